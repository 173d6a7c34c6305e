"""What the editor shows, as plain values. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from quizapp.ui.article_view.state import ArticleViewState
    from quizapp.ui.article_view.switcher_state import ArticleTab
    from quizapp.ui.editor.form.state import FormState
    from quizapp.ui.editor.page import EditorPage

ProblemSign = Literal["", "warn", "wrong", "info"]
"""The icon at the end of a question's row: a warning, an error, something to do yet."""


TextSpan = tuple[int, int]
"""Code points of a text, end exclusive."""


@dataclass(frozen=True, slots=True)
class FindReplaceState:
    """Words that are looked for: what stands in the fields and boxes of the bar, and what was found.

    `count` tells how much, `where` where the place stands that is shown, `note` what else is to be told of
    it, or why nothing is found. `here` is that place: its pointer, and where in that text.
    """

    words: str
    new: str
    capitals: bool
    whole: bool
    count: str = ""
    where: str = ""
    note: str = ""
    here: tuple[str, TextSpan] | None = None


@dataclass(frozen=True, slots=True)
class ArticleState:
    """An article: its sheet, for each of the sheet's items the id of the passage that it shows, its title."""

    sheet: ArticleViewState
    passages: tuple[str, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class QuestionListRow:
    """A row of the list: a head, which has no `number`, or a question. `name` is for the ear.

    `chosen` tells that it is selected, beside the row that is shown; `marks` are words found in its title.
    """

    id: str
    number: str
    icon: str
    title: str
    sign: ProblemSign
    name: str
    chosen: bool = False
    marks: tuple[TextSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One check: icon, tone and the word for the icon, a sentence, a link that mends it, its place, why."""

    icon: str
    tone: str
    word: str
    text: str
    fix: str
    pointer: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class QuestionReportLine:
    """A report: its words, when it was written, whether it is dealt with, its button by sight and by ear."""

    id: str
    words: str
    told: str
    done: bool
    act: str
    said: str


@dataclass(frozen=True, slots=True)
class QuestionReportsState:
    """The reports on what is shown; `next` are the words of a button where there are some elsewhere."""

    heading: str
    lines: tuple[QuestionReportLine, ...]
    next: str = ""


EditorPhase = Literal["opening", "failed", "editing", "over"]


@dataclass(frozen=True, slots=True)
class EditorState:
    """The editor. `at` is the row of the question that is shown, -1 without one.

    `article` is the one in front, `front` its place, `tabs` are of all where there are several.
    `message` is what was done last, or why it could not be (`failed`); `aside` stands beside the title.
    `overlay` is what stands over the editor, in the phase of this name; `reported` is what learners reported
    on what is shown; `drafts`: questions can be proposed here.
    """

    phase: EditorPhase
    title: str
    aside: str = ""
    message: str = ""
    failed: bool = False
    article: ArticleState | None = None
    tabs: tuple[ArticleTab, ...] = ()
    front: int = 0
    rows: tuple[QuestionListRow, ...] = ()
    at: int = -1
    count: int = 0
    heading: str = ""
    form: FormState | None = None
    is_question: bool = False
    checks: tuple[CheckLine, ...] = ()
    checks_told: str = ""
    undo: str = ""
    redo: str = ""
    finding: FindReplaceState | None = None
    overlay: EditorPage | None = None
    reported: QuestionReportsState | None = None
    drafts: bool = False
