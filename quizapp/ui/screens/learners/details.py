"""A new name, or another name, colour or code for somebody. No Qt."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final

from quizapp.library.learners.pins import is_pin, remove_pin, set_pin
from quizapp.library.profiles import (
    COLOURS,
    LETTER_LONGEST,
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
from quizapp.ui.kit.form import Button, Form, FormView, Item, Note, TextInput, Words
from quizapp.ui.kit.widget_state import KeyHint, TopBarState
from quizapp.ui.screens.learners.callback_guard import CallbackGuard, describe_library_error
from quizapp.ui.screens.learners.pin import DIGITS, PinCheck

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryWriter
    from quizapp.library.learners.pins import PinAttempts
    from quizapp.ui.ports import Background, Clock, NewId, Translate


WIDTH: Final = 640


@dataclass(frozen=True, slots=True)
class ColourChoice:
    """A colour that can be chosen: its token, and its name."""

    token: str
    name: str


@dataclass(frozen=True, slots=True)
class ColourInput(Item):
    """Colours of which one is chosen, by place, with the letter that stands on each."""

    name: str
    colours: tuple[ColourChoice, ...]
    letter: str
    chosen: int
    choose: Callable[[int], None] = field(compare=False)


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
        view: FormView,
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
        self._messages = self._rejections = 0

    def show_new(self, back_to: str) -> None:
        """Ask for a new name; `back_to` names where back leads."""
        self._begin(None, back_to)
        self._render()
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
            self._reject("name", self._translate("learners.no_name"))
        elif len(written.name) > NAME_LONGEST:
            self._reject("name", self._translate("learners.too_long", n=NAME_LONGEST))
        elif written.code and not is_pin(written.code):
            self._reject("code", self._translate("learners.four_digits"))
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
        refused = partial(self._reject, "now")
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

    def _reject(self, about: str, message: str) -> None:
        self._rejections += 1
        self._render(message, about)

    def _render(self, message: str = "", about: str = "") -> None:
        tr, new = self._translate, self._person is None
        title = tr("learners.new" if new else "learners.change")
        keep = tr("learners.start" if new else "learners.keep")
        self._view.show_form(
            Form(
                TopBarState(title, self._back_to or tr("learners.back")),
                first=(
                    Words(title, "question", id="title", below=16),
                    *self._list_looks(self._note(message) if about == "name" else None, selects=not about),
                    *self._list_codes(),
                    None if about == "name" else self._note(message),
                ),
                bar=(
                    Button(tr("learners.no_more_code"), self.forget, id="forget") if self._has_code else None,
                    Button(keep, self.keep, "Enter", "primary", id="keep"),
                ),
                back=self.back,
                hints=(KeyHint("Esc"), tr("learners.back_hint")),
                width=WIDTH,
                focus=about or "name",
                stage=f"{self._rejections}",
            )
        )

    def _note(self, message: str) -> Note | None:
        if not message:
            return None
        # What is said again is spoken again: it has another id.
        self._messages += 1
        return Note(message, id=f"message{self._messages}")

    def _list_looks(self, note: Note | None, *, selects: bool) -> Iterator[Item | None]:
        tr = self._translate
        name, letter, about_letter = tr("learners.name"), tr("learners.letter"), tr("learners.letter_told")
        edit = partial(self.write, "name")
        yield Words(name, "strong", id="name_title", below=4)
        yield TextInput(name, self._name, edit, longest=NAME_LONGEST, id="name", selects=selects)
        yield note
        # What is wrong with the name stands near it; the colours begin as far below as all others.
        yield Words(tr("learners.colour"), "strong", id="colour_title", above=8, below=4)
        yield ColourInput(
            tr("learners.colour"),
            tuple(ColourChoice(token, tr(f"learners.colour.{token}")) for token in COLOURS),
            self._letter or build_letter(" ".join(self._name.split())),
            self._colour,
            self.choose,
            id="colour",
            below=16,
        )
        yield Words(letter, "strong", id="letter_title", below=2)
        yield Words(about_letter, "meta", "textMuted", id="about_letter", below=4)
        edit = partial(self.write, "letter")
        yield TextInput(
            letter, self._letter, edit, about_letter, LETTER_LONGEST, 72, 96, id="letter", below=16
        )

    def _list_codes(self) -> Iterator[Item]:
        tr, asks = self._translate, self._has_code
        now, code, about = tr("learners.code_now"), tr("learners.code"), tr("learners.code_told")
        if asks:
            yield Words(now, "strong", id="now_title", below=4)
            edit = partial(self.write, "now")
            yield TextInput(now, self._now, edit, "", DIGITS, 96, 120, secret=True, id="now", below=16)
        yield Words(code, "strong", id="code_title", below=2)
        yield Words(about, "meta", "textMuted", id="about_code", below=4)
        if asks:
            yield Words(tr("learners.code_kept"), "meta", "textMuted", id="kept", below=4)
        edit = partial(self.write, "code")
        yield TextInput(code, self._code, edit, about, DIGITS, 96, 120, secret=True, id="code", below=12)


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
