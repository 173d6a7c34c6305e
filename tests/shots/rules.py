"""What is wrong with a screen that a program can see: in its widgets, its accessible tree, and its picture.

The figures are those of WCAG 2.2 (1.4.3: contrast; 2.5.8: targets of 24 px) and of the design (32 px high
where it is ours).
"""

from __future__ import annotations

from itertools import chain, combinations
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QScrollArea,
    QWidget,
)

from quizapp.ui.editor.article_pane import ArticlePane
from quizapp.ui.kit.fade_edge import FadeEdge
from quizapp.ui.kit.screen_bars import ActionBar, TopBar
from tests.assets.test_tokens import contrast
from tests.ui.seen import colors
from tests.ui.walk import marked_up, settle, sideways, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

    from quizapp.ui.window import Window
    from tests.ui.running import Running

LEAST_CONTRAST: Final = 4.5
"""Of text that is not large."""
LEAST_BORDER: Final = 100
"""So many pixels in the colour of the keyboard's border are a border, and no accident."""
ROUNDS: Final = 5
"""After so many rounds of events nothing is laid out any more."""
NO_TARGET: Final = (
    QAccessible.Role.Window,
    QAccessible.Role.StaticText,
    QAccessible.Role.Heading,
    QAccessible.Role.Paragraph,
)
"""The window, and words that are only read."""


def faults(running: Running, picture: QImage) -> Iterator[str]:
    """Yield what is wrong, gone through with Tab as well; the picture is the window's."""
    yield from _focus(running, picture)
    yield from _labels(running, picture)
    primary = [button for button in _pressed(running) if getattr(button, "_kind", "") == "primary"]
    if len(primary) > 1:
        yield f"primary buttons: {', '.join(map(told, primary))}"
    yield from misplaced(running)
    yield from tab_faults(running.window)


def misplaced(running: Running) -> Iterator[str]:
    """Yield what never rests, is unnamed, cut, covered, too small to be hit, or not where it is expected."""
    window = running.window
    yield from _restless()
    yield from (f"no name: {each}" for each in _unnamed(window))
    yield from (f"too small: {each}" for each in _too_small(window))
    yield from (f"cut: {each}" for each in cut_off(window))
    yield from (f"taken for markup: {each}" for each in marked_up(window))
    if sideways(window):
        yield "scrolls sideways"
    yield from overlaps(running)
    yield from _empty(window)
    for bar in chain(visible(window, TopBar), visible(window, ActionBar)):
        if not window.rect().contains(QRect(bar.mapTo(window, QPoint(0, 0)), bar.size())):
            yield f"out of the window: {type(bar).__name__}"


class _LayoutRequests(QObject):
    """Notes which widgets are to be laid out."""

    def __init__(self) -> None:
        super().__init__()
        self.of: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave each event to whom it is for."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.of.add(type(watched).__name__)
        return False


def _restless() -> Iterator[str]:
    """Yield what is laid out over and over where nothing happens: the program would never rest.

    What a worker has just found may be laid out, but not each time that is looked.
    """
    app = QApplication.instance()
    assert app is not None
    for _ in range(ROUNDS):
        settle()
    for _ in range(ROUNDS):
        seen = _LayoutRequests()
        app.installEventFilter(seen)
        try:
            settle()
        finally:
            app.removeEventFilter(seen)
        if not seen.of:
            return
    yield f"laid out without end: {', '.join(sorted(seen.of))}"


def tab_faults(window: Window) -> Iterator[str]:
    """Yield what the keyboard does not reach, or reaches out of view; it comes back to where it was."""
    # What scrolls hands the keyboard to the view around it, and then has it too.
    having = [each for each in window.findChildren(QWidget) if each.hasFocus() and each.focusProxy() is None]
    if len(having) != 1:
        yield f"the keyboard is at {[told(each) for each in having]}"
    yield from (f"has the keyboard out of view: {told(each)}" for each in having if not in_view(each))
    first = QApplication.focusWidget()
    reached, out_of_view, comes_round = _by_tab()
    yield from (f"out of view after Tab: {each}" for each in out_of_view)
    yield from (
        f"not reached by Tab: {told(widget)}"
        for widget in visible(window, QWidget)
        if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if widget not in reached and not widget.isAncestorOf(widget.focusProxy() or window)
    )
    # What closes when it is left is not come back to.
    if not comes_round and (first is None or first.isVisible()):
        yield "Tab does not come round"


def interfaces(root: QAccessible) -> Iterator[QAccessible]:
    """All that a screen reader finds, from the window down."""
    yield root
    for place in range(root.childCount()):
        child = root.child(place)
        if child is not None and child.isValid():
            yield from interfaces(child)


def told(widget: QWidget) -> str:
    """Name a widget."""
    return f"{type(widget).__name__} {widget.accessibleName() or getattr(widget, 'text', str)()}"[:60]


def _unnamed(window: Window) -> Iterator[str]:
    for each in interfaces(QAccessible.queryAccessibleInterface(window)):
        if each.state().focusable and not each.state().invisible and not each.text(QAccessible.Text.Name):
            yield type(each.object()).__name__


def _too_small(window: Window) -> Iterator[str]:
    for widget in visible(window, QWidget):
        # Words that are only read are no target.
        pressed = isinstance(widget, QAbstractButton | QAbstractItemView | QAbstractScrollArea)
        small = widget.width() < 24 or widget.height() < 32
        if small and pressed and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            yield f"{told(widget)}: {widget.width()} x {widget.height()}"


def small_targets(window: Window) -> Iterator[str]:
    """Yield what a screen reader can give the keyboard and is under 24 px."""
    for each in interfaces(QAccessible.queryAccessibleInterface(window)):
        box, target = each.rect(), each.state().focusable and not each.state().invisible
        small = box.isValid() and min(box.width(), box.height()) < 24
        if small and target and each.role() not in NO_TARGET:
            yield f"under 24 px: {each.text(QAccessible.Text.Name)}"


def cut_off(window: Window) -> list[str]:
    """Labels and buttons with less room than their words need, or that stick out of what holds them."""
    found = []
    for widget in (*visible(window, QLabel), *visible(window, QAbstractButton)):
        least, parent = widget.minimumSizeHint(), widget.parentWidget()
        high = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else least.height()
        sticks_out = parent is not None and widget.geometry().right() > parent.rect().right() + 1
        cut = widget.width() < least.width() or widget.height() < high - 1
        if widget.text() and (cut or sticks_out):
            found.append(f"{told(widget)}: {widget.width()} x {widget.height()}")
    return found


def in_view(widget: QWidget) -> bool:
    """Whether a widget is seen whole or, where it is higher than the room there is, in part."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is None:
        return widget.isVisible()
    room = around.viewport().rect()
    place = QRect(widget.mapTo(around.viewport(), QPoint(0, 0)), widget.size())
    return room.intersects(place) if place.height() > room.height() else room.contains(place)


def _by_tab() -> tuple[list[QWidget], list[str], bool]:
    """Return what Tab reaches, what of it is then not in view, and whether Tab comes round."""
    first, reached, out_of_view = QApplication.focusWidget(), [], []
    widget = first
    while widget is not None and widget not in reached:
        reached.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        settle()
        widget = QApplication.focusWidget()
        if widget is not None and not in_view(widget):
            out_of_view.append(told(widget))
    # A heading that stands for a screen with nothing to press is not gone back to.
    comes_round = widget is first or (first is not None and first.focusPolicy() == Qt.FocusPolicy.NoFocus)
    if first is not None:
        first.setFocus()
        settle()
    return reached, out_of_view, comes_round


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
