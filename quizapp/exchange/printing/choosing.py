"""Which questions stand on a paper, and in which order: a version's is the same every time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.exchange.printing.request import MOST_QUESTIONS, NotPrintedError, Request
from quizapp.pack.text import near, quoted

if TYPE_CHECKING:
    from quizapp.pack.models.pack import Bank, Pack
    from quizapp.pack.models.questions import Question
    from quizapp.pack.models.sources import Source


@dataclass(frozen=True, slots=True)
class Numbered:
    """A question and its number on the paper, from 1."""

    number: int
    question: Question


@dataclass(frozen=True, slots=True)
class Group:
    """A bank with those of its questions that stand on the paper; at least one."""

    bank: Bank
    questions: tuple[Numbered, ...]


def groups(pack: Pack, request: Request) -> tuple[Group, ...]:
    """Return the questions of a paper by bank, numbered through. Raises NotPrintedError for unknown ids.

    Without a choice these are all that are practised, one of each family, for two of it give each other away;
    who reads the whole pack sees them all.
    """
    found = [(bank, _in_order(each, request)) for bank, each in _kept(pack, request) if each]
    if not found:
        raise NotPrintedError("This pack has no question to be printed.")
    count = sum(len(each) for _, each in found)
    if count > MOST_QUESTIONS:
        raise NotPrintedError(
            f"This paper would have {count:,} questions; at most {MOST_QUESTIONS} fit on one. Choose some"
            " of the banks."
        )
    numbered, place = [], 1
    for bank, chosen in found:
        numbered.append(Group(bank, tuple(Numbered(place + at, each) for at, each in enumerate(chosen))))
        place += len(chosen)
    return tuple(numbered)


def sources_read(pack: Pack, found: Sequence[Group]) -> tuple[Source, ...]:
    """Return the articles that at least one of the questions is about, in the pack's order."""
    reads = [each.question.reads for group in found for each in group.questions]
    if any(each is None for each in reads):
        return pack.sources
    wanted = {source for each in reads if each is not None for source in each}
    return tuple(source for source in pack.sources if source.id in wanted)


def _kept(pack: Pack, request: Request) -> Iterator[tuple[Bank, list[Question]]]:
    if request.only:
        _refuse_unknown(pack, request.only)
        for bank in pack.banks:
            yield bank, [each for each in bank.questions if {bank.id, each.id} & set(request.only)]
        return
    families: set[str] = set()
    for bank in pack.banks:
        if request.paper == "pack":
            yield bank, list(bank.questions)
        elif not bank.worked:
            yield bank, list(_one_of_each_family(bank, families))


def _one_of_each_family(bank: Bank, met: set[str]) -> Iterator[Question]:
    for question in bank.questions:
        if question.family is None or question.family not in met:
            yield question
        if question.family is not None:
            met.add(question.family)


def _refuse_unknown(pack: Pack, only: Sequence[str]) -> None:
    known = [str(bank.id) for bank in pack.banks]
    known += [str(question.id) for bank in pack.banks for question in bank.questions]
    for name in only:
        if name not in known:
            raise NotPrintedError(
                f"No question or bank of this pack is called {quoted(name)}.{near(name, known)}"
            )


def _in_order(questions: list[Question], request: Request) -> list[Question]:
    if request.version is None:
        return questions

    def place(question: Question) -> bytes:
        return hashlib.sha256(f"{request.seed}/{question.id}".encode()).digest()

    return sorted(questions, key=place)
