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
    "words": "O",
    "report": "X",
}
"""The single letters of practising, by action."""

RESULTS_LETTERS: Final = {"practise": "P", "article": "W", "again": "R", "next_mark": "N", "words": "O"}
"""The single letters of the results, by action; what practising has too has the same letter."""

SETUP_LETTERS: Final = {"article": "W", "own": "A"}
"""The single letters of setting up a practice, by action."""

FINISH: Final = "F9"
"""Ends a practice at home; in the practice itself it would be too near to F10."""

LISTED: Final = "F4"
"""Opens the list of which packs are listed at home, as it opens other lists."""

ORDER: Final = "Ctrl+Shift+O"
"""Has packs listed by the next column."""

TAKE_BACK: Final = "Ctrl+Z"
"""Takes back what was done last with a pack."""

NEXT_ARTICLE: Final = "Ctrl+Tab"
ARTICLE_BEFORE: Final = "Ctrl+Shift+Tab"

SAVE_COPY: Final = "Ctrl+Shift+S"
"""Saves a copy of the library, with what cannot be saved where it belongs."""

AUTHOR: Final = "Ctrl+2"
"""Leads to the packs in work, where teacher tools are shown."""

PEOPLE: Final = "Ctrl+L"
"""Leads from anywhere to those who practise here."""

EXAMPLE_LETTERS: Final = {"practise": "P"}
"""The single letters of a page on a trap."""

WORKED_LETTERS: Final = {"article": "W", "before": "B"}
"""The single letters of the worked example."""


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
            KeyLine(("↑", "↓", "←", "→"), translate("keys", "move in a list, between buttons")),
            KeyLine(("Home", "End"), translate("keys", "first, last row of a list")),
            KeyLine(("Enter", "Space"), translate("keys", "press the button that has the keyboard")),
            KeyLine(("Ctrl+A", "Ctrl+C"), translate("keys", "choose all of a text, copy what is chosen")),
            KeyLine(("Ctrl+1",), translate("keys", "home")),
            KeyLine((PEOPLE,), translate("keys", "who is practising?")),
            KeyLine(("Ctrl+O",), translate("keys", "add a pack")),
            KeyLine(("F1",), translate("keys", "this page")),
            KeyLine(("Ctrl+,",), translate("keys", "settings")),
            KeyLine(("F10",), translate("keys", "menu")),
            KeyLine(("Ctrl++", "Ctrl+-", "Ctrl+0"), translate("keys", "text size")),
            KeyLine(("Ctrl+Shift+L",), translate("keys", "light, dark, high contrast, as the system")),
            KeyLine(("F11",), translate("keys", "full screen")),
            KeyLine((SAVE_COPY,), translate("keys", "save a copy of all your answers elsewhere")),
            KeyLine(("Ctrl+Q",), translate("keys", "close the program")),
        ),
    )


def typing(translate: Translate) -> KeySection:
    """Return the keys of fields, where letters are typed and are no keys."""
    return KeySection(
        translate("keys", "Where you type"),
        (
            KeyLine(("Backspace", "Delete"), translate("keys", "delete")),
            KeyLine(("Ctrl+X", "Ctrl+V"), translate("keys", "cut, paste")),
            KeyLine(("Ctrl+Z", "Ctrl+Y"), translate("keys", "take back, do again")),
        ),
    )


def home(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the home screen."""
    return (
        KeySection(
            translate("keys", "Your packs"),
            (
                KeyLine(("Enter",), translate("keys", "start or go on")),
                KeyLine((FINISH,), translate("keys", "finish what goes on, and see its results")),
                KeyLine(("↑", "↓"), translate("keys", "choose a pack")),
                KeyLine(("F2",), translate("keys", "set up a practice of that pack")),
                KeyLine(("Menu", "Shift+F10"), translate("keys", "all that can be done with that pack")),
                KeyLine((TAKE_BACK,), translate("keys", "take back that a pack was removed or put away")),
                KeyLine((LISTED,), translate("keys", "which packs are listed: favourites, groups, archive")),
                KeyLine((ORDER,), translate("keys", "list them by the next column")),
                KeyLine(("Ctrl+F",), translate("keys", "search packs, questions and articles")),
                KeyLine(("Page Up", "Page Down"), translate("keys", "scroll")),
            ),
        ),
        typing(translate),
    )


def pack(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of a pack's own page."""
    return (
        KeySection(
            translate("keys", "About this pack"),
            (
                KeyLine(("↑", "↓"), translate("keys", "go from group to group")),
                KeyLine(("Space",), translate("keys", "put it in a group, or take it out")),
                KeyLine(("Ctrl+Shift+E",), translate("keys", "hand out the whole pack")),
                KeyLine(("Page Up", "Page Down"), translate("keys", "scroll")),
                KeyLine(("Enter", "Esc"), translate("keys", "back; Enter in a field adds the group")),
            ),
        ),
        typing(translate),
    )


def setup(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of setting up a practice."""
    return (
        KeySection(
            translate("keys", "Setting up"),
            (
                KeyLine(("Enter",), translate("keys", "start")),
                KeyLine(("↑", "↓", "←", "→"), translate("keys", "move; choose another value")),
                KeyLine(("Space",), translate("keys", "turn on or off")),
                KeyLine((SETUP_LETTERS["article"],), translate("keys", "read the article first")),
                KeyLine(
                    (SETUP_LETTERS["own"],), translate("keys", "open the file of an article, if in parts")
                ),
                KeyLine(("Page Up", "Page Down"), translate("keys", "scroll")),
                KeyLine(("Esc",), translate("keys", "stop opening a file; home; from the article, back")),
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
                KeyLine(
                    ("1", "9"), translate("keys", "choose; go to the sentence with that number"), to=True
                ),
                KeyLine(("0",), translate("keys", "after another digit, in the number of a sentence")),
                KeyLine(("↑", "↓", "←", "→"), translate("keys", "move")),
                KeyLine(("Space",), translate("keys", "choose that row, or clear it; open a list")),
                KeyLine(("F4",), translate("keys", "open a list, too")),
                KeyLine(("Ctrl+↑", "Ctrl+↓"), translate("keys", "line or paragraph before, and the next")),
                KeyLine(("Delete",), translate("keys", "clear a sentence that is chosen")),
                KeyLine(("Alt+↑", "Alt+↓"), translate("keys", "move a row up, down, to put rows in order")),
                KeyLine(("Tab",), translate("keys", "out of a field, where letters are no keys")),
                KeyLine(("Backspace",), translate("keys", "take the last speaker back out of a row")),
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
                KeyLine((letters["report"],), translate("keys", "something wrong with this question?")),
            ),
        ),
        _article(translate, letters["article"], translate("keys", "article; after the answer, all of it")),
        typing(translate),
    )


def results(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the results, and of one answer that was opened there."""
    letters = RESULTS_LETTERS
    return (
        KeySection(
            translate("keys", "Results"),
            (
                KeyLine(
                    (letters["practise"],), translate("keys", "practise the mistakes; without one, again")
                ),
                KeyLine(("Enter",), translate("keys", "go on with the next pack, if one is to come")),
                KeyLine(("Esc",), translate("keys", "done")),
                KeyLine(("↑", "↓"), translate("keys", "into your answers from a button; through them")),
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


def example(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of a page on a trap or a kind of statement."""
    return (
        KeySection(
            translate("keys", "This page"),
            (
                KeyLine(("←", "→"), translate("keys", "page before, next page")),
                KeyLine((EXAMPLE_LETTERS["practise"],), translate("keys", "practise it, if it can be")),
                KeyLine(("Page Up", "Page Down"), translate("keys", "scroll")),
                KeyLine(("Enter", "Esc"), translate("keys", "back")),
            ),
        ),
    )


def worked(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the worked example."""
    return (
        KeySection(
            translate("keys", "How this works"),
            (
                KeyLine(("Enter",), translate("keys", "next step")),
                KeyLine((WORKED_LETTERS["before"],), translate("keys", "step before")),
                KeyLine((WORKED_LETTERS["article"],), translate("keys", "whole article, only the passage")),
                KeyLine(("Page Up", "Page Down"), translate("keys", "scroll")),
                KeyLine(("Ctrl+C",), translate("keys", "copy with source")),
            ),
        ),
    )


def settings(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the settings."""
    return (
        KeySection(
            translate("keys", "Settings"),
            (
                KeyLine(("↑", "↓", "←", "→"), translate("keys", "choose another value")),
                KeyLine(("Space",), translate("keys", "turn on or off")),
                KeyLine(("Ctrl+C",), translate("keys", "copy the path of the folder")),
                KeyLine(("Page Up", "Page Down"), translate("keys", "scroll")),
                KeyLine(("Enter", "Esc"), translate("keys", "back")),
            ),
        ),
    )


def report(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the page on which something wrong with a question is written down."""
    return (
        KeySection(
            translate("keys", "Something wrong with this question?"),
            (
                KeyLine(("Ctrl+Enter",), translate("keys", "keep the report")),
                KeyLine(("Enter",), translate("keys", "begin a line")),
                KeyLine(("Page Up", "Page Down"), translate("keys", "scroll")),
                KeyLine(("Esc",), translate("keys", "back; what is written stays")),
            ),
        ),
        typing(translate),
    )


def reports(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the list of reports."""
    return (
        KeySection(
            translate("keys", "Reports"),
            (
                KeyLine(("Ctrl+Shift+E",), translate("keys", "save all as a file")),
                KeyLine(("Page Up", "Page Down"), translate("keys", "scroll")),
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
            KeyLine(
                (NEXT_ARTICLE, ARTICLE_BEFORE), translate("keys", "next article, article before, if several")
            ),
            KeyLine((PRACTICE_LETTERS["words"],), translate("keys", "words to know, if there are some")),
            KeyLine(("Page Up", "Page Down"), translate("keys", "scroll it")),
            KeyLine(("Ctrl+C",), translate("keys", "copy with source")),
        ),
    )
