"""The program's own words on the sheet, around the article's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import dates

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def source_line(translate: Translate, publisher: str | None, published: str | None) -> str:
    """Return who published the article and when; what is not known is said so."""
    name = publisher or translate("article.source_line.publisher_not_given")
    if published is None:
        return name
    return translate("article.source_line.text", publisher=name, date=dates.published(translate, published))


def gap(translate: Translate, first: int, last: int) -> str:
    """Tell of body paragraphs that the pack does not carry, from first to last (inclusive)."""
    if first == last:
        return translate("article.gap.paragraph_is_not_in", number=first)
    if last == first + 1:
        return translate("article.gap.paragraphs_and_are_not", first=first, last=last)
    return translate("article.gap.paragraphs_to_are_not", first=first, last=last)


def rest(translate: Translate, number: int) -> str:
    """Tell that the rest of a paragraph is neither here nor summarised."""
    return translate("article.rest", number=number)


def tab_note(translate: Translate, publisher: str | None, cited: str) -> str:
    """Tell whose an article is, under its title on its tab, and after the answer what is in it.

    `cited` is "proof" where words are marked, "closest" where a passage only comes close, or ''.
    """
    name = publisher or translate("article.tab_note.publisher_not_given")
    if cited == "proof":
        return translate("article.tab_note.evidence_here", publisher=name)
    if cited == "closest":
        return translate("article.tab_note.the_closest_passage_here", publisher=name)
    return name


def words_to_know(translate: Translate) -> tuple[str, str]:
    """Name the words to know, and the button that closes them."""
    return translate("article.words_to_know.words_to_know"), translate("article.words_to_know.close")
