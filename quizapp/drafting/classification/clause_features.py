"""A statement's first clause: what kind of word is its subject, and in which form its first finite verb is.

A judgement is often of "nothing", "you" or "a" something and in the present, what is remembered of "he" or of
"#", a name, and in the past.
"""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING, Final

from quizapp.drafting.classification.content_features import NAME, PAST, tokenize_content
from quizapp.drafting.lexicon.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.source_reading import QuotationForm

_OPENING: Final = word_set("and but so then now or well because that yes no perhaps maybe even just only")
_SUBORDINATE: Final = word_set("if when once while although unless until after before since as")
_PERSONS: Final = word_set("i we you it they he she there")
_PRONOUNS: Final = _PERSONS | word_set(
    "this that these those who what nobody nothing everybody everything one"
)
_DETERMINERS: Final = word_set(
    "the a an our my your his her its their no every each some any all most many few both"
)
_FINITE: Final = {
    word: form
    for form, words in {
        "is": "is are am isn't aren't ain't",
        "was": "was were wasn't weren't",
        "has": "has have hasn't haven't",
        "had": "had hadn't",
        "do": "do does don't doesn't",
        "past": "didn't",
        "will": "will won't shall",
        "would": "would wouldn't",
        "could": "could couldn't",
        "can": "can cannot can't",
        "may": "may",
        "might": "might",
        "must": "must should shouldn't need needs ought",
    }.items()
    for word in words.split()
}
_SHORTENED: Final = {"s": "is", "re": "is", "m": "is", "ve": "has", "ll": "will", "d": "would"}
_READ: Final = 12
"""Words among which the verb is looked for."""


def extract_clause_features(content: str, form: QuotationForm) -> Iterator[str]:
    """Yield the features of a content's first clause, each also by the form in which it is told."""
    told = tokenize_content(content)
    words = list(dropwhile(_OPENING.__contains__, told[:3])) + told[3:]
    if not words:
        return
    subject = _subject(words[0])
    at, verb = next(
        ((at, verb) for at, word in enumerate(words[:_READ]) if (verb := _finite(word))), (0, "none")
    )
    if verb == "none" and words[0] in _PRONOUNS:
        verb = "base"
    names = min(2, words.count(NAME))
    for name in (f"finite:{verb}", f"clause:{_kind(subject)}:{verb}", f"names:{names}"):
        yield from (name, f"{name} {form}")
    yield f"subject:{subject}"
    if words[0] in _SUBORDINATE:
        yield f"subordinate:{words[0]}"
    if verb in ("is", "was"):
        yield from (f"after-is:{_next(word)}" for word in words[at + 1 : at + 2])


def _subject(word: str) -> str:
    first = word.partition("'")[0]
    if first in _PRONOUNS or word == NAME:
        return first
    return f"determiner:{word}" if word in _DETERMINERS else "word"


def _kind(subject: str) -> str:
    if subject in _PERSONS or subject in (NAME, "word"):
        return subject
    return "pronoun" if subject in _PRONOUNS else "determiner"


def _finite(word: str) -> str:
    """Return in which form a finite verb is, or nothing where a word is none."""
    first, _, ending = word.partition("'")
    if first in _PRONOUNS and ending in _SHORTENED:
        return _SHORTENED[ending]
    return _FINITE.get(word) or ("past" if PAST.fullmatch(word) else "")


def _next(word: str) -> str:
    if word in _DETERMINERS or word in ("not", "so", "too", "very", "like"):
        return word
    return next((ending for ending in ("ed", "ing") if word.endswith(ending)), "other")
