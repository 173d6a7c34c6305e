"""The sessions that are gone through, and what is heard on the way, as a text."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.library.settings import Settings
from tests.accessible.room import Room
from tests.shots.desk import half_written, put_in_work
from tests.shots.folders import Session, keep_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

APPROVED: Final = Path(__file__).with_name("approved")

Deed = tuple[str, ...]
"""What is done: “press”, “focus” or “wait” with a role and how its name begins; “write” with these and
words; “key” with a key as X calls it.
"""

DEEDS: Final = {"focus": "go to"}
"""What a deed is called in the text, where otherwise."""

TO_RESULTS: Final[tuple[Deed, ...]] = (
    ("press", "button", "See the results"),
    ("wait", "button", "Done"),
    ("press", "button", "Done"),
    ("wait", "button", "Add a pack"),
)

SESSIONS: Final[dict[str, tuple[tuple[str, ...], tuple[Deed, ...]]]] = {
    "attribution": (
        ("for-good",),
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
            ("focus", "label", "2 of 4"),
            ("press", "button", "Move down: Microphones"),
            ("press", "button", "Move up: The bell"),
            ("press", "button", "Check answer"),
            ("wait", "button", "See the results"),
            *TO_RESULTS,
        ),
    ),
    # The keyboard stays where it is answered from one question to the next.
    "skipping": (
        ("for-good", "told-later", "same-or-not", "too-early", "two-deciders"),
        (
            ("press", "button", "Continue"),
            ("focus", "radio button", "2,"),
            ("press", "button", "Skip"),
            ("wait", "radio button", "1, The article"),
            ("press", "button", "Skip"),
            ("wait", "label", "Line 1 of"),
            ("press", "button", "Skip"),
            ("wait", "radio button", "Sentence 1 of"),
            ("focus", "radio button", "Sentence 2 of"),
            ("press", "button", "Skip"),
            ("wait", "check box", "Sentence 1 of"),
        ),
    ),
}
"""By name: the questions that are asked, and what is done."""


TO_EDITOR: Final[tuple[Deed, ...]] = (
    ("press", "page tab", "Author"),
    ("press", "button", "Edit"),
    ("wait", "button", "Use as evidence"),
)

AT_DESK: Final[dict[str, tuple[Deed, ...]]] = {
    # The form, the checks, words that become evidence, and a page over the editor, at one go.
    "writing": (
        *TO_EDITOR,
        *[("key", "Tab")] * 8,
        ("key", "Return"),
        ("key", "ctrl+Down"),
        ("write", "text", "Explanation", "The hotel\u200b owner says so."),
        ("key", "F8"),
        ("press", "button", "Take it out"),
        ("key", "F8"),
        ("key", "F8"),
        ("write", "text", "Statement", "The council ordered the trial."),
        ("key", "F6"),
        ("key", "ctrl+e"),
        ("key", "ctrl+Home"),
        *[("key", "Down")] * 3,
        ("key", "shift+End"),
        ("key", "ctrl+e"),
        ("key", "ctrl+z"),
        ("key", "F7"),
        ("key", "Down"),
        ("key", "Return"),
        ("key", "Escape"),
    ),
}
"""By name: what is done in the pack in work that `tests.shots.desk` begins, by its keys where it has any."""

AT_HOME: Final[dict[str, tuple[Deed, ...]]] = {
    "help": (("key", "F1"), ("key", "Tab"), ("key", "Tab"), ("key", "Escape")),
    "people": (("key", "ctrl+l"), ("key", "Tab"), ("key", "Tab"), ("key", "Escape")),
}
"""By name: what is done from home on, with the keys."""

BY_CHANCE: Final = "page tab."
"""How words end that are said or not: of a tab that comes to the front without the keyboard, Orca tells
only if it has nothing else to say by then.
"""

EVERY: Final = (*SESSIONS, *AT_DESK, *AT_HOME)
"""The names of all."""


def heard(name: str, first_start: Path, folder: Path) -> str:
    """Go through a session over a copy of a data folder, and return each deed with what was said then."""
    data = shutil.copytree(first_start, folder / "data")
    settings = Settings(theme="light", reduced_motion=True)
    if name in AT_DESK:
        deeds = AT_DESK[name]
        keep_settings(data, replace(settings, teacher_tools=True))
        put_in_work(data, half_written())
    elif name in AT_HOME:
        deeds = AT_HOME[name]
        keep_settings(data, settings)
    else:
        questions, deeds = SESSIONS[name]
        keep_settings(data, settings)
        Session(questions).prepare(data)
    with Room(folder, data) as room:
        return "\n".join(_lines(room, deeds)) + "\n"


def _lines(room: Room, deeds: tuple[Deed, ...]) -> Iterator[str]:
    for deed, *about in deeds:
        said = getattr(room, deed)(*about)
        # What is waited for belongs to what was done before.
        if deed != "wait":
            yield " ".join((DEEDS.get(deed, deed), *about))
        yield from (f"    {line}" for line in said if not line.endswith(BY_CHANCE))
