"""The sentences of the page on which a paper is chosen, looked at and saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def not_saved(translate: Translate, file: str, reason: str) -> str:
    """Tell that the file could not be written."""
    told = "print_page.not_saved"
    return translate(told, file=file, reason=reason)
