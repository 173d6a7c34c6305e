"""Coverage: how many questions rest on each sentence, what is asked about how often, and what is missing."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeVar

from quizapp.authoring import document_traversal
from quizapp.authoring.operations.citations import find_named_speakers, find_single_speaker
from quizapp.pack.sentences import find_touched_sentences, split_sentences
from quizapp.pack.vocabulary import DEFAULT_SKILLS, QUESTION_KINDS, TRAPS, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.sentences import CharSpan

_Word = TypeVar("_Word", bound=str | int)

_STATEMENT_TYPES: Final = ("claim", "finding", "call", "opinion", "narration")

GapType = Literal["nothing", "sentence", "speaker", "verdict", "side", "kind"]

MIN_VERDICTS: Final = 8
"""Verdicts are compared from so many on, as the checks do."""

_ENOUGH: Final = 6
"""From so many questions on one may expect a second kind."""

_LEAST, _MOST_SHARE = 0.25, 0.5
"""Each verdict is right in so large a part of them, or a reader can guess."""

_QUOTED: Final = re.compile('[“„«"]')


@dataclass(frozen=True, slots=True)
class SentenceCoverage:
    """A sentence of an article: its passage, its code points, end exclusive, and whose evidence it is."""

    passage: str
    span: CharSpan
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a pack asks about.

    `sentences` are those of every passage but summaries, in reading order. Of speakers, `asked` counts the
    questions whose key or evidence they are in, `never` has those that stand in none. The counts of kinds,
    skills, traps, verdicts, statement types and difficulties have every word there is, also those that stand
    nowhere; sides those of the pack's speakers. A statement type is counted once for each question whose
    evidence has it.
    """

    sentences: tuple[SentenceCoverage, ...]
    asked: Mapping[str, int]
    never: tuple[str, ...]
    sides: Mapping[str, int]
    kinds: Mapping[str, int]
    skills: Mapping[str, int]
    traps: Mapping[str, int]
    verdicts: Mapping[str, int]
    statement_types: Mapping[str, int]
    difficulties: Mapping[int, int]


def measure_coverage(document: Json) -> Coverage:
    """Return what questions rest on and ask about; half-written ones count with what they have."""
    asked = [question for _, question in document_traversal.questions(document)]
    about = [_speakers(question) for question in asked]
    speakers = document.get("speakers", [])
    heard = Counter(speaker for each in about for speaker in each)
    sides = find_sides(document)
    skills = [*DEFAULT_SKILLS, *(skill["id"] for skill in document.get("skills", []))]
    return Coverage(
        tuple(_sentences(document, asked)),
        {speaker["id"]: heard[speaker["id"]] for speaker in speakers},
        tuple(speaker["id"] for speaker in speakers if not heard[speaker["id"]]),
        _counted(
            dict.fromkeys(sides.values()),
            (side for each in about for side in {sides[speaker] for speaker in each if speaker in sides}),
        ),
        _counted(QUESTION_KINDS, (question["kind"] for question in asked)),
        _counted(skills, (question.get("skill") for question in asked)),
        _counted(
            TRAPS,
            (
                trap
                for question in asked
                for name, trap in document_traversal.iterate_texts(question)
                if name in ("trap", "altered")
            ),
        ),
        _counted(VERDICTS, (question.get("key") for question in asked if question["kind"] == "verdict")),
        _counted(
            _STATEMENT_TYPES,
            (statement_type for question in asked for statement_type in _statement_types(question)),
        ),
        _counted((1, 2, 3), (question.get("difficulty") for question in asked)),
    )


def find_sides(document: Json) -> dict[str, str]:
    """Return the side of each speaker that has one: the author's label, else that of the last it speaks for.

    Where none of a row has a label, the last speaker's id is the side.
    """
    speakers = {speaker["id"]: speaker for speaker in document.get("speakers", [])}
    sides = {}
    for id_ in speakers:
        row = [id_]
        while (last := speakers[row[-1]]).get("speaks_for") in speakers and last["speaks_for"] not in row:
            if last.get("side"):
                break
            row.append(last["speaks_for"])
        sides[id_] = str(last.get("side") or row[-1])
    return sides


@dataclass(frozen=True, slots=True)
class CoverageGap:
    """One thing: what it is, and of which speaker, side, verdict or kind.

    `sentence` is the place in the coverage's sentences where it can be seen, -1 for nowhere; `count` and `of`
    are how often it is asked about, and how often that might be; of sides `of` is the one asked about most.
    """

    what: GapType
    subject: str = ""
    sentence: int = -1
    count: int = 0
    of: int = 0
    other: str = ""


def find_coverage_gaps(document: Json, found: Coverage) -> tuple[CoverageGap, ...]:
    """Return what is missing, in the order in which it is worth a look; of half-written packs too."""
    if not any(found.kinds.values()):
        return (CoverageGap("nothing"),)
    return (
        *_missing_sentences(document, found),
        *_missing_speakers(document, found),
        *_missing_verdicts(found),
        *_missing_sides(found),
        *_missing_kinds(found),
    )


def _sentences(document: Json, asked: list[Json]) -> Iterator[SentenceCoverage]:
    texts = document_traversal.map_passage_texts(document, summaries=False)
    rested: dict[tuple[str, int], dict[str, None]] = {}
    for question in asked:
        for _, citation in document_traversal.citations(_settling(question)):
            text = texts.get(citation["passage"], "")
            span = document_traversal.find_citation_span(citation, text)
            if span is not None:
                for row in find_touched_sentences(text, span):
                    rested.setdefault((citation["passage"], row), {})[question["id"]] = None
    for passage, text in texts.items():
        for row, span in enumerate(split_sentences(text)):
            yield SentenceCoverage(passage, span, tuple(rested.get((passage, row), ())))


def _speakers(question: Json) -> set[str]:
    """Return the speakers that a question is about: those of its evidence and its key."""
    found = {
        saying["speaker"]
        for _, citation in document_traversal.citations(_settling(question))
        for saying in citation.get("attributions", [])
        if "speaker" in saying
    }
    return found.union(document_traversal.iterate_asked_speakers(question))


def _settling(question: Json) -> Json:
    """Return those parts of a question that hold what settles it; what answers are about is none."""
    return {name: question.get(name) for name in ("evidence", "closest", "items")}


def _statement_types(question: Json) -> set[str]:
    """Return the kinds of statement in a question's evidence: the innermost saying's, else narration."""
    cited = document_traversal.citations({name: question.get(name) for name in ("evidence", "items")})
    return {
        str(citation["attributions"][-1].get("statement_type"))
        if citation.get("attributions")
        else "narration"
        for _, citation in cited
    }


def _counted(every: Iterable[_Word], met: Iterable[object]) -> Mapping[_Word, int]:
    """Return how often each of all words was met, in their order; others are not counted."""
    counts = Counter(word for word in met if isinstance(word, str | int))
    return {word: counts[word] for word in every}


def _missing_sentences(document: Json, found: Coverage) -> Iterator[CoverageGap]:
    """Yield the sentences in which somebody speaks and on which nothing rests."""
    for place, (rested, words) in enumerate(zip(found.sentences, _words(document, found), strict=True)):
        if not rested.questions:
            speaker = find_single_speaker(document, words)
            if speaker or _QUOTED.search(words):
                yield CoverageGap("sentence", speaker, place)


def _missing_speakers(document: Json, found: Coverage) -> Iterator[CoverageGap]:
    # Whose spokesman is asked about is heard through that one.
    speakers = document.get("speakers", [])
    through = {speaker.get("speaks_for") for speaker in speakers}
    silent = [each for each in speakers if each["id"] in found.never and each["id"] not in through]
    texts = _words(document, found) if silent else []
    for speaker in silent:
        alone = {"speakers": [speaker]}
        place = next((place for place, text in enumerate(texts) if find_named_speakers(alone, text)), -1)
        if place >= 0:
            yield CoverageGap("speaker", str(speaker["id"]), place)


def _missing_verdicts(found: Coverage) -> Iterator[CoverageGap]:
    every = sum(found.verdicts.values())
    if every >= MIN_VERDICTS:
        for verdict, count in found.verdicts.items():
            if not _LEAST <= count / every <= _MOST_SHARE:
                yield CoverageGap("verdict", verdict, count=count, of=every)


def _missing_sides(found: Coverage) -> Iterator[CoverageGap]:
    """Yield the sides that are asked about less than half as often as the one asked about most."""
    if len(found.sides) > 1:
        most = max(found.sides, key=lambda side: found.sides[side])
        for side, count in found.sides.items():
            if count and 2 * count < found.sides[most] and found.sides[most] >= _ENOUGH:
                yield CoverageGap("side", side, count=count, of=found.sides[most], other=most)


def _missing_kinds(found: Coverage) -> Iterator[CoverageGap]:
    used = [kind for kind, count in found.kinds.items() if count]
    if len(used) == 1 and found.kinds[used[0]] >= _ENOUGH:
        yield CoverageGap("kind", used[0], count=found.kinds[used[0]], of=found.kinds[used[0]])


def _words(document: Json, found: Coverage) -> list[str]:
    """Return the words of each sentence."""
    texts = document_traversal.map_passage_texts(document)
    return [texts[each.passage][each.span.start : each.span.end] for each in found.sentences]
