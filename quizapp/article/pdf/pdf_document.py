"""Opens PDF by PDFium: lines are mended to paragraphs, and the largest letters above are the headline.

Words of a page that nobody sees are cut out before its text is read: letters that are not drawn (rendering
mode 3; ISO 32000-2, 9.3.6), and other words told for drawn ones (ActualText; 14.9.4). Not so what recognition
of letters has put behind a scanned page, nor an ActualText that says what is seen.
"""

from __future__ import annotations

import ctypes
import re
import statistics
import unicodedata
from dataclasses import dataclass
from itertools import groupby, islice
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from quizapp.article.errors import ArticleError, import_extra
from quizapp.article.models import ArticleMetadata
from quizapp.article.normalization import add_hidden
from quizapp.article.pdf.lines import PdfLine, extract_lines, remove_running_heads
from quizapp.article.pdf.reflow import PdfParagraph, build_paragraphs
from quizapp.article.plain_text import open_groups

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from quizapp.article.models import Article
    from quizapp.article.plain_text import Group

_LETTER: Final = re.compile(r"[^\W\d_]")
_UNREADABLE: Final = re.compile("[\ufffd\ue000-\uf8ff]")
"""What stands for a letter that the file's fonts do not name."""
MAX_PAGES: Final = 1_000
_FEWEST_LETTERS: Final = 20
"""Letters of a document that has text; scanned pages may carry a stamp."""
_LARGER: Final = 1.15
"""So many times larger than the text are a headline's letters, at least."""
_PASSWORD: Final = 4
"""PDFium's FPDF_ERR_PASSWORD."""
_BODY_WORDS: Final = 25
MAX_OBJECTS: Final = 200_000
"""Things that are drawn on a page; a page of single letters has as many as characters."""
_MAX_DEPTH: Final = 10
_ACTUAL_TEXT: Final = b"ActualText"
_NO_LETTERS: Final = re.compile(r"[\W_\ue000-\uf8ff\ufffd]+")
_CLUSTERED: Final = re.compile("[\u0590-\u1cff\ua800-\uabff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters that melt into signs which fonts have no letters for: from Hebrew to the scripts of India."""
_LETTERS_A_SIGN: Final = 3
_ENCODINGS: Final = {b"\xfe\xff": "utf-16-be", b"\xff\xfe": "utf-16-le", b"\xef\xbb\xbf": "utf-8"}


def open_pdf(path: Path, progress: Callable[[int, int], None]) -> Article:
    """Return the article of a PDF file. Raises ArticleError."""
    pdfium, raw = import_extra("pypdfium2", "PDF"), import_extra("pypdfium2.raw", "PDF")
    try:
        document = pdfium.PdfDocument(str(path))
    except pdfium.PdfiumError as error:
        locked = raw.FPDF_GetLastError() == _PASSWORD or "password" in str(error).lower()
        raise ArticleError("encrypted" if locked else "damaged") from error
    lines, hidden = _lines(document, pdfium, raw, progress)
    letters = "".join(line.text for line in lines)
    if len(list(islice(_LETTER.finditer(letters), _FEWEST_LETTERS))) < _FEWEST_LETTERS:
        raise ArticleError("scanned")
    if len(_UNREADABLE.findall(letters)) > len(letters) / 5:
        raise ArticleError("no-text")
    paragraphs = build_paragraphs(remove_running_heads(lines) or lines)
    return add_hidden(_article(paragraphs, document.get_metadata_dict()), hidden)


def _lines(
    document: Any, pdfium: Any, raw: Any, progress: Callable[[int, int], None]
) -> tuple[list[PdfLine], list[str]]:
    """Return the lines of all pages, and the texts that nobody sees on them."""
    pages = len(document)
    if pages > MAX_PAGES:
        raise ArticleError("too-large")
    found: list[PdfLine] = []
    hidden: list[str] = []
    for number in range(pages):
        progress(number, max(pages, 2))
        try:
            page = document[number]
            hidden += cut_hidden_text(page, raw)
            found += extract_lines(page, number, raw)
        except pdfium.PdfiumError as error:
            raise ArticleError("damaged") from error
    progress(pages, max(pages, 2))
    return found, hidden


def _article(paragraphs: list[PdfParagraph], known: dict[str, str]) -> Article:
    usual = statistics.median(each.height for each in paragraphs for _ in range(0, len(each.text), 20))
    headline = _headline(paragraphs, usual)
    groups: list[Group] = [("headline" if each is headline else None, [each.text]) for each in paragraphs]
    begin = _folded(" ".join(each.text for each in paragraphs[:8]))
    title, author = known.get("Title", ""), known.get("Author", "")
    shown = _folded(title) and _folded(title) in begin
    return open_groups(
        groups,
        ArticleMetadata(
            title=title if shown else headline.text if headline else "",
            author=author if " " in author.strip() and _folded(author) in begin else "",
        ),
    )


def _headline(paragraphs: list[PdfParagraph], usual: float) -> PdfParagraph | None:
    """Return the paragraph with the largest letters of the first page, if they are larger than usual."""
    first = [each for each in paragraphs if each.page == paragraphs[0].page]
    short = [each for each in first if len(each.text.split()) < 2 * _BODY_WORDS]
    largest = max(short, key=lambda each: each.height, default=None)
    return largest if largest and largest.height > _LARGER * usual else None


def _folded(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())


class _Drawn(NamedTuple):
    """A text on the page, the form that it is in if it is in one, and the words told for it, as they are."""

    raw: Any
    form: Any
    mark: Any
    told: bytes


@dataclass(frozen=True)
class _DrawnPage:
    """A page of pypdfium2's, and the module pypdfium2.raw."""

    page: Any
    raw: Any

    def read_texts(self, drawn: Sequence[_Drawn]) -> list[str]:
        """Return the letters of texts, by what their fonts say of them."""
        text_page = self.page.get_textpage()
        try:
            return [
                _read_string(lambda *to, one=one: self.raw.FPDFTextObj_GetText(one.raw, text_page.raw, *to))
                for one in drawn
            ]
        finally:
            text_page.close()

    def iter_objects(self, form: Any = None, depth: int = 0) -> Iterator[tuple[Any, Any]]:
        """Yield what is drawn on the page or in a form of it, in its order, each with the form."""
        if form is None:
            holder, count, at = self.page.raw, self.raw.FPDFPage_CountObjects, self.raw.FPDFPage_GetObject
        else:
            holder, count, at = form, self.raw.FPDFFormObj_CountObjects, self.raw.FPDFFormObj_GetObject
        for place in range(count(holder)):
            one = at(holder, place)
            yield one, form
            if self.raw.FPDFPageObj_GetType(one) == self.raw.FPDF_PAGEOBJ_FORM and depth < _MAX_DEPTH:
                yield from self.iter_objects(one, depth + 1)

    def find_told(self, one: Any) -> tuple[Any, bytes]:
        """Return the mark with an ActualText on a text and what it says; nothing without one."""
        for place in range(self.raw.FPDFPageObj_CountMarks(one)):
            mark = self.raw.FPDFPageObj_GetMark(one, place)
            size = ctypes.c_ulong()
            if self.raw.FPDFPageObjMark_GetParamBlobValue(mark, _ACTUAL_TEXT, None, 0, size):
                buffer = (ctypes.c_ubyte * size.value)()
                self.raw.FPDFPageObjMark_GetParamBlobValue(mark, _ACTUAL_TEXT, buffer, size.value, size)
                return mark, bytes(buffer)
        return None, b""

    def remove(self, drawn: _Drawn) -> None:
        """Take a text off the page."""
        if drawn.form is None:
            removed = self.raw.FPDFPage_RemoveObject(self.page.raw, drawn.raw)
        else:
            removed = self.raw.FPDFFormObj_RemoveObject(drawn.form, drawn.raw)
        if removed:
            self.raw.FPDFPageObj_Destroy(drawn.raw)

    def set_told(self, drawn: _Drawn) -> None:
        """Put back what was told for a text."""
        data = (ctypes.c_ubyte * len(drawn.told)).from_buffer_copy(drawn.told)
        self.raw.FPDFPageObjMark_SetBlobParam(
            self.page.pdf.raw, drawn.raw, drawn.mark, _ACTUAL_TEXT, data, len(drawn.told)
        )


def cut_hidden_text(page: Any, raw: Any) -> list[str]:
    """Take the words that nobody sees off a page of pypdfium2's, and return them. `raw` is pypdfium2.raw.

    Raises ArticleError for a page on which too much is drawn.
    """
    held = _DrawnPage(page, raw)
    seen: list[_Drawn] = []
    unseen: list[_Drawn] = []
    pictures = 0
    for count, (one, form) in enumerate(held.iter_objects()):
        if count >= MAX_OBJECTS:
            raise ArticleError("too-large")
        kind = raw.FPDFPageObj_GetType(one)
        pictures += kind == raw.FPDF_PAGEOBJ_IMAGE
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            mode = raw.FPDFTextObj_GetTextRenderMode(one)
            into = unseen if mode == raw.FPDF_TEXTRENDERMODE_INVISIBLE else seen
            into.append(_Drawn(one, form, *held.find_told(one)))
    if pictures and not seen:
        seen, unseen = unseen, []  # a scanned page, whose words the picture shows
    told = [drawn for drawn in seen if drawn.mark is not None]
    hidden = _cut_told(held, told) if told else []
    if unseen:
        hidden += [" ".join(filter(None, (text.strip() for text in held.read_texts(unseen))))]
        for drawn in unseen:
            held.remove(drawn)
    return hidden


def _cut_told(held: _DrawnPage, told: Sequence[_Drawn]) -> list[str]:
    """Take what is told for texts off the page, unless it says what is seen, and return it."""
    for drawn in told:
        held.raw.FPDFPageObjMark_RemoveParam(drawn.raw, drawn.mark, _ACTUAL_TEXT)
    hidden = []
    rows = zip(told, held.read_texts(told), strict=True)
    # Texts that follow one another under the same words are read as one.
    for raw_words, group in groupby(rows, key=lambda row: row[0].told):
        words, members = _decode_told(raw_words), list(group)
        if says_what_is_seen(words, "".join(letters for _, letters in members)):
            for drawn, _ in members:
                held.set_told(drawn)
        elif _fold(words):
            hidden.append(words)
    return hidden


def says_what_is_seen(told: str, letters: str) -> bool:
    """Tell whether words may stand for these letters: the same, or signs that a font has no letters for."""
    words, seen = _fold(told), _fold(letters)
    if words == seen:
        return True
    if not seen:
        return len(words) <= _LETTERS_A_SIGN * len(letters.strip())
    whole = all(_CLUSTERED.match(char) for char in words)
    return bool(words) and whole and len(words) <= 2 * _LETTERS_A_SIGN * len(seen)


def _fold(text: str) -> str:
    return _NO_LETTERS.sub("", unicodedata.normalize("NFKC", text).casefold())


def _read_string(read: Any) -> str:
    """Return the text of a function that says how many bytes it has before it writes them."""
    size = read(None, 0)
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    read(buffer, size)
    return bytes(buffer).decode("utf-16-le", "replace").partition("\0")[0]


def _decode_told(data: bytes) -> str:
    """Return a text string of a PDF (ISO 32000-2, 7.9.2.2)."""
    for mark, encoding in _ENCODINGS.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    return data.decode("latin-1")
