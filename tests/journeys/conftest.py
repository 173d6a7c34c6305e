"""A screen of the test's own, and ways to sit down in front of it."""

import sys

import pytest

from tests.journeys.screen import Display


@pytest.fixture(scope="module", autouse=True)
def _there_is_a_driver(request):
    """Leave out what is driven from outside where the driver has no pipe to speak through."""
    inside = request.module.__name__.endswith(("test_klm", "test_searching"))
    if sys.platform != "linux" and not inside:
        pytest.skip("the driver speaks through a pipe")


@pytest.fixture
def display():
    """A private X server with a window manager; both are ended with the test."""
    with Display() as made:
        yield made
