"""What the widgets of a form tell, as calls: the panel turns them into its signals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class FormCallbacks:
    """Each is called with the pointer it is about; `acted` with the name of what is asked for before it."""

    typed: Callable[[str, str], None]
    chosen: Callable[[str, Any], None]
    added: Callable[[str, str], None]
    removed: Callable[[str], None]
    moved: Callable[[str, int], None]
    acted: Callable[[str, str], None]
