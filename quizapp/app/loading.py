"""What the first screen does without, loaded after the first paint, on the threads that may load it."""

from __future__ import annotations

import gc
from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject, QTimer

PRESENTERS: Final = (
    "quizapp.ui.practice.presenter",
    "quizapp.ui.practice.world",
    "quizapp.ui.results.presenter",
    "quizapp.ui.setup.presenter",
    "quizapp.ui.setup.own_files",
    "quizapp.ui.trouble.presenter",
    "quizapp.ui.help.presenter",
    "quizapp.ui.help.examples.presenter",
    "quizapp.ui.help.worked.presenter",
    "quizapp.ui.report.presenter",
    "quizapp.ui.report.listing.presenter",
    "quizapp.ui.settings.presenter",
    "quizapp.ui.learners.chooser.presenter",
    "quizapp.ui.learners.page.presenter",
    "quizapp.ui.learners.erasing.presenter",
    "quizapp.ui.learners.bringing.presenter",
    "quizapp.ui.learners.classes.presenter",
    "quizapp.ui.backups.presenter",
    "quizapp.ui.backups.restoring.presenter",
    "quizapp.ui.packs.presenter",
    "quizapp.ui.finding.presenter",
    "quizapp.ui.adding.presenter",
    "quizapp.library.adding.intake",
    "quizapp.library.adding.offers",
)
"""Presenters, and with them pydantic: no Qt."""

ROOMS: Final = "quizapp.app.rooms"
AUTHORING: Final = "quizapp.app.authoring"
PACKS: Final = "quizapp.app.packs"
FINDING: Final = "quizapp.app.finding"
SUPPLIES: Final = "quizapp.app.supplies"
ARRIVING: Final = "quizapp.app.arriving"
SCREENS: Final = (
    "quizapp.ui.sheet.article",
    "quizapp.ui.sheet.sheet",
    "quizapp.ui.sheet.articles",
    "quizapp.ui.widgets.option_group",
    "quizapp.ui.kinds.chain.widget",
    "quizapp.ui.kinds.match.widget",
    "quizapp.ui.kinds.evidence.widget",
    "quizapp.ui.kinds.registry",
    "quizapp.ui.question.explanation",
    "quizapp.ui.question.desk",
    "quizapp.ui.practice.screen",
    "quizapp.ui.setup.screen",
    "quizapp.ui.results.overview",
    "quizapp.ui.results.screen",
    "quizapp.ui.help.screen",
    "quizapp.ui.settings.screen",
    "quizapp.ui.learners.chooser.screen",
    "quizapp.ui.learners.page.screen",
    "quizapp.app.people_pages",
    "quizapp.app.backups",
    "quizapp.ui.adding.screen",
    "quizapp.ui.finding.screen",
    "quizapp.app.pages",
    PACKS,
    FINDING,
    ROOMS,
)
"""The screens in parts, each short beside a frame; the last is what the program asks for."""


def load_presenters() -> None:
    """Load what has no Qt, on any thread.

    All come to it by this one way, so that the second waits for the first; by different ways each would
    find some of it half loaded.
    """
    for name in PRESENTERS:
        import_module(name)


def load_screens(window: QObject, place: int = 0) -> None:
    """Load the screens between the events of a window, on its thread, while it stands.

    On no other: PySide notes each class made from one of Qt's in a table that the window's thread reads
    without Python's lock, and the program would crash now and then. At the end the collector, which was off
    at the start, is put to work, and leaves all that be.
    """
    if place < len(SCREENS):
        import_module(SCREENS[place])
        QTimer.singleShot(0, window, lambda: load_screens(window, place + 1))
    else:
        gc.freeze()
        gc.enable()
