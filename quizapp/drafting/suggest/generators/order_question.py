"""What came first: events that the article tells with a year, without their dates, to be put in order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.checks.ellipsis import has_ellipsis
from quizapp.drafting.checks.self_containment import is_self_contained
from quizapp.drafting.checks.unexplained_nouns import has_unexplained_noun
from quizapp.drafting.suggest.citation_builder import NoEvidenceError, cite_sentence
from quizapp.drafting.suggest.claim_clauses import capitalize_first, has_verb
from quizapp.drafting.suggest.date_mentions import DateMention, find_dates
from quizapp.drafting.suggest.generators.question_frame import WORDS_FOUND, build_question
from quizapp.drafting.suggest.obituaries import find_pronoun_referent, replace_pronouns
from quizapp.drafting.suggest.question_phrases import describe_sentence_place
from quizapp.drafting.suggest.suggestion_candidates import RejectedCandidate, SuggestionCandidate
from quizapp.drafting.suggest.verdict_statements import ARTICLE_CONFIDENCE
from quizapp.drafting.suggestions import SuggestionFeedback
from quizapp.pack.checks.warnings.english_lexicon import collect_stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.sentence_index import ArticleSentence

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

    sentence: ArticleSentence
    date: DateMention
    text: str
    about: str

    @property
    def alone(self) -> str:
        """What has to be understood by itself."""
        return replace_pronouns(self.text) if self.about else self.text


def generate_candidates(
    ground: ArticleIndex, _checks: Sequence[SuggestionCheck]
) -> Iterator[SuggestionCandidate | RejectedCandidate]:
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
        yield RejectedCandidate("few-dates", "order", tuple(event.sentence.span for event in found))


def _that_are_explained(ground: ArticleIndex, events: Sequence[_Event]) -> list[_Event]:
    """Return the events whose every “the …” the headline or another event tells of too."""
    heads = (part.span.of(ground.reading.text) for part in ground.reading.parts if part.role == "headline")
    known = collect_stems(" ".join(heads))
    told = [collect_stems(event.text) for event in events]
    kept = []
    for at, event in enumerate(events):
        others = known.union(*(each for place, each in enumerate(told) if place != at))
        if not has_unexplained_noun(event.alone, others):
            kept.append(event)
    return kept


def _event(ground: ArticleIndex, sentence: ArticleSentence) -> _Event | None:
    """Return a sentence, or its first clause, without the one date that it has; None where it needs it."""
    known = list(find_dates(sentence))
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
    event = _Event(sentence, date, text, find_pronoun_referent(ground, sentence))
    return event if is_self_contained(event.alone, short=True) and not has_ellipsis(event.alone) else None


def _without(lead: str, after: str, date: DateMention) -> str | None:
    """Return what stands before a date, and after it unless another clause begins; None where that breaks."""
    if not lead:
        met = _OPENED.match(after)
        return _first_clause(capitalize_first(after[met.end() :])) if met is not None else None
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


def _apart(one: DateMention, other: DateMention) -> bool:
    """Tell whether it is certain which of two dates comes first."""
    for mine, theirs in zip(one.when, other.when, strict=True):
        if not mine or not theirs:
            return False
        if mine != theirs:
            return True
    return False


def _asked(ground: ArticleIndex, events: Sequence[_Event]) -> SuggestionCandidate | RejectedCandidate:
    spans = tuple(event.sentence.span for event in events)
    items: list[Json] = []
    try:
        for place, event in enumerate(events):
            where = describe_sentence_place(ground, event.sentence)
            items.append(
                {"id": f"i{place + 1}", "text": event.text,
                 "citation": {**cite_sentence(ground, event.sentence), "attributions": []},
                 "feedback": f"{capitalize_first(where)} gives {event.date.words}."}
            )  # fmt: skip
    except NoEvidenceError:
        return RejectedCandidate("not-proved", "order", spans)
    row = sorted(range(len(events)), key=lambda place: events[place].date.when)
    asked = build_question(
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
    return SuggestionCandidate(
        "order", asked, (), tuple(event.alone for event in events), ARTICLE_CONFIDENCE,
        (SuggestionFeedback("dates-apart", {"number": str(len(events))}), WORDS_FOUND), spans, whole=True,
    )  # fmt: skip


def _prompt(events: Sequence[_Event]) -> str:
    about = next((event.about for event in events if event.about), "")
    of = f", from the life of {about}," if about else ""
    return f"Put these events{of} in the order in which they happened."


def _told(ground: ArticleIndex, events: Sequence[_Event]) -> str:
    """Tell the dates in their order, and where they stand."""
    places = [describe_sentence_place(ground, event.sentence) for event in events]
    if len(set(places)) == 1:
        dates = ", ".join(event.date.words for event in events)
        return f"{capitalize_first(places[0])} gives the dates: {dates}."
    listed = (f"{event.date.words} ({place})" for event, place in zip(events, places, strict=True))
    return f"The article gives the dates: {', '.join(listed)}."
