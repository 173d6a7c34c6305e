"""Citations of a reading's words, with who says them, so that a draft proves itself."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.models import Span
from quizapp.pack.checks.warnings.naming import plain, stands
from quizapp.pack.proving import stands_once

if TYPE_CHECKING:
    from quizapp.drafting.models import Part
    from quizapp.drafting.proposing.ground import Claim, Ground
    from quizapp.drafting.proposing.layout import Sentence
    from quizapp.pack.words import Status

Json = dict[str, Any]

_BEFORE: Final = re.compile(r"[“\"‘']+$")
_AFTER: Final = re.compile(r"^[,.!?]?[”\"’']+[.,]?|^[.!?]")
_WORD: Final = re.compile(r"\S+")
_MOST_WORDS: Final = 12
"""So many words are added at each side, at most, to what stands more than once."""

_SHORT_NAME: Final = 2
"""“The report” is all that there is of a name of two words."""

_LONGEST_QUOTE: Final = 1_200


class NotProvedError(LookupError):
    """No citation can be made that proves it."""


def cite(ground: Ground, claim: Claim, sentence: Sentence | None = None) -> list[Json]:
    """Return the citations that prove who says a claim: its words, and where the name stands if elsewhere.

    With its sentence, all of that is cited.
    Raises NotProvedError where a name, a cue or the words cannot be shown.
    """
    part = ground.reading.parts[claim.said.part]
    span = sentence.span if sentence is not None else hull(ground, claim)
    found = quote(ground, part, span)
    sayings, elsewhere = _sayings(ground, claim, span)
    found["said"] = sayings
    return [found, *elsewhere]


def cite_words(ground: Ground, claim: Claim) -> Json:
    """Return the one citation of a claim's words, with who says it. Raises NotProvedError."""
    return cite(ground, claim)[0]


def cite_sentence(ground: Ground, sentence: Sentence) -> Json:
    """Return the citation of a sentence that the article tells itself. Raises NotProvedError."""
    return quote(ground, ground.reading.parts[sentence.part], sentence.span)


def cite_told(ground: Ground, sentence: Sentence, before: Sentence | None = None) -> Json:
    """Return the citation of a sentence, with the one before it if that is shown. Raises NotProvedError."""
    start = before.span.start if before is not None else sentence.span.start
    return quote(ground, ground.reading.parts[sentence.part], Span(start, sentence.span.end))


def cite_name(ground: Ground, name: str) -> list[Json]:
    """Return the citation of the first sentence with a name, or of a headline. Raises NotProvedError."""
    found = ground.first(name)
    at = found.start if found is not None else ground.reading.text.find(name)
    if at < 0:
        raise NotProvedError(name)
    return [{**cite_told(ground, ground.sentence_at(at)), "said": []}]


def hull(ground: Ground, claim: Claim) -> Span:
    """Return the span of a claim with its cue and speaker, and the quotation marks around it.

    Where the speaker is named in the same sentence alone but beyond these, it is the whole sentence.
    """
    said = claim.said
    part = ground.reading.parts[said.part].span
    inner = [each for each in (said.content, said.cue, said.mention) if each is not None and part.holds(each)]
    start, end = min(each.start for each in inner), max(each.end for each in inner)
    text = ground.reading.text
    if len(said.chain) > 1:
        rows = ground.touched(said.part, Span(start, end))
        start, end = ground.sentences[rows[0]].span.start, ground.sentences[rows[-1]].span.end
    before = _BEFORE.search(text[part.start : start])
    after = _AFTER.search(text[end : part.end])
    found = Span(start - len(before[0]) if before else start, end + len(after[0]) if after else end)
    return (
        found if ground.naming.stands(claim.voice.id, found.of(text)) else _named_within(ground, claim, found)
    )


def _named_within(ground: Ground, claim: Claim, span: Span) -> Span:
    """Return the sentences of a span if they name the speaker, else the span."""
    rows = ground.touched(claim.said.part, span)
    if not rows:
        return span
    whole = Span(ground.sentences[rows[0]].span.start, ground.sentences[rows[-1]].span.end)
    return whole if ground.naming.stands(claim.voice.id, whole.of(ground.reading.text)) else span


def quote(ground: Ground, part: Part, span: Span) -> Json:
    """Return the citation of a span, without who says it. Raises NotProvedError.

    Where the words stand more than once, the words before and after tell which are meant.
    """
    if not part.span.holds(span) or span.end - span.start > _LONGEST_QUOTE:
        raise NotProvedError(span)
    there = part.span.of(ground.reading.text)
    start, end = span.start - part.span.start, span.end - part.span.start
    found: Json = {"passage": part.passage, "quote": there[start:end]}
    if stands_once(there, there[start:end]):
        return found
    left, right = start, end
    for _ in range(_MOST_WORDS):
        left, right = _wider(there, left, right)
        if stands_once(there, there[left:right]):
            if left < start:
                found["prefix"] = there[left:start]
            if right > end:
                found["suffix"] = there[end:right]
            return found
    raise NotProvedError(span)


def cited_span(ground: Ground, citation: Json) -> Span | None:
    """Return where the words of a citation stand in the reading; None where they do not."""
    place, before = ground.places.get(citation["passage"]), citation.get("prefix", "")
    if place is None:
        return None
    at = ground.texts[citation["passage"]].find(before + citation["quote"])
    start = ground.reading.parts[place].span.start + at + len(before)
    return Span(start, start + len(citation["quote"])) if at >= 0 else None


def rows_of(ground: Ground, citation: Json) -> tuple[int, ...]:
    """Return the numbers of the sentences that a citation touches."""
    span = cited_span(ground, citation)
    return () if span is None else ground.touched(ground.places[citation["passage"]], span)


def _sayings(ground: Ground, claim: Claim, span: Span) -> tuple[list[Json], list[Json]]:
    """Return the row of sayings, and citations of names that stand in other sentences."""
    window = _window(ground, claim, span)
    outer = around(ground, claim)
    sayings, elsewhere = [], []
    for voice in claim.said.chain:
        last = voice == claim.voice.id
        own = claim if last else outer.get(voice)
        saying: Json = {"voice": voice, "status": _status(ground, voice, own)}
        cue = _cue(ground, own, window) if own is not None else None
        if cue is not None:
            saying["cue"] = cue
        if not stands(ground.naming.names(voice), plain(window[0].of(ground.reading.text))):
            at = (
                claim.said.named
                if last and claim.said.named is not None
                else ground.name_before(voice, span.start)
            )
            named = _named(ground, voice, at)
            if named is None:
                raise NotProvedError(voice)
            saying["named"] = named
            elsewhere.append({**named, "said": []})
        elif own is not None:
            elsewhere += _whole_name(ground, voice, window[0])
        sayings.append(saying)
    return sayings, elsewhere


def _whole_name(ground: Ground, voice: str, there: Span) -> list[Json]:
    """Return the citation of a whole name, where a sentence has but “the ministry” or “the report” for it."""
    each, near = ground.naming.voice(voice), there.of(ground.reading.text)
    whole = each.name.casefold() in near.casefold()
    if each.kind == "document" or each.name.islower():
        short = each.kind != "person" and len(each.name.split()) > _SHORT_NAME and not whole
    else:
        has = any(map(str.isupper, each.name[1:]))
        short = each.kind != "person" and has and not ground.naming.has_capital(voice, near)
    if not short:
        return []
    named = _named(ground, voice, ground.first(each.name))
    return [{**named, "said": []}] if named is not None else []


def _status(ground: Ground, voice: str, own: Claim | None) -> Status:
    """Return as what a voice says it; of one that only passes it on, as what it mostly speaks."""
    if own is not None:
        return own.said.status
    spoken = Counter(claim.said.status for claim in ground.of.get(voice, ()))
    return spoken.most_common(1)[0][0] if spoken else "claim"


def _window(ground: Ground, claim: Claim, span: Span) -> tuple[Span, Span]:
    """Return the sentences that a quote touches, and these with the one before in the same part."""
    rows = ground.touched(claim.said.part, span)
    if not rows:
        raise NotProvedError(span)
    first, last = ground.sentences[rows[0]], ground.sentences[rows[-1]]
    before = ground.sentences[rows[0] - 1] if rows[0] else first
    start = before.span.start if before.part == first.part else first.span.start
    return Span(first.span.start, last.span.end), Span(start, last.span.end)


def around(ground: Ground, claim: Claim) -> dict[str, Claim]:
    """Return the claims of the outer voices in which this one lies, by voice."""
    found = {}
    if len(claim.said.chain) > 1:
        for other in ground.touching(claim.sentences):
            if other.said.content.shared(claim.said.content) and other is not claim:
                found[other.voice.id] = other
    return found


def _cue(ground: Ground, claim: Claim, window: tuple[Span, Span]) -> str | None:
    """Return a cue's words that stand once where they are looked for, with the speaker if that helps."""
    said, text = claim.said, ground.reading.text
    if said.cue is None:
        return None
    tries = [said.cue]
    if said.mention is not None:
        joined = Span(min(said.cue.start, said.mention.start), max(said.cue.end, said.mention.end))
        between = (
            joined.end
            - joined.start
            - (said.cue.end - said.cue.start)
            - (said.mention.end - said.mention.start)
        )
        if abs(between) <= 3 and not joined.shared(said.content):
            tries.insert(0, joined)
    there = window[1].of(text)
    own = window[0].of(text)
    for each in tries:
        words = each.of(text)
        if window[1].holds(each) and words in own and stands_once(there, words):
            return words
    return None


def _named(ground: Ground, voice: str, at: Span | None) -> Json | None:
    """Return where a name stands, as a saying tells it; None if nowhere.

    Where the name stands more than once in its paragraph, an earlier naming that stands once is better, such
    as the full name, and else as many words of its sentence as make it stand once.
    """
    if at is None or not ground.naming.stands(voice, at.of(ground.reading.text)):
        return None
    try:
        part = ground.part_of(at)
    except LookupError:
        return None
    there = part.span.of(ground.reading.text)
    start, end = at.start - part.span.start, at.end - part.span.start
    earlier = list(ground.naming.spans(voice, there[:end]))
    for left, right in ((start, end), *reversed(earlier)):
        if stands_once(there, there[left:right]) and ground.naming.stands(voice, there[left:right]):
            return {"passage": part.passage, "quote": there[left:right]}
    row = next(iter(ground.touched(ground.place_of(at), at)), None)
    stop = ground.sentences[row].span.end - part.span.start if row is not None else end
    for met in _WORD.finditer(there, end, stop):
        words = there[start : met.end()].rstrip(',.;:!?”"')
        if stands_once(there, words):
            return {"passage": part.passage, "quote": words}
    return None


def _wider(there: str, left: int, right: int) -> tuple[int, int]:
    """Return a span with one more word at each side, as far as there are any."""
    before = list(_WORD.finditer(there, 0, left))
    after = _WORD.search(there, right)
    return before[-1].start() if before else left, after.end() if after else right
