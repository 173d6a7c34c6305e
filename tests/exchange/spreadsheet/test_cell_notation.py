"""How text and values stand in a cell: what hides is spelled out, and every way back is certain."""

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.exchange.spreadsheet import cell_notation
from quizapp.pack.canonical_text import find_hidden
from tests.exchange.refusals import refused
from tests.exchange.spreadsheet.packs import HOSTILE

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1) | st.lists(
    st.sampled_from(HOSTILE), min_size=1
).map("".join)
IDS = st.sampled_from(["cue", "named", "denies", "a", "study-2"])


@given(TEXTS)
def test_what_is_spelled_comes_back_and_hides_nothing(text):
    cell = cell_notation.escape_text(text)
    assert cell_notation.unescape_text(cell) == text
    assert find_hidden(cell) is None
    assert cell.strip()
    assert ET.fromstring(f"<t>{cell.replace('&', '&amp;').replace('<', '&lt;')}</t>").text == cell


@pytest.mark.parametrize(
    "text", ["Plain words, and more.", "“Quoted”, 3 – 4 °C", "Zeile\nzwei", "日本語", "é 😀"]
)
def test_ordinary_text_stands_as_it_is(text):
    assert cell_notation.escape_text(text) == text


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("⟨U+202E⟩", "⟨U+27E8⟩U+202E⟩"),
        ("_x0041_", "⟨U+005F⟩x0041_"),
        ("x005F_", "⟨U+0078⟩005F_"),
        (" ", "⟨U+0020⟩"),
    ],
)
def test_what_programs_lose_or_hide_is_spelled_by_its_number(text, cell):
    assert cell_notation.escape_text(text) == cell


def test_a_number_that_is_no_character_stays_as_it_was_written():
    assert cell_notation.unescape_text("⟨U+D800⟩ ⟨U+110000⟩ ⟨U+12⟩") == "⟨U+D800⟩ ⟨U+110000⟩ ⟨U+12⟩"


@given(st.lists(TEXTS))
def test_lists_come_back_from_their_lines(entries):
    assert cell_notation.split_entries(cell_notation.join_entries(entries)) == entries


def test_empty_lines_of_a_list_are_no_entries():
    assert cell_notation.split_entries("the mayor\n\nshe\n") == ["the mayor", "she"]


@given(
    st.lists(
        st.fixed_dictionaries(
            {"speaker": IDS, "statement_type": st.sampled_from(["claim", "finding"])},
            optional={
                "denies": st.just(True),
                "cue": TEXTS,
                "named": st.fixed_dictionaries({"passage": IDS, "quote": TEXTS}),
            },
        )
    )
)
def test_sayings_come_back_from_their_notation(said):
    assert cell_notation.parse_attributions(cell_notation.format_attributions(said)) == said


def test_a_chain_is_told_outermost_first_with_cue_and_name_below_its_saying():
    said = [
        {"speaker": "study", "statement_type": "finding"},
        {
            "speaker": "quarrie",
            "statement_type": "claim",
            "denies": True,
            "cue": "he said",
            "named": {"passage": "p3", "quote": "Tomas Quarrie"},
        },
    ]
    assert cell_notation.format_attributions(said) == (
        "study: finding\nquarrie denies: claim\ncue = he said\nnamed p3 = Tomas Quarrie"
    )


def test_hasty_spacing_of_a_saying_is_understood():
    assert cell_notation.parse_attributions("quarrie:claim\ncue=he said\n\nnamed p3=Tomas") == [
        {
            "speaker": "quarrie",
            "statement_type": "claim",
            "cue": "he said",
            "named": {"passage": "p3", "quote": "Tomas"},
        }
    ]


@pytest.mark.parametrize(
    ("cell", "told", "values"),
    [
        ("quarrie says so", "no_saying", {"line": "quarrie says so"}),
        ("cue = he said", "above_saying", {"line": "cue = he said"}),
        ("a: claim\ncue = x\ncue = y", "twice_in_saying", {"name": "cue"}),
    ],
)
def test_what_is_no_saying_is_told_by_its_line(cell, told, values):
    with refused(cell_notation.NotationError, f"workbook.{told}", **values):
        cell_notation.parse_attributions(cell)


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
    assert cell_notation.format_cell(form, value) == cell
    assert cell_notation.parse_cell(form, cell) == value


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
    assert cell_notation.parse_cell(form, cell) == value


@pytest.mark.parametrize(
    ("form", "cell", "told"),
    [
        ("number", "many", "workbook.no_number"),
        ("number", "3.5", "workbook.no_number"),
        ("number", "9" * 5000, "workbook.no_number"),
        ("yes", "perhaps", "workbook.yes_or_no"),
    ],
)
def test_what_is_not_in_the_form_is_told(form, cell, told):
    with refused(cell_notation.NotationError, told):
        cell_notation.parse_cell(form, cell)
