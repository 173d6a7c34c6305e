"""The model counts what Card, Moran and Newell's operators count."""

import pytest

from tests.journeys.klm import Strokes, Tally, keys_in

CLICK = {"points": 1, "clicks": 1, "buttons": 2, "minds": 1}


@pytest.mark.parametrize(
    ("deeds", "counted", "seconds"),
    [
        # A run of one key is one thought, other keys in between are thoughts of their own.
        ([("keys", "Tab", "Tab", "Tab"), ("keys", "Ctrl+Shift+E")], {"keys": 6, "minds": 2}, 4.38),
        ([("keys", "Down", "Down", "Return", "Down")], {"keys": 4, "minds": 3}, 5.17),
        # Capitals and signs above figures take Shift.
        ([("text", "Who said it?")], {"keys": 14, "typed": 12, "minds": 1}, 5.27),
        # The hand comes once, and goes to and fro.
        (
            [("click",), ("click",)],
            {"points": 2, "clicks": 2, "buttons": 4, "homes": 1, "minds": 2},
            0.40 + 2 * (1.10 + 0.20 + 1.35),
        ),
        (
            [("drag",), ("text", "ab"), ("scroll",)],
            {"keys": 2, "typed": 2, "points": 3, "clicks": 1, "buttons": 2, "homes": 3, "minds": 2},
            7.96,
        ),
        # What is foreseen needs no thought of its own.
        ([("click",), ("text", "ab"), ("foresee",)], {"keys": 2, "typed": 2, "homes": 2} | CLICK, 4.01),
        ([("read", "word " * 200)], {"read": 200}, 60),
    ],
)
def test_deeds_are_counted_and_timed_by_their_operators(deeds, counted, seconds):
    strokes = Strokes()
    for name, *given in deeds:
        getattr(strokes, name)(*given)
    assert strokes.tally == Tally(**counted)
    assert strokes.tally.seconds == pytest.approx(seconds)


def test_keys_that_are_held_are_keys():
    assert [keys_in(each) for each in ("A", "+", "Ctrl++", "Alt+Up")] == [1, 1, 2, 2]


def test_what_a_part_took_is_the_difference_and_who_types_faster_is_sooner_done():
    strokes = Strokes()
    strokes.keys("F5")
    before = strokes.tally
    strokes.text("abc")
    part = strokes.tally - before
    assert part == Tally(keys=3, typed=3, minds=1)
    assert before + part == strokes.tally
    assert part.seconds_at(0.20) == pytest.approx(3 * 0.20 + 1.35)
