"""The sentences of Help."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def in_pack(translate: Translate, title: str, advisory: str = "") -> str:
    """Tell from which pack the questions are, and what is to be known before them."""
    told = translate("help.in_pack", title=title)
    return f"{told} {advisory}".rstrip()
