"""An article as it is laid out: its sentences, where they stand, and which are its own telling."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from quizapp.drafting.source_reading import PARAGRAPH_SEPARATOR, ReadingSpan
from quizapp.drafting.suggest.claim_clauses import has_dateline
from quizapp.drafting.suggest.quotation_marks import is_inside_quotation
from quizapp.drafting.suggest.word_lists import ANY_SAY
from quizapp.pack import sentences as finding
from quizapp.pack.checks.warnings.english_lexicon import collect_stems, split_words

if TYPE_CHECKING:
    from quizapp.drafting.source_reading import ReadingPart, SourceReading

_MARKS: Final = re.compile("[“”„\"‘]|''|(?<!\\w)'(?=\\w)")
_MOST_SHARED: Final = 200
"""So many claims may share a word to be compared: a commoner word tells nothing."""


@dataclass(frozen=True, slots=True)
class ArticleSentence:
    """A sentence of a part: where it stands in the text, its words of matter, the claims that touch it."""

    number: int
    part: int
    span: ReadingSpan
    words: str
    stems: frozenset[str]
    claims: tuple[int, ...] = ()


@dataclass
class ArticleLayout:
    """The paragraphs and sentences of a reading."""

    reading: SourceReading

    @cached_property
    def sentences(self) -> tuple[ArticleSentence, ...]:
        """All sentences of the article in order, headline and captions with them."""
        touching: defaultdict[int, list[int]] = defaultdict(list)
        bare = self.bare_sentences
        for number, said in enumerate(self.reading.attributions):
            for span in filter(None, (said.content, said.cue, said.mention)):
                for row in self.touched(said.part, span):
                    if number not in touching[row]:
                        touching[row].append(number)
        return tuple(
            ArticleSentence(
                each.number, each.part, each.span, each.words, each.stems, tuple(touching[each.number])
            )
            for each in bare
        )

    @cached_property
    def bare_sentences(self) -> tuple[ArticleSentence, ...]:
        """All sentences, without the claims that touch them."""
        found: list[ArticleSentence] = []
        for place, part in enumerate(self.reading.parts):
            there = part.span.of(self.reading.text)
            for each in finding.split_sentences(there):
                said = there[each.start : each.end]
                span = ReadingSpan(part.span.start + each.start, part.span.start + each.end)
                found.append(ArticleSentence(len(found), place, span, said, collect_stems(said)))
        return tuple(found)

    @cached_property
    def starts(self) -> list[int]:
        """Where each sentence starts."""
        return [each.span.start for each in self.bare_sentences]

    @cached_property
    def _part_starts(self) -> list[int]:
        return [part.span.start for part in self.reading.parts]

    @cached_property
    def _sentences_by_stem(self) -> Mapping[str, tuple[int, ...]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for each in self.bare_sentences:
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
    def running(self) -> str:
        """The text with its headlines blotted out, so that offsets stay."""
        kept = (
            " " * len(self.texts[part.passage]) if part.role == "headline" else self.texts[part.passage]
            for part in self.reading.parts
        )
        return PARAGRAPH_SEPARATOR.join(kept)

    def touched(self, part: int, span: ReadingSpan) -> tuple[int, ...]:
        """Return the numbers of the sentences of a part that share a code point with the span."""
        place = max(0, bisect_right(self.starts, span.start) - 1)
        found = []
        for number in range(place, len(self.bare_sentences)):
            each = self.bare_sentences[number]
            if each.span.start >= span.end:
                break
            if each.part == part and each.span.shared(span):
                found.append(each.number)
        return tuple(found)

    def sentences_alike(self, matter: frozenset[str], least: float) -> Iterator[ArticleSentence]:
        """Yield the sentences that have at least this part of the words of matter."""
        for number in find_sharing_places(matter, self._sentences_by_stem):
            each = self.bare_sentences[number]
            if matter and len(matter & each.stems) >= least * len(matter):
                yield self.sentences[number]

    def sentence_at(self, place: int) -> ArticleSentence:
        """Return the sentence that holds a place of the text, or the last one before it."""
        return self.sentences[max(0, bisect_right(self.starts, place) - 1)]

    def first(self, said: str) -> ReadingSpan | None:
        """Return where words first stand in the running text, None if nowhere; it is looked for once."""
        if said not in self._first:
            at = self.running.find(said)
            self._first[said] = ReadingSpan(at, at + len(said)) if at >= 0 else None
        return self._first[said]

    @cached_property
    def _first(self) -> dict[str, ReadingSpan | None]:
        return {}

    def longer_names(self, word: str) -> frozenset[str]:
        """Return with which names the text goes on after a word: “Sorrel” with “Holdings” and “Power”."""
        if word not in self._longer:
            found = re.findall(rf"\b{re.escape(word)}((?: [A-Z][\w’-]+)+)", self.reading.text)
            self._longer[word] = frozenset(found)
        return self._longer[word]

    @cached_property
    def _longer(self) -> dict[str, frozenset[str]]:
        return {}

    def sentences_with(self, stem: str) -> Iterator[ArticleSentence]:
        """Yield the sentences that have a word with this stem, in order."""
        yield from (self.sentences[number] for number in self._sentences_by_stem.get(stem, ()))

    def has_stem(self, stem: str) -> bool:
        """Tell whether a sentence of the article has a word with this stem."""
        return stem in self._sentences_by_stem

    def is_told(self, sentence: ArticleSentence) -> bool:
        """Tell whether the article tells a sentence itself: nothing in it shows that somebody says it."""
        part = self.reading.parts[sentence.part]
        return (
            part.role == "body"
            and not sentence.claims
            and not _MARKS.search(sentence.words)
            and not is_inside_quotation(self.reading.text[part.span.start : sentence.span.start])
            and ANY_SAY.isdisjoint(split_words(sentence.words))
            and sentence.words[-1] in ".!"
            and not has_dateline(sentence.words)
        )

    def times(self, stem: str) -> int:
        """Return how many sentences of the article have a word with this stem."""
        return len(self._sentences_by_stem.get(stem, ()))

    @cached_property
    def headline_stems(self) -> frozenset[str]:
        """The words of matter of the headlines."""
        heads = (self.texts[part.passage] for part in self.reading.parts if part.role == "headline")
        return collect_stems(" ".join(heads))

    def part_of(self, span: ReadingSpan) -> ReadingPart:
        """Return the part in which a span lies. Raises LookupError."""
        return self.reading.parts[self.place_of(span)]

    def place_of(self, span: ReadingSpan) -> int:
        """Return the number of the part in which a span lies. Raises LookupError."""
        place = bisect_right(self._part_starts, span.start) - 1
        if place < 0 or not self.reading.parts[place].span.holds(span):
            raise LookupError(span)
        return place

    def is_in_a_part(self, span: ReadingSpan) -> bool:
        """Tell whether a span lies within one part."""
        try:
            self.place_of(span)
        except LookupError:
            return False
        return True


def measure_overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Return which part of the smaller of two sets is in the other; 0 where one is empty."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def find_sharing_places(matter: Iterable[str], index: Mapping[str, tuple[int, ...]]) -> list[int]:
    """Return the places that an index has for any of the words, without those that stand everywhere."""
    found: set[int] = set()
    for stem in matter:
        places = index.get(stem, ())
        if len(places) <= _MOST_SHARED:
            found.update(places)
    return sorted(found)
