"""What stands for a speaker in a parsed sentence, as words that need no parse any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import nouns
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.parse import grammar
from quizapp.drafting.said.reports import Mention

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

    from quizapp.drafting.models import Span

_PRONOUNS: Final = word_set(
    """he she it they who which that this these those some many both all others several another"""
)


def mention_of(head: Token, place: Callable[[int, int], Span]) -> Mention:
    """Return the mention whose head a token is. `place` maps tokens (end exclusive) to the whole text."""
    named = _named(head)
    left, right = grammar.phrase(named)
    joint = _joint(named)
    if joint:
        right = max(right, max(grammar.phrase(each)[1] for each in joint))
        if not any(named.doc[at].lower_ in ("and", "&") for at in range(left, right)):
            joint, right = [], grammar.phrase(named)[1]
    words = named.doc[left:right].text
    return Mention(
        span=place(left, right),
        head=named.text,
        words=words,
        sort=_sort(named),
        plural=named.tag_ in ("NNS", "NNPS", "CD")
        or named.lower_ in ("they", "many", "several", "some", "few", "both"),
        joint=bool(joint),
    )


def _sort(head: Token) -> str:
    if head.pos_ == "PRON" or head.lower_ in _PRONOUNS:
        return "pronoun"
    return (
        "name" if head.pos_ == "PROPN" or (head.text[:1].isupper() and head.i > head.sent.start) else "noun"
    )


def _named(head: Token) -> Token:
    """Return the name that a noun is explained by (“its director, Ilse Brandt,”); else the noun."""
    if head.pos_ == "PROPN" or head.lemma_.lower() not in nouns.ROLES | nouns.BODIES | nouns.DOCUMENTS:
        return head
    for each in head.children:
        if each.dep_ == "appos" and each.pos_ == "PROPN" and each.i > head.i:
            return each
    return head


def _joint(head: Token) -> list[Token]:
    found = [
        each
        for each in head.children
        if each.dep_ == "conj" and each.i > head.i and each.pos_ in ("PROPN", "NOUN", "PRON")
    ]
    return [each for each in found if each.i - head.i <= 12]
