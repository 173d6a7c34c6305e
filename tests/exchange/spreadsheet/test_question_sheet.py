"""The rows of a question: evidence by number, one of a kind only once, and what belongs to none."""

from __future__ import annotations

from quizapp.exchange.spreadsheet.column_layout import QUESTIONS_SHEET
from quizapp.exchange.spreadsheet.workbook_model import CellPlace
from tests.exchange.spreadsheet.workbooks import (
    changed,
    column,
    example_sheets,
    faults,
    ids,
    judged,
    put,
    row,
)
from tests.pack.builders import questions

EVIDENCE = row(QUESTIONS_SHEET, Question="weck-call", Row="evidence")


def question(found, name):
    return next(each for each in questions(judged(found).pack) if each.id == name)


def test_rows_with_the_same_number_are_one_evidence_and_with_another_a_second() -> None:
    first = question(example_sheets(), "weck-call").evidence[0]
    twice = changed(QUESTIONS_SHEET, lambda rows: rows.insert(EVIDENCE + 1, list(rows[EVIDENCE])))
    assert question(twice, "weck-call").evidence == ((*first, *first),)

    def second(rows: list[list[str]]) -> None:
        rows.insert(EVIDENCE + 1, list(rows[EVIDENCE]))
        rows[EVIDENCE + 1][column(QUESTIONS_SHEET, "Id")] = "7"

    assert question(changed(QUESTIONS_SHEET, second), "weck-call").evidence == (first, first)


def test_a_evidence_without_a_number_or_a_quote_is_told() -> None:
    assert "workbook.number_evidence" in ids(put(QUESTIONS_SHEET, EVIDENCE, "Id", ""))

    def empty(rows: list[list[str]]) -> None:
        for heading in ("Passage", "Quote", "Attribution"):
            rows[EVIDENCE][column(QUESTIONS_SHEET, heading)] = ""

    assert "workbook.cites_nothing" in ids(changed(QUESTIONS_SHEET, empty))


def test_what_a_question_has_once_stands_in_one_row() -> None:
    place = row(QUESTIONS_SHEET, Question="who-fridays", Row="nobody")
    twice = changed(QUESTIONS_SHEET, lambda rows: rows.insert(place, list(rows[place])))
    assert "workbook.row_twice" in ids(twice)


def test_a_row_above_every_question_is_told() -> None:
    alone = changed(QUESTIONS_SHEET, lambda rows: rows.insert(1, list(rows[EVIDENCE])))
    found = [(each.place, each.sentence.id) for each in judged(alone).faults]
    assert (CellPlace(QUESTIONS_SHEET, 2, 2), "workbook.no_question") in found


def test_rows_below_a_question_of_no_kind_are_not_told_one_by_one() -> None:
    found = faults(put(QUESTIONS_SHEET, 1, "Kind", ""))
    assert [each for each in found if each.startswith("Questions, row 3,")] == []


def test_an_empty_key_is_not_taken_for_nobody() -> None:
    place = row(QUESTIONS_SHEET, Question="who-fridays", Row="question")
    assert any("“Key” is missing" in each for each in faults(put(QUESTIONS_SHEET, place, "Key", "")))
