"""A form as somebody writes in it: what it tells, and where the keyboard goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu, QRadioButton

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.json_pointers import get_value
from quizapp.authoring.operations.kind_conversion import change_kind
from quizapp.authoring.undo_stack import UndoStack
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
from quizapp.ui.editor.form.key_mark import KeyMarkBox
from quizapp.ui.editor.form.section_box import FormSectionBox
from quizapp.ui.editor.form.speaker_form import build_speaker_form
from quizapp.ui.editor.form.state import FormState
from quizapp.ui.editor.form.text_fields import ParagraphField
from quizapp.ui.kit.buttons import WrappingLink
from tests.ui.editor.form.given import CHANCE, begun, document, form, of_kind
from tests.ui.fakes import translate
from tests.ui.walk import settle, visible

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.authoring.edit_steps import Step

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier


class Writer:
    """Does what a form tells, as the editor does, and shows it again."""

    def __init__(self, panel: FormPanel, made: Any, at: str) -> None:
        self.panel, self.made, self.at = panel, made, at
        self.desk = UndoStack(StepHistory(made))
        self.told: list[tuple[str, str]] = []
        panel.typed.connect(self.type)
        panel.chosen.connect(lambda at, value: self.do(build_choice_step(self.document, at, value, CHANCE)))
        panel.added.connect(lambda at, what: self.do(build_add_step(self.document, at, what, CHANCE)))
        panel.removed.connect(lambda at: self.do(build_remove_step(self.document, at)))
        panel.moved.connect(lambda at, by: self.do(build_move_step(self.document, at, by)))
        panel.acted.connect(lambda name, at: self.told.append((name, at)))
        self.show()

    @property
    def document(self) -> Any:
        return self.desk.document

    @property
    def question(self) -> Any:
        return get_value(self.document, self.at)

    def type(self, at: str, words: str) -> None:
        self.desk.type(at, words, len(self.desk.written.steps))
        self.show()

    def do(self, step: Step) -> None:
        self.desk.do(step)
        self.show()

    def show(self) -> None:
        self.panel.show_form(form(self.document, self.at))
        settle()

    def focus(self, name: str) -> Any:
        """Put the keyboard into a field of the question, and return what is written in."""
        self.panel.focus(f"{self.at}/{name}")
        editor = box_at(self.panel, f"{self.at}/{name}").editor
        assert editor.hasFocus()
        return editor

    def card(self, name: str) -> FormSectionBox:
        pointer = f"{self.at}/{name}"
        return next(box for box in self.panel.findChildren(FormSectionBox) if box.part.pointer == pointer)

    def press(self, name: str, deed: str) -> None:
        """Choose something in the menu of a card."""
        button: Any = self.card(name).menu_button
        button.setFocus()
        button.click()
        words = next(each.words for each in self.card(name).part.deeds if each.kind == deed)
        menu = next(each for each in self.panel.findChildren(QMenu) if each.isVisible())
        menu.setActiveAction(next(each for each in menu.actions() if each.text() == words))
        QTest.keyClick(menu, Key.Key_Return)
        # Where there is no screen, nobody gives the window the keyboard back once a menu is closed.
        self.panel.window().activateWindow()
        settle()


@pytest.fixture
def panel(look, shown):
    made: FormPanel = shown(FormPanel(look, translate), 496, 640)
    return made


@pytest.fixture
def write(panel):
    """Shows the form of the first question of a kind."""
    return lambda kind: Writer(panel, *of_kind(kind))


def here() -> Any:
    return QApplication.focusWidget()


def box_at(panel: FormPanel, pointer: str) -> FieldBox:
    return next(box for box in panel.findChildren(FieldBox) if box.field.pointer == pointer)


def card_around(widget: QWidget) -> FormSectionBox:
    """The card that a widget is in."""
    around: Any = widget
    while not isinstance(around, FormSectionBox) or not around.part.card:
        around = around.parentWidget()
    return around


def test_what_is_typed_is_told_with_every_letter_and_undoing_is_left_to_the_editor(write):
    writer = write("choice")
    before = writer.question["prompt"]
    editor = writer.focus("prompt")
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(editor, "So, ")
    QTest.keyClick(editor, Key.Key_Z, Mod.ControlModifier)
    assert writer.question["prompt"] == f"So, {before}"
    assert (editor.textCursor().position(), editor.hasFocus()) == (4, True)
    writer.desk.undo()
    writer.show()
    assert editor.words == before
    assert (editor.textCursor().position(), editor.hasFocus()) == (0, True)


@pytest.mark.parametrize("name", ["prompt", "label"])
def test_keys_of_the_editor_work_while_one_writes(panel, write, name):
    writer, pressed = write("choice"), []
    field = writer.focus(name)
    for key in "EDNZY":
        shortcut = QShortcut(QKeySequence(f"Ctrl+{key}"), panel.window())
        shortcut.activated.connect(lambda key=key: pressed.append(key))
        QTest.keyClick(field, getattr(Key, f"Key_{key}"), Mod.ControlModifier)
    assert pressed == list("EDNZY")
    assert writer.document is writer.made


def test_a_text_takes_no_breaks_and_no_more_than_it_may_have(write):
    writer = write("text")
    for name, pasted, taken in (("explanation", "One\ntwo", "One two"), ("prompt", "x" * 900, "x" * 400)):
        editor = writer.focus(name)
        editor.selectAll()
        QApplication.clipboard().setText(pasted)
        editor.paste()
        QTest.keyClick(editor, Key.Key_Return)
        assert writer.question[name] == taken


def test_arrows_choose_values_and_what_acts_among_them_is_told_and_not_chosen(write):
    writer = write("attribution")
    editor = writer.focus("options/0/speaker")
    QTest.keyClick(editor, Key.Key_End)
    chosen = writer.question["options"][0]["speaker"]
    assert chosen in {*(speaker["id"] for speaker in writer.made["speakers"]), "article"}
    assert (writer.told, editor.hasFocus()) == ([], True)
    editor.activated.emit(editor.count() - 2)
    assert writer.told == [("new-speaker", f"{writer.at}/options/0/speaker")]
    assert writer.question["options"][0]["speaker"] == chosen


@pytest.mark.parametrize("kind", ["choice", "choices", "verdict"])
def test_a_mark_makes_another_answer_right(panel, write, kind):
    writer = write(kind)
    name = "keys" if kind == "choices" else "key"
    before = writer.question[name]

    def marks() -> list[KeyMarkBox]:
        return [each for each in panel.findChildren(KeyMarkBox) if each.isVisible()]

    other = next(each.button for each in marks() if not each.button.isChecked())
    other.setFocus()
    QTest.keyClick(other, Key.Key_Space)
    right = [each.button for each in marks() if each.button.isChecked()]
    assert writer.question[name] != before
    assert len(right) == (len(writer.question["keys"]) if kind == "choices" else 1)
    assert other in right


def test_the_keyboard_goes_to_what_was_added_and_on_to_the_next_when_its_answer_is_removed(panel, write):
    writer = write("choice")
    count = len(writer.question["options"])
    listed = writer.card("options")
    link = next(each for each in visible(listed, WrappingLink) if each.text() == listed.part.deeds[0].words)  # type: ignore[attr-defined]  # a button
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    settle()
    assert writer.card(f"options/{count}").isAncestorOf(here())
    assert isinstance(here(), ParagraphField)
    for left, place in ((count, 0), (count - 1, count - 1)):
        writer.press(f"options/{place}", "removed")
        assert len(writer.question["options"]) == left
        assert panel.isAncestorOf(here())


@pytest.mark.parametrize(("kind", "name"), [("choice", "options"), ("order", "items")])
def test_the_keyboard_moves_with_what_is_moved(write, kind, name):
    writer = write(kind)
    first = writer.card(name).part.parts[0].pointer
    text = get_value(writer.made, first)["text"]
    writer.press(first.removeprefix(f"{writer.at}/"), "down")
    assert get_value(writer.document, card_around(here()).part.pointer)["text"] == text
    assert writer.card(name).part.parts[1].pointer == card_around(here()).part.pointer


def test_a_folded_part_is_made_when_it_is_opened_also_by_the_way_to_a_field_in_it(panel, write):
    writer = write("choice")
    hint = f"{writer.at}/hint"
    assert not [box for box in panel.findChildren(FieldBox) if box.field.pointer == hint]
    editor = writer.focus("hint")
    fold: Any = next(each for each in writer.card("more").stops() if each.accessibleDescription() == "open")
    fold.click()
    assert not editor.isVisible()
    assert fold.accessibleDescription() == "closed"


def test_a_place_without_a_field_leads_to_the_nearest_one_around_it(panel, write):
    writer = write("choice")
    panel.focus(f"{writer.at}/options/1/citation/quote")
    assert writer.card("options/1").isAncestorOf(here())


@pytest.mark.parametrize("kind", ["choice", "choices", "attribution", "verdict"])
def test_the_key_leads_to_the_marks_by_which_it_is_chosen(panel, write, kind):
    writer = write(kind)
    panel.focus(f"{writer.at}/keys" if kind == "choices" else f"{writer.at}/key")
    assert isinstance(here(), QCheckBox if kind == "choices" else QRadioButton)


def test_an_empty_question_of_each_kind_begins_with_the_question_and_nothing_is_shown_of_nothing(panel):
    for kind in QUESTION_KINDS:
        made, at = begun(kind)
        panel.show_form(form(made, at))
        settle()
        panel.focus_first()
        assert box_at(panel, f"{at}/prompt").editor.hasFocus()
    panel.show_form(FormState())
    settle()
    assert not panel.findChildren(FormSectionBox)


def test_a_speakers_name_is_told_once_it_is_left_and_stays_while_the_form_is_shown_again(panel):
    """As it is whenever checks or a saving end."""
    made, told, acted = document(), [], []
    panel.chosen.connect(lambda at, value: told.append((at, value)))
    panel.acted.connect(lambda name, at: acted.append((name, at)))

    def show() -> None:
        panel.show_form(build_speaker_form(made, "/speakers/1", (), translate))
        settle()

    show()
    panel.focus_first()
    editor: Any = box_at(panel, "/speakers/1/name").editor
    assert editor.hasFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "Another")
    show()
    assert (told, editor.text()) == ([], "Another")
    QTest.keyClick(editor, Key.Key_Return)
    assert told == [("/speakers/1/name", "Another")]
    made["speakers"][1]["name"] = "Somebody"
    show()
    assert editor.text() == "Somebody"
    shown: Any = box_at(panel, "/speakers/shown").editor
    assert isinstance(shown, ChoiceBox)
    shown.activated.emit(0)
    assert acted == [("speakers", "/speakers/0")]


def test_a_field_that_went_meanwhile_is_brought_nowhere(panel, write, qtlog):
    writer = write("choice")
    panel.verticalScrollBar().setValue(0)
    panel.focus(f"{writer.at}/explanation")
    box_at(panel, f"{writer.at}/explanation").setParent(None)
    settle()
    assert qtlog.records == []


def test_of_another_kind_what_both_have_stays_and_the_keyboard_too(write):
    writer = write("choice")
    before = writer.focus("kind")
    writer.do(change_kind(writer.made, writer.question["id"], "verdict", CHANCE))
    assert here() is box_at(writer.panel, f"{writer.at}/kind").editor
    assert here() is before
    assert writer.card("feedback").isVisible()


def test_a_question_of_a_kind_that_was_shown_before_has_its_fields_again_and_leads_to_them(panel, write):
    first = write("choice")
    before = first.focus("options/0/text")
    write("number")
    assert not before.isVisible()
    panel.focus(f"{first.at}/options/0/text")
    assert here() is not before
    again = write("choice")
    assert again.focus("options/0/text") is before
    assert before.words == again.question["options"][0]["text"]
