"""Who speaks by a verb of saying: its subject, and the many places where a sentence has that elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from quizapp.drafting.attribute.narration import STAND_IN
from quizapp.drafting.lexicon import noun_classes, reporting_verbs
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.parse import dependency_relations
from quizapp.drafting.parse.dependency_relations import VERBS, find_own_subject, get_lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

_NO_SPEAKER: Final = word_set(
    """each you one what whoever anyone nobody everyone someone there this these those i we none no-one
    nothing"""
)
_RELATIVE: Final = frozenset({"who", "which", "that"})
_VAGUE: Final = word_set("those people anyone someone one man woman voters")
"""Whose “who said …” tells of no speaker of the article."""
_ISSUING: Final = word_set(
    """issue release publish post send write make give record circulate upload put e-mail email"""
)
_TELLING: Final = reporting_verbs.STATING | reporting_verbs.JUDGING
_SHIFTED: Final = frozenset({"had", "would", "could", "’d", "'d"})
_ASIDE: Final = 16
"""Tokens of what may stand between commas after a speaker."""
_DASHES: Final = (",", "—", "–")


class SpeakerHead(NamedTuple):
    """The head of what stands for a speaker, and what was seen of how it is one."""

    head: Token
    marks: frozenset[str]


def find_speaker(verb: Token, quoted: frozenset[int]) -> SpeakerHead | None:
    """Return who speaks by a verb; None where that is nobody. `quoted` are tokens within quotation marks."""
    marks: set[str] = set()
    head = _issuer(verb, _carried(verb, _by_speaker(verb, marks), marks))
    if head is None:
        return None
    noun = _antecedent(verb, head)
    if noun is not None:
        head = noun
        marks.add("relative")
    if head.lower_ == "one" and any(each.lower_ == "of" for each in head.children):
        marks.add("one-of")
    elif head.lower_ in _NO_SPEAKER | _RELATIVE or head.i in quoted:
        return None
    return SpeakerHead(head, frozenset(marks)) if head.pos_ in dependency_relations.NOUNS else None


def _by_speaker(verb: Token, marks: set[str]) -> Token | None:
    """Return the subject of a verb, or in the passive voice who does it; add what is seen to the marks."""
    found = find_quoted_speaker(verb) or _subject(verb)
    if find_own_subject(verb) is None:
        marks.add("carried-subject" if verb.tag_ != "VBG" else "participle")
    if dependency_relations.is_passive(verb):
        marks.add("passive")
        return dependency_relations.find_agent(verb)
    carried = found is not None and "carried-subject" in marks
    if not carried or verb.tag_ != "VBN" or dependency_relations.has_auxiliary(verb):
        return found
    marks.add("participle-past")
    if verb.dep_ == "acl":
        return dependency_relations.find_agent(verb)
    return found if verb.dep_ == "conj" else None


def _subject(verb: Token) -> Token | None:
    """Return the subject of a verb, or the noun before it where the parse has none but a stand-in's."""
    found = dependency_relations.find_subject(verb)
    lost = found is None or (find_own_subject(verb) is None and _stands_in(found))
    return (_noun_before(verb) or found) if lost else found


def _stands_in(subject: Token) -> bool:
    return str(subject.doc[subject.i : subject.i + 2].text) == STAND_IN


def find_quoted_speaker(verb: Token) -> Token | None:
    """Return who is “quoted as saying” something, by a document or somebody else."""
    as_, quoting = verb.head, verb.head.head
    if verb.dep_ != "pcomp" or as_.lower_ != "as" or get_lemma(quoting) not in reporting_verbs.QUOTING:
        return None
    return next((each for each in quoting.children if each.dep_ == "dobj"), None)


def find_saying_gerund(verb: Token) -> Token | None:
    """Return “saying” of “quotes her as saying”, where a verb is one that quotes somebody else."""
    if get_lemma(verb) not in reporting_verbs.QUOTING or dependency_relations.is_passive(verb):
        return None
    as_ = next((each for each in verb.children if each.lower_ == "as"), None)
    return next((each for each in as_.children if each.dep_ == "pcomp"), None) if as_ is not None else None


def _carried(verb: Token, found: Token | None, marks: set[str]) -> Token | None:
    """Return who really speaks where a verb has no subject of its own; add what is seen to the marks."""
    if found is not None and find_own_subject(verb) is None and not _may_speak(found):
        found = _outer_speaker(verb) or found
        marks.add("climbed")
    if "carried-subject" in marks and _tells_on(verb):
        outer = _outer_speaker(verb)
        if outer is not None:
            found = outer
            marks.add("tells-on")
    if "participle" in marks and verb.i > verb.sent.start and verb.nbor(-1).text in _DASHES:
        found = _speaker_before(verb) or found
    return found


def _noun_before(verb: Token) -> Token | None:
    """Return the noun before a verb that the parse gives no subject: “…, Open Ferry and the Clinic wrote”."""
    if (
        verb.tag_ not in dependency_relations.TENSED
        or get_lemma(verb) not in reporting_verbs.STATING
        or verb.i == verb.sent.start
    ):
        return None
    before = verb.nbor(-1)
    if before.tag_ == "RB" and before.i > verb.sent.start:
        before = before.nbor(-1)
    if before.text == ",":
        before = _before_aside(before)
    if before.pos_ not in ("NOUN", "PROPN") or before.i < verb.sent.start:
        return None
    while before.dep_ in ("compound", "conj") and before.head.i < verb.i and before.head.i != before.i:
        before = before.head
    return before


def _before_aside(comma: Token) -> Token:
    """Return what stands before an aside that ends at a comma: “Osei, the mayor,”, “Osei, who left,”."""
    first = max(comma.sent.start + 1, comma.i - _ASIDE)
    opened = next((at for at in range(comma.i - 1, first - 1, -1) if comma.doc[at].text == ","), None)
    return comma if opened is None else comma.doc[opened - 1]


def _may_speak(token: Token) -> bool:
    return token.pos_ in ("PROPN", "PRON") or noun_classes.may_speak(token.text)


def _outer_speaker(verb: Token) -> Token | None:
    """Return the subject of the next verb of saying around this one, where a mere thing seemed to speak."""
    at = verb
    while at.head.i != at.i:
        at = at.head
        if at.pos_ in VERBS and get_lemma(at) in _TELLING:
            found = dependency_relations.find_subject(at)
            if found is not None and _may_speak(found):
                return found
    return None


def _tells_on(verb: Token) -> bool:
    """Return whether “said he had gone but denied” goes on as narration: a simple past after another."""
    head = verb.head
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and _has_object(verb))
    simple = verb.dep_ == "conj" and past and not dependency_relations.has_auxiliary(verb)
    if not simple or head.pos_ not in VERBS or get_lemma(head) in reporting_verbs.STATING:
        return False
    if verb.i - 2 > verb.sent.start and verb.nbor(-1).lower_ in ("and", "but") and verb.nbor(-2).text == ",":
        return True
    return any(
        each.dep_ in dependency_relations.AUXILIARIES and each.lower_ in _SHIFTED for each in head.children
    )


def _has_object(verb: Token) -> bool:
    """Return whether something hangs on a verb that does not on a passive one."""
    return any(
        each.dep_ in ("dobj", "ccomp") or each.lower_ in ("on", "for")
        for each in dependency_relations.find_children_after(verb)
    )


def _speaker_before(verb: Token) -> Token | None:
    """Return who spoke before “…, adding that”: the subject of the sentence's last finite verb of saying."""
    for at in range(verb.i - 1, verb.sent.start, -1):
        token = verb.doc[at]
        if token.pos_ == "VERB" and get_lemma(token) in _TELLING and dependency_relations.is_finite(token):
            own = find_own_subject(token)
            if own is not None and own.lower_ not in _RELATIVE:
                return own
    return None


def _issuer(verb: Token, speaker: Token | None) -> Token | None:
    """Return who issued the statement “saying …”; the speaker itself elsewhere."""
    if speaker is None or verb.tag_ != "VBG" or get_lemma(speaker) not in reporting_verbs.UTTERANCES:
        return speaker
    at = speaker
    while at.dep_ in ("prep", "pobj", "dobj", "appos") and at.pos_ not in VERBS and at.head.i != at.i:
        at = at.head
    if at.pos_ not in VERBS or dependency_relations.is_passive(at) or get_lemma(at) not in _ISSUING:
        return speaker
    issuer = dependency_relations.find_subject(at)
    return issuer if issuer is not None and issuer.i < verb.i and issuer.lower_ not in _RELATIVE else speaker


def _antecedent(verb: Token, speaker: Token) -> Token | None:
    """Return the noun that “who” or “which” before a verb stands for."""
    if speaker.lower_ not in _RELATIVE or verb.dep_ not in ("relcl", "conj"):
        return None
    clause = verb
    while clause.dep_ == "conj" and clause.head.pos_ in VERBS:
        clause = clause.head
    noun = clause.head
    told = clause.dep_ == "relcl" and noun.lower_ not in _VAGUE and noun.pos_ in dependency_relations.NOUNS
    return noun if told else None
