"""Somebody who writes a pack in work, over real files; jobs are done at once."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING, Any, TypeVar

import pytest

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.operations.articles import add_source, build_source
from quizapp.authoring.working_copy_store import build_blank_document, create_working_copy
from quizapp.ui.editor.page import EditorPage
from quizapp.ui.editor.presenter import EditorPresenter
from quizapp.ui.editor.routes import EditorRoutes
from quizapp.ui.editor.screen import EditorScreen
from quizapp.ui.editor.text_selection import TextSelection
from tests.authoring.builders import add_speaker, document
from tests.ui.editor.at_desk import WIDE, AtDesk
from tests.ui.fakes import NOON, FakeClock, translate
from tests.ui.waiting import do
from tests.ui.walk import settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from quizapp.article.models import Article
    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.editor.form.state import FormState
    from quizapp.ui.editor.state import EditorState

Page = TypeVar("Page", bound=EditorPage)
ARTICLE = (
    ("headline", "Shaded streets ran cooler"),
    ("body", "Streets with young trees were up to 3.1 degrees cooler, the study found."),
    ("body", "“They have already paid for themselves,” said Tomas Quarrie, a city councillor."),
    ("body", "Ada Renn, the mayor, said that she would ask for more of them."),
)


class Jobs:
    """Does every job at once, but for those that are held back: what is read, and what is written."""

    def __init__(self) -> None:
        self.held: list[Callable[[], None]] | None = None
        self.unwritten: list[Callable[[], None]] | None = None

    def read(self, job: Any, done: Any, failed: Any) -> None:
        do(job, None, done, failed)  # type: ignore[arg-type]  # these jobs ask nothing of a library

    def write(self, job: Any, done: Any, failed: Any) -> None:
        if self.unwritten is None:
            self.read(job, done, failed)
        else:
            self.unwritten.append(lambda: self.read(job, done, failed))

    def read_batches(self, job: Any, progress: Any, done: Any, failed: Any) -> None:
        try:
            for each in job(None):
                progress(each)
        except Exception as error:  # noqa: BLE001 -- as the real workers do
            failed(error)
        else:
            done()

    def write_batches(self, job: Any, progress: Any, done: Any, failed: Any) -> None:
        self.read_batches(job, progress, done, failed)

    def read_latest(self, about: str, job: Any, done: Any, failed: Any) -> None:
        if self.held is None:
            self.read(job, done, failed)
        else:
            self.held.append(lambda: self.read(job, done, failed))


class FakeEditor:
    """A screen that remembers."""

    def __init__(self) -> None:
        self.states: list[EditorState] = []
        self.said: list[str] = []
        self.waits: list[tuple[str, int]] = []
        self.focused: list[str] = []

    @property
    def last(self) -> EditorState:
        return self.states[-1]

    def prepare(self, _state: EditorState, then: Callable[[], None]) -> None:
        then()

    def show_state(self, state: EditorState) -> None:
        self.states.append(state)

    def announce(self, sentence: str, /) -> None:
        self.said.append(sentence)

    def wait(self, what: str, ms: int) -> None:
        self.waits.append((what, ms))

    def begin_form(self) -> None:
        self.focused.append("form")

    def focus_form(self) -> None:
        self.focused.append("form")

    def focus_reported(self) -> None:
        self.focused.append("reported")

    def focus_field(self, pointer: str) -> None:
        self.focused.append(pointer)


@dataclass
class Asked:
    """Chooses the file that a test says; None: rather none."""

    path: Path | None = None
    proposed: list[str] = field(default_factory=list)

    def open_file(self, _title: str, _folder: str, _kinds: object) -> Path | None:
        return self.path

    def save_file(self, _title: str, proposed: str, _kinds: object) -> Path | None:
        self.proposed.append(proposed)
        return self.path


def ways_of(back: Callable[[], None], ask: Asked, copied: str = "") -> EditorRoutes:
    """Where a test's editor leads: an article that is opened is taken as it is."""

    def correct(article: Article, _name: str, taken: frozenset[str], take: Callable[[Json], None]) -> None:
        texts = [(each.role, each.text) for each in article.paragraphs]
        take(build_source(article.told.title, texts, Random(5), taken, {"language": "en"}))

    return EditorRoutes(
        back,
        ask,  # type: ignore[arg-type]  # only this of it is asked
        correct,
        pasteboard=lambda: (copied, ""),
        folder=lambda: "",
    )


class Writer:
    """A presenter with all that it needs; `ways` lead elsewhere than usual."""

    def __init__(self, data: Path, written: Any, **ways: Any) -> None:
        self.view, self.jobs, self.clock, self.ask = FakeEditor(), Jobs(), FakeClock(), Asked()
        self.left: list[str] = []
        self.folders: list[Path] = []
        self.folder = create_working_copy(data / "working", StepHistory(written), "In work", NOON, Random(1))
        given = {
            "folder": lambda: str(data),
            "show_folder": lambda folder: self.folders.append(folder) is None,
            **ways,
        }
        self.ways = replace(ways_of(lambda: self.left.append("list"), self.ask), **given)
        self.presenter = EditorPresenter(
            self.view,  # type: ignore[arg-type]  # it has the methods
            self.jobs,
            self.clock,
            translate,
            self.ways,
            Random(2),
        )
        self.presenter.open(self.folder)
        self.presenter.check()

    @property
    def state(self) -> EditorState:
        return self.view.last

    @property
    def document(self) -> Any:
        return self.presenter.context.document

    @property
    def form(self) -> FormState:
        """The form that is shown."""
        assert self.state.form is not None
        return self.state.form

    @property
    def questions(self) -> list[Any]:
        return [asked for bank in self.document["banks"] for asked in bank["questions"]]

    def after(self, seconds: float) -> None:
        self.clock.moment += timedelta(seconds=seconds)

    def words(self, words: str) -> TextSelection:
        return chosen(self.document, words)

    def stand(self, kind: type[Page]) -> Page:
        """Let a page of this kind stand over the editor."""
        self.presenter.context.stand(kind)
        assert isinstance(self.state.overlay, kind)
        return self.state.overlay

    def do(self, make: Callable[[Any], Step]) -> None:
        """Do a step on the document, as a page over the editor does."""
        assert self.presenter.context.do(make)

    def show(self, number: int) -> None:
        """Show the question of this number, from 1."""
        row = next(row for row in self.state.rows if row.number == str(number))
        self.presenter.context.choose(row.id)


@contextmanager
def moving(presenter: EditorPresenter, jobs: Jobs, folder: Path) -> Iterator[None]:
    """Somebody else wrote into the folder, and the pack is being put into one of its own."""
    log = folder / "undo.log"
    log.write_bytes(log.read_bytes() + b"more\n")
    jobs.unwritten = []
    presenter.save()
    jobs.unwritten.pop(0)()
    assert len(jobs.unwritten) == 1
    yield
    jobs.unwritten.pop(0)()
    jobs.unwritten = None


def chosen(written: Any, words: str) -> TextSelection:
    """The words where they stand in an article."""
    passages = [each for source in written["sources"] for each in source["passages"]]
    found = next(each for each in passages if words in each["text"])
    start = found["text"].index(words)
    return TextSelection(found["id"], start, start + len(words))


def new_pack() -> Any:
    """A pack with an article and two speakers, and no question yet."""
    made = build_blank_document("Cool streets", "en", "Ada", Random(3), "CC0-1.0")
    made["summary"], made["banks"][0]["summary"] = "On trees in streets.", "What the article tells."
    given = {"language": "en", "publisher": "The Tarnwick Courier"}
    source = build_source("Shaded streets ran cooler", ARTICLE, Random(4), given=given)
    source["rights"] = {"statement": "Free to use.", "share": "whole"}
    written = StepHistory(made).done(add_source(made, source))
    for name, role in (("Tomas Quarrie", "city councillor"), ("Ada Renn", "mayor")):
        step = add_speaker(written.document, name.lower().replace(" ", "-"), name, role=role)
        written = written.done(step)
    return written.document


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Writer]:
    """The example pack, open."""
    made = Writer(tmp_path, document())
    yield made
    made.presenter.close(lambda: None)


@pytest.fixture
def beginner(tmp_path: Path) -> Iterator[Writer]:
    """A pack without a question, open."""
    made = Writer(tmp_path, new_pack())
    yield made
    made.presenter.close(lambda: None)


@pytest.fixture
def sit(look: Any, entered: Any, tmp_path: Path, qtbot: Any) -> Iterator[Callable[..., AtDesk]]:
    """Seats somebody at the real screen: with the example pack, another one, or one `working` already."""
    seated: list[AtDesk] = []

    def sit_down(
        written: Any = None, size: tuple[int, int] = WIDE, working: Path | None = None, **ways: Any
    ) -> AtDesk:
        if working is None:
            history = StepHistory(written or document())
            working = create_working_copy(tmp_path / "working", history, "In work", NOON, Random(1))
        screen, ask = EditorScreen(look, translate), Asked()
        leads = replace(ways_of(lambda: None, ask), **ways)
        screen.presenter = EditorPresenter(screen, Jobs(), FakeClock(), translate, leads, Random(2))
        entered(screen, *size)
        screen.presenter.open(working)
        qtbot.waitUntil(lambda: screen.state is not None and screen.state.phase != "opening")
        settle()
        seated.append(AtDesk(screen, ask, working))
        return seated[-1]

    yield sit_down
    for each in seated:
        each.close()
