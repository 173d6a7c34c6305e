"""What tests of packs in work are handed."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture
def chance() -> Random:
    """Chance that is the same in every run."""
    return Random(7)
