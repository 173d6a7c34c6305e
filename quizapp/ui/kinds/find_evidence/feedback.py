"""What is told after sentences were marked: which show it, and why the others do not. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.evidence_sentences import find_cited_sentences, list_evidence_sentences, list_sentences
from quizapp.quiz.feedback import find_feedback
from quizapp.quiz.responses import FindEvidenceAnswer
from quizapp.ui.kinds.find_evidence.prompt import (
    find_sentence_number,
    find_sentence_text,
    get_evidence_selection,
)
from quizapp.ui.kinds.state import AnswerFeedback
from quizapp.ui.kit import widget_state as widgets
from quizapp.ui.messages import evidence as text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.pack.models.questions import FindEvidenceQuestion
    from quizapp.quiz.evidence_sentences import SentenceSet
    from quizapp.quiz.responses import Answer, PassageSpan
    from quizapp.ui.kinds.session_context import SessionContext


def describe_key(sitting: SessionContext, question: FindEvidenceQuestion) -> str:
    """Say which sentences show it, those of the first set of evidence."""
    return text.describe_evidence_sentences(
        sitting.translate, _numbers(sitting, question, _evidence(sitting, question, ()))
    )


def build_feedback(
    sitting: SessionContext, question: FindEvidenceQuestion, given: Answer | None
) -> AnswerFeedback:
    """Return what is told of an answer, or of none."""
    translate, picked = sitting.translate, get_evidence_selection(given) or ()
    evidence = _evidence(sitting, question, picked)
    key = text.describe_evidence_sentences(translate, _numbers(sitting, question, evidence))
    if given is None:
        line = translate("explanation.skipped", key=key)
    elif set(picked) == evidence:
        line = key
    else:
        line = text.describe_chosen_sentences(translate, _numbers(sitting, question, picked), key)
    answers = (
        *_picked(sitting, question, picked),
        *_missed(sitting, question, picked, evidence),
        *_distractors(sitting, question, picked),
    )
    return AnswerFeedback(line, answers, heading=translate("evidence.one_by_one"))


def find_closest_evidence_set(picked: Iterable[PassageSpan], evidence: tuple[SentenceSet, ...]) -> int:
    """Return the place of the set that is told: the one of which most was picked, the first of equals."""
    chosen = set(picked)
    shares = [len(evidence_set & chosen) / len(evidence_set) for evidence_set in evidence]
    return shares.index(max(shares))


def describe_sentence_feedback(
    sitting: SessionContext, question: FindEvidenceQuestion, span: PassageSpan
) -> str:
    """Say why one sentence does not show it; '' if it does."""
    found = find_feedback(question, FindEvidenceAnswer((span,)), sitting.opened.texts)
    return " ".join(reason.feedback for _, reason in found)


def _evidence(
    sitting: SessionContext, question: FindEvidenceQuestion, picked: Iterable[PassageSpan]
) -> SentenceSet:
    evidence = list_evidence_sentences(question, sitting.opened.texts)
    return evidence[find_closest_evidence_set(picked, evidence)]


def _numbers(
    sitting: SessionContext, question: FindEvidenceQuestion, spans: Iterable[PassageSpan]
) -> tuple[int, ...]:
    return tuple(sorted(find_sentence_number(sitting, question, span) for span in spans))


def _picked(
    sitting: SessionContext, question: FindEvidenceQuestion, picked: tuple[PassageSpan, ...]
) -> Iterator[widgets.AnswerState]:
    right = frozenset[object]().union(*list_evidence_sentences(question, sitting.opened.texts))
    for span in picked:
        if span in right:
            yield _row(sitting, question, span, "", sitting.translate("explanation.yours_correct"), "correct")
        else:
            why = describe_sentence_feedback(sitting, question, span)
            yield _row(sitting, question, span, why, sitting.translate("explanation.yours"), "wrong")


def _missed(
    sitting: SessionContext,
    question: FindEvidenceQuestion,
    picked: tuple[PassageSpan, ...],
    evidence: SentenceSet,
) -> Iterator[widgets.AnswerState]:
    tag = sitting.translate("evidence.missed_tag" if picked else "evidence.correct")
    for span in list_sentences(sitting.opened.pack, question):
        if span in evidence and span not in picked:
            yield _row(sitting, question, span, "", tag, "correct")


def _distractors(
    sitting: SessionContext, question: FindEvidenceQuestion, picked: tuple[PassageSpan, ...]
) -> Iterator[widgets.AnswerState]:
    for distractor in question.distractors:
        spans = find_cited_sentences(distractor.citation, sitting.opened.texts)
        if spans and not set(spans) & set(picked):
            yield _row(sitting, question, spans[0], distractor.feedback, "", "neutral")


def _row(
    sitting: SessionContext,
    question: FindEvidenceQuestion,
    span: PassageSpan,
    why: str,
    tag: str,
    tone: widgets.OutcomeTone,
) -> widgets.AnswerState:
    words = text.quote_words(sitting.translate, find_sentence_text(sitting, span))
    number = find_sentence_number(sitting, question, span)
    key = str(number) if number else ""
    return widgets.AnswerState(key, words, why, tag, tone if tag else "", tone, serif=True)
