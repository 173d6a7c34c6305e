"""Contents are shown without what only joins them to their cue, and told by how much of them is quoted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.drafting.attribute.content_trimming import extend_to_quotation, find_form, trim_content
from quizapp.drafting.attribute.narration import build_narration
from quizapp.drafting.attribute.quotation_scanner import find_quotations
from quizapp.drafting.source_reading import ReadingSpan


def _trimmed(text):
    return trim_content(text, ReadingSpan(0, len(text)), find_quotations(text)).of(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("that the ferry was late,", "the ferry was late"),
        (", the ferry was late —", "the ferry was late"),
        ("“The ferry was late,”", "The ferry was late"),
        ("that “the ferry was late”", "the ferry was late"),
        ("the “late” ferry", "the “late” ferry"),
        ("“late” and “cold”", "“late” and “cold”"),
        ("thatch is dear", "thatch is dear"),
        ("“The ferry was late”, and cold", "“The ferry was late”, and cold"),
        ("", ""),
        (" ,;: ", ""),
    ],
)
def test_joining_words_and_outer_marks_are_left_out(text, words):
    assert _trimmed(text) == words


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“The ferry was late,”", "direct"),
        ("“The ferry,” … “was late”", "direct"),
        ("the ferry was “late”", "mixed"),
        ("the ferry was late", "indirect"),
    ],
)
def test_a_content_is_quoted_whole_in_part_or_not(text, form):
    assert find_form(ReadingSpan(0, len(text)), find_quotations(text), text) == form


@given(st.text(alphabet=st.sampled_from("“”‘’\"' ,;:—-.that aé\n"), max_size=40), st.data())
def test_what_is_left_of_any_content_lies_in_it(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = trim_content(text, ReadingSpan(start, end), find_quotations(text))
    assert start <= found.start <= found.end
    assert found.end <= max(end, found.start)
    assert found.of(text) == found.of(text).lstrip()
    assert find_form(found, find_quotations(text), text) in ("direct", "mixed", "indirect")


@pytest.mark.parametrize(
    ("text", "content", "words"),
    [
        ("“It was late,” if it was.", "“It was late,” if it was", "“It was late,”"),
        ("“It was late,” the tall, thin man said.", "“It was late,” the tall", "“It was late,”"),
        ("He said it “was very late. It was cold.”", "it “was very late", "it “was very late. It was cold."),
        ("He said “and there are windows”.", "and there", "and there are windows"),
        ("He said it was “late”, and cold.", "it was “late”, and cold", "it was “late”, and cold"),
        ("He said it “was late, he thought”.", "it “was late", "it “was late"),
        ("He called it “old Mr. Osei’s”.", "it “old Mr", "it “old Mr"),
        ("It was late.", "It was late", "It was late"),
    ],
)
def test_a_content_ends_where_its_quotation_does(text, content, words):
    start = text.index(content)
    told = build_narration(text)
    found = extend_to_quotation(ReadingSpan(start, start + len(content)), told.quotations, told.whole, text)
    assert found.of(text) == words
