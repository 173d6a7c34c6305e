"""“According to”, at the beginning, in the middle, or at the end of a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.content_match import ContentMatch
from quizapp.drafting.lexicon.connectives import COMMAS, OPEN_ENDED
from quizapp.drafting.rules import word_classes
from quizapp.drafting.rules.content_end_rule import find_content_end
from quizapp.drafting.rules.cue_rules import WordCue
from quizapp.drafting.rules.noun_phrase import NounPhrase
from quizapp.drafting.rules.subjects import find_subject_after

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.rules.tokenizer import NarrationWord

_REACH: Final = 40


def find_according_to_cues(
    words: Sequence[NarrationWord], others: Sequence[WordCue]
) -> Iterator[tuple[WordCue, list[ContentMatch]]]:
    """Yield each “according to” of a sentence, as a cue, with its contents."""
    for at in range(len(words) - 2):
        if words[at].low != "according" or words[at].quoted or words[at + 1].low != "to":
            continue
        speaker = find_subject_after(words, at + 2, len(words))
        if words[at + 2].low == "him":
            speaker = NounPhrase(at + 2, at + 3, at + 2)
        if speaker is None or words[speaker.head].quoted or words[speaker.head].stands:
            continue
        cue = WordCue(at, at + 2, "according", frozenset(), speaker, "subject", frozenset({"according"}))
        yield cue, list(_contents(words, cue, others))


def _contents(
    words: Sequence[NarrationWord], cue: WordCue, others: Sequence[WordCue]
) -> Iterator[ContentMatch]:
    rest = _behind(words, cue.speaker.end)
    start, end = _after_semicolon(words, cue.start), cue.start
    opens = all(
        not word.text[0].isalnum()
        or word_classes.is_adverb(word.low)
        or word.low in word_classes.COORDINATORS
        for word in words[start:end]
    )
    if opens:
        if rest is not None:
            yield ContentMatch(rest, find_content_end(words, cue, rest, others), "according", "opens")
        return
    while end > start and (
        words[end - 1].text in COMMAS or words[end - 1].low in ("at", "least", "and", "but")
    ):
        end -= 1
    while start < end and (words[start].low in ("but", "and", "so", "yet") or words[start].text == ","):
        start += 1
    closed = end > start and words[end - 1].low not in OPEN_ENDED and _tense(words, start, end)
    if closed:
        yield ContentMatch(start, end, "according", "closes")
    if rest is None or rest + 2 >= len(words) or words[rest].low in word_classes.RELATIVES | {"and", "but"}:
        return
    finish = find_content_end(words, cue, rest, others)
    if (
        not closed
        and (words[cue.start - 1].low in OPEN_ENDED or words[cue.start - 1].text == ",")
        and (_tense(words, rest, finish))
    ):
        yield ContentMatch(rest, finish, "according", "interrupted")


def _after_semicolon(words: Sequence[NarrationWord], end: int) -> int:
    """Return the word behind the last semicolon before a place."""
    for at in range(end - 1, -1, -1):
        if words[at].text == ";" and not words[at].quoted:
            return at + 1
    return 0


def _tense(words: Sequence[NarrationWord], start: int, end: int) -> bool:
    return any(
        word_classes.has_tense(words[at].low) or words[at].stands or words[at].quoted
        for at in range(start, end)
    )


def _tells(words: Sequence[NarrationWord], start: int, end: int) -> bool:
    """Return whether a verb with a tense stands there, before “who …” or with several helpers in it."""
    for at in range(start, end):
        if words[at].low in word_classes.RELATIVES:
            return (
                sum(word.low in word_classes.AUXILIARIES | word_classes.MODALS for word in words[at:end]) > 1
            )
        if word_classes.has_tense(words[at].low):
            return True
    return False


def _behind(words: Sequence[NarrationWord], at: int) -> int | None:
    """Return the first word behind the speaker and whatever tells more of it between commas."""
    limit = min(len(words), at + _REACH)
    while at < limit and words[at].text not in COMMAS:
        if words[at].text in ".;:":
            return None
        at += 1
    if at >= limit - 1:
        return None
    first = words[at + 1].low
    if first in ("a", "an", "the", "its", "his", "her", "who", "which", "whose"):
        closed = next((place for place in range(at + 1, limit) if words[place].text in COMMAS), None)
        aside = first in ("who", "which", "whose") or (
            closed is not None and not _tells(words, at + 1, closed)
        )
        if aside:
            return closed + 1 if closed is not None and closed + 1 < len(words) else None
    return at + 1
