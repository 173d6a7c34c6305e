"""Banks, in the presenter and in the menu of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.editor import question_rows
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from quizapp.ui.editor.row_menu import RowMenuEntry
    from tests.ui.editor.conftest import Writer


def titles(writer: Writer) -> list[str]:
    return [bank["title"] for bank in writer.document["banks"]]


def asked(writer: Writer) -> list[list[str]]:
    return [[each["id"] for each in bank["questions"]] for bank in writer.document["banks"]]


def show_bank(writer: Writer, place: int) -> None:
    writer.presenter.rows.only(question_rows.BANK + writer.document["banks"][place]["id"])


def entry(writer: Writer, *words: str) -> RowMenuEntry:
    """An entry of the row's menu; of a menu inside, by the words of both."""
    entries = writer.presenter.rows.menu()
    for each in words[:-1]:
        entries = next(found for found in entries if found.words == each).inner
    return next(found for found in entries if found.words == words[-1])


def do(writer: Writer, *words: str) -> None:
    act = entry(writer, *words).act
    assert act is not None
    act()


def names(writer: Writer) -> list[str]:
    return [each.words for each in writer.presenter.rows.menu()]


def test_a_bank_begins_with_a_title_to_be_written_and_the_keyboard_in_it(beginner: Writer) -> None:
    do(beginner, "New bank")
    assert titles(beginner)[-1] == "Bank 2"
    assert beginner.state.heading == "Bank 2"
    assert beginner.view.focused[-1] == "form"
    assert [row.id for row in beginner.state.rows if row.id.startswith("bank:")] != []
    form = beginner.state.form
    assert form is not None
    assert next(form.fields()).pointer == "/banks/1/title"
    beginner.presenter.typed("/banks/1/title", "What the mayor says")
    assert beginner.state.heading == "What the mayor says"


def test_a_title_that_there_is_already_is_not_given_twice(writer: Writer) -> None:
    for _ in range(2):
        writer.presenter.rows.banks.new()
    assert titles(writer)[-2:] == ["Bank 3", "Bank 4"]
    writer.presenter.typed("/banks/2/title", "Bank 5")
    writer.presenter.rows.banks.new()
    assert len(set(titles(writer))) == 5


def test_a_bank_is_renamed_in_its_form(writer: Writer) -> None:
    show_bank(writer, 1)
    do(writer, "Rename")
    assert writer.view.focused[-1] == "form"
    assert writer.state.heading == titles(writer)[1]


def test_a_bank_is_moved_by_the_keys_of_questions_and_stays_in_front(writer: Writer) -> None:
    first, second = titles(writer)
    show_bank(writer, 1)
    writer.presenter.move(-1)
    assert titles(writer) == [second, first]
    assert writer.state.heading == second
    assert writer.view.said[-1] == "Now 1 of 2"
    writer.presenter.move(-1)
    assert titles(writer) == [second, first]
    assert "Move up" in names(writer)


def test_a_bank_is_sorted_from_a_question_too(writer: Writer) -> None:
    before = asked(writer)
    writer.show(2)
    do(writer, "Sort the questions", "By kind")
    assert [sorted(each) for each in asked(writer)] == [sorted(each) for each in before]
    kinds = [each["kind"] for each in writer.document["banks"][0]["questions"]]
    assert len(set(kinds)) < len(kinds)
    assert all(kinds.index(kind) + kinds.count(kind) > place for place, kind in enumerate(kinds))
    assert writer.state.undo == "Undo: a bank sorted"


def test_a_bank_is_split_at_the_question_that_is_shown(writer: Writer) -> None:
    before = asked(writer)
    writer.show(1)
    assert translate("banks.split") not in names(writer)
    writer.show(3)
    do(writer, "Begin a new bank here")
    assert asked(writer) == [before[0][:2], before[0][2:], before[1]]
    assert writer.state.heading == "Bank 3"
    writer.presenter.undo()
    assert asked(writer) == before


def test_two_banks_become_one(writer: Writer) -> None:
    before = asked(writer)
    title = titles(writer)[0]
    show_bank(writer, 1)
    do(writer, "Merge into", title)
    assert asked(writer) == [before[0] + before[1]]
    assert writer.state.heading == translate("editor.about")
    writer.presenter.undo()
    assert asked(writer) == before


def test_only_an_empty_bank_is_taken_away_and_another_says_why_not(writer: Writer) -> None:
    show_bank(writer, 0)
    assert translate("banks.remove") not in names(writer)
    before = writer.document
    writer.presenter.delete()
    assert writer.document is before
    assert writer.state.failed
    assert writer.state.message.startswith("This bank has questions.")
    writer.presenter.rows.banks.new()
    do(writer, "Delete the empty bank")
    assert len(titles(writer)) == 2


def test_the_form_of_a_bank_sorts_splits_and_merges_it(writer: Writer) -> None:
    before = asked(writer)
    show_bank(writer, 0)
    form = writer.state.form
    assert form is not None
    choices = {each.label: each.values for each in form.fields() if each.kind == "choice"}
    way = next(each for each in choices["Sort the questions"] if each.words == "By kind")
    writer.presenter.acted(way.acts, str(way.value), None)
    assert sorted(asked(writer)[0]) == sorted(before[0])
    at = choices["Begin a new bank at"][0]
    writer.presenter.acted(at.acts, str(at.value), None)
    assert len(asked(writer)) == 3
    writer.presenter.undo()
    show_bank(writer, 0)
    into = choices["Merge into"][0]
    writer.presenter.acted(into.acts, str(into.value), None)
    assert len(asked(writer)) == 1
    form = writer.state.form
    assert form is not None
    deeds = {deed.what: deed.pointer for part in form.parts for deed in part.deeds}
    writer.presenter.acted("bank-new", deeds["bank-new"], None)
    assert len(asked(writer)) == 2
    writer.presenter.acted("bank-up", "", None)
    assert asked(writer)[0] == []
    writer.presenter.acted("bank-down", "", None)
    writer.presenter.acted("bank-remove", "", None)
    assert len(asked(writer)) == 1


def test_the_menu_has_what_can_be_done_with_the_row_and_nothing_else(writer: Writer) -> None:
    writer.show(2)
    of_question = names(writer)
    assert of_question[:4] == ["Duplicate", "Delete", "Move up", "Move down"]
    assert {"Copy", translate("banks.to_pack"), "Paste", "New bank", translate("banks.all")} <= set(
        of_question
    )
    writer.presenter.rows.only("pack")
    assert names(writer) == ["New bank", "Paste", translate("banks.all"), translate("banks.find")]
    show_bank(writer, 0)
    assert "Duplicate" not in names(writer)
    assert translate("banks.all_of_bank") in names(writer)
    do(writer, "Select all its questions")
    assert "Select nothing" in names(writer)
    assert "Rename" not in names(writer)


def test_a_question_goes_to_another_bank_by_the_menu(writer: Writer) -> None:
    before = asked(writer)
    writer.show(1)
    do(writer, "Move to the bank", titles(writer)[1])
    assert asked(writer) == [before[0][1:], [*before[1], before[0][0]]]


def test_a_bank_for_what_is_selected_has_a_title_that_no_other_has(writer: Writer) -> None:
    show_bank(writer, 1)
    writer.presenter.typed("/banks/1/title", "Bank 3")
    writer.show(1)
    writer.presenter.rows.many.to_new_bank()
    assert titles(writer)[1:] == ["Bank 3", "Bank 4"]
