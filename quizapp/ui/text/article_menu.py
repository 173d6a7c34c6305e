"""The words of the menu of the editor's article, but those that its buttons have too."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return its name, and what only it offers."""
    return {
        "name": translate("article.name.what_can_be_done_with"),
        "copy": translate("article.copy"),
    }
