"""The possible answers of a question with their reasons, in the order in which the pack lists them."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from quizapp.pack.models.questions import Citation, Question, Reason, VerdictReasons
from quizapp.pack.problems import Path

Single = tuple[Path, Reason]


def reasons(question: Question) -> Iterator[Single]:
    """Yield every reason of a question with its path inside the question; match has feedback, not reasons."""
    name, listed, singles = _parts(question)
    for place, reason in enumerate(listed):
        yield (name, place), reason
    yield from singles


def cited_in_reasons(question: Question) -> list[tuple[Path, Citation]]:
    """Return the citations of a question's reasons with their paths inside the question."""
    name, listed, singles = _parts(question)
    found: list[tuple[Path, Citation]] = []
    for place, reason in enumerate(listed):
        if reason.citation is not None:
            found.append(((name, place, "citation"), reason.citation))
    for path, reason in singles:
        if reason.citation is not None:
            found.append(((*path, "citation"), reason.citation))
    return found


def _parts(question: Question) -> tuple[str, Sequence[Reason], tuple[Single, ...]]:
    """Return the name and reasons of the question's list of answers, and the reasons that stand alone.

    It looks at the kind: isinstance goes through pydantic's metaclass and takes many times longer.
    """
    parts: tuple[str, Sequence[Reason], tuple[Single, ...]]
    match question.kind:
        case "choice" | "choices":
            parts = "options", question.options, ()
        case "attribution":
            parts = "options", question.options, ((("nobody",), question.nobody),)
        case "chain":
            parts = "offered", question.offered, ((("other",), question.other),)
        case "verdict":
            parts = "reasons", (), _verdicts(question.reasons)
        case "evidence":
            parts = "decoys", question.decoys, ((("other",), question.other),)
        case "number" | "text":
            parts = "known", question.known, ((("other",), question.other),)
        case "order":
            parts = "items", (), ((("other",), question.other),)
        case "match":
            parts = "items", (), ()
        case _:
            assert_never(question)
    return parts


def _verdicts(reasons: VerdictReasons) -> tuple[Single, ...]:
    return (
        (("reasons", "supported"), reasons.supported),
        (("reasons", "contradicted"), reasons.contradicted),
        (("reasons", "not_stated"), reasons.not_stated),
    )
