"""Every state of `tests.shots`: accessible tree, values of its screen, picture, and the messages met."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import importlib
import json
import os
import pkgutil
import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, time, timedelta
from enum import Enum
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from tests.oracle.names import find

SHOW: Final = "show_state"
"""By this method a presenter has a widget show a state."""
SHOWN: Final = "shown_for_oracle"
"""Where this module has widgets keep the state that they were last shown."""
STATE_ATTRIBUTES: Final = (SHOWN, "_state", "state")
"""Under these names a widget or a presenter keeps what it shows."""
OMITTED: Final = object()
"""Stands for a value that cannot be compared: a callable, a widget."""
OMITTED_FLAGS: Final = ("active", "hotTracked", "invisible")
"""They depend on the mouse and the window manager; invisible elements are not in the tree at all."""


def record(
    out: Path, scratch: Path, looks: Iterable[str], words: Sequence[str], parts: Iterable[str]
) -> None:
    """Record the states whose names begin with one of the words, and the messages met meanwhile."""
    app = QApplication(["quizapp", "-style", "fusion"])
    app.setCursorFlashTime(0)
    messages: set[str] = set()
    collect_messages(messages)
    keep_states()
    ready = find("make_ready")(scratch / "ready")
    states = [each for each in find("every_state")() if each.name.startswith(tuple(words) or "")]
    for look in (each for each in find("LOOKS") if each.name in looks):
        folder = out / "states" / look.name
        for number, state in enumerate(states, start=1):
            print(f"{look.name} {number} of {len(states)}: {state.name}", flush=True)
            repeat_random_bytes(state.name)
            opener = find("Opener")(app, ready, scratch, look.settings, look.size)
            texts, picture = {}, None
            try:
                with opener.open(state) as running:
                    texts, picture = describe(running.window), grab(running.window)
            except Exception as error:  # noqa: BLE001 -- a state that cannot be reached is recorded as that
                texts = {"failed.txt": f"{type(error).__name__}: {error}\n"}
                print(f"not reached: {error!r}", flush=True)
            if "states" in parts:
                save(folder, state.name, texts, picture)
    if "messages" in parts:
        (out / "messages.txt").write_text("".join(f"{each}\n" for each in sorted(messages)), encoding="utf-8")


def save(folder: Path, name: str, texts: Mapping[str, str], picture: QImage | None) -> None:
    """Write the files of a state in the place of older ones."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob(f"{name}.*"):
        old.unlink()
    for ending, text in texts.items():
        (folder / f"{name}.{ending}").write_text(text, encoding="utf-8")
    if picture is not None:
        picture.save(str(folder / f"{name}.png"))


def repeat_random_bytes(seed: str) -> None:
    """Have ids and shuffled answers be the same each time: both draw from the system's random bytes."""
    chance = random.Random(seed)
    os.urandom = random._urandom = chance.randbytes  # type: ignore[attr-defined]  # what shuffling draws from


def collect_messages(messages: set[str]) -> None:
    """Note id and texts of each sentence of the catalogue that is asked for from now on."""
    catalogue = find("Catalogue")
    say = catalogue.__call__

    def noted(self: Any, message: str, /, *, n: int | None = None, **values: object) -> str:
        name = str(getattr(message, "id", message))
        section = self.section(name)
        texts = (
            [section.gettext(name)] if n is None else [section.ngettext(name, name, each) for each in (1, 2)]
        )
        messages.add(json.dumps([name, *texts], ensure_ascii=False))
        return str(say(self, message, n=n, **values))

    catalogue.__call__ = noted


def keep_states() -> None:
    """Have every widget keep the state that it is shown from now on."""
    package = importlib.import_module("quizapp.ui")
    for found in pkgutil.walk_packages(package.__path__, "quizapp.ui."):
        for kind in vars(importlib.import_module(found.name)).values():
            if isinstance(kind, type) and issubclass(kind, QWidget) and kind.__module__ == found.name:
                show = vars(kind).get(SHOW)
                if show is not None:
                    setattr(kind, SHOW, keeping(show))


def keeping(show: Callable[..., None]) -> Callable[..., None]:
    """Return a method that shows a state, and keeps it in its widget."""

    @functools.wraps(show)
    def kept(widget: QWidget, state: Any, *others: Any, **named: Any) -> None:
        setattr(widget, SHOWN, state)
        show(widget, state, *others, **named)

    return kept


def describe(window: QWidget) -> dict[str, str]:
    """Return the texts of what a window shows, by the endings of their files."""
    origin = window.mapToGlobal(window.rect().topLeft())
    roots = [each for each in (window, QApplication.activePopupWidget()) if each is not None]
    elements = [QAccessible.queryAccessibleInterface(each) for each in roots]
    lines = [line for each in elements for line in tree(each, (origin.x(), origin.y()))]
    picture = grab(window)
    return {
        "tree.txt": "".join(f"{line}\n" for line in lines),
        "state.json": json.dumps(list(values(window)), indent=1, ensure_ascii=False) + "\n",
        "sha256": f"{digest(picture)}\n",
    }


def tree(element: Any, origin: tuple[int, int], depth: int = 0) -> Iterator[str]:
    """Yield a line for each visible element of the accessible tree; places are relative to the window."""
    state = element.state()
    if state.invisible and depth:
        return
    texts = {each.name: element.text(each) for each in QAccessible.Text}
    line = [element.role().name, json.dumps(texts.pop("Name"), ensure_ascii=False)]
    line += [f"{name}={json.dumps(text, ensure_ascii=False)}" for name, text in texts.items() if text]
    line += [name for name in flags(state) if getattr(state, name)]
    box = element.rect()
    line.append(f"@{box.x() - origin[0]},{box.y() - origin[1]} {box.width()}x{box.height()}")
    yield "  " * depth + " ".join(line)
    for place in range(element.childCount()):
        child = element.child(place)
        if child is not None and child.isValid():
            yield from tree(child, origin, depth + 1)


def flags(state: Any) -> list[str]:
    """Return the names of all flags that an element's state can have."""
    names = (name for name in dir(state) if not name.startswith("_") and name not in OMITTED_FLAGS)
    return [name for name in names if isinstance(getattr(state, name), int)]


def grab(window: QWidget) -> QImage:
    """Return the picture of a window, with the menu or list that is open over it."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    popup = QApplication.activePopupWidget()
    if popup is None:
        return image
    box = QRect(popup.pos() - window.pos(), popup.size())
    whole = image.copy(image.rect().united(box))
    with QPainter(whole) as painter:
        painter.drawPixmap(box.topLeft(), popup.grab())
    return whole


def digest(image: QImage) -> str:
    """Return the SHA-256 of a picture's size and pixels."""
    size = f"{image.width()}x{image.height()} ".encode()
    return hashlib.sha256(size + bytes(image.constBits())).hexdigest()


def values(window: QWidget) -> Iterator[Any]:
    """Yield what visible widgets and their presenters keep as their state, each once, the outermost first."""
    seen: set[int] = set()
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        owned = vars(widget).values()
        presenters = [each for each in owned if is_own(each) and not isinstance(each, QObject)]
        for owner in (widget, *presenters):
            for state in (getattr(owner, name, None) for name in STATE_ATTRIBUTES):
                if is_record(state) and id(state) not in seen:
                    yield plain(state, seen)


def is_own(value: object) -> bool:
    """Return whether a value is of one of the program's own classes."""
    return type(value).__module__.startswith("quizapp.")


def is_record(value: object) -> bool:
    """Return whether a value is of a dataclass."""
    return dataclasses.is_dataclass(value) and not isinstance(value, type)


def plain(value: Any, seen: set[int]) -> Any:
    """Return a value as JSON can hold it; `seen` gathers the ids of the dataclasses in it."""
    if isinstance(value, Enum):
        return plain(value.value, seen)
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, date | time | timedelta | Path):
        return str(value)
    if isinstance(value, bytes):
        return f"sha256 {hashlib.sha256(value).hexdigest()}"
    if isinstance(value, Mapping):
        return plain_items(((str(plain(key, seen)), each) for key, each in value.items()), seen)
    if isinstance(value, AbstractSet):
        return sorted((plain(each, seen) for each in value), key=repr)
    names = field_names(value)
    if names is not None:
        seen.add(id(value))
        kind = f"{type(value).__module__}.{type(value).__qualname__}"
        return {"(type)": kind} | plain_items(((name, getattr(value, name)) for name in names), seen)
    if isinstance(value, Sequence):
        return [each for each in (plain(each, seen) for each in value) if each is not OMITTED]
    return OMITTED


def plain_items(items: Iterable[tuple[str, Any]], seen: set[int]) -> dict[str, Any]:
    """Return plain values by name, without those that cannot be compared."""
    made = ((name, plain(value, seen)) for name, value in items)
    return {name: value for name, value in made if value is not OMITTED}


def field_names(value: Any) -> Iterable[str] | None:
    """Return the fields of a dataclass, a model of pydantic or a named tuple; None for anything else."""
    if is_record(value):
        return [each.name for each in dataclasses.fields(value)]
    kind = type(value)
    return getattr(kind, "_fields", None) or (
        list(kind.model_fields) if hasattr(kind, "model_fields") else None
    )
