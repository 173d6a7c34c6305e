from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from quizapp.ui.icons import Icons

FOLDER = Path(__file__).parents[2] / "assets" / "icons"
NAMES = sorted(path.stem for path in FOLDER.glob("*.svg"))
OUTCOMES = ("correct", "partial", "wrong", "skipped")


def drawn(name: str, color: str = "#000000", size: int = 20) -> list[int]:
    """Alpha of each pixel."""
    image = Icons(FOLDER).pixmap(name, size, QColor(color)).toImage()
    return [image.pixelColor(x, y).alpha() for y in range(size) for x in range(size)]


@pytest.fixture(scope="module")
def alphas(qapp):
    """How each icon is drawn."""
    return {name: drawn(name) for name in NAMES}


def test_every_icon_is_drawn_in_its_square_and_no_two_look_alike(alphas):
    edge = [at for at in range(400) if at < 20 or at >= 380 or at % 20 in (0, 19)]
    looks = {name: tuple(alpha >= 128 for alpha in drawn) for name, drawn in alphas.items()}
    assert [name for name in NAMES if sum(looks[name]) < 12] == []
    assert [name for name in NAMES if max(alphas[name][at] for at in edge) >= 200] == []
    assert [pair for pair in combinations(NAMES, 2) if looks[pair[0]] == looks[pair[1]]] == []


def test_outcomes_differ_in_outline_not_only_in_colour(alphas):
    for one, other in combinations(OUTCOMES, 2):
        differing = sum((a >= 128) != (b >= 128) for a, b in zip(alphas[one], alphas[other], strict=True))
        assert differing > 20, (one, other)


def test_an_icon_is_sharp_on_a_fine_screen_and_a_name_that_is_none_is_an_error(qapp):
    pixmap = Icons(FOLDER).pixmap("correct", 20, QColor("black"), 2.0)
    assert (pixmap.width(), pixmap.deviceIndependentSize().width()) == (40, 20)
    with pytest.raises(FileNotFoundError):
        Icons(FOLDER).pixmap("nosuch", 20, QColor("black"))


def test_an_icon_takes_the_colour_it_is_given(qapp):
    image = Icons(FOLDER).pixmap("wrong", 40, QColor("#8A1F16")).toImage()
    solid = {
        image.pixelColor(x, y).name()
        for x in range(40)
        for y in range(40)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {"#8a1f16"}


def test_every_icon_draws_in_the_colour_of_the_words_beside_it():
    for path in FOLDER.glob("*.svg"):
        text = path.read_text(encoding="utf-8")
        assert "currentColor" in text
        assert "#" not in text
