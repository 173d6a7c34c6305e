"""What every reader does last: texts become canonical, what is empty goes, and all is bounded."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Final

from quizapp.article.errors import ArticleError
from quizapp.article.languages import reconcile_language
from quizapp.article.models import (
    MAX_NAME_LENGTH,
    MAX_PASSAGE_LENGTH,
    MAX_PASSAGES,
    MAX_TITLE_LENGTH,
    Article,
    ArticleMetadata,
    ArticleParagraph,
)
from quizapp.pack.canonical_text import (
    canonicalize,
    find_hidden,
    has_stacked_marks,
    is_canonical,
    remove_hidden,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.article.models import ArticleRole

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_DAY: Final = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_BEYOND: Final = re.compile("[\u00c0-\u00ff]")
_FEWEST_BEYOND: Final = 30
_GARBLED: Final = 0.25
"""Number of such letters, and their part of a text; in Icelandic, which is rich in them, it is a tenth."""
UNSEEN_CHARACTERS: Final = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Marks that a typesetter leaves where a line may break; nobody sees them, and quotes would miss them."""


def normalize_article(told: ArticleMetadata, paragraphs: Iterable[tuple[ArticleRole, str]]) -> Article:
    """Return the article of raw texts, in reading order. Raises ArticleError where there is no body.

    A headline and standfirst that stand between body paragraphs are put first, as a pack has them.
    """
    kept: list[ArticleParagraph] = []
    for role, raw in paragraphs:
        text = clean_text(raw)
        if not text:
            continue
        if len(text) > MAX_PASSAGE_LENGTH:
            raise ArticleError("too-long", most=f"{MAX_PASSAGE_LENGTH:,}")
        if len(kept) == MAX_PASSAGES:
            raise ArticleError("too-many", most=f"{MAX_PASSAGES:,}")
        kept.append(ArticleParagraph(role, text))
    if not any(each.role == "body" for each in kept):
        raise ArticleError("no-text")
    if _is_garbled("".join(each.text for each in kept)):
        raise ArticleError("charset")
    first = {"headline": 0, "standfirst": 1}
    ordered = sorted(kept, key=lambda paragraph: first.get(paragraph.role, 2))
    return Article(_checked(told, kept), tuple(ordered))


def add_hidden(article: Article, texts: Iterable[str]) -> Article:
    """Return the article with the raw texts that a file hides among its paragraphs, as far as they fit."""
    cleaned = (clean_text(text[:MAX_PASSAGE_LENGTH]) for text in islice(texts, MAX_PASSAGES))
    return replace(article, hidden=tuple(text for text in cleaned if text))


def _is_garbled(text: str) -> bool:
    """Tell whether a text is in another alphabet than it was read in.

    No language has so many of its letters among those that windows-1252 puts beyond ASCII, but what is
    written in another charset and is read in that has.
    """
    beyond = len(_BEYOND.findall(text))
    return beyond >= _FEWEST_BEYOND and beyond > _GARBLED * len(text)


def clean_text(raw: str) -> str:
    """Return a raw text in its canonical form, without anything that nobody would see.

    Raises ArticleError for heaps of marks, which would take for ever to sort.
    """
    text = UNSEEN_CHARACTERS.sub("", raw)
    if has_stacked_marks(text):
        raise ArticleError("heaped")
    if not is_canonical(text):
        text = canonicalize(text)
    # Without what hid between them, letters may compose and spaces meet.
    while find_hidden(text) is not None:
        text = canonicalize(remove_hidden(text))
    return text


def _checked(told: ArticleMetadata, paragraphs: list[ArticleParagraph]) -> ArticleMetadata:
    """Return what is told, each field in its form or empty."""
    headline = next((each.text for each in paragraphs if each.role == "headline"), "")
    title = clean_text(told.title) or headline
    return replace(
        told,
        title=title if len(title) <= MAX_TITLE_LENGTH else "",
        author=_name(told.author),
        publisher=_name(told.publisher),
        published=_day(told.published),
        url=_address(told.url),
        language=reconcile_language(
            told.language if _LANGUAGE.fullmatch(told.language) and len(told.language) <= 35 else "",
            " ".join(each.text for each in paragraphs if each.role == "body"),
        ),
    )


def _name(raw: str) -> str:
    name = clean_text(raw)
    return name if len(name) <= MAX_NAME_LENGTH else ""


def _day(raw: str) -> str:
    if not _DAY.fullmatch(raw):
        return ""
    parts = [int(part) for part in raw.split("-")]
    try:
        date(*parts, *(1, 1)[len(parts) - 1 :])
    except ValueError:
        return ""
    return raw


def _address(raw: str) -> str:
    address = clean_text(raw)
    plain = address.startswith(("https://", "http://")) and " " not in address
    return address if plain and len(address) <= MAX_TITLE_LENGTH else ""
