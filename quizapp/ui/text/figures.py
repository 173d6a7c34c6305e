"""The sentences of the cards beside the packs: how the last answers went."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def when_certain(translate: Translate, right: int, answered: int) -> str:
    """Tell how often “certain” turns out right, and whether that is as often as the word means."""
    tenths = round(10 * right / answered)
    # It stands for right more than four times in five.
    if right * 5 >= answered * 4:
        return translate("progress.when_certain.when_you_say_certain.when_you_say_certain_you", tenths=tenths)
    return translate("progress.when_certain.when_you_say_certain", tenths=tenths)
