"""The chooser: who practises here, and who is to practise now. No Qt, and nothing that loads pydantic."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from quizapp.library.learners.statistics import count_ready
from quizapp.library.profiles import LearnerWithProfile, find_last_here, find_waiting_guest, load_people
from quizapp.quiz.mastery import find_due_limit
from quizapp.ui.learners.chooser.state import LearnerChooserRow, LearnerChooserState
from quizapp.ui.messages import learners as text
from quizapp.ui.messages.learners import shorten_name
from quizapp.ui.screens.learners.callback_guard import describe_library_error

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader
    from quizapp.ui.ports import Background, Clock, Translate


class LearnerChooserView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: LearnerChooserState) -> None:
        """Show a state."""
        ...


@dataclass(frozen=True)
class LearnerChooserRoutes:
    """Where the chooser leads. `choose` is told who is to practise, by id and by whether a code is asked for.

    `guest` begins as a guest, or goes on as the one with this id.
    """

    choose: Callable[[LearnerWithProfile], None]
    guest: Callable[[str], None]
    new: Callable[[], None]
    page: Callable[[LearnerWithProfile], None]
    classes: Callable[[], None]
    bring_in: Callable[[], None]
    back: Callable[[], None]


@dataclass(frozen=True)
class LearnerChooserData:
    """What was read: those who have a name to choose, how much is ready for each, a guest who can go on."""

    people: tuple[LearnerWithProfile, ...] = ()
    ready: Mapping[str, int] = field(default_factory=dict)
    waiting: str = ""


def load_learner_chooser(reader: LibraryReader, clock: Clock) -> LearnerChooserData:
    """Read what the chooser shows; for a reader's thread. Raises DatabaseError."""
    found = [each for each in load_people(reader) if not each.profile.guest]
    # By class, then by name; who has no class, and who has no name, stands first.
    found.sort(key=lambda each: (each.profile.class_name.casefold(), each.name.casefold(), each.made))
    until = find_due_limit(clock.now(), clock.zone())
    return LearnerChooserData(tuple(found), count_ready(reader, until), find_waiting_guest(reader) or "")


class LearnerChooserPresenter:
    """Shows who there is, and leads on with whoever is chosen."""

    def __init__(
        self,
        view: LearnerChooserView,
        background: Background,
        clock: Clock,
        translate: Translate,
        learner: Callable[[], str],
        ways: LearnerChooserRoutes,
    ) -> None:
        self._view = view
        self._background = background
        self._clock = clock
        self._translate = translate
        self._learner = learner
        self._ways = ways
        self._everybody = LearnerChooserData()
        self._back_to = ""
        self._first = ""

    def show(self, back_to: str, then: Callable[[], None] = lambda: None) -> None:
        """Read who there is, show them, and do what comes then, also where nothing can be read.

        `back_to` names where back leads, '' where somebody has to be chosen first.
        """
        self._back_to = back_to

        def done(everybody: LearnerChooserData) -> None:
            self._show(everybody)
            then()

        def failed(error: Exception) -> None:
            then()
            self._failed(error)

        self._background.read(lambda reader: load_learner_chooser(reader, self._clock), done, failed)

    def show_read(self, everybody: LearnerChooserData) -> None:
        """Show who there is, of whom somebody has to be chosen."""
        self._back_to = ""
        self._show(everybody)

    def choose(self, place: int) -> None:
        """Let somebody practise."""
        if 0 <= place < len(self._everybody.people):
            self._ways.choose(self._everybody.people[place])

    def page(self, place: int) -> None:
        """Show what is kept about somebody."""
        if 0 <= place < len(self._everybody.people):
            self._ways.page(self._everybody.people[place])

    def guest(self) -> None:
        """Practise as a guest."""
        self._ways.guest(self._everybody.waiting)

    def new(self) -> None:
        """Add a name."""
        self._ways.new()

    def classes(self) -> None:
        """Show classes and codes."""
        self._ways.classes()

    def bring_in(self) -> None:
        """Bring in what was saved elsewhere."""
        self._ways.bring_in()

    def back(self) -> None:
        """Go back, where somebody practises already."""
        if self._back_to:
            self._ways.back()

    def _show(self, everybody: LearnerChooserData) -> None:
        self._everybody = everybody
        self._first = self._offered()
        self._render()

    def _offered(self) -> str:
        """Return who has the keyboard first: who was here last, but not who is being changed from."""
        others = [each for each in self._everybody.people if each.id != self._learner() or not self._back_to]
        first = find_last_here(others)
        return "" if first is None else first.id

    def _failed(self, error: Exception) -> None:
        self._render(describe_library_error(self._translate, error))

    def _render(self, message: str = "") -> None:
        tr, everybody = self._translate, self._everybody
        ids = [each.id for each in everybody.people]
        lines = tuple(map(self._line, everybody.people))
        goes_on = bool(everybody.waiting)
        self._view.show_state(
            LearnerChooserState(
                people=lines,
                at=ids.index(self._first) if self._first in ids else 0,
                back=self._back_to,
                kept=tuple(
                    self._translate("learners.kept_about", name=shorten_name(line.name)) for line in lines
                ),
                guest=tr("learners.guest_goes_on" if goes_on else "learners.guest_keeps"),
                as_guest=tr("learners.go_on_as_guest" if goes_on else "learners.as_guest"),
                message=message,
            )
        )

    def _line(self, person: LearnerWithProfile) -> LearnerChooserRow:
        tr, clock = self._translate, self._clock
        profile, count = person.profile, self._everybody.ready.get(person.id, 0)
        name = text.format_learner_name(tr, person.name)
        stands = tr("learners.ready", n=count) if count else tr("learners.none_ready")
        if profile.last_here is None and not count:
            stands = tr("learners.nothing_yet")
        if profile.class_name:
            stands = tr("learners.in_class", class_name=profile.class_name, words=stands)
        day = None if profile.last_here is None else clock.day(profile.last_here)
        last = text.format_last_visit(tr, day, clock.day(clock.now()))
        said = tr("learners.person_name", name=name, words=stands, last=last)
        return LearnerChooserRow(
            name,
            profile.letter,
            profile.colour,
            stands,
            last,
            tr("learners.coded", name=said) if person.has_code else said,
            key=_key(person.name),
        )


def _key(name: str) -> str:
    """Return the letter or digit by which a name is gone to."""
    first = next((letter for letter in name if letter.isalnum()), "").upper()
    return first if len(first) == 1 else ""
