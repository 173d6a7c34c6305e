"""What the list tells of a pack in work, in a small file of its own, so that no pack is read to be listed."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from quizapp.editing.figures import UNKNOWN, Figures, read_figures
from quizapp.editing.places import ABOUT, telling_disk
from quizapp.pack.saving import write_whole

if TYPE_CHECKING:
    from pathlib import Path

_FORMAT: Final = "quizapp-about/1"


@dataclass(frozen=True, slots=True)
class HandedOut:
    """The last hand-out: when, as which revision, into which file (its path), pack.json's sum then.

    `size` and `time_ns` are those of pack.json when it was last known to be so, by which it is known again
    without being read.
    """

    at: datetime
    revision: int
    file: str
    sha256: str
    size: int = -1
    time_ns: int = 0


@dataclass(frozen=True, slots=True)
class About:
    """A pack in work: its name on the list, when it was begun and last changed (both UTC), its last hand-out.

    `pack` is the id of its pack; `deleted` is when it was put into the trash. `figures` tell what is in it as
    it was saved last; `done` are the ids of those reports of learners that were dealt with; `revision` is the
    greatest under which its pack was exported, which undo does not change.
    """

    name: str
    pack: str
    made: datetime
    changed: datetime
    handed_out: HandedOut | None = None
    deleted: datetime | None = None
    figures: Figures = UNKNOWN
    done: tuple[str, ...] = ()
    revision: int = 0


def write_about(folder: Path, about: About) -> None:
    """Write it into the folder, whole. Raises NotSavedError."""
    data = json.dumps({"format": _FORMAT, **asdict(about)}, default=datetime.isoformat, indent=1)
    with telling_disk(folder / ABOUT):
        write_whole(folder / ABOUT, data.encode())


def read_about(folder: Path) -> About | None:
    """Return what the folder tells; None if it is none of a pack in work, or tells nothing that holds."""
    try:
        told = json.loads((folder / ABOUT).read_bytes())
        return About(
            str(told["name"]),
            str(told["pack"]),
            datetime.fromisoformat(told["made"]),
            datetime.fromisoformat(told["changed"]),
            _handed_out(told["handed_out"]),
            datetime.fromisoformat(told["deleted"]) if told["deleted"] else None,
            read_figures(told),
            tuple(map(str, told.get("done", ()))),
            int(told.get("revision", 0)),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _handed_out(told: dict[str, Any] | None) -> HandedOut | None:
    if told is None:
        return None
    at = datetime.fromisoformat(told["at"])
    known = int(told.get("size", -1)), int(told.get("time_ns", 0))
    return HandedOut(at, int(told["revision"]), str(told["file"]), str(told["sha256"]), *known)
