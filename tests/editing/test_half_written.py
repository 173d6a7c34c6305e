"""Whatever is missing from a document that can be edited, looking at it never fails."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from quizapp.editing.checking import Checker, obstacles
from quizapp.editing.comparing import differences
from quizapp.editing.corrected import broken
from quizapp.editing.coverage import coverage
from quizapp.editing.fixes import fix_for
from quizapp.editing.pointers import get
from quizapp.editing.steps import Sketch
from quizapp.editing.writing.citations import heard_in, known_sayings
from quizapp.editing.writing.fields import find_words
from quizapp.editing.writing.voices import merge_voices, uses
from quizapp.pack.sentences import Span
from tests.editing.builders import document


def pointers(node: Any, at: str = "") -> list[str]:
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [inner for name, value in pairs for inner in (f"{at}/{name}", *pointers(value, f"{at}/{name}"))]


EVERY = pointers(document())


def without(at: str) -> Any:
    """The example without what stands at a pointer."""
    sketch = Sketch(document())
    if at.rpartition("/")[2].isdecimal():
        sketch.take(at)
    else:
        sketch.drop(at)
    return sketch.document


def emptied(at: str) -> Any:
    """The example with nothing in what stands at a pointer."""
    sketch = Sketch(document())
    value = get(document(), at)
    sketch.put(at, type(value)())
    return sketch.document


@pytest.mark.parametrize("make", [without, emptied])
@pytest.mark.parametrize("part", range(3))
def test_what_is_missing_or_empty_stops_nothing(make: Any, part: int) -> None:
    checker, chance = Checker(), Random(1)
    for at in EVERY[part::7]:
        data = make(at)
        if obstacles(data):
            continue
        for problem in checker.checked(data, {})[:5]:
            fix_for(data, problem, chance)
        coverage(data)
        broken(data)
        differences(document(), data)
        find_words(data, "ferry")
        list(uses(data, "corran"))
        if {"gazette"} <= {source["id"] for source in data.get("sources", [])}:
            heard_in(data, "gazette")
        if "gazette-3" in str(data.get("sources")):
            known_sayings(data, "gazette-3", Span(0, 20))
        if {"corran", "office"} <= {voice["id"] for voice in data.get("voices", [])}:
            merge_voices(data, "corran", "office")
