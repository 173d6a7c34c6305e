"""What the page for printing shows, as plain values. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizapp.exchange.printing.print_request import PrintRequest

if TYPE_CHECKING:
    from quizapp.pack.ids import QuestionId


@dataclass(frozen=True, slots=True)
class PrintQuestionRow:
    """A question that can be chosen: its id, its number with what it asks, whether it is chosen."""

    id: QuestionId
    title: str
    on: bool


@dataclass(frozen=True, slots=True)
class PrintState:
    """A paper being chosen, and a page of it as it will be.

    `request` is what is chosen; `rows` are all questions while single ones are chosen, else none. `page` is
    the picture of the page that is shown (PNG), `at` its place from 1, of `pages`. `working` tells what goes
    on, how far it is, and of how much. `notes` tell what is printed otherwise than it stands in the pack,
    `missing` what has to be done before anything is printed, at the pointer `at_fault`. `told` was done last,
    `failed` could not be done. `can_save`: it is made, and can be saved, even if it is too long for its pages
    to be shown; `can_show`: the folder of the file can be shown.
    """

    request: PrintRequest = field(default_factory=PrintRequest)
    rows: tuple[PrintQuestionRow, ...] = ()
    counted: str = ""
    page: bytes = b""
    at: int = 0
    pages: int = 0
    working: tuple[str, int, int] | None = None
    stopped: bool = False
    notes: tuple[str, ...] = ()
    missing: str = ""
    at_fault: str | None = None
    told: str = ""
    failed: str = ""
    can_save: bool = False
    can_show: bool = False

    @property
    def asks_article(self) -> bool:
        """Whether the paper may have the article with it or not."""
        return self.request.paper == "questions"

    @property
    def asks_questions(self) -> bool:
        """Whether it has questions in an order, which may be chosen."""
        return self.request.paper != "article"

    @property
    def asks_points(self) -> bool:
        """Whether points stand on it."""
        return self.request.paper in ("questions", "answers", "key")
