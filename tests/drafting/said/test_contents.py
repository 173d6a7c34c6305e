"""Contents are shown without what only joins them to their cue, and told by how much of them is quoted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.drafting.models import Span
from quizapp.drafting.said.contents import form_of, trimmed
from quizapp.drafting.said.marks import quotations


def _trimmed(text):
    return trimmed(text, Span(0, len(text)), quotations(text)).of(text)


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
    assert form_of(Span(0, len(text)), quotations(text), text) == form


@given(st.text(alphabet=st.sampled_from("“”‘’\"' ,;:—-.that aé\n"), max_size=40), st.data())
def test_what_is_left_of_any_content_lies_in_it(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = trimmed(text, Span(start, end), quotations(text))
    assert start <= found.start <= found.end
    assert found.end <= max(end, found.start)
    assert found.of(text) == found.of(text).lstrip()
    assert form_of(found, quotations(text), text) in ("direct", "mixed", "indirect")
