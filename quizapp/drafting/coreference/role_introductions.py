"""Somebody told of by a role who is named only later: “The minister came late. Ann Tarr said”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import speaker_noun_lists

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.attribute.speech_reports import Mention
    from quizapp.drafting.coreference.entity_registry import Entity
    from quizapp.drafting.coreference.name_scanner import NameMention

_NEXT_SENTENCE: Final = 220
"""So many code points after a role a name may be whose role it is."""
_AGE: Final = re.compile(r"^, (?:aged )?\d{1,3},")
_OWNERS: Final = ("the", "its", "his", "her", "their")


class RoleIntroductions:
    """Keeps whom the last sentences told of by a role alone, until a name comes. `starts`: of paragraphs."""

    def __init__(self, text: str, starts: Sequence[int]) -> None:
        self._text = text
        self._starts = starts
        self._role: Entity | None = None
        self._opener: Entity | None = None
        """Somebody with whom a paragraph opens: “A former nurse wept”."""

    def tell(self, entity: Entity, mention: Mention) -> None:
        """Remember somebody without a name, first told of by a mention."""
        if entity.kind != "unnamed" or entity.plural or entity.first != mention.span:
            return
        if _is_role(mention):
            self._role = entity
        elif mention.span.start in self._starts and mention.words.lower().startswith(("a ", "an ")):
            self._opener = entity

    def name(self, name: NameMention, entity: Entity, part: int) -> None:
        """Let who was told of so be a person who is first named here, in a paragraph."""
        if entity.kind != "person" or entity.first != name.span:
            return
        at = name.span.start
        after = self._text[name.span.end : name.span.end + len(", aged 100,")]
        if self._opener is not None and at == self._starts[part] and _AGE.match(after):
            self._become(self._opener, entity, near=_starts_before(self._opener, self._starts, part))
            self._opener = None
        elif self._role is not None and not entity.roles & speaker_noun_lists.ROLES:
            first = self._role.first
            near = (
                first is not None and at - first.start < _NEXT_SENTENCE and first.start >= self._starts[part]
            )
            self._become(self._role, entity, near=near)
            self._role = None

    @staticmethod
    def _become(nameless: Entity, entity: Entity, *, near: bool) -> None:
        told = entity.gender or entity.likely
        if near and (not nameless.gender or not told or told == nameless.gender):
            nameless.become(entity)


def _starts_before(entity: Entity, starts: Sequence[int], part: int) -> bool:
    """Return whether somebody was first told of at the start of the paragraph before one."""
    return part > 0 and entity.first is not None and entity.first.start == starts[part - 1]


def _is_role(mention: Mention) -> bool:
    first = mention.words.lower().split()[0]
    owned = first in _OWNERS or first.endswith(("’s", "'s"))
    return mention.sort == "noun" and owned and mention.head.lower() in speaker_noun_lists.ROLES
