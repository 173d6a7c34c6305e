"""A question tried out as the learner sees it: asked, answered, explained, and nothing of it kept. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.editing.assembling import Assembler
from quizapp.editing.pointers import inside
from quizapp.pack.models.questions import EvidenceQuestion
from quizapp.quiz.responses import EvidenceAnswer
from quizapp.quiz.scoring import score
from quizapp.ui.editor.standing import Standing
from quizapp.ui.editor.state import TrialState
from quizapp.ui.kinds.asking import lacking
from quizapp.ui.kinds.evidence.asked import marked_in, toggled
from quizapp.ui.kinds.sitting import Sitting, open_pack
from quizapp.ui.question.asking import Given, asked
from quizapp.ui.question.explaining import Judged, explained
from quizapp.ui.question.marking import limit_of, marking_sheet
from quizapp.ui.question.on_desk import asked_desk, told_desk

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from quizapp.editing.pointers import Json
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.problems import Problem
    from quizapp.quiz.responses import Answer
    from quizapp.ui.ports import Translate


def pack_to_try(document: Json, at: str) -> Pack | tuple[Problem, ...]:
    """Return a pack with the question at a pointer alone; else what has to be done before it can be asked."""
    made = Assembler().assembled(document)
    whole = made.whole(lambda each: each.at == at and each.is_finished)
    stops = tuple(each for each in (*made.wrong, *made.problems) if inside(each.pointer, at))
    if whole is None:
        return made.wrong or made.problems
    return whole[0] if any(bank.questions for bank in whole[0].banks) else stops


class Trial(Standing):
    """One question being tried. `seed` decides in which order its answers stand."""

    def __init__(
        self, pack: Pack, pictures: Mapping[str, bytes], seed: int, today: date, translate: Translate
    ) -> None:
        super().__init__()
        self.title = translate("editor.try_name")
        shown = {each.id: pictures[each.file] for each in pack.media if each.file in pictures}
        opened = open_pack(pack, shown)
        self._sitting = Sitting(opened, seed, asks_certainty=False, keys={}, translate=translate)
        self._question = next(iter(opened.questions.values()))
        self._today, self._closed = today, pack.book == "closed"
        self._given, self._lacks = Given(), False
        self._told = self._whole = False

    def choose(self, answer: Answer | None) -> None:
        """Take an answer, not yet checked."""
        self._given, self._lacks = replace(self._given, answer=answer), False
        self._changed()

    def toggle(self, number: int) -> None:
        """Choose or clear the sentence with this number."""
        if isinstance(self._question, EvidenceQuestion):
            limit, before = limit_of(self._sitting, self._question), marked_in(self._given.answer)
            marked = toggled(self._sitting, self._question, before, number, limit)
            self.choose(EvidenceAnswer(marked) if marked else None)

    def go_on(self) -> None:
        """Check the answer, say what it lacks, or, once it is explained, ask anew."""
        if self._told:
            self._given, self._told, self._whole = Given(), False, False
        else:
            self._lacks = bool(lacking(self._sitting, self._question, self._given.answer))
            self._told = not self._lacks
        self._changed()

    def toggle_whole(self) -> None:
        """Show all of the article beside the explanation, or the passage alone."""
        self._whole = not self._whole
        self._changed()

    def state(self) -> TrialState:
        """Return what is shown."""
        return self._explained() if self._told else self._asked()

    def _asked(self) -> TrialState:
        sitting, question = self._sitting, self._question
        desk = asked_desk(sitting, question, closed=self._closed)
        if isinstance(question, EvidenceQuestion):
            sentences = marking_sheet(sitting, question, marked_in(self._given.answer), none=False)
            desk = replace(desk, sentences=sentences)
        missing = asked(sitting, question, self._given, "answer" if self._lacks else "")
        return TrialState(self.title, desk, question=missing)

    def _explained(self) -> TrialState:
        sitting, question, answer = self._sitting, self._question, self._given.answer
        desk = told_desk(sitting, question, answer, whole=self._whole)
        outcome = "skipped" if answer is None else score(question, answer, sitting.opened.texts).outcome
        judged = Judged(answer, outcome, None, None, self._today)
        told = explained(sitting, question, judged, desk.description)
        return TrialState(self.title, desk, explanation=told, whole=self._whole)
