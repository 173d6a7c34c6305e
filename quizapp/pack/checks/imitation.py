"""Checks that a pack doesn't speak with the program's voice where it says what it is and who made it.

Those texts are shown beside the program's own, on the page where somebody decides whether to trust a pack.
The words of trust are English ones; letters of other alphabets that look like theirs are taken for theirs.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from quizapp.catalogue import message
from quizapp.pack.canonical_text import has_stacked_marks
from quizapp.pack.checks.pack_traversal import TextPlace, iter_framing_texts, iter_names
from quizapp.pack.models.pack import Pack
from quizapp.pack.problems import Problem, build_pointer

OWN_AUTHORS: Final = "The Quizapp authors"
"""Who made the packs that come with the program, and so is named in what teachers make of them."""

_INTRODUCTION: Final = frozenset(
    {"title", "summary", "advisory", "banks", "authors", "reviewers", "licence", "changes"}
)
_LOOKALIKES: Final = str.maketrans("аеорсухіѕԛսզοιαρν", "aeopcyxisquqoiapv")
_PROGRAM: Final = re.compile(r"(?<!\w)q\W*u\W*i\W*z\W*a\W*p\W*p(?:s|'s|’s)?(?!\w)")
_TRUSTED: Final = re.compile(
    r"(?<!\w)(?:verified|certified|approved|endorsed|guaranteed|authori[sz]ed)(?!\w)"
)
_TRUST: Final = re.compile(
    rf"{_TRUSTED.pattern}|(?<!\w)(?:official(?:ly)?|trusted|trustworthy|authentic|genuine|recommended|checked"
    r"|vouch(?:es|ed)?|safe)(?!\w)"
)


def check_imitation(pack: Pack) -> Iterator[Problem]:
    """No text that introduces the pack names the program as its maker, its reader or its witness."""
    for path, text in _introduction(pack):
        is_name = path[0] in ("authors", "reviewers")
        folded = "" if has_stacked_marks(text) else _fold(text)
        named = _PROGRAM.search(folded) is not None
        trust = (_TRUST if named else _TRUSTED).search(folded)
        if trust and (named or is_name):
            sentence = message("pack_checks.imitation.trust", word=trust[0])
            yield Problem(build_pointer(*path), "imitation", sentence)
        elif named and is_name and (path[0], text) != ("authors", OWN_AUTHORS):
            yield Problem(build_pointer(*path), "imitation", message("pack_checks.imitation.name"))


def names_program(text: str) -> bool:
    """Tell whether a text that passed every check names the program."""
    return _PROGRAM.search(_fold(text)) is not None


def _introduction(pack: Pack) -> Iterator[TextPlace]:
    for texts in (iter_framing_texts(pack), iter_names(pack)):
        yield from (
            (path, text) for path, text in texts if path[0] in _INTRODUCTION or path[2:3] == ("rights",)
        )


def _fold(text: str) -> str:
    """Return a text without what letters differ by to the eye alone."""
    if not text.isascii():
        text = "".join(
            char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char)
        )
    return text.casefold().translate(_LOOKALIKES)
