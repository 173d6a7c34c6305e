"""What the widget shows of which items are given their partners. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.quiz.responses import MatchAnswer

if TYPE_CHECKING:
    from quizapp.pack.ids import ItemId, PartnerId
    from quizapp.quiz.responses import Answer


@dataclass(frozen=True, slots=True)
class MatchPartnerState:
    """What items are matched to, with its key; `twice` is said while two items have it and only one may."""

    id: PartnerId
    key: str
    title: str
    twice: str


@dataclass(frozen=True, slots=True)
class MatchItemState:
    """What needs a partner. A screen reader hears `open`, or the one of `names` for the partner chosen.

    `label` is its name without a partner.
    """

    id: ItemId
    text: str
    label: str
    open: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MatchState:
    """Items in the pack's order and partners in this session's.

    `rule` says what to do, `placeholder` stands where no partner is chosen yet, and `nothing` is heard there.
    `hints` are the words beside the keys in the action bar: next item, partner, in the list.
    """

    partners: tuple[MatchPartnerState, ...]
    items: tuple[MatchItemState, ...]
    reusable: bool
    rule: str
    placeholder: str
    nothing: str
    hints: tuple[str, str, str]

    def places(self, answer: Answer | None) -> tuple[int | None, ...]:
        """Return each item's partner as its place among the partners, None where none is chosen."""
        given = dict(answer.pairs) if isinstance(answer, MatchAnswer) else {}
        ids = [partner.id for partner in self.partners]
        chosen = (given.get(item.id) for item in self.items)
        return tuple(ids.index(each) if each in ids else None for each in chosen)

    def answer(self, places: tuple[int | None, ...]) -> MatchAnswer | None:
        """Return the answer that partners at these places make; None where none is chosen at all."""
        pairs = tuple(
            (item.id, self.partners[place].id)
            for item, place in zip(self.items, places, strict=True)
            if place is not None
        )
        return MatchAnswer(pairs) if pairs else None

    def find_duplicate(self, places: tuple[int | None, ...]) -> MatchPartnerState | None:
        """Return the first partner that several items have where each serves once."""
        if self.reusable:
            return None
        twice = (partner for at, partner in enumerate(self.partners) if places.count(at) > 1)
        return next(twice, None)
