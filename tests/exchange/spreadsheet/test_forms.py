"""Values in cells: what people and spreadsheet programs write for them is understood, the rest is told."""

import pytest

from quizapp.exchange.spreadsheet.forms import read, written
from quizapp.exchange.spreadsheet.notation import NotationError


@pytest.mark.parametrize(
    ("form", "value", "cell"),
    [
        ("text", "=1+1", "=1+1"),
        ("word", "who-said-it", "who-said-it"),
        ("number", 3, "3"),
        ("yes", True, "yes"),
        ("yes", False, "no"),
        ("list", ["he", "the\nmayor"], "he\nthe⟨U+000A⟩mayor"),
        ("words", ["a", "b"], "a\nb"),
        ("groups", [["a"], ["b", "c"]], "a\nb, c"),
        ("nobody", None, "nobody"),
        ("nobody", "quarrie", "quarrie"),
        ("nobody", "nobody", "⟨U+006E⟩obody"),
    ],
)
def test_each_form_has_its_cell_and_comes_back(form, value, cell):
    assert written(form, value) == cell
    assert read(form, cell) == value


@pytest.mark.parametrize(
    ("form", "cell", "value"),
    [
        ("word", " claim ", "claim"),
        ("number", " 3 ", 3),
        ("number", "3.0", 3),
        ("yes", "YES", True),
        ("yes", "FALSE", False),
        ("words", "a \n\n b", ["a", "b"]),
        ("groups", "a\nb,c ,\n", [["a"], ["b", "c"]]),
        ("nobody", " nobody ", None),
    ],
)
def test_what_people_and_programs_make_of_a_cell_is_understood(form, cell, value):
    assert read(form, cell) == value


@pytest.mark.parametrize(
    ("form", "cell", "told"),
    [
        ("number", "many", "“many” is no whole number. Write digits."),
        ("number", "3.5", "“3.5” is no whole number."),
        ("number", "9" * 5000, "is no whole number."),
        ("yes", "perhaps", "“perhaps” is not known here. Write yes or no."),
    ],
)
def test_what_is_not_in_the_form_is_told(form, cell, told):
    with pytest.raises(NotationError, match=told):
        read(form, cell)
