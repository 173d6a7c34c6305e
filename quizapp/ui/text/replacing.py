"""The sentences for finding words in the teacher's own texts, and for replacing them there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


