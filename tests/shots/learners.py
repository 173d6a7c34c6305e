"""The states of the pages about who practises."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.library.database import open_reader, open_writer
from quizapp.library.learners.classes import add_class
from quizapp.library.learners.data_export import export_json
from quizapp.library.learners.pins import TEACHER, set_pin
from quizapp.library.profiles import (
    COLOURS,
    Learner,
    Profile,
    add_learner,
    build_letter,
    load_people,
    mark_arrival,
    rename_learner,
)
from quizapp.library.startup import LIBRARY_NAME
from tests.shots.folders import due, new
from tests.shots.state import State, Way, keys, press, reach, steps
from tests.ui.fakes import NOON
from tests.ui.walk import settle

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.running import Running

NAMES: Final = ("Amara T.", "Benno K.", "Cosima M.", "Dilan R.", "Esra F.", "Finn O.", "Greta P.", "Hugo S.")
LONG: Final = "Maximiliane-Alexandrina von Hohenfels-Untergiesing-Oberwald"
SALT: Final = bytes(16)
CODE: Final = "2748"


def states() -> Iterator[State]:
    """Yield them."""
    yield State("home-named", _named, _at_home)
    yield State("learners", several, _chooser)
    yield State("learners-asked", several_coded, _asked)
    yield State("learners-long", _long, _chooser)
    yield State("learner-new", several, steps(_chooser, keys("Ctrl+N"), _shown("details")))
    yield State(
        "learner-no-name", several, steps(_chooser, keys("Ctrl+N"), _shown("details"), keys("Return"))
    )
    yield State("learner-code", several_coded, steps(_asked, keys("B"), _shown("code")))
    yield State(
        "learner-wrong-code", several_coded, steps(_asked, keys("B"), _shown("code"), _type("0000"), _wrong)
    )
    yield State("learner-page", _named, _page)
    yield State("learner-change", _named, steps(_page, _changing))
    yield State("learner-moving", _named_of_several, steps(_page, _moving))
    yield State("learner-erase", _named, steps(_page, _erasing))
    confirm = steps(keys("F6"), _type("Amara T."), keys("F6", "Space"), _erased)
    yield State("learner-erased", _named, steps(_page, _erasing, confirm))
    yield State("learner-bring", several, steps(_chooser, _bring))
    yield State("learner-brought", several, steps(_chooser, _bring, keys("Return"), _brought))
    yield State("home-guest", new, steps(_chooser, _guest))
    yield State("classes-first", new, steps(_chooser, _classes, _shown("classes")))
    yield State(
        "classes",
        _school,
        steps(_chooser, _classes, _shown("code"), _type("1111"), keys("Return"), _shown("classes")),
    )


def several(folder: Path) -> None:
    """Eight who practise here, the first with some answers."""
    due(folder)
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        rename_learner(writer, load_people(writer)[0].id, NAMES[0])
        for place, name in enumerate(NAMES[1:], 1):
            learner = Learner(f"learner-{place}", name, NOON - timedelta(days=30))
            add_learner(writer, learner, Profile(COLOURS[place], build_letter(name)))
            if place % 3:
                mark_arrival(writer, learner.id, NOON - timedelta(days=place))


def several_coded(folder: Path) -> None:
    """The same, of whom one has a code."""
    several(folder)
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        set_pin(writer, "learner-1", CODE, SALT)


def _named(folder: Path) -> None:
    due(folder)
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        rename_learner(writer, load_people(writer)[0].id, NAMES[0])


def _named_of_several(folder: Path) -> None:
    several(folder)
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        mark_arrival(writer, load_people(writer)[0].id, NOON)


def _long(folder: Path) -> None:
    _named_of_several(folder)
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        rename_learner(writer, load_people(writer)[0].id, LONG)
        rename_learner(writer, "learner-1", "<b>&amp; Bo</b>")


def _school(folder: Path) -> None:
    new(folder)
    ids = iter(f"pupil-{number}" for number in range(1, 100))
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        add_class(writer, "6b", NAMES, lambda: next(ids), NOON)
        add_class(writer, "7a", NAMES[:3], lambda: next(ids), NOON)
        set_pin(writer, TEACHER, "1111", SALT)
        set_pin(writer, "pupil-2", CODE, SALT)


def _at_home(running: Running) -> None:
    reach(running, "home")


def _chooser(running: Running) -> None:
    running.program.people.open()
    reach(running, "chooser")


def _asked(running: Running) -> None:
    reach(running, "chooser")


def _shown(name: str) -> Way:
    return lambda running: reach(running, name)


def _type(words: str) -> Way:
    def walk(_: Running) -> None:
        QTest.keyClicks(QApplication.focusWidget(), words)
        settle()

    return walk


def _wrong(running: Running) -> None:
    press(running, "Return")
    running.rest()


def _page(running: Running) -> None:
    _chooser(running)
    running.screen.presenter.page(0)
    reach(running, "page")


def _changing(running: Running) -> None:
    running.screen.presenter.change()
    reach(running, "details")


def _moving(running: Running) -> None:
    running.screen.presenter.move()
    reach(running, "moving")


def _erasing(running: Running) -> None:
    running.screen.presenter.erase()
    reach(running, "erasing")


def _erased(running: Running) -> None:
    running.wait(lambda: running.screen.form.focus == "go_on")


def _bring(running: Running) -> None:
    path = running.program.begun.path.with_name("saved.json")
    with closing(open_reader(running.program.begun.path)) as reader:
        path.write_bytes(export_json(reader, ("learner-1", "learner-2"), NOON))
    running.program.learner_pages.bring_from(path)
    running.wait(lambda: running.name == "bringing" and running.screen.form.focus == "bring")


def _brought(running: Running) -> None:
    running.wait(lambda: any(part.item.id == "result" for part in running.screen.list_parts()))


def _guest(running: Running) -> None:
    running.screen.presenter.guest()
    reach(running, "home")


def _classes(running: Running) -> None:
    running.screen.presenter.classes()
    running.rest()
