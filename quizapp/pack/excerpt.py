"""Parts of a pack: no more of its articles than is cited, or one question as it was when it was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.checks.evidence import CLOSING_PUNCTUATION, EQUIVALENT_MARKS, find_quotations
from quizapp.pack.checks.pack_traversal import iter_framing_texts, iter_question_texts, iter_questions
from quizapp.pack.quote_matching import iter_cited_passages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.pack.ids import PassageId, SpeakerId
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.questions import Question
    from quizapp.pack.models.sources import Source, Speaker


def build_excerpt(pack: Pack) -> Pack:
    """Return the pack with the passages that are cited, or quoted by a text of its own; others become gaps.

    What is told in the pack's own words stays, and so does the first passage of an article that nothing
    cites, for an article has at least one. Every quote that could be proved still can.
    """
    kept = {passage for _, question in iter_questions(pack) for passage in iter_cited_passages(question)}
    kept.update(_quoted(pack, kept))
    return pack.model_copy(update={"sources": tuple(_cut(source, kept) for source in pack.sources)})


def _quoted(pack: Pack, kept: set[PassageId]) -> Iterator[PassageId]:
    """Yield one passage for each quotation that would else stand nowhere any more."""
    texts = {
        passage.id: passage.text.translate(EQUIVALENT_MARKS)
        for source in pack.sources
        for passage in source.passages
        if passage.role != "summary"
    }
    there = "\n".join([*(texts[id_] for id_ in texts if id_ in kept), *(each.title for each in pack.sources)])
    for words in _quotations(pack):
        sought = words.strip().translate(EQUIVALENT_MARKS).rstrip(CLOSING_PUNCTUATION)
        if sought not in there:
            yield from (id_ for id_, text in texts.items() if sought in text)


def _quotations(pack: Pack) -> set[str]:
    texts = [text for _, text in iter_framing_texts(pack)]
    texts += [text for _, question in iter_questions(pack) for _, text in iter_question_texts(question)]
    return {words for text in texts for words in find_quotations(text)[0]}


def _cut(source: Source, kept: set[PassageId]) -> Source:
    passages = tuple(each for each in source.passages if each.role == "summary" or each.id in kept)
    if len(passages) == len(source.passages):
        return source
    return source.model_copy(update={"passages": passages or source.passages[:1], "whole": False})


def build_snapshot(pack: Pack, question: Question) -> str:
    """Return the JSON of a pack with this one question, enough to show it and its explanation."""
    cited = set(iter_cited_passages(question))
    sources = [cut for source in pack.sources if (cut := _cut_around(source, cited)) is not None]
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
            "speakers": _speakers_of(pack, question),
            "skills": tuple(skill for skill in pack.skills if skill.id == question.skill),
            "glossary": (),
            "disputed": (),
            "media": tuple(media for media in pack.media if media.id == question.media),
            "banks": (bank,),
            "changes": (),
        }
    )
    return small.model_dump_json(by_alias=True, exclude_defaults=True)


def _cut_around(source: Source, cited: set[PassageId]) -> Source | None:
    """Return the source with the cited passages and one on each side; None if none is cited."""
    places = {place for place, passage in enumerate(source.passages) if passage.id in cited}
    if not places:
        return None
    near = {place + step for place in places for step in (-1, 0, 1)}
    passages = tuple(passage for place, passage in enumerate(source.passages) if place in near)
    whole = source.whole and len(passages) == len(source.passages)
    return source.model_copy(update={"passages": passages, "whole": whole})


def _speakers_of(pack: Pack, question: Question) -> tuple[Speaker, ...]:
    """Return the speakers whose ids stand anywhere in the question, and those that they speak for."""
    known = {speaker.id: speaker for speaker in pack.speakers}
    texts = set(_texts_in(question.model_dump()))
    wanted: set[SpeakerId] = set()
    for start in known:
        speaker: SpeakerId | None = start if start in texts else None
        while speaker is not None and speaker not in wanted:
            wanted.add(speaker)
            speaker = known[speaker].speaks_for
    return tuple(speaker for speaker in pack.speakers if speaker.id in wanted)


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts_in(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts_in(inner)
