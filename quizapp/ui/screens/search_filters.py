"""The filters of the search: what each offers, and what it leaves. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Literal

from quizapp.library.packs.question_list import load_banks
from quizapp.library.row_checksums import match_literal
from quizapp.library.search.engine import SearchQuery
from quizapp.pack.ids import BankId, PackId, SkillId
from quizapp.pack.vocabulary import DEFAULT_SKILLS, QUESTION_KINDS
from quizapp.ui.messages import common
from quizapp.ui.messages import search as text

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader
    from quizapp.library.search.engine import QuestionState
    from quizapp.ui.ports import Translate

FilterName = Literal["pack", "bank", "kind", "skill", "state"]

MAX_PACKS: Final = 20
"""So many packs are offered: those in which something was found."""

MAX_BUTTON_TITLE: Final = 24
"""Characters of a title that are written on a button; a screen reader says all of it."""

STATES: Final[tuple[QuestionState, ...]] = ("due", "mistakes", "never", "reported")


@dataclass(frozen=True, slots=True)
class SearchFilter:
    """A filter's button, what a screen reader says of it, and what it can show only.

    Of each of the `choices` there are the words and the value, which is empty for all; `on` is the value now.
    """

    name: FilterName
    words: str
    said: str
    choices: tuple[tuple[str, str], ...]
    on: str


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
    wish: SearchQuery, packs: Mapping[str, str], banks: Mapping[str, str], translate: Translate
) -> tuple[SearchFilter, ...]:
    """Return the filters: of packs that were met, and banks of the chosen one where it has several."""
    skills = {each: common.name_skill(translate, SkillId(each), {}) for each in DEFAULT_SKILLS}
    values: dict[FilterName, tuple[str | None, Mapping[Any, str]]] = {
        "pack": (wish.pack, packs),
        "bank": (wish.bank, banks),
        "state": (wish.state, {each: translate(f"search.states.{each}") for each in STATES}),
        "kind": (wish.kind, text.list_kind_names(translate)),
        "skill": (wish.skill, skills),
    }
    every = translate("search.any")
    filters = []
    for name, (now, names) in values.items():
        if name == "bank" and len(names) < 2:
            continue
        title, shown = translate(f"search.{name}"), names.get(now or "", every)
        brief = shown if len(shown) <= MAX_BUTTON_TITLE else f"{shown[: MAX_BUTTON_TITLE - 1].rstrip()}…"
        words, said = (translate("search.filtered", name=title, value=value) for value in (brief, shown))
        choices = ((every, ""), *((words, value) for value, words in names.items()))
        filters.append(SearchFilter(name, words, said, choices, now or ""))
    return tuple(filters)
