"""The keys of each screen, as Help lists them; those of the editor are in `editor_keys`."""

from __future__ import annotations

from typing import Final

from quizapp.ui.messages.keys import (
    DUPLICATE,
    EXAMPLE_LETTERS,
    EXPORT_DATA,
    FINISH_SESSION,
    LEARNERS,
    LISTING_MENU,
    MY_PACKS,
    NEW,
    NEW_NAME,
    NEXT_ARTICLE,
    PASTE,
    PRACTICE_LETTERS,
    PREVIOUS_ARTICLE,
    RESULTS_LETTERS,
    SAVE_COPY,
    SESSION_OPTIONS_LETTERS,
    SORT_PACKS,
    UNDO_ACTION,
    WORKED_EXAMPLE_LETTERS,
    KeyLine,
    KeySection,
)


def _article(letter: str, does: str) -> KeySection:
    return KeySection(
        "keys.article.article",
        (
            KeyLine((letter,), does),
            KeyLine((NEXT_ARTICLE, PREVIOUS_ARTICLE), "keys.article.next_article_article_before"),
            KeyLine((PRACTICE_LETTERS["words"],), "keys.article.words_to_know_if"),
            KeyLine(("↑", "↓"), "keys.article.paragraph"),
            KeyLine(("Shift+←", "Shift+→"), "keys.article.select_words"),
            KeyLine(("Page Up", "Page Down"), "keys.article.scroll_it"),
            KeyLine(("Ctrl+C",), "keys.article.copy_with_source"),
        ),
    )


GLOBAL_KEYS: Final = (
    KeySection(
        "keys.everywhere.everywhere",
        (
            KeyLine(("Esc", "Alt+Left"), "keys.everywhere.back"),
            KeyLine(("Tab", "Shift+Tab"), "keys.everywhere.next_part_part_before"),
            KeyLine(("F6", "Shift+F6"), "keys.everywhere.next_pane_pane_before"),
            KeyLine(("↑", "↓", "←", "→"), "keys.everywhere.move_in_a_list"),
            KeyLine(("Home", "End"), "keys.everywhere.first_last_row_of"),
            KeyLine(("Enter", "Space"), "keys.everywhere.press_the_button_that"),
            KeyLine(("Ctrl+A", "Ctrl+C"), "keys.everywhere.choose_all_of_a"),
            KeyLine(("Ctrl+1",), "keys.everywhere.home"),
            KeyLine((LEARNERS,), "keys.everywhere.who_is_practising"),
            KeyLine(("Ctrl+O",), "keys.everywhere.add_a_pack"),
            KeyLine(("F1",), "keys.everywhere.this_page"),
            KeyLine(("Ctrl+,",), "keys.everywhere.settings"),
            KeyLine(("F10",), "keys.everywhere.menu"),
            KeyLine(("Ctrl++", "Ctrl+-", "Ctrl+0"), "keys.everywhere.text_size"),
            KeyLine(("Ctrl+Shift+L",), "keys.everywhere.light_dark_high_contrast"),
            KeyLine(("F11",), "keys.everywhere.full_screen"),
            KeyLine((SAVE_COPY,), "keys.everywhere.save_a_copy_of"),
            KeyLine(("Ctrl+Q",), "keys.everywhere.close_the_program"),
        ),
    ),
)
"""The keys of the window itself and of all lists."""

TYPING_KEYS: Final = (
    KeySection(
        "keys.typing.where_you_type",
        (
            KeyLine(("Backspace", "Delete"), "keys.typing.delete"),
            KeyLine(("Ctrl+X", "Ctrl+V"), "keys.typing.cut_paste"),
            KeyLine(("Ctrl+Z", "Ctrl+Y"), "keys.typing.take_back_do_again"),
        ),
    ),
)
"""The keys of fields, where letters are typed and are no keys."""

HOME_KEYS: Final = (
    KeySection(
        "keys.home.your_packs",
        (
            KeyLine(("Enter",), "keys.home.start_or_go_on"),
            KeyLine((FINISH_SESSION,), "keys.home.finish_what_goes_on"),
            KeyLine(("↑", "↓"), "keys.home.choose_a_pack"),
            KeyLine(("F2",), "keys.home.set_up_a_practice"),
            KeyLine(("Menu", "Shift+F10"), "keys.home.all_that_can_be"),
            KeyLine((UNDO_ACTION,), "keys.home.take_back_that_a"),
            KeyLine((LISTING_MENU,), "keys.home.which_packs_are_listed"),
            KeyLine((SORT_PACKS,), "keys.home.list_them_by_the"),
            KeyLine(("Ctrl+F",), "keys.home.search_packs_questions_and"),
            KeyLine(("Page Up", "Page Down"), "keys.home.scroll"),
        ),
    ),
    *TYPING_KEYS,
)
"""The keys of the home screen."""

PACK_KEYS: Final = (
    KeySection(
        "keys.pack.about_this_pack",
        (
            KeyLine(("↑", "↓"), "keys.pack.go_from_group_to"),
            KeyLine(("Space",), "keys.pack.put_it_in_a"),
            KeyLine(("Ctrl+Shift+E",), "keys.pack.hand_out_the_whole"),
            KeyLine(("Page Up", "Page Down"), "keys.pack.scroll"),
            KeyLine(("Enter", "Esc"), "keys.pack.back_enter_in_a"),
        ),
    ),
    *TYPING_KEYS,
)
"""The keys of a pack's own page."""

SESSION_OPTIONS_KEYS: Final = (
    KeySection(
        "keys.setup.setting_up",
        (
            KeyLine(("Enter",), "keys.setup.start"),
            KeyLine(("↑", "↓", "←", "→"), "keys.setup.move_choose_another_value"),
            KeyLine(("Space",), "keys.setup.turn_on_or_off"),
            KeyLine((SESSION_OPTIONS_LETTERS["article"],), "keys.setup.read_the_article_first"),
            KeyLine((SESSION_OPTIONS_LETTERS["own"],), "keys.setup.open_the_file_of"),
            KeyLine(("Page Up", "Page Down"), "keys.setup.scroll"),
            KeyLine(("Esc",), "keys.setup.stop_opening_a_file"),
        ),
    ),
)
"""The keys of setting up a practice."""

_MARKS: Final = KeyLine(
    (PRACTICE_LETTERS["next_mark"], f"Shift+{PRACTICE_LETTERS['next_mark']}"), "keys.marks"
)

PRACTICE_KEYS: Final = (
    KeySection(
        "keys.practice.answer",
        (
            KeyLine(("1", "9"), "keys.practice.choose_go_to_the", to=True),
            KeyLine(("0",), "keys.practice.after_another_digit_in"),
            KeyLine(("↑", "↓", "←", "→"), "keys.practice.move"),
            KeyLine(("Space",), "keys.practice.choose_that_row_or"),
            KeyLine(("F4",), "keys.practice.open_a_list_too"),
            KeyLine(("Ctrl+↑", "Ctrl+↓"), "keys.practice.line_or_paragraph_before"),
            KeyLine(("Delete",), "keys.practice.clear_a_sentence_that"),
            KeyLine(("Alt+↑", "Alt+↓"), "keys.practice.move_a_row_up"),
            KeyLine(("Tab",), "keys.practice.out_of_a_field"),
            KeyLine(("Backspace",), "keys.practice.take_the_last_speaker"),
            KeyLine(
                (PRACTICE_LETTERS["guess"], PRACTICE_LETTERS["fairly_sure"], PRACTICE_LETTERS["certain"]),
                "keys.practice.guess_fairly_sure_certain",
            ),
            KeyLine(("Enter",), "keys.practice.check_then_next_question"),
            KeyLine((PRACTICE_LETTERS["skip"],), "keys.practice.skip_it_comes_once"),
            KeyLine((PRACTICE_LETTERS["hint"],), "keys.practice.hint_where_there_is"),
        ),
    ),
    KeySection(
        "keys.practice.after_the_answer",
        (
            KeyLine((PRACTICE_LETTERS["again"],), "keys.practice.outcome_and_evidence_again"),
            KeyLine((PRACTICE_LETTERS["before"],), "keys.practice.the_answer_before"),
            _MARKS,
            KeyLine((PRACTICE_LETTERS["report"],), "keys.practice.something_wrong_with_this"),
        ),
    ),
    _article(PRACTICE_LETTERS["article"], "keys.practice.article_after_the_answer"),
    *TYPING_KEYS,
)
"""The keys of practising, before and after the answer."""

RESULTS_KEYS: Final = (
    KeySection(
        "keys.results.results",
        (
            KeyLine((RESULTS_LETTERS["practise"],), "keys.results.practise_the_mistakes_without"),
            KeyLine(("Enter",), "keys.results.go_on_with_the"),
            KeyLine(("Esc",), "keys.results.done"),
            KeyLine(("↑", "↓"), "keys.results.into_your_answers_from"),
            KeyLine(("Enter", "Space"), "keys.results.open_one_of_them"),
            KeyLine(("Page Up", "Page Down"), "keys.results.scroll"),
        ),
    ),
)
"""The keys of the results."""

OPENED_ANSWER_KEYS: Final = (
    KeySection(
        "keys.results.an_opened_answer",
        (
            KeyLine((RESULTS_LETTERS["again"],), "keys.results.outcome_and_evidence_again"),
            _MARKS,
            KeyLine(("Ctrl+↑", "Ctrl+↓"), "keys.article.heading"),
            KeyLine(("Enter", "Esc"), "keys.results.back_to_your_answers"),
        ),
    ),
    _article(RESULTS_LETTERS["article"], "keys.results.whole_article_only_the"),
)
"""The keys of an answer that was opened from the results."""

HELP_KEYS: Final = (
    KeySection(
        "keys.help_page.this_page",
        (
            KeyLine(("↑", "↓"), "keys.help_page.go_through_the_keys"),
            KeyLine(("Page Up", "Page Down"), "keys.help_page.scroll_by_pages"),
            KeyLine(("Enter", "Esc"), "keys.help_page.back"),
        ),
    ),
)
"""The keys of Help."""

EXAMPLE_KEYS: Final = (
    KeySection(
        "keys.example.this_page",
        (
            KeyLine(("←", "→"), "keys.example.page_before_next_page"),
            KeyLine((EXAMPLE_LETTERS["practise"],), "keys.example.practise_it_if_it"),
            KeyLine(("Page Up", "Page Down"), "keys.example.scroll"),
            KeyLine(("Enter", "Esc"), "keys.example.back"),
        ),
    ),
)
"""The keys of a page on a trap or a kind of statement."""

WORKED_EXAMPLE_KEYS: Final = (
    KeySection(
        "keys.worked.how_this_works",
        (
            KeyLine(("Enter",), "keys.worked.next_step"),
            KeyLine((WORKED_EXAMPLE_LETTERS["before"],), "keys.worked.step_before"),
            KeyLine((WORKED_EXAMPLE_LETTERS["article"],), "keys.worked.whole_article_only_the"),
            KeyLine(("Page Up", "Page Down"), "keys.worked.scroll"),
            KeyLine(("↑", "↓"), "keys.article.paragraph"),
            KeyLine(("Ctrl+↑", "Ctrl+↓"), "keys.article.heading"),
            KeyLine(("Ctrl+C",), "keys.worked.copy_with_source"),
        ),
    ),
)
"""The keys of the worked example."""

SETTINGS_KEYS: Final = (
    KeySection(
        "keys.settings.settings",
        (
            KeyLine(("↑", "↓", "←", "→"), "keys.settings.choose_another_value"),
            KeyLine(("Space",), "keys.settings.turn_on_or_off"),
            KeyLine(("Ctrl+C",), "keys.settings.copy_the_path_of"),
            KeyLine(("Page Up", "Page Down"), "keys.settings.scroll"),
            KeyLine(("Enter", "Esc"), "keys.settings.back"),
        ),
    ),
)
"""The keys of the settings."""

REPORT_KEYS: Final = (
    KeySection(
        "keys.report.something_wrong_with_this",
        (
            KeyLine(("Ctrl+Enter",), "keys.report.keep_the_report"),
            KeyLine(("Enter",), "keys.report.begin_a_line"),
            KeyLine(("Page Up", "Page Down"), "keys.report.scroll"),
            KeyLine(("Esc",), "keys.report.back_what_is_written"),
        ),
    ),
    *TYPING_KEYS,
)
"""The keys of the page on which something wrong with a question is written down."""

REPORTS_KEYS: Final = (
    KeySection(
        "keys.reports.reports",
        (
            KeyLine(("Ctrl+Shift+E",), "keys.reports.save_all_as_a"),
            KeyLine(("Page Up", "Page Down"), "keys.reports.scroll"),
            KeyLine(("Enter", "Esc"), "keys.reports.back"),
        ),
    ),
)
"""The keys of the list of reports."""

ERROR_PAGE_KEYS: Final = (
    KeySection(
        "keys.trouble.something_went_wrong",
        (
            KeyLine(("Enter",), "keys.trouble.go_on"),
            KeyLine(("Esc",), "keys.trouble.home"),
            KeyLine(("Ctrl+C",), "keys.trouble.copy_the_report"),
            KeyLine(("Page Up", "Page Down"), "keys.trouble.scroll"),
        ),
    ),
)
"""The keys of the error page."""

TEACHER_KEYS: Final = (
    KeySection(
        "keys.sections.with_teacher_tools",
        (KeyLine((MY_PACKS,), "keys.sections.your_packs_in_work"),),
    ),
)
"""The keys that are there wherever teacher tools are shown."""

MY_PACKS_KEYS: Final = (
    KeySection(
        "keys.author.packs_in_work",
        (
            KeyLine(("Enter",), "keys.author.edit_the_pack"),
            KeyLine(("Ctrl+O",), "keys.author.open_an_article_from"),
            KeyLine((PASTE,), "keys.author.begin_with_an_article"),
            KeyLine((NEW,), "keys.author.new_pack_without_an"),
            KeyLine(("Menu", "Shift+F10"), "keys.author.what_else_can_be"),
            KeyLine((DUPLICATE,), "keys.author.duplicate_the_pack"),
            KeyLine(("Delete",), "keys.author.put_the_pack_into"),
            KeyLine((UNDO_ACTION,), "keys.author.take_back_that_it"),
            KeyLine(("Page Up", "Page Down"), "keys.author.scroll"),
            KeyLine(("Esc",), "keys.author.stop_opening_an_article"),
        ),
    ),
    *TYPING_KEYS,
)
"""The keys of the list."""

ARTICLE_IMPORT_KEYS: Final = (
    KeySection(
        "keys.opened.article_that_was_opened",
        (
            KeyLine(("↑", "↓"), "keys.opened.go_through_the_pieces"),
            KeyLine(
                ("1", "5"),
                "keys.opened.what_the_piece_is",
                to=True,
            ),
            KeyLine(("Backspace",), "keys.opened.join_with_the_piece"),
            KeyLine(("S",), "keys.opened.split_the_piece_in"),
            KeyLine((UNDO_ACTION,), "keys.opened.take_back"),
            KeyLine(("Ctrl+Enter",), "keys.opened.make_a_pack_from"),
            KeyLine(("Esc",), "keys.opened.back_without_a_pack"),
        ),
    ),
    *TYPING_KEYS,
)
"""The keys of the page of an article that was opened."""

CHOOSER_KEYS: Final = (
    KeySection(
        "keys.chooser.who_is_practising",
        (
            KeyLine(("↑", "↓", "←", "→"), "keys.chooser.go_from_name_to"),
            KeyLine(("Enter",), "keys.chooser.practise_under_that_name"),
            KeyLine(
                ("A", "Z"),
                "keys.chooser.name_with_that_first",
                to=True,
            ),
            KeyLine(
                ("0", "9"),
                "keys.chooser.name_with_that_first.name_with_that_first_digit",
                to=True,
            ),
            KeyLine((NEW_NAME,), "keys.chooser.new_name"),
            KeyLine(("Page Up", "Page Down"), "keys.chooser.scroll"),
            KeyLine(("Esc",), "keys.chooser.back_where_somebody_is"),
        ),
    ),
)
"""The keys of the page on which it is chosen who practises."""

LEARNER_PAGE_KEYS: Final = (
    KeySection(
        "keys.page.what_is_kept",
        (
            KeyLine((EXPORT_DATA,), "keys.page.save_everything_as_a"),
            KeyLine(("Page Up", "Page Down"), "keys.page.scroll"),
            KeyLine(("Esc",), "keys.page.back"),
        ),
    ),
)
"""The keys of a learner's own page."""

CHOICE_KEYS: Final = (
    KeySection(
        "keys.choosing.this_page",
        (
            KeyLine(("↑", "↓", "←", "→"), "keys.choosing.go_from_one_to"),
            KeyLine(("Space",), "keys.choosing.choose_it"),
            KeyLine(("Enter",), "keys.choosing.do_what_the_blue"),
            KeyLine(("Page Up", "Page Down"), "keys.choosing.scroll"),
            KeyLine(("Esc",), "keys.choosing.back_nothing_is_changed"),
        ),
    ),
)
"""The keys of the pages on which something is chosen and then done."""

FORM_KEYS: Final = (*CHOICE_KEYS, *TYPING_KEYS)
"""The keys of the pages on which something is written and then kept."""

PACK_IMPORT_KEYS: Final = (
    KeySection(
        "keys.adding.add_packs",
        (
            KeyLine(("Enter",), "keys.adding.add_what_is_chosen"),
            KeyLine(("↑", "↓"), "keys.adding.move_through_the_packs"),
            KeyLine(("Space",), "keys.adding.choose_that_pack_or"),
            KeyLine(("Ctrl+C",), "keys.adding.copy_what_is_wrong"),
            KeyLine(("Page Up", "Page Down"), "keys.adding.scroll"),
            KeyLine(("Esc",), "keys.adding.stop_take_none"),
        ),
    ),
)
"""Them."""

CLOSE_CONFIRMATION_KEYS: Final = (
    KeySection(
        "keys.leaving.before_you_close",
        (
            KeyLine(("Enter",), "keys.leaving.try_again_to_save"),
            KeyLine(("Page Up", "Page Down"), "keys.leaving.scroll"),
            KeyLine(("Esc",), "keys.leaving.back"),
        ),
    ),
)
"""The keys of the page that comes before the window closes while answers are not saved."""

BACKUPS_KEYS: Final = (
    KeySection(
        "keys.backups.backups",
        (
            KeyLine(("Page Up", "Page Down"), "keys.backups.scroll"),
            KeyLine(("Enter", "Esc"), "keys.backups.back"),
        ),
    ),
)
"""The keys of the page of backups."""

RESTORE_KEYS: Final = (
    KeySection(
        "keys.restoring.before_you_restore",
        (
            KeyLine(("Enter",), "keys.restoring.restore_it_once_that"),
            KeyLine(("Page Up", "Page Down"), "keys.restoring.scroll"),
            KeyLine(("Esc",), "keys.restoring.stop_keep_what_there"),
        ),
    ),
)
"""The keys of the page that shows what would change."""

SEARCH_KEYS: Final = (
    KeySection(
        "keys.finding.search",
        (
            KeyLine(("↑", "↓"), "keys.finding.move_through_what_was"),
            KeyLine(("F3", "Shift+F3"), "keys.finding.the_next_the_one"),
            KeyLine(("Enter",), "keys.finding.practise_the_row"),
            KeyLine(("Ctrl+Enter",), "keys.finding.practise_all_that_was"),
            KeyLine(("F6",), "keys.finding.from_the_field_to"),
            KeyLine(("Ctrl+F",), "keys.finding.the_field"),
            KeyLine(("Page Up", "Page Down"), "keys.finding.scroll"),
            KeyLine(("Esc",), "keys.finding.take_the_words_away"),
        ),
    ),
    *TYPING_KEYS,
)
"""Them."""
