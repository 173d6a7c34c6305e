"""Pictures of a pack in work: a file beside it, and its place in the document.

A file is written under a name that no other has and never written over, so that undo and redo find it. What
no document lists stays behind at a hand-out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import Step, Transaction
from quizapp.authoring.errors import OperationError
from quizapp.authoring.folder_layout import MEDIA_DIR_NAME, translate_disk_errors
from quizapp.authoring.id_generator import build_slug, new_id
from quizapp.authoring.json_pointers import Json, join_pointer
from quizapp.catalogue import message
from quizapp.pack.atomic_file import write_atomically
from quizapp.pack.pack_folder import MAX_MEDIA_BYTES
from quizapp.pack.picture_format import describe_picture_fault, find_media_suffix

if TYPE_CHECKING:
    from collections.abc import Container, Mapping
    from pathlib import Path
    from random import Random

_STEM: Final = re.compile(r"\.[A-Za-z0-9]{1,5}$")


@dataclass(frozen=True, slots=True)
class SavedPicture:
    """A picture that lies in the folder of a pack in work: its id and the name of its file."""

    id: str
    file: str


def read_picture(path: Path) -> bytes:
    """Return what a file holds, if a picture may be as large. Raises OperationError."""
    try:
        if not path.is_file():  # a device or a pipe may have no end
            raise OperationError("no-picture", message("editing.picture.no_file", name=path.name))
        with path.open("rb") as file:
            data = file.read(MAX_MEDIA_BYTES + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        sentence = message("editing.picture.unreadable", name=path.name, reason=reason)
        raise OperationError("no-picture", sentence) from error
    return check_picture(path.name, data)


def check_picture(name: str, data: bytes) -> bytes:
    """Return a picture's bytes as they are.

    Raises OperationError for what no pack can have, with its name.
    """
    if len(data) > MAX_MEDIA_BYTES:
        most = MAX_MEDIA_BYTES >> 20
        raise OperationError("no-picture", message("editing.picture.too_large", name=name, most=most))
    fault = describe_picture_fault(data, name)
    if fault is not None:
        raise OperationError("no-picture", fault)
    return data


def save_picture(folder: Path, name: str, data: bytes, taken: Container[str], chance: Random) -> SavedPicture:
    """Write a picture into the folder of a pack in work; `taken` are its ids.

    Raises OperationError for what is no picture that a pack can have, SaveError.
    """
    ending = find_media_suffix(check_picture(name, data))
    made = new_id(build_slug(_STEM.sub("", name))[:30].strip("-"), taken, chance)
    kept = SavedPicture(made, f"{made}{ending}")
    target = folder / MEDIA_DIR_NAME / kept.file
    with translate_disk_errors(target):
        target.parent.mkdir(exist_ok=True)
        write_atomically(target, data)
    return kept


def attach_picture(document: Json, question: str, kept: SavedPicture) -> Step:
    """Show a picture that lies in the folder with a question. Raises OperationError."""
    sketch = Transaction(document)
    sketch.append("/media", {"id": kept.id, "file": kept.file})
    sketch.put(join_pointer(document_traversal.question(document, question)[0], "media"), kept.id)
    return sketch.step("add-picture", kept.id)


def filter_listed_pictures(document: Json, pictures: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return those of the files in the folder that the document lists; others wait for an undo or redo."""
    files = {each.get("file") for each in document.get("media", [])}
    return {name: data for name, data in pictures.items() if name in files}


def remove_picture(document: Json, picture: str) -> Step:
    """Take a picture out of the pack and away from all questions that show it. Raises OperationError."""
    sketch = Transaction(document)
    for at, asked in document_traversal.questions(document):
        if asked.get("media") == picture:
            sketch.drop(join_pointer(at, "media"))
    at, _ = document_traversal.find_in(document_traversal.entries(document, "/media"), picture, "picture")
    sketch.take(at)
    return sketch.step("remove-picture", picture)


def save_imported_pictures(
    folder: Path, other: Json, media: Mapping[str, bytes]
) -> tuple[Json, dict[str, bytes]]:
    """Write new pictures into the folder of a pack in work; return the document with their names, and them.

    No file is written over, so that undo finds the one before: a picture that is another under the same name
    gets a new one. Raises SaveError.
    """
    names: dict[str, str] = {}
    kept: dict[str, bytes] = {}
    target = folder / MEDIA_DIR_NAME
    with translate_disk_errors(target):
        target.mkdir(exist_ok=True)
        for file, data in media.items():
            name = _free(target, file, data)
            if not (target / name).exists():
                write_atomically(target / name, data)
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
