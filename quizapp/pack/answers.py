"""The possible answers of a question with their reasons, in the order in which the pack lists them."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from quizapp.pack.models.evidence import Citation, Reason
from quizapp.pack.models.questions import (
    AttributionQuestion,
    ChainQuestion,
    ChoiceQuestion,
    ChoicesQuestion,
    EvidenceQuestion,
    MatchQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
    TextQuestion,
    VerdictQuestion,
)

Path = tuple[str | int, ...]
Single = tuple[Path, Reason]


def reasons(question: Question) -> Iterator[Single]:
    """Yield every reason of a question with its path inside the question; match has feedback, not reasons."""
    name, listed, singles = _parts(question)
    for place, reason in enumerate(listed):
        yield (name, place), reason
    yield from singles


def cited_in_reasons(question: Question) -> list[Citation]:
    """Return the citations of a question's reasons without their paths, for proving large packs."""
    _, listed, singles = _parts(question)
    found = [reason.citation for reason in listed if reason.citation is not None]
    return found + [reason.citation for _, reason in singles if reason.citation is not None]


def _parts(question: Question) -> tuple[str, Sequence[Reason], tuple[Single, ...]]:
    """Return the name and reasons of the question's list of answers, and the reasons that stand alone."""
    parts: tuple[str, Sequence[Reason], tuple[Single, ...]]
    match question:
        case ChoiceQuestion() | ChoicesQuestion():
            parts = "options", question.options, ()
        case AttributionQuestion():
            parts = "options", question.options, ((("nobody",), question.nobody),)
        case ChainQuestion():
            parts = "offered", question.offered, ((("other",), question.other),)
        case VerdictQuestion():
            parts = "reasons", (), _verdicts(question)
        case EvidenceQuestion():
            parts = "decoys", question.decoys, ((("other",), question.other),)
        case NumberQuestion() | TextQuestion():
            parts = "known", question.known, ((("other",), question.other),)
        case OrderQuestion():
            parts = "items", (), ((("other",), question.other),)
        case MatchQuestion():
            parts = "items", (), ()
        case _:
            assert_never(question)
    return parts


def _verdicts(question: VerdictQuestion) -> tuple[Single, ...]:
    return (
        (("reasons", "supported"), question.reasons.supported),
        (("reasons", "contradicted"), question.reasons.contradicted),
        (("reasons", "not_stated"), question.reasons.not_stated),
    )
