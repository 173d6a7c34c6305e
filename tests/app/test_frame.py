"""The window before there is anything in it."""

from PySide6.QtCore import QEvent, QObject

from quizapp import paths
from quizapp.app.frame import Frame
from quizapp.library.settings import Settings
from tests.languages.pseudo import catalogue


class Paints(QObject):
    """Counts how often what it watches is painted."""

    count = 0

    def eventFilter(self, watched, event):
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_it_is_painted_by_the_learners_settings_before_there_is_a_screen(qapp):
    frame = Frame(qapp, paths.assets_dir(), Settings(theme="dark", text_size=130), catalogue("en"))
    paints = Paints()
    frame.window.installEventFilter(paints)
    try:
        frame.show()
        assert paints.count
        assert (frame.theme.shown, frame.theme.factor) == ("dark", 1.3)
        assert frame.window.isVisible()
        assert frame.window.current_screen() is None
    finally:
        frame.window.close()
        qapp.setStyleSheet("")
