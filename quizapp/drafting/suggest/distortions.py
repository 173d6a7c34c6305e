"""False statements that the text itself rules out: another number, another date, or a “not”."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Literal

from quizapp.drafting.suggest.claim_clauses import add_full_stop
from quizapp.drafting.suggest.date_mentions import MONTHS, WEEKDAYS, find_dates
from quizapp.drafting.suggest.number_mentions import NumberMention, find_numbers, format_number
from quizapp.drafting.suggest.quotation_marks import blank_quotations
from quizapp.pack.checks.warnings.english_lexicon import (
    ABSOLUTE_WORDS,
    HEDGES,
    NEGATIONS,
    parse_word_list,
    split_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quizapp.drafting.suggest.verdict_statements import VerdictStatement

DistortionTrap = Literal["swapped-number", "swapped-date", "reversed"]

_ONCE: Final = re.compile(
    r"\b(?:began|begins?|started|opened|opens|launched|published|released|ended|finished|closed|founded|signed|"
    r"approved|collapsed|completed|built|introduced|elected|expired|expires|voted|votes?|due)\b"
)
_DONE: Final = (
    "been|become|begun|gone|come|made|taken|given|found|held|led|left|paid|sold|built|felt|kept|known|seen|shown|"
    "spent|told|brought|bought|broken|chosen|drawn|driven|cut|hit|set|shut|lost|won|run|grown|risen|fallen|written|"
    "spoken|done|got|met|sent|said|cost|put"
)
_AUX: Final = re.compile(
    rf"(?<!\bto )\b(is|are|was|were|will|would|(?:has|have|had)(?=\s+(?:\w+ed|{_DONE})\b))\b"
    r"(?!\s+(?:to|not)\b)"
)
_NOT: Final = re.compile(r"\b((?:is|are|was|were|has|have|had|will|would|should) )not ")
_CLAUSES: Final = parse_word_list(
    """because if when while unless although though after before until since who whom which whose where that
    whether than but and or so only even both some many most few several any each every first as also never
    still yet again might may could can must should half none nor neither there"""
)
_COMPARES: Final = re.compile(r"\b(?:down|up|fell|fallen|rose|risen|compared|against|than|instead)\b")
_WISHES: Final = parse_word_list("wish wishes wished hope hopes hoped want wants wanted")
_UNBOUND: Final = parse_word_list("not no never nor neither none without enough")
_MOST_WORDS: Final = 20
_WEEK: Final = 3
_SPREAD: Final = Fraction(3, 2)
_MOST: Final = 4
_ALL: Final = Fraction(100)
"""Shares that one sentence tells are together no more than this, if they were not before."""

_WORDS_OF: Final = {
    3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten", 11: "eleven",
    12: "twelve",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Distortion:
    """A false statement: what it says, the words that were changed, into which, and its trap."""

    statement: str
    matter: str
    old: str
    new: str
    trap: DistortionTrap
    figure: NumberMention | None = None


def generate_distortions(
    statement: VerdictStatement, others: Mapping[str, tuple[Fraction, ...]]
) -> Iterator[Distortion]:
    """Yield the false statements that a true one can become; `others` has the article's numbers by unit."""
    # In quotation marks stand somebody's own words, and no others.
    own = blank_quotations(statement.matter)
    for each in (*_numbers(statement, others), *_dates(statement), *_negations(statement)):
        if each.old in own:
            yield each


def _numbers(statement: VerdictStatement, others: Mapping[str, tuple[Fraction, ...]]) -> Iterator[Distortion]:
    if not _UNBOUND.isdisjoint(split_words(statement.matter)):
        return  # if three are not enough, five may not be either
    found = list(find_numbers(statement.sentence))
    if len(found) > 1 and _COMPARES.search(statement.matter):
        return  # “4.3 million, down from 3.6 million” would give itself away
    for figure in found:
        if figure.hedged or statement.matter.count(figure.words) != 1:
            continue
        used = {each.value for each in found}
        shares = sum(each.value for each in found if each.unit == "%" and each is not figure)
        bounded = figure
        if figure.unit == "%" and figure.most is None and shares + figure.value <= _ALL:
            bounded = replace(figure, most=_ALL - shares)
        new = _other_number(bounded, [value for value in others.get(figure.unit, ()) if value not in used])
        if new is not None:
            yield _changed(statement, figure.words, new, "swapped-number", figure)


def _other_number(figure: NumberMention, others: list[Fraction]) -> str | None:
    """Return a greater number in the same way of writing: one of the article's if near, else half more.

    It is always greater, for whoever counted 14 also counted 10; but never more than all there are.
    """
    near = [value for value in others if _SPREAD * Fraction(4, 5) <= value / figure.value <= _MOST]
    most = figure.most if figure.most is not None else Fraction(96 if figure.unit == "%" else 10**15)
    value = next((value for value in (*sorted(near)[:1], _rounded(figure)) if value < most), None)
    if value is None and figure.most is not None and figure.most - figure.value > 1:
        value = figure.value + (figure.most - figure.value) // 2
    return None if value is None else _written(figure, value)


def _written(figure: NumberMention, value: Fraction) -> str | None:
    """Return a value as the figure is written: in a word, with commas or without."""
    if figure.words.isalpha():
        worded = _WORDS_OF.get(int(value)) if value.denominator == 1 else None
        return worded.capitalize() if worded and figure.words[0].isupper() else worded
    plain = format_number(value)
    if plain is None:
        return None
    whole, point, rest = plain.partition(".")
    commas = "," in figure.words or int(whole) >= 10_000 or (int(whole) >= 1_000 > figure.value)
    return f"{int(whole):,}{point}{rest}" if commas else plain


def _rounded(figure: NumberMention) -> Fraction:
    """Return half as much more, as round as the number itself is."""
    bare = figure.words.replace(",", "")
    if figure.words.isalpha():
        return figure.value + max(2, figure.value // 2)
    places = len(bare.partition(".")[2])
    step = Fraction(1, 10**places)
    if not places:
        zeros = len(bare) - len(bare.rstrip("0"))
        step = Fraction(10 ** min(zeros, len(bare) - 1))
    steps = max(1, round(figure.value * (_SPREAD - 1) / step))
    return figure.value + steps * step


def _dates(statement: VerdictStatement) -> Iterator[Distortion]:
    found = list(find_dates(statement.sentence))
    if len(found) != 1 or not _ONCE.search(statement.matter):
        return
    date = found[0]
    if re.search(
        rf"{re.escape(date.words)}[’']?s?\s[a-z]+\s+(?:is|was|are|were|will|would)\b", statement.matter
    ):
        return  # “the November 2020 election is …”: a part of what it is called
    if statement.matter.count(date.words) != 1 or date.led in (
        "since",
        "until",
        "by",
        "before",
        "after",
        "of",
        "from",
    ):
        return
    old, new = date.words, None
    if date.sort == "weekday":
        new = WEEKDAYS[(date.when[2] - 1 + _WEEK) % 7]
    elif date.sort == "year":
        new = str(date.when[0] - 4)
    elif date.when[1]:
        name = MONTHS[date.when[1] - 1]
        new = old.replace(name, MONTHS[(date.when[1] + _WEEK - 1) % 12])
        new = None if date.when[2] > 28 else new
    if new is not None and old != new:
        yield _changed(statement, old, new, "swapped-date", None)


def _negations(statement: VerdictStatement) -> Iterator[Distortion]:
    """Yield the statement with its only “not” taken out, or with one put in; plain short clauses alone."""
    said = split_words(statement.matter)
    if len(said) > _MOST_WORDS or not _CLAUSES.isdisjoint(said) or re.search("[“,;:–—]", statement.matter):
        return
    # What the article tells itself is denied only where it is a dated or counted fact: no opinion, no idiom.
    fact = statement.claim is not None or (
        any(map(str.isdigit, statement.matter)) and _ONCE.search(statement.matter) is not None
    )
    if not _WISHES.isdisjoint(said):
        return
    denied = list(_NOT.finditer(statement.matter))
    negatives = [word for word in said if word in NEGATIONS]
    if len(denied) == 1 and len(negatives) == 1 and fact:
        there = denied[0]
        yield _changed(statement, there[0].strip(), there[1].strip(), "reversed", None)
        return
    found = list(_AUX.finditer(statement.matter))
    doubtful = ABSOLUTE_WORDS | (HEDGES - {"would"}) | NEGATIONS
    if len(found) == 1 and doubtful.isdisjoint(said) and fact:
        yield _changed(statement, found[0][0], f"{found[0][0]} not", "reversed", None)


def _changed(
    statement: VerdictStatement, old: str, new: str, trap: DistortionTrap, figure: NumberMention | None
) -> Distortion:
    """Return the statement with whole words replaced, once."""
    matter = re.sub(rf"(?<![\w.,]){re.escape(old)}(?![\w])", lambda _: new, statement.matter, count=1)
    return Distortion(add_full_stop(f"{statement.lead}{matter}"), matter, old, new, trap, figure)
