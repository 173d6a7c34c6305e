"""Banks, in the presenter and in the menu of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.editor import question_rows
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from tests.ui.editor.conftest import Writer

NEW, SORT, SPLIT = translate("banks.new"), translate("banks.sort"), translate("banks.split")
BY_KIND, MERGE = translate("banks.by.kind"), translate("banks.merge")


def titles(writer: Writer) -> list[str]:
    return [bank["title"] for bank in writer.document["banks"]]


def asked(writer: Writer) -> list[list[str]]:
    return [[each["id"] for each in bank["questions"]] for bank in writer.document["banks"]]


def show_bank(writer: Writer, place: int) -> None:
    writer.presenter.rows.only(question_rows.BANK + writer.document["banks"][place]["id"])


def do(writer: Writer, *words: str) -> None:
    """Do what an entry of the row's menu is for; of a menu inside, by the words of both."""
    entries = writer.presenter.rows.menu()
    for each in words[:-1]:
        entries = next(found for found in entries if found.words == each).inner
    act = next(found for found in entries if found.words == words[-1]).act
    assert act is not None
    act()


def names(writer: Writer) -> list[str]:
    return [each.words for each in writer.presenter.rows.menu()]


def test_a_bank_begins_with_a_title_to_be_written_that_no_other_has(writer):
    do(writer, NEW)
    assert writer.state.heading == titles(writer)[2]
    assert writer.view.focused[-1] == "form"
    assert next(writer.form.fields()).pointer == "/banks/2/title"
    writer.presenter.context.type("/banks/2/title", translate("banks.bank_number", number=4))
    assert writer.state.heading == translate("banks.bank_number", number=4)
    writer.presenter.rows.banks.new()
    writer.show(1)
    writer.presenter.rows.many.to_new_bank()
    assert len(set(titles(writer))) == 5


def test_a_bank_is_renamed_in_its_form(writer):
    show_bank(writer, 1)
    do(writer, translate("banks.rename"))
    assert writer.view.focused[-1] == "form"
    assert writer.state.heading == titles(writer)[1]


def test_a_bank_is_moved_by_the_keys_of_questions_and_stays_in_front(writer):
    first, second = titles(writer)
    show_bank(writer, 1)
    for _ in range(2):
        writer.presenter.rows.move(-1)
        assert titles(writer) == [second, first]
        assert writer.state.heading == second


def test_a_bank_is_sorted_from_a_question_too(writer):
    before = asked(writer)
    writer.show(2)
    do(writer, SORT, BY_KIND)
    assert [sorted(each) for each in asked(writer)] == [sorted(each) for each in before]
    kinds = [each["kind"] for each in writer.document["banks"][0]["questions"]]
    assert len(set(kinds)) < len(kinds)
    assert all(kinds.index(kind) + kinds.count(kind) > place for place, kind in enumerate(kinds))


def test_a_bank_is_split_at_the_question_that_is_shown_and_merged_again(writer):
    before, title = asked(writer), titles(writer)[0]
    writer.show(1)
    assert SPLIT not in names(writer)
    writer.show(3)
    do(writer, SPLIT)
    assert asked(writer) == [before[0][:2], before[0][2:], before[1]]
    assert writer.state.heading == titles(writer)[1]
    do(writer, MERGE, title)
    assert asked(writer) == before
    for _ in range(2):
        writer.presenter.undo()
    assert asked(writer) == before


def test_only_an_empty_bank_is_taken_away_and_another_says_why_not(writer):
    show_bank(writer, 0)
    remove = translate("banks.remove")
    assert remove not in names(writer)
    before = writer.document
    writer.presenter.rows.delete()
    assert writer.document is before
    assert writer.state.failed
    writer.presenter.rows.banks.new()
    do(writer, remove)
    assert len(titles(writer)) == 2


def test_the_form_of_a_bank_does_what_its_menu_does(writer):
    before = asked(writer)

    def choice(label: str) -> dict[str, tuple[str, str]]:
        """What each value of a field acts, by its words."""
        found = next(each for each in writer.form.fields() if each.label == label)
        return {each.words: (each.acts, str(each.value)) for each in found.values}

    show_bank(writer, 0)
    writer.presenter.edits.acted(*choice(SORT)[BY_KIND], None)
    assert sorted(asked(writer)[0]) == sorted(before[0]) != asked(writer)[0]
    at = next(iter(choice(translate("banks.split_at")).values()))
    writer.presenter.edits.acted(*at, None)
    assert len(asked(writer)) == 3
    show_bank(writer, 0)
    writer.presenter.edits.acted(*choice(MERGE)[titles(writer)[2]], None)
    assert len(asked(writer)) == 2
    deeds = {deed.what: deed.pointer for part in writer.form.parts for deed in part.deeds}
    writer.presenter.edits.acted("bank-new", deeds["bank-new"], None)
    for deed, place in (("bank-up", 1), ("bank-down", 2)):
        writer.presenter.edits.acted(deed, "", None)
        assert asked(writer)[place] == []
    writer.presenter.edits.acted("bank-remove", "", None)
    assert len(asked(writer)) == 2


def test_the_only_bank_is_moved_nowhere(beginner, writer):
    for each, moves in ((beginner, False), (writer, True)):
        show_bank(each, 0)
        assert (translate("banks.up") in names(each)) == moves


def test_the_menu_has_what_can_be_done_with_the_row_and_nothing_else(writer):
    of_all = {NEW, translate("banks.paste"), translate("banks.all")}
    writer.presenter.rows.only("pack")
    assert set(names(writer)) == of_all | {translate("banks.find")}
    one = {translate("editor.duplicate"), translate("banks.copy"), translate("banks.to_pack")}
    writer.show(2)
    assert of_all | one <= set(names(writer))
    show_bank(writer, 0)
    assert not one & set(names(writer))
    do(writer, translate("banks.all_of_bank"))
    assert translate("banks.none") in names(writer)
    assert translate("banks.rename") not in names(writer)


def test_a_question_goes_to_another_bank_by_the_menu(writer):
    before = asked(writer)
    writer.show(1)
    do(writer, translate("banks.to_bank"), titles(writer)[1])
    assert asked(writer) == [before[0][1:], [*before[1], before[0][0]]]
