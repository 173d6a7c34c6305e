"""The teacher's page: classes by a pasted list, the year's end, codes that were forgotten. No Qt."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

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
from quizapp.ui.kit.form import (
    Button,
    Buttons,
    Card,
    Form,
    FormView,
    Item,
    Note,
    Row,
    TextArea,
    TextInput,
    Words,
)
from quizapp.ui.kit.widget_state import KeyHint, TopBarState
from quizapp.ui.messages import learners as names
from quizapp.ui.messages import learners as text
from quizapp.ui.screens.learners.callback_guard import describe_library_error
from quizapp.ui.screens.learners.pin import DIGITS

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.ui.ports import Background, Clock, NewId, Translate

MAX_LISTED = 5
"""So many lines that were left out are told one by one."""

BETWEEN, GAP = 16, 12


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
        view: FormView,
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
        self._class_name = self._listed = self._code = ""
        self._busy = False
        self._changes = self._messages = 0

    def show(self, back_to: str) -> None:
        """Show everything; `back_to` names where back leads."""
        self._back_to, self._busy, self._code = back_to, False, ""
        self._read("")

    def set_code(self) -> None:
        """Give the teacher the code that is typed."""
        code = self._code.strip()
        if not is_pin(code):
            self._reject("code", self._translate("classes.four_digits"))
        else:
            self._write(
                lambda writer: set_pin(writer, TEACHER, code, os.urandom(16)),
                lambda _: self._translate("classes.code_set"),
            )

    def add(self) -> None:
        """Add the class that is named, with the names of the list."""
        name = " ".join(self._class_name.split())
        read = parse_class_list(self._listed)
        if not name:
            self._reject("class", self._translate("classes.no_class_name"))
        elif len(name) > CLASS_LONGEST:
            self._reject("class", self._translate("learners.too_long", n=CLASS_LONGEST))
        elif not read.names:
            self._reject("names", self._translate("classes.no_names"))
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
        self._class_name = self._listed = ""
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
            if told:
                self._changes += 1
                self._code = ""
            self._render(told)

        self._background.read(_load, done, self._failed)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self._render(describe_library_error(self._translate, error), "wrong")

    def _reject(self, field: str, why: str) -> None:
        self._changes += 1
        self._render(why, "wrong", field)

    def _type_code(self, words: str) -> None:
        self._code = words

    def _type_class(self, words: str) -> None:
        self._class_name = words

    def _type_names(self, words: str) -> None:
        self._listed = words

    def _render(self, told: str = "", look: str = "", field: str = "") -> None:
        tr, first = self._translate, self._found.first
        note: Note | None = None
        if told:
            # What is said again is spoken again: it has another id.
            self._messages += 1
            icon, tone = (look, look) if look else ("info", "neutral")
            note = Note(told, icon, tone, id=f"message{self._messages}", below=12)
        title = Words(tr("classes.title"), "question", reads=True, id="title", below=12)
        cards = () if first else (self._list_classes(), self._list_fields(), self._list_codes())
        self._view.show_form(
            Form(
                TopBarState(tr("classes.title"), self._back_to or tr("classes.back")),
                first=(title, note, *cards, self._list_teachers()),
                back=self.back,
                hints=(KeyHint("Esc"), tr("learners.back_hint")),
                focus=field or ("code" if first else "title"),
                stage=f"{first} {self._changes}",
            )
        )

    def _list_classes(self) -> Card:
        tr, classes = self._translate, self._found.classes
        none = None if classes else Words(tr("classes.no_classes"), tone="textMuted", below=0)
        rows = tuple(self._class_row(place, each) for place, each in enumerate(classes))
        return Card((Words(tr("classes.classes"), "heading"), none, *rows), id="classes", below=BETWEEN)

    def _list_fields(self) -> Card:
        tr = self._translate
        name, listed, about = tr("classes.class_name"), tr("classes.names"), tr("classes.names_told")
        return Card(
            (
                Words(tr("classes.new_class"), "heading"),
                Words(name, "strong", below=4),
                TextInput(
                    name,
                    self._class_name,
                    self._type_class,
                    longest=CLASS_LONGEST,
                    least=160,
                    most=320,
                    enter=self.add,
                    id="class",
                    below=12,
                ),
                Words(listed, "strong", below=0),
                Words(about, "meta", "textMuted", below=4),
                TextArea(listed, self._listed, self._type_names, about, id="names", below=12),
                Buttons((Button(tr("classes.add"), self.add, id="add"),), below=0),
            ),
            id="new_class",
            below=BETWEEN,
        )

    def _list_codes(self) -> Card:
        tr, coded = self._translate, self._found.coded
        none = None if coded else Words(tr("classes.no_codes"), tone="textMuted", below=0)
        rows = []
        for place, person in enumerate(coded):
            name = names.format_learner_name(tr, person.name)
            rows.append(self._row(name, "", (("classes.take_away", partial(self.take_away, place)),)))
        about = Words(tr("classes.codes_told"), tone="textMuted", id="codes_told")
        return Card((Words(tr("classes.codes"), "heading"), about, none, *rows), id="codes", below=BETWEEN)

    def _list_teachers(self) -> Card:
        tr, first = self._translate, self._found.first
        return Card(
            (
                Words(tr("classes.teachers"), "heading"),
                Words(
                    tr("classes.first_told" if first else "classes.teachers_told"),
                    tone="textMuted",
                    id="code_told",
                    below=12,
                ),
                Words(tr("classes.code"), "strong", below=4),
                TextInput(
                    tr("classes.code"),
                    self._code,
                    self._type_code,
                    longest=DIGITS,
                    least=96,
                    most=120,
                    secret=True,
                    enter=self.set_code,
                    id="code",
                    below=12,
                ),
                Buttons((Button(tr("classes.set_code"), self.set_code, id="set_code"),), below=0),
            ),
            id="teachers",
            below=BETWEEN,
        )

    def _class_row(self, place: int, found: SchoolClass) -> Row:
        size = text.describe_class_size(self._translate, found.learners, found.archived)
        shift = "classes.bring_back" if found.archived else "classes.archive"
        acts = (shift, partial(self.shift, place)), ("classes.erase", partial(self.erase, place))
        return self._row(found.name, size, acts)

    def _row(self, name: str, about: str, acts: Sequence[tuple[str, Callable[[], None]]]) -> Row:
        """Return a row about a name; its buttons say to a screen reader what they do with which name."""
        tr = self._translate
        told: list[Item] = [Words(name, "strong", below=0)]
        if about:
            told.append(Words(about, "meta", "textMuted", below=0))
        buttons = tuple(
            Button(tr(what), act, small=True, name=tr("classes.of_class", what=tr(what), name=name))
            for what, act in acts
        )
        return Row(tuple(told), (Buttons(buttons, gap=GAP),), gap=GAP, wraps=True, above=6, below=6)


def _load(reader: LibraryReader) -> _Found:
    coded = tuple(each for each in load_people(reader) if each.has_code)
    return _Found(not has_pin(reader, TEACHER), tuple(load_classes(reader)), coded)
