"""The teacher's page: classes by a pasted list, the year's end, codes that were forgotten. No Qt."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from quizapp.library.learners.classes import (
    Pasted,
    SchoolClass,
    add_class,
    archive,
    bring_back,
    classes,
    members,
    pasted,
)
from quizapp.library.learners.codes import TEACHER, forget_code, has_code, is_code, set_code
from quizapp.library.profiles import CLASS_LONGEST, Person, people
from quizapp.ui.learners import faults
from quizapp.ui.learners.classes.state import ClassesState, ClassLine, CodeLine
from quizapp.ui.text import classes as text
from quizapp.ui.text import learners as names

if TYPE_CHECKING:
    from quizapp.library.connections import Reader, Writer
    from quizapp.ui.ports import Background, Clock, NewId, Translate

MOST_TOLD = 5
"""So many lines that were left out are told one by one."""


class ClassesView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: ClassesState) -> None:
        """Show a state."""
        ...


@dataclass(frozen=True)
class Ways:
    """Where the page leads: to erasing a class with all its members, and back."""

    erase: Callable[[str, Sequence[str]], None]
    back: Callable[[], None]


@dataclass(frozen=True)
class _Found:
    """What was read."""

    first: bool
    classes: tuple[SchoolClass, ...]
    coded: tuple[Person, ...]


class ClassesPresenter:
    """Shows classes and codes, and changes them."""

    def __init__(
        self,
        view: ClassesView,
        background: Background,
        clock: Clock,
        new_id: NewId,
        translate: Translate,
        ways: Ways,
    ) -> None:
        self._view = view
        self._background = background
        self._clock = clock
        self._new_id = new_id
        self._translate = translate
        self._ways = ways
        self._back_to = ""
        self._found = _Found(first=False, classes=(), coded=())
        self._added = 0
        self._busy = False

    def show(self, back_to: str) -> None:
        """Show everything; `back_to` names where back leads."""
        self._back_to, self._busy = back_to, False
        self._read("")

    def set_code(self, code: str) -> None:
        """Give the teacher a code, or another."""
        if not is_code(code.strip()):
            self._render(message=self._translate("classes.four_digits"), field="code")
        else:
            self._write(
                lambda writer: set_code(writer, TEACHER, code.strip(), os.urandom(16)),
                lambda _: self._translate("classes.code_set"),
            )

    def add(self, class_name: str, listed: str) -> None:
        """Add a class, with the names of a list."""
        name = " ".join(class_name.split())
        read = pasted(listed)
        if not name:
            self._render(message=self._translate("classes.no_class_name"), field="class")
        elif len(name) > CLASS_LONGEST:
            self._render(message=self._translate("learners.too_long", n=CLASS_LONGEST), field="class")
        elif not read.names:
            self._render(message=self._translate("classes.no_names"), field="names")
        else:
            now = self._clock.now()
            self._write(
                lambda writer: add_class(writer, name, read.names, self._new_id, now),
                lambda added: self._added_told(len(added), name, read),
            )

    def shift(self, place: int) -> None:
        """Archive a class, or bring it back."""
        if not 0 <= place < len(self._found.classes):
            return
        found = self._found.classes[place]
        change = bring_back if found.archived else archive
        told = "classes.brought_back" if found.archived else "classes.archived"
        self._write(
            lambda writer: change(writer, found.name), lambda _: self._translate(told, name=found.name)
        )

    def erase(self, place: int) -> None:
        """Erase a class with everybody in it."""
        if 0 <= place < len(self._found.classes):
            found = self._found.classes[place]
            self._background.read(
                lambda reader: members(reader, found.name, archived=found.archived),
                lambda ids: self._ways.erase(found.name, ids),
                self._failed,
            )

    def take_away(self, place: int) -> None:
        """Take somebody's code away."""
        if 0 <= place < len(self._found.coded):
            person = self._found.coded[place]
            name = names.shown_name(self._translate, person.name)
            self._write(
                lambda writer: forget_code(writer, person.id),
                lambda _: self._translate("classes.code_gone", name=name),
            )

    def back(self) -> None:
        """Go back."""
        self._ways.back()

    def _added_told(self, count: int, name: str, read: Pasted) -> str:
        tr = self._translate
        self._added += 1
        lines = [text.left_out(tr, each.line, each.text, each.why) for each in read.left_out[:MOST_TOLD]]
        return "\n".join([tr("classes.added", n=count, class_name=name), *lines])

    def _write(self, job: Callable[[Writer], Sequence[object] | None], told: Callable[..., str]) -> None:
        if self._busy:
            return
        self._busy = True

        def done(value: object) -> None:
            self._busy = False
            self._read(told(value))

        self._background.write(job, done, self._failed)

    def _read(self, told: str) -> None:
        def done(found: _Found) -> None:
            self._found = found
            self._render(told)

        self._background.read(_load, done, self._failed)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self._render(message=faults.told(self._translate, error))

    def _render(self, told: str = "", message: str = "", field: str = "") -> None:
        tr, found = self._translate, self._found
        self._view.show_state(
            ClassesState(
                back=self._back_to or tr("classes.back"),
                first=found.first,
                classes=tuple(map(self._class_line, found.classes)),
                codes=tuple(
                    CodeLine(name, tr("classes.of_class", what=tr("classes.take_away"), name=name))
                    for name in (names.shown_name(tr, each.name) for each in found.coded)
                ),
                told=told,
                message=message,
                field=field,
                added=self._added,
            )
        )

    def _class_line(self, found: SchoolClass) -> ClassLine:
        tr = self._translate
        shift = tr("classes.bring_back" if found.archived else "classes.archive")
        return ClassLine(
            found.name,
            text.members(tr, found.learners, found.archived),
            found.archived,
            tr("classes.of_class", what=shift, name=found.name),
            tr("classes.of_class", what=tr("classes.erase"), name=found.name),
        )


def _load(reader: Reader) -> _Found:
    coded = tuple(each for each in people(reader) if each.has_code)
    return _Found(not has_code(reader, TEACHER), tuple(classes(reader)), coded)
