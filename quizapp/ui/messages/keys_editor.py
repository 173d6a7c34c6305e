"""The keys of the pack editor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.messages import keys_question_list
from quizapp.ui.messages.keys import NEXT_ARTICLE, PREVIOUS_ARTICLE, KeyLine, KeySection
from quizapp.ui.messages.keys_attributions import EXPLAIN_NO_SUGGESTION, SUGGEST_QUESTION
from quizapp.ui.messages.keys_printing import list_printing_keys
from quizapp.ui.messages.keys_spreadsheet import list_spreadsheet_keys

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

EVIDENCE: Final = "Ctrl+E"
FILL_IN: Final = "Ctrl+Return"
NEW_FROM_SELECTION: Final = "Ctrl+B"
NEW: Final = "Ctrl+N"
DUPLICATE: Final = "Ctrl+D"
PASTE: Final = "Ctrl+V"
DELETE: Final = "Delete"
UNDO: Final = "Ctrl+Z"
REDO: Final = "Ctrl+Y"
REDO_ALTERNATIVE: Final = "Ctrl+Shift+Z"
SAVE: Final = "Ctrl+S"
PREVIEW: Final = "F5"
NEXT_CHECK: Final = "F8"
EXPORT_PACK: Final = "Ctrl+Shift+E"
WHOLE_ARTICLE: Final = "W"
ARTICLES: Final = "Ctrl+Shift+A"
REVIEW: Final = "Ctrl+Shift+R"


def list_editor_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys for writing, then those for trying a question out."""
    return (
        KeySection(
            translate("keys.editor.pack_editor"),
            (
                KeyLine((EVIDENCE,), translate("keys.editor.use_the_selected_words")),
                KeyLine((NEW_FROM_SELECTION,), translate("keys.editor.begin_a_question_from")),
                KeyLine(("Shift+←", "Shift+→"), translate("keys.editor.select_words_in_the")),
                KeyLine(("Space", "Shift+Space"), translate("keys.editor.select_a_sentence_one")),
                KeyLine(keys_question_list.MENU, translate("keys.editor.in_the_article_what")),
                KeyLine((SUGGEST_QUESTION,), translate("keys.editor.in_the_article_draft")),
                KeyLine((EXPLAIN_NO_SUGGESTION,), translate("keys.editor.in_the_article_why")),
                KeyLine(("Ctrl+Enter",), translate("keys.editor.fill_in_what_the")),
                KeyLine((NEW,), translate("keys.editor.new_question")),
                KeyLine((DUPLICATE,), translate("keys.editor.duplicate_the_question")),
                KeyLine((PASTE,), translate("keys.editor.show_a_copied_picture")),
                KeyLine((DELETE,), translate("keys.editor.in_the_list_delete")),
                KeyLine(("Alt+↑", "Alt+↓"), translate("keys.editor.move_the_question_up")),
                KeyLine(("Ctrl+↑", "Ctrl+↓"), translate("keys.editor.question_before_next_question")),
                KeyLine((UNDO, REDO, REDO_ALTERNATIVE), translate("keys.editor.undo_redo")),
                KeyLine((NEXT_ARTICLE, PREVIOUS_ARTICLE), translate("keys.editor.the_other_article")),
                KeyLine((SAVE,), translate("keys.editor.keep_this_version_to")),
                KeyLine((NEXT_CHECK,), translate("keys.editor.next_thing_to_look")),
                KeyLine((PREVIEW,), translate("keys.editor.try_the_question_out")),
                KeyLine((ARTICLES,), translate("keys.editor.articles_open_correct_pass")),
                KeyLine((REVIEW,), translate("keys.editor.review_comments_send_take")),
                KeyLine((EXPORT_PACK,), translate("keys.editor.hand_out")),
                KeyLine(("Enter",), translate("keys.editor.in_the_list_go")),
            ),
        ),
        *keys_question_list.list_question_list_keys(translate),
        *_list_page_keys(translate),
        *list_printing_keys(translate),
        *list_spreadsheet_keys(translate),
    )


def _list_page_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the pages over the editor, and of trying a question out."""
    return (
        KeySection(
            translate("keys.editor.articles_of_a_pack"),
            (
                KeyLine(("1", "4"), translate("keys.editor.what_the_paragraph_is"), to=True),
                KeyLine(("Backspace",), translate("keys.editor.join_with_the_one")),
                KeyLine(("S",), translate("keys.editor.split_in_two")),
                KeyLine(("Delete",), translate("keys.editor.leave_the_paragraph_out")),
                KeyLine(("Ctrl+O",), translate("keys.editor.open_another_article")),
                KeyLine(("Ctrl+V",), translate("keys.editor.paste_another_article")),
                KeyLine((NEXT_ARTICLE, PREVIOUS_ARTICLE), translate("keys.editor.the_other_article")),
                KeyLine((UNDO, REDO, REDO_ALTERNATIVE), translate("keys.editor.undo_redo")),
            ),
        ),
        KeySection(
            translate("keys.editor.review_of_a_pack"),
            (
                KeyLine(("Enter",), translate("keys.editor.go_to_what_the")),
                KeyLine(("D",), translate("keys.editor.done_or_not_done")),
                KeyLine(("Ctrl+Enter",), translate("keys.editor.add_your_comment")),
                KeyLine((UNDO, REDO, REDO_ALTERNATIVE), translate("keys.editor.undo_redo")),
            ),
        ),
        KeySection(
            translate("keys.editor.a_question_tried_out"),
            (
                KeyLine(("1", "9"), translate("keys.editor.choose_an_answer"), to=True),
                KeyLine(("Enter",), translate("keys.editor.check_ask_again")),
                KeyLine(("Backspace",), translate("keys.editor.take_back_the_last")),
                KeyLine((WHOLE_ARTICLE,), translate("keys.editor.whole_article_or_the")),
                KeyLine(("Page Up", "Page Down"), translate("keys.editor.scroll")),
                KeyLine(("Esc",), translate("keys.editor.back_to_writing")),
            ),
        ),
    )
