"""The window on screens that are smaller than it was designed for, or shown larger by the system."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.driver import ROOT, surroundings

PROBE = """
import json, sys
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from quizapp import paths
from quizapp.catalogue import load_english
from quizapp.ui.icons import Icons
from quizapp.ui.theme.theme import Theme
from quizapp.ui.kit.style import Style
from quizapp.ui.window import Window

app = QApplication(["probe", "-style", "fusion"])
assets = paths.assets_dir()
look = Style(Theme(assets), Icons(assets / "icons"))

def opened(geometry):
    window = Window(look, load_english())
    window.restore(geometry)
    window.show()
    app.processEvents()
    return window

def tell(name, window):
    room = window.screen().availableGeometry()
    least = window.minimumSize()
    place = window.geometry()
    told[name] = {
        "least": [least.width(), least.height()],
        "room": [room.width(), room.height()],
        "size": [place.width(), place.height()],
        "inside": room.contains(place),
    }

told = {}
first = opened("")
tell("first", first)
first.setGeometry(-300, 4000, 3000, 2000)
tell("kept larger and off the screen", opened(first.saved_geometry()))
moved = opened("")
moved.move(QGuiApplication.screens()[1].geometry().topLeft())
app.processEvents()
tell("moved to a smaller screen", moved)
moved.move(moved.pos() + QPoint(200, 200))
moved.screen().availableGeometryChanged.emit(moved.screen().availableGeometry())
app.processEvents()
tell("on a screen that changed", moved)
print(json.dumps(told))
"""


def screen(x, width, height):
    return {"name": str(x), "x": x, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}


@pytest.mark.parametrize(("width", "height", "scale"), [(1366, 768, 1.5), (960, 720, 2), (800, 600, 1)])
def test_it_is_as_small_as_its_screen_from_the_first_time_on(width, height, scale, tmp_path):
    config = tmp_path / "screens.json"
    screens = [screen(0, width, height), screen(width, round(600 * scale), round(440 * scale))]
    config.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    platform = {"QT_QPA_PLATFORM": f"offscreen:configfile={config}", "QT_SCALE_FACTOR": str(scale)}
    ended = subprocess.run(
        [sys.executable, "-c", PROBE],
        cwd=ROOT,
        env=surroundings(platform),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    for name, told in json.loads(ended.stdout).items():
        for have, room, least in zip(told["size"], told["room"], told["least"], strict=True):
            assert least <= have < room, (name, told)
        assert told["inside"], (name, told)
