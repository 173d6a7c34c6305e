"""The teacher's page: classes by a pasted list, the year's end, codes that were forgotten. No Qt."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from quizapp.library.learners.classes import (
    ClassList,
    SchoolClass,
    add_class,
    archive_class,
    find_members,
    load_classes,
    parse_class_list,
    restore_class,
)
from quizapp.library.learners.pins import TEACHER, has_pin, is_pin, remove_pin, set_pin
from quizapp.library.profiles import CLASS_LONGEST, LearnerWithProfile, load_people
from quizapp.ui.learners.classes.state import ClassesState, ClassRow, PinRow
from quizapp.ui.messages import classes as text
from quizapp.ui.messages import learners as names
from quizapp.ui.screens.learners.callback_guard import describe_library_error

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.ui.ports import Background, Clock, NewId, Translate

MAX_LISTED = 5
"""So many lines that were left out are told one by one."""


class ClassesView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: ClassesState) -> None:
        """Show a state."""
        ...


@dataclass(frozen=True)
class ClassesRoutes:
    """Where the page leads: to erasing a class with all its members, and back."""

    erase: Callable[[str, Sequence[str]], None]
    back: Callable[[], None]


@dataclass(frozen=True)
class _Found:
    """What was read."""

    first: bool
    classes: tuple[SchoolClass, ...]
    coded: tuple[LearnerWithProfile, ...]


class ClassesPresenter:
    """Shows classes and codes, and changes them."""

    def __init__(
        self,
        view: ClassesView,
        background: Background,
        clock: Clock,
        new_id: NewId,
        translate: Translate,
        ways: ClassesRoutes,
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
        if not is_pin(code.strip()):
            self._render(message=self._translate("classes.four_digits"), field="code")
        else:
            self._write(
                lambda writer: set_pin(writer, TEACHER, code.strip(), os.urandom(16)),
                lambda _: self._translate("classes.code_set"),
            )

    def add(self, class_name: str, listed: str) -> None:
        """Add a class, with the names of a list."""
        name = " ".join(class_name.split())
        read = parse_class_list(listed)
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
        change = restore_class if found.archived else archive_class
        told = "classes.brought_back" if found.archived else "classes.archived"
        self._write(
            lambda writer: change(writer, found.name), lambda _: self._translate(told, name=found.name)
        )

    def erase(self, place: int) -> None:
        """Erase a class with everybody in it."""
        if 0 <= place < len(self._found.classes):
            found = self._found.classes[place]
            self._background.read(
                lambda reader: find_members(reader, found.name, archived=found.archived),
                lambda ids: self._ways.erase(found.name, ids),
                self._failed,
            )

    def take_away(self, place: int) -> None:
        """Take somebody's code away."""
        if 0 <= place < len(self._found.coded):
            person = self._found.coded[place]
            name = names.format_learner_name(self._translate, person.name)
            self._write(
                lambda writer: remove_pin(writer, person.id),
                lambda _: self._translate("classes.code_gone", name=name),
            )

    def back(self) -> None:
        """Go back."""
        self._ways.back()

    def _added_told(self, count: int, name: str, read: ClassList) -> str:
        tr = self._translate
        self._added += 1
        lines = [
            text.describe_skipped_line(tr, each.line, each.text, each.why)
            for each in read.left_out[:MAX_LISTED]
        ]
        return "\n".join([tr("classes.added", n=count, class_name=name), *lines])

    def _write(
        self, job: Callable[[LibraryWriter], Sequence[object] | None], told: Callable[..., str]
    ) -> None:
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
        self._render(message=describe_library_error(self._translate, error))

    def _render(self, told: str = "", message: str = "", field: str = "") -> None:
        tr, found = self._translate, self._found
        self._view.show_state(
            ClassesState(
                back=self._back_to or tr("classes.back"),
                first=found.first,
                classes=tuple(map(self._class_line, found.classes)),
                codes=tuple(
                    PinRow(name, tr("classes.of_class", what=tr("classes.take_away"), name=name))
                    for name in (names.format_learner_name(tr, each.name) for each in found.coded)
                ),
                told=told,
                message=message,
                field=field,
                added=self._added,
            )
        )

    def _class_line(self, found: SchoolClass) -> ClassRow:
        tr = self._translate
        shift = tr("classes.bring_back" if found.archived else "classes.archive")
        return ClassRow(
            found.name,
            text.describe_class_size(tr, found.learners, found.archived),
            found.archived,
            tr("classes.of_class", what=shift, name=found.name),
            tr("classes.of_class", what=tr("classes.erase"), name=found.name),
        )


def _load(reader: LibraryReader) -> _Found:
    coded = tuple(each for each in load_people(reader) if each.has_code)
    return _Found(not has_pin(reader, TEACHER), tuple(load_classes(reader)), coded)
