"""The place over the editor, where one page stands at a time, or none. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.editor.page_presenter import EditorPage


class PageHost:
    """`changed` is called when something else is to be shown."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self.standing: EditorPage | None = None
        """What stands there."""

    def begin(self, standing: EditorPage) -> None:
        """Let a page stand there, in place of another."""
        self.close()
        self.standing = standing
        self._changed()
        standing.begin(self._changed)

    def back(self) -> bool:
        """Close what is open inside of the page, else the page; returns whether there was either."""
        return (self.standing is not None and self.standing.back()) or self.close()

    def close(self) -> bool:
        """Take away what stands there; returns whether anything did."""
        standing, self.standing = self.standing, None
        if standing is not None:
            standing.end()
        return standing is not None
