"""A picture, whose it is, and what it shows in words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from quizapp.pack.picture_format import read_image_size
from quizapp.ui.kit.buttons import LinkButton
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.painting import paint_focus_border
from quizapp.ui.kit.picture_decoder import MAX_SIZE, PictureLoader

if TYPE_CHECKING:
    from quizapp.ui.kit.picture_decoder import DecodedPicture
    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import PictureState

TALLEST, NO_LIMIT = 480, 100_000
"""A picture gets no higher than this, px at 100 %; it is told in words, too."""


class PictureView(QWidget):
    """Shows one picture after another; what a picture shows is told in words when a button is pressed."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._shown: PictureState | None = None
        self._room = QSize()
        self._loader = PictureLoader(self)
        self._loader.loaded.connect(self._show_loaded)
        self._image = ScaledImage(look, tallest=TALLEST)
        self._words = Label(look, reads=True)
        self._trouble = MessageLine(look, "warn", "neutral")
        self._credit = Label(look, style="meta", tone="textMuted")
        self._tell = LinkButton(look, "")
        self._tell.clicked.connect(lambda: self._show_words(self._words.isHidden()))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        for widget in (self._image, self._trouble, self._credit):
            box.addWidget(widget)
        box.addWidget(self._tell, 0, Qt.AlignmentFlag.AlignLeading)
        box.addWidget(self._words)
        look.theme.changed.connect(self._load)

    def show_picture(self, picture: PictureState | None) -> None:
        """Show another picture, or none."""
        self.setVisible(picture is not None)
        if picture == self._shown or picture is None:
            return
        self._shown, self._room = picture, QSize()
        size = read_image_size(picture.data)
        # There is room for it before it is decoded.
        self._tell_of(None if size is None else QSize(*size))
        self._load()

    def _load(self) -> None:
        """Have the picture decoded as large as it is ever shown in this size of letters."""
        finest = max(screen.devicePixelRatio() for screen in QGuiApplication.screens())
        high = math.ceil(self._look.theme.scaled(TALLEST) * finest)
        room = QSize(MAX_SIZE.width(), high).boundedTo(MAX_SIZE)
        if self._shown is not None and room != self._room:
            self._room = room
            self._loader.load(self._shown.data, room)

    def _show_loaded(self, found: DecodedPicture | None) -> None:
        if found is None:
            self._tell_of(None)
        else:
            self._image.show_image(found.image, found.own)

    def _tell_of(self, own: QSize | None) -> None:
        """Tell of a picture of this size; None: it cannot be shown."""
        picture = self._shown
        assert picture is not None
        self._image.make_room(own, picture.alt)
        self._trouble.say("" if own is not None else picture.trouble)
        self._credit.show_text(picture.credit)
        self._credit.setVisible(bool(picture.credit) and own is not None)
        self._words.show_text(picture.alt)
        self._tell.setVisible(bool(picture.alt) and own is not None)
        self._show_words(own is None and bool(picture.alt))

    def _show_words(self, shown: bool) -> None:
        self._words.setVisible(shown)
        if self._shown is not None:
            self._tell.show_words(self._shown.hide if shown else self._shown.tell)


class ScaledImage(QLabel):
    """As wide as there is room for, but never over its own size; role and name are a graphic's.

    It gets no wider than `widest`, and no higher than `tallest`, px at 100 %; with an `edge` in a thin frame.
    """

    def __init__(
        self, look: Style, widest: int = NO_LIMIT, *, tallest: int = NO_LIMIT, edge: bool = False
    ) -> None:
        super().__init__()
        self._widest, self._tallest, self._edge = widest, tallest, edge
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = look
        self._own = QSize(0, 0)
        self._image = self._scaled = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.theme.changed.connect(self.updateGeometry)

    def make_room(self, own: QSize | None, name: str) -> None:
        """Have room for another picture of its own size, or for none; without a name it is decoration."""
        self.setVisible(own is not None)
        self._own = own or QSize(0, 0)
        self._image = self._scaled = QImage()
        # What a label holds makes it a graphic for screen readers; it is painted here, scaled.
        self.setPixmap(QPixmap(1, 1))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()
        self.update()

    def show_image(self, image: QImage, own: QSize) -> None:
        """Show the picture; its size is another than there is room for where it is turned."""
        self._image, self._scaled, self._own = image, QImage(), own
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Height of the picture in a width, px."""
        return self._size_in(width).height()

    def sizeHint(self) -> QSize:
        """Its own size, if it is not too high."""
        return self._size_in(self._own.width())

    def minimumSizeHint(self) -> QSize:
        """It may become small."""
        return QSize(min(self._look.theme.scaled(64), self._own.width()), 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the screen."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture where lines begin, and the border of the keyboard's place."""
        size = self._size_in(self.width())
        mirror = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(self.width() - size.width() if mirror else 0, 0, size.width(), size.height())
        with QPainter(self) as painter:
            if not self._image.isNull():
                if self._edge:
                    painter.fillRect(box, self._look.theme.color("edge"))
                    box.adjust(1, 1, -1, -1)
                painter.drawImage(box, self._scaled_to(size * self.devicePixelRatioF()))
            if self.hasFocus():
                paint_focus_border(painter, box, 3, self._look.theme)

    def _scaled_to(self, size: QSize) -> QImage:
        """Return the picture with so many pixels, made smaller more finely than painting would."""
        if self._scaled.size() != size:
            ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._scaled = self._image.scaled(size, *ways)
        return self._scaled

    def _size_in(self, width: int) -> QSize:
        own = self._own
        if own.isEmpty():
            return QSize(0, 0)
        scaled = self._look.theme.scaled
        room = QSize(min(width, own.width(), scaled(self._widest)), min(scaled(self._tallest), own.height()))
        return own.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
