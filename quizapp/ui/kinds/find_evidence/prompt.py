"""Choosing sentences: what the panel shows of them, and what choosing one more comes to. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.evidence_sentences import get_pick_limit, list_sentences
from quizapp.quiz.responses import FindEvidenceAnswer
from quizapp.ui.article_view.sentences.state import NONE
from quizapp.ui.kinds.find_evidence.state import EvidenceCard, EvidenceCardsState, EvidenceSelection
from quizapp.ui.kit.widget_state import KeyHint
from quizapp.ui.messages import evidence as text

if TYPE_CHECKING:
    from quizapp.pack.models.questions import FindEvidenceQuestion, Question
    from quizapp.quiz.responses import Answer, PassageSpan
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.ports import Translate


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


def describe_missing_answer(sitting: SessionContext, given: Answer | None) -> str:
    """Say that a sentence has to be chosen; '' if one is."""
    return (
        ""
        if get_evidence_selection(given)
        else text.describe_missing_selection(sitting.translate, sitting.keys.get("skip"))
    )


def build_key_hints(translate: Translate) -> tuple[KeyHint | str, ...]:
    """Return the keys that choose sentences."""
    return (
        KeyHint("↑"),
        KeyHint("↓"),
        translate("practice.hints.move"),
        KeyHint("Space"),
        translate("practice.hints.choose"),
    )
