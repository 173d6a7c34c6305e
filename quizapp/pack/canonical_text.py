"""Texts: the canonical form of a passage, what hides in a text, and values shown in sentences about mistakes.

Canonical is NFC, single spaces, no controls, no soft hyphens; nothing else of a text is touched.
"""

import difflib
import re
import reprlib
import unicodedata
from collections.abc import Collection, Iterable
from typing import Final

from quizapp.catalogue import Message, message

_SPACES: Final = re.compile(r"\s+")

MAX_STACKED_MARKS: Final = 16
"""More accents and points on one letter than any language has. Sorting thousands of them takes for ever."""

_CONTROLS: Final = "\x00-\x09\x0b-\x1f\x7f-\x9f"
_HALVES: Final = "\ud800-\udfff"
_TURNS: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
"""Marks that turn the direction of writing (UAX 9)."""
_BREAKS: Final = "\u2028\u2029"
_NO_WIDTH: Final = "\u034f\u17b4\u17b5\u180e\u200b\u2060-\u2064\u206a-\u206f\ufff9-\ufffb"
_SOFT_HYPHEN: Final = "\u00ad"
_SELECTORS: Final = "\u180b-\u180d\u180f\ufe00-\ufe0f"
"""They choose how the character before them is drawn, which few fonts heed."""
_NOTATION: Final = "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
"""Controls of shorthand and music."""
_RESERVED: Final = "\u2065\ufff0-\ufff8"
"""Kept by Unicode for more of the same; programs draw nothing for them already."""
_TAGS: Final = "\U000e0000-\U000e0fff"
"""A second alphabet that nobody sees, more selectors, and room for more of the same."""
_BLANK: Final = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and signs that are drawn as nothing."""
_JOINERS: Final = "\u200c\u200d"
_NO_INK: Final = (
    f"{_TURNS}{_NO_WIDTH}{_SOFT_HYPHEN}{_SELECTORS}{_NOTATION}{_RESERVED}{_TAGS}{_BLANK}{_JOINERS}"
)
"""All of Default_Ignorable_Code_Point (UAX 44), and some that are no better."""

_CURSIVE: Final = (
    "\u0620-\u074f\u0750-\u077f\u07ca-\u07fa\u0840-\u08ff\u1820-\u18aa\ufb50-\ufdff\ufe70-\ufefc"
)
"""Scripts whose letters are joined: Arabic, Syriac, N’Ko, Mandaic, Mongolian."""
_CONJUNCT: Final = (
    "\u0900-\u0dff\u1000-\u109f\u1780-\u17b3\u17b6-\u17d3\u1a20-\u1bbf\u1cd0-\u1cff\ua8e0-\ua8ff\ua980-\uaadf"
    "\uabc0-\uabff\U00011000-\U0001182f"
)
"""Scripts whose letters melt into one sign, unless a joiner forbids or shapes it: of India and around."""
_EMOJI: Final = (
    "©®‼⁉™ℹ↔-↙↩↪⌚⌛⌨⎈⏏⏩-⏳⏸-⏺Ⓜ▪▫▶◀◻-◾☀-★☇-☒☔-⚅⚐-✅✈-✒✔✖✝✡✨✳✴❄❇❌❎❓-❕❗❣-❧"
    "➕-➗➡➰➿⤴⤵⬅-⬇⬛⬜⭐⭕〰〽㊗㊙"
    "\U0001f000-\U0001faff"
)
"""Extended_Pictographic of Unicode 15 (UTS 51), and between them what else stands in the emoji blocks."""
_HIDES: Final = re.compile(
    f"[{_CONTROLS}{_HALVES}{_BREAKS}{_NO_INK}]"
    # What shapes a character that is seen is seen too: joiners of words and emoji, selectors of emoji.
    f"(?<![{_CURSIVE}]\u200c(?=[{_CURSIVE}])|[{_CURSIVE}]\u200d|[{_CONJUNCT}][\u200c\u200d]"
    f"|[{_EMOJI}]\u200d(?=[{_EMOJI}])|[{_EMOJI}][\ufe0e\ufe0f]|[#*0-9]\ufe0f(?=\u20e3))"
    f"(?<![{_EMOJI}]\ufe0f\u200d(?=[{_EMOJI}]))"
)
_INVISIBLE: Final = re.compile(f"[{_NO_INK}]")

# No letters in which a heap of marks could hide: ASCII, Latin, Greek, Cyrillic, punctuation, kana and Han.
_UNMARKED: Final = "\x00-\u02ff\u0370-\u0482\u048a-\u0590\u2000-\u200b\u2010-\u20cf\u3040-\u3096\u3400-\u9fff"
_LONG_RUN: Final = re.compile(f"[^{_UNMARKED}]{{{MAX_STACKED_MARKS + 1},}}")


def canonicalize(text: str) -> str:
    """Return the text in its one stored form. Applying it twice changes nothing more."""
    kept = "".join(char for char in text if char.isspace() or unicodedata.category(char) not in {"Cc", "Cs"})
    kept = kept.replace(_SOFT_HYPHEN, "")
    return _SPACES.sub(" ", unicodedata.normalize("NFC", kept)).strip()


def is_canonical(text: str) -> bool:
    """Tell whether the text is already in its stored form."""
    plain = text.isprintable() and "  " not in text and text == text.strip()
    return (plain and unicodedata.is_normalized("NFC", text)) or text == canonicalize(text)


def escape_hidden(text: str) -> str:
    """Return the text with what hides in it spelled out, as ⟨U+202E⟩, so that none of it can."""
    if _is_plain(text):
        return text
    return _HIDES.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)


def find_hidden(text: str) -> str | None:
    """Return the first character of a text that nobody would see; None if it has none.

    These are controls but for line breaks, and all that Unicode calls Default_Ignorable_Code_Point (UAX 44)
    but for joiners in scripts that need them, and joiners and selectors of emoji (UTS 51).
    """
    found = None if _is_plain(text) else _HIDES.search(text)
    return found[0] if found else None


def remove_hidden(text: str) -> str:
    """Return the text without what hides in it."""
    while find_hidden(text) is not None:
        text = _HIDES.sub("", text)
    return text


def remove_invisible(text: str) -> str:
    """Return the text without anything that has no ink of its own, to compare how texts look."""
    return text if _is_plain(text) else _INVISIBLE.sub("", text)


def has_stacked_marks(text: str) -> bool:
    """Tell whether more than MAX_STACKED_MARKS marks are on one letter; ask before normalising a text."""
    if text.isascii():
        return False
    return any(_heap(run[0]) for run in _LONG_RUN.finditer(text))


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable()


def _heap(run: str) -> bool:
    marks = 0
    for char in run:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks > MAX_STACKED_MARKS:
            return True
    return False


MAX_QUOTED_LENGTH: Final = 60
"""So many characters of a value are shown."""

_MOST_COMPARED: Final = 1_000
"""So many words one suggester compares with others: two that are alike take a fifth of a millisecond."""

# A list of a million lists is not written out whole to be cut, nor one that stands a thousand deep.
_OUTLINE: Final = reprlib.Repr()
_OUTLINE.maxlevel = 3


def suggest_known_word(word: str, known: Iterable[str]) -> Message | None:
    """Return “Did you mean …?” where one of the known words is close, else None."""
    close = difflib.get_close_matches(word[:100], list(known), n=1, cutoff=0.6)
    return message("pack.did_you_mean", word=close[0]) if close else None


class WordSuggester:
    """Suggests known words until that has taken long enough: a pack may have thousands that nearly fit."""

    def __init__(self) -> None:
        self._left = _MOST_COMPARED

    def suggest(self, word: str, known: Collection[str]) -> Message | None:
        """Return “Did you mean …?” where one of the known words is close, else None; at last always None."""
        self._left -= len(known)
        return suggest_known_word(word, known) if self._left >= 0 else None


def suggest_similar(word: str, known: Iterable[str]) -> str:
    """Return “ Did you mean …?” where one of the known words is close, else nothing."""
    advice = suggest_known_word(word, known)
    return f" {advice}" if advice else ""


def quote_value(value: object) -> str:
    """Return a value of a file in quotation marks, at most 60 characters of it, with nothing hidden."""
    text = _OUTLINE.repr(value) if isinstance(value, list | dict) else str(value)
    return f"“{escape_hidden(shorten_text(text.replace(chr(10), ' '), MAX_QUOTED_LENGTH))}”"


def shorten_text(text: str, longest: int) -> str:
    """Return the text, or so many characters of it with an ellipsis as the last."""
    return text if len(text) <= longest else text[: longest - 1] + "…"
