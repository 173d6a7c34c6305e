"""What the page on who says what shows, as plain values. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from quizapp.ui.article_view.switcher_state import ArticleTab
    from quizapp.ui.editor.state import ArticleState
    from quizapp.ui.editor.suggestions.state import WorkProgress

AttributionsPhase = Literal["no-article", "working", "failed", "empty", "reading"]

LineRange = tuple[int, int]
"""A mark of the article: the place of its paragraph, and of the mark among those of that paragraph."""


@dataclass(frozen=True, slots=True)
class AttributionRow:
    """One saying: by whom, as what, passed on by whom, how sure that is, and its words.

    `settled` tells that a person said so; `known` that somebody says it. `name` is for the ear. `mark` is
    where it is in the article, None where it is not shown there.
    """

    number: str
    who: str
    role: str
    kind: str
    kind_icon: str
    via: str
    sure: str
    quote: str
    settled: bool
    known: bool
    name: str
    mark: LineRange | None


@dataclass(frozen=True, slots=True)
class SpeakerNamePrompt:
    """A name that is asked for: what for, and what stands in the field at first."""

    asks: str
    name: str


@dataclass(frozen=True, slots=True)
class AttributionsState:
    """Who says what in one article. `at` is the place of the row in hand, -1 for none.

    `message` tells what was done, or, `refused`, why not. `answer` is why nothing is proposed of some words:
    a heading and reasons. `title` and `text` stand where there are no rows; `notes` tell of corrections, and
    what is not listed; `forgets`: there are some to forget.
    """

    phase: AttributionsPhase
    tabs: tuple[ArticleTab, ...] = ()
    front: int = 0
    work: WorkProgress | None = None
    article: ArticleState | None = None
    rows: tuple[AttributionRow, ...] = ()
    at: int = -1
    message: str = ""
    refused: bool = False
    answer: tuple[str, ...] = ()
    naming: SpeakerNamePrompt | None = None
    title: str = ""
    text: str = ""
    notes: tuple[str, ...] = ()
    forgets: bool = False
    undoes: bool = False
