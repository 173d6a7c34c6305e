"""Keys that form gives away: by the stem's words, by length, by place."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import sqrt
from typing import Final

from quizapp.pack.checks.walk import questions
from quizapp.pack.checks.warnings.told import warning
from quizapp.pack.checks.warnings.words import is_english, own_words, stems
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import ChoiceQuestion
from quizapp.pack.problems import Problem

_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_FEWEST: Final = 6
_CLEARLY: Final = 2
"""So many more words than any other option; so many standard deviations over chance."""


def warn_of_repeated_stem(pack: Pack) -> Iterator[Problem]:
    """The key is the one option made of the prompt's words."""
    if not is_english(pack):
        return
    named: frozenset[str] = frozenset().union(
        *(stems(name) for voice in pack.voices for name in (voice.name, *voice.aliases))
    )
    for path, question in questions(pack):
        if question.kind == "choice":
            place = _repeating(question, named)
            if place is not None:
                sentence = (
                    "This is the key, and the question's own words, in this option alone, give it away."
                )
                sentence += " Say it in other words, or use such words in other options, too."
                yield warning((*path, "options", place, "text"), "key-repeats-stem", sentence)


def warn_of_long_keys(pack: Pack) -> Iterator[Problem]:
    """In a bank the key is the longest option more often than chance would have it."""
    for path, asked in _choices(pack):
        longest = sum(_is_longest(question) for question in asked)
        if _too_often(longest, [len(question.options) for question in asked]):
            sentence = f"In {longest} of {len(asked)} choice questions the key is the longest option."
            sentence += " Shorten keys, or lengthen other options, so that length tells nothing."
            yield warning(path, "key-longest", sentence)


def warn_of_keys_in_one_place(pack: Pack) -> Iterator[Problem]:
    """In a bank the key stands at one place too often, where options are shown as the pack lists them."""
    for path, all_asked in _choices(pack):
        asked = [question for question in all_asked if not question.shuffle]
        places = Counter(_place(question) for question in asked)
        for place, count in places.most_common(1):
            if _too_often(count, [len(question.options) for question in asked]):
                sentence = f"In {count} of {len(asked)} choice questions that are not shuffled the key is the"
                sentence += f" {_ORDINALS[place]} option. Move some of them, or let them be shuffled."
                yield warning(path, "key-in-one-place", sentence)


def _choices(pack: Pack) -> Iterator[tuple[tuple[str, int], Sequence[ChoiceQuestion]]]:
    """Yield the path and the choice questions of each bank that is practised."""
    for place, bank in enumerate(pack.banks):
        if not bank.worked:
            yield ("banks", place), [question for question in bank.questions if question.kind == "choice"]


def _too_often(count: int, options: Sequence[int]) -> bool:
    """Tell whether a count is over half of the questions and clearly over chance.

    `options` has the number of options of each question. By chance each is met with 1/n, so that the count
    has the mean Σ 1/n and the variance Σ 1/n (1 - 1/n).
    """
    if len(options) < _FEWEST or 2 * count <= len(options):
        return False
    mean = sum(1 / number for number in options)
    variance = sum((1 - 1 / number) / number for number in options)
    return count - mean > _CLEARLY * sqrt(variance)


def _place(question: ChoiceQuestion) -> int:
    return next(place for place, option in enumerate(question.options) if option.id == question.key)


def _is_longest(question: ChoiceQuestion) -> bool:
    lengths = [len(option.text) for option in question.options]
    longest = lengths.pop(_place(question))
    return longest > max(lengths)


def _repeating(question: ChoiceQuestion, named: frozenset[str]) -> int | None:
    """Return the place of the key if it repeats the prompt, None if not.

    At least half of its words are the prompt's, and two more than of any other option. Names of voices and
    quotations do not count.
    """
    asked = stems(own_words(question.prompt)) - named
    own = [stems(own_words(option.text)) - named for option in question.options]
    shared = [len(words & asked) for words in own]
    place = _place(question)
    most = max(count for other, count in enumerate(shared) if other != place)
    return place if 2 * shared[place] >= len(own[place]) and shared[place] >= most + _CLEARLY else None
