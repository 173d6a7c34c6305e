from __future__ import annotations

import pytest
from PySide6.QtGui import QColor


@pytest.mark.usefixtures("qapp")
class TestPixmaps:
    def test_an_icon_is_sharp_on_a_fine_screen(self, icons):
        pixmap = icons.pixmap("correct", 20, QColor("black"), 2.0)
        assert pixmap.width() == 40
        assert pixmap.deviceIndependentSize().width() == 20

    def test_a_name_that_is_no_icon_is_an_error(self, icons):
        with pytest.raises(FileNotFoundError):
            icons.pixmap("nosuch", 20, QColor("black"))
