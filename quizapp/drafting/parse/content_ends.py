"""Where a content that begins after its cue comes to its end within the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.narrator_remarks import is_remark_start
from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.lexicon.connectives import COMMAS, CONTRAST, REFUSING
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.parse import dependency_relations
from quizapp.drafting.parse.noun_phrases import find_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from quizapp.drafting.parse.cues import TokenCue
    from quizapp.drafting.parse.sentence_context import SentenceContext

_JOINING: Final = COMMAS | CONTRAST | word_set("and but as ;")
_TELLING: Final = reporting_verbs.STATING | reporting_verbs.JUDGING | reporting_verbs.CALLING
_AFTER_CUE: Final = ("in", "on", "to", "at")
_SAYING_MORE: Final = word_set("say discuss comment elaborate name give answer confirm speak tell explain")
_GOES_ON_AFTER: Final = frozenset({",", "—", "–", "-", "and", "works"})
"""What stands before “adding that”; “works” ends the stand-in for a quotation."""
_BROUGHT: Final = word_set("aux auxpass neg advmod mark")


def find_content_end(cue: TokenCue, start: int, setting: SentenceContext) -> int:
    """Return the token after the last of a content that begins at `start`."""
    doc = setting.doc
    breaks = (at for at in _breaks(cue, start, setting) if not {at - 1, at} <= setting.quoted)
    end = min([int(setting.sentence.end), *(at for at in breaks if at > start)])
    while end > start and (doc[end - 1].is_space or doc[end - 1].lower_ in _JOINING):
        end -= 1
    while end > start and doc[end - 1].is_punct and doc[end - 1].text in ".,;:—–-":
        end -= 1
    return end


def _breaks(cue: TokenCue, start: int, setting: SentenceContext) -> Iterator[int]:
    """Yield where narration may go on, in no order."""
    for verb in dependency_relations.list_conjuncts(cue.verb):
        if verb.i > start and not dependency_relations.has_that(verb):
            yield _with_subject(verb, start)
    for other in setting.cues:
        if other is not cue and other.verb.i > start:
            yield from _other_begins(other, cue, start)
    yield from _clauses_of(cue.verb, start)
    yield from _after_infinitive(start, setting)
    yield from _around(cue, start)
    for at in range(start + 1, setting.sentence.end - 1):
        if setting.doc[at].text == ";" or _narrates(at, setting):
            yield at


def _after_infinitive(start: int, setting: SentenceContext) -> Iterator[int]:
    """Yield where a tensed clause is joined to an infinitive: “asked for it to go, and Osei was glad”."""
    for verb in setting.doc[start : setting.sentence.end]:
        if verb.tag_ not in dependency_relations.TENSED:
            continue
        if verb.dep_ != "conj":
            return
        asked = verb.head.i > start and dependency_relations.is_infinitive(verb.head)
        if asked and dependency_relations.find_own_subject(verb) is not None:
            yield _with_subject(verb, start)


def _narrates(at: int, setting: SentenceContext) -> bool:
    """Return whether the narrator's own words begin here: “, a move that …”, “but refused to say more”."""
    if any(place in setting.quoted for place in range(at, at + 4)):
        return False
    following = [each.lower_ for each in setting.doc[at + 1 : min(at + 4, setting.sentence.end)]]
    if setting.doc[at].text == ",":
        return is_remark_start(following)
    refused = len(following) > 2 and following[0] in REFUSING and following[1] == "to"
    return setting.doc[at].lower_ == "but" and refused and following[2] in _SAYING_MORE


def _around(cue: TokenCue, start: int) -> Iterator[int]:
    """Yield where the sentence goes on around a cue: at “by …”, or after “who said …”, “the claim that …”."""
    yield from (each.i for each in cue.verb.children if each.dep_ == "agent" and each.i > start)
    noun = cue.verb if cue.way == "noun" else cue.speaker
    main = noun.head
    if cue.way != "noun" and "relative" not in cue.marks:
        return
    if noun.dep_ in dependency_relations.SUBJECTS and main.i > start:
        yield min(
            [
                int(main.i),
                *(int(each.i) for each in main.children if start < each.i < main.i and each.dep_ in _BROUGHT),
            ]
        )


def _other_begins(other: TokenCue, cue: TokenCue, start: int) -> Iterator[int]:
    """Yield where another cue, or the clause that it stands in, ends what this one tells."""
    if other.way == "according":
        yield other.words[0]
    elif _is_set_off(other):
        yield min(_with_subject(other.verb, start), other.speaker.i)
    elif _narrates_on(other) or _same_speaker_goes_on(other, cue) or _another_speaks(other, cue, start):
        yield _with_subject(other.verb, start)
    elif other.way == "verb" and _in_aside(other, start):
        yield _aside(other)


def _is_set_off(other: TokenCue) -> bool:
    """Return whether a cue stands behind a comma and has nothing after it: “…, write Ito and Lee”."""
    own = dependency_relations.find_own_subject(other.verb)
    if own is None or other.way != "verb":
        return False
    (left, right), doc = find_phrase(own), other.verb.doc
    first, last = min(left, other.words[0]), max(right, other.words[1])
    while last < other.verb.sent.end and doc[last].tag_ == "RB":
        last += 1
    ended = last >= other.verb.sent.end or doc[last].text in (",", ".") or doc[last].lower_ in _AFTER_CUE
    return ended and first > 0 and doc[first - 1].text == ","


def _narrates_on(other: TokenCue) -> bool:
    """Return whether a verb is the narrator's, by how its speaker was found."""
    return "tells-on" in other.marks or ("climbed" in other.marks and other.verb.dep_ == "conj")


def _clauses_of(verb: Token, start: int) -> Iterator[int]:
    """Yield where a clause of the cue's own verb begins: “while …”, or “, adding …”."""
    for each in verb.children:
        if each.i <= start or each.dep_ not in ("advcl", "parataxis"):
            continue
        opened = each.left_edge
        participle = each.tag_ == "VBG" and opened.i == each.i and verb.doc[each.i - 1].text == ","
        if participle or opened.lower_ in CONTRAST:
            yield opened.i


def _in_aside(other: TokenCue, start: int) -> bool:
    """Return whether a cue stands in a clause that “, which” opens: the narrator's own aside."""
    at, doc = _aside(other), other.verb.doc
    if at <= start + 1 or doc[at - 1].text != ",":
        return False
    return not any(doc[place].text == "," for place in range(other.words[1], other.verb.sent.end))


def _aside(other: TokenCue) -> int:
    """Return the first token of the relative clause that a cue stands in; 0 where it stands in none."""
    clause = other.verb
    for _ in range(3):
        if clause.dep_ == "relcl" or clause.head.i == clause.i:
            break
        clause = clause.head
    if clause.dep_ != "relcl" or clause.left_edge.lower_ not in ("which", "who", "whom"):
        return 0
    return int(clause.left_edge.i)


def _with_subject(verb: Token, start: int) -> int:
    """Return the first token of what a verb brings with it: its subject, adverbs and what joins it."""
    at = int(verb.i)
    own = dependency_relations.find_own_subject(verb)
    if own is not None and own.i < verb.i:
        at = min(at, find_phrase(own)[0])
    for each in verb.children:
        if each.i < at and each.dep_ in _BROUGHT and at - each.i <= 6:
            at = min(at, int(each.left_edge.i))
    while at - 1 > start and verb.doc[at - 1].lower_ in _JOINING:
        at -= 1
    return at


def _same_speaker_goes_on(other: TokenCue, cue: TokenCue) -> bool:
    """Return whether “…, adding that …” follows, by whoever speaks already."""
    verb = other.verb
    goes_on = verb.tag_ == "VBG" and other.lemma in _TELLING and verb.i > cue.verb.i
    if not goes_on or dependency_relations.find_own_subject(verb) is not None:
        return False
    before = verb.nbor(-1)
    if before.tag_ == "RB" and verb.i > 1:
        before = verb.nbor(-2)
    return before.text in _GOES_ON_AFTER


def _another_speaks(other: TokenCue, cue: TokenCue, start: int) -> bool:
    """Return whether another speaker's clause is set beside what is said: “…, but islanders said …”."""
    verb = other.verb
    own = dependency_relations.find_own_subject(verb)
    if own is None or verb.i <= cue.verb.i or other.way != "verb" or verb.tag_ == "VBG":
        return False
    left = min(find_phrase(own)[0], verb.i)
    if left - 1 <= start or dependency_relations.has_that(verb):
        return False
    before = verb.doc[left - 1]
    if before.lower_ in CONTRAST or before.text == ";":
        return True
    return before.lower_ in ("but", "and") and verb.doc[left - 2].text in (",", "—", "–")
