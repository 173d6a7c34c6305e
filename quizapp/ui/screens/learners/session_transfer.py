"""“That was not me”: a practice is put under another name. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from quizapp.library.learners.session_transfer import transfer_session
from quizapp.library.profiles import LearnerWithProfile, SessionSummary, load_people, load_session_summaries
from quizapp.ui.kit.form import Button, Choice, Form, FormView, Item, Note, Words
from quizapp.ui.kit.widget_state import KeyHint, OptionState, TopBarState
from quizapp.ui.messages import learners as names
from quizapp.ui.messages import learners as text
from quizapp.ui.screens.learners.callback_guard import CallbackGuard, describe_library_error

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.ui.ports import BatchBackground, Clock, Translate


class SessionTransferPresenter:
    """Has a practice chosen, and whose it was."""

    def __init__(
        self,
        view: FormView,
        background: BatchBackground,
        clock: Clock,
        translate: Translate,
        back: Callable[[], None],
    ) -> None:
        self._view = view
        self._background = background
        self._clock = clock
        self._translate = translate
        self._leave = back
        self._showing = CallbackGuard()
        self._back_to = ""
        self._sittings: tuple[SessionSummary, ...] = ()
        self._people: tuple[LearnerWithProfile, ...] = ()
        self._sitting: int | None = None
        self._to: int | None = None
        self._moving = self._moved = self._read = False
        self._messages = 0

    def show(self, person: LearnerWithProfile, back_to: str) -> None:
        """Show the practices under somebody's name; `back_to` names where back leads."""
        self._showing.begin()
        self._back_to = back_to
        self._sittings, self._people = (), ()
        self._sitting = self._to = None
        self._moving = self._moved = self._read = False
        self._render()
        take = self._showing.guard(self._take)
        self._background.read(lambda reader: _load(reader, person.id), take, self._failing())

    def move(self) -> None:
        """Move it, if both are chosen; once that is done, go back."""
        if self._moved or not (self._sittings and self._people):
            self._leave()
        elif self._moving:
            return
        elif self._sitting is None:
            self._render(self._translate("learner_page.choose_which"))
        elif self._to is None:
            self._render(self._translate("learner_page.choose_whose"))
        else:
            self._move(self._sittings[self._sitting], self._people[self._to])

    def back(self) -> None:
        """Go back."""
        self._leave()

    def _move(self, sitting: SessionSummary, to: LearnerWithProfile) -> None:
        self._moving = True
        self._render(self._translate("learner_page.moving"))
        now = self._clock.now()

        def move(writer: LibraryWriter) -> Iterator[int]:
            from quizapp.library.card_review import review_card  # noqa: PLC0415 -- loads fsrs

            yield from transfer_session(writer, sitting.id, to.id, now, review_card)

        def done() -> None:
            self._moving, self._moved = False, True
            self._render(
                self._translate(
                    "learner_page.moved", name=names.format_learner_name(self._translate, to.name)
                )
            )

        self._background.write_batches(move, lambda _: None, self._showing.guard(done), self._failing())

    def _take(self, found: tuple[tuple[SessionSummary, ...], tuple[LearnerWithProfile, ...]]) -> None:
        self._sittings, self._people = found
        self._read = True
        self._render()

    def _failing(self) -> Callable[[Exception], None]:
        return self._showing.failing(partial(describe_library_error, self._translate), self._refused)

    def _refused(self, why: str) -> None:
        self._moving = False
        self._render(why)

    def _choose_sitting(self, places: tuple[int, ...]) -> None:
        self._sitting = places[0]
        self._render()

    def _choose_person(self, places: tuple[int, ...]) -> None:
        self._to = places[0]
        self._render()

    def _render(self, told: str = "") -> None:
        tr = self._translate
        choosing = bool(self._sittings and self._people) and not self._moved
        if self._moving:
            focus, button = "title", None
        else:
            focus = "sittings" if choosing else "move" if self._read else "title"
            words = tr("learner_page.move_it" if choosing else "learner_page.back")
            button = Button(words, self.move, "Enter", "primary", id="move")
        self._view.show_form(
            Form(
                TopBarState(tr("learner_page.not_me"), self._back_to or tr("learner_page.back")),
                first=(
                    Words(tr("learner_page.not_me"), "question", reads=focus == "title", id="title", below=4),
                    Words(tr("learner_page.not_me_told"), tone="textMuted", id="about", below=16),
                    *(self._choices() if choosing else ()),
                    self._empty(),
                    self._note(told),
                ),
                bar=(button,),
                back=self.back,
                hints=(KeyHint("Esc"), tr("learners.back_hint")),
                focus=focus,
                stage=f"{self._showing.times} {self._read} {self._moved}",
            )
        )

    def _note(self, told: str) -> Note | None:
        if not told:
            return None
        # What is said again is spoken again: it has another id.
        self._messages += 1
        icon, tone = ("correct", "correct") if self._moved else ("info", "neutral")
        return Note(told, icon, tone, id=f"message{self._messages}", below=0)

    def _empty(self) -> Words | None:
        if not self._read or self._moved or (self._sittings and self._people):
            return None
        empty = "learner_page.nobody_else" if self._sittings else "learner_page.no_sittings"
        return Words(self._translate(empty), tone="textMuted", reads=True, id="empty", below=12)

    def _choices(self) -> Iterator[Item]:
        tr, clock = self._translate, self._clock
        today = clock.day(clock.now())
        described = (
            text.describe_session(tr, each.pack_title, each.answers, clock.day(each.begun), today)
            for each in self._sittings
        )
        sittings = tuple(OptionState(*each) for each in described)
        people = tuple(
            OptionState(names.format_learner_name(tr, each.name), each.profile.class_name)
            for each in self._people
        )
        for name, title, options, chosen, choose, below in (
            ("sittings", tr("learner_page.which"), sittings, self._sitting, self._choose_sitting, 20),
            ("people", tr("learner_page.whose"), people, self._to, self._choose_person, 16),
        ):
            places = () if chosen is None else (chosen,)
            spoken = tr("learner_page.chosen")
            yield Words(title, "heading", id=f"{name}_title")
            yield Choice(title, options, places, choose, chosen_words=spoken, id=name, below=below)


def _load(
    reader: LibraryReader, learner: str
) -> tuple[tuple[SessionSummary, ...], tuple[LearnerWithProfile, ...]]:
    others = (each for each in load_people(reader) if each.id != learner and not each.profile.guest)
    return tuple(load_session_summaries(reader, learner)), tuple(others)
