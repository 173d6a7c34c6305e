"""A screen of the test's own, and ways to sit down in front of it."""

from __future__ import annotations

import pytest

from tests.journeys.screen import Display


@pytest.fixture
def display():
    """A private X server with a window manager; both are ended with the test."""
    with Display() as made:
        yield made
