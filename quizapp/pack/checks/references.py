"""Ids are unique, every id that is named exists, and each question cites only the articles that it reads."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from quizapp.catalogue import message
from quizapp.pack.canonical_text import WordSuggester
from quizapp.pack.checks.pack_traversal import TextPlace, iter_offered_speakers, iter_passages, iter_questions
from quizapp.pack.ids import ARTICLE_SPEAKER, NOBODY, RESERVED_SPEAKERS, PassageId, SourceId, SpeakerId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Question
from quizapp.pack.problems import FieldPath, Problem, add_advice, build_pointer
from quizapp.pack.quote_matching import list_citations
from quizapp.pack.vocabulary import DEFAULT_SKILLS


def check_pack_ids(pack: Pack) -> Iterator[Problem]:
    """Sources, passages, speakers, skills, media, banks and questions have ids of their own in the pack."""
    yield from _doubled("source", _listed("sources", pack.sources))
    yield from _doubled("passage", (((*path, "id"), passage.id) for path, passage in iter_passages(pack)))
    yield from _doubled("speaker", _listed("speakers", pack.speakers))
    yield from _doubled("skill", _listed("skills", pack.skills))
    yield from _doubled("picture", _listed("media", pack.media))
    yield from _doubled("bank", _listed("banks", pack.banks))
    yield from _doubled("question", (((*path, "id"), question.id) for path, question in iter_questions(pack)))


def check_question_ids(pack: Pack) -> Iterator[Problem]:
    """Options, items and partners have ids of their own in their question."""
    for path, question in iter_questions(pack):
        for what, places in _inner(question):
            yield from _doubled(what, places, path)


def check_reserved_ids(pack: Pack) -> Iterator[Problem]:
    """No speaker has a reserved id, and no skill the id of one that every pack has."""
    for place, speaker in enumerate(pack.speakers):
        if speaker.id in RESERVED_SPEAKERS:
            sentence = message("pack_checks.reserved_id.speaker", id=speaker.id)
            yield Problem(build_pointer("speakers", place, "id"), "reserved-id", sentence)
    for place, skill in enumerate(pack.skills):
        if skill.id in DEFAULT_SKILLS:
            sentence = message("pack_checks.reserved_id.skill", id=skill.id)
            yield Problem(build_pointer("skills", place, "id"), "reserved-id", sentence)


def _inner(question: Question) -> Iterator[tuple[str, Iterator[TextPlace]]]:
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


def _listed(name: str, parts: Iterable[_Named]) -> Iterator[TextPlace]:
    return (((name, place, "id"), part.id) for place, part in enumerate(parts))


def _doubled(what: str, places: Iterable[TextPlace], path: FieldPath = ()) -> Iterator[Problem]:
    seen: set[str] = set()
    for inner, name in places:
        if name in seen:
            sentence = message(f"pack_checks.duplicate_id.{what}", id=name)
            yield Problem(build_pointer(*path, *inner), "duplicate-id", sentence)
        seen.add(name)


@dataclass(slots=True)
class _KnownIds:
    """The ids of one sort that a pack has, and what they are called."""

    what: str
    ids: Collection[str]
    words: WordSuggester = field(default_factory=WordSuggester)

    def problem(self, path: FieldPath, name: str) -> Problem:
        """Return the problem that this id, named at this place, is not there."""
        sentence = message(f"pack_checks.unknown_id.{self.what}", id=name)
        advice = self.words.suggest(name, self.ids) or message("pack_checks.write_known_id")
        return Problem(build_pointer(*path), "unknown-id", add_advice(sentence, advice))


def check_question_references(pack: Pack) -> Iterator[Problem]:
    """The skill, picture and articles that a question names are there."""
    skills = _KnownIds("skill", {*DEFAULT_SKILLS, *(skill.id for skill in pack.skills)})
    media = _KnownIds("picture", {medium.id for medium in pack.media})
    sources = _KnownIds("article", {source.id for source in pack.sources})
    for path, question in iter_questions(pack):
        if question.skill not in skills.ids:
            yield skills.problem((*path, "skill"), question.skill)
        if question.media is not None and question.media not in media.ids:
            yield media.problem((*path, "media"), question.media)
        for place, name in enumerate(question.reads or ()):
            if name not in sources.ids:
                yield sources.problem((*path, "reads", place), name)


def check_speaker_references(pack: Pack) -> Iterator[Problem]:
    """The speakers that a question offers or judges are there, or reserved where these may stand."""
    speakers = _KnownIds("speaker", {speaker.id for speaker in pack.speakers})
    for path, question in iter_questions(pack):
        reserved = _reserved(question)
        named = iter_offered_speakers(question)
        if question.kind == "verdict" and question.of is not None:
            named = iter([(("of",), question.of)])
        for inner, name in named:
            if name not in speakers.ids and name not in reserved:
                yield speakers.problem((*path, *inner), name)


def check_citation_references(pack: Pack) -> Iterator[Problem]:
    """The passages and speakers of every citation are there."""
    texts = _KnownIds("passage", {passage.id for _, passage in iter_passages(pack)})
    speakers = _KnownIds("speaker", {speaker.id for speaker in pack.speakers})
    for path, question in iter_questions(pack):
        for inner, citation in list_citations(question):
            if citation.passage not in texts.ids:
                yield texts.problem((*path, *inner, "passage"), citation.passage)
            for place, saying in enumerate(citation.attributions):
                if saying.speaker not in speakers.ids:
                    yield speakers.problem((*path, *inner, "attributions", place, "speaker"), saying.speaker)
                if saying.named is not None and saying.named.passage not in texts.ids:
                    where = (*path, *inner, "attributions", place, "named", "passage")
                    yield texts.problem(where, saying.named.passage)


def check_speaks_for(pack: Pack) -> Iterator[Problem]:
    """The speaker that a speaker speaks for is there, and following it never comes back."""
    speakers = _KnownIds("speaker", {speaker.id for speaker in pack.speakers})
    leads = {speaker.id: speaker.speaks_for for speaker in pack.speakers if speaker.speaks_for is not None}
    circles = _find_circles(leads)
    for place, speaker in enumerate(pack.speakers):
        if speaker.speaks_for is None:
            continue
        where = ("speakers", place, "speaks_for")
        if speaker.speaks_for not in speakers.ids:
            yield speakers.problem(where, speaker.speaks_for)
        if speaker.id in circles:
            sentence = message("pack_checks.circle", speaker=speaker.id)
            yield Problem(build_pointer(*where), "circle", sentence)


def _find_circles(leads: Mapping[SpeakerId, SpeakerId]) -> set[SpeakerId]:
    """Return the speakers to whom following the leads comes back; each lead is followed once."""
    circles: set[SpeakerId] = set()
    seen: set[SpeakerId] = set()
    for first in leads:
        last, path = first, list[SpeakerId]()
        while last in leads and last not in seen:
            seen.add(last)
            path.append(last)
            last = leads[last]
        if last in path:
            circles.update(path[path.index(last) :])
    return circles


def _reserved(question: Question) -> tuple[SpeakerId, ...]:
    match question.kind:
        case "attribution":
            return (ARTICLE_SPEAKER,)
        case "match":
            return (ARTICLE_SPEAKER, NOBODY)
        case _:
            return ()


def check_one_article(pack: Pack) -> Iterator[Problem]:
    """Attribution, chain and verdict read exactly one article; no question reads one twice."""
    for path, question in iter_questions(pack):
        reads = question.reads or tuple(source.id for source in pack.sources)
        if question.kind in ("attribution", "chain", "verdict") and len(reads) != 1:
            sentence = message("pack_checks.one_article", kind=question.kind)
            yield Problem(build_pointer(*path, "reads"), "one-article", sentence)
        elif len(set(reads)) < len(reads):
            sentence = message("pack_checks.read_twice")
            yield Problem(build_pointer(*path, "reads"), "read-twice", sentence)


def check_cited_articles(pack: Pack) -> Iterator[Problem]:
    """Every passage that a question cites is in an article that it reads."""
    homes = {passage.id: source.id for source in pack.sources for passage in source.passages}
    for path, question in iter_questions(pack):
        if question.reads is not None:
            for inner, home in _elsewhere(question, homes, set(question.reads)):
                sentence = message("pack_checks.not_read", article=home)
                yield Problem(build_pointer(*path, *inner), "not-read", sentence)


def _elsewhere(
    question: Question, homes: Mapping[PassageId, SourceId], reads: set[SourceId]
) -> Iterator[tuple[FieldPath, SourceId]]:
    for path, citation in list_citations(question):
        home = homes.get(citation.passage)
        if home is not None and home not in reads:
            yield (*path, "passage"), home
        for place, saying in enumerate(citation.attributions):
            home = homes.get(saying.named.passage) if saying.named else None
            if home is not None and home not in reads:
                yield (*path, "attributions", place, "named", "passage"), home
