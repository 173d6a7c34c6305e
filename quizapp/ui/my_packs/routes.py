"""Where the list of packs in work leads. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.article.models import Article
    from quizapp.ui.ports import FileChooser


@dataclass(frozen=True)
class MyPacksRoutes:
    """Where the list leads: a pack's editor, the page of an opened article with its file's name, folders.

    `edit_reported` opens the editor at what learners reported. `pasteboard` returns what was copied: its
    words, and its HTML or ''. `learner` is who practises, `language` a new pack's. `show_folder` tells
    whether the folder could be shown.
    """

    edit: Callable[[Path], None]
    edit_reported: Callable[[Path], None]
    correct: Callable[[Article, str], None]
    show_folder: Callable[[Path], bool]
    pasteboard: Callable[[], tuple[str, str]]
    ask: FileChooser
    folder: Callable[[], str]
    learner: Callable[[], str]
    language: str
