"""The keys of the page that lays who says what over an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.text.keys import ARTICLE_BEFORE, NEXT_ARTICLE, KeyLine, KeySection

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

SAYINGS: Final = "Ctrl+Shift+W"
"""From the editor to who says what."""

CONFIRM: Final = "C"
GIVE: Final = "S"
KIND: Final = "K"
NONE: Final = "X"
RENAME: Final = "N"
SAME: Final = "M"
DRAFT: Final = "D"
WHY: Final = "W"
UNDO: Final = "Ctrl+Z"
REDO: Final = "Ctrl+Y"


def sayings(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the page."""
    return (
        KeySection(
            translate("keys.sayings.who_says_what"),
            (
                KeyLine((SAYINGS,), translate("keys.sayings.in_the_editor_go")),
                KeyLine(("↑", "↓", "Home", "End"), translate("keys.sayings.from_saying_to_saying")),
                KeyLine((CONFIRM,), translate("keys.sayings.it_is_so")),
                KeyLine((GIVE,), translate("keys.sayings.somebody_else_says_it")),
                KeyLine((KIND,), translate("keys.sayings.it_is_another_kind")),
                KeyLine((NONE,), translate("keys.sayings.nobody_says_it")),
                KeyLine((RENAME,), translate("keys.sayings.rename_its_speaker")),
                KeyLine((SAME,), translate("keys.sayings.its_speaker_is_the")),
                KeyLine((UNDO,), translate("keys.sayings.take_the_last_correction")),
                KeyLine((REDO,), translate("keys.sayings.do_it_again")),
                KeyLine((DRAFT,), translate("keys.sayings.draft_from_the_selected")),
                KeyLine((WHY,), translate("keys.sayings.why_nothing_is_proposed")),
                KeyLine(("Enter",), translate("keys.sayings.in_the_article_the")),
                KeyLine((NEXT_ARTICLE, ARTICLE_BEFORE), translate("keys.sayings.the_other_article")),
                KeyLine(("Page Up", "Page Down"), translate("keys.sayings.scroll")),
                KeyLine(("F6",), translate("keys.sayings.from_the_article_to")),
                KeyLine(("Esc",), translate("keys.sayings.leave_a_name_as")),
            ),
        ),
    )
