"""“Rita Holm … her job”, “The pond … its banks”: pronouns that the same sentence explains."""

from __future__ import annotations

import re
from typing import Final

from quizapp.drafting.checks.self_reference import HE, SHE, STAND_IN, substitute_name
from quizapp.drafting.lexicon.first_names import MEN, WOMEN
from quizapp.drafting.suggest.date_mentions import CALENDAR
from quizapp.drafting.suggest.word_lists import BE, has_past_form
from quizapp.pack.checks.warnings.english_lexicon import STOP_WORDS

_PART: Final = re.compile(
    r"(?<=[a-z\d]),\s+(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|most|many|some|all|half|none|"
    r"several|few|each|among|including|a\s+(?:third|quarter|few)|nearly\s+all)\s+(?:of\s+)?(them)\b"
)
"""“Four hundred letters …, most of them about parking.”"""

_SEVERAL: Final = re.compile(r"\b(?!this\b|was\b|has\b|is\b|its\b|his\b)\w{3,}(?<![su])s\b|\bpeople\b")
_CAPITAL: Final = r"[A-Z][\w’'-]+"
_WHOLE_NAME: Final = re.compile(rf"(?<![\w’'-])({_CAPITAL}) (?:[A-Z]\. |(?:de|van|von) )?{_CAPITAL}")
_SUBJECT: Final = re.compile(
    rf"(?:The|An?)\s+[\w’'-]|{_CAPITAL}(?:,|[’']s\s|\s(?:&\s)?[A-Z]|\s(?:has|had|is|was|will|would|\w+ed)\s)"
)
"""A noun with an article, or a name: “Net debt of …” is no more than a word with a capital."""

_LATER: Final = re.compile(
    r"\b(?:when|after|before|since|until|as|because|if|while|where|although|once|whether|that)\s+(it)\s+"
    r"(?!(?:is|was|would\s+be|will\s+be|had\s+been|has\s+been)\s)",
    re.IGNORECASE,
)
"""“…, when it cut a new channel”: but “when it was cold”, “that it was hard to say” are of nothing."""


def resolve_sentence_pronouns(said: str, *, speaks_itself: bool = False) -> str:
    """Return a sentence with a name for each pronoun that its own subject, or a name in it, makes clear.

    Of “he” and “she”, one alone is in it, and one person by name before them; “it” comes after a subject and
    its verb. Words that stand in quotation marks, or open with a pronoun, are left as they are;
    and “it” where `speaks_itself` tells that a body which speaks may be meant.
    """
    if said[:1] in "“‘\"'":
        return said
    said = _of_one(_of_several(said))
    return said if speaks_itself else _of_its_subject(said)


def _of_several(said: str) -> str:
    met = _PART.search(said)
    if met is None or not _SEVERAL.search(said[: met.start() + 1]):
        return said
    return f"{said[: met.start(1)]}{STAND_IN}{said[met.end(1) :]}"


def _of_one(said: str) -> str:
    """Put a name for “he” or “she” where one person is named before them, who may be meant by it."""
    for pronoun, other, own, others in ((SHE, HE, WOMEN, MEN), (HE, SHE, MEN, WOMEN)):
        met = pronoun.search(said)
        if met is None or other.search(said) is not None:
            continue
        people = _first_names(said) & (own | others)
        if len(people) == 1 and people == (_first_names(said[: met.start()]) & own) - others:
            return substitute_name(said, pronoun)
    return said


def _first_names(said: str) -> frozenset[str]:
    return frozenset(met[1].partition("-")[0].casefold() for met in _WHOLE_NAME.finditer(said))


def _of_its_subject(said: str) -> str:
    """Put a name for “its”, and for an “it” that opens a later clause, where a subject stands first."""
    met = _SUBJECT.match(said)
    first = said.split(maxsplit=1)[0].rstrip(",") if said else ""
    if met is None or first in CALENDAR or first.casefold() in STOP_WORDS - {"the", "a", "an"}:
        return said
    placed = ((each.start(), each[0].casefold()) for each in re.finditer(r"[\w’'-]+", said))
    verb = next((at for at, word in placed if at and _is_verb(word)), len(said))
    rest = _LATER.sub(lambda it: it[0].replace(it[1], STAND_IN, 1), said[verb:])
    rest = re.sub(r"\bits\b(?=\s+[a-z\d])", f"{STAND_IN}’s", rest)
    return f"{said[:verb]}{rest}"


def _is_verb(word: str) -> bool:
    return word in BE or word in {"has", "have", "had", "will", "would"} or has_past_form(word)
