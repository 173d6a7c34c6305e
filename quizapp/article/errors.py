"""Why a file cannot be opened as an article: a code for whoever words it, and a sentence for people.

One of the reasons is that a library is not installed: those of the extra `documents` are loaded here.
"""

from __future__ import annotations

import importlib
import sys
from typing import Any, Final

SENTENCES: Final[dict[str, str]] = {
    "missing": "There is no file {name}. Look at its name again.",
    "unreadable": "{name} cannot be read: {why}.",
    "not-a-file": "{name} is a folder or a device. Choose a file.",
    "empty": "There is nothing in {name}.",
    "unknown": (
        "{name} is no text, Markdown, web page, PDF, DOCX, ODT or EPUB. Save the article as one of them."
    ),
    "pack": "{name} is a pack of questions and no article. Open it as a pack.",
    "spreadsheet": (
        "{name} is a spreadsheet and no article. Take it in as questions, or copy its words into a text file."
    ),
    "old-word": "{name} is in the old format of Word. Save it as DOCX and open that.",
    "too-large": "{name} is too large for an article. Save the article alone, without the rest.",
    "too-many": "{name} has more than {most} paragraphs. Save one article or chapter of it alone.",
    "too-long": "A paragraph of {name} has more than {most} characters. Break it into paragraphs first.",
    "heaped": "{name} has heaps of marks on single letters. Take them away first.",
    "charset": (
        "The letters of {name} cannot be told, for it says wrongly how they are written, or not at all. "
        "Save it anew as UTF-8."
    ),
    "no-text": "There is no text in {name}. Copy the words of the article into a text file.",
    "no-article": "There is no article to be found in {name}. Copy its words into a text file.",
    "scanned": (
        "{name} holds pictures of pages and no text. Have another program recognise the text (OCR) first."
    ),
    "encrypted": "{name} is locked with a password. Save it without one.",
    "copy-protected": "{name} is protected against being read by other programs (DRM). It cannot be opened.",
    "damaged": "{name} is damaged, or not what its name says. Fetch or save it anew.",
    "doctype": (
        "{name} carries a document type in its XML, which can do harm. Save it anew in another program."
    ),
    "extra": (
        "To open {kind} files, Quizapp needs its extra “documents”: {python} -m pip install --editable "
        '".[documents]" in Quizapp’s folder. Or save the article as text or as a web page.'
    ),
    "too-slow": "{name} takes too long to read. Save the article alone, or copy its words into a text file.",
    "too-heavy": "{name} needs too much memory to read. Save the article alone, without the rest.",
    "crashed": "{name} cannot be read: what reads such files failed. Nothing else is harmed.",
    "cancelled": "Opening {name} was stopped.",
}
"""By code; `{name}` is the file's, in quotation marks."""


class ArticleError(Exception):
    """A file that cannot be opened as an article. `details` are the words that the sentence takes."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    def sentence(self, name: str) -> str:
        """Return what is wrong and what to do, about the file of this name (in quotation marks)."""
        return SENTENCES[self.code].format(name=name, **self.details)

    def __str__(self) -> str:
        return self.sentence("The file")


class CancelledError(ArticleError):
    """It was wished to stop."""

    def __init__(self) -> None:
        super().__init__("cancelled")


def extra(name: str, kind: str) -> Any:
    """Return a module of the extra. Raises ArticleError, which names the extra, where it is not there.

    `kind` is what people call the files that it opens.
    """
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise ArticleError("extra", kind=kind, python=sys.executable or "python") from error
