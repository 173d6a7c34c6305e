"""What the screens are built with, and what they may ask of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quizapp.app.keeping import Keeping
    from quizapp.app.system import SystemClock
    from quizapp.library.settings import Locked, Settings
    from quizapp.pack.ids import PackId
    from quizapp.ui.ask import FileDialogs
    from quizapp.ui.background import Background
    from quizapp.ui.unsaved.waiting import Waiting
    from quizapp.ui.widgets.look import Look
    from quizapp.ui.window import Window


@dataclass(frozen=True)
class Shared:
    """Made once by the program. What may change while it runs is asked for, and never kept.

    `path` is the library's file; `learner` tells the id of who practises now, `locked` which settings are
    fixed for everybody; what `when_known` is given to do waits while it has to be asked who practises. `tell`
    warns of something at home, `done` tells there of something that went well until it is put away (without
    words: no longer), `refresh` reads home anew, `fail` takes whatever a job on a worker could not do.
    What `waiting` is given to write waits in memory while the disk cannot be written. `begin` practises a
    pack that was just added, by its id and title; `work` shows at home that packs are being added, how far
    that is, and of how much (without words: no longer).
    """

    path: Path
    look: Look
    window: Window
    background: Background
    clock: SystemClock
    ask: FileDialogs
    settings: Callable[[], Settings]
    change_settings: Callable[[Settings], None]
    learner: Callable[[], str]
    when_known: Callable[[Callable[[], None]], None]
    locked: Locked
    go_home: Callable[[], None]
    tell: Callable[[str], None]
    done: Callable[[str], None]
    refresh: Callable[[], None]
    fail: Callable[[Exception], None]
    waiting: Waiting
    keeping: Callable[[], Keeping]
    begin: Callable[[PackId, str], None]
    work: Callable[[str, int, int], None]
