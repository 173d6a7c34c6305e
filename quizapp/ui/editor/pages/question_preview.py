"""A question tried out as the learner sees it: asked, answered, explained, and nothing of it kept. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from quizapp.authoring.json_pointers import is_inside
from quizapp.authoring.model_assembly import PackAssembler
from quizapp.pack.models.questions import FindEvidenceQuestion
from quizapp.quiz.responses import FindEvidenceAnswer
from quizapp.quiz.scoring import score_answer
from quizapp.ui.editor.pages.pack_page import PackPage
from quizapp.ui.kinds.find_evidence import get_evidence_selection, toggle_sentence
from quizapp.ui.kinds.registry import describe_missing_answer
from quizapp.ui.kinds.session_context import SessionContext, open_pack
from quizapp.ui.kit.form import Form, Item
from quizapp.ui.kit.widget_state import TopBarState
from quizapp.ui.messages.editor_keys import WHOLE_ARTICLE
from quizapp.ui.question.explanation_builder import ExplainedResponse, build_explanation
from quizapp.ui.question.question_builder import PendingAnswer, build_question_state
from quizapp.ui.question.reading_builder import build_answered_reading, build_unanswered_reading
from quizapp.ui.question.sentences_builder import build_selectable_sentences, find_selection_limit

if TYPE_CHECKING:
    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.problems import Problem
    from quizapp.quiz.responses import Answer
    from quizapp.ui.article_view.switcher_state import ReadingState
    from quizapp.ui.editor.context import EditorContext
    from quizapp.ui.question.state import ExplanationState, QuestionState

PREVIEW_KEYS: Final = (*map(str, range(1, 10)), "Backspace", WHOLE_ARTICLE)
"""What keys do for the one who answers and reads."""


def build_question_pack(document: Json, at: str) -> Pack | tuple[Problem, ...]:
    """Return a pack with the question at a pointer alone; else what has to be done before it can be asked."""
    made = PackAssembler().assembled(document)
    whole = made.whole(lambda each: each.at == at and each.is_finished)
    stops = tuple(each for each in (*made.wrong, *made.problems) if is_inside(each.pointer, at))
    if whole is None:
        return made.wrong or made.problems
    return whole[0] if any(bank.questions for bank in whole[0].banks) else stops


@dataclass(frozen=True, slots=True)
class QuestionPreviewState:
    """A question as the learner sees it, before the answer or after it. Nothing of it is kept."""

    name: str
    desk: ReadingState
    question: QuestionState | None = None
    explanation: ExplanationState | None = None
    whole: bool = False


def _ignore(_key: str) -> None:
    """Nothing is tried."""


@dataclass(slots=True)
class PreviewKeys:
    """Where keys go while a question is tried; whoever shows it says how."""

    press: Callable[[str], None] = _ignore


@dataclass(frozen=True, slots=True)
class PreviewPanel(Item):
    """A question that is tried, as it is `shown` now; `back` are the words of the button that leaves it."""

    preview: QuestionPreview = field(compare=False)
    shown: QuestionPreviewState
    keys: PreviewKeys = field(compare=False)
    back: str
    leave: Callable[[], None] = field(compare=False)


class QuestionPreview:
    """The question of a pack with one being tried, its answers in an order by chance.

    `changed` is called when something else is to be shown.
    """

    def __init__(self, pack: Pack, context: EditorContext, changed: Callable[[], None]) -> None:
        self._changed = changed
        translate, clock, pictures = context.translate, context.clock, context.pictures
        self.title = translate("editor.try_name")
        shown = {each.id: pictures[each.file] for each in pack.media if each.file in pictures}
        opened, seed = open_pack(pack, shown), context.chance.getrandbits(32)
        self._sitting = SessionContext(opened, seed, asks_certainty=False, keys={}, translate=translate)
        self._question = next(iter(opened.questions.values()))
        self._today, self._closed = clock.day(clock.now()), pack.book == "closed"
        self._given, self._lacks = PendingAnswer(), False
        self._told = self._whole = False

    def choose(self, answer: Answer | None) -> None:
        """Take an answer, not yet checked."""
        self._given, self._lacks = replace(self._given, answer=answer), False
        self._changed()

    def toggle(self, number: int) -> None:
        """Choose or clear the sentence with this number."""
        if isinstance(self._question, FindEvidenceQuestion):
            limit, before = (
                find_selection_limit(self._sitting, self._question),
                get_evidence_selection(self._given.answer),
            )
            marked = toggle_sentence(self._sitting, self._question, before, number, limit)
            self.choose(FindEvidenceAnswer(marked) if marked else None)

    def go_on(self) -> None:
        """Check the answer, say what it lacks, or, once it is explained, ask anew."""
        if self._told:
            self._given, self._told, self._whole = PendingAnswer(), False, False
        else:
            self._lacks = bool(describe_missing_answer(self._sitting, self._question, self._given.answer))
            self._told = not self._lacks
        self._changed()

    def toggle_whole(self) -> None:
        """Show all of the article beside the explanation, or the passage alone."""
        self._whole = not self._whole
        self._changed()

    def state(self) -> QuestionPreviewState:
        """Return what is shown."""
        return self._explained() if self._told else self._asked()

    def _asked(self) -> QuestionPreviewState:
        sitting, question = self._sitting, self._question
        desk = build_unanswered_reading(sitting, question, closed=self._closed)
        if isinstance(question, FindEvidenceQuestion):
            sentences = build_selectable_sentences(
                sitting, question, get_evidence_selection(self._given.answer), none=False
            )
            desk = replace(desk, sentences=sentences)
        missing = build_question_state(sitting, question, self._given, "answer" if self._lacks else "")
        return QuestionPreviewState(self.title, desk, question=missing)

    def _explained(self) -> QuestionPreviewState:
        sitting, question, answer = self._sitting, self._question, self._given.answer
        desk = build_answered_reading(sitting, question, answer, whole=self._whole)
        outcome = (
            "skipped" if answer is None else score_answer(question, answer, sitting.opened.texts).outcome
        )
        judged = ExplainedResponse(answer, outcome, None, None, self._today)
        told = build_explanation(sitting, question, judged, desk.description)
        return QuestionPreviewState(self.title, desk, explanation=told, whole=self._whole)


class QuestionPreviewPage(PackPage):
    """Lets the question of a pack with one be tried over the editor."""

    parts = "quizapp.ui.editor.page_widgets.preview_parts.PARTS"
    title_id = "editor.try_name"

    def __init__(self, context: EditorContext, pack: Pack) -> None:
        super().__init__(context)
        self.preview, self._keys = QuestionPreview(pack, context, self._show), PreviewKeys()
        self._show()

    def _show(self) -> None:
        back = self._translate("editor.back")
        panel = PreviewPanel(
            self.preview, self.preview.state(), self._keys, back, self.leave, id="preview", below=0
        )
        self.show(
            Form(
                TopBarState(self.title), (), self.leave, panel=panel, focus="preview",
                enter=self.preview.go_on, keys={key: partial(self._press, key) for key in PREVIEW_KEYS},
            )
        )  # fmt: skip

    def _press(self, key: str) -> None:
        self._keys.press(key)
