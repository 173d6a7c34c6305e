"""Warnings on keys that another question gives away, in its prompt, its statement or its explanation."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from quizapp.pack.answers import Path
from quizapp.pack.checks.walk import questions
from quizapp.pack.checks.warnings.naming import Phrase, Phrases, every_name_of, plain, stands
from quizapp.pack.checks.warnings.told import warning
from quizapp.pack.checks.warnings.words import is_english, own_words, stems
from quizapp.pack.ids import VoiceId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import NumberQuestion, Question, TextQuestion
from quizapp.pack.problems import Problem
from quizapp.pack.wording import quoted

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
class Key:
    """What gives a question's key away: the words in a row, and what must stand beside them."""

    question: Question
    bank: int
    phrase: Phrase
    prompt: frozenset[str] = frozenset()
    names: frozenset[Phrase] | None = None


class _Keys:
    """All keys, to be met in texts by their words."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self._keys: defaultdict[Phrase, list[Key]] = defaultdict(list)
        for key in keys:
            if len(key.phrase) <= _LONGEST and len(self._keys[key.phrase]) < _MOST_ALIKE:
                self._keys[key.phrase].append(key)
        self._phrases = Phrases(self._keys)

    def met(self, said: Phrase) -> Iterator[Key]:
        """Yield the keys whose words stand in what is said."""
        for phrase in self._phrases.found(said):
            yield from self._keys[phrase]


def warn_of_keys_given_away(pack: Pack) -> Iterator[Problem]:
    """No prompt, statement or claim, and no explanation in the same bank, holds another question's key.

    A choice's key must stand word for word, with four words of matter or more; an attribution's claim as
    well, with the voice that is its key; what is typed must stand beside words of its prompt. Questions of
    one family are never in one session.
    """
    if not is_english(pack):
        return
    names = {voice.id: every_name_of(voice) for voice in pack.voices}
    keys = _Keys(key for path, question in questions(pack) for key in _keys(question, int(path[1]), names))
    for path, question in questions(pack):
        for inner, text in _texts(question):
            given = _given(keys, text, question, None if inner != ("explanation",) else int(path[1]))
            if given is not None:
                words = quoted(" ".join(given.phrase))
                sentence = f"{words} gives away the key of {quoted(given.question.id)}."
                advice = "Say it in other words, or put the two into one family."
                yield warning((*path, *inner), "key-given-away", f"{sentence} {advice}")


def _keys(question: Question, bank: int, names: dict[VoiceId, frozenset[Phrase]]) -> Iterator[Key]:
    match question.kind:
        case "choice":
            for option in question.options:
                if option.id == question.key and len(stems(own_words(option.text))) >= _MATTER:
                    yield Key(question, bank, _phrase(option.text))
        case "attribution":
            if question.key in names and len(stems(own_words(question.claim))) >= _MATTER:
                yield Key(question, bank, _phrase(question.claim), names=names[question.key])
        case "number" | "text":
            prompt = stems(question.prompt)
            for phrase in _typed(question):
                if len(phrase) > 1:
                    yield Key(question, bank, phrase, prompt - stems(" ".join(phrase)))
        case _:
            return


def _typed(question: NumberQuestion | TextQuestion) -> Iterator[Phrase]:
    if question.kind == "text":
        yield from map(_phrase, question.accepted)
    elif question.after is not None:
        yield _phrase(f"{question.value} {question.after}")


def _texts(question: Question) -> Iterator[tuple[Path, str]]:
    yield ("prompt",), question.prompt
    yield ("explanation",), question.explanation
    match question.kind:
        case "verdict" | "evidence":
            yield ("statement",), question.statement
        case "attribution" | "chain":
            yield ("claim",), question.claim
        case _:
            return


@lru_cache(maxsize=4096)  # while a pack is written, all but one of its texts are looked at again and again
def _phrase(text: str) -> Phrase:
    return tuple(plain(_THOUSANDS.sub("", own_words(text))))


def _given(keys: _Keys, text: str, question: Question, bank: int | None) -> Key | None:
    """Return the first key of another question that the text holds; with `bank`, of that bank alone."""
    said = _phrase(text)
    met = {id(key): key for key in islice(keys.met(said), _MOST_MET) if bank in (None, key.bank)}
    matter = stems(text) if met else frozenset()
    return next((key for key in met.values() if _is_given(key, said, matter, question)), None)


def _is_given(key: Key, said: Phrase, matter: frozenset[str], question: Question) -> bool:
    """Tell whether a key whose words stand in a text is meant there, and could be met in the same session."""
    other = key.question
    if other is question or (question.family is not None and question.family == other.family):
        return False
    if key.names is not None:
        return stands(key.names, said)
    if other.kind in ("number", "text"):
        return len(key.prompt & matter) >= _SHARED
    return True
