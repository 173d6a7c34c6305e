"""The keys of a screen as they act: letters may need Alt, or not act at all. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.ui.theme.letter_keys import resolve_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.library.settings import LetterKeys
    from quizapp.ui.messages.keys import KeyLine, KeySection


def filter_active_keys(sections: Iterable[KeySection], mode: LetterKeys) -> tuple[KeySection, ...]:
    """Return the sections with the keys that act; what no key does any more is left out."""
    told = (replace(section, lines=tuple(_lines(section.lines, mode))) for section in sections)
    return tuple(section for section in told if section.lines)


def _lines(lines: Iterable[KeyLine], mode: LetterKeys) -> Iterator[KeyLine]:
    for line in lines:
        keys = tuple(key for each in line.keys if (key := resolve_key(each, mode)))
        if keys:
            yield replace(line, keys=keys)
