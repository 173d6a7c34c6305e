"""The sentences of putting in order: while rows are moved, and afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text.common import stopped

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def words(translate: Translate) -> dict[str, str]:
    """Return the words of the rows, their headings and their tags."""
    return {
        "untouched": translate(
            "order", "Nothing has been moved yet. Move the rows, or say that this is your order."
        ),
        "confirm": translate("order", "This is my order"),
        "confirmed": translate("order", "This is your order. Check it, or go on moving."),
        "choose_row": translate("order", "choose a row,"),
        "move_it": translate("order", "move it,"),
        "heading": translate("order", "The correct order"),
        "heading_yours": translate("order", "The correct order, with yours"),
        "yours_too": translate("order", "Yours too"),
        "other": translate("order", "Any other order"),
    }


def row_name(translate: Translate, place: int, total: int, item: str) -> str:
    """Name a row with its place for a screen reader."""
    return translate("order", "{place} of {total}, {item}").format(place=place, total=total, item=item)


def move_up(translate: Translate, item: str) -> str:
    """Name the button that moves an item up."""
    return translate("order", "Move up: {item}").format(item=item)


def move_down(translate: Translate, item: str) -> str:
    """Name the button that moves an item down."""
    return translate("order", "Move down: {item}").format(item=item)


def now_at(translate: Translate, place: int, total: int) -> str:
    """Tell where an item stands after it was moved."""
    return translate("order", "Now {place} of {total}").format(place=place, total=total)


def pairs_in_order(translate: Translate, right: int, of: int) -> str:
    """Tell how many pairs stand in order."""
    return translate("order", "{right} of {of} pairs in order.").format(right=right, of=of)


def pairs_by_chance(translate: Translate, right: int, of: int) -> str:
    """Tell how many pairs stand in order, where that is no more than by chance."""
    told = translate("order", "{right} of {of} pairs in order; half of them come in order by chance.")
    return told.format(right=right, of=of)


def skipped(translate: Translate) -> str:
    """Tell where the right order is, when nothing was answered."""
    return translate("order", "No answer this time. The order stands below.")


def yours_was(translate: Translate, place: int) -> str:
    """Mark an item with the place that the learner gave it."""
    return translate("order", "Yours was {place}").format(place=place)


def tied(translate: Translate, first: int, last: int) -> str:
    """Tell that the rows from one number to another have no order among them."""
    if last - first == 1:
        either = translate("order", "{first} and {last} may stand either way round.")
        return either.format(first=first, last=last)
    return translate("order", "{first} to {last} may stand in any order.").format(first=first, last=last)


def any_order(translate: Translate, items: tuple[str, ...]) -> str:
    """Tell items that have no order among them."""
    together = translate("order", " and ").join(items)
    return translate("order", "{items} (in any order)").format(items=together)


def in_order(translate: Translate, items: tuple[str, ...]) -> str:
    """Tell all items in order, as one sentence."""
    return stopped(translate("order", "; ").join(items))
