"""The sessions that are gone through, and what is heard on the way, as a text."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.library.settings import Settings
from tests.accessible.room import Room
from tests.shots.folders import Session, keep_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

APPROVED: Final = Path(__file__).with_name("approved")

Deed = tuple[str, str, str]
"""What is done (“press”, “focus” or “wait”), to which role, and how its name begins."""

TO_RESULTS: Final[tuple[Deed, ...]] = (
    ("press", "button", "See the results"),
    ("wait", "button", "Done"),
    ("press", "button", "Done"),
    ("wait", "button", "Add a pack"),
)

SESSIONS: Final[dict[str, tuple[tuple[str, ...], tuple[Deed, ...]]]] = {
    "attribution": (
        ("rude-neighbour",),
        (
            ("press", "button", "Continue"),
            ("wait", "radio button", "1,"),
            ("press", "button", "Check answer"),
            ("focus", "radio button", "2,"),
            ("focus", "radio button", "3,"),
            ("press", "radio button", "3,"),
            ("press", "button", "Check answer"),
            ("press", "radio button", "C,"),
            ("press", "button", "Check answer"),
            ("wait", "button", "See the results"),
            *TO_RESULTS,
        ),
    ),
    "evidence": (
        ("two-deciders",),
        (
            ("press", "button", "Continue"),
            ("wait", "check box", "Sentence 1 of"),
            ("focus", "check box", "Sentence 7 of"),
            ("press", "check box", "Sentence 7 of"),
            ("press", "check box", "Sentence 9 of"),
            ("press", "check box", "Sentence 33 of"),
            ("press", "button", "Remove sentence 9"),
            ("press", "check box", "Sentence 33 of"),
            ("press", "button", "Check answer"),
            ("wait", "button", "See the results"),
            *TO_RESULTS,
        ),
    ),
    "order": (
        ("in-time",),
        (
            ("press", "button", "Continue"),
            ("wait", "button", "Move down: Microphones"),
            ("focus", "label", "2 of 5"),
            ("press", "button", "Move down: Microphones"),
            ("press", "button", "Move up: A questionnaire"),
            ("press", "button", "Check answer"),
            ("wait", "button", "See the results"),
            *TO_RESULTS,
        ),
    ),
    # The keyboard stays where it is answered from one question to the next.
    "skipping": (
        ("rude-neighbour", "told-later", "who-says-what", "too-early", "two-starts"),
        (
            ("press", "button", "Continue"),
            ("focus", "radio button", "2,"),
            ("press", "button", "Skip"),
            ("wait", "radio button", "1, The article"),
            ("press", "button", "Skip"),
            ("wait", "label", "Claim 1 of"),
            ("press", "button", "Skip"),
            ("wait", "radio button", "Sentence 1 of"),
            ("focus", "radio button", "Sentence 2 of"),
            ("press", "button", "Skip"),
            ("wait", "check box", "Sentence 1 of"),
        ),
    ),
}
"""By name: the questions that are asked, and what is done."""


def heard(name: str, first_start: Path, folder: Path) -> str:
    """Go through a session over a copy of a data folder, and return each deed with what was said then."""
    questions, deeds = SESSIONS[name]
    data = shutil.copytree(first_start, folder / "data")
    keep_settings(data, Settings(theme="light", reduced_motion=True))
    Session(questions).prepare(data)
    with Room(folder, data) as room:
        return "\n".join(_lines(room, deeds)) + "\n"


def _lines(room: Room, deeds: tuple[Deed, ...]) -> Iterator[str]:
    for deed, role, name in deeds:
        if deed == "wait":
            # What is waited for belongs to what was done before.
            yield from (f"    {line}" for line in room.wait(role, name))
            continue
        done = {"press": "press", "focus": "go to"}[deed]
        said = room.press(role, name) if deed == "press" else room.focus(role, name)
        yield f"{done} {role} {name}"
        yield from (f"    {line}" for line in said)
