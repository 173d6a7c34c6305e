"""Paragraphs that a word processor has given styles: title, subtitle, caption, heading, or none of these."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from quizapp.article.text import open_groups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.article.models import Article, Role, Told

Style = Literal["title", "subtitle", "caption", "heading", "none"]
_ROLES: Final[dict[Style, Role]] = {"subtitle": "standfirst", "caption": "caption"}


def open_styled(paragraphs: Sequence[tuple[Style, str]], told: Told) -> Article:
    """Return the article of a document's paragraphs, in reading order.

    The headline is the paragraph styled as title, or a heading that the document begins with; without one the
    first lines are looked at as those of plain text are.
    """
    groups: list[tuple[Role | None, list[str]]] = [
        (_ROLES.get(style), [text]) for style, text in paragraphs if text.strip()
    ]
    first = next((style for style, text in paragraphs if text.strip()), "none")
    if first in ("title", "heading"):
        title = " ".join(groups[0][1][0].split())
        groups[0] = ("headline", [title])
        told = replace(told, title=title)
    return open_groups(groups, told)
