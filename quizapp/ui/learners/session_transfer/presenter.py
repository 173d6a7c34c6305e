"""“That was not me”: a practice is put under another name. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Protocol

from quizapp.library.learners.session_transfer import transfer_session
from quizapp.library.profiles import LearnerWithProfile, SessionSummary, load_people, load_session_summaries
from quizapp.ui.kit.widget_state import OptionState
from quizapp.ui.learners.session_transfer.state import SessionTransferState
from quizapp.ui.messages import learner_page as text
from quizapp.ui.messages import learners as names
from quizapp.ui.screens.learners.callback_guard import CallbackGuard, describe_library_error

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.ui.ports import BatchBackground, Clock, Translate


class SessionTransferView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: SessionTransferState) -> None:
        """Show a state."""
        ...


class SessionTransferPresenter:
    """Has a practice chosen, and whose it was."""

    def __init__(
        self,
        view: SessionTransferView,
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

    def show(self, person: LearnerWithProfile, back_to: str) -> None:
        """Show the practices under somebody's name; `back_to` names where back leads."""
        self._showing.begin()
        self._back_to = back_to
        self._sittings, self._people = (), ()
        self._sitting = self._to = None
        self._moving = self._moved = self._read = False
        take = self._showing.guard(self._take)
        self._background.read(lambda reader: _load(reader, person.id), take, self._failing())

    def choose_sitting(self, place: int) -> None:
        """Choose the practice."""
        self._sitting = place
        self._render()

    def choose_person(self, place: int) -> None:
        """Choose whose it was."""
        self._to = place
        self._render()

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

    def _render(self, told: str = "") -> None:
        tr, clock = self._translate, self._clock
        today = clock.day(clock.now())
        sittings = tuple(
            OptionState(
                *text.describe_session(tr, each.pack_title, each.answers, clock.day(each.begun), today)
            )
            for each in self._sittings
        )
        persons = tuple(
            OptionState(names.format_learner_name(tr, each.name), each.profile.class_name)
            for each in self._people
        )
        empty = "" if sittings else tr("learner_page.no_sittings")
        if sittings and not persons:
            empty = tr("learner_page.nobody_else")
        self._view.show_state(
            SessionTransferState(
                back=self._back_to or tr("learner_page.back"),
                sittings=sittings,
                people=persons,
                sitting=self._sitting,
                person=self._to,
                told=told,
                moved=self._moved,
                moving=self._moving,
                empty=empty if self._read else "",
            )
        )


def _load(
    reader: LibraryReader, learner: str
) -> tuple[tuple[SessionSummary, ...], tuple[LearnerWithProfile, ...]]:
    others = (each for each in load_people(reader) if each.id != learner and not each.profile.guest)
    return tuple(load_session_summaries(reader, learner)), tuple(others)
