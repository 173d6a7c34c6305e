"""What came first: events that the article tells with a year, without their dates, to be put in order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.drafts import Why
from quizapp.drafting.proposing.candidates import Candidate, Held
from quizapp.drafting.proposing.checks.stands_alone import stands_alone
from quizapp.drafting.proposing.citing import NotProvedError, cite_sentence
from quizapp.drafting.proposing.clauses import capital
from quizapp.drafting.proposing.dates import Date, dates
from quizapp.drafting.proposing.statements import TOLD
from quizapp.drafting.proposing.telling import sentence_where
from quizapp.drafting.proposing.types.making import WORDS_FOUND, question

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.proposing.checks.check import Check
    from quizapp.drafting.proposing.ground import Ground
    from quizapp.drafting.proposing.layout import Sentence

Json = dict[str, Any]

_FEWEST: Final = 3
_MOST: Final = 6
_LONGEST: Final = 200
_SORTS: Final = frozenset({"full", "month-year", "year"})
_RELATIVE: Final = re.compile(
    r"\b(?:later|earlier|then|after|before|since|until|ago|next|finally|again|new|now|still|already|"
    r"will|would|may|might|could|plans?|expected|every|each)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Event:
    """An event in words without its date."""

    sentence: Sentence
    date: Date
    text: str


def candidates(ground: Ground, _checks: Sequence[Check]) -> Iterator[Candidate | Held]:
    """Yield one question if the article tells at least three events whose times can be told apart."""
    found: list[_Event] = []
    for sentence in ground.told:
        event = _event(sentence)
        if event is not None and all(_apart(event.date, other.date) for other in found):
            found.append(event)
    if len(found) >= _FEWEST:
        yield _asked(ground, found[:_MOST])
    elif len(found) > 1:
        yield Held("few-dates", "order", tuple(event.sentence.span for event in found))


def _event(sentence: Sentence) -> _Event | None:
    """Return a sentence without the one date that opens, ends or parts it; None where it needs it."""
    known = list(dates(sentence))
    if len(known) != 1 or known[0].sort not in _SORTS or known[0].led not in ("in", "on"):
        return None
    date, said = known[0], sentence.words
    start, end = date.span.start - sentence.span.start, date.span.end - sentence.span.start
    before, after = said[:start].rstrip(), said[end:]
    lead = before[: -len(date.led)].rstrip()
    if after.strip() == "." and lead:
        text = f"{lead.rstrip(',')}."
    elif not lead and after.startswith(", "):
        text = capital(after[2:])
    elif not lead and re.match(r" (?:the|a|an) ", after):
        text = capital(after[1:])
    elif lead and after.startswith(", ") and not lead.endswith(","):
        text = f"{lead}{after}"
    else:
        return None
    digits = any(map(str.isdigit, text))
    if digits or _RELATIVE.search(text) or not stands_alone(text, short=True) or len(text) > _LONGEST:
        return None
    return _Event(sentence, date, text)


def _apart(one: Date, other: Date) -> bool:
    """Tell whether it is certain which of two dates comes first."""
    for mine, theirs in zip(one.when, other.when, strict=True):
        if not mine or not theirs:
            return False
        if mine != theirs:
            return True
    return False


def _asked(ground: Ground, events: Sequence[_Event]) -> Candidate | Held:
    spans = tuple(event.sentence.span for event in events)
    items: list[Json] = []
    try:
        for place, event in enumerate(events):
            where = sentence_where(ground, event.sentence)
            items.append(
                {"id": f"i{place + 1}", "text": event.text,
                 "citation": {**cite_sentence(ground, event.sentence), "said": []},
                 "feedback": f"{capital(where)} gives {event.date.words}."}
            )  # fmt: skip
    except NotProvedError:
        return Held("not-proved", "order", spans)
    row = sorted(range(len(events)), key=lambda place: events[place].date.when)
    asked = question(
        ground,
        "order",
        "What came first",
        "several paragraphs",
        prompt="Put these in the order in which they happened.",
        items=items,
        order=[[items[place]["id"]] for place in row],
        by="time",
        other={"feedback": "The article gives the time of each; compare the years."},
        explanation=_told(ground, [events[place] for place in row]),
        skill="numbers-and-order",
        difficulty=2,
    )
    return Candidate(
        "order", asked, (), tuple(event.text for event in events), TOLD,
        (Why("dates-apart", {"number": str(len(events))}), WORDS_FOUND), spans, whole=True,
    )  # fmt: skip


def _told(ground: Ground, events: Sequence[_Event]) -> str:
    """Tell the dates in their order, and where they stand."""
    places = [sentence_where(ground, event.sentence) for event in events]
    if len(set(places)) == 1:
        return f"{capital(places[0])} gives the dates: {', '.join(event.date.words for event in events)}."
    listed = (f"{event.date.words} ({place})" for event, place in zip(events, places, strict=True))
    return f"The article gives the dates: {', '.join(listed)}."
