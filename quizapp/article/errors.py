"""Why a file cannot be opened as an article: a code, and a sentence for people.

One of the reasons is that a library is not installed: those of the extra `documents` are loaded here.
"""

from __future__ import annotations

import importlib
import sys
from typing import Any, Final

from quizapp.catalogue import Message, message

CODES: Final = frozenset(
    {
        "missing", "unreadable", "not-a-file", "empty", "unknown", "pack", "spreadsheet",
        "old-word", "too-large", "too-many", "too-long", "heaped", "charset", "no-text",
        "no-article", "scanned", "encrypted", "copy-protected", "damaged", "doctype", "extra",
        "too-slow", "too-heavy", "crashed", "cancelled",
    }
)  # fmt: skip
"""Each has a sentence, `open_article.error.CODE`, with `{name}`: the file's, in quotation marks."""


class ArticleError(Exception):
    """A file that cannot be opened as an article. `details` are the words that the sentence takes."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    def sentence(self, name: str) -> Message:
        """Return what is wrong and what to do, about the file of this name (in quotation marks)."""
        details: dict[str, Any] = {"name": name, **self.details}
        return message(f"open_article.error.{self.code}", **details)

    def __str__(self) -> str:
        return self.sentence("The file")


class ArticleCancelledError(ArticleError):
    """It was wished to stop."""

    def __init__(self) -> None:
        super().__init__("cancelled")


def import_extra(name: str, kind: str) -> Any:
    """Return a module of the extra. Raises ArticleError, which names the extra, where it is not there.

    `kind` is what people call the files that it opens.
    """
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise ArticleError("extra", kind=kind, python=sys.executable or "python") from error
