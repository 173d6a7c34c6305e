"""The sentences of the error page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def happened(translate: Translate) -> tuple[str, str]:
    """Tell what happened, and whose fault it is not."""
    return (
        translate("trouble.happened.a_step_of_the"),
        translate("trouble.happened.this_is_a_fault"),
    )


def again(translate: Translate, times: int) -> str:
    """Tell that it was not the first time."""
    return translate("trouble.again", n=times)
