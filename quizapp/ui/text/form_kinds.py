"""The sentences about a question that became one of another kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

_TOLD: Final = 3
_LONGEST: Final = 40


def changed(translate: Translate, kind: str, gone: tuple[str, ...]) -> str:
    """Tell which kind a question is now, and the words that have no place in it; `gone` are all of them."""
    now = translate("form.changed.now_it_is", kind=kind)
    if not gone:
        return translate("form.changed.everything_went_along", now=now)
    words = ", ".join(f"“{_short(each)}”" for each in gone[:_TOLD])
    if len(gone) > _TOLD:
        words = translate("form.changed.and_more", words=words)
    told = "form.changed.left_out_ctrl_z"
    return translate(told, now=now, words=words)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
