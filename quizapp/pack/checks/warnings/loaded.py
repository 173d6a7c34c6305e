"""Loaded words, and words that judge what is so in the world, in one sentence of a teacher's own."""

import re
from typing import Final

from quizapp.pack.checks.warnings.naming import Names, plain
from quizapp.pack.checks.warnings.words import ABOUT_ARTICLE, SAYING

_OTHER_CLAIMED: Final = (
    r"responsibility|asylum|benefits?|damages|compensation|expenses|victory|back|the\ lives|lives|\d+"
)
_PASSIVE: Final = "".join(
    rf"(?<!\b{verb}\ )" for verb in ("is", "are", "was", "were", "be", "been", "being", "get", "got")
)
_LOADED: Final = re.compile(
    rf"""\b(?:(?<!\bthe\ )(?<!\ban\ )(?<!\ba\ )claim(?:ed|ing)(?!\ (?:{_OTHER_CLAIMED})\b)
    |{_PASSIVE}admit(?:s|ted|ting)?(?!\ (?:patients|visitors|children)\b)
    |(?:slam(?:s|med|ming))(?!\ (?:into|shut|the\ (?:door|brake))\b)
    |lambast(?:s|ed|ing)?|blasted(?!\ (?:off|through|out)\b)
    |(?:boast|conced)(?:e?s|e?d|ing|ed)\ that
    |refus(?:es|ed|ing)\ to
    |lied|liars?|parrot(?:ed|ing)|touts|touted|touting|rant(?:s|ed|ing)
    |smear(?:s|ed|ing)|whitewash(?:es|ed|ing)|propaganda|conspirac(?:y|ies)(?!\ to\b)|hoax(?:es)?
    |so-called|lash(?:es|ed)\ out|hits?\ out|fake\ news|refut(?:es|ed|ing)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CLAIM: Final = re.compile(r"\b([\w’'-]+)\ (claims?)\b(?!\ (?:to\ fame)\b)", re.IGNORECASE)
_BE: Final = r"(?:is|are|was|were|’s|'s|proved|proven|turned\ out|turns\ out|remains|it)"
_VERDICT: Final = re.compile(
    rf"""(?:
    \b{_BE}\ (?:not\ |simply\ |also\ |plainly\ |clearly\ |partly\ |just\ |both\ |to\ be\ )?
        (?P<so>true|untrue|false)\b(?!\ (?:of|to|for|in|north)\b)(?![-‑])
    |\b(?P<kind>(?:true|false|untrue)\ (?:statement|claim|allegation|report|accusation|assertion)s?)\b
    |\b(?P<that>(?:prove[sdn]?|proof|disprove[sdn]?)\ that)\b
    |\b(?P<debunk>debunk(?:s|ed|ing)?|disprove[sdn]?)\b
    |\b(?P<fact>in\ (?:actual\ )?fact|actually|in\ reality|in\ truth|the\ truth\ is)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_WORD: Final = re.compile(r"[\w-]+")
_MENTION: Final = re.compile(r"\b(?:words?|verbs?|terms?|adjectives?)\ $", re.IGNORECASE)
_IT: Final = frozenset({"he", "she", "it", "who", "they"})


def loaded(sentence: str) -> str | None:
    """Return the first loaded word of a sentence, if one is used and not only mentioned or part of a name."""
    for met in _LOADED.finditer(sentence):
        if not _is_name(sentence, met) and not _MENTION.search(
            sentence[max(0, met.start() - 12) : met.start()]
        ):
            return met[0]
    return None


def claiming(sentence: str, names: Names) -> str | None:
    """Return “claim” or “claims” where it is a verb: after a pronoun, or after the end of a voice's name."""
    for met in _CLAIM.finditer(sentence):
        subject = "".join(plain(met[1])[-1:])
        if not met[1].endswith(("’s", "'s", "’", "'")) and (subject in _IT or names.ends_with(subject)):
            return met[2]
    return None


def judging(sentence: str) -> str | None:
    """Return the words that judge what is so in the world, if the sentence does not give them to somebody.

    They are somebody's after a verb of saying or with “according to”. In fact and proves may speak of the
    article's words.
    """
    if "according to" in sentence.casefold():
        return None
    saying, article = _first(SAYING, sentence), _first(ABOUT_ARTICLE, sentence)
    for met in _VERDICT.finditer(sentence):
        end = len(sentence) if met["fact"] else met.start()
        given = saying < end or (article < end and (met["fact"] or met["that"]))
        if not given and not _is_name(sentence, met):
            return next(word for word in met.groups() if word is not None)
    return None


def _first(sought: frozenset[str], sentence: str) -> int:
    """Return where the first of the words stands in a sentence, or its length; none of it there."""
    found = (met.start() for met in _WORD.finditer(sentence) if met[0].casefold() in sought)
    return next(found, len(sentence))


def _is_name(sentence: str, met: re.Match[str]) -> bool:
    """Tell whether a word is written with a capital within a sentence, as names are."""
    before = sentence[max(0, met.start() - 2) : met.start()].strip()
    return met[0][0].isupper() and before not in ("", "“", "”", "“”", ":")
