"""Draws one state in one look: opens the program, goes there, takes its picture, and looks for faults."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from tests.shots.opening import Opener
from tests.shots.rules import faults

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from tests.shots.looks import Look
    from tests.shots.state import State
    from tests.ui.running import Running


@dataclass(frozen=True)
class Drawn:
    """What came of a state: `failed` says why it was not reached, `faults` what is wrong with it."""

    look: Look
    state: State
    picture: Path
    failed: str = ""
    faults: tuple[str, ...] = ()


class Drawer:
    """Draws states, each over a data folder of its own, copied from `ready`."""

    def __init__(
        self, app: QApplication, ready: Path, scratch: Path, out: Path, language: str = "en"
    ) -> None:
        self._app, self._ready, self._scratch, self._out = app, ready, scratch, out
        self._language = language

    def draw(self, look: Look, state: State) -> Drawn:
        """Draw a state; what keeps it from being reached is told, and not raised."""
        picture = self._out / look.name / f"{state.name}.png"
        picture.parent.mkdir(parents=True, exist_ok=True)
        picture.unlink(missing_ok=True)
        opener = Opener(self._app, self._ready, self._scratch, look.settings, look.size, self._language)
        try:
            with opener.open(state) as running:
                return Drawn(look, state, picture, faults=_drawn(running, picture))
        except Exception as error:  # noqa: BLE001 - told at the end
            return Drawn(look, state, picture, f"{type(error).__name__}: {error}")


def _drawn(running: Running, picture: Path) -> tuple[str, ...]:
    """Save the picture of a window, and return what is wrong with it."""
    image = _picture(running.window)
    image.save(str(picture))
    return tuple(faults(running, image))


def _picture(window: QWidget) -> QImage:
    """Return what is seen of the window, with the menu or list that is open over it."""
    image = window.grab().toImage()
    popup = QApplication.activePopupWidget()
    if popup is None:
        return image
    place = QRect(popup.pos() - window.pos(), popup.size())
    whole = image.copy(image.rect().united(place))
    with QPainter(whole) as painter:
        painter.drawPixmap(place.topLeft(), popup.grab())
    return whole
