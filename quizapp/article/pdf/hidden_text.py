"""Words of a PDF's page that nobody sees: letters that are not drawn, and other words told for drawn ones.

Letters are not drawn in rendering mode 3 (ISO 32000-2, 9.3.6); ActualText replaces words for who reads on
(14.9.4). Both are cut out of the page before its text is read, but not what recognition of letters has put
behind a scanned page, nor an ActualText that says what is seen.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from quizapp.article.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAX_OBJECTS: Final = 200_000
"""Things that are drawn on a page; a page of single letters has as many as characters."""
_DEEPEST: Final = 10
_TEXT: Final = b"ActualText"
_NO_LETTERS: Final = re.compile(r"[\W_\ue000-\uf8ff\ufffd]+")
_CLUSTERED: Final = re.compile("[\u0590-\u1cff\ua800-\uabff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters that melt into signs which fonts have no letters for: from Hebrew to the scripts of India."""
_LETTERS_A_SIGN: Final = 3
_ENCODINGS: Final = {b"\xfe\xff": "utf-16-be", b"\xff\xfe": "utf-16-le", b"\xef\xbb\xbf": "utf-8"}


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
            if self.raw.FPDFPageObj_GetType(one) == self.raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                yield from self.iter_objects(one, depth + 1)

    def find_told(self, one: Any) -> tuple[Any, bytes]:
        """Return the mark with an ActualText on a text and what it says; nothing without one."""
        for place in range(self.raw.FPDFPageObj_CountMarks(one)):
            mark = self.raw.FPDFPageObj_GetMark(one, place)
            size = ctypes.c_ulong()
            if self.raw.FPDFPageObjMark_GetParamBlobValue(mark, _TEXT, None, 0, size):
                buffer = (ctypes.c_ubyte * size.value)()
                self.raw.FPDFPageObjMark_GetParamBlobValue(mark, _TEXT, buffer, size.value, size)
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
            self.page.pdf.raw, drawn.raw, drawn.mark, _TEXT, data, len(drawn.told)
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
        held.raw.FPDFPageObjMark_RemoveParam(drawn.raw, drawn.mark, _TEXT)
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
