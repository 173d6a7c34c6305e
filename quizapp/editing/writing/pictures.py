"""Pictures of a pack in work: a file beside it, and its place in the document.

A file is written under a name that no other has and never written over, so that undo and redo find it. What
no document lists stays behind at a hand-out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.catalogue import message
from quizapp.editing import walk
from quizapp.editing.errors import NotDoneError
from quizapp.editing.places import MEDIA, telling_disk
from quizapp.editing.pointers import Json, joined, new_id, slug
from quizapp.editing.steps import Sketch, Step
from quizapp.pack.files import MAX_MEDIA_BYTES
from quizapp.pack.media import ending_of, picture_fault
from quizapp.pack.saving import write_whole

if TYPE_CHECKING:
    from collections.abc import Container, Mapping
    from pathlib import Path
    from random import Random

_STEM: Final = re.compile(r"\.[A-Za-z0-9]{1,5}$")


@dataclass(frozen=True, slots=True)
class Kept:
    """A picture that lies in the folder of a pack in work: its id and the name of its file."""

    id: str
    file: str


def read_picture(path: Path) -> bytes:
    """Return what a file holds, if a picture may be as large. Raises NotDoneError."""
    try:
        if not path.is_file():  # a device or a pipe may have no end
            raise NotDoneError("no-picture", message("editing.picture.no_file", name=path.name))
        with path.open("rb") as file:
            data = file.read(MAX_MEDIA_BYTES + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        sentence = message("editing.picture.unreadable", name=path.name, reason=reason)
        raise NotDoneError("no-picture", sentence) from error
    return fit(path.name, data)


def fit(name: str, data: bytes) -> bytes:
    """Return a picture's bytes as they are. Raises NotDoneError for what no pack can have, with its name."""
    if len(data) > MAX_MEDIA_BYTES:
        most = MAX_MEDIA_BYTES >> 20
        raise NotDoneError("no-picture", message("editing.picture.too_large", name=name, most=most))
    fault = picture_fault(data, name)
    if fault is not None:
        raise NotDoneError("no-picture", fault)
    return data


def keep_picture(folder: Path, name: str, data: bytes, taken: Container[str], chance: Random) -> Kept:
    """Write a picture into the folder of a pack in work; `taken` are its ids.

    Raises NotDoneError for what is no picture that a pack can have, NotSavedError.
    """
    ending = ending_of(fit(name, data))
    made = new_id(slug(_STEM.sub("", name))[:30].strip("-"), taken, chance)
    kept = Kept(made, f"{made}{ending}")
    target = folder / MEDIA / kept.file
    with telling_disk(target):
        target.parent.mkdir(exist_ok=True)
        write_whole(target, data)
    return kept


def show_picture(document: Json, question: str, kept: Kept) -> Step:
    """Show a picture that lies in the folder with a question. Raises NotDoneError."""
    sketch = Sketch(document)
    sketch.append("/media", {"id": kept.id, "file": kept.file})
    sketch.put(joined(walk.question(document, question)[0], "media"), kept.id)
    return sketch.step("add-picture", kept.id)


def listed_pictures(document: Json, pictures: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return those of the files in the folder that the document lists; others wait for an undo or redo."""
    files = {each.get("file") for _, each in walk.entries(document, "/media")}
    return {name: data for name, data in pictures.items() if name in files}


def remove_picture(document: Json, picture: str) -> Step:
    """Take a picture out of the pack and away from all questions that show it. Raises NotDoneError."""
    sketch = Sketch(document)
    for at, asked in walk.questions(document):
        if asked.get("media") == picture:
            sketch.drop(joined(at, "media"))
    sketch.take(walk.find_in(walk.entries(document, "/media"), picture, "picture")[0])
    return sketch.step("remove-picture", picture)


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


def _free(target: Path, file: str, data: bytes) -> str:
    """Return the name, with a number where another picture has it."""
    stem, _, ending = file.rpartition(".")
    number, name = 1, file
    while (target / name).exists() and (target / name).read_bytes() != data:
        number += 1
        name = f"{stem}-{number}.{ending}"
    return name
