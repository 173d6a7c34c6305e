"""A picture shown small in the form, or the sentence that it cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy

from quizapp.ui.kit.picture_decoder import PictureLoader

if TYPE_CHECKING:
    from quizapp.ui.kit.picture_decoder import DecodedPicture
    from quizapp.ui.kit.style import Style

WIDE, HIGH = 240, 140
"""No larger than this, px at 100 %: the form is for writing."""

_FINEST = 4
"""Pixels for each of these, where letters are as large and the screen as fine as they may be."""


class PictureThumbnail(QLabel):
    """A graphic by its role; its name is what the picture shows."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._look = look
        self._data: bytes | None = None
        self._image = QImage()
        self._trouble, self._loading = "", False
        self._loader = PictureLoader(self)
        self._loader.loaded.connect(self._show_loaded)
        look.theme.changed.connect(self._draw)

    def show_picture(self, data: bytes, trouble: str) -> None:
        """Show a picture, which is unpacked once; `trouble` is said in place of one that cannot be."""
        if data is self._data and trouble == self._trouble:
            return
        self._data, self._trouble = data, trouble
        self._image = QImage()
        self._loading = True
        if not self._loader.load(data, QSize(WIDE, HIGH) * _FINEST):
            self._draw()

    def _show_loaded(self, found: DecodedPicture | None) -> None:
        self._image, self._loading = QImage() if found is None else found.image, False
        self._draw()

    def minimumSizeHint(self) -> QSize:
        """Narrow panes have it smaller."""
        return QSize(self._look.theme.scaled(64), super().minimumSizeHint().height())

    def _draw(self) -> None:
        theme = self._look.theme
        if self._image.isNull():
            self.setPixmap(QPixmap())
            self.setText("" if self._loading else self._trouble)
            self.setFont(theme.font("meta"))
            return
        room = QSize(theme.scaled(WIDE), theme.scaled(HIGH)).boundedTo(self._image.size())
        ratio = self.devicePixelRatioF()
        ways = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        shown = QPixmap.fromImage(self._image.scaled(room * ratio, *ways))
        shown.setDevicePixelRatio(ratio)
        self.setPixmap(shown)
