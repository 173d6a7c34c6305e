"""Ids: unique where they must be, and none that is reserved."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from quizapp.pack.checks.walk import Place, passages, questions
from quizapp.pack.ids import RESERVED_VOICES
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Question
from quizapp.pack.problems import Path, Problem, pointer
from quizapp.pack.words import DEFAULT_SKILLS


def check_ids_of_the_pack(pack: Pack) -> Iterator[Problem]:
    """Sources, passages, voices, skills, media, banks and questions have ids of their own in the pack."""
    yield from _doubled("source", _listed("sources", pack.sources))
    yield from _doubled("passage", (((*path, "id"), passage.id) for path, passage in passages(pack)))
    yield from _doubled("voice", _listed("voices", pack.voices))
    yield from _doubled("skill", _listed("skills", pack.skills))
    yield from _doubled("picture", _listed("media", pack.media))
    yield from _doubled("bank", _listed("banks", pack.banks))
    yield from _doubled("question", (((*path, "id"), question.id) for path, question in questions(pack)))


def check_ids_of_questions(pack: Pack) -> Iterator[Problem]:
    """Options, items and partners have ids of their own in their question."""
    for path, question in questions(pack):
        for what, places in _inner(question):
            yield from _doubled(what, places, path)


def check_reserved_ids(pack: Pack) -> Iterator[Problem]:
    """No voice has a reserved id, and no skill the id of one that every pack has."""
    for place, voice in enumerate(pack.voices):
        if voice.id in RESERVED_VOICES:
            sentence = f"The id “{voice.id}” is reserved. Give the voice another one."
            yield Problem(pointer("voices", place, "id"), "reserved-id", sentence)
    for place, skill in enumerate(pack.skills):
        if skill.id in DEFAULT_SKILLS:
            sentence = f"Every pack has the skill “{skill.id}” already. Take it out, or give it another id."
            yield Problem(pointer("skills", place, "id"), "reserved-id", sentence)


def _inner(question: Question) -> Iterator[tuple[str, Iterator[Place]]]:
    match question.kind:
        case "choice" | "choices":
            yield "option", _listed("options", question.options)
        case "order":
            yield "item", _listed("items", question.items)
        case "match":
            yield "item", _listed("items", question.items)
            yield "partner", _listed("partners", question.partners)
        case _:
            return


class _Named(Protocol):
    """Any model that has an id; they share no class that says so."""

    @property
    def id(self) -> str: ...


def _listed(name: str, parts: Iterable[_Named]) -> Iterator[Place]:
    return (((name, place, "id"), part.id) for place, part in enumerate(parts))


def _doubled(what: str, places: Iterable[Place], path: Path = ()) -> Iterator[Problem]:
    seen: set[str] = set()
    for inner, name in places:
        if name in seen:
            sentence = f"Another {what} has the id “{name}” too. Give this one an id of its own."
            yield Problem(pointer(*path, *inner), "duplicate-id", sentence)
        seen.add(name)
