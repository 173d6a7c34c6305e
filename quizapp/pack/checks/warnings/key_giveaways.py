"""Warnings on keys: given away by form or by another question, or silent where a paragraph is missing."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from math import sqrt
from typing import Final

from quizapp.catalogue import message
from quizapp.pack.canonical_text import quote_value
from quizapp.pack.checks.pack_traversal import iter_questions
from quizapp.pack.checks.warnings.english_lexicon import collect_stems, is_english, mask_quotations
from quizapp.pack.checks.warnings.name_matching import (
    Phrase,
    PhraseMatcher,
    contains_phrase,
    list_names_and_roles,
    normalize_words,
)
from quizapp.pack.ids import NOBODY, SpeakerId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import ChoiceQuestion, NumberQuestion, Question, TextQuestion
from quizapp.pack.models.sources import Source
from quizapp.pack.problems import FieldPath, Problem, build_warning

_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_FEWEST: Final = 6
_CLEARLY: Final = 2
"""So many more words than any other option; so many standard deviations over chance."""


def warn_of_repeated_stem(pack: Pack) -> Iterator[Problem]:
    """The key is the one option made of the prompt's words."""
    if not is_english(pack):
        return
    named: frozenset[str] = frozenset().union(
        *(collect_stems(name) for speaker in pack.speakers for name in (speaker.name, *speaker.aliases))
    )
    for path, question in iter_questions(pack):
        if question.kind == "choice":
            place = _repeating(question, named)
            if place is not None:
                where = (*path, "options", place, "text")
                yield build_warning(where, "key-repeats-stem", message("pack_warnings.key_repeats_stem"))


def warn_of_long_keys(pack: Pack) -> Iterator[Problem]:
    """In a bank the key is the longest option more often than chance would have it."""
    for path, asked in _choices(pack):
        longest = sum(_is_longest(question) for question in asked)
        if _too_often(longest, [len(question.options) for question in asked]):
            sentence = message("pack_warnings.key_longest", count=longest, n=len(asked))
            yield build_warning(path, "key-longest", sentence)


def warn_of_keys_in_one_place(pack: Pack) -> Iterator[Problem]:
    """In a bank the key stands at one place too often, where options are shown as the pack lists them."""
    for path, all_asked in _choices(pack):
        asked = [question for question in all_asked if not question.shuffle]
        places = Counter(_place(question) for question in asked)
        for place, count in places.most_common(1):
            if _too_often(count, [len(question.options) for question in asked]):
                ordinal = message(f"pack_warnings.ordinal.{_ORDINALS[place]}")
                sentence = message("pack_warnings.key_in_one_place", count=count, n=len(asked), place=ordinal)
                yield build_warning(path, "key-in-one-place", sentence)


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

    At least half of its words are the prompt's, and two more than of any other option. Names of speakers and
    quotations do not count.
    """
    asked = collect_stems(mask_quotations(question.prompt)) - named
    own = [collect_stems(mask_quotations(option.text)) - named for option in question.options]
    shared = [len(words & asked) for words in own]
    place = _place(question)
    most = max(count for other, count in enumerate(shared) if other != place)
    return place if 2 * shared[place] >= len(own[place]) and shared[place] >= most + _CLEARLY else None


_MATTER: Final = 4
"""So many words that carry the matter make an option or a claim known again."""

_SHARED: Final = 2
"""So many of the prompt's words must stand beside a short key for it to be the same thing."""

_MOST_ALIKE: Final = 20
"""So many questions with the same key are remembered."""

_MOST_MET: Final = 100
"""So many keys are looked at in one text."""

_LONGEST: Final = 40
"""Words of a key; a longer one is not looked for."""

_THOUSANDS: Final = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


@dataclass(frozen=True, slots=True)
class RevealingKey:
    """What gives a question's key away: the words in a row, and what must stand beside them."""

    question: Question
    bank: int
    phrase: Phrase
    prompt: frozenset[str] = frozenset()
    names: frozenset[Phrase] | None = None


class _Keys:
    """All keys, to be met in texts by their words."""

    def __init__(self, keys: Iterable[RevealingKey]) -> None:
        self._keys: defaultdict[Phrase, list[RevealingKey]] = defaultdict(list)
        for key in keys:
            if len(key.phrase) <= _LONGEST and len(self._keys[key.phrase]) < _MOST_ALIKE:
                self._keys[key.phrase].append(key)
        self._phrases = PhraseMatcher(self._keys)

    def met(self, said: Phrase) -> Iterator[RevealingKey]:
        """Yield the keys whose words stand in what is said."""
        for phrase in self._phrases.found(said):
            yield from self._keys[phrase]


def warn_of_keys_given_away(pack: Pack) -> Iterator[Problem]:
    """No prompt, statement or claim, and no explanation in the same bank, holds another question's key.

    A choice's key must stand word for word, with four words of matter or more; an attribution's claim as
    well, with the speaker that is its key; what is typed must stand beside words of its prompt. Questions of
    one family are never in one session.
    """
    if not is_english(pack):
        return
    names = {speaker.id: list_names_and_roles(speaker) for speaker in pack.speakers}
    keys = _Keys(
        key for path, question in iter_questions(pack) for key in _keys(question, int(path[1]), names)
    )
    for path, question in iter_questions(pack):
        for inner, text in _texts(question):
            given = _given(keys, text, question, None if inner != ("explanation",) else int(path[1]))
            if given is not None:
                words = quote_value(" ".join(given.phrase))
                other = quote_value(given.question.id)
                sentence = message("pack_warnings.key_given_away", words=words, question=other)
                yield build_warning((*path, *inner), "key-given-away", sentence)


def _keys(question: Question, bank: int, names: dict[SpeakerId, frozenset[Phrase]]) -> Iterator[RevealingKey]:
    match question.kind:
        case "choice":
            for option in question.options:
                if option.id == question.key and len(collect_stems(mask_quotations(option.text))) >= _MATTER:
                    yield RevealingKey(question, bank, _phrase(option.text))
        case "attribution":
            if question.key in names and len(collect_stems(mask_quotations(question.claim))) >= _MATTER:
                yield RevealingKey(question, bank, _phrase(question.claim), names=names[question.key])
        case "number" | "text":
            prompt = collect_stems(question.prompt)
            for phrase in _typed(question):
                if len(phrase) > 1:
                    yield RevealingKey(question, bank, phrase, prompt - collect_stems(" ".join(phrase)))
        case _:
            return


def _typed(question: NumberQuestion | TextQuestion) -> Iterator[Phrase]:
    if question.kind == "text":
        yield from map(_phrase, question.accepted)
    elif question.after is not None:
        yield _phrase(f"{question.value} {question.after}")


def _texts(question: Question) -> Iterator[tuple[FieldPath, str]]:
    yield ("prompt",), question.prompt
    yield ("explanation",), question.explanation
    match question.kind:
        case "verdict" | "find_evidence":
            yield ("statement",), question.statement
        case "attribution" | "chain":
            yield ("claim",), question.claim
        case _:
            return


@lru_cache(maxsize=4096)  # while a pack is written, all but one of its texts are looked at again and again
def _phrase(text: str) -> Phrase:
    return tuple(normalize_words(_THOUSANDS.sub("", mask_quotations(text))))


def _given(keys: _Keys, text: str, question: Question, bank: int | None) -> RevealingKey | None:
    """Return the first key of another question that the text holds; with `bank`, of that bank alone."""
    said = _phrase(text)
    met = {id(key): key for key in islice(keys.met(said), _MOST_MET) if bank in (None, key.bank)}
    matter = collect_stems(text) if met else frozenset()
    return next((key for key in met.values() if _is_given(key, said, matter, question)), None)


def _is_given(key: RevealingKey, said: Phrase, matter: frozenset[str], question: Question) -> bool:
    """Tell whether a key whose words stand in a text is meant there, and could be met in the same session."""
    other = key.question
    if other is question or (question.family is not None and question.family == other.family):
        return False
    if key.names is not None:
        return contains_phrase(key.names, said)
    if other.kind in ("number", "text"):
        return len(key.prompt & matter) >= _SHARED
    return True


def warn_of_silence_with_gaps(pack: Pack) -> Iterator[Problem]:
    """Where the key is that nothing is said, the articles on the desk have no gap."""
    gaps = {source.id: gap for source in pack.sources if (gap := find_first_gap(source)) is not None}
    if not gaps:
        return
    titles = {source.id: source.title for source in pack.sources}
    for path, question in iter_questions(pack):
        silent = _silent(question)
        home = next((one for one in question.reads or titles if one in gaps), None) if silent else None
        if home is not None:
            article = quote_value(titles[home])
            sentence = message("pack_warnings.silence_with_gaps", paragraph=gaps[home], article=article)
            for inner in silent:
                yield build_warning((*path, *inner), "silence-with-gaps", sentence)


def find_first_gap(source: Source) -> int | None:
    """Return the first paragraph that stands neither whole nor with a summary of what is left out."""
    whole: set[int | None] = set()
    parts: set[int | None] = set()
    told: set[int | None] = set()
    for passage in source.passages:
        if passage.role == "body":
            (parts if passage.part else whole).add(passage.paragraph)
        elif passage.role == "summary":
            (told if passage.part else whole).add(passage.paragraph)
    known = whole | (parts & told)
    return next((number for number in range(1, source.paragraphs + 1) if number not in known), None)


def _silent(question: Question) -> Sequence[FieldPath]:
    """Return the places in a question whose key is that nothing is said."""
    match question.kind:
        case "verdict" if question.key == "not_stated":
            return [("key",)]
        case "attribution" if question.key is None:
            return [("key",)]
        case "choice" if question.closest:
            return [("key",)]
        case "match":
            nobody = {partner.id for partner in question.partners if partner.speaker == NOBODY}
            return [
                ("items", place, "key") for place, item in enumerate(question.items) if item.key in nobody
            ]
        case _:
            return []
