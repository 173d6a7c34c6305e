"""What is drafted, chosen before it is: kinds of question, how many, how difficult. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.drafting.drafts import DRAFT_TYPES
from quizapp.ui.editor.proposals.state import WishState
from quizapp.ui.text import common
from quizapp.ui.text import proposals as text
from quizapp.ui.widgets.state import Option, Switch

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.editor.proposals.source import Wish
    from quizapp.ui.ports import Translate

LIMITS: Final = (5, 10, 20, 40)
DIFFICULTIES: Final = (None, 1, 2, 3)


class Wishing:
    """A wish while it is chosen; `changed` is called when it is another. `first`: nothing was drafted yet."""

    def __init__(
        self, wish: Wish, translate: Translate, changed: Callable[[], None], *, first: bool = False
    ) -> None:
        self.wish, self.first = wish, first
        self._translate, self._changed = translate, changed

    def turn(self, place: int, on: bool, /) -> None:
        """Want questions of a type, or want none."""
        type_ = DRAFT_TYPES[place]
        wanted = {*self.wish.types, type_} if on else {*self.wish.types} - {type_}
        self._take(replace(self.wish, types=tuple(each for each in DRAFT_TYPES if each in wanted)))

    def limit(self, place: int) -> None:
        """Want at most so many."""
        self._take(replace(self.wish, limit=LIMITS[place]))

    def difficulty(self, place: int) -> None:
        """Want them so difficult."""
        self._take(replace(self.wish, difficulty=DIFFICULTIES[place]))

    def state(self) -> WishState:
        """Return what is shown."""
        translate, wish = self._translate, self.wish
        names = {each: common.capital(text.type_name(translate, each)) for each in DRAFT_TYPES}
        return WishState(
            types=tuple(Switch(names[each], "", each in wish.types, names[each]) for each in DRAFT_TYPES),
            limits=tuple(Option(str(each)) for each in LIMITS),
            limit=LIMITS.index(wish.limit) if wish.limit in LIMITS else -1,
            difficulties=tuple(Option(each) for each in text.difficulties(translate)),
            difficulty=DIFFICULTIES.index(wish.difficulty),
            first=self.first,
        )

    def _take(self, wish: Wish) -> None:
        if wish != self.wish:
            self.wish = wish
            self._changed()
