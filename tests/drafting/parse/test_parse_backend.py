"""What the parse tells of paragraphs stands in the whole text, and no text makes it fail."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.drafting.attribute.narration import build_narration
from quizapp.drafting.source_reading import ReadingPart, ReadingSpan

WORDS = [
    "said", "says", "told", "accused", "denied", "asked", "according", "to", "the", "of", "that", "which",
    "who", ",", ".", ";", ":", "?", "“", "”", "‘", "’", "—", "Osei", "Brandt", "council", "report", "is",
    "was", "would", "not", "it", "he", "they", "and", "but", "adding", "for", "be", "closed", "claim", "’s",
    "on", "Monday", "why", "58-year-old",
]  # fmt: skip


def test_the_subject_of_a_clause_within_another_is_told_apart(found):
    text = "Osei hoped that Brandt would come, and he left. Lind sang."
    assert {each.head: each.within for _, each in found(text).subjects} == {
        "Osei": False,
        "Brandt": True,
        "he": False,
        "Lind": False,
    }


def test_offsets_count_in_the_whole_text(backend):
    texts = ["It rained in Torsk.", "Mara Osei said that the ferry was late."]
    whole = "\n\n".join(texts)
    parts = [
        ReadingPart("p1", "body", ReadingSpan(0, 19)),
        ReadingPart("p2", "body", ReadingSpan(21, len(whole))),
    ]
    first, second = backend.found(parts, [build_narration(each) for each in texts])
    (report,) = second.reports
    assert not first.reports
    assert report.part == 1
    assert report.content.of(whole) == "the ferry was late"
    assert report.cue.of(whole) == "said"
    assert report.mention.span.of(whole) == "Mara Osei"


def test_subjects_are_those_of_the_narrators_sentences(found):
    text = (
        "The council met. “The sailors were tired,” Mara Osei said. Asked if she was calm, Ilse Brandt left."
    )
    assert [each.words for _, each in found(text).subjects] == ["The council", "Mara Osei", "Ilse Brandt"]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
def test_whatever_a_paragraph_holds_all_that_is_told_lies_in_it(found, text):
    for each in found(text).reports:
        spans = [each.content, each.cue, each.mention.span]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


@pytest.mark.parametrize("text", ["A" * 20_000, "said " * 500, "“ " * 500, "said “" * 500, "… " * 500])
def test_hostile_paragraphs_are_read_too(found, text):
    assert len(found(text).reports) <= len(text)
