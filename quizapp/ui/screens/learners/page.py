"""Somebody's own page: what is kept, to take along, to be moved or erased. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from quizapp.library.learners.data_export import export_csv, export_json
from quizapp.library.learners.statistics import LearnerTotals, load_totals
from quizapp.pack.atomic_file import write_atomically
from quizapp.ui.kit.form import Button, Buttons, Card, Form, FormView, Item, Note, Row, Words
from quizapp.ui.kit.widget_state import TopBarState
from quizapp.ui.messages import keys
from quizapp.ui.messages import learners as names
from quizapp.ui.messages import learners as text
from quizapp.ui.screens.learners.callback_guard import CallbackGuard, describe_library_error

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.connections import LibraryReader
    from quizapp.library.profiles import LearnerWithProfile
    from quizapp.ui.ports import Background, Clock, FileChooser, Translate


WIDTH: Final = 604


@dataclass(frozen=True, slots=True)
class NameWithTile(Item):
    """The tile of a learner, their name, and since when they are here."""

    letter: str
    colour: str
    name: str
    since: str


@dataclass(frozen=True, slots=True)
class Amounts(Item):
    """What there is, and how much of it, one below the other."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class LearnerPageRoutes:
    """Where the page leads."""

    change: Callable[[LearnerWithProfile], None]
    move: Callable[[LearnerWithProfile], None]
    erase: Callable[[LearnerWithProfile], None]
    back: Callable[[], None]


class LearnerPagePresenter:
    """Shows what is kept about one learner, and saves it where it is wanted."""

    def __init__(
        self,
        view: FormView,
        background: Background,
        clock: Clock,
        translate: Translate,
        ask: FileChooser,
        ways: LearnerPageRoutes,
    ) -> None:
        self._view = view
        self._background = background
        self._clock = clock
        self._translate = translate
        self._ask = ask
        self._ways = ways
        self.person: LearnerWithProfile | None = None
        self._kept: LearnerTotals | None = None
        self._back_to = ""
        self._showing = CallbackGuard()
        self._messages = 0

    def show(self, person: LearnerWithProfile, back_to: str) -> None:
        """Show what is kept about somebody; `back_to` names where back leads."""
        self.person, self._back_to, self._kept = person, back_to, None
        self._showing.begin()
        self._render()
        take = self._showing.guard(self._take)
        failed = self._showing.failing(partial(describe_library_error, self._translate), self._refused)
        self._background.read(lambda reader: load_totals(reader, person.id), take, failed)

    def save_everything(self) -> None:
        """Have a file chosen, and save everything in it, to be brought in on another computer."""
        now = self._clock.now()
        self._save(
            "learner_page.choose_full",
            "learner_page.full_files",
            ".json",
            lambda reader, ids: export_json(reader, ids, now),
        )

    def save_table(self) -> None:
        """Have a file chosen, and save the answers in it as a table."""
        self._save("learner_page.choose_table", "learner_page.tables", ".csv", export_csv)

    def change(self) -> None:
        """Change name, colour or code."""
        if self.person is not None:
            self._ways.change(self.person)

    def move(self) -> None:
        """Put a practice under another name."""
        if self.person is not None:
            self._ways.move(self.person)

    def erase(self) -> None:
        """Erase everything."""
        if self.person is not None:
            self._ways.erase(self.person)

    def back(self) -> None:
        """Go back."""
        self._ways.back()

    def _save(
        self, title: str, kind: str, ending: str, made: Callable[[LibraryReader, tuple[str, ...]], bytes]
    ) -> None:
        tr, person = self._translate, self.person
        if person is None:
            return
        path = self._ask.save_file(tr(title), tr("learner_page.file") + ending, ((tr(kind), f"*{ending}"),))
        if path is not None:
            saved = self._showing.guard(
                partial(self._render, self._translate("learner_page.saved", name=path.name))
            )
            # On the reader's thread, for nobody who answers is to wait for a slow stick.
            self._background.read(
                lambda reader: write_atomically(path, made(reader, (person.id,)), exported=True),
                lambda _: saved(),
                self._showing.failing(partial(self._not_saved, path), self._refused),
            )

    def _not_saved(self, path: Path, error: Exception) -> str:
        if isinstance(error, OSError):
            return self._translate("learner_page.not_saved", name=path.name, why=error.strerror or str(error))
        return describe_library_error(self._translate, error)

    def _take(self, found: LearnerTotals) -> None:
        self._kept = found
        self._render()

    def _refused(self, why: str) -> None:
        self._render(why, failed=True)

    def _render(self, told: str = "", *, failed: bool = False) -> None:
        tr, person, found = self._translate, self.person, self._kept
        if person is None:
            return
        name = names.format_learner_name(tr, person.name)
        note: Note | None = None
        if told:
            # What is said again is spoken again: it has another id.
            self._messages += 1
            icon, tone = ("wrong", "wrong") if failed else ("info", "neutral")
            note = Note(told, icon, tone, id=f"message{self._messages}")
        self._view.show_form(
            Form(
                TopBarState(tr("learner_page.kept"), self._back_to or tr("learner_page.back")),
                first=(Card(tuple(self._list_kept(person, name, found)), below=0),),
                second=tuple(self._list_uses(names.shorten_name(name), note)),
                back=self.back,
                width=WIDTH,
                focus="save",
            )
        )

    def _list_kept(
        self, person: LearnerWithProfile, name: str, found: LearnerTotals | None
    ) -> Iterator[Item]:
        tr, clock, profile = self._translate, self._clock, person.profile
        last = None if found is None or found.last is None else clock.day(found.last)
        since = text.describe_learner_dates(tr, clock.day(person.made), last, clock.day(clock.now()))
        who = NameWithTile(profile.letter, profile.colour, name, since, below=0)
        change = Button(tr("learner_page.change"), self.change, icon="edit", id="change")
        yield Row((who,), (change,), gap=16, wraps=True, id="who", below=24)
        yield Words(tr("learner_page.kept"), "heading")
        yield Amounts(() if found is None else self._rows(found), id="kept", below=16)
        yield Words(tr("learner_page.where"), below=0)

    def _list_uses(self, name: str, note: Note | None) -> Iterator[Card]:
        tr, erase = self._translate, self._translate("learner_page.erase", name=name)
        save = Button(
            tr("learner_page.everything"), self.save_everything, keys.EXPORT_DATA, icon="export", id="save"
        )
        table = Button(tr("learner_page.table"), self.save_table, id="table")
        move = Button(tr("learner_page.move"), self.move, id="move")
        for title, told, said, buttons in (
            (tr("learner_page.take"), ("take_told",), note, (save, table)),
            (tr("learner_page.not_me"), ("not_me_told",), None, (move,)),
            (erase, ("erase_told", "elsewhere"), None, (Button(erase, self.erase, id="erase"),)),
        ):
            about = (Words(tr(f"learner_page.{each}")) for each in told)
            uses = Buttons(buttons, gap=12, above=8, below=0)
            yield Card((Words(title, "heading"), *about, said, uses), below=16)

    def _rows(self, found: LearnerTotals) -> tuple[tuple[str, str], ...]:
        tr = self._translate
        return (
            (tr("learner_page.answers"), tr("learner_page.answers.answer_s", n=found.answers)),
            (tr("learner_page.evidence"), tr("learner_page.sentences", n=found.evidence)),
            (tr("learner_page.cards"), tr("learner_page.questions", n=found.cards)),
            (
                tr("learner_page.hints"),
                tr("learner_page.hints_and_skipped", hints=found.hints, skipped=found.skipped),
            ),
            (tr("learner_page.unfinished"), tr("learner_page.number", count=found.unfinished)),
            (tr("learner_page.reports"), tr("learner_page.number", count=found.reports)),
            (tr("learner_page.settings"), text.name_changed_settings(tr, found.settings)),
        )
