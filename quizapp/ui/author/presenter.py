"""The packs in work: listed, begun, duplicated, renamed, put into the trash and taken out again. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from quizapp.article.errors import ArticleError, CancelledError
from quizapp.article.models import Article
from quizapp.article.opening import Steps, opening, opening_pasted
from quizapp.editing.duplicating import begin_from_file, begin_from_installed, duplicate
from quizapp.editing.errors import EditingError
from quizapp.editing.origins import blank
from quizapp.editing.shelf import begin, copy_name, delete, listed, put_back, rename
from quizapp.editing.steps import Written
from quizapp.library.errors import LibraryError
from quizapp.ui.author.lines import trash_line, work_line
from quizapp.ui.author.reading import Found, load, reading_of
from quizapp.ui.author.state import LONGEST_NAME, AuthorState, Opening
from quizapp.ui.text import author as text
from quizapp.ui.text import errors
from quizapp.ui.text.opening import not_opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from random import Random

    from quizapp.editing.shelf import Listed
    from quizapp.library.connections import Reader
    from quizapp.ui.ports import Ask, Clock, LongBackground, Translate

T = TypeVar("T")

MOST_OF = 0.8
"""Who copies part of a page wants nearly all of it; a page has more around its article."""

_ENDS = "txt", "md", "markdown", "html", "htm", "xhtml", "mhtml", "mht", "pdf", "docx", "odt", "epub"
ARTICLES = " ".join(f"*.{end}" for end in _ENDS)
PACKS = " ".join(("*.quizpack", "pack.json"))
"""The patterns of files' names by which a dialog lists articles and packs."""


class AuthorView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: AuthorState) -> None:
        """Show a state."""
        ...


@dataclass(frozen=True)
class Ways:
    """Where the list leads: a pack's editor, the page of an opened article with its file's name, folders.

    `pasteboard` returns what was copied: its words, and its HTML or ''. `learner` is who practises,
    `language` a new pack's. `show_folder` tells whether the folder could be shown.
    """

    edit: Callable[[Path], None]
    correct: Callable[[Article, str], None]
    show_folder: Callable[[Path], bool]
    pasteboard: Callable[[], tuple[str, str]]
    ask: Ask
    folder: Callable[[], str]
    learner: Callable[[], str]
    language: str


class AuthorPresenter:
    """Shows the list, and does what is asked of its rows. One thing is done at a time."""

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
        self._view, self._background, self._clock = view, background, clock
        self._translate, self._working, self._chance, self._ways = translate, working, chance, ways
        self._words = text.labels(translate)
        self._state = AuthorState()
        self._found = Found()
        self._busy = False
        self._deleted: Path | None = None
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
        if row is not None and not self._busy:
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
        if self._state.opening is not None:
            self._stopped = True
            return True
        if self._state.naming >= 0:
            self._show(naming=-1)
            return True
        return False

    def from_practised(self, place: int) -> None:
        """Begin a pack from one that is installed, by its place among them, and open it."""
        pack, now = self._found.practised[place], self._clock.now()

        def job(reader: Reader) -> Path:
            read, path = reading_of(reader, pack)
            return begin_from_installed(self._working, read, path, now, self._chance)

        self._open_after(job)

    def from_file(self) -> None:
        """Have a pack's file chosen, begin a pack from it, and open it."""
        words = self._words
        kinds = ((words["packs"], PACKS), (words["every"], "*"))
        path = self._ways.ask.open_file(words["choose_pack"], self._ways.folder(), kinds)
        if path is not None:
            self._begin_from(path)

    def take(self, path: Path) -> None:
        """Open what was dropped: a pack's file or folder as a pack, anything else as an article."""
        if path.suffix == ".quizpack" or path.name == "pack.json" or path.is_dir():
            self._begin_from(path)
        else:
            self.open_file(path)

    def duplicate(self, place: int) -> None:
        """Make another pack like this one."""
        row, now = self._row(place), self._clock.now()
        if row is None:
            return
        name = copy_name(row.about.name, {each.about.name for each in self._found.rows})
        told = text.duplicated(self._translate, name)
        self._do(lambda _: duplicate(row.folder, name, now, self._chance), lambda _: self._read(told))

    def ask_name(self, place: int) -> None:
        """Let a pack be given another name on the list."""
        if self._row(place) is not None:
            self._show(naming=place, chosen=place, told="", failed="")

    def rename(self, name: str) -> bool:
        """Give the pack whose name is asked for this one; False if it is none, which is told."""
        row, wanted = self._row(self._state.naming), " ".join(name.split())[:LONGEST_NAME]
        if row is None or not wanted:
            self._fail(self._words["no_name"])
            return False
        now, told = self._clock.now(), text.renamed(self._translate, wanted)
        self._do(lambda _: rename(row.folder, wanted, now), lambda _: self._read(told, naming=-1))
        return True

    def name_of(self, place: int) -> str:
        """Return the name of a pack."""
        row = self._row(place)
        return "" if row is None else row.about.name

    def has_file(self, place: int) -> bool:
        """Whether a pack was handed out."""
        row = self._row(place)
        return row is not None and row.about.handed_out is not None

    def delete(self, place: int) -> None:
        """Put a pack into the trash."""
        row, now = self._row(place), self._clock.now()
        if row is None:
            return

        def done(trashed: Path) -> None:
            self._deleted = trashed
            self._read(text.deleted(self._translate, row.about.name), undoes=self._words["undo"])

        self._do(lambda _: delete(row.folder, now), done)

    def undo(self) -> None:
        """Take out of the trash what was put there last."""
        found = next((row for row in self._found.trash if row.folder == self._deleted), None)
        if found is not None:
            self._put_back(found)

    def put_back(self, place: int) -> None:
        """Take a pack out of the trash."""
        if 0 <= place < len(self._found.trash):
            self._put_back(self._found.trash[place])

    def show_folder(self, place: int) -> None:
        """Show the folder of a pack in the system's program for files."""
        row = self._row(place)
        if row is not None and not self._ways.show_folder(row.folder):
            self._fail(self._words["not_shown"])

    def show_file(self, place: int) -> None:
        """Show where a pack's file is that was handed out last."""
        row = self._row(place)
        if row is None or row.about.handed_out is None:
            return
        if not self._ways.show_folder(self._working.joinpath(row.about.handed_out.file).parent):
            self._fail(self._words["not_shown"])

    def _begin_from(self, path: Path) -> None:
        now = self._clock.now()
        self._open_after(lambda _: begin_from_file(self._working, path, now, self._chance))

    def _put_back(self, row: Listed) -> None:
        told = text.is_back(self._translate, row.about.name)
        self._deleted = None
        self._do(lambda _: put_back(row.folder), lambda _: self._read(told))

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

    def _open_after(self, job: Callable[[Reader], Path]) -> None:
        """Make a pack in work, and open it."""

        def done(folder: Path) -> None:
            self._show(told="", undoes="", failed="", chosen=0)
            self._ways.edit(folder)

        self._do(job, done)

    def _do(self, job: Callable[[Reader], T], done: Callable[[T], None]) -> None:
        if self._busy:
            return
        self._busy = True

        def finished(value: T) -> None:
            self._busy = False
            done(value)

        self._background.read(job, finished, self._not_done)

    def _read(self, told: str = "", *, undoes: str = "", naming: int | None = None) -> None:
        learner, now = self._ways.learner(), self._clock.now()

        def done(found: Found) -> None:
            self._found = found
            tr, clock = self._translate, self._clock
            last = max(0, len(found.rows) - 1)
            self._show(
                packs=tuple(work_line(tr, clock, row) for row in found.rows),
                trash=tuple(trash_line(tr, clock, row) for row in found.trash),
                practised=tuple(pack.title for pack in found.practised),
                chosen=min(self._state.chosen, last),
                naming=self._state.naming if naming is None else naming,
                told=told,
                undoes=undoes,
                failed="",
            )

        self._background.read(lambda reader: load(reader, self._working, learner, now), done, self._not_done)

    def _not_done(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, EditingError):
            self._fail(text.fault(self._translate, error))
        elif isinstance(error, LibraryError):
            self._fail(errors.told(self._translate, error))
        else:
            raise error

    def _fail(self, why: str) -> None:
        self._show(failed=why, told="", undoes="")

    def _row(self, place: int) -> Listed | None:
        rows = self._found.rows
        return rows[place] if 0 <= place < len(rows) else None

    def _is_stopped(self) -> bool:
        return self._stopped

    def _show(self, **changed: object) -> None:
        self._state = replace(self._state, **changed)  # type: ignore[arg-type]  # fields of the state
        self._view.show_state(self._state)


def _words_of(article: Article) -> int:
    return sum(len(each.text.split()) for each in article.paragraphs)
