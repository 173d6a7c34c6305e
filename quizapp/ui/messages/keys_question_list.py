"""The keys of the editor's list of questions, and those for finding and replacing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.messages.keys import KeyLine, KeySection

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

FIND: Final = "Ctrl+F"
NEXT: Final = "F3"
PREVIOUS: Final = "Shift+F3"
SELECT_ALL: Final = "Ctrl+A"
COPY: Final = "Ctrl+C"
PASTE: Final = "Ctrl+V"
MENU: Final = ("Menu", "Shift+F10")


def list_question_list_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return them."""
    return (
        KeySection(
            translate("keys.sections.list_of_questions"),
            (
                KeyLine(MENU, translate("keys.sections.what_can_be_done")),
                KeyLine(("Space", "Ctrl+Space"), translate("keys.sections.select_the_question_or")),
                KeyLine(("Shift+↑", "Shift+↓"), translate("keys.sections.select_more_or_fewer")),
                KeyLine(("Shift+Home", "Shift+End"), translate("keys.sections.select_up_to_the")),
                KeyLine((SELECT_ALL,), translate("keys.sections.select_all_questions")),
                KeyLine(("Alt+↑", "Alt+↓"), translate("keys.sections.move_what_is_selected")),
                KeyLine((COPY, PASTE), translate("keys.sections.copy_questions_paste_them")),
                KeyLine(("Esc",), translate("keys.sections.select_nothing_any_more")),
            ),
        ),
        KeySection(
            translate("keys.sections.find_and_replace"),
            (
                KeyLine((FIND,), translate("keys.sections.find_words_in_your")),
                KeyLine((NEXT, PREVIOUS), translate("keys.sections.next_place_place_before")),
                KeyLine(("Enter",), translate("keys.sections.next_place_in_the")),
                KeyLine(("Esc",), translate("keys.sections.close_it")),
            ),
        ),
    )
