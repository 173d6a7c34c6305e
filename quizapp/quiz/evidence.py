"""Sentences as evidence: rows that can be marked, those a citation stands in, and what a proof scores."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from quizapp.pack.ids import PassageId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Citation, EvidenceQuestion, Question
from quizapp.pack.proving import locate
from quizapp.pack.sentences import sentences, touched
from quizapp.quiz.responses import PassageSpan
from quizapp.quiz.rules import marked


@dataclass(frozen=True, slots=True)
class Texts:
    """The passages by id, each voice's name followed by its aliases, and the language of the questions."""

    passages: Mapping[PassageId, str]
    names: tuple[tuple[str, ...], ...]
    language: str


Rows = frozenset[PassageSpan]


def rows(pack: Pack, question: Question) -> tuple[PassageSpan, ...]:
    """Return the sentences that can be marked, in reading order: of every passage but summaries.

    Only the articles that lie on the desk count (`reads`; default all).
    """
    return tuple(
        row
        for source in pack.sources
        if question.reads is None or source.id in question.reads
        for passage in source.passages
        if passage.role != "summary"
        for row in _rows_of(passage.id, passage.text)
    )


@lru_cache(maxsize=256)  # a question asks for those of its articles again and again
def _rows_of(passage: PassageId, text: str) -> tuple[PassageSpan, ...]:
    return tuple(PassageSpan(passage, span.start, span.end) for span in sentences(text))


def cited_rows(citation: Citation, texts: Texts) -> tuple[PassageSpan, ...]:
    """Return the sentences of one citation that holds. Raises LookupError if it does not."""
    text = texts.passages[citation.passage]
    spans = sentences(text)
    found = (spans[number] for number in touched(text, locate(citation, text), spans))
    return tuple(PassageSpan(citation.passage, span.start, span.end) for span in found)


def proof_rows(citations: Iterable[Citation], texts: Texts) -> Rows:
    """Return the sentences of all these citations together, such as one proof."""
    return frozenset(row for citation in citations for row in cited_rows(citation, texts))


def all_proof_rows(question: Question, texts: Texts) -> tuple[Rows, ...]:
    """Return the sentences of each proof of a question, in the pack's order."""
    return tuple(proof_rows(proof, texts) for proof in question.proofs)


def pick_limit(question: EvidenceQuestion, texts: Texts) -> int:
    """Return how many sentences may be marked: those of the largest proof, so that marking all is no way."""
    return max(map(len, all_proof_rows(question, texts)))


def score_proof(question: Question, spans: tuple[PassageSpan, ...], texts: Texts) -> Fraction:
    """Return the score of a proof, from 0 to 1; no spans stand for “No sentence settles it”.

    That scores 1 where only `closest` stands, else 0. Sentences score their best F1 over the proofs, like
    evidence, and 0 where there is no proof.
    """
    if not spans or not question.proofs:
        return Fraction(int(not spans and not question.proofs))
    return marked(all_proof_rows(question, texts), frozenset(spans)).score


def proof_limit(question: Question, texts: Texts) -> int:
    """Return how many sentences may be given as proof.

    Where no sentence settles it there are as many as the closest ones, so that the limit tells nothing.
    """
    proofs = all_proof_rows(question, texts) or (proof_rows(question.closest, texts),)
    return max(1, *map(len, proofs))
