"""What stands over the editor: a question that is tried out, or a hand-out. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from quizapp.ui.editor.trying import Trial

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.editing.steps import Step
    from quizapp.pack.words import Share
    from quizapp.quiz.responses import Answer
    from quizapp.ui.editor.handing_out import HandingOut
    from quizapp.ui.editor.state import HandOutState, Phase, TrialState
    from quizapp.ui.ports import Ask, Background


class Over:
    """One of the two, or neither; `changed` is called when something else is to be shown."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._trial: Trial | None = None
        self._hand_out: HandingOut | None = None
        self._write: Callable[[], None] = _nothing

    @property
    def phase(self) -> Phase:
        """Which of them stands there."""
        if self._trial is not None:
            return "trying"
        return "editing" if self._hand_out is None else "handing-out"

    @property
    def trial(self) -> TrialState | None:
        """What is shown of a question that is tried out."""
        return None if self._trial is None else self._trial.state()

    @property
    def hand_out(self) -> HandOutState | None:
        """What is shown of a hand-out."""
        return None if self._hand_out is None else self._hand_out.state

    def close(self) -> bool:
        """Take away what stands there; returns whether anything did."""
        stood = self._trial is not None or self._hand_out is not None
        self._trial = self._hand_out = None
        return stood

    def begin_trial(self, trial: Trial) -> None:
        """Let a question be tried out."""
        self._trial, self._hand_out = trial, None
        self._changed()

    def begin_hand_out(
        self, hand_out: HandingOut, background: Background, ask: Ask, written: Callable[[Path, Step], None]
    ) -> None:
        """Begin a hand-out; `written` is told the file, and the step, if it still stands there."""

        def was_written(path: Path, step: Step) -> None:
            if self._hand_out is hand_out:
                written(path, step)

        def changed() -> None:
            if self._hand_out is hand_out:
                self._changed()

        self._trial, self._hand_out = None, hand_out
        self._write = lambda: hand_out.write(background, ask, was_written)
        self._changed()
        hand_out.look(background, changed)

    def answer(self, answer: Answer | None) -> None:
        """Take an answer to what is tried."""
        self._try(lambda trial: trial.choose(answer))

    def mark(self, number: int) -> None:
        """Choose or clear a sentence of what is tried."""
        self._try(lambda trial: trial.toggle(number))

    def go_on(self) -> None:
        """Check the answer to what is tried, or ask it anew."""
        self._try(Trial.go_on)

    def toggle_whole(self) -> None:
        """Show all of the article beside the explanation, or the passage."""
        self._try(Trial.toggle_whole)

    def note(self, words: str) -> None:
        """Take what is new in this hand-out."""
        if self._hand_out is not None:
            self._hand_out.note(words)

    def share(self, how: Share) -> None:
        """Take how much of the articles goes along."""
        if self._hand_out is not None:
            self._hand_out.share(how)

    def wording_only(self, on: bool) -> None:
        """Take whether only the wording of questions changed."""
        if self._hand_out is not None:
            self._hand_out.wording_only(on)

    def write(self) -> None:
        """Have a file chosen, and write the pack there."""
        if self._hand_out is not None:
            self._write()

    def _try(self, act: Callable[[Trial], None]) -> None:
        if self._trial is not None:
            act(self._trial)
            self._changed()


def _nothing() -> None:
    """Nothing is handed out."""
