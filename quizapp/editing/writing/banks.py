"""Banks: made, named, put in order, split, merged and removed. Each function returns one step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from quizapp.editing import walk
from quizapp.editing.errors import NotDoneError
from quizapp.editing.pointers import Json, ids, joined, new_id, parent
from quizapp.editing.steps import Sketch, Step
from quizapp.editing.writing.questions import move_questions
from quizapp.pack.words import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

By = Literal["kind", "skill", "difficulty", "evidence", "prompt"]
"""What questions are sorted by; “evidence”: by the place in the article that settles them."""


def add_bank(document: Json, title: str, chance: Random) -> Step:
    """Make an empty bank, as the last."""
    sketch = Sketch(document)
    made = {"id": new_id("bank", ids(document), chance), "title": title, "summary": "", "questions": []}
    sketch.append("/banks", made)
    return sketch.step("add-bank", title)


def move_to_new_bank(document: Json, questions: Sequence[str], title: str, chance: Random) -> Step:
    """Make a bank, as the last, of questions by their ids, in this order. Raises NotDoneError."""
    sketch = Sketch(document)
    sketch.do(add_bank(document, title, chance).edits)
    made = sketch.get("/banks")[-1]["id"]
    sketch.do(move_questions(sketch.document, questions, made, 0).edits)
    return sketch.step("add-bank", title)


def rename_bank(document: Json, bank: str, title: str) -> Step:
    """Give a bank another title. Raises NotDoneError."""
    sketch = Sketch(document)
    sketch.put(joined(walk.bank(document, bank)[0], "title"), title)
    return sketch.step("rename-bank", title)


def move_bank(document: Json, bank: str, place: int) -> Step:
    """Put a bank at a place, counted from 0 without it. Raises NotDoneError."""
    sketch = Sketch(document)
    at, found = walk.bank(document, bank)
    sketch.move(at, joined("/banks", place))
    return sketch.step("move-bank", found.get("title", ""))


def sort_bank(document: Json, bank: str, by: By) -> Step:
    """Sort a bank's questions; those that are alike stay in their order. Raises NotDoneError."""
    sketch = Sketch(document)
    at, found = walk.bank(document, bank)
    places = {passage["id"]: number for number, (_, passage) in enumerate(walk.passages(document))}
    asked = found.get("questions", [])
    order = sorted(range(len(asked)), key=lambda place: _rank(asked[place], by, places))
    sketch.rearrange(joined(at, "questions"), list(order))
    return sketch.step("sort-bank", found.get("title", ""))


def split_bank(document: Json, bank: str, place: int, title: str, chance: Random) -> Step:
    """Make a bank of the questions from this place on, right after the one they were in.

    Raises NotDoneError where one of the two would be empty.
    """
    at, found = walk.bank(document, bank)
    asked = found.get("questions", [])
    if not 0 < place < len(asked):
        raise NotDoneError(
            "nothing-to-split", "Choose a question that is not the first: the bank begins there."
        )
    sketch = Sketch(document)
    made = {name: value for name, value in found.items() if name in ("summary", "worked")}
    made |= {"id": new_id("bank", ids(document), chance), "title": title, "questions": []}
    number = int(parent(at)[1]) + 1
    sketch.insert(joined("/banks", number), made)
    for target in range(len(asked) - place):
        sketch.move(joined(at, "questions", place), joined("/banks", number, "questions", target))
    return sketch.step("split-bank", title)


def merge_banks(document: Json, bank: str, into: str) -> Step:
    """Put a bank’s questions behind those of another, and take the empty one away. Raises NotDoneError."""
    if bank == into:
        raise NotDoneError("same-bank", "Choose another bank to merge with.")
    at, found = walk.bank(document, bank)
    there, other = walk.bank(document, into)
    sketch = Sketch(document)
    count = len(other.get("questions", []))
    if "questions" not in other:
        sketch.put(joined(there, "questions"), [])
    for place in range(len(found.get("questions", []))):
        sketch.move(joined(at, "questions", 0), joined(there, "questions", count + place))
    sketch.take(at)
    return sketch.step("merge-banks", other.get("title", ""))


def remove_bank(document: Json, bank: str) -> Step:
    """Take a bank away with all its questions. Raises NotDoneError."""
    sketch = Sketch(document)
    at, found = walk.bank(document, bank)
    sketch.take(at)
    return sketch.step("remove-bank", found.get("title", ""))


def _rank(question: Json, by: By, places: dict[str, int]) -> tuple[int, str]:
    """Return by what a question is sorted; what has none stands last."""
    if by == "kind":
        return KINDS.index(question["kind"]), ""
    if by == "difficulty":
        return int(question.get("difficulty", 9)), ""
    if by == "evidence":
        cited = [places[each] for each in walk.cited_passages(question) if each in places]
        return min(cited, default=len(places)), ""
    return 0, str(question.get(by, "")).casefold()
