"""Filling a long list."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from quizapp.ui.kit.roving_focus import RovingGroup


def replace_rows(listed: RovingGroup, rows: Sequence[QWidget]) -> None:
    """Show other rows in a list; while it is seen, all would be laid out anew for each of them."""
    seen = listed.isVisible()
    if seen:
        listed.hide()
    listed.set_rows(rows)
    if seen:
        listed.show()
