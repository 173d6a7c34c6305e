"""Which sentence settles it."""

from fractions import Fraction

import pytest

from quizapp.pack.words import KINDS
from quizapp.quiz.proving import proof_limit, score_proof
from quizapp.quiz.session import PROVED_KINDS
from tests.quiz import builders
from tests.quiz.builders import ROWS, TEXTS


def silent(*rows: int) -> object:
    return builders.verdict("not_stated", proofs=[], closest=builders.proof(*rows))


def test_every_kind_but_evidence_match_and_order_is_proved() -> None:
    assert set(KINDS) - PROVED_KINDS == {"evidence", "match", "order"}


def test_a_proof_scores_its_best_f1() -> None:
    question = builders.choice(proofs=[builders.proof(0, 1), builders.proof(3)])
    assert score_proof(question, (ROWS[3],), TEXTS) == 1
    assert score_proof(question, (ROWS[1],), TEXTS) == Fraction(2, 3)
    assert score_proof(question, (ROWS[5],), TEXTS) == 0


def test_no_sentence_is_right_only_where_nothing_is_said() -> None:
    assert score_proof(silent(2), (), TEXTS) == 1
    assert score_proof(silent(2), (ROWS[2],), TEXTS) == 0
    assert score_proof(builders.verdict(), (), TEXTS) == 0


@pytest.mark.parametrize("rows", [(2,), (2, 3)])
def test_the_limit_tells_nothing_of_whether_there_is_a_proof(rows: tuple[int, ...]) -> None:
    said = builders.verdict(proofs=[builders.proof(*rows)])
    assert proof_limit(silent(*rows), TEXTS) == proof_limit(said, TEXTS) == len(rows)
