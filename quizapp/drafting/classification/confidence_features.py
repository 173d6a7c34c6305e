"""What an attribution's confidence is told by: how it was found, in words that the weights know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.lexicon.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.attribute.attribution_chains import NestedReport
    from quizapp.drafting.attribute.speech_reports import Mention
    from quizapp.drafting.source_reading import QuotationForm

_COMMON = word_set(
    "say add tell write warn argue find show report note insist claim explain call accuse deny"
)
_DEFINITE = word_set("the this that these those")
_INDEFINITE = word_set("a an one another")
_OWNERS = word_set("his her its their my our")
_OWNED = re.compile(r"[’']s?\s")


def extract_confidence_features(placed: NestedReport, form: QuotationForm, words: str) -> Iterator[str]:
    """Yield the features of one attribution."""
    report = placed.report
    yield f"how:{placed.how}"
    yield f"sort:{report.sort}"
    yield f"form:{form}"
    for mark in sorted(report.marks):
        yield f"mark:{mark}"
    yield f"verb:{report.verb if report.verb in _COMMON else 'other'}"
    if report.verb in reporting_verbs.ONLY_QUOTED:
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
        before = _before_noun(mention.words)
        yield from (f"noun:{before}", f"noun:{how}:{before}")


def _before_noun(words: str) -> str:
    """Return what stands before a noun: “the”, “a”, an owner, or none of them."""
    first = next(iter(words.lower().split()), "")
    if first in _DEFINITE:
        return "the"
    if first in _INDEFINITE:
        return "a"
    return "owner" if first in _OWNERS or _OWNED.search(words) else "none"
