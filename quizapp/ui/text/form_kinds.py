"""The sentences about a question that became one of another kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

_TOLD: Final = 3
_LONGEST: Final = 40


def changed(translate: Translate, kind: str, gone: tuple[str, ...]) -> str:
    """Tell which kind a question is now, and the words that have no place in it; `gone` are all of them."""
    now = translate("form_kinds", "Now it is “{kind}”.").format(kind=kind)
    if not gone:
        return translate("form_kinds", "{now} Everything went along.").format(now=now)
    words = ", ".join(f"“{_short(each)}”" for each in gone[:_TOLD])
    if len(gone) > _TOLD:
        words = translate("form_kinds", "{words} and more").format(words=words)
    told = translate("form_kinds", "{now} Left out: {words}. Ctrl+Z brings all of it back.")
    return told.format(now=now, words=words)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
