"""Whether a text is an English article at all: who says what can be told of whole sentences alone.

Each rule refuses only what is plainly something else, for an article that is refused is worse than a list
that is read in vain: nothing is proposed without evidence in any case. The figures are far beyond those of
news pages (`tests/drafting/test_text_fitness.py` has them).
"""

from __future__ import annotations

import re
from statistics import median
from typing import TYPE_CHECKING, Final

from quizapp.article.languages import compute_english_share, detect_language
from quizapp.drafting.errors import DraftingError
from quizapp.pack.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.source_reading import ReadingPart

_LOOKED_AT: Final = 60_000
"""Characters of a text that are looked at."""
_FEW: Final = 15
_SOME: Final = 25
"""Words of a text that can be judged by its full stops, and by its words."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_SIGNS: Final = re.compile(r"[{}<>\[\]=;|\\_#*+/~^`$@&]")
_ENDED: Final = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_STOP: Final = re.compile(r"[.!?…](?=[\s\"'”’»)\]]|$)")
_QUOTED: Final = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^„“”]*[“”]|^[“«\"][^“”«»\"]*$")
"""What is quoted in a paragraph, also where the quotation goes on in the next."""
_BEGUN: Final = re.compile(
    r"(?<=[a-z,;:—–-]) (?:And|But|To|Of|In|With|For|That|As|On|At|From|Or|If|So|When|Where|While|Who|What"
    r"|My|Her|His|Their|Yet|Till|Then|Nor|By|Like|Upon|Through|Is|Are|Was|Were|Have|Had|Has|Be|It) "
)
"""Small words with a capital amid a sentence: lines of verse that were put together."""
_TOKEN: Final = re.compile(r"\S+")
_AROUND: Final = "\"'“”‘’«»„()[],;:!?.…%—–-*•·|&"
_SOUND: Final = re.compile(
    r"[^\W\d_]++(?:[’'.&/\-‑—–…,][^\W\d_]*+)*+"  # words, initials, names with signs between
    r"|[£$€]?\d[\d.,:/%–]*+(?:st|nd|rd|th|s|m|k|bn|p|pm|am|kg|km|mph|°?C|°?F)?(?:-\w++)*+"
    r"|[@#][\w.]++|https?://\S++"
)
"""What stands between two spaces, without the marks around it."""
_CONSONANTS: Final = re.compile(r"[bcdfghjklmnpqrstvwxz]{5,}", re.IGNORECASE)
_AMID: Final = re.compile(r"[a-z][A-Z]|[^\W\d_]\d+[^\W\d_]")
"""Capitals and digits amid a word; some names have them."""

_ENGLISH: Final = 0.15
"""Part of the words of English that are small ones, at least; of news nearly a third are."""
_FOREIGN: Final = 0.08
"""Part of them in a text that is none in any case."""


def refuse_unfit(text: str, parts: Sequence[ReadingPart], told: str = "") -> None:
    """Raise DraftingError for a text that is no article, or not in English.

    `told` is the language that is told of it; empty or `und` if none is.
    """
    body = [part.span.of(text) for part in parts if part.role == "body"]
    looked: list[str] = []
    size = 0
    for each in body:
        if size >= _LOOKED_AT:
            break
        looked.append(each[:_LOOKED_AT])
        size += len(each)
    whole = "\n".join(looked)
    words = _WORD.findall(whole)
    if not words:
        raise DraftingError("no-words")
    _refuse_other_languages(whole, told.partition("-")[0].lower())
    for code, is_so in _RULES:
        if is_so(looked, whole, words):
            raise DraftingError(code)


def _refuse_other_languages(whole: str, told: str) -> None:
    found = detect_language(whole)
    if found and found != "en":
        raise DraftingError("language", language=found)
    if not found and told not in ("", "en", "und") and compute_english_share(whole) < _ENGLISH:
        raise DraftingError("language", language=told)


def _is_code(_body: Sequence[str], whole: str, _words: Sequence[str]) -> bool:
    return len(_SIGNS.findall(whole)) > 0.04 * len(whole)


def _is_capitals(_body: Sequence[str], whole: str, words: Sequence[str]) -> bool:
    upper, lower = sum(map(str.isupper, whole)), sum(map(str.islower, whole))
    return len(words) >= _SOME and upper > 2 * lower


def _is_noise(_body: Sequence[str], whole: str, words: Sequence[str]) -> bool:
    tokens = _TOKEN.findall(whole)
    return len(words) >= _SOME and sum(map(_is_odd, tokens)) > 0.2 * len(tokens)


def _is_odd(token: str) -> bool:
    word = token.strip(_AROUND)
    sound = not word or _SOUND.fullmatch(word)
    return not sound or bool(_CONSONANTS.search(word) or _AMID.search(word))


def _is_list(body: Sequence[str], whole: str, words: Sequence[str]) -> bool:
    """Tell whether hardly a paragraph is a sentence, or none is, or figures stand where words would."""
    digits = sum(map(str.isdigit, whole))
    if digits > 0.25 * len(whole) or (len(words) >= _FEW and not _STOP.search(whole)):
        return True
    short = [len(_WORD.findall(each)) for each in body]
    ended = sum(bool(_ENDED.search(each.rstrip())) for each in body)
    return len(body) >= 5 and ended < 0.2 * len(body) and median(short) <= 15 and len(words) >= _SOME


def _is_verse(_body: Sequence[str], whole: str, words: Sequence[str]) -> bool:
    begun = len(_BEGUN.findall(whole))
    return begun >= 6 and begun > 0.03 * len(words)


def _is_endless(body: Sequence[str], _whole: str, words: Sequence[str]) -> bool:
    ends = sum(len(split_sentences(each)) for each in body)
    return len(words) >= 150 and len(words) > 120 * ends


def _is_only_quotes(body: Sequence[str], _whole: str, words: Sequence[str]) -> bool:
    told = _WORD.findall(" ".join(_QUOTED.sub(" ", each) for each in body))
    return len(words) >= _SOME and len(told) < 0.03 * len(words)


def _is_foreign(_body: Sequence[str], whole: str, words: Sequence[str]) -> bool:
    return len(words) >= _SOME and compute_english_share(whole) < _FOREIGN


_RULES: Final = (
    ("code", _is_code), ("capitals", _is_capitals), ("no-stops", _is_endless), ("list", _is_list),
    ("noise", _is_noise), ("verse", _is_verse), ("only-quotes", _is_only_quotes),
    ("not-english", _is_foreign),
)  # fmt: skip
