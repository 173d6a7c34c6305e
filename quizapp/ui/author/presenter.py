"""The packs in work: listed, and begun from articles, other packs, files that are dropped. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from quizapp.article.errors import ArticleError, CancelledError
from quizapp.article.models import Article
from quizapp.article.opening import Steps, opening, opening_pasted
from quizapp.editing.duplicating import begin_from_file, begin_from_installed
from quizapp.editing.errors import EditingError
from quizapp.editing.origins import blank
from quizapp.editing.shelf import begin, copy_name, listed
from quizapp.editing.steps import Written
from quizapp.library.errors import LibraryError
from quizapp.ui.author.deeds import Deeds
from quizapp.ui.author.lines import out_line, reported_line, trash_line, work_line
from quizapp.ui.author.reading import Found, load, reading_of
from quizapp.ui.author.reports_in import ReportsIn
from quizapp.ui.author.state import Opening
from quizapp.ui.author.taking import Taking, is_pack
from quizapp.ui.text import author as text
from quizapp.ui.text import author_list as words_of
from quizapp.ui.text import errors, reports_in
from quizapp.ui.text.opening import not_opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from random import Random

    from quizapp.library.connections import Reader
    from quizapp.library.packs.listing import PackRow
    from quizapp.ui.author.state import AuthorState
    from quizapp.ui.author.ways import Ways
    from quizapp.ui.ports import Clock, LongBackground, Translate

T = TypeVar("T")

MOST_OF = 0.8
"""Who copies part of a page wants nearly all of it; a page has more around its article."""

_ENDS = "txt", "md", "markdown", "html", "htm", "xhtml", "mhtml", "mht", "pdf", "docx", "odt", "epub"
ARTICLES = " ".join(f"*.{end}" for end in _ENDS)
REPORTS = ".json"
PACKS = " ".join(("*.quizpack", "pack.json"))
"""The patterns of files' names by which a dialog lists articles and packs."""


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
        self._stopped = False

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
        title, now = self._words["untitled"], self._clock.now()

        def job(_: Reader) -> Path:
            taken = {row.about.name for row in listed(self._working)}
            name = title if title not in taken else copy_name(title, taken)
            document = blank(title, self._ways.language, "", self._chance)
            return begin(self._working, Written(document), name, now, self._chance)

        self._open_after(job)

    def open_article(self) -> None:
        """Have a file chosen, and open it as an article."""
        words = self._words
        kinds = ((words["articles"], ARTICLES), (words["every"], "*"))
        path = self._ways.ask.open_file(words["choose_article"], self._ways.folder(), kinds)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Open a file as an article."""
        self._open(path.name, lambda: opening(path, self._is_stopped))

    def paste(self) -> None:
        """Open what was copied as an article."""
        words, page = self._ways.pasteboard()
        if words.strip() or page.strip():
            self._open(self._words["pasted"], lambda: self._pasted(words, page))
        else:
            self._fail(self._words["nothing_pasted"])

    def stop(self) -> bool:
        """Stop opening an article, or leave a name as it is; tell whether there was anything to stop."""
        if self._taking.stop():
            return True
        if self._state.opening is not None:
            self._stopped = True
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
        words = self._words
        kinds = ((words["packs"], PACKS), (words["every"], "*"))
        path = self._ways.ask.open_file(words["choose_pack"], self._ways.folder(), kinds)
        if path is not None:
            self._begin_from(path)

    def reports_from_file(self) -> None:
        """Have a file chosen of what learners reported elsewhere, and take it in."""
        words = reports_in.labels(self._translate)
        kinds = ((words["kind"], f"*{REPORTS}"), (self._words["every"], "*"))
        path = self._ways.ask.open_file(words["choose"], self._ways.folder(), kinds)
        if path is not None and not self._is_busy:
            self._reports_in.take(path)

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
        elif paths and paths[0].suffix.lower() == REPORTS and not self._is_busy:
            self._reports_in.take(paths[0])
        elif paths:
            self.open_file(paths[0])

    def _begin_from(self, path: Path) -> None:
        now = self._clock.now()
        self._open_after(lambda _: begin_from_file(self._working, path, now, self._chance))

    def _open_installed(self, pack: PackRow, edit: Callable[[Path], None]) -> None:
        now = self._clock.now()

        def job(reader: Reader) -> Path:
            for row in listed(self._working):
                if row.about.pack == pack.id:
                    return row.folder
            read, path = reading_of(reader, pack)
            return begin_from_installed(self._working, read, path, now, self._chance)

        self._open_after(job, edit)

    def _pasted(self, words: str, page: str) -> Iterator[Steps | Article]:
        """Open what was copied as a page, or where that leaves out much of its words, these alone."""
        if page.strip():
            try:
                for each in opening_pasted(page, "html", self._is_stopped):
                    if not isinstance(each, Article):
                        yield each
                    elif _words_of(each) >= MOST_OF * len(words.split()):
                        yield each
                        return
            except CancelledError:
                raise
            except ArticleError:
                if not words.strip():
                    raise
        yield from opening_pasted(words, "text", self._is_stopped)

    def _open(self, name: str, begun: Callable[[], Iterator[Steps | Article]]) -> None:
        if self._busy:
            return
        self._busy, self._stopped = True, False
        what = text.opening(self._translate, name)
        self._show(opening=Opening(what, 0, 1), told="", undoes="", failed="")
        come: list[Article] = []

        def progress(step: Steps | Article) -> None:
            if isinstance(step, Article):
                come.append(step)
            elif self._state.opening != (now := Opening(what, step.done, step.total)):
                self._show(opening=now)

        def done() -> None:
            self._busy = False
            self._show(opening=None)
            # The article may have come between stopping it and its being stopped.
            if not self._stopped:
                self._ways.correct(come[-1], name)

        def failed(error: Exception) -> None:
            self._busy = False
            self._show(opening=None)
            if not isinstance(error, ArticleError):
                raise error
            if not isinstance(error, CancelledError):
                self._fail(not_opened(self._translate, error, name))

        self._background.read_batches(lambda _: begun(), progress, done, failed)

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
            self._fail(errors.told(self._translate, error))
        elif isinstance(error, OSError):
            folder, why = str(self._working), error.strerror or str(error)
            self._fail(words_of.not_read(self._translate, folder, why))
        else:
            raise error

    @property
    def _is_busy(self) -> bool:
        return self._busy or self._taking.goes_on or self._reports_in.goes_on

    def _is_stopped(self) -> bool:
        return self._stopped

    def _show(self, **changed: object) -> None:
        self._state = replace(self._state, **changed)  # type: ignore[arg-type]  # fields of the state
        self._view.show_state(self._state)


def _words_of(article: Article) -> int:
    return sum(len(each.text.split()) for each in article.paragraphs)
