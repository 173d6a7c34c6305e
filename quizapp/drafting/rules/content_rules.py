"""What a cue tells as said: clauses and quotations after it, before it, or on both of its sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.content_match import ContentMatch, ContentStart
from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.lexicon.connectives import COMMAS
from quizapp.drafting.rules import word_classes
from quizapp.drafting.rules.addressees import skip_addressees
from quizapp.drafting.rules.clause_recognition import is_clause, is_long_enough
from quizapp.drafting.rules.content_end_rule import find_content_end
from quizapp.drafting.rules.noun_phrase import extend_phrase
from quizapp.drafting.rules.object_rules import find_judgement_end, find_object_content, is_examiner
from quizapp.drafting.rules.preceding_clause_rule import find_preceding_content
from quizapp.drafting.rules.word_classes import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.rules.cue_rules import WordCue
    from quizapp.drafting.rules.tokenizer import NarrationWord

_FREE: Final = word_set("say claim insist believe argue warn admit add tell announce concede maintain")
"""Verbs whose clause needs no “that”."""
_ASKING: Final = word_set("if whether who what why how when where which")
_OPEN: Final = word_set("explain describe show reveal")
"""Verbs that tell what they ask for: “explained why …”."""
_FINITE: Final = (word_classes.AUXILIARIES | word_classes.MODALS) - {"be", "been", "being"}
_BRACKETED: Final = 12


def find_contents(
    words: Sequence[NarrationWord], cue: WordCue, others: Sequence[WordCue]
) -> list[ContentMatch]:
    """Return what is said by a cue. `others` are all cues of the sentence."""
    if cue.way == "passive" and words[cue.end].low != "by" and words[cue.speaker.start - 2].quoted:
        start = cue.end + (words[cue.end].low == "as")
        return [ContentMatch(start, cue.speaker.start - 1, "judging", "passive")]
    begun = _begin(words, cue)
    if begun is None:
        return (
            [] if cue.way in ("noun", "passive", "relative") else find_preceding_content(words, cue, others)
        )
    end = find_content_end(words, cue, begun.start, others)
    if begun.sort in ("judging", "promising"):
        end = find_judgement_end(words, begun.start, end)
    if begun.sort == "noun" and sum(word.low in _FINITE for word in words[begun.start : end]) > 1:
        return []  # the sentence's own verb is among them
    if begun.mark == "clause" and any(each.start < cue.start for each in others):
        end = _before_and_that(words, begun.start, end)
    return [ContentMatch(begun.start, end, begun.sort, begun.mark)] if end > begun.start else []


def _before_and_that(words: Sequence[NarrationWord], start: int, end: int) -> int:
    """Return where an inner clause ends that the outer “and that” follows: “told us he left and that …”."""
    for at in range(start + 2, end - 3):
        if words[at].low == "and" and words[at + 1].low == "that" and not words[at].quoted:
            return at - (words[at - 1].text in COMMAS)
    return end


def _begin(words: Sequence[NarrationWord], cue: WordCue) -> ContentStart | None:
    if cue.way == "inverted":
        return _quoted_on(words, cue.speaker.end)
    if cue.way == "noun":
        return ContentStart(cue.end + 1, "noun", "that")
    at = cue.end
    if cue.way == "passive":
        at = _past_brackets(words, extend_phrase(words, cue.speaker, len(words)).end)
    if at >= len(words):
        return None
    found = _clause(words, cue, at) if cue.lemma in reporting_verbs.STATING else None
    if found is not None and (cue.way != "passive" or found.mark == "that"):
        return found
    return find_object_content(words, cue, at)


def _quoted_on(words: Sequence[NarrationWord], at: int) -> ContentStart | None:
    """Return a stand-in after an inverted speaker and a colon."""
    if at < len(words) - 1 and words[at].text == ":" and words[at + 1].stands:
        return ContentStart(at + 1, "stating", "quotation-after")
    return None


def _past_brackets(words: Sequence[NarrationWord], at: int) -> int:
    if at < len(words) and words[at].text == "(":
        for place in range(at, min(at + _BRACKETED, len(words))):
            if words[place].text == ")":
                return place + 1
    return at


def _clause(words: Sequence[NarrationWord], cue: WordCue, at: int) -> ContentStart | None:
    start = skip_addressees(words, cue, at)
    if start >= len(words):
        return None
    word = words[start]
    if word.low == "that" and not word.quoted:
        return _that(words, start)
    if word.text in COMMAS or word.text == ":":
        return _behind_mark(words, cue, start)
    if word.stands:
        return ContentStart(start, "stating", "quotation-after")
    if word.low in _ASKING:
        told = cue.lemma in _OPEN and word.low not in ("if", "whether")
        return ContentStart(start, "stating", "question") if told else None
    return _bare(words, cue, start, direct=start == at)


def _that(words: Sequence[NarrationWord], at: int) -> ContentStart | None:
    if at + 2 >= len(words):
        return None
    following = words[at + 1]
    if word_classes.has_tense(following.low) and not following.quoted:
        return ContentStart(at, "stating", "clause")  # "said that was wrong"
    return ContentStart(at + 1, "stating", "that")


def _behind_mark(words: Sequence[NarrationWord], cue: WordCue, at: int) -> ContentStart | None:
    """Return what is said behind a comma, a dash or a colon: a quotation, or anything after a colon."""
    colon = words[at].text == ":"
    if at + 1 < len(words) and (words[at + 1].stands or (colon and words[at + 1].quoted)):
        return ContentStart(at + 1, "stating", "quotation-after")
    if colon and len(words) - at > 3 and cue.lemma in _FREE:
        return ContentStart(at + 1, "stating", "colon")
    return None


def _bare(words: Sequence[NarrationWord], cue: WordCue, at: int, *, direct: bool) -> ContentStart | None:
    """Return a clause without “that”. `direct`: nothing stands between it and its cue."""
    lemma, quoted = cue.lemma, words[at].quoted
    if lemma in reporting_verbs.ONLY_QUOTED and not quoted:
        return None
    if quoted and direct and lemma not in reporting_verbs.CLAUSE_ONLY:
        return ContentStart(at, "stating", "fragment")
    if lemma in reporting_verbs.TELLING and direct and lemma not in _FREE:
        return None
    if lemma in reporting_verbs.CLAUSE_ONLY and not is_examiner(words, cue):
        return None
    saying = lemma == "say"
    if is_clause(words, at, marked=saying) or (saying and is_long_enough(words, at)):
        return ContentStart(at, "stating", "clause")
    return None
