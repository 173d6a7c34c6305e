"""Why each warning is given, in a line; docs/checks.md tells more of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def describe_warning(translate: Translate, code: str) -> str:
    """Return why a warning is given, with who found it where somebody did; '' for what needs no reason."""
    reason = f"check_reasons.{code}"
    return translate(reason) if translate.has(reason) else ""
