"""Packs in folders, made from the example pack."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.pack.builders import example_json

if TYPE_CHECKING:
    from pathlib import Path


def pack_in(folder: Path, revision: int = 1, *, id_: str | None = None, **changes: Any) -> Path:
    """Put the example pack in a folder, in a revision and with other fields, and return the folder."""
    data = example_json() | {"revision": revision} | ({"id": id_} if id_ else {}) | changes
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    return folder


def wrong_in(folder: Path) -> Path:
    """Put a pack in a folder that has a quote which stands nowhere."""
    banks = example_json()["banks"]
    banks[0]["questions"][0]["evidence"][0][0]["quote"] = "words that stand nowhere"
    return pack_in(folder, banks=banks)
