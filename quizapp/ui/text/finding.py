"""The sentences of the search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.pack.words import KINDS

if TYPE_CHECKING:
    from quizapp.library.search.indexing import Where
    from quizapp.pack.words import Kind
    from quizapp.ui.ports import Translate

ROLES: Final = ("headline", "standfirst", "body", "caption")
"""Paragraphs that are named by what they are; others are named as the places of words in a question are."""


def heading(translate: Translate, count: int, *, more: bool) -> str:
    """Head the hits; only that there are more is known."""
    if more:
        return translate("search.heading.the_first_place_s", n=count)
    return translate("search.heading.place_s_found", n=count)


def name(translate: Translate, title: str, aside: str, meta: str, words: str) -> str:
    """Say a hit as a whole, for screen readers."""
    sentence = "search.name"
    return translate(sentence, title=title, aside=aside, meta=meta, words=words).replace(" .", "")


def kinds(translate: Translate) -> dict[Kind, str]:
    """Name the kinds of question by what is done with them."""
    return {each: translate(f"search.kinds.{each}") for each in KINDS}


def where(translate: Translate, value: Where, paragraph: int | str) -> str:
    """Tell where words stand; `paragraph` is the number of an article's, or the role of what is none."""
    if isinstance(paragraph, int):
        return translate("search.where", number=paragraph)
    place = paragraph or value
    return translate(f"search.roles.{place}" if place in ROLES else f"search.wheres.{place}")
