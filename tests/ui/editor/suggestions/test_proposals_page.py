"""The page on proposals in the real screen, by keys."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.authoring.export import build_strict_pack
from quizapp.authoring.folder_layout import remove_private_fields
from quizapp.ui.editor.suggestions.page import SuggestionsPage
from quizapp.ui.editor.suggestions.suggestion_source import NoSuggestionsError, SuggestionProgress
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.messages.keys_suggestions import list_suggestions_keys
from tests.authoring import offered
from tests.ui.editor.at_desk import SIZES, AtDesk, at_desk
from tests.ui.editor.attributions.heard import Heard
from tests.ui.editor.suggestions.drafted import Source, draft, drafts, every, pack
from tests.ui.fakes import translate
from tests.ui.walk import clipped, marked_up, settle, sideways

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
NARROW = (800, 544)


@pytest.fixture
def at(look: Any, entered: Any, tmp_path: Path) -> Callable[..., AbstractContextManager[AtDesk]]:
    """Opens the editor with a pack, and with whatever drafts."""

    def open_(source: Any = None, document: Any = None, **more: Any) -> AbstractContextManager[AtDesk]:
        return at_desk(look, entered, tmp_path, document or pack(), drafting=source or Source(), **more)

    return open_


@pytest.fixture
def desk(at: Any) -> Iterator[AtDesk]:
    with at() as made:
        go(made)
        yield made


def go(desk: AtDesk) -> None:
    """Open the page, and have drafted what is proposed there."""
    desk.press(Key.Key_D, Mod.ControlModifier | Mod.ShiftModifier)
    desk.press(Key.Key_Return)


def page_of(desk: AtDesk) -> SuggestionsPage:
    assert isinstance(desk.page, SuggestionsPage)
    return desk.page


def became(desk: AtDesk) -> list[str]:
    return [each._chip.became for each in page_of(desk).strip.chips]


def back(desk: AtDesk) -> None:
    """Do what Esc does, which is the window's key."""
    desk.screen.back()
    settle()


def look(desk: AtDesk) -> None:
    """Look at what is on screen, long enough."""
    page_of(desk).passage.article._look_at.timeout.emit()


def accept(desk: AtDesk) -> None:
    """Look at the passage, and press the key."""
    look(desk)
    desk.press(Key.Key_A)


def hold(key: Qt.Key, text: str) -> None:
    """Let a key that is held down tell of itself again."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Mod.NoModifier, text, True, 1)
        QApplication.sendEvent(QApplication.focusWidget(), event)
    settle()


def test_all_proposals_are_decided_by_keys_and_the_pack_can_be_handed_out(desk: AtDesk) -> None:
    page = page_of(desk)
    listed = {
        key for section in list_suggestions_keys(translate) for line in section.lines for key in line.keys
    }
    of_trial = {"Backspace", "W", *map(str, range(1, 10))}
    shown = {"Left": "←", "Right": "→", "Ctrl+Return": "Ctrl+Enter"}
    assert {shown.get(key, key) for key in tuple(page.keys())} - of_trial <= listed
    assert desk.screen.place.title == "Proposals"
    assert desk.screen.place.aside == "3 questions proposed from one article"
    assert page.decision.card.hasFocus()
    accept(desk)
    accept(desk)
    assert became(desk) == ["accepted", "accepted", ""]
    assert page.decision.card.hasFocus()
    accept(desk)
    assert page.decision.tick.row.hasFocus()
    desk.press(Key.Key_Space)
    accept(desk)
    assert page.decision.end.title.text() == "3 accepted, 0 rejected."
    assert page.decision.end.title.hasFocus()
    desk.press(Key.Key_Return)
    assert desk.screen._over is None
    assert [asked["id"] for asked in desk.questions] == ["q-bypass", "q-missed", "q-cost"]
    made = build_strict_pack(desk.document)
    assert {each.origin for each in made.banks[0].questions} == {"suggested"}
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert len(desk.questions) == 2


def test_a_letter_that_is_held_down_decides_nothing_more_and_enter_nothing_at_all(desk: AtDesk) -> None:
    look(desk)
    desk.press(Key.Key_Return)
    assert became(desk) == ["", "", ""]
    page_of(desk).bar.buttons["accept"].setFocus()
    desk.press(Key.Key_Return)
    for _ in range(3):
        look(desk)
        hold(Key.Key_A, "a")
    assert became(desk) == ["accepted", "", ""]


def test_in_a_narrow_window_the_passage_comes_into_sight_before_it_is_accepted(at: Any, qtbot: Any) -> None:
    with at(size=NARROW) as desk:
        go(desk)
        page = page_of(desk)
        assert page._proposing.find_unseen() is not None
        desk.press(Key.Key_A)
        assert became(desk) == ["", "", ""]
        assert page._refusal.isVisible()
        qtbot.waitUntil(lambda: page._proposing.find_unseen() is None)
        desk.press(Key.Key_A)
        assert became(desk) == ["accepted", "", ""]
        assert page._proposing.find_unseen() is not None


def test_what_is_far_down_in_a_long_article_is_brought_into_sight(at: Any, qtbot: Any) -> None:
    document = pack()
    source = document["sources"][0]
    more = [
        {"id": f"x{number}", "paragraph": number, "role": "body", "text": "More is told of it here. " * 12}
        for number in range(5, 15)
    ]
    last = {"id": "x15", "paragraph": 15, "role": "body", "text": "Olle Brandt said the buses were late."}
    source["passages"] += [*more, last]
    question = offered.who_said()
    question["claim"], question["key"] = "The buses were late.", "v-brandt"
    question["evidence"] = [
        [
            {
                "passage": "x15",
                "quote": "Olle Brandt said the buses were late",
                "attributions": [
                    {"speaker": "v-brandt", "statement_type": "claim", "cue": "Olle Brandt said"}
                ],
            }
        ]
    ]
    given = replace(drafts(draft("who-said-it", question)), source=source)
    with at(Source(given), document) as desk:
        go(desk)
        page = page_of(desk)
        assert page._proposing.find_unseen() is not None
        qtbot.waitUntil(lambda: page._proposing.find_unseen() is None)
        assert page.passage.article.verticalScrollBar().value() > 0
        desk.press(Key.Key_A)
        assert became(desk) == ["accepted"]


def test_a_proposal_of_the_same_words_as_the_one_before_is_accepted_once_they_are_on_screen(
    at: Any, qtbot: Any
) -> None:
    asked = [{**offered.who_said(), "id": f"q-{n}", "prompt": f"Who tells of it, {n}?"} for n in range(4)]
    with at(Source(drafts(*(draft("who-said-it", each) for each in asked)))) as desk:
        go(desk)
        page = page_of(desk)
        for number in range(4):
            qtbot.waitUntil(lambda: page._proposing.find_unseen() is None)
            desk.press(Key.Key_A)
            assert became(desk).count("accepted") == number + 1


def test_the_passage_counts_as_seen_also_while_one_thing_after_another_is_told(
    desk: AtDesk, qtbot: Any
) -> None:
    proposing, telling = page_of(desk)._proposing, QTimer()
    sentences = cycle(("One more was drafted.", "Another was drafted."))
    telling.timeout.connect(lambda: proposing._tell(next(sentences)))
    telling.start(40)
    qtbot.waitUntil(lambda: proposing.find_unseen() is None)
    telling.stop()


@pytest.mark.parametrize("size", [(1280, 744), NARROW])
def test_who_is_too_quick_waits_for_the_passage_and_the_sentence_about_it_goes_away_by_itself(
    at: Any, qtbot: Any, size: tuple[int, int]
) -> None:
    with at(size=size) as desk:
        go(desk)
        page = page_of(desk)
        desk.press(Key.Key_A)
        qtbot.waitUntil(lambda: page._proposing.find_unseen() is None)
        for number in (1, 2):
            desk.press(Key.Key_A)
            assert became(desk).count("accepted") == number
            desk.press(Key.Key_A)
            assert page._refusal.isVisible()
            qtbot.waitUntil(lambda: page._proposing.find_unseen() is None)
            assert page._refusal.isHidden()


@pytest.mark.parametrize("size", [(1280, 744), NARROW])
def test_a_passage_that_is_higher_than_the_view_is_read_to_its_end_before_it_is_accepted(
    at: Any, qtbot: Any, size: tuple[int, int]
) -> None:
    document = pack()
    source = document["sources"][0]
    long = "Olle Brandt said that " + "the buses were late on the hill, and " * 90 + "nobody was told of it"
    source["passages"].append({"id": "x5", "paragraph": 5, "role": "body", "text": f"{long}."})
    question = offered.who_said()
    question["claim"], question["key"] = "The buses were late.", "v-brandt"
    said = [{"speaker": "v-brandt", "statement_type": "claim", "cue": "Olle Brandt said"}]
    question["evidence"] = [[{"passage": "x5", "quote": long, "attributions": said}]]
    given = replace(drafts(draft("who-said-it", question)), source=source)
    with at(Source(given), document, size=size) as desk:
        go(desk)
        page = page_of(desk)
        article, (place,) = page.passage.article, page._proposing.state.places
        top, bottom = article.place_lines(place)
        assert bottom - top > size[1]
        desk.press(Key.Key_A)
        qtbot.waitUntil(lambda: page._proposing.find_unseen() == (place, "last"))
        desk.press(Key.Key_A)
        assert became(desk) == [""]
        assert page._refusal.isVisible()
        assert "to its end" in page._proposing.state.message
        qtbot.waitUntil(lambda: page._proposing.find_unseen() is None)
        desk.press(Key.Key_A)
        assert became(desk) == ["accepted"]


def test_rejecting_asks_why_with_five_reasons(desk: AtDesk) -> None:
    page = page_of(desk)
    desk.press(Key.Key_R)
    assert page.bar.reasons[0].hasFocus()
    assert [each.words for each in page.bar.reasons] == [
        "Wrong", "Unclear", translate("suggestions.reasons.two_answers_fit"), "Too easy", "Not useful",
    ]  # fmt: skip
    back(desk)
    assert page.decision.card.hasFocus()
    assert became(desk) == ["", "", ""]
    desk.press(Key.Key_R)
    desk.press(Key.Key_3)
    assert became(desk) == ["rejected", "", ""]
    assert page.decision.card.hasFocus()
    desk.press(Key.Key_R)
    desk.press(Key.Key_Right)
    desk.press(Key.Key_Return)
    assert became(desk) == ["rejected", "rejected", ""]
    desk.press(Key.Key_U)
    assert became(desk) == ["rejected", "", ""]
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert became(desk) == ["", "", ""]
    assert not page.notes.forget.isVisible()
    desk.press(Key.Key_Y, Mod.ControlModifier)
    assert became(desk) == ["rejected", "", ""]
    page.notes.forget.click()
    settle()
    assert became(desk) == ["", "", ""]
    assert "drafts" not in remove_private_fields(desk.document)


def test_the_arrows_go_from_proposal_to_proposal_also_in_the_strip(desk: AtDesk) -> None:
    page = page_of(desk)
    desk.press(Key.Key_Right)
    assert page._proposing.state.at == 1
    assert page.decision.card.hasFocus()
    desk.press(Key.Key_F6)
    assert page.strip.chips[1].hasFocus()
    desk.press(Key.Key_Right)
    assert page.strip.chips[2].hasFocus()
    desk.press(Key.Key_Home)
    assert (page._proposing.state.at, page.strip.chips[0].hasFocus()) == (0, True)
    desk.press(Key.Key_End)
    assert page._proposing.state.at == 2
    desk.press(Key.Key_F6)
    assert page.passage.article.hasFocus()
    desk.press(Key.Key_F6)
    assert page.decision.card.hasFocus()
    desk.press(Key.Key_F6, Mod.ShiftModifier)
    assert page.passage.article.hasFocus()


def test_a_proposal_is_edited_in_place(desk: AtDesk) -> None:
    page = page_of(desk)
    look(desk)
    desk.press(Key.Key_E)
    field = QApplication.focusWidget()
    assert field is not None
    assert page.form.isAncestorOf(field)
    QTest.keyClick(field, Key.Key_A, Mod.ControlModifier)
    QTest.keyClicks(field, "Read again: who says this?")
    settle()
    assert became(desk) == ["", "", ""]
    desk.press(Key.Key_Z, Mod.ControlModifier)
    desk.press(Key.Key_Y, Mod.ControlModifier)
    article = page.passage.article
    article.setTextCursor(article.document().find("who leads the council"))
    article.setFocus()
    desk.press(Key.Key_E, Mod.ControlModifier)
    desk.press(Key.Key_Return, Mod.ControlModifier)
    assert desk.questions[0]["prompt"] == "Read again: who says this?"
    assert any(
        "who leads" in each["quote"] for evidence in desk.questions[0]["evidence"] for each in evidence
    )
    assert became(desk) == ["accepted", "", ""]
    assert page.decision.card.hasFocus()


def test_what_drafting_holds_against_an_edited_proposal_is_confirmed_by_keys(at: Any) -> None:
    heard = Heard(source=Source())
    heard.held_against = "giveaway"
    with at(heard.source, hearing=heard) as desk:
        go(desk)
        page = page_of(desk)
        look(desk)
        desk.press(Key.Key_E)
        QTest.keyClicks(QApplication.focusWidget(), "So: ")
        look(desk)
        desk.press(Key.Key_Return, Mod.ControlModifier)
        assert became(desk) == ["", "", ""]
        tick = page.decision.tick.row
        assert tick.hasFocus()
        told = QAccessible.queryAccessibleInterface(tick)
        assert told.text(QAccessible.Text.Name).startswith("I have looked at it: it is right all the same.")
        assert told.role() == QAccessible.Role.CheckBox
        first = page.decision.checks.rows.findChildren(IconLine)[0]
        assert first.words.accessibleName() == (
            "Warning: As it is now, drafting would hold it back: words or options would give the answer away."
        )
        desk.press(Key.Key_Space)
        desk.press(Key.Key_A)
        assert became(desk) == ["accepted", "", ""]
        assert desk.questions[0]["prompt"].startswith("So: ")


def test_what_is_missing_is_told_and_leaving_the_form_keeps_the_changes(desk: AtDesk) -> None:
    page = page_of(desk)
    desk.press(Key.Key_E)
    desk.press(Key.Key_A, Mod.ControlModifier)
    desk.press(Key.Key_Delete)
    desk.press(Key.Key_Return, Mod.ControlModifier)
    assert desk.questions == []
    assert page._refusal.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.form.isAncestorOf(focused)
    desk.press(Key.Key_Z, Mod.ControlModifier)
    desk.press(Key.Key_Home)
    QTest.keyClicks(QApplication.focusWidget(), "So: ")
    back(desk)
    assert page.decision.card._prompt.text() == "So: Who, if anyone, says this?"
    assert page.decision.card._origin.text() == translate(
        "suggestions.origin.proposed_by_this_computer.proposed_by_this_computer_edited"
    )
    accept(desk)
    assert desk.questions[0]["prompt"] == "So: Who, if anyone, says this?"


def test_what_was_edited_is_there_again_after_the_program_was_ended(at: Any, tmp_path: Path) -> None:
    with at() as desk:
        go(desk)
        desk.press(Key.Key_E)
        QTest.keyClicks(QApplication.focusWidget(), "So: ")
        back(desk)
        desk.press(Key.Key_Right)
        desk.press(Key.Key_E)
        # The program is ended while the form is open.
        QTest.keyClicks(QApplication.focusWidget(), "Read again: ")
        settle()
    (working,) = (tmp_path / "working").iterdir()
    assert "So: " in (working / "drafts.json").read_text(encoding="utf-8")
    assert "So: " not in (working / "pack.json").read_text(encoding="utf-8")
    source = Source(drafts())
    with at(source, working=working) as desk:
        desk.press(Key.Key_D, Mod.ControlModifier | Mod.ShiftModifier)
        page = page_of(desk)
        assert (became(desk), len(source.asked)) == (["", "", ""], 1)
        assert page.decision.card._prompt.text() == "So: Who, if anyone, says this?"
        assert page.decision.card._origin.text() == translate(
            "suggestions.origin.proposed_by_this_computer.proposed_by_this_computer_edited"
        )
        accept(desk)
        assert desk.questions[0]["prompt"] == "So: Who, if anyone, says this?"
        assert page.decision.card._prompt.text().startswith("Read again: ")
        accept(desk)
        assert desk.questions[1]["prompt"].startswith("Read again: ")
        for _ in range(2):
            desk.press(Key.Key_U)
        assert page.decision.card._prompt.text().startswith("So: ")
        # What it was drafted as is a step away, in the form.
        desk.press(Key.Key_E)
        desk.press(Key.Key_Z, Mod.ControlModifier)
        back(desk)
        assert page.decision.card._prompt.text() == "Who, if anyone, says this?"
    with at(Source(drafts()), working=working) as desk:
        desk.press(Key.Key_D, Mod.ControlModifier | Mod.ShiftModifier)
        cards = [page_of(desk).decision.card._prompt.text()]
        desk.press(Key.Key_Right)
        cards.append(page_of(desk).decision.card._prompt.text())
        assert [each.partition(":")[0] for each in cards] == [
            "Read again",
            "Who, if anyone, says this?",
        ]


def test_after_who_says_what_was_corrected_it_is_told_what_is_withdrawn_and_undone_with_it(at: Any) -> None:
    source = Source()
    with at(source, hearing=Heard(source=source)) as desk:
        go(desk)
        accept(desk)
        back(desk)
        desk.press(Key.Key_W, Mod.ControlModifier | Mod.ShiftModifier)
        desk.press(Key.Key_X)
        back(desk)
        source.given = (SuggestionProgress(1, 2), drafts(every()[2]))
        desk.press(Key.Key_D, Mod.ControlModifier | Mod.ShiftModifier)
        page = page_of(desk)
        assert became(desk) == ["accepted", "withdrawn", ""]
        assert page._message.isVisible()
        assert page._proposing.state.message.startswith("1 proposal withdrawn: after what was corrected")
        desk.press(Key.Key_Left)
        assert page.decision.end.title.text() == translate("suggestions.was_withdrawn")
        assert (clipped(page), sideways(page)) == ([], False)
        accept(desk)
        assert len(desk.questions) == 1
        back(desk)
        desk.press(Key.Key_Z, Mod.ControlModifier)
        source.given = (SuggestionProgress(1, 2), drafts())
        desk.press(Key.Key_D, Mod.ControlModifier | Mod.ShiftModifier)
        assert became(desk) == ["accepted", "", ""]


def test_a_proposal_is_tried_first(desk: AtDesk) -> None:
    page = page_of(desk)
    desk.press(Key.Key_F5)
    assert page.preview.page is not None
    back(desk)
    desk.press(Key.Key_T)
    assert desk.screen.place.title == translate("editor.try_name")
    assert page.preview.page is not None
    desk.press(Key.Key_1)
    desk.press(Key.Key_Return)
    assert page.preview.page.desk.explanation.isVisible()
    for letter in (Key.Key_A, Key.Key_E, Key.Key_R, Key.Key_U, Key.Key_Right):
        desk.press(letter)
    desk.press(Key.Key_W)
    back(desk)
    assert page.preview.page is None
    assert page.decision.card.hasFocus()
    assert (became(desk), desk.questions) == (["", "", ""], [])
    assert desk.screen.place.title == "Proposals"


def test_the_editor_offers_it_while_nothing_is_asked_yet(at: Any) -> None:
    with at() as desk:
        button = desk.screen._page.article.draft
        assert button.isVisible()
        button.click()
        settle()
        desk.press(Key.Key_Return)
        accept(desk)
        back(desk)
        assert not button.isVisible()
        desk.screen._page.more.click()
        settle()
        desk.choose("Have questions proposed")
        assert became(desk) == ["accepted", "", ""]


def test_where_nothing_can_be_drafted_nothing_is_offered(look: Any, entered: Any, tmp_path: Path) -> None:
    with at_desk(look, entered, tmp_path, pack()) as desk:
        assert not desk.screen._page.article.draft.isVisible()
        go(desk)
        assert desk.screen._over is None
        desk.screen._page.more.click()
        settle()
        assert not any("proposed" in each for each in desk.entries())
        desk.choose("Review")


def test_what_is_drafted_is_chosen_by_keys(at: Any) -> None:
    source = Source()
    with at(source) as desk:
        go(desk)
        page = page_of(desk)
        desk.press(Key.Key_K)
        wish = page.decision.wish
        assert wish.types.rows[0].hasFocus()
        desk.press(Key.Key_Space)
        for letter in (Key.Key_A, Key.Key_R, Key.Key_E, Key.Key_U):
            desk.press(letter)
        wish.limits.rows[0].click()
        assert (clipped(page), sideways(page)) == ([], False)
        desk.press(Key.Key_Return)
        assert "who-said-it" not in source.wished[-1].types
        assert (len(source.wished[-1].types), source.wished[-1].limit) == (10, 5)
        assert page.decision.card.hasFocus()
        assert became(desk) == ["", "", ""]


@pytest.mark.parametrize(
    ("source", "title"),
    [
        (Source(replace(drafts(), drafts=())), "No draft passed the checks for this article"),
        (Source(NoSuggestionsError()), "Nothing can be drafted from this article"),
    ],
)
def test_where_there_is_nothing_it_is_said_what_to_do(at: Any, source: Any, title: str) -> None:
    with at(source) as desk:
        go(desk)
        page = page_of(desk)
        assert page.decision.end.title.text() == title
        assert page.decision.end.title.hasFocus()
        for letter in (Key.Key_A, Key.Key_E, Key.Key_R, Key.Key_T, Key.Key_1, Key.Key_Left):
            desk.press(letter)
        assert desk.questions == []
        source.given = (drafts(),)
        desk.press(Key.Key_Return)
        if title.startswith("No draft"):
            assert desk.screen._over is None
        else:
            assert became(desk) == ["", "", ""]


def test_while_it_is_drafted_that_is_told_and_esc_stops_it(at: Any) -> None:
    source = Source(SuggestionProgress(1, 3))
    with at(source) as desk:
        go(desk)
        page = page_of(desk)
        there = page._proposing
        assert there._errand is not None
        there._errand._wanted = object()
        there._show()
        settle()
        assert page._proposing.state.phase == "working"
        page.decision._late.timeout.emit()
        assert page.decision._working.isVisible()
        back(desk)
        assert source.cancelled == 1
        assert desk.screen._over is None


@pytest.mark.parametrize(("size", "factor"), SIZES)
def test_nothing_is_cut_off_or_needs_scrolling_sideways(at: Any, size: Any, factor: float) -> None:
    with at() as desk:
        desk.resize(size, factor)
        desk.press(Key.Key_D, Mod.ControlModifier | Mod.ShiftModifier)
        page = page_of(desk)
        assert (clipped(page), sideways(page), marked_up(page)) == ([], False, [])
        desk.press(Key.Key_Return)
        for keys in ((), (Key.Key_A,), (Key.Key_R,), (Key.Key_1, Key.Key_E)):
            for key in keys:
                desk.press(key)
            assert (clipped(page), sideways(page), marked_up(page)) == ([], False, []), keys
        back(desk)
        page._proposing.show(2)
        for number in range(3):
            page._proposing.show(number)
            page._proposing.reject()
            page._proposing.choose_reason(1)
        settle()
        assert page._proposing.state.phase == "done"
        assert (clipped(page), sideways(page)) == ([], False)
        desk.resize(*SIZES[0])


def test_a_long_strip_breaks_into_lines(at: Any) -> None:
    many = [
        draft(
            "who-said-it",
            {**offered.who_said(), "claim": f"Nobody should walk home, for the {number}th time."},
        )
        for number in range(30)
    ]
    with at(Source(drafts(*many))) as desk:
        go(desk)
        page = page_of(desk)
        assert len(page.strip.chips) == 30
        assert all(
            page.strip.rect().contains(chip.parentWidget().mapTo(page.strip, chip.geometry().center()))
            for chip in page.strip.chips
        )
        assert len({chip.y() for chip in page.strip.chips}) > 1


def test_a_screen_reader_hears_what_is_asked_and_what_is_proposed(desk: AtDesk) -> None:
    page = page_of(desk)
    card = QAccessible.queryAccessibleInterface(page.decision.card)
    assert card.text(QAccessible.Text.Name) == (
        "Who, if anyone, says this? Nobody should walk home along the bypass."
    )
    told = card.text(QAccessible.Text.Description)
    for words in (
        "Proposed answer: Mira Teske.",
        "Evidence, paragraph 2",
        "not yet checked",
        "sure who says it",
    ):
        assert words in told
    desk.press(Key.Key_R)
    desk.press(Key.Key_2)
    chip = QAccessible.queryAccessibleInterface(page.strip.chips[0])
    assert chip.text(QAccessible.Text.Name) == "Draft 1, rejected"
    assert chip.role() == QAccessible.Role.Button
    assert page.strip.accessibleName() == translate("suggestions.strip")
    rows = [each.text() for each in page.decision.card.answers.rows]
    assert rows[0].startswith("212, Proposed answer")
    desk.press(Key.Key_End)
    page._proposing.show(2)
    settle()
    tick = QAccessible.queryAccessibleInterface(page.decision.tick.row)
    assert tick.role() == QAccessible.Role.CheckBox
    assert tick.text(QAccessible.Text.Name).startswith("I have read the article")


def test_what_is_drafted_is_chosen_first_and_the_default_is_one_key_away(at: Any) -> None:
    source = Source()
    with at(source) as desk:
        desk.press(Key.Key_D, Mod.ControlModifier | Mod.ShiftModifier)
        page = page_of(desk)
        begin, wish = page.bar.buttons["begin"], page.decision.wish
        assert begin.hasFocus()
        assert (begin.words, source.asked) == ("Read and draft", [])
        assert [each for each in page.bar.buttons.values() if each.isVisible()] == [begin]
        assert (clipped(page), sideways(page)) == ([], False)
        desk.press(Key.Key_F6)
        assert wish.types.rows[0].hasFocus()
        desk.press(Key.Key_Space)
        desk.press(Key.Key_F6)
        assert begin.hasFocus()
        desk.press(Key.Key_K)
        assert wish.types.rows[0].hasFocus()
        desk.press(Key.Key_Return)
        assert len(source.asked) == 1
        assert "who-said-it" not in source.wished[0].types
        assert page.decision.card.hasFocus()
        back(desk)
        desk.press(Key.Key_D, Mod.ControlModifier | Mod.ShiftModifier)
        assert (became(desk), len(source.asked)) == (["", "", ""], 1)


def test_esc_on_what_is_chosen_first_leads_back_to_the_editor(at: Any) -> None:
    source = Source()
    with at(source, size=NARROW) as desk:
        desk.press(Key.Key_D, Mod.ControlModifier | Mod.ShiftModifier)
        assert (clipped(page_of(desk)), sideways(page_of(desk))) == ([], False)
        back(desk)
        assert (desk.screen._over, source.asked) == (None, [])
