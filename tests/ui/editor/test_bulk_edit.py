"""Many questions at once, in the presenter: selected, moved, duplicated, deleted, given one value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from quizapp.ui.editor import question_rows
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from tests.ui.editor.conftest import Writer


def ids(writer: Writer) -> list[list[str]]:
    """The ids of all questions, bank by bank."""
    return [[asked["id"] for asked in bank["questions"]] for bank in writer.document["banks"]]


def key(id_: str) -> str:
    return question_rows.QUESTION + id_


def chosen(writer: Writer) -> list[str]:
    return [row.number for row in writer.state.rows if row.chosen]


def select(writer: Writer, *numbers: int) -> None:
    """Select the questions of these numbers, as with Ctrl and the mouse; the first is shown before."""
    rows = {row.number: row.id for row in writer.state.rows}
    writer.presenter.rows.only(rows[str(numbers[0])])
    for number in numbers[1:]:
        writer.presenter.rows.many.toggle(rows[str(number)])


def test_a_row_tells_its_number_kind_words_warnings_and_place_and_that_it_is_selected(writer: Writer) -> None:
    first, count = ids(writer)[0][0], len(ids(writer)[0])
    row = next(row for row in writer.state.rows if row.number == "1")
    assert row.name.endswith(f", 1 of {count}")
    assert "selected" not in row.name
    writer.presenter.rows.many.toggle(key(first))
    row = next(row for row in writer.state.rows if row.number == "1")
    assert row.name.endswith(f", selected, 1 of {count}")
    assert writer.view.said[-1] == "1 question selected"
    writer.presenter.rows.many.toggle(key(first))
    assert chosen(writer) == []
    assert writer.view.said[-1] == translate("banks.none_selected")


def test_a_second_one_is_selected_beside_the_one_that_is_shown(writer: Writer) -> None:
    select(writer, 1, 3)
    assert chosen(writer) == ["1", "3"]
    assert writer.state.heading == "2 selected"
    assert writer.state.rows[writer.state.at].number == "3"


def test_the_selection_grows_and_shrinks_from_where_it_began_and_passes_over_banks(writer: Writer) -> None:
    many, first = writer.presenter.rows.many, len(ids(writer)[0])
    writer.show(first)
    many.extend_by(1)
    assert chosen(writer) == [str(first), str(first + 1)]
    many.extend_by(-1)
    assert chosen(writer) == [str(first)]
    many.extend_by(-1)
    assert chosen(writer) == [str(first - 1), str(first)]
    many.extend_by(-1000)
    assert chosen(writer) == [str(number) for number in range(1, first + 1)]


def test_going_to_a_row_alone_selects_nothing_any_more_but_a_step_keeps_it(writer: Writer) -> None:
    select(writer, 1, 2)
    writer.presenter.step(1)
    assert chosen(writer) == ["1", "2"]
    writer.presenter.rows.only("pack")
    assert chosen(writer) == []
    assert writer.state.heading == translate("editor.about")


def test_a_banks_row_selects_all_its_questions_or_none(writer: Writer) -> None:
    second = question_rows.BANK + writer.document["banks"][1]["id"]
    writer.presenter.rows.only(second)
    writer.presenter.rows.many.toggle(second)
    assert len(chosen(writer)) == len(ids(writer)[1])
    writer.presenter.rows.many.toggle(second)
    assert chosen(writer) == []
    writer.presenter.rows.many.all()
    assert len(chosen(writer)) == writer.state.count


@pytest.mark.parametrize(("by", "order"), [(-1, [1, 3, 0, 2]), (1, [0, 2, 1, 3])])
def test_those_that_stand_apart_come_together_when_they_are_moved(
    writer: Writer, by: int, order: list[int]
) -> None:
    before = ids(writer)[0]
    select(writer, 2, 4) if by < 0 else select(writer, 2, 3)
    if by > 0:
        order = [0, 3, 1, 2]
    writer.presenter.move(by)
    assert ids(writer)[0][:4] == [before[each] for each in order]
    writer.presenter.undo()
    assert ids(writer)[0] == before


def test_from_the_end_of_a_bank_they_go_into_the_next_and_back(writer: Writer) -> None:
    first, second = ids(writer)
    select(writer, len(first) - 1, len(first))
    writer.presenter.move(1)
    assert ids(writer) == [first[:-2], first[-2:] + second]
    assert writer.view.said[-1] == f"Now 1 of {len(second) + 2}"
    writer.presenter.move(-1)
    assert ids(writer) == [first, second]
    select(writer, 1, 2)
    document = writer.document
    writer.presenter.move(-1)
    assert writer.document is document


def test_copies_of_them_are_selected(writer: Writer) -> None:
    before = writer.state.count
    select(writer, 1, 2)
    writer.presenter.duplicate()
    assert writer.state.count == before + 2
    assert chosen(writer) == ["2", "4"]
    assert writer.state.undo == "Undo: a question duplicated"


def test_all_of_them_are_deleted_and_the_row_after_is_shown(writer: Writer) -> None:
    before = ids(writer)[0]
    select(writer, 2, 3)
    writer.presenter.delete()
    assert ids(writer)[0] == [before[0], *before[3:]]
    assert writer.state.rows[writer.state.at].id == key(before[3])
    assert writer.state.message == "2 questions deleted. Ctrl+Z brings them back."
    writer.presenter.undo()
    assert ids(writer)[0] == before
    writer.presenter.rows.many.all()
    writer.presenter.delete()
    assert writer.state.count == 0
    assert not writer.state.is_question


def test_one_value_is_given_to_all_of_them_as_one_step(writer: Writer) -> None:
    select(writer, 1, 2, 3)
    form = writer.state.form
    assert form is not None
    assert form.kind == "many"
    labels = {each.pointer.rpartition("/")[2]: each for each in form.fields()}
    assert list(labels) == ["skill", "difficulty", "shuffle", "reads", "bank"]
    writer.presenter.chosen(labels["difficulty"].pointer, 3)
    writer.presenter.chosen(labels["skill"].pointer, "numbers-and-order")
    writer.presenter.chosen(labels["shuffle"].pointer, False)
    for asked in writer.questions[:3]:
        assert (asked["difficulty"], asked["skill"], asked["shuffle"]) == (3, "numbers-and-order", False)
    assert writer.state.undo == "Undo: a choice for several questions"
    form = writer.state.form
    assert form is not None
    assert {each.value for each in form.fields()} >= {3, "numbers-and-order"}
    writer.presenter.undo()
    assert "shuffle" not in writer.questions[0]


def test_all_of_them_read_one_article_or_again_all(writer: Writer) -> None:
    select(writer, 1, 2)
    form = writer.state.form
    assert form is not None
    field = next(each for each in form.fields() if each.pointer.endswith("reads"))
    assert field.values[0].words == "All articles"
    writer.presenter.chosen(field.pointer, field.values[2].value)
    second = writer.document["sources"][1]["id"]
    assert [asked["reads"] for asked in writer.questions[:2]] == [[second], [second]]
    writer.presenter.chosen(field.pointer, None)
    assert all("reads" not in asked for asked in writer.questions[:2])


def test_a_field_that_is_not_the_same_in_all_says_so(writer: Writer) -> None:
    writer.questions[0]["difficulty"], writer.questions[1]["difficulty"] = 1, 3
    select(writer, 1, 2)
    form = writer.state.form
    assert form is not None
    field = next(each for each in form.fields() if each.pointer.endswith("difficulty"))
    assert field.value not in [each.value for each in field.values]
    assert field.empty == translate("banks.mixed")


def test_they_go_to_another_bank_from_their_form_or_into_one_of_their_own(writer: Writer) -> None:
    first, second = ids(writer)
    select(writer, 1, 2)
    form = writer.state.form
    assert form is not None
    field = next(each for each in form.fields() if each.pointer.endswith("bank"))
    writer.presenter.chosen(field.pointer, writer.document["banks"][1]["id"])
    assert ids(writer) == [first[2:], second + first[:2]]
    title = writer.document["banks"][1]["title"]
    assert writer.state.message == f"2 questions moved to “{title}”."
    writer.presenter.rows.many.to_new_bank()
    assert ids(writer) == [first[2:], second, first[:2]]
    assert writer.state.heading == "Bank 3"
    assert writer.view.focused[-1] == "form"
    writer.presenter.undo()
    writer.presenter.undo()
    assert ids(writer) == [first, second]


def test_the_links_of_their_form_do_what_they_say(writer: Writer) -> None:
    select(writer, 1, 2)
    form = writer.state.form
    assert form is not None
    count = writer.state.count
    deeds: dict[str, Any] = {each.what: each for each in form.parts[0].deeds}
    writer.presenter.acted("duplicate", deeds["duplicate"].pointer, None)
    assert writer.state.count == count + 2
    writer.presenter.acted("delete", deeds["delete"].pointer, None)
    assert writer.state.count == count
    select(writer, 1, 2)
    writer.presenter.acted("none", deeds["none"].pointer, None)
    assert chosen(writer) == []


def test_checks_of_all_that_are_selected_are_shown(writer: Writer) -> None:
    for place in (0, 1):
        writer.presenter.typed(f"/banks/0/questions/{place}/explanation", "")
    writer.presenter.check()
    select(writer, 1, 2)
    pointers = {each.pointer for each in writer.state.checks}
    assert {f"/banks/0/questions/{place}/explanation" for place in (0, 1)} <= pointers


def test_esc_selects_nothing_first_and_then_leaves(writer: Writer) -> None:
    select(writer, 1, 2)
    writer.presenter.back()
    assert chosen(writer) == []
    assert writer.left == []
    writer.presenter.back()
    assert writer.left == ["list"]


def test_what_is_selected_and_undone_away_is_selected_no_more(writer: Writer) -> None:
    writer.presenter.rows.many.all()
    writer.presenter.duplicate()
    assert len(chosen(writer)) * 2 == writer.state.count
    writer.presenter.undo()
    assert chosen(writer) == []


def test_who_goes_to_a_place_or_begins_a_question_writes_that_one_alone(writer: Writer) -> None:
    select(writer, 1, 2)
    writer.presenter.show_problem("/banks/0/questions/2/prompt")
    assert chosen(writer) == []
    assert writer.state.heading == "Question 3"
    select(writer, 1, 2)
    writer.presenter.begin("verdict")
    assert (chosen(writer), writer.state.heading) == ([], "Question 3")
    select(writer, 1, 2)
    writer.presenter.acted("speakers", "", None)
    assert (chosen(writer), writer.state.heading) == ([], "Who speaks")
    select(writer, 1, 2)
    writer.presenter.finding.open()
    writer.presenter.finding.search(writer.document["title"])
    writer.presenter.finding.step(1)
    assert (chosen(writer), writer.state.heading) == ([], translate("editor.about"))
