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


def chosen(writer: Writer) -> list[str]:
    return [row.number for row in writer.state.rows if row.chosen]


def select(writer: Writer, *numbers: int) -> None:
    """Select the questions of these numbers, as with Ctrl and the mouse; the first is shown before."""
    rows = {row.number: row.id for row in writer.state.rows}
    writer.presenter.rows.only(rows[str(numbers[0])])
    for number in numbers[1:]:
        writer.presenter.rows.many.toggle(rows[str(number)])


def field(writer: Writer, name: str) -> Any:
    """A field of the form for all that are selected."""
    assert writer.form.kind == "many"
    return next(each for each in writer.form.fields() if each.pointer.rpartition("/")[2] == name)


def test_a_row_tells_that_it_is_selected_and_so_does_the_heading(writer):
    key = question_rows.QUESTION + ids(writer)[0][0]
    names = []
    for _ in range(2):
        writer.presenter.rows.many.toggle(key)
        names.append(next(row for row in writer.state.rows if row.id == key).name)
    assert ["selected" in name for name in names] == [True, False]
    assert (chosen(writer), writer.view.said[-1]) == ([], translate("banks.none_selected"))
    select(writer, 1, 3)
    assert (chosen(writer), writer.state.rows[writer.state.at].number) == (["1", "3"], "3")
    assert writer.state.heading == translate("banks.heading", count=2)


def test_the_selection_grows_and_shrinks_from_where_it_began_and_passes_over_banks(writer):
    many, first = writer.presenter.rows.many, len(ids(writer)[0])
    writer.show(first)
    for by, start, end in (
        (1, first, first + 1),
        (-1, first, first),
        (-1, first - 1, first),
        (-99, 1, first),
    ):
        many.extend_by(by)
        assert chosen(writer) == [str(number) for number in range(start, end + 1)]


def test_going_to_a_row_alone_selects_nothing_any_more_but_a_step_keeps_it(writer):
    select(writer, 1, 2)
    writer.presenter.edits.step(1)
    assert chosen(writer) == ["1", "2"]
    writer.presenter.rows.only("pack")
    assert chosen(writer) == []
    assert writer.state.heading == translate("editor.about")


def test_a_banks_row_selects_all_its_questions_or_none(writer):
    second = question_rows.BANK + writer.document["banks"][1]["id"]
    writer.presenter.rows.only(second)
    for count in (len(ids(writer)[1]), 0):
        writer.presenter.rows.many.toggle(second)
        assert len(chosen(writer)) == count
    writer.presenter.rows.many.all()
    assert len(chosen(writer)) == writer.state.count


@pytest.mark.parametrize(("numbers", "by", "order"), [((2, 4), -1, [1, 3, 0, 2]), ((2, 3), 1, [0, 3, 1, 2])])
def test_those_that_stand_apart_come_together_when_they_are_moved(writer, numbers, by, order):
    before = ids(writer)[0]
    select(writer, *numbers)
    writer.presenter.rows.move(by)
    assert ids(writer)[0][:4] == [before[each] for each in order]
    writer.presenter.undo()
    assert ids(writer)[0] == before


def test_from_the_end_of_a_bank_they_go_into_the_next_and_back(writer):
    first, second = ids(writer)
    select(writer, len(first) - 1, len(first))
    writer.presenter.rows.move(1)
    assert ids(writer) == [first[:-2], first[-2:] + second]
    assert writer.view.said[-1] == translate("banks.moved", number=1, count=len(second) + 2)
    writer.presenter.rows.move(-1)
    assert ids(writer) == [first, second]
    select(writer, 1, 2)
    document = writer.document
    writer.presenter.rows.move(-1)
    assert writer.document is document


def test_all_of_them_are_deleted_and_the_row_after_is_shown(writer):
    before = ids(writer)[0]
    select(writer, 2, 3)
    writer.presenter.rows.delete()
    assert ids(writer)[0] == [before[0], *before[3:]]
    assert writer.state.rows[writer.state.at].id == question_rows.QUESTION + before[3]
    writer.presenter.undo()
    assert ids(writer)[0] == before
    writer.presenter.rows.many.all()
    writer.presenter.rows.delete()
    assert (writer.state.count, writer.state.is_question) == (0, False)


def test_one_value_is_given_to_all_of_them_as_one_step(writer):
    select(writer, 1, 2, 3)
    names = [each.pointer.rpartition("/")[2] for each in writer.form.fields()]
    assert names == ["skill", "difficulty", "shuffle", "reads", "bank"]
    second = writer.document["sources"][1]["id"]
    assert field(writer, "reads").values[2].value == [second]
    given = {"difficulty": 3, "skill": "numbers-and-order", "shuffle": False, "reads": [second]}
    for name, value in given.items():
        writer.presenter.edits.chosen(field(writer, name).pointer, value)
        assert field(writer, name).value == value
        assert [asked[name] for asked in writer.questions[:3]] == [value] * 3
    # Again all articles are read.
    writer.presenter.edits.chosen(field(writer, "reads").pointer, None)
    assert all("reads" not in asked for asked in writer.questions[:3])
    for _ in range(3):
        writer.presenter.undo()
    assert "shuffle" not in writer.questions[0]


def test_a_field_that_is_not_the_same_in_all_says_so(writer):
    writer.questions[0]["difficulty"], writer.questions[1]["difficulty"] = 1, 3
    select(writer, 1, 2)
    mixed = field(writer, "difficulty")
    assert mixed.value not in [each.value for each in mixed.values]
    assert mixed.empty == translate("banks.mixed")


def test_they_go_to_another_bank_from_their_form_or_into_one_of_their_own(writer):
    first, second = ids(writer)
    select(writer, 1, 2)
    writer.presenter.edits.chosen(field(writer, "bank").pointer, writer.document["banks"][1]["id"])
    assert ids(writer) == [first[2:], second + first[:2]]
    writer.presenter.rows.many.to_new_bank()
    assert ids(writer) == [first[2:], second, first[:2]]
    assert writer.state.heading == writer.document["banks"][2]["title"]
    assert writer.view.focused[-1] == "form"
    writer.presenter.undo()
    writer.presenter.undo()
    assert ids(writer) == [first, second]


def test_the_links_of_their_form_do_what_they_say_and_copies_are_selected(writer):
    select(writer, 1, 2)
    count = writer.state.count
    deeds: dict[str, Any] = {each.what: each for each in writer.form.parts[0].deeds}
    for what, more, numbers in (("duplicate", 2, ["2", "4"]), ("delete", 0, [])):
        writer.presenter.edits.acted(what, deeds[what].pointer, None)
        assert (writer.state.count, chosen(writer)) == (count + more, numbers)
    select(writer, 1, 2)
    writer.presenter.edits.acted("none", deeds["none"].pointer, None)
    assert chosen(writer) == []


def test_checks_of_all_that_are_selected_are_shown(writer):
    pointers = {f"/banks/0/questions/{place}/explanation" for place in (0, 1)}
    for each in pointers:
        writer.presenter.context.type(each, "")
    writer.presenter.check()
    select(writer, 1, 2)
    assert pointers <= {each.pointer for each in writer.state.checks}


def test_esc_selects_nothing_first_and_then_leaves(writer):
    select(writer, 1, 2)
    for left in ([], ["list"]):
        writer.presenter.back()
        assert (chosen(writer), writer.left) == ([], left)


def test_what_is_selected_and_undone_away_is_selected_no_more(writer):
    writer.presenter.rows.many.all()
    writer.presenter.rows.duplicate()
    assert len(chosen(writer)) * 2 == writer.state.count
    writer.presenter.undo()
    assert chosen(writer) == []


def test_who_goes_to_a_place_or_begins_a_question_writes_that_one_alone(writer):
    def find() -> None:
        writer.presenter.finding.open()
        writer.presenter.finding.search(writer.document["title"])
        writer.presenter.finding.step(1)

    for act, form in (
        (lambda: writer.presenter.context.go("/banks/0/questions/2/prompt"), "/banks/0/questions/2"),
        (lambda: writer.presenter.edits.begin("verdict"), "/banks/0/questions/2"),
        (lambda: writer.presenter.edits.acted("speakers", "", None), "/speakers/0"),
        (find, ""),
    ):
        select(writer, 1, 2)
        act()
        assert (chosen(writer), writer.form.pointer) == ([], form)
