"""The filters of the search: what each offers, and what it leaves. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from quizapp.library.packs.questions import banks
from quizapp.library.rows import one_of
from quizapp.library.search.finding import Wish
from quizapp.pack.ids import BankId, PackId, SkillId
from quizapp.pack.words import DEFAULT_SKILLS, KINDS
from quizapp.ui.finding.state import Filter, FilterChoice
from quizapp.ui.text import common
from quizapp.ui.text import finding as text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.library.connections import Reader
    from quizapp.library.search.finding import State
    from quizapp.ui.finding.state import FilterName
    from quizapp.ui.ports import Translate

MOST: Final = 20
"""So many packs are offered: those in which something was found."""

LONGEST: Final = 24
"""Characters of a title that are written on a button; a screen reader says all of it."""

STATES: Final[tuple[State, ...]] = ("due", "mistakes", "never", "reported")


@dataclass(frozen=True, slots=True)
class Offered:
    """What there is to choose from, by id with its name: packs that were met, banks of the chosen one."""

    packs: Mapping[str, str]
    banks: Mapping[str, str]


def banks_of(reader: Reader, pack: PackId | None) -> Mapping[str, str]:
    """Return the titles of a pack's banks by their ids. Raises DatabaseError."""
    return {} if pack is None else {each.id: each.title for each in banks(reader, pack) if not each.worked}


def chosen(wish: Wish, name: FilterName, value: str) -> Wish:
    """Return what to look among when a filter is set to a value, '' for all."""
    match name:
        case "pack":
            # Banks are a pack's own.
            return replace(wish, pack=PackId(value) if value else None, bank=None)
        case "bank":
            return replace(wish, bank=BankId(value) if value else None)
        case "kind":
            return replace(wish, kind=one_of(KINDS, value) if value else None)
        case "skill":
            return replace(wish, skill=SkillId(value) if value else None)
        case "state":
            return replace(wish, state=one_of(STATES, value) if value else None)


def is_any(wish: Wish) -> bool:
    """Tell whether no filter is set."""
    return wish == Wish(wish.learner, wish.due_before)


def filters(wish: Wish, offered: Offered, translate: Translate) -> tuple[Filter, ...]:
    """Return the buttons; that of banks only where a pack is chosen that has several."""
    skills: dict[str, str] = {each: common.skill(translate, SkillId(each), {}) for each in DEFAULT_SKILLS}
    values: dict[FilterName, tuple[str, Mapping[str, str]]] = {
        "pack": (wish.pack or "", offered.packs),
        "bank": (wish.bank or "", offered.banks),
        "state": (wish.state or "", {each: translate(f"search.states.{each}") for each in STATES}),
        "kind": (wish.kind or "", dict(text.kinds(translate).items())),
        "skill": (wish.skill or "", skills),
    }
    return tuple(
        _filter(name, now, names, translate)
        for name, (now, names) in values.items()
        if name != "bank" or len(names) > 1
    )


def _filter(name: FilterName, now: str, names: Mapping[str, str], translate: Translate) -> Filter:
    every = (FilterChoice(translate("search.any"), "", not now),)
    others = tuple(FilterChoice(title, value, value == now) for value, title in names.items())
    shown = names.get(now, translate("search.any"))
    said = translate("search.filtered", name=translate(f"search.{name}"), value=shown)
    brief = shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 1].rstrip()}…"
    return Filter(
        name,
        translate("search.filtered", name=translate(f"search.{name}"), value=brief),
        said,
        (*every, *others),
    )
