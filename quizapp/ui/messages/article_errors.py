"""Why a file cannot be opened as an article, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quizapp.article.errors import ArticleError
    from quizapp.ui.ports import Translate


def describe_article_error(translate: Translate, error: ArticleError, name: str) -> str:
    """Say what is wrong with the file of this name, and what to do."""
    shown = translate("open_article.not_opened", name=name)
    details: dict[str, Any] = dict(error.details)
    return translate(f"open_article.error.{error.code}", name=shown, **details)
