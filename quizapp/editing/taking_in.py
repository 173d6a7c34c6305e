"""What another program made of a pack in work, such as a spreadsheet: told before it is taken, as one step.

What tells of the pack's own past stays as it is here: its id, how often it was handed out and what changed
then, and where it comes from.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.editing import walk
from quizapp.editing.comparing import Difference, differences, take_over
from quizapp.editing.handing_out import NotReadyError, strict
from quizapp.editing.places import MEDIA, public, telling_disk
from quizapp.pack.saving import write_whole
from quizapp.pack.writing import dump

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from quizapp.editing.pointers import Json
    from quizapp.editing.steps import Step

_PAST: Final = ("format", "id", "revision", "changes", "derived_from")


@dataclass(frozen=True, slots=True)
class Account:
    """What taking in would change.

    `other` is what the document would be, and `differences` what is another in it, against what it is now.
    Of questions there are ids: of those that are new, changed or moved, gone, and as they were.
    """

    other: Json
    differences: tuple[Difference, ...]
    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    same: tuple[str, ...]


def account_of(document: Json, taken: Json) -> Account:
    """Return what taking in a pack's plain data would change in a document."""
    other = _with_past(taken, document)
    found = differences(as_handed_out(document), other)
    asked = [each for each in found if each.sort == "question"]
    here = [str(question["id"]) for _, question in walk.questions(other)]
    new = {each.id for each in asked if each.what == "added"}
    changed = {each.id for each in asked if each.what in ("changed", "moved")} - new
    return Account(
        other,
        found,
        tuple(each for each in here if each in new),
        tuple(each for each in here if each in changed),
        tuple(each.id for each in asked if each.what == "removed"),
        tuple(each for each in here if each not in new | changed),
    )


def as_handed_out(document: Json) -> Json:
    """Return a document's pack as it is written where nothing of it is missing, else as it stands.

    So what says no more than the default is no difference.
    """
    try:
        written = json.loads(dump(strict(document)))
    except NotReadyError:
        return public(document)
    return _with_past(written, document)


def take_in(document: Json, account: Account) -> Step:
    """Return the one step that takes all of it in; private notes stay. Raises NotDoneError."""
    return take_over(document, account.other, "take-spreadsheet")


def keep_pictures(folder: Path, other: Json, media: Mapping[str, bytes]) -> tuple[Json, dict[str, bytes]]:
    """Write new pictures into the folder of a pack in work; return the document with their names, and them.

    No file is written over, so that undo finds the one before: a picture that is another under the same name
    gets a new one. Raises NotSavedError.
    """
    names: dict[str, str] = {}
    kept: dict[str, bytes] = {}
    target = folder / MEDIA
    with telling_disk(target):
        target.mkdir(exist_ok=True)
        for file, data in media.items():
            name = _free(target, file, data)
            if not (target / name).exists():
                write_whole(target / name, data)
            names[file], kept[name] = name, data
    if all(old == new for old, new in names.items()):
        return other, kept
    listed = [{**each, "file": names.get(each["file"], each["file"])} for each in other.get("media", [])]
    return {**other, "media": listed}, kept


def _with_past(pack: Json, document: Json) -> Json:
    """Return a pack with the past of a document, which may lack some of it, in the place of its own."""
    past = {name: document[name] for name in _PAST if name in document}
    return {name: value for name, value in {**pack, **past}.items() if name in past or name not in _PAST}


def _free(target: Path, file: str, data: bytes) -> str:
    """Return the name, with a number where another picture has it."""
    stem, _, ending = file.rpartition(".")
    number, name = 1, file
    while (target / name).exists() and (target / name).read_bytes() != data:
        number += 1
        name = f"{stem}-{number}.{ending}"
    return name
