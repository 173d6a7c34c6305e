"""What came first: events that the article tells with a year, without their dates, to be put in order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.drafts import Why
from quizapp.drafting.proposing.candidates import Candidate, Held
from quizapp.drafting.proposing.checks.left_out import leaves_out
from quizapp.drafting.proposing.checks.stands_alone import stands_alone
from quizapp.drafting.proposing.checks.unexplained import is_unexplained
from quizapp.drafting.proposing.citing import NotProvedError, cite_sentence
from quizapp.drafting.proposing.clauses import capital, has_verb
from quizapp.drafting.proposing.dates import Date, dates
from quizapp.drafting.proposing.lives import named, of_whom
from quizapp.drafting.proposing.statements import TOLD
from quizapp.drafting.proposing.telling import sentence_where
from quizapp.drafting.proposing.types.making import WORDS_FOUND, question
from quizapp.pack.checks.warnings.words import stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.proposing.checks.check import Check
    from quizapp.drafting.proposing.ground import Ground
    from quizapp.drafting.proposing.layout import Sentence

Json = dict[str, Any]

_FEWEST: Final = 4
"""So many items a question of the pack has at least."""

_MOST: Final = 6
_LONGEST: Final = 200
_SORTS: Final = frozenset({"full", "month-year", "year"})
_RELATIVE: Final = re.compile(
    r"\b(?:later|earlier|then|after|before|since|until|ago|next|finally|again|now|still|already|"
    r"will|would|may|might|could|plans?|expected|every|each)\b",
    re.IGNORECASE,
)


_STATE: Final = re.compile(
    r"\b(?:is|was|were)\s+(?:a|an|the|his|her|their|its|one|among)\b|\bfor\s+(?:the\s+next\s+)?[\w-]+\s+years\b|"
    r"\b(?:came|followed|put\s+up|to\s+restore\s+the\s+whole)\W*$|^(?:On|In)\s+the\s+first\b|^The\s+(?:first|second|"
    r"third|fourth|last)\s+(?:was|had|came|is|went)\b"
)
"""What lasted, and what is told of no more than that it came."""

_TELLS_WHEN: Final = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|\b(?:aged?|at)\s\d|\d[\w-]*\s(?:years?|months?|weeks?|days?)\b"
)
"""What would tell, beside the date that is taken out, when it was."""

_OPENED: Final = re.compile(r",\s|\s(?=(?:[a-z]|[A-Z][\w’'-]+\s))")
_GOES_ON: Final = re.compile(r"[.,]|\s(?!(?:and|or|but|than|as)\b)[a-z]")
_LED: Final = re.compile(
    r"\b(?:in|on)\s+(?:the\s+(?:early\s+|late\s+)?(?:spring|summer|autumn|fall|winter|night|morning|afternoon|"
    r"evening)\s+of\s+)?$",
    re.IGNORECASE,
)
"""“On the night of 17 April 1926”: what goes with the date."""

_CLAUSE: Final = re.compile(
    r",\s(?:and|but|when|while|where|after|before|which|who|as|so|though|although)\b|(?<!,)\s(?:and|but)\s"
    r"(?:\w+ed|was|were|had|kept|came|went|sent|made|took|gave|found|left|began|became)\b"
)
"""Where another clause begins."""

_LEFT_OPEN: Final = re.compile(r"(?:\bonly|\b(?:is|was|were|been)|,\s\w+ed)$")
"""“Relief came only”, “her last run was”, “a lawsuit, decided”."""

_SAYS_WHEN: Final = re.compile(r",\s(?:the|a)\s(?:year|month|day|week|season)\b")
_MONTH_FIRST: Final = re.compile(r"[A-Z]\w+ \d{1,2}, ")
"""“On May 4, 1933, in Pinder”: the comma after it is the date's."""

_RELATES: Final = re.compile(r"\b(?:who|which|whose|whom|where|when|that|because|if)\b")
"""The date is that of another clause."""

_CUT_OFF: Final = re.compile(r"[(–—,:;]$")


@dataclass(frozen=True, slots=True)
class _Event:
    """An event in words without its date; `about` is who “he” or “she” is in them, if somebody."""

    sentence: Sentence
    date: Date
    text: str
    about: str

    @property
    def alone(self) -> str:
        """What has to be understood by itself."""
        return named(self.text) if self.about else self.text


def candidates(ground: Ground, _checks: Sequence[Check]) -> Iterator[Candidate | Held]:
    """Yield one question if the article tells at least three events whose times can be told apart."""
    found: list[_Event] = []
    for sentence in ground.told:
        event = _event(ground, sentence)
        if event is not None and all(_apart(event.date, other.date) for other in found):
            found.append(event)
    found = _that_are_explained(ground, found)
    if len(found) >= _FEWEST:
        yield _asked(ground, found[:_MOST])
    elif len(found) > 1:
        yield Held("few-dates", "order", tuple(event.sentence.span for event in found))


def _that_are_explained(ground: Ground, events: Sequence[_Event]) -> list[_Event]:
    """Return the events whose every “the …” the headline or another event tells of too."""
    heads = (part.span.of(ground.reading.text) for part in ground.reading.parts if part.role == "headline")
    known = stems(" ".join(heads))
    told = [stems(event.text) for event in events]
    kept = []
    for at, event in enumerate(events):
        others = known.union(*(each for place, each in enumerate(told) if place != at))
        if not is_unexplained(event.alone, others):
            kept.append(event)
    return kept


def _event(ground: Ground, sentence: Sentence) -> _Event | None:
    """Return a sentence, or its first clause, without the one date that it has; None where it needs it."""
    known = list(dates(sentence))
    if not known or known[0].sort not in _SORTS:
        return None
    date, said = known[0], sentence.words
    start, end = (each - sentence.span.start for each in (date.span.start, date.span.end))
    led = _LED.search(said[:start])
    text = _without(said[: led.start()].rstrip(), said[end:], date) if led is not None else None
    if text is None or any(each.words in text for each in known[1:]):
        return None
    if _STATE.search(text) or _TELLS_WHEN.search(text) or _RELATIVE.search(text) or len(text) > _LONGEST:
        return None
    event = _Event(sentence, date, text, of_whom(ground, sentence))
    return event if stands_alone(event.alone, short=True) and not leaves_out(event.alone) else None


def _without(lead: str, after: str, date: Date) -> str | None:
    """Return what stands before a date, and after it unless another clause begins; None where that breaks."""
    if not lead:
        met = _OPENED.match(after)
        return _first_clause(capital(after[met.end() :])) if met is not None else None
    if _RELATES.search(lead) or _LEFT_OPEN.search(lead) or _SAYS_WHEN.match(after):
        return None
    if has_verb(lead) and _CLAUSE.match(after):
        return f"{lead.rstrip(',')}."
    if (lead.endswith(",") and after[:1] in ",.") or _MONTH_FIRST.match(date.words):
        lead, after = lead.removesuffix(","), after.removeprefix(",")
    return f"{lead}{after}" if _GOES_ON.match(after) and not _CUT_OFF.search(lead) else None


def _first_clause(said: str) -> str:
    """Return a sentence up to where another clause begins, if it has a verb till there."""
    met = _CLAUSE.search(said)
    return f"{said[: met.start()]}." if met is not None and has_verb(said[: met.start()]) else said


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
        prompt=_prompt(events),
        items=items,
        order=[[items[place]["id"]] for place in row],
        by="time",
        other={"feedback": "The article gives the time of each; compare the years."},
        explanation=_told(ground, [events[place] for place in row]),
        skill="numbers-and-order",
        difficulty=2,
    )
    return Candidate(
        "order", asked, (), tuple(event.alone for event in events), TOLD,
        (Why("dates-apart", {"number": str(len(events))}), WORDS_FOUND), spans, whole=True,
    )  # fmt: skip


def _prompt(events: Sequence[_Event]) -> str:
    about = next((event.about for event in events if event.about), "")
    of = f", from the life of {about}," if about else ""
    return f"Put these events{of} in the order in which they happened."


def _told(ground: Ground, events: Sequence[_Event]) -> str:
    """Tell the dates in their order, and where they stand."""
    places = [sentence_where(ground, event.sentence) for event in events]
    if len(set(places)) == 1:
        return f"{capital(places[0])} gives the dates: {', '.join(event.date.words for event in events)}."
    listed = (f"{event.date.words} ({place})" for event, place in zip(events, places, strict=True))
    return f"The article gives the dates: {', '.join(listed)}."
