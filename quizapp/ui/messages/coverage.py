"""The words of the page that shows what a pack asks about, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.messages import common

if TYPE_CHECKING:
    from quizapp.pack.ids import SkillId
    from quizapp.pack.vocabulary import StatementType, Trap
    from quizapp.ui.ports import Translate


def describe_question_count(translate: Translate, questions: int, *, several: bool) -> str:
    """Return how many questions rest on the article; `several`: there are other articles too."""
    if several:
        return translate("coverage.aside.question_s_on_this", n=questions)
    return translate("coverage.aside.question_s", n=questions)


def name_sentence(translate: Translate, number: int, total: int, questions: int, words: str) -> str:
    """Return what a screen reader says of a sentence."""
    if questions:
        count = translate("coverage.sentence_name.question_s_on_it", n=questions)
    else:
        count = translate("coverage.sentence_name.no_question_on_it")
    return translate(
        "coverage.sentence_name.sentence_of", number=number, total=total, count=count, words=words
    )


def describe_uncovered_sentence(translate: Translate, number: int, speaker: str) -> str:
    """Tell of a sentence in which somebody speaks, `speaker` if it is known who, and nobody asks about it."""
    if not speaker:
        return translate("coverage.unasked.no_question_rests_on.no_question_rests_on_sentence", number=number)
    told = "coverage.unasked.no_question_rests_on"
    return translate(told, number=number, speaker=speaker)


def name_skill(translate: Translate, name: SkillId, own: dict[SkillId, str]) -> str:
    """Return the name of a skill."""
    return common.name_skill(translate, name, own)


def name_trap(translate: Translate, name: Trap) -> str:
    """Return the words of a trap."""
    return common.capitalize_first(common.name_trap(translate, name))


def name_statement_type(translate: Translate, name: StatementType) -> str:
    """Return the name of a kind of statement."""
    return common.describe_statement_type(translate, name)[0]
