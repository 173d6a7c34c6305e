"""Dropping files on the window as a file manager does, and what comes of it there."""

import os
from urllib.parse import quote

from tests.journeys.answering_kinds import answer_somehow

DROP = """
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from tests.ui.dragging import entering
data = QMimeData()
data.setUrls([QUrl({url!r})])
how = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
enters = entering(QPoint(60, 60), *how)
enters.ignore()
app.sendEvent(window, enters)
if enters.isAccepted():
    app.sendEvent(window, QDropEvent(QPointF(60, 60), *how))
"""
REFUSED = "What is wrong", "There is no pack here"
"""What the page of packs to be added says where there is none that can be."""
PATIENCE_S = 120.0
"""How long a refusal is waited for: some take seconds in a process of their own, on a quiet computer."""
MEMORY_KB = 300 * 1024
"""The most memory that the window may ever have with a hostile pack, KB."""


def drop(program, path):
    """Drop a file or folder on the window."""
    drop_address(program, f"file://{quote(os.fsencode(path))}")


def drop_address(program, url):
    """Drop an address on the window."""
    program.run(DROP.format(url=url))


def refusal(program):
    """Wait until the window tells why a pack cannot be added."""
    return program.wait(lambda seen: seen.screen == "adding" and any(map(seen.says, REFUSED)), PATIENCE_S)


def dismiss(program):
    """Go back from what is told of a refused pack."""
    program.press("Esc")
    program.wait(lambda seen: seen.screen != "adding")


def asked(program):
    """Add the pack that was dropped, and wait until its first question is asked.

    What it wants to be known before is read.
    """
    program.wait(lambda seen: seen.screen == "adding" and seen.button("Add 1 pack"), PATIENCE_S)
    program.press("Return")
    seen = program.wait(lambda seen: (seen.screen == "setup" and seen.button("Start")) or seen.asks(1))
    if seen.screen == "setup":
        program.wait_still(lambda seen: seen.button("Start"))
        program.press("Return")
    return program.wait(lambda seen: seen.asks(1))


def explained(program, random):
    """Answer the first question somehow, and wait for the feedback."""
    answer_somehow(program, random)
    program.press("Return")
    return program.wait(lambda seen: seen.explains(1))


def most_memory_kb(program):
    """The most memory that the program has had so far, KB."""
    with open(f"/proc/{program.process.pid}/status", encoding="ascii") as status:  # noqa: PTH123 -- no path of ours
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))
