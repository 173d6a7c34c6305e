"""Corrects an opened article before a pack is begun: paragraphs are split, joined, dropped, given roles.

No word is ever changed. Afterwards quotes are proved against the paragraphs as they are.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.article.finishing import in_order
from quizapp.article.models import LONGEST_PASSAGE, MOST_PASSAGES, Paragraph

if TYPE_CHECKING:
    from quizapp.article.models import Article, Role


def split(article: Article, place: int, at: int) -> Article:
    """Return the article with one paragraph parted before its character number `at`.

    Raises ValueError where nothing would be left before or behind it, or there are 2,000 paragraphs already.
    """
    paragraph = article.paragraphs[place]
    before, after = paragraph.text[:at].strip(), paragraph.text[at:].strip()
    if not before or not after or len(article.paragraphs) >= MOST_PASSAGES:
        raise ValueError(f"paragraph {place} cannot be split at {at}")
    return _with(article, place, 1, replace(paragraph, text=before), replace(paragraph, text=after))


def join(article: Article, place: int) -> Article:
    """Return the article with a paragraph and the next as one, of the first one's role.

    Raises ValueError where it is the last, or the two would be longer than a passage may be.
    """
    if place + 1 >= len(article.paragraphs):
        raise ValueError(f"there is no paragraph behind {place}")
    first, second = article.paragraphs[place : place + 2]
    text = f"{first.text} {second.text}"
    if len(text) > LONGEST_PASSAGE:
        raise ValueError(f"paragraphs {place} and {place + 1} are too long for one")
    return _with(article, place, 2, Paragraph(first.role, text))


def drop(article: Article, place: int) -> Article:
    """Return the article without a paragraph. Raises ValueError for the last one of the body."""
    return _with(article, place, 1)


def with_role(article: Article, place: int, role: Role) -> Article:
    """Return the article with another role for a paragraph, which may move it before the body.

    Raises ValueError where no paragraph of the body would be left.
    """
    return _with(article, place, 1, replace(article.paragraphs[place], role=role))


def _with(article: Article, place: int, count: int, *instead: Paragraph) -> Article:
    kept = (*article.paragraphs[:place], *instead, *article.paragraphs[place + count :])
    if not any(each.role == "body" for each in kept):
        raise ValueError("an article has a body")
    return replace(article, paragraphs=in_order(kept))
