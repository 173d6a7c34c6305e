"""Why a file cannot be opened as an article, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.article.errors import ArticleError
    from quizapp.ui.ports import Translate


def not_opened(translate: Translate, error: ArticleError, name: str) -> str:
    """Say what is wrong with the file of this name, and what to do."""
    shown = translate("open_article.not_opened", name=name)
    return _sentences(translate)[error.code].format(name=shown, **error.details)


def _sentences(translate: Translate) -> dict[str, str]:
    return {
        "missing": translate("open_article.sentences.missing"),
        "unreadable": translate("open_article.sentences.unreadable"),
        "not-a-file": translate("open_article.sentences.not_a_file"),
        "empty": translate("open_article.sentences.empty"),
        "unknown": translate(
            "open_article.sentences.unknown",
        ),
        "pack": translate("open_article.sentences.pack"),
        "spreadsheet": translate(
            "open_article.sentences.spreadsheet",
        ),
        "old-word": translate(
            "open_article.sentences.old_word"
        ),
        "too-large": translate(
            "open_article.sentences.too_large"
        ),
        "too-many": translate(
            "open_article.sentences.too_many"
        ),
        "too-long": translate(
            "open_article.sentences.too_long",
        ),
        "heaped": translate("open_article.sentences.heaped"),
        "charset": translate(
            "open_article.sentences.charset",
        ),
        "no-text": translate(
            "open_article.sentences.no_text"
        ),
        "no-article": translate(
            "open_article.sentences.no_article"
        ),
        "scanned": translate(
            "open_article.sentences.scanned",
        ),
        "encrypted": translate("open_article.sentences.encrypted"),
        "copy-protected": translate(
            "open_article.sentences.copy_protected"
        ),
        "damaged": translate(
            "open_article.sentences.damaged"
        ),
        "doctype": translate(
            "open_article.sentences.doctype",
        ),
        "extra": translate(
            "open_article.sentences.extra",
        ),
        "too-slow": translate(
            "open_article.sentences.too_slow",
        ),
        "too-heavy": translate(
            "open_article.sentences.too_heavy"
        ),
        "crashed": translate(
            "open_article.sentences.crashed"
        ),
        "cancelled": translate("open_article.sentences.cancelled"),
    }
