"""A tagged PDF (PDF/UA-1) of a paper, set by typst, which is optional and loaded here alone.

The pack is never read as markup: it goes in as JSON to a template of the program's own. The typesetter finds
no packages, and its root is a new folder that holds the pack's pictures alone.
"""

from __future__ import annotations

import json
import re
import struct
import sys
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from quizapp.catalogue import message
from quizapp.exchange.printing.print_request import NotPrintedError
from quizapp.pack.canonical_text import escape_hidden
from quizapp.pack.picture_format import find_media_suffix, strip_picture

_LARGE_BASE: Final = 14
"""Letters of more points are large print."""

MAX_CHARACTERS: Final = 1_000_000
"""So long is what stands on a paper, as JSON, large print twice: the typesetter takes 280 MB of memory."""

MAX_DRAWN_CHARACTERS: Final = 400_000
"""So long is a paper of which all pages are drawn as well: pictures take more memory than a PDF."""


class NoTypesetterError(NotPrintedError):
    """The extra that brings the typesetter is not installed; `remedy` says how to get it."""

    def __init__(self) -> None:
        self.remedy = message("printing.refused.remedy", python=sys.executable or "python")
        super().__init__(message("printing.refused.no_typesetter", remedy=self.remedy))


@dataclass(frozen=True, slots=True)
class TypesetPaper:
    """The bytes of a PDF, and what was printed otherwise than it is in the pack.

    `spelled`: characters that no font here has are printed by their numbers. `pictures_lost`: pictures that
    could not be drawn are told in words. `pages` are pictures (PNG) of its pages, where they were asked for.
    """

    data: bytes
    spelled: bool = False
    pictures_lost: bool = False
    pages: tuple[bytes, ...] = ()


def measure_length(paper: Mapping[str, Any]) -> int:
    """Return how long what stands on a paper is, as JSON; large print takes twice the room."""
    return len(json.dumps(paper)) * (2 if paper["base"] > _LARGE_BASE else 1)


def check_length(paper: Mapping[str, Any]) -> None:
    """Raise NotPrintedError for a paper that nobody would read, and that takes much memory."""
    if measure_length(paper) > MAX_CHARACTERS:
        raise NotPrintedError(message("printing.refused.too_long"))


def typeset_paper(
    paper: Mapping[str, Any], pictures: Mapping[str, str], root: Path, assets: Path, ppi: float | None = None
) -> TypesetPaper:
    """Set a paper. Raises NotPrintedError, OSError for missing assets.

    `pictures` are as `write_pictures` put them into the folder `root`, in which there is nothing else. The
    same paper gives the same bytes. Letters come from the program's own fonts, and only where these lack
    some from those of the computer. With `ppi`, its pages are drawn as well, with so many pixels an inch.
    """
    try:
        import typst  # noqa: PLC0415 -- optional, and 80 MB
    except ImportError as error:
        raise NoTypesetterError from error
    check_length(paper)
    press = _Press(assets, root, ppi)
    for attempt in _attempts(dict(paper), pictures, press.known):
        try:
            return press.printed(attempt)
        except typst.TypstError as error:
            refused = error
    raise NotPrintedError(message("printing.refused.typesetter", error=refused.message)) from refused


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One way to set a paper: its data and pictures, and whether the computer's fonts may help."""

    data: dict[str, Any]
    pictures: Mapping[str, str]
    any_font: bool = False
    spelled: bool = False
    pictures_lost: bool = False


def _attempts(
    paper: dict[str, Any], pictures: Mapping[str, str], known: frozenset[int]
) -> Iterator[_Attempt]:
    """Yield ways to set a paper, the best first: a damaged picture or a lacking glyph stops one."""
    whole = mark_short_parts(prepare_texts(paper))
    all_known = not has_unknown_character(whole, known)
    spelled = whole if all_known else mark_short_parts(prepare_texts(paper, known))
    for shown in (pictures, {}) if pictures else ({},):
        lost = bool(pictures) and not shown
        if all_known:
            yield _Attempt(whole, shown, pictures_lost=lost)
        else:
            yield _Attempt(whole, shown, any_font=True, pictures_lost=lost)
            yield _Attempt(spelled, shown, spelled=True, pictures_lost=lost)


class _Press:
    """The typesetter with the program's fonts and template."""

    def __init__(self, assets: Path, root: Path, ppi: float | None) -> None:
        self._folder, self._root, self._ppi = assets / "fonts", str(root), ppi
        self._template = (assets / "print" / "paper.typ").read_bytes()
        self.known = load_known_characters(self._folder)

    def printed(self, attempt: _Attempt) -> TypesetPaper:
        """Set one attempt. Raises TypstError."""
        import typst  # noqa: PLC0415 -- optional, and 80 MB

        fonts = typst.Fonts(
            include_system_fonts=attempt.any_font,
            include_embedded_fonts=False,
            font_paths=[str(self._folder)],
        )
        compiler = typst.Compiler(
            root=self._root,
            font_paths=fonts,
            ignore_system_fonts=True,
            sys_inputs={"paper": json.dumps({**attempt.data, "pictures": dict(attempt.pictures)})},
            package_path=self._root,
            package_cache_path=self._root,
        )
        made = compiler.compile(self._template, format="pdf", pdf_standards="ua-1")
        # What was laid out for the one is not laid out again for the other.
        drawn = compiler.compile(self._template, format="png", ppi=self._ppi) if self._ppi else []
        assert isinstance(made, bytes)
        pages = drawn if isinstance(drawn, list) else [drawn or b""]
        return TypesetPaper(made, attempt.spelled, attempt.pictures_lost, tuple(pages))


def load_known_characters(fonts: Path) -> frozenset[int]:
    """Return the code points that the program's own fonts have glyphs for. Raises OSError."""
    files = sorted(each for each in fonts.iterdir() if each.suffix in (".otf", ".ttf"))
    return frozenset[int]().union(*(read_font_characters(each.read_bytes()) for each in files))


def select_used_pictures(paper: Mapping[str, Any], media: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the pictures that stand on the paper, without what is not drawn of them."""
    named = {part["picture"]["file"] for part in paper["parts"] if part.get("picture")}
    return {name: strip_picture(data) for name, data in media.items() if name in named}


def write_pictures(pictures: Mapping[str, bytes], root: Path) -> dict[str, str]:
    """Write pictures into the folder under names of the program's own; return these by their names.

    Raises OSError.
    """
    names = {}
    for place, (name, data) in enumerate(pictures.items()):
        names[name] = f"{place}{find_media_suffix(data)}"
        (root / names[name]).write_bytes(data)
    return names


_NAMES: Final = frozenset({"type", "file", "language", "own_language", "size"})
"""Fields that the template takes as names and does not print."""
_INLINE: Final = _NAMES | {"number", "points", "letter"}
"""The same, and fields that stand beside others."""
_WIDE: Final = re.compile(r"[A-Zmw@%&—…]")


def mark_short_parts(paper: dict[str, Any]) -> dict[str, Any]:
    """Return prepared data in which each part tells whether it surely fits on three quarters of a page."""
    # Of the narrowest column and the lowest page, US letter; lengths in em of the smallest letters.
    bytes_a_line, page = (28, 37) if paper["base"] > _LARGE_BASE else (60, 62)
    parts = [
        part | {"short": not part.get("picture") and _guess_height(part, bytes_a_line) < 0.75 * page - 6}
        for part in paper["parts"]
    ]
    return paper | {"parts": parts}


def _guess_height(value: Any, bytes_a_line: int) -> float:
    """Return how high texts are at most, with what is between them. In scripts of wide letters each has more
    bytes.
    """
    if isinstance(value, dict):
        return sum(_guess_height(each, bytes_a_line) for name, each in value.items() if name not in _INLINE)
    if isinstance(value, list):
        return sum(_guess_height(each, bytes_a_line) for each in value)
    if not isinstance(value, str) or not value:
        return 0
    lines = 1 + (len(value.encode()) + len(_WIDE.findall(value))) // bytes_a_line
    return 1.35 * lines + 0.9


LINE_BREAK_POINT: Final = "\u200b"
"""Where a line may end inside a word; a pack's own ones are spelled out."""

_UNSPACED: Final = (
    "\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    "\U0001f000-\U0001faff\U00020000-\U0003ffff"
)
"""Han, kana, Yi, Hangul and emoji, which break by themselves."""
_LONG: Final = re.compile(rf"[^\s/\-{_UNSPACED}]{{31,}}")
"""A word that may be longer than a line of large print, and in one piece of 64 KB stops the typesetter.
Addresses and hyphened words break after their strokes."""


def prepare_texts(value: Any, known: Container[int] | None = None) -> Any:
    """Return plain data with every text fit to be printed.

    Characters outside `known` (code points; None: all are known) are spelled out as ⟨U+1F600⟩.
    """
    if isinstance(value, dict):
        return {name: each if name in _NAMES else prepare_texts(each, known) for name, each in value.items()}
    if isinstance(value, list):
        return [prepare_texts(each, known) for each in value]
    return _printed(value, known) if isinstance(value, str) else value


def has_unknown_character(value: Any, known: Container[int]) -> bool:
    """Tell whether a text of prepared data has a character that is not known."""
    if isinstance(value, dict):
        return any(has_unknown_character(each, known) for each in value.values())
    if isinstance(value, list):
        return any(has_unknown_character(each, known) for each in value)
    return isinstance(value, str) and any(
        ord(char) not in known and char not in LINE_BREAK_POINT for char in value
    )


def _printed(text: str, known: Container[int] | None) -> str:
    shown = " ".join(escape_hidden(text).split("\n"))
    if known is not None:
        shown = "".join(char if ord(char) in known else f"⟨U+{ord(char):04X}⟩" for char in shown)
    return _LONG.sub(lambda word: LINE_BREAK_POINT.join(word[0]), shown)


def read_font_characters(font: bytes) -> frozenset[int]:
    """Return the code points that a font has glyphs for. Raises struct.error for what is no font."""
    (tables,) = struct.unpack_from(">H", font, 4)
    found: set[int] = set()
    for place in range(12, 12 + 16 * tables, 16):
        if font[place : place + 4] == b"cmap":
            (start,) = struct.unpack_from(">I", font, place + 8)
            for table in _subtables(font, start):
                found.update(*_ranges(font, table))
    return frozenset(found)


def _subtables(font: bytes, start: int) -> Iterator[int]:
    (count,) = struct.unpack_from(">H", font, start + 2)
    for place in range(start + 4, start + 4 + 8 * count, 8):
        (offset,) = struct.unpack_from(">I", font, place + 4)
        yield start + offset


def _ranges(font: bytes, table: int) -> Iterator[range]:
    (format_,) = struct.unpack_from(">H", font, table)
    if format_ == 4:
        (twice,) = struct.unpack_from(">H", font, table + 6)
        ends = struct.unpack_from(f">{twice // 2}H", font, table + 14)
        starts = struct.unpack_from(f">{twice // 2}H", font, table + 16 + twice)
        yield from (
            range(first, last + 1) for first, last in zip(starts, ends, strict=True) if first < 0xFFFF
        )
    elif format_ == 12:
        (groups,) = struct.unpack_from(">I", font, table + 12)
        for first, last, _ in struct.iter_unpack(">III", font[table + 16 : table + 16 + 12 * groups]):
            yield range(first, last + 1)
