"""Why nothing can be drafted from an article, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quizapp.drafting.errors import DraftingError
    from quizapp.ui.ports import Translate


def not_drafted(translate: Translate, error: DraftingError) -> str:
    """Say what is wrong with the article, and what to do."""
    details: dict[str, Any] = dict(error.details)
    if "language" in details:
        known = f"no_suggestions.languages.{details['language']}"
        details["language"] = translate(known if translate.has(known) else "no_suggestions.not_drafted")
    return translate(f"no_suggestions.error.{error.code}", **details)
