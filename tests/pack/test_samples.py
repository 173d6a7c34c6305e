"""One sample of each pack format, frozen: what was once written stays readable and keeps its fingerprints."""

import hashlib
import json
from pathlib import Path

from quizapp.pack.checks.check_runner import read_and_check
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.vocabulary import QUESTION_KINDS
from tests.pack.builders import questions

SAMPLES = Path(__file__).parent / "samples"
FORMAT_1 = SAMPLES / "format-1"
SHA256_OF_FORMAT_1 = "7c092e9c14a1cd1e0577acbbeae13f5d4c07a33d2af5821e8d42daf1315e5173"


def test_the_sample_of_format_1_is_never_changed():
    digest = hashlib.sha256()
    for path in sorted(FORMAT_1.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(FORMAT_1).as_posix().encode())
            digest.update(path.read_bytes())
    assert digest.hexdigest() == SHA256_OF_FORMAT_1


def test_the_sample_of_format_1_can_be_used_and_has_every_kind():
    reading = read_and_check(FORMAT_1)
    assert reading.problems == ()
    assert reading.pack is not None
    assert {question.kind for question in questions(reading.pack)} == set(QUESTION_KINDS)


def test_the_fingerprints_of_format_1_stay_so_that_histories_stay():
    pack = read_and_check(FORMAT_1).pack
    assert pack is not None
    kept = json.loads((SAMPLES / "format-1-fingerprints.json").read_text(encoding="utf-8"))
    assert {question.id: compute_fingerprint(question) for question in questions(pack)} == kept
