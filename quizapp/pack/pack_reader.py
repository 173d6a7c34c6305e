"""Reads packs of strangers, with every mistake told."""

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from quizapp.catalogue import Message, message
from quizapp.pack.archive import read_archive
from quizapp.pack.canonical_text import quote_value
from quizapp.pack.garbage_collection import pause_garbage_collector
from quizapp.pack.models.pack import Pack
from quizapp.pack.pack_folder import PACK_FILE, PackFiles, build_file_problem, read_folder
from quizapp.pack.pack_writer import dump_pack
from quizapp.pack.picture_format import find_media_problems
from quizapp.pack.problems import Problem
from quizapp.pack.strictjson import parse_json
from quizapp.pack.upgrades import LATEST_FORMAT, FormatRefusedError, upgrade_pack
from quizapp.pack.validation import validate_pack
from quizapp.pack.vocabulary import PACK_FORMAT

_FORMAT: Final = re.compile(r"quizapp-pack/([0-9]{1,6})")


@dataclass(frozen=True, slots=True)
class PackReading:
    """What was read: the pack may be used only if there are no problems.

    `pack` is None if pack.json is not a pack at all. `data` is pack.json as it was read, or as it is after
    an upgrade from an older format: what `load_installed` takes. `media` maps file names to their bytes.
    """

    pack: Pack | None
    problems: tuple[Problem, ...]
    data: bytes
    media: Mapping[str, bytes] = field(default_factory=dict)


def read_pack(path: Path) -> PackReading:
    """Read a folder with pack.json, its pack.json, or a .quizpack. Never raises for what is found there.

    What the checks say of the content is not part of it: see `checks.run`.
    """
    try:
        return _read(path)
    except MemoryError:
        return PackReading(None, (build_file_problem("too-large", message("pack.no_memory")),), b"")


def _read(path: Path) -> PackReading:
    files = _files(path)
    problems = (*files.problems, *find_media_problems(files.media))
    if files.pack is None:
        return PackReading(None, problems, b"", files.media)
    parsed = parse_pack(files.pack)
    return replace(parsed, problems=(*problems, *parsed.problems), media=files.media)


def parse_pack(data: bytes) -> PackReading:
    """Read the bytes of pack.json and tell all that is wrong with their JSON and their fields."""
    with pause_garbage_collector():
        parsed = parse_json(data)
        if not isinstance(parsed.value, dict):
            no_object = Problem("", "wrong-type", message("pack.no_object", left="{", right="}"))
            return PackReading(None, parsed.problems or (no_object,), data)
        number = _format_number(parsed.value)
        pack, problems = build_pack(parsed.value)
        if pack is not None and number != LATEST_FORMAT:
            data = dump_pack(pack)
        return PackReading(pack, (*parsed.problems, *problems), data.removeprefix(codecs.BOM_UTF8))


def build_pack(value: dict[str, Any]) -> tuple[Pack | None, tuple[Problem, ...]]:
    """Return the pack that plain data of any known format stand for, and all that is wrong with their fields.

    They may be no more than `strictjson.find_count_problem` lets in.
    """
    number = _format_number(value)
    if isinstance(number, Problem):
        return None, (number,)
    try:
        raw = upgrade_pack(value, number)
    except FormatRefusedError as error:
        return None, (Problem("/format", "unknown-format", error.message),)
    with pause_garbage_collector():
        return validate_pack(raw)


def _files(path: Path) -> PackFiles:
    try:
        if path.is_dir():
            return read_folder(path)
        if path.name == PACK_FILE:
            return read_folder(path.parent)
        if path.is_file():
            return read_archive(path)
        found = path.exists()
    except (OSError, ValueError) as error:
        return PackFiles(None, {}, (build_file_problem("unreadable", _unreadable(path, error)),))
    if found:
        sentence = message("pack.neither_folder_nor_file", place=quote_value(path))
        return PackFiles(None, {}, (build_file_problem("not-a-file", sentence),))
    return PackFiles(
        None, {}, (build_file_problem("not-found", message("pack.not_found", place=quote_value(path))),)
    )


def _unreadable(path: Path, error: OSError | ValueError) -> Message:
    reason = getattr(error, "strerror", None)
    if reason is None:
        return message("pack.unreadable.no_path", place=quote_value(path))
    return message("pack.unreadable", place=quote_value(path), reason=reason)


def _format_number(value: dict[str, object]) -> int | Problem:
    given = value.get("format")
    if given is None:
        return Problem("/format", "missing-field", message("pack.no_format", format=PACK_FORMAT))
    match = _FORMAT.fullmatch(given) if isinstance(given, str) else None
    if match is None:
        sentence = message("pack.unknown_format", given=quote_value(given), format=PACK_FORMAT)
        return Problem("/format", "unknown-format", sentence)
    return int(match[1])
