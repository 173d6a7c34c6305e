"""The words of the page on which an article's newer text is taken in the place of the old one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.messages.common import add_full_stop

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def name_citation_card(translate: Translate, tag: str, title: str, quote: str, near: str) -> str:
    """Return what a screen reader says of a citation that does not hold."""
    shown, cited = add_full_stop(title), add_full_stop(quote)
    if near:
        told = "corrected_article.card_name.it_quotes_nearest_now"
        return translate(told, question=tag, title=shown, quote=cited, nearest=near)
    told = "corrected_article.card_name.it_quotes_nothing_is"
    return translate(told, question=tag, title=shown, quote=cited)


def describe_same_paragraphs(translate: Translate, numbers: tuple[int, ...]) -> str:
    """Tell which paragraphs are the same, by their rising numbers; none: it is no paragraph."""
    if not numbers:
        return translate("corrected_article.same_paragraphs.what_stands_here_is")
    first, last = numbers[0], numbers[-1]
    if len(numbers) == 1:
        return translate("corrected_article.same_paragraphs.paragraph_is_the_same", number=first)
    if len(numbers) == 2:
        return translate("corrected_article.same_paragraphs.paragraphs_and_are_the", first=first, last=last)
    return translate("corrected_article.same_paragraphs.paragraphs_to_are_the", first=first, last=last)


def name_paragraph_row(translate: Translate, number: str, before: str, after: str) -> str:
    """Return what a screen reader says of a paragraph that differs."""
    place = translate("corrected_article.row_name.paragraph", number=number) if number else ""
    if not after:
        told = translate("corrected_article.row_name.gone", before=before)
    elif not before:
        told = translate("corrected_article.row_name.new", after=after)
    else:
        told = translate("corrected_article.row_name.before_now", before=before, after=after)
    return f"{place}. {told}" if place else told


def describe_replacement(translate: Translate, broken: int) -> str:
    """Tell that the corrected article is in place, and how many citations are still to mend."""
    if not broken:
        return translate("corrected_article.taken.the_corrected_article_is.the_corrected_article_is_in")
    return translate(
        "corrected_article.taken.the_corrected_article_is",
        n=broken,
    )
