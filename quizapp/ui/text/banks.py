"""The sentences for banks of questions, and for many questions at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return the entries of the list's menu, and the fields of its forms."""
    return {
        "menu": translate("banks", "What to do with the row"),
        "new": translate("banks", "New bank"),
        "rename": translate("banks", "Rename"),
        "up": translate("banks", "Move up"),
        "down": translate("banks", "Move down"),
        "sort": translate("banks", "Sort the questions"),
        "merge": translate("banks", "Merge into"),
        "remove": translate("banks", "Delete the empty bank"),
        "split": translate("banks", "Begin a new bank here"),
        "split_at": translate("banks", "Begin a new bank at"),
        "all_of_bank": translate("banks", "Select all its questions"),
        "all": translate("banks", "Select all questions"),
        "none": translate("banks", "Select nothing"),
        "find": translate("banks", "Find and replace"),
        "duplicate": translate("banks", "Duplicate"),
        "delete": translate("banks", "Delete"),
        "to_bank": translate("banks", "Move to the bank"),
        "to_new_bank": translate("banks", "Move into a new bank"),
        "copy": translate("banks", "Copy"),
        "paste": translate("banks", "Paste"),
        "to_pack": translate("banks", "Copy to another pack …"),
        "which_pack": translate("banks", "Into which pack?"),
        "choose": translate("banks", "Choose …"),
        "mixed": translate("banks", "Not the same in all"),
        "for_all": translate("banks", "For all of them"),
        "bank": translate("banks", "Bank"),
        "all_articles": translate("banks", "All articles"),
        "selected": translate("banks", "selected"),
    }


def by(translate: Translate, what: str) -> str:
    """Return by what questions are sorted."""
    return {
        "evidence": translate("banks", "By the place of the evidence"),
        "kind": translate("banks", "By kind"),
        "skill": translate("banks", "By skill"),
        "difficulty": translate("banks", "By difficulty"),
        "prompt": translate("banks", "By the words of the question"),
    }[what]


def bank_number(translate: Translate, number: int) -> str:
    """Return the title that a new bank has until it gets one of its own."""
    return translate("banks", "Bank {number}").format(number=number)


def place(translate: Translate, number: int, count: int) -> str:
    """Return the place of a question in its bank."""
    return translate("banks", "{number} of {count}").format(number=number, count=count)


def numbered(translate: Translate, number: int, title: str) -> str:
    """Return a question's number with what it asks."""
    return translate("banks", "{number}: {title}").format(number=number, title=title)


def selected(translate: Translate, count: int) -> str:
    """Tell how many questions are selected."""
    return translate("banks", "%n question(s) selected", "", count)


def heading(translate: Translate, count: int) -> str:
    """Return the heading over what is given to many questions."""
    return translate("banks", "{count} selected").format(count=count)


def none_selected(translate: Translate) -> str:
    """Tell that no question is selected any more."""
    return translate("banks", "Nothing is selected.")


def moved(translate: Translate, number: int, count: int) -> str:
    """Tell where something is now that was moved."""
    return translate("banks", "Now {number} of {count}").format(number=number, count=count)


def deleted(translate: Translate, count: int) -> str:
    """Tell that questions are deleted, and how they come back."""
    return translate("banks", "%n question(s) deleted. Ctrl+Z brings them back.", "", count)


def moved_to(translate: Translate, count: int, bank: str) -> str:
    """Tell that questions are in another bank."""
    return translate("banks", "%n question(s) moved to “{bank}”.", "", count).format(bank=bank)


def copied(translate: Translate, count: int) -> str:
    """Tell that questions are on the clipboard."""
    return translate("banks", "%n question(s) copied. Ctrl+V pastes them, also in another pack.", "", count)


def pasted(translate: Translate, count: int) -> str:
    """Tell that questions were pasted."""
    return translate("banks", "%n question(s) pasted.", "", count)


def carried(translate: Translate, count: int, pack: str) -> str:
    """Tell that questions were copied into another pack."""
    told = translate("banks", "%n question(s) copied into “{pack}”, as the last ones there.", "", count)
    return told.format(pack=pack)


def no_other_pack(translate: Translate) -> str:
    """Tell that there is no pack to copy into."""
    return translate("banks", "There is no other pack in work. Begin one in the list of packs in work first.")


def nothing_to_copy(translate: Translate) -> str:
    """Tell that no question is selected or shown that could be copied."""
    return translate("banks", "Choose a question in the list first.")


def not_empty(translate: Translate) -> str:
    """Tell why a bank cannot be deleted."""
    return translate(
        "banks", "This bank has questions. Move them to another bank, merge the two, or delete them first."
    )
