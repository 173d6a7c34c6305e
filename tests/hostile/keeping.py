"""What fuzzing found interesting: for each way in which a read can end, few bytes that bring it about."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

from tests.hostile.reads import read

CORPUS = Path(__file__).parent / "corpus"
LONGEST = 3_000
"""Bytes of a file that is kept."""
MOST = 150
"""Files that are kept."""


def keep(found: Path) -> list[Path]:
    """Add files of the folder that end in a way of their own, the shortest of each; return what was added."""
    known = {ending(file.read_bytes()) for file in CORPUS.iterdir()}
    added = []
    for file in sorted(found.iterdir(), key=lambda file: file.stat().st_size):
        data = file.read_bytes()
        ends = ending(data)
        if ends not in known and len(data) <= LONGEST and len(known) < MOST:
            known.add(ends)
            kept = CORPUS / hashlib.sha256(data).hexdigest()[:16]
            kept.write_bytes(data)
            added.append(kept)
    return added


def ending(data: bytes) -> tuple[int, tuple[str, ...]]:
    """How a read ends: the sort of what is read, and the codes of its problems."""
    with tempfile.TemporaryDirectory(prefix="quizapp-") as folder:
        return (data[0] % 5 if data else 0), tuple(sorted(set(read(data, Path(folder)))))
