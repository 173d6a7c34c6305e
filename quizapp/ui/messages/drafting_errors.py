"""Why nothing can be drafted from an article, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.drafting.errors import DraftingError
    from quizapp.ui.ports import Translate


def describe_drafting_error(translate: Translate, error: DraftingError) -> str:
    """Say what is wrong with the article, and what to do."""
    return translate(error.sentence)
