"""The states of the page on which packs are added."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizapp import paths
from tests.pack.builders import EXAMPLE, example_json
from tests.shots.folders import BRIDGE, due
from tests.shots.state import State, Way, keys, press, steps

if TYPE_CHECKING:
    from tests.ui.running import Running

NOTE = "Two questions say more plainly what is asked."


def states() -> Iterator[State]:
    """Yield them."""
    several = _give("ferry", "bridge", "edit", "spoilt")
    yield State("adding-one", due, _give("ferry"))
    yield State("adding-update", due, _give("bridge"))
    yield State("adding-here", due, _give("same"))
    yield State("bad-pack", due, _give("spoilt"))
    yield State("adding-several", due, several)
    yield State("adding-several-bad", due, steps(several, keys("End")))
    yield State("adding-decided", due, steps(several, _decide))
    yield State("adding-told", due, steps(several, keys("Space"), _decide, _spoil, _add))
    yield State("adding-nothing", due, _nothing)


def _give(*names: str) -> Way:
    """Return the way of giving packs of these names."""

    def walk(running: Running) -> None:
        _open(running, tuple(_made(_folder(running), place, name) for place, name in enumerate(names)))

    return walk


def _open(running: Running, given: tuple[Path, ...], *, elsewhere: bool = False) -> None:
    running.program.adding.add(given, elsewhere=elsewhere)
    running.wait(
        lambda: running.name == "adding" and running.screen.form.stage.partition("-")[0] == "choosing"
    )


def _folder(running: Running) -> Path:
    folder = running.program.begun.path.parent / "Tuesday group"
    folder.mkdir(exist_ok=True)
    return folder


def _made(folder: Path, place: int, name: str) -> Path:
    path = folder / f"{place} {name}"
    shutil.copytree(EXAMPLE if name == "ferry" else paths.content_dir() / BRIDGE, path, dirs_exist_ok=True)
    words = '{"title": 3}' if name == "spoilt" else json.dumps(_packs(name))
    (path / "pack.json").write_text(words, encoding="utf-8")
    return path


def _packs(name: str) -> dict[str, Any]:
    if name == "ferry":
        return example_json()
    data: dict[str, Any] = json.loads((paths.content_dir() / BRIDGE / "pack.json").read_bytes())
    if name == "same":
        return data
    # The first bank is an example, which is not asked.
    asked = data["banks"][1]["questions"]
    for question in asked[:2]:
        question["prompt"] += " Read it twice."
    del asked[-1]
    if name == "bridge":
        data["revision"] += 1
        data.setdefault("changes", []).append({"revision": data["revision"], "text": NOTE})
    return data


def _decide(running: Running) -> None:
    running.screen.presenter.decide(1)


def _spoil(running: Running) -> None:
    """Change a file after it was looked at."""
    given = running.screen.presenter.page.given
    path = given[1].path / "pack.json"
    data = json.loads(path.read_bytes())
    path.write_text(json.dumps(data | {"title": "Another title"}), encoding="utf-8")


def _add(running: Running) -> None:
    press(running, "Return")
    running.wait(lambda: running.name == "adding" and running.screen.form.stage.partition("-")[0] == "told")


def _nothing(running: Running) -> None:
    _open(running, (_folder(running),), elsewhere=True)
