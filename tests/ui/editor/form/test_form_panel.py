from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton, QWidget

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.json_pointers import get_value
from quizapp.authoring.operations.kind_conversion import change_kind
from quizapp.authoring.undo_stack import UndoStack
from quizapp.pack.problems import Problem
from quizapp.pack.vocabulary import QUESTION_KINDS
from quizapp.ui.editor.form.choice_box import ChoiceBox
from quizapp.ui.editor.form.field_box import FieldBox
from quizapp.ui.editor.form.form_panel import FormPanel
from quizapp.ui.editor.form.form_steps import (
    build_add_step,
    build_choice_step,
    build_move_step,
    build_remove_step,
)
from quizapp.ui.editor.form.section_box import FormSectionBox
from quizapp.ui.editor.form.speaker_form import build_speaker_form
from quizapp.ui.editor.form.state import FormState
from quizapp.ui.editor.form.text_fields import LineField, ParagraphField
from tests.ui.editor.form.given import CHANCE, begun, document, form, of_kind
from tests.ui.fakes import translate
from tests.ui.walk import clipped, settle

WIDTH, HEIGHT = 496, 640


class Writer:
    """Does what a form tells, as the editor does, and shows it again."""

    def __init__(self, panel, made, at):
        self.panel, self.at = panel, at
        self.desk = UndoStack(StepHistory(made))
        self.told = []
        panel.typed.connect(self.type)
        panel.chosen.connect(lambda at, value: self.do(build_choice_step(self.document, at, value, CHANCE)))
        panel.added.connect(lambda at, what: self.do(build_add_step(self.document, at, what, CHANCE)))
        panel.removed.connect(lambda at: self.do(build_remove_step(self.document, at)))
        panel.moved.connect(lambda at, by: self.do(build_move_step(self.document, at, by)))
        panel.acted.connect(lambda name, at: self.told.append((name, at)))
        self.show()

    @property
    def document(self):
        return self.desk.document

    def type(self, at, words):
        self.desk.type(at, words, len(self.desk.written.steps))
        self.show()

    def do(self, step):
        self.desk.do(step)
        self.show()

    def show(self):
        self.panel.show_form(form(self.document, self.at))
        settle()


@pytest.fixture
def panel(look, shown):
    return shown(FormPanel(look, translate), WIDTH, HEIGHT)


def box_at(panel, pointer):
    return next(box for box in panel.findChildren(FieldBox) if box.field.pointer == pointer)


def card_at(panel, pointer):
    return next(box for box in panel.findChildren(FormSectionBox) if box.part.pointer == pointer)


def pressed_menu(panel, card, words):
    """Choose something in the menu of a card."""
    card.menu_button.setFocus()
    deed = next(deed for deed in card.part.deeds if deed.words == words)
    card._do(deed)
    settle()


def test_what_is_typed_is_told_with_every_letter_and_the_caret_stays(panel):
    made, at = of_kind("choice")
    writer = Writer(panel, made, at)
    panel.focus(f"{at}/prompt")
    editor = box_at(panel, f"{at}/prompt").editor
    assert isinstance(editor, ParagraphField)
    assert editor.hasFocus()
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(editor, "So, ")
    assert get_value(writer.document, at)["prompt"].startswith("So, ")
    assert editor.textCursor().position() == 4
    assert editor.hasFocus()


def test_undoing_is_left_to_the_editor_and_the_caret_stands_where_words_came_back(panel):
    made, at = of_kind("number")
    writer = Writer(panel, made, at)
    before = get_value(made, at)["prompt"]
    panel.focus(f"{at}/prompt")
    editor = box_at(panel, f"{at}/prompt").editor
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(editor, "Now ")
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert get_value(writer.document, at)["prompt"] == f"Now {before}"
    writer.desk.undo()
    writer.show()
    assert editor.words == before
    assert editor.textCursor().position() == 0
    assert editor.hasFocus()


@pytest.mark.parametrize("name", ["prompt", "label"])
@pytest.mark.parametrize("key", ["E", "D", "N", "Z", "Y"])
def test_keys_of_the_editor_work_while_one_writes(panel, name, key):
    made, at = of_kind("choice")
    writer = Writer(panel, made, at)
    panel.focus(f"{at}/{name}")
    pressed = []
    shortcut = QShortcut(QKeySequence(f"Ctrl+{key}"), panel.window())
    shortcut.activated.connect(lambda: pressed.append(key))
    QTest.keyClick(
        QApplication.focusWidget(), getattr(Qt.Key, f"Key_{key}"), Qt.KeyboardModifier.ControlModifier
    )
    assert pressed == [key]
    assert writer.document is made


def test_enter_and_pasted_breaks_make_no_lines(panel):
    made, at = of_kind("text")
    writer = Writer(panel, made, at)
    panel.focus(f"{at}/explanation")
    editor = box_at(panel, f"{at}/explanation").editor
    editor.selectAll()
    QApplication.clipboard().setText("One\ntwo")
    editor.paste()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert get_value(writer.document, at)["explanation"] == "One two"


def test_more_than_a_text_may_have_is_not_taken(panel):
    made, at = of_kind("text")
    writer = Writer(panel, made, at)
    panel.focus(f"{at}/prompt")
    editor = box_at(panel, f"{at}/prompt").editor
    editor.selectAll()
    QApplication.clipboard().setText("x" * 900)
    editor.paste()
    assert len(get_value(writer.document, at)["prompt"]) == 400


def test_arrows_choose_and_pass_over_what_acts(panel):
    made, at = of_kind("attribution")
    writer = Writer(panel, made, at)
    panel.focus(f"{at}/options/0/speaker")
    editor = box_at(panel, f"{at}/options/0/speaker").editor
    assert isinstance(editor, ChoiceBox)
    QTest.keyClick(editor, Qt.Key.Key_End)
    assert get_value(writer.document, f"{at}/options/0/speaker") in {
        *(speaker["id"] for speaker in made["speakers"]),
        "article",
    }
    assert writer.told == []
    assert editor.hasFocus()


def test_an_act_among_the_values_is_told_and_not_chosen(panel):
    made, at = of_kind("attribution")
    writer = Writer(panel, made, at)
    panel.focus(f"{at}/options/0/speaker")
    editor = box_at(panel, f"{at}/options/0/speaker").editor
    editor.activated.emit(editor.count() - 2)
    assert writer.told == [("new-speaker", f"{at}/options/0/speaker")]
    assert editor.currentText() != editor.itemText(editor.count() - 2)


@pytest.mark.parametrize("kind", ["choice", "choices", "verdict"])
def test_a_mark_makes_another_answer_right(panel, kind):
    made, at = of_kind(kind)
    writer = Writer(panel, made, at)
    card = next(box for box in panel.findChildren(FormSectionBox) if box.part.key and not box.part.key.marked)
    mark = card._mark.button
    mark.setFocus()
    QTest.keyClick(mark, Qt.Key.Key_Space)
    asked = get_value(writer.document, at)
    assert (
        asked["keys" if kind == "choices" else "key"]
        != get_value(made, at)["keys" if kind == "choices" else "key"]
    )
    marked = [box for box in panel.findChildren(FormSectionBox) if box.part.key and box.part.key.marked]
    assert all(box._mark.button.isChecked() for box in marked)
    assert len(marked) == (len(asked["keys"]) if kind == "choices" else 1)


def test_the_keyboard_goes_to_what_was_added(panel):
    made, at = of_kind("choice")
    Writer(panel, made, at)
    count = len(get_value(made, at)["options"])
    listed = card_at(panel, f"{at}/options")
    listed._do(listed.part.deeds[0])
    settle()
    here = QApplication.focusWidget()
    assert card_at(panel, f"{at}/options/{count}").isAncestorOf(here)
    assert isinstance(here, ParagraphField)


def test_the_keyboard_goes_on_to_the_next_when_its_answer_is_removed(panel):
    made, at = of_kind("choice")
    Writer(panel, made, at)
    last = len(get_value(made, at)["options"]) - 1
    for place in (0, last - 1):
        pressed_menu(panel, card_at(panel, f"{at}/options/{place}"), "Remove")
        assert panel.isAncestorOf(QApplication.focusWidget())
    assert len([box for box in panel.findChildren(FormSectionBox) if box.part.key]) == last - 1


@pytest.mark.parametrize("kind", ["choice", "order"])
def test_the_keyboard_moves_with_what_is_moved(panel, kind):
    made, at = of_kind(kind)
    writer = Writer(panel, made, at)
    name = "items" if kind == "order" else "options"
    first = card_at(panel, f"{at}/{name}").part.parts[0].pointer
    text = get_value(made, first)["text"]
    pressed_menu(panel, card_at(panel, first), "Move down")
    here = QApplication.focusWidget()
    card = next(box for box in panel.findChildren(FormSectionBox) if box.part.card and box.isAncestorOf(here))
    assert get_value(writer.document, card.part.pointer)["text"] == text


def test_a_folded_part_is_made_when_it_is_opened_and_by_the_way_to_a_field_in_it(panel):
    made, at = of_kind("choice")
    Writer(panel, made, at)
    assert not [box for box in panel.findChildren(FieldBox) if box.field.pointer == f"{at}/hint"]
    panel.focus(f"{at}/hint")
    editor = box_at(panel, f"{at}/hint").editor
    assert editor.hasFocus()
    fold = card_at(panel, f"{at}/more")._top.fold
    fold.click()
    assert not editor.isVisible()
    assert fold.accessibleDescription() == "closed"


def test_a_place_without_a_field_leads_to_the_nearest_one_around_it(panel):
    made, at = of_kind("choice")
    Writer(panel, made, at)
    panel.focus(f"{at}/options/1/citation/quote")
    assert card_at(panel, f"{at}/options/1").isAncestorOf(QApplication.focusWidget())
    panel.focus(f"{at}/key")
    assert card_at(panel, f"{at}/options").isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize("kind", ["choice", "choices", "attribution", "verdict"])
def test_the_key_leads_to_the_marks_by_which_it_is_chosen(panel, kind):
    made, at = of_kind(kind)
    Writer(panel, made, at)
    panel.focus(f"{at}/keys" if kind == "choices" else f"{at}/key")
    assert isinstance(QApplication.focusWidget(), QCheckBox if kind == "choices" else QRadioButton)


def test_the_first_field_is_the_question(panel):
    made, at = of_kind("match")
    Writer(panel, made, at)
    panel.focus_first()
    assert box_at(panel, f"{at}/prompt").editor.hasFocus()


def test_a_field_comes_into_view_with_its_label_and_no_further(theme, look, shown):
    theme.set_factor(2.0)
    panel = shown(FormPanel(look, translate), 2 * WIDTH, 300)
    made, at = of_kind("attribution")
    Writer(panel, made, at)
    for pointer in (f"{at}/explanation", f"{at}/prompt"):
        panel.focus(pointer)
        settle()
        box = box_at(panel, pointer)
        assert box.visibleRegion().boundingRect().height() == box.height()


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_everything_has_a_name_and_can_be_reached_and_no_word_is_cut(panel, kind):
    made, at = of_kind(kind)
    Writer(panel, made, at)
    panel.focus(f"{at}/label")
    settle()
    for widget in panel.findChildren(QWidget):
        if (
            isinstance(widget, QAbstractButton | LineField | ParagraphField | ChoiceBox)
            and widget.isVisible()
        ):
            assert widget.accessibleName(), widget
            assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget
    assert clipped(panel) == []
    assert panel.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_a_narrow_form_puts_fields_one_below_the_other_and_cuts_nothing(theme, look, shown, kind, factor):
    theme.set_factor(factor)
    made, at = of_kind(kind)
    panel = shown(FormPanel(look, translate), 380 if factor == 1 else 752, 560)
    Writer(panel, made, at)
    panel.focus(f"{at}/label")
    settle()
    assert clipped(panel) == []
    assert panel.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("kind", ["attribution", "choice"])
def test_what_is_told_of_a_part_and_what_comes_into_it_squeezes_nothing(panel, kind):
    made, at = of_kind(kind)
    panel.show_form(form(made, at))
    settle()
    long = "This is told in so many words that they need more than one line in a form of this width, or two."
    problems = [Problem(f"{at}/options", "x", long, "warning"), Problem(f"{at}/evidence/0", "x", long)]
    second = get_value(made, at)["evidence"][0][0]
    get_value(made, at)["evidence"].append([{**second, "attributions": []}])
    panel.show_form(form(made, at, problems))
    settle()
    for box in [*panel.findChildren(FormSectionBox), *panel.findChildren(FieldBox)]:
        if box.isVisible():
            need = box.heightForWidth(box.width()) if box.hasHeightForWidth() else box.sizeHint().height()
            assert box.height() >= need, box
    evidence = card_at(panel, f"{at}/evidence/0")
    title, link = evidence._top.title, evidence._links[0]
    assert title.text() == "Proof 1"
    assert link.mapTo(panel, link.rect().center()).y() - title.mapTo(panel, title.rect().center()).y() < 8


def test_an_empty_question_of_each_kind_can_be_begun(panel):
    for kind in QUESTION_KINDS:
        made, at = begun(kind)
        panel.show_form(form(made, at))
        settle()
        panel.focus_first()
        assert box_at(panel, f"{at}/prompt").editor.hasFocus()


def test_speakers_are_shown_one_at_a_time_and_a_name_is_told_once_it_is_left(panel):
    made = document()
    told, acted = [], []
    panel.chosen.connect(lambda at, value: told.append((at, value)))
    panel.acted.connect(lambda name, at: acted.append((name, at)))
    panel.show_form(build_speaker_form(made, "/speakers/1", (), translate))
    settle()
    panel.focus_first()
    editor = box_at(panel, "/speakers/1/name").editor
    assert editor.hasFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "Another")
    assert told == []
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert told == [("/speakers/1/name", "Another")]
    box_at(panel, "/speakers/shown").editor.activated.emit(0)
    assert acted == [("speakers", "/speakers/0")]


def test_a_field_that_went_meanwhile_is_brought_nowhere(panel, qtlog):
    made, at = of_kind("choice")
    Writer(panel, made, at)
    panel.verticalScrollBar().setValue(0)
    panel.focus(f"{at}/explanation")
    box_at(panel, f"{at}/explanation").setParent(None)
    settle()
    assert qtlog.records == []


def test_of_another_kind_the_form_is_another_and_the_keyboard_stays_at_its_field(panel):
    made, at = of_kind("choice")
    writer = Writer(panel, made, at)
    panel.focus(f"{at}/kind")
    before = QApplication.focusWidget()
    writer.do(change_kind(made, get_value(made, at)["id"], "verdict", CHANCE))
    here = QApplication.focusWidget()
    assert here is box_at(panel, f"{at}/kind").editor
    assert here is not before
    assert card_at(panel, f"{at}/feedback").isVisible()


def test_nothing_is_shown_of_nothing(panel):
    made, at = of_kind("choice")
    Writer(panel, made, at)
    panel.show_form(FormState())
    settle()
    assert not panel.findChildren(FormSectionBox)
