"""Erasing all that is kept about somebody, once the name or a word is typed and the code is right. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from quizapp.library.learners.erasure import ErasureProgress, name_matches
from quizapp.ui.learners import library_errors
from quizapp.ui.learners.callback_guard import CallbackGuard
from quizapp.ui.learners.erasure.state import LearnerErasurePhase, LearnerErasureState
from quizapp.ui.learners.pin_check import PinCheck
from quizapp.ui.messages import learner_page as text
from quizapp.ui.messages import learners as names

if TYPE_CHECKING:
    from quizapp.library.learners.pins import PinAttempts
    from quizapp.library.profiles import LearnerWithProfile
    from quizapp.ui.ports import Background, Clock, Translate

EraseLearners = Callable[
    [Sequence[str], Callable[[ErasureProgress], None], Callable[[], None], Callable[[Exception], None]], None
]
"""Erases learners: their ids, then what is told of how far it is, what comes at the end, what goes wrong."""


class LearnerErasureView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: LearnerErasureState) -> None:
        """Show a state."""
        ...


@dataclass(frozen=True)
class LearnerErasureRoutes:
    """What the page does and where it leads: `erased` with the ids of those who are gone."""

    erase: EraseLearners
    erased: Callable[[Sequence[str]], None]
    back: Callable[[], None]


class LearnerErasurePresenter:
    """Asks, erases, and says so when it is done."""

    def __init__(
        self,
        view: LearnerErasureView,
        background: Background,
        clock: Clock,
        translate: Translate,
        attempts: PinAttempts,
        ways: LearnerErasureRoutes,
    ) -> None:
        self._view = view
        self._translate = translate
        self._check = PinCheck(background, clock, translate, attempts)
        self._showing = CallbackGuard()
        self._ways = ways
        self._people: tuple[str, ...] = ()
        self._name = self._back_to = ""
        self._asks_code = False
        self._learner = ""
        self._phase: LearnerErasurePhase = "asking"
        self._last: ErasureProgress | None = None

    def show(self, person: LearnerWithProfile, back_to: str) -> None:
        """Ask whether somebody is to be erased; `back_to` names where back leads."""
        self._begin((person.id,), person.name, back_to)
        self._learner, self._asks_code = person.id, person.has_code
        self._render()

    def show_class(self, class_name: str, members: Sequence[str], back_to: str) -> None:
        """Ask whether a class is to be erased; the teacher's code was asked for before."""
        self._begin(tuple(members), class_name, back_to)
        self._learner, self._asks_code = "", False
        self._render()

    def erase(self, name: str, code: str) -> None:
        """Erase, if the name, or the word for who has none, is typed and the code is right."""
        if self._phase != "asking":
            return
        if not name_matches(name, self._name or self._translate("learner_page.word")):
            self._render(
                self._translate("learner_page.other_name" if self._name else "learner_page.other_word"),
                "name",
            )
        elif self._asks_code:
            self._look(code.strip())
        else:
            self._erase()

    def back(self) -> None:
        """Go back; what is being erased is finished all the same."""
        if self._phase == "asking":
            self._check.begin()
            self._ways.back()
        else:
            self._leave()

    def _begin(self, people: tuple[str, ...], name: str, back_to: str) -> None:
        self._check.begin()
        self._showing.begin()
        self._people, self._name, self._back_to = people, name, back_to
        self._phase, self._last = "asking", None

    def _look(self, code: str) -> None:
        refused = partial(self._render, field="code")
        wrong = partial(refused, self._translate("learner_page.other_code"))
        self._check.look(self._learner, code, self._erase, wrong, refused)

    def _erase(self) -> None:
        self._phase = "erasing"
        self._render()
        told, done = self._showing.guard(self._told), self._showing.guard(self._done)
        failed = self._showing.failing(self._words_of, self._refused)
        self._ways.erase(self._people, told, done, failed)

    def _told(self, step: ErasureProgress) -> None:
        self._last = step
        self._render()

    def _done(self) -> None:
        self._phase = "done"
        self._render()

    def _leave(self) -> None:
        people, self._people = self._people, ()
        self._ways.erased(people)

    def _refused(self, why: str) -> None:
        self._phase = "asking"
        self._render(why)

    def _words_of(self, error: Exception) -> str:
        return (
            str(error)
            if isinstance(error, OSError)
            else library_errors.describe_library_error(self._translate, error)
        )

    def _back_label(self) -> str:
        """Name where back leads: once it is begun, no more to the page of whoever is erased."""
        begun = self._phase != "asking"
        return self._translate("learner_page.back") if begun or not self._back_to else self._back_to

    def _render(self, message: str = "", field: str = "") -> None:
        tr, last = self._translate, self._last
        left = () if last is None else last.left
        self._view.show_state(
            LearnerErasureState(
                phase=self._phase,
                title=tr(
                    "learner_page.erase", name=names.shorten_name(names.format_learner_name(tr, self._name))
                ),
                back=self._back_label(),
                write=tr("learner_page.type_to_erase", words=self._name or tr("learner_page.word")),
                asks_pin=self._asks_code,
                message=message,
                field=field,
                done=0 if last is None else last.done,
                total=0 if last is None else last.total,
                left=tuple(text.describe_remaining_place(tr, str(each.path), each.why) for each in left),
            )
        )
