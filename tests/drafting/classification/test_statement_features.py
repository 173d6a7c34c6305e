"""What a statement type is weighed by tells told words from quoted ones."""

import pytest

from quizapp.drafting.attribute.speech_reports import SpeechReport
from quizapp.drafting.classification.reported_statement import ReportedStatement
from quizapp.drafting.classification.statement_features import extract_wording_features
from quizapp.drafting.source_reading import ReadingSpan


def features(words, form="indirect", before=None):
    return set(
        extract_wording_features(
            ReportedStatement(SpeechReport(ReadingSpan(0, 1), 0, "stating", "say"), words, form, before),
            "claim",
        )
    )


def test_verb_and_tense_are_known_by_the_form_too():
    found = features("It was a fine bridge.", "direct")
    assert {"form:direct", "verb:say direct", "was direct", "tense:past direct", "end:."} <= found
    assert not any(each.startswith("word:") and each.endswith("direct") for each in found)
    assert not any(each.startswith("end:") for each in features("it was a fine bridge."))


@pytest.mark.parametrize(
    "words", ["the roof was “a standing disgrace”", 'the roof was "a standing disgrace"']
)
def test_the_quoted_words_of_a_told_clause_are_seen_by_themselves(words):
    assert {"quoted-first:a", "quoted-judging:1", "quoted-length:1", "quoted:disgrace"} <= features(
        words, "mixed"
    )
    assert not any(each.startswith("quoted") for each in features(words))


def test_a_statement_of_no_article_has_nothing_before_it():
    assert not any(each.startswith("before:") for each in features("it rained"))
    assert "before:nothing" in features("it rained", before="")


def test_who_tells_of_their_own_counting_is_seen_to_measure():
    assert {"measured", "measured-figure"} <= features("We have counted 31 boats", "direct")
    assert "measured" in features("they had also tested the relays")
    assert "measured-figure" not in features("they had also tested the relays")
    assert not {"measured", "measured-figure"} & features("the relays of Tested Hill cost 9 crowns")
