"""The limit for a start: an empty PySide6 window to its first paint."""

import os

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.stamps import stamp


class Window(QWidget):
    """Ends the process once its first paint is on the screen."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        QTimer.singleShot(0, finish)


def finish() -> None:
    stamp()
    os._exit(0)


if __name__ == "__main__":
    app = QApplication([])
    window = Window()
    window.resize(1280, 800)
    window.show()
    app.exec()
