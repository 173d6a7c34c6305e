"""The filters of the search: what each offers, and what it leaves. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from quizapp.library.packs.question_list import load_banks
from quizapp.library.row_checksums import match_literal
from quizapp.library.search.engine import SearchQuery
from quizapp.pack.ids import BankId, PackId, SkillId
from quizapp.pack.vocabulary import DEFAULT_SKILLS, QUESTION_KINDS
from quizapp.ui.messages import common
from quizapp.ui.messages import search as text
from quizapp.ui.search.state import SearchFilter, SearchFilterChoice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.library.connections import LibraryReader
    from quizapp.library.search.engine import QuestionState
    from quizapp.ui.ports import Translate
    from quizapp.ui.search.state import FilterName

MAX_PACKS: Final = 20
"""So many packs are offered: those in which something was found."""

MAX_BUTTON_TITLE: Final = 24
"""Characters of a title that are written on a button; a screen reader says all of it."""

STATES: Final[tuple[QuestionState, ...]] = ("due", "mistakes", "never", "reported")


@dataclass(frozen=True, slots=True)
class FilterOptions:
    """What there is to choose from, by id with its name: packs that were met, banks of the chosen one."""

    packs: Mapping[str, str]
    banks: Mapping[str, str]


def load_bank_titles(reader: LibraryReader, pack: PackId | None) -> Mapping[str, str]:
    """Return the titles of a pack's banks by their ids. Raises DatabaseError."""
    return (
        {} if pack is None else {each.id: each.title for each in load_banks(reader, pack) if not each.worked}
    )


def apply_filter(wish: SearchQuery, name: FilterName, value: str) -> SearchQuery:
    """Return what to look among when a filter is set to a value, '' for all."""
    match name:
        case "pack":
            # Banks are a pack's own.
            return replace(wish, pack=PackId(value) if value else None, bank=None)
        case "bank":
            return replace(wish, bank=BankId(value) if value else None)
        case "kind":
            return replace(wish, kind=match_literal(QUESTION_KINDS, value) if value else None)
        case "skill":
            return replace(wish, skill=SkillId(value) if value else None)
        case "state":
            return replace(wish, state=match_literal(STATES, value) if value else None)


def is_unfiltered(wish: SearchQuery) -> bool:
    """Tell whether no filter is set."""
    return wish == SearchQuery(wish.learner, wish.due_before)


def build_filters(
    wish: SearchQuery, offered: FilterOptions, translate: Translate
) -> tuple[SearchFilter, ...]:
    """Return the buttons; that of banks only where a pack is chosen that has several."""
    skills: dict[str, str] = {
        each: common.name_skill(translate, SkillId(each), {}) for each in DEFAULT_SKILLS
    }
    values: dict[FilterName, tuple[str, Mapping[str, str]]] = {
        "pack": (wish.pack or "", offered.packs),
        "bank": (wish.bank or "", offered.banks),
        "state": (wish.state or "", {each: translate(f"search.states.{each}") for each in STATES}),
        "kind": (wish.kind or "", dict(text.list_kind_names(translate).items())),
        "skill": (wish.skill or "", skills),
    }
    return tuple(
        _filter(name, now, names, translate)
        for name, (now, names) in values.items()
        if name != "bank" or len(names) > 1
    )


def _filter(name: FilterName, now: str, names: Mapping[str, str], translate: Translate) -> SearchFilter:
    every = (SearchFilterChoice(translate("search.any"), "", not now),)
    others = tuple(SearchFilterChoice(title, value, value == now) for value, title in names.items())
    shown = names.get(now, translate("search.any"))
    said = translate("search.filtered", name=translate(f"search.{name}"), value=shown)
    brief = shown if len(shown) <= MAX_BUTTON_TITLE else f"{shown[: MAX_BUTTON_TITLE - 1].rstrip()}…"
    return SearchFilter(
        name,
        translate("search.filtered", name=translate(f"search.{name}"), value=brief),
        said,
        (*every, *others),
    )
