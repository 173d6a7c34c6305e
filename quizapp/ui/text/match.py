"""The sentences of matching: while items are given their partners, and afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text.common import stopped

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def you_gave(translate: Translate, partner: str) -> str:
    """Tell what was chosen for an item."""
    if "“" in partner:
        return translate("match.you_gave.you_chose.you_chose", partner=stopped(partner))
    return translate("match.you_gave.you_chose", partner=partner)


def pairs(translate: Translate, each: tuple[str, ...]) -> str:
    """Tell all pairs as one sentence."""
    return stopped(translate("match.pairs").join(each))
