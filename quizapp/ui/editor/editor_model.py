"""A pack as it lies on the desk, which row of it is shown, and what the screen shows of it. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.authoring import document_traversal
from quizapp.authoring.json_pointers import get_value
from quizapp.authoring.operations.citations import CitationIndex
from quizapp.ui.editor import pack_form, question_rows
from quizapp.ui.editor.article_states import build_article_state, build_article_tabs, find_front_article
from quizapp.ui.editor.form.question_form import build_question_form
from quizapp.ui.editor.form.speaker_form import build_speaker_form
from quizapp.ui.editor.problem_lines import build_check_lines, describe_check_count
from quizapp.ui.editor.state import EditorState
from quizapp.ui.messages import editor as text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from random import Random

    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.json_pointers import Json
    from quizapp.authoring.undo_stack import UndoStack
    from quizapp.pack.problems import Problem
    from quizapp.ui.editor.form.state import FormState
    from quizapp.ui.ports import Translate


class EditorModel:
    """`key` is that of the row that is shown, `front` the place of the article in front.

    `problems` are those found last, `checked` tells that it was looked for any.
    """

    def __init__(self, desk: UndoStack, chance: Random, translate: Translate) -> None:
        self.desk = desk
        self._chance, self._translate = chance, translate
        self._rows, self._citations = question_rows.QuestionRows(translate), CitationIndex()
        self.problems: tuple[Problem, ...] = ()
        self.checked = False
        self.pictures: Mapping[str, bytes] = {}
        """The pictures in its folder, by file name."""
        first = next(document_traversal.questions(desk.document), None)
        self.key = question_rows.PACK if first is None else question_rows.QUESTION + first[1]["id"]
        self.key_before = self.key
        """The row to go back to from the speakers."""
        self.speaker = ""
        """The pointer of the speaker that is shown, or of a field that names it."""
        self.front = find_front_article(desk.document, self.question) or 0

    @property
    def document(self) -> Json:
        """What stands there now."""
        return self.desk.document

    @property
    def place(self) -> str:
        """The pointer of what is shown; '' for the pack."""
        return question_rows.find_row_pointer(self.document, self.key) or ""

    @property
    def question(self) -> Json | None:
        """The question that is shown, if one is."""
        at = self.place if self.key.startswith(question_rows.QUESTION) else ""
        return get_value(self.document, at) if at else None

    @property
    def keys(self) -> list[str]:
        """The keys of all rows."""
        return question_rows.list_row_keys(self.document)

    def show(self, key: str) -> None:
        """Show another row, with the article that it cites in front."""
        self.desk.pause()
        if key != question_rows.SPEAKERS:
            self.key_before = key
        self.key = key
        front = find_front_article(self.document, self.question)
        self.front = self.front if front is None else front

    def show_pointer(self, at: str) -> None:
        """Show the row to which a pointer belongs; of the speakers the one there."""
        key = question_rows.find_row_key(self.document, at)
        if key == question_rows.SPEAKERS:
            self.speaker = at
        self.show(key)

    def type(self, at: str, words: str, now: datetime) -> None:
        """Give a text field what is typed; all of it until a pause is one step. Raises AuthoringError."""
        step = pack_form.build_text_step(self.document, at, words)
        if step is None:
            self.desk.type(at, words, now.timestamp())
        else:
            self.desk.do(step)

    def show_beside(self) -> None:
        """Show the row after the one that is shown, or at the end the one before."""
        keys = self.keys
        place = keys.index(self.key)
        self.show(keys[place + 1] if place + 1 < len(keys) else keys[place - 1])

    def show_changed(self, step: Step) -> None:
        """Show where a step was done, if it tells it."""
        if step.subject in self.ids:
            self.show(question_rows.QUESTION + step.subject)
        elif step.typing:
            self.show(question_rows.find_row_key(self.document, step.typing))
        elif self.key not in self.keys:
            self.show(self.keys[-1])

    @property
    def ids(self) -> list[str]:
        """The ids of all questions."""
        banks = self.document.get("banks", [])
        return [str(asked["id"]) for bank in banks for asked in bank.get("questions", [])]

    def own(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Return those problems that are told of what is shown."""
        return tuple(self._rows.group(self.document, problems).get(self.place, ()))

    def told(self, problems: tuple[Problem, ...]) -> str:
        """Return in words how many of these problems are of what is shown."""
        return describe_check_count(self.own(problems), (), self._translate)

    def state(self, chosen: frozenset[str] = frozenset()) -> EditorState:
        """Return what is shown, while nothing stands over it and nothing is told.

        `chosen` are the ids of the questions that are selected.
        """
        document, translate = self.document, self._translate
        rows = self._rows.build(document, self.problems, chosen)
        keys = [row.id for row in rows]
        if self.key not in keys:
            self.key = keys[-1]
        at, own = keys.index(self.key), self.own(self.problems)
        number, question = rows[at].number, self.question
        articles = len(document.get("sources", []))
        front = min(self.front, max(articles - 1, 0))
        return EditorState(
            "editing",
            str(document.get("title", "")),
            article=build_article_state(document, front, question, translate) if articles else None,
            tabs=build_article_tabs(document, translate),
            front=front,
            rows=rows,
            at=at,
            count=len(self.ids),
            heading=translate("editor.question_number", number=int(number)) if number else rows[at].title,
            form=self._form(own),
            is_question=question is not None,
            checks=build_check_lines(document, own, self._chance, translate),
            checks_told=describe_check_count(own, self.problems, translate) if self.checked else "",
            undo=translate("editor.undo", step=text.describe_step(translate, self.desk.undoes.name))
            if self.desk.undoes
            else "",
            redo=translate("editor.redo", step=text.describe_step(translate, self.desk.redoes.name))
            if self.desk.redoes
            else "",
        )

    def _form(self, own: tuple[Problem, ...]) -> FormState:
        if self.question is not None:
            return build_question_form(
                self.document, self.place, own, self._translate, self.pictures, self._citations
            )
        if self.key == question_rows.SPEAKERS:
            return build_speaker_form(self.document, self.speaker, own, self._translate)
        if self.place:
            return pack_form.build_bank_form(self.document, self.place, own, self._translate)
        return pack_form.build_pack_form(self.document, own, self._translate, self.pictures)
