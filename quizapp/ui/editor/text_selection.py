"""What becomes of words selected in the article: evidence, a name, a question begun. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import Transaction
from quizapp.authoring.errors import OperationError
from quizapp.authoring.id_generator import collect_ids, new_id
from quizapp.authoring.json_pointers import get_value, join_pointer, split_parent, split_pointer
from quizapp.authoring.operations.answers import add_answer
from quizapp.authoring.operations.citations import (
    add_evidence,
    guess_attributions,
    set_cue,
    set_evidence,
    set_speaker_name,
)
from quizapp.authoring.operations.citations import (
    select_words as select,
)
from quizapp.authoring.operations.questions import add_blank_question, add_question_from_words
from quizapp.catalogue import message

if TYPE_CHECKING:
    from random import Random

    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.json_pointers import Json
    from quizapp.authoring.operations.citations import SelectedWords
    from quizapp.pack.vocabulary import QuestionKind

_LONGEST = 240
"""So many characters an answer may have."""


@dataclass(frozen=True, slots=True)
class TextSelection:
    """What is selected in the article: a passage's id, and the code points of its text, end exclusive."""

    passage: str
    start: int
    end: int


def build_evidence_step(document: Json, question: Json, chosen: TextSelection | None, chance: Random) -> Step:
    """Return the step that cites the words in a question; where items have the evidence, as one more item.

    Raises OperationError.
    """
    words = select_words(document, chosen)
    attributions = guess_attributions(document, words.passage, words.span)
    if question["kind"] not in ("match", "order"):
        return add_evidence(document, question["id"], words, attributions)
    citation = {**words.citation, **({"attributions": attributions} if attributions else {})}
    given = {"text": words.words[:_LONGEST], "citation": citation}
    if question["kind"] == "match" and attributions:
        return _with_partner(document, question, given, chance)
    return add_answer(document, question["id"], chance, given)


def _with_partner(document: Json, question: Json, given: Json, chance: Random) -> Step:
    """Return the step that adds an item whose partner is who says it, added too where there is none yet."""
    sketch = Transaction(document)
    speaker = given["citation"]["attributions"][-1].get("speaker")
    partner = next((each for each in question.get("partners", []) if each.get("speaker") == speaker), None)
    if partner is None and all("speaker" in each for each in question.get("partners", [])):
        partner = {"id": new_id("p", collect_ids(document), chance), "speaker": speaker}
        at, _ = document_traversal.question(document, question["id"])
        sketch.append(join_pointer(at, "partners"), partner)
    key = {"key": partner["id"]} if partner else {}
    made = add_answer(sketch.document, question["id"], chance, {**given, **key})
    sketch.do(made.edits)
    return sketch.step("add-answer", made.subject)


def build_citation_step(document: Json, at: str, chosen: TextSelection | None) -> Step:
    """Return the step that lets a citation, or where one may stand, cite the words. Raises AuthoringError."""
    words = select_words(document, chosen)
    return set_evidence(document, at, words, guess_attributions(document, words.passage, words.span))


def build_speaker_name_step(document: Json, at: str, chosen: TextSelection | None) -> Step:
    """Return the step that lets the words be the name of who says it, at a saying's pointer.

    Raises AuthoringError.
    """
    return set_speaker_name(document, join_pointer(at, "named"), select_words(document, chosen))


def build_cue_step(document: Json, at: str, chosen: TextSelection | None) -> Step:
    """Return the step that lets the words show who says it, at a saying's pointer. Raises AuthoringError."""
    return set_cue(document, at, select_words(document, chosen))


def build_question_step(
    document: Json,
    at: str,
    kind: QuestionKind,
    chosen: TextSelection | None,
    chance: Random,
    *,
    selected: bool,
) -> Step:
    """Return the step that begins a question after what stands at a pointer; `selected`: from the words.

    Raises OperationError.
    """
    bank, place = _where(document, at)
    if selected:
        words = select_words(document, chosen)
        return add_question_from_words(document, bank, kind, words, chance, place=place)
    return add_blank_question(document, bank, kind, chance, place=place)


def select_words(document: Json, chosen: TextSelection | None) -> SelectedWords:
    """Return the selected words, snapped to whole ones. Raises OperationError."""
    if chosen is None:
        raise OperationError("no-words", message("editor.no_words"))
    return select(document, chosen.passage, chosen.start, chosen.end)


def _where(document: Json, at: str) -> tuple[str, int | None]:
    """Return the bank that a question after this place is in, and the place in it; None: as the last."""
    names = split_pointer(at)
    if len(names) >= 2 and names[0] == "banks":
        bank = str(get_value(document, join_pointer("", *names[:2]))["id"])
        return bank, int(split_parent(join_pointer("", *names[:4]))[1]) + 1 if len(names) >= 4 else None
    banks = [found for _, found in document_traversal.banks(document)]
    if not banks:
        raise OperationError("no-bank", message("editing.no_bank"))
    return str(banks[-1]["id"]), None
