"""The sentences of the worked example."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def stand_in(translate: Translate, number: int | None) -> str:
    """Tell where the words stand that are looked for."""
    if number is None:
        return translate("worked_example.stand_in.they_are_marked_in")
    return translate("worked_example.stand_in.they_stand_in_paragraph", number=number)


def article(translate: Translate, number: int | None, words: str) -> str:
    """Quote the article."""
    if number is None:
        return translate("worked_example.article.the_article", words=words)
    return translate("worked_example.article.paragraph", number=number, words=words)
