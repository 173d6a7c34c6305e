"""The sentences of the cards beside the packs: how the last answers went."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def sure(translate: Translate) -> tuple[str, str, str]:
    """Head the card of certainty: heading, what is counted, and what it says before there is enough."""
    return (
        translate("figures", "How sure, how right"),
        last_answers(translate),
        translate(
            "figures", "After 10 answers for which you say how sure you are, you will see how well that fits."
        ),
    )


def skills(translate: Translate) -> tuple[str, str, str]:
    """Head the card of skills: heading, what is counted, and what it says before there is enough."""
    return (
        translate("figures", "Skills"),
        translate("figures", "Share right, your last 200 answers"),
        translate(
            "figures",
            "After 10 answers you will see which kinds of question go well, and which to practise next.",
        ),
    )


def last_answers(translate: Translate) -> str:
    """Tell over how much the figures go."""
    return translate("figures", "Your last 200 answers")


def percent(translate: Translate, part: int, whole: int) -> str:
    """Tell a share in per cent."""
    return translate("figures", "{percent} %").format(percent=round(100 * part / whole))


def right_of(translate: Translate, right: int, answered: int) -> str:
    """Tell how many answers were right."""
    return translate("figures", "{right} of {answered} right").format(right=right, answered=answered)


def none_yet(translate: Translate) -> str:
    """Tell that there is no answer of a kind."""
    return translate("figures", "none yet")


def when_certain(translate: Translate, right: int, answered: int) -> str:
    """Tell how often “certain” turns out right, and whether that is as often as the word means."""
    tenths = round(10 * right / answered)
    # It stands for right more than four times in five.
    if right * 5 >= answered * 4:
        return translate(
            "figures", "When you say certain, you are right about {tenths} times in 10. That is the aim."
        ).format(tenths=tenths)
    return translate(
        "figures", "When you say certain, you are right about {tenths} times in 10. The aim is 9 times."
    ).format(tenths=tenths)


def next_step(translate: Translate, skill: str, least: int) -> str:
    """Tell which skill goes least well, of those with at least so many answers."""
    return translate("figures", "Of those with {least} answers or more, least often right: {skill}.").format(
        least=least, skill=skill
    )


def few_to_tell(translate: Translate, least: int) -> str:
    """Tell that no skill has answers enough to say which goes least well."""
    return translate(
        "figures", "From {least} answers to a skill on you will see which to practise next."
    ).format(least=least)


def counted(translate: Translate, right: int, answered: int) -> str:
    """Tell how many were right where a share would say too much."""
    return translate("figures", "{right} of {answered}").format(right=right, answered=answered)
