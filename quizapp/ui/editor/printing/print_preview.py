"""A page of a paper as it will be, with the keys that turn to others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from quizapp.ui.editor.delayed_indicator import DelayedIndicator
from quizapp.ui.kit.card_frames import ProgressCard
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.painting import paint_focus_border
from quizapp.ui.kit.picture_decoder import decode_picture
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.messages.keys_printing import NEXT_PAGE, PREVIOUS_PAGE

if TYPE_CHECKING:
    from quizapp.ui.editor.printing.state import PrintState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

WIDEST: Final = 640
"""A page is drawn so wide where there is room, px at 100 %: a bit larger than on paper."""

_AROUND: Final = 16


class PrintPreview(QWidget):
    """Shows one page after another; what goes on is told on the page, which stays where it is."""

    turned = Signal(int)

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self.page = PageImage(look)
        self.told = Label(look, translate("print_page.preview"), "heading")
        before = build_key_button(look, translate, translate("print_page.before"), PREVIOUS_PAGE, small=True)
        after = build_key_button(look, translate, translate("print_page.next"), NEXT_PAGE, small=True)
        before.clicked.connect(lambda: self.turned.emit(-1))
        after.clicked.connect(lambda: self.turned.emit(1))
        self._buttons = before, after
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self._head = FlowBox(self.told, before, after, gap=12, grows=self.told)
        box.addWidget(SpacedWidget(self._head, 8))
        box.addWidget(self.page)
        box.addStretch()
        self.working = ProgressCard(look, translate("print_page.stop"), "Esc")
        self.working.setParent(self)
        self._late = DelayedIndicator(self.working, self._tell_working)
        self.setMinimumHeight(look.theme.scaled(160))

    def show_working(self, working: tuple[str, int, int] | None) -> None:
        """Tell what goes on, if it does for a while already."""
        if working is None:
            self._late.end()
            return
        self.working.show_work(*working)
        self._late.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what goes on where the page begins."""
        super().resizeEvent(event)
        self._place()

    def _tell_working(self) -> None:
        self._place()
        self.working.show()
        self.working.raise_()

    def _place(self) -> None:
        top = self._head.height() + 8 + _AROUND
        wide = min(self.width(), self._look.theme.scaled(WIDEST)) - 2 * _AROUND
        self.working.setGeometry(_AROUND, top, wide, self.working.sizeHint().height())

    def show_page(self, state: PrintState) -> None:
        """Show the page of a state; without one, that there will be one, or that the paper is too long."""
        tr = self._translate
        self.page.show_image(
            state.page, tr("print_page.page_drawn", number=state.at, pages=state.pages) if state.page else ""
        )
        if state.page:
            told = tr("print_page.page", number=state.at, pages=state.pages)
        else:
            told = tr("print_page.not_drawn" if state.can_save else "print_page.preview")
        self.told.show_text(told)
        for button in self._buttons:
            button.setVisible(state.pages > 1)


class PageImage(QLabel):
    """A page as wide as there is room for; role and name are a graphic's."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = look
        self._data = b""
        self._image = self._scaled = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.theme.changed.connect(self.updateGeometry)

    def show_image(self, data: bytes, name: str) -> None:
        """Show another page, or none."""
        self.setVisible(bool(data))
        self.setAccessibleName(name)
        if data == self._data:
            return
        self._data, self._scaled = data, QImage()
        self._image = (decode_picture(data) if data else None) or QImage()
        # What a label holds makes it a graphic for screen readers; it is painted here, scaled.
        self.setPixmap(QPixmap(1, 1))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """It keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the page in a width, px."""
        return self._size_in(width).height() + 2

    def sizeHint(self) -> QSize:
        """As wide as it is drawn at most."""
        return self._size_in(self._look.theme.scaled(WIDEST)) + QSize(2, 2)

    def minimumSizeHint(self) -> QSize:
        """It may become small."""
        return QSize(self._look.theme.scaled(64), 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the screen."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page, its edge, and the border of the keyboard's place."""
        if self._image.isNull():
            return
        size = self._size_in(self.width())
        mirror = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - size.width() - 2 if mirror else 0
        with QPainter(self) as painter:
            box = QRectF(left, 0, size.width() + 2, size.height() + 2)
            painter.fillRect(box, self._look.theme.color("edge"))
            inner = box.adjusted(1, 1, -1, -1)
            painter.drawImage(inner, self._scaled_to(size * self.devicePixelRatioF()))
            if self.hasFocus():
                paint_focus_border(painter, box, 3, self._look.theme)

    def _scaled_to(self, size: QSize) -> QImage:
        if self._scaled.size() != size:
            ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._scaled = self._image.scaled(size, *ways)
        return self._scaled

    def _size_in(self, width: int) -> QSize:
        if self._image.isNull():
            return QSize(0, 0)
        wide = min(width - 2, self._look.theme.scaled(WIDEST))
        return QSize(wide, round(wide * self._image.height() / self._image.width()))
