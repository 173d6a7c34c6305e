"""Text size and theme: every word follows, and the next start remembers. A small window hides nothing."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from tests.driver import Driven
from tests.journeys.screen import Person
from tests.journeys.steps import answer_by_keys, on_home, practice, question_in, shows_evidence

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.driver import Seen
    from tests.journeys.screen import Display

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the driver speaks through a pipe")


def brightness(picture: Path) -> float:
    """How light a picture is, from 0 to 1, in its median."""
    image = QImage(str(picture)).scaled(160, 100)
    values = sorted(image.pixelColor(x, y).lightnessF() for x in range(160) for y in range(100))
    return values[len(values) // 2]


def lines(seen: Seen) -> dict[str, int]:
    """The heights of those labels that stand on one line at any size."""
    return {words: height for words, height in seen.heights.items() if len(words) < 25}


def grown(seen: Seen, before: Seen) -> bool:
    """Whether every label that was there before and is there now is higher.

    A label that came to stand on more lines, or on fewer, as some partners of a match do, tells nothing.
    """
    old, new = lines(before), lines(seen)
    shared = [words for words in old.keys() & new.keys() if 0.7 < new[words] / old[words] < 1.7]
    return bool(shared) and all(new[words] > old[words] for words in shared)


def test_text_grows_everywhere_by_its_keys_and_is_remembered(ready: Callable[[], Path]) -> None:
    folder = ready()
    with Driven(folder) as program:
        program.wait(on_home)
        program.press("Return")
        seen = program.wait_still(lambda seen: seen.asks(1))
        for _ in range(5):
            before = seen
            program.press("Ctrl++")
            seen = program.wait_still(lambda seen, before=before: grown(seen, before))
            assert not seen.sideways
        program.press("Ctrl+-")
        seen = program.wait_still(lambda seen, before=seen: grown(before, seen))
        program.press("Esc")
        before = program.wait_still(lambda seen: on_home(seen) and seen.button("Continue"))
        assert (program.close(), program.said) == (0, "")
    with Driven(folder) as program:
        seen = program.wait_still(lambda seen: on_home(seen) and lines(seen) == lines(before))
        program.press("Ctrl+0")
        program.wait_still(lambda seen: seen.button("Text size 100 %") and grown(before, seen))
        assert (program.close(), program.said) == (0, "")
    with Driven(folder) as program:
        program.wait_still(lambda seen: on_home(seen) and seen.button("Text size 100 %"))
        assert (program.close(), program.said) == (0, "")


def test_the_theme_changes_everything_by_its_key_and_is_remembered(
    ready: Callable[[], Path], tmp_path: Path
) -> None:
    folder = ready()
    shown = {}
    with Driven(folder) as program:
        program.wait(on_home)
        program.press("Return")
        answer_by_keys(program, 1)
        for theme in ("Light", "Dark", "High contrast"):
            program.press("Ctrl+Shift+L")
            program.wait(lambda seen, theme=theme: seen.button(f"Theme: {theme}"))
            shown[theme] = brightness(program.picture(tmp_path / f"{theme}.png"))
        program.close()
    assert shown["Light"] > 0.85
    assert shown["Dark"] < 0.2
    assert shown["High contrast"] < 0.05
    with Driven(folder) as program:
        program.wait(lambda seen: on_home(seen) and seen.button("Theme: High contrast"))
        assert brightness(program.picture(tmp_path / "home.png")) < 0.05
        assert (program.close(), program.said) == (0, "")


def test_the_window_comes_back_as_it_was_left(ready: Callable[[], Path]) -> None:
    folder = ready()
    with Driven(folder) as program:
        assert program.wait(on_home).size == (1280, 800)
        program.resize(1111, 777)
        program.wait(lambda seen: seen.size == (1111, 777))
        assert program.close() == 0
    with Driven(folder) as program:
        assert program.wait(on_home).size == (1111, 777)
        assert program.close() == 0


@pytest.mark.parametrize("larger", [0, 2, 5])
def test_at_800_by_600_a_question_is_answered_and_its_evidence_is_there(
    ready: Callable[[], Path], larger: int
) -> None:
    with Driven(practice(ready(), "attribution", "choice")) as program:
        program.wait(on_home)
        program.resize(800, 600)
        program.press(*["Ctrl++"] * larger)
        program.wait(lambda seen: seen.size == (800, 600))
        program.press("Return")
        seen = program.wait_still(lambda seen: seen.asks(1))
        assert inside(seen, "Check answer")
        assert not seen.sideways
        assert seen.article == ""
        program.press("W")
        seen = program.wait_still(lambda seen: seen.article)
        assert not seen.options
        program.press("W")
        program.wait(lambda seen: seen.options)
        answer_by_keys(program, 1)
        seen = program.wait_still(lambda seen: seen.explains(1))
        assert inside(seen, "Next question")
        assert not seen.sideways
        assert shows_evidence(program, question_in(seen))
        assert (program.close(), program.said) == (0, "")


def test_in_the_real_window_a_small_window_is_as_usable(display: Display, ready: Callable[[], Path]) -> None:
    with Person(display, ready()) as person:
        person.sit_down()
        display.do("getactivewindow", "windowsize", "800", "600")
        person.wait(lambda seen: seen.size == (800, 600))
        person.press("Return")
        answer_by_keys(person, 1)
        person.wait(lambda seen: inside(seen, "Next question"))
        person.click("Next question")
        person.wait(lambda seen: seen.asks(2))
        assert (person.close(), person.said) == (0, "")


def inside(seen: Seen, words: str) -> bool:
    """Whether a button can be seen and pressed."""
    name = seen.button(words)
    return bool(name and seen.buttons[name])
