"""What the commands print: a fixed list of calls, over scratch folders and files of the repository."""

from __future__ import annotations

import copy
import json
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from tests.oracle.names import find

CALLS: Final = Path(__file__).with_name("calls.tsv")
"""A call a line, in their order: a name, the words after `quizapp`, and what it writes that is recorded."""
EXAMPLE: Final = Path("docs", "example-pack")
TEXT_ENDINGS: Final = (".txt", ".json", ".jsonl", ".csv", ".md")
"""Endings of written files of which the contents are recorded, not the name alone."""
MUTANTS: Final = 60

PAGE: Final = """<html lang="en"><head><title>Weir to be mended – The Sallow Post</title>
<meta name="author" content="Ada Weck"><meta property="article:published_time" content="2025-04-03">
</head><body><nav><a href="/">Home</a></nav><article><h1>Weir to be mended</h1>
<p>The weir below the mill will be mended this summer, the town of Sallow said on Thursday.</p>
<h2>“Too late”</h2><p>“It comes ten years too late,” said Bert Quill, who fishes there. He said that eels
could no longer pass.</p><ul><li>Cost: 40,000 crowns</li><li>Length: 31 metres</li></ul>
<p>A report by the river office found that two of three stones are loose.</p></article></body></html>
"""
NOTES: Final = "# Notes\n\n*Ada Weck* said: “Nobody came.”\n\n- one\n- two\n"
SLOVAK: Final = (
    "Vedenie prístavu správu odmietlo, pretože sa podľa neho na trase nikto nepočítal, ako aj v zime. "
)


def record(out: Path, folder: Path, program: Path) -> None:
    """Record all calls, in one folder."""
    out.mkdir(parents=True)
    prepare(folder, program)
    mutants = " ".join(f"mutants/{number:02}" for number in range(MUTANTS))
    for line in CALLS.read_text("utf-8").splitlines():
        name, called, *writes = line.split("\t")
        print(f"quizapp {called}", flush=True)
        words = called.format(program=program, mutants=mutants).split()
        command = [sys.executable, "-P", "-m", "quizapp", *words]
        ended = subprocess.run(
            command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        lines = [f"$ quizapp {called}", f"exit code {ended.returncode}"]
        lines += ["--- stdout", ended.stdout, "--- stderr", ended.stderr]
        lines += (each for target in writes for each in written(folder / target))
        text = normalized("\n".join(lines), program, folder)
        (out / f"{name}.txt").write_text(text, encoding="utf-8")


def written(target: Path) -> Iterator[str]:
    """Yield the names of written files, and the contents of those that are text."""
    for path in sorted(target.rglob("*")) if target.is_dir() else [target]:
        if path.is_file():
            yield f"--- {path.relative_to(target.parent).as_posix()}"
            if path.suffix in TEXT_ENDINGS:
                yield path.read_text("utf-8")


def prepare(folder: Path, program: Path) -> None:
    """Make the files that calls read: a library with some practice, articles, and packs with faults."""
    folder.mkdir(parents=True)
    session = find("Session")((*find("KINDS").values(), "each-night"))
    session.answered("correct", "not_this_time", *("correct",) * 8)(find("make_ready")(folder / "data"))
    texts = {"page.html": PAGE, "notes.md": NOTES, "slovak.txt": SLOVAK * 6, "broken.pdf": "no PDF"}
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "broken").mkdir()
    (folder / "broken" / "pack.json").write_text('{"format": 1, "id": "broken", ', encoding="utf-8")
    example = program / EXAMPLE
    document = json.loads((example / "pack.json").read_text("utf-8"))
    for number in range(MUTANTS):
        mutant = shutil.copytree(example, folder / "mutants" / f"{number:02}")
        changed = mutated(document, random.Random(number))
        (mutant / "pack.json").write_text(json.dumps(changed, ensure_ascii=False), encoding="utf-8")


def mutated(document: Any, chance: random.Random) -> Any:
    """Return a document with one value, drawn by chance, removed, emptied, doubled or replaced by another."""
    made = copy.deepcopy(document)
    holder, key = chance.choice(list(places(made)))
    value = holder[key]
    way = chance.choice(("remove", "empty", "double", "replace"))
    if way == "remove":
        del holder[key]
    elif way == "empty":
        holder[key] = type(value)()
    elif way == "double" and isinstance(value, str | list):
        holder[key] = value + value
    else:
        other, of = chance.choice(list(places(document)))
        holder[key] = copy.deepcopy(other[of])
    return made


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each place in a document as what holds it and its key or number."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in items:
        yield value, key
        yield from places(each)


def normalized(text: str, program: Path, folder: Path) -> str:
    """Return a text without what differs from one run, day or computer to another."""
    named = {program: "PROGRAM", folder: "FOLDER", sys.executable: "PYTHON"}
    for path, name in named.items():
        text = text.replace(str(path), name)
    for now in (datetime.now(UTC), datetime.now(UTC) - timedelta(days=1)):  # it may have begun yesterday
        text = text.replace(f"{now:%Y-%m-%d}", "TODAY").replace(f"{now:%Y%m%d}", "TODAY")
    text = re.sub(r"TODAY([T _-]+)\d\d[:-]?\d\d([:-]?\d\d(\.\d+)?)?(Z|\+00:00)?", r"TODAY\1TIME", text)
    text = re.sub(r'(free on the disk"?: )\d+', r"\1SIZE", text)
    text = re.sub(r"(?<=TIME-)[0-9a-f]{8}\b", "ID", text)
    text = re.sub(r'(?<="id": "ferry-)[0-9a-f]{6}(?=")', "ID", text)
    numbers: dict[str, str] = {}

    def number(match: re.Match[str]) -> str:
        return numbers.setdefault(match[0], f"ID-{len(numbers) + 1}")

    return re.sub(r"\b[0-9a-f]{32}\b", number, text)
