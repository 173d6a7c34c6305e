"""What a screen reader hears of each widget: its role, and all of its words as they are written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar, QWidget

from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.answer_feedback_list import AnswerList
from quizapp.ui.kit.buttons import KeyButton, build_key_button
from quizapp.ui.kit.card_frames import ProgressCard
from quizapp.ui.kit.chips import ChipLabel
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.outcome_banner import OutcomeBanner
from quizapp.ui.kit.plate_rows import PlateRowList, PlateRowWidget
from quizapp.ui.kit.progress_bars import SegmentBar, ShareBar
from quizapp.ui.kit.roving_focus import RovingGroup
from quizapp.ui.kit.widget_state import (
    AnswerState,
    IconLineState,
    OutcomeState,
    PlateRowState,
    TextRun,
)
from tests.ui.fakes import translate
from tests.ui.seen import colors, columns_with, description, picture, told

Role = QAccessible.Role
MARKUP = "<b>Osier</b> & <img src='file:///nowhere.png'>"
PLATES = PlateRowState("Your row", ("The article", "The report"), "Your row: both")


def filled(widget, how, *arguments):
    """A widget that was told to show something."""
    getattr(widget, how)(*arguments)
    return widget


def of_words(look):
    pieces = [TextRun("A trap: ", "strong"), TextRun("another voice.")]
    return filled(Label(look), "show_pieces", pieces)


def in_it(around, part):
    """A part of a widget, which goes with what is around it."""
    part.around = around
    return part


def of_an_answer(look, answer):
    answers = filled(AnswerList(look, "The answers"), "show_answers", [answer])
    return in_it(answers, answers.rows[0])


def of_a_line(look):
    state = IconLineState("trap", "It says may.", "A hedge dropped.")
    line = filled(IconLine(look), "show_line", state)
    return in_it(line, line.words)


HEARD = {
    "words": (of_words, Role.StaticText, "A trap: another voice."),
    "words with markup": (lambda look: Label(look, MARKUP), Role.StaticText, MARKUP),
    "words that are cut": (lambda look: Label(look, "word " * 40, cut=True), Role.StaticText, "word " * 40),
    "a heading": (lambda look: Label(look, MARKUP, "heading"), Role.Heading, MARKUP),
    "a title": (lambda look: Label(look, "Who says this?", "question"), Role.Heading, "Who says this?"),
    "a chip": (lambda look: ChipLabel(look, "Claim", "claim"), Role.StaticText, "Claim"),
    "an outcome": (
        lambda look: filled(
            OutcomeBanner(look), "show_outcome", OutcomeState("wrong", "wrong", "Not this time", "No.")
        ),
        Role.StaticText,
        "Not this time. No.",
    ),
    "a line": (of_a_line, Role.StaticText, "A hedge dropped. It says may."),
    "an answer": (
        lambda look: of_an_answer(look, AnswerState("2", "Teal", "Named.", "Correct answer")),
        Role.StaticText,
        "2, Teal, Correct answer, Named.",
    ),
    "an answer with a name": (
        lambda look: of_an_answer(look, AnswerState("2", "Teal", "x", name="2, Teal, right")),
        Role.StaticText,
        "2, Teal, right",
    ),
    "an answer with markup": (
        lambda look: of_an_answer(look, AnswerState("1", "<b>A</b>", "<img src='x'>")),
        Role.StaticText,
        "1, <b>A</b>, <img src='x'>",
    ),
    "a row of plates": (
        lambda look: filled(PlateRowWidget(look), "show_row", PLATES),
        Role.StaticText,
        "Your row: both",
    ),
    "how far a practice is": (
        lambda look: filled(SegmentBar(look), "show_progress", 4, 10, "Question 4 of 10"),
        Role.ProgressBar,
        "Question 4 of 10",
    ),
    "a share": (
        lambda look: filled(ShareBar(look), "show_share", 14, 24, "Mastered, 14 of 24"),
        Role.ProgressBar,
        "Mastered, 14 of 24",
    ),
    "a button": (lambda look: KeyButton(look, "Bread & Boats", "S"), Role.Button, "Bread & Boats"),
}


@pytest.mark.parametrize(("build", "role", "words"), HEARD.values(), ids=HEARD)
def test_a_screen_reader_hears_the_role_and_all_words_of(look, build, role, words):
    assert told(build(look)) == (role, words)


def test_what_was_reached_and_of_how_much_is_told(look):
    questions, card = SegmentBar(look), ProgressCard(look, "Stop with", "Esc")
    questions.show_progress(4, 10, "Question 4 of 10")
    card.show_work("Reading the article", 6, 10)
    work = card.findChild(QProgressBar)
    assert told(work)[1] == "Reading the article"
    for bar, reached in ((questions, 4), (work, 6)):
        values = QAccessible.queryAccessibleInterface(bar).valueInterface()
        assert (values.currentValue(), values.maximumValue()) == (reached, 10)


@pytest.mark.parametrize(
    ("key", "cap", "heard"), [("Ctrl+Shift+S", "Ctrl Shift S", "Key: Ctrl Shift S"), ("", "", "")]
)
def test_a_buttons_key_is_printed_and_described_but_no_part_of_its_name(look, key, cap, heard):
    button = build_key_button(look, translate, "Bread & Boats", *[key] * bool(key))
    assert (button.cap, told(button)[1], description(button)) == (cap, "Bread & Boats", heard)
    assert button.shortcut().isEmpty()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_a_button_that_has_the_keyboard(look, shown, qtbot, key):
    button = shown(KeyButton(look, "Check answer", "Enter", "primary"))
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_A])
def test_only_a_label_that_reads_is_reached_by_the_keyboard_and_keeps_no_key_to_itself(look, key):
    assert Label(look, "x").focusPolicy() == Qt.FocusPolicy.NoFocus
    label = Label(look, "Kettle Row", reads=True)
    assert label.focusPolicy() == Qt.FocusPolicy.StrongFocus
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.ControlModifier)
    label.keyPressEvent(event)
    assert not event.isAccepted()


def test_rows_are_read_one_by_one_and_not_as_a_whole_before_the_first(look):
    for group in (RovingGroup("Keys"), AnswerList(look, "The answers")):
        heard = QAccessible.queryAccessibleInterface(group).text(QAccessible.Text.Description)
        assert heard
        assert not heard.strip()


def test_rows_of_plates_hide_when_there_are_none(look, shown):
    made = shown(PlateRowList(look), 560, 120)
    for count in (2, 1, 0):
        made.show_rows([PLATES] * count)
        assert (len(made.rows), made.isHidden()) == (count, count == 0)


@pytest.mark.parametrize(("share", "end"), [((3, 4), 150), ((0, 0), None)])
def test_a_share_is_filled_in_proportion_and_that_of_nothing_is_empty(look, shown, share, end):
    bar = ShareBar(look)
    bar.show_share(*share, "Mastered")
    columns = columns_with(picture(shown(bar, 202, 10)), look.theme.color("accent").name())
    assert columns[-1:] == ([] if end is None else [pytest.approx(end, abs=1)])


TONES = ("correct", "partial", "wrong")


def tones(look, widget):
    """The colours of outcomes that stand in a widget's picture."""
    found = colors(picture(widget))
    return [tone for tone in TONES if look.theme.color(tone).name() in found]


@pytest.mark.parametrize("choice", ["light", "dark"])
@pytest.mark.parametrize("tone", TONES)
def test_an_outcome_and_its_answers_have_its_colour_and_no_others(look, shown, tone, choice):
    look.theme.choose(choice)
    outcome = OutcomeState(tone, tone, "Words", "And a line.")
    banner = shown(filled(OutcomeBanner(look), "show_outcome", outcome), 560, 90)
    assert tones(look, banner) == [tone]
    answers = [AnswerState("1", "Rook", "Named.", "Your answer", tone=tone), AnswerState("2", "Teal", "No.")]
    rows = shown(filled(AnswerList(look, "The answers"), "show_answers", answers), 560, 160).rows
    assert [tones(look, row) for row in rows] == [[tone], []]


def test_kinds_of_statement_are_neutral_in_colour(look, shown):
    assert tones(look, shown(ChipLabel(look, "Claim", "claim"))) == []


def test_a_sentence_is_handed_to_the_screen_reader_as_an_announcement(qtbot, monkeypatch):
    sent = []

    def tell(event: QAccessibleAnnouncementEvent) -> None:
        sent.append((event.type(), event.message()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", tell)
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "Correct.")
    assert sent == [(QAccessible.Event.Announcement, "Correct.")]
