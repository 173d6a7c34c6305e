from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from quizapp.ui.kit.banner import Banner
from quizapp.ui.kit.buttons import KeyButton

NOT_SAVED = (
    "Not saved since 10:42: the disk is full.",
    "2 answers are not kept yet and wait in this window.",
)


@pytest.fixture
def said(monkeypatch):
    """What a screen reader is told."""
    found = []
    monkeypatch.setattr("quizapp.ui.kit.banner.announce", lambda _widget, words: found.append(words))
    return found


@pytest.fixture
def banner(look, shown):
    made = Banner(
        look, "warn", "partial", (KeyButton(look, "Save a copy elsewhere"), KeyButton(look, "Again"))
    )
    return shown(made, 1000, 60)


def words(banner):
    return banner.findChild(QLabel).text()


def buttons(banner):
    return [button.words for button in banner.findChildren(KeyButton) if not button.isHidden()]


def test_what_is_told_is_shown_and_said_once_while_it_starts_the_same(banner, said):
    banner.tell(*NOT_SAVED)
    banner.tell(NOT_SAVED[0], "3 answers are not kept yet and wait in this window.")
    assert said == [" ".join(NOT_SAVED)]
    assert words(banner).endswith("3 answers are not kept yet and wait in this window.")


def test_without_words_it_goes_and_says_nothing(banner, said):
    banner.tell(*NOT_SAVED)
    banner.tell("")
    assert banner.isHidden()
    banner.tell(*NOT_SAVED)
    assert said == [" ".join(NOT_SAVED)] * 2


def test_where_there_is_no_room_the_last_button_stays(banner):
    banner.tell(*NOT_SAVED)
    assert buttons(banner) == ["Save a copy elsewhere", "Again"]
    banner.set_narrow(True)
    banner.resize(200, 200)
    assert buttons(banner) == ["Again"]


def test_large_words_in_a_narrow_window_leave_the_rest_to_screen_readers(banner, look):
    banner.tell(*NOT_SAVED)
    banner.set_narrow(True)
    look.theme.set_factor(2.0)
    assert words(banner) == NOT_SAVED[0]
    assert banner.findChild(QLabel).accessibleDescription() == NOT_SAVED[1]
    look.theme.set_factor(1.0)
    assert words(banner) == " ".join(NOT_SAVED)
