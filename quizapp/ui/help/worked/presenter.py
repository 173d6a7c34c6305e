"""The worked example: the questions of a bank that is marked so, answered step by step. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from quizapp.library.errors import LibraryError
from quizapp.library.packs.files import load_pack
from quizapp.library.packs.questions import worked_pack
from quizapp.ui.help.worked.state import StepState, WorkedState
from quizapp.ui.help.worked.steps import Step, shown_at, steps_of
from quizapp.ui.kinds.sitting import OpenPack, Sitting, open_pack
from quizapp.ui.kinds.state import SHOWN
from quizapp.ui.question.asking import Given, asked
from quizapp.ui.question.cited import cited
from quizapp.ui.question.evidence import evidence_sheet

if TYPE_CHECKING:
    from quizapp.library.connections import Reader
    from quizapp.pack.ids import PassageId
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.questions import Question
    from quizapp.pack.models.sources import Source
    from quizapp.ui.ports import Background, Translate


class WorkedView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: WorkedState) -> None:
        """Show a state."""
        ...


class WorkedPresenter:
    """Leads through the example; nothing of it is kept."""

    def __init__(
        self, view: WorkedView, background: Background, translate: Translate, back: Callable[[], None]
    ) -> None:
        self._view = view
        self._background = background
        self._translate = translate
        self._leave = back
        self._back_to = ""
        self._sitting: Sitting | None = None
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
        self._sitting = Sitting(opened, 0, asks_certainty=False, keys={}, translate=self._translate)
        self._questions = tuple(
            question
            for bank in opened.pack.banks
            if bank.worked
            for question in bank.questions
            if question.kind in SHOWN
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
            WorkedState(self._back_to or self._translate("worked_example.back"), "", message)
        )

    def _steps(self) -> tuple[Step, ...]:
        return () if self._sitting is None else steps_of(self._sitting, self._questions[self._at])

    def _render(self) -> None:
        sitting, translate = self._sitting, self._translate
        if sitting is None:
            return
        question, steps = self._questions[self._at], self._steps()
        panel = asked(sitting, question, Given())
        pack, shown = sitting.opened.pack, cited(question)
        source = _source(pack, shown.passages)
        sheet = evidence_sheet(source, shown, pack.voices, translate, whole=self._whole)
        self._view.show_state(
            WorkedState(
                back=self._back_to or translate("worked_example.back"),
                aside=translate(
                    "worked_example.question_of",
                    number=self._at + 1,
                    total=len(self._questions),
                    skill=panel.skill,
                ),
                sheet=shown_at(sheet, steps, self._step, translate),
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

    def _shown(self, number: int, step: Step) -> StepState:
        told = step.told if number <= self._step else ()
        return StepState(str(number + 1), step.title, told, now=number == self._step)

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


def _open(reader: Reader) -> OpenPack | None:
    pack = worked_pack(reader)
    return None if pack is None else open_pack(load_pack(reader, pack))
