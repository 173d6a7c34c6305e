"""Traps: named where there are wrong answers, and true to what stands there."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from quizapp.pack.answers import Path, reasons
from quizapp.pack.checks.prose import offered
from quizapp.pack.checks.walk import questions
from quizapp.pack.checks.warnings.told import warning
from quizapp.pack.checks.warnings.words import NUMBER, is_english
from quizapp.pack.models.evidence import Reason
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Question
from quizapp.pack.problems import Problem

_PIECE: Final = re.compile(r"[^\W\d_]+")
_PARAGRAPH: Final = re.compile(r"\bparagraphs? +\d+(?:(?:, | and | or | to |[-–])\d+)*")
_NO_NUMBER: Final = (
    "The trap is “swapped-number”, and neither the answer nor its feedback has a number."
    " Name another trap, or say which number it was."
)


def warn_of_swapped_number(pack: Pack) -> Iterator[Problem]:
    """The trap is another number, and no number is there."""
    if not is_english(pack):
        return
    for path, question in questions(pack):
        for inner, texts in _swapped(question):
            if not any(map(has_number, texts)):
                yield warning((*path, *inner), "swapped-number", _NO_NUMBER)


def warn_of_nothing_altered(pack: Pack) -> Iterator[Problem]:
    """A statement that is not the article's, and nothing says how it differs."""
    for path, question in questions(pack):
        if question.kind == "verdict" and question.key != "supported" and question.altered is None:
            sentence = "The statement is not what the article says, and nothing tells how it differs."
            yield warning((*path, "altered"), "no-altered", f"{sentence} Name the trap as “altered”.")


def warn_of_no_trap(pack: Pack) -> Iterator[Problem]:
    """Wrong answers, none of which names its trap: told at the first."""
    for path, question in questions(pack):
        wrong = wrong_answers(question)
        if wrong and not any(reason.trap for reason in wrong):
            sentence = "None of the wrong answers names its trap, so results cannot tell what went wrong."
            first = next(inner for inner, reason in reasons(question) if reason is wrong[0])
            where = (*path, *first, "trap")
            yield warning(where, "no-trap", f"{sentence} Give a “trap” to those where one fits.")


def wrong_answers(question: Question) -> Sequence[Reason]:
    """Return the reasons of the wrong answers that a question foresees.

    “other” counts only beside answers that are foreseen. A verdict has its trap in `altered`.
    """
    wrong: Sequence[Reason] = ()
    match question.kind:
        case "choice":
            wrong = [option for option in question.options if option.id != question.key]
        case "choices":
            wrong = [option for option in question.options if option.id not in question.keys]
        case "attribution":
            wrong = [option for option in question.options if option.voice != question.key]
            wrong = wrong if question.key is None else [*wrong, question.nobody]
        case "chain":
            wrong = [option for option in question.offered if option.voice not in question.key]
            wrong = [*wrong, question.other]
        case "evidence":
            wrong = (*question.decoys, question.other) if question.decoys else ()
        case "number" | "text":
            wrong = (*question.known, question.other) if question.known else ()
    return wrong


def has_number(text: str) -> bool:
    """Tell whether a text has a number in digits or English words, that of a paragraph left out."""
    bare = _PARAGRAPH.sub(" ", text.casefold())
    return any(map(str.isnumeric, bare)) or not NUMBER.isdisjoint(_PIECE.findall(bare))


def _swapped(question: Question) -> Iterator[tuple[Path, list[str]]]:
    """Yield the path of each trap “swapped-number” and the texts in which the number may stand."""
    if question.kind == "number":
        return
    given = list(reasons(question))
    if question.kind == "verdict" and question.altered == "swapped-number":
        told = [reason.feedback for _, reason in given]
        yield ("altered",), [question.statement, question.explanation, *told]
    for inner, reason in given:
        if reason.trap == "swapped-number":
            texts = (
                text for path, text in offered(question) if len(path) == 1 or path[: len(inner)] == inner
            )
            cited = [reason.citation.quote] if reason.citation is not None else []
            yield (*inner, "trap"), [reason.feedback, *texts, *cited]
