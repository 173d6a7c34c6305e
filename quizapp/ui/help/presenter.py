"""Help: the keys of the screen it was opened from, and what is good to know everywhere. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol, get_args

from quizapp.pack.words import StatementKind
from quizapp.quiz.responses import CERTAINTIES
from quizapp.ui.help.state import HelpState, Term, Topic
from quizapp.ui.text import common, keys
from quizapp.ui.text import help as text

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate
    from quizapp.ui.text.keys import KeySection

KINDS: Final[tuple[StatementKind, ...]] = get_args(StatementKind)


class HelpView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: HelpState) -> None:
        """Show a state."""
        ...


class HelpPresenter:
    """Shows Help for one screen after another. `data_folder` is where everything is kept."""

    def __init__(
        self, view: HelpView, translate: Translate, data_folder: str, back: Callable[[], None]
    ) -> None:
        self._view = view
        self._translate = translate
        self._data_folder = data_folder
        self._back = back

    def show(self, sections: tuple[KeySection, ...], back_to: str = "") -> None:
        """Show the keys of a screen; `back_to` names it, as back will lead there."""
        back = back_to or text.labels(self._translate)["back"]
        own = keys.help_page(self._translate)
        topics = _topics(self._translate, self._data_folder)
        self._view.show_state(HelpState(back, (*sections, *own), topics))

    def back(self) -> None:
        """Go back to where Help was opened."""
        self._back()


def _topics(translate: Translate, data_folder: str) -> tuple[Topic, ...]:
    labels = text.labels(translate)
    kinds = tuple(Term(*common.statement(translate, kind), kind) for kind in KINDS)
    words = tuple(
        Term(common.certainty(translate, word), text.meaning(translate, word)) for word in CERTAINTIES
    )
    return (
        Topic(labels["works"], text.works(translate)),
        Topic(labels["kinds"], text.kinds(translate), kinds),
        Topic(labels["sure"], text.sure(translate), words),
        Topic(labels["kept"], text.kept(translate), folder=data_folder),
        Topic(labels["trains"], text.trains(translate)),
    )
