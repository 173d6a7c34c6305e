"""The sentences of the search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.pack.vocabulary import QUESTION_KINDS

if TYPE_CHECKING:
    from quizapp.library.search.indexing import TextPlace
    from quizapp.pack.vocabulary import QuestionKind
    from quizapp.ui.ports import Translate

NAMED_ROLES: Final = ("headline", "standfirst", "body", "caption")
"""Paragraphs that are named by what they are; others are named as the places of words in a question are."""


def format_hit_heading(translate: Translate, count: int, *, more: bool) -> str:
    """Head the hits; only that there are more is known."""
    if more:
        return translate("search.heading.the_first_place_s", n=count)
    return translate("search.heading.place_s_found", n=count)


def name_hit(translate: Translate, title: str, aside: str, meta: str, words: str) -> str:
    """Say a hit as a whole, for screen readers."""
    sentence = "search.name"
    return translate(sentence, title=title, aside=aside, meta=meta, words=words).replace(" .", "")


def list_kind_names(translate: Translate) -> dict[QuestionKind, str]:
    """Name the kinds of question by what is done with them."""
    return {each: translate(f"search.kinds.{each}") for each in QUESTION_KINDS}


def describe_location(translate: Translate, value: TextPlace, paragraph: int | str) -> str:
    """Tell where words stand; `paragraph` is the number of an article's, or the role of what is none."""
    if isinstance(paragraph, int):
        return translate("search.where", number=paragraph)
    place = paragraph or value
    return translate(f"search.roles.{place}" if place in NAMED_ROLES else f"search.wheres.{place}")
