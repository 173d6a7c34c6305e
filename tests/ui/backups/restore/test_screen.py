import pytest
from PySide6.QtCore import Qt

from quizapp.ui.backups.restore.screen import RestoreScreen
from quizapp.ui.backups.restore.state import RestoreState
from tests.ui.asked import Asked
from tests.ui.fakes import translate
from tests.ui.walk import press


@pytest.mark.parametrize("damage", [False, True])
def test_enter_restores_once_it_is_ready_and_esc_goes_back(look, entered, damage):
    screen = RestoreScreen(look, translate)
    screen.presenter = Asked()
    back = translate("backups.title")
    for phase, goes in (("working", False), ("ready", True)):
        screen.show_state(RestoreState(phase, "What would change with “diary”", back, damage=damage))
        entered(screen, 1280, 744)
        press(screen, Qt.Key.Key_Return)
        assert (("go",) in screen.presenter.told) == goes
    screen.back()
    assert screen.presenter.told[-1] == ("back",)
    assert screen.place.back == back != screen.place.title
