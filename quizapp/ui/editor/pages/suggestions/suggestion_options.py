"""What is drafted is chosen: before the first drafts of an article are made, and again at any time. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.authoring.decisions import read_edited_suggestions, read_suggestion_decisions
from quizapp.drafting.suggestions import SUGGESTION_TYPES
from quizapp.ui.editor.pages.suggestions.state import SuggestionOptionsState
from quizapp.ui.editor.pages.suggestions.suggestion_browser import SuggestionBrowser
from quizapp.ui.kit.widget_state import OptionState, SwitchState
from quizapp.ui.messages import common
from quizapp.ui.messages import suggestions as text

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.authoring.json_pointers import Json
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


class SuggestionOptionsPresenter(SuggestionBrowser):
    """Lets it be chosen what is drafted; what was chosen last is proposed for the next article."""

    def choose_options(self) -> None:
        """Let it be chosen what is drafted."""
        if self.state.phase in ("reviewing", "done", "empty") and not self._asks_why:
            self.options_editor = SuggestionOptionsEditor(
                self.suggestion_set.wish, self._translate, self._edited
            )
            self._tell("")

    def suggest_with_options(self) -> None:
        """Have drafted what was chosen; what is decided or edited already stays."""
        wishing, lot = self.options_editor, self.suggestion_set
        if wishing is None:
            return
        if not wishing.wish.types:
            self._refuse(self._translate("suggestions.no_kind"))
            return
        self.options_editor = None
        self._context.routes.wished[:] = [wishing.wish]
        if wishing.first:
            lot.wish, self._message = wishing.wish, ""
            self._start(self._source())
            self._show()
        elif wishing.wish != lot.wish:
            lot.change_options(wishing.wish, self._context.document)
            self.look()
        else:
            self._tell("")

    def _begin(self, source: Json) -> None:
        """Draft at once of some words, or where drafts were made before; else ask first what is drafted."""
        if not self._is_new():
            super()._begin(source)
            return
        last = self._context.routes.wished[-1:] or [self.suggestion_set.wish]
        self.options_editor = SuggestionOptionsEditor(last[0], self._translate, self._edited, first=True)
        self._context.announce(self._translate("suggestions.wish_first"))

    def _is_new(self) -> bool:
        lot = self.suggestion_set
        begun = lot.of_words or lot.around is not None or bool(lot.drafts)
        document = self._context.document
        return not (
            begun
            or read_suggestion_decisions(document, lot.source)
            or read_edited_suggestions(document, lot.source)
        )

    def _edited(self) -> None:
        self._message, self._failed = "", False
        self._show()
