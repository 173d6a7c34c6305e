"""“Of that”, “there”, “the same”: words that take up what stands before what is shown."""

from __future__ import annotations

import re
from typing import Final

from quizapp.drafting.checks.anaphora_patterns import PATTERNS

_TAKEN_UP: Final = re.compile("|".join(pattern for pattern, _example in PATTERNS), re.IGNORECASE)


def has_anaphora(said: str) -> bool:
    """Tell whether words have one that means what stands before them."""
    return _TAKEN_UP.search(said) is not None
