"""The names in a text: where each stands, its title, and what it may be the name of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.drafting.coreference.name_kinds import NameContext, NameKind, classify_name
from quizapp.drafting.coreference.name_runs import find_runs
from quizapp.drafting.coreference.titles import split_title
from quizapp.drafting.source_reading import ReadingSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.interval_index import IntervalIndex

_POSSESSIVE: Final = re.compile(r"(?:’s|'s|’|')$")
_LOCATED: Final = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]t|[Oo]utside|[Aa]round|[Aa]cross|[Tt]hroughout|[Ff]rom"
    r"|(?<!ccording )(?<!talked )(?<!spoke )[Tt]o|[Oo]f) $"
)
_TOLD: Final = re.compile(
    r",? (?:said|says|told|added|argued|wrote|warned|who|whose|has said|had said|insisted|claimed|called)\b"
    r"|, (?:\d{2}[,.]|an? [a-z]|the [a-z]+ (?:of|at|who))"
)
_ENDS: Final = '.?!…:”’"—'
"""After one of these a sentence begins, or something that begins as one does."""
_PASSED: Final = " “‘\"'("
"""What may stand between the two."""
_SEEN: Final = 40
_LOOKED_BACK: Final = 60
"""So many code points after a name, and before it, are looked at."""


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name in the text: where it stands, its words, what stood before it as title, and what it may be."""

    span: ReadingSpan
    words: str
    title: str
    kind: NameKind
    quoted: bool
    """Whether it stands within quotation marks."""
    located: bool = False
    """Whether “in”, “near” or the like stands before it."""
    told: bool = False
    """Whether an age, a role or “said” follows it."""

    @property
    def start(self) -> int:
        """Where it begins with its title."""
        return self.span.start - (len(self.title) + 1 if self.title else 0)


def find_names(text: str, start: int, end: int, quoted: IntervalIndex) -> Iterator[NameMention]:
    """Yield the names from `start` to `end` (exclusive), in their order.

    `start` begins a sentence. `quoted` is what of the text lies within quotation marks.
    """
    for first, last in find_runs(text, start, end):
        found = _name(text, ReadingSpan(first, last), start, quoted)
        if found is not None:
            yield found


def find_line_end(text: str, at: int, most: int) -> int:
    """Return where the line of a place ends, or `most` code points behind the place if that comes before."""
    end = min(at + most, len(text))
    line = text.find("\n", at, end)
    return line if line >= 0 else end


def _name(text: str, run: ReadingSpan, paragraph: int, quoted: IntervalIndex) -> NameMention | None:
    words = list(re.finditer(r"\S+", run.of(text)))
    begins = _begins_sentence(text, run.start, paragraph)
    part = split_title([each.group() for each in words], begins=begins)
    if part is None:
        return None
    at = run.start + words[part.at].start()
    owner = _POSSESSIVE.search(text[at : run.end])
    end = run.end - len(owner.group()) if owner else run.end
    before = "the " if part.after_the else text[max(paragraph, at - _LOOKED_BACK) : at].lower()
    after = text[end : end + _SEEN]
    return NameMention(
        span=ReadingSpan(at, end),
        words=text[at:end],
        title=" ".join(part.title),
        kind=classify_name(NameContext(text[at:end], part.title, before, after)),
        quoted=at in quoted,
        located=bool(_LOCATED.search(text[max(paragraph, at - _LOOKED_BACK) : at])),
        told=bool(_TOLD.match(after)),
    )


def _begins_sentence(text: str, at: int, paragraph: int) -> bool:
    while at > paragraph and text[at - 1] in _PASSED:
        at -= 1
    return at == paragraph or text[at - 1] in _ENDS
