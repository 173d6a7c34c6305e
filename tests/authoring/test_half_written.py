"""Whatever is missing from a document that can be edited, looking at it never fails."""

from random import Random
from typing import Any

import pytest

from quizapp.authoring.corrected_article import find_broken_citations
from quizapp.authoring.coverage import measure_coverage
from quizapp.authoring.document_comparison import find_differences
from quizapp.authoring.edit_steps import Transaction
from quizapp.authoring.fixes import find_fix
from quizapp.authoring.json_pointers import get_value
from quizapp.authoring.live_checks import LiveChecker, find_editing_obstacles
from quizapp.authoring.operations.citations import find_known_attributions, find_quoted_speakers
from quizapp.authoring.operations.fields import find_words
from quizapp.authoring.operations.speakers import find_speaker_uses, merge_speaker_into
from quizapp.pack.sentences import CharSpan
from tests.authoring.builders import document


def pointers(node: Any, at: str = "") -> list[str]:
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [inner for name, value in pairs for inner in (f"{at}/{name}", *pointers(value, f"{at}/{name}"))]


EVERY = pointers(document())


def without(at: str) -> Any:
    """The example without what stands at a pointer."""
    sketch = Transaction(document())
    if at.rpartition("/")[2].isdecimal():
        sketch.take(at)
    else:
        sketch.drop(at)
    return sketch.document


def emptied(at: str) -> Any:
    """The example with nothing in what stands at a pointer."""
    sketch = Transaction(document())
    value = get_value(document(), at)
    sketch.put(at, type(value)())
    return sketch.document


@pytest.mark.parametrize("make", [without, emptied])
@pytest.mark.parametrize("part", range(3))
def test_what_is_missing_or_empty_stops_nothing(make, part):
    checker, chance = LiveChecker(), Random(1)
    for at in EVERY[part::7]:
        data = make(at)
        if find_editing_obstacles(data):
            continue
        for problem in checker.checked(data, {})[:5]:
            find_fix(data, problem, chance)
        measure_coverage(data)
        find_broken_citations(data)
        find_differences(document(), data)
        find_words(data, "ferry")
        list(find_speaker_uses(data, "corran"))
        if {"gazette"} <= {source["id"] for source in data.get("sources", [])}:
            find_quoted_speakers(data, "gazette")
        if "gazette-3" in str(data.get("sources")):
            find_known_attributions(data, "gazette-3", CharSpan(0, 20))
        if {"corran", "office"} <= {speaker["id"] for speaker in data.get("speakers", [])}:
            merge_speaker_into(data, "corran", "office")
