"""Nouns with “the”: which need no telling what is meant, and where the others stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.drafting.suggest.date_mentions import CALENDAR
from quizapp.drafting.suggest.word_lists import BE, COUNTS, SAY, has_past_form
from quizapp.pack.checks.warnings.english_lexicon import (
    STOP_WORDS,
    collect_stems,
    parse_word_list,
    strip_endings,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

COMMON_STEMS: Final = collect_stems(
    """world public government parliament president king queen police army
    economy market sun moon sky sea coast weather climate internet media press past future present year
    month week day time end beginning speaker start middle truth environment ground
    air water earth planet universe north south east west poor rich elderly young web morning evening
    night afternoon summer winter spring autumn weekend season century rest majority way side
    brain body mind point fact doctor chemist dentist pandemic war constitution capital"""
)
"""What needs no telling which, or goes on to tell it."""

_TOKEN: Final = re.compile(r"[\w’'-]+|[.,;:!?()“”\"–—…]")
_COMPOUND: Final = 3
"""So many words between “the” and its end say by themselves what is meant."""

_TELLS_MORE: Final = parse_word_list("of that which who whom whose")
_ASIDES: Final = parse_word_list(
    "every each all twice once only early late again ago alone both himself herself itself themselves this"
)
_NO_ADVERBS: Final = parse_word_list(
    "family supply reply assembly ally monopoly anomaly rally belly fly july bully lily"
)
_SPEAKS: Final = parse_word_list("i we you he she they")
"""“The sort I like” tells which."""

_ASIDE: Final = 6
"""So many words after a comma a name between commas has at most."""

_WHEN: Final = parse_word_list(
    "morning evening afternoon night summer autumn winter spring week weekend year past future end meantime"
)
_AT: Final = parse_word_list("in at on near inside outside across under above below")
_DETERMINED: Final = parse_word_list("a an the that to no its his her their more less it they")
_OPENS: Final = parse_word_list(
    "and but or that because as when while if where after before since so although though"
)
_PICKED: Final = parse_word_list(
    "first second third fourth last only main entire whole same right left most next other"
)
_COUNTED: Final = parse_word_list(
    "loss deaths death number total sum price cost lives age rate speed height depth sale"
)
"""“The loss of 28 lives” tells what is lost; “the colony of seven” goes on from another."""


@dataclass(frozen=True, slots=True)
class DefiniteNoun:
    """A noun with “the”: its words, and where it starts."""

    words: tuple[str, ...]
    start: int

    @property
    def stems(self) -> tuple[str, ...]:
        """Its words as they are compared, without an “’s”."""
        return tuple(strip_endings(re.sub(r"[’']s?$", "", word).casefold()) for word in self.words)


def find_definite_nouns(said: str) -> Iterator[DefiniteNoun]:
    """Yield the nouns with “the” that neither a name nor what comes after them explains."""
    found = list(_TOKEN.finditer(said))
    tokens = [met[0] for met in found]
    for place, token in enumerate(tokens):
        if token.casefold() != "the":
            continue
        words, after = _noun(tokens[place + 1 :])
        opens = not place or tokens[place - 1].casefold() in _OPENS or not tokens[place - 1][0].isalnum()
        subject = opens and (_is_owner(words) or (bool(after) and _is_verb(after[0].casefold())))
        if words and not (_explained(words, after, subject=subject) or _goes_to(words, after, opens=opens)):
            yield DefiniteNoun(tuple(words), found[place].start())


def _noun(tokens: Sequence[str]) -> tuple[list[str], Sequence[str]]:
    """Return the words of a noun after “the”, and what comes after it."""
    words: list[str] = []
    for token in tokens:
        small = token.casefold()
        if (
            not token[0].isalnum()
            or small in STOP_WORDS - _PICKED
            or (words and (_is_past(small) or _is_aside(small) or _counts_anew(words, small)))
        ):
            break
        words.append(token)
        if _is_owner(words):
            break
    after = tokens[len(words) :]
    # “The retreat leaves a hole”: a verb in the present, which looks like a noun of several.
    goes_on = bool(after) and (after[0].casefold() in _DETERMINED or after[0].isdigit())
    if len(words) > 1 and _is_verb(words[-1].casefold()) and goes_on:
        return words[:-1], [words[-1], *after]
    return words, after


def _counts_anew(words: Sequence[str], word: str) -> bool:
    """Tell whether a number begins another noun: “the men two stories …”; not so “the first ten years”."""
    return word in COUNTS and not _PICKED.issuperset(each.casefold() for each in words)


def _is_aside(word: str) -> bool:
    """Tell whether a word after a noun is none of its own: “every”, “twice”, “accurately”."""
    return word in _ASIDES or (word.endswith("ly") and word not in _NO_ADVERBS)


def _explained(words: Sequence[str], after: Sequence[str], *, subject: bool) -> bool:
    """Tell whether a name, two words before the noun, or what comes after it tell which is meant."""
    telling = [word for word in words if word not in _PICKED]
    if len(telling) >= _COMPOUND or any(map(_is_named, words)):
        return True
    if words[0].endswith("est") and len(words) > 1:
        return True
    return len(after) > 1 and not _is_owner(words) and _is_told_after(words, after, subject=subject)


def _is_told_after(words: Sequence[str], after: Sequence[str], *, subject: bool) -> bool:
    """Tell whether what comes after a noun tells which is meant."""
    first, second = after[:2]
    if first == "of" and (second[0].isdigit() or second in COUNTS or second == "one"):
        return words[-1] in _COUNTED
    if first == ",":
        if len(after) > 2 and after[2] == ",":
            return True
        # “The mill, Tarn Works, burned”, but not “as part of the work, Tarn Works burned”.
        aside = ("," in after[3:_ASIDE]) or ("." in after[3:_ASIDE])
        return len(after) > 2 and _is_named(second) and _is_named(after[2]) and aside
    if first.casefold() in _SPEAKS:
        return second[0].isalpha()
    third = after[2].casefold() if len(after) > 2 else ""
    placed = first in _AT and (_is_named(second) or (second == "the" and third not in _WHEN))
    done = not subject and _is_past(first) and second == "by"
    return first.casefold() in _TELLS_MORE or placed or done


def _goes_to(words: Sequence[str], after: Sequence[str], *, opens: bool) -> bool:
    """Tell whether a “to” or “from” tells which: “the first to leave”, “The ferry to Skerrow …”."""
    if len(after) < 2 or after[0] not in ("to", "from"):
        return False
    return (after[0] == "to" and _PICKED.issuperset(words)) or (opens and _is_named(after[1]))


def _is_named(word: str) -> bool:
    return word[0].isupper() and word not in CALENDAR


def _is_owner(words: Sequence[str]) -> bool:
    return bool(words) and words[-1].endswith(("’s", "'s", "s’"))


def _is_past(word: str) -> bool:
    return word in BE or word in SAY or has_past_form(word)


def _is_verb(word: str) -> bool:
    return _is_past(word) or (word.endswith("s") and not word.endswith(("ss", "’s", "'s")))
