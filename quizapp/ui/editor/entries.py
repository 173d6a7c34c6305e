"""The pages that are opened over the editor from its menu, and by a key. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.ui.editor.paragraphs.presenter import Articles
from quizapp.ui.text import keys_editor as keys
from quizapp.ui.text import paragraphs

if TYPE_CHECKING:
    from quizapp.ui.editor.standing import Reach, Standing
    from quizapp.ui.ports import Translate


@dataclass(frozen=True)
class Entry:
    """`words` is what the menu says, `key` opens the page as well ('': none), `make` makes its presenter."""

    words: Callable[[Translate], str]
    key: str
    make: Callable[[Reach], Standing]


ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(lambda translate: paragraphs.labels(translate)["title"], keys.ARTICLES, Articles),
)
"""In the order of the menu."""
