"""The fingerprint of a question: what it asks and scores, so that no old answer counts for a new question."""

import hashlib
import json
import unicodedata
from typing import Final

from quizapp.pack.models.questions import Question

_ENCODE: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def compute_fingerprint(question: Question) -> str:
    """Return the SHA-256, in hex, of the question's kind and all that it asks or scores.

    It is taken over canonical JSON: sorted keys, no spaces, UTF-8, NFC. Feedback, label, hint, skill,
    difficulty, family and traps do not count.
    """
    asked = {"kind": question.kind, "prompt": question.prompt, **question.collect_asked()}
    text = _ENCODE(asked)
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()


def hash_scoring(question: Question) -> str:
    """Return the SHA-256, in hex, of a question's kind, its key and the ids of what it offers.

    Two questions of one id with the same ask the same in other words: where a pack says so, answers to the
    one go on counting for the other. Where an answer is given in words of its own, these are the key.
    """
    text = json.dumps([question.kind, question.collect_scored()], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()
