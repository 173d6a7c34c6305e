"""Clauses that “according to” belongs to: it opens them, closes them, or interrupts them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.content_match import ContentMatch
from quizapp.drafting.lexicon.connectives import COMMAS, OPEN_ENDED
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.parse.content_ends import find_content_end
from quizapp.drafting.parse.dependency_relations import VERBS
from quizapp.drafting.parse.noun_phrases import find_phrase

if TYPE_CHECKING:
    from quizapp.drafting.parse.cues import TokenCue
    from quizapp.drafting.parse.sentence_context import SentenceContext

_BEFORE_CUE: Final = word_set("at least and but")
"""“…, at least according to …”."""
_GOING_ON: Final = frozenset({"VBD", "VBZ", "VBP", "MD", "DT", "PRP"})
"""Tags of words with which an interrupted clause goes on."""
_RELATIVE: Final = ("who", "which", "whose")


def find_according_to_content(cue: TokenCue, setting: SentenceContext) -> list[ContentMatch]:
    """Return the clause that “according to” belongs to, in up to two parts."""
    if _opens(cue, setting):
        found = [_opened(cue, setting)]
    else:
        closed = _closed(cue, setting)
        found = [closed, _interrupted(cue, setting, alone=closed is None)]
    return [each for each in found if each is not None]


def _opens(cue: TokenCue, setting: SentenceContext) -> bool:
    before = setting.doc[_begin(cue, setting) : cue.words[0]]
    return all(token.is_punct or token.tag_ in ("CC", "RB") for token in before)


def _begin(cue: TokenCue, setting: SentenceContext) -> int:
    """Return where the clause begins that a cue stands in: behind the last semicolon before it."""
    first = setting.begin()
    marks = (at for at in range(cue.words[0] - 1, first, -1) if setting.doc[at].text == ";")
    return next(marks, first - 1) + 1


def _opened(cue: TokenCue, setting: SentenceContext) -> ContentMatch | None:
    """Return the clause after the cue; None where the sentence ends with it."""
    start = _past_comma(find_phrase(cue.speaker)[1], setting)
    if start >= setting.sentence.end:
        return None
    if setting.doc[start].tag_ in ("DT", "WP") and _is_apposition(start, setting):
        start = _past_comma(start, setting)
    return ContentMatch(start, find_content_end(cue, start, setting), "according", "opens")


def _past_comma(at: int, setting: SentenceContext) -> int:
    """Return the token after the next comma; `at` itself where none follows."""
    commas = (place for place in range(at, setting.sentence.end - 2) if setting.doc[place].text in COMMAS)
    return next(commas, at - 1) + 1


def _is_apposition(start: int, setting: SentenceContext) -> bool:
    """Return whether what follows a comma only tells who the speaker is: “…, an analyst at the bank,”."""
    token = setting.doc[start]
    if token.lower_ in _RELATIVE:
        return True
    for _ in range(6):
        if token.dep_ == "appos":
            return True
        if token.head.i == token.i or token.pos_ in VERBS:
            return False
        token = token.head
    return False


def _closed(cue: TokenCue, setting: SentenceContext) -> ContentMatch | None:
    """Return the clause before the cue."""
    doc, first, end = setting.doc, setting.sentence.start, cue.words[0]
    while end > first and (doc[end - 1].text in COMMAS or doc[end - 1].lower_ in _BEFORE_CUE):
        end -= 1
    start = _begin(cue, setting)
    whole = setting.has_tense(start, end) and doc[end - 1].lower_ not in OPEN_ENDED
    return ContentMatch(start, end, "according", "closes") if whole else None


def _interrupted(cue: TokenCue, setting: SentenceContext, *, alone: bool) -> ContentMatch | None:
    """Return how a clause goes on behind the cue; `alone` where nothing is told before it."""
    comma = find_phrase(cue.speaker)[1]
    if comma >= setting.sentence.end - 3 or setting.doc[comma].text not in COMMAS:
        return None
    start = comma + 1
    end = find_content_end(cue, start, setting)
    goes_on = setting.doc[start].tag_ in _GOING_ON or (alone and setting.has_tense(start, end))
    if not goes_on or _is_apposition(start, setting):
        return None
    return ContentMatch(start, end, "according", "interrupted")
