"""Which language a text is in, by the small words that every sentence has, or by letters that one alone has.

Nothing where that is not plain: pages and word processors often tell the language of the program that made
them instead.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

_SMALL: Final = {
    "en": "the of and to in that is was for with it on as by he said",
    "de": "der die und das nicht von den mit sich ist ein eine auf dem für im",
    "fr": "le les des et une est dans pour que du qui par sur pas au la",
    "es": "el los las que por con una para del y se en su lo como la",
    "it": "il che di della per non sono gli nel è con un una del dei la",
    "pt": "os não uma com para do da que em dos no na ao por se um",
    "nl": "het een van en dat niet op voor zijn de met te ook aan is door",
    "sv": "och att som det är på av för inte en med den till ett har om",
    "da": "og at som det er på af for ikke en med den til et har om i blev efter",
    "nb": "og at som det er på av for ikke en med den til et har om i ble etter",
    "fi": "ja on ei että se oli hän mutta kun myös ovat sen tai jos joka mukaan niin kuin ole hänen",
    "pl": "i w na nie się z do że jest to jak po o za od przez",
    "cs": "že se jsou byl byla bylo jako který která které pro také při podle však není v na je",
    "sk": "že sa sú bol bola bolo ako ktorý ktorá ktoré pre aj pri podľa však nie v na je",
    "hu": "a az és hogy nem is egy volt meg de ez már csak ha szerint még mint azt",
    "ro": "și în de la că nu cu pe este un o din pentru mai sunt care au fost să",
    "hr": "je i u na se da za su od s koji ali kao ne što nije bio koje",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi ama kadar sonra dedi değil",
    "id": "yang dan di itu dengan untuk tidak ini dari dalam akan pada ke juga adalah oleh",
    "ru": "и в не на что с он по как это было из за от для к она",
    "uk": "і в не на що з він та як це було до за від для й є у вона",
    "bg": "и на да се в за от не с по е са че като това беше",
}
_SMALL_WORDS: Final = {name: frozenset(words.split()) for name, words in _SMALL.items()}
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
DETECTED_LANGUAGES: Final = frozenset({*_SMALL, *_LETTERS})
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
