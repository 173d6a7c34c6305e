"""Citations of a reading's words, with who says them, so that a draft proves itself."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.source_reading import ReadingSpan
from quizapp.pack.checks.warnings.name_matching import contains_phrase, normalize_words
from quizapp.pack.quote_matching import occurs_once

if TYPE_CHECKING:
    from quizapp.drafting.source_reading import ReadingPart
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.sentence_index import ArticleSentence
    from quizapp.pack.vocabulary import ReportedStatementType

Json = dict[str, Any]

_BEFORE: Final = re.compile(r"[“\"‘']+$")
_AFTER: Final = re.compile(r"^[,.!?]?[”\"’']+[.,]?|^[.!?]")
_WORD: Final = re.compile(r"\S+")
_MOST_WORDS: Final = 12
"""So many words are added at each side, at most, to what stands more than once."""

_SHORT_NAME: Final = 2
"""“The report” is all that there is of a name of two words."""

_LONGEST_QUOTE: Final = 1_200


class NoEvidenceError(LookupError):
    """No citation can be made that proves it."""


def cite(ground: ArticleIndex, claim: Claim, sentence: ArticleSentence | None = None) -> list[Json]:
    """Return the citations that prove who says a claim: its words, and where the name stands if elsewhere.

    With its sentence, all of that is cited.
    Raises NoEvidenceError where a name, a cue or the words cannot be shown.
    """
    part = ground.reading.parts[claim.said.part]
    span = sentence.span if sentence is not None else find_claim_span(ground, claim)
    found = cite_span(ground, part, span)
    sayings, elsewhere = _sayings(ground, claim, span)
    found["attributions"] = sayings
    return [found, *elsewhere]


def cite_words(ground: ArticleIndex, claim: Claim) -> Json:
    """Return the one citation of a claim's words, with who says it. Raises NoEvidenceError."""
    return cite(ground, claim)[0]


def cite_sentence(ground: ArticleIndex, sentence: ArticleSentence) -> Json:
    """Return the citation of a sentence that the article tells itself. Raises NoEvidenceError."""
    return cite_span(ground, ground.reading.parts[sentence.part], sentence.span)


def cite_with_context(
    ground: ArticleIndex, sentence: ArticleSentence, before: ArticleSentence | None = None
) -> Json:
    """Return the citation of a sentence, with the one before it if that is shown. Raises NoEvidenceError."""
    start = before.span.start if before is not None else sentence.span.start
    return cite_span(ground, ground.reading.parts[sentence.part], ReadingSpan(start, sentence.span.end))


def cite_name(ground: ArticleIndex, name: str) -> list[Json]:
    """Return the citation of the first sentence with a name, or of a headline. Raises NoEvidenceError."""
    found = ground.first(name)
    at = found.start if found is not None else ground.reading.text.find(name)
    if at < 0:
        raise NoEvidenceError(name)
    return [{**cite_with_context(ground, ground.sentence_at(at)), "attributions": []}]


def find_claim_span(ground: ArticleIndex, claim: Claim) -> ReadingSpan:
    """Return the span of a claim with its cue and speaker, and the quotation marks around it.

    Where the speaker is named in the same sentence alone but beyond these, it is the whole sentence.
    """
    said = claim.said
    part = ground.reading.parts[said.part].span
    inner = [each for each in (said.content, said.cue, said.mention) if each is not None and part.holds(each)]
    start, end = min(each.start for each in inner), max(each.end for each in inner)
    text = ground.reading.text
    if len(said.chain) > 1:
        rows = ground.touched(said.part, ReadingSpan(start, end))
        start, end = ground.sentences[rows[0]].span.start, ground.sentences[rows[-1]].span.end
    before = _BEFORE.search(text[part.start : start])
    after = _AFTER.search(text[end : part.end])
    found = ReadingSpan(start - len(before[0]) if before else start, end + len(after[0]) if after else end)
    return (
        found
        if ground.naming.stands(claim.speaker.id, found.of(text))
        else _named_within(ground, claim, found)
    )


def _named_within(ground: ArticleIndex, claim: Claim, span: ReadingSpan) -> ReadingSpan:
    """Return the sentences of a span if they name the speaker, else the span."""
    rows = ground.touched(claim.said.part, span)
    if not rows:
        return span
    whole = ReadingSpan(ground.sentences[rows[0]].span.start, ground.sentences[rows[-1]].span.end)
    return whole if ground.naming.stands(claim.speaker.id, whole.of(ground.reading.text)) else span


def cite_span(ground: ArticleIndex, part: ReadingPart, span: ReadingSpan) -> Json:
    """Return the citation of a span, without who says it. Raises NoEvidenceError.

    Where the words stand more than once, the words before and after tell which are meant.
    """
    if not part.span.holds(span) or span.end - span.start > _LONGEST_QUOTE:
        raise NoEvidenceError(span)
    there = part.span.of(ground.reading.text)
    start, end = span.start - part.span.start, span.end - part.span.start
    found: Json = {"passage": part.passage, "quote": there[start:end]}
    if occurs_once(there, there[start:end]):
        return found
    left, right = start, end
    for _ in range(_MOST_WORDS):
        left, right = _wider(there, left, right)
        if occurs_once(there, there[left:right]):
            if left < start:
                found["prefix"] = there[left:start]
            if right > end:
                found["suffix"] = there[end:right]
            return found
    raise NoEvidenceError(span)


def find_cited_span(ground: ArticleIndex, citation: Json) -> ReadingSpan | None:
    """Return where the words of a citation stand in the reading; None where they do not."""
    place, before = ground.places.get(citation["passage"]), citation.get("prefix", "")
    if place is None:
        return None
    at = ground.texts[citation["passage"]].find(before + citation["quote"])
    start = ground.reading.parts[place].span.start + at + len(before)
    return ReadingSpan(start, start + len(citation["quote"])) if at >= 0 else None


def find_sentence_numbers(ground: ArticleIndex, citation: Json) -> tuple[int, ...]:
    """Return the numbers of the sentences that a citation touches."""
    span = find_cited_span(ground, citation)
    return () if span is None else ground.touched(ground.places[citation["passage"]], span)


def _sayings(ground: ArticleIndex, claim: Claim, span: ReadingSpan) -> tuple[list[Json], list[Json]]:
    """Return the row of sayings, and citations of names that stand in other sentences."""
    window = _window(ground, claim, span)
    outer = find_outer_claims(ground, claim)
    sayings, elsewhere = [], []
    for speaker in claim.said.chain:
        last = speaker == claim.speaker.id
        own = claim if last else outer.get(speaker)
        saying: Json = {"speaker": speaker, "statement_type": _statement_type(ground, speaker, own)}
        cue = _cue(ground, own, window) if own is not None else None
        if cue is not None:
            saying["cue"] = cue
        if not contains_phrase(
            ground.naming.names(speaker), normalize_words(window[0].of(ground.reading.text))
        ):
            at = (
                claim.said.named
                if last and claim.said.named is not None
                else ground.name_before(speaker, span.start)
            )
            named = _named(ground, speaker, at)
            if named is None:
                raise NoEvidenceError(speaker)
            saying["named"] = named
            elsewhere.append({**named, "attributions": []})
        elif own is not None:
            elsewhere += _whole_name(ground, speaker, window[0])
        sayings.append(saying)
    return sayings, elsewhere


def _whole_name(ground: ArticleIndex, speaker: str, there: ReadingSpan) -> list[Json]:
    """Return the citation of a whole name, where a sentence has but “the ministry” or “the report” for it."""
    each, near = ground.naming.speaker(speaker), there.of(ground.reading.text)
    whole = each.name.casefold() in near.casefold()
    if each.kind == "document" or each.name.islower():
        short = each.kind != "person" and len(each.name.split()) > _SHORT_NAME and not whole
    else:
        has = any(map(str.isupper, each.name[1:]))
        short = each.kind != "person" and has and not ground.naming.has_capital(speaker, near)
    if not short:
        return []
    named = _named(ground, speaker, ground.first(each.name))
    return [{**named, "attributions": []}] if named is not None else []


def _statement_type(ground: ArticleIndex, speaker: str, own: Claim | None) -> ReportedStatementType:
    """Return as what a speaker says it; of one that only passes it on, as what it mostly speaks."""
    if own is not None:
        return own.said.statement_type
    spoken = Counter(claim.said.statement_type for claim in ground.of.get(speaker, ()))
    return spoken.most_common(1)[0][0] if spoken else "claim"


def _window(ground: ArticleIndex, claim: Claim, span: ReadingSpan) -> tuple[ReadingSpan, ReadingSpan]:
    """Return the sentences that a quote touches, and these with the one before in the same part."""
    rows = ground.touched(claim.said.part, span)
    if not rows:
        raise NoEvidenceError(span)
    first, last = ground.sentences[rows[0]], ground.sentences[rows[-1]]
    before = ground.sentences[rows[0] - 1] if rows[0] else first
    start = before.span.start if before.part == first.part else first.span.start
    return ReadingSpan(first.span.start, last.span.end), ReadingSpan(start, last.span.end)


def find_outer_claims(ground: ArticleIndex, claim: Claim) -> dict[str, Claim]:
    """Return the claims of the outer speakers in which this one lies, by speaker."""
    found = {}
    if len(claim.said.chain) > 1:
        for other in ground.touching(claim.sentences):
            if other.said.content.shared(claim.said.content) and other is not claim:
                found[other.speaker.id] = other
    return found


def _cue(ground: ArticleIndex, claim: Claim, window: tuple[ReadingSpan, ReadingSpan]) -> str | None:
    """Return a cue's words that stand once where they are looked for, with the speaker if that helps."""
    said, text = claim.said, ground.reading.text
    if said.cue is None:
        return None
    tries = [said.cue]
    if said.mention is not None:
        joined = ReadingSpan(min(said.cue.start, said.mention.start), max(said.cue.end, said.mention.end))
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
        if window[1].holds(each) and words in own and occurs_once(there, words):
            return words
    return None


def _named(ground: ArticleIndex, speaker: str, at: ReadingSpan | None) -> Json | None:
    """Return where a name stands, as a saying tells it; None if nowhere.

    Where the name stands more than once in its paragraph, an earlier naming that stands once is better, such
    as the full name, and else as many words of its sentence as make it stand once.
    """
    if at is None or not ground.naming.stands(speaker, at.of(ground.reading.text)):
        return None
    try:
        part = ground.part_of(at)
    except LookupError:
        return None
    there = part.span.of(ground.reading.text)
    start, end = at.start - part.span.start, at.end - part.span.start
    earlier = list(ground.naming.spans(speaker, there[:end]))
    for left, right in ((start, end), *reversed(earlier)):
        if occurs_once(there, there[left:right]) and ground.naming.stands(speaker, there[left:right]):
            return {"passage": part.passage, "quote": there[left:right]}
    row = next(iter(ground.touched(ground.place_of(at), at)), None)
    stop = ground.sentences[row].span.end - part.span.start if row is not None else end
    for met in _WORD.finditer(there, end, stop):
        words = there[start : met.end()].rstrip(',.;:!?”"')
        if occurs_once(there, words):
            return {"passage": part.passage, "quote": words}
    return None


def _wider(there: str, left: int, right: int) -> tuple[int, int]:
    """Return a span with one more word at each side, as far as there are any."""
    before = list(_WORD.finditer(there, 0, left))
    after = _WORD.search(there, right)
    return before[-1].start() if before else left, after.end() if after else right
