"""A screen of the test's own, and ways to sit down in front of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journeys.screen import Display

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def display() -> Iterator[Display]:
    """A private X server with a window manager; both are ended with the test."""
    with Display() as made:
        yield made
