"""As what something is said, by its words and how it is told: and never by who says it."""

from __future__ import annotations

import pytest

from quizapp.drafting.attribute.speech_reports import Mention, ReportType, SpeechReport
from quizapp.drafting.classification.content_features import extract_phrasing_features, tokenize_content
from quizapp.drafting.classification.context_features import extract_context_features
from quizapp.drafting.classification.reported_statement import ReportedStatement
from quizapp.drafting.classification.statement_type import classify_statement
from quizapp.drafting.source_reading import QuotationForm, ReadingSpan


@pytest.mark.parametrize(
    ("who", "verb", "sort", "words", "form", "statement_type"),
    [
        ("Ada Quill", "say", "stating", "the bridge had been closed since March", "indirect", "claim"),
        ("Ada Quill", "promise", "promising", "to mend the roof", "indirect", "claim"),
        ("the survey", "show", "stating", "most wells were dry", "indirect", "finding"),
        ("Ada Quill", "find", "stating", "three of the nine wells were dry", "indirect", "finding"),
        (
            "Ada Quill",
            "say",
            "stating",
            "they had tested the relays and found nine broken",
            "indirect",
            "finding",
        ),
        ("Ada Quill", "say", "stating", "We have counted 31 boats in the bay", "direct", "finding"),
        ("Ada Quill", "say", "according", "prices rose by 4 per cent", "indirect", "finding"),
        ("Ada Quill", "urge", "calling", "the council to keep the ferry", "indirect", "call"),
        ("Ada Quill", "say", "stating", "The council must mend the weir", "direct", "call"),
        ("Ada Quill", "say", "stating", "Please mend the weir.", "direct", "call"),
        ("Ada Quill", "say", "stating", "It is a disgrace, and everybody knows it.", "direct", "opinion"),
        ("Ada Quill", "say", "stating", "the roof was “a standing disgrace”", "mixed", "opinion"),
        ("Ada Quill", "call", "judging", "the plan “a disgrace”", "mixed", "opinion"),
        ("Ada Quill", "say", "stating", "nothing is too small", "direct", "opinion"),
    ],
)
def test_something_is_said_as_a_claim_a_finding_a_call_or_an_opinion(
    who: str, verb: str, sort: ReportType, words: str, form: QuotationForm, statement_type: str
) -> None:
    span = ReadingSpan(0, 1)
    mention = Mention(span, who.rsplit(maxsplit=1)[-1], who, "noun" if who.islower() else "name")
    report = SpeechReport(span, 0, sort, verb, mention=mention)
    assert classify_statement(ReportedStatement(report, words, form, "")) == statement_type


@pytest.mark.parametrize("name", ["Ada Quill", "Ahmed", "Reed van der Walled", "Study"])
def test_a_name_in_a_content_changes_nothing(name: str) -> None:
    content = "“{}” and {} are at the mill"
    assert list(extract_phrasing_features(content.format(name, name))) == list(
        extract_phrasing_features(content.format("Bo", "Bo"))
    )
    assert tokenize_content(f"It’s what {name} said in Tarn") == ["it's", "what", "#", "said", "in", "#"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", {"before:nothing"}),
        ("The mill stood by a river. ", {"before:plain"}),
        ("Hattie Good spoke of the Survey to Ned Shame. ", {"before:plain"}),
        ("It counted 90 boats. The quay was wet. Rain fell on it. ", {"before:plain"}),
        ("“We counted 4 herons. “", {"before:we", "before:figure", "before:quoted", "before:method"}),
        ("“Please mend the weir. ", {"before:please", "before:quoted"}),
        ("The town must act, he said, adding that ", {"before:ought"}),
    ],
)
def test_the_last_sentences_before_tell_of_counts_and_requests_and_of_no_name(
    words: str, found: set[str]
) -> None:
    assert set(extract_context_features(words)) == found
