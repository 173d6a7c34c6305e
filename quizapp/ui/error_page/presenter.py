"""The error page: what happened, what is safe, what can be done. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from quizapp.ui.error_page.error_report import build_error_report
from quizapp.ui.error_page.state import ErrorPageSection, ErrorPageState

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


class ErrorPageView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: ErrorPageState) -> None:
        """Show a state."""
        ...


class ErrorPagePresenter:
    """Shows one fault after another. `versions` are names of programs and their versions, for the report."""

    def __init__(
        self,
        view: ErrorPageView,
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
            ErrorPageState(
                happened=happened,
                told=f"{told} {translate('trouble.again', n=times)}" if times > 1 else told,
                parts=(
                    ErrorPageSection(
                        translate("trouble.safe"), translate("trouble.safe.every_answer_whose_outcome_you")
                    ),
                    ErrorPageSection(translate("trouble.do"), translate("trouble.can_do")),
                    ErrorPageSection(
                        translate("trouble.mend"), translate("trouble.mend.copy_the_report_and_give")
                    ),
                ),
                report=build_error_report(error, screen_name, self._versions, times),
            )
        )

    def go_on(self) -> None:
        """Go back to where it happened."""
        self._go_on()

    def home(self) -> None:
        """Go home."""
        self._home()
