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

RESULTS_LETTERS: Final = {"practise": "P", "article": "W", "again": "R", "next_mark": "N"}
"""The single letters of the results, by action; what practising has too has the same letter."""


@dataclass(frozen=True, slots=True)
class KeyLine:
    """Keys that do one thing, as they are bound, and what they do. `to`: from the first to the last."""

    keys: tuple[str, ...]
    does: str
    to: bool = False


@dataclass(frozen=True, slots=True)
class KeySection:
    """Keys that belong together, under their title."""

    title: str
    lines: tuple[KeyLine, ...]


def printed(key: str) -> str:
    """Return a key as it is printed on a cap: “Ctrl Shift L” for Ctrl+Shift+L, “Ctrl −” for Ctrl+-."""
    modifiers, _, start = key[:-1].rpartition("+")
    last = (start + key[-1]).replace("-", "−")
    return " ".join([*modifiers.split("+"), last]) if modifiers else last


def pressed_by(translate: Translate, key: str) -> str:
    """Tell a screen reader the key that is printed on a button."""
    return translate("keys", "Key: {key}").format(key=printed(key))


def everywhere(translate: Translate) -> KeySection:
    """Return the keys of the window itself and of all lists."""
    return KeySection(
        translate("keys", "Everywhere"),
        (
            KeyLine(("Esc", "Alt+Left"), translate("keys", "back")),
            KeyLine(("Tab", "Shift+Tab"), translate("keys", "next part, part before")),
            KeyLine(("F6", "Shift+F6"), translate("keys", "next pane, pane before")),
            KeyLine(("Home", "End"), translate("keys", "first, last row of a list")),
            KeyLine(("Ctrl+1",), translate("keys", "home")),
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
                KeyLine(("Page Up", "Page Down"), translate("keys", "scroll")),
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
                KeyLine(("↑", "↓", "←", "→"), translate("keys", "move")),
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
                KeyLine((letters["again"],), translate("keys", "outcome and evidence again")),
                KeyLine((letters["before"],), translate("keys", "the answer before")),
                _marks(translate),
            ),
        ),
        _article(translate, letters["article"], translate("keys", "article; after the answer, all of it")),
    )


def results(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the results, and of one answer that was opened there."""
    letters = RESULTS_LETTERS
    return (
        KeySection(
            translate("keys", "Results"),
            (
                KeyLine((letters["practise"],), translate("keys", "practise again")),
                KeyLine(("Esc",), translate("keys", "done")),
                KeyLine(("↑", "↓"), translate("keys", "go through your answers")),
                KeyLine(("Enter", "Space"), translate("keys", "open one of them")),
                KeyLine(("Page Up", "Page Down"), translate("keys", "scroll")),
            ),
        ),
        KeySection(
            translate("keys", "An opened answer"),
            (
                KeyLine((letters["again"],), translate("keys", "outcome and evidence again")),
                _marks(translate),
                KeyLine(("Enter", "Esc"), translate("keys", "back to your answers")),
            ),
        ),
        _article(translate, letters["article"], translate("keys", "whole article, only the passage")),
    )


def help_page(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of Help."""
    return (
        KeySection(
            translate("keys", "This page"),
            (
                KeyLine(("↑", "↓"), translate("keys", "go through the keys, scroll")),
                KeyLine(("Page Up", "Page Down"), translate("keys", "scroll by pages")),
                KeyLine(("Enter", "Esc"), translate("keys", "back")),
            ),
        ),
    )


def trouble(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the error page."""
    return (
        KeySection(
            translate("keys", "Something went wrong"),
            (
                KeyLine(("Enter",), translate("keys", "go on")),
                KeyLine(("Esc",), translate("keys", "home")),
                KeyLine(("Ctrl+C",), translate("keys", "copy the report")),
                KeyLine(("Page Up", "Page Down"), translate("keys", "scroll")),
            ),
        ),
    )


def _marks(translate: Translate) -> KeyLine:
    letter = PRACTICE_LETTERS["next_mark"]
    return KeyLine((letter, f"Shift+{letter}"), translate("keys", "next mark, mark before"))


def _article(translate: Translate, letter: str, does: str) -> KeySection:
    return KeySection(
        translate("keys", "Article"),
        (
            KeyLine((letter,), does),
            KeyLine(("Page Up", "Page Down"), translate("keys", "scroll it")),
            KeyLine(("Ctrl+C",), translate("keys", "copy with source")),
        ),
    )
