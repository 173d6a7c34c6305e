"""Paragraphs of plain text: blank lines part them, and a line that breaks amid a sentence does not."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from quizapp.article.errors import ArticleError
from quizapp.article.models import MOST_PASSAGES

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_LINE_ENDS: Final = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
ENDED: Final = re.compile(r"[.!?…:;。！？][\"'”’»)\]]*$")
"""How a line ends whose sentence does."""

MOST_GROUPS: Final = 4 * MOST_PASSAGES
"""Groups of lines; some are left out before they are paragraphs."""
_WRAPPED: Final = 100
"""Characters that the lines of a wrapped text hardly have more of."""
_NO_HEADING: Final = 75
"""Characters of a line that is hardly a heading, so that its sentence goes on if it has no end."""
_SOME_WORDS: Final = 20
_FULL: Final = 0.65
"""Part of the longest line that the lines of a wrapped text hardly have less of."""


def blocks(text: str) -> list[list[str]]:
    """Return the lines of a text, without spaces around them, in groups between blank lines.

    Raises ArticleError for so many that no pack can hold them.
    """
    groups: list[list[str]] = [[]]
    for raw in _LINE_ENDS.split(text):
        line = raw.strip()
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
            if len(groups) > MOST_GROUPS:
                raise ArticleError("too-many", most=f"{MOST_PASSAGES:,}")
    return [group for group in groups if group]


def joined(groups: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the groups with lines put together that belong to one paragraph."""
    width = _wrapped_at(groups)
    seen = Counter(line for group in groups for line in group)
    again = frozenset(line for line, count in seen.items() if count > 1)
    return [_in_group(group, width, again) for group in groups]


def _wrapped_at(groups: Sequence[Sequence[str]]) -> int:
    """Return the width at which lines are wrapped; nought if each paragraph has a line of its own."""
    inner = [len(line) for group in groups for line in group[:-1]]
    if len(inner) < 3:
        return 0
    longest = max(len(line) for group in groups for line in group)
    full = sum(length > _FULL * longest for length in inner)
    return longest if longest <= _WRAPPED and full > len(inner) * 0.7 else 0


def _in_group(group: Sequence[str], width: int, again: Collection[str]) -> list[str]:
    """Return the paragraphs of a group; a line that is there `again`, such as a title, stays alone."""
    made = [group[0]]
    for line in group[1:]:
        last = made[-1].rpartition("\n")[2]
        if last not in again and line not in again and _goes_on(last, line, width):
            made[-1] += f"\n{line}"
        else:
            made.append(line)
    return [one.replace("\n", " ") for one in made]


def _goes_on(last: str, line: str, width: int) -> bool:
    """Tell whether a line goes on with the sentence of the last, or at least with its paragraph."""
    if width:  # where the next word had found room, whoever wrapped the text meant an end
        fitted = len(last) + 1 + len(line.split(maxsplit=1)[0]) <= width
        return not (fitted and ENDED.search(last))
    if line[0].islower():
        return not line.startswith(("http://", "https://"))
    return len(last) >= _NO_HEADING and not ENDED.search(last) and len(line) >= _SOME_WORDS
