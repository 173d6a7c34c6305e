"""Whom a sentence names: a speaker, the article, or somebody by a pronoun with a verb of saying."""

from collections.abc import Iterable, Iterator, KeysView, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from quizapp.pack.checks.warnings import english_lexicon
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.sources import Source, Speaker
from quizapp.pack.vocabulary import SpeakerKind

Phrase = tuple[str, ...]

_ARTICLES: Final = frozenset({"the", "a", "an"})
_BEING: Final = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_NEAR: Final = 4
"""So many words a pronoun looks ahead for its verb of saying."""

_SHORTEST: Final = 3
"""Letters of a word that may stand for a whole name."""


def normalize_words(text: str) -> list[str]:
    """Return the words of a text as names are compared: casefolded, without 's."""
    found = english_lexicon.split_words(text)
    return found if "’" not in text and "'" not in text else [word.removesuffix("'s") for word in found]


def list_speaker_names(speaker: Speaker) -> frozenset[Phrase]:
    """Return the words by which a speaker is named; pronouns among its aliases are left out.

    They are its name and aliases without the article, what stands in brackets or on either side of “and”,
    each word of a person's name, and else the name's chief word (“report” for “the harbour office's report”).
    """
    return _names(speaker.name, speaker.aliases, speaker.kind)


@lru_cache(maxsize=4096)  # several checks ask for them, and while a pack is written, again and again
def _names(name: str, aliases: tuple[str, ...], kind: SpeakerKind) -> frozenset[Phrase]:
    found = {phrase for text in (name, *aliases) for phrase in _parts(text)}
    if kind == "person":
        return frozenset(found | {(word,) for word in normalize_words(name) if len(word) >= _SHORTEST})
    return frozenset(found | _chief(name))


def list_names_and_roles(speaker: Speaker) -> frozenset[Phrase]:
    """Return the words by which a speaker is named, its role (“the deputy mayor”) with them."""
    return list_speaker_names(speaker) | (_role(speaker.role) if speaker.role else frozenset())


class NameMatcher:
    """The names of everybody who may be named in a pack, looked up by words."""

    def __init__(self, pack: Pack) -> None:
        self._speakers = PhraseMatcher(
            {phrase for speaker in pack.speakers for phrase in list_names_and_roles(speaker)}
        )
        self._sources = PhraseMatcher({phrase for source in pack.sources for phrase in _source(source)})
        self._ends = {phrase[-1] for speaker in pack.speakers for phrase in list_speaker_names(speaker)}

    def speaker(self, said: Sequence[str]) -> bool:
        """Tell whether plain words name a speaker, by name, alias or role."""
        return self._speakers.stand_in(said)

    def anybody(self, said: Sequence[str]) -> bool:
        """Tell whether plain words name a speaker or the article, or say that “he said” or “according to”."""
        return self.article(said) or self.speaker(said) or _somebody_says(said)

    def article(self, said: Sequence[str]) -> bool:
        """Tell whether plain words name the article or a part of it."""
        return not english_lexicon.ARTICLE_TERMS.isdisjoint(said) or self._sources.stand_in(said)

    def ends_with(self, word: str) -> bool:
        """Tell whether a speaker's name ends with the word."""
        return word in self._ends


@dataclass(slots=True)
class _Node:
    """The phrase that ends here, if one does, and where the next words lead."""

    phrase: Phrase | None = None
    on: dict[str, "_Node"] = field(default_factory=dict)


class PhraseMatcher:
    """Phrases to be found in words, in a time that does not grow with their number."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._root = _Node()
        for phrase in phrases:
            node = self._root
            for word in phrase:
                node = node.on.setdefault(word, _Node())
            node.phrase = phrase

    def first_words(self) -> KeysView[str]:
        """The words with which phrases begin."""
        return self._root.on.keys()

    def found(self, said: Sequence[str]) -> Iterator[Phrase]:
        """Yield the phrases that stand in the words, in their order, the shorter first."""
        for start, word in enumerate(said):
            node = self._root.on.get(word)
            place = start
            while node is not None:
                if node.phrase is not None:
                    yield node.phrase
                place += 1
                node = node.on.get(said[place]) if place < len(said) else None

    def stand_in(self, said: Sequence[str]) -> bool:
        """Tell whether one of the phrases stands in the words."""
        return next(self.found(said), None) is not None


def contains_phrase(phrases: Iterable[Phrase], said: Sequence[str]) -> bool:
    """Tell whether one of a few phrases stands in the words."""
    return any(
        phrase[0] in said
        and any(tuple(said[at : at + len(phrase)]) == phrase for at in range(len(said) - len(phrase) + 1))
        for phrase in phrases
    )


def _parts(text: str) -> set[Phrase]:
    pieces = {text, *text.replace("(", "|").replace(")", "|").replace(" and ", "|").split("|")}
    found = (tuple(normalize_words(piece)) for piece in pieces)
    return {bare for phrase in found if (bare := _bare(phrase)) and not set(bare) <= english_lexicon.PRONOUNS}


def _bare(phrase: Phrase) -> Phrase:
    return phrase[1:] if phrase[:1] and phrase[0] in _ARTICLES else phrase


def _chief(name: str) -> set[Phrase]:
    """Return the last word before “of”, “who” and the like, or what follows if it could mean anybody."""
    said = normalize_words(name)
    end = next(
        (place for place, word in enumerate(said) if word in english_lexicon.NAME_SEPARATORS), len(said)
    )
    chief = tuple(said[end - 1 : end]) if end else ()
    if set(chief) <= english_lexicon.GENERIC_WORDS:
        chief = _bare(tuple(said[end + 1 :]))
    return {chief} if len("".join(chief)) >= _SHORTEST else set()


def _role(role: str) -> set[Phrase]:
    return {_bare(tuple(normalize_words(role)))} - {()} | _chief(role)


def _source(source: Source) -> set[Phrase]:
    texts = (text for text in (source.title, source.publisher, source.author) if text is not None)
    found = {_bare(tuple(normalize_words(text))) for text in texts} - {()}
    return found | (_chief(source.publisher) if source.publisher is not None else set())


def _somebody_says(said: Sequence[str]) -> bool:
    for place, word in enumerate(said):
        if word == "according" and said[place + 1 : place + 2] == ["to"]:
            return True
        if word in english_lexicon.PRONOUNS:
            ahead = said[place + 1 : place + _NEAR]
            if not english_lexicon.REPORTING_WORDS.isdisjoint(ahead) and _BEING.isdisjoint(ahead):
                return True
    return False
