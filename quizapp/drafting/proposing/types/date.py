"""A date: the article's own sentence with a gap, and the other dates of the same sort that it has."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.drafts import Why
from quizapp.drafting.proposing.candidates import Candidate, Held
from quizapp.drafting.proposing.citing import NotProvedError
from quizapp.drafting.proposing.clauses import capital, stopped
from quizapp.drafting.proposing.dates import Date, dates, shifted
from quizapp.drafting.proposing.layout import overlap
from quizapp.drafting.proposing.telling import sentence_where
from quizapp.drafting.proposing.types.gaps import Whole, elsewhere, source_of, wholes
from quizapp.drafting.proposing.types.making import WORDS_FOUND, question

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quizapp.drafting.proposing.checks.check import Check
    from quizapp.drafting.proposing.ground import Ground
    from quizapp.drafting.proposing.layout import Sentence

Json = dict[str, Any]
Others = list[tuple["Sentence", Date]]

_GAP: Final = "____"
_FEWEST: Final = 1
"""So many other dates the article has to have; one more that it has nowhere makes three of two."""

_OPTIONS: Final = 2
_MOST: Final = 3
_SHIFT: Final = {"year": 3, "month-year": 2, "full": 4, "day": 4, "month": 2, "weekday": 2}
_ALIKE: Final = 0.5
_LONGEST: Final = 330
_AHEAD: Final = re.compile(r"\b(?:will|due|plans?|expected|expects?|until|hopes?|scheduled)\b")
_TRIVIAL: Final = frozenset({"weekday", "month"})
"""Whoever asks for these asks for a word, and not for when it was."""

_LETTERS: Final = "abcdefgh"


def candidates(ground: Ground, _checks: Sequence[Check]) -> Iterator[Candidate | Held]:
    """Yield a question for each date that is the only one in a sentence that can be shown whole."""
    others = _by_sort(ground)
    for whole in wholes(ground):
        found = list(dates(whole.sentence))
        if len(found) != 1 or not whole.tells(found[0].span):
            continue
        if found[0].led in ("", "on", "in") and found[0].sort not in _TRIVIAL:
            yield _asked(ground, whole, found[0], others[found[0].sort])


def _asked(ground: Ground, whole: Whole, date: Date, others: Others) -> Candidate | Held:
    spans = whole.spans
    before, after = whole.halves(date.span)
    shown = f"{before}{_GAP}{after}"
    if len(shown) > _LONGEST or (not before.strip("“ ") and not after.strip(".” ")):
        return Held("no-clause", "date", spans)
    try:
        proof = whole.proof(ground)
        wrong = _wrong(ground, whole, date, others)
    except NotProvedError:
        return Held("not-proved", "date", spans)
    if len(wrong) < _FEWEST:
        return Held("few-dates", "date", spans)
    own = (Why("other-dates"),) if len(wrong) >= _OPTIONS else ()
    if not own:
        wrong += _nowhere(ground, date, [when for when, _ in wrong])
    place = sentence_where(ground, whole.sentence)
    key = {"text": date.words, "feedback": f"{capital(place)} gives this date.{source_of(ground, whole)}"}
    ranked = sorted([(date.when, key), *wrong], key=lambda pair: pair[0])
    options = [{"id": _LETTERS[place_], **option} for place_, (_, option) in enumerate(ranked)]
    asked = question(
        ground,
        "choice",
        "The date",
        place,
        prompt=f"Which date fills {whole.gap}? {shown}",
        options=options,
        key=next(option["id"] for option in options if option["text"] == date.words),
        explanation=f"{capital(place)} gives the date as {date.words}.{source_of(ground, whole)}",
        skill="numbers-and-order",
        difficulty=1,
        proofs=[proof],
    )
    why = (Why("whole-sentence", {"place": place}), *own, WORDS_FOUND)
    return Candidate(
        "date", asked, (whole.claim,) if whole.claim is not None else (), whole.alone,
        whole.confidence, why, spans, whole=True,
    )  # fmt: skip


def _wrong(
    ground: Ground, whole: Whole, date: Date, others: Others
) -> list[tuple[tuple[int, int, int], Json]]:
    """Return the other dates of this sort, the nearest in time, as options with where they stand."""
    found: list[tuple[tuple[int, int, int], Json]] = []
    used: set[int] = set()
    for sentence, other in sorted(others, key=lambda pair: abs(_days(pair[1]) - _days(date))):
        if (
            other.when in {date.when, *(when for when, _ in found)}
            or sentence.number == whole.sentence.number
        ):
            continue
        if overlap(sentence.stems, whole.sentence.stems) >= _ALIKE or (other.led or "on") != (
            date.led or "on"
        ):
            continue
        if sentence.number in used or is_ahead(sentence) != is_ahead(whole.sentence):
            continue
        shown = elsewhere(ground, sentence, other.span)
        if shown is None:
            continue
        told = f"{capital(sentence_where(ground, sentence))} has {other.words} for something else: {shown[0]}"
        option = {
            "text": other.words,
            "feedback": stopped(told),
            "trap": "swapped-date",
            "citation": shown[1],
        }
        found.append((other.when, option))
        used.add(sentence.number)
        if len(found) == _MOST:
            break
    return found


def _nowhere(
    ground: Ground, date: Date, used: Sequence[tuple[int, int, int]]
) -> list[tuple[tuple[int, int, int], Json]]:
    """Return a date of this sort that the article does not have, on the side where the others are not."""
    step = _SHIFT[date.sort]
    for shift in (step, -step) if used[0] < date.when else (-step, step):
        new = shifted(date, shift)
        if new is not None and new[1] not in ground.reading.text:
            option = {
                "text": new[1],
                "feedback": "The article does not have this date.",
                "trap": "swapped-date",
            }
            return [(new[0], option)]
    return []


def _days(date: Date) -> int:
    """Return a date as a number that grows with it, by about one a day."""
    year, month, day = date.when
    return (year * 12 + month) * 31 + day


def is_ahead(sentence: Sentence) -> bool:
    """Tell whether a sentence speaks of what is still to come."""
    return _AHEAD.search(sentence.words) is not None


def _by_sort(ground: Ground) -> Mapping[str, Others]:
    found: defaultdict[str, Others] = defaultdict(list)
    for sentence in ground.sentences:
        if ground.reading.parts[sentence.part].role == "body":
            for date in dates(sentence):
                found[date.sort].append((sentence, date))
    return found
