"""The keys of the pages about who practises, as Help lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.messages.keys import KeyLine, KeySection, list_typing_keys

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

NEW_NAME: Final = "Ctrl+N"
"""Adds a name to those who practise here."""

EXPORT_DATA: Final = "Ctrl+Shift+E"
"""Saves all that is kept about somebody as a file."""


def list_chooser_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the page on which it is chosen who practises."""
    return (
        KeySection(
            translate("keys.chooser.who_is_practising"),
            (
                KeyLine(("↑", "↓", "←", "→"), translate("keys.chooser.go_from_name_to")),
                KeyLine(("Enter",), translate("keys.chooser.practise_under_that_name")),
                KeyLine(
                    ("A", "Z"),
                    translate("keys.chooser.name_with_that_first"),
                    to=True,
                ),
                KeyLine(
                    ("0", "9"),
                    translate("keys.chooser.name_with_that_first.name_with_that_first_digit"),
                    to=True,
                ),
                KeyLine((NEW_NAME,), translate("keys.chooser.new_name")),
                KeyLine(("Page Up", "Page Down"), translate("keys.chooser.scroll")),
                KeyLine(("Esc",), translate("keys.chooser.back_where_somebody_is")),
            ),
        ),
    )


def list_learner_page_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of a learner's own page."""
    return (
        KeySection(
            translate("keys.page.what_is_kept"),
            (
                KeyLine((EXPORT_DATA,), translate("keys.page.save_everything_as_a")),
                KeyLine(("Page Up", "Page Down"), translate("keys.page.scroll")),
                KeyLine(("Esc",), translate("keys.page.back")),
            ),
        ),
    )


def list_form_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the pages on which something is written and then kept."""
    return (*list_choice_keys(translate), list_typing_keys(translate))


def list_choice_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the pages on which something is chosen and then done."""
    return (
        KeySection(
            translate("keys.choosing.this_page"),
            (
                KeyLine(("↑", "↓", "←", "→"), translate("keys.choosing.go_from_one_to")),
                KeyLine(("Space",), translate("keys.choosing.choose_it")),
                KeyLine(("Enter",), translate("keys.choosing.do_what_the_blue")),
                KeyLine(("Page Up", "Page Down"), translate("keys.choosing.scroll")),
                KeyLine(("Esc",), translate("keys.choosing.back_nothing_is_changed")),
            ),
        ),
    )
