"""The keys of the page on which proposals are reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.text.keys import ARTICLE_BEFORE, NEXT_ARTICLE, KeyLine, KeySection

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

PROPOSALS: Final = "Ctrl+Shift+D"
"""From the editor to the proposals."""

ACCEPT: Final = "A"
EDIT: Final = "E"
REJECT: Final = "R"
UNDO: Final = "U"
TRY: Final = "T"
WISH: Final = "K"
"""To choose which kinds are drafted."""

SAVE: Final = "Ctrl+Enter"
EVIDENCE: Final = "Ctrl+E"
UNDO_TOO: Final = "Ctrl+Z"
REDO: Final = "Ctrl+Y"


def proposals(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the page."""
    return (
        KeySection(
            translate("keys_proposals", "Proposals"),
            (
                KeyLine((PROPOSALS,), translate("keys_proposals", "in the editor: have questions proposed")),
                KeyLine(("←", "→"), translate("keys_proposals", "proposal before, next proposal")),
                KeyLine((ACCEPT,), translate("keys_proposals", "accept it, once its passage was on screen")),
                KeyLine((EDIT,), translate("keys_proposals", "edit it here")),
                KeyLine((SAVE,), translate("keys_proposals", "while editing: keep and accept")),
                KeyLine((EVIDENCE,), translate("keys_proposals", "while editing: selected words prove it")),
                KeyLine((REJECT,), translate("keys_proposals", "reject it: asks why")),
                KeyLine(("1", "5"), translate("keys_proposals", "while rejecting: why"), to=True),
                KeyLine((UNDO, UNDO_TOO), translate("keys_proposals", "take the last decision back")),
                KeyLine((REDO,), translate("keys_proposals", "do it again")),
                KeyLine((TRY, "F5"), translate("keys_proposals", "try it first")),
                KeyLine((WISH,), translate("keys_proposals", "choose which kinds are drafted, how many")),
                KeyLine((NEXT_ARTICLE, ARTICLE_BEFORE), translate("keys_proposals", "the other article")),
                KeyLine(("Page Up", "Page Down"), translate("keys_proposals", "scroll")),
                KeyLine(("F6",), translate("keys_proposals", "strip, article, proposal")),
                KeyLine(("Esc",), translate("keys_proposals", "keep it after all; stop; back to the editor")),
            ),
        ),
    )
