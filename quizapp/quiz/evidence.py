"""Sentences as evidence: the rows that can be marked, and which of them a citation stands in."""

from collections.abc import Iterable
from functools import lru_cache

from quizapp.pack.ids import PassageId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Citation, EvidenceQuestion, Question
from quizapp.pack.proving import locate
from quizapp.pack.sentences import sentences, touched
from quizapp.quiz.responses import PassageSpan
from quizapp.quiz.texts import Texts

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
