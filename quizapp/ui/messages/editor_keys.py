"""The keys of the pack editor and of the pages over it, as they are bound and as Help lists them."""

from __future__ import annotations

from typing import Final

from quizapp.ui.messages.keys import NEXT_ARTICLE, PREVIOUS_ARTICLE, KeyLine, KeySection

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
FIND: Final = "Ctrl+F"
NEXT: Final = "F3"
PREVIOUS: Final = "Shift+F3"
SELECT_ALL: Final = "Ctrl+A"
COPY: Final = "Ctrl+C"
MENU: Final = ("Menu", "Shift+F10")
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
SUGGESTIONS: Final = "Ctrl+Shift+D"
"""From the editor to the proposals."""
ACCEPT: Final = "A"
EDIT: Final = "E"
REJECT: Final = "R"
UNDO_DECISION: Final = "U"
PREVIEW_SUGGESTION: Final = "T"
OPTIONS: Final = "K"
"""To choose which kinds are drafted."""
SAVE_SUGGESTION: Final = "Ctrl+Enter"
UNDO_ALTERNATIVE: Final = "Ctrl+Z"
COVERAGE: Final = "F7"
"""From the editor to what is asked and what is missing."""
VERSIONS: Final = "Ctrl+Shift+H"
"""From the editor to the versions that were kept."""
NEW_ABOUT_SENTENCE: Final = "Ctrl+E"
NEW_ABOUT_GAP: Final = "Ctrl+N"
MARK_EVIDENCE: Final = "Ctrl+E"
APPLY: Final = "Ctrl+Enter"
OPEN: Final = "Ctrl+O"
COMPARE: Final = "Space"
PRINT: Final = "Ctrl+P"
NEXT_PAGE: Final = "Ctrl+Page Down"
PREVIOUS_PAGE: Final = "Ctrl+Page Up"

_PAGES: Final = (
    KeySection(
        "keys.editor.articles_of_a_pack",
        (
            KeyLine(("1", "4"), "keys.editor.what_the_paragraph_is", to=True),
            KeyLine(("Backspace",), "keys.editor.join_with_the_one"),
            KeyLine(("S",), "keys.editor.split_in_two"),
            KeyLine(("Delete",), "keys.editor.leave_the_paragraph_out"),
            KeyLine(("Ctrl+O",), "keys.editor.open_another_article"),
            KeyLine(("Ctrl+V",), "keys.editor.paste_another_article"),
            KeyLine((NEXT_ARTICLE, PREVIOUS_ARTICLE), "keys.editor.the_other_article"),
            KeyLine((UNDO, REDO, REDO_ALTERNATIVE), "keys.editor.undo_redo"),
        ),
    ),
    KeySection(
        "keys.editor.review_of_a_pack",
        (
            KeyLine(("Enter",), "keys.editor.go_to_what_the"),
            KeyLine(("D",), "keys.editor.done_or_not_done"),
            KeyLine(("Ctrl+Enter",), "keys.editor.add_your_comment"),
            KeyLine((UNDO, REDO, REDO_ALTERNATIVE), "keys.editor.undo_redo"),
        ),
    ),
    KeySection(
        "keys.editor.a_question_tried_out",
        (
            KeyLine(("1", "9"), "keys.editor.choose_an_answer", to=True),
            KeyLine(("Enter",), "keys.editor.check_ask_again"),
            KeyLine(("Backspace",), "keys.editor.take_back_the_last"),
            KeyLine((WHOLE_ARTICLE,), "keys.editor.whole_article_or_the"),
            KeyLine(("Page Up", "Page Down"), "keys.editor.scroll"),
            KeyLine(("Esc",), "keys.editor.back_to_writing"),
        ),
    ),
)

QUESTION_LIST_KEYS: Final = (
    KeySection(
        "keys.sections.list_of_questions",
        (
            KeyLine(MENU, "keys.sections.what_can_be_done"),
            KeyLine(("Space", "Ctrl+Space"), "keys.sections.select_the_question_or"),
            KeyLine(("Shift+↑", "Shift+↓"), "keys.sections.select_more_or_fewer"),
            KeyLine(("Shift+Home", "Shift+End"), "keys.sections.select_up_to_the"),
            KeyLine((SELECT_ALL,), "keys.sections.select_all_questions"),
            KeyLine(("Alt+↑", "Alt+↓"), "keys.sections.move_what_is_selected"),
            KeyLine((COPY, PASTE), "keys.sections.copy_questions_paste_them"),
            KeyLine(("Esc",), "keys.sections.select_nothing_any_more"),
        ),
    ),
    KeySection(
        "keys.sections.find_and_replace",
        (
            KeyLine((FIND,), "keys.sections.find_words_in_your"),
            KeyLine((NEXT, PREVIOUS), "keys.sections.next_place_place_before"),
            KeyLine(("Enter",), "keys.sections.next_place_in_the"),
            KeyLine(("Esc",), "keys.sections.close_it"),
        ),
    ),
)

PRINTING_KEYS: Final = (
    KeySection(
        "keys.printing.printing",
        (
            KeyLine((PRINT,), "keys.printing.in_the_editor_choose"),
            KeyLine((NEXT_PAGE, PREVIOUS_PAGE), "keys.printing.next_page_page_before"),
            KeyLine(("↑", "↓", "←", "→"), "keys.printing.choose_another_value"),
            KeyLine(("Space",), "keys.printing.turn_on_or_off"),
            KeyLine(("Page Up", "Page Down"), "keys.printing.scroll"),
            KeyLine(("Enter",), "keys.printing.save_as_pdf"),
            KeyLine(("Esc",), "keys.printing.stop_back_to_writing"),
        ),
    ),
)

SPREADSHEET_KEYS: Final = (
    KeySection(
        "keys.spreadsheet.spreadsheets",
        (
            KeyLine(("Enter",), "keys.spreadsheet.choose_a_file_take"),
            KeyLine(("↑", "↓"), "keys.spreadsheet.go_through_what_it"),
            KeyLine(("Page Up", "Page Down"), "keys.spreadsheet.scroll"),
            KeyLine(("Esc",), "keys.spreadsheet.stop_back_to_writing"),
        ),
    ),
)

EDITOR_KEYS: Final = (
    KeySection(
        "keys.editor.pack_editor",
        (
            KeyLine((EVIDENCE,), "keys.editor.use_the_selected_words"),
            KeyLine((NEW_FROM_SELECTION,), "keys.editor.begin_a_question_from"),
            KeyLine(("Shift+←", "Shift+→"), "keys.editor.select_words_in_the"),
            KeyLine(("Space", "Shift+Space"), "keys.editor.select_a_sentence_one"),
            KeyLine(MENU, "keys.editor.in_the_article_what"),
            KeyLine((SUGGEST_QUESTION,), "keys.editor.in_the_article_draft"),
            KeyLine((EXPLAIN_NO_SUGGESTION,), "keys.editor.in_the_article_why"),
            KeyLine(("Ctrl+Enter",), "keys.editor.fill_in_what_the"),
            KeyLine((NEW,), "keys.editor.new_question"),
            KeyLine((DUPLICATE,), "keys.editor.duplicate_the_question"),
            KeyLine((PASTE,), "keys.editor.show_a_copied_picture"),
            KeyLine((DELETE,), "keys.editor.in_the_list_delete"),
            KeyLine(("Alt+↑", "Alt+↓"), "keys.editor.move_the_question_up"),
            KeyLine(("Ctrl+↑", "Ctrl+↓"), "keys.editor.question_before_next_question"),
            KeyLine((UNDO, REDO, REDO_ALTERNATIVE), "keys.editor.undo_redo"),
            KeyLine((NEXT_ARTICLE, PREVIOUS_ARTICLE), "keys.editor.the_other_article"),
            KeyLine((SAVE,), "keys.editor.keep_this_version_to"),
            KeyLine((NEXT_CHECK,), "keys.editor.next_thing_to_look"),
            KeyLine((PREVIEW,), "keys.editor.try_the_question_out"),
            KeyLine((ARTICLES,), "keys.editor.articles_open_correct_pass"),
            KeyLine((REVIEW,), "keys.editor.review_comments_send_take"),
            KeyLine((EXPORT_PACK,), "keys.editor.hand_out"),
            KeyLine(("Enter",), "keys.editor.in_the_list_go"),
        ),
    ),
    *QUESTION_LIST_KEYS,
    *_PAGES,
    *PRINTING_KEYS,
    *SPREADSHEET_KEYS,
)
"""The keys for writing, then those for trying a question out."""

ATTRIBUTIONS_KEYS: Final = (
    KeySection(
        "keys.sayings.who_says_what",
        (
            KeyLine((ATTRIBUTIONS,), "keys.sayings.in_the_editor_go"),
            KeyLine(("↑", "↓", "Home", "End"), "keys.sayings.from_saying_to_saying"),
            KeyLine((CONFIRM,), "keys.sayings.it_is_so"),
            KeyLine((CHANGE_SPEAKER,), "keys.sayings.somebody_else_says_it"),
            KeyLine((CHANGE_STATEMENT_TYPE,), "keys.sayings.it_is_another_kind"),
            KeyLine((REMOVE_ATTRIBUTION,), "keys.sayings.nobody_says_it"),
            KeyLine((RENAME_SPEAKER,), "keys.sayings.rename_its_speaker"),
            KeyLine((MERGE_SPEAKERS,), "keys.sayings.its_speaker_is_the"),
            KeyLine((UNDO,), "keys.sayings.take_the_last_correction"),
            KeyLine((REDO,), "keys.sayings.do_it_again"),
            KeyLine((SUGGEST_QUESTION,), "keys.sayings.draft_from_the_selected"),
            KeyLine((EXPLAIN_NO_SUGGESTION,), "keys.sayings.why_nothing_is_proposed"),
            KeyLine(("Enter",), "keys.sayings.in_the_article_the"),
            KeyLine((NEXT_ARTICLE, PREVIOUS_ARTICLE), "keys.sayings.the_other_article"),
            KeyLine(("Page Up", "Page Down"), "keys.sayings.scroll"),
            KeyLine(("F6",), "keys.sayings.from_the_article_to"),
            KeyLine(("Esc",), "keys.sayings.leave_a_name_as"),
        ),
    ),
)

SUGGESTIONS_KEYS: Final = (
    KeySection(
        "keys.proposals.proposals",
        (
            KeyLine((SUGGESTIONS,), "keys.proposals.in_the_editor_have"),
            KeyLine(("←", "→"), "keys.proposals.proposal_before_next_proposal"),
            KeyLine((ACCEPT,), "keys.proposals.accept_it_once_its"),
            KeyLine((EDIT,), "keys.proposals.edit_it_here"),
            KeyLine((SAVE_SUGGESTION,), "keys.proposals.while_editing_keep_and"),
            KeyLine((EVIDENCE,), "keys.proposals.while_editing_selected_words"),
            KeyLine((REJECT,), "keys.proposals.reject_it_asks_why"),
            KeyLine(("1", "5"), "keys.proposals.while_rejecting_why", to=True),
            KeyLine((UNDO_DECISION, UNDO_ALTERNATIVE), "keys.proposals.take_the_last_decision"),
            KeyLine((REDO,), "keys.proposals.do_it_again"),
            KeyLine((PREVIEW_SUGGESTION, "F5"), "keys.proposals.try_it_first"),
            KeyLine((OPTIONS,), "keys.proposals.choose_which_kinds_are"),
            KeyLine((NEXT_ARTICLE, PREVIOUS_ARTICLE), "keys.proposals.the_other_article"),
            KeyLine(("Page Up", "Page Down"), "keys.proposals.scroll"),
            KeyLine(("F6",), "keys.proposals.strip_article_proposal"),
            KeyLine(("Esc",), "keys.proposals.keep_it_after_all"),
        ),
    ),
)

_COVERAGE: Final = KeySection(
    "keys.coverage.what_is_asked_what",
    (
        KeyLine((COVERAGE,), "keys.coverage.in_the_editor_go"),
        KeyLine(("↑", "↓", "Home", "End"), "keys.coverage.from_sentence_to_sentence"),
        KeyLine(("Enter",), "keys.coverage.the_questions_that_rest"),
        KeyLine((NEW_ABOUT_SENTENCE,), "keys.coverage.begin_a_question_about"),
        KeyLine((NEW_ABOUT_GAP,), "keys.coverage.begin_one_about_the"),
        KeyLine((NEXT_ARTICLE, PREVIOUS_ARTICLE), "keys.coverage.the_other_article"),
        KeyLine(("Page Up", "Page Down"), "keys.coverage.scroll"),
        KeyLine(("F6",), "keys.coverage.from_the_sentences_to"),
    ),
)

_CORRECTED: Final = KeySection(
    "keys.corrected.a_corrected_article",
    (
        KeyLine((OPEN,), "keys.corrected.open_the_newer_text"),
        KeyLine((PASTE,), "keys.corrected.paste_the_newer_text"),
        KeyLine(("↑", "↓"), "keys.corrected.from_citation_to_citation"),
        KeyLine((MARK_EVIDENCE,), "keys.corrected.mark_other_words_use"),
        KeyLine((UNDO,), "keys.corrected.take_back_what_was"),
        KeyLine((APPLY,), "keys.corrected.take_the_corrected_article"),
        KeyLine(("F6",), "keys.corrected.from_the_texts_to"),
        KeyLine(("Esc",), "keys.corrected.leave_off_marking_back"),
    ),
)

_VERSIONS: Final = KeySection(
    "keys.versions.versions",
    (
        KeyLine((VERSIONS,), "keys.versions.in_the_editor_go"),
        KeyLine(("↑", "↓"), "keys.versions.from_version_to_version"),
        KeyLine((COMPARE,), "keys.versions.compare_the_others_with"),
        KeyLine((APPLY,), "keys.versions.take_the_version_that"),
        KeyLine(("F6",), "keys.versions.from_the_versions_to"),
    ),
)

EDITOR_PAGE_KEYS: Final = (
    _COVERAGE,
    *SUGGESTIONS_KEYS,
    *ATTRIBUTIONS_KEYS,
    _CORRECTED,
    _VERSIONS,
)
"""The keys of these pages."""
