"""Why a file cannot be opened as an article, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.article.errors import ArticleError
    from quizapp.ui.ports import Translate


def not_opened(translate: Translate, error: ArticleError, name: str) -> str:
    """Say what is wrong with the file of this name, and what to do."""
    shown = translate("opening", "“{name}”").format(name=name)
    return _sentences(translate)[error.code].format(name=shown, **error.details)


def _sentences(translate: Translate) -> dict[str, str]:
    return {
        "missing": translate("opening", "There is no file {name}. Look at its name again."),
        "unreadable": translate("opening", "{name} cannot be read: {why}."),
        "not-a-file": translate("opening", "{name} is a folder or a device. Choose a file."),
        "empty": translate("opening", "There is nothing in {name}."),
        "unknown": translate(
            "opening",
            "{name} is no text, Markdown, web page, PDF, DOCX, ODT or EPUB. Save the article as one of them.",
        ),
        "pack": translate("opening", "{name} is a pack of questions and no article. Open it as a pack."),
        "spreadsheet": translate(
            "opening",
            "{name} is a spreadsheet and no article. Take it in as questions, or copy its words into a text "
            "file.",
        ),
        "old-word": translate(
            "opening", "{name} is in the old format of Word. Save it as DOCX and open that."
        ),
        "too-large": translate(
            "opening", "{name} is too large for an article. Save the article alone, without the rest."
        ),
        "too-many": translate(
            "opening", "{name} has more than {most} paragraphs. Save one article or chapter of it alone."
        ),
        "too-long": translate(
            "opening",
            "A paragraph of {name} has more than {most} characters. Break it into paragraphs first.",
        ),
        "heaped": translate("opening", "{name} has heaps of marks on single letters. Take them away first."),
        "charset": translate(
            "opening",
            "The letters of {name} cannot be told, for it says wrongly how they are written, or not at all. "
            "Save it anew as UTF-8.",
        ),
        "no-text": translate(
            "opening", "There is no text in {name}. Copy the words of the article into a text file."
        ),
        "no-article": translate(
            "opening", "There is no article to be found in {name}. Copy its words into a text file."
        ),
        "scanned": translate(
            "opening",
            "{name} holds pictures of pages and no text. Have another program recognise the text "
            "(OCR) first.",
        ),
        "encrypted": translate("opening", "{name} is locked with a password. Save it without one."),
        "copy-protected": translate(
            "opening", "{name} is protected against being read by other programs (DRM). It cannot be opened."
        ),
        "damaged": translate(
            "opening", "{name} is damaged, or not what its name says. Fetch or save it anew."
        ),
        "doctype": translate(
            "opening",
            "{name} carries a document type in its XML, which can do harm. Save it anew in another program.",
        ),
        "extra": translate(
            "opening",
            "To open {kind} files, Quizapp needs its extra “documents”: {python} -m pip install --editable "
            '".[documents]" in Quizapp’s folder. Or save the article as text or as a web page.',
        ),
        "too-slow": translate(
            "opening",
            "{name} takes too long to read. Save the article alone, or copy its words into a text file.",
        ),
        "too-heavy": translate(
            "opening", "{name} needs too much memory to read. Save the article alone, without the rest."
        ),
        "crashed": translate(
            "opening", "{name} cannot be read: what reads such files failed. Nothing else is harmed."
        ),
        "cancelled": translate("opening", "Opening {name} was stopped."),
    }
