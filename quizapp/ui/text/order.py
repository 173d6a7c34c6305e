"""The sentences of putting in order: while rows are moved, and afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text.common import stopped

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def tied(translate: Translate, first: int, last: int) -> str:
    """Tell that the rows from one number to another have no order among them."""
    if last - first == 1:
        either = "order.tied.and_may_stand_either"
        return translate(either, first=first, last=last)
    return translate("order.tied.to_may_stand_in", first=first, last=last)


def any_order(translate: Translate, items: tuple[str, ...]) -> str:
    """Tell items that have no order among them."""
    together = translate("order.any_order.and").join(items)
    return translate("order.any_order.in_any_order", items=together)


def in_order(translate: Translate, items: tuple[str, ...]) -> str:
    """Tell all items in order, as one sentence."""
    return stopped(translate("order.in_order").join(items))
