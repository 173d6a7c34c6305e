"""Whom somebody speaks for, where they are first told of: “its chair, Ann Tarr”, “a council spokesman”.

What “its” and “the company” mean is told by what stands before; `spokesperson_links` knows the whole article.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.coreference import pronoun_resolution
from quizapp.drafting.coreference.noun_antecedents import find_by_role, find_known_body
from quizapp.drafting.coreference.referent import SURE
from quizapp.drafting.lexicon import speaker_noun_lists

if TYPE_CHECKING:
    from quizapp.drafting.coreference.discourse import Discourse
    from quizapp.drafting.coreference.entity_registry import Entity

_ANYBODYS: Final = (
    "spokes(?:person|man|woman)|lawyer|attorney|solicitor|barrister|counsel|press (?:officer|secretary)"
)
_FOR_ANYBODY: Final = re.compile(rf"\b(?:{_ANYBODYS})\b")
"""Who speaks for a person, or for a body."""
_FOR_BODIES: Final = re.compile(
    rf"\b(?:{_ANYBODYS}|chair|chair(?:man|woman|person)|president|general secretary|chief executive"
    r"|managing director)\b|\bhead of (?:communications|press|policy|media)\b"
)
"""Who speaks for the body that is theirs; a director, leader or coach may as well speak for themselves."""
_ITS: Final = re.compile(r"^(?P<whose>its|their|his|her)\s(?P<role>.+)$", re.IGNORECASE)
_OWNED: Final = re.compile(r"^(?:the\s)?(?P<owner>.+?)(?:[’']s|(?<=s)[’'])\s(?P<role>.+)$", re.IGNORECASE)
_OF: Final = re.compile(
    r"^(?:(?:an?|the|one of the)\s)?(?P<role>[^,]+?)\s(?:for|of|at)\s(?:the\s)?(?P<owner>.+)$", re.IGNORECASE
)
_BEFORE: Final = re.compile(
    r"^(?:an?|the)\s(?P<owner>.+?)\s(?P<role>spokes\w+|press officer|lawyers?|attorney)$", re.IGNORECASE
)
_RUNS: Final = re.compile(r"^who\s(?P<role>)(?:runs|leads|heads|chairs|founded)\s(?:the\s)?(?P<owner>.+)$")


class AffiliationResolver:
    """Answers for whom somebody speaks, at a code point of a paragraph, while a discourse is told."""

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse

    def of(self, phrase: str, own: Entity, part: int, at: int) -> Entity | None:
        """Return for whom somebody speaks whom some words tell of; None where they do not tell it."""
        words = phrase.strip(" ,.")
        if own.kind == "document":
            found = self._of_document(words, part, at)
        else:
            found = self._by_pronoun(words, part, at) or self._by_name(words, part)
        return None if found is None or own in (found, found.belongs) else found

    def _of_document(self, words: str, part: int, at: int) -> Entity | None:
        match = _ITS.match(words)
        if match is None:
            owned = _OWNED.match(words)
            return self._called(owned["owner"], part) if owned else None
        whose = match["whose"].lower()
        return self._it(part, at) if whose in ("its", "their") else None

    def _by_pronoun(self, words: str, part: int, at: int) -> Entity | None:
        match = _ITS.match(words)
        if match is None:
            return None
        whose = match["whose"].lower()
        able = _FOR_BODIES if whose in ("its", "their") else _FOR_ANYBODY
        return self._meant(whose, part, at) if _speaks(match["role"], able) else None

    def _by_name(self, words: str, part: int) -> Entity | None:
        for pattern in (_BEFORE, _OWNED, _OF, _RUNS):
            match = pattern.match(words)
            if match is None or (match["role"] and not _speaks(match["role"], _FOR_BODIES)):
                continue
            found = self._called(match["owner"], part)
            if found is not None and (found.kind != "person" or _speaks(match["role"], _FOR_ANYBODY)):
                return found
        return None

    def _meant(self, whose: str, part: int, at: int) -> Entity | None:
        if whose in ("its", "their"):
            return self._it(part, at)
        entity, how = pronoun_resolution.resolve_person(
            self._discourse, "f" if whose == "her" else "m", part, at
        )
        return entity if how in SURE | {"pronoun-close"} else None

    def _it(self, part: int, at: int) -> Entity | None:
        """Return the body that “it” surely means."""
        entity, how = pronoun_resolution.resolve_thing(self._discourse, part, at, bodies=True)
        return entity if how in ("it", "it-close") else None

    def _called(self, owner: str, part: int) -> Entity | None:
        """Return the body or person that some words name, or mean here: “Orle Trust”, “water company”."""
        book = self._discourse.book
        known = [each for each in book.called(owner) if each.kind in ("organisation", "group", "person")]
        if known:
            return known[-1] if len(known) == 1 else None
        *before, head = owner.lower().split()
        if head in speaker_noun_lists.BODIES:
            found, how = find_known_body(self._discourse, head, set(before), part)
            return found if found is not None and found.kind == "organisation" and how != "generic" else None
        if head in speaker_noun_lists.ROLES:
            return find_by_role(self._discourse, head, set(before), part).entity
        return None


def _speaks(role: str, able: re.Pattern[str]) -> bool:
    """Return whether a role, before what it is of or for, is one of these, and is so still."""
    core = re.split(r"\s(?:for|at|in|on|who|with)\s|,", role.lower(), maxsplit=1)[0]
    core = core if " head of " in f" {core}" else core.split(" of ", maxsplit=1)[0]
    return bool(able.search(core)) and not re.match(r"(?:former|then|vice|deputy)\b|ex-", core)
