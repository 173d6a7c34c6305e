"""Paragraphs with the styles of a word processor: title, author, day, caption, heading, or none of these."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from quizapp.article.dates import day_of
from quizapp.article.text import open_groups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.article.models import Article, Role, Told

Style = Literal["title", "subtitle", "author", "date", "caption", "heading", "none"]
_ROLES: Final[dict[Style, Role]] = {"subtitle": "standfirst", "caption": "caption"}


def open_styled(paragraphs: Sequence[tuple[Style, str]], told: Told) -> Article:
    """Return the article of a document's paragraphs, in reading order.

    The headline is the paragraph styled as title, or a heading that the document begins with; without one the
    first lines are looked at as those of plain text are.
    """
    told, paragraphs = _told(paragraphs, told)
    groups: list[tuple[Role | None, list[str]]] = [
        (_ROLES.get(style), [text]) for style, text in paragraphs if text.strip()
    ]
    first = next((style for style, text in paragraphs if text.strip()), "none")
    if first in ("title", "heading"):
        title = " ".join(groups[0][1][0].split())
        groups[0] = ("headline", [title])
        told = replace(told, title=title)
    return open_groups(groups, told)


def _told(paragraphs: Sequence[tuple[Style, str]], told: Told) -> tuple[Told, list[tuple[Style, str]]]:
    """Return what is told with authors and day by their styles, and the other paragraphs."""
    authors = ", ".join(" ".join(text.split()) for style, text in paragraphs if style == "author")
    day = next((day_of(text) for style, text in paragraphs if style == "date"), "")
    rest = [(style, text) for style, text in paragraphs if style not in ("author", "date")]
    return replace(told, author=told.author or authors, published=told.published or day), rest
