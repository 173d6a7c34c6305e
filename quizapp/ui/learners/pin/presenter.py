"""Asking for a code before something is done. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from quizapp.library.learners.pins import is_pin
from quizapp.ui.learners.pin.state import PinState
from quizapp.ui.learners.pin_check import PinCheck

if TYPE_CHECKING:
    from quizapp.library.learners.pins import PinAttempts
    from quizapp.ui.ports import Background, Clock, Translate


class PinView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: PinState) -> None:
        """Show a state."""
        ...


class PinPresenter:
    """Asks for one code, and goes on where it is right."""

    def __init__(
        self,
        view: PinView,
        background: Background,
        clock: Clock,
        translate: Translate,
        attempts: PinAttempts,
    ) -> None:
        self._view = view
        self._translate = translate
        self._check = PinCheck(background, clock, translate, attempts)
        self._learner = ""
        self._title = self._told = self._back_to = ""
        self._then: Callable[[], None] = _nothing
        self._leave: Callable[[], None] = _nothing
        self._asked = 0

    def ask(
        self,
        learner: str,
        title: str,
        told: str,
        then: Callable[[], None],
        back_to: str,
        back: Callable[[], None],
    ) -> None:
        """Ask for the code of a learner, for which the teacher's stands too, and do what comes then."""
        self._learner, self._title, self._told = learner, title, told
        self._then, self._back_to, self._leave = then, back_to, back
        self._asked += 1
        self._check.begin()
        self._render()

    def enter(self, code: str) -> None:
        """Look whether this is the code."""
        if is_pin(code):
            self._check.look(self._learner, code, self._then, self._wrong, self._render)
        else:
            self._render(self._translate("learners.four_digits"))

    def back(self) -> None:
        """Go back, with nothing done."""
        self._check.begin()
        self._leave()

    def _wrong(self) -> None:
        self._asked += 1
        self._render(self._translate("learners.wrong_code"))

    def _render(self, message: str = "") -> None:
        self._view.show_state(PinState(self._title, self._back_to, self._told, self._asked, message))


def _nothing() -> None:
    """Lead nowhere: nothing was asked yet."""
