"""Text: words are typed; they are accepted, accepted with slips forgiven, a known wrong text, or neither.

What is folded away and which slips are forgiven is told in `quizapp.pack.spelling`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.pack.spelling import compute_edit_distance, count_forgiven_slips, normalize_answer
from quizapp.quiz.kinds.rules import KindRules, scores_all_or_nothing
from quizapp.quiz.responses import TextAnswer
from quizapp.quiz.scoring_rules import AnswerScore, score_all_or_nothing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizapp.pack.models.questions import TextQuestion
    from quizapp.pack.problems import FieldPath
    from quizapp.quiz.evidence_sentences import ScoringTexts


@dataclass(frozen=True, slots=True)
class JudgedText:
    """What typed words come to: the accepted words that they stand for with the slips forgiven, or neither.

    `known` is the place of the known wrong text that they are instead.
    """

    accepted: str | None = None
    slips: int = 0
    known: int | None = None


def judge_text(
    typed: str,
    accepted: Sequence[str],
    known: Sequence[str] = (),
    names: Iterable[Sequence[str]] = (),
    *,
    near: bool = True,
) -> JudgedText:
    """Judge typed words; `names` holds each speaker's name and aliases, `near` forgives slips.

    A slip is never forgiven where a known wrong text, or a name of a speaker that is not accepted, is as
    near.
    """
    given = normalize_answer(typed)
    if not given:
        return JudgedText()
    right = [normalize_answer(words) for words in accepted]
    wrong = [normalize_answer(words) for words in known]
    if given in right:
        return JudgedText(accepted[right.index(given)])
    if given in wrong:
        return JudgedText(known=wrong.index(given))
    found = _nearest(given, right) if near else None
    if found is not None:
        place, count = found
        if all(
            compute_edit_distance(given, rival, count) > count for rival in (*wrong, *_others(names, right))
        ):
            return JudgedText(accepted[place], count)
    mistaken = _nearest(given, wrong) if near else None
    return JudgedText(known=mistaken[0] if mistaken else None)


def _nearest(given: str, wanted: Sequence[str]) -> tuple[int, int] | None:
    """The place of the nearest text that forgives, and the slips; the first of several."""
    slips = ((place, count_forgiven_slips(given, words)) for place, words in enumerate(wanted))
    found = [(place, count) for place, count in slips if count is not None]
    return min(found, key=lambda pair: pair[1], default=None)


def _others(names: Iterable[Sequence[str]], accepted: Sequence[str]) -> list[str]:
    """The names of all speakers that no accepted text names."""
    folded = [[normalize_answer(name) for name in speaker] for speaker in names]
    return [name for speaker in folded if not set(speaker) & set(accepted) for name in speaker]


def judge_text_answer(question: TextQuestion, typed: str, texts: ScoringTexts) -> JudgedText:
    """Return what typed words come to, by the question's own rule of spelling."""
    known = [wrong.text for wrong in question.known]
    return judge_text(typed, question.accepted, known, texts.names, near=question.spelling == "near")


def _score(question: TextQuestion, answer: TextAnswer, texts: ScoringTexts) -> AnswerScore:
    found = judge_text_answer(question, answer.typed, texts)
    slip = found.accepted if found.slips else None
    return score_all_or_nothing(right=found.accepted is not None, forgiven=slip)


def _key(question: TextQuestion, _texts: ScoringTexts) -> TextAnswer:
    return TextAnswer(question.accepted[0])


def _feedback(question: TextQuestion, answer: TextAnswer, texts: ScoringTexts) -> list[FieldPath]:
    found = judge_text_answer(question, answer.typed, texts)
    if found.accepted is not None:
        return []
    return [("other",) if found.known is None else ("known", found.known)]


RULES = KindRules(_score, _key, _feedback, scores_all_or_nothing)
