"""What belongs to a noun phrase, and what only follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.parse.dependency_relations import find_own_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES: Final = frozenset({"relcl", "advcl", "acl", "ccomp", "parataxis"})
_PARTING: Final = ',;:—–()“”"'
_RELATIVE: Final = ("who", "which", "whose")
_TENSED: Final = ("VBN", "VBG", "VBD", "VBZ")


def find_phrase(head: Token) -> tuple[int, int]:
    """Return the tokens (end exclusive) of a noun phrase, without clauses and what a comma parts off."""
    left, right = _without_clauses(head)
    right = next((at - 1 for at in range(head.i + 1, right + 1) if _parts_off(head.doc[at])), right)
    left = next((at + 1 for at in range(head.i - 1, left - 1, -1) if _parts_before(head, at)), left)
    while right > head.i and head.doc[right].is_punct:
        right -= 1
    return left, right + 1


def _without_clauses(head: Token) -> tuple[int, int]:
    """Return the first and the last token of what hangs on a noun, up to clauses and what is joined to it."""
    left, right = head.left_edge.i, head.right_edge.i
    for each in head.children:
        if each.i > head.i and (each.dep_ in _CLAUSES or each.dep_ in ("appos", "cc", "conj")):
            right = min(right, each.left_edge.i - 1)
        if each.i < head.i and each.dep_ in _CLAUSES:
            left = max(left, each.right_edge.i + 1)
    return left, right


def _parts_off(token: Token) -> bool:
    """Return whether a noun phrase has ended before a token."""
    if token.dep_ in ("acl", "relcl") and token.tag_ in _TENSED:
        return True
    return token.text in _PARTING or token.lower_ in _RELATIVE


def _parts_before(head: Token, at: int) -> bool:
    """Return whether a mark parts a noun from what stands before it: not in “the tall, thin”."""
    if head.doc[at].text not in _PARTING:
        return False
    before = [each for each in head.children if each.i < at]
    listed = any(each.i == at - 1 and each.dep_ in ("amod", "nummod") for each in before)
    return not (head.doc[at].text == "," and listed and before[0].dep_ in ("det", "poss"))


def is_cataphoric(pronoun: Token) -> bool:
    """Return whether a pronoun stands before the subject that it may mean: “Asked if she will, Osei …”."""
    if pronoun.pos_ != "PRON":
        return False
    main = find_own_subject(pronoun.sent.root)
    return main is not None and main.i > pronoun.i and main.pos_ != "PRON"
