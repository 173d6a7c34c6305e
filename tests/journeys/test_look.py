"""Text size and theme: every word follows, and the next start remembers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from tests.journeys.steps import answer_by_keys, at_home, on_home

if TYPE_CHECKING:
    from pathlib import Path

    from tests.driver import Seen


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


def test_text_grows_everywhere_by_its_keys_and_it_and_the_windows_size_are_remembered(ready):
    folder = ready()
    with at_home(folder) as program:
        assert program.seen.size == (1280, 800)
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
    with at_home(folder) as program:
        program.wait_still(lambda seen: lines(seen) == lines(before))
        program.press("Ctrl+0")
        program.wait_still(lambda seen: seen.button("Text size 100 %") and grown(before, seen))
        program.resize(1111, 777)
        program.wait(lambda seen: seen.size == (1111, 777))
    with at_home(folder) as program:
        program.wait_still(lambda seen: seen.button("Text size 100 %") and seen.size == (1111, 777))


def test_the_theme_changes_everything_by_its_key_and_is_remembered(ready, tmp_path):
    folder, shown = ready(), {}
    with at_home(folder) as program:
        program.press("Return")
        answer_by_keys(program, 1)
        for theme in ("Light", "Dark", "Dark, high contrast", "Light, high contrast"):
            program.press("Ctrl+Shift+L")
            program.wait(lambda seen, theme=theme: seen.button(f"Theme: {theme}"))
            shown[theme] = brightness(program.picture(tmp_path / f"{theme}.png"))
    assert shown["Light"] > 0.85
    assert shown["Dark"] < 0.2
    assert shown["Light, high contrast"] > 0.95
    assert shown["Dark, high contrast"] < 0.05
    with at_home(folder) as program:
        program.wait(lambda seen: seen.button("Theme: Light, high contrast"))
        assert brightness(program.picture(tmp_path / "home.png")) > 0.95
