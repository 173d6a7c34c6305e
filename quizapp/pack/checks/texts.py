"""Texts: passages in their one form, and nothing in any text that nobody would see."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from quizapp.pack.checks.prose import framing, names, offered, told
from quizapp.pack.checks.walk import passages, questions
from quizapp.pack.models.pack import Pack
from quizapp.pack.problems import Path, Problem, pointer
from quizapp.pack.text import MOST_MARKS, canonical, hidden, is_canonical, is_heaped
from quizapp.pack.wording import quoted

_LONG: Final = frozenset({"summary", "advisory", "explanation", "hint", "feedback", "alt"})
"""Fields of several paragraphs; every other text stands on one line, so that none looks like two."""


def check_canonical_passages(pack: Pack) -> Iterator[Problem]:
    """Every passage is in its one stored form: composed letters, single spaces, no controls."""
    for path, passage in passages(pack):
        # To normalise a heap of marks would take for ever.
        if not is_heaped(passage.text) and not is_canonical(passage.text):
            sentence = (
                f"{quoted(_first_difference(passage.text))} is not as passages are stored. "
                "Write composed letters and single spaces, none at the ends, no line breaks."
            )
            yield Problem(pointer(*path, "text"), "not-canonical", sentence)


def check_readable_texts(pack: Pack) -> Iterator[Problem]:
    """No text is blank, or holds what nobody would see, a heap of marks, or a line break in a single line."""
    for path, text in chain(framing(pack), names(pack)):
        yield from _unreadable(path, text)
    for path, passage in passages(pack):
        yield from _unreadable((*path, "text"), passage.text)
    for path, question in questions(pack):
        for inner, text in chain(told(question), offered(question)):
            if not (text.isascii() and text.isprintable()) or text.isspace():
                yield from _unreadable((*path, *inner), text)


def _unreadable(path: Path, text: str) -> Iterator[Problem]:
    char = hidden(text)
    if char is not None:
        sentence = f"The invisible character U+{ord(char):04X} stands in this text. Take it out."
        yield Problem(pointer(*path), "hidden-character", sentence)
    elif is_heaped(text):
        sentence = f"More than {MOST_MARKS} marks stand on one letter here. Take some of them away."
        yield Problem(pointer(*path), "heaped-marks", sentence)
    elif text.isspace():
        sentence = f"“{path[-1]}” holds nothing but spaces. Write something."
        yield Problem(pointer(*path), "blank-text", sentence)
    elif "\n" in text and not _is_long(path):
        sentence = "This stands on one line. Put a space in the place of its line break."
        yield Problem(pointer(*path), "line-break", sentence)


def _is_long(path: Path) -> bool:
    """Tell whether a text may have line breaks; of a passage its stored form tells."""
    return path[-1] in _LONG or (path[-1] == "text" and path[0] in ("glossary", "changes", "sources"))


def _first_difference(text: str) -> str:
    """Return the text around the place where it first differs from its stored form."""
    right = canonical(text)
    pairs = enumerate(zip(text, right, strict=False))
    same = next((place for place, (one, other) in pairs if one != other), len(right))
    return text[max(0, same - 12) : same + 12]
