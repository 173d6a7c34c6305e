"""Clauses and quotations that follow a cue: where what they say begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.content_match import ContentStart
from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.parse import dependency_relations
from quizapp.drafting.parse.noun_phrases import find_phrase
from quizapp.drafting.parse.utterance_nouns import find_utterance_content

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizapp.drafting.parse.cues import TokenCue
    from quizapp.drafting.parse.sentence_context import SentenceContext

_CLAUSES: Final = frozenset({"ccomp", "acl", "relcl", "xcomp"})
_ASKING: Final = frozenset({"WP", "WDT", "WRB"})
_ANSWERING: Final = word_set("explain describe show reveal")
"""Verbs after which a question (“why …”) is what is said; after others it is only asked about."""
_ASKED_BY: Final = ("on", "upon", "with", "to")
"""What may stand before who is asked: “called on the council to act”."""
_TIMES: Final = word_set("on in at last this earlier later yesterday today late early after during")
_TIMES_AND_PLACES: Final = word_set(
    """monday tuesday wednesday thursday friday saturday sunday yesterday today morning evening afternoon
    night week month statement interview letter email e-mail post briefing conference speech report message
    note court"""
)
_LONGEST_TIME: Final = 7
"""Words of “in an interview with the paper on Monday”."""
_HEARERS: Final = 16
"""Tokens between a verb and its “that”: “told reporters outside the hall in Torsk that”."""
_NAMING: Final = ("name", "identify", "quote")
"""Who “asked not to be named” asks for nothing that the article is about."""
_HEARER: Final = 4
"""Tokens that may stand between a verb and its colon: “told the council: …”."""
_TOLD: Final = reporting_verbs.UTTERANCES | word_set("story thing things truth lie secret joke news")
"""What somebody is told that “that” may tell more of: “told reporters the story that …”."""
_NEAR: Final = 14
"""Tokens between a verb and a quotation that is its own."""
_SUBJECTS: Final = frozenset({"DT", "PRP", "PRP$", "NNP", "NNS", "NN", "EX", "CD", "JJ"})
"""Tags of words that a clause's subject begins with."""


def find_clause(cue: TokenCue, setting: SentenceContext) -> ContentStart | None:
    """Return where a clause begins that hangs on a cue."""
    if cue.way == "noun":
        return find_utterance_content(cue.verb)
    for each in dependency_relations.find_children_after(cue.verb):
        pleads = each.dep_ == "advcl" and cue.lemma == "plead"
        follows = (each.dep_ in _CLAUSES or pleads) and each.left_edge.i > cue.verb.i
        if follows and _is_content(cue, each, setting):
            return _begun(cue, each)
    return None


def _is_content(cue: TokenCue, each: Token, setting: SentenceContext) -> bool:
    """Return whether no later clause can be what is said, should this one not be it."""
    if each.dep_ in ("acl", "relcl"):
        return False
    if _is_asked(cue, each) or _is_demanded(cue, each):
        return True
    if each.dep_ == "xcomp" or cue.lemma not in reporting_verbs.STATING:
        return False
    trusted = cue.lemma not in reporting_verbs.ONLY_QUOTED or "that" in _marks(each) or _is_question(each)
    return trusted or setting.stands_in(each.left_edge.i, each.right_edge.i + 1)


def _begun(cue: TokenCue, each: Token) -> ContentStart | None:
    opened = each.left_edge
    if _is_asked(cue, each):
        return ContentStart(_with_those_asked(cue, each), "calling", "infinitive")
    if _is_demanded(cue, each):
        return ContentStart(opened.i, "calling", "that")
    if _is_question(each):
        return ContentStart(opened.i, "stating", "question") if cue.lemma in _ANSWERING else None
    if (
        not dependency_relations.is_finite(each)
        and "that" not in _marks(each)
        and dependency_relations.is_gerund(each)
    ):
        return (
            ContentStart(opened.i, "promising", "gerund") if cue.lemma in reporting_verbs.ADMITTING else None
        )
    return ContentStart(_past_time(each, opened.i), "stating", "clause")


def _marks(each: Token) -> set[str]:
    """Return the words that join a clause: “that”, “if”, “why”."""
    return {one.lower_ for one in each.children if one.dep_ in ("mark", "advmod") and one.i < each.i}


def _is_question(each: Token) -> bool:
    return bool(_marks(each) & {"if", "whether"}) or each.left_edge.tag_ in _ASKING


def _is_asked(cue: TokenCue, each: Token) -> bool:
    """Return whether a clause is what somebody is asked to do."""
    unnamed = (
        cue.lemma == "ask"
        and dependency_relations.get_lemma(each) in _NAMING
        and dependency_relations.is_passive(each)
    )
    return cue.lemma in reporting_verbs.CALLING and dependency_relations.is_infinitive(each) and not unnamed


def _is_demanded(cue: TokenCue, each: Token) -> bool:
    """Return whether a clause is what a verb asks for that states nothing: “asked that it be closed”."""
    return cue.lemma in reporting_verbs.CALLING - reporting_verbs.STATING and dependency_relations.has_that(
        each
    )


def _with_those_asked(cue: TokenCue, each: Token) -> int:
    """Return the first token of “the council to act”, with who is asked."""
    asked = [
        int(one.left_edge.i) + (one.lower_ in _ASKED_BY)
        for one in dependency_relations.find_children_after(cue.verb)
        if (one.dep_ in ("dobj", "dative") or one.lower_ in _ASKED_BY) and one.i < each.i
    ]
    return min([int(each.left_edge.i), *asked])


def _past_time(each: Token, start: int) -> int:
    """Return where a clause begins behind “on Thursday” or “in a statement”, which belong to the cue."""
    own = dependency_relations.find_own_subject(each)
    if own is None or each.doc[start].lower_ not in _TIMES:
        return start
    left = find_phrase(own)[0]
    words = [each.doc[at].lower_ for at in range(start, left)]
    told = 0 < len(words) <= _LONGEST_TIME and "," not in words
    return left if told and any(word in _TIMES_AND_PLACES for word in words) else start


def find_quotation_after(cue: TokenCue, setting: SentenceContext) -> ContentStart | None:
    """Return where a quotation begins that follows a cue after no more than a hearer and a comma or colon."""
    if cue.lemma not in reporting_verbs.STATING:
        return None
    doc = setting.doc
    first = find_phrase(cue.speaker)[1] if cue.speaker.i > cue.verb.i else cue.words[1]
    for at in range(first, min(first + _NEAR, cue.verb.sent.end)):
        if at in setting.standing:
            follows = at == first or doc[at - 1].text in ",:—–"
            return ContentStart(at, "stating", "quotation-after") if follows else None
        if doc[at].pos_ in dependency_relations.VERBS and doc[at].tag_ in dependency_relations.TENSED:
            return None
    return None


def find_misattached_clause(cue: TokenCue, setting: SentenceContext) -> ContentStart | None:
    """Return a clause with “that” which the parse hung on a noun: “told reporters in the hall that …”."""
    states = cue.lemma in reporting_verbs.STATING - reporting_verbs.JUDGING and cue.lemma != "accept"
    if cue.way != "verb" or not (states or _puts_it(cue)):
        return None
    verb, first = cue.verb, cue.verb.i + 1
    if "passive" in cue.marks:  # "was told by the clerk that"
        first = find_phrase(cue.speaker)[1] if cue.speaker.i > verb.i else verb.sent.end
    for at in range(first, min(verb.i + _HEARERS, verb.sent.end - 3)):
        token = verb.doc[at]
        if token.pos_ in dependency_relations.VERBS or token.text in ";:":
            return None
        if token.lower_ == "that" and at not in setting.quoted and verb.doc[at + 1].tag_ in _SUBJECTS:
            return ContentStart(at, "stating", "lost-that") if _joins_clause(token, cue) else None
    return None


def _puts_it(cue: TokenCue) -> bool:
    """Return whether somebody “puts it to” another that something is so."""
    return cue.lemma == "put" and any(
        each.dep_ == "dobj" and each.lower_ == "it"
        for each in dependency_relations.find_children_after(cue.verb)
    )


def _joins_clause(that: Token, cue: TokenCue) -> bool:
    """Return whether “that” joins a clause with a tense; it may also mean a thing."""
    if that.dep_ in ("nsubj", "nsubjpass", "det"):
        return False
    if that.dep_ == "dobj" and (cue.lemma not in reporting_verbs.TELLING or that.nbor(-1).lower_ in _TOLD):
        return False
    return that.head.pos_ in dependency_relations.VERBS and dependency_relations.is_finite(that.head)


def find_gapped_clause(cue: TokenCue, setting: SentenceContext) -> ContentStart | None:
    """Return a clause whose subject is “which”, before the cue: “a dam which they say cost a fortune”."""
    at = cue.verb.i + 1
    states = cue.lemma in reporting_verbs.STATING - reporting_verbs.ONLY_QUOTED and cue.verb.dep_ == "relcl"
    if not states or "relative" in cue.marks or at >= setting.sentence.end or cue.speaker.i > cue.verb.i:
        return None
    goes_on = setting.doc[at].pos_ in dependency_relations.VERBS and setting.doc[at].tag_ not in (
        "VBG",
        "VBN",
    )
    return ContentStart(at, "stating", "gap") if goes_on else None


def find_colon_content(cue: TokenCue, setting: SentenceContext) -> ContentStart | None:
    """Return what follows a cue and a colon, whatever it is: “She said: no boats, no flags.”."""
    first = max(cue.words[1], find_phrase(cue.speaker)[1])
    last = min(first + _HEARER, setting.sentence.end - 2)
    at = next((place for place in range(first, last) if setting.doc[place].text == ":"), None)
    if at is None or cue.lemma not in reporting_verbs.STATING | reporting_verbs.OPPOSING:
        return None
    between = any(each.pos_ in dependency_relations.VERBS or each.is_punct for each in setting.doc[first:at])
    told_anew = any(at < each.verb.i <= at + _HEARER for each in setting.cues)
    return ContentStart(at + 1, "stating", "colon") if not between and not told_anew else None
