"""Where the editor leads, and what it asks of the program around it. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.article.models import Article
    from quizapp.editing.pointers import Json
    from quizapp.ui.ports import Ask


@dataclass(frozen=True)
class Ways:
    """Where the editor leads: back to the list; files are asked for; `handed_out` is told the file.

    `correct` has the pieces of an opened article, of a name, looked at, and tells the source that was made
    of them, with ids that are none of the ones given. `pasteboard` returns what was copied, its words and its
    HTML or ''; `folder` where files are looked for first.
    """

    back: Callable[[], None]
    ask: Ask
    handed_out: Callable[[Path], None]
    correct: Callable[[Article, str, frozenset[str], Callable[[Json], None]], None]
    pasteboard: Callable[[], tuple[str, str]]
    folder: Callable[[], str]
