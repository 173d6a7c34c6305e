"""The rows of a question: proofs by number, one of a kind only once, and what belongs to none."""

from __future__ import annotations

from quizapp.exchange.spreadsheet.book import Place
from quizapp.exchange.spreadsheet.columns import QUESTIONS
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

PROOF = row(QUESTIONS, Question="weck-call", Row="proof")


def question(found, name):
    return next(each for each in questions(judged(found).pack) if each.id == name)


def test_rows_with_the_same_number_are_one_proof_and_with_another_a_second() -> None:
    first = question(example_sheets(), "weck-call").proofs[0]
    twice = changed(QUESTIONS, lambda rows: rows.insert(PROOF + 1, list(rows[PROOF])))
    assert question(twice, "weck-call").proofs == ((*first, *first),)

    def second(rows: list[list[str]]) -> None:
        rows.insert(PROOF + 1, list(rows[PROOF]))
        rows[PROOF + 1][column(QUESTIONS, "Id")] = "7"

    assert question(changed(QUESTIONS, second), "weck-call").proofs == (first, first)


def test_a_proof_without_a_number_or_a_quote_is_told() -> None:
    assert "workbook.number_proof" in ids(put(QUESTIONS, PROOF, "Id", ""))

    def empty(rows: list[list[str]]) -> None:
        for heading in ("Passage", "Quote", "Said"):
            rows[PROOF][column(QUESTIONS, heading)] = ""

    assert "workbook.cites_nothing" in ids(changed(QUESTIONS, empty))


def test_what_a_question_has_once_stands_in_one_row() -> None:
    place = row(QUESTIONS, Question="who-fridays", Row="nobody")
    twice = changed(QUESTIONS, lambda rows: rows.insert(place, list(rows[place])))
    assert "workbook.row_twice" in ids(twice)


def test_a_row_above_every_question_is_told() -> None:
    alone = changed(QUESTIONS, lambda rows: rows.insert(1, list(rows[PROOF])))
    found = [(each.place, each.sentence.id) for each in judged(alone).faults]
    assert (Place(QUESTIONS, 2, 2), "workbook.no_question") in found


def test_rows_below_a_question_of_no_kind_are_not_told_one_by_one() -> None:
    found = faults(put(QUESTIONS, 1, "Kind", ""))
    assert [each for each in found if each.startswith("Questions, row 3,")] == []


def test_an_empty_key_is_not_taken_for_nobody() -> None:
    place = row(QUESTIONS, Question="who-fridays", Row="question")
    assert any("“Key” is missing" in each for each in faults(put(QUESTIONS, place, "Key", "")))
