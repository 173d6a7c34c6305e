"""The fingerprint of a question: what it asks and scores, so that no old answer counts for a new question."""

import hashlib
import json
import unicodedata
from typing import assert_never

from quizapp.pack.models import questions


def compute_fingerprint(question: questions.Question) -> str:
    """Return the SHA-256, in hex, of the question's kind and all that it asks or scores.

    It is taken over canonical JSON: sorted keys, no spaces, UTF-8, NFC. Feedback, label, hint, skill,
    difficulty, family and traps do not count.
    """
    asked = {"kind": question.kind, "prompt": question.prompt, **_own(question)}
    text = json.dumps(asked, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()


def hash_scoring(question: questions.Question) -> str:
    """Return the SHA-256, in hex, of a question's kind, its key and the ids of what it offers.

    Two questions of one id with the same ask the same in other words: where a pack says so, answers to the
    one go on counting for the other. Where an answer is given in words of its own, these are the key.
    """
    text = json.dumps([question.kind, _key(question)], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()


def _key(question: questions.Question) -> object:
    """Return what decides about an answer, without the words in which it is asked."""
    key: object
    match question.kind:
        case "choice":
            key = sorted(option.id for option in question.options), question.key
        case "choices":
            key = sorted(option.id for option in question.options), sorted(question.keys)
        case "attribution":
            key = sorted(option.speaker for option in question.options), question.key
        case "chain":
            key = sorted(option.speaker for option in question.offered), question.key
        case "verdict":
            key = question.of, question.key
        case "find_evidence":
            key = _evidence(question)
        case "match" | "order":
            key = _arranged(question)
        case "number" | "text":
            key = _written(question)
        case _:
            assert_never(question)
    return key


def _arranged(question: questions.MatchQuestion | questions.OrderQuestion) -> object:
    if question.kind == "order":
        return sorted(item.id for item in question.items), question.order, question.by
    items = sorted((item.id, item.key) for item in question.items)
    return items, sorted(partner.id for partner in question.partners), question.reusable


def _written(question: questions.NumberQuestion | questions.TextQuestion) -> object:
    if question.kind == "text":
        return sorted(question.accepted), question.spelling
    return question.value, question.tolerance, question.decimals


def _own(question: questions.Question) -> dict[str, object]:
    own: dict[str, object]
    match question.kind:
        case "choice":
            own = {"options": _options(question), "key": question.key}
        case "choices":
            own = {"options": _options(question), "keys": sorted(question.keys)}
        case "attribution":
            speakers = [option.speaker for option in question.options]
            own = {"claim": question.claim, "options": speakers, "key": question.key}
        case "chain":
            speakers = [option.speaker for option in question.offered]
            own = {"claim": question.claim, "offered": speakers, "key": question.key}
        case "verdict":
            own = {"statement": question.statement, "of": question.of, "key": question.key}
        case "find_evidence":
            own = {"statement": question.statement, "evidence": _evidence(question)}
        case "match":
            own = _match(question)
        case "order":
            items = [(item.id, item.text) for item in question.items]
            own = {"items": items, "order": question.order, "by": question.by}
        case "number" | "text":
            own = _field(question)
        case _:
            assert_never(question)
    return own


def _options(question: questions.ChoiceQuestion | questions.ChoicesQuestion) -> list[tuple[str, str]]:
    return [(option.id, option.text) for option in question.options]


def _evidence(question: questions.FindEvidenceQuestion) -> list[list[tuple[str | None, ...]]]:
    return [
        [(cited.passage, cited.quote, cited.prefix, cited.suffix) for cited in evidence]
        for evidence in question.evidence
    ]


def _match(question: questions.MatchQuestion) -> dict[str, object]:
    return {
        "items": [(item.id, item.text, item.key) for item in question.items],
        "partners": [(partner.id, partner.text, partner.speaker) for partner in question.partners],
        "reusable": question.reusable,
    }


def _field(question: questions.NumberQuestion | questions.TextQuestion) -> dict[str, object]:
    around = {"before": question.before, "after": question.after}
    if question.kind == "text":
        return {**around, "accepted": question.accepted, "spelling": question.spelling}
    figures = {"value": question.value, "tolerance": question.tolerance, "decimals": question.decimals}
    return {**around, **figures}
