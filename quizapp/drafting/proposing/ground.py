"""The reading, prepared once for all types: its sentences, its claims, and where who is named."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.models import BETWEEN, Span
from quizapp.drafting.proposing.clauses import clause, has_dateline
from quizapp.drafting.proposing.lists import ANY_SAY
from quizapp.drafting.proposing.naming import Naming
from quizapp.pack import sentences as finding
from quizapp.pack.checks.warnings.words import STOP, stems, words

if TYPE_CHECKING:
    from quizapp.drafting.models import Attribution, Part, Reading, Voice
    from quizapp.drafting.proposing.clauses import Clause

_MARKS: Final = re.compile("[“”„\"‘]|''")
MOST: Final = 400
MOST_SPEAKERS: Final = 40
MOST_NEAR: Final = 24
"""So many claims, told sentences and speakers of a text are looked at, so that a book takes no age."""

_FARTHEST: Final = 5_000
"""Code points between a name and what stands for it."""

_MOST_SHARED: Final = 200
"""So many claims may share a word to be compared: a commoner word tells nothing."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a part: where it stands in the text, its words of matter, the claims that touch it."""

    number: int
    part: int
    span: Span
    words: str
    stems: frozenset[str]
    claims: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """An attribution whose speaker is known. `clause` is None where its words cannot be asked about."""

    number: int
    said: Attribution
    voice: Voice
    words: str
    clause: Clause | None
    stems: frozenset[str]
    sentences: tuple[int, ...]

    @property
    def flagged(self) -> bool:
        """Whether it is no plain saying: denied, negated, under a condition, or asked."""
        return self.said.denies or self.said.negated or self.said.modal or self.said.asked


@dataclass
class Ground:
    """One article with its source in the form of the pack, and the sides that its author gave to voices."""

    reading: Reading
    source: Mapping[str, Any]
    sides: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def naming(self) -> Naming:
        """Who is named by which words."""
        return Naming(self.reading.voices, self.plain_openings)

    @cached_property
    def plain_openings(self) -> frozenset[str]:
        """Words that the article writes small, and the commonest of the language: they are no names."""
        small = re.findall(r"(?<![\w’'-])[a-zß-ÿ][\w’'-]*", self.reading.text)
        return STOP | {word.casefold() for word in small}

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Every attribution whose speaker is known, in reading order."""
        known = {voice.id: voice for voice in self.reading.voices}
        found = []
        for number, told in enumerate(self.reading.attributions):
            if told.chain and all(voice in self.naming for voice in told.chain):
                said = replace(told, named=self._named(told))
                there = said.content.of(self.reading.text)
                found.append(
                    Claim(
                        number,
                        said,
                        known[said.chain[-1]],
                        there,
                        clause(said, self.reading.text, self.plain_openings),
                        stems(there),
                        self.touched(said.part, said.content),
                    )
                )
        return tuple(found)

    def _named(self, said: Attribution) -> Span | None:
        """Return where the speaker is last named before its own word; else where the reading tells."""
        before = (said.mention or said.content).start
        near = self.name_before(said.chain[-1], before)
        for span in (near, said.named):
            if span is not None and self._is_in_a_part(span):
                return span
        return None

    def name_before(self, voice: str, before: int) -> Span | None:
        """Return where a voice is last named before a place in the text, None if nowhere near."""
        start = max(0, before - _FARTHEST)
        found = list(self.naming.spans(voice, self.reading.text[start:before]))
        return Span(start + found[-1][0], start + found[-1][1]) if found else None

    def _is_in_a_part(self, span: Span) -> bool:
        try:
            self.place_of(span)
        except LookupError:
            return False
        return True

    @cached_property
    def by_number(self) -> Mapping[int, Claim]:
        """The claims by the number of their attribution."""
        return {claim.number: claim for claim in self.claims}

    @cached_property
    def of(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims of each voice as the one whose words they are."""
        found: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            found[claim.voice.id].append(claim)
        return {voice: tuple(claims) for voice, claims in found.items()}

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences of the article in order, headline and captions with them."""
        touching: defaultdict[int, list[int]] = defaultdict(list)
        bare = self._bare_sentences
        for number, said in enumerate(self.reading.attributions):
            for span in filter(None, (said.content, said.cue, said.mention)):
                for row in self.touched(said.part, span):
                    if number not in touching[row]:
                        touching[row].append(number)
        return tuple(
            Sentence(each.number, each.part, each.span, each.words, each.stems, tuple(touching[each.number]))
            for each in bare
        )

    @cached_property
    def _bare_sentences(self) -> tuple[Sentence, ...]:
        found: list[Sentence] = []
        for place, part in enumerate(self.reading.parts):
            there = part.span.of(self.reading.text)
            for each in finding.sentences(there):
                said = there[each.start : each.end]
                span = Span(part.span.start + each.start, part.span.start + each.end)
                found.append(Sentence(len(found), place, span, said, stems(said)))
        return tuple(found)

    @cached_property
    def _starts(self) -> list[int]:
        return [each.span.start for each in self._bare_sentences]

    @cached_property
    def _part_starts(self) -> list[int]:
        return [part.span.start for part in self.reading.parts]

    @cached_property
    def _by_stem(self) -> Mapping[str, tuple[int, ...]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, claim in enumerate(self.claims):
            for stem in claim.stems:
                found[stem].append(place)
        return {stem: tuple(places) for stem, places in found.items()}

    @cached_property
    def _sentences_by_stem(self) -> Mapping[str, tuple[int, ...]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for each in self._bare_sentences:
            for stem in each.stems:
                found[stem].append(each.number)
        return {stem: tuple(places) for stem, places in found.items()}

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The text of each passage by its id."""
        return {part.passage: part.span.of(self.reading.text) for part in self.reading.parts}

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The number of each part by its passage."""
        return {part.passage: place for place, part in enumerate(self.reading.parts)}

    @cached_property
    def askable(self) -> tuple[Claim, ...]:
        """The claims that may be asked about: clauses, of a long text a part spread over all of it."""
        return spread([claim for claim in self.claims if claim.clause is not None], MOST)

    @cached_property
    def told(self) -> tuple[Sentence, ...]:
        """The sentences that the article tells itself, of a long text a part spread over all of it."""
        return spread([each for each in self.sentences if self.is_told(each)], MOST)

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """The voices that may be offered: those that speak most, in the order in which they first speak."""
        most = sorted(self.of, key=lambda voice: (-len(self.of[voice]), self.of[voice][0].number))
        return tuple(sorted(most[:MOST_SPEAKERS], key=lambda voice: self.of[voice][0].number))

    def near(self, voice: str, number: int) -> tuple[Claim, ...]:
        """Return the claims of a voice that stand nearest to an attribution with this number, in order."""
        claims = self.of.get(voice, ())
        if len(claims) <= MOST_NEAR:
            return claims
        place = bisect_right(claims, number, key=lambda claim: claim.number)
        start = min(max(0, place - MOST_NEAR // 2), len(claims) - MOST_NEAR)
        return claims[start : start + MOST_NEAR]

    @cached_property
    def clashes(self) -> dict[tuple[str, str, int], bool]:
        """Which voices may not be offered beside each other, as far as it was asked, by how many checks."""
        return {}

    def introduction(self, voice: str) -> str:
        """Return the sentence in which a voice is first named, with those before it in its paragraph."""
        if voice not in self._introductions:
            at = next(self.naming.spans(voice, self._running), None)
            number = bisect_right(self._starts, at[0]) - 1 if at is not None else -1
            part = self._bare_sentences[number].part if number >= 0 else -1
            told = []
            while number >= 0 and self._bare_sentences[number].part == part:
                told.append(self._bare_sentences[number].words)
                number -= 1
            self._introductions[voice] = " ".join(reversed(told))
        return self._introductions[voice]

    @cached_property
    def _introductions(self) -> dict[str, str]:
        return {}

    @cached_property
    def _running(self) -> str:
        """The text with its headlines blotted out, so that offsets stay."""
        kept = (
            " " * len(self.texts[part.passage]) if part.role == "headline" else self.texts[part.passage]
            for part in self.reading.parts
        )
        return BETWEEN.join(kept)

    def touched(self, part: int, span: Span) -> tuple[int, ...]:
        """Return the numbers of the sentences of a part that share a code point with the span."""
        place = max(0, bisect_right(self._starts, span.start) - 1)
        found = []
        for number in range(place, len(self._bare_sentences)):
            each = self._bare_sentences[number]
            if each.span.start >= span.end:
                break
            if each.part == part and each.span.shared(span):
                found.append(each.number)
        return tuple(found)

    def alike(self, matter: frozenset[str], least: float) -> Iterator[Claim]:
        """Yield the claims that share at least this part of the words with the shorter of the two."""
        for place in _shared(matter, self._by_stem):
            if overlap(matter, self.claims[place].stems) >= least:
                yield self.claims[place]

    def sentences_alike(self, matter: frozenset[str], least: float) -> Iterator[Sentence]:
        """Yield the sentences that have at least this part of the words of matter."""
        for number in _shared(matter, self._sentences_by_stem):
            each = self._bare_sentences[number]
            if matter and len(matter & each.stems) >= least * len(matter):
                yield self.sentences[number]

    def has_stem(self, stem: str) -> bool:
        """Tell whether a sentence of the article has a word with this stem."""
        return stem in self._sentences_by_stem

    def is_told(self, sentence: Sentence) -> bool:
        """Tell whether the article tells a sentence itself: nothing in it shows that somebody says it."""
        part = self.reading.parts[sentence.part]
        return (
            part.role == "body"
            and not sentence.claims
            and not _MARKS.search(sentence.words)
            and ANY_SAY.isdisjoint(words(sentence.words))
            and sentence.words[-1] in ".!"
            and not has_dateline(sentence.words)
        )

    def part_of(self, span: Span) -> Part:
        """Return the part in which a span lies. Raises LookupError."""
        return self.reading.parts[self.place_of(span)]

    def place_of(self, span: Span) -> int:
        """Return the number of the part in which a span lies. Raises LookupError."""
        place = bisect_right(self._part_starts, span.start) - 1
        if place < 0 or not self.reading.parts[place].span.holds(span):
            raise LookupError(span)
        return place

    def where(self, part: Part) -> str:
        """Return the words by which a part is called: “paragraph 3”, “the headline”."""
        number = self._numbers.get(part.passage)
        return f"paragraph {number}" if number is not None else f"the {part.role}"

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {
            each["id"]: each["paragraph"]
            for each in self.source["passages"]
            if each.get("paragraph") is not None and each.get("role") == "body"
        }


def spread(found: Sequence[Any], most: int) -> tuple[Any, ...]:
    """Return all of what was found, or so many, evenly spread over it."""
    if len(found) <= most:
        return tuple(found)
    return tuple(found[place * len(found) // most] for place in range(most))


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Return which part of the smaller of two sets is in the other; 0 where one is empty."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _shared(matter: Iterable[str], index: Mapping[str, tuple[int, ...]]) -> list[int]:
    """Return the places that an index has for any of the words, without those that stand everywhere."""
    found: set[int] = set()
    for stem in matter:
        places = index.get(stem, ())
        if len(places) <= _MOST_SHARED:
            found.update(places)
    return sorted(found)
