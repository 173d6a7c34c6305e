"""The sentences of the kind of which all answers that fit are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import common

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def all_that_fit(translate: Translate, options: tuple[str, ...]) -> str:
    """Tell all options that fit."""
    several = "select_all.all_that_fit"
    return translate(several, answers=common.stopped("; ".join(options)))


def do_not_fit(translate: Translate, count: int) -> str:
    """Tell how many options were chosen that do not fit."""
    return translate("select_all.do_not_fit", n=count)
