"""A pack on paper: what is chosen is laid out, looked at, and saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.exchange.printing.print_request import NotPrintedError
from quizapp.sandbox.child_process import JobCrashedError, JobTimeoutError
from quizapp.ui.editor.pages import printing as printing_page
from quizapp.ui.editor.pages.printing import PrintPresenter
from quizapp.ui.editor.printing.print_runner import PrintedPaper, PrintProgress
from quizapp.ui.kit.form import Note
from tests.ui.fakes import translate
from tests.ui.forms import PageSpy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


PAGES = b"one", b"two", b"three"


class Child:
    """Stands in for the child that lays papers out: it tells what it was given, and does what a test says."""

    def __init__(self) -> None:
        self.papers: list[Any] = []
        self.fault: Exception | None = None
        self.made = PrintedPaper(b"%PDF", PAGES, tagged=True)
        self.cancelled: Callable[[], bool] = lambda: False

    def __call__(
        self, paper: Any, _media: object, _assets: Path, cancel: Callable[[], bool]
    ) -> Iterator[PrintProgress | PrintedPaper]:
        self.papers.append(paper)
        self.cancelled = cancel
        yield PrintProgress(1, 3)
        if self.fault is not None:
            raise self.fault
        yield self.made


@pytest.fixture
def child(monkeypatch):
    made = Child()
    monkeypatch.setattr(printing_page, "render_paper", made)
    return made


class Paper(PageSpy):
    """The page, and what of a paper is seen on it."""

    @property
    def seen(self) -> tuple[bytes, str]:
        """The picture of a page, and its name."""
        return self.find("page").image, self.find("page").name

    @property
    def saves(self) -> bool:
        """Whether it can be saved."""
        return translate("print_page.save") in self.buttons


def page_of(number: int, pages: int) -> tuple[bytes, str]:
    """What is seen while a page of the child's is shown."""
    return PAGES[number - 1], translate("print_page.page_drawn", number=number, pages=pages)


NO_PAGE = b"", ""


@pytest.fixture
def printing(writer, child):
    """The page over the editor, where the child is at hand."""
    return Paper(writer.stand(PrintPresenter))


@pytest.fixture
def waiting(writer, monkeypatch):
    """The jobs of workers that have not begun yet."""
    found: list[Any] = []
    monkeypatch.setattr(writer.jobs, "read_batches", lambda *job: found.append(job))
    return found


def test_the_first_page_of_a_question_paper_is_shown_at_once_and_each_choice_lays_it_out_anew(
    printing, child
):
    assert printing.seen == page_of(1, 3)
    assert printing.find("page").working is None
    for name, place in (("paper", 2), ("version", 2), ("size", 1), ("points", 2), ("points", 2)):
        printing.find(name).choose((place,))
    printing.find("large").turn(True)
    assert len(child.papers) == 6
    first, last = child.papers[0], child.papers[-1]
    assert (last["base"], last["size"]) == (18, "us-letter")
    assert last["what"] != first["what"] == translate("print_page.papers.questions")


def test_single_questions_are_chosen_at_first_all_and_never_none(printing):
    printing.find("which").choose((1,))
    assert [row.on for row in printing.find("questions").states] == [True] * 13
    every = printing.page.request.only
    printing.find("questions").turn(0, False)
    assert printing.page.request.only == every[1:]
    printing.find("every").act()
    assert (printing.seen, printing.saves) == (NO_PAGE, False)
    assert translate("print_page.none_chosen") in printing.words
    printing.find("every").act()
    assert printing.page.request.only == every
    printing.find("which").choose((0,))
    assert (printing.seen, printing.page.request.only) == (page_of(1, 3), ())


def test_pages_are_turned_and_told(printing, writer, child):
    for by in (1, 5, 1):
        printing.page.turn_page(by)
    assert printing.seen == page_of(3, 3)
    assert len(writer.view.said) == 2
    child.made = PrintedPaper(b"%PDF", PAGES[:1], tagged=True)
    printing.find("large").turn(True)
    assert printing.seen == page_of(1, 1)


def test_what_is_printed_otherwise_is_told(writer, child):
    writer.presenter.context.type("/banks/0/questions/0/prompt", "")
    child.made = PrintedPaper(b"%PDF", PAGES, tagged=False, spelled=True, pictures_lost=True)
    told = Paper(writer.stand(PrintPresenter)).words
    names = ("untagged", "spelled", "pictures_lost")
    assert [each for each in told if each in [translate(f"print_page.{name}") for name in names]] == [
        translate(f"print_page.{name}") for name in names
    ]
    assert translate("print_page.left_out", n=1) in told


def test_the_pdf_that_is_seen_is_saved_and_its_folder_remembered(printing, writer, tmp_path):
    writer.ask.path = tmp_path / "out" / "paper"
    writer.ask.path.parent.mkdir()
    printing.find("version").choose((1,))
    printing.press(translate("print_page.save"))
    assert (tmp_path / "out" / "paper.pdf").read_bytes() == b"%PDF"
    assert Path(writer.ask.proposed[0]).name.endswith("-questions-a.pdf")
    assert Path(writer.ask.proposed[0]).parent == tmp_path
    assert any("paper.pdf" in words for words in printing.words)
    printing.press(translate("print_page.show_folder"))
    assert writer.folders == [tmp_path / "out"]


def test_a_file_that_cannot_be_written_is_told(printing, writer, tmp_path):
    writer.ask.path = tmp_path / "nowhere" / "paper.pdf"
    printing.press(translate("print_page.save"))
    assert any("paper.pdf" in note.text for note in printing.all(Note))
    assert translate("print_page.show_folder") not in printing.buttons


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (NotPrintedError("This paper is far too long."), "This paper is far too long."),
        (JobTimeoutError(), translate("print_page.too_slow")),
        (JobCrashedError(), translate("print_page.crashed")),
        (OSError("no room"), translate("print_page.crashed")),
    ],
)
def test_what_could_not_be_laid_out_is_a_sentence(writer, child, fault, sentence):
    child.fault = fault
    printing = Paper(writer.stand(PrintPresenter))
    assert ([note.text for note in printing.all(Note)], printing.seen) == ([sentence], NO_PAGE)
    assert not printing.saves
    printing.page.save()
    assert writer.ask.proposed == []


def test_esc_stops_it_first_and_it_can_be_laid_out_then(waiting, printing, writer, child, monkeypatch):
    assert printing.find("page").working == (translate("print_page.making"), 0, 0)
    writer.presenter.back()
    assert writer.presenter.overlay.standing is printing.page
    assert list(waiting[0][0](None)) == []
    monkeypatch.undo()
    monkeypatch.setattr(printing_page, "render_paper", child)
    printing.find("again").act()
    assert printing.seen == page_of(1, 3)
    assert not printing.has("again")
    printing.press(translate("editor.back"))
    assert writer.state.overlay is None


def test_another_choice_ends_what_is_being_laid_out(waiting, printing, child):
    next(waiting[0][0](None))
    assert not child.cancelled()
    printing.find("large").turn(True)
    assert child.cancelled()
    waiting[0][1](child.made)
    assert printing.seen == NO_PAGE


def test_a_page_that_is_left_ends_it(waiting, printing, writer, child):
    next(waiting[0][0](None))
    writer.presenter.overlay.close()
    assert child.cancelled()


def test_what_has_to_be_done_first_is_told_and_led_to(beginner, child):
    printing = Paper(beginner.stand(PrintPresenter))
    assert printing.find("page").working is None
    printing.find("missing").follow()
    assert beginner.state.overlay is None
    assert beginner.view.focused[-1].startswith("/banks/0")


def test_a_pack_with_a_closed_book_begins_without_its_article(writer, child):
    writer.presenter.edits.chosen("/book", "closed")
    assert not Paper(writer.stand(PrintPresenter)).find("article").state.on


def test_a_paper_too_long_to_be_shown_can_be_saved(printing, child):
    child.made = PrintedPaper(b"%PDF", (), tagged=True)
    printing.find("paper").choose((2,))
    assert (printing.seen, printing.saves) == (NO_PAGE, True)
    printing.page.turn_page(1)
    assert printing.seen == NO_PAGE
