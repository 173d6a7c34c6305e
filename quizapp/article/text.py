"""Opens plain text: a headline, lines about the article, then paragraphs."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.article.dates import only_a_day
from quizapp.article.lines import ENDED, blocks, joined
from quizapp.article.models import Told
from quizapp.article.normalization import finished

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.article.models import Article, Role

    Group = tuple[Role | None, Sequence[str]]
    """Lines between blank ones, and their role where that is certain."""

_LEFT_OVER: Final = re.compile(r"^(?:<!|!)?--.*-->$|^</?[a-z][^<>]*>$|^[-*_=~#·•\s]{3,}$", re.IGNORECASE)
"""What is left of a page's source, and rules of dashes: no words of the article."""

_BYLINE: Final = re.compile(r"^by:? +(\S.{2,80})$", re.IGNORECASE)
_CREDIT: Final = re.compile(
    r"^(?:image|photo|picture|photograph|foto|video)s?(?: (?:source|credit|courtesy|by|of|from))*:|^©",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"^(?:source|url|link)?:? ?(https?://\S+)$", re.IGNORECASE)
_LONG: Final = 25
"""Words from which on a paragraph before the body is taken for one of it."""


def open_text(text: str) -> Article:
    """Return the article that a plain text holds. Raises ArticleError where there is none."""
    groups = joined([kept for group in blocks(text) if (kept := _kept(group))])
    return open_groups([(None, group) for group in groups], Told())


def open_groups(groups: Sequence[Group], told: Told) -> Article:
    """Return the article of paragraphs in groups, of which those before the body may tell about it.

    `told` is what the file tells elsewhere; with a title in it, no paragraph is taken for the headline.
    """
    unknown = [place for place, (role, _) in enumerate(groups) if role is None]
    if not unknown:
        return finished(told, _as_they_are(groups))
    begin = unknown[_where_the_body_begins([groups[place][1] for place in unknown])]
    told, front = _front(groups[:begin], told)
    return finished(told, [*front, *_as_they_are(groups[begin:])])


def _as_they_are(groups: Sequence[Group]) -> Iterator[tuple[Role, str]]:
    return ((role or "body", line) for role, group in groups for line in group)


def _kept(group: Sequence[str]) -> list[str]:
    return [line for line in group if not _LEFT_OVER.match(line)]


def _where_the_body_begins(groups: Sequence[Sequence[str]]) -> int:
    """Return the place of the first group that is a paragraph, which all after it belong to.

    That is the first that is long, or whose sentence ends and that no line about the article follows. A text
    that begins with a sentence has no headline.
    """
    about = [place for place, group in enumerate(groups[:12]) if _is_about(group)]
    for place, group in enumerate(groups):
        if len(" ".join(group).split()) >= _LONG and len(group) == 1:
            return place
        if place > (about[-1] if about else -1) and ENDED.search(group[-1]) and len(group) == 1:
            return place
    return 1 if len(groups) > 1 else 0


def _is_about(group: Sequence[str]) -> bool:
    return any(only_a_day(line) or _BYLINE.match(line) or _CREDIT.match(line) for line in group)


def _front(groups: Sequence[Group], told: Told) -> tuple[Told, list[tuple[Role, str]]]:
    """Return what the lines before the body tell, and those of them that are paragraphs."""
    made: list[tuple[Role, str]] = []
    for role, group in groups:
        if role is not None:
            made += [(role, line) for line in group]
            continue
        rest = []
        for line in group:
            told, taken = _about(told, line)
            if not taken and not told.title:
                told = replace(told, title=line)
                made.append(("headline", line))
            elif not taken and line != told.title:
                rest.append(line)
        made += _around_a_picture(rest)
    return told, made


def _about(told: Told, line: str) -> tuple[Told, bool]:
    """Return what is told with this line's part, and whether it had one."""
    day, byline, address = only_a_day(line), _BYLINE.match(line), _ADDRESS.match(line)
    if day:
        return replace(told, published=told.published or day), True
    if byline and told.title and not ENDED.search(line):
        return replace(told, author=told.author or byline[1]), True
    if address:
        return replace(told, url=told.url or address[1]), True
    return told, False


def _around_a_picture(lines: Sequence[str]) -> list[tuple[Role, str]]:
    """Return lines of a front group with their roles: those with a credit below are a picture's caption."""
    pictured = any(_CREDIT.match(line) for line in lines)
    return [("caption" if pictured else "standfirst", line) for line in lines if not _CREDIT.match(line)]
