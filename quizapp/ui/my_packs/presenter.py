"""The list of packs in work: what its buttons do, and where it leads. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from quizapp.article.file_type import FILE_PATTERNS
from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.errors import AuthoringError
from quizapp.authoring.folder_layout import PACK_FILE_NAME
from quizapp.authoring.reviews import REVIEW_SUFFIX
from quizapp.authoring.working_copy import create_from_installed_pack
from quizapp.authoring.working_copy_store import (
    build_blank_document,
    create_working_copy,
    find_copy_name,
    list_working_copies,
)
from quizapp.library.errors import LibraryError
from quizapp.ui.messages import my_packs as text
from quizapp.ui.my_packs.file_import import PATTERNS as SHEETS
from quizapp.ui.my_packs.file_import import (
    DropImport,
    ReportImport,
    SpreadsheetOpener,
    is_pack,
    is_spreadsheet,
)
from quizapp.ui.my_packs.pack_loader import MyPacksContent, load_my_packs, read_installed_pack
from quizapp.ui.my_packs.state import (
    build_export_line,
    build_report_line,
    build_trash_line,
    build_working_copy_line,
)
from quizapp.ui.my_packs.working_copy_actions import MyPacksActions
from quizapp.ui.passages.article_opener import ArticleOpener
from quizapp.ui.passages.state import OpeningProgress

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from random import Random

    from quizapp.article.models import Article
    from quizapp.library.connections import LibraryReader
    from quizapp.library.packs.pack_list import PackRow
    from quizapp.pack.pack_reader import PackReading
    from quizapp.ui.my_packs.state import MyPacksState
    from quizapp.ui.ports import BatchBackground, Clock, FileChooser, Translate


@dataclass(frozen=True)
class MyPacksRoutes:
    """Where the list leads: a pack's editor, the page of an opened article with its file's name, folders.

    `edit_reported` opens the editor at what learners reported. `pasteboard` returns what was copied: its
    words, and its HTML or ''. `learner` is who practises, `language` a new pack's. `show_folder` tells
    whether the folder could be shown.
    """

    edit: Callable[[Path], None]
    edit_reported: Callable[[Path], None]
    correct: Callable[[Article, str], None]
    show_folder: Callable[[Path], bool]
    pasteboard: Callable[[], tuple[str, str]]
    ask: FileChooser
    folder: Callable[[], str]
    learner: Callable[[], str]
    language: str


T = TypeVar("T")

REPORTS = ".json"
PACKS = " ".join(("*.quizpack", PACK_FILE_NAME, f"*{REVIEW_SUFFIX}"))
"""The patterns of files' names by which a dialog lists packs."""


class MyPacksView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: MyPacksState) -> None:
        """Show a state."""
        ...


class MyPacksPresenter(MyPacksActions):
    """Shows the list, and begins packs. One thing is done at a time."""

    def __init__(
        self,
        view: MyPacksView,
        background: BatchBackground,
        clock: Clock,
        translate: Translate,
        working: Path,
        chance: Random,
        ways: MyPacksRoutes,
    ) -> None:
        """`working` is the folder of the packs in work."""
        super().__init__(clock, translate, working, chance, ways)
        self._view, self._background = view, background
        self._busy = False
        self._taking = DropImport(background, translate, working, chance, self._show)
        self._reports_in = ReportImport(background, translate, lambda told, why: self._read(told, failed=why))
        self._article = ArticleOpener(background, translate, self._opening)
        self._sheets = SpreadsheetOpener(background, translate, self._reading_sheet)

    def show(self) -> None:
        """Read the list anew and show it."""
        self._show()
        self._read()

    def choose(self, place: int) -> None:
        """Remember the row that the keyboard is on."""
        self._state = replace(self._state, chosen=place)

    def edit(self, place: int) -> None:
        """Open a pack."""
        row = self._row(place)
        if row is not None and not self._is_busy:
            self._ways.edit(row.folder)

    def new(self) -> None:
        """Begin a pack without an article, and open it."""
        title, now = self._translate("author.untitled"), self._clock.now()

        def job(_: LibraryReader) -> Path:
            taken = {row.about.name for row in list_working_copies(self._working)}
            name = title if title not in taken else find_copy_name(title, taken)
            document = build_blank_document(title, self._ways.language, "", self._chance)
            return create_working_copy(self._working, StepHistory(document), name, now, self._chance)

        self._open_after(job)

    def open_article(self) -> None:
        """Have a file chosen, and open it as an article."""
        kinds = ((self._translate("author.articles"), FILE_PATTERNS), (self._translate("author.every"), "*"))
        path = self._ways.ask.open_file(self._translate("author.choose_article"), self._ways.folder(), kinds)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Open a file as an article."""
        if not self._is_busy:
            self._article.open_file(path, self._ways.correct, self._fail)

    def paste(self) -> None:
        """Open what was copied as an article."""
        if not self._is_busy:
            self._article.paste(self._ways.pasteboard(), self._ways.correct, self._fail)

    def stop(self) -> bool:
        """Stop opening an article, or leave a name as it is; tell whether there was anything to stop."""
        if self._taking.stop() or self._article.stop() or self._sheets.stop():
            return True
        if self._state.naming >= 0:
            self._show(naming=-1)
            return True
        return False

    def from_practised(self, place: int) -> None:
        """Begin a pack from one that is installed, by its place among them, and open it."""
        self.from_installed(self._found.practised[place])

    def from_installed(self, pack: PackRow) -> None:
        """Begin a pack from one that is installed, and open it; one's own goes on where it is in work."""
        self._open_installed(pack, self._ways.edit)

    def from_file(self) -> None:
        """Have a pack's file chosen, begin a pack from it, and open it."""
        kinds = ((self._translate("author.packs"), PACKS), (self._translate("author.every"), "*"))
        path = self._ways.ask.open_file(self._translate("author.choose_pack"), self._ways.folder(), kinds)
        if path is not None:
            self._begin_from(path)

    def reports_from_file(self) -> None:
        """Have a file chosen of what learners reported elsewhere, and take it in."""
        kinds = ((self._translate("reports.kind"), f"*{REPORTS}"), (self._translate("author.every"), "*"))
        path = self._ways.ask.open_file(self._translate("reports.choose"), self._ways.folder(), kinds)
        if path is not None and not self._is_busy:
            self._reports_in.take(path)

    def from_spreadsheet(self) -> None:
        """Have a spreadsheet chosen, begin a pack from it, and open it."""
        kinds = ((self._translate("spreadsheet.take.kinds"), SHEETS),)
        path = self._ways.ask.open_file(
            self._translate("spreadsheet.take.file_title"), self._ways.folder(), kinds
        )
        if path is not None:
            self._take_sheet(path)

    def take(self, paths: Sequence[Path], *, elsewhere: bool = False) -> None:
        """Open what was dropped: a pack's file or folder as a pack, reports as these, else an article.

        Of several, all packs are taken in, and it is told what was not. `elsewhere` tells that something of
        another computer was dropped too, and left alone.
        """
        if len(paths) > 1 or elsewhere:
            if not self._is_busy:
                now = self._clock.now()
                self._taking.take(
                    paths, now, lambda told, why: self._read(told, failed=why), elsewhere=elsewhere
                )
        elif paths and is_pack(paths[0]):
            self._begin_from(paths[0])
        elif paths and is_spreadsheet(paths[0]):
            self._take_sheet(paths[0])
        elif paths and paths[0].suffix.lower() == REPORTS and not self._is_busy:
            self._reports_in.take(paths[0])
        elif paths:
            self.open_file(paths[0])

    def _begin_from(self, path: Path) -> None:
        if not self._is_busy:
            self._taking.open(path, self._clock.now(), self._made, self._not_done)

    def _take_sheet(self, path: Path) -> None:
        if not self._is_busy:
            self._sheets.read(path, self._begin_from_sheet, self._fail)

    def _begin_from_sheet(self, read: PackReading, path: Path) -> None:
        now = self._clock.now()
        self._open_after(lambda _: create_from_installed_pack(self._working, read, path, now, self._chance))

    def _reading_sheet(self, what: str) -> None:
        self._busy = bool(what)
        self._opening(OpeningProgress(what, 0, 1) if what else None)

    def _open_installed(self, pack: PackRow, edit: Callable[[Path], None]) -> None:
        now = self._clock.now()

        def job(reader: LibraryReader) -> Path:
            for row in list_working_copies(self._working):
                if row.about.pack == pack.id:
                    return row.folder
            read, path = read_installed_pack(reader, pack)
            return create_from_installed_pack(self._working, read, path, now, self._chance)

        self._open_after(job, edit)

    def _opening(self, opening: OpeningProgress | None) -> None:
        told = self._state if opening is None else replace(self._state, told="", undoes="", failed="")
        self._state = replace(told, opening=opening)
        self._view.show_state(self._state)

    def _open_after(
        self, job: Callable[[LibraryReader], Path], edit: Callable[[Path], None] | None = None
    ) -> None:
        """Make a pack in work, and open it."""

        self._do(job, lambda folder: self._made(folder, edit))

    def _made(self, folder: Path, edit: Callable[[Path], None] | None = None) -> None:
        self._show(told="", undoes="", failed="", chosen=0)
        (edit or self._ways.edit)(folder)

    def _do(self, job: Callable[[LibraryReader], T], done: Callable[[T], None]) -> None:
        if self._is_busy:
            return
        self._busy = True

        def finished(value: T) -> None:
            self._busy = False
            done(value)

        self._background.read(job, finished, self._not_done)

    def _read(self, told: str = "", *, undoes: str = "", naming: int | None = None, failed: str = "") -> None:
        learner, now = self._ways.learner(), self._clock.now()

        def done(found: MyPacksContent) -> None:
            self._found = found
            tr, clock = self._translate, self._clock
            last = max(0, len(found.rows) - 1)
            self._show(
                packs=tuple(
                    build_working_copy_line(tr, clock, row, found.count_reports(row.folder))
                    for row in found.rows
                ),
                trash=tuple(build_trash_line(tr, clock, row) for row in found.trash),
                reported=tuple(build_report_line(tr, each) for each in found.reported),
                out=tuple(build_export_line(tr, clock, row, last) for row, last in found.out),
                practised=tuple(pack.title for pack in found.practised),
                chosen=min(self._state.chosen, last),
                naming=self._state.naming if naming is None else naming,
                told=told,
                undoes=undoes,
                failed=failed,
            )

        self._background.read(
            lambda reader: load_my_packs(reader, self._working, learner, now), done, self._not_done
        )

    def _not_done(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, AuthoringError):
            self._fail(text.describe_authoring_error(self._translate, error))
        elif isinstance(error, LibraryError):
            self._fail(self._translate(error.message))
        elif isinstance(error, OSError):
            folder, why = str(self._working), error.strerror or str(error)
            self._fail(self._translate("author.not_read", why=why, folder=folder))
        else:
            raise error

    @property
    def _is_busy(self) -> bool:
        goes_on = self._taking.goes_on or self._reports_in.goes_on
        return self._busy or goes_on or self._article.opening is not None

    def _show(self, **changed: object) -> None:
        self._state = replace(self._state, **changed)  # type: ignore[arg-type]  # fields of the state
        self._view.show_state(self._state)
