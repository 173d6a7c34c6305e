"""Questions and their banks: begun, moved, sorted, duplicated, removed. Each function returns one step.

A question begins empty, or from words selected in the article, with claim, speaker and citation in place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import Step, Transaction
from quizapp.authoring.errors import OperationError
from quizapp.authoring.folder_layout import NOTE_FIELD
from quizapp.authoring.id_generator import collect_ids, new_id
from quizapp.authoring.json_pointers import Json, join_pointer, split_parent
from quizapp.authoring.operations.citations import (
    find_quoted_speakers,
    guess_attributions,
    split_into_sentences,
)
from quizapp.catalogue import message
from quizapp.pack.ids import ARTICLE_SPEAKER
from quizapp.pack.vocabulary import QUESTION_KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from quizapp.authoring.operations.citations import SelectedWords
    from quizapp.pack.vocabulary import QuestionKind

DEFAULT_SKILL_BY_KIND: Final[dict[QuestionKind, str]] = {
    "attribution": "who-said-it",
    "chain": "trace-the-chain",
    "verdict": "supported-or-not",
    "find_evidence": "find-the-evidence",
    "match": "who-said-it",
    "order": "numbers-and-order",
    "number": "numbers-and-order",
}
"""What questions of a kind mostly train."""

_OPTIONS: Final = 3
"""Three answers serve as well as more, and are sooner written (Rodriguez 2005, in the authoring guide)."""
_MOST_SPEAKERS: Final = 4
_LONGEST_LINE: Final = 400
_LONGEST_OPTION: Final = 240
_FIGURE: Final = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\w,]|\.\d)")
_ENDS: Final = "“”„‟\"‘’'«»,;: "

SortKey = Literal["kind", "skill", "difficulty", "evidence", "prompt"]
"""What questions are sorted by; “evidence”: by the place in the article that settles them."""


def move_questions(document: Json, questions: Sequence[str], bank: str, place: int) -> Step:
    """Put questions, by their ids and in this order, into a bank before the question that has the place now.

    A place beyond the last is the end. Raises OperationError.
    """
    sketch = Transaction(document)
    listed = join_pointer(document_traversal.bank(document, bank)[0], "questions")
    sketch.begin_list(listed)
    target = sum(asked["id"] not in questions for asked in sketch.get(listed)[:place])
    # First all of them go to the end, in their order, so that nothing that waits shifts the places before.
    for question in questions:
        at, _ = document_traversal.question(sketch.document, question)
        last = len(sketch.get(listed)) - (1 if split_parent(at)[0] == listed else 0)
        sketch.move(at, join_pointer(listed, last))
    first = len(sketch.get(listed)) - len(questions)
    for number in range(len(questions)):
        sketch.move(join_pointer(listed, first + number), join_pointer(listed, target + number))
    return sketch.step("move-questions", _subject(questions))


def duplicate_question(document: Json, question: str, chance: Random) -> Step:
    """Make a copy of a question, with an id of its own, right behind it. Raises OperationError.

    The two ask the same until one is changed: they are of one family.
    """
    sketch = Transaction(document)
    at, found = document_traversal.question(document, question)
    listed, place = split_parent(at)
    made = new_id("q", collect_ids(document), chance)
    family = found.get("family") or new_id("f", _families(document), chance)
    sketch.put(join_pointer(at, "family"), family)
    sketch.insert(join_pointer(listed, int(place) + 1), {**found, "id": made, "family": family})
    return sketch.step("duplicate-question", made)


def duplicate_questions(document: Json, questions: Sequence[str], chance: Random) -> Step:
    """Make a copy of each of several questions, right behind it. Raises OperationError."""
    sketch = Transaction(document)
    for question in questions:
        sketch.do(duplicate_question(sketch.document, question, chance).edits)
    return sketch.step("duplicate-question")


def remove_questions(document: Json, questions: Sequence[str]) -> Step:
    """Take questions away, with the notes on them. Raises OperationError."""
    sketch = Transaction(document)
    for question in questions:
        sketch.take(document_traversal.question(sketch.document, question)[0])
        sketch.drop(join_pointer("", NOTE_FIELD, question))
    return sketch.step("remove-questions", _subject(questions))


def add_blank_question(
    document: Json, bank: str, kind: QuestionKind, chance: Random, *, place: int | None = None
) -> Step:
    """Make an empty question of a kind in a bank, at a place or as the last. Raises OperationError."""
    return _placed(document, bank, place, _blank(document, kind, chance))


def add_question_from_words(
    document: Json,
    bank: str,
    kind: QuestionKind,
    selected: SelectedWords,
    chance: Random,
    *,
    place: int | None = None,
    attributions: Json | None = None,
) -> Step:
    """Make a question of a kind from selected words. Raises OperationError.

    The words are its evidence and, where the kind has one, its claim or statement. `attributions` is who says
    them; where it is not given, what was marked on them before or can be told. Whom else the article hears is
    offered beside the speaker.
    """
    told = (
        attributions
        if attributions is not None
        else guess_attributions(document, selected.passage, selected.span)
    )
    citation = {**selected.citation, **({"attributions": told} if told else {})}
    made = _blank(document, kind, chance)
    if kind == "match":
        made |= _matching(selected, citation, chance)
    elif kind == "order":
        made |= _ordering(document, selected, chance)
    else:
        made |= _from_words(document, kind, selected, told)
        made["evidence"] = [[citation]]
    if kind in ("attribution", "chain", "verdict") and len(document.get("sources", [])) > 1:
        made["reads"] = [document_traversal.find_home_source(document, selected.passage)]
    return _placed(document, bank, place, made)


def build_kind_fields(kind: QuestionKind, chance: Random) -> Json:
    """Return the fields of a kind's own, as far as they are lists or reasons to be filled."""
    reason: Json = {"feedback": ""}
    fields: dict[str, Json] = {
        "choice": {"options": build_blank_options(_OPTIONS, chance)},
        "choices": {"options": build_blank_options(_OPTIONS + 1, chance), "keys": []},
        "attribution": {"claim": "", "options": [], "nobody": reason},
        "chain": {"claim": "", "offered": [], "key": [], "other": reason},
        "verdict": {
            "statement": "",
            "feedback": {
                verdict: {"feedback": ""} for verdict in ("supported", "contradicted", "not_stated")
            },
        },
        "find_evidence": {"statement": "", "other": reason},
        "match": {"items": [], "partners": []},
        "order": {"items": [], "order": [], "by": "time", "other": reason},
        "number": {"value": "", "other": reason},
        "text": {"accepted": [], "other": reason},
    }
    return fields[kind]


def build_blank_options(number: int, chance: Random) -> list[Json]:
    """Return so many empty options with ids that differ."""
    taken: set[str] = set()
    for _ in range(number):
        taken.add(new_id("o", taken, chance))
    return [{"id": made, "text": "", "feedback": ""} for made in sorted(taken)]


def add_bank(document: Json, title: str, chance: Random) -> Step:
    """Make an empty bank, as the last."""
    sketch = Transaction(document)
    made = {
        "id": new_id("bank", collect_ids(document), chance),
        "title": title,
        "summary": "",
        "questions": [],
    }
    sketch.append("/banks", made)
    return sketch.step("add-bank", title)


def move_questions_to_new_bank(document: Json, questions: Sequence[str], title: str, chance: Random) -> Step:
    """Make a bank, as the last, of questions by their ids, in this order. Raises OperationError."""
    sketch = Transaction(document)
    sketch.do(add_bank(document, title, chance).edits)
    made = sketch.get("/banks")[-1]["id"]
    sketch.do(move_questions(sketch.document, questions, made, 0).edits)
    return sketch.step("add-bank", title)


def move_bank(document: Json, bank: str, place: int) -> Step:
    """Put a bank at a place, counted from 0 without it. Raises OperationError."""
    sketch = Transaction(document)
    at, found = document_traversal.bank(document, bank)
    sketch.move(at, join_pointer("/banks", place))
    return sketch.step("move-bank", found.get("title", ""))


def sort_bank(document: Json, bank: str, by: SortKey) -> Step:
    """Sort a bank's questions; those that are alike stay in their order. Raises OperationError."""
    sketch = Transaction(document)
    at, found = document_traversal.bank(document, bank)
    places = {
        passage["id"]: number for number, (_, passage) in enumerate(document_traversal.passages(document))
    }
    listed = join_pointer(at, "questions")
    sketch.put(listed, sorted(sketch.get(listed), key=lambda asked: _rank(asked, by, places)))
    return sketch.step("sort-bank", found.get("title", ""))


def split_bank(document: Json, bank: str, place: int, title: str, chance: Random) -> Step:
    """Make a bank of the questions from this place on, right after the one they were in.

    Raises OperationError where one of the two would be empty.
    """
    at, found = document_traversal.bank(document, bank)
    asked = found.get("questions", [])
    if not 0 < place < len(asked):
        raise OperationError("nothing-to-split", message("editing.first_question"))
    sketch = Transaction(document)
    made = {name: value for name, value in found.items() if name in ("summary", "worked")}
    made |= {"id": new_id("bank", collect_ids(document), chance), "title": title, "questions": []}
    number = int(split_parent(at)[1]) + 1
    sketch.insert(join_pointer("/banks", number), made)
    for target in range(len(asked) - place):
        sketch.move(join_pointer(at, "questions", place), join_pointer("/banks", number, "questions", target))
    return sketch.step("split-bank", title)


def merge_banks(document: Json, bank: str, into: str) -> Step:
    """Put a bank’s questions behind those of another, and take the empty one away. Raises OperationError."""
    if bank == into:
        raise OperationError("same-bank", message("editing.same_bank"))
    at, found = document_traversal.bank(document, bank)
    there, other = document_traversal.bank(document, into)
    sketch = Transaction(document)
    count = len(other.get("questions", []))
    sketch.begin_list(join_pointer(there, "questions"))
    for place in range(len(found.get("questions", []))):
        sketch.move(join_pointer(at, "questions", 0), join_pointer(there, "questions", count + place))
    sketch.take(at)
    return sketch.step("merge-banks", other.get("title", ""))


def remove_bank(document: Json, bank: str) -> Step:
    """Take a bank away with all its questions. Raises OperationError."""
    sketch = Transaction(document)
    at, found = document_traversal.bank(document, bank)
    sketch.take(at)
    return sketch.step("remove-bank", found.get("title", ""))


def _subject(questions: Sequence[str]) -> str:
    return questions[0] if len(questions) == 1 else ""


def _families(document: Json) -> set[str]:
    return {str(asked["family"]) for _, asked in document_traversal.questions(document) if "family" in asked}


def _placed(document: Json, bank: str, place: int | None, made: Json) -> Step:
    sketch = Transaction(document)
    at, found = document_traversal.bank(document, bank)
    listed = join_pointer(at, "questions")
    if place is None or "questions" not in found:
        sketch.append(listed, made)
    else:
        sketch.insert(join_pointer(listed, place), made)
    return sketch.step("add-question", made["id"])


def _blank(document: Json, kind: QuestionKind, chance: Random) -> Json:
    made = {
        "kind": kind,
        "id": new_id("q", collect_ids(document), chance),
        "prompt": "",
        "explanation": "",
        "difficulty": 2,
    }
    if kind in DEFAULT_SKILL_BY_KIND:
        made["skill"] = DEFAULT_SKILL_BY_KIND[kind]
    return made | build_kind_fields(kind, chance)


def _from_words(document: Json, kind: QuestionKind, selected: SelectedWords, attributions: Json) -> Json:
    """Return the fields of a kind that its words fill."""
    speakers = [saying["speaker"] for saying in attributions]
    words = selected.words.strip(_ENDS)[:_LONGEST_LINE]
    fields: Json = {}
    if kind == "attribution":
        key = {"key": speakers[-1]} if speakers else {}
        fields = {"claim": words, "options": _offered(document, selected, speakers[-1:]), **key}
    elif kind == "chain":
        fields = {"claim": words, "offered": _offered(document, selected, speakers), "key": speakers}
    elif kind == "verdict":
        of = {"of": speakers[-1]} if speakers else {}
        fields = {"statement": words, "key": "supported", **of}
    elif kind == "find_evidence":
        fields = {"statement": words}
    elif kind == "number":
        figures = _FIGURE.findall(selected.words)
        fields = {"value": figures[0].replace(",", "")} if len(figures) == 1 else {}
    return fields


def _offered(document: Json, selected: SelectedWords, speakers: list[str]) -> list[Json]:
    """Return the speakers of the key and others that the article hears, each with a reason to be given."""
    others = find_quoted_speakers(document, document_traversal.find_home_source(document, selected.passage))
    offered = list(dict.fromkeys([*speakers, *others]))[: max(_MOST_SPEAKERS, len(speakers))]
    return [{"speaker": speaker, "feedback": ""} for speaker in offered]


def _matching(selected: SelectedWords, citation: Json, chance: Random) -> Json:
    """Return the first item of a match question, whose partner is who says it, else the article."""
    attributions = citation.get("attributions", [])
    partner = {
        "id": new_id("p", (), chance),
        "speaker": attributions[-1]["speaker"] if attributions else ARTICLE_SPEAKER,
    }
    text = selected.words.strip(_ENDS)[:_LONGEST_OPTION]
    item: Json = {"id": new_id("i", (), chance), "text": text, "key": partner["id"]}
    return {"items": [{**item, "citation": citation, "feedback": ""}], "partners": [partner]}


def _ordering(document: Json, selected: SelectedWords, chance: Random) -> Json:
    """Return an item for each sentence that is selected, in the order of the article."""
    items: list[Json] = []
    for part in split_into_sentences(document, selected):
        attributions = guess_attributions(document, part.passage, part.span)
        items.append(
            {
                "id": new_id("i", [item["id"] for item in items], chance),
                "text": part.words.strip(_ENDS)[:_LONGEST_OPTION],
                "citation": {**part.citation, **({"attributions": attributions} if attributions else {})},
            }
        )
    return {"items": items, "order": [[item["id"]] for item in items]}


def _rank(question: Json, by: SortKey, places: dict[str, int]) -> tuple[int, str]:
    """Return by what a question is sorted; what has none stands last."""
    if by == "kind":
        return QUESTION_KINDS.index(question["kind"]), ""
    if by == "difficulty":
        return int(question.get("difficulty", 9)), ""
    if by == "evidence":
        cited = [places[each] for each in document_traversal.find_cited_passages(question) if each in places]
        return min(cited, default=len(places)), ""
    return 0, str(question.get(by, "")).casefold()
