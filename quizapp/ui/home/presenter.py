"""Home: which pack is in front, and what its button does. No Qt, and nothing that loads pydantic."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from quizapp.library import packs
from quizapp.library.errors import DamagedPackError, LibraryError
from quizapp.quiz.mastery import due_before
from quizapp.ui.home.state import HomeState, Lead, PackLine
from quizapp.ui.text import article
from quizapp.ui.text import home as text

if TYPE_CHECKING:
    from quizapp.library.connections import Reader
    from quizapp.library.packs import About, PackRow
    from quizapp.library.settings import Settings
    from quizapp.pack.ids import PackId
    from quizapp.ui.ports import Background, Clock, Translate


class HomeView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: HomeState) -> None:
        """Show a state."""
        ...


@dataclass(frozen=True)
class Library:
    """What home was told by the library: all packs, and what the one in front says of itself."""

    rows: tuple[PackRow, ...] = ()
    about: About | None = None


def load(reader: Reader, learner: str, clock: Clock, chosen: PackId | None = None) -> Library:
    """Read what home shows, with the chosen pack in front; for a reader's thread. Raises DatabaseError."""
    rows = packs.installed(reader, learner, due_before(clock.now(), clock.zone()))
    front = _front(rows, chosen)
    return Library(rows, None if front is None else packs.about(reader, front.id))


class HomePresenter:
    """Lists what is installed, with the pack to go on with in front."""

    def __init__(
        self,
        view: HomeView,
        background: Background,
        clock: Clock,
        translate: Translate,
        learner: str,
        settings: Callable[[], Settings],
    ) -> None:
        self._view = view
        self._background = background
        self._clock = clock
        self._translate = translate
        self._learner = learner
        self._settings = settings
        self._library = Library()
        self._chosen: PackId | None = None
        self._preparing = False
        self._notices: tuple[str, ...] = ()

    def show(self, library: Library) -> None:
        """Show what was read."""
        self._library = library
        self._render()

    def refresh(self) -> None:
        """Read again and show."""
        chosen = self._chosen
        self._background.read(
            lambda reader: load(reader, self._learner, self._clock, chosen),
            # What was read for a pack that is no longer in front would tell of the wrong one.
            lambda library: self.show(library) if chosen == self._chosen else None,
            self._not_read,
        )

    def prepare(self, preparing: bool) -> None:
        """Tell that the first packs are being put in place, or no longer."""
        self._preparing = preparing
        self._render()

    def tell(self, notice: str) -> None:
        """Add a sentence above the packs: something that was set aside or not taken in."""
        self._notices = (*self._notices, notice)
        self._render()

    def choose(self, place: int) -> None:
        """Put another pack in front."""
        if 0 <= place < len(self._library.rows) and self._library.rows[place].id != self._chosen:
            self._chosen = self._library.rows[place].id
            self.refresh()

    def front(self) -> PackRow | None:
        """Return the pack in front, if there is one that can be opened."""
        row = _front(self._library.rows, self._chosen)
        return None if row is None or row.damage else row

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, LibraryError):
            raise error
        self.tell(str(error))

    def _render(self) -> None:
        rows, tr = self._library.rows, self._translate
        front = _front(rows, self._chosen)
        self._view.show_state(
            HomeState(
                lead=None if front is None else self._lead(front, self._library.about),
                packs_heading=text.your_packs(tr),
                packs=tuple(row.id for row in rows),
                line=lambda place: self._line(rows[place]),
                chosen=-1 if front is None else rows.index(front),
                empty=text.preparing(tr) if self._preparing else text.no_packs(tr),
                how=text.how_this_works(tr),
                foot=text.stays_here(tr),
                notices=self._notices,
            )
        )

    def _lead(self, row: PackRow, about: About | None) -> Lead:
        tr = self._translate
        return Lead(
            title=row.title,
            source_line=article.source_line(tr, row.publisher, row.published),
            summary="" if about is None else about.summary,
            advisory_heading=text.before_you_start(tr),
            advisory="" if about is None else about.advisory or "",
            button=self._button(row),
            damage=str(DamagedPackError(row.id, row.damage)) if row.damage else "",
        )

    def _button(self, row: PackRow) -> str:
        if row.session is not None:
            place = min(row.session.answered + 1, row.session.length)
            return text.go_on(self._translate, place, row.session.length)
        count = self._settings().count
        return text.start(self._translate, min(count, row.keys) if count else row.keys)

    def _line(self, row: PackRow) -> PackLine:
        tr = self._translate
        source = article.source_line(tr, row.publisher, row.published)
        mastered = text.mastered(tr, row.mastered, row.keys)
        day = None if row.last is None else self._clock.day(row.last)
        last = text.last(tr, day, self._clock.day(self._clock.now()))
        if row.damage:
            last = text.damaged(tr)
        name = text.row_name(tr, row.title, source, mastered, last)
        return PackLine(row.id, row.title, source, mastered, row.mastered, row.keys, last, name, row.damage)


def _front(rows: tuple[PackRow, ...], chosen: PackId | None) -> PackRow | None:
    """Return the chosen pack; else one with an open session, the one practised last, or the first.

    One that cannot be opened is in front only if it was chosen, or if there is no other.
    """
    for row in rows:
        if row.id == chosen:
            return row
    sound = [row for row in rows if not row.damage] or list(rows)
    likely = [row for row in sound if row.session is not None] or sound
    practised = [(row.last, row) for row in likely if row.last is not None]
    if practised:
        return max(practised, key=lambda each: each[0])[1]
    return likely[0] if likely else None
