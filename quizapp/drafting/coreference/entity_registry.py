"""Who may speak in an article, and by which words each is called."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.drafting.source_reading import ReadingSpan
    from quizapp.pack.vocabulary import SpeakerKind


@dataclass(eq=False, slots=True)
class Entity:
    """Somebody or something that may speak. It is what it is by identity: two may have the same name."""

    name: str
    kind: SpeakerKind
    gender: str = ""
    """f, m, or nothing where it is not known."""
    plural: bool = False
    roles: set[str] = field(default_factory=set)
    """Words that tell what it is, in lower case: “minister”, “trade”."""
    role: str = ""
    """The words that introduce it, as the article has them."""
    aliases: Counter[str] = field(default_factory=Counter)
    """The names by which the article calls it, and how often."""
    first: ReadingSpan | None = None
    """Where it is first told of."""
    spoke: int = 0
    """How many mentions stand for it as a speaker."""
    told: int = 0
    """How often the narrator tells of it."""
    human: bool = False
    """Whether “he” or “she” may stand for it."""
    age: int = 0
    """In years; 0 where it is not told."""
    maybe: bool = False
    """Whether that is only likely: a name that no list holds, a noun that things have, too."""
    likely: str = ""
    """The gender that a first name's ending, or a pronoun, makes likely; it rules nobody out."""
    belongs: Entity | None = None
    """The body or person that this one speaks for."""

    became: Entity | None = None
    """Who this turns out to be, where only a later sentence names them."""

    def become(self, other: Entity) -> None:
        """Be another entity from here on, and give it what was told of this one."""
        self.became, self.human = other, False
        other.roles.update(self.roles)
        other.role = other.role or self.role
        other.gender = other.gender or self.gender
        other.spoke += self.spoke
        self.roles.clear()

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.split()[-1]

    @property
    def given(self) -> str:
        """The first word of a name of several; empty for others."""
        words = self.name.split()
        return words[0] if len(words) > 1 else ""

    @property
    def words(self) -> set[str]:
        """The words of the name, in lower case."""
        return {word.lower() for word in self.name.split()}


class EntityRegistry:
    """All entities of one article, in the order in which they were added, found by their namings."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._known: set[Entity] = set()
        self._by_naming: dict[str, dict[Entity, None]] = {}

    def add(self, entity: Entity, *namings: str) -> Entity:
        """Add an entity that its name and these namings stand for, and return it."""
        if entity not in self._known:
            self._known.add(entity)
            self.entities.append(entity)
        for naming in (entity.name, *namings):
            self.name(entity, naming)
        return entity

    def name(self, entity: Entity, naming: str) -> None:
        """Let a naming stand for an entity, beside others."""
        self._by_naming.setdefault(normalize_name(naming), {}).setdefault(entity)

    def called(self, naming: str) -> list[Entity]:
        """Return the entities that a naming stands for, in any case of letters, with “the” or without."""
        return list(self._by_naming.get(normalize_name(naming), ()))


def normalize_name(naming: str) -> str:
    """Return a naming without case, articles, curly marks and possessive ending."""
    words = re.sub(r"[’‘]", "'", naming).strip(" .,;:\"“”'").split()
    at = 0
    while at < len(words) - 1 and words[at].lower().rstrip(",") in ("the", "a", "an"):
        at += 1
    return re.sub(r"(?:'s|')$", "", " ".join(words[at:]).lower())
