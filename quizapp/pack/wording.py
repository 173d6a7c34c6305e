"""Small helps for sentences about mistakes: the near miss, and a value shown short and harmless."""

import difflib
import reprlib
from collections.abc import Iterable
from typing import Final

from quizapp.pack.text import visible

LONGEST: Final = 60
"""So many characters of a value are shown."""

# A list of a million lists is not written out whole to be cut, nor one that stands a thousand deep.
_OUTLINE: Final = reprlib.Repr()
_OUTLINE.maxlevel = 3


def near(word: str, known: Iterable[str]) -> str:
    """Return “ Did you mean …?” where one of the known words is close, else nothing."""
    close = difflib.get_close_matches(word[:100], list(known), n=1, cutoff=0.6)
    return f" Did you mean “{close[0]}”?" if close else ""


def quoted(value: object) -> str:
    """Return a value of a file in quotation marks, at most 60 characters of it, with nothing hidden."""
    text = _OUTLINE.repr(value) if isinstance(value, list | dict) else str(value)
    return f"“{visible(cut(text.replace(chr(10), ' '), LONGEST))}”"


def cut(text: str, longest: int) -> str:
    """Return the text, or so many characters of it with an ellipsis as the last."""
    return text if len(text) <= longest else text[: longest - 1] + "…"
