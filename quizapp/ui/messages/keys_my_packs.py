"""The keys of the list of packs in work, and of the page of an article that was opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.messages.keys import MY_PACKS, UNDO_ACTION, KeyLine, KeySection, list_typing_keys

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

PASTE, NEW, DUPLICATE = "Ctrl+V", "Ctrl+N", "Ctrl+D"


def list_teacher_keys(translate: Translate) -> KeySection:
    """Return the keys that are there wherever teacher tools are shown."""
    return KeySection(
        translate("keys.sections.with_teacher_tools"),
        (KeyLine((MY_PACKS,), translate("keys.sections.your_packs_in_work")),),
    )


def list_my_packs_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the list."""
    return (
        KeySection(
            translate("keys.author.packs_in_work"),
            (
                KeyLine(("Enter",), translate("keys.author.edit_the_pack")),
                KeyLine(("Ctrl+O",), translate("keys.author.open_an_article_from")),
                KeyLine((PASTE,), translate("keys.author.begin_with_an_article")),
                KeyLine((NEW,), translate("keys.author.new_pack_without_an")),
                KeyLine(("Menu", "Shift+F10"), translate("keys.author.what_else_can_be")),
                KeyLine((DUPLICATE,), translate("keys.author.duplicate_the_pack")),
                KeyLine(("Delete",), translate("keys.author.put_the_pack_into")),
                KeyLine((UNDO_ACTION,), translate("keys.author.take_back_that_it")),
                KeyLine(("Page Up", "Page Down"), translate("keys.author.scroll")),
                KeyLine(("Esc",), translate("keys.author.stop_opening_an_article")),
            ),
        ),
        list_typing_keys(translate),
    )


def list_article_import_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the page of an article that was opened."""
    return (
        KeySection(
            translate("keys.opened.article_that_was_opened"),
            (
                KeyLine(("↑", "↓"), translate("keys.opened.go_through_the_pieces")),
                KeyLine(
                    ("1", "5"),
                    translate("keys.opened.what_the_piece_is"),
                    to=True,
                ),
                KeyLine(("Backspace",), translate("keys.opened.join_with_the_piece")),
                KeyLine(("S",), translate("keys.opened.split_the_piece_in")),
                KeyLine((UNDO_ACTION,), translate("keys.opened.take_back")),
                KeyLine(("Ctrl+Enter",), translate("keys.opened.make_a_pack_from")),
                KeyLine(("Esc",), translate("keys.opened.back_without_a_pack")),
            ),
        ),
        list_typing_keys(translate),
    )
