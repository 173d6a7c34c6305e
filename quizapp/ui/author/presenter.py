"""The packs in work: listed, and begun from articles, other packs, files that are dropped. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from quizapp.article.file_type import PATTERNS
from quizapp.editing.errors import EditingError
from quizapp.editing.opening import begin_from_file, begin_from_installed
from quizapp.editing.places import PACK
from quizapp.editing.reviewing import ENDING as REVIEW
from quizapp.editing.steps import Written
from quizapp.editing.store import begin, blank, copy_name, listed
from quizapp.library.errors import LibraryError
from quizapp.ui.author.deeds import Deeds
from quizapp.ui.author.lines import out_line, reported_line, trash_line, work_line
from quizapp.ui.author.reading import Found, load, reading_of
from quizapp.ui.author.reports_in import ReportsIn
from quizapp.ui.author.sheets import PATTERNS as SHEETS
from quizapp.ui.author.sheets import SheetReading, is_sheet
from quizapp.ui.author.taking import Taking, is_pack
from quizapp.ui.opened.reading import ArticleReading
from quizapp.ui.opened.state import Opening
from quizapp.ui.text import author as text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from random import Random

    from quizapp.library.connections import Reader
    from quizapp.library.packs.listing import PackRow
    from quizapp.pack.reading import Reading
    from quizapp.ui.author.state import AuthorState
    from quizapp.ui.author.ways import Ways
    from quizapp.ui.ports import Clock, LongBackground, Translate

T = TypeVar("T")

REPORTS = ".json"
PACKS = " ".join(("*.quizpack", PACK, f"*{REVIEW}"))
"""The patterns of files' names by which a dialog lists packs."""


class AuthorView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: AuthorState) -> None:
        """Show a state."""
        ...


class AuthorPresenter(Deeds):
    """Shows the list, and begins packs. One thing is done at a time."""

    def __init__(
        self,
        view: AuthorView,
        background: LongBackground,
        clock: Clock,
        translate: Translate,
        working: Path,
        chance: Random,
        ways: Ways,
    ) -> None:
        """`working` is the folder of the packs in work."""
        super().__init__(clock, translate, working, chance, ways)
        self._view, self._background = view, background
        self._busy = False
        self._taking = Taking(background, translate, working, chance, self._show)
        self._reports_in = ReportsIn(background, translate, lambda told, why: self._read(told, failed=why))
        self._article = ArticleReading(background, translate, self._opening)
        self._sheets = SheetReading(background, translate, self._reading_sheet)

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

        def job(_: Reader) -> Path:
            taken = {row.about.name for row in listed(self._working)}
            name = title if title not in taken else copy_name(title, taken)
            document = blank(title, self._ways.language, "", self._chance)
            return begin(self._working, Written(document), name, now, self._chance)

        self._open_after(job)

    def open_article(self) -> None:
        """Have a file chosen, and open it as an article."""
        kinds = ((self._translate("author.articles"), PATTERNS), (self._translate("author.every"), "*"))
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
        elif paths and is_sheet(paths[0]):
            self._take_sheet(paths[0])
        elif paths and paths[0].suffix.lower() == REPORTS and not self._is_busy:
            self._reports_in.take(paths[0])
        elif paths:
            self.open_file(paths[0])

    def _begin_from(self, path: Path) -> None:
        now = self._clock.now()
        self._open_after(lambda _: begin_from_file(self._working, path, now, self._chance))

    def _take_sheet(self, path: Path) -> None:
        if not self._is_busy:
            self._sheets.read(path, self._begin_from_sheet, self._fail)

    def _begin_from_sheet(self, read: Reading, path: Path) -> None:
        now = self._clock.now()
        self._open_after(lambda _: begin_from_installed(self._working, read, path, now, self._chance))

    def _reading_sheet(self, what: str) -> None:
        self._busy = bool(what)
        self._opening(Opening(what, 0, 1) if what else None)

    def _open_installed(self, pack: PackRow, edit: Callable[[Path], None]) -> None:
        now = self._clock.now()

        def job(reader: Reader) -> Path:
            for row in listed(self._working):
                if row.about.pack == pack.id:
                    return row.folder
            read, path = reading_of(reader, pack)
            return begin_from_installed(self._working, read, path, now, self._chance)

        self._open_after(job, edit)

    def _opening(self, opening: Opening | None) -> None:
        told = self._state if opening is None else replace(self._state, told="", undoes="", failed="")
        self._state = replace(told, opening=opening)
        self._view.show_state(self._state)

    def _open_after(self, job: Callable[[Reader], Path], edit: Callable[[Path], None] | None = None) -> None:
        """Make a pack in work, and open it."""

        def done(folder: Path) -> None:
            self._show(told="", undoes="", failed="", chosen=0)
            (edit or self._ways.edit)(folder)

        self._do(job, done)

    def _do(self, job: Callable[[Reader], T], done: Callable[[T], None]) -> None:
        if self._is_busy:
            return
        self._busy = True

        def finished(value: T) -> None:
            self._busy = False
            done(value)

        self._background.read(job, finished, self._not_done)

    def _read(self, told: str = "", *, undoes: str = "", naming: int | None = None, failed: str = "") -> None:
        learner, now = self._ways.learner(), self._clock.now()

        def done(found: Found) -> None:
            self._found = found
            tr, clock = self._translate, self._clock
            last = max(0, len(found.rows) - 1)
            self._show(
                packs=tuple(work_line(tr, clock, row, found.reported_in(row.folder)) for row in found.rows),
                trash=tuple(trash_line(tr, clock, row) for row in found.trash),
                reported=tuple(reported_line(tr, each) for each in found.reported),
                out=tuple(out_line(tr, clock, row, last) for row, last in found.out),
                practised=tuple(pack.title for pack in found.practised),
                chosen=min(self._state.chosen, last),
                naming=self._state.naming if naming is None else naming,
                told=told,
                undoes=undoes,
                failed=failed,
            )

        self._background.read(lambda reader: load(reader, self._working, learner, now), done, self._not_done)

    def _not_done(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, EditingError):
            self._fail(text.fault(self._translate, error))
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
