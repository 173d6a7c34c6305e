"""Whole sessions gone through by the accessible tree alone, and what a screen reader says on the way.

What was approved stands in `approved/`: the deeds, and under each what Orca says then. Where something else
is to be said, `python -m tests.accessible` writes it anew, to be read through before it is kept.
"""

from __future__ import annotations

import pytest

from tests.accessible.room import missing
from tests.accessible.sessions import APPROVED, EVERY, heard

WHY = missing()
pytestmark = pytest.mark.skipif(bool(WHY), reason=WHY or "all is there")


@pytest.mark.parametrize("name", EVERY)
def test_what_is_said_is_what_was_approved(name, first_start, tmp_path):
    approved = (APPROVED / f"{name}.txt").read_text(encoding="utf-8")
    assert heard(name, first_start, tmp_path) == approved
