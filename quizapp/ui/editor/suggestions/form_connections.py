"""What is done in a proposal's form, and on the card of what is drafted, told to whoever is at it then."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.editor.form.form_panel import FormPanel
    from quizapp.ui.editor.suggestions.options_card import SuggestionOptionsCard
    from quizapp.ui.editor.suggestions.presenter import SuggestionsPresenter
    from quizapp.ui.editor.text_selection import TextSelection


def connect_form(
    form: FormPanel, proposing: SuggestionsPresenter, chosen: Callable[[], TextSelection | None]
) -> None:
    """Tell what is done in the form, while a proposal is edited; `chosen` are the words that are selected."""

    def tell(what: str, *given: object) -> None:
        if proposing.editing is not None:
            getattr(proposing.editing, what)(*given)

    form.typed.connect(lambda at, words: tell("typed", at, words))
    form.chosen.connect(lambda at, value: tell("chosen", at, value))
    form.added.connect(lambda at, what: tell("added", at, what))
    form.removed.connect(lambda at: tell("removed", at))
    form.moved.connect(lambda at, by: tell("moved", at, by))
    form.acted.connect(lambda name, at: tell("acted", name, at, chosen()))


def connect_options_card(card: SuggestionOptionsCard, proposing: SuggestionsPresenter) -> None:
    """Tell what is chosen on the card, while it is chosen what is drafted."""

    def tell(what: str, *given: object) -> None:
        if proposing.options_editor is not None:
            getattr(proposing.options_editor, what)(*given)

    card.turned.connect(lambda place, on: tell("turn", place, on))
    card.limited.connect(lambda place: tell("limit", place))
    card.graded.connect(lambda place: tell("difficulty", place))
