"""What is told of a pack on the list, for the eye and for the ear."""

from pathlib import Path

from quizapp.authoring.working_copy_store import (
    UNKNOWN_FIGURES,
    LastExport,
    ListedPack,
    ListEntry,
    PackFigures,
)
from quizapp.ui.my_packs.state import PackBadge, build_export_line, build_working_copy_line
from tests.ui.fakes import NOON, FakeClock, translate


def told(figures: PackFigures, reported: int = 0):
    about = ListEntry("Cool streets", "cool", NOON, NOON, figures=figures)
    return build_working_copy_line(translate, FakeClock(), ListedPack(Path("x"), about, "edited"), reported)


def test_what_is_to_be_mended_stands_before_what_is_worth_a_look_and_what_was_reported():
    line = told(PackFigures(46, 1, 3, "The Tarnwick Courier", "2025-09-12"), 2)
    assert line.marks == (
        PackBadge("1 to mend", "wrong", "wrong"),
        PackBadge("3 to look at", "warn", "partial"),
        PackBadge("2 reported", "flag", "text"),
    )
    assert (line.questions, line.source) == ("46", "The Tarnwick Courier, 12 September 2025")
    assert line.name == (
        "Edit Cool streets. The Tarnwick Courier, 12 September 2025. 46 questions. 1 to mend. 3 to look at. "
        "2 reported. Not handed out yet. Saved: 12:00"
    )
    assert line.short == "46 questions · 1 to mend · 3 to look at · 2 reported"


def test_nothing_found_no_questions_and_not_looked_at_are_told_apart():
    marks = [
        told(figures).marks
        for figures in (PackFigures(4, 0, 0), PackFigures(0, 2, 0), PackFigures(4), UNKNOWN_FIGURES)
    ]
    words = [mark.words for (mark,) in marks]
    assert words == [
        "Nothing found",
        translate("author.no_questions"),
        translate("author.not_checked"),
        translate("author.not_checked"),
    ]


def test_a_day_that_is_half_written_is_shown_as_it_stands():
    assert told(PackFigures(publisher="Courier", published="spring")).source == "Courier, spring"
    assert told(PackFigures(published="2025-13")).source == "2025-13"
    assert told(PackFigures()).source == ""


def test_a_hand_out_tells_its_revision_its_day_and_where_the_file_is():
    last = LastExport(NOON, 3, "/home/ann/cool.quizpack", "sum")
    row = ListedPack(Path("x"), ListEntry("Cool streets", "cool", NOON, NOON, last), "handed-out")
    line = build_export_line(translate, FakeClock(), row, last)
    assert (line.title, line.told, line.below) == (
        "Cool streets", "Revision 3, 2 March 2026", "/home/ann/cool.quizpack",
    )  # fmt: skip
