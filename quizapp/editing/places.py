"""The folder of a pack in work: which file holds what, and what of a document is not handed out."""

from __future__ import annotations

import errno
import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Literal

from quizapp.catalogue import message
from quizapp.editing.errors import NotSavedError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.editing.pointers import Json

WORKING: Final = "working"
"""The folder of packs in work, inside the data folder; the library knows nothing of it."""

TRASH: Final = "trash"
PACK: Final = "pack.json"
MEDIA: Final = "media"
ABOUT: Final = "about.json"
LOG: Final = "undo.log"
VERSIONS: Final = "versions"

NOTE_FIELD: Final = "notes"
"""The field of a document that holds the private notes: question id (or "" for the pack) to text."""

SUMMARY_FIELD: Final = "summaries"
"""The field of a document that holds what left-out paragraphs tell: passage id to the teacher's words.

They stand in a pack that is handed out without those paragraphs, and in no other.
"""

COMMENT_FIELD: Final = "comments"
"""The field of a document that holds what reviewers say: comment id to what it tells (see `reviewing`)."""

READ_FIELD: Final = "read"
"""The field of a document that holds who has read all of it: name to day."""

DRAFT_FIELD: Final = "drafts"
"""The field of a document that holds what became of drafts, by the article's id and a key (see `decisions`).

What a teacher rejects stays on their computer.
"""

SAID_FIELD: Final = "said"
"""The field of a document that holds what was corrected of who says what, by article (see `decisions`)."""

PRIVATE: Final = {
    NOTE_FIELD: "notes.json",
    SUMMARY_FIELD: "summaries.json",
    COMMENT_FIELD: "comments.json",
    READ_FIELD: "read.json",
    DRAFT_FIELD: "drafts.json",
    SAID_FIELD: "said.json",
}
"""What of a document is not of its pack, and the file beside pack.json that each is kept in."""

Told = Literal["changed-underneath", "unreadable-underneath", "log-damaged", "log-lost"]
"""What happened to the files of a pack in work without this window."""

_REASONS: Final = {
    errno.ENOSPC: "editing.disk.full",
    errno.EDQUOT: "editing.disk.full",
    errno.EACCES: "editing.disk.no_access",
    errno.EPERM: "editing.disk.no_access",
    errno.EROFS: "editing.disk.read_only",
    errno.ENOENT: "editing.disk.gone",
}


def working_dir(data: Path) -> Path:
    """The folder of packs in work; not made here."""
    return data / WORKING


def folders(working: Path) -> list[Path]:
    """Return the folders of packs in work, by name; none if that folder cannot be read."""
    try:
        found = sorted(working.iterdir())
    except OSError:
        return []
    return [folder for folder in found if folder.name != TRASH and not folder.name.startswith(".")]


def public(document: Json) -> Json:
    """Return the pack of a document, without what is not handed out."""
    return {name: value for name, value in document.items() if name not in PRIVATE}


def read_object(path: Path) -> dict[str, Json] | None:
    """Return the JSON object that a file holds; None if there is none, or it cannot be read."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def aside(path: Path, why: str) -> Path:
    """Return a path beside a file that nothing has yet, for what is kept of it, such as “damaged”."""
    number = 1
    while (other := path.with_name(f"{path.stem}-{why}-{number}{path.suffix}")).exists():
        number += 1
    return other


@contextmanager
def telling_disk(path: Path) -> Iterator[None]:
    """Raise NotSavedError, with its reason in words, for an error of the system's."""
    try:
        yield
    except OSError as error:
        known = _REASONS.get(error.errno or 0)
        reason = message(known) if known else error.strerror or str(error)
        raise NotSavedError(path, reason) from error
