"""Plain English that is left on a screen where all that the program says is in Arabic.

What packs say stays as it is: a piece of text is theirs if each two words in it follow each other somewhere
in a pack, and a word alone if it stands in one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, Final

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from quizapp import paths
from tests.languages.painted import painted
from tests.pack.builders import EXAMPLE
from tests.shots.rules import interfaces

KEYS: Final = {
    "enter", "esc", "ctrl", "shift", "alt", "tab", "home", "end", "page", "up", "down", "left", "menu",
    "space", "delete", "backspace",
}  # fmt: skip
"""Keys are printed as they stand on most keyboards."""
TESTS_OWN: Final = (
    "backups",
    "logs",
    "diary.txt",
    "A pack that is gone",
    "no such pack",
    "bell",
    "spoilt.quizpack",
    "harbour-bridge",
    "zeppelin",
    "Aa",
    "Two questions say more plainly what is asked",
    "Read it twice",
    "Tuesday group",
    "ferry",
    "edit",
    "saved.json",
    *("Amara", "Benno", "Cosima", "Dilan", "Esra", "Finn", "Greta", "Hugo", "<b>&amp; Bo</b>"),
    *("Maximiliane-Alexandrina von Hohenfels-Untergiesing-Oberwald", "Maximiliane-Alexand"),
)
"""What tests type or name; and a sign for the size of text."""

PIECE: Final = re.compile(r"[^\u0600-\u06ff.,:;!?…“”‘()\[\]/\n\u2002\u2004\u2028]+")
WORD: Final = re.compile(r"[A-Za-z]+(?:[’'][A-Za-z]+)*")
KEY: Final = re.compile(r"F\d+|[A-Za-z]|[A-Z]{2}")
"""A key of one letter, or the initials of a speaker."""
LAST: Final = re.compile(r"\S+$")
"""The last word of a line, which may be cut."""


def strings(value: Any) -> Iterator[str]:
    """Yield all texts of a pack."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from strings([*value.values()])
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)


def pieces(text: str) -> Iterator[list[str]]:
    """Yield the English words between two marks or words in other letters."""
    for piece in PIECE.findall(text):
        words = [word for word in WORD.findall(piece) if not KEY.fullmatch(word)]
        yield [word.casefold() for word in words if word.casefold() not in KEYS]


Known = tuple[frozenset[str], frozenset[tuple[str, str]]]
"""Words, and which follow each other."""


def known_of(texts: Iterable[str]) -> Known:
    """Return the words of some texts."""
    found = [words for text in texts for words in pieces(text)]
    words = frozenset(word for words in found for word in words)
    return words, frozenset(pair for words in found for pair in pairwise(words))


@cache
def packs_words() -> Known:
    """Return the words of all packs, and those that tests type or name."""
    folders = (EXAMPLE, *paths.content_dir().iterdir())
    packs = [json.loads((folder / "pack.json").read_bytes()) for folder in folders]
    return known_of((*strings(packs), *TESTS_OWN))


def english(text: str, known: Known) -> bool:
    """Whether there are words in a text that are not known, or do not follow each other in what is known."""
    single, pairs = known
    return any(not (pairs.issuperset(pairwise(words)) and single.issuperset(words)) for words in pieces(text))


def said(top: QWidget) -> Iterator[str]:
    """Yield all that is painted in a window or told of it to a screen reader."""
    for widget in (top, *top.findChildren(QWidget)):
        if widget.isVisibleTo(top):
            texts = [words.text for words in painted(widget).words]
            cut = any("…" in text for text in texts)
            yield from (LAST.sub("", text) if cut else text for text in texts)
    for each in interfaces(QAccessible.queryAccessibleInterface(top)):
        if not each.state().invisible:
            yield from (each.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description))


def english_left(data: str, told: Sequence[str] = ()) -> list[str]:
    """Return the texts of all windows with English that is no pack's, and not one of the sentences `told`.

    `data` is the path of the folder.
    """
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    (words, pairs), (own, own_pairs) = packs_words(), known_of([data])
    known = words | own, pairs | own_pairs
    every = {text for top in tops for text in said(top)}
    # The path may be broken anywhere.
    left = (text for text in every if text.strip() not in data and english(without(text, told), known))
    return sorted(left)


def without(text: str, told: Sequence[str]) -> str:
    """Return a text without these sentences, which may be cut, or lack their full stop."""
    for sentence in told:
        text = "" if text.strip() in sentence else text.replace(sentence.rstrip("."), "")
    return text
