"""What is drafted, chosen before it is: kinds of question, how many, how difficult. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.drafting.suggestions import SUGGESTION_TYPES
from quizapp.ui.editor.suggestions.state import SuggestionOptionsState
from quizapp.ui.kit.widget_state import OptionState, SwitchState
from quizapp.ui.messages import common
from quizapp.ui.messages import suggestions as text

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.editor.suggestions.suggestion_source import SuggestionOptions
    from quizapp.ui.ports import Translate

LIMITS: Final = (5, 10, 20, 40)
DIFFICULTIES: Final = (None, 1, 2, 3)


class SuggestionOptionsEditor:
    """A wish while it is chosen; `changed` is called when it is another. `first`: nothing was drafted yet."""

    def __init__(
        self,
        wish: SuggestionOptions,
        translate: Translate,
        changed: Callable[[], None],
        *,
        first: bool = False,
    ) -> None:
        self.wish, self.first = wish, first
        self._translate, self._changed = translate, changed

    def turn(self, place: int, on: bool, /) -> None:
        """Want questions of a type, or want none."""
        type_ = SUGGESTION_TYPES[place]
        wanted = {*self.wish.types, type_} if on else {*self.wish.types} - {type_}
        self._take(replace(self.wish, types=tuple(each for each in SUGGESTION_TYPES if each in wanted)))

    def limit(self, place: int) -> None:
        """Want at most so many."""
        self._take(replace(self.wish, limit=LIMITS[place]))

    def difficulty(self, place: int) -> None:
        """Want them so difficult."""
        self._take(replace(self.wish, difficulty=DIFFICULTIES[place]))

    def state(self) -> SuggestionOptionsState:
        """Return what is shown."""
        translate, wish = self._translate, self.wish
        names = {
            each: common.capitalize_first(text.name_suggestion_type(translate, each))
            for each in SUGGESTION_TYPES
        }
        return SuggestionOptionsState(
            types=tuple(
                SwitchState(names[each], "", each in wish.types, names[each]) for each in SUGGESTION_TYPES
            ),
            limits=tuple(OptionState(str(each)) for each in LIMITS),
            limit=LIMITS.index(wish.limit) if wish.limit in LIMITS else -1,
            difficulties=tuple(OptionState(each) for each in text.list_difficulties(translate)),
            difficulty=DIFFICULTIES.index(wish.difficulty),
            first=self.first,
        )

    def _take(self, wish: SuggestionOptions) -> None:
        if wish != self.wish:
            self.wish = wish
            self._changed()
