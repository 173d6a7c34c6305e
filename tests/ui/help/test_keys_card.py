import pytest
from PySide6.QtGui import QAccessible

from quizapp.ui.help.keys_card import HelpKeyRow, KeysCard, balance_columns
from quizapp.ui.messages.keys import KeyLine, KeySection
from tests.ui.seen import told
from tests.ui.walk import settle

LINES = tuple(KeyLine((letter,), f"does {letter}") for letter in "ABCD")
SECTIONS = (KeySection("Long", LINES), KeySection("Short", LINES[:2]), KeySection("Last", LINES[:2]))


@pytest.mark.parametrize(
    ("line", "heard"),
    [
        (KeyLine(("1", "9"), "choose", to=True), "1 to 9: choose"),
        (KeyLine(("G", "F", "C"), "guess, fairly sure, certain"), "G, F, C: guess, fairly sure, certain"),
        (KeyLine(("Ctrl+Shift+L",), "theme"), "Ctrl Shift L: theme"),
    ],
)
def test_a_row_is_heard_as_one_sentence(look, line, heard):
    assert told(HelpKeyRow(look, line, "to")) == (QAccessible.Role.StaticText, heard)


def test_a_row_grows_where_its_words_do_not_fit(look):
    row = HelpKeyRow(look, KeyLine(("S",), "skip; it comes once more at the end of the practice"), "to")
    assert row.heightForWidth(220) > row.heightForWidth(800)


def test_each_section_is_a_named_group_of_its_keys_and_others_replace_those_before(look, shown):
    card = KeysCard(look, "Keys of this screen", "to")
    shown(card, 700, 600)
    for sections in (SECTIONS, SECTIONS[1:]):
        card.show_sections(sections)
        settle()
        groups = [(group.accessibleName(), len(group.rows)) for group in card.groups]
        assert groups == [(section.title, len(section.lines)) for section in sections]
    assert len(card.findChildren(HelpKeyRow)) == 4


@pytest.mark.parametrize(
    ("lengths", "columns"),
    [
        ((7, 3, 16, 3), ("013", "2")),
        ((5, 5), ("0", "1")),
        ((2, 2, 9, 2), ("013", "2")),
        ((9, 2, 2), ("0", "12")),
        ((4,), ("0", "")),
        ((), ("", "")),
    ],
)
def test_columns_are_as_even_as_may_be_and_begin_with_the_keys_of_the_screen(lengths, columns):
    sections = tuple(KeySection(str(place), LINES[:1] * length) for place, length in enumerate(lengths))
    found = ("".join(section.title for section in column) for column in balance_columns(sections))
    assert tuple(found) == columns
