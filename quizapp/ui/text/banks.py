"""The sentences for banks of questions, and for many questions at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def by(translate: Translate, what: str) -> str:
    """Return by what questions are sorted."""
    return translate(f"banks.by.{what}")


def place(translate: Translate, number: int, count: int) -> str:
    """Return the place of a question in its bank."""
    return translate("banks.place", number=number, count=count)


def carried(translate: Translate, count: int, pack: str) -> str:
    """Tell that questions were copied into another pack."""
    return translate("banks.carried", n=count, pack=pack)
