"""Ids are unique, every id that is named exists, and each question cites only the articles that it reads."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from quizapp.catalogue import message
from quizapp.pack.checks.walk import Place, passages, questions, voices_offered
from quizapp.pack.ids import ARTICLE, NOBODY, RESERVED_VOICES, PassageId, SourceId, VoiceId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Question
from quizapp.pack.problems import Path, Problem, advised, pointer
from quizapp.pack.proving import citations
from quizapp.pack.text import did_you_mean
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
            sentence = message("pack_checks.reserved_id.voice", id=voice.id)
            yield Problem(pointer("voices", place, "id"), "reserved-id", sentence)
    for place, skill in enumerate(pack.skills):
        if skill.id in DEFAULT_SKILLS:
            sentence = message("pack_checks.reserved_id.skill", id=skill.id)
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
            sentence = message(f"pack_checks.duplicate_id.{what}", id=name)
            yield Problem(pointer(*path, *inner), "duplicate-id", sentence)
        seen.add(name)


_MOST_SUGGESTIONS = 100
"""A near miss is looked for so often; in a pack where all ids are unknown it would take minutes."""


@dataclass(slots=True)
class _Known:
    """The ids of one sort that a pack has, and what they are called."""

    what: str
    ids: Collection[str]
    suggested: int = 0

    def problem(self, path: Path, name: str) -> Problem:
        """Return the problem that this id, named at this place, is not there."""
        self.suggested += 1
        few = self.suggested <= _MOST_SUGGESTIONS and len(self.ids) <= 1_000
        meant = did_you_mean(name, self.ids) if few else None
        sentence = message(f"pack_checks.unknown_id.{self.what}", id=name)
        advice = meant or message("pack_checks.write_known_id")
        return Problem(pointer(*path), "unknown-id", advised(sentence, advice))


def check_references_of_questions(pack: Pack) -> Iterator[Problem]:
    """The skill, picture and articles that a question names are there."""
    skills = _Known("skill", {*DEFAULT_SKILLS, *(skill.id for skill in pack.skills)})
    media = _Known("picture", {medium.id for medium in pack.media})
    sources = _Known("article", {source.id for source in pack.sources})
    for path, question in questions(pack):
        if question.skill not in skills.ids:
            yield skills.problem((*path, "skill"), question.skill)
        if question.media is not None and question.media not in media.ids:
            yield media.problem((*path, "media"), question.media)
        for place, name in enumerate(question.reads or ()):
            if name not in sources.ids:
                yield sources.problem((*path, "reads", place), name)


def check_voices_named(pack: Pack) -> Iterator[Problem]:
    """The voices that a question offers or judges are there, or reserved where these may stand."""
    voices = _Known("voice", {voice.id for voice in pack.voices})
    for path, question in questions(pack):
        reserved = _reserved(question)
        named = voices_offered(question)
        if question.kind == "verdict" and question.of is not None:
            named = iter([(("of",), question.of)])
        for inner, name in named:
            if name not in voices.ids and name not in reserved:
                yield voices.problem((*path, *inner), name)


def check_references_of_citations(pack: Pack) -> Iterator[Problem]:
    """The passages and voices of every citation are there."""
    texts = _Known("passage", {passage.id for _, passage in passages(pack)})
    voices = _Known("voice", {voice.id for voice in pack.voices})
    for path, question in questions(pack):
        for inner, citation in citations(question):
            if citation.passage not in texts.ids:
                yield texts.problem((*path, *inner, "passage"), citation.passage)
            for place, saying in enumerate(citation.said):
                if saying.voice not in voices.ids:
                    yield voices.problem((*path, *inner, "said", place, "voice"), saying.voice)
                if saying.named is not None and saying.named.passage not in texts.ids:
                    where = (*path, *inner, "said", place, "named", "passage")
                    yield texts.problem(where, saying.named.passage)


def check_whom_voices_speak_for(pack: Pack) -> Iterator[Problem]:
    """The voice that a voice speaks for is there, and following it never comes back."""
    voices = _Known("voice", {voice.id for voice in pack.voices})
    leads = {voice.id: voice.speaks_for for voice in pack.voices if voice.speaks_for is not None}
    for place, voice in enumerate(pack.voices):
        last: VoiceId | None = voice.speaks_for
        if last is None:
            continue
        where = ("voices", place, "speaks_for")
        if last not in voices.ids:
            yield voices.problem(where, last)
        seen = {voice.id}
        while last is not None and last not in seen:
            seen.add(last)
            last = leads.get(last)
        if last == voice.id:
            sentence = message("pack_checks.circle", voice=voice.id)
            yield Problem(pointer(*where), "circle", sentence)


def _reserved(question: Question) -> tuple[VoiceId, ...]:
    match question.kind:
        case "attribution":
            return (ARTICLE,)
        case "match":
            return (ARTICLE, NOBODY)
        case _:
            return ()


def check_one_article(pack: Pack) -> Iterator[Problem]:
    """Attribution, chain and verdict read exactly one article; no question reads one twice."""
    for path, question in questions(pack):
        reads = question.reads or tuple(source.id for source in pack.sources)
        where = pointer(*path, "reads")
        if question.kind in ("attribution", "chain", "verdict") and len(reads) != 1:
            sentence = message("pack_checks.one_article", kind=question.kind)
            yield Problem(where, "one-article", sentence)
        elif len(set(reads)) < len(reads):
            yield Problem(where, "read-twice", message("pack_checks.read_twice"))


def check_cited_is_read(pack: Pack) -> Iterator[Problem]:
    """Every passage that a question cites is in an article that it reads."""
    homes = {passage.id: source.id for source in pack.sources for passage in source.passages}
    for path, question in questions(pack):
        if question.reads is not None:
            for inner, home in _elsewhere(question, homes, set(question.reads)):
                sentence = message("pack_checks.not_read", article=home)
                yield Problem(pointer(*path, *inner), "not-read", sentence)


def _elsewhere(
    question: Question, homes: Mapping[PassageId, SourceId], reads: set[SourceId]
) -> Iterator[tuple[Path, SourceId]]:
    for path, citation in citations(question):
        home = homes.get(citation.passage)
        if home is not None and home not in reads:
            yield (*path, "passage"), home
        for place, saying in enumerate(citation.said):
            home = homes.get(saying.named.passage) if saying.named else None
            if home is not None and home not in reads:
                yield (*path, "said", place, "named", "passage"), home
