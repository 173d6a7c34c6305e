"""Every key with what it does, as printed on its button or listed in Help; nothing else is bound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
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
}
"""The single letters of practising, by action."""


@dataclass(frozen=True, slots=True)
class KeyLine:
    """Keys that do one thing, as printed, and what they do. `to`: all keys from the first to the last."""

    keys: tuple[str, ...]
    does: str
    to: bool = False


@dataclass(frozen=True, slots=True)
class KeySection:
    """Keys that belong together, under their title."""

    title: str
    lines: tuple[KeyLine, ...]


def everywhere(translate: Translate) -> KeySection:
    """Return the keys of the window itself."""
    return KeySection(
        translate("keys", "Everywhere"),
        (
            KeyLine(("Esc",), translate("keys", "back")),
            KeyLine(("Alt+Left",), translate("keys", "back")),
            KeyLine(("Tab",), translate("keys", "next part")),
            KeyLine(("F6",), translate("keys", "next pane")),
            KeyLine(("F1",), translate("keys", "this page")),
            KeyLine(("F10",), translate("keys", "menu")),
            KeyLine(("Ctrl++", "Ctrl+-", "Ctrl+0"), translate("keys", "text size")),
            KeyLine(("Ctrl+Shift+L",), translate("keys", "light, dark, high contrast, as the system")),
            KeyLine(("F11",), translate("keys", "full screen")),
            KeyLine(("Ctrl+Q",), translate("keys", "close the program")),
        ),
    )


def home(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the home screen."""
    return (
        KeySection(
            translate("keys", "Your packs"),
            (
                KeyLine(("Enter",), translate("keys", "start or go on")),
                KeyLine(("↑", "↓"), translate("keys", "choose a pack")),
            ),
        ),
    )


def practice(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of practising, before and after the answer."""
    letters = PRACTICE_LETTERS
    return (
        KeySection(
            translate("keys", "Answer"),
            (
                KeyLine(("1", "9"), translate("keys", "choose"), to=True),
                KeyLine(("↑", "↓"), translate("keys", "move")),
                KeyLine(("Space",), translate("keys", "choose that row")),
                KeyLine(
                    (letters["guess"], letters["fairly_sure"], letters["certain"]),
                    translate("keys", "guess, fairly sure, certain"),
                ),
                KeyLine(("Enter",), translate("keys", "check, then next question")),
                KeyLine((letters["skip"],), translate("keys", "skip; it comes once more at the end")),
                KeyLine((letters["hint"],), translate("keys", "hint, where there is one")),
            ),
        ),
        KeySection(
            translate("keys", "After the answer"),
            (
                KeyLine((letters["again"],), translate("keys", "read all of it again")),
                KeyLine((letters["before"],), translate("keys", "the answer before")),
                KeyLine((letters["next_mark"],), translate("keys", "next mark")),
                KeyLine((f"Shift+{letters['next_mark']}",), translate("keys", "mark before")),
            ),
        ),
        KeySection(
            translate("keys", "Article"),
            (
                KeyLine((letters["article"],), translate("keys", "article")),
                KeyLine(("Page Up", "Page Down"), translate("keys", "scroll it")),
                KeyLine(("Ctrl+C",), translate("keys", "copy with source")),
            ),
        ),
    )


def results(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the results."""
    return (
        KeySection(
            translate("keys", "Results"),
            (
                KeyLine(("↑", "↓"), translate("keys", "choose an answer")),
                KeyLine(("Enter",), translate("keys", "read its evidence again")),
            ),
        ),
    )
