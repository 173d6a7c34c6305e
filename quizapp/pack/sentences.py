"""Sentences: spans of a passage, found by rule and never stored.

A sentence ends after . ! ? or … with the closing quotation marks and brackets that follow, where a space and
an opening letter, digit or mark come next. Initials, common titles and dotted abbreviations do not end one.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Final, NamedTuple

# It begins with one set of characters, for which Python looks several times as fast as for either of two.
_END: Final = re.compile(
    r"[.!?…。！？](?:(?<=[。！？])[。！？]*[」』”’）]*|(?<=[.!?…])(?<![.!?…].)[.!?…]*+[”’\"'»)\]]*+(?=\s))"
)
_WORD: Final = re.compile(r"[^\W_]")
_OPENS: Final = re.compile(r"\s*[\"'“‘«(\[¿¡]*[^\W_a-z]")
_ABBREVIATED: Final = re.compile(
    r"(?:\b(?:mrs?|ms|dr|prof|st|[sj]r|gen|col|lt|capt|sgt|rep|sen|gov|hon|rev|no|vol|fig|pp|vs|cf|ca|approx"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.|\b[^\W\d_]\.)$",
    re.IGNORECASE,
)
_LONGEST: Final = len("approx.") + 1


class CharSpan(NamedTuple):
    """Code points of a text from start to end (exclusive)."""

    start: int
    end: int


@lru_cache(maxsize=256)  # the questions on an article cite the same few passages again and again
def split_sentences(text: str) -> tuple[CharSpan, ...]:
    """Return the sentences of a passage in order; each starts and ends with something that is not a space.

    They do not overlap, and all that lies between them is space.
    """
    spans, start = [], _skip(text, 0)
    for match in _END.finditer(text):
        if match.end() > start and _ends(text, match):
            spans.append(CharSpan(start, match.end()))
            start = _skip(text, match.end())
    if start < len(text.rstrip()):
        spans.append(CharSpan(start, len(text.rstrip())))
    return tuple(spans)


def find_touched_sentences(
    text: str, quote: CharSpan, found: Sequence[CharSpan] | None = None
) -> tuple[int, ...]:
    """Return the numbers (from 0) of the sentences that share a letter or digit with the quote.

    `found` holds the sentences of the text, in order, where they are known already.
    """
    spans = split_sentences(text) if found is None else found
    rows = []
    for number in range(bisect_right(spans, quote.start, key=attrgetter("end")), len(spans)):
        span = spans[number]
        if span.start >= quote.end:
            break
        if _WORD.search(text, max(span.start, quote.start), min(span.end, quote.end)):
            rows.append(number)
    return tuple(rows)


def _ends(text: str, match: re.Match[str]) -> bool:
    if match.group()[0] in "。！？":
        return True
    if not _OPENS.match(text, match.end()):
        return False
    if match.group() != ".":
        return True
    return not _ABBREVIATED.search(text, max(0, match.end() - _LONGEST), match.end())


def _skip(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start
