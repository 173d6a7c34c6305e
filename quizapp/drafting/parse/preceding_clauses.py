"""Clauses that their cue follows, or interrupts: “The pier is safe, she said, and it will open.”."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.content_match import ContentMatch
from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.lexicon.connectives import COMMAS, OPEN_ENDED
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.parse.content_ends import find_content_end
from quizapp.drafting.parse.dependency_relations import FINITE, SUBJECTS
from quizapp.drafting.parse.noun_phrases import find_phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizapp.drafting.parse.cues import TokenCue
    from quizapp.drafting.parse.sentence_context import SentenceContext

_LONGEST: Final = 30
"""Tokens of a cue with its speaker, who may be introduced at length."""
_HEADLINE: Final = 4
"""So many words at least have what a headline's cue ends, should there be no verb with a tense in it."""
_JOINING: Final = word_set("and but or whereas while")
_TOLD: Final = word_set("was were had would could might should ought must will has have can may")
"""Helpers of verbs that are told of, not narrated: “it was late, she said, and nobody would come”."""
_BESIDE: Final = word_set("when if while as although though after before since asked speaking in on at for")
_NOT_GOING_ON: Final = word_set("who which adding saying as while")


def find_preceding_content(
    cue: TokenCue, setting: SentenceContext, *, whole: bool = False
) -> list[ContentMatch]:
    """Return a clause that the cue follows, or those on its two sides.

    `whole`: what follows the cue is known, and only a main clause before it is told as well.
    """
    comma = _comma_before(cue, setting)
    if comma is None or (whole and _is_beside(setting)):
        return []
    told = _told_before(cue, comma, setting)
    rest = None if whole else _told_after(cue, setting, alone=told is None)
    found = [each for each in (told, rest) if each is not None]
    return [] if _lacks_quotation(cue, found, setting) else found


def _is_beside(setting: SentenceContext) -> bool:
    """Return whether a sentence begins with a clause that is no main one: “Asked if …”, “When …”."""
    first = setting.doc[setting.begin()]
    return first.tag_ in ("VBN", "VBG") or first.lower_ in _BESIDE


def _comma_before(cue: TokenCue, setting: SentenceContext) -> int | None:
    """Return the comma before a cue and its speaker, or the last token of a quotation that ends there."""
    sentence = setting.sentence
    if cue.lemma not in reporting_verbs.STATING or "relative" in cue.marks or cue.verb.i - sentence.start < 2:
        return None
    first, last = _cue_with_speaker(cue)
    if last - first > _LONGEST:
        return None
    while first > sentence.start and _is_adverb(first - 1, setting):
        first -= 1
    comma = first - 1
    if comma > sentence.start and setting.doc[comma].text in COMMAS:
        return comma
    return comma if comma >= sentence.start and comma in setting.standing else None


def _cue_with_speaker(cue: TokenCue) -> tuple[int, int]:
    left, right = find_phrase(cue.speaker)
    return min(left, cue.words[0]), max(right, cue.words[1])


def _is_adverb(at: int, setting: SentenceContext) -> bool:
    return (setting.doc[at].tag_, setting.doc[at].dep_) == ("RB", "advmod")


def _told_before(cue: TokenCue, comma: int, setting: SentenceContext) -> ContentMatch | None:
    stands = comma in setting.standing
    start = _clause_start(comma if stands else comma - 1, setting)
    if not (_is_told(start, comma, setting) or _closes(cue, start, comma, setting)):
        return None
    if cue.lemma in reporting_verbs.CLAUSE_ONLY and comma - 1 in setting.standing:
        return None
    if not stands and _is_open(comma - 1, setting):
        return None
    return ContentMatch(start, comma + stands, "stating", "before")


def _is_told(start: int, comma: int, setting: SentenceContext) -> bool:
    """Return whether a verb with a tense is told that is no noun’s own: “The crew, who row, she said, …”."""
    return any(each.tag_ in FINITE and not _is_relative(each, start) for each in setting.doc[start:comma])


def _is_relative(verb: Token, start: int) -> bool:
    """Return whether a verb stands in a relative clause of a noun from a token on."""
    at = verb
    while at.i >= start and at.head.i != at.i:
        if at.dep_ == "relcl" and at.head.i >= start:
            return True
        at = at.head
    return False


def _past_mark(last: int, setting: SentenceContext) -> int:
    """Return where a clause begins that ends at a token: behind a colon, or another cue's semicolon."""
    first = setting.begin()
    cued = min((each.verb.i for each in setting.cues), default=last)
    for at in range(last, first, -1):
        text = setting.doc[at].text
        if at not in setting.quoted and (text == ":" or (text == ";" and cued < at)):
            return at + 1
    return first


def _is_open(last: int, setting: SentenceContext) -> bool:
    """Return whether no clause ends with a token, for it needs what follows: “a heron that, she says, …”."""
    token = setting.doc[last]
    return last not in setting.quoted and token.lower_ in OPEN_ENDED and token.tag_ not in ("RP", "RB")


def _closes(cue: TokenCue, start: int, comma: int, setting: SentenceContext) -> bool:
    """Return whether a headline of several words ends in its cue: “Bats sleep late, study finds”."""
    rest = setting.doc[max(cue.words[1], cue.speaker.i + 1) : setting.sentence.end]
    return cue.verb.tag_ != "VBD" and comma - start >= _HEADLINE and all(each.is_punct for each in rest)


def _clause_start(last: int, setting: SentenceContext) -> int:
    """Return where the clause begins that ends at a token: its quotation's beginning, or the sentence's."""
    if last not in setting.standing:
        return _past_mark(last, setting)
    while last > setting.sentence.start and last - 1 in setting.standing:
        last -= 1
    return last


def _told_after(cue: TokenCue, setting: SentenceContext, *, alone: bool) -> ContentMatch | None:
    """Return how a clause goes on behind its cue; `alone` where nothing was told before it."""
    sentence = setting.sentence
    comma = _cue_with_speaker(cue)[1]
    while comma < sentence.end and setting.doc[comma].text not in COMMAS:
        comma += 1
    if comma >= sentence.end - 2:
        return None
    if not alone and (joined := _joined(comma + 1, setting)) is not None:
        end = find_content_end(cue, joined, setting)
        return ContentMatch(joined, end, "stating", "interrupted") if end > joined else None
    if cue.verb.dep_ != "parataxis" and not alone:
        return None
    end = find_content_end(cue, comma + 1, setting)
    told = comma + 1 in setting.quoted or setting.has_tense(comma + 1, end)
    goes_on = told and _goes_on(comma + 1, setting)
    return ContentMatch(comma + 1, end, "stating", "interrupted") if goes_on else None


def _joined(at: int, setting: SentenceContext) -> int | None:
    """Return where what is told goes on behind its cue: at quoted words, or at a clause with a told verb."""
    doc, end = setting.doc, setting.sentence.end
    start = at + (doc[at].lower_ in _JOINING and at not in setting.quoted)
    if start < end and start in setting.quoted:
        return start
    verb = next((each for each in doc[start:end] if each.tag_ in FINITE), None)
    if start == at or verb is None or not (verb.lower_ in _TOLD or verb.tag_ == "MD"):
        return None
    named = any(each.dep_ in SUBJECTS for each in doc[start : verb.i])
    return start if named and not any(each.is_punct for each in doc[start : verb.i]) else None


def _goes_on(at: int, setting: SentenceContext) -> bool:
    token = setting.doc[at]
    return token.tag_ != "VBG" and token.lower_ not in _NOT_GOING_ON


def _lacks_quotation(cue: TokenCue, found: list[ContentMatch], setting: SentenceContext) -> bool:
    """Return whether a verb that needs a quotation before it has none."""
    return cue.lemma in reporting_verbs.ONLY_QUOTED and not any(
        setting.stands_in(each.start, each.end) for each in found
    )
