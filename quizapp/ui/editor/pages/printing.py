"""A pack on paper: what of it is chosen, laid out in a child process, looked at, and saved as PDF. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from quizapp import paths
from quizapp.authoring import document_traversal
from quizapp.authoring.export import NothingToPrintError, PrintablePack, build_printable_pack
from quizapp.catalogue import Message
from quizapp.exchange.printing.paper import build_paper
from quizapp.exchange.printing.print_request import (
    PAGE_SIZES,
    PAPER_KINDS,
    PAPER_VERSIONS,
    NotPrintedError,
    PrintRequest,
)
from quizapp.pack.atomic_file import write_atomically
from quizapp.pack.ids import QuestionId
from quizapp.sandbox.child_process import JobCancelledError, JobError, JobTimeoutError
from quizapp.ui.editor.pages.pack_page import PackPage
from quizapp.ui.editor.printing.print_runner import PrintedPaper, PrintProgress, render_paper
from quizapp.ui.editor.problem_lines import describe_problem
from quizapp.ui.editor.question_rows import describe_question
from quizapp.ui.kit.form import (
    Button,
    Buttons,
    Card,
    Check,
    Checks,
    Choice,
    Form,
    IconWords,
    Item,
    Row,
    Words,
)
from quizapp.ui.kit.widget_state import IconLineState, OptionState, SwitchState, TopBarState
from quizapp.ui.messages.editor_keys import NEXT_PAGE, PREVIOUS_PAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from quizapp.pack.models.pack import Pack
    from quizapp.ui.editor.context import EditorContext

_LONGEST_NAME: Final = 80
"""Characters of a pack's id that a file's name has, so that no system finds it too long."""


WIDTH, POINTS = 440, (1, 2, 3, 4, 5, 10)


@dataclass(frozen=True, slots=True)
class PagePicture(Item):
    """A page of the paper (PNG, b"" for none), what goes on, how far it is of how much, and what stops it."""

    image: bytes
    name: str
    working: tuple[str, int, int] | None
    stop: str


class PrintPresenter(PackPage):
    """One pack as it is now, on paper."""

    parts = "quizapp.ui.editor.page_widgets.page_picture.PARTS"
    title_id = "print_page.title"

    def __init__(self, context: EditorContext) -> None:
        super().__init__(context)
        self.request = PrintRequest()
        self._found: PrintablePack | None = None
        self._made: PrintedPaper | None = None
        self._before: tuple[bytes, ...] = ()
        """The pages that are shown until there are others."""
        self._at = 1
        self._single, self._chosen = False, frozenset[QuestionId]()
        self._wanted = object()
        self._file: Path | None = None
        self._working: tuple[str, int, int] | None = (self._translate("print_page.making"), 0, 0)
        self._stopped, self._notes = False, tuple[str, ...]()
        self._missing, self._fault = "", ""
        self._show()

    def look(self) -> None:
        """Find out what can be printed, and lay it out."""
        document, pictures = self._context.document, self._context.pictures
        self._context.background.read_latest(
            "editor-printable",
            lambda _: build_printable_pack(document, pictures),
            self._looked,
            self._not_looked,
        )

    def back(self) -> bool:
        """Stop laying out; returns whether that was going on."""
        if self._working is None:
            return False
        self._wanted = object()
        self._working, self._stopped = None, True
        self._show()
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
        request = replace(self.request, **changed)
        if request != self.request:
            self.request = request
            self.make()

    def choose_questions(self, *, single: bool) -> None:
        """Take all that are practised, or let single ones be chosen, at first all of these."""
        if self._found is not None and single != self._single:
            self._single = single
            self._choose_those(self._ready if single else frozenset())

    def choose_every(self, *, on: bool) -> None:
        """Choose every single question, or none."""
        self._choose_those(self._ready if on else frozenset())

    def turn_question(self, id_: QuestionId, *, on: bool) -> None:
        """Take whether a question is printed."""
        self._choose_those(self._chosen | {id_} if on else self._chosen - {id_})

    # ---- pages

    def turn_page(self, by: int) -> None:
        """Show the page so many on."""
        made = self._made
        if made is None or not made.pages:
            return
        at = max(1, min(len(made.pages), self._at + by))
        if at != self._at:
            self._at = at
            self._show()
            self._context.announce(self._translate("print_page.page", number=at, pages=len(made.pages)))

    def make(self) -> None:
        """Lay the pages out as they are chosen now, in place of what is being laid out."""
        wanted = self._wanted = object()
        self._made = None
        if self._found is None:
            self._show()
            return
        if self._single and not self._chosen:
            self._nothing_made(self._translate("print_page.none_chosen"))
            return

        def progress(step: PrintProgress | PrintedPaper) -> None:
            if self._wanted is wanted:
                self._came(step)

        def failed(error: Exception) -> None:
            if self._wanted is wanted:
                self._not_made(error)

        self._working, self._stopped, self._file = self._describe(PrintProgress(0, 0)), False, None
        self._missing = ""
        self._tell("")
        self._context.background.read_batches(self._job(self._found.pack, wanted), progress, _nothing, failed)

    def _job(self, pack: Pack, wanted: object) -> Callable[[object], Iterator[PrintProgress | PrintedPaper]]:
        """Return the job that lays a pack out, which ends once something else is wanted."""
        request, pictures = self.request, self._context.pictures
        translate, language = self._translate, self._context.routes.language

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
        made, routes = self._made, self._context.routes
        if made is None:
            return
        kinds = ((self._translate("print_page.file_kind"), "*.pdf"),)
        path = routes.ask.save_file(
            self._translate("print_page.file_title"), routes.proposed(self._name()), kinds
        )
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(".pdf")
        self._file = None
        self._tell(self._translate("print_page.saving"))
        self._context.background.write(
            lambda _: write_atomically(path, made.data, exported=True),
            lambda _: self._saved(path),
            lambda error: self._not_saved(path, error),
        )

    def show_folder(self) -> None:
        """Show where the file is."""
        self._show_folder_of(self._file)

    def go(self) -> None:
        """Go to what has to be done first."""
        self._context.go(self._fault)

    @property
    def _ready(self) -> frozenset[QuestionId]:
        """The questions that can be printed."""
        banks = () if self._found is None else self._found.pack.banks
        return frozenset(each.id for bank in banks for each in bank.questions)

    def _choose_those(self, chosen: frozenset[QuestionId]) -> None:
        """Lay these single questions out, in the order of the pack."""
        self._chosen = chosen
        every = (each["id"] for _, each in document_traversal.questions(self._context.document))
        self.request = replace(self.request, only=tuple(id_ for id_ in every if id_ in chosen))
        self.make()

    def _looked(self, found: PrintablePack) -> None:
        self._found = found
        self.request = replace(self.request, article=found.pack.book == "open")
        if not self._stopped:
            self.make()

    def _not_looked(self, error: Exception) -> None:
        if not isinstance(error, NothingToPrintError):
            raise error
        self._missing, self._fault = describe_problem(error.problem, self._translate), error.problem.pointer
        self._working = None
        self._show()

    def _describe(self, step: PrintProgress) -> tuple[str, int, int]:
        told = self._translate("print_page.making")
        if step.total:
            told = self._translate("print_page.drawn", done=step.done, total=step.total)
        return told, step.done, step.total

    def _came(self, step: PrintProgress | PrintedPaper) -> None:
        if isinstance(step, PrintedPaper):
            self._was_made(step)
        elif self._working != (now := self._describe(step)):
            self._working = now
            self._show()

    def _was_made(self, made: PrintedPaper) -> None:
        self._made, self._before = made, made.pages
        self._at = max(1, min(len(made.pages), self._at))
        left = 0 if self._found is None else self._found.left_out
        said = {"untagged": not made.tagged, "spelled": made.spelled, "pictures_lost": made.pictures_lost}
        notes = [self._translate("print_page.left_out", n=left)] if left else []
        self._notes = (
            *notes,
            *(self._translate(f"print_page.{word}") for word, holds in said.items() if holds),
        )
        self._working = None
        self._tell("")

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
        self._working, self._before, self._notes = None, (), ()
        self._tell(why, failed=True)

    def _name(self) -> str:
        """Return the name that is proposed for the file, of the pack's id alone."""
        request = self.request
        version = f"-{request.version.lower()}" if request.version else ""
        pack = str(self._context.document.get("id", "pack"))[:_LONGEST_NAME]
        return f"{pack}-{request.paper}{version}.pdf"

    def _saved(self, path: Path) -> None:
        self._file = path
        self._tell(self._translate("print_page.saved", file=path.name))

    def _not_saved(self, path: Path, error: Exception) -> None:
        if not isinstance(error, OSError | ValueError):
            raise error
        reason = getattr(error, "strerror", None) or str(error)
        self._tell(self._translate("print_page.not_saved", file=path.name, reason=reason), failed=True)

    def _show(self) -> None:
        """Show what is chosen beside a page of it as it will be."""
        tr, request, made = self._translate, self.request, self._made
        asked = request.paper != "article"
        pages = made.pages if made is not None else self._before
        told = tr("print_page.page", number=self._at, pages=len(pages)) if pages else ""
        if not pages:
            told = tr("print_page.preview" if made is None else "print_page.not_drawn")
        turns = (
            Button(tr("print_page.before"), partial(self.turn_page, -1), PREVIOUS_PAGE, small=True),
            Button(tr("print_page.next"), partial(self.turn_page, 1), NEXT_PAGE, small=True),
        )
        number, named = self._at, len(pages)
        picture = PagePicture(
            pages[number - 1] if pages else b"",
            tr("print_page.page_drawn", number=number, pages=named) if pages else "",
            self._working,
            tr("print_page.stop"),
            id="page",
        )
        saves = made is not None and self._working is None
        self.show(
            Form(
                TopBarState(self.title),
                (Card(tuple(self._list_choices(asked=asked)), below=0),),
                self.leave,
                second=(
                    *self._list_lines(),
                    Row((Words(told, "heading", id="told"),), turns if len(pages) > 1 else ()),
                    picture,
                ),
                told=(self._build_note(),),
                bar=(
                    Button(tr("editor.back"), self.leave, "Esc"),
                    Button(tr("print_page.show_folder"), self.show_folder) if self._file else None,
                    Button(tr("print_page.save"), self.save, "Enter", "primary") if saves else None,
                ),
                width=WIDTH,
                focus="paper",
                keys={NEXT_PAGE: turns[1].act, PREVIOUS_PAGE: turns[0].act},
            )
        )

    def _list_choices(self, *, asked: bool) -> Iterator[Item]:
        tr, request = self._translate, self.request
        letters = (None, *PAPER_VERSIONS)
        versions = [tr("print_page.version.version", letter=each) for each in PAPER_VERSIONS]
        papers = [tr(f"print_page.papers.{each}") for each in PAPER_KINDS]
        yield from self._choose("paper", PAPER_KINDS, papers)
        if request.paper == "questions":
            yield self._check("article", on=request.article, below=16)
        if asked:
            yield from self._choose("version", letters, [tr("print_page.as_written"), *versions])
            which = [OptionState(tr("print_page.all")), OptionState(tr("print_page.chosen"))]
            yield Words(tr("print_page.which"), "label", "textMuted", below=4)
            yield Choice(
                tr("print_page.which"), tuple(which), (int(self._single),),
                lambda at: self.choose_questions(single=at == (1,)), layout="lines", id="which",
            )  # fmt: skip
            if self._single:
                yield from self._list_questions()
            elif request.paper != "pack":
                yield Words(tr("print_page.all_told"), tone="textMuted", below=16)
        if request.paper in ("questions", "answers", "key"):
            yield from self._choose("points", POINTS, [str(each) for each in POINTS])
        yield from self._choose("size", PAGE_SIZES, [tr(f"print_page.{each}") for each in PAGE_SIZES], 12)
        yield self._check("large", on=request.large, below=0)

    def _list_questions(self) -> Iterator[Item]:
        tr, ready = self._translate, self._ready
        every = enumerate(document_traversal.questions(self._context.document), 1)
        asked = [(number, each) for number, (_, each) in every if each["id"] in ready]
        told = tr("print_page.counted", chosen=len(self._chosen), every=len(asked))
        yield Words(told, tone="textMuted", below=4)
        words = tr("print_page.choose_none" if self._chosen else "print_page.choose_all")
        choose = partial(self.choose_every, on=not self._chosen)
        yield Buttons((Button(words, choose, small=True, id="every"),), below=4)
        states = []
        for number, each in asked:
            title = f"{number}. {describe_question(each)}"
            states.append(SwitchState(title, "", each["id"] in self._chosen, title))
        yield Checks(
            tr("print_page.chosen"), tuple(states),
            lambda place, on: self.turn_question(asked[place][1]["id"], on=on), id="questions", below=16,
        )  # fmt: skip

    def _choose(
        self, name: str, values: Sequence[Any], words: Sequence[str], below: int = 16
    ) -> Iterator[Item]:
        title = self._translate(f"print_page.{name}")
        yield Words(title, "label", "textMuted", below=4)
        yield Choice(
            title, tuple(map(OptionState, words)), (values.index(getattr(self.request, name)),),
            lambda places: self.ask(**{name: values[places[0]]}), layout="lines", id=name, below=below,
        )  # fmt: skip

    def _check(self, name: str, *, on: bool, below: int) -> Check:
        words = self._translate(f"print_page.{name}")
        state = SwitchState(words, "", on, words)
        return Check(state, lambda value: self.ask(**{name: value}), id=name, below=below)

    def _list_lines(self) -> Iterator[Item]:
        """Yield what has to be done first, that it was stopped, and what is printed otherwise."""
        tr = self._translate
        if self._missing:
            line = IconLineState("info", self._missing, link=tr("editor.go_there"))
            yield IconWords(line, self.go, reads=True, id="missing", below=12)
        if self._stopped:
            yield Words(tr("print_page.stopped"), tone="textMuted", below=12)
            yield Buttons((Button(tr("print_page.again"), self.make, small=True, id="again"),), below=12)
        for note in self._notes:
            yield IconWords(IconLineState("info", note, tone="textMuted"), reads=True, below=12)


def _nothing() -> None:
    """It was told with the last step."""
