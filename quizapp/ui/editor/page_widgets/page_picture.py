"""A page of a paper as it will be; what goes on is told on the page, which stays where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from quizapp.ui.editor.pages.printing import PagePicture
from quizapp.ui.kit.card_frames import ProgressCard
from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.form_parts import QUIET_MS
from quizapp.ui.kit.picture_decoder import decode_picture
from quizapp.ui.kit.picture_view import ScaledImage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QImage

    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.style import Style

WIDEST: Final = 640
"""A page is drawn so wide where there is room, px at 100 %: a bit larger than on paper."""

AROUND: Final = 16


class PagePicturePart(Part):
    """Shows a PagePicture."""

    def build(self, look: Style) -> QWidget:
        """Make the picture, and over it what goes on."""
        self.data = b""
        self.picture = ScaledImage(look, WIDEST, edge=True)
        self.card = ProgressCard(look, self.item.stop, "Esc")
        self.card.hide()
        self.late = QTimer(self.card, singleShot=True, interval=QUIET_MS)
        self.late.timeout.connect(self.card.show)
        self.around = QWidget()
        over = QVBoxLayout()
        over.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        over.addWidget(self.card)
        over.addStretch()
        grid = QGridLayout(self.around)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.picture, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(over, 0, 0)
        return self.around

    def show(self, item: PagePicture) -> None:
        """Show another page, or none, and what goes on if it does for a while already."""
        if item.image != self.data:
            self.data = item.image
            image: QImage | None = decode_picture(item.image) if item.image else None
            self.picture.make_room(None if image is None else image.size(), item.name)
            if image is not None:
                self.picture.show_image(image, image.size())
        self.picture.setAccessibleName(item.name)
        if item.working is None:
            self.late.stop()
            self.card.hide()
        else:
            self.card.show_work(*item.working)
            if self.card.isHidden() and not self.late.isActive():
                self.late.start()

    @property
    def takes_focus(self) -> bool:
        """Whether there is a page."""
        return bool(self.data)

    def take_focus(self) -> None:
        """Put the keyboard on the page."""
        self.picture.setFocus()


PARTS: Final[Mapping[type[Item], type[Part]]] = {PagePicture: PagePicturePart}
