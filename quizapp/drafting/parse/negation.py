"""Whether a verb of saying tells that something was not said, or only might be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.parse.dependency_relations import VERBS, find_own_subject, get_lemma, is_finite

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEGATING: Final = ("never", "neither", "nor")
_CONDITIONAL: Final = word_set("if unless whether lest")
_WANTING: Final = word_set("expect want plan hope intend try need")


def is_negated(verb: Token) -> bool:
    """Return whether nothing was said: “did not say”, “declined to say”, “without saying”.

    A verb that shares the subject of a negated one is negated with it, but not behind “but”, and not where it
    has a tense of its own: “did not stay and said”.
    """
    if any(each.dep_ == "neg" or each.lower_ in _NEGATING for each in verb.children):
        return True
    governor = verb.head
    if verb.dep_ == "pcomp" and (governor.lower_ == "without" or governor.head.lower_ == "short"):
        return True  # “stopped short of saying”
    if verb.dep_ == "xcomp":
        refused = get_lemma(governor) in reporting_verbs.REFUSING
        return refused or (governor.pos_ in VERBS and governor.i != verb.i and is_negated(governor))
    if _shares_subject(verb):
        apart = is_finite(verb) or any(each.lower_ == "but" for each in governor.children)
        return not apart and is_negated(governor)
    return False


def is_modal(verb: Token) -> bool:
    """Return whether something is not told as said: “would say”, “if he says”, “plans to say”."""
    helpers = {each.lower_ for each in verb.children if each.dep_ == "aux"}
    marks = {each.lower_ for each in verb.children if each.dep_ in ("mark", "advmod")}
    if helpers & reporting_verbs.MODALS or marks & _CONDITIONAL:
        return True
    if verb.dep_ == "xcomp" and verb.head.i != verb.i and verb.head.pos_ in VERBS:
        return get_lemma(verb.head) in _WANTING or is_modal(verb.head)
    return _shares_subject(verb) and is_modal(verb.head)


def _shares_subject(verb: Token) -> bool:
    return verb.dep_ == "conj" and verb.head.pos_ in VERBS and find_own_subject(verb) is None
