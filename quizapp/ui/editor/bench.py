"""A pack as it lies on the desk, which row of it is shown, and what the screen shows of it. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing import walk
from quizapp.editing.pointers import get
from quizapp.ui.editor import about, listing
from quizapp.ui.editor.articles import articles_of, front_of, tabs_of
from quizapp.ui.editor.checks import lines_of, told
from quizapp.ui.editor.form.build import form_of
from quizapp.ui.editor.form.voices import voices_of
from quizapp.ui.editor.state import EditorState
from quizapp.ui.text import editor as text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from random import Random

    from quizapp.editing.pointers import Json
    from quizapp.editing.steps import Step
    from quizapp.editing.undo import Desk
    from quizapp.pack.problems import Problem
    from quizapp.ui.editor.form.state import FormState
    from quizapp.ui.ports import Translate


class Bench:
    """`key` is that of the row that is shown, `front` the place of the article in front.

    `problems` are those found last, `checked` tells that it was looked for any.
    """

    def __init__(self, desk: Desk, chance: Random, translate: Translate) -> None:
        self.desk = desk
        self._chance, self._translate = chance, translate
        self.problems: tuple[Problem, ...] = ()
        self.checked = False
        self.pictures: Mapping[str, bytes] = {}
        """The pictures in its folder, by file name."""
        first = next(walk.questions(desk.document), None)
        self.key = listing.PACK if first is None else listing.QUESTION + first[1]["id"]
        self.key_before = self.key
        """The row to go back to from the speakers."""
        self.voice = ""
        """The pointer of the speaker that is shown, or of a field that names it."""
        self.front = front_of(desk.document, self.question) or 0

    @property
    def document(self) -> Json:
        """What stands there now."""
        return self.desk.document

    @property
    def place(self) -> str:
        """The pointer of what is shown; '' for the pack."""
        return listing.place_of(self.document, self.key) or ""

    @property
    def question(self) -> Json | None:
        """The question that is shown, if one is."""
        at = self.place if self.key.startswith(listing.QUESTION) else ""
        return get(self.document, at) if at else None

    @property
    def keys(self) -> list[str]:
        """The keys of all rows."""
        return [row.id for row in listing.rows_of(self.document, (), self._translate)]

    def show(self, key: str) -> None:
        """Show another row, with the article that it cites in front."""
        self.desk.pause()
        if key != listing.VOICES:
            self.key_before = key
        self.key = key
        front = front_of(self.document, self.question)
        self.front = self.front if front is None else front

    def show_beside(self) -> None:
        """Show the row after the one that is shown, or at the end the one before."""
        keys = self.keys
        place = keys.index(self.key)
        self.show(keys[place + 1] if place + 1 < len(keys) else keys[place - 1])

    def show_changed(self, step: Step) -> None:
        """Show where a step was done, if it tells it."""
        if step.subject in self.ids:
            self.show(listing.QUESTION + step.subject)
        elif step.typing:
            self.show(listing.key_of(self.document, step.typing))
        elif self.key not in self.keys:
            self.show(self.keys[-1])

    @property
    def ids(self) -> list[str]:
        """The ids of all questions."""
        return [str(asked["id"]) for _, asked in walk.questions(self.document)]

    def own(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Return those problems that are told of what is shown."""
        question = self.question
        if question is not None:
            return listing.problems_asked(self.document, self.place, question, problems)
        return listing.problems_of(self.document, self.key, tuple(problems))

    def told(self, problems: Iterable[Problem]) -> str:
        """Return in words how many of these problems are of what is shown."""
        return told(self.own(problems), (), self._translate)

    def state(self) -> EditorState:
        """Return what is shown, while nothing stands over it and nothing is told."""
        document, translate = self.document, self._translate
        rows = listing.rows_of(document, self.problems, translate)
        keys = [row.id for row in rows]
        if self.key not in keys:
            self.key = keys[-1]
        at, own = keys.index(self.key), self.own(self.problems)
        number, question = rows[at].number, self.question
        articles = articles_of(document, question, translate)
        return EditorState(
            "editing",
            str(document.get("title", "")),
            articles=articles,
            tabs=tabs_of(document, translate),
            front=min(self.front, max(len(articles) - 1, 0)),
            rows=rows,
            at=at,
            count=len(self.ids),
            heading=translate("editor.question_number", number=int(number)) if number else rows[at].title,
            form=self._form(own),
            is_question=question is not None,
            checks=lines_of(document, own, self._chance, translate),
            checks_told=told(own, self.problems, translate) if self.checked else "",
            undo=translate("editor.undo", step=text.step(translate, self.desk.undoes.name))
            if self.desk.undoes
            else "",
            redo=translate("editor.redo", step=text.step(translate, self.desk.redoes.name))
            if self.desk.redoes
            else "",
        )

    def _form(self, own: tuple[Problem, ...]) -> FormState:
        if self.question is not None:
            return form_of(self.document, self.place, own, self._translate, self.pictures)
        if self.key == listing.VOICES:
            return voices_of(self.document, self.voice, own, self._translate)
        if self.place:
            return about.bank_form(self.document, self.place, own, self._translate)
        return about.pack_form(self.document, own, self._translate, self.pictures)
