"""A new name, or another name, colour or code for somebody. No Qt."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from quizapp.library.learners.pins import is_pin, remove_pin, set_pin
from quizapp.library.profiles import (
    COLOURS,
    NAME_LONGEST,
    Learner,
    LearnerWithProfile,
    Profile,
    add_learner,
    build_letter,
    change_appearance,
    find_next_colour,
    load_people,
    rename_learner,
)
from quizapp.ui.learners.details.state import ColourChoice, LearnerDetailsState
from quizapp.ui.screens.learners.callback_guard import CallbackGuard, describe_library_error
from quizapp.ui.screens.learners.pin import PinCheck

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryWriter
    from quizapp.library.learners.pins import PinAttempts
    from quizapp.ui.ports import Background, Clock, NewId, Translate


class LearnerDetailsView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: LearnerDetailsState) -> None:
        """Show a state."""
        ...


@dataclass(frozen=True)
class LearnerDetailsRoutes:
    """Where the page leads: `added` with the id of somebody new, `changed` when somebody is another."""

    added: Callable[[str], None]
    changed: Callable[[], None]
    back: Callable[[], None]


@dataclass(frozen=True)
class _Written:
    """What is written on the page; `letter` is empty for the first of the name."""

    name: str
    letter: str
    colour: str
    code: str

    @property
    def shown_letter(self) -> str:
        return self.letter or build_letter(self.name)


class LearnerDetailsPresenter:
    """Takes a name, a colour and a code, and keeps them."""

    def __init__(
        self,
        view: LearnerDetailsView,
        background: Background,
        clock: Clock,
        new_id: NewId,
        translate: Translate,
        attempts: PinAttempts,
        ways: LearnerDetailsRoutes,
    ) -> None:
        self._view = view
        self._background = background
        self._clock = clock
        self._new_id = new_id
        self._translate = translate
        self._check = PinCheck(background, clock, translate, attempts)
        self._showing = CallbackGuard()
        self._ways = ways
        self._person: LearnerWithProfile | None = None
        self._back_to = ""
        self._name = self._letter = self._code = self._now = ""
        self._colour = 0
        self._keeping = False

    def show_new(self, back_to: str) -> None:
        """Ask for a new name; `back_to` names where back leads."""
        self._begin(None, back_to)
        self._background.read(load_people, self._showing.guard(self._propose), self._failed)

    def show(self, person: LearnerWithProfile, back_to: str) -> None:
        """Show somebody's name and look, to be changed."""
        self._begin(person, back_to)
        self._name, self._colour = person.name, COLOURS.index(person.profile.colour)
        own = build_letter(person.name)
        self._letter = "" if person.profile.letter == own else person.profile.letter
        self._render()

    def write(self, field: str, words: str) -> None:
        """Take what is written so far into a field: name, letter, code, or now for the code up to now."""
        match field:
            case "name":
                self._name = words
            case "letter":
                self._letter = words
            case "code":
                self._code = words
            case _:
                self._now = words
        if field in ("name", "letter"):
            self._render()

    def choose(self, place: int) -> None:
        """Choose a colour."""
        self._colour = place
        self._render()

    def keep(self) -> None:
        """Keep what is written, if nothing is missing."""
        written = self._written()
        if self._keeping:
            return
        if not written.name:
            self._render(self._translate("learners.no_name"), "name")
        elif len(written.name) > NAME_LONGEST:
            self._render(self._translate("learners.too_long", n=NAME_LONGEST), "name")
        elif written.code and not is_pin(written.code):
            self._render(self._translate("learners.four_digits"), "code")
        elif written.code and self._has_code:
            self._ask_code(lambda: self._write(written))
        else:
            self._write(written)

    def forget(self) -> None:
        """Ask for no code any more."""
        if self._person is not None and self._has_code:
            learner = self._person.id
            self._ask_code(lambda: self._do(lambda writer: remove_pin(writer, learner), self._ways.changed))

    def back(self) -> None:
        """Go back, with nothing changed."""
        self._check.begin()
        self._ways.back()

    @property
    def _has_code(self) -> bool:
        return self._person is not None and self._person.has_code

    def _begin(self, person: LearnerWithProfile | None, back_to: str) -> None:
        self._check.begin()
        self._showing.begin()
        self._person, self._back_to = person, back_to
        self._name = self._letter = self._code = self._now = ""
        self._colour, self._keeping = 0, False

    def _propose(self, found: tuple[LearnerWithProfile, ...]) -> None:
        self._colour = COLOURS.index(find_next_colour(found))
        self._render()

    def _written(self) -> _Written:
        name = " ".join(self._name.split())
        letter = "".join(self._letter.split())
        return _Written(name, letter, COLOURS[self._colour], self._code.strip())

    def _ask_code(self, then: Callable[[], None]) -> None:
        """Go on if the code up to now, or the teacher's, is written."""
        if self._person is None:
            return
        refused = partial(self._render, field="now")
        wrong = partial(refused, self._translate("learners.wrong_code"))
        self._check.look(self._person.id, self._now.strip(), then, wrong, refused)

    def _write(self, written: _Written) -> None:
        if self._person is None:
            learner = Learner(self._new_id(), written.name, self._clock.now())
            self._do(lambda writer: _add(writer, learner, written), lambda: self._ways.added(learner.id))
        else:
            learner_id = self._person.id
            self._do(lambda writer: _change(writer, learner_id, written), self._ways.changed)

    def _do(self, job: Callable[[LibraryWriter], None], then: Callable[[], None]) -> None:
        self._keeping = True

        def done(_: None) -> None:
            self._keeping = False
            then()

        self._background.write(job, done, self._failed)

    def _failed(self, error: Exception) -> None:
        self._keeping = False
        self._render(describe_library_error(self._translate, error))

    def _render(self, message: str = "", field: str = "") -> None:
        tr = self._translate
        new = self._person is None
        self._view.show_state(
            LearnerDetailsState(
                title=tr("learners.new" if new else "learners.change"),
                back=self._back_to or tr("learners.back"),
                keep=tr("learners.start" if new else "learners.keep"),
                name=self._name,
                letter=self._letter,
                own_letter=build_letter(" ".join(self._name.split())),
                colours=tuple(ColourChoice(token, tr(f"learners.colour.{token}")) for token in COLOURS),
                colour=self._colour,
                asks_now=self._has_code,
                message=message,
                field=field,
            )
        )


def _add(writer: LibraryWriter, learner: Learner, written: _Written) -> None:
    add_learner(writer, learner, Profile(colour=written.colour, letter=written.shown_letter))
    _give_code(writer, learner.id, written.code)


def _change(writer: LibraryWriter, learner: str, written: _Written) -> None:
    rename_learner(writer, learner, written.name)
    change_appearance(writer, learner, written.colour, written.shown_letter)
    _give_code(writer, learner, written.code)


def _give_code(writer: LibraryWriter, learner: str, code: str) -> None:
    if code:
        set_pin(writer, learner, code, os.urandom(16))
