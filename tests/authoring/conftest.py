"""What tests of packs in work are handed."""

from __future__ import annotations

from random import Random

import pytest


@pytest.fixture
def chance() -> Random:
    """Chance that is the same in every run."""
    return Random(7)
