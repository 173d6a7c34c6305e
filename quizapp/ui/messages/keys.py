"""Every key with what it does, as printed on its button or listed in Help; nothing else is bound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.ui.ports import Translate

PRACTICE_LETTERS: Final = {
    "guess": "G",
    "fairly_sure": "F",
    "certain": "C",
    "skip": "S",
    "hint": "H",
    "article": "W",
    "again": "R",
    "before": "B",
    "next_mark": "N",
    "words": "O",
    "report": "X",
}
"""The single letters of practising, by action."""

RESULTS_LETTERS: Final = {"practise": "P", "article": "W", "again": "R", "next_mark": "N", "words": "O"}
"""The single letters of the results, by action; what practising has too has the same letter."""

SESSION_OPTIONS_LETTERS: Final = {"article": "W", "own": "A"}
"""The single letters of setting up a practice, by action."""

FINISH_SESSION: Final = "F9"
"""Ends a practice at home; in the practice itself it would be too near to F10."""

LISTING_MENU: Final = "F4"
"""Opens the list of which packs are listed at home, as it opens other lists."""

SORT_PACKS: Final = "Ctrl+Shift+O"
"""Has packs listed by the next column."""

UNDO_ACTION: Final = "Ctrl+Z"
"""Takes back what was done last with a pack."""

NEXT_ARTICLE: Final = "Ctrl+Tab"
PREVIOUS_ARTICLE: Final = "Ctrl+Shift+Tab"

SAVE_COPY: Final = "Ctrl+Shift+S"
"""Saves a copy of the library, with what cannot be saved where it belongs."""

MY_PACKS: Final = "Ctrl+2"
"""Leads to the packs in work, where teacher tools are shown."""

LEARNERS: Final = "Ctrl+L"
"""Leads from anywhere to those who practise here."""

EXAMPLE_LETTERS: Final = {"practise": "P"}
"""The single letters of a page on a trap."""

WORKED_EXAMPLE_LETTERS: Final = {"article": "W", "before": "B"}
"""The single letters of the worked example."""

PASTE, NEW, DUPLICATE = "Ctrl+V", "Ctrl+N", "Ctrl+D"
NEW_NAME: Final = "Ctrl+N"
"""Adds a name to those who practise here."""
EXPORT_DATA: Final = "Ctrl+Shift+E"
"""Saves all that is kept about somebody as a file."""


@record
class KeyLine:
    """Keys that do one thing, as they are bound, and the id of what they do. `to`: from first to last."""

    keys: tuple[str, ...]
    does: str
    to: bool = False


@record
class KeySection:
    """Keys that belong together, under their title, of which it has the id."""

    title: str
    lines: tuple[KeyLine, ...]


def format_key(key: str) -> str:
    """Return a key as it is printed on a cap: “Ctrl Shift L” for Ctrl+Shift+L, “Ctrl −” for Ctrl+-."""
    modifiers, _, start = key[:-1].rpartition("+")
    last = (start + key[-1]).replace("-", "−")
    return " ".join([*modifiers.split("+"), last]) if modifiers else last


def describe_key(translate: Translate, key: str) -> str:
    """Tell a screen reader the key that is printed on a button."""
    return translate("keys.pressed_by", key=format_key(key))


def translate_sections(translate: Translate, sections: Iterable[KeySection]) -> tuple[KeySection, ...]:
    """Return sections with sentences in the place of their ids."""
    return tuple(
        KeySection(
            translate(section.title),
            tuple(KeyLine(line.keys, translate(line.does), line.to) for line in section.lines),
        )
        for section in sections
    )
