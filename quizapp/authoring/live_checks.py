"""Problems of a pack while it is written: the checks of `pack`, by place, and what is not there yet.

Nothing is judged twice that did not change: a question's own problems are remembered as long as it is the
very same object and nothing around it that its checks look at changed; only what is judged over many
questions is looked for every time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.json_pointers import Json, has_value, is_inside, join_pointer, split_pointer
from quizapp.authoring.model_assembly import (
    UNFINISHED,
    AssembledPack,
    AssembledQuestion,
    PackAssembler,
    PlaceMap,
    find_document_pointer,
)
from quizapp.catalogue import message
from quizapp.pack.checks import check_runner
from quizapp.pack.checks.references import check_pack_ids
from quizapp.pack.checks.sources import check_media
from quizapp.pack.checks.warnings import key_giveaways, verdict_bias
from quizapp.pack.garbage_collection import pause_garbage_collector
from quizapp.pack.models.pack import Pack
from quizapp.pack.problems import Problem, sort_problems
from quizapp.pack.validation import MAX_PROBLEMS

if TYPE_CHECKING:
    from collections.abc import Sequence

Check = Callable[[Pack], Iterator[Problem]]

PACK_WIDE_CHECKS: Final[tuple[Check, ...]] = (
    verdict_bias.warn_of_unbalanced_verdicts,
    verdict_bias.warn_of_verdicts_in_a_row,
    verdict_bias.warn_of_revealing_statements,
    key_giveaways.warn_of_long_keys,
    key_giveaways.warn_of_keys_in_one_place,
    key_giveaways.warn_of_keys_given_away,
)
"""The warnings that are judged over a bank or the pack; all others are of one question, or of none."""

_ALONE: Final = tuple(check for check in check_runner.ERROR_CHECKS if check is not check_pack_ids)
_WARN_ALONE: Final = tuple(check for check in check_runner.WARNING_CHECKS if check not in PACK_WIDE_CHECKS)

_AROUND: Final = ("sources", "speakers", "skills", "media", "glossary", "disputed", "language", "book")
"""The fields of the pack at which the checks of a question look."""

_AT_THE_END: Final = frozenset({"no-trap", "no-altered", "one-article"})
"""Codes of what a question lacks only if it still does so once all the rest of it is written."""

_FIRST: Final = "/banks/0/questions"
"""Where the questions stand in the packs that are checked here."""

_NEEDED: Final = frozenset({"id", "kind", "role", "speaker", "passage", "quote"})
"""What no part can do without while it is edited; of passages their text as well."""


class LiveChecker:
    """Checks the documents of one pack in work, one after the other."""

    def __init__(self) -> None:
        self._assembler = PackAssembler()
        self._around: tuple[Json, ...] = ()
        self._known: dict[int, tuple[Json, tuple[Problem, ...]]] = {}
        self._frame: tuple[tuple[Json, ...], tuple[Problem, ...]] = ((), ())

    def checked(self, document: Json, media: Mapping[str, bytes] | None = None) -> tuple[Problem, ...]:
        """Return all problems of a document, by place; `media` maps the pictures' file names to their bytes.

        What is not there yet has the code “unfinished”. A part that breaks the format is told as that, and
        nothing else of it. Warnings are looked for in questions without errors, as in whole packs.
        """
        with pause_garbage_collector():
            made = self._assembler.assembled(document)
            found = [*made.problems, *made.wrong]
            if made.frame is None:
                return sort_problems(found)
            frame = self._of_frame(made, document)
            own = self._of_questions(made, document, faulty=any(map(_is_faulty, frame)))
            if media is not None:
                pictures = check_media(made.frame, media)
                found += _kept(pictures, made.places, made.stand_ins)
            return sort_problems([*found, *frame, *own, *self._over_many(made, own)])

    def _of_frame(self, made: AssembledPack, document: Json) -> tuple[Problem, ...]:
        """Return what is wrong outside questions."""
        banks = [
            value
            for _, bank in document_traversal.banks(document)
            for name, value in bank.items()
            if name != "questions"
        ]
        key = (*(value for name, value in document.items() if name != "banks"), *banks)
        if made.frame is not None and not _alike(key, self._frame[0]):
            problems = list(_found(made.frame, _ALONE))
            if not any(map(_is_faulty, problems)):
                problems += _found(made.frame, _WARN_ALONE)
            self._frame = (key, tuple(_kept(problems, made.places, made.stand_ins)))
        return self._frame[1]

    def _of_questions(self, made: AssembledPack, document: Json, *, faulty: bool) -> list[Problem]:
        """Return what is wrong in questions one by one; no warnings where the frame is `faulty`."""
        around = (*(document.get(name) for name in _AROUND), faulty)
        if not _alike(around, self._around):
            self._around, self._known = around, {}
        anew = [asked for asked in made.questions if not self._knows(asked) and asked.piece.model is not None]
        found = _alone(made, anew, faulty=faulty)
        known = {id(asked.data): (asked.data, problems) for asked, problems in zip(anew, found, strict=True)}
        known |= {
            id(asked.data): self._known[id(asked.data)] for asked in made.questions if self._knows(asked)
        }
        self._known = known
        return [
            replace(problem, pointer=asked.at + problem.pointer)
            for asked in made.questions
            if asked.piece.model is not None
            for problem in known[id(asked.data)][1]
        ]

    def _knows(self, asked: AssembledQuestion) -> bool:
        known = self._known.get(id(asked.data))
        return known is not None and known[0] is asked.data

    def _over_many(self, made: AssembledPack, own: Sequence[Problem]) -> Iterator[Problem]:
        """Yield ids that stand twice, and what only shows over many questions that have no errors."""
        every = made.whole(lambda _: True)
        errors = {_question_of(problem.pointer) for problem in own if problem.severity == "error"}
        sound = made.whole(lambda asked: asked.is_finished and asked.at not in errors)
        if every is not None and sound is not None:
            given = {f"{asked.at}{at}" for asked in made.questions for at in asked.piece.stand_ins}
            yield from _kept(check_pack_ids(every[0]), every[1], made.stand_ins | given)
            yield from _kept(_found(sound[0], PACK_WIDE_CHECKS), sound[1], frozenset())


def find_editing_obstacles(document: Json) -> list[Problem]:
    """Return why a document cannot be edited: parts of the wrong sort, or without what they need.

    Every part needs its id, a question its kind, a passage its role and words, a citation both of what it
    names, a saying and what is offered their speaker. Everything else may be missing.
    """
    if not isinstance(document, dict):
        return [Problem("", "wrong-type", message("editing.no_object", left="{", right="}"))]
    made = PackAssembler().assembled(document)
    return [
        *(each for each in made.wrong if each.code == "wrong-type" or each.pointer.endswith("/kind")),
        *(each for each in made.problems if _is_needed(each.pointer)),
    ]


def _alone(
    made: AssembledPack, anew: Sequence[AssembledQuestion], *, faulty: bool
) -> list[tuple[Problem, ...]]:
    """Return for each of the questions its own problems, their places counted from the question."""
    pack = made.pack_of([asked.piece.model for asked in anew])
    if not anew or pack is None:
        return []
    found: list[list[Problem]] = [[] for _ in anew]
    _deal(_found(pack, _ALONE), found)
    told = [list(_told(asked, problems)) for asked, problems in zip(anew, found, strict=True)]
    # Warnings take it for granted that a question has no error, also none that a stand-in makes.
    sound = [number for number, problems in enumerate(found) if not any(map(_is_faulty, problems))]
    clean = made.pack_of([anew[number].piece.model for number in sound])
    if sound and clean is not None and not faulty:
        warned: list[list[Problem]] = [[] for _ in sound]
        _deal(_found(clean, _WARN_ALONE), warned)
        for number, problems in zip(sound, warned, strict=True):
            told[number] += _told(anew[number], problems)
    return [tuple(problems) for problems in told]


def _deal(problems: Iterable[Problem], found: list[list[Problem]]) -> None:
    """Give each question its problems, their places counted from the question; drop those of the frame."""
    for problem in problems:
        if problem.pointer.startswith(f"{_FIRST}/"):
            number, _, inner = problem.pointer.removeprefix(f"{_FIRST}/").partition("/")
            found[int(number)].append(replace(problem, pointer=f"/{inner}" if inner else ""))


def _told(asked: AssembledQuestion, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems that are about what is there; that there is no evidence yet is no error."""
    for problem in problems:
        if problem.code == "evidence" and not (asked.data.get("evidence") or asked.data.get("closest")):
            yield Problem(problem.pointer, UNFINISHED, message("editing.unfinished.evidence"))
            continue
        waits = problem.code in _AT_THE_END and not has_value(asked.data, problem.pointer)
        if not (waits and asked.piece.stand_ins) and not _touches(problem.pointer, asked.piece.stand_ins):
            yield problem


def _kept(problems: Iterable[Problem], places: PlaceMap, stand_ins: Iterable[str]) -> Iterator[Problem]:
    """Yield problems with their places in the document, but for those about stand-ins."""
    for problem in problems:
        pointer = find_document_pointer(problem.pointer, places)
        if not _touches(pointer, stand_ins):
            yield replace(problem, pointer=pointer)


def _touches(pointer: str, stand_ins: Iterable[str]) -> bool:
    return any(is_inside(pointer, at) for at in stand_ins)


def _question_of(pointer: str) -> str:
    """Return the pointer of the question that a place is in."""
    return join_pointer("", *split_pointer(pointer)[:4])


def _is_faulty(problem: Problem) -> bool:
    return problem.severity == "error" and problem.code != UNFINISHED


def _found(pack: Pack, checks: Iterable[Check]) -> Iterator[Problem]:
    for check in checks:
        yield from islice(check(pack), MAX_PROBLEMS)


def _alike(one: tuple[Json, ...], other: tuple[Json, ...]) -> bool:
    """Tell whether two rows hold the very same objects, or equal texts and numbers."""
    pairs = zip(one, other, strict=False)
    return len(one) == len(other) and all(
        a is b or (not isinstance(a, dict | list) and type(a) is type(b) and a == b) for a, b in pairs
    )


def _is_needed(pointer: str) -> bool:
    name = pointer.rpartition("/")[2]
    return name in _NEEDED or (name == "text" and "/passages/" in pointer)
