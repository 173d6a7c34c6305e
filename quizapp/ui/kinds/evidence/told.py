"""What is told after sentences were marked: which show it, and why the others do not. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.evidence import all_proof_rows, cited_rows, rows
from quizapp.quiz.feedback import met
from quizapp.quiz.responses import EvidenceAnswer
from quizapp.ui.kinds.evidence.asked import marked_in, number_of, words_of
from quizapp.ui.kinds.state import Told
from quizapp.ui.text import evidence as text
from quizapp.ui.widgets import state as widgets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.pack.models.questions import EvidenceQuestion
    from quizapp.quiz.evidence import Rows
    from quizapp.quiz.responses import Answer, PassageSpan
    from quizapp.ui.kinds.sitting import Sitting


def key_told(sitting: Sitting, question: EvidenceQuestion) -> str:
    """Say which sentences show it, those of the first proof."""
    return text.shows(sitting.translate, _numbers(sitting, question, _proof(sitting, question, ())))


def told(sitting: Sitting, question: EvidenceQuestion, given: Answer | None) -> Told:
    """Return what is told of an answer, or of none."""
    translate, picked = sitting.translate, marked_in(given) or ()
    proof = _proof(sitting, question, picked)
    key = text.shows(translate, _numbers(sitting, question, proof))
    if given is None:
        line = translate("explanation.skipped", key=key)
    elif set(picked) == proof:
        line = key
    else:
        line = text.you_chose(translate, _numbers(sitting, question, picked), key)
    answers = (
        *_picked(sitting, question, picked),
        *_missed(sitting, question, picked, proof),
        *_decoys(sitting, question, picked),
    )
    return Told(line, answers, heading=translate("evidence.one_by_one"))


def proof_shown(picked: Iterable[PassageSpan], proofs: tuple[Rows, ...]) -> int:
    """Return the place of the proof that is told: the one of which most was picked, the first of equals."""
    chosen = set(picked)
    shares = [len(proof & chosen) / len(proof) for proof in proofs]
    return shares.index(max(shares))


def reason(sitting: Sitting, question: EvidenceQuestion, span: PassageSpan) -> str:
    """Say why one sentence does not show it; '' if it does."""
    found = met(question, EvidenceAnswer((span,)), sitting.opened.texts)
    return " ".join(reason.feedback for _, reason in found)


def _proof(sitting: Sitting, question: EvidenceQuestion, picked: Iterable[PassageSpan]) -> Rows:
    proofs = all_proof_rows(question, sitting.opened.texts)
    return proofs[proof_shown(picked, proofs)]


def _numbers(sitting: Sitting, question: EvidenceQuestion, spans: Iterable[PassageSpan]) -> tuple[int, ...]:
    return tuple(sorted(number_of(sitting, question, span) for span in spans))


def _picked(
    sitting: Sitting, question: EvidenceQuestion, picked: tuple[PassageSpan, ...]
) -> Iterator[widgets.Answer]:
    right = frozenset[object]().union(*all_proof_rows(question, sitting.opened.texts))
    for span in picked:
        if span in right:
            yield _row(sitting, question, span, "", sitting.translate("explanation.yours_correct"), "correct")
        else:
            why = reason(sitting, question, span)
            yield _row(sitting, question, span, why, sitting.translate("explanation.yours"), "wrong")


def _missed(
    sitting: Sitting, question: EvidenceQuestion, picked: tuple[PassageSpan, ...], proof: Rows
) -> Iterator[widgets.Answer]:
    tag = sitting.translate("evidence.missed_tag" if picked else "evidence.correct")
    for span in rows(sitting.opened.pack, question):
        if span in proof and span not in picked:
            yield _row(sitting, question, span, "", tag, "correct")


def _decoys(
    sitting: Sitting, question: EvidenceQuestion, picked: tuple[PassageSpan, ...]
) -> Iterator[widgets.Answer]:
    for decoy in question.decoys:
        spans = cited_rows(decoy.citation, sitting.opened.texts)
        if spans and not set(spans) & set(picked):
            yield _row(sitting, question, spans[0], decoy.feedback, "", "neutral")


def _row(
    sitting: Sitting,
    question: EvidenceQuestion,
    span: PassageSpan,
    why: str,
    tag: str,
    tone: widgets.Tone,
) -> widgets.Answer:
    words = text.quoted(sitting.translate, words_of(sitting, span))
    number = number_of(sitting, question, span)
    key = str(number) if number else ""
    return widgets.Answer(key, words, why, tag, tone if tag else "", tone, serif=True)
