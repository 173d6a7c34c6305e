"""Every key with what it does, as printed on its button or listed in Help; nothing else is bound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.record import record

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

PRACTICE_LETTERS: Final = {
    "guess": "G",
    "fairly_sure": "F",
    "certain": "C",
    "skip": "S",
    "hint": "H",
    "article": "W",
    "again": "R",
    "before": "B",
    "next_mark": "N",
    "words": "O",
    "report": "X",
}
"""The single letters of practising, by action."""

RESULTS_LETTERS: Final = {"practise": "P", "article": "W", "again": "R", "next_mark": "N", "words": "O"}
"""The single letters of the results, by action; what practising has too has the same letter."""

SESSION_OPTIONS_LETTERS: Final = {"article": "W", "own": "A"}
"""The single letters of setting up a practice, by action."""

FINISH_SESSION: Final = "F9"
"""Ends a practice at home; in the practice itself it would be too near to F10."""

LISTING_MENU: Final = "F4"
"""Opens the list of which packs are listed at home, as it opens other lists."""

SORT_PACKS: Final = "Ctrl+Shift+O"
"""Has packs listed by the next column."""

UNDO_ACTION: Final = "Ctrl+Z"
"""Takes back what was done last with a pack."""

NEXT_ARTICLE: Final = "Ctrl+Tab"
PREVIOUS_ARTICLE: Final = "Ctrl+Shift+Tab"

SAVE_COPY: Final = "Ctrl+Shift+S"
"""Saves a copy of the library, with what cannot be saved where it belongs."""

MY_PACKS: Final = "Ctrl+2"
"""Leads to the packs in work, where teacher tools are shown."""

LEARNERS: Final = "Ctrl+L"
"""Leads from anywhere to those who practise here."""

EXAMPLE_LETTERS: Final = {"practise": "P"}
"""The single letters of a page on a trap."""

WORKED_EXAMPLE_LETTERS: Final = {"article": "W", "before": "B"}
"""The single letters of the worked example."""


@record
class KeyLine:
    """Keys that do one thing, as they are bound, and what they do. `to`: from the first to the last."""

    keys: tuple[str, ...]
    does: str
    to: bool = False


@record
class KeySection:
    """Keys that belong together, under their title."""

    title: str
    lines: tuple[KeyLine, ...]


def format_key(key: str) -> str:
    """Return a key as it is printed on a cap: “Ctrl Shift L” for Ctrl+Shift+L, “Ctrl −” for Ctrl+-."""
    modifiers, _, start = key[:-1].rpartition("+")
    last = (start + key[-1]).replace("-", "−")
    return " ".join([*modifiers.split("+"), last]) if modifiers else last


def describe_key(translate: Translate, key: str) -> str:
    """Tell a screen reader the key that is printed on a button."""
    return translate("keys.pressed_by", key=format_key(key))


def list_global_keys(translate: Translate) -> KeySection:
    """Return the keys of the window itself and of all lists."""
    return KeySection(
        translate("keys.everywhere.everywhere"),
        (
            KeyLine(("Esc", "Alt+Left"), translate("keys.everywhere.back")),
            KeyLine(("Tab", "Shift+Tab"), translate("keys.everywhere.next_part_part_before")),
            KeyLine(("F6", "Shift+F6"), translate("keys.everywhere.next_pane_pane_before")),
            KeyLine(("↑", "↓", "←", "→"), translate("keys.everywhere.move_in_a_list")),
            KeyLine(("Home", "End"), translate("keys.everywhere.first_last_row_of")),
            KeyLine(("Enter", "Space"), translate("keys.everywhere.press_the_button_that")),
            KeyLine(("Ctrl+A", "Ctrl+C"), translate("keys.everywhere.choose_all_of_a")),
            KeyLine(("Ctrl+1",), translate("keys.everywhere.home")),
            KeyLine((LEARNERS,), translate("keys.everywhere.who_is_practising")),
            KeyLine(("Ctrl+O",), translate("keys.everywhere.add_a_pack")),
            KeyLine(("F1",), translate("keys.everywhere.this_page")),
            KeyLine(("Ctrl+,",), translate("keys.everywhere.settings")),
            KeyLine(("F10",), translate("keys.everywhere.menu")),
            KeyLine(("Ctrl++", "Ctrl+-", "Ctrl+0"), translate("keys.everywhere.text_size")),
            KeyLine(("Ctrl+Shift+L",), translate("keys.everywhere.light_dark_high_contrast")),
            KeyLine(("F11",), translate("keys.everywhere.full_screen")),
            KeyLine((SAVE_COPY,), translate("keys.everywhere.save_a_copy_of")),
            KeyLine(("Ctrl+Q",), translate("keys.everywhere.close_the_program")),
        ),
    )


def list_typing_keys(translate: Translate) -> KeySection:
    """Return the keys of fields, where letters are typed and are no keys."""
    return KeySection(
        translate("keys.typing.where_you_type"),
        (
            KeyLine(("Backspace", "Delete"), translate("keys.typing.delete")),
            KeyLine(("Ctrl+X", "Ctrl+V"), translate("keys.typing.cut_paste")),
            KeyLine(("Ctrl+Z", "Ctrl+Y"), translate("keys.typing.take_back_do_again")),
        ),
    )


def list_home_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the home screen."""
    return (
        KeySection(
            translate("keys.home.your_packs"),
            (
                KeyLine(("Enter",), translate("keys.home.start_or_go_on")),
                KeyLine((FINISH_SESSION,), translate("keys.home.finish_what_goes_on")),
                KeyLine(("↑", "↓"), translate("keys.home.choose_a_pack")),
                KeyLine(("F2",), translate("keys.home.set_up_a_practice")),
                KeyLine(("Menu", "Shift+F10"), translate("keys.home.all_that_can_be")),
                KeyLine((UNDO_ACTION,), translate("keys.home.take_back_that_a")),
                KeyLine((LISTING_MENU,), translate("keys.home.which_packs_are_listed")),
                KeyLine((SORT_PACKS,), translate("keys.home.list_them_by_the")),
                KeyLine(("Ctrl+F",), translate("keys.home.search_packs_questions_and")),
                KeyLine(("Page Up", "Page Down"), translate("keys.home.scroll")),
            ),
        ),
        list_typing_keys(translate),
    )


def list_pack_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of a pack's own page."""
    return (
        KeySection(
            translate("keys.pack.about_this_pack"),
            (
                KeyLine(("↑", "↓"), translate("keys.pack.go_from_group_to")),
                KeyLine(("Space",), translate("keys.pack.put_it_in_a")),
                KeyLine(("Ctrl+Shift+E",), translate("keys.pack.hand_out_the_whole")),
                KeyLine(("Page Up", "Page Down"), translate("keys.pack.scroll")),
                KeyLine(("Enter", "Esc"), translate("keys.pack.back_enter_in_a")),
            ),
        ),
        list_typing_keys(translate),
    )


def list_session_options_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of setting up a practice."""
    return (
        KeySection(
            translate("keys.setup.setting_up"),
            (
                KeyLine(("Enter",), translate("keys.setup.start")),
                KeyLine(("↑", "↓", "←", "→"), translate("keys.setup.move_choose_another_value")),
                KeyLine(("Space",), translate("keys.setup.turn_on_or_off")),
                KeyLine(
                    (SESSION_OPTIONS_LETTERS["article"],), translate("keys.setup.read_the_article_first")
                ),
                KeyLine((SESSION_OPTIONS_LETTERS["own"],), translate("keys.setup.open_the_file_of")),
                KeyLine(("Page Up", "Page Down"), translate("keys.setup.scroll")),
                KeyLine(("Esc",), translate("keys.setup.stop_opening_a_file")),
            ),
        ),
    )


def list_practice_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of practising, before and after the answer."""
    letters = PRACTICE_LETTERS
    return (
        KeySection(
            translate("keys.practice.answer"),
            (
                KeyLine(("1", "9"), translate("keys.practice.choose_go_to_the"), to=True),
                KeyLine(("0",), translate("keys.practice.after_another_digit_in")),
                KeyLine(("↑", "↓", "←", "→"), translate("keys.practice.move")),
                KeyLine(("Space",), translate("keys.practice.choose_that_row_or")),
                KeyLine(("F4",), translate("keys.practice.open_a_list_too")),
                KeyLine(("Ctrl+↑", "Ctrl+↓"), translate("keys.practice.line_or_paragraph_before")),
                KeyLine(("Delete",), translate("keys.practice.clear_a_sentence_that")),
                KeyLine(("Alt+↑", "Alt+↓"), translate("keys.practice.move_a_row_up")),
                KeyLine(("Tab",), translate("keys.practice.out_of_a_field")),
                KeyLine(("Backspace",), translate("keys.practice.take_the_last_speaker")),
                KeyLine(
                    (letters["guess"], letters["fairly_sure"], letters["certain"]),
                    translate("keys.practice.guess_fairly_sure_certain"),
                ),
                KeyLine(("Enter",), translate("keys.practice.check_then_next_question")),
                KeyLine((letters["skip"],), translate("keys.practice.skip_it_comes_once")),
                KeyLine((letters["hint"],), translate("keys.practice.hint_where_there_is")),
            ),
        ),
        KeySection(
            translate("keys.practice.after_the_answer"),
            (
                KeyLine((letters["again"],), translate("keys.practice.outcome_and_evidence_again")),
                KeyLine((letters["before"],), translate("keys.practice.the_answer_before")),
                _marks(translate),
                KeyLine((letters["report"],), translate("keys.practice.something_wrong_with_this")),
            ),
        ),
        _article(translate, letters["article"], translate("keys.practice.article_after_the_answer")),
        list_typing_keys(translate),
    )


def list_results_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the results."""
    letters = RESULTS_LETTERS
    return (
        KeySection(
            translate("keys.results.results"),
            (
                KeyLine((letters["practise"],), translate("keys.results.practise_the_mistakes_without")),
                KeyLine(("Enter",), translate("keys.results.go_on_with_the")),
                KeyLine(("Esc",), translate("keys.results.done")),
                KeyLine(("↑", "↓"), translate("keys.results.into_your_answers_from")),
                KeyLine(("Enter", "Space"), translate("keys.results.open_one_of_them")),
                KeyLine(("Page Up", "Page Down"), translate("keys.results.scroll")),
            ),
        ),
    )


def list_opened_answer_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of an answer that was opened from the results."""
    letters = RESULTS_LETTERS
    return (
        KeySection(
            translate("keys.results.an_opened_answer"),
            (
                KeyLine((letters["again"],), translate("keys.results.outcome_and_evidence_again")),
                _marks(translate),
                KeyLine(("Ctrl+↑", "Ctrl+↓"), translate("keys.article.heading")),
                KeyLine(("Enter", "Esc"), translate("keys.results.back_to_your_answers")),
            ),
        ),
        _article(translate, letters["article"], translate("keys.results.whole_article_only_the")),
    )


def list_help_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of Help."""
    return (
        KeySection(
            translate("keys.help_page.this_page"),
            (
                KeyLine(("↑", "↓"), translate("keys.help_page.go_through_the_keys")),
                KeyLine(("Page Up", "Page Down"), translate("keys.help_page.scroll_by_pages")),
                KeyLine(("Enter", "Esc"), translate("keys.help_page.back")),
            ),
        ),
    )


def list_example_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of a page on a trap or a kind of statement."""
    return (
        KeySection(
            translate("keys.example.this_page"),
            (
                KeyLine(("←", "→"), translate("keys.example.page_before_next_page")),
                KeyLine((EXAMPLE_LETTERS["practise"],), translate("keys.example.practise_it_if_it")),
                KeyLine(("Page Up", "Page Down"), translate("keys.example.scroll")),
                KeyLine(("Enter", "Esc"), translate("keys.example.back")),
            ),
        ),
    )


def list_worked_example_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the worked example."""
    return (
        KeySection(
            translate("keys.worked.how_this_works"),
            (
                KeyLine(("Enter",), translate("keys.worked.next_step")),
                KeyLine((WORKED_EXAMPLE_LETTERS["before"],), translate("keys.worked.step_before")),
                KeyLine(
                    (WORKED_EXAMPLE_LETTERS["article"],), translate("keys.worked.whole_article_only_the")
                ),
                KeyLine(("Page Up", "Page Down"), translate("keys.worked.scroll")),
                KeyLine(("↑", "↓"), translate("keys.article.paragraph")),
                KeyLine(("Ctrl+↑", "Ctrl+↓"), translate("keys.article.heading")),
                KeyLine(("Ctrl+C",), translate("keys.worked.copy_with_source")),
            ),
        ),
    )


def list_settings_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the settings."""
    return (
        KeySection(
            translate("keys.settings.settings"),
            (
                KeyLine(("↑", "↓", "←", "→"), translate("keys.settings.choose_another_value")),
                KeyLine(("Space",), translate("keys.settings.turn_on_or_off")),
                KeyLine(("Ctrl+C",), translate("keys.settings.copy_the_path_of")),
                KeyLine(("Page Up", "Page Down"), translate("keys.settings.scroll")),
                KeyLine(("Enter", "Esc"), translate("keys.settings.back")),
            ),
        ),
    )


def list_report_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the page on which something wrong with a question is written down."""
    return (
        KeySection(
            translate("keys.report.something_wrong_with_this"),
            (
                KeyLine(("Ctrl+Enter",), translate("keys.report.keep_the_report")),
                KeyLine(("Enter",), translate("keys.report.begin_a_line")),
                KeyLine(("Page Up", "Page Down"), translate("keys.report.scroll")),
                KeyLine(("Esc",), translate("keys.report.back_what_is_written")),
            ),
        ),
        list_typing_keys(translate),
    )


def list_reports_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the list of reports."""
    return (
        KeySection(
            translate("keys.reports.reports"),
            (
                KeyLine(("Ctrl+Shift+E",), translate("keys.reports.save_all_as_a")),
                KeyLine(("Page Up", "Page Down"), translate("keys.reports.scroll")),
                KeyLine(("Enter", "Esc"), translate("keys.reports.back")),
            ),
        ),
    )


def list_error_page_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the error page."""
    return (
        KeySection(
            translate("keys.trouble.something_went_wrong"),
            (
                KeyLine(("Enter",), translate("keys.trouble.go_on")),
                KeyLine(("Esc",), translate("keys.trouble.home")),
                KeyLine(("Ctrl+C",), translate("keys.trouble.copy_the_report")),
                KeyLine(("Page Up", "Page Down"), translate("keys.trouble.scroll")),
            ),
        ),
    )


def _marks(translate: Translate) -> KeyLine:
    letter = PRACTICE_LETTERS["next_mark"]
    return KeyLine((letter, f"Shift+{letter}"), translate("keys.marks"))


def _article(translate: Translate, letter: str, does: str) -> KeySection:
    return KeySection(
        translate("keys.article.article"),
        (
            KeyLine((letter,), does),
            KeyLine((NEXT_ARTICLE, PREVIOUS_ARTICLE), translate("keys.article.next_article_article_before")),
            KeyLine((PRACTICE_LETTERS["words"],), translate("keys.article.words_to_know_if")),
            KeyLine(("↑", "↓"), translate("keys.article.paragraph")),
            KeyLine(("Shift+←", "Shift+→"), translate("keys.article.select_words")),
            KeyLine(("Page Up", "Page Down"), translate("keys.article.scroll_it")),
            KeyLine(("Ctrl+C",), translate("keys.article.copy_with_source")),
        ),
    )
