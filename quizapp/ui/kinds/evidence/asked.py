"""Choosing sentences: what the panel shows of them, and what choosing one more comes to. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.evidence import pick_limit, rows
from quizapp.quiz.responses import EvidenceAnswer
from quizapp.ui.kinds.evidence.state import Card, EvidenceState, Marked
from quizapp.ui.sheet.sentences.state import NONE
from quizapp.ui.text import evidence as text
from quizapp.ui.widgets.state import Cap

if TYPE_CHECKING:
    from quizapp.pack.models.questions import EvidenceQuestion, Question
    from quizapp.quiz.responses import Answer, PassageSpan
    from quizapp.ui.kinds.sitting import Sitting
    from quizapp.ui.ports import Translate


def evidence(sitting: Sitting, question: EvidenceQuestion, given: Answer | None) -> EvidenceState:
    """Return the sentences that are chosen as an answer."""
    limit = pick_limit(question, sitting.opened.texts)
    return cards(sitting, question, marked_in(given), limit, text.instruction(sitting.translate, limit))


def cards(
    sitting: Sitting, question: Question, marked: Marked, limit: int, instruction: str
) -> EvidenceState:
    """Return the panel's cards for what is chosen, of which there may be `limit`."""
    translate = sitting.translate
    if marked == ():
        none = translate("evidence.no_sentence")
        shown: tuple[Card, ...] = (Card("", none, f"{translate('evidence.remove')}: {none}", None),)
    else:
        shown = tuple(_card(sitting, question, marked or (), span) for span in marked or ())
    return EvidenceState(
        instruction=instruction,
        heading=text.yours(translate, limit),
        count="" if marked == () else translate("evidence.count", chosen=len(marked or ()), limit=limit),
        empty=translate("evidence.nothing_yet"),
        remove=translate("evidence.remove"),
        cards=shown,
    )


def _card(sitting: Sitting, question: Question, marked: tuple[PassageSpan, ...], span: PassageSpan) -> Card:
    number = number_of(sitting, question, span)
    return Card(
        str(number),
        words_of(sitting, span),
        sitting.translate("evidence.remove_sentence", number=number),
        tuple(each for each in marked if each != span) or None,
    )


def marked_in(given: Answer | None) -> Marked:
    """Return the sentences of an answer."""
    return given.spans if isinstance(given, EvidenceAnswer) else None


def toggled(sitting: Sitting, question: Question, marked: Marked, number: int, limit: int) -> Marked:
    """Return what is chosen after the row with this number was; NONE takes the place of every sentence.

    A sentence that is chosen is cleared; one too many changes nothing.
    """
    if number == NONE:
        return None if marked == () else ()
    order = rows(sitting.opened.pack, question)
    span, before = order[number - 1], marked or ()
    if span in before:
        return tuple(each for each in before if each != span) or None
    if len(before) >= limit:
        return marked
    return tuple(sorted((*before, span), key=order.index))


def number_of(sitting: Sitting, question: Question, span: PassageSpan) -> int:
    """Return the number of a sentence on the sheet, from 1; 0 if it is none of its sentences any more."""
    order = rows(sitting.opened.pack, question)
    return next((number for number, row in enumerate(order, 1) if row == span), 0)


def words_of(sitting: Sitting, span: PassageSpan) -> str:
    """Return the words of a sentence."""
    return sitting.opened.texts.passages.get(span.passage, "")[span.start : span.end]


def lacking(sitting: Sitting, given: Answer | None) -> str:
    """Say that a sentence has to be chosen; '' if one is."""
    return "" if marked_in(given) else text.choose_first(sitting.translate, sitting.keys.get("skip"))


def keys(translate: Translate) -> tuple[Cap | str, ...]:
    """Return the keys that choose sentences."""
    return (
        Cap("↑"),
        Cap("↓"),
        translate("practice.hints.move"),
        Cap("Space"),
        translate("practice.hints.choose"),
    )
