"""Evidence: every question has proofs, or the closest passages where its key is that nothing is said."""

from collections.abc import Iterator

from quizapp.pack.checks.walk import questions
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import (
    Question,
)
from quizapp.pack.problems import Problem, pointer


def check_evidence(pack: Pack) -> Iterator[Problem]:
    """Exactly one of proofs and closest is there; which one follows from kind and key."""
    for path, question in questions(pack):
        fault = _fault(question)
        if fault:
            field, sentence = fault
            yield Problem(pointer(*path, *field), "evidence", sentence)


def _fault(question: Question) -> tuple[tuple[str, ...], str] | None:
    if question.kind in ("match", "order"):
        return _of_items(question)
    if question.proofs and question.closest:
        return ("closest",), "Either “proofs” or “closest” may stand here, not both. Take one out."
    if _says_nothing(question) and not question.closest:
        where = ("proofs",) if question.proofs else ("closest",)
        return where, "The key is that nothing is said: give the “closest” passages instead of “proofs”."
    if question.closest and not _may_say_nothing(question):
        return ("closest",), "The key of this question is in the article: give “proofs” instead of “closest”."
    if not question.proofs and not question.closest:
        return ("proofs",), "This question has no evidence. Add “proofs”: the quotes that settle the key."
    return None


def _of_items(question: Question) -> tuple[tuple[str, ...], str] | None:
    given = "proofs" if question.proofs else "closest" if question.closest else None
    if given is None:
        return None
    return (given,), f"The evidence of this kind stands at its items. Take “{given}” out."


def _says_nothing(question: Question) -> bool:
    match question.kind:
        case "verdict":
            return question.key == "not_stated"
        case "attribution":
            return question.key is None
        case _:
            return False


def _may_say_nothing(question: Question) -> bool:
    return question.kind == "choice" or _says_nothing(question)
