"""What the page of an opened article shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizapp.ui.passages.state import PassageRow

LONGEST: Final = {"title": 400, "publisher": 120, "published": 40, "author": 120, "url": 400}
"""The fields in their order, with the characters that a pack takes of each."""


@dataclass(frozen=True, slots=True)
class ArticleImportState:
    """An opened article before it becomes a pack.

    `about` are title, publisher, published, author, url by these names; `language` is a BCP 47 tag or '', and
    `language_words` its name; `wish` is what may be passed on, a place among three. `faults` are sentences by
    the name of the field, or “pieces”. `make` is what
    the button says, `shown` counts what was shown in the fields anew.
    """

    file: str
    back: str
    make: str
    summary: str
    pieces: tuple[PassageRow, ...]
    chosen: int
    about: dict[str, str]
    language: str
    language_words: str
    wish: int
    undoes: bool
    can_join: bool
    splitting: str = ""
    faults: tuple[tuple[str, str], ...] = ()
    told: str = ""
    shown: int = 0
