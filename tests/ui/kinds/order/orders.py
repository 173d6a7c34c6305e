"""Questions of the kind order: that of the example pack, and all there are."""

from __future__ import annotations

import pytest

from tests.pack.builders import example_question
from tests.ui.question.sittings import SITTINGS, sitting

SITTING = sitting()
FIRST = example_question("what-first")
ORDERS = [
    (each, question)
    for each in SITTINGS
    for question in each.opened.questions.values()
    if question.kind == "order"
]
every_order = pytest.mark.parametrize(
    ("sat", "question"), ORDERS, ids=[question.id for _, question in ORDERS]
)
