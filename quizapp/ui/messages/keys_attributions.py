"""The keys of the page that lays who says what over an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.messages.keys import NEXT_ARTICLE, PREVIOUS_ARTICLE, KeyLine, KeySection

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

ATTRIBUTIONS: Final = "Ctrl+Shift+W"
"""From the editor to who says what."""

CONFIRM: Final = "C"
CHANGE_SPEAKER: Final = "S"
CHANGE_STATEMENT_TYPE: Final = "K"
REMOVE_ATTRIBUTION: Final = "X"
RENAME_SPEAKER: Final = "N"
MERGE_SPEAKERS: Final = "M"
SUGGEST_QUESTION: Final = "D"
EXPLAIN_NO_SUGGESTION: Final = "W"
UNDO: Final = "Ctrl+Z"
REDO: Final = "Ctrl+Y"


def list_attributions_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the page."""
    return (
        KeySection(
            translate("keys.sayings.who_says_what"),
            (
                KeyLine((ATTRIBUTIONS,), translate("keys.sayings.in_the_editor_go")),
                KeyLine(("↑", "↓", "Home", "End"), translate("keys.sayings.from_saying_to_saying")),
                KeyLine((CONFIRM,), translate("keys.sayings.it_is_so")),
                KeyLine((CHANGE_SPEAKER,), translate("keys.sayings.somebody_else_says_it")),
                KeyLine((CHANGE_STATEMENT_TYPE,), translate("keys.sayings.it_is_another_kind")),
                KeyLine((REMOVE_ATTRIBUTION,), translate("keys.sayings.nobody_says_it")),
                KeyLine((RENAME_SPEAKER,), translate("keys.sayings.rename_its_speaker")),
                KeyLine((MERGE_SPEAKERS,), translate("keys.sayings.its_speaker_is_the")),
                KeyLine((UNDO,), translate("keys.sayings.take_the_last_correction")),
                KeyLine((REDO,), translate("keys.sayings.do_it_again")),
                KeyLine((SUGGEST_QUESTION,), translate("keys.sayings.draft_from_the_selected")),
                KeyLine((EXPLAIN_NO_SUGGESTION,), translate("keys.sayings.why_nothing_is_proposed")),
                KeyLine(("Enter",), translate("keys.sayings.in_the_article_the")),
                KeyLine((NEXT_ARTICLE, PREVIOUS_ARTICLE), translate("keys.sayings.the_other_article")),
                KeyLine(("Page Up", "Page Down"), translate("keys.sayings.scroll")),
                KeyLine(("F6",), translate("keys.sayings.from_the_article_to")),
                KeyLine(("Esc",), translate("keys.sayings.leave_a_name_as")),
            ),
        ),
    )
