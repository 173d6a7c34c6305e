"""Sentences as evidence: rows that can be marked, those a citation stands in, and what evidence scores."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from quizapp.pack.ids import PassageId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Citation, FindEvidenceQuestion, Question
from quizapp.pack.quote_matching import locate_citation
from quizapp.pack.sentences import find_touched_sentences, split_sentences
from quizapp.quiz.responses import PassageSpan
from quizapp.quiz.scoring_rules import score_marked_sentences


@dataclass(frozen=True, slots=True)
class ScoringTexts:
    """The passages by id, each speaker's name followed by its aliases, and the language of the questions."""

    passages: Mapping[PassageId, str]
    names: tuple[tuple[str, ...], ...]
    language: str


SentenceSet = frozenset[PassageSpan]


def list_sentences(pack: Pack, question: Question) -> tuple[PassageSpan, ...]:
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
    return tuple(PassageSpan(passage, span.start, span.end) for span in split_sentences(text))


def find_cited_sentences(citation: Citation, texts: ScoringTexts) -> tuple[PassageSpan, ...]:
    """Return the sentences of one citation that holds. Raises LookupError if it does not."""
    text = texts.passages[citation.passage]
    spans = split_sentences(text)
    found = (spans[number] for number in find_touched_sentences(text, locate_citation(citation, text), spans))
    return tuple(PassageSpan(citation.passage, span.start, span.end) for span in found)


def find_evidence_sentences(citations: Iterable[Citation], texts: ScoringTexts) -> SentenceSet:
    """Return the sentences of all these citations together, such as one set of evidence."""
    return frozenset(row for citation in citations for row in find_cited_sentences(citation, texts))


def list_evidence_sentences(question: Question, texts: ScoringTexts) -> tuple[SentenceSet, ...]:
    """Return the sentences of each set of evidence of a question, in the pack's order."""
    return tuple(find_evidence_sentences(evidence, texts) for evidence in question.evidence)


def get_pick_limit(question: FindEvidenceQuestion, texts: ScoringTexts) -> int:
    """Return how many sentences may be marked: those of the largest set, so that marking all is no way."""
    return max(map(len, list_evidence_sentences(question, texts)))


def score_evidence_spans(question: Question, spans: tuple[PassageSpan, ...], texts: ScoringTexts) -> Fraction:
    """Return the score of evidence, from 0 to 1; no spans stand for “No sentence settles it”.

    That scores 1 where only `closest` stands, else 0. Sentences score their best F1 over the evidence, like
    evidence, and 0 where there is no evidence.
    """
    if not spans or not question.evidence:
        return Fraction(int(not spans and not question.evidence))
    return score_marked_sentences(list_evidence_sentences(question, texts), frozenset(spans)).score


def get_evidence_limit(question: Question, texts: ScoringTexts) -> int:
    """Return how many sentences may be given as evidence.

    Where no sentence settles it there are as many as the closest ones, so that the limit tells nothing.
    """
    evidence = list_evidence_sentences(question, texts) or (find_evidence_sentences(question.closest, texts),)
    return max(1, *map(len, evidence))
