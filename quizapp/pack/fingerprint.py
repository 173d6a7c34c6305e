"""The fingerprint of a question: what it asks and scores, so that no old answer counts for a new question."""

import hashlib
import json
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any, Final

from quizapp.pack.models.questions import FindEvidenceQuestion, Question
from quizapp.pack.vocabulary import QuestionKind

_ENCODE: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def compute_fingerprint(question: Question) -> str:
    """Return the SHA-256, in hex, of the question's kind and all that it asks or scores.

    It is taken over canonical JSON: sorted keys, no spaces, UTF-8, NFC. Feedback, label, hint, skill,
    difficulty, family and traps do not count.
    """
    asked = {"kind": question.kind, "prompt": question.prompt, **_ASKED[question.kind](question)}
    text = _ENCODE(asked)
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()


def hash_scoring(question: Question) -> str:
    """Return the SHA-256, in hex, of a question's kind, its key and the ids of what it offers.

    Two questions of one id with the same ask the same in other words: where a pack says so, answers to the
    one go on counting for the other. Where an answer is given in words of its own, these are the key.
    """
    text = json.dumps([question.kind, _SCORED[question.kind](question)], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()


def _evidence(question: FindEvidenceQuestion) -> list[list[tuple[str | None, ...]]]:
    return [
        [(cited.passage, cited.quote, cited.prefix, cited.suffix) for cited in evidence]
        for evidence in question.evidence
    ]


_SCORED: Final[dict[QuestionKind, Callable[[Any], object]]] = {
    "choice": lambda asked: (sorted(option.id for option in asked.options), asked.key),
    "choices": lambda asked: (sorted(option.id for option in asked.options), sorted(asked.keys)),
    "attribution": lambda asked: (sorted(option.speaker for option in asked.options), asked.key),
    "chain": lambda asked: (sorted(option.speaker for option in asked.offered), asked.key),
    "verdict": lambda asked: (asked.of, asked.key),
    "find_evidence": _evidence,
    "match": lambda asked: (
        sorted((item.id, item.key) for item in asked.items),
        sorted(partner.id for partner in asked.partners),
        asked.reusable,
    ),
    "order": lambda asked: (sorted(item.id for item in asked.items), asked.order, asked.by),
    "number": lambda asked: (asked.value, asked.tolerance, asked.decimals),
    "text": lambda asked: (sorted(asked.accepted), asked.spelling),
}
"""Of each kind what decides about an answer, without the words in which it is asked."""


def _list_parts(parts: Iterable[object], *fields: str) -> list[tuple[object, ...]]:
    return [tuple(getattr(part, field) for field in fields) for part in parts]


def _pick(question: Question, *fields: str) -> dict[str, object]:
    return {field: getattr(question, field) for field in fields}


_ASKED: Final[dict[QuestionKind, Callable[[Any], dict[str, object]]]] = {
    "choice": lambda asked: {"options": _list_parts(asked.options, "id", "text"), "key": asked.key},
    "choices": lambda asked: {
        "options": _list_parts(asked.options, "id", "text"),
        "keys": sorted(asked.keys),
    },
    "attribution": lambda asked: {
        **_pick(asked, "claim", "key"),
        "options": [option.speaker for option in asked.options],
    },
    "chain": lambda asked: {
        **_pick(asked, "claim", "key"),
        "offered": [option.speaker for option in asked.offered],
    },
    "verdict": lambda asked: _pick(asked, "statement", "of", "key"),
    "find_evidence": lambda asked: {"statement": asked.statement, "evidence": _evidence(asked)},
    "match": lambda asked: {
        "items": _list_parts(asked.items, "id", "text", "key"),
        "partners": _list_parts(asked.partners, "id", "text", "speaker"),
        "reusable": asked.reusable,
    },
    "order": lambda asked: {
        "items": _list_parts(asked.items, "id", "text"),
        **_pick(asked, "order", "by"),
    },
    "number": lambda asked: _pick(asked, "before", "after", "value", "tolerance", "decimals"),
    "text": lambda asked: _pick(asked, "before", "after", "accepted", "spelling"),
}
"""Of each kind all that is asked or scored beside the prompt."""
