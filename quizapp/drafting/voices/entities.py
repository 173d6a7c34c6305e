"""Who is named in an article: people, bodies and documents, with their namings, roles and gender."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import names, nouns
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.models import Span
from quizapp.drafting.voices.runs import ACRONYM
from quizapp.drafting.voices.scan import Name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizapp.pack.words import VoiceKind

_SMALL: Final = word_set("of the for and on in at & de la le du")


@dataclass(eq=False, slots=True)
class Entity:
    """Somebody or something that may speak. `gender` is f, m, or nothing where it is not known."""

    name: str
    kind: VoiceKind
    gender: str = ""
    plural: bool = False
    roles: set[str] = field(default_factory=set)
    role: str = ""
    aliases: Counter[str] = field(default_factory=Counter)
    first: Span | None = None
    spoke: int = 0
    told: int = 0
    """How often the narrator tells of it."""
    human: bool = False
    """Whether “he” or “she” may stand for it."""
    likely: str = ""
    """The gender that the ending of a first name makes likely; it decides only between two who both fit."""
    belongs: Entity | None = None
    """The body or person that this one speaks for."""

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.split()[-1]

    @property
    def given(self) -> str:
        """The first word of a name of several; empty for others."""
        words = self.name.split()
        return words[0] if len(words) > 1 else ""


class Book:
    """All entities of one article, found by their names."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._by_naming: dict[str, list[Entity]] = {}

    def add(self, entity: Entity, *namings: str) -> Entity:
        """Add an entity that these namings stand for."""
        if not any(each is entity for each in self.entities):
            self.entities.append(entity)
        for naming in (entity.name, *namings):
            self.name(entity, naming)
        return entity

    def name(self, entity: Entity, naming: str) -> None:
        """Let a naming stand for an entity, beside others."""
        known = self._by_naming.setdefault(plain(naming), [])
        if not any(each is entity for each in known):
            known.append(entity)

    def called(self, naming: str) -> list[Entity]:
        """Return the entities that a naming stands for."""
        return self._by_naming.get(plain(naming), [])


def plain(naming: str) -> str:
    """Return a naming without case, articles, titles, curly marks and possessive ending."""
    words = re.sub(r"[’‘]", "'", naming).strip(" .,;:\"“”'").split()
    while len(words) > 1 and words[0].lower().rstrip(",") in ("the", "a", "an"):
        words = words[1:]
    text = " ".join(words).lower()
    return re.sub(r"(?:'s|')$", "", text)


def book_of(found: Sequence[Name]) -> Book:
    """Return the people and bodies that a text names; single words stand for the longer names they end or begin."""
    book = Book()
    outside = [each for each in found if not each.quoted] or list(found)
    places = places_in(outside)
    outside = [each for each in outside if each.words not in places]
    for each in outside:
        if each.kind == "person" and len(each.words.split()) >= 2 and not book.called(each.words):
            _add_person(book, each)
    for each in outside:
        if each.kind == "person" and len(each.words.split()) == 1 and not book.called(each.words):
            book.add(Entity(each.words, "person", first=each.span, human=True, gender=gender_of(each.words)))
    for each in outside:
        if each.kind == "body" and not book.called(each.words):
            _add_body(book, each)
    for each in outside:
        _short(book, each)
    for each in outside:
        for entity in book.called(each.words):
            _learn(entity, each)
    return book


def places_in(found: Sequence[Name]) -> frozenset[str]:
    """Return names that “in” or “near” stands before and that nothing tells to be people's."""
    after, people_too = set(), set()
    for each in found:
        if each.located:
            after.add(each.words)
        if each.title or each.told or gender_of(each.words):
            people_too.add(each.words)
    return frozenset(words for words in after - people_too if not _is_body(words, found))


def _is_body(words: str, found: Sequence[Name]) -> bool:
    return any(each.words == words and each.kind == "body" for each in found)


def _add_person(book: Book, name: Name) -> None:
    words = name.words.split()
    for known in book.entities:
        if (
            known.kind == "person"
            and known.surname == words[-1]
            and known.given
            and _same_given(known.given, words[0])
        ):
            book.name(known, name.words)
            if len(words) > len(known.name.split()) and len(known.given.rstrip(".")) == 1:
                known.name = name.words
            return
    entity = Entity(name.words, "person", first=name.span, human=True, likely=likely_gender(name.words))
    book.add(entity, words[-1])
    if len(words) > 2 and words[-2][:1].isupper():
        book.name(entity, " ".join(words[-2:]))
    if len(words) > 2 and words[-2][:1].islower():
        book.name(entity, " ".join(words[1:]))
    entity.gender = gender_of(name.words)


def _same_given(one: str, other: str) -> bool:
    a, b = one.rstrip("."), other.rstrip(".")
    return a == b or (1 in (len(a), len(b)) and a[0] == b[0])


def _add_body(book: Book, name: Name) -> None:
    if ACRONYM.match(name.words):
        for known in book.entities:
            if known.kind != "person" and initials(known.name) == name.words.replace(".", ""):
                book.name(known, name.words)
                return
    book.add(Entity(name.words, "organisation", first=name.span))


def initials(name: str) -> str:
    """Return the first letters of a name's words of weight."""
    return "".join(
        word[0].upper() for word in re.split(r"[\s-]+", name) if word.lower() not in _SMALL and word
    )


def _short(book: Book, name: Name) -> None:
    """Let a single word, or the beginning of a longer name, stand for who is named so."""
    if book.called(name.words):
        return
    words = name.words.split()
    bodies = [each for each in book.entities if each.kind != "person"]
    fitting = [
        each
        for each in bodies
        if _begins(each.name, words) or (len(words) == 1 and words[0] in each.name.split()[-1:])
    ]
    if len(words) == 1:
        given = [each for each in book.entities if each.kind == "person" and each.given == words[0]]
        if len(given) == 1:
            book.name(given[0], name.words)
            return
    if fitting and not name.title:
        book.name(fitting[0], name.words)


def _begins(name: str, words: list[str]) -> bool:
    longer = [word for word in name.split()]
    return len(longer) > len(words) and longer[: len(words)] == words


def _learn(entity: Entity, name: Name) -> None:
    entity.aliases[name.words] += 1
    if entity.first is None or name.span.start < entity.first.start:
        entity.first = name.span
    for word in name.title.lower().split():
        entity.roles.add(word)
    if name.title and not entity.role and name.title.lower() not in nouns.HONORIFICS:
        entity.role = name.title
    low = {word.lower().rstrip(".") for word in name.title.split()}
    if low & nouns.WOMEN:
        entity.gender = "f"
    elif low & nouns.MEN and not entity.gender:
        entity.gender = "m"


def gender_of(name: str) -> str:
    """Return the gender that a first name tells, or nothing."""
    parts = name.split(maxsplit=1)[0].lower().split("-")
    known = {"f" for each in parts if each in names.WOMEN} | {"m" for each in parts if each in names.MEN}
    return known.pop() if len(known) == 1 else ""


def likely_gender(name: str) -> str:
    """Return what the ending of a first name makes likely, or nothing."""
    first = name.split(maxsplit=1)[0].lower().split("-")[0]
    if len(name.split()) < 2:
        return ""
    if re.search(r"(?:[aá]|ette|elle|ine|ienne|ys|ith|een|yn)$", first):
        return "f"
    return "m" if re.search(r"(?:o|us|os|ert|ald|ard|ulf|mir|slav|ek|ik|an|on|en|in)$", first) else ""


def people(entities: Iterable[Entity]) -> list[Entity]:
    """Return those that are persons, named or not."""
    return [each for each in entities if each.kind in ("person", "unnamed") and not each.plural]
