"""The worked example: the questions of a bank that is marked so, answered step by step. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from quizapp.library.errors import LibraryError
from quizapp.library.packs.pack_files import load_pack
from quizapp.library.packs.question_list import find_worked_pack
from quizapp.ui.help.worked_example.example_steps import WorkedExampleStep, build_step_view, build_steps
from quizapp.ui.help.worked_example.state import WorkedExampleState, WorkedExampleStepState
from quizapp.ui.kinds.registry import KINDS
from quizapp.ui.kinds.session_context import OpenPack, SessionContext, open_pack
from quizapp.ui.question.evidence_builder import build_evidence_view
from quizapp.ui.question.explanation_citations import find_evidence_citations
from quizapp.ui.question.question_builder import PendingAnswer, build_question_state

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader
    from quizapp.pack.ids import PassageId
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.questions import Question
    from quizapp.pack.models.sources import Source
    from quizapp.ui.ports import Background, Translate


class WorkedExampleView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: WorkedExampleState) -> None:
        """Show a state."""
        ...


class WorkedExamplePresenter:
    """Leads through the example; nothing of it is kept."""

    def __init__(
        self, view: WorkedExampleView, background: Background, translate: Translate, back: Callable[[], None]
    ) -> None:
        self._view = view
        self._background = background
        self._translate = translate
        self._leave = back
        self._back_to = ""
        self._sitting: SessionContext | None = None
        self._questions: tuple[Question, ...] = ()
        self._at, self._step = 0, 0
        self._whole = False

    def show(self, back_to: str) -> None:
        """Begin the example; `back_to` names the screen that back leads to."""
        self._back_to = back_to
        self._at = self._step = 0
        self._whole = False
        if self._questions:
            self._render()
            return
        self._tell(self._translate("worked_example.working"))
        self._background.read(_open, self._opened, self._failed)

    def go_on(self) -> None:
        """Go to the next step, the next question, or back at the end."""
        if not self._questions:
            self._leave()
        elif self._step + 1 < len(self._steps()):
            self._go(self._at, self._step + 1)
        elif self._at + 1 < len(self._questions):
            self._go(self._at + 1, 0)
        else:
            self._leave()

    def before(self) -> None:
        """Go to the step before, at the first one to the end of the question before."""
        if self._step > 0:
            self._go(self._at, self._step - 1)
        elif self._at > 0:
            self._at -= 1
            self._go(self._at, len(self._steps()) - 1)

    def toggle_whole(self) -> None:
        """Show the whole article around the passage, or only its surroundings again."""
        if self._questions:
            self._whole = not self._whole
            self._render()

    def back(self) -> None:
        """Go back to where the example was opened."""
        self._leave()

    def _go(self, at: int, step: int) -> None:
        self._whole = self._whole and at == self._at
        self._at, self._step = at, step
        self._render()

    def _opened(self, opened: OpenPack | None) -> None:
        if opened is None:
            self._tell(self._translate("worked_example.no_example"))
            return
        self._sitting = SessionContext(opened, 0, asks_certainty=False, keys={}, translate=self._translate)
        self._questions = tuple(
            question
            for bank in opened.pack.banks
            if bank.worked
            for question in bank.questions
            if question.kind in KINDS
        )
        if self._questions:
            self._render()
        else:
            self._tell(self._translate("worked_example.no_example"))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, (LibraryError, LookupError)):
            raise error
        self._tell(self._translate("worked_example.no_example"))

    def _tell(self, message: str) -> None:
        self._view.show_state(
            WorkedExampleState(self._back_to or self._translate("worked_example.back"), "", message)
        )

    def _steps(self) -> tuple[WorkedExampleStep, ...]:
        return () if self._sitting is None else build_steps(self._sitting, self._questions[self._at])

    def _render(self) -> None:
        sitting, translate = self._sitting, self._translate
        if sitting is None:
            return
        question, steps = self._questions[self._at], self._steps()
        panel = build_question_state(sitting, question, PendingAnswer())
        pack, shown = sitting.opened.pack, find_evidence_citations(question)
        source = _source(pack, shown.passages)
        sheet = build_evidence_view(source, shown, pack.speakers, translate, whole=self._whole)
        self._view.show_state(
            WorkedExampleState(
                back=self._back_to or translate("worked_example.back"),
                aside=translate(
                    "worked_example.question_of",
                    number=self._at + 1,
                    total=len(self._questions),
                    skill=panel.skill,
                ),
                sheet=build_step_view(sheet, steps, self._step, translate),
                whole=self._whole,
                skill=panel.skill,
                skill_icon=panel.skill_icon,
                prompt=panel.prompt,
                claim=panel.claim,
                steps=tuple(self._shown(number, step) for number, step in enumerate(steps)),
                at=self._step + 1,
                at_words=translate("worked_example.step_of", number=self._step + 1, total=len(steps)),
                has_before=self._at > 0 or self._step > 0,
                next_words=translate(self._next_words(len(steps))),
            )
        )

    def _shown(self, number: int, step: WorkedExampleStep) -> WorkedExampleStepState:
        told = step.told if number <= self._step else ()
        return WorkedExampleStepState(str(number + 1), step.title, told, now=number == self._step)

    def _next_words(self, steps: int) -> str:
        if self._step + 1 < steps:
            return "worked_example.next_step"
        last = self._at + 1 == len(self._questions)
        return "worked_example.done" if last else "worked_example.next_question"


def _source(pack: Pack, passages: list[PassageId]) -> Source:
    """Return the article that has the first of these passages."""
    wanted = passages[:1]
    return next(
        (source for source in pack.sources if any(each.id in wanted for each in source.passages)),
        pack.sources[0],
    )


def _open(reader: LibraryReader) -> OpenPack | None:
    pack = find_worked_pack(reader)
    return None if pack is None else open_pack(load_pack(reader, pack))
