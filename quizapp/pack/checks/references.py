"""References: every id that is named exists, and voices that speak for others do not go in a circle."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from quizapp.pack.checks.walk import passages, questions, voices_offered
from quizapp.pack.ids import ARTICLE, NOBODY, VoiceId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import (
    Question,
)
from quizapp.pack.problems import Path, Problem, pointer
from quizapp.pack.proving import citations
from quizapp.pack.wording import near
from quizapp.pack.words import DEFAULT_SKILLS

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
        advice = (near(name, self.ids) if few else "") or " Write the id of one that the pack has."
        return Problem(pointer(*path), "unknown-id", f"There is no {self.what} “{name}”.{advice}")


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
            sentence = f"“{voice.id}” speaks for itself in the end. Let the last of the row speak for nobody."
            yield Problem(pointer(*where), "circle", sentence)


def _reserved(question: Question) -> tuple[VoiceId, ...]:
    match question.kind:
        case "attribution":
            return (ARTICLE,)
        case "match":
            return (ARTICLE, NOBODY)
        case _:
            return ()
