"""“She was born in 1932”: a sentence that is shown with the one before it, from which it goes on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.self_containment import is_self_contained
from quizapp.drafting.checks.self_reference import STAND_IN
from quizapp.drafting.suggest.word_lists import HARM
from quizapp.pack.checks.warnings.english_lexicon import collect_stems, split_words, strip_endings

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.sentence_index import ArticleSentence

_GOES_ON: Final = re.compile(r"(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\b")
_THE: Final = re.compile(r"The ([a-z]\w+)\b")
_OFTEN: Final = 4
"""What so many sentences speak of needs none that it goes on from."""

_OF_ONE: Final = {"he": "m", "his": "m", "she": "f", "her": "f"}
_MEANT: Final = re.compile(r"\b(?:he|she|they|it)\b", re.IGNORECASE)
_OWNED: Final = re.compile(r"\b(?:his|her|their|its)\b(?=\s+\w)", re.IGNORECASE)
_MOST_WORDS: Final = 45
_TITLE: Final = "(?:Mr|Mrs|Ms|Dr)"
_CAPITAL: Final = r"[A-Z][\w’'-]+"
_OPENS: Final = re.compile(rf"(?:{_TITLE} )?{_CAPITAL}")
_WHOLE_NAME: Final = re.compile(rf"{_TITLE} [A-Z]|{_CAPITAL} {_CAPITAL}")
_NAME: Final = re.compile(rf"(?<=[a-z,;] )(?:{_TITLE}|{_CAPITAL} {_CAPITAL})")
_MANY: Final = re.compile(r"[Tt]he [a-z]\w+(?<![su])s\b")
_THING: Final = re.compile(rf"(?:A|{_CAPITAL}) ")


def find_opening(ground: ArticleIndex, sentence: ArticleSentence) -> ArticleSentence | None:
    """Return the sentence from which another goes on, if both can be shown together; else None.

    It stands right before in the same paragraph, is the article's own, can be understood by itself, names no
    second person who may be meant, and speaks of no harm.
    """
    met = _GOES_ON.match(sentence.words) or _THE.match(sentence.words)
    if met is None or not sentence.number or not ground.is_told(sentence):
        return None
    before = ground.sentences[sentence.number - 1]
    if met.re is _THE and not (
        collect_stems(met[1]) & before.stems and ground.times(strip_endings(met[1])) < _OFTEN
    ):
        return None
    if before.part != sentence.part or not ground.is_told(before) or not is_self_contained(before.words):
        return None
    if len(split_words(before.words)) + len(split_words(sentence.words)) > _MOST_WORDS:
        return None
    if not HARM.isdisjoint(split_words(before.words)):
        return None
    return before if met.re is _THE or _can_mean_one(ground, before.words, met[0].casefold()) else None


def resolve_continuation(said: str) -> str:
    """Return words with a name for each pronoun that the sentence before them makes clear."""
    return _OWNED.sub(f"{STAND_IN}’s", _MEANT.sub(STAND_IN, said))


def _can_mean_one(ground: ArticleIndex, before: str, pronoun: str) -> bool:
    """Tell whether a sentence opens with a name or “the …” that a pronoun after it goes on from."""
    if pronoun in _OF_ONE:
        named = _OPENS.match(before)
        if named is None or named[0].endswith(("’s", "'s")) or _NAME.search(before) is not None:
            return False
        # “Recognition came late” names nobody, though it has a capital.
        speaks = any(named[0].split()[-1] in speaker.name.split() for speaker in ground.reading.speakers)
        return speaks or _WHOLE_NAME.match(before) is not None
    if pronoun in ("it", "its") and _MANY.match(before) is not None:
        return False
    return _THING.match(before) is not None
