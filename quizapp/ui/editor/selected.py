"""What becomes of words selected in the article: evidence, a name, a question begun. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.catalogue import message
from quizapp.editing import walk
from quizapp.editing.errors import NotDoneError
from quizapp.editing.pointers import get, ids, joined, new_id, parent, parts
from quizapp.editing.steps import Sketch
from quizapp.editing.writing.answers import add_answer
from quizapp.editing.writing.citations import (
    add_evidence,
    guessed_saying,
    put_evidence,
    select,
    use_as_cue,
    use_as_name,
)
from quizapp.editing.writing.questions import begin_from, begin_question

if TYPE_CHECKING:
    from random import Random

    from quizapp.editing.pointers import Json
    from quizapp.editing.steps import Step
    from quizapp.editing.writing.citations import Selected
    from quizapp.pack.words import Kind

_LONGEST = 240
"""So many characters an answer may have."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is selected in the article: a passage's id, and the code points of its text, end exclusive."""

    passage: str
    start: int
    end: int


def cited(document: Json, question: Json, chosen: Chosen | None, chance: Random) -> Step:
    """Return the step that cites the words in a question; where items have the evidence, as one more item.

    Raises NotDoneError.
    """
    words = selected_in(document, chosen)
    said = guessed_saying(document, words.passage, words.span)
    if question["kind"] not in ("match", "order"):
        return add_evidence(document, question["id"], words, said)
    citation = {**words.citation, **({"said": said} if said else {})}
    given = {"text": words.words[:_LONGEST], "citation": citation}
    if question["kind"] == "match" and said:
        return _with_partner(document, question, given, chance)
    return add_answer(document, question["id"], chance, given)


def _with_partner(document: Json, question: Json, given: Json, chance: Random) -> Step:
    """Return the step that adds an item whose partner is who says it, added too where there is none yet."""
    sketch = Sketch(document)
    voice = given["citation"]["said"][-1].get("voice")
    partner = next((each for each in question.get("partners", []) if each.get("voice") == voice), None)
    if partner is None and all("voice" in each for each in question.get("partners", [])):
        partner = {"id": new_id("p", ids(document), chance), "voice": voice}
        at, _ = walk.question(document, question["id"])
        sketch.append(joined(at, "partners"), partner)
    key = {"key": partner["id"]} if partner else {}
    made = add_answer(sketch.document, question["id"], chance, {**given, **key})
    sketch.do(made.edits)
    return sketch.step("add-answer", made.subject)


def put(document: Json, at: str, chosen: Chosen | None) -> Step:
    """Return the step that lets a citation, or where one may stand, cite the words. Raises EditingError."""
    words = selected_in(document, chosen)
    return put_evidence(document, at, words, guessed_saying(document, words.passage, words.span))


def named(document: Json, at: str, chosen: Chosen | None) -> Step:
    """Return the step that lets the words be the name of who says it, at a saying's pointer.

    Raises EditingError.
    """
    return use_as_name(document, joined(at, "named"), selected_in(document, chosen))


def cued(document: Json, at: str, chosen: Chosen | None) -> Step:
    """Return the step that lets the words show who says it, at a saying's pointer. Raises EditingError."""
    return use_as_cue(document, at, selected_in(document, chosen))


def begun(
    document: Json, at: str, kind: Kind, chosen: Chosen | None, chance: Random, *, selected: bool
) -> Step:
    """Return the step that begins a question after what stands at a pointer; `selected`: from the words.

    Raises NotDoneError.
    """
    bank, place = _where(document, at)
    if selected:
        words = selected_in(document, chosen)
        return begin_from(document, bank, kind, words, chance, place=place)
    return begin_question(document, bank, kind, chance, place=place)


def selected_in(document: Json, chosen: Chosen | None) -> Selected:
    """Return the selected words, snapped to whole ones. Raises NotDoneError."""
    if chosen is None:
        raise NotDoneError("no-words", message("editor.no_words"))
    return select(document, chosen.passage, chosen.start, chosen.end)


def _where(document: Json, at: str) -> tuple[str, int | None]:
    """Return the bank that a question after this place is in, and the place in it; None: as the last."""
    names = parts(at)
    if len(names) >= 2 and names[0] == "banks":
        bank = str(get(document, joined("", *names[:2]))["id"])
        return bank, int(parent(joined("", *names[:4]))[1]) + 1 if len(names) >= 4 else None
    banks = [found for _, found in walk.banks(document)]
    if not banks:
        raise NotDoneError("no-bank", message("editing.no_bank"))
    return str(banks[-1]["id"]), None
