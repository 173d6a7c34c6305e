"""The page on proposals in the real screen, by keys."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from quizapp.authoring.export import build_strict_pack
from quizapp.ui.editor.article_pane import SelectableArticle
from quizapp.ui.editor.page_widgets.preview_parts import QuestionPreviewPanes
from quizapp.ui.editor.page_widgets.suggestion_strip import SuggestionChipButton
from quizapp.ui.editor.suggestions.suggestion_source import NoSuggestionsError
from quizapp.ui.kit.buttons import KeyButton
from tests.authoring import offered
from tests.ui.article_text import words_at
from tests.ui.editor.at_desk import NARROW, WIDE, AtDesk
from tests.ui.editor.suggestions.drafted import Source, draft, drafts, every, pack
from tests.ui.fakes import translate
from tests.ui.walk import settle, visible

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
EDITED = "suggestions.origin.proposed_by_this_computer.proposed_by_this_computer_edited"


@pytest.fixture
def at(sit):
    """Opens the page on proposals with whatever drafts, and has drafted what is proposed there."""

    def open_(source: Any = None, document: Any = None, **more: Any) -> AtDesk:
        desk: AtDesk = sit(document or pack(), drafting=source or Source(), **more)
        go(desk)
        desk.press(Key.Key_Return)
        return desk

    return open_


@pytest.fixture
def desk(at):
    """Somebody in front of three proposals."""
    return at()


def go(desk: AtDesk) -> None:
    desk.press(Key.Key_D, Mod.ControlModifier | Mod.ShiftModifier)


def chips(desk: AtDesk) -> list[SuggestionChipButton]:
    """The numbers of all proposals."""
    return desk.part("strip").findChildren(SuggestionChipButton)  # type: ignore[no-any-return]  # Qt tells no kind


def became(desk: AtDesk) -> list[str]:
    return [each.became for each in desk.standing.state.chips]


def see(desk: AtDesk) -> None:
    """Have looked at what is on screen, long enough."""
    for place in desk.standing.state.places:
        desk.standing.mark_seen(place)


def accept(desk: AtDesk) -> None:
    """Look at the passage, and press the key."""
    see(desk)
    desk.press(Key.Key_A)


def hold(key: Qt.Key, text: str) -> None:
    """Let a key that is held down tell of itself again."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Mod.NoModifier, text, True, 1)
        QApplication.sendEvent(QApplication.focusWidget(), event)
    settle()


def test_all_proposals_are_decided_by_keys_and_the_pack_can_be_handed_out(desk):
    for number in range(2):
        assert desk.part("proposal").hasFocus()
        accept(desk)
        assert became(desk).count("accepted") == number + 1
    accept(desk)
    assert desk.part("tick").hasFocus()
    desk.press(Key.Key_Space)
    accept(desk)
    assert desk.part("title").hasFocus()
    desk.press(Key.Key_Return)
    assert desk.over is None
    assert [asked["id"] for asked in desk.questions] == ["q-bypass", "q-missed", "q-cost"]
    made = build_strict_pack(desk.document)
    assert {each.origin for each in made.banks[0].questions} == {"suggested"}
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert len(desk.questions) == 2


def test_a_letter_that_is_held_down_decides_nothing_more_and_enter_nothing_at_all(desk):
    see(desk)
    desk.press(Key.Key_Return)
    assert became(desk) == ["", "", ""]
    desk.part("accept").setFocus()
    desk.press(Key.Key_Return)
    for _ in range(3):
        see(desk)
        hold(Key.Key_A, "a")
    assert became(desk) == ["accepted", "", ""]


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_who_is_too_quick_waits_for_the_passage_and_what_asks_to_look_goes_away(at, qtbot, size):
    desk = at(Source(drafts(*every()[:2])), size=size)
    while became(desk) != ["accepted"] * 2:
        before, too_quick = became(desk), desk.standing.find_unseen() is not None
        desk.press(Key.Key_A)
        assert (became(desk) == before) == too_quick
        if too_quick:
            qtbot.waitUntil(lambda: desk.standing.find_unseen() is None)
            assert not desk.standing.state.refused


def test_a_proposal_of_the_same_words_as_the_one_before_is_accepted_once_they_are_on_screen(at, qtbot):
    asked = [{**offered.who_said(), "id": f"q-{n}", "prompt": f"Who tells of it, {n}?"} for n in range(3)]
    desk = at(Source(drafts(*(draft("who-said-it", each) for each in asked))))
    for number in range(1, 4):
        qtbot.waitUntil(lambda: desk.standing.find_unseen() is None)
        desk.press(Key.Key_A)
        assert became(desk).count("accepted") == number


def test_the_passage_counts_as_seen_also_while_one_thing_after_another_is_told(at, qtbot):
    desk, telling = at(), QTimer()
    acts = cycle((desk.standing.undo, desk.standing.redo))

    def tell() -> None:
        next(acts)()

    telling.timeout.connect(tell)
    telling.start(40)
    qtbot.waitUntil(lambda: desk.standing.find_unseen() is None)
    telling.stop()


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_a_passage_far_down_that_is_higher_than_the_view_is_read_to_its_end_before_it_is_accepted(
    at, qtbot, size
):
    document = pack()
    source = document["sources"][0]
    long = "Olle Brandt said that " + "the buses were late on the hill, and " * 90 + "nobody was told of it"
    texts = [*["More is told of it here. " * 12] * 10, f"{long}."]
    source["passages"] += [
        {"id": f"x{number}", "paragraph": number, "role": "body", "text": text}
        for number, text in enumerate(texts, 5)
    ]
    question = offered.who_said()
    question["claim"], question["key"] = "The buses were late.", "v-brandt"
    said = [{"speaker": "v-brandt", "statement_type": "claim", "cue": "Olle Brandt said"}]
    question["evidence"] = [[{"passage": "x15", "quote": long, "attributions": said}]]
    given = replace(drafts(draft("who-said-it", question)), source=source)
    desk = at(Source(given), document, size=size)
    (place,) = desk.standing.state.places
    for end in ("first", "last"):
        desk.press(Key.Key_A)
        assert (became(desk), desk.standing.state.refused) == ([""], True)
        assert desk.standing.find_unseen() == (place, end)
        qtbot.waitUntil(lambda end=end: desk.standing.find_unseen() != (place, end))
    desk.press(Key.Key_A)
    assert became(desk) == ["accepted"]


def test_rejecting_asks_why_and_is_taken_back_done_again_and_forgotten_by_keys(desk):
    desk.press(Key.Key_R)
    assert desk.part("reason_1").hasFocus()
    desk.back()
    assert desk.part("proposal").hasFocus()
    for keys in ((Key.Key_R, Key.Key_3), (Key.Key_R, Key.Key_Right, Key.Key_Return)):
        for key in keys:
            desk.press(key)
        assert desk.part("proposal").hasFocus()
    assert became(desk) == ["rejected", "rejected", ""]
    desk.press(Key.Key_U)
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert became(desk) == ["", "", ""]
    assert not desk.has_part("forget")
    desk.press(Key.Key_Y, Mod.ControlModifier)
    assert became(desk) == ["rejected", "", ""]
    desk.click(desk.part("forget"))
    assert became(desk) == ["", "", ""]


def test_the_arrows_go_from_proposal_to_proposal_also_in_the_strip(desk):
    desk.press(Key.Key_Right)
    card, article = desk.part("proposal"), desk.part("passage").findChild(SelectableArticle)
    assert (desk.standing.state.at, card.hasFocus()) == (1, True)
    for pane in (desk.part("accept"), chips(desk)[1], article, card):
        desk.press(Key.Key_F6)
        assert pane.hasFocus()
    desk.press(Key.Key_F6, Mod.ShiftModifier)
    assert article.hasFocus()
    chips(desk)[1].setFocus()
    for key, at_ in ((Key.Key_Right, 2), (Key.Key_Home, 0), (Key.Key_End, 2)):
        desk.press(key)
        assert (desk.standing.state.at, chips(desk)[at_].hasFocus()) == (at_, True)


def test_a_proposal_is_edited_in_place(desk):
    see(desk)
    desk.press(Key.Key_E)
    desk.press(Key.Key_A, Mod.ControlModifier)
    desk.press(Key.Key_Delete)
    # What is missing is asked for where it is written.
    desk.press(Key.Key_Return, Mod.ControlModifier)
    assert (desk.questions, desk.is_at(desk.part("panel"))) == ([], True)
    desk.type("Read again: who says this?")
    assert became(desk) == ["", "", ""]
    desk.press(Key.Key_Z, Mod.ControlModifier)
    desk.press(Key.Key_Y, Mod.ControlModifier)
    article = desk.part("passage").findChild(SelectableArticle)
    article.set_text_cursor(words_at(article, "who leads the council"))
    article.take_focus()
    desk.press(Key.Key_E, Mod.ControlModifier)
    see(desk)
    desk.press(Key.Key_Return, Mod.ControlModifier)
    (asked,) = desk.questions
    assert asked["prompt"] == "Read again: who says this?"
    assert any("who leads" in each["quote"] for evidence in asked["evidence"] for each in evidence)
    assert desk.part("proposal").hasFocus()


def test_what_was_edited_is_there_again_after_the_program_was_ended(desk, sit):
    for words in ("So: ", "Read again: "):
        desk.press(Key.Key_E)
        desk.type(words)
        if words == "So: ":
            desk.back()
            desk.press(Key.Key_Right)
    # The program is ended while the form is open.
    desk.close()
    assert "So: " in (desk.folder / "drafts.json").read_text(encoding="utf-8")
    assert "So: " not in (desk.folder / "pack.json").read_text(encoding="utf-8")
    source = Source(drafts())
    desk = sit(working=desk.folder, drafting=source)
    go(desk)
    assert (became(desk), len(source.asked)) == (["", "", ""], 1)
    assert desk.says(translate(EDITED))
    accept(desk)
    accept(desk)
    assert desk.questions[0]["prompt"] == "So: Who, if anyone, says this?"
    assert desk.questions[1]["prompt"].startswith("Read again: ")
    desk.press(Key.Key_U)
    desk.press(Key.Key_U)
    # What it was drafted as is a step away, in the form.
    desk.press(Key.Key_E)
    desk.press(Key.Key_Z, Mod.ControlModifier)
    desk.back()
    desk.close()
    desk = sit(working=desk.folder, drafting=Source(drafts()))
    go(desk)
    prompts = []
    for key in (Key.Key_Right, Key.Key_Left):
        prompts.append(desk.standing.state.proposal.prompt.partition(":")[0])
        desk.press(key)
    assert sorted(prompts) == ["Read again", "Who, if anyone, says this?"]


def test_a_proposal_is_tried_first(desk):
    desk.press(Key.Key_F5)
    desk.back()
    desk.press(Key.Key_T)
    assert desk.screen.place.title == translate("editor.try_name")
    desk.press(Key.Key_1)
    desk.press(Key.Key_Return)
    (trial,) = desk.over.findChildren(QuestionPreviewPanes)
    assert trial.desk.explanation.isVisible()
    for letter in (Key.Key_A, Key.Key_E, Key.Key_R, Key.Key_U, Key.Key_Right, Key.Key_W):
        desk.press(letter)
    desk.back()
    assert (desk.has_part("preview"), desk.part("proposal").hasFocus()) == (False, True)
    assert (became(desk), desk.questions) == (["", "", ""], [])


def test_the_editor_offers_it_while_nothing_is_asked_yet(sit):
    desk = sit(pack(), drafting=Source())
    button = desk.panes.article.draft
    desk.click(button)
    desk.press(Key.Key_Return)
    accept(desk)
    desk.back()
    assert not button.isVisible()
    desk.click(desk.panes.more)
    desk.choose(translate("suggestions.entry"))
    assert became(desk) == ["accepted", "", ""]


def test_where_nothing_can_be_drafted_nothing_is_offered(sit):
    desk = sit(pack())
    assert not desk.panes.article.draft.isVisible()
    go(desk)
    assert desk.over is None
    desk.click(desk.panes.more)
    assert translate("suggestions.entry") not in desk.entries()
    desk.choose(translate("review.title"))


def test_what_is_drafted_is_chosen_first_and_at_any_time_and_the_default_is_one_key_away(sit):
    source = Source()
    desk = sit(pack(), drafting=source)
    go(desk)
    begin, types = desk.part("begin"), desk.part("types")
    assert [each.words for each in visible(desk.over, KeyButton)] == [begin.words]
    for widget, key in ((begin, Key.Key_F6), (types.rows[0], Key.Key_F6), (begin, Key.Key_K)):
        assert widget.hasFocus()
        desk.press(key)
    assert types.rows[0].hasFocus()
    desk.press(Key.Key_Space)
    desk.press(Key.Key_Return)
    (first,) = source.wished
    assert "who-said-it" not in first.types
    assert desk.part("proposal").hasFocus()
    desk.press(Key.Key_K)
    desk.press(Key.Key_Space)
    for letter in (Key.Key_A, Key.Key_R, Key.Key_E, Key.Key_U):
        desk.press(letter)
    desk.click(desk.part("wish_limit").rows[0])
    desk.press(Key.Key_Return)
    assert "who-said-it" in source.wished[-1].types
    assert (source.wished[-1].limit, became(desk)) == (5, ["", "", ""])
    assert desk.part("proposal").hasFocus()


@pytest.mark.parametrize("given", [replace(drafts(), drafts=()), NoSuggestionsError()])
def test_where_there_is_nothing_enter_leaves_or_tries_once_more(at, given):
    source = Source(given)
    desk = at(source)
    assert desk.part("title").hasFocus()
    for letter in (Key.Key_A, Key.Key_E, Key.Key_R, Key.Key_T, Key.Key_1, Key.Key_Left):
        desk.press(letter)
    assert desk.questions == []
    source.given = (drafts(),)
    desk.press(Key.Key_Return)
    failed = isinstance(given, NoSuggestionsError)
    assert (desk.over is not None, len(source.asked)) == (failed, 2 if failed else 1)
