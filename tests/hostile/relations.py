"""Hostile relations: ids that two things have, names of what is nowhere, articles out of order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hostile.kind import Guard, Kind
from tests.hostile.making import changed
from tests.pack.builders import example_json, png

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

REFERENCES, SOURCES = "quizapp.pack.checks.references", "quizapp.pack.checks.sources"

EXAMPLE = example_json()
GAZETTE, LETTER = EXAMPLE["sources"]


def _misspelt() -> dict[str, Any]:
    """Speakers that each speak for one who is not there, and whose name is nearly that of all others."""
    more = [
        {"id": f"speaker-{n:056}", "name": f"S {n}", "kind": "person", "speaks_for": f"speakre-{n:056}"}
        for n in range(900)
    ]
    return {"speakers": EXAMPLE["speakers"] + more}


def _nearly(place: Path) -> Path:
    listed = [{"id": f"m-{n}", "file": f"a{n:090}.png", "decorative": True} for n in range(500)]
    return changed({"media": listed}, {f"b{n:090}.png": png() for n in range(300)})(place)


KINDS: dict[str, Kind] = {
    "a speaker that speaks for nobody known": Kind(
        "A speaker that stands for another who is not there: whose side is it?",
        changed({"speakers/0/speaks_for": "nowhere"}),
        Guard(REFERENCES, "if speaker.speaks_for not in speakers.ids:", "if not speaker.speaks_for:"),
        "/speakers/0/speaks_for: There is no",
        "unknown-id",
    ),
    "misspelt ids without end": Kind(
        "Ids that nearly fit a thousand others: to find the nearest of each would take minutes.",
        changed(_misspelt),
        Guard("quizapp.pack.canonical_text", " if self._left >= 0 else None", ""),
        "There is no speaker “speakre-",
        "unknown-id",
        lines=None,
    ),
    "letters in pieces": Kind(
        "“é” as two characters in an article: it looks like the word that is quoted, and is not found.",
        changed({"sources/1/passages/2/text": "How many cafe\u0301s there are in Low Street."}),
        Guard(SOURCES, "canonical_text.is_canonical(\n            passage.text\n        )", "passage.text"),
        "is not as passages are stored",
        "not-canonical",
    ),
    "marks heaped on an option": Kind(
        "A column of accents that stands over the options above it and hides them.",
        changed({"weck-call/options/0/text": "He asks" + "\u0301" * 200}),
        Guard(SOURCES, "elif canonical_text.has_stacked_marks(text):", "elif not path:"),
        "More than 16 marks",
        "heaped-marks",
    ),
    "a year that never was": Kind(
        "An article of the year nought, which Python's calendar does not have.",
        changed({"sources/1/published": "0000"}),
        Guard(
            SOURCES,
            "    except ValueError:\n        return False",
            "    except ValueError:\n        return True",
        ),
        "There was no 0000",
        "no-day",
    ),
    "pictures that nearly are": Kind(
        "Hundreds of pictures that are listed, and as many files of nearly these names.",
        _nearly,
        Guard(
            SOURCES,
            "words.suggest(medium.file, media)",
            "canonical_text.suggest_known_word(medium.file, media)",
        ),
        "The pack does not list “media/b",
        "unused-media",
        lines=None,
    ),
}
