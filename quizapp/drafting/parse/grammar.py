"""Who is the subject of a verb, what belongs to a noun phrase: small questions to a dependency parse.

Labels are those of the ClearNLP scheme that spaCy's English models are trained on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
NOUNS: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X"})
VERBS: Final = frozenset({"VERB", "AUX"})
CLAUSES: Final = frozenset({"relcl", "advcl", "acl", "ccomp", "parataxis"})
_DEEPEST: Final = 5


def own_subject(verb: Token) -> Token | None:
    """Return the subject that stands with a verb itself."""
    return next((each for each in verb.children if each.dep_ in SUBJECTS), None)


def is_passive(verb: Token) -> bool:
    """Return whether the verb is in the passive voice."""
    return any(each.dep_ in ("auxpass", "nsubjpass") for each in verb.children)


def agent(verb: Token) -> Token | None:
    """Return who does it, in the passive voice: “by the minister”."""
    for each in verb.children:
        if each.dep_ == "agent" or (each.dep_ == "prep" and each.lower_ == "by" and is_passive(verb)):
            return next((noun for noun in each.children if noun.dep_ == "pobj"), None)
    return None


def subject(verb: Token, depth: int = 0) -> Token | None:
    """Return the subject of a verb, also where another verb that governs it carries it; None if there is none."""
    own = own_subject(verb)
    if own is not None or depth > _DEEPEST:
        return own
    head = verb.head
    if head.i == verb.i:
        return None
    if verb.dep_ == "conj" and head.pos_ in VERBS:
        return subject(head, depth + 1)
    if verb.dep_ in ("advcl", "xcomp", "dep", "ccomp") and head.pos_ in VERBS and verb.tag_ in ("VBG", "VB"):
        return subject(head, depth + 1)
    if verb.dep_ == "pcomp" and head.dep_ == "prep" and head.head.pos_ in VERBS:
        return subject(head.head, depth + 1)
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return head
    return None


def is_finite(verb: Token) -> bool:
    """Return whether a verb has a tense, by itself or by an auxiliary."""
    if verb.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(
        each.dep_ in ("aux", "auxpass") and each.tag_ in ("VBD", "VBZ", "VBP", "MD") for each in verb.children
    )


def chain_of_conjuncts(verb: Token) -> list[Token]:
    """Return the verbs that are joined to a verb by “and” or “but”, in their order."""
    found, at = [], [verb]
    while at:
        one = at.pop()
        for each in one.children:
            if each.dep_ == "conj" and each.pos_ in VERBS:
                found.append(each)
                at.append(each)
    return sorted(found, key=lambda each: int(each.i))


def phrase(head: Token) -> tuple[int, int]:
    """Return the tokens (end exclusive) of a noun phrase, without clauses and without what a comma parts off."""
    left, right = head.left_edge.i, head.right_edge.i
    for each in head.children:
        if each.i > head.i and (each.dep_ in CLAUSES or each.dep_ in ("appos", "cc", "conj")):
            right = min(right, each.left_edge.i - 1)
        if each.i < head.i and each.dep_ in CLAUSES:
            left = max(left, each.right_edge.i + 1)
    for at in range(head.i + 1, right + 1):
        token = head.doc[at]
        if token.dep_ in ("acl", "relcl") and token.tag_ in ("VBN", "VBG", "VBD", "VBZ"):
            right = at - 1
            break
        if head.doc[at].text in ',;:—–()“”"' or head.doc[at].lower_ in ("who", "which", "whose"):
            right = at - 1
            break
    for at in range(head.i - 1, left - 1, -1):
        if head.doc[at].text in ',;:—–()“”"':
            left = at + 1
            break
    while right > head.i and head.doc[right].is_punct:
        right -= 1
    return left, right + 1


def comes_before_its_noun(pronoun: Token) -> bool:
    """Return whether a pronoun stands in a clause before the main one, whose subject it may mean: “Asked if she …”."""
    if pronoun.pos_ != "PRON":
        return False
    root = pronoun.sent.root
    main = own_subject(root)
    return main is not None and main.i > pronoun.i and main.pos_ != "PRON"
