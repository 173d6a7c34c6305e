"""Article words as a screen reader should say them, so that quoted words can be told by ear. No Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

# Each opening mark with the marks that may close it; “ and ‘ close what „ and ‚ open, and open otherwise.
CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "‘": "’", "‚": "‘’", '"': '"'}
OMISSION_PATTERN = re.compile(r"\[\s*(?:…|\.{3}|\. \. \.)\s*\]|\(\s*…\s*\)|…|\.{3,}|\. \. \.")


@dataclass(frozen=True)
class PunctuationWords:
    """The words said in place of marks, in the language of the interface."""

    quote: str
    end_quote: str
    inserted: str
    end_inserted: str
    cut: str


def format_spoken(text: str, translate: Translate) -> str:
    """Say the marks in a text as words, in the language of the interface."""
    return replace_punctuation(
        text,
        PunctuationWords(
            translate("explanation.spoken_words.quote"),
            translate("explanation.spoken_words.end_quote"),
            translate("explanation.spoken_words.inserted"),
            translate("explanation.spoken_words.end_inserted"),
            translate("explanation.spoken_words.cut"),
        ),
    )


@lru_cache(maxsize=1024)  # a sheet's sentences are named anew with each answer
def replace_punctuation(text: str, words: PunctuationWords) -> str:
    """Say quotation marks, square brackets and ellipses as words; apostrophes stay as they are."""
    cut = OMISSION_PATTERN.sub(f" {words.cut} ", text)
    said: list[str] = []
    open_quotes: list[str] = []
    for at, letter in enumerate(cut):
        if letter == "[":
            said.append(f" {words.inserted} ")
        elif letter == "]":
            said.append(f" {words.end_inserted} ")
        elif _is_apostrophe(cut, at, open_quotes):
            said.append(letter)
        elif open_quotes and letter in CLOSERS[open_quotes[-1]]:
            open_quotes.pop()
            said.append(f" {words.end_quote} ")
        elif letter in CLOSERS:
            open_quotes.append(letter)
            said.append(f" {words.quote} ")
        elif letter == "”":
            said.append(f" {words.end_quote} ")
        else:
            said.append(letter)
    return _tidied("".join(said))


def _is_apostrophe(text: str, at: int, open_quotes: list[str]) -> bool:
    """A single mark inside a word, or ’ where no single quote is open."""
    if text[at] not in "’‘'":
        return False
    before, after = text[at - 1 : at].isalnum(), text[at + 1 : at + 2].isalnum()
    if before and after:
        return True
    single_open = bool(open_quotes) and open_quotes[-1] in "‘‚"
    return text[at] == "'" or (text[at] == "’" and not single_open)


def _tidied(text: str) -> str:
    return re.sub(r" +([,.;:!?])", r"\1", " ".join(text.split()))
