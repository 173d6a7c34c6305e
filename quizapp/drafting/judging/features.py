"""What an attribution's confidence is told by: how it was found, in words that the weights know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizapp.drafting.lexicon import verbs
from quizapp.drafting.lexicon.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.models import Form
    from quizapp.drafting.said.nesting import Placed
    from quizapp.drafting.said.reports import Mention

_COMMON = word_set(
    "say add tell write warn argue find show report note insist claim explain call accuse deny"
)

_OWNERS = frozenset({"his", "her", "its", "their", "my", "our"})


def features_of(placed: Placed, form: Form, words: str) -> Iterator[str]:
    """Yield the features of one attribution."""
    report = placed.report
    yield f"how:{placed.how}"
    yield f"sort:{report.sort}"
    yield f"form:{form}"
    for mark in sorted(report.marks):
        yield f"mark:{mark}"
    yield f"verb:{report.verb if report.verb in _COMMON else 'other'}"
    if report.verb in verbs.ONLY_QUOTED:
        yield "verb:only-quoted"
    count = len(words.split())
    yield (
        "length:1-3"
        if count <= 3
        else "length:4-6"
        if count <= 6
        else "length:7-40"
        if count <= 40
        else "length:41+"
    )
    if placed.depth:
        yield "nested"
    if report.mention is not None:
        yield from _of_mention(report.mention, placed.how)
    if report.sort == "carried":
        yield f"carried:{placed.how}"
    if words[:1].islower() and form == "direct":
        yield "direct-lower"
    if placed.chain[-1].maybe:
        yield "voice:maybe"
    if placed.chain[-1].kind in ("unnamed", "document", "organisation", "group"):
        yield f"kind:{placed.chain[-1].kind}"


def _of_mention(mention: Mention, how: str) -> Iterator[str]:
    yield f"mention:{mention.sort}"
    if mention.plural:
        yield "mention:plural"
    if mention.sort == "noun":
        yield f"noun:{_article(mention.words)}"
        yield f"noun:{how}:{_article(mention.words)}"


def _article(words: str) -> str:
    """Return what stands before a noun: “the”, “a”, an owner, or something else."""
    first = words.lower().split()[0] if words.split() else ""
    if first in ("the", "this", "that", "these", "those"):
        return "the"
    if first in ("a", "an", "one", "another"):
        return "a"
    return "owner" if first in _OWNERS or re.search(r"[’']s?\s", words) else "none"
