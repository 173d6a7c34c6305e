"""Where a content that begins after its cue comes to its end within the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import verbs
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.parse import grammar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

    from quizapp.drafting.parse.cues import Cue

_JOINING: Final = word_set(", — – -- - and but while whereas although though as ;")
_CONTRAST: Final = frozenset({"while", "whereas", "although", "though"})


def end_after(cue: Cue, start: int, sentence: Sentence, others: Sequence[Cue]) -> int:
    """Return the token after the last of a content that begins at `start`."""
    doc, end = sentence.doc, sentence.end
    for at in _breaks(cue, start, sentence, others):
        if at > start:
            end = min(end, at)
    while end > start and (doc[end - 1].is_space or doc[end - 1].lower_ in _JOINING):
        end -= 1
    while end > start and doc[end - 1].is_punct and doc[end - 1].text in ".,;:—–-":
        end -= 1
    return end


def _breaks(cue: Cue, start: int, sentence: Sentence, others: Sequence[Cue]) -> Iterator[int]:
    doc = sentence.doc
    for verb in grammar.chain_of_conjuncts(cue.verb):
        if verb.i > start and not any(
            each.lower_ == "that" and each.dep_ == "mark" for each in verb.children
        ):
            yield _before(verb, start)
    for other in others:
        if other is cue or other.verb.i <= start:
            continue
        if other.way == "according":
            yield other.words[0]
        elif (
            _same_speaker_goes_on(other, cue)
            or _another_speaks(other, cue, start)
            or "tells-on" in other.marks
            or ("climbed" in other.marks and other.verb.dep_ == "conj")
        ):
            yield _before(other.verb, start)
        elif other.way == "verb" and _in_aside(other, start):
            yield _aside(other)
    for each in cue.verb.children:
        if each.i <= start or each.dep_ not in ("advcl", "parataxis"):
            continue
        opened = each.left_edge
        if opened.lower_ in _CONTRAST or (
            each.tag_ == "VBG" and opened.i == each.i and doc[each.i - 1].text == ","
        ):
            yield opened.i
    for at in range(start, sentence.end):
        if doc[at].text == ";":
            yield at


def _in_aside(other: Cue, start: int) -> bool:
    """Return whether a cue stands in a clause that “, which” opens: the narrator's own aside."""
    at, doc = _aside(other), other.verb.doc
    if at <= start + 1 or doc[at - 1].text != ",":
        return False
    return not any(doc[place].text == "," for place in range(other.words[1], other.verb.sent.end))


def _aside(other: Cue) -> int:
    clause = other.verb
    for _ in range(3):
        if clause.dep_ == "relcl" or clause.head.i == clause.i:
            break
        clause = clause.head
    if clause.dep_ != "relcl":
        return 0
    opened = int(clause.left_edge.i)
    return opened if other.verb.doc[opened].lower_ in ("which", "who", "whom") else 0


def _before(verb: Token, start: int) -> int:
    """Return the first token of what a verb brings with it: its subject, adverbs and what joins it."""
    at = verb.i
    own = grammar.own_subject(verb)
    if own is not None and own.i < verb.i:
        at = min(at, grammar.phrase(own)[0])
    for each in verb.children:
        if each.i < at and each.dep_ in ("aux", "auxpass", "neg", "advmod", "mark") and at - each.i <= 6:
            at = min(at, each.left_edge.i)
    while at - 1 > start and verb.doc[at - 1].lower_ in _JOINING:
        at -= 1
    return at


def _same_speaker_goes_on(other: Cue, cue: Cue) -> bool:
    """Return whether “…, adding that …” follows, by whoever speaks already."""
    verb = other.verb
    if (
        verb.tag_ != "VBG"
        or other.lemma not in verbs.STATING | verb_sets()
        or grammar.own_subject(verb) is not None
    ):
        return False
    before = verb.nbor(-1).text if verb.i else ""
    if verb.i and verb.nbor(-1).tag_ == "RB" and verb.i > 1:
        before = verb.nbor(-2).text
    return before in (",", "—", "–", "-", "and", "works") and verb.i > cue.verb.i


def verb_sets() -> frozenset[str]:
    """Return verbs whose participle goes on with what a speaker says."""
    return verbs.JUDGING | verbs.CALLING


def _another_speaks(other: Cue, cue: Cue, start: int) -> bool:
    """Return whether another speaker's clause is set beside what is said: “…, but islanders said …”."""
    verb = other.verb
    own = grammar.own_subject(verb)
    if own is None or verb.i <= cue.verb.i or other.way != "verb" or verb.tag_ == "VBG":
        return False
    left = min(grammar.phrase(own)[0], verb.i)
    if left - 1 <= start:
        return False
    if any(each.dep_ == "mark" and each.lower_ == "that" for each in verb.children):
        return False
    before = verb.doc[left - 1]
    if before.lower_ in _CONTRAST or before.text == ";":
        return True
    return before.lower_ in ("but", "and") and verb.doc[left - 2].text in (",", "—", "–")
