"""The sentences of the cards beside the packs: how the last answers went."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def sure(translate: Translate) -> tuple[str, str, str]:
    """Head the card of certainty: heading, what is counted, and what it says before there is enough."""
    return (
        translate("progress.sure.how_sure_how_right"),
        last_answers(translate),
        translate(
            "progress.sure.after_answers_for_which"
        ),
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


def last_answers(translate: Translate) -> str:
    """Tell over how much the figures go."""
    return translate("progress.last_answers")


def percent(translate: Translate, part: int, whole: int) -> str:
    """Tell a share in per cent."""
    return translate("progress.percent", percent=round(100 * part / whole))


def right_of(translate: Translate, right: int, answered: int) -> str:
    """Tell how many answers were right."""
    return translate("progress.right_of", right=right, answered=answered)


def none_yet(translate: Translate) -> str:
    """Tell that there is no answer of a kind."""
    return translate("progress.none_yet")


def when_certain(translate: Translate, right: int, answered: int) -> str:
    """Tell how often “certain” turns out right, and whether that is as often as the word means."""
    tenths = round(10 * right / answered)
    # It stands for right more than four times in five.
    if right * 5 >= answered * 4:
        return translate(
            "progress.when_certain.when_you_say_certain.when_you_say_certain_you", tenths=tenths)
    return translate(
        "progress.when_certain.when_you_say_certain", tenths=tenths)


def next_step(translate: Translate, skill: str, least: int) -> str:
    """Tell which skill goes least well, of those with at least so many answers."""
    return translate("progress.next_step", least=least, skill=skill
    )


def few_to_tell(translate: Translate, least: int) -> str:
    """Tell that no skill has answers enough to say which goes least well."""
    return translate(
        "progress.few_to_tell", least=least)


def counted(translate: Translate, right: int, answered: int) -> str:
    """Tell how many were right where a share would say too much."""
    return translate("progress.counted", right=right, answered=answered)
