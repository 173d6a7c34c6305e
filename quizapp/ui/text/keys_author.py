"""The keys of the list of packs in work, and of the page of an article that was opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text.keys import AUTHOR, TAKE_BACK, KeyLine, KeySection, typing

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

PASTE, NEW, DUPLICATE = "Ctrl+V", "Ctrl+N", "Ctrl+D"


def sections(translate: Translate) -> KeySection:
    """Return the keys that are there wherever teacher tools are shown."""
    return KeySection(
        translate("keys_author", "With teacher tools"),
        (KeyLine((AUTHOR,), translate("keys_author", "your packs in work")),),
    )


def author(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the list."""
    return (
        KeySection(
            translate("keys_author", "Packs in work"),
            (
                KeyLine(("Enter",), translate("keys_author", "edit the pack")),
                KeyLine(("Ctrl+O",), translate("keys_author", "open an article from a file")),
                KeyLine((PASTE,), translate("keys_author", "begin with an article that you copied")),
                KeyLine((NEW,), translate("keys_author", "new pack, without an article")),
                KeyLine(("Menu", "Shift+F10"), translate("keys_author", "what else can be done with it")),
                KeyLine((DUPLICATE,), translate("keys_author", "duplicate the pack")),
                KeyLine(("Delete",), translate("keys_author", "put the pack into the trash")),
                KeyLine((TAKE_BACK,), translate("keys_author", "take back that it was deleted or renamed")),
                KeyLine(("Page Up", "Page Down"), translate("keys_author", "scroll")),
                KeyLine(("Esc",), translate("keys_author", "stop opening an article; leave a name as it is")),
            ),
        ),
        typing(translate),
    )


def opened(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the page of an article that was opened."""
    return (
        KeySection(
            translate("keys_author", "Article that was opened"),
            (
                KeyLine(("↑", "↓"), translate("keys_author", "go through the pieces")),
                KeyLine(
                    ("1", "5"),
                    translate("keys_author", "what the piece is: headline to left out"),
                    to=True,
                ),
                KeyLine(("Backspace",), translate("keys_author", "join with the piece above")),
                KeyLine(("S",), translate("keys_author", "split the piece in two")),
                KeyLine((TAKE_BACK,), translate("keys_author", "take back")),
                KeyLine(("Ctrl+Enter",), translate("keys_author", "make a pack from it")),
                KeyLine(("Esc",), translate("keys_author", "back, without a pack")),
            ),
        ),
        typing(translate),
    )
