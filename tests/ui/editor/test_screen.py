"""The editor's real screen: its panes and keys, and where the keyboard goes on while one writes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from quizapp.ui.article_view.state import ArticleViewState, ParagraphState
from quizapp.ui.editor.article_pane import SelectableArticle
from quizapp.ui.editor.editor_panes import ARTICLE, QUESTIONS
from quizapp.ui.editor.form.choice_box import ChoiceBox
from quizapp.ui.editor.form.form_panel import FormPanel
from quizapp.ui.editor.form.section_box import FormSectionBox
from quizapp.ui.editor.form.state import FieldOption
from quizapp.ui.editor.form.thumbnail import PictureThumbnail
from quizapp.ui.editor.question_rows import SPEAKERS
from quizapp.ui.editor.state import ArticleState
from quizapp.ui.kit.buttons import LinkButton
from quizapp.ui.kit.picture_encoder import reencode_picture
from tests.ui.article_text import caret_at, selected, words_at
from tests.ui.dragging import entering
from tests.ui.editor.at_desk import NARROW, WIDE, AtDesk
from tests.ui.editor.conftest import new_pack
from tests.ui.fakes import translate
from tests.ui.kit.test_picture_decoder import drawn
from tests.ui.walk import settle, visible

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
WORDS = "every seat had been taken"
FIRST = "/banks/0/questions/0"


@pytest.fixture
def desk(sit):
    """Somebody with the example pack."""
    return sit(anew=reencode_picture)


@pytest.fixture
def beginning(sit):
    """Somebody who began a question of words in a pack that had none."""
    made: AtDesk = sit(new_pack())
    made.select("They have already paid for themselves")
    made.press(Key.Key_B, Mod.ControlModifier)
    made.choose("Who said it?")
    return made


def test_a_form_is_built_in_short_steps_before_it_is_shown(desk, look):
    form, parts = FormPanel(look, translate), desk.state.form.parts
    widgets = [0, *(len(form.findChildren(QWidget)) for _ in form.build(desk.state.form))]
    assert max(after - before for before, after in pairwise(widgets)) < widgets[-1] / len(parts)
    built = len(form.findChildren(FormSectionBox))
    form.show_form(desk.state.form)
    assert len(form.findChildren(FormSectionBox)) == built


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_f6_goes_through_the_three_panes_and_shows_them(sit, size):
    desk = sit(size=size)
    panes = (desk.panes.form, desk.panes.article.article, desk.panes.list, desk.panes.form)
    for pane in panes:
        assert desk.is_at(pane)
        assert pane.isVisible()
        desk.press(Key.Key_F6)
    assert desk.panes.list.isVisible() == (size == WIDE)


def test_without_an_article_the_keyboard_comes_to_the_words_that_say_so(desk):
    desk.screen.show_state(replace(desk.state, article=None, tabs=(), front=0))
    desk.press(Key.Key_F6)
    assert isinstance(desk.focused, QLabel)
    assert desk.panes.article.isAncestorOf(desk.focused)


def test_what_is_selected_is_told_in_code_points_of_the_first_paragraph(look, shown):
    view = shown(SelectableArticle(look), 400, 300)
    words = ("Trees 🌳🌳 cool streets.", "They are green.")
    items = tuple(ParagraphState(each, number) for number, each in enumerate(words, 1))
    view.show_passages(ArticleState(ArticleViewState("", "", items=items), ("p", "q")))
    for told in ("cool", "cool streets."):
        view.set_text_cursor(words_at(view, told))
        chosen = view.chosen()
        assert (chosen.passage, words[0][chosen.start : chosen.end]) == ("p", told)


def test_what_the_caret_comes_to_within_a_paragraph_is_heard(look, shown, monkeypatch):
    said: list[str] = []
    monkeypatch.setattr("quizapp.ui.editor.article_pane.announce", lambda _, words: said.append(words))
    view = shown(SelectableArticle(look), 400, 300)
    words = ("Trees 🌳 cool streets. " * 6, "They are green.")
    items = tuple(ParagraphState(each, number) for number, each in enumerate(words, 1))
    view.show_passages(ArticleState(ArticleViewState("", "", items=items), ("p", "q")))
    view.set_text_cursor(caret_at(view, "Trees"))
    keys = (Key.Key_Right, Mod(0)), (Key.Key_Right, Mod.ControlModifier), (Key.Key_Right, Mod.ShiftModifier)
    for key, held in keys:
        QTest.keyClick(view, key, held)
    assert said == ["r", "🌳 ", "🌳"]
    QTest.keyClick(view, Key.Key_Down)
    assert len(said[-1]) > len("cool streets.")
    assert said[-1] in words[0]
    view.set_text_cursor(caret_at(view, "They"))
    QTest.keyClick(view, Key.Key_Up)
    # A paragraph is heard as it gets the keyboard.
    assert said[-1] == ""


def test_ctrl_e_cites_the_words_that_are_selected_and_what_is_told_moves_nothing_under_the_pointer(desk):
    panes = desk.panes.article, desk.panes.list, desk.panes.form, desk.panes.checks
    before = [pane.mapTo(desk.screen, QPoint(0, 0)) for pane in panes]
    article = desk.panes.article.article
    article.set_text_cursor(words_at(article, WORDS))
    assert desk.is_at(desk.panes.form)
    desk.press(Key.Key_E, Mod.ControlModifier)
    assert desk.questions[0]["evidence"][-1][0]["quote"] == WORDS
    undone = desk.state.undo
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert (desk.state.undo, undone == "") == ("", False)
    assert desk.panes.done.isVisible()
    assert [pane.mapTo(desk.screen, QPoint(0, 0)) for pane in panes] == before


def test_ctrl_e_asks_for_a_kind_where_no_question_is_shown(desk):
    desk.presenter.context.choose("pack")
    desk.press(Key.Key_E, Mod.ControlModifier)
    assert len(desk.entries()) == 10
    desk.menu().close()


@pytest.mark.parametrize("key", [Key.Key_N, Key.Key_B])
@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_who_asks_for_no_kind_after_all_writes_on_or_is_in_the_pane_that_came(sit, size, key):
    desk = sit(size=size)
    before = desk.focused
    desk.press(key, Mod.ControlModifier)
    desk.menu().close()
    settle()
    came = desk.panes.list if key == Key.Key_N else desk.panes.article.article
    assert desk.is_at(before if size == WIDE else came)


def test_what_is_typed_and_begun_is_taken_back_by_ctrl_z_in_its_field(desk):
    before = desk.questions[0]["prompt"]
    desk.type("So: ")
    assert desk.questions[0]["prompt"] == f"So: {before}"
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert desk.questions[0]["prompt"] == before
    desk.presenter.edits.begin("attribution")
    settle()
    # What is typed takes the place of the usual prompt.
    assert desk.question["prompt"]
    desk.type("Whose words?")
    assert desk.question["prompt"] == "Whose words?"


def test_a_question_is_deleted_from_the_list_and_the_keyboard_stays_there(desk):
    desk.panes.go_to(QUESTIONS)
    count = desk.state.count
    desk.press(Key.Key_Delete)
    assert (desk.state.count, desk.panes.list.hasFocus()) == (count - 1, True)
    desk.press(Key.Key_Down)
    assert desk.question == desk.questions[1]
    desk.press(Key.Key_Return)
    assert desk.is_at(desk.panes.form)


def test_going_to_another_question_from_the_form_keeps_the_keyboard_in_the_form(desk):
    for number in (1, 2):
        desk.press(Key.Key_Down, Mod.ControlModifier)
        assert (desk.question, desk.is_at(desk.panes.form)) == (desk.questions[number], True)


def test_a_question_is_tried_by_keys_and_left_with_esc(sit):
    desk = sit(size=NARROW)
    desk.press(Key.Key_F5)
    for key, told in (
        (Key.Key_Return, lambda now: now.question.missing == "answer"),
        (Key.Key_2, lambda now: now.question.missing != "answer"),
        (Key.Key_Return, lambda now: now.explanation is not None),
        (Key.Key_W, lambda now: now.whole),
        (Key.Key_Return, lambda now: now.question is not None),
    ):
        desk.press(key)
        assert told(desk.standing.preview.state())
    desk.back()
    assert (desk.state.phase, desk.is_at(desk.panes.form)) == ("editing", True)


def with_picture(words: str = "") -> QMimeData:
    data = QMimeData()
    data.setData("image/png", drawn("PNG"))
    if words:
        data.setText(words)
    return data


def shows_a_picture(desk: AtDesk) -> bool:
    thumbs = desk.panes.form.findChildren(PictureThumbnail)
    return any(each.isVisible() and not each.pixmap().isNull() for each in thumbs)


def test_a_copied_picture_is_pasted_beside_the_question_while_one_writes_and_words_as_words(desk):
    QApplication.clipboard().setMimeData(with_picture("Words "))
    desk.press(Key.Key_V, Mod.ControlModifier)
    assert "Words " in desk.questions[0]["prompt"]
    assert not desk.document.get("media")
    QApplication.clipboard().setMimeData(with_picture())
    desk.press(Key.Key_V, Mod.ControlModifier)
    assert shows_a_picture(desk)
    desk.type("A quay")
    assert desk.document["media"][0]["alt"] == "A quay"
    desk.press(Key.Key_F6)
    desk.press(Key.Key_V, Mod.ControlModifier)
    assert len(desk.document["media"]) == 2


def dragged(target: Any, data: QMimeData) -> bool:
    """Tell whether a widget takes what is dragged over it."""
    place, button = QPoint(5, 5), Qt.MouseButton.LeftButton
    event = entering(place, Qt.DropAction.CopyAction, data, button, Mod.NoModifier)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def test_a_picture_is_dropped_on_the_form_also_over_a_field(desk):
    form, data, field = desk.panes.form, with_picture(), desk.focused
    assert dragged(field.viewport(), data)
    assert not field.canInsertFromMimeData(data)  # so it is the form that takes it
    assert dragged(form.viewport(), data)
    button = Qt.MouseButton.LeftButton
    dropped = QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, button, Mod.NoModifier)
    QApplication.sendEvent(form.viewport(), dropped)
    settle()
    assert dropped.isAccepted()
    assert shows_a_picture(desk)
    desk.presenter.context.choose("pack")
    settle()
    assert not dragged(form.viewport(), data)


def test_speakers_that_are_added_are_shown_and_named_at_once_one_after_another(sit):
    desk = sit(new_pack())
    count = len(desk.document["speakers"])
    for number, name in enumerate(("Ada Fenn", "Tom Orrin")):
        desk.presenter.context.choose(SPEAKERS)
        settle()
        words = translate("form.speakers.add")
        button = next(each for each in visible(desk.screen, LinkButton) if each.text() == words)  # type: ignore[attr-defined]  # a button
        button.setFocus()
        desk.press(Key.Key_Space)
        assert desk.place == f"/speakers/{count + number}/name"
        desk.type(name)
        desk.presenter.check()
        desk.press(Key.Key_Tab if number else Key.Key_Return)
    assert [each["name"] for each in desk.document["speakers"][count:]] == ["Ada Fenn", "Tom Orrin"]


def test_a_new_speaker_is_named_and_enter_leads_back_to_where_it_was_chosen(beginning):
    at = f"{FIRST}/evidence/0/0/attributions/0/speaker"
    beginning.screen.focus_field(at)
    beginning.presenter.edits.acted("new-speaker", at, None)
    settle()
    made = len(beginning.document["speakers"]) - 1
    assert beginning.place == f"/speakers/{made}/name"
    beginning.type("Ida Roe")
    beginning.press(Key.Key_Return)
    assert (beginning.document["speakers"][made]["name"], beginning.place) == ("Ida Roe", at)


def test_where_somebody_says_it_the_keyboard_goes_on_to_who(beginning):
    beginning.select("Streets with young trees were up to 3.1 degrees cooler")
    beginning.press(Key.Key_B, Mod.ControlModifier)
    beginning.choose("Pick one")
    at = "/banks/0/questions/1/evidence/0/0"
    beginning.screen.focus_field(at)
    words = translate("form.add_saying")
    button = next(each for each in visible(beginning.screen, LinkButton) if each.text() == words)  # type: ignore[attr-defined]  # a button
    button.setFocus()
    beginning.press(Key.Key_Space)
    assert beginning.place == f"{at}/attributions/0/speaker"


def test_the_keyboard_comes_back_to_the_field_that_it_left(beginning):
    at = f"{FIRST}/explanation"
    beginning.screen.focus_field(at)
    beginning.press(Key.Key_F6)
    assert beginning.place == ""
    beginning.press(Key.Key_F6, Mod.ShiftModifier)
    assert beginning.place == at
    beginning.press(Key.Key_N, Mod.ControlModifier)
    beginning.choose("Is it supported?")
    assert beginning.place == "/banks/0/questions/1/prompt"


def test_the_form_can_be_entered_while_it_has_no_field(sit):
    desk = sit(new_pack() | {"speakers": []})
    desk.presenter.context.choose(SPEAKERS)
    settle()
    desk.panes.go_to(QUESTIONS)
    desk.press(Key.Key_Return)
    assert desk.is_at(desk.panes.form)


def test_ctrl_enter_fills_in_what_follows_also_while_one_writes(beginning):
    assert (bool(beginning.question["prompt"]), beginning.question["explanation"]) == (True, "")
    beginning.press(Key.Key_Return, Mod.ControlModifier)
    assert beginning.question["explanation"].startswith("Tomas Quarrie")
    assert all(each["feedback"] for each in beginning.question["options"])
    beginning.press(Key.Key_Z, Mod.ControlModifier)
    assert beginning.question["explanation"] == ""


def test_space_selects_a_sentence_then_the_next_and_with_shift_both(sit):
    desk = sit(new_pack())
    desk.panes.go_to(ARTICLE)
    article = desk.panes.article.article
    article.set_text_cursor(caret_at(article, "Streets with", 3))
    desk.press(Key.Key_Space)
    sentence = "Streets with young trees were up to 3.1 degrees cooler, the study found."
    assert selected(article) == sentence
    desk.press(Key.Key_Space)
    chosen = selected(article)
    assert chosen.startswith("“They have already paid")
    desk.press(Key.Key_Space, Mod.ShiftModifier)
    assert selected(article) == chosen


def test_letters_choose_from_a_box(look, shown, monkeypatch):
    box = shown(ChoiceBox(look, "None"), 200, 40)
    names = ["Wrong voice", "Overclaim", "Other number", "Other date"]
    values = [FieldOption(each, each) for each in names] + [FieldOption("Open the list", acts="open")]
    box.show_values(values, None)
    picked: list[int] = []
    box.picked.connect(picked.append)
    box.setFocus()
    QTest.keyClicks(box, "other d")
    assert names[box.chosen] == "Other date"
    assert not box.view().isVisible()
    # What was typed before the box was left counts no more.
    box.clearFocus()
    box.setFocus()
    QTest.keyClicks(box, "o")
    assert names[box.chosen] == "Overclaim"
    monkeypatch.setattr("quizapp.ui.editor.form.choice_box.TYPING_MS", 0)
    for expected in ("Other number", "Other date", "Overclaim"):
        QTest.keyClicks(box, "o")
        assert names[box.chosen] == expected
    assert 4 not in picked
