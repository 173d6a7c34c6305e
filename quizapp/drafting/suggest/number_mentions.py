"""Numbers in a sentence: their value and unit, and what makes one no number to ask for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from quizapp.drafting.source_reading import ReadingSpan
from quizapp.drafting.suggest.date_mentions import MONTHS
from quizapp.pack.checks.warnings.english_lexicon import (
    STOP_WORDS,
    parse_word_list,
    split_words,
    strip_endings,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.suggest.sentence_index import ArticleSentence

_MONTHS: Final = "|".join((*MONTHS, "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"))
_NUMBER: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_SMALL: Final = {
    "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12,
}  # fmt: skip
_WORDED: Final = re.compile(rf"\b(?:{'|'.join(_SMALL)})\b", re.IGNORECASE)
_HEDGES: Final = re.compile(
    r"\b(?:about|around|nearly|almost|roughly|some|approximately|over|under|than|least|most|"
    r"as (?:many|much|few) as|estimated|an average of|averaging|maximum of|minimum of|at|between|from|to|"
    r"within|exceeding|or so|last|past|first|next|previous)\s+[£$€]?$",
    re.IGNORECASE,
)
_HEDGED_AFTER: Final = re.compile(r"^\+|^[^.;,]{0,25}\b(?:or (?:more|less|fewer|so)|at (?:least|most))\b")
_LARGER: Final = "hours?|minutes?|feet|foot|degrees?|pounds?|stone|years?|days?|weeks?|months?|miles?"
"""Units that may have a second number and a smaller unit after them: “11 minutes 20 seconds”."""

_ANY: Final = re.compile("")
"""Whatever stands there."""

_FAULTS: Final = (
    ("date", re.compile(rf"\b(?:{_MONTHS})\.?\s+$", re.IGNORECASE), _ANY),
    ("date", _ANY, re.compile(rf"^(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTHS})\b", re.IGNORECASE)),
    ("score", re.compile(r"\d\s?[-–:/]\s?$"), _ANY),
    ("score", _ANY, re.compile(r"^\s?[-–:/]\s?\d")),
    (
        "age",
        _ANY,
        re.compile(r"^[-‑\s]years?[-‑\s]olds?\b|^,\s+(?:who|of|from|said|says|a|an|the|has|was)\b"),
    ),
    ("age", re.compile(r"\baged\s+$"), _ANY),
    ("age", re.compile(r"[A-Z][\w’-]+,\s+$"), re.compile("^,")),
    (
        "time",
        _ANY,
        re.compile(r"^\s?(?:[ap]\.?m\b|o’clock|o'clock)|^\.\d\d\s?[ap]\.?m|^:\d\d", re.IGNORECASE),
    ),
    (
        "time",
        re.compile(r"\b(?:at|by|until|before|after|since)\s+$"),
        re.compile(r"^(?:[.,;!?]|\s+(?:on|in|and|every|each|when)\b|$)"),
    ),
    ("name", re.compile(r"[A-Z][\w’]*[-\s]$|\bNo\.?\s?$|#$"), _ANY),
    ("unit", _ANY, re.compile(r"^[^\W\d_]")),
    ("unit", re.compile(r"[^\W\d_]$|[.,\d]$"), _ANY),
    ("range", re.compile(r"\bbetween\s+$|\bfrom\s+$"), re.compile(r"^[^.;]{0,20}\b(?:and|to)\s+\d")),
    ("range", _ANY, re.compile(r"^(?:\s?(?:%|\w+))?\s(?:to|or)\s+[£$€]?\d")),
    ("range", re.compile(r"\d[^.;,]{0,15}\s(?:and|to)\s+[£$€]?$"), _ANY),
    ("part", re.compile(rf"\d\s(?:{_LARGER})(?:\sand)?\s$"), _ANY),
    ("part", _ANY, re.compile(rf"^\s(?:{_LARGER})(?:\sand)?\s\d")),
    (
        "converted",
        _ANY,
        re.compile(r"^\s?[\w%°-]+(?:\s\w+)?\s\((?:about\s|some\s)?[£$€]?\d[\d,.]*\s?[\w°%]"),
    ),
    ("converted", re.compile(r"\d\s?[\w°-]+(?:\s\w+)?\s\((?:about\s|some\s)?[£$€]?$"), _ANY),
    ("converted", re.compile(r"\([^)]*\bor\s$"), _ANY),
    ("fraction", re.compile(r"\bin\s+$"), _ANY),
    (
        "fraction",
        _ANY,
        re.compile(r"^\s+(?:in|out of)\s+(?:\d|every|three|four|five|six|seven|eight|nine|ten)|^[-‑]"),
    ),
)
"""By what a number is none to ask for: the fault, and how it is known before and after the number."""

_OPENERS: Final = parse_word_list(
    """the a an in on at of by from to with for and but or nor some about only another all both nearly almost
    around over under more most fewer less than it he she they this that these those when while after
    before between as if there here its his her their our no not"""
)
_NAMES_FROM: Final = 13
_UNITS_OF_ONE: Final = parse_word_list(
    """million billion trillion thousand hundred dozen percent per people men women children staff police
    aircraft fish sheep species day week month year hour minute second mile foot inch metre meter yard
    pound tonne ton degree euro dollar square cubic or and of to in or metric more new other"""
)
"""Words after a number that need no -s where several are meant, or that are no noun."""

_YEAR: Final = range(1500, 2101)


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number: where it stands, its value, the word after it; `fault` is why it is none to ask for.

    `hedged`: the words before it leave room, so that another number may be so as well. `most` is how many
    there are in all of whom these are some (“57 of 60”).
    """

    span: ReadingSpan
    words: str
    value: Fraction
    unit: str
    hedged: bool
    fault: str | None
    most: Fraction | None = None


def find_numbers(sentence: ArticleSentence) -> Iterator[NumberMention]:
    """Yield the numbers of a sentence, in digits or as a small word, in order."""
    text = sentence.words
    found = [(met.start(), met.end()) for met in (*_NUMBER.finditer(text), *_WORDED.finditer(text))]
    for start, end in sorted(found):
        before, said, after = text[:start], text[start:end], text[end:]
        span = ReadingSpan(sentence.span.start + start, sentence.span.start + end)
        hedged = bool(_HEDGES.search(before) or _HEDGED_AFTER.search(after))
        fault = _fault(before, said, after)
        yield NumberMention(span, said, _value(said), _unit(after), hedged, fault, _most(after))


def format_number(value: Fraction) -> str | None:
    """Return a value as the pack writes numbers, None if it has no short one."""
    if value.denominator == 1:
        return str(value.numerator)
    for places in range(1, 4):
        scaled = value * 10**places
        if scaled.denominator == 1:
            whole = f"{scaled.numerator:0{places + 1}d}"
            return f"{whole[:-places]}.{whole[-places:]}"
    return None


def _value(said: str) -> Fraction:
    small = _SMALL.get(said.casefold())
    return Fraction(small) if small is not None else Fraction(said.replace(",", ""))


def _unit(after: str) -> str:
    found = split_words(after[:40])
    return (
        "%"
        if after.lstrip().startswith(("%", "per cent", "percent"))
        else strip_endings(found[0])
        if found
        else ""
    )


def _fault(before: str, said: str, after: str) -> str | None:
    for name, left, right in _FAULTS:
        if left.search(before) and right.search(after):
            if name == "name" and _begins(before):
                continue
            return name
    if said.isdigit() and int(said) in _YEAR:
        return "date"
    if _is_model(before, said, after) or (said.istitle() and before.strip() and re.match(r"\s[A-Z]", after)):
        return "name"
    return None if _has_unit(after) else "bare"


def _is_model(before: str, said: str, after: str) -> bool:
    """Tell whether a number after “the” is the name of one thing, as in “the 777 program”."""
    met = re.match(r"\s([a-z]+)(?=\s|[.,;])", after)
    if met is None or not said.isdigit() or int(said) < _NAMES_FROM:
        return False
    several = met[1].endswith("s") or met[1] in _UNITS_OF_ONE
    return not several and re.search(r"\b(?:the|a|an|its|their|new)\s$", before, re.IGNORECASE) is not None


def _most(after: str) -> Fraction | None:
    met = re.match(rf" of (?:the |its |their )?({_NUMBER.pattern}|{'|'.join(_SMALL)})\b", after)
    return _value(met[1]) if met is not None else None


def _has_unit(after: str) -> bool:
    """Tell whether something that can be counted comes after a number, or “of” and “per cent”."""
    found = split_words(after[:40])
    return after.lstrip()[:1] == "%" or (
        bool(found) and after[:1] == " " and (found[0] not in STOP_WORDS or found[0] == "of")
    )


def _begins(before: str) -> bool:
    """Tell whether the capital before a number is only the first word of the sentence, and no name."""
    return before.strip('“"‘ ').casefold() in _OPENERS
