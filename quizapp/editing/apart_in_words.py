"""Two texts beside each other, word by word: what both have, what is gone, what is new."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Sort = Literal["same", "gone", "new"]

_TOKEN: Final = re.compile(r"\s+|\w+(?:[.,’'-]\w+)*|[^\w\s]")
"""A stretch of space, a word or number with what stands inside it, or one sign."""

_MOST: Final = 4_000
"""Tokens of one text that are compared; longer ones are told as a whole, for it would take long."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a text, and whether the other has them too."""

    text: str
    sort: Sort


def told_apart(before: str, after: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Return the runs of both texts; those of each, joined, are the text itself.

    A space between two words that are gone, or new, is so too.
    """
    ones, others = _TOKEN.findall(before), _TOKEN.findall(after)
    if max(len(ones), len(others)) > _MOST and before != after:
        return _run(before, "gone"), _run(after, "new")
    matcher = SequenceMatcher(str.isspace, ones, others, autojunk=False)
    old: list[Run] = []
    new: list[Run] = []
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        alike = tag == "equal"
        old += _run("".join(ones[i:i_end]), "same" if alike else "gone")
        new += _run("".join(others[j:j_end]), "same" if alike else "new")
    return _joined(old), _joined(new)


def _run(text: str, sort: Sort) -> tuple[Run, ...]:
    return (Run(text, sort),) if text else ()


def _joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return the runs with no bare space between two of a sort, and no spaces at the ends of what changed."""
    made: list[Run] = []
    for run in runs:
        if len(made) > 1 and made[-1].text.isspace() and made[-1].sort == "same" != run.sort == made[-2].sort:
            before, space = made[-2], made[-1]
            made[-2:] = [Run(before.text + space.text + run.text, run.sort)]
        elif made and made[-1].sort == run.sort:
            made[-1] = Run(made[-1].text + run.text, run.sort)
        else:
            made.append(run)
    apart = [part for run in made for part in _bare(run)]
    whole: list[Run] = []
    for run in apart:
        if whole and whole[-1].sort == run.sort:
            whole[-1] = Run(whole[-1].text + run.text, run.sort)
        else:
            whole.append(run)
    return tuple(whole)


def _bare(run: Run) -> Iterable[Run]:
    """Yield a run whose ends are no spaces, and these apart as of both texts: nobody sees which came."""
    words = run.text.strip()
    if run.sort == "same" or words == run.text or not words:
        yield run
        return
    at = run.text.index(words[0])
    yield from _run(run.text[:at], "same")
    yield Run(words, run.sort)
    yield from _run(run.text[at + len(words) :], "same")
