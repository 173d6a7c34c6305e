"""The page on who says what in the real screen, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.authoring.decisions import save_attribution_corrections
from quizapp.authoring.folder_layout import remove_private_fields
from quizapp.drafting.attribution_corrections import SpeakerKey
from quizapp.drafting.passage_offsets import PassageRange
from quizapp.ui.editor.attributions.attribution_port import SuggestionCount
from quizapp.ui.editor.attributions.page import AttributionsPage
from quizapp.ui.editor.suggestions.page import SuggestionsPage
from quizapp.ui.editor.suggestions.suggestion_source import NoSuggestionsError
from quizapp.ui.messages import attributions as sayings_text
from quizapp.ui.messages import suggestion_reasons
from quizapp.ui.messages.keys_attributions import list_attributions_keys
from tests.drafting.marked import made
from tests.ui.editor.at_desk import SIZES, AtDesk, at_desk
from tests.ui.editor.attributions.heard import ARTICLE, Heard, pack
from tests.ui.fakes import translate
from tests.ui.walk import clipped, marked_up, settle, sideways

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def at(look: Any, entered: Any, tmp_path: Path) -> Callable[..., AbstractContextManager[AtDesk]]:
    """Opens the editor with a pack, and with whatever reading."""

    def open_(heard: Any = None, document: Any = None, **more: Any) -> AbstractContextManager[AtDesk]:
        heard = heard or Heard()
        ways = {"hearing": heard, "drafting": heard.source, **more}
        return at_desk(look, entered, tmp_path, document or pack(), **ways)

    return open_


@pytest.fixture
def desk(at: Any) -> Iterator[AtDesk]:
    with at() as opened:
        go(opened)
        yield opened


def go(desk: AtDesk) -> AttributionsPage:
    desk.press(Key.Key_W, Mod.ControlModifier | Mod.ShiftModifier)
    return page_of(desk)


def page_of(desk: AtDesk) -> AttributionsPage:
    assert isinstance(desk.page, AttributionsPage)
    return desk.page


def who(desk: AtDesk) -> list[str]:
    return [row.who for row in page_of(desk)._sayings.state.rows]


def settled(desk: AtDesk) -> list[bool]:
    return [row.settled for row in page_of(desk)._sayings.state.rows]


def message(desk: AtDesk) -> str:
    return page_of(desk)._sayings.state.message


def in_hand(desk: AtDesk) -> int:
    page = page_of(desk)
    return next(place for place, row in enumerate(page.list.rows) if row.hasFocus())


def select(desk: AtDesk, words: str) -> None:
    view = page_of(desk).sheet.article
    cursor = view.document().find(words)
    assert not cursor.isNull()
    view.setTextCursor(cursor)


def back(desk: AtDesk) -> None:
    """Do what Esc does, which is the window's key."""
    desk.screen.back()
    settle()


def test_each_saying_is_told_with_who_says_it_as_what_and_through_whom_and_numbered_in_the_article(
    desk: AtDesk,
) -> None:
    page = page_of(desk)
    listed = {
        key for section in list_attributions_keys(translate) for line in section.lines for key in line.keys
    }
    assert set(page.keys()) <= listed
    assert desk.screen.place.title == "Who says what"
    assert desk.screen.place.aside == "4 sayings, 4 speakers"
    rows = page._sayings.state.rows
    assert [(row.who, row.kind_icon, row.via) for row in rows] == [
        ("Ada Weck", "claim", ""), ("The report", "finding", ""),
        ("The mayor", "claim", "passed on by the report"), ("Tomas Lind", "opinion", ""),
    ]  # fmt: skip
    assert [row.kind for row in rows] == [
        translate("common.unchecked", kind=kind) for kind in ("Claim", "Finding", "Claim", "Opinion")
    ]
    assert rows[0].sure == suggestion_reasons.describe_speaker_confidence(translate, 0.97)
    named = QAccessible.queryAccessibleInterface(page.list.rows[2]).text(QAccessible.Text.Name)
    for part in ("3: The mayor.", rows[2].kind, rows[2].via, rows[2].sure, rows[2].quote):
        assert part in named
    assert in_hand(desk) == 0
    desk.press(Key.Key_End)
    assert in_hand(desk) == page._sayings.state.at == 3
    desk.press(Key.Key_Home)
    desk.press(Key.Key_Down)
    marks = [mark for item in page_of(desk)._sayings.state.article.sheet.items for mark in item.marks]  # type: ignore[union-attr]  # it is read
    assert [(mark.numbers, mark.quiet) for mark in marks] == [
        ((1,), True), ((2,), False), ((3,), False), ((4,), True),
    ]  # fmt: skip
    desk.press(Key.Key_Down)
    marks = [mark for item in page_of(desk)._sayings.state.article.sheet.items for mark in item.marks]  # type: ignore[union-attr]  # it is read
    assert [mark.quiet for mark in marks] == [True, True, False, True]
    assert marks[1].end == marks[2].start


def test_a_saying_is_confirmed_given_to_another_and_taken_out_each_as_a_step_that_is_undone(
    desk: AtDesk,
) -> None:
    before = desk.document
    desk.press(Key.Key_C)
    assert (settled(desk), in_hand(desk)) == ([True, False, False, False], 1)
    assert message(desk) == "Saying 1 is confirmed."
    row = page_of(desk)._sayings.state.rows[0]
    assert row.kind == sayings_text.name_statement_type(
        translate, "Claim", yours=True
    )  # who says it, and as what
    desk.press(Key.Key_End)
    desk.press(Key.Key_S)
    assert desk.entries()[:3] == ["Ada Weck", "the report", "the mayor"]
    desk.choose("Ada Weck")
    assert who(desk)[-1] == "Ada Weck"
    assert message(desk) == "Saying 4 is now by Ada Weck."
    desk.press(Key.Key_X)
    assert len(who(desk)) == 3
    assert in_hand(desk) == 2
    for rows in (4, 4, 4):
        desk.press(Key.Key_Z, Mod.ControlModifier)
        assert len(who(desk)) == rows
    assert desk.document == before
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert message(desk) == translate("attributions.nothing_undone")
    desk.press(Key.Key_Y, Mod.ControlModifier)
    assert settled(desk)[0]
    assert "said" not in remove_private_fields(desk.document)


def test_while_the_pack_is_put_elsewhere_nothing_is_corrected_or_taken_back(desk: AtDesk) -> None:
    desk.press(Key.Key_C)
    keeping = desk.presenter._keeping
    assert keeping is not None
    keeping.is_moving = True
    desk.press(Key.Key_C)
    assert (settled(desk), in_hand(desk)) == ([True, False, False, False], 1)
    assert page_of(desk)._sayings.state.message.startswith("Not done: ")
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert settled(desk)[0]
    assert page_of(desk)._sayings.state.message.startswith("Not done: ")
    keeping.is_moving = False
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert not any(settled(desk))


def test_a_saying_is_said_to_be_of_another_kind_which_is_a_step_and_drafts_follow_it(at: Any) -> None:
    heard = Heard()
    with at(heard) as desk:
        go(desk)
        before = desk.document
        desk.press(Key.Key_K)
        assert [each.partition(":")[0] for each in desk.entries()] == ["Claim", "Finding", "Call", "Opinion"]
        menu = desk._menu()
        assert [each.isChecked() for each in menu.actions()] == [True, False, False, False]
        assert menu.activeAction() is menu.actions()[0]
        desk.choose("Call:")
        row = page_of(desk)._sayings.state.rows[0]
        assert (row.kind, row.kind_icon, row.settled) == ("Call, as you said", "call", False)
        assert message(desk) == "Saying 1 is now of this kind: Call."
        assert in_hand(desk) == 0
        desk.press(Key.Key_D)
        assert heard.follows is not None
        about = heard.follows(desk.document["sources"][0])
        assert list(about.corrections.kinds.values()) == ["call"]
        back(desk)
        go(desk)
        assert page_of(desk)._sayings.state.notes[0] == "1 correction of yours; all drafts follow it."
        back(desk)
        desk.press(Key.Key_Z, Mod.ControlModifier)
        assert desk.document == before


def test_the_kind_of_a_saying_is_not_asked_while_a_name_is(desk: AtDesk) -> None:
    desk.press(Key.Key_N)
    page_of(desk)._do("kind")
    assert page_of(desk)._sayings.kind() is None
    assert page_of(desk).name.field.hasFocus()


def test_a_speaker_is_renamed_and_made_one_with_another(desk: AtDesk) -> None:
    desk.press(Key.Key_End)
    desk.press(Key.Key_N)
    page = page_of(desk)
    assert page.name.field.hasFocus()
    assert page.name.field.text() == "Tomas Lind"
    QTest.keyClicks(page.name.field, "Tomas Lindqvist")
    desk.press(Key.Key_Return)
    assert who(desk)[-1] == "Tomas Lindqvist"
    assert in_hand(desk) == 3
    desk.press(Key.Key_M)
    desk.choose("Ada Weck")
    assert who(desk) == ["Ada Weck", "The report", "The mayor", "Ada Weck"]
    assert message(desk) == "Tomas Lindqvist and Ada Weck are now one speaker, Ada Weck."
    assert desk.screen.place.aside == "4 sayings, 3 speakers"


def test_somebody_who_is_not_listed_can_say_it_and_a_name_can_be_left_as_it_is(desk: AtDesk) -> None:
    desk.press(Key.Key_S)
    desk.choose("An organisation")
    page = page_of(desk)
    desk.press(Key.Key_Return)
    assert message(desk) == translate("attributions.no_name")
    QTest.keyClicks(page.name.field, "the harbour board")
    desk.press(Key.Key_Return)
    assert who(desk)[0] == "The harbour board"
    desk.press(Key.Key_N)
    QTest.keyClicks(page.name.field, "nothing")
    back(desk)
    assert who(desk)[0] == "The harbour board"
    assert in_hand(desk) == 0
    back(desk)
    assert desk.screen._over is None


def test_corrections_are_there_again_the_next_time_and_can_be_forgotten(desk: AtDesk) -> None:
    desk.press(Key.Key_X)
    back(desk)
    page = go(desk)
    assert len(who(desk)) == 3
    assert page._sayings.state.notes[0] == "1 correction of yours; all drafts follow it."
    page.notes._forget.click()
    settle()
    assert len(who(desk)) == 4
    assert not page._sayings.state.forgets


def test_drafts_come_from_the_selected_words_and_follow_what_was_corrected(at: Any) -> None:
    heard = Heard()
    with at(heard) as desk:
        go(desk)
        desk.press(Key.Key_X)
        select(desk, "The boats are painted in winter.")
        desk.press(Key.Key_D)
        assert isinstance(desk.page, SuggestionsPage)
        assert heard.follows is not None
        about = heard.follows(desk.document["sources"][0])
        assert about.within == PassageRange("p3", 61, 93)
        assert len(about.corrections.said) == 1
        assert [each["side"] for each in about.speakers] == ["crews"]
        assert heard.follows({"id": "other", "passages": []}).within is None


def test_the_other_article_of_the_pack_lends_to_the_drafts_as_it_was_corrected(at: Any) -> None:
    heard, document = Heard(), pack()
    other = {**document["sources"][0], "id": "other", "title": "Other"}
    other["passages"] = [{**each, "id": f"o-{each['id']}", "text": "All new."} for each in other["passages"]]
    document["sources"].append(other)
    with at(heard, document) as desk:
        desk.press(Key.Key_D, Mod.ControlModifier | Mod.ShiftModifier)
        desk.press(Key.Key_Return)
        assert heard.follows is not None
        (lender,) = heard.follows(desk.document["sources"][0]).beside
        assert lender.source == desk.document["sources"][1]
        back(desk)
        desk.presenter._do(
            lambda it: save_attribution_corrections(it.document, "other", {"names": [[["v", "A"], "B"]]})
        )
        (lender,) = heard.follows(desk.document["sources"][0]).beside
        assert lender.corrections.names == {SpeakerKey("v", "A"): "B"}


def test_drafts_of_before_a_correction_are_drafted_anew_and_those_of_the_saying_stand_apart(at: Any) -> None:
    heard = Heard()
    with at(heard, proposals={}) as desk:
        desk.press(Key.Key_D, Mod.ControlModifier | Mod.ShiftModifier)
        desk.press(Key.Key_Return)
        back(desk)
        desk.press(Key.Key_D, Mod.ControlModifier | Mod.ShiftModifier)
        assert len(heard.source.asked) == 1
        back(desk)
        go(desk)
        desk.press(Key.Key_D)
        assert len(heard.source.asked) == 2
        back(desk)
        go(desk)
        desk.press(Key.Key_X)
        back(desk)
        desk.press(Key.Key_D, Mod.ControlModifier | Mod.ShiftModifier)
        assert len(heard.source.asked) == 3


def test_why_nothing_is_proposed_of_some_words_is_told_in_words(at: Any) -> None:
    heard = Heard()
    with at(heard) as desk:
        page = go(desk)
        desk.press(Key.Key_W)
        assert page.answer.title.hasFocus()
        assert page._sayings.state.answer == (
            "Nothing can be proposed of “Nobody counted the passengers”",
            "3 drafts held back, rather than shown unproved:",
            "2: it is not sure enough who says what",
            "1: too few others surely did not say it",
        )
        assert heard.asked[-1].within == PassageRange("p1", 1, 30)
        heard.found = SuggestionCount(0, {})
        select(desk, "The boats are painted in winter.")
        desk.press(Key.Key_W)
        assert page._sayings.state.answer[1].startswith("Nothing is found here to ask about")
        heard.found = SuggestionCount(2, {})
        desk.press(Key.Key_W)
        assert page._sayings.state.answer == (
            "2 questions can be drafted of “The boats are painted in winter.”",
        )
        back(desk)
        assert page._sayings.state.answer == ()
        assert in_hand(desk) == 0
        heard.found = NoSuggestionsError(lambda _: "It failed.")
        desk.press(Key.Key_W)
        assert message(desk) == "It failed."


def test_a_saying_is_pointed_at_in_the_article_by_enter_and_by_a_click(desk: AtDesk) -> None:
    page = page_of(desk)
    desk.press(Key.Key_F6)
    assert page.sheet.article.hasFocus()
    select(desk, "the boats were late")
    page.sheet.article.moveCursor(QTextCursor.MoveOperation.Left)
    desk.press(Key.Key_Right)
    desk.press(Key.Key_Return)
    assert page._sayings.state.at == 2
    assert page.sheet.article.hasFocus()
    cursor = page.sheet.article.document().find("Nobody counted")
    cursor.setPosition(cursor.anchor() + 3)
    place = page.sheet.article.cursorRect(cursor).center()
    QTest.mouseClick(page.sheet.article.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page._sayings.state.at == 0
    desk.press(Key.Key_F6)
    assert in_hand(desk) == 0
    # What is selected stays so while another saying is taken in hand.
    select(desk, "a ferryman")
    desk.press(Key.Key_Down)
    assert page_of(desk).sheet.article.textCursor().selectedText() == "a ferryman"


def test_a_saying_that_nobody_is_known_for_can_only_be_given_to_somebody(at: Any) -> None:
    told = made(ARTICLE).reading
    unknown = told.attributions[0].__class__(
        told.attributions[0].content, 1, "direct", "claim", None, None, None, (), 0.5
    )
    read = told.__class__(told.text, told.parts, (unknown,), told.speakers[:1], "rules", "en")
    with at(Heard(read)) as desk:
        page = go(desk)
        assert who(desk) == [translate("attributions.unknown")]
        for key in (Key.Key_C, Key.Key_N, Key.Key_M):
            desk.press(key)
            assert message(desk).startswith("First say who says it")
        assert not page.list.button("rename").isVisible()
        desk.press(Key.Key_S)
        desk.choose("Ada Weck")
        assert (who(desk), settled(desk)) == (["Ada Weck"], [True])
        desk.press(Key.Key_M)
        assert message(desk) == translate("attributions.alone")


def test_an_article_that_cannot_be_read_says_why_and_is_tried_again(at: Any) -> None:
    heard = Heard(NoSuggestionsError(lambda _: "This is a list."))
    with at(heard) as desk:
        page = go(desk)
        assert page.end.title.text() == translate("attributions.failed")
        assert page.end.text.text().startswith("This is a list. Your pack is as it was")
        assert page.end.title.hasFocus()
        heard.given = Heard().given
        desk.press(Key.Key_Return)
        assert len(who(desk)) == 4
        assert in_hand(desk) == 0


@pytest.mark.parametrize("what", ["none", "nobody"])
def test_a_pack_without_an_article_and_one_in_which_nobody_speaks_say_so(at: Any, what: str) -> None:
    told, document = made(ARTICLE).reading, pack()
    if what == "none":
        document["sources"] = []
    with at(Heard(told.__class__(told.text, told.parts, (), (), "rules", "en")), document) as desk:
        page = go(desk)
        assert page.end.title.text() == {
            "none": "No article yet", "nobody": translate("attributions.empty"),
        }[what]  # fmt: skip
        desk.press(Key.Key_D)
        assert isinstance(desk.page, AttributionsPage)
        assert (message(desk) == translate("attributions.no_words")) == (what == "nobody")


def test_text_that_was_pasted_without_a_headline_is_laid_out_as_well(at: Any) -> None:
    bare = ARTICLE.replace("# Ferries go empty\n", "")
    with at(Heard(made(bare).reading), pack(bare)) as desk:
        go(desk)
        assert who(desk)[0] == "Ada Weck"
        assert page_of(desk)._sayings.state.rows[0].mark == (0, 0)


def test_the_page_opens_with_the_article_of_the_question_and_goes_on_to_the_other(at: Any) -> None:
    heard, document = Heard(), pack()
    other = {**document["sources"][0], "id": "other", "title": "Other"}
    other["passages"] = [{**each, "id": f"o-{each['id']}"} for each in other["passages"]]
    document["sources"].append(other)
    with at(heard, document) as desk:
        go(desk)
        desk.press(Key.Key_Tab, Mod.ControlModifier)
        assert heard.read_of == ["article", "other"]
        assert page_of(desk)._sayings.state.front == 1
        # A reading that does not fit the article marks nothing in it.
        assert [row.mark for row in page_of(desk)._sayings.state.rows] == [None] * 4


@pytest.mark.parametrize(("size", "factor"), SIZES)
def test_nothing_is_cut_or_wider_than_the_window_and_text_is_plain(
    at: Any, size: tuple[int, int], factor: float
) -> None:
    odd = ARTICLE.replace("Ada Weck", "Ada <b>Weck</b>").replace("Nobody counted", "<i>Nobody</i> counted")
    document = pack(odd)
    with at(Heard(made(odd).reading), document) as desk:
        page = go(desk)
        desk.resize(size, factor)
        for key in (Key.Key_Down, Key.Key_N):
            desk.press(key)
            assert clipped(page) == []
            assert not sideways(page)
            assert marked_up(page) == []
        back(desk)
        desk.press(Key.Key_W)
        assert clipped(page) == []
        focused = QApplication.focusWidget()
        assert focused is page.answer.title
        desk.screen._look.theme.set_factor(1.0)


LONG = ARTICLE.replace(
    "The boats are painted in winter.",
    "The boats are painted in winter. " + "More is told of them here. " * 80,
)


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("size", [(1280, 712), (800, 512)])
def test_with_large_text_the_saying_in_hand_is_in_view_below_the_article(
    at: Any, size: tuple[int, int], when: str
) -> None:
    document = pack(LONG)
    with at(Heard(made(LONG).reading), document) as desk:
        if when == "before":
            desk.resize(size, 2.0)
        page = go(desk)
        if when == "after":
            desk.resize(size, 2.0)
        row = page.list.rows[0]
        assert row.hasFocus()
        top = row.mapTo(page._side, QPoint(0, 0)).y()
        assert 0 <= top < page._side.height() // 2 or top + row.height() <= page._side.height()
        desk.screen._look.theme.set_factor(1.0)
