"""Which drafts are shown: the surest first, varied in type, in speakers and in parts of the article."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.drafting_options import DraftingOptions
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

_AGAIN: Final = 0.12
"""What each draft of the same type that was taken already costs the next one."""

_FIRST: Final = 0.2
"""What the first of a type is worth more."""

_NEEDS_ROOM: Final = {"match": 0.25, "order": 0.25}
"""Those that take several sentences are taken before single questions have used these up."""

_SAID_BACK: Final = 0.06
_TOLD_BACK: Final = 0.1
"""What a saying or a sentence that is only told back is worth less: what has to be found out asks more."""

_SAME_SPEAKER: Final = 0.05
_SAME_PART: Final = 0.03
_SAME_TRAP: Final = 0.06
_SAME_VERDICT: Final = 0.1
"""What a verdict costs that is had more often than others: “yes” should be no safe guess."""

_PARTS: Final = 3
_VERDICTS: Final = 7
"""Of eight verdicts on the checks of a pack want a balance that nobody can promise who picks some of them."""

_EACH_VERDICT: Final = 3
_MOST_BESIDE: Final = 2
"""So many more kinds of question are asked of one sentence, at most."""

_CHOICES: Final = 5
"""Of six choices on the checks look whether the key is the longest option."""

_OF_TYPE: Final = {"match": 2, "order": 1, "number": 4, "evidence": 3, "found-or-claimed": 2, "date": 3}
_MOST_OF_TYPE: Final = 6
_ENOUGH: Final = 10
_TOGETHER: Final = frozenset({"match", "order", "not-stated"})
"""Those that ask about several sentences, or about none."""


@dataclass
class _Taken:
    """What was taken so far, as counts."""

    types: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    keys: Counter[str] = field(default_factory=Counter)
    traps: Counter[str] = field(default_factory=Counter)
    speakers: Counter[str] = field(default_factory=Counter)
    parts: Counter[int] = field(default_factory=Counter)
    rows: set[int] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)

    def add(self, candidate: SuggestionCandidate, rows: frozenset[int], part: int) -> None:
        """Count one that was taken."""
        question = candidate.question
        self.types[candidate.type] += 1
        self.kinds[question["kind"]] += 1
        if question["kind"] == "verdict":
            self.keys[question["key"]] += 1
            self.traps[question.get("altered", "")] += 1
        if question["kind"] == "number":
            self.numbers.add(question["value"])
        for claim in candidate.claims:
            self.speakers[claim.speaker.id] += 1
        self.parts[part] += 1
        self.rows |= rows

    def has_room(self, candidate: SuggestionCandidate) -> bool:
        """Tell whether one more of its type and kind may be shown."""
        question = candidate.question
        if self.types[candidate.type] >= _OF_TYPE.get(candidate.type, _MOST_OF_TYPE):
            return False
        if question["kind"] == "number":
            return question["value"] not in self.numbers
        if question["kind"] == "verdict":
            return self.kinds["verdict"] < _VERDICTS and self.keys[question["key"]] < _EACH_VERDICT
        return question["kind"] != "choice" or self.kinds["choice"] < _CHOICES

    def worth(self, candidate: SuggestionCandidate, part: int) -> float:
        """Return how much one is worth now."""
        first = 0 if self.types[candidate.type] else _FIRST + _NEEDS_ROOM.get(candidate.type, 0)
        again = self.types[candidate.type] * _AGAIN + self.parts[part] * _SAME_PART
        if candidate.question["kind"] == "verdict":
            own = self.keys[candidate.question["key"]]
            again += max(0, 2 * own - self.kinds["verdict"]) * _SAME_VERDICT
        if candidate.altered is not None:
            again += self.traps[candidate.altered.trap] * _SAME_TRAP
        if candidate.type == "supported":
            again += _SAID_BACK if candidate.claims else _TOLD_BACK
        heard = sum(self.speakers[claim.speaker.id] for claim in candidate.claims[:1]) * _SAME_SPEAKER
        return candidate.confidence + first - again - heard


def select_suggestions(
    ground: ArticleIndex,
    found: Sequence[SuggestionCandidate],
    wish: DraftingOptions,
    proved: Callable[[SuggestionCandidate], bool],
) -> tuple[tuple[SuggestionCandidate, ...], int]:
    """Return the drafts to show, the best first, and how many were left out for asking the same.

    `proved` is asked of each before it is taken. No sentence is asked about twice; if fewer than ten come
    out of an article, one may be, by two or three kinds of question that form a family, of which a session
    takes one.
    A short article is asked about one by one, where a match or an order would use up its sentences.
    """
    chosen, repeats = _chosen(ground, found, wish, proved)
    if len(chosen) < min(wish.limit, _ENOUGH) and any(each.type in _NEEDS_ROOM for each in chosen):
        single = [each for each in found if each.type not in _NEEDS_ROOM]
        others, repeated = _chosen(ground, single, wish, proved)
        if len(others) > len(chosen) + 1:
            return others, repeated
    return chosen, repeats


def _chosen(
    ground: ArticleIndex,
    found: Sequence[SuggestionCandidate],
    wish: DraftingOptions,
    proved: Callable[[SuggestionCandidate], bool],
) -> tuple[tuple[SuggestionCandidate, ...], int]:
    """Return what is chosen of these, and how many were left out for asking the same."""
    rows = {id(each): _rows(ground, each) for each in found}
    parts = {id(each): _part(ground, each) for each in found}
    taken, chosen, left = _Taken(), list["SuggestionCandidate"](), list(found)
    repeats = 0
    while left and len(chosen) < wish.limit:
        free = [each for each in left if taken.rows.isdisjoint(rows[id(each)])]
        repeats += len(left) - len(free)
        left = [each for each in free if taken.has_room(each)]
        if not left:
            break
        best = max(left, key=lambda each: (taken.worth(each, parts[id(each)]), -each.spans[0].start))
        left.remove(best)
        if proved(best):
            taken.add(best, rows[id(best)], parts[id(best)])
            chosen.append(best)
    again = _second(found, chosen, rows, min(wish.limit, _ENOUGH) - len(chosen), proved)
    return again, repeats - (len(again) - len(chosen))


def _second(
    found: Sequence[SuggestionCandidate],
    chosen: list[SuggestionCandidate],
    rows: Mapping[int, frozenset[int]],
    wanted: int,
    proved: Callable[[SuggestionCandidate], bool],
) -> tuple[SuggestionCandidate, ...]:
    """Return what was chosen with as many more as are wanted, each beside one or two on the same sentence."""
    kept = list(chosen)
    taken = _Taken()
    for each in chosen:
        taken.add(each, rows[id(each)], 0)
    asked = {row: place for place, each in enumerate(chosen) for row in rows[id(each)]}
    kinds = [{each.question["kind"]} for each in chosen]
    for place, first in list(enumerate(chosen)) * _MOST_BESIDE:
        if wanted <= 0 or first.type in _TOGETHER:
            continue
        near = [
            each
            for each in found
            if {asked.get(row) for row in rows[id(each)]} - {None} == {place}
            and each.question["kind"] not in kinds[place]
            and each.type not in _TOGETHER
        ]
        near.sort(key=lambda each: (taken.types[each.type], -each.confidence))
        other = next((each for each in near if taken.has_room(each) and proved(each)), None)
        if other is not None:
            family = f"words-{first.spans[0].start}"
            kept[place] = replace(first, question={**first.question, "family": family})
            kept.append(replace(other, question={**other.question, "family": family}))
            taken.add(other, frozenset(), 0)
            kinds[place].add(other.question["kind"])
            asked.update(dict.fromkeys(rows[id(other)], place))
            wanted -= 1
    return tuple(kept)


def _rows(ground: ArticleIndex, candidate: SuggestionCandidate) -> frozenset[int]:
    """Return the numbers of the sentences that a candidate asks about."""
    if candidate.type == "not-stated":
        return frozenset({-1 - candidate.spans[0].start})
    spans = candidate.spans[:1] if candidate.type == "found-or-claimed" else candidate.spans
    return frozenset(row for span in spans for row in ground.touched(ground.place_of(span), span))


def _part(ground: ArticleIndex, candidate: SuggestionCandidate) -> int:
    """Return in which third of the article a candidate is."""
    return candidate.spans[0].start * _PARTS // max(1, len(ground.reading.text))
