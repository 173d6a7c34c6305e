"""A small valid pack with a question of every kind, and ways to change it for one test.

The pack itself stands in docs/example-pack, where people read it too.
"""

import copy
import functools
import json
from pathlib import Path
from typing import Any

from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Question

EXAMPLE = Path(__file__).parents[2] / "docs" / "example-pack"
Json = dict[str, Any]


@functools.cache
def _example_bytes() -> bytes:
    return (EXAMPLE / "pack.json").read_bytes()


@functools.cache
def example_pack() -> Pack:
    """The example pack: two articles from Ostermere, thirteen questions in two banks."""
    return Pack.model_validate_json(_example_bytes())


def example_json() -> Json:
    """The same as plain data, a fresh copy that a test may change."""
    data: Json = json.loads(_example_bytes())
    return data


def pack_of(data: Json) -> Pack:
    """The pack that plain data stand for. Raises ValidationError if they break the schema."""
    return Pack.model_validate_json(json.dumps(data))


def question_json(data: Json, question_id: str) -> Json:
    """The question with this id inside the data, to be changed in place."""
    found: Json = next(q for bank in data["banks"] for q in bank["questions"] if q["id"] == question_id)
    return found


def example_question(question_id: str, **changes: object) -> Question:
    """A question of the example pack, with some fields given new plain values."""
    data = example_json()
    question_json(data, question_id).update(copy.deepcopy(changes))
    pack = pack_of(data)
    return next(q for bank in pack.banks for q in bank.questions if q.id == question_id)


def questions(pack: Pack) -> list[Question]:
    """All questions of a pack, in its order."""
    return [question for bank in pack.banks for question in bank.questions]


ONE_OF_EACH = {
    "choice": "weck-call",
    "choices": "report-tells",
    "attribution": "who-fridays",
    "chain": "who-pay",
    "verdict": "every-evening",
    "evidence": "show-empty",
    "match": "who-what",
    "order": "what-first",
    "number": "how-many",
    "text": "which-fund",
}
"""The id of one example question a kind; besides them stand `bus-company` (verdict, not stated),
`not-heard` (choice about who is not heard) and `two-articles` (choice about both)."""
