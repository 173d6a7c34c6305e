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
            translate("keys_sayings", "Who says what"),
            (
                KeyLine((SAYINGS,), translate("keys_sayings", "in the editor: go there")),
                KeyLine(("↑", "↓", "Home", "End"), translate("keys_sayings", "from saying to saying")),
                KeyLine((CONFIRM,), translate("keys_sayings", "it is so")),
                KeyLine((GIVE,), translate("keys_sayings", "somebody else says it")),
                KeyLine((KIND,), translate("keys_sayings", "it is another kind of statement")),
                KeyLine((NONE,), translate("keys_sayings", "nobody says it")),
                KeyLine((RENAME,), translate("keys_sayings", "rename its speaker")),
                KeyLine((SAME,), translate("keys_sayings", "its speaker is the same as another")),
                KeyLine((UNDO,), translate("keys_sayings", "take the last correction back")),
                KeyLine((REDO,), translate("keys_sayings", "do it again")),
                KeyLine((DRAFT,), translate("keys_sayings", "draft from the selected words, or the saying")),
                KeyLine((WHY,), translate("keys_sayings", "why nothing is proposed of them")),
                KeyLine(("Enter",), translate("keys_sayings", "in the article: the saying at the caret")),
                KeyLine((NEXT_ARTICLE, ARTICLE_BEFORE), translate("keys_sayings", "the other article")),
                KeyLine(("Page Up", "Page Down"), translate("keys_sayings", "scroll")),
                KeyLine(("F6",), translate("keys_sayings", "from the article to the sayings, and back")),
                KeyLine(("Esc",), translate("keys_sayings", "leave a name as it is; back to the editor")),
            ),
        ),
    )
