"""A date: the article's own sentence with a gap, and the other dates of the same sort that it has."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.suggest.citation_builder import NoEvidenceError
from quizapp.drafting.suggest.claim_clauses import add_full_stop, capitalize_first
from quizapp.drafting.suggest.date_mentions import DateMention, find_dates, shift_date
from quizapp.drafting.suggest.generators.gap_sentence import (
    WholeSentence,
    describe_speaker_source,
    find_other_occurrence,
    find_whole_sentences,
)
from quizapp.drafting.suggest.generators.question_frame import WORDS_FOUND, build_question
from quizapp.drafting.suggest.question_phrases import describe_sentence_place
from quizapp.drafting.suggest.sentence_index import measure_overlap
from quizapp.drafting.suggest.suggestion_candidates import RejectedCandidate, SuggestionCandidate
from quizapp.drafting.suggestions import SuggestionFeedback

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.sentence_index import ArticleSentence

Json = dict[str, Any]
OtherDates = list[tuple["ArticleSentence", DateMention]]

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


def generate_candidates(
    ground: ArticleIndex, _checks: Sequence[SuggestionCheck]
) -> Iterator[SuggestionCandidate | RejectedCandidate]:
    """Yield a question for each date that is the only one in a sentence that can be shown whole."""
    others = _by_sort(ground)
    for whole in find_whole_sentences(ground):
        found = list(find_dates(whole.sentence))
        if len(found) != 1 or not whole.tells(found[0].span):
            continue
        if found[0].led in ("", "on", "in") and found[0].sort not in _TRIVIAL:
            yield _asked(ground, whole, found[0], others[found[0].sort])


def _asked(
    ground: ArticleIndex, whole: WholeSentence, date: DateMention, others: OtherDates
) -> SuggestionCandidate | RejectedCandidate:
    spans = whole.spans
    before, after = whole.halves(date.span)
    shown = f"{before}{_GAP}{after}"
    if len(shown) > _LONGEST or (not before.strip("“ ") and not after.strip(".” ")):
        return RejectedCandidate("no-clause", "date", spans)
    try:
        evidence = whole.evidence(ground)
        wrong = _wrong(ground, whole, date, others)
    except NoEvidenceError:
        return RejectedCandidate("not-proved", "date", spans)
    if len(wrong) < _FEWEST:
        return RejectedCandidate("few-dates", "date", spans)
    own = (SuggestionFeedback("other-dates"),) if len(wrong) >= _OPTIONS else ()
    if not own:
        wrong += _nowhere(ground, date, [when for when, _ in wrong])
    place = describe_sentence_place(ground, whole.sentence)
    key = {
        "text": date.words,
        "feedback": f"{capitalize_first(place)} gives this date.{describe_speaker_source(ground, whole)}",
    }
    ranked = sorted([(date.when, key), *wrong], key=lambda pair: pair[0])
    options = [{"id": _LETTERS[place_], **option} for place_, (_, option) in enumerate(ranked)]
    asked = build_question(
        ground,
        "choice",
        "The date",
        place,
        prompt=f"Which date fills {whole.gap}? {shown}",
        options=options,
        key=next(option["id"] for option in options if option["text"] == date.words),
        explanation=f"{capitalize_first(place)} gives the date as {date.words}."
        f"{describe_speaker_source(ground, whole)}",
        skill="numbers-and-order",
        difficulty=1,
        evidence=[evidence],
    )
    why = (SuggestionFeedback("whole-sentence", {"place": place}), *own, WORDS_FOUND)
    return SuggestionCandidate(
        "date", asked, (whole.claim,) if whole.claim is not None else (), whole.alone,
        whole.confidence, why, spans, whole=True,
    )  # fmt: skip


def _wrong(
    ground: ArticleIndex, whole: WholeSentence, date: DateMention, others: OtherDates
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
        if measure_overlap(sentence.stems, whole.sentence.stems) >= _ALIKE or (other.led or "on") != (
            date.led or "on"
        ):
            continue
        if sentence.number in used or is_future(sentence) != is_future(whole.sentence):
            continue
        shown = find_other_occurrence(ground, sentence, other.span)
        if shown is None:
            continue
        there = capitalize_first(describe_sentence_place(ground, sentence))
        told = f"{there} has {other.words} for something else: {shown[0]}"
        option = {
            "text": other.words,
            "feedback": add_full_stop(told),
            "trap": "swapped-date",
            "citation": shown[1],
        }
        found.append((other.when, option))
        used.add(sentence.number)
        if len(found) == _MOST:
            break
    return found


def _nowhere(
    ground: ArticleIndex, date: DateMention, used: Sequence[tuple[int, int, int]]
) -> list[tuple[tuple[int, int, int], Json]]:
    """Return a date of this sort that the article does not have, on the side where the others are not."""
    step = _SHIFT[date.sort]
    for shift in (step, -step) if used[0] < date.when else (-step, step):
        new = shift_date(date, shift)
        if new is not None and new[1] not in ground.reading.text:
            option = {
                "text": new[1],
                "feedback": "The article does not have this date.",
                "trap": "swapped-date",
            }
            return [(new[0], option)]
    return []


def _days(date: DateMention) -> int:
    """Return a date as a number that grows with it, by about one a day."""
    year, month, day = date.when
    return (year * 12 + month) * 31 + day


def is_future(sentence: ArticleSentence) -> bool:
    """Tell whether a sentence speaks of what is still to come."""
    return _AHEAD.search(sentence.words) is not None


def _by_sort(ground: ArticleIndex) -> Mapping[str, OtherDates]:
    found: defaultdict[str, OtherDates] = defaultdict(list)
    for sentence in ground.sentences:
        if ground.reading.parts[sentence.part].role == "body":
            for date in find_dates(sentence):
                found[date.sort].append((sentence, date))
    return found
