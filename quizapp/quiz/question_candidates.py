"""What selection and scoring need to know of a pack, taken out of its models."""

from collections.abc import Iterable, Iterator, Mapping

from quizapp.pack.ids import BankId, QuestionId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Citation, MatchQuestion, OrderQuestion, Question, VerdictQuestion
from quizapp.pack.quote_matching import iter_feedback, locate_citation
from quizapp.pack.sentences import find_touched_sentences, split_sentences
from quizapp.pack.vocabulary import Trap
from quizapp.quiz.evidence_sentences import ScoringTexts
from quizapp.quiz.selection import QuestionCandidate


def build_scoring_texts(pack: Pack) -> ScoringTexts:
    """Return the words of a pack that scoring needs; build them once for each open pack."""
    return ScoringTexts(
        passages={passage.id: passage.text for source in pack.sources for passage in source.passages},
        names=tuple((speaker.name, *speaker.aliases) for speaker in pack.speakers),
        language=pack.language,
    )


def build_candidates(pack: Pack, fingerprints: Mapping[QuestionId, str]) -> tuple[QuestionCandidate, ...]:
    """Return every question that can be practised, in the pack's order, as never answered.

    Worked banks are left out. `fingerprints` has one for each question.
    """
    texts = build_scoring_texts(pack)
    return tuple(
        build_candidate(pack, bank.id, question, fingerprints[question.id], texts)
        for bank in pack.banks
        if not bank.worked
        for question in bank.questions
    )


def build_candidate(
    pack: Pack, bank: BankId, question: Question, fingerprint: str, texts: ScoringTexts
) -> QuestionCandidate:
    """Return one question as a candidate, as never answered."""
    return QuestionCandidate(
        pack=pack.id,
        revision=pack.revision,
        question=question.id,
        fingerprint=fingerprint,
        bank=bank,
        kind=question.kind,
        skill=question.skill,
        family=question.family,
        traps=collect_traps(question),
        sentences=collect_sentence_keys(question, texts),
    )


def collect_traps(question: Question) -> frozenset[Trap]:
    """Return every trap that a question sets: in its reasons, or in how its statement was altered."""
    found = {reason.trap for _, reason in iter_feedback(question)}
    if isinstance(question, VerdictQuestion):
        found.add(question.altered)
    return frozenset(trap for trap in found if trap is not None)


def collect_sentence_keys(question: Question, texts: ScoringTexts) -> frozenset[str]:
    """Return keys (passage and place) of the sentences that settle a question or come closest to it."""
    keys: set[str] = set()
    for citation in _cited(question):
        text = texts.passages[citation.passage]
        spans = split_sentences(text)
        touched = find_touched_sentences(text, locate_citation(citation, text), spans)
        keys.update([f"{citation.passage}:{spans[number].start}" for number in touched])
    return frozenset(keys)


def _cited(question: Question) -> Iterator[Citation]:
    for evidence in question.evidence:
        yield from evidence
    yield from question.closest
    if isinstance(question, (MatchQuestion, OrderQuestion)):
        yield from _present(item.citation for item in question.items)


def _present(citations: Iterable[Citation | None]) -> Iterator[Citation]:
    return (citation for citation in citations if citation is not None)
