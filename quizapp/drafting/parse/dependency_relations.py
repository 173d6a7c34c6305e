"""Who is the subject of a verb, whether it is passive or has a tense: small questions to a dependency parse.

Labels are those of the ClearNLP scheme that spaCy's English models are trained on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
NOUNS: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X"})
VERBS: Final = frozenset({"VERB", "AUX"})
AUXILIARIES: Final = frozenset({"aux", "auxpass"})
TENSED: Final = frozenset({"VBD", "VBZ", "VBP"})
FINITE: Final = TENSED | {"MD"}
"""Tags of verbs that have a tense: of their own, or as a modal verb has."""
_HANGING: Final = frozenset({"advcl", "xcomp", "dep", "ccomp"})
"""How a participle or an infinitive hangs on the verb whose subject it shares."""
_DEEPEST: Final = 5


def get_lemma(token: Token) -> str:
    """Return a token's basic form in small letters."""
    return str(token.lemma_.lower())


def find_children_after(verb: Token) -> list[Token]:
    """Return what hangs on a verb and follows it."""
    return [each for each in verb.children if each.i > verb.i]


def find_own_subject(verb: Token) -> Token | None:
    """Return the subject that stands with a verb itself; of two, “which” is another's: “which they say …”."""
    found = [each for each in verb.children if each.dep_ in SUBJECTS]
    own = next((each for each in found if each.lower_ not in ("which", "that", "who")), None)
    behind = verb.i > 0 and verb.nbor(-1).text == ","
    if not found and behind and verb.dep_ == "acl" and verb.tag_ == "VBD":
        return verb.head  # taken for a participle behind an aside: "Osei, the mayor, called …"
    return own if own is not None or not found else found[0]


def is_subordinate(subject: Token) -> bool:
    """Return whether a subject's clause lies within another: “She hoped that *he* would come.”"""
    verb = subject.head
    while verb.dep_ == "conj" and verb.head.pos_ in VERBS:
        verb = verb.head
    return bool(verb.dep_ != "ROOT")


def is_passive(verb: Token) -> bool:
    """Return whether the verb is in the passive voice."""
    return any(each.dep_ in ("auxpass", "nsubjpass") for each in verb.children)


def has_auxiliary(verb: Token) -> bool:
    """Return whether an auxiliary stands with a verb."""
    return any(each.dep_ in AUXILIARIES for each in verb.children)


def find_agent(verb: Token) -> Token | None:
    """Return who does it, in the passive voice: “by the minister”."""
    for each in verb.children:
        if each.dep_ == "agent" or (each.dep_ == "prep" and each.lower_ == "by" and is_passive(verb)):
            return next((noun for noun in each.children if noun.dep_ == "pobj"), None)
    return None


def find_subject(verb: Token, depth: int = 0) -> Token | None:
    """Return the subject of a verb, also where a verb that governs it carries it; None if there is none."""
    own = find_own_subject(verb)
    if own is not None or depth > _DEEPEST or verb.head.i == verb.i:
        return own
    governor = _governor(verb)
    if governor is not None:
        return find_subject(governor, depth + 1)
    return verb.head if verb.dep_ == "acl" and verb.tag_ == "VBG" else None


def _governor(verb: Token) -> Token | None:
    """Return the verb whose subject is this one's too."""
    head = verb.head
    if verb.dep_ == "pcomp" and head.dep_ == "prep" and head.head.pos_ in VERBS:
        return head.head
    if head.pos_ not in VERBS:
        return None
    shares = verb.dep_ == "conj" or (verb.dep_ in _HANGING and verb.tag_ in ("VBG", "VB"))
    return head if shares else None


def is_finite(verb: Token) -> bool:
    """Return whether a verb has a tense, by itself or by an auxiliary."""
    if verb.tag_ in FINITE:
        return True
    return any(each.dep_ in AUXILIARIES and each.tag_ in FINITE for each in verb.children)


def is_gerund(verb: Token) -> bool:
    """Return whether a verb stands in its form in -ing, by itself or by an auxiliary: “having gone”."""
    return verb.tag_ == "VBG" or any(
        each.dep_ in AUXILIARIES and each.tag_ == "VBG" and each.i < verb.i for each in verb.children
    )


def is_infinitive(verb: Token) -> bool:
    """Return whether a verb stands with “to”, also in the passive voice: “to be named”."""
    helped = any(each.dep_ in AUXILIARIES and each.tag_ == "VB" for each in verb.children)
    return (verb.tag_ == "VB" or helped) and any(each.lower_ == "to" for each in verb.children)


def has_that(clause: Token) -> bool:
    """Return whether a clause, given by its verb, begins with “that”."""
    return any(each.dep_ == "mark" and each.lower_ == "that" for each in clause.children)


def list_conjuncts(verb: Token) -> list[Token]:
    """Return the verbs that are joined to a verb by “and” or “but”, in their order."""
    found, at = [], [verb]
    while at:
        one = at.pop()
        for each in one.children:
            if each.dep_ == "conj" and each.pos_ in VERBS:
                found.append(each)
                at.append(each)
    return sorted(found, key=lambda each: int(each.i))
