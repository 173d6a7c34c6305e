"""What was corrected of who says what in an article, as plain JSON; what it means is drafting's to know.

It is kept with the pack in work, is never handed out, and is laid over the article each time that it is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizapp.editing.places import SAID_FIELD
from quizapp.editing.pointers import joined
from quizapp.editing.steps import Sketch

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.editing.pointers import Json
    from quizapp.editing.steps import Step


def heard(document: Json, source: str) -> dict[str, Any]:
    """Return what was corrected in an article; empty where nothing was, or somebody else wrote into it."""
    kept = document.get(SAID_FIELD, {}).get(source)
    return kept if isinstance(kept, dict) else {}


def correct_sayings(document: Json, source: str, corrections: Mapping[str, Any]) -> Step:
    """Return the step that keeps corrections of an article in place of those before; empty ones are none."""
    sketch, at = Sketch(document), joined("", SAID_FIELD, source)
    if not corrections:
        if heard(document, source):
            sketch.drop(at)
    else:
        if SAID_FIELD not in sketch.document:
            sketch.put(joined("", SAID_FIELD), {})
        sketch.put(at, dict(corrections))
    return sketch.step("correct-saying", source)
