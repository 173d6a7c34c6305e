from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QProgressBar

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame, EmptyCard, FocusableCard, ProgressCard, WarningCard
from quizapp.ui.kit.progress_bars import ShareBar
from tests.ui.seen import picture, told


def test_a_card_is_paper_in_a_hairline(look, shown):
    image = picture(shown(CardFrame(look), 200, 100))
    assert image.pixelColor(100, 0).name() == "#c6cfca"
    assert image.pixelColor(100, 50).name() == "#fcfcfa"


def test_a_card_that_is_reached_as_a_whole_has_a_border_while_the_keyboard_is_on_it(look, shown):
    card = shown(FocusableCard(look), 200, 100)
    before = picture(card)
    card.setFocus()
    assert card.hasFocus()
    assert picture(card) != before
    assert picture(card).pixelColor(100, 50) == before.pixelColor(100, 50)


def test_an_empty_card_says_what_is_not_there_and_what_can_be_done(look):
    button = KeyButton(look, "Add a pack", "Ctrl O", "primary")
    card = EmptyCard(look, "No packs yet", "Add a pack file from your teacher.", [button])
    assert card.title.text() == "No packs yet"
    assert card.text.text() == "Add a pack file from your teacher."
    assert card.isAncestorOf(button)


def test_a_note_wraps_in_a_narrow_card(look):
    card = WarningCard(look, "This pack could not be opened", "The file is cut short after question 3. " * 3)
    assert card.heightForWidth(240) > card.heightForWidth(900)


def test_work_says_what_is_done_and_how_far_it_is(look):
    card = ProgressCard(look, "Stop with", "Esc")
    card.show_work("Reading the article", 6, 10)
    bar = card.findChild(QProgressBar)
    assert isinstance(bar, ShareBar)
    assert told(bar) == (QAccessible.Role.ProgressBar, "Reading the article")
    assert (bar.value(), bar.maximum()) == (6, 10)
