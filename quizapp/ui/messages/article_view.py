"""The program's own words on the sheet, around the article's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp import formatting

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


format_source_line, describe_gap = formatting.format_source_line, formatting.describe_gap


def describe_article_tab(translate: Translate, publisher: str | None, cited: str) -> str:
    """Tell whose an article is, under its title on its tab, and after the answer what is in it.

    `cited` is "evidence" where words are marked, "closest" where a passage only comes close, or ''.
    """
    name = publisher or translate("article.tab_note.publisher_not_given")
    if cited == "evidence":
        return translate("article.tab_note.evidence_here", publisher=name)
    if cited == "closest":
        return translate("article.tab_note.the_closest_passage_here", publisher=name)
    return name


def name_glossary(translate: Translate) -> tuple[str, str]:
    """Name the words to know, and the button that closes them."""
    return translate("article.words_to_know.words_to_know"), translate("article.words_to_know.close")
