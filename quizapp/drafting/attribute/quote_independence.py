"""Which quotations are clauses or sentences of their own, and which are words in the narrator's sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon.word_sets import word_set

if TYPE_CHECKING:
    from quizapp.drafting.attribute.quotation_scanner import Quotation

_ENDED: Final = re.compile(r"[.,?!…—–-][”’»\"']*\s*$")
_FULL: Final = re.compile(r"[.?!…][”’»\"']*\s*$")
_SMALL: Final = word_set("a an and as at but by for from in into of on or the to with vs")


def has_full_stop(words: str) -> bool:
    """Return whether words end with a full stop, or a mark as full."""
    return bool(_FULL.search(words))


def find_char_before(text: str, at: int) -> str:
    """Return the last character before a place that is no space; nothing where there is none."""
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return text[at - 1] if at > 0 else ""


def find_char_after(text: str, at: int) -> str:
    """Return the first character from a place on that is no space; nothing where there is none."""
    while at < len(text) and text[at].isspace():
        at += 1
    return text[at : at + 1]


def is_independent(paragraph: str, each: Quotation) -> bool:
    """Return whether quoted words are a clause or sentence of their own, not part of the narrator's.

    It is told by the mark before them, by how they begin and end, and by how many they are.
    """
    inner = each.inner.of(paragraph).strip()
    before = find_char_before(paragraph, each.outer.start)
    words = inner.split()
    ended = bool(_ENDED.search(inner)) or not each.closed
    upper = inner.lstrip("…[(‘“'\"")[:1].isupper()
    if _is_title(words) and not (ended and (_opens_sentence(before) or not inner.endswith(","))):
        return False
    if _opens_sentence(before):
        return _begins(words, find_char_after(paragraph, each.outer.end), ended=ended, upper=upper)
    if before == ":":
        return (upper and (len(words) > 1 or not inner.endswith(","))) or len(words) >= 3
    if before == ",":
        return (upper and (ended or len(words) >= 4)) or (ended and len(words) >= 3)
    return upper and has_full_stop(inner) and len(words) >= 2 and not _is_title(words)


def _opens_sentence(before: str) -> bool:
    """Return whether quoted words begin a sentence by the character before them, nothing or a mark."""
    return not before or before in ".?!…”’\"'—–)"


def _begins(words: list[str], after: str, *, ended: bool, upper: bool) -> bool:
    """Return it for quoted words that a sentence begins with."""
    if ended:
        return True
    if not after:
        return upper or len(words) >= 3
    if after == ".":
        return upper and len(words) >= 3
    return after == "," and (upper or len(words) >= 4) and len(words) >= 2


def _is_title(words: list[str]) -> bool:
    """Return whether all words but the small ones begin with a capital letter, as in the name of a film."""
    main = [word for word in words if word.lower() not in _SMALL]
    return (
        len(main) >= 1 and len(words) >= 2 and all(word[:1].isupper() or word[:1].isdigit() for word in main)
    )
