"""Whether the statement type of what is said hangs on who says it: two speakers' names change places, and
nothing else.

A change of names may change what is found at all, for names are found by how they are written; of what is
found both times, every statement type must be the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from quizapp.drafting.attribute.attribution_pipeline import read_article
from tests.evaluation.drafting.marked import passages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quizapp.drafting.attribute.attribution_pipeline import ReaderBackend
    from quizapp.drafting.source_reading import SourceReading
    from tests.evaluation.drafting.marked import Marked


@dataclass(frozen=True, slots=True)
class Change:
    """A content whose statement type is another after two names changed places."""

    article: str
    names: tuple[str, str]
    content: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Swapped:
    """How many swaps were made, how many contents found before and after them, and what changed."""

    swaps: int
    compared: int
    lost: int
    changes: tuple[Change, ...]


def pairs_of(article: Marked) -> Iterator[tuple[str, str]]:
    """Yield the full names of every two people who speak, of two words or more that none has in common."""
    speaking = {each.speaker for each in article.marks}
    people = [
        each.names[0]
        for each in article.speakers.values()
        if each.id in speaking
        and each.kind == "person"
        and re.fullmatch(r"[^\W\d_][\w’'.-]*(?: [^\W\d_][\w’'.-]*)+", each.names[0])
        and all(word[:1].isupper() for word in each.names[0].split())
    ]
    yield from (
        (one, other) for one, other in combinations(people, 2) if not set(one.split()) & set(other.split())
    )


def exchanged(text: str, one: str, other: str) -> str:
    """Return a text in which two full names, their first words and their last words have changed places."""
    return _replaced(text, _names(one, other))


def _names(one: str, other: str) -> dict[str, str]:
    first, second = (one.split(), other.split())
    return {
        one: other, other: one,
        first[0]: second[0], second[0]: first[0],
        first[-1]: second[-1], second[-1]: first[-1],
    }  # fmt: skip


def _replaced(text: str, names: Mapping[str, str]) -> str:
    ordered = sorted(names, key=len, reverse=True)
    return re.sub(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)", lambda match: names[match.group()], text
    )


def swapped(articles: Sequence[Marked], backend: ReaderBackend, most: int = 3) -> Swapped:
    """Read articles again with names exchanged, at most some pairs in each, and tell what that changes."""
    swaps, compared, lost, changes = 0, 0, 0, []
    for article in articles:
        before = read_article(passages(article.text), backend, least=0.0)
        for one, other in list(pairs_of(article))[:most]:
            after = read_article(passages(exchanged(article.text, one, other)), backend, least=0.0)
            swaps += 1
            expected = {
                exchanged(content, one, other): statement_type
                for content, statement_type in _statement_types(before).items()
            }
            found = _statement_types(after)
            both = expected.keys() & found.keys()
            compared, lost = compared + len(both), lost + len(expected.keys() - both)
            changes += [
                Change(article.name, (one, other), each, " ".join(expected[each]), " ".join(found[each]))
                for each in sorted(both)
                if expected[each] != found[each]
            ]
    return Swapped(swaps, compared, lost, tuple(changes))


def _statement_types(found: SourceReading) -> dict[str, tuple[str, ...]]:
    """Return the statement types of each content, in their order; the same words may be said twice."""
    told: dict[str, tuple[str, ...]] = {}
    for each in found.attributions:
        words = each.content.of(found.text)
        told[words] = (*told.get(words, ()), each.statement_type)
    return {words: statement_types for words, statement_types in told.items() if len(statement_types) == 1}
