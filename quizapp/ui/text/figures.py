"""The sentences of the cards beside the packs: how the last answers went."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def sure(translate: Translate) -> tuple[str, str, str]:
    """Head the card of certainty: heading, what is counted, and what it says before there is enough."""
    return (
        translate("progress.sure.how_sure_how_right"),
        translate("progress.last_answers"),
        translate("progress.sure.after_answers_for_which"),
    )


def skills(translate: Translate) -> tuple[str, str, str]:
    """Head the card of skills: heading, what is counted, and what it says before there is enough."""
    return (
        translate("progress.skills.skills"),
        translate("progress.skills.share_right_your_last"),
        translate(
            "progress.skills.after_answers_you_will",
        ),
    )


def when_certain(translate: Translate, right: int, answered: int) -> str:
    """Tell how often “certain” turns out right, and whether that is as often as the word means."""
    tenths = round(10 * right / answered)
    # It stands for right more than four times in five.
    if right * 5 >= answered * 4:
        return translate("progress.when_certain.when_you_say_certain.when_you_say_certain_you", tenths=tenths)
    return translate("progress.when_certain.when_you_say_certain", tenths=tenths)
