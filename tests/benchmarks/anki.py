"""Anki at the same work, where a Python has it: `pip install anki aqt` in an environment of its own."""

from __future__ import annotations

import json
import os
import subprocess
import time
from typing import TYPE_CHECKING, Final

from tests.benchmarks.children import OFFSCREEN, run
from tests.benchmarks.display import display, press

if TYPE_CHECKING:
    from pathlib import Path

    from tests.benchmarks.children import Run

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
START: Final = """
import json, os, sys, time
from pathlib import Path
import aqt
from aqt import gui_hooks
from PyQt6.QtCore import QTimer
def tell(_):
    peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line)
    told = {"at": time.monotonic(), "cpu": time.process_time(), "memory": int(peak.split()[1]) * 1024}
    print("measured " + json.dumps(told), flush=True)
    os._exit(0)
def look():
    aqt.mw.web.evalWithCallback("document.body.offsetHeight", tell)
gui_hooks.deck_browser_did_render.append(lambda _: QTimer.singleShot(0, look))
aqt.run()
"""
"""Tells once the list of decks is laid out, which is before it is on the screen."""

TAKE: Final = """
import json, os, sys, time
from anki.collection import (
    AddNoteRequest, Collection, ExportAnkiPackageOptions, ImportAnkiPackageOptions, ImportAnkiPackageRequest
)
pack, folder, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
banks = json.load(open(pack, encoding="utf-8"))["banks"]
questions = [question for bank in banks for question in bank["questions"]]
deck = Collection(os.path.join(folder, "made.anki2"))
def note(question):
    made = deck.new_note(deck.models.by_name("Basic"))
    told = ("prompt", "explanation", "evidence")
    rest = {name: value for name, value in question.items() if name not in told}
    made["Front"] = question["prompt"] + json.dumps(rest)
    made["Back"] = question["explanation"] + json.dumps(question.get("evidence", ""))
    return AddNoteRequest(note=made, deck_id=1)
deck.add_notes([note(question) for question in questions])
package = os.path.join(folder, "made.apkg")
deck.export_anki_package(
    out_path=package, limit=None,
    options=ExportAnkiPackageOptions(with_scheduling=False, with_media=False, legacy=False)
)
deck.close()
for turn in range(rounds):
    fresh = Collection(os.path.join(folder, f"fresh-{turn}.anki2"))
    wall, cpu = time.perf_counter(), time.process_time()
    fresh.import_anki_package(
        ImportAnkiPackageRequest(package_path=package, options=ImportAnkiPackageOptions())
    )
    print(json.dumps([time.perf_counter() - wall, time.process_time() - cpu]))
    assert fresh.note_count() == len(questions)
    fresh.close()
"""
FIND: Final = """
import json, os, sys, time
from anki.collection import AddNoteRequest, Collection
folder, notes = sys.argv[1], int(sys.argv[2])
queries = json.load(sys.stdin)
deck = Collection(os.path.join(folder, "made.anki2"))
words = " ".join(queries).split()
def note(number):
    made = deck.new_note(deck.models.by_name("Basic"))
    made["Front"] = " ".join(words[(number * 7 + place * 3) % len(words)] for place in range(60))
    made["Back"] = " ".join(words[(number * 5 + place) % len(words)] for place in range(60))
    return AddNoteRequest(note=made, deck_id=1)
for start in range(0, notes, 5000):
    deck.add_notes([note(number) for number in range(start, min(start + 5000, notes))])
for typed in queries:
    wall, cpu = time.perf_counter(), time.process_time()
    deck.find_notes(typed)
    print(json.dumps([time.perf_counter() - wall, time.process_time() - cpu]))
"""
OWN: Final = {"QTWEBENGINE_DISABLE_SANDBOX": "1", "QTWEBENGINE_CHROMIUM_FLAGS": "--no-sandbox"}


def make(python: str, base: Path, notes: int) -> None:
    """Make a profile whose one deck has so many notes."""
    subprocess.run(
        [python, "-c", MAKE, str(base), str(notes)], check=True, capture_output=True,
        env={**os.environ, **OWN, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip


def start(python: str, base: Path) -> Run:
    """Start it until its list of decks is there."""
    settings = {**os.environ, **OWN, "QT_QPA_PLATFORM": OFFSCREEN}
    return run(("-c", START, "-b", str(base), "-p", "User 1", "-l", "en"), settings, python)


def takes(python: str, folder: Path, pack: Path, rounds: int) -> list[tuple[float, float]]:
    """Import the questions of a pack as an .apkg, so many times; returns seconds, wall and CPU."""
    done = subprocess.run(
        [python, "-c", TAKE, str(pack), str(folder), str(rounds)],
        stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    return [(wall, cpu) for wall, cpu in map(json.loads, done.stdout.splitlines())]


def finds(python: str, folder: Path, notes: int, typed: list[str]) -> list[tuple[float, float]]:
    """Search so many notes for what is typed; returns seconds for each, wall and CPU."""
    folder.mkdir()
    done = subprocess.run(
        [python, "-c", FIND, str(folder), str(notes)],
        input=json.dumps(typed), stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    return [(wall, cpu) for wall, cpu in map(json.loads, done.stdout.splitlines())]


def presses(python: str, base: Path, made: Path, turns: int) -> tuple[list[float], list[float]]:
    """Return the ms from a key to the last changed pixel: for the answer shown, and for the card answered."""
    settings = {**os.environ, **OWN}
    make(python, base, NOTES)
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
            shown = press(made, name, "=space,space", turns)
            answered = press(made, name, "space,=space", turns)
        finally:
            program.terminate()
            program.wait()
    return [took for took in shown if took], [took for took in answered if took]
