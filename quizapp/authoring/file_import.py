"""Packs in work made of files that may come from anybody, which a confined child reads and checks.

What comes back is what is written: the lines of the undo log and the pictures, in pieces, so that a large
pack is never whole in the window's memory, nor keeps it waiting. Reviews are read in the same way.
"""

from __future__ import annotations

import os
from contextlib import closing, suppress
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final

from quizapp.authoring import folder_layout as layout
from quizapp.authoring import working_copy_store as store
from quizapp.authoring.errors import UnreadablePackError
from quizapp.authoring.id_generator import build_slug
from quizapp.authoring.live_checks import LiveChecker
from quizapp.authoring.reviews import (
    REVIEW_SUFFIX,
    PackReview,
    ReviewComment,
    build_commented_document,
    read_review,
)
from quizapp.authoring.undo_log import iter_base_lines
from quizapp.authoring.working_copy import build_copy, extract_document, list_own_packs
from quizapp.catalogue import Message, message
from quizapp.pack.atomic_file import write_atomically
from quizapp.pack.pack_folder import MEDIA_FOLDER, PACK_FILE, describe_media_name_fault
from quizapp.pack.pack_reader import read_pack
from quizapp.sandbox.child_process import JobCancelledError, JobError
from quizapp.sandbox.confinement import find_real_path
from quizapp.sandbox.generator_process import iter_values

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
    from datetime import datetime

    from quizapp.authoring.json_pointers import Json

_PART_BYTES: Final = 256 * 1024
_PART_COMMENTS: Final = 100


def create_from_file(
    working: Path, path: Path, now: datetime, chance: Random, cancel: Callable[[], bool]
) -> Iterator[Path | None]:
    """Make a pack in work of a pack file or folder, or of a review's file, half-written or not.

    Yields None at least every 0.05 s, and at last its folder. `cancel` is asked as often whether to stop.
    A pack of one's own goes on as the same pack; anybody else's becomes a copy that says where it is from.
    Of a review, to be read and commented, it is the other way round: where the pack is in work here already
    this one is a copy, and anywhere else it has the same id, so that its comments can come back. Raises
    UnreadablePackError, SaveError, JobCancelledError.
    """
    own = "\n".join(sorted(list_own_packs(working)))
    with closing(_iter_parts("iter_pack_parts", path, [own, chance.getrandbits(63)], cancel)) as parts:
        first = None
        while first is None:
            first = next(parts, ("nothing", None))
            yield None
        about = _parse_entry(path, first, now)
        with store.make_folder(working, about, chance) as (making, folder):
            yield from _fill(making, path, parts)
    yield folder


def read_review_in_child(path: Path, cancel: Callable[[], bool]) -> Iterator[PackReview | None]:
    """Yield None at least every 0.05 s while a child reads a review, and at last the review.

    It has no pictures, and of its document the id alone: what `import_review` takes in. Raises
    UnreadablePackError, JobCancelledError.
    """
    pack, read = "", {}
    comments: list[ReviewComment] = []
    for part in _iter_parts("iter_review_parts", path, [], cancel):
        if part is not None and part[0] == "review":
            pack, read = part[1]
        elif part is not None:
            comments += part[1]
        yield None
    yield PackReview({"id": pack}, {}, tuple(comments), read)


def iter_pack_parts(path: str, own: str, seed: int) -> Iterator[tuple[str, Any]]:
    """Yield, in the child, what a pack in work is written of: its entry on the list, log and pictures.

    `own` has the ids of the packs in work here, a line each.
    """
    try:
        document, media = _read_document(Path(path), own.splitlines(), Random(seed))
    except UnreadablePackError as error:
        yield "refused", error.reason
        return
    figures = store.count_figures(document, LiveChecker().checked(document, media))
    name = str(document.get("title") or Path(path).stem)
    yield "entry", (name, str(document["id"]), asdict(figures))
    for line in iter_base_lines(document):
        yield from _iter_pieces("log", line)
    for file, data in media.items():
        yield "picture", file
        yield from _iter_pieces("data", data)


def iter_review_parts(path: str) -> Iterator[tuple[str, Any]]:
    """Yield, in the child, a review without its document."""
    try:
        review = read_review(Path(path))
    except UnreadablePackError as error:
        yield "refused", error.reason
        return
    yield "review", (str(review.document["id"]), dict(review.read))
    for at in range(0, len(review.comments), _PART_COMMENTS):
        yield "comments", review.comments[at : at + _PART_COMMENTS]


def _read_document(path: Path, own: Sequence[str], chance: Random) -> tuple[Json, Mapping[str, bytes]]:
    if path.suffix.lower() == REVIEW_SUFFIX:
        review = read_review(path)
        document, media = build_commented_document(review), review.media
        return build_copy(document, chance) if document["id"] in own else document, media
    reading = read_pack(path)
    document = extract_document(reading, path)
    return document if document["id"] in own else build_copy(document, chance), reading.media


def _iter_parts(
    name: str, path: Path, arguments: Sequence[str | int], cancel: Callable[[], bool]
) -> Generator[Any]:
    """Yield what a generator of this module yields in the child. Raises UnreadablePackError."""
    where = path.parent if path.name == PACK_FILE else None
    read = [where / PACK_FILE, where / MEDIA_FOLDER] if where else [path]
    told = [str(path.absolute()), *arguments]
    try:
        for part in iter_values(
            f"{__name__}:{name}", told, list(map(find_real_path, read)), _CLASSES, cancel
        ):
            if part is not None and part[0] == "refused":
                raise UnreadablePackError(path, part[1])
            yield part
    except JobCancelledError:
        raise
    except JobError as error:
        raise _too_heavy(path) from error


def _parse_entry(path: Path, part: object, now: datetime) -> store.ListEntry:
    match part:
        case ("entry", (str(title), str(pack), dict(figures))):
            name = store.format_listed_name(title) or build_slug(title)
            with suppress(KeyError, TypeError, ValueError):
                found = store.read_statistics({"figures": figures})
                return store.ListEntry(name, pack, now, now, figures=found)
    raise _too_heavy(path)


def _fill(making: Path, path: Path, parts: Iterator[Any]) -> Iterator[None]:
    """Write what comes into a folder. Raises UnreadablePackError for a name that no picture can have."""
    picture, data = "", bytearray()

    def finish() -> None:
        if picture:
            write_atomically(making / layout.MEDIA_DIR_NAME / picture, bytes(data))

    with (making / layout.LOG_FILE_NAME).open("wb") as log:
        for part in parts:
            match part:
                case ("log", bytes(piece)):
                    log.write(piece)
                case ("picture", str(name)) if describe_media_name_fault(name) is None:
                    finish()
                    picture, data = name, bytearray()
                case ("data", bytes(piece)) if picture:
                    data += piece
                case None:
                    pass
                case _:
                    raise _too_heavy(path)
            yield None
        finish()
        log.flush()
        os.fsync(log.fileno())


def _iter_pieces(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    yield from ((name, data[at : at + _PART_BYTES]) for at in range(0, len(data), _PART_BYTES))


def _too_heavy(path: Path) -> UnreadablePackError:
    return UnreadablePackError(path, message("editing.too_heavy"))


_CLASSES: Final = (ReviewComment, Message)
"""All that comes back besides plain values."""
