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


def tab_note(translate: Translate, publisher: str | None, cited: str) -> str:
    """Tell whose an article is, under its title on its tab, and after the answer what is in it.

    `cited` is "proof" where words are marked, "closest" where a passage only comes close, or ''.
    """
    name = publisher or translate("article", "Publisher not given")
    if cited == "proof":
        return translate("article", "{publisher}: evidence here").format(publisher=name)
    if cited == "closest":
        return translate("article", "{publisher}: the closest passage here").format(publisher=name)
    return name


def tab_name(translate: Translate, title: str, note: str) -> str:
    """Name a tab for a screen reader: the whole title, and the note under it."""
    return translate("article", "{title}, {note}").format(title=title, note=note)


def in_article(translate: Translate, title: str) -> str:
    """Tell a screen reader in which of several articles the evidence stands that follows."""
    return translate("article", "In the article “{title}”:").format(title=title)


def words_to_know(translate: Translate) -> tuple[str, str]:
    """Name the words to know, and the button that closes them."""
    return translate("article", "Words to know"), translate("article", "Close")
