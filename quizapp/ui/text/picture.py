"""The sentences around a picture that a question shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def in_words(translate: Translate) -> tuple[str, str]:
    """Name the button that tells a picture in words, and what it says while the words are there."""
    return translate("picture.in_words.in_words"), translate("picture.in_words.hide_the_words")
