"""The people and bodies that an article names, gathered from all its names before anything is read in order.

Longer names come first; shorter ones then stand for them: “Osei” for Mara Osei, “Lowmoor” for Lowmoor Water.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from quizapp.drafting.coreference import gender
from quizapp.drafting.coreference.entity_registry import Entity, EntityRegistry
from quizapp.drafting.coreference.name_runs import ACRONYM, PARTICLES
from quizapp.drafting.lexicon import first_names, speaker_noun_lists
from quizapp.drafting.lexicon.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.coreference.name_scanner import NameMention

_SMALL: Final = word_set("of the for and on in at & de la le du")


def collect_entities(found: Sequence[NameMention]) -> EntityRegistry:
    """Return the people and bodies that a text names, each with its namings.

    Names within quotation marks count only where there are no others; names of places do not count.
    """
    outside = [each for each in found if not each.quoted] or list(found)
    places = find_places(outside)
    outside = [each for each in outside if each.words not in places]
    gathering = _EntityCollector()
    firms = _bodies_in(outside)
    people = [each for each in outside if each.kind == "person" and each.words not in firms]
    whole = [each for each in people if len(each.words.split()) > 1]
    for each in sorted(whole, key=_begins_with_particle):
        gathering.person(each)
    for each in people:
        if len(each.words.split()) == 1:
            gathering.single(each)
    for each in outside:
        if each.kind == "body" or each.words in firms:
            gathering.body(each)
    book = gathering.book
    shorter = _Shorter(book)
    for each in outside:
        shorter.name(each)
    for each in outside:
        known = book.called(each.words)
        for entity in known:
            _learn(entity, each, sure=len(known) == 1)
    return book


def find_places(found: Sequence[NameMention]) -> frozenset[str]:
    """Return names that “in” or “near” stands before and that nothing tells to be people's or bodies'."""
    located = {each.words for each in found if each.located}
    others = {
        each.words
        for each in found
        if each.kind == "body" or each.title or each.told or gender.infer_from_name(each.words)
    }
    return frozenset(located - others)


def _bodies_in(found: Sequence[NameMention]) -> frozenset[str]:
    """Return names that are told to be bodies' once, and people's only by the count of their words."""
    people = {each.words for each in found if each.kind == "person" and (each.title or each.told)}
    told = {each.words for each in found if each.kind == "body"} - people
    return frozenset(each for each in told if each.split()[0].lower() not in first_names.FIRST)


def _begins_with_particle(name: NameMention) -> bool:
    """Return whether a name may be a surname alone: “Van der Meer”, after “Roos van der Meer”."""
    return name.words.split()[0].lower() in PARTICLES


class _EntityCollector:
    """A book while names are added to it. A name that stands for somebody already adds nobody."""

    def __init__(self) -> None:
        self.book = EntityRegistry()
        self._by_surname: defaultdict[str, list[Entity]] = defaultdict(list)
        self._by_initials: dict[str, Entity] = {}

    def person(self, name: NameMention) -> None:
        """Add a person by a name of several words, or give the name to whom it also stands for."""
        if self.book.called(name.words):
            return
        words = name.words.split()
        known = next(
            (each for each in self._by_surname[words[-1]] if _same_given(each.given, words[0])), None
        )
        if known is None:
            self._new_person(name, words)
            return
        self.book.name(known, name.words)
        if len(words) > len(known.name.split()) and len(known.given.rstrip(".")) == 1:
            known.name = name.words

    def _new_person(self, name: NameMention, words: Sequence[str]) -> None:
        entity = Entity(
            name.words, "person", first=name.span, human=True,
            gender=gender.infer_from_name(name.words), likely=gender.guess_from_name(name.words),
        )  # fmt: skip
        self._by_surname[words[-1]].append(entity)
        self.book.add(entity, words[-1])
        if len(words) > 2 and words[-2][:1].isupper():
            self.book.name(entity, " ".join(words[-2:]))
        if len(words) > 2 and words[-2][:1].islower():
            self.book.name(entity, " ".join(words[1:]))

    def single(self, name: NameMention) -> None:
        """Add a person by a name of one word."""
        given = [each for each in self.book.entities if each.given == name.words]
        if len(given) == 1:
            self.book.name(given[0], name.words)
        elif not self.book.called(name.words):
            told = gender.infer_from_name(name.words)
            self.book.add(Entity(name.words, "person", first=name.span, human=True, gender=told))

    def body(self, name: NameMention) -> None:
        """Add a body, or let letters stand for a body told of before that has them as initials."""
        if self.book.called(name.words):
            return
        known = self._by_initials.get(name.words.replace(".", "")) if ACRONYM.match(name.words) else None
        if known is not None:
            self.book.name(known, name.words)
            return
        entity = self.book.add(Entity(name.words, "organisation", first=name.span))
        self._by_initials.setdefault(build_initials(name.words), entity)


def _same_given(one: str, other: str) -> bool:
    """Return whether two first names may be one: equal, or one the initial of the other."""
    a, b = one.rstrip("."), other.rstrip(".")
    return a == b or (1 in (len(a), len(b)) and a[0] == b[0])


def build_initials(name: str) -> str:
    """Return the first letters of a name's words of weight, as capitals."""
    return "".join(
        word[0].upper() for word in re.split(r"[\s-]+", name) if word.lower() not in _SMALL and word
    )


class _Shorter:
    """Lets a first name, or one end of a body's name, stand for who is named so."""

    def __init__(self, book: EntityRegistry) -> None:
        self._book = book
        self._by_given: defaultdict[str, list[Entity]] = defaultdict(list)
        self._by_end: defaultdict[str, list[Entity]] = defaultdict(list)
        for each in book.entities:
            if each.kind == "person":
                self._by_given[each.given].append(each)
            else:
                words = each.name.split()
                for word in {words[0], words[-1]}:
                    self._by_end[word].append(each)

    def name(self, name: NameMention) -> None:
        """Let a name that stands for nobody yet stand for whom it shortens, if anybody."""
        if self._book.called(name.words):
            return
        words = name.words.split()
        given = self._by_given[words[0]] if len(words) == 1 else []
        if len(given) == 1:
            self._book.name(given[0], name.words)
            return
        fitting = next((each for each in self._by_end[words[0]] if _shortens(words, each.name)), None)
        if fitting is not None and not name.title:
            self._book.name(fitting, name.words)


def _shortens(words: Sequence[str], name: str) -> bool:
    """Return whether words are the beginning of a longer name, or its last word."""
    longer = name.split()
    begins = len(longer) > len(words) and longer[: len(words)] == words
    return begins or (len(words) == 1 and words[0] == longer[-1])


def _learn(entity: Entity, name: NameMention, *, sure: bool) -> None:
    """Count a name of an entity, and, where it is surely meant, take its roles and gender from the title."""
    entity.aliases[name.words] += 1
    if entity.first is None or name.span.start < entity.first.start:
        entity.first = name.span
    if not sure:
        return
    entity.roles.update(name.title.lower().split())
    if name.title and not entity.role and name.title.lower() not in speaker_noun_lists.HONORIFICS:
        entity.role = name.title
    told = gender.infer_from_title(name.title)
    if told and not entity.gender:
        entity.gender = told
