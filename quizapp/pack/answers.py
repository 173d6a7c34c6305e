"""The possible answers of a question with their reasons, in the order in which the pack lists them."""

from collections.abc import Iterator
from typing import assert_never

from quizapp.pack.models.evidence import Reason
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


def reasons(question: Question) -> Iterator[tuple[Path, Reason]]:
    """Yield every reason of a question with its path inside the question; match has feedback, not reasons."""
    match question:
        case ChoiceQuestion() | ChoicesQuestion():
            yield from _numbered("options", question.options)
        case AttributionQuestion():
            yield from _numbered("options", question.options)
            yield ("nobody",), question.nobody
        case ChainQuestion():
            yield from _numbered("offered", question.offered)
            yield ("other",), question.other
        case VerdictQuestion():
            yield ("reasons", "supported"), question.reasons.supported
            yield ("reasons", "contradicted"), question.reasons.contradicted
            yield ("reasons", "not_stated"), question.reasons.not_stated
        case EvidenceQuestion():
            yield from _numbered("decoys", question.decoys)
            yield ("other",), question.other
        case NumberQuestion() | TextQuestion():
            yield from _numbered("known", question.known)
            yield ("other",), question.other
        case OrderQuestion():
            yield ("other",), question.other
        case MatchQuestion():
            return
        case _:
            assert_never(question)


def _numbered(name: str, reasons: tuple[Reason, ...]) -> Iterator[tuple[Path, Reason]]:
    for place, reason in enumerate(reasons):
        yield (name, place), reason
