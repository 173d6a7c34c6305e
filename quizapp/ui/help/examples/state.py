"""What a page shows that explains one thing by an example. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.article_view.state import ArticleViewState
    from quizapp.ui.kit.widget_state import TextRun


@dataclass(frozen=True, slots=True)
class ExampleState:
    """One trap, or one kind of statement.

    `family` names what it is one of, `place` its place among them; `statement` is empty where there is none,
    `practise` where nothing can be practised, and `practise_where` tells of which pack.
    """

    back: str
    family: str
    place: str
    icon: str
    title: str
    what: str
    sheet: ArticleViewState
    statement_label: str
    statement: tuple[TextRun, ...]
    why: str
    notice: tuple[str, ...]
    practise: str = ""
    practise_where: str = ""
