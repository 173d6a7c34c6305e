"""A folder of many packs that is dropped on the window while somebody practises."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from tests.driver import Driven
from tests.folders import make_ready
from tests.hostile.dropping import drop
from tests.journeys.steps import answer_by_keys, on_home, practice
from tests.pack.builders import example_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.driver import Seen

PACK_S = 0.3
"""How long a pack may take at the most on a busy computer, to be looked at and to be added."""


def main(words: Sequence[str]) -> int:
    """Drop a thousand packs, or as many as are asked for, and tell how long all of it took."""
    count, began = int(words[0]) if words else 1000, monotonic()
    with tempfile.TemporaryDirectory(prefix="quizapp-") as folder:
        data = practice(make_ready(Path(folder, "data")), "choice", "verdict", "number")
        drop_while_practising(data, many(Path(folder, "packs"), count), count)
    took = f"{monotonic() - began:.0f} s"
    print(f"{count} packs dropped amid a practice, one of them bad: {count - 1} added in {took}")
    return 0


def many(folder: Path, count: int) -> Path:
    """Put so many small packs in a folder, one of them bad, and return the folder."""
    data = example_json()
    bank = data["banks"][0]
    data["banks"] = [bank | {"questions": bank["questions"][:2]}]
    for number in range(count):
        named = {"id": f"pack-{number:04}", "title": 3 if number == count // 2 else f"Pack {number:04}"}
        (folder / f"{number:04}").mkdir(parents=True)
        (folder / f"{number:04}" / "pack.json").write_text(json.dumps(data | named), encoding="utf-8")
    return folder


def drop_while_practising(folder: Path, packs: Path, count: int) -> None:
    """Drop a folder of packs on the window amid a practice, add all, and go on practising."""
    patience = 30 + 2 * count * PACK_S
    with Driven(folder) as program:
        program.wait(on_home)
        program.press("Return")
        answer_by_keys(program, 1)
        program.press("Return")
        before = program.wait(lambda seen: seen.asks(2))
        drop(program, packs)
        program.wait(lambda seen: seen.button(f"Add {count - 1} packs"), patience)
        assert program.seen.says(f"{count} packs, {count - 1} can be added")
        program.press("Return")
        told = program.wait(lambda seen: seen.button("Done"), patience)
        assert told.says(f"{count - 1} added")
        assert sum("Cannot be added" in row for row in told.rows) == 1
        assert sum(", Added, " in row for row in told.rows) == count - 1
        program.press("Return")
        assert question(program.wait(lambda seen: seen.asks(2))) == question(before)
        answer_by_keys(program, 2)
        program.press("Ctrl+1")
        seen = program.wait(on_home)
        assert sum(row.startswith("Pack 0") for row in seen.rows) == count - 1
        assert (program.close(), program.said) == (0, "")


def question(seen: Seen) -> tuple[object, ...]:
    """What is asked, and among what one chooses."""
    return seen.at, seen.total, [option.name for option in seen.options], [box.name for box in seen.boxes]
