"""The reading, prepared once for all types: its sentences, its claims, and where who is named."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.source_reading import ReadingSpan
from quizapp.drafting.suggest.claim_clauses import build_clause, build_second_clause
from quizapp.drafting.suggest.obituaries import find_obituary_subject
from quizapp.drafting.suggest.sentence_index import ArticleLayout, find_sharing_places, measure_overlap
from quizapp.drafting.suggest.speaker_names import SpeakerNames
from quizapp.pack.checks.warnings.english_lexicon import STOP_WORDS, collect_stems

if TYPE_CHECKING:
    from quizapp.drafting.source_reading import DetectedAttribution, DetectedSpeaker, ReadingPart
    from quizapp.drafting.suggest.claim_clauses import ClaimClause
    from quizapp.drafting.suggest.obituaries import ObituarySubject
    from quizapp.drafting.suggest.sentence_index import ArticleSentence

MAX_CLAIMS: Final = 400
MAX_SPEAKERS: Final = 40
MAX_NEARBY_CLAIMS: Final = 24
"""So many claims, told sentences and speakers of a text are looked at, so that a book takes no age."""

_TITLED: Final = re.compile(r"\b(Mr|Mrs|Ms|Miss|Sir|Dame|Lady)\.? ([A-Z][\w’'-]+)")
_LESS: Final = 0.02
"""How much less sure the second of two things is that are said in one sentence."""

_FARTHEST: Final = 5_000
"""Code points between a name and what stands for it."""


@dataclass(frozen=True, slots=True)
class Claim:
    """An attribution whose speaker is known. `clause` is None where its words cannot be asked about."""

    number: int
    said: DetectedAttribution
    speaker: DetectedSpeaker
    words: str
    clause: ClaimClause | None
    stems: frozenset[str]
    sentences: tuple[int, ...]

    @property
    def flagged(self) -> bool:
        """Whether it is no plain saying: denied, negated, under a condition, or asked."""
        return self.said.denies or self.said.negated or self.said.modal or self.said.asked


@dataclass
class ArticleIndex(ArticleLayout):
    """One article with its source in the form of the pack, and the sides that its author gave to speakers."""

    source: Mapping[str, Any]
    sides: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def naming(self) -> SpeakerNames:
        """Who is named by which words."""
        return SpeakerNames(self.reading.speakers, self.plain_openings, self.reading.text)

    @cached_property
    def plain_openings(self) -> frozenset[str]:
        """Words that the article writes small, and the commonest of the language: they are no names."""
        small = re.findall(r"(?<![\w’'-])[a-zß-ÿ][\w’'-]*", self.reading.text)
        return STOP_WORDS | {word.casefold() for word in small}

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Every attribution whose speaker is known, in reading order."""
        known = {speaker.id: speaker for speaker in self.reading.speakers}
        found = []
        for number, told in enumerate(self.reading.attributions):
            if told.chain and all(speaker in self.naming for speaker in told.chain):
                said = replace(told, named=self._named(told))
                there = said.content.of(self.reading.text)
                found.append(
                    Claim(
                        number,
                        said,
                        known[said.chain[-1]],
                        there,
                        build_clause(said, self.reading.text, self.plain_openings),
                        collect_stems(there),
                        self.touched(said.part, said.content),
                    )
                )
        return tuple(found)

    def _named(self, said: DetectedAttribution) -> ReadingSpan | None:
        """Return where the speaker is last named before its own word; else where the reading tells."""
        before = (said.mention or said.content).start
        near = self.name_before(said.chain[-1], before)
        for span in (near, said.named):
            if span is not None and self.is_in_a_part(span):
                return span
        return None

    def name_before(self, speaker: str, before: int) -> ReadingSpan | None:
        """Return where a speaker is last named before a place in the text, None if nowhere near."""
        start = max(0, before - _FARTHEST)
        found = list(self.naming.spans(speaker, self.reading.text[start:before]))
        return ReadingSpan(start + found[-1][0], start + found[-1][1]) if found else None

    @cached_property
    def by_number(self) -> Mapping[int, Claim]:
        """The claims by the number of their attribution."""
        return {claim.number: claim for claim in self.claims}

    def touching(self, rows: Iterable[int]) -> Iterator[Claim]:
        """Yield the claims that touch sentences with these numbers, for each sentence in reading order."""
        for row in rows:
            found = map(self.by_number.get, self.sentences[row].claims)
            yield from (claim for claim in found if claim is not None)

    @cached_property
    def of(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims of each speaker as the one whose words they are."""
        found: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            found[claim.speaker.id].append(claim)
        return {speaker: tuple(claims) for speaker, claims in found.items()}

    @cached_property
    def _by_stem(self) -> Mapping[str, tuple[int, ...]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, claim in enumerate(self.claims):
            for stem in claim.stems:
                found[stem].append(place)
        return {stem: tuple(places) for stem, places in found.items()}

    @cached_property
    def askable(self) -> tuple[Claim, ...]:
        """The claims that may be asked about: clauses, of a long text a part spread over all of it.

        Where two things are said in one sentence, the claim is there twice, with either of them.
        """
        found = [claim for claim in self.claims if claim.clause is not None]
        return tuple(
            each for claim in sample_evenly(found, MAX_CLAIMS) for each in (claim, *self._second(claim))
        )

    def _second(self, claim: Claim) -> Iterator[Claim]:
        """Yield a claim with the second thing that is said in it, and as a little less sure."""
        other = build_second_clause(claim.said, self.reading.text)
        if other is not None:
            said = replace(claim.said, confidence=claim.said.confidence - _LESS)
            yield replace(claim, said=said, clause=other)

    @cached_property
    def told(self) -> tuple[ArticleSentence, ...]:
        """The sentences that the article tells itself, of a long text a part spread over all of it."""
        return sample_evenly([each for each in self.sentences if self.is_told(each)], MAX_CLAIMS)

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """The speakers that may be offered: those that speak most, in the order in which they first speak."""
        most = sorted(self.of, key=lambda speaker: (-len(self.of[speaker]), self.of[speaker][0].number))
        return tuple(sorted(most[:MAX_SPEAKERS], key=lambda speaker: self.of[speaker][0].number))

    def near(self, speaker: str, number: int) -> tuple[Claim, ...]:
        """Return the claims of a speaker that stand nearest to an attribution with this number, in order."""
        claims = self.of.get(speaker, ())
        if len(claims) <= MAX_NEARBY_CLAIMS:
            return claims
        place = bisect_right(claims, number, key=lambda claim: claim.number)
        start = min(max(0, place - MAX_NEARBY_CLAIMS // 2), len(claims) - MAX_NEARBY_CLAIMS)
        return claims[start : start + MAX_NEARBY_CLAIMS]

    @cached_property
    def life(self) -> ObituarySubject | None:
        """Whose life the article tells, if somebody's."""
        return find_obituary_subject(self)

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The title in small letters that the text first puts before a surname: “Vane” has “ms”."""
        found: dict[str, str] = {}
        for met in _TITLED.finditer(self.reading.text):
            found.setdefault(met[2], met[1].casefold())
        return found

    @cached_property
    def doubts(self) -> dict[int, bool]:
        """Of which claims it is not sure whom a pronoun means, as far as it was asked."""
        return {}

    @cached_property
    def clashes(self) -> dict[tuple[str, str, int], bool]:
        """Which speakers may not be offered beside each other, as far as it was asked, by how many checks."""
        return {}

    def introduction(self, speaker: str) -> str:
        """Return the sentence in which a speaker is first named, with those before it in its paragraph."""
        if speaker not in self._introductions:
            at = next(self.naming.spans(speaker, self.running), None)
            number = bisect_right(self.starts, at[0]) - 1 if at is not None else -1
            part = self.bare_sentences[number].part if number >= 0 else -1
            told = []
            while number >= 0 and self.bare_sentences[number].part == part:
                told.append(self.bare_sentences[number].words)
                number -= 1
            self._introductions[speaker] = " ".join(reversed(told))
        return self._introductions[speaker]

    @cached_property
    def _introductions(self) -> dict[str, str]:
        return {}

    def alike(self, matter: frozenset[str], least: float) -> Iterator[Claim]:
        """Yield the claims that share at least this part of the words with the shorter of the two."""
        for place in find_sharing_places(matter, self._by_stem):
            if measure_overlap(matter, self.claims[place].stems) >= least:
                yield self.claims[place]

    def where(self, part: ReadingPart) -> str:
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


def sample_evenly(found: Sequence[Any], most: int) -> tuple[Any, ...]:
    """Return all of what was found, or so many, evenly spread over it."""
    if len(found) <= most:
        return tuple(found)
    return tuple(found[place * len(found) // most] for place in range(most))
