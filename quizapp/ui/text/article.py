"""The program's own words on the sheet, around the article's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import dates

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def source_line(translate: Translate, publisher: str | None, published: str | None) -> str:
    """Return who published the article and when; what is not known is said so."""
    name = publisher or translate("article", "Publisher not given")
    if published is None:
        return name
    return translate("article", "{publisher}, {date}").format(
        publisher=name, date=dates.published(translate, published)
    )


def name(translate: Translate, title: str) -> str:
    """Name the sheet for a screen reader."""
    return translate("article", "Article: {title}").format(title=title)


def in_short(translate: Translate) -> str:
    """Head a summary."""
    return translate("article", "In short, not in the article’s words")


def gap(translate: Translate, first: int, last: int) -> str:
    """Tell of body paragraphs that the pack does not carry, from first to last (inclusive)."""
    if first == last:
        return translate("article", "Paragraph {number} is not in this pack").format(number=first)
    if last == first + 1:
        return translate("article", "Paragraphs {first} and {last} are not in this pack").format(
            first=first, last=last
        )
    return translate("article", "Paragraphs {first} to {last} are not in this pack").format(
        first=first, last=last
    )


def rest(translate: Translate, number: int) -> str:
    """Tell that the rest of a paragraph is neither here nor summarised."""
    return translate("article", "The rest of paragraph {number} is not in this pack").format(number=number)


def parts(translate: Translate) -> str:
    """Tell that the sheet holds parts only."""
    return translate("article", "These are parts of the article")
