"""Which language a text is in, by the small words that every sentence has, or by letters that one alone has.

Nothing where that is not plain: pages and word processors often tell the language of the program that made
them instead.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Final

_SMALL_WORDS: Final = {
    name: frozenset(words.split())
    for name, words in tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8")).items()
}
_KIN: Final = (frozenset({"cs", "sk"}), frozenset({"sv", "da", "nb"}), frozenset({"ru", "uk", "bg"}))
"""Languages that share many small words: which of them it is, is told by who has more."""
_TOLD_AS: Final = {
    "no": "nb", "nn": "nb", "sr": "hr", "bs": "hr", "ms": "id", "mk": "bg", "be": "ru", "yue": "zh",
}  # fmt: skip
"""Languages that are so near to another one here that a text in them counts as in that."""
_LETTERS: Final = {
    "el": "\u0370-\u03ff\u1f00-\u1fff", "he": "\u0590-\u05ff", "ar": "\u0600-\u06ff", "th": "\u0e00-\u0e7f",
    "ko": "\uac00-\ud7af", "ja": "\u3040-\u30ff", "zh": "\u4e00-\u9fff",
}  # fmt: skip
DETECTED_LANGUAGES: Final = frozenset({*_SMALL_WORDS, *_LETTERS})
"""The languages that are told, by BCP 47 tag."""
_OF_LETTERS: Final = {name: re.compile(f"[{letters}]") for name, letters in _LETTERS.items()}
_NOT_ARABIC: Final = re.compile("[\u067e\u0686\u0698\u06af\u06a9\u06cc\u06d2]")
"""Letters of Persian and Urdu."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_FEWEST: Final = 60
"""Words, or letters, of a text that is long enough."""
_READ: Final = 20_000
"""Characters that are read of it."""
_SHARE: Final = 0.15
"""Part of the words that are small ones of its language, at least."""
_DIFFERENT: Final = 4
"""Different small words, at least: one alone may be anything."""
_AHEAD: Final = 1.6
"""So many times more of them than of any other language, at least."""
_OWN: Final = 0.6
"""Part of the letters that are of one language's own, at least."""


def detect_language(text: str) -> str:
    """Return the language of a text as a BCP 47 tag of two letters; nothing where it is not plain."""
    read = text[:_READ].casefold()
    words = _WORD.findall(read)
    if len(words) < _FEWEST:
        return _by_letters("".join(words))
    seen = Counter(words)
    counts = Counter({name: sum(seen[word] for word in small) for name, small in _SMALL_WORDS.items()})
    (first, most), *others = counts.most_common()
    kin = next((each for each in _KIN if first in each), frozenset[str]())
    related = max((count for name, count in others if name in kin), default=0)
    next_most = max(count for name, count in others if name not in kin)
    different = len(_SMALL_WORDS[first] & seen.keys())
    if (
        different >= _DIFFERENT
        and most >= _SHARE * len(words)
        and most > related
        and most >= _AHEAD * next_most
    ):
        return first
    return _by_letters("".join(words))


def compute_english_share(text: str) -> float:
    """Return which part of the words are small ones of English, from 0 to 1; in news it is a third."""
    words = _WORD.findall(text[:_READ].casefold())
    return sum(word in _SMALL_WORDS["en"] for word in words) / max(1, len(words))


def reconcile_language(told: str, text: str) -> str:
    """Return the language that is told if the text is in it, or may be; else that of the text.

    A language that is told and the text denies counts for nothing, however plain another one is.
    """
    found = detect_language(text)
    if not told:
        return found
    base = told.partition("-")[0].lower()
    return told if found in ("", base, _TOLD_AS.get(base)) else ""


def _by_letters(letters: str) -> str:
    """Return the language whose own letters most of these are; nothing where there is none."""
    if len(letters) < _FEWEST:
        return ""
    own = {name: len(pattern.findall(letters)) for name, pattern in _OF_LETTERS.items()}
    own["ja"] += own["zh"] if own["ja"] * 10 > own["zh"] else 0  # Japanese has Chinese characters, too
    name = max(own, key=lambda each: own[each])
    if own[name] < _OWN * len(letters) or (name == "ar" and _NOT_ARABIC.search(letters)):
        return ""
    return name
