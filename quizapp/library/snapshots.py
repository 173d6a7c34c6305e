"""A question as it was when it was answered: a small pack of its own that can be shown without the other.

It has the question, the speakers that it names, the passages that it cites with one on each side, and their
sources' lines. Being a pack, it is read and upgraded as any other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizapp.pack.quote_matching import iter_cited_passages

if TYPE_CHECKING:
    from quizapp.pack.ids import PassageId, SpeakerId
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.questions import Question
    from quizapp.pack.models.sources import Source, Speaker


def build_snapshot(pack: Pack, question: Question) -> str:
    """Return the JSON of a pack with this one question, enough to show it and its explanation."""
    cited = set(iter_cited_passages(question))
    sources = [cut for source in pack.sources if (cut := _cut(source, cited)) is not None]
    if not sources:
        first = pack.sources[0]
        sources = [first.model_copy(update={"passages": first.passages[:1], "whole": False})]
    kept = {source.id for source in sources}
    reads = tuple(source for source in question.reads or () if source in kept) or None
    bank = next(bank for bank in pack.banks if any(other.id == question.id for other in bank.questions))
    bank = bank.model_copy(update={"questions": (question.model_copy(update={"reads": reads}),)})
    small = pack.model_copy(
        update={
            "schema_": None,
            "sources": tuple(sources),
            "speakers": _speakers(pack, question),
            "skills": tuple(skill for skill in pack.skills if skill.id == question.skill),
            "glossary": (),
            "disputed": (),
            "media": tuple(media for media in pack.media if media.id == question.media),
            "banks": (bank,),
            "changes": (),
        }
    )
    return small.model_dump_json(by_alias=True, exclude_defaults=True)


def _cut(source: Source, cited: set[PassageId]) -> Source | None:
    """Return the source with the cited passages and one on each side; None if none is cited."""
    places = {place for place, passage in enumerate(source.passages) if passage.id in cited}
    if not places:
        return None
    near = {place + step for place in places for step in (-1, 0, 1)}
    passages = tuple(passage for place, passage in enumerate(source.passages) if place in near)
    whole = source.whole and len(passages) == len(source.passages)
    return source.model_copy(update={"passages": passages, "whole": whole})


def _speakers(pack: Pack, question: Question) -> tuple[Speaker, ...]:
    """Return the speakers whose ids stand anywhere in the question, and those that they speak for."""
    known = {speaker.id: speaker for speaker in pack.speakers}
    texts = set(_texts(question.model_dump()))
    wanted: set[SpeakerId] = set()
    for start in known:
        speaker: SpeakerId | None = start if start in texts else None
        while speaker is not None and speaker not in wanted:
            wanted.add(speaker)
            speaker = known[speaker].speaks_for
    return tuple(speaker for speaker in pack.speakers if speaker.id in wanted)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts(inner)
