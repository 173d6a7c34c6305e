"""The keys of the page on which proposals are reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.messages.keys import NEXT_ARTICLE, PREVIOUS_ARTICLE, KeyLine, KeySection

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

SUGGESTIONS: Final = "Ctrl+Shift+D"
"""From the editor to the proposals."""

ACCEPT: Final = "A"
EDIT: Final = "E"
REJECT: Final = "R"
UNDO: Final = "U"
PREVIEW: Final = "T"
OPTIONS: Final = "K"
"""To choose which kinds are drafted."""

SAVE: Final = "Ctrl+Enter"
EVIDENCE: Final = "Ctrl+E"
UNDO_ALTERNATIVE: Final = "Ctrl+Z"
REDO: Final = "Ctrl+Y"


def list_suggestions_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the page."""
    return (
        KeySection(
            translate("keys.proposals.proposals"),
            (
                KeyLine((SUGGESTIONS,), translate("keys.proposals.in_the_editor_have")),
                KeyLine(("←", "→"), translate("keys.proposals.proposal_before_next_proposal")),
                KeyLine((ACCEPT,), translate("keys.proposals.accept_it_once_its")),
                KeyLine((EDIT,), translate("keys.proposals.edit_it_here")),
                KeyLine((SAVE,), translate("keys.proposals.while_editing_keep_and")),
                KeyLine((EVIDENCE,), translate("keys.proposals.while_editing_selected_words")),
                KeyLine((REJECT,), translate("keys.proposals.reject_it_asks_why")),
                KeyLine(("1", "5"), translate("keys.proposals.while_rejecting_why"), to=True),
                KeyLine((UNDO, UNDO_ALTERNATIVE), translate("keys.proposals.take_the_last_decision")),
                KeyLine((REDO,), translate("keys.proposals.do_it_again")),
                KeyLine((PREVIEW, "F5"), translate("keys.proposals.try_it_first")),
                KeyLine((OPTIONS,), translate("keys.proposals.choose_which_kinds_are")),
                KeyLine((NEXT_ARTICLE, PREVIOUS_ARTICLE), translate("keys.proposals.the_other_article")),
                KeyLine(("Page Up", "Page Down"), translate("keys.proposals.scroll")),
                KeyLine(("F6",), translate("keys.proposals.strip_article_proposal")),
                KeyLine(("Esc",), translate("keys.proposals.keep_it_after_all")),
            ),
        ),
    )
