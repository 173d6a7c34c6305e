from __future__ import annotations

import pytest

from quizapp.ui.backups.restore.screen import RestoreScreen
from quizapp.ui.backups.restore.state import RestoreState
from tests.ui.fakes import translate


@pytest.mark.parametrize("damage", [False, True])
def test_the_page_is_not_called_as_what_back_leads_to(look, damage):
    screen = RestoreScreen(look, translate)
    back = translate("backups.title")
    screen.show_state(RestoreState("working", "What would change with “diary”", back, damage=damage))
    assert (screen.place.title, screen.place.back) == ("Restore", "Backups")


def test_what_is_left_out_of_a_library_is_called_damaged():
    assert translate("backups.refused", n=18) == "18 things in it are damaged and are left out."
