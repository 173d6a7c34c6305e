"""The folder of a pack in work: which file holds what, and what of a document is not handed out."""

from __future__ import annotations

import errno
import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Literal

from quizapp.authoring.errors import SaveError
from quizapp.catalogue import message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.authoring.json_pointers import Json

WORKING_DIR_NAME: Final = "working"
"""The folder of packs in work, inside the data folder; the library knows nothing of it."""

TRASH_DIR_NAME: Final = "trash"
PACK_FILE_NAME: Final = "pack.json"
MEDIA_DIR_NAME: Final = "media"
LIST_ENTRY_FILE_NAME: Final = "about.json"
LOG_FILE_NAME: Final = "undo.log"
VERSIONS_DIR_NAME: Final = "versions"

NOTE_FIELD: Final = "notes"
"""The field of a document that holds the private notes: question id (or "" for the pack) to text."""

SUMMARY_FIELD: Final = "summaries"
"""The field of a document that holds what left-out paragraphs tell: passage id to the teacher's words.

They stand in a pack that is handed out without those paragraphs, and in no other.
"""

COMMENT_FIELD: Final = "comments"
"""The field of a document that holds what reviewers say: comment id to what it tells (see `reviews`)."""

REVIEWER_FIELD: Final = "read"
"""The field of a document that holds who has read all of it: name to day."""

SUGGESTION_FIELD: Final = "drafts"
"""The field of a document that holds what became of drafts, by the article's id and a key (see `decisions`).

What a teacher rejects stays on their computer.
"""

ATTRIBUTION_FIELD: Final = "said"
"""The field of a document that holds what was corrected of who says what, by article (see `decisions`)."""

PRIVATE_FIELDS: Final = {
    NOTE_FIELD: "notes.json",
    SUMMARY_FIELD: "summaries.json",
    COMMENT_FIELD: "comments.json",
    REVIEWER_FIELD: "read.json",
    SUGGESTION_FIELD: "drafts.json",
    ATTRIBUTION_FIELD: "said.json",
}
"""What of a document is not of its pack, and the file beside pack.json that each is kept in."""

FileIncident = Literal["changed-underneath", "unreadable-underneath", "log-damaged", "log-lost"]
"""What happened to the files of a pack in work without this window."""

_REASONS: Final = {
    errno.ENOSPC: "editing.disk.full",
    errno.EDQUOT: "editing.disk.full",
    errno.EACCES: "editing.disk.no_access",
    errno.EPERM: "editing.disk.no_access",
    errno.EROFS: "editing.disk.read_only",
    errno.ENOENT: "editing.disk.gone",
}


def find_working_dir(data: Path) -> Path:
    """The folder of packs in work; not made here."""
    return data / WORKING_DIR_NAME


def list_folders(working: Path) -> list[Path]:
    """Return the folders of packs in work, by name; none if that folder cannot be read."""
    try:
        found = sorted(working.iterdir())
    except OSError:
        return []
    return [folder for folder in found if folder.name != TRASH_DIR_NAME and not folder.name.startswith(".")]


def remove_private_fields(document: Json) -> Json:
    """Return the pack of a document, without what is not handed out."""
    return {name: value for name, value in document.items() if name not in PRIVATE_FIELDS}


def read_json_object(path: Path) -> dict[str, Json] | None:
    """Return the JSON object that a file holds; None if there is none, or it cannot be read."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def find_backup_path(path: Path, why: str) -> Path:
    """Return a path beside a file that nothing has yet, for what is kept of it, such as “damaged”."""
    number = 1
    while (other := path.with_name(f"{path.stem}-{why}-{number}{path.suffix}")).exists():
        number += 1
    return other


@contextmanager
def translate_disk_errors(path: Path) -> Iterator[None]:
    """Raise SaveError, with its reason in words, for an error of the system's."""
    try:
        yield
    except OSError as error:
        known = _REASONS.get(error.errno or 0)
        reason = message(known) if known else error.strerror or str(error)
        raise SaveError(path, reason) from error
