"""Why nothing can be drafted from a text: codes, and a sentence for people."""

from __future__ import annotations

from typing import Any, Final

from quizapp.catalogue import Message, load_english, message

UNFIT: Final = frozenset(
    {
        "language", "not-english", "no-words", "list", "verse", "code", "capitals", "no-stops", "only-quotes",
        "noise",
    }
)  # fmt: skip
"""What is no English article."""
CODES: Final = UNFIT | {"extra", "model", "too-slow", "too-heavy", "crashed", "cancelled"}


class DraftingError(Exception):
    """A text that nothing is drafted from. `details` are the words that the sentence takes.

    Of `language` the detail is a BCP 47 tag.
    """

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    @property
    def sentence(self) -> Message:
        """What is wrong with the text, and what to do."""
        details: dict[str, Any] = dict(self.details)
        if "language" in details:
            name = f"no_suggestions.languages.{details['language']}"
            details["language"] = message(name if load_english().has(name) else "no_suggestions.not_drafted")
        return message(f"no_suggestions.error.{self.code}", **details)

    @property
    def unfit(self) -> bool:
        """Whether it is the text that is no English article."""
        return self.code in UNFIT


class DraftingCancelledError(DraftingError):
    """It was wished to stop."""

    def __init__(self) -> None:
        super().__init__("cancelled")
