"""The keys of the pages about who practises, as Help lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.text.keys import KeyLine, KeySection, typing

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

NEW_NAME: Final = "Ctrl+N"
"""Adds a name to those who practise here."""

SAVE: Final = "Ctrl+Shift+E"
"""Saves all that is kept about somebody as a file."""


def chooser(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the page on which it is chosen who practises."""
    return (
        KeySection(
            translate("keys_learners", "Who is practising?"),
            (
                KeyLine(("↑", "↓", "←", "→"), translate("keys_learners", "go from name to name")),
                KeyLine(("Enter",), translate("keys_learners", "practise under that name")),
                KeyLine(
                    ("A", "Z"),
                    translate("keys_learners", "name with that first letter; the only one is chosen"),
                    to=True,
                ),
                KeyLine(("0", "9"), translate("keys_learners", "name with that first digit"), to=True),
                KeyLine((NEW_NAME,), translate("keys_learners", "new name")),
                KeyLine(("Page Up", "Page Down"), translate("keys_learners", "scroll")),
                KeyLine(("Esc",), translate("keys_learners", "back, where somebody is practising")),
            ),
        ),
    )


def page(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of a learner's own page."""
    return (
        KeySection(
            translate("keys_learners", "What is kept"),
            (
                KeyLine((SAVE,), translate("keys_learners", "save everything as a file")),
                KeyLine(("Page Up", "Page Down"), translate("keys_learners", "scroll")),
                KeyLine(("Esc",), translate("keys_learners", "back")),
            ),
        ),
    )


def form(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the pages on which something is written and then kept."""
    return (*choosing(translate), typing(translate))


def choosing(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the pages on which something is chosen and then done."""
    return (
        KeySection(
            translate("keys_learners", "This page"),
            (
                KeyLine(("↑", "↓", "←", "→"), translate("keys_learners", "go from one to the next")),
                KeyLine(("Space",), translate("keys_learners", "choose it")),
                KeyLine(("Enter",), translate("keys_learners", "do what the blue button says")),
                KeyLine(("Page Up", "Page Down"), translate("keys_learners", "scroll")),
                KeyLine(("Esc",), translate("keys_learners", "back; nothing is changed")),
            ),
        ),
    )
