"""Nouns of saying, whose they are, and what they say: “the minister's claim that …”, “a plea for calm”."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.content_match import ContentStart
from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.parse import dependency_relations

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOT_TOLD: Final = word_set("whose my our your")
_VOICING: Final = word_set("make issue give voice repeat renew reach come deliver offer level")
"""Verbs whose object is the utterance of their subject: “issued a warning that …”."""
_ASKING: Final = word_set("demand call plea appeal request")
_PROMISING: Final = word_set("promise pledge vow threat offer") | _ASKING


def find_utterance_owner(noun: Token) -> Token | None:
    """Return whose utterance a noun is, if it is one and says what; None elsewhere."""
    if (
        noun.pos_ != "NOUN"
        or dependency_relations.get_lemma(noun) not in reporting_verbs.NAMING_NOUNS
        or find_utterance_content(noun) is None
    ):
        return None
    possessor = _possessor(noun)
    named = possessor if possessor is None or possessor.tag_ != "PRP$" else None
    return named or _author(noun) or _speaking_noun(noun) or possessor


def find_utterance_content(noun: Token) -> ContentStart | None:
    """Return where what a noun of saying says begins: a clause with “that”, a deed, or a thing asked for."""
    word = dependency_relations.get_lemma(noun)
    for each in dependency_relations.find_children_after(noun):
        if each.dep_ in ("acl", "ccomp", "relcl") and dependency_relations.has_that(each):
            return ContentStart(_that(each), "noun", "that")
        if each.dep_ in ("acl", "relcl") and dependency_relations.is_infinitive(each) and word in _PROMISING:
            return ContentStart(each.left_edge.i, "noun", "infinitive")
        if each.dep_ == "prep" and each.lower_ == "for" and word in _ASKING and each.right_edge.i > each.i:
            return ContentStart(each.i + 1, "noun", "preposition")
    return _told_of(noun)


def _told_of(noun: Token) -> ContentStart | None:
    """Return where a clause begins that a noun is said to be: “her conclusion is that …”."""
    main = noun.head
    if noun.dep_ != "nsubj" or dependency_relations.get_lemma(main) != "be":
        return None
    clause = next(
        (
            each
            for each in dependency_relations.find_children_after(main)
            if dependency_relations.has_that(each)
        ),
        None,
    )
    return (
        ContentStart(_that(clause), "noun", "that") if clause is not None and clause.dep_ == "ccomp" else None
    )


def _that(clause: Token) -> int:
    return next(int(each.i) for each in clause.children if each.dep_ == "mark" and each.lower_ == "that")


def _possessor(noun: Token) -> Token | None:
    return next(
        (each for each in noun.children if each.dep_ == "poss" and each.lower_ not in _NOT_TOLD), None
    )


def _author(noun: Token) -> Token | None:
    by = (each for each in noun.children if each.dep_ == "prep" and each.lower_ == "by")
    return next((one for each in by for one in each.children if one.dep_ == "pobj"), None)


def _speaking_noun(noun: Token) -> Token | None:
    """Return the subject of a verb that speakers a noun; it is whom “its” before the noun means."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if (
        noun.dep_ not in ("dobj", "pobj")
        or dependency_relations.get_lemma(verb) not in _VOICING
        or verb.pos_ != "VERB"
    ):
        return None
    return dependency_relations.find_own_subject(verb) if not dependency_relations.is_passive(verb) else None
