"""What stands over the editor, one page at a time: its presenter, made each time that it is opened. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.kit.form import Form


class EditorPage:
    """One page's presenter. `title` stands in the top bar, `aside` beside it.

    What it shows is a form: `show` takes the next one. The keys of its first form are all that it ever has.
    """

    title = ""
    aside = ""
    parts = ""
    """Names the mapping of its own items to their widgets."""

    own_keys: frozenset[str] = frozenset()
    """Those that are its own also while a text field has the keyboard, which would take them."""

    form: Form

    def __init__(self) -> None:
        self._changed: Callable[[], None] = ignore_change

    def begin(self, changed: Callable[[], None]) -> None:
        """Be shown from now on; `changed` is called whenever there is something else to show."""
        self._changed = changed
        self.look()

    def look(self) -> None:
        """Begin what takes longer, once the page is shown."""

    def show(self, form: Form) -> None:
        """Show another form."""
        self.form = form
        self._changed()

    def back(self) -> bool:
        """Close something inside of the page; returns whether there was anything, else the page is closed."""
        return False

    def keep(self) -> None:
        """Put into the pack what is being done and has to be kept: it is about to be saved and let go of."""

    def end(self) -> None:
        """Be shown no longer: what is still in work is told to nobody."""
        self._changed = ignore_change

    @property
    def is_shown(self) -> bool:
        """Whether it stands over the editor still."""
        return self._changed is not ignore_change


class PageHost:
    """The place over the editor. `changed` is called when something else is to be shown."""

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


def ignore_change() -> None:
    """Nobody looks."""
