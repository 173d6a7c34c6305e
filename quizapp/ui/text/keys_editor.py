"""The keys of the pack editor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.text import keys_banks
from quizapp.ui.text.keys import ARTICLE_BEFORE, NEXT_ARTICLE, KeyLine, KeySection
from quizapp.ui.text.keys_print import printing
from quizapp.ui.text.keys_sayings import DRAFT, WHY
from quizapp.ui.text.keys_spreadsheet import spreadsheet

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

EVIDENCE: Final = "Ctrl+E"
FILL: Final = "Ctrl+Return"
ABOUT_THEM: Final = "Ctrl+B"
NEW: Final = "Ctrl+N"
DUPLICATE: Final = "Ctrl+D"
PASTE: Final = "Ctrl+V"
DELETE: Final = "Delete"
UNDO: Final = "Ctrl+Z"
REDO: Final = "Ctrl+Y"
REDO_TOO: Final = "Ctrl+Shift+Z"
SAVE: Final = "Ctrl+S"
TRY: Final = "F5"
NEXT_CHECK: Final = "F8"
HAND_OUT: Final = "Ctrl+Shift+E"
WHOLE: Final = "W"
ARTICLES: Final = "Ctrl+Shift+A"
REVIEW: Final = "Ctrl+Shift+R"


def editor(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys for writing, then those for trying a question out."""
    return (
        KeySection(
            translate("keys_editor", "Pack editor"),
            (
                KeyLine((EVIDENCE,), translate("keys_editor", "use the selected words as evidence")),
                KeyLine((ABOUT_THEM,), translate("keys_editor", "begin a question from the selected words")),
                KeyLine(("Shift+←", "Shift+→"), translate("keys_editor", "select words in the article")),
                KeyLine(("Space", "Shift+Space"), translate("keys_editor", "select a sentence, one more")),
                KeyLine(
                    keys_banks.MENU, translate("keys_editor", "in the article: what words can be used for")
                ),
                KeyLine(
                    (DRAFT,), translate("keys_editor", "in the article: draft from words, or a sentence")
                ),
                KeyLine((WHY,), translate("keys_editor", "in the article: why nothing is proposed of them")),
                KeyLine(("Ctrl+Enter",), translate("keys_editor", "fill in what the evidence tells")),
                KeyLine((NEW,), translate("keys_editor", "new question")),
                KeyLine((DUPLICATE,), translate("keys_editor", "duplicate the question")),
                KeyLine((PASTE,), translate("keys_editor", "show a copied picture with the question")),
                KeyLine((DELETE,), translate("keys_editor", "in the list: delete the question")),
                KeyLine(("Alt+↑", "Alt+↓"), translate("keys_editor", "move the question up, down")),
                KeyLine(("Ctrl+↑", "Ctrl+↓"), translate("keys_editor", "question before, next question")),
                KeyLine((UNDO, REDO, REDO_TOO), translate("keys_editor", "undo, redo")),
                KeyLine((NEXT_ARTICLE, ARTICLE_BEFORE), translate("keys_editor", "the other article")),
                KeyLine((SAVE,), translate("keys_editor", "keep this version to come back to")),
                KeyLine((NEXT_CHECK,), translate("keys_editor", "next thing to look at")),
                KeyLine((TRY,), translate("keys_editor", "try the question out")),
                KeyLine((ARTICLES,), translate("keys_editor", "articles: open, correct, pass on")),
                KeyLine((REVIEW,), translate("keys_editor", "review: comments, send, take in")),
                KeyLine((HAND_OUT,), translate("keys_editor", "hand out")),
                KeyLine(("Enter",), translate("keys_editor", "in the list: go to the form")),
            ),
        ),
        *keys_banks.sections(translate),
        KeySection(
            translate("keys_editor", "Articles of a pack"),
            (
                KeyLine(("1", "4"), translate("keys_editor", "what the paragraph is"), to=True),
                KeyLine(("Backspace",), translate("keys_editor", "join with the one above")),
                KeyLine(("S",), translate("keys_editor", "split in two")),
                KeyLine(("Delete",), translate("keys_editor", "leave the paragraph out")),
                KeyLine(("Ctrl+O",), translate("keys_editor", "open another article")),
                KeyLine(("Ctrl+V",), translate("keys_editor", "paste another article")),
                KeyLine((NEXT_ARTICLE, ARTICLE_BEFORE), translate("keys_editor", "the other article")),
                KeyLine((UNDO, REDO, REDO_TOO), translate("keys_editor", "undo, redo")),
            ),
        ),
        KeySection(
            translate("keys_editor", "Review of a pack"),
            (
                KeyLine(("Enter",), translate("keys_editor", "go to what the comment is about")),
                KeyLine(("D",), translate("keys_editor", "done, or not done after all")),
                KeyLine(("Ctrl+Enter",), translate("keys_editor", "add your comment")),
                KeyLine((UNDO, REDO, REDO_TOO), translate("keys_editor", "undo, redo")),
            ),
        ),
        KeySection(
            translate("keys_editor", "A question tried out"),
            (
                KeyLine(("1", "9"), translate("keys_editor", "choose an answer"), to=True),
                KeyLine(("Enter",), translate("keys_editor", "check; ask again")),
                KeyLine(("Backspace",), translate("keys_editor", "take back the last step of an answer")),
                KeyLine((WHOLE,), translate("keys_editor", "whole article, or the passage")),
                KeyLine(("Page Up", "Page Down"), translate("keys_editor", "scroll")),
                KeyLine(("Esc",), translate("keys_editor", "back to writing")),
            ),
        ),
        *printing(translate),
        *spreadsheet(translate),
    )
