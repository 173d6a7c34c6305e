"""Small helps for sentences about mistakes: the near miss, and a value shown short and harmless."""

import difflib
from collections.abc import Iterable

from quizapp.pack.text import visible


def near(word: str, known: Iterable[str]) -> str:
    """Return “ Did you mean …?” where one of the known words is close, else nothing."""
    close = difflib.get_close_matches(word[:100], list(known), n=1, cutoff=0.6)
    return f" Did you mean “{close[0]}”?" if close else ""


def quoted(value: object) -> str:
    """Return a value of a file in quotation marks, at most 60 characters of it, without controls."""
    text = str(value).replace("\n", " ")
    return f"“{visible(text if len(text) <= 60 else text[:59] + '…')}”"
