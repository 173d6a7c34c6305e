"""What of a pack in work can stand on paper."""

from __future__ import annotations

import pytest

from quizapp.editing.handing_out import NothingToPrintError, printable
from tests.editing.builders import document


def test_a_sound_pack_is_printed_whole():
    made = printable(document(), {})
    assert made.left_out == 0
    assert [len(bank.questions) for bank in made.pack.banks] == [12, 1]


def test_questions_that_are_unfinished_or_wrong_are_left_out_and_counted():
    written = document()
    first, second, *_ = written["banks"][0]["questions"]
    first["prompt"] = ""
    second["keys"] = ["nothing"]
    made = printable(written, {})
    assert made.left_out == 2
    kept = [each.id for bank in made.pack.banks for each in bank.questions]
    assert first["id"] not in kept
    assert second["id"] not in kept


def test_a_bank_without_a_question_that_can_be_printed_is_left_out():
    written = document()
    written["banks"][1]["questions"][0]["explanation"] = ""
    assert len(printable(written, {}).pack.banks) == 1


def test_what_is_missing_of_the_pack_alone_keeps_nothing_from_being_printed():
    written = document()
    written["summary"] = written["licence"] = ""
    assert printable(written, {}).left_out == 0


def test_a_pack_without_a_question_tells_what_is_to_be_done_first():
    written = document()
    written["banks"] = [{**written["banks"][0], "questions": []}]
    with pytest.raises(NothingToPrintError) as raised:
        printable(written, {})
    assert raised.value.problem.pointer.startswith("/banks/0")


def test_what_is_wrong_with_all_of_it_is_told():
    written = document()
    written["voices"].append(dict(written["voices"][0]))
    with pytest.raises(NothingToPrintError) as raised:
        printable(written, {})
    assert raised.value.problem.code == "duplicate-id"
