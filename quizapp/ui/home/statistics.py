"""From how the last answers went to the cards beside the packs. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.home.state import AnswerShare, HomeSideCard
from quizapp.ui.messages import common

if TYPE_CHECKING:
    from quizapp.library.learners.statistics import CertaintyFigures, RecentAnswers, SkillFigures
    from quizapp.ui.ports import Translate

MIN_ANSWERS: Final = 10
"""From so many answers on, a card says how they went."""

MIN_SHARE_ANSWERS: Final = 5
"""Under so many answers a level or a skill is too few to tell."""

MAX_SKILLS: Final = 6
"""So many skills at most stand in the card: those answered most."""


def build_side_cards(recent: RecentAnswers, translate: Translate) -> tuple[HomeSideCard, ...]:
    """Return the cards of certainty and of skills."""
    return _sure(recent, translate), _skills(recent, translate)


def _sure(recent: RecentAnswers, tr: Translate) -> HomeSideCard:
    heading, note, later = (
        tr("progress.sure.how_sure_how_right"),
        tr("progress.last_answers"),
        tr("progress.sure.after_answers_for_which"),
    )
    if sum(each.answered for each in recent.sure) < MIN_ANSWERS:
        return HomeSideCard(heading, "", (), later)
    shares = tuple(
        _share(tr, common.name_certainty(tr, each.certainty), each, detailed=True) for each in recent.sure
    )
    (certain,) = [each for each in recent.sure if each.certainty == "certain"]
    told = ""
    if certain.answered >= MIN_SHARE_ANSWERS:
        told = _when_certain(tr, certain.right, certain.answered)
    return HomeSideCard(heading, note, shares, told)


def _skills(recent: RecentAnswers, tr: Translate) -> HomeSideCard:
    heading, note, later = (
        tr("progress.skills.skills"),
        tr("progress.skills.share_right_your_last"),
        tr("progress.skills.after_answers_you_will"),
    )
    if recent.answers < MIN_ANSWERS:
        return HomeSideCard(heading, "", (), later)
    shown = [(name, each) for each in recent.skills if (name := common.name_skill(tr, each.skill, {}))][
        :MAX_SKILLS
    ]
    shares = tuple(_share(tr, name, each, detailed=False) for name, each in shown)
    judged = [
        (each.right / each.answered, name) for name, each in shown if each.answered >= MIN_SHARE_ANSWERS
    ]
    if not judged:
        return HomeSideCard(heading, note, shares, tr("progress.few_to_tell", least=MIN_SHARE_ANSWERS))
    weak, name = min(judged)
    return HomeSideCard(
        heading,
        note,
        shares,
        tr("progress.next_step", least=MIN_SHARE_ANSWERS, skill=name) if weak < 1 else "",
    )


def _share(tr: Translate, word: str, of: CertaintyFigures | SkillFigures, *, detailed: bool) -> AnswerShare:
    if not of.answered:
        told = tr("progress.none_yet")
        return AnswerShare(word, 0, 0, "", told, f"{word}: {told}")
    right = tr("progress.right_of", right=of.right, answered=of.answered)
    percent = tr("progress.percent", percent=round(100 * of.right / of.answered))
    if not detailed and of.answered < MIN_SHARE_ANSWERS:
        percent = tr("progress.counted", right=of.right, answered=of.answered)
    detail = right if detailed else ""
    return AnswerShare(word, of.right, of.answered, percent, detail, f"{word}: {right}, {percent}")


def _when_certain(translate: Translate, right: int, answered: int) -> str:
    """Tell how often “certain” turns out right, and whether that is as often as the word means."""
    tenths = round(10 * right / answered)
    # It stands for right more than four times in five.
    if right * 5 >= answered * 4:
        return translate("progress.when_certain.when_you_say_certain.when_you_say_certain_you", tenths=tenths)
    return translate("progress.when_certain.when_you_say_certain", tenths=tenths)
