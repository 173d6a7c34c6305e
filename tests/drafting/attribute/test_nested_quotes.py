"""Whole quotations in which speech is told of are read again, as reports of their paragraph."""

from quizapp.drafting.attribute.narration import build_narration
from quizapp.drafting.attribute.nested_quotes import build_inner_reports, find_quoted_speech
from quizapp.drafting.attribute.speech_reports import ParagraphReports
from quizapp.drafting.source_reading import ReadingPart, ReadingSpan
from tests.drafting.attribute.told import report

FIRST, SECOND = "It rained.", "“The council told me it was late,” Mara Osei said."
TEXT = f"{FIRST}\n\n{SECOND}"
PARTS = (
    ReadingPart("p1", "body", ReadingSpan(0, len(FIRST))),
    ReadingPart("p2", "body", ReadingSpan(len(FIRST) + 2, len(TEXT))),
)


def _inner(*paragraphs):
    return list(find_quoted_speech(PARTS, [build_narration(each) for each in paragraphs]))


def test_a_quotation_that_tells_of_speech_is_read_where_it_stands():
    (only,) = _inner(FIRST, SECOND)
    assert only.part.span.of(TEXT) == "The council told me it was late,"
    assert only.narration.text == "The council told me it was late,"
    assert (only.part.passage, only.owner) == ("p2", 1)


def test_other_quotations_are_not_read_again():
    assert _inner(FIRST, "“The ferry was late,” Mara Osei said.") == []
    assert _inner(FIRST, "The ferry was “said to be late”.") == []


def test_what_is_found_in_it_belongs_to_its_paragraph():
    inner = _inner(FIRST, SECOND)
    found = report(TEXT, "The council", "told", "it was late", part=2, marks=frozenset({"clause"}))
    (only,) = build_inner_reports(inner, [ParagraphReports([found], [])])
    assert only.part == 1
    assert only.marks == {"clause", "in-quotation"}
    assert only.content == found.content
