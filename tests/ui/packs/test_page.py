"""A pack's page by keyboard, pointer and ear, over a real library."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from quizapp.library.errors import DiskFullError
from quizapp.library.packs.pack_list import MAX_GROUPS, PackCollections, load_collections, save_collections
from quizapp.pack.ids import PackId
from quizapp.ui.kit.check_row import CheckRow
from quizapp.ui.kit.widget_state import TopBarState
from tests.library.builders import install, reading
from tests.ui.fakes import NOON, translate
from tests.ui.packs.conftest import ADDRESS, ADVISORY, SUMMARY
from tests.ui.seen import told
from tests.ui.walk import marked_up, press, settle, visible

Key = Qt.Key
APPLES, BOATS = PackId("apples"), PackId("boats")


def heard():
    return told(QApplication.focusWidget())[1]


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
    facts = opened.state.facts
    first = facts.articles[0]
    assert first.line.startswith("The Ostermere Gazette, 11 September 2025 · ")
    questions, _written, _licence, revision = facts.lines
    assert questions.startswith("13 questions in 2 banks")
    assert revision == "Revision 3, added 2 March 2026."
    assert facts.changes == (
        ("Revision 3", "A bank on numbers is new."),
        ("Revision 2", "Two questions were made clearer."),
    )
    shown = opened.words()
    assert {SUMMARY, ADVISORY, first.title, first.line, first.rights, *facts.lines} <= set(shown)
    assert shown.index("A bank on numbers is new.") < shown.index("Two questions were made clearer.")
    assert marked_up(opened.screen) == []


def test_twenty_of_what_its_revisions_changed_and_twenty_lines_of_each_are_told(desk):
    changes = [{"revision": n + 1, "text": "a\n" * 1_000} for n in range(500)]
    many = reading(500, id="many", title="Many", changes=changes)
    for _ in install(desk.workers.writer, many, NOON):
        pass
    desk.open("Many")
    facts = desk.state.facts
    assert [head for head, _ in facts.changes][:2] == ["Revision 500", "Revision 499"]
    assert len(facts.changes) == 20
    assert facts.changes[0][1].count("\n") == 20
    assert facts.more_changes == translate("common.and_more", n=480)
    assert facts.more_changes in desk.words()


def test_only_an_article_with_an_address_has_a_button_that_copies_it_and_nothing_opens_it(opened):
    (copy,) = (
        each
        for each in visible(opened.screen, QPushButton)
        if each.accessibleName() == translate("packs.copy")
    )
    assert copy.accessibleDescription() == ADDRESS
    copy.click()
    assert opened.done == [("copy", ADDRESS)]
    assert translate("packs.copied") in opened.words()


def test_where_groups_are_meant_it_begins_at_them_or_at_the_field_where_there_are_none(desk):
    desk.screen.begin_at_groups(True)
    desk.open()
    assert heard() == translate("packs.new_group")
    save_collections(desk.workers.writer, BOATS, PackCollections(groups=("Biology",)))
    desk.screen.begin_at_groups(True)
    desk.open()
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
    desk.screen.begin_at_groups(True)
    desk.open()
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
    field.setText(name)
    desk.button("packs.add_group").click()
    settle()
    assert (field.text(), heard()) == (name, translate("packs.new_group"))
    assert translate(why) in desk.words()
    assert set(kept(desk)) == set(groups)


def test_a_disk_that_cannot_be_written_is_told(opened):
    opened.workers.fault = DiskFullError(opened.workers.reader.path)
    add(opened, "Year 7")
    assert translate(opened.workers.fault.message) in opened.words()
    assert opened.groups == {}


def test_the_buttons_and_a_key_hand_it_out_and_the_folder_is_offered_where_there_is_a_file(opened):
    press(opened.screen, Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    for name in ("packs.whole", "packs.cited", "packs.reports"):
        opened.button(name).click()
    opened.screen.presenter.tell("It is saved.", has_folder=True)
    assert "It is saved." in opened.words()
    opened.button("packs.show_folder").click()
    assert opened.done == [
        ("export", "apples", False),
        ("export", "apples", False),
        ("export", "apples", True),
        ("reports", "apples"),
        ("folder",),
    ]
    opened.open("Boats")
    assert "It is saved." not in opened.words()


def test_f6_goes_from_one_column_to_the_other_and_enter_and_back_lead_back(opened):
    press(opened.screen, Key.Key_F6)
    assert heard() == translate("packs.new_group")
    press(opened.screen, Key.Key_F6)
    assert heard() == SUMMARY
    press(opened.screen, Key.Key_Return)
    opened.screen.back()
    assert opened.done == [("back",)] * 2


def test_a_pack_that_cannot_be_read_says_why(desk):
    desk.workers.writer.connection.execute("UPDATE pack_chunk SET data = zeroblob(10)")
    desk.open()
    assert desk.words() == [desk.state.told]
    assert desk.state.failed
