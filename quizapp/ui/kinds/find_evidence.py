"""Sentences are chosen on the sheet: what the panel shows of them, and what is told of a choice. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.quiz.evidence_sentences import (
    find_cited_sentences,
    get_pick_limit,
    list_evidence_sentences,
    list_sentences,
)
from quizapp.quiz.feedback import find_feedback
from quizapp.quiz.responses import FindEvidenceAnswer
from quizapp.ui.article_view.sentences.state import NONE
from quizapp.ui.kinds.presentation import AnswerFeedback, KindPresentation
from quizapp.ui.kit import widget_state as widgets
from quizapp.ui.kit.widget_state import KeyHint
from quizapp.ui.messages import practice as text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.pack.models.questions import FindEvidenceQuestion, Question
    from quizapp.quiz.evidence_sentences import SentenceSet
    from quizapp.quiz.responses import Answer, PassageSpan
    from quizapp.ui.kinds.session_context import SessionContext

EvidenceSelection = tuple["PassageSpan", ...] | None
"""Sentences as they are chosen, in reading order; () is “No sentence settles it”, None nothing yet."""


@dataclass(frozen=True, slots=True)
class EvidenceCard:
    """One sentence that is chosen: its number and words, what clears it, and what is left then.

    `number` is '' for what is chosen instead of a sentence. `remove_name` is what a screen reader says.
    """

    number: str
    text: str
    remove_name: str
    left: EvidenceSelection


@dataclass(frozen=True, slots=True)
class EvidenceCardsState:
    """The cards, under a heading with their count; `empty` stands there while there is none."""

    instruction: str
    heading: str
    count: str
    empty: str
    remove: str
    cards: tuple[EvidenceCard, ...]


def build_find_evidence_state(
    sitting: SessionContext, question: FindEvidenceQuestion, given: Answer | None
) -> EvidenceCardsState:
    """Return the sentences that are chosen as an answer."""
    limit = get_pick_limit(question, sitting.opened.texts)
    return build_evidence_cards(
        sitting,
        question,
        get_evidence_selection(given),
        limit,
        text.describe_evidence_task(sitting.translate, limit),
    )


def build_evidence_cards(
    sitting: SessionContext, question: Question, marked: EvidenceSelection, limit: int, instruction: str
) -> EvidenceCardsState:
    """Return the panel's cards for what is chosen, of which there may be `limit`."""
    translate = sitting.translate
    if marked == ():
        none = translate("evidence.no_sentence")
        shown: tuple[EvidenceCard, ...] = (
            EvidenceCard("", none, f"{translate('evidence.remove')}: {none}", None),
        )
    else:
        shown = tuple(_card(sitting, question, marked or (), span) for span in marked or ())
    return EvidenceCardsState(
        instruction=instruction,
        heading=text.format_selection_heading(translate, limit),
        count="" if marked == () else translate("evidence.count", chosen=len(marked or ()), limit=limit),
        empty=translate("evidence.nothing_yet"),
        remove=translate("evidence.remove"),
        cards=shown,
    )


def _card(
    sitting: SessionContext, question: Question, marked: tuple[PassageSpan, ...], span: PassageSpan
) -> EvidenceCard:
    number = find_sentence_number(sitting, question, span)
    return EvidenceCard(
        str(number),
        find_sentence_text(sitting, span),
        sitting.translate("evidence.remove_sentence", number=number),
        tuple(each for each in marked if each != span) or None,
    )


def get_evidence_selection(given: Answer | None) -> EvidenceSelection:
    """Return the sentences of an answer."""
    return given.spans if isinstance(given, FindEvidenceAnswer) else None


def toggle_sentence(
    sitting: SessionContext, question: Question, marked: EvidenceSelection, number: int, limit: int
) -> EvidenceSelection:
    """Return what is chosen after the row with this number was; NONE takes the place of every sentence.

    A sentence that is chosen is cleared; one too many changes nothing.
    """
    if number == NONE:
        return None if marked == () else ()
    order = list_sentences(sitting.opened.pack, question)
    span, before = order[number - 1], marked or ()
    if span in before:
        return tuple(each for each in before if each != span) or None
    if len(before) >= limit:
        return marked
    return tuple(sorted((*before, span), key=order.index))


def find_sentence_number(sitting: SessionContext, question: Question, span: PassageSpan) -> int:
    """Return the number of a sentence on the sheet, from 1; 0 if it is none of its sentences any more."""
    order = list_sentences(sitting.opened.pack, question)
    return next((number for number, row in enumerate(order, 1) if row == span), 0)


def find_sentence_text(sitting: SessionContext, span: PassageSpan) -> str:
    """Return the words of a sentence."""
    return sitting.opened.texts.passages.get(span.passage, "")[span.start : span.end]


def describe_missing_answer(sitting: SessionContext, _question: Question, given: Answer | None) -> str:
    """Say that a sentence has to be chosen; '' if one is."""
    return (
        ""
        if get_evidence_selection(given)
        else text.describe_missing_selection(sitting.translate, sitting.keys.get("skip"))
    )


def build_key_hints(sitting: SessionContext, _state: object = None) -> tuple[KeyHint | str, ...]:
    """Return the keys that choose sentences."""
    return (
        KeyHint("↑"),
        KeyHint("↓"),
        sitting.translate("practice.hints.move"),
        KeyHint("Space"),
        sitting.translate("practice.hints.choose"),
    )


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


PRESENTATION = KindPresentation(
    build_state=build_find_evidence_state,
    build_key_hints=build_key_hints,
    build_feedback=build_feedback,
    describe_key=describe_key,
    describe_missing_answer=describe_missing_answer,
)
