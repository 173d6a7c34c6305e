"""What is told after speakers were put in a row: both rows, the links that are right, every reason."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from quizapp.quiz.answer_order import order_speakers
from quizapp.quiz.responses import Answer, ChainAnswer
from quizapp.quiz.scoring import score_answer
from quizapp.ui.kinds.chain.prompt import describe_speaker_in_sentence
from quizapp.ui.kinds.speaker_names import describe_speaker
from quizapp.ui.kinds.state import AnswerFeedback
from quizapp.ui.kit import widget_state as widgets
from quizapp.ui.messages import chain as text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.pack.ids import SpeakerId
    from quizapp.pack.models.questions import ChainQuestion
    from quizapp.ui.kinds.session_context import SessionContext

SpeakerIds = tuple["SpeakerId", ...]


def describe_key(sitting: SessionContext, question: ChainQuestion) -> str:
    """Say the right row as a sentence of its own."""
    return sitting.translate("chain.row_told", speakers=", ".join(_names(sitting, question.key)))


def build_feedback(sitting: SessionContext, question: ChainQuestion, given: Answer | None) -> AnswerFeedback:
    """Return what is told of a row, or of none."""
    row = given.speakers if isinstance(given, ChainAnswer) else ()
    answers = tuple(_answers(sitting, question, row, skipped=given is None))
    return AnswerFeedback(
        _line(sitting, question, given), answers, rows=tuple(_rows(sitting, question.key, row))
    )


def _line(sitting: SessionContext, question: ChainQuestion, given: Answer | None) -> str:
    right = describe_key(sitting, question)
    if not isinstance(given, ChainAnswer):
        return sitting.translate("explanation.skipped", key=right)
    if given.speakers == question.key:
        return right
    tally = score_answer(question, given, sitting.opened.texts).tally
    assert tally is not None
    left_out = tuple(speaker for speaker in question.key if speaker not in given.speakers)
    links = sitting.translate("chain.links_right", n=tally.right, of=tally.of)
    if not left_out:
        return links
    return f"{text.describe_missing_speakers(sitting.translate, _names(sitting, left_out))} {links}"


def _rows(sitting: SessionContext, key: SpeakerIds, row: SpeakerIds) -> Iterator[widgets.PlateRowState]:
    if row and row != key:
        yield _plates(sitting, sitting.translate("chain.row.yours"), row)
    yield _plates(sitting, sitting.translate("chain.row.correct"), key)


def _plates(sitting: SessionContext, label: str, row: SpeakerIds) -> widgets.PlateRowState:
    article = sitting.translate("chain.article_plate.the_article")
    names = _names(sitting, row)
    plates = (article, *(describe_speaker(sitting, speaker)[0] for speaker in row))
    return widgets.PlateRowState(label, plates, text.name_chain_row(sitting.translate, label, names))


def _answers(
    sitting: SessionContext, question: ChainQuestion, row: SpeakerIds, *, skipped: bool
) -> Iterator[widgets.AnswerState]:
    linked = _linked(question.key, row)
    for number, each in enumerate(order_speakers(question, sitting.seed), 1):
        title, _ = describe_speaker(sitting, each.speaker)
        at = question.key.index(each.speaker) + 1 if each.speaker in question.key else None
        placed = each.speaker in row
        tag, icon, tone = _tag(sitting, at, placed=placed, linked=each.speaker in linked, skipped=skipped)
        yield widgets.AnswerState(str(number), title, each.feedback, tag, icon, tone)
    if row and row != question.key:
        yield widgets.AnswerState("", sitting.translate("chain.row.yours"), question.other.feedback)


def _tag(
    sitting: SessionContext, at: int | None, *, placed: bool, linked: bool, skipped: bool
) -> tuple[str, str, widgets.OutcomeTone]:
    """Return the words at a speaker's row, their icon and colour. `at` is the right place, None: nowhere."""
    translate = sitting.translate
    if at is None:
        return (translate("explanation.yours"), "wrong", "wrong") if placed else ("", "", "neutral")
    if skipped:
        return translate("chain.due_at", number=at), "correct", "correct"
    if not placed:
        return translate("chain.left_out"), "skipped", "neutral"
    if linked:
        return translate("explanation.yours_correct"), "correct", "correct"
    return translate("chain.belongs_at", number=at), "partial", "partial"


def _linked(key: SpeakerIds, row: SpeakerIds) -> set[SpeakerId]:
    """Return who is linked rightly in a row to at least one neighbour, the article and the end among them."""
    right = _links(key) & _links(row)
    return {speaker for link in right for speaker in link if speaker is not None}


def _links(row: SpeakerIds) -> set[tuple[SpeakerId | None, SpeakerId | None]]:
    return set(pairwise((None, *row, None))) if row else set()


def _names(sitting: SessionContext, speakers: SpeakerIds) -> tuple[str, ...]:
    return tuple(describe_speaker_in_sentence(sitting, speaker) for speaker in speakers)
