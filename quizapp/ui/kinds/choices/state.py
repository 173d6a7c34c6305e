"""What the widget shows of which several answers can be picked. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.quiz.responses import Answer, ChoicesAnswer

if TYPE_CHECKING:
    from collections.abc import Collection

    from quizapp.pack.ids import OptionId
    from quizapp.ui.kit.widget_state import OptionState


@dataclass(frozen=True, slots=True)
class ChoicesState:
    """Options of which all that fit are picked, in the order shown, under what is asked for.

    `ids` are the options' ids in the order shown, `in_pack` the same ids in the pack's order.
    """

    instruction: str
    options: tuple[OptionState, ...]
    ids: tuple[OptionId, ...]
    in_pack: tuple[OptionId, ...]

    def places(self, answer: Answer | None) -> tuple[int, ...]:
        """Return the places of what an answer picks among the options, from 0."""
        picked = answer.options if isinstance(answer, ChoicesAnswer) else ()
        return tuple(place for place, each in enumerate(self.ids) if each in picked)

    def answer(self, places: Collection[int]) -> ChoicesAnswer | None:
        """Return the answer that picks these places, None for no place at all."""
        picked = {self.ids[place] for place in places}
        return ChoicesAnswer(tuple(each for each in self.in_pack if each in picked)) if picked else None
