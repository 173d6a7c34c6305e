"""What selection and scoring need to know of a pack, taken out of its models."""

from collections.abc import Iterable, Iterator, Mapping

from quizapp.pack.ids import BankId, QuestionId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Citation, MatchQuestion, OrderQuestion, Question, VerdictQuestion
from quizapp.pack.proving import reasons
from quizapp.pack.words import Trap
from quizapp.quiz.evidence import Texts, proof_rows
from quizapp.quiz.selection import Candidate


def texts_of(pack: Pack) -> Texts:
    """Return the words of a pack that scoring needs; build them once for each open pack."""
    return Texts(
        passages={passage.id: passage.text for source in pack.sources for passage in source.passages},
        names=tuple((voice.name, *voice.aliases) for voice in pack.voices),
        language=pack.language,
    )


def candidates(pack: Pack, fingerprints: Mapping[QuestionId, str]) -> tuple[Candidate, ...]:
    """Return every question that can be practised, in the pack's order, as never answered.

    Worked banks are left out. `fingerprints` has one for each question.
    """
    texts = texts_of(pack)
    return tuple(
        candidate(pack, bank.id, question, fingerprints[question.id], texts)
        for bank in pack.banks
        if not bank.worked
        for question in bank.questions
    )


def candidate(pack: Pack, bank: BankId, question: Question, fingerprint: str, texts: Texts) -> Candidate:
    """Return one question as a candidate, as never answered."""
    return Candidate(
        pack=pack.id,
        revision=pack.revision,
        question=question.id,
        fingerprint=fingerprint,
        bank=bank,
        kind=question.kind,
        skill=question.skill,
        family=question.family,
        traps=traps(question),
        sentences=shown_sentences(question, texts),
    )


def traps(question: Question) -> frozenset[Trap]:
    """Return every trap that a question sets: in its reasons, or in how its statement was altered."""
    found = {reason.trap for _, reason in reasons(question)}
    if isinstance(question, VerdictQuestion):
        found.add(question.altered)
    return frozenset(trap for trap in found if trap is not None)


def shown_sentences(question: Question, texts: Texts) -> frozenset[str]:
    """Return keys (passage and place) of the sentences that settle a question or come closest to it."""
    return frozenset(f"{row.passage}:{row.start}" for row in proof_rows(_cited(question), texts))


def _cited(question: Question) -> Iterator[Citation]:
    for proof in question.proofs:
        yield from proof
    yield from question.closest
    if isinstance(question, (MatchQuestion, OrderQuestion)):
        yield from _present(item.citation for item in question.items)


def _present(citations: Iterable[Citation | None]) -> Iterator[Citation]:
    return (citation for citation in citations if citation is not None)
