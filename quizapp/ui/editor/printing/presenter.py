"""A pack on paper: what of it is chosen, laid out in a child process, looked at, and saved as PDF. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from quizapp import paths
from quizapp.authoring import document_traversal
from quizapp.authoring.export import NothingToPrintError, PrintablePack, build_printable_pack
from quizapp.catalogue import Message
from quizapp.exchange.printing.paper import build_paper
from quizapp.exchange.printing.print_request import NotPrintedError
from quizapp.pack.atomic_file import write_atomically
from quizapp.sandbox.child_process import JobCancelledError, JobError, JobTimeoutError
from quizapp.ui.editor.page_presenter import EditorPage
from quizapp.ui.editor.printing.print_runner import PrintedPaper, PrintProgress, render_paper
from quizapp.ui.editor.printing.state import PrintQuestionRow, PrintState
from quizapp.ui.editor.problem_lines import describe_problem
from quizapp.ui.editor.question_rows import describe_question

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from quizapp.pack.ids import QuestionId
    from quizapp.pack.models.pack import Pack
    from quizapp.ui.editor.page_presenter import PageContext
    from quizapp.ui.ports import Translate

_LONGEST_NAME: Final = 80
"""Characters of a pack's id that a file's name has, so that no system finds it too long."""


class PrintPresenter(EditorPage):
    """One pack as it is now, on paper."""

    def __init__(self, reach: PageContext) -> None:
        super().__init__()
        self._reach = reach
        self.title = self._translate("print_page.title")
        self._found: PrintablePack | None = None
        self._made: PrintedPaper | None = None
        self._chosen: frozenset[QuestionId] = frozenset()
        self._wanted = object()
        self._file: Path | None = None
        self.state = PrintState(working=(self._translate("print_page.making"), 0, 0))

    def look(self) -> None:
        """Find out what can be printed, and lay it out."""
        document, pictures = self._reach.document(), self._reach.pictures()
        self._reach.background.read_latest(
            "editor-printable",
            lambda _: build_printable_pack(document, pictures),
            self._looked,
            self._not_looked,
        )

    def back(self) -> bool:
        """Stop laying out; returns whether that was going on."""
        if self.state.working is None:
            return False
        self.stop()
        return True

    def end(self) -> None:
        """Stop what goes on."""
        self._wanted = object()
        super().end()

    # ---- what is chosen

    def ask(self, **changed: Any) -> None:
        """Take other values of the request:

        `build_paper`, `article`, `version`, `size`, `large`, `points`.
        """
        request = replace(self.state.request, **changed)
        if request != self.state.request:
            self.state = replace(self.state, request=request)
            self.make()

    def choose_questions(self, *, single: bool) -> None:
        """Take all that are practised, or let single ones be chosen, at first all of these."""
        if self._found is None or single == bool(self.state.rows):
            return
        self._chosen = self._ready if single else frozenset()
        self._list(single=single)

    def choose_every(self, *, on: bool) -> None:
        """Choose every single question, or none."""
        self._chosen = self._ready if on else frozenset()
        self._list(single=True)

    def turn_question(self, id_: QuestionId, *, on: bool) -> None:
        """Take whether a question is printed."""
        self._chosen = self._chosen | {id_} if on else self._chosen - {id_}
        self._list(single=True)

    # ---- pages

    def turn_page(self, by: int) -> None:
        """Show the page so many on."""
        made = self._made
        if made is None or not made.pages:
            return
        at = max(1, min(len(made.pages), self.state.at + by))
        if at != self.state.at:
            self._show(at=at, page=made.pages[at - 1])
            self._reach.announce(self._translate("print_page.page", number=at, pages=len(made.pages)))

    def stop(self) -> None:
        """Stop laying out."""
        self._wanted = object()
        self._show(working=None, stopped=True)

    def make(self) -> None:
        """Lay the pages out as they are chosen now, in place of what is being laid out."""
        wanted = self._wanted = object()
        self._made = None
        if self._found is None:
            return
        if self.state.rows and not self._chosen:
            self._nothing_made(self._translate("print_page.none_chosen"))
            return

        def progress(step: PrintProgress | PrintedPaper) -> None:
            if self._wanted is wanted:
                self._came(step)

        def failed(error: Exception) -> None:
            if self._wanted is wanted:
                self._not_made(error)

        first = self._told(PrintProgress(0, 0))
        self._show(
            working=first, stopped=False, failed="", told="", missing="", can_save=False, can_show=False
        )
        self._reach.background.read_batches(self._job(self._found.pack, wanted), progress, _nothing, failed)

    def _job(self, pack: Pack, wanted: object) -> Callable[[object], Iterator[PrintProgress | PrintedPaper]]:
        """Return the job that lays a pack out, which ends once something else is wanted."""
        request, pictures = self.state.request, self._reach.pictures()
        translate, language = self._translate, self._reach.ways.language

        def job(_: object) -> Iterator[PrintProgress | PrintedPaper]:
            if self._wanted is wanted:
                laid = build_paper(pack, request, translate, language)
                yield from render_paper(
                    laid, pictures, paths.assets_dir(), lambda: self._wanted is not wanted
                )

        return job

    # ---- the file

    def save(self) -> None:
        """Have a file chosen, and write the PDF there that is shown."""
        made, ways = self._made, self._reach.ways
        if made is None:
            return
        kinds = ((self._translate("print_page.file_kind"), "*.pdf"),)
        path = ways.ask.save_file(
            self._translate("print_page.file_title"), ways.proposed(self._name()), kinds
        )
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(".pdf")
        self._show(told=self._translate("print_page.saving"), failed="", can_show=False)
        self._reach.background.write(
            lambda _: write_atomically(path, made.data, exported=True),
            lambda _: self._saved(path),
            lambda error: self._not_saved(path, error),
        )

    def show_folder(self) -> None:
        """Show where the file is."""
        if self._file is not None and not self._reach.ways.show_folder(self._file.parent):
            self._show(failed=self._translate("print_page.not_shown"))

    def go(self) -> None:
        """Go to what has to be done first."""
        if self.state.at_fault is not None:
            self._reach.go(self.state.at_fault)

    @property
    def _translate(self) -> Translate:
        return self._reach.translate

    @property
    def _ready(self) -> frozenset[QuestionId]:
        """The questions that can be printed."""
        banks = () if self._found is None else self._found.pack.banks
        return frozenset(each.id for bank in banks for each in bank.questions)

    def _list(self, *, single: bool) -> None:
        """Show which questions are chosen, and lay these out."""
        ready = self._ready if single else frozenset()
        every = enumerate(document_traversal.questions(self._reach.document()), 1)
        rows = [
            PrintQuestionRow(
                asked["id"], f"{number}. {describe_question(asked)}", asked["id"] in self._chosen
            )
            for number, (_, asked) in every
            if asked["id"] in ready
        ]
        told = (
            self._translate("print_page.counted", chosen=len(self._chosen), every=len(rows)) if single else ""
        )
        request = replace(self.state.request, only=tuple(row.id for row in rows if row.on))
        self.state = replace(self.state, request=request, rows=tuple(rows), counted=told)
        self.make()

    def _looked(self, found: PrintablePack) -> None:
        self._found = found
        request = replace(self.state.request, article=found.pack.book == "open")
        self.state = replace(self.state, request=request)
        if not self.state.stopped:
            self.make()

    def _not_looked(self, error: Exception) -> None:
        if not isinstance(error, NothingToPrintError):
            raise error
        told, at = describe_problem(error.problem, self._translate), error.problem.pointer
        self._show(working=None, missing=told, at_fault=at)

    def _told(self, step: PrintProgress) -> tuple[str, int, int]:
        told = (
            self._translate("print_page.drawn", done=step.done, total=step.total)
            if step.total
            else self._translate("print_page.making")
        )
        return told, step.done, step.total

    def _came(self, step: PrintProgress | PrintedPaper) -> None:
        if isinstance(step, PrintedPaper):
            self._was_made(step)
        elif self.state.working != (now := self._told(step)):
            self._show(working=now)

    def _was_made(self, made: PrintedPaper) -> None:
        self._made = made
        at = max(1, min(len(made.pages), self.state.at))
        notes = []
        if self._found is not None and self._found.left_out:
            notes.append(self._translate("print_page.left_out", n=self._found.left_out))
        for word, holds in (
            ("untagged", not made.tagged),
            ("spelled", made.spelled),
            ("pictures_lost", made.pictures_lost),
        ):
            notes += [self._translate(f"print_page.{word}")] if holds else []
        self._show(
            working=None,
            page=made.pages[at - 1] if made.pages else b"",
            at=at,
            pages=len(made.pages),
            notes=tuple(notes),
            failed="",
            can_save=True,
        )

    def _not_made(self, error: Exception) -> None:
        match error:
            case JobCancelledError():
                return
            case NotPrintedError():
                said = error.message  # plain text where a child process refused
                sentence = self._translate(said) if isinstance(said, Message) else said
            case JobTimeoutError():
                sentence = self._translate("print_page.too_slow")
            case JobError() | OSError():
                sentence = self._translate("print_page.crashed")
            case _:
                raise error
        self._nothing_made(sentence)

    def _nothing_made(self, why: str) -> None:
        self._show(working=None, page=b"", pages=0, notes=(), failed=why, can_save=False)

    def _name(self) -> str:
        """Return the name that is proposed for the file, of the pack's id alone."""
        request = self.state.request
        version = f"-{request.version.lower()}" if request.version else ""
        pack = str(self._reach.document().get("id", "pack"))[:_LONGEST_NAME]
        return f"{pack}-{request.paper}{version}.pdf"

    def _saved(self, path: Path) -> None:
        self._file = path
        self._show(told=self._translate("print_page.saved", file=path.name), can_show=True)

    def _not_saved(self, path: Path, error: Exception) -> None:
        if not isinstance(error, OSError | ValueError):
            raise error
        reason = getattr(error, "strerror", None) or str(error)
        self._show(told="", failed=self._translate("print_page.not_saved", file=path.name, reason=reason))

    def _show(self, **changed: Any) -> None:
        self.state = replace(self.state, **changed)
        self._changed()


def _nothing() -> None:
    """It was told with the last step."""
