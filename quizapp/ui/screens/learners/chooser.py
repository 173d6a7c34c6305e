"""Who practises here, and who is to practise now. No Qt, and nothing that loads pydantic."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from string import ascii_uppercase, digits
from typing import TYPE_CHECKING, Final

from quizapp.library.learners.statistics import count_ready
from quizapp.library.profiles import LearnerWithProfile, find_last_here, find_waiting_guest, load_people
from quizapp.quiz.mastery import find_due_limit
from quizapp.ui.kit.form import Button, Buttons, Form, FormView, IconWords, Item, Note, Words
from quizapp.ui.kit.widget_state import IconLineState, KeyHint, TopBarState
from quizapp.ui.messages import dates
from quizapp.ui.messages import learners as text
from quizapp.ui.messages.keys import NEW_NAME
from quizapp.ui.messages.learners import shorten_name
from quizapp.ui.screens.learners.callback_guard import describe_library_error

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader
    from quizapp.ui.ports import Background, Clock, Translate


LETTERS: Final = frozenset(ascii_uppercase + digits)
"""They lead to names, whatever names there are; others do where a name begins with one."""


@dataclass(frozen=True, slots=True)
class LearnerChooserRow:
    """One learner: tile, name, how they stand, when they were last here; `said` is for a screen reader.

    `key` is the letter that goes to them, '' if there is none.
    """

    name: str
    letter: str
    colour: str
    stands: str
    last: str
    said: str
    key: str


@dataclass(frozen=True, slots=True)
class LearnerList(Item):
    """Those who practise here, one of them `at` hand; `move` is told who is now, `choose` who is pressed."""

    name: str
    people: tuple[LearnerChooserRow, ...]
    at: int = field(compare=False)
    move: Callable[[int], None] = field(compare=False)
    choose: Callable[[int], None] = field(compare=False)


@dataclass(frozen=True, slots=True)
class GuestOffer(Item):
    """A card that lets somebody practise without a name: what becomes of them, and its button."""

    name: str
    told: str
    words: str
    act: Callable[[], None] = field(compare=False)


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
        view: FormView,
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
        self._rows: tuple[LearnerChooserRow, ...] = ()
        self._at = 0
        self._back_to = self._message = ""
        self._moves = self._failures = 0

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

    def classes(self) -> None:
        """Show classes and codes."""
        self._ways.classes()

    def back(self) -> None:
        """Go back, where somebody practises already."""
        if self._back_to:
            self._ways.back()

    def move(self, place: int) -> None:
        """Take somebody for who is at hand."""
        if place != self._at:
            self._at = place
            self._render()

    def seek(self, key: str) -> None:
        """Choose the only one whose name begins with a letter; of several, go to the next."""
        found = [place for place, row in enumerate(self._rows) if row.key == key]
        if not found:
            return
        self._at = next((place for place in found if place > self._at), found[0])
        self._moves += 1
        self._render()
        if len(found) == 1:
            self.choose(self._at)

    def _show(self, everybody: LearnerChooserData) -> None:
        self._everybody, self._message = everybody, ""
        rows = tuple(map(self._row, everybody.people))
        if rows != self._rows:
            self._rows, self._at = rows, self._find_first()
        self._render()

    def _find_first(self) -> int:
        """Return who has the keyboard first: who was here last, but not who is being changed from."""
        people = self._everybody.people
        others = [each for each in people if each.id != self._learner() or not self._back_to]
        first = find_last_here(others)
        return 0 if first is None else people.index(first)

    def _failed(self, error: Exception) -> None:
        self._message, self._failures = describe_library_error(self._translate, error), self._failures + 1
        self._render()

    def _render(self) -> None:
        tr, rows, ways = self._translate, self._rows, self._ways
        keys = LETTERS | {row.key for row in rows if row.key}
        kept: Button | None = None
        if rows:
            about = tr("learners.kept_about", name=shorten_name(rows[self._at].name))
            kept = Button(about, lambda: self.page(self._at), id="kept")
        # What is said again is spoken again: it has another id.
        note = Note(self._message, id=f"message{self._failures}", below=12) if self._message else None
        people = LearnerList(
            tr("learners.names"), rows, self._at, self.move, self.choose, id="people", below=16
        )
        self._view.show_form(
            Form(
                TopBarState(tr("learners.place" if self._back_to else "window.app"), self._back_to),
                first=(
                    Words(tr("learners.who"), "question", below=4),
                    Words(tr("learners.apart"), tone="textMuted", below=16),
                    note,
                    people if rows else None,
                    self._offer_guest(),
                    IconWords(IconLineState("info", tr("learners.not_secret")), below=12),
                    Buttons(
                        (
                            Button(tr("learners.bring"), ways.bring_in, look="link", id="bring"),
                            Button(tr("learners.classes"), ways.classes, look="link", id="classes"),
                        ),
                        gap=16,
                        below=0,
                    ),
                ),
                bar=(kept, Button(tr("learners.new"), ways.new, NEW_NAME, icon="plus", id="new")),
                back=self.back,
                enter=lambda: self.choose(self._at),
                keys={key: partial(self.seek, key) for key in keys},
                hints=self._hints(),
                focus="people" if rows else "guest",
                stage=f"{self._moves}",
            )
        )

    def _hints(self) -> tuple[KeyHint | str, ...]:
        tr = self._translate
        return (
            *(KeyHint(arrow) for arrow in "↑↓←→"),
            tr("learners.choose_hint"),
            KeyHint("Enter"),
            tr("learners.practise_hint"),
            KeyHint("A"),
            tr("learners.to_hint"),
            KeyHint("Z"),
            tr("learners.letter_hint"),
        )

    def _offer_guest(self) -> GuestOffer:
        tr, goes_on = self._translate, bool(self._everybody.waiting)
        told = tr("learners.guest_goes_on" if goes_on else "learners.guest_keeps")
        words = tr("learners.go_on_as_guest" if goes_on else "learners.as_guest")
        return GuestOffer(tr("learners.guest"), told, words, self.guest, id="guest", below=16)

    def _row(self, person: LearnerWithProfile) -> LearnerChooserRow:
        tr, clock = self._translate, self._clock
        profile, count = person.profile, self._everybody.ready.get(person.id, 0)
        name = text.format_learner_name(tr, person.name)
        stands = tr("learners.ready", n=count) if count else tr("learners.none_ready")
        if profile.last_here is None and not count:
            stands = tr("learners.nothing_yet")
        if profile.class_name:
            stands = tr("learners.in_class", class_name=profile.class_name, words=stands)
        day = None if profile.last_here is None else clock.day(profile.last_here)
        last = dates.format_last_date(tr, day, clock.day(clock.now()))
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
