"""The entries of the English catalogue, as a translator's tool reads them."""

from __future__ import annotations

import string
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel.messages.pofile import read_po

from quizapp.catalogue import LOCALE, SOURCE


@dataclass(frozen=True)
class Entry:
    """A sentence: its id, its text or two for its plural, and what translators are told of it."""

    id: str
    texts: tuple[str, ...]
    comments: tuple[str, ...]

    @property
    def is_plural(self) -> bool:
        """Whether a number picks its form."""
        return len(self.texts) > 1

    @property
    def placeholders(self) -> set[str]:
        """What is filled in, with the number of a plural."""
        found = {name for text in self.texts for _, name, _, _ in string.Formatter().parse(text) if name}
        return found | {"n"} if self.is_plural else found


@cache
def entries() -> tuple[Entry, ...]:
    """Return all entries in their order."""
    with (LOCALE / f"{SOURCE}.po").open("rb") as file:
        return tuple(
            Entry(
                each.id if isinstance(each.id, str) else each.id[0],
                (each.string,) if isinstance(each.string, str) else tuple(each.string),
                tuple(each.auto_comments),
            )
            for each in read_po(file)
            if each.id
        )


def texts() -> Iterator[str]:
    """Yield every text."""
    for entry in entries():
        yield from entry.texts
