"""A pack on paper: what is chosen is laid out, looked at, and saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.exchange.printing.print_request import NotPrintedError
from quizapp.sandbox.child_process import JobCrashedError, JobTimeoutError
from quizapp.ui.editor.printing import presenter
from quizapp.ui.editor.printing.presenter import PrintPresenter
from quizapp.ui.editor.printing.print_runner import PrintedPaper, PrintProgress
from tests.ui.fakes import translate

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
    monkeypatch.setattr(presenter, "render_paper", made)
    return made


@pytest.fixture
def printing(writer, child):
    """The page over the editor, where the child is at hand."""
    return writer.stand(PrintPresenter)


@pytest.fixture
def waiting(writer, monkeypatch):
    """The jobs of workers that have not begun yet."""
    found: list[Any] = []
    monkeypatch.setattr(writer.jobs, "read_batches", lambda *job: found.append(job))
    return found


def test_the_first_page_of_a_question_paper_is_shown_at_once_and_each_choice_lays_it_out_anew(
    printing, child
):
    assert (printing.state.page, printing.state.at, printing.state.pages) == (b"one", 1, 3)
    assert printing.state.working is None
    asked = {"paper": "key", "version": "B", "large": True, "size": "letter", "points": 3}
    for name, value in asked.items():
        printing.ask(**{name: value})
    printing.ask(points=3)
    assert len(child.papers) == 6
    first, last = child.papers[0], child.papers[-1]
    assert (last["base"], last["size"]) == (18, "us-letter")
    assert last["what"] != first["what"] == translate("print_page.papers.questions")


def test_single_questions_are_chosen_at_first_all_and_never_none(printing):
    printing.choose_questions(single=True)
    assert [row.on for row in printing.state.rows] == [True] * 13
    first = printing.state.rows[0].id
    printing.turn_question(first, on=False)
    assert len(printing.state.request.only) == 12
    assert first not in printing.state.request.only
    printing.choose_every(on=False)
    assert (printing.state.failed, printing.state.page) == (translate("print_page.none_chosen"), b"")
    printing.choose_questions(single=False)
    assert (printing.state.failed, printing.state.page) == ("", b"one")
    assert printing.state.request.only == ()


def test_pages_are_turned_and_told(printing, writer, child):
    for by in (1, 5, 1):
        printing.turn_page(by)
    assert (printing.state.at, printing.state.page) == (3, b"three")
    assert len(writer.view.said) == 2
    child.made = PrintedPaper(b"%PDF", PAGES[:1], tagged=True)
    printing.ask(large=True)
    assert printing.state.at == 1


def test_what_is_printed_otherwise_is_told(writer, child):
    writer.presenter.typed("/banks/0/questions/0/prompt", "")
    child.made = PrintedPaper(b"%PDF", PAGES, tagged=False, spelled=True, pictures_lost=True)
    first, *notes = writer.stand(PrintPresenter).state.notes
    assert notes == [
        translate("print_page.untagged"),
        translate("print_page.spelled"),
        translate("print_page.pictures_lost"),
    ]
    assert first.startswith("1 ")


def test_the_pdf_that_is_seen_is_saved_and_its_folder_remembered(printing, writer, tmp_path):
    writer.ask.path = tmp_path / "out" / "paper"
    writer.ask.path.parent.mkdir()
    printing.ask(version="A")
    printing.save()
    assert (tmp_path / "out" / "paper.pdf").read_bytes() == b"%PDF"
    assert Path(writer.ask.proposed[0]).name.endswith("-questions-a.pdf")
    assert Path(writer.ask.proposed[0]).parent == tmp_path
    assert ("paper.pdf" in printing.state.told, printing.state.can_show) == (True, True)
    printing.show_folder()
    assert writer.folders == [tmp_path / "out"]


def test_a_file_that_cannot_be_written_is_told(printing, writer, tmp_path):
    writer.ask.path = tmp_path / "nowhere" / "paper.pdf"
    printing.save()
    assert "paper.pdf" in printing.state.failed
    assert not printing.state.can_show


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
    printing = writer.stand(PrintPresenter)
    assert (printing.state.failed, printing.state.page) == (sentence, b"")
    printing.save()
    assert writer.ask.proposed == []


def test_esc_stops_it_first_and_it_can_be_laid_out_then(waiting, printing, writer, child, monkeypatch):
    assert printing.state.working == (translate("print_page.making"), 0, 0)
    writer.presenter.back()
    assert writer.presenter.overlay.standing is printing
    assert printing.state.stopped
    assert list(waiting[0][0](None)) == []
    monkeypatch.undo()
    monkeypatch.setattr(presenter, "render_paper", child)
    printing.make()
    assert (printing.state.page, printing.state.stopped) == (b"one", False)
    writer.presenter.back()
    assert writer.state.overlay is None


def test_another_choice_ends_what_is_being_laid_out(waiting, printing, child):
    next(waiting[0][0](None))
    assert not child.cancelled()
    printing.ask(large=True)
    assert child.cancelled()
    waiting[0][1](child.made)
    assert printing.state.page == b""


def test_a_page_that_is_left_ends_it(waiting, printing, writer, child):
    next(waiting[0][0](None))
    writer.presenter.overlay.close()
    assert child.cancelled()


def test_what_has_to_be_done_first_is_told_and_led_to(beginner, child):
    printing = beginner.stand(PrintPresenter)
    assert printing.state.missing
    assert printing.state.working is None
    printing.go()
    assert beginner.state.overlay is None
    assert beginner.view.focused[-1].startswith("/banks/0")


def test_a_pack_with_a_closed_book_begins_without_its_article(writer, child):
    writer.presenter.chosen("/book", "closed")
    assert writer.stand(PrintPresenter).state.request.article is False


def test_a_paper_too_long_to_be_shown_can_be_saved(printing, child):
    child.made = PrintedPaper(b"%PDF", (), tagged=True)
    printing.ask(paper="key")
    assert (printing.state.page, printing.state.pages, printing.state.can_save) == (b"", 0, True)
    printing.turn_page(1)
    assert printing.state.page == b""
