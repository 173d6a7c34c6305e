"""What is wrong with a screen in another language: letters that are cut, and what does not mirror."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from quizapp.ui.article_view.paragraph_label import ParagraphLabel
from tests.languages.painted import Painted, painted
from tests.ui.walk import settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.ui.theme.theme import Theme
    from quizapp.ui.window import Window

NEAR: Final = 5
"""Letters at one side of their box and at the other are not equally far from it, px at 100 %."""
MARK: Final = 12
"""So far a mark reaches beyond the letters that it marks, px at 100 %."""


BORDER, CORNER = 3, 9
"""Width of the widest frame, and how far the roundest corner reaches, px."""


def cut_words(window: Window) -> Iterator[str]:
    """Yield the words that are painted beyond their room, or under something else."""
    for widget in shown(window):
        for words in painted(widget).words:
            if not (words.fits if scrolls(widget) else words.whole):
                yield f"{'covered' if words.covered else 'cut'}: {words.text!r} in {told(widget)}"


def shown(window: QWidget) -> list[QWidget]:
    """Return the widgets that are shown, in view or scrolled out of it."""
    return [each for each in (window, *window.findChildren(QWidget)) if each.isVisibleTo(window)]


def scrolls(widget: QWidget) -> bool:
    """Whether what a widget paints may be scrolled out of it."""
    around = widget.parentWidget()
    return isinstance(around, QAbstractScrollArea) and not isinstance(around, QScrollArea)


@dataclass
class Standing:
    """Where a widget stands in its window, and what it paints."""

    box: QRect
    painted: Painted


def not_mirrored(window: Window, theme: Theme) -> Iterator[str]:
    """Lay a window out from the left and again from the right, and yield what is no mirror's picture.

    The program does so once, before it has widgets; here they take it on as they do another theme.
    """
    factor = theme.factor
    from_left = _laid_out(window, theme, Qt.LayoutDirection.LeftToRight)
    from_right = _laid_out(window, theme, Qt.LayoutDirection.RightToLeft)
    for widget, one in from_right.items():
        other = from_left.get(widget)
        if other is None:
            yield f"only from the right: {told(widget)}"
            continue
        left = window.width() - other.box.x() - other.box.width()
        if abs(one.box.x() - left) > 1 or abs(one.box.width() - other.box.width()) > 1:
            yield f"not mirrored: {told(widget)}, {one.box.x()} and not {left}"
        elif not _runs_by_itself(widget):
            yield from (
                f"not mirrored in {told(widget)}: {each}" for each in _within(widget, one, other, factor)
            )


def _laid_out(window: Window, theme: Theme, direction: Qt.LayoutDirection) -> dict[QWidget, Standing]:
    """Return how everything stands that is not in a window of its own, such as a menu."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(direction)
    theme.changed.emit()
    settle()
    return {
        each: Standing(QRect(each.mapTo(window, QPoint(0, 0)), each.size()), painted(each))
        for each in shown(window)
        if each is window or not each.isWindow()
    }


def _runs_by_itself(widget: QWidget) -> bool:
    """Whether its words begin at the side at which their language does: an article, and what is typed."""
    own = isinstance(widget, QLineEdit | ParagraphLabel)
    return own or isinstance(widget.parentWidget(), QPlainTextEdit)


def _within(widget: QWidget, one: Standing, other: Standing, factor: float) -> Iterator[str]:
    wide, near = widget.width(), NEAR * factor
    words, mirror = _around(one.painted), _around(other.painted)
    away = abs(words.left() - (wide - mirror.right())), abs(words.width() - mirror.width())
    if (words.isValid() or mirror.isValid()) and max(away) > near:
        yield f"words from {words.left():.0f} and not {wide - mirror.right():.0f}"
    beside, mirrored = _outside(one, words, factor), _outside(other, mirror, factor)
    found = sorted((color, round(box.left())) for box, color in beside)
    wanted = sorted((color, round(wide - box.right())) for box, color in mirrored)
    if [color for color, _ in found] != [color for color, _ in wanted] or any(
        abs(x - y) > near for (_, x), (_, y) in zip(found, wanted, strict=True)
    ):
        yield f"shapes {found} and not {wanted}"


def _outside(standing: Standing, words: QRectF, factor: float) -> list[tuple[QRectF, str]]:
    """Return the shapes that are no marks among words, which stand where their words do.

    What reaches across the widget is none, such as the line below a row.
    """
    mark, across = MARK * factor, standing.box.width() - 1
    around = words.adjusted(-mark, -mark, mark, mark)
    return [
        (box, color)
        for box, color in standing.painted.shapes
        if words.isEmpty() or box.width() >= across or not around.contains(box)
        if not _is_frame(box, standing.box.size())
    ]


def _is_frame(box: QRectF, size: QSize) -> bool:
    """Whether a shape is a side or a corner of a frame: style sheets draw it in pieces, alike all round."""
    ends = min(box.left(), size.width() - box.right()), min(box.top(), size.height() - box.bottom())
    thin = min(box.width(), box.height()) <= BORDER and min(ends) <= BORDER
    across, along = (
        box.right() <= CORNER or box.left() >= size.width() - CORNER,
        box.bottom() <= CORNER or box.top() >= size.height() - CORNER,
    )
    return thin or (across and along)


def told(widget: QWidget) -> str:
    """Name a widget."""
    words = widget.text() if isinstance(widget, QLabel) else widget.accessibleName()
    return f"{type(widget).__name__} {words}"[:60]


def _around(found: Painted) -> QRectF:
    box = QRectF()
    for words in found.words:
        box |= words.ink
    return box
