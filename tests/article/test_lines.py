"""Lines of plain text become paragraphs; no word is lost on the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.article.lines import blocks, joined

LONG = "The board of the harbour, of which nobody knew on Monday whether anybody at"


def test_blank_lines_part_groups_whatever_ends_a_line():
    assert blocks("a\r\nb\r\r\n c \n\u2028\x0b\nd") == [["a", "b"], ["c"], ["d"]]


@pytest.mark.parametrize(
    ("group", "made"),
    [
        (["A short line", "Another one"], ["A short line", "Another one"]),
        ([LONG, "Ostermere had counted the ferries, said no."],
         [f"{LONG} Ostermere had counted the ferries, said no."]),
        (["The board of the harbour has never counted", "Ostermere and its ferries are empty."],
         ["The board of the harbour has never counted", "Ostermere and its ferries are empty."]),
        (["It was so.", "and so on"], ["It was so. and so on"]),
        (["Ferries", "https://example.org"], ["Ferries", "https://example.org"]),
    ],
)  # fmt: skip
def test_a_line_goes_on_with_the_last_where_its_sentence_does(group, made):
    assert joined([group]) == [made]


def test_a_line_that_stands_there_twice_stays_alone():
    title = "Harbour Board of Ostermere Rejects the Report on Ferries"
    caption = "A ferry at the landing of Ostermere on Monday evening"
    assert joined([[title], [title, caption]]) == [[title], [title, caption]]


@given(st.lists(st.text(alphabet="ab. A”\n", max_size=120)))
def test_no_letter_is_lost(pieces):
    text = "\n".join(pieces)
    made = "".join(line for group in joined(blocks(text)) for line in group)
    assert made.replace(" ", "") == "".join(text.split())
