"""What the list tells of what is in a pack in work."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from quizapp.editing.opening import as_copy, duplicate
from quizapp.editing.steps import Written
from quizapp.editing.store import UNKNOWN, Figures, begin, figures_of, read_about, read_figures
from quizapp.pack.problems import Problem
from tests.editing.builders import NOW, after, document, made, opened, titled

if TYPE_CHECKING:
    from pathlib import Path

COUNT = sum(len(bank["questions"]) for bank in document()["banks"])
FOUND = (Problem("/title", "x", "."), Problem("", "y", ".", "warning"), Problem("", "z", ".", "note"))


def figures(folder: Path) -> Figures:
    about = read_about(folder)
    assert about is not None
    return about.figures


def test_errors_and_all_else_that_was_found_are_counted_and_the_first_article_is_named() -> None:
    written = document()
    source = written["sources"][0]
    told = figures_of(written, FOUND)
    assert (told.questions, told.errors, told.warnings) == (COUNT, 1, 2)
    assert (told.publisher, told.published) == (source["publisher"], source["published"])
    assert told.derived_from == ""
    assert figures_of(as_copy(written, Random(1)), FOUND).derived_from == written["id"]


def test_what_was_not_looked_for_is_not_told_as_none() -> None:
    assert figures_of({"banks": [{}]}, None) == Figures(questions=0)
    assert read_figures({}) is UNKNOWN


def test_the_list_tells_what_was_saved_last_and_what_was_found_in_it(tmp_path: Path) -> None:
    folder = made(tmp_path)
    assert (figures(folder).questions, figures(folder).errors) == (COUNT, None)
    open_ = opened(folder)
    open_.keeper.tell(open_.desk.document, FOUND)
    assert (figures(folder).errors, figures(folder).warnings) == (1, 2)
    open_.keeper.close(open_.desk.document, after(2), FOUND[:1])
    assert (figures(folder).errors, figures(folder).warnings) == (1, 0)


def test_what_was_changed_without_being_looked_at_is_not_told_by_old_figures(tmp_path: Path) -> None:
    folder = made(tmp_path)
    open_ = opened(folder)
    open_.keeper.tell(open_.desk.document, FOUND)
    open_.desk.do(titled(open_.desk.document, "Anew"))
    open_.keeper.log(open_.desk.taken())
    open_.keeper.close(open_.desk.document, after(2))
    assert figures(folder) == figures_of(open_.desk.document, None)


def test_a_duplicate_is_looked_at_before_it_is_listed(tmp_path: Path) -> None:
    assert figures(duplicate(made(tmp_path), "Another", after(1), Random(3))).errors == 0


def test_a_report_that_was_dealt_with_is_remembered_and_can_be_taken_up_again(tmp_path: Path) -> None:
    folder = made(tmp_path)
    open_ = opened(folder)
    open_.keeper.deal_with(["one", "two"])
    open_.keeper.deal_with(["one"], done=False)
    open_.keeper.close(open_.desk.document, after(1))
    about = read_about(folder)
    assert about is not None
    assert about.done == ("two",)


def test_nothing_hides_in_what_is_listed_of_somebody_elses_pack(tmp_path: Path) -> None:
    written = document()
    written["sources"][0]["publisher"] = "The \u202etupsO\nGazette " + "x" * 500
    folder = begin(tmp_path, Written(written), "A\u200bb " + "y" * 5_000, NOW, Random(1))
    about = read_about(folder)
    assert about is not None
    assert about.name.startswith("A⟨U+200B⟩b yyy")
    assert about.figures.publisher.startswith("The ⟨U+202E⟩tupsO Gazette xxx")
    assert max(len(about.name), len(about.figures.publisher)) < 140
