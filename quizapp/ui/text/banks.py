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
    return translate(f"banks.by.{what}")


def place(translate: Translate, number: int, count: int) -> str:
    """Return the place of a question in its bank."""
    return translate("banks.place", number=number, count=count)


def carried(translate: Translate, count: int, pack: str) -> str:
    """Tell that questions were copied into another pack."""
    return translate("banks.carried", n=count, pack=pack)
