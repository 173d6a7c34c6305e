"""What is told after speakers were put in a row: both rows, the links that are right, every reason."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from quizapp.quiz.presentation import voices_shown
from quizapp.quiz.responses import Answer, ChainAnswer
from quizapp.quiz.scoring import score
from quizapp.ui.kinds.chain.asked import name_of
from quizapp.ui.kinds.speakers import speaker
from quizapp.ui.kinds.state import Told
from quizapp.ui.text import chain as text
from quizapp.ui.widgets import state as widgets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.pack.ids import VoiceId
    from quizapp.pack.models.questions import ChainQuestion
    from quizapp.ui.kinds.sitting import Sitting

Voices = tuple["VoiceId", ...]


def key_told(sitting: Sitting, question: ChainQuestion) -> str:
    """Say the right row as a sentence of its own."""
    return sitting.translate("chain.row_told", voices=", ".join(_names(sitting, question.key)))


def told(sitting: Sitting, question: ChainQuestion, given: Answer | None) -> Told:
    """Return what is told of a row, or of none."""
    row = given.voices if isinstance(given, ChainAnswer) else ()
    answers = tuple(_answers(sitting, question, row, skipped=given is None))
    return Told(_line(sitting, question, given), answers, rows=tuple(_rows(sitting, question.key, row)))


def _line(sitting: Sitting, question: ChainQuestion, given: Answer | None) -> str:
    right = key_told(sitting, question)
    if not isinstance(given, ChainAnswer):
        return sitting.translate("explanation.skipped", key=right)
    if given.voices == question.key:
        return right
    tally = score(question, given, sitting.opened.texts).tally
    assert tally is not None
    left_out = tuple(voice for voice in question.key if voice not in given.voices)
    links = sitting.translate("chain.links_right", n=tally.right, of=tally.of)
    if not left_out:
        return links
    return f"{text.you_left_out(sitting.translate, _names(sitting, left_out))} {links}"


def _rows(sitting: Sitting, key: Voices, row: Voices) -> Iterator[widgets.PlateRow]:
    if row and row != key:
        yield _plates(sitting, sitting.translate("chain.row.yours"), row)
    yield _plates(sitting, sitting.translate("chain.row.correct"), key)


def _plates(sitting: Sitting, label: str, row: Voices) -> widgets.PlateRow:
    article = sitting.translate("chain.article_plate.the_article")
    names = _names(sitting, row)
    plates = (article, *(speaker(sitting, voice)[0] for voice in row))
    return widgets.PlateRow(label, plates, text.row_name(sitting.translate, label, names))


def _answers(
    sitting: Sitting, question: ChainQuestion, row: Voices, *, skipped: bool
) -> Iterator[widgets.Answer]:
    linked = _linked(question.key, row)
    for number, each in enumerate(voices_shown(question, sitting.seed), 1):
        title, _ = speaker(sitting, each.voice)
        at = question.key.index(each.voice) + 1 if each.voice in question.key else None
        placed = each.voice in row
        tag, icon, tone = _tag(sitting, at, placed=placed, linked=each.voice in linked, skipped=skipped)
        yield widgets.Answer(str(number), title, each.feedback, tag, icon, tone)
    if row and row != question.key:
        yield widgets.Answer("", sitting.translate("chain.row.yours"), question.other.feedback)


def _tag(
    sitting: Sitting, at: int | None, *, placed: bool, linked: bool, skipped: bool
) -> tuple[str, str, widgets.Tone]:
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


def _linked(key: Voices, row: Voices) -> set[VoiceId]:
    """Return who is linked rightly in a row to at least one neighbour, the article and the end among them."""
    right = _links(key) & _links(row)
    return {voice for link in right for voice in link if voice is not None}


def _links(row: Voices) -> set[tuple[VoiceId | None, VoiceId | None]]:
    return set(pairwise((None, *row, None))) if row else set()


def _names(sitting: Sitting, voices: Voices) -> tuple[str, ...]:
    return tuple(name_of(sitting, voice) for voice in voices)
