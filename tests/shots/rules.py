"""What is wrong with a screen that a program can see: in its widgets, and in its picture."""

from __future__ import annotations

from itertools import chain, combinations
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from quizapp.ui.editor.article_pane import ArticlePane
from quizapp.ui.kit.fade_edge import FadeEdge
from quizapp.ui.kit.screen_bars import ActionBar, TopBar
from tests.assets.test_tokens import contrast
from tests.ui.seen import colors
from tests.ui.test_accessible import look, told
from tests.ui.walk import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

    from quizapp.ui.window import Window
    from tests.ui.running import Running

LEAST_CONTRAST: Final = 4.5
"""WCAG 2.2, 1.4.3, of text that is not large."""
LEAST_BORDER: Final = 100
"""So many pixels in the colour of the keyboard's border are a border, and no accident."""
ASTRAY: Final = "Tab does not come round"


def faults(running: Running, picture: QImage) -> Iterator[str]:
    """Yield what is wrong; the picture is the window's."""
    yield from _focus(running, picture)
    yield from _labels(running, picture)
    yield from overlaps(running)
    primary = [button for button in _pressed(running) if getattr(button, "_kind", "") == "primary"]
    if len(primary) > 1:
        yield f"primary buttons: {', '.join(map(told, primary))}"
    first = QApplication.focusWidget()
    found = list(hindrances(running.window))
    # What closes when it is left is not come back to.
    yield from (each for each in found if each != ASTRAY or (first is not None and first.isVisible()))


def hindrances(window: Window) -> Iterator[str]:
    """Yield what is in the way of whoever uses the keyboard, a screen reader or large letters."""
    scene = look(window)
    for what in ("unnamed", "small", "cut", "marked_up", "unreached", "out_of_view"):
        yield from (f"{what.replace('_', ' ')}: {each}" for each in getattr(scene, what))
    if not scene.comes_round:
        yield ASTRAY
    if scene.sideways:
        yield "scrolls sideways"
    if len(scene.focus) != 1:
        yield f"the keyboard is at {scene.focus}"
    if not scene.focus_in_view:
        yield f"what has the keyboard is out of view: {scene.focus}"
    yield from _empty(window)
    for bar in chain(visible(window, TopBar), visible(window, ActionBar)):
        if not window.rect().contains(QRect(bar.mapTo(window, QPoint(0, 0)), bar.size())):
            yield f"out of the window: {type(bar).__name__}"


def _empty(window: Window) -> Iterator[str]:
    """Columns that scroll further than there is anything to see."""
    for area in visible(window, QScrollArea):
        inner = area.widget()
        if inner is None or inner.layout() is None:
            continue
        needed = inner.layout().totalHeightForWidth(inner.width())
        if inner.height() > max(needed, area.viewport().height()) + 1:
            yield f"{inner.height()} px to scroll through for {needed} of contents"


def _focus(running: Running, picture: QImage) -> Iterator[str]:
    widget = QApplication.focusWidget()
    if widget is None:
        yield "nothing has the keyboard"
        return
    wanted = running.program.theme.color("focus").name()
    around = widget.parentWidget()
    framed = around if isinstance(around, ArticlePane) else widget
    seen = colors(picture, _in_window(running, framed)).get(wanted, 0)
    if seen < LEAST_BORDER:
        yield f"no border around what has the keyboard: {told(widget)}"


def _labels(running: Running, picture: QImage) -> Iterator[str]:
    if QApplication.activePopupWidget() is not None:
        # It stands over some of them.
        return
    faded = QRegion()
    for fade in visible(running.window, FadeEdge):
        faded += _in_window(running, fade)
    for label in visible(running.window, QLabel):
        box = (QRegion(_in_window(running, label)) - faded).boundingRect()
        if not label.text() or box.height() < label.fontMetrics().ascent():
            # Scrolled out of view, or all but.
            continue
        # An upper bound: the two colours in it that are furthest apart.
        shades = sorted(colors(picture, box), key=lambda each: contrast(each, "#000000"))
        if contrast(shades[0], shades[-1]) < LEAST_CONTRAST:
            yield f"contrast {contrast(shades[0], shades[-1]):.1f}: {told(label)}"


def overlaps(running: Running) -> Iterator[str]:
    worded = [each for each in visible(running.window, QLabel) if each.text()] + _pressed(running)
    boxes = [(each, _in_window(running, each).adjusted(1, 1, -1, -1)) for each in worded]
    boxes = [(each, box) for each, box in boxes if not box.isEmpty()]
    for (one, first), (other, second) in combinations(boxes, 2):
        if one.isAncestorOf(other) or other.isAncestorOf(one):
            continue
        if first.intersects(second):
            yield f"overlap: {told(one)} and {told(other)}"


def _pressed(running: Running) -> list[QWidget]:
    return list(visible(running.window, QAbstractButton))


def _in_window(running: Running, widget: QWidget) -> QRect:
    """Return where the part of a widget that is in view stands in the window."""
    seen = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(running.window, QPoint(0, 0)) + seen.topLeft(), seen.size())
