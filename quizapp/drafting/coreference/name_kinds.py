"""What a name is the name of: a person, a body, a place, or what cannot be told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from quizapp.drafting.coreference.name_runs import ACRONYM, PARTICLES
from quizapp.drafting.lexicon import first_names, noun_classes, organisations, places, speaker_noun_lists

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

NameKind = Literal["person", "body", "place", "other"]

_ROLE_BEFORE: Final = re.compile(
    r"(?:^|[\s(“‘])(?:his|her|their|its|the|an?|[\w-]+[’']s?) (?:[a-zà-ÿ’'-]+ ){0,3}?"
    r"(?P<noun>[a-zà-ÿ-]+)(?P<comma>,?) $"
)
"""“her brother ”, “his sexton, ”, before a name."""
_NAMED_AS: Final = re.compile(r"\b(?:known|identified|named|called|name|himself|herself)(?: [a-z]+)? as $")
"""“who gave her name only as ”, before a name."""
_IS_KIN: Final = re.compile(r"^, (?:his|her|their) (?:[a-z-]+ ){0,2}(?P<noun>[a-z-]+)\b")
_CALLED: Final = (
    "(?:charity|firm|company|group|nonprofit|non-profit|agency|supplier|operator|maker|retailer|airline"
    "|union|club|magazine|newspaper|broadcaster|consultancy|association|start-?up|watchdog|think-?tank"
    "|insurer|bank)"
)
_BODY_BEFORE: Final = re.compile(rf"\b{_CALLED} $")
"""“the charity ”, before a name."""
_BODY_NAMED: Final = re.compile(
    rf"(?<!\bof )(?<!\bat )(?<!\bfor )\b(?:the|an?|its|his|her|their) (?:[a-z-]+ )?{_CALLED}, $"
)
"""“who owned the firm, ”, before a name between commas; not “head of the firm, ”."""
_PARTED: Final = re.compile(r"[.,;)]")
_WHICH: Final = re.compile(r"^, which ")
"""Nobody is told of by “which”."""

_AGE: Final = re.compile(r"^, (?:aged )?\d{1,2}(?:,|\.(?:\s|$))")
_WHO: Final = re.compile(r"^, (?:who |\d{1,2},)")
"""After a name: “, his wife”; “, who”, “, 43,”."""
_EXPLAINED: Final = re.compile(r", (?:\d{1,3}[,.]|an? |the |who |whose )")
"""An age or an explanation after a name."""


@dataclass(frozen=True, slots=True)
class NameContext:
    """A name, its title, and the text around it: before it in lower case."""

    name: str
    title: Sequence[str]
    before: str
    after: str

    @property
    def low(self) -> list[str]:
        """The words of the name in lower case, without marks at their ends."""
        return [word.lower().strip(".’'") for word in self.name.split()]


def classify_name(seen: NameContext) -> NameKind:
    """Return what a name is the name of: by the first rule that fits, else by the count of its words."""
    for fits, kind in _RULES:
        if fits(seen):
            return kind
    count = sum(word not in PARTICLES for word in seen.low)
    return "person" if count in (2, 3) else "other"


def _has_honorific(seen: NameContext) -> bool:
    return any(each.lower() in speaker_noun_lists.HONORIFICS for each in seen.title)


def _has_word_of_bodies(seen: NameContext) -> bool:
    return bool(organisations.IN_NAMES & set(seen.low)) and not (seen.title and len(seen.low) <= 3)


def _is_letters_or_linked(seen: NameContext) -> bool:
    return bool(ACRONYM.match(seen.name)) or "of" in seen.low or "for" in seen.low


def _has_first_name(seen: NameContext) -> bool:
    return seen.low[0] in first_names.FIRST


def _sounds_like_a_place(seen: NameContext) -> bool:
    return seen.low[-1] in places.ENDINGS or seen.low[0] in places.BEGINNINGS


def _has_title(seen: NameContext) -> bool:
    """Return whether a title stands before; before one word only a true one, for a noun may be no title."""
    if len(seen.low) > 1:
        return bool(seen.title)
    return any(each.lower().rstrip(".") in speaker_noun_lists.TITLES for each in seen.title)


def _follows_the(seen: NameContext) -> bool:
    return seen.before.endswith("the ")


def _is_explained(seen: NameContext) -> bool:
    return len(seen.low) in (2, 3, 4) and bool(_EXPLAINED.match(seen.after))


def _is_called_a_body(seen: NameContext) -> bool:
    """Return whether a noun for a body stands right before: “the charity Fair Meter”."""
    return not seen.title and bool(_BODY_BEFORE.search(seen.before))


def _is_named_after_a_body(seen: NameContext) -> bool:
    """Return whether a noun for a body stands before, and the name between commas: “the firm, Delta,”."""
    return bool(_BODY_NAMED.search(seen.before) and _PARTED.match(seen.after))


def _is_told_of_by_which(seen: NameContext) -> bool:
    return not seen.title and bool(_WHICH.match(seen.after))


def _has_an_age(seen: NameContext) -> bool:
    return len(seen.low) in (2, 3, 4) and bool(_AGE.match(seen.after)) and "of" not in seen.low


def _is_introduced(seen: NameContext) -> bool:
    """Return whether a noun for a person before a name, or what follows, tells that it is somebody's."""
    before = _ROLE_BEFORE.search(seen.before)
    if before and _is_somebody(before["noun"]):
        return not before["comma"] or not (seen.after[:1].isalnum() or seen.after.startswith(" and"))
    after = _IS_KIN.match(seen.after)
    told = after is not None and _is_somebody(after["noun"])
    return told or bool(_NAMED_AS.search(seen.before) or _WHO.match(seen.after))


def _is_somebody(noun: str) -> bool:
    return (
        noun_classes.is_person(noun)
        and noun not in speaker_noun_lists.BODIES
        and noun not in speaker_noun_lists.GROUPS
    )


def _is_somewhere(seen: NameContext) -> bool:
    somewhere = seen.before.endswith((" in ", " at ", " near ", " from ", " to "))
    return len(seen.low) >= 2 and somewhere and not seen.before.endswith("according to ")


_RULES: Final[tuple[tuple[Callable[[NameContext], bool], NameKind], ...]] = (
    (_has_honorific, "person"),
    (_has_an_age, "person"),
    (_has_word_of_bodies, "body"),
    (_is_called_a_body, "body"),
    (_is_letters_or_linked, "body"),
    (_has_first_name, "person"),
    (_is_told_of_by_which, "body"),
    (_is_named_after_a_body, "body"),
    (_is_introduced, "person"),
    (_sounds_like_a_place, "place"),
    (_has_title, "person"),
    (_follows_the, "body"),
    (_is_explained, "person"),
    (_is_somewhere, "other"),
)
