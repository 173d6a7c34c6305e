"""The sentences for banks of questions, and for many questions at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return the entries of the list's menu, and the fields of its forms."""
    return {
        "menu": translate("banks.menu"),
        "new": translate("banks.new"),
        "rename": translate("banks.rename"),
        "up": translate("banks.up"),
        "down": translate("banks.down"),
        "sort": translate("banks.sort"),
        "merge": translate("banks.merge"),
        "remove": translate("banks.remove"),
        "split": translate("banks.split"),
        "split_at": translate("banks.split_at"),
        "all_of_bank": translate("banks.all_of_bank"),
        "all": translate("banks.all"),
        "none": translate("banks.none"),
        "find": translate("banks.find"),
        "duplicate": translate("banks.duplicate"),
        "delete": translate("banks.delete"),
        "to_bank": translate("banks.to_bank"),
        "to_new_bank": translate("banks.to_new_bank"),
        "copy": translate("banks.copy"),
        "paste": translate("banks.paste"),
        "to_pack": translate("banks.to_pack"),
        "which_pack": translate("banks.which_pack"),
        "choose": translate("banks.choose"),
        "mixed": translate("banks.mixed"),
        "for_all": translate("banks.for_all"),
        "bank": translate("banks.bank"),
        "all_articles": translate("banks.all_articles"),
        "selected": translate("banks.selected"),
    }


def by(translate: Translate, what: str) -> str:
    """Return by what questions are sorted."""
    return {
        "evidence": translate("banks.by.evidence"),
        "kind": translate("banks.by.kind"),
        "skill": translate("banks.by.skill"),
        "difficulty": translate("banks.by.difficulty"),
        "prompt": translate("banks.by.prompt"),
    }[what]


def bank_number(translate: Translate, number: int) -> str:
    """Return the title that a new bank has until it gets one of its own."""
    return translate("banks.bank_number", number=number)


def place(translate: Translate, number: int, count: int) -> str:
    """Return the place of a question in its bank."""
    return translate("banks.place", number=number, count=count)


def numbered(translate: Translate, number: int, title: str) -> str:
    """Return a question's number with what it asks."""
    return translate("banks.numbered", number=number, title=title)


def selected(translate: Translate, count: int) -> str:
    """Tell how many questions are selected."""
    return translate("banks.selected.question_s_selected", n=count)


def heading(translate: Translate, count: int) -> str:
    """Return the heading over what is given to many questions."""
    return translate("banks.heading", count=count)


def none_selected(translate: Translate) -> str:
    """Tell that no question is selected any more."""
    return translate("banks.none_selected")


def moved(translate: Translate, number: int, count: int) -> str:
    """Tell where something is now that was moved."""
    return translate("banks.moved", number=number, count=count)


def deleted(translate: Translate, count: int) -> str:
    """Tell that questions are deleted, and how they come back."""
    return translate("banks.deleted", n=count)


def moved_to(translate: Translate, count: int, bank: str) -> str:
    """Tell that questions are in another bank."""
    return translate("banks.moved_to", n=count, bank=bank)


def copied(translate: Translate, count: int) -> str:
    """Tell that questions are on the clipboard."""
    return translate("banks.copied", n=count)


def pasted(translate: Translate, count: int) -> str:
    """Tell that questions were pasted."""
    return translate("banks.pasted", n=count)


def carried(translate: Translate, count: int, pack: str) -> str:
    """Tell that questions were copied into another pack."""
    told = translate("banks.carried", n=count)
    return told.format(pack=pack)


def no_other_pack(translate: Translate) -> str:
    """Tell that there is no pack to copy into."""
    return translate("banks.no_other_pack")


def nothing_to_copy(translate: Translate) -> str:
    """Tell that no question is selected or shown that could be copied."""
    return translate("banks.nothing_to_copy")


def not_empty(translate: Translate) -> str:
    """Tell why a bank cannot be deleted."""
    return translate(
        "banks.not_empty"
    )
