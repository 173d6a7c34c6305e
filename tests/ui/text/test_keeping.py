from __future__ import annotations

from datetime import date

from quizapp.library.rows import BadRow
from quizapp.ui.text import keeping
from tests.ui.fakes import translate


def rows(*tables: str) -> list[BadRow]:
    return [BadRow(table, "1", "its checksum does not hold") for table in tables]


def test_a_clock_that_is_behind_is_told_with_the_day_of_the_last_answer() -> None:
    told = keeping.clock_behind(translate, date(2025, 11, 25))
    assert "you answered last on 25 November 2025" in told
    assert "Set the clock right" in told


def test_what_was_left_out_is_told_by_its_sort() -> None:
    told = keeping.left_out(translate, rows("response", "evidence", "pack", "setting", "session", "report"))
    assert told == " ".join(
        (
            translate("maintenance.left_out.answer_s_were_damaged", n=2),
            translate("maintenance.left_out.pack_s_were_damaged", n=1),
            translate("maintenance.left_out.other_thing_s_that", n=3),
            translate("maintenance.left_out.nothing_was_deleted"),
        )
    )


def test_of_what_is_made_again_nothing_is_told() -> None:
    assert keeping.left_out(translate, rows("card", "card")) == ""
    assert keeping.left_out(translate, ()) == ""


def test_a_library_put_in_place_is_told_with_the_name_of_the_one_before() -> None:
    assert keeping.restored(translate, "quizapp.replaced-1.db").endswith("kept as quizapp.replaced-1.db.")


def test_a_broken_file_is_told_with_what_to_do() -> None:
    assert "Close Quizapp and open it again" in translate("maintenance.broken")
