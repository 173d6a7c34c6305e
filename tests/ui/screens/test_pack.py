"""A pack's page by keyboard, pointer and ear, over a real library whose jobs are done at once."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.errors import DiskFullError
from quizapp.library.packs.pack_list import (
    MAX_GROUPS,
    PackCollections,
    load_collections,
    load_installed_packs,
    save_collections,
)
from quizapp.library.startup import LIBRARY_NAME
from quizapp.pack.ids import PackId
from quizapp.ui.kit.checkable_button import CheckRow
from quizapp.ui.kit.form_screen import FormScreen
from quizapp.ui.kit.widget_state import TopBarState
from quizapp.ui.screens.pack import PackPresenter, PackRoutes
from tests.library.builders import LEARNER, install, reading
from tests.pack.builders import example_json
from tests.ui.asked import heard, words
from tests.ui.fakes import NOON, FakeClock, translate
from tests.ui.waiting import AtOnce
from tests.ui.walk import marked_up, press, settle, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from quizapp.ui.kit.style import Style

ADDRESS = "https://example.org/ferry"
SUMMARY = "On <b>apples</b> & <img src='x.png'>."
ADVISORY = "It speaks of a <i>storm</i>."
CHANGES = [
    {"revision": 2, "text": "Two questions were made clearer."},
    {"revision": 3, "text": "A bank on numbers is new."},
]
Key = Qt.Key
APPLES, BOATS = PackId("apples"), PackId("boats")


class Desk:
    """Somebody in front of a pack's page."""

    def __init__(self, workers: AtOnce, look: Style) -> None:
        self.workers = workers
        self.done: list[tuple[object, ...]] = []
        tell = self.done.append
        ways = PackRoutes(
            copy=lambda words: tell(("copy", words)),
            export=lambda row, cited: tell(("export", row.id, cited)),
            save_reports=lambda row: tell(("reports", row.id)),
            show_folder=lambda: tell(("folder",)),
            changed=lambda: tell(("changed",)),
            back=lambda: tell(("back",)),
        )
        self.screen = FormScreen(look, translate)
        self.screen.presenter = PackPresenter(self.screen, workers, FakeClock(), translate, ways)

    def open(self, title: str = "Apples", *, at_groups: bool = False) -> None:
        rows = load_installed_packs(self.workers.reader, LEARNER.id, NOON)
        row = next(row for row in rows if row.title == title)
        self.screen.presenter.show(row, "Home", at_groups)
        settle()

    @property
    def words(self) -> list[str]:
        return words(self.screen)

    def button(self, name: str) -> QPushButton:
        named = translate(name)
        return next(each for each in visible(self.screen, QPushButton) if each.accessibleName() == named)

    @property
    def groups(self) -> dict[str, bool]:
        """The groups that are offered, and whether the pack is in them."""
        return {each.accessibleName(): each.isChecked() for each in visible(self.screen, CheckRow)}


@pytest.fixture
def desk(tmp_path: Path, look: Style, shown: Callable[..., QWidget]) -> Iterator[Desk]:
    """A page, with nothing on it yet, over a library with two packs."""
    path = tmp_path / "data" / LIBRARY_NAME
    create(path, LEARNER)
    with closing(open_writer(path)) as writer, closing(open_reader(path)) as reader:
        sources = example_json()["sources"]
        sources[0]["url"] = ADDRESS
        for title, changes in (("Apples", CHANGES), ("Boats", [])):
            read = reading(
                3,
                id=title.casefold(),
                title=title,
                summary=SUMMARY,
                advisory=ADVISORY,
                changes=changes,
                sources=sources,
            )
            for _ in install(writer, read, NOON):
                pass
        made = Desk(AtOnce(reader, writer), look)
        shown(made.screen, 1280, 744)
        yield made


@pytest.fixture
def opened(desk: Desk) -> Desk:
    """The page of a pack."""
    desk.open()
    return desk


def group(name):
    return translate("packs.in_group", group=name)


def kept(desk):
    return load_collections(desk.workers.reader, APPLES).groups


def add(desk, name):
    """Type a group's name in the field, and Enter."""
    field = desk.screen.findChild(QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, name)
    press(desk.screen, Key.Key_Return)
    return field


def test_it_begins_where_one_reads_and_says_what_a_pack_is_and_whose(opened):
    assert heard() == SUMMARY
    assert opened.screen.place == TopBarState("Apples", "Home")
    shown = opened.words
    assert {SUMMARY, ADVISORY, "Revision 3, added 2 March 2026."} <= set(shown)
    for begins in ("The Ostermere Gazette, 11 September 2025 · ", "13 questions in 2 banks"):
        assert any(each.startswith(begins) for each in shown)
    at = shown.index("Revision 3")
    assert shown[at : at + 4] == [
        "Revision 3", "A bank on numbers is new.", "Revision 2", "Two questions were made clearer.",
    ]  # fmt: skip
    assert marked_up(opened.screen) == []


def test_twenty_of_what_its_revisions_changed_and_twenty_lines_of_each_are_told(desk):
    changes = [{"revision": n + 1, "text": "a\n" * 1_000} for n in range(500)]
    many = reading(500, id="many", title="Many", changes=changes)
    for _ in install(desk.workers.writer, many, NOON):
        pass
    desk.open("Many")
    heads = [each for each in desk.words if each.startswith("Revision ") and "added" not in each]
    assert (heads[:2], len(heads)) == (["Revision 500", "Revision 499"], 20)
    assert desk.words[desk.words.index("Revision 500") + 1].count("\n") == 20
    assert translate("common.and_more", n=480) in desk.words


def test_only_an_article_with_an_address_has_a_button_that_copies_it_and_nothing_opens_it(opened):
    (copy,) = (
        each
        for each in visible(opened.screen, QPushButton)
        if each.accessibleName() == translate("packs.copy")
    )
    assert copy.accessibleDescription() == ADDRESS
    copy.click()
    assert opened.done == [("copy", ADDRESS)]
    assert translate("packs.copied") in opened.words


def test_where_groups_are_meant_it_begins_at_them_or_at_the_field_where_there_are_none(desk):
    desk.open(at_groups=True)
    assert heard() == translate("packs.new_group")
    save_collections(desk.workers.writer, BOATS, PackCollections(groups=("Biology",)))
    desk.open(at_groups=True)
    assert heard() == group("Biology")


def test_a_new_group_has_the_pack_and_leaves_the_keyboard_in_the_empty_field(opened):
    field = add(opened, "  Year   7 ")
    assert (opened.groups, kept(opened)) == ({group("Year 7"): True}, ("Year 7",))
    assert opened.done == [("changed",)]
    assert (field.text(), heard()) == ("", translate("packs.new_group"))


def test_groups_of_other_packs_are_gone_through_by_arrows_and_turned_by_space_or_a_click(desk):
    others = PackCollections(favourite=True, groups=("Biology", "Year 7"))
    save_collections(desk.workers.writer, BOATS, others)
    save_collections(desk.workers.writer, APPLES, PackCollections(favourite=True))
    desk.open(at_groups=True)
    press(desk.screen, Key.Key_Down)
    assert heard() == group("Year 7")
    for turned, on in (((), False), (("Year 7",), True), ((), False)):
        assert desk.groups == {group("Biology"): False, group("Year 7"): on}
        assert load_collections(desk.workers.reader, APPLES) == PackCollections(favourite=True, groups=turned)
        press(desk.screen, Key.Key_Space)
    QTest.mouseClick(next(visible(desk.screen, CheckRow)), Qt.MouseButton.LeftButton)
    assert kept(desk) == ("Biology", "Year 7")


def test_a_group_that_lost_its_last_pack_is_offered_while_one_stays(opened):
    add(opened, "Year 7")
    QTest.mouseClick(next(visible(opened.screen, CheckRow)), Qt.MouseButton.LeftButton)
    settle()
    assert opened.groups == {group("Year 7"): False}
    opened.open()
    assert opened.groups == {}


@pytest.mark.parametrize(
    ("name", "has", "why"),
    [
        ("", 0, "packs.write_name"),
        ("y" * 61, 0, "packs.long_name"),
        ("One more", MAX_GROUPS, "packs.many_groups"),
    ],
)
def test_what_can_be_no_group_stays_in_the_field_and_is_told(desk, name, has, why):
    groups = tuple(f"Group {number}" for number in range(has))
    save_collections(desk.workers.writer, APPLES, PackCollections(groups=groups))
    desk.open()
    field = desk.screen.findChild(QLineEdit)
    QTest.keyClicks(field, name)
    desk.button("packs.add_group").click()
    settle()
    assert (field.text(), heard()) == (name, translate("packs.new_group"))
    assert translate(why) in desk.words
    assert set(kept(desk)) == set(groups)


def test_a_disk_that_cannot_be_written_is_told_and_a_box_stays_as_it_is(desk):
    save_collections(desk.workers.writer, BOATS, PackCollections(groups=("Biology",)))
    desk.open()
    desk.workers.fault = DiskFullError(desk.workers.reader.path)
    add(desk, "Year 7")
    assert translate(desk.workers.fault.message) in desk.words
    QTest.mouseClick(next(visible(desk.screen, CheckRow)), Qt.MouseButton.LeftButton)
    assert desk.groups == {group("Biology"): False}


def test_the_buttons_and_a_key_hand_it_out_and_the_folder_is_offered_where_there_is_a_file(opened):
    press(opened.screen, Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    for name in ("packs.whole", "packs.cited", "packs.reports"):
        opened.button(name).click()
    opened.screen.presenter.tell("It is saved.", has_folder=True)
    assert "It is saved." in opened.words
    opened.button("packs.show_folder").click()
    assert opened.done == [
        ("export", "apples", False),
        ("export", "apples", False),
        ("export", "apples", True),
        ("reports", "apples"),
        ("folder",),
    ]
    opened.open("Boats")
    assert "It is saved." not in opened.words


def test_f6_goes_from_one_column_to_the_other_and_enter_and_back_lead_back(opened):
    press(opened.screen, Key.Key_F6)
    assert heard().startswith("13 questions in 2 banks")
    press(opened.screen, Key.Key_F6)
    assert heard() == SUMMARY
    press(opened.screen, Key.Key_Return)
    opened.screen.back()
    assert opened.done == [("back",)] * 2


def test_a_pack_that_cannot_be_read_says_why(desk):
    desk.workers.writer.connection.execute("UPDATE pack_chunk SET data = zeroblob(10)")
    desk.open()
    (note,) = desk.screen.form.first[:1]
    assert (desk.words, note.icon) == ([note.text], "wrong")
