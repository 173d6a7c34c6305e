"""Two readers of the same page: ours chooses, but where another one sees quite another article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.article.web.choosing import trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.article.web.blocks import Block

_WORD: Final = re.compile(r"\w+")
_GRAM: Final = 4
"""Words in a row by which a block is found in another text."""
_MOSTLY: Final = 0.6
"""Part of a block that is found, from which on the block is; and of two choices that agree."""


def settled(every: Sequence[Block], ours: list[Block], theirs: str) -> list[Block]:
    """Return which blocks to take: ours, unless less than most of it is in the other reader's text."""
    judged = _found_in(every, theirs) if theirs else []
    if not judged or _agreement(ours, judged) >= _MOSTLY:
        return ours
    return trimmed([block for block in judged if block.tag != "h1"])


def _agreement(ours: Sequence[Block], others: Sequence[Block]) -> float:
    """Return the F1 of two choices, in words."""
    both = sum(block.words for block in {id(one): one for one in others if one in ours}.values())
    words = sum(block.words for block in (*ours, *others))
    return 2 * both / words if words else 0


def _found_in(every: Sequence[Block], text: str) -> list[Block]:
    words = _WORD.findall(text)
    grams, whole = _grams(words), f" {' '.join(words)} "
    return [block for block in every if _is_found(_WORD.findall(block.text), grams, whole)]


def _grams(words: Sequence[str]) -> set[tuple[str, ...]]:
    return set(zip(*(words[start:] for start in range(_GRAM)), strict=False))


def _is_found(words: list[str], grams: set[tuple[str, ...]], whole: str) -> bool:
    if len(words) < _GRAM:
        return bool(words) and f" {' '.join(words)} " in whole
    own = _grams(words)
    return len(own & grams) > _MOSTLY * len(own)
