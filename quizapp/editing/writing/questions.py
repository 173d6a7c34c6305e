"""Questions, one or many at once: moved, duplicated, removed. Each function returns one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing import walk
from quizapp.editing.places import NOTE_FIELD
from quizapp.editing.pointers import Json, ids, joined, new_id, parent, there
from quizapp.editing.steps import Sketch, Step

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random


def move_questions(document: Json, questions: Sequence[str], bank: str, place: int) -> Step:
    """Put questions, by their ids and in this order, into a bank before the question that has the place now.

    A place beyond the last is the end. Raises NotDoneError.
    """
    sketch = Sketch(document)
    listed = joined(walk.bank(document, bank)[0], "questions")
    if not there(document, listed):
        sketch.put(listed, [])
    target = sum(asked["id"] not in questions for asked in sketch.get(listed)[:place])
    # First all of them go to the end, in their order, so that nothing that waits shifts the places before.
    for question in questions:
        at, _ = walk.question(sketch.document, question)
        last = len(sketch.get(listed)) - (1 if parent(at)[0] == listed else 0)
        sketch.move(at, joined(listed, last))
    first = len(sketch.get(listed)) - len(questions)
    for number in range(len(questions)):
        sketch.move(joined(listed, first + number), joined(listed, target + number))
    return sketch.step("move-questions", _subject(questions))


def duplicate_question(document: Json, question: str, chance: Random) -> Step:
    """Make a copy of a question, with an id of its own, right behind it. Raises NotDoneError.

    The two ask the same until one is changed: they are of one family.
    """
    sketch = Sketch(document)
    at, found = walk.question(document, question)
    listed, place = parent(at)
    made = new_id("q", ids(document), chance)
    family = found.get("family") or new_id("f", _families(document), chance)
    sketch.put(joined(at, "family"), family)
    sketch.insert(joined(listed, int(place) + 1), {**found, "id": made, "family": family})
    return sketch.step("duplicate-question", made)


def duplicate_questions(document: Json, questions: Sequence[str], chance: Random) -> Step:
    """Make a copy of each of several questions, right behind it. Raises NotDoneError."""
    sketch = Sketch(document)
    for question in questions:
        sketch.do(duplicate_question(sketch.document, question, chance).edits)
    return sketch.step("duplicate-question")


def remove_questions(document: Json, questions: Sequence[str]) -> Step:
    """Take questions away, with the notes on them. Raises NotDoneError."""
    sketch = Sketch(document)
    for question in questions:
        sketch.take(walk.question(sketch.document, question)[0])
        sketch.drop(joined("", NOTE_FIELD, question))
    return sketch.step("remove-questions", _subject(questions))


def _subject(questions: Sequence[str]) -> str:
    return questions[0] if len(questions) == 1 else ""


def _families(document: Json) -> set[str]:
    return {str(asked["family"]) for _, asked in walk.questions(document) if "family" in asked}
