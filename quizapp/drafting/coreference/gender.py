"""The gender that names, titles and nouns tell: f, m, or nothing where they do not tell it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import first_names, speaker_noun_lists

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_WOMAN: Final = re.compile(r"(?:[aá]|ette|elle|ine|ienne|ys|ith|een|yn)$")
_ENDS: Final = re.compile(r"[a-z]{2}woman$")
_ENDS_MAN: Final = re.compile(r"[a-z](?:[b-df-hj-np-tv-z]|er)man$")
"""“Trawlerwoman”, “trawlerman”; not “human” or “woman”."""
_MAN: Final = re.compile(r"(?:o|us|os|ert|ald|ard|ulf|mir|slav|ek|ik|an|on|en|in)$")


def infer_from_name(name: str) -> str:
    """Return the gender that a listed first name tells; nothing where the parts of “Jean-Marie” disagree."""
    parts = name.split(maxsplit=1)[0].lower().split("-")
    known = {"f" for each in parts if each in first_names.WOMEN} | {
        "m" for each in parts if each in first_names.MEN
    }
    return known.pop() if len(known) == 1 else ""


def guess_from_name(name: str) -> str:
    """Return the gender that the ending of the first of several names makes likely.

    A guess by endings of European languages: enough to decide between two, and for nothing else.
    """
    first = name.split(maxsplit=1)[0].lower().split("-")[0]
    if len(name.split()) < 2:
        return ""
    if _WOMAN.search(first):
        return "f"
    return "m" if _MAN.search(first) else ""


def infer_from_words(words: AbstractSet[str]) -> str:
    """Return the gender that words in lower case tell, a woman's before a man's: titles, nouns, pronouns."""
    if words & speaker_noun_lists.WOMEN or any(_ENDS.search(each) for each in words):
        return "f"
    return "m" if words & speaker_noun_lists.MEN or any(_ENDS_MAN.search(each) for each in words) else ""


def infer_from_title(title: str) -> str:
    """Return the gender that a title tells, as it stands before a name: “Mrs.”, “Baroness”."""
    return infer_from_words({word.rstrip(".") for word in title.lower().split()})


def infer_from_description(words: AbstractSet[str]) -> str:
    """Return the gender that words about somebody tell; pronouns in them may mean others and do not count."""
    return infer_from_words(words - speaker_noun_lists.PRONOUNS)


def infer_from_context(words: AbstractSet[str]) -> str:
    """Return the gender that words near a name tell; nothing where they tell both: “wife of the actor”."""
    woman, man = (
        words & (speaker_noun_lists.WOMEN - speaker_noun_lists.PRONOUNS),
        words & (speaker_noun_lists.MEN - speaker_noun_lists.PRONOUNS),
    )
    return ("f" if woman else "m") if bool(woman) != bool(man) else ""
