"""The error page: what happened, what is safe, what can be done. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from quizapp.ui.trouble.report import report
from quizapp.ui.trouble.state import Part, TroubleState

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


class TroubleView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: TroubleState) -> None:
        """Show a state."""
        ...


class TroublePresenter:
    """Shows one fault after another. `versions` are names of programs and their versions, for the report."""

    def __init__(
        self,
        view: TroubleView,
        translate: Translate,
        versions: Mapping[str, str],
        go_on: Callable[[], None],
        home: Callable[[], None],
    ) -> None:
        self._view = view
        self._translate = translate
        self._versions = versions
        self._go_on = go_on
        self._home = home

    def show(self, error: BaseException, screen_name: str, times: int = 1) -> None:
        """Show a fault that happened on a screen, for the so-manieth time since the start."""
        translate = self._translate
        happened, told = (
            translate("trouble.happened.a_step_of_the"),
            translate("trouble.happened.this_is_a_fault"),
        )
        self._view.show_state(
            TroubleState(
                happened=happened,
                told=f"{told} {translate('trouble.again', n=times)}" if times > 1 else told,
                parts=(
                    Part(translate("trouble.safe"), translate("trouble.safe.every_answer_whose_outcome_you")),
                    Part(translate("trouble.do"), translate("trouble.can_do")),
                    Part(translate("trouble.mend"), translate("trouble.mend.copy_the_report_and_give")),
                ),
                report=report(error, screen_name, self._versions, times),
            )
        )

    def go_on(self) -> None:
        """Go back to where it happened."""
        self._go_on()

    def home(self) -> None:
        """Go home."""
        self._home()
