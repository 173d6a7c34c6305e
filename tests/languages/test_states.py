"""German and Arabic open the screens without a clipped letter, the Arabic one mirrored and without English.

Each screen and each kind of question is among these states; all others, and large
text, are seen by `python -m tests.long languages`.
"""

from __future__ import annotations

import pytest

from quizapp.library.settings import Settings
from tests.languages.checking import STATES, found
from tests.shots.opening import Opener

# The offscreen platform says so of whatever it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

OFTEN = (
    "home-first", "home-going", "home-none-found", "home-damaged-why", "setup", "menu",
    "attribution-not", "choices-partly", "chain-chosen", "chain-partly", "verdict-asked", "verdict-not",
    "find_evidence-chosen", "find_evidence-partly", "match-chosen", "match-partly", "order-asked",
    "order-partly",
    "number-chosen", "text-not", "closed-asked", "not-stated-not", "two-articles-right", "summary-asked",
    "hint", "missing-certainty", "not-saved", "words-to-know", "prove-chosen", "prove-not",
    "results", "results-stopped", "help-traps", "help-trap", "help-statement", "worked-4", "settings",
    "report-question", "report-kept", "bad-pack", "error", "pack-gone",
)  # fmt: skip

LARGE = (
    "home-going", "bad-pack", "setup-reading", "setup-parts", "verdict-not", "choices-partly",
    "find_evidence-not",
    "prove-asked", "two-articles-whole", "number-asked", "results-opened", "help-trap", "worked-2",
    "settings",
)  # fmt: skip
"""With large text these have the longest words beside each other."""


@pytest.fixture(scope="module", params=["de", "ar"])
def large(request, qapp, first_start, tmp_path_factory):
    settings = Settings(theme="light", reduced_motion=True, text_size=200)
    scratch = tmp_path_factory.mktemp("large")
    return Opener(qapp, first_start, scratch, settings, language=request.param)


@pytest.fixture(scope="module", params=["de", "ar"])
def opener(request, qapp, first_start, tmp_path_factory):
    settings = Settings(theme="light", reduced_motion=True)
    scratch = tmp_path_factory.mktemp("languages")
    return Opener(qapp, first_start, scratch, settings, language=request.param)


@pytest.mark.parametrize("name", OFTEN)
def test_nothing_is_cut_covered_left_in_english_or_not_mirrored(name, opener):
    assert found(opener, STATES[name]) == []


@pytest.mark.parametrize("name", LARGE)
def test_with_large_text_nothing_is_cut_or_scrolls_sideways(name, large):
    assert found(large, STATES[name]) == []
