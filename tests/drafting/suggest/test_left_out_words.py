"""Words that leave out what stood before: each pattern has an example of its own."""

from __future__ import annotations

import re

import pytest

from quizapp.drafting.checks.ellipsis import has_ellipsis
from quizapp.drafting.checks.ellipsis_patterns import PATTERNS


@pytest.mark.parametrize(("pattern", "example"), PATTERNS)
def test_each_pattern_finds_its_own_example_by_itself(pattern: str, example: str) -> None:
    assert re.search(pattern, example, re.IGNORECASE)
    assert has_ellipsis(example)


def test_no_pattern_or_example_stands_twice() -> None:
    patterns, examples = zip(*PATTERNS, strict=True)
    assert len(set(patterns)) == len(set(examples)) == len(PATTERNS)
