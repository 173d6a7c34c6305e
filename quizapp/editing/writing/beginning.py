"""Questions begun: empty, or from words selected in the article, with claim, voice and citation in place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.editing import walk
from quizapp.editing.pointers import Json, ids, joined, new_id
from quizapp.editing.steps import Sketch, Step
from quizapp.editing.writing.sayings import guessed_saying, heard_in
from quizapp.editing.writing.selecting import sentences_of
from quizapp.pack.ids import ARTICLE

if TYPE_CHECKING:
    from random import Random

    from quizapp.editing.writing.selecting import Selected
    from quizapp.pack.words import Kind

SKILLS: Final[dict[Kind, str]] = {
    "attribution": "who-said-it",
    "chain": "trace-the-chain",
    "verdict": "supported-or-not",
    "evidence": "find-the-evidence",
    "match": "who-said-it",
    "order": "numbers-and-order",
    "number": "numbers-and-order",
}
"""What questions of a kind mostly train."""

_OPTIONS: Final = 3
"""Three answers serve as well as more, and are sooner written (Rodriguez 2005, in the authoring guide)."""
_MOST_VOICES: Final = 4
_LONGEST_LINE: Final = 400
_LONGEST_OPTION: Final = 240
_FIGURE: Final = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\w,]|\.\d)")
_ENDS: Final = "“”„‟\"‘’'«»,;: "


def begin_question(
    document: Json, bank: str, kind: Kind, chance: Random, *, place: int | None = None
) -> Step:
    """Make an empty question of a kind in a bank, at a place or as the last. Raises NotDoneError."""
    return _placed(document, bank, place, _blank(document, kind, chance))


def begin_from(
    document: Json,
    bank: str,
    kind: Kind,
    selected: Selected,
    chance: Random,
    *,
    place: int | None = None,
    said: Json | None = None,
) -> Step:
    """Make a question of a kind from selected words. Raises NotDoneError.

    The words are its evidence and, where the kind has one, its claim or statement. `said` is who says them;
    where it is not given, what was marked on them before or can be told. Whom else the article hears is
    offered beside the voice.
    """
    told = said if said is not None else guessed_saying(document, selected.passage, selected.span)
    citation = {**selected.citation, **({"said": told} if told else {})}
    made = _blank(document, kind, chance)
    if kind == "match":
        made |= _matching(selected, citation, chance)
    elif kind == "order":
        made |= _ordering(document, selected, chance)
    else:
        made |= _from_words(document, kind, selected, told)
        made["proofs"] = [[citation]]
    if kind in ("attribution", "chain", "verdict") and len(document.get("sources", [])) > 1:
        made["reads"] = [walk.home(document, selected.passage)]
    return _placed(document, bank, place, made)


def _placed(document: Json, bank: str, place: int | None, made: Json) -> Step:
    sketch = Sketch(document)
    at, found = walk.bank(document, bank)
    listed = joined(at, "questions")
    if place is None or "questions" not in found:
        sketch.append(listed, made)
    else:
        sketch.insert(joined(listed, place), made)
    return sketch.step("add-question", made["id"])


def _blank(document: Json, kind: Kind, chance: Random) -> Json:
    made = {
        "kind": kind,
        "id": new_id("q", ids(document), chance),
        "prompt": "",
        "explanation": "",
        "difficulty": 2,
    }
    if kind in SKILLS:
        made["skill"] = SKILLS[kind]
    return made | own_fields(kind, chance)


def own_fields(kind: Kind, chance: Random) -> Json:
    """Return the fields of a kind's own, as far as they are lists or reasons to be filled."""
    reason: Json = {"feedback": ""}
    fields: dict[str, Json] = {
        "choice": {"options": blank_options(_OPTIONS, chance)},
        "choices": {"options": blank_options(_OPTIONS + 1, chance), "keys": []},
        "attribution": {"claim": "", "options": [], "nobody": reason},
        "chain": {"claim": "", "offered": [], "key": [], "other": reason},
        "verdict": {
            "statement": "",
            "reasons": {verdict: {"feedback": ""} for verdict in ("supported", "contradicted", "not_stated")},
        },
        "evidence": {"statement": "", "other": reason},
        "match": {"items": [], "partners": []},
        "order": {"items": [], "order": [], "by": "time", "other": reason},
        "number": {"value": "", "other": reason},
        "text": {"accepted": [], "other": reason},
    }
    return fields[kind]


def blank_options(number: int, chance: Random) -> list[Json]:
    """Return so many empty options with ids that differ."""
    taken: set[str] = set()
    for _ in range(number):
        taken.add(new_id("o", taken, chance))
    return [{"id": made, "text": "", "feedback": ""} for made in sorted(taken)]


def _from_words(document: Json, kind: Kind, selected: Selected, said: Json) -> Json:
    """Return the fields of a kind that its words fill."""
    voices = [saying["voice"] for saying in said]
    words = selected.words.strip(_ENDS)[:_LONGEST_LINE]
    fields: Json = {}
    if kind == "attribution":
        key = {"key": voices[-1]} if voices else {}
        fields = {"claim": words, "options": _offered(document, selected, voices[-1:]), **key}
    elif kind == "chain":
        fields = {"claim": words, "offered": _offered(document, selected, voices), "key": voices}
    elif kind == "verdict":
        of = {"of": voices[-1]} if voices else {}
        fields = {"statement": words, "key": "supported", **of}
    elif kind == "evidence":
        fields = {"statement": words}
    elif kind == "number":
        figures = _FIGURE.findall(selected.words)
        fields = {"value": figures[0].replace(",", "")} if len(figures) == 1 else {}
    return fields


def _offered(document: Json, selected: Selected, voices: list[str]) -> list[Json]:
    """Return the voices of the key and others that the article hears, each with a reason to be given."""
    others = heard_in(document, walk.home(document, selected.passage))
    offered = list(dict.fromkeys([*voices, *others]))[: max(_MOST_VOICES, len(voices))]
    return [{"voice": voice, "feedback": ""} for voice in offered]


def _matching(selected: Selected, citation: Json, chance: Random) -> Json:
    """Return the first item of a match question, whose partner is who says it, else the article."""
    said = citation.get("said", [])
    partner = {"id": new_id("p", (), chance), "voice": said[-1]["voice"] if said else ARTICLE}
    text = selected.words.strip(_ENDS)[:_LONGEST_OPTION]
    item: Json = {"id": new_id("i", (), chance), "text": text, "key": partner["id"]}
    return {"items": [{**item, "citation": citation, "feedback": ""}], "partners": [partner]}


def _ordering(document: Json, selected: Selected, chance: Random) -> Json:
    """Return an item for each sentence that is selected, in the order of the article."""
    items: list[Json] = []
    for part in sentences_of(document, selected):
        said = guessed_saying(document, part.passage, part.span)
        items.append(
            {
                "id": new_id("i", [item["id"] for item in items], chance),
                "text": part.words.strip(_ENDS)[:_LONGEST_OPTION],
                "citation": {**part.citation, **({"said": said} if said else {})},
            }
        )
    return {"items": items, "order": [[item["id"]] for item in items]}
