"""Reads packs: strangers' files with every mistake told, and installed packs fast."""

import codecs
import gc
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from quizapp.pack.archive import read_archive
from quizapp.pack.files import PACK_FILE, Files, read_folder, refused
from quizapp.pack.media import media_problems
from quizapp.pack.models.pack import Pack
from quizapp.pack.problems import Problem
from quizapp.pack.proving import unproved
from quizapp.pack.strictjson import parse
from quizapp.pack.text import quoted
from quizapp.pack.upgrades import NEWEST, FormatRefusedError, upgrade
from quizapp.pack.validating import validate
from quizapp.pack.words import FORMAT
from quizapp.pack.writing import dump

_NO_OBJECT: Final = Problem("", "wrong-type", "A pack must be an object in {curly brackets}.")
_FORMAT: Final = re.compile(r"quizapp-pack/([0-9]{1,6})")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the pack may be used only if there are no problems.

    `pack` is None if pack.json is not a pack at all. `data` is pack.json as it was read, or as it is after
    an upgrade from an older format: what `load_installed` takes. `media` maps file names to their bytes.
    """

    pack: Pack | None
    problems: tuple[Problem, ...]
    data: bytes
    media: Mapping[str, bytes] = field(default_factory=dict)


class DamagedPackError(ValueError):
    """An installed pack whose bytes are no longer what was installed; its text says what is wrong."""


def read_pack(path: Path) -> Reading:
    """Read a folder with pack.json, its pack.json, or a .quizpack. Never raises for what is found there.

    What the checks say of the content is not part of it: see `checks.run`.
    """
    try:
        return _read(path)
    except MemoryError:
        sentence = "There is not enough memory to read it. Close other programs, or make it smaller."
        return Reading(None, (refused("too-large", sentence),), b"")


def _read(path: Path) -> Reading:
    files = _files(path)
    problems = (*files.problems, *media_problems(files.media))
    if files.pack is None:
        return Reading(None, problems, b"", files.media)
    parsed = parse_pack(files.pack)
    return replace(parsed, problems=(*problems, *parsed.problems), media=files.media)


def parse_pack(data: bytes) -> Reading:
    """Read the bytes of pack.json and tell all that is wrong with their JSON and their fields."""
    with collector_off():
        parsed = parse(data)
        if not isinstance(parsed.value, dict):
            return Reading(None, parsed.problems or (_NO_OBJECT,), data)
        number = _format_number(parsed.value)
        if isinstance(number, Problem):
            return Reading(None, (number, *parsed.problems), data)
        try:
            raw = upgrade(parsed.value, number)
        except FormatRefusedError as error:
            return Reading(None, (Problem("/format", "unknown-format", str(error)), *parsed.problems), data)
        pack, problems = validate(raw)
        if pack is not None and number != NEWEST:
            data = dump(pack)
        return Reading(pack, (*parsed.problems, *problems), data.removeprefix(codecs.BOM_UTF8))


def load_installed(data: bytes) -> Pack:
    """Return an installed pack: validated, and every citation proved. Raises DamagedPackError otherwise.

    Names that stand twice were looked for when it was installed.
    """
    with collector_off():
        try:
            pack = Pack.model_validate_json(data)
        except ValidationError as error:
            raise DamagedPackError(f"The stored pack is damaged in {error.error_count()} places.") from error
        for question, citation in islice(unproved(pack), 1):
            raise DamagedPackError(
                f"The stored pack is damaged: in “{question.id}” {quoted(citation.quote)} is no quote."
            )
        return pack


@contextmanager
def collector_off() -> Iterator[None]:
    """Keep the garbage collector off: it would walk a growing pack again and again and find nothing.

    Freezing and unfreezing moves what was made meanwhile among the old objects, which is quick; else the
    first collection afterwards would walk all of it after all.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def _files(path: Path) -> Files:
    try:
        if path.is_dir():
            return read_folder(path)
        if path.name == PACK_FILE:
            return read_folder(path.parent)
        if path.is_file():
            return read_archive(path)
        found = path.exists()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "its name is no path"
        return Files(None, {}, (refused("unreadable", f"{quoted(path)} cannot be read: {why}."),))
    if found:
        return Files(None, {}, (refused("not-a-file", f"{quoted(path)} is neither a folder nor a file."),))
    return Files(None, {}, (refused("not-found", f"There is no {quoted(path)}. Look at the name again."),))


def _format_number(value: dict[str, object]) -> int | Problem:
    given = value.get("format")
    if given is None:
        return Problem(
            "/format", "missing-field", f'“format” is missing. Begin the pack with "format": "{FORMAT}".'
        )
    match = _FORMAT.fullmatch(given) if isinstance(given, str) else None
    if match is None:
        return Problem(
            "/format", "unknown-format", f"{quoted(given)} is no format of a pack. Write “{FORMAT}”."
        )
    return int(match[1])
