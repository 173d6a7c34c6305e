"""People whom a text tells of by a noun where no verb has them as its subject: “Beside her sat a guard.”"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import nouns, speakers
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.models import Span
from quizapp.drafting.said.reports import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.covering import Covering

_NOUN: Final = re.compile(
    r"(?<![\w’'-])(?P<first>[Aa]n?|[Tt]he|[Tt]h(?:is|at)|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ne|[Aa]nother"
    r"|[A-ZÀ-Þ][\w-]+[’']s)"
    r"(?P<before>(?:\s[a-zà-ÿ]+(?:-[a-zà-ÿ]+)*){0,3}?)\s(?P<head>[a-zà-ÿ]+(?:-[a-zà-ÿ]+)*)(?![\w’'-])"
    r"(?P<after>\s(?:at|of|from|in|with|beside|for)\s(?:the|an?|h(?:is|er)|its|their)\s[a-zà-ÿ-]+(?![\w’'-]))?"
)
"""“A former engineer at the firm”."""
_NOT_BEFORE: Final = word_set(
    """of for with and or but who whom that which when while as at in on from to by than is was were are has had
    have said says told if"""
)
"""Words that no noun phrase has before its head."""
_WAS: Final = re.compile(r"\b(?:is|was|were|are|stood|sat|came)\s$")
_OPENED: Final = re.compile(r"(?:^|[.?!…:;][”’\"']?\s+|\n)(?:(?:But|And|Yet|Then|So)\s)?$")
_LOOKED_BACK: Final = 16


@dataclass(frozen=True, slots=True)
class ByNoun:
    """Somebody told of by a noun: the mention, and whether it opens its sentence or ends an inverted one."""

    mention: Mention
    leads: bool


def people_in(text: str, start: int, end: int, quoted: Covering) -> Iterator[ByNoun]:
    """Yield who is told of by a noun between `start` and `end` (exclusive) outside of what is quoted."""
    for match in _NOUN.finditer(text, start, end):
        at = match.start()
        if at in quoted or not _tells_of_one(match):
            continue
        before = text[max(start, at - _LOOKED_BACK) : at]
        leads = bool(_OPENED.search(before) if at - start < _LOOKED_BACK or before else True)
        leads = at == start or leads or bool(_WAS.search(before))
        span = Span(at, match.end("after") if match["after"] else match.end("head"))
        yield ByNoun(Mention(span, match["head"], span.of(text), "noun"), leads)


def _tells_of_one(match: re.Match[str]) -> bool:
    head = match["head"]
    if head in nouns.GROUPS or head in nouns.BODIES or head in nouns.DOCUMENTS or head in nouns.PRONOUNS:
        return False
    if speakers.singular(head) != head or not speakers.is_person(head):
        return False
    return not _NOT_BEFORE & set(match["before"].split())
