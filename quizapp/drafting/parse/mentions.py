"""What stands for a speaker in a parsed sentence, as words that need no parse any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.speech_reports import Mention
from quizapp.drafting.lexicon import speaker_noun_lists
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.parse.dependency_relations import get_lemma
from quizapp.drafting.parse.noun_phrases import find_phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

    from quizapp.drafting.attribute.speech_reports import MentionType
    from quizapp.drafting.source_reading import ReadingSpan

_PRONOUNS: Final = word_set(
    """he she it they who which that this these those some many both all others several another"""
)
_SEVERAL: Final = word_set("they many several some few both")
_EXPLAINED: Final = speaker_noun_lists.ROLES | speaker_noun_lists.BODIES | speaker_noun_lists.DOCUMENTS
_FAR: Final = 12
"""So many tokens from a speaker on, what “and” joins to it is no speaker beside it."""


def build_mention(head: Token, place: Callable[[int, int], ReadingSpan]) -> Mention:
    """Return the mention whose head a token is. `place` maps tokens (end exclusive) to the whole text."""
    named = _named(head)
    (left, right), joint = _reach(named)
    return Mention(
        span=place(left, right),
        head=named.text,
        words=named.doc[left:right].text,
        sort=_sort(named),
        plural=_is_plural(named),
        joint=joint,
    )


def _is_plural(head: Token) -> bool:
    return (head.tag_ in ("NNS", "NNPS", "CD") and head.lower_ != "one") or head.lower_ in _SEVERAL


def _reach(head: Token) -> tuple[tuple[int, int], bool]:
    """Return the tokens (end exclusive) of a speaker with those joined to it, and whether any are."""
    left, right = find_phrase(head)
    last = max((find_phrase(each)[1] for each in _joined(head)), default=right)
    if any(head.doc[at].lower_ in ("and", "&") for at in range(left, max(right, last))):
        return (left, max(right, last)), bool(_joined(head))
    return (left, right), False


def _joined(head: Token) -> list[Token]:
    return [
        each
        for each in head.children
        if each.dep_ == "conj" and 0 < each.i - head.i <= _FAR and each.pos_ in ("PROPN", "NOUN", "PRON")
    ]


def _sort(head: Token) -> MentionType:
    if head.pos_ == "PRON" or head.lower_ in _PRONOUNS:
        return "pronoun"
    capital = head.text[:1].isupper() and head.i > head.sent.start
    return "name" if head.pos_ == "PROPN" or capital else "noun"


def _named(head: Token) -> Token:
    """Return the name that a noun is explained by (“its director, Ilse Brandt,”); else the noun."""
    if head.pos_ == "PROPN" or get_lemma(head) not in _EXPLAINED:
        return head
    for each in head.children:
        if each.dep_ == "appos" and each.pos_ == "PROPN" and each.i > head.i:
            return each
    return head
