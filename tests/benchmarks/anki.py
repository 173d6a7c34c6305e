"""Anki at the same work, where a Python has it: `pip install anki aqt` in an environment of its own."""

from __future__ import annotations

import os
import subprocess
import time
from typing import TYPE_CHECKING, Final

from tests.benchmarks.display import display, press

if TYPE_CHECKING:
    from pathlib import Path

NOTES: Final = 500
PATIENCE_S: Final = 12.0
MAKE: Final = """
import os, sys
from anki.collection import AddNoteRequest, Collection
from aqt.profiles import ProfileManager
base, notes = sys.argv[1], int(sys.argv[2])
profiles = ProfileManager(ProfileManager.get_created_base_folder(base))
profiles.setupMeta(); profiles.setLang("en"); profiles.create("User 1"); profiles.load("User 1")
profiles.set_update_check(False); profiles.save()
os.makedirs(os.path.join(base, "User 1"), exist_ok=True)
deck = Collection(os.path.join(base, "User 1", "collection.anki2"))
def note(number):
    made = deck.new_note(deck.models.by_name("Basic"))
    made["Front"] = f"Question {number}: " + "words of a passage to be read " * 40
    made["Back"] = "A sentence that explains it. " * 20
    return AddNoteRequest(note=made, deck_id=1)
deck.add_notes([note(number) for number in range(notes)])
limits = deck.decks.config_dict_for_deck_id(1)
limits["new"]["perDay"] = limits["rev"]["perDay"] = 9999
deck.decks.update_config(limits); deck.decks.select(1); deck.set_config("fsrs", True); deck.close()
"""
RUN: Final = "import aqt; aqt.run()"
OWN: Final = {"QTWEBENGINE_DISABLE_SANDBOX": "1", "QTWEBENGINE_CHROMIUM_FLAGS": "--no-sandbox"}


def presses(python: str, base: Path, made: Path, turns: int) -> tuple[list[float], list[float]]:
    """Return the ms from a key to the last changed pixel: for the answer shown, and for the card answered."""
    settings = {**os.environ, **OWN}
    subprocess.run(
        [python, "-c", MAKE, str(base), str(NOTES)], check=True, capture_output=True,
        env={**settings, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    with display() as name:
        program = subprocess.Popen(
            [python, "-c", RUN, "-b", str(base), "-p", "User 1", "-l", "en"],
            env={**settings, "QT_QPA_PLATFORM": "xcb", "DISPLAY": name},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            time.sleep(PATIENCE_S)
            press(made, name, "s", 1)
            time.sleep(1)
            shown = press(made, name, "space,space", turns, timed=0)
            answered = press(made, name, "space,space", turns, timed=1)
        finally:
            program.terminate()
            program.wait()
    return shown, answered
