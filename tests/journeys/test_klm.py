"""The model counts what Card, Moran and Newell's operators count."""

from __future__ import annotations

import pytest

from tests.journeys.klm import Strokes, Tally, keys_in


def test_a_key_held_down_is_a_key_and_a_run_of_one_key_is_one_thought() -> None:
    strokes = Strokes()
    strokes.keys("Tab", "Tab", "Tab")
    strokes.keys("Ctrl+Shift+E")
    assert strokes.tally == Tally(keys=6, minds=2)
    assert strokes.tally.seconds == pytest.approx(6 * 0.28 + 2 * 1.35)
    assert [keys_in(each) for each in ("A", "+", "Ctrl++", "Alt+Up")] == [1, 1, 2, 2]


def test_other_keys_in_between_are_thoughts_of_their_own() -> None:
    strokes = Strokes()
    strokes.keys("Down", "Down", "Return", "Down")
    assert strokes.tally == Tally(keys=4, minds=3)


def test_capitals_and_signs_above_figures_take_shift() -> None:
    strokes = Strokes()
    strokes.text("Who said it?")
    assert strokes.tally == Tally(keys=14, typed=12, minds=1)


def test_a_click_points_and_presses_and_the_hand_comes_once() -> None:
    strokes = Strokes()
    strokes.click()
    strokes.click()
    assert strokes.tally == Tally(points=2, clicks=2, buttons=4, homes=1, minds=2)
    assert strokes.tally.seconds == pytest.approx(0.40 + 2 * (1.10 + 0.20 + 1.35))


def test_the_hand_goes_to_and_fro() -> None:
    strokes = Strokes()
    strokes.drag()
    strokes.text("ab")
    strokes.scroll()
    assert strokes.tally == Tally(keys=2, typed=2, points=3, clicks=1, buttons=2, homes=3, minds=2)


def test_what_is_foreseen_needs_no_thought_of_its_own() -> None:
    strokes = Strokes()
    strokes.click()
    strokes.text("ab")
    strokes.foresee()
    assert strokes.tally == Tally(keys=2, typed=2, points=1, clicks=1, buttons=2, homes=2, minds=1)


def test_two_hundred_words_are_read_in_a_minute() -> None:
    strokes = Strokes()
    strokes.read("word " * 200)
    assert strokes.tally.seconds == pytest.approx(60)


def test_what_a_part_took_is_the_difference_and_who_types_faster_is_sooner_done() -> None:
    strokes = Strokes()
    strokes.keys("F5")
    before = strokes.tally
    strokes.text("abc")
    assert strokes.tally - before == Tally(keys=3, typed=3, minds=1)
    assert before + (strokes.tally - before) == strokes.tally
    assert (strokes.tally - before).seconds_at(0.20) == pytest.approx(3 * 0.20 + 1.35)
