"""Papers for tests: the example pack and those that come with the program, as data and as PDF."""

import ctypes
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdf

from quizapp import paths
from quizapp.catalogue import load_english
from quizapp.exchange.printing.paper import build_paper
from quizapp.exchange.printing.print_context import PrintContext, build_print_context
from quizapp.exchange.printing.print_request import PrintRequest
from quizapp.exchange.printing.typesetting import (
    LINE_BREAK_POINT,
    TypesetPaper,
    select_used_pictures,
    typeset_paper,
    write_pictures,
)
from quizapp.pack.models.pack import Pack
from quizapp.pack.pack_reader import PackReading, read_pack
from tests.pack.builders import example_json, example_pack

Json = dict[str, Any]

CENTIMETRE = 28
"""Points."""


def desk(pack: Pack, **request: Any) -> PrintContext:
    """A pack on the desk."""
    return build_print_context(pack, PrintRequest(**request), load_english())


def example_desk(**request: Any) -> PrintContext:
    """The example pack on the desk."""
    return desk(example_pack(), **request)


def paper_of(data: Json, **request: Any) -> Json:
    """A paper about the pack that plain data stand for, as plain data."""
    return build_paper(pack_from(data), PrintRequest(**request), load_english(), "en")


def example_paper(**request: Any) -> Json:
    """A paper about the example pack, as plain data."""
    return paper_of(example_json(), **request)


def parts(data: Json, kind: str) -> list[Json]:
    """The parts of a paper that are of a kind, in order."""
    return [part for part in data["parts"] if part["type"] == kind]


def told(value: object) -> Iterator[str]:
    """Every text in plain data."""
    if isinstance(value, dict):
        for each in value.values():
            yield from told(each)
    elif isinstance(value, list):
        for each in value:
            yield from told(each)
    elif isinstance(value, str):
        yield value


@cache
def shipped(name: str) -> PackReading:
    """A pack that comes with the program."""
    return read_pack(paths.content_dir() / name)


def printed(pack: Pack, media: dict[str, bytes] | None = None, **request: Any) -> TypesetPaper:
    """A paper as it is printed."""
    return typeset(build_paper(pack, PrintRequest(**request), load_english(), "en"), media or {})


def typeset(paper: Json, media: dict[str, bytes]) -> TypesetPaper:
    """A paper with these pictures as the typesetter sets it."""
    with TemporaryDirectory() as root:
        pictures = write_pictures(select_used_pictures(paper, media), Path(root))
        return typeset_paper(paper, pictures, Path(root), paths.assets_dir())


@cache
def shipped_pdf(name: str, **request: Any) -> "Pdf":
    """A paper about a pack that comes with the program."""
    reading = shipped(name)
    assert reading.pack is not None
    return read(printed(reading.pack, dict(reading.media), **request).data)


def changed_everywhere(change: Callable[[str, str], str]) -> Json:
    """The example pack's data with every text of a pack's own changed; `change` takes text and field.

    Passages stay, for citations are words of theirs.
    """
    data = example_json()
    kept = [source["passages"] for source in data["sources"]]
    data = _walked(data, change, "")
    for source, passages in zip(data["sources"], kept, strict=True):
        source["passages"] = passages
    return data


def fitted(words: str, field: str) -> str:
    """Words cut to what a field can hold."""
    return words[: _SIZES[field]]


_SIZES = {
    "title": 120, "summary": 2_000, "name": 120, "role": 400, "publisher": 120, "author": 120, "term": 120,
    "prompt": 400, "claim": 400, "statement": 400, "text": 240, "explanation": 2_000, "feedback": 2_000,
    "hint": 2_000, "before": 400, "after": 400,
}  # fmt: skip
"""The fields of texts, and how many characters each holds."""


def _walked(value: Any, change: Callable[[str, str], str], field: str) -> Any:
    if isinstance(value, dict):
        return {name: _walked(each, change, name) for name, each in value.items()}
    if isinstance(value, list):
        return [_walked(each, change, field) for each in value]
    return change(value, field) if isinstance(value, str) and field in _SIZES else value


@dataclass(frozen=True)
class Pdf:
    """What a PDF holds: texts by page, with spaces folded; title, language, size of a page in points."""

    texts: tuple[str, ...]
    title: str
    language: str
    tagged: bool
    size: tuple[int, int]
    data: bytes

    @cached_property
    def elements(self) -> tuple[tuple[str, str], ...]:
        """The structure elements: the type of each, and what it says instead of a picture."""
        with pdfium.PdfDocument(self.data) as document:
            return tuple(each for page in document for each in _elements(page))

    @property
    def tags(self) -> frozenset[str]:
        """The types of structure elements that there are."""
        return frozenset(name for name, _ in self.elements)

    @property
    def pictures(self) -> frozenset[str]:
        """What pictures say in words."""
        return frozenset(alt for name, alt in self.elements if name == "Figure")

    @cached_property
    def sizes(self) -> frozenset[int]:
        """The sizes of all letters, in points, rounded; slow for a long paper."""
        with pdfium.PdfDocument(self.data) as document:
            return frozenset(size for page in document for size in _sizes(page))

    def near_an_edge(self) -> list[str]:
        """The runs of letters that are nearer than a centimetre to an edge of their page."""
        width, height = self.size
        found = []
        with pdfium.PdfDocument(self.data) as document:
            for number, page in enumerate(document, 1):
                text = page.get_textpage()
                for run in range(text.count_rects()):
                    left, bottom, right, top = text.get_rect(run)
                    if min(left, bottom, width - right, height - top) < CENTIMETRE:
                        found.append(f"page {number}: {text.get_text_bounded(left, bottom, right, top)}")
        return found

    def pages_with(self, words: str) -> list[int]:
        """The pages on which the words stand."""
        sought = " ".join(words.split())
        return [number for number, page in enumerate(self.texts) if sought in page]


def read(data: bytes) -> Pdf:
    """Read a PDF back."""
    with pdfium.PdfDocument(data) as document:
        pages = list(document)
        return Pdf(
            texts=tuple(_text(page) for page in pages),
            title=document.get_metadata_value("Title"),
            language=_text_of(lambda buffer, size: pdf.FPDFCatalog_GetLanguage(document, buffer, size)),
            tagged=bool(pdf.FPDFCatalog_IsTagged(document)),
            size=(round(pages[0].get_width()), round(pages[0].get_height())),
            data=data,
        )


def _text(page: pdfium.PdfPage) -> str:
    whole = page.get_textpage().get_text_range().replace(LINE_BREAK_POINT, "")
    return " ".join(whole.replace("\ufffe", "").split())


def _sizes(page: pdfium.PdfPage) -> Iterator[int]:
    text = page.get_textpage()
    for place in range(text.count_chars()):
        if not chr(pdf.FPDFText_GetUnicode(text, place)).isspace():
            yield round(pdf.FPDFText_GetFontSize(text, place))


def _elements(page: pdfium.PdfPage) -> Iterator[tuple[str, str]]:
    """Every structure element of a page: its type and what it says instead of a picture."""
    tree = pdf.FPDF_StructTree_GetForPage(page)
    pending = [
        pdf.FPDF_StructTree_GetChildAtIndex(tree, place)
        for place in range(pdf.FPDF_StructTree_CountChildren(tree))
    ]
    while pending:
        element = pending.pop()
        if not element:
            continue
        alt = _named(pdf.FPDF_StructElement_GetAltText, element)
        yield _named(pdf.FPDF_StructElement_GetType, element), alt
        count = pdf.FPDF_StructElement_CountChildren(element)
        pending += [pdf.FPDF_StructElement_GetChildAtIndex(element, place) for place in range(count)]
    pdf.FPDF_StructTree_Close(tree)


def _named(ask: Callable[..., int], element: Any) -> str:
    return _text_of(lambda buffer, size: ask(element, buffer, size))


def _text_of(ask: Callable[[Any, int], int]) -> str:
    """A text that PDFium writes as UTF-16 into what it is given, once it has told its size in bytes."""
    size = ask(None, 0)
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    ask(buffer, size)
    return bytes(buffer)[:size].decode("utf-16-le").rstrip("\0")


def pack_from(data: Json) -> Pack:
    """The pack that plain data stand for."""
    return Pack.model_validate_json(json.dumps(data))
