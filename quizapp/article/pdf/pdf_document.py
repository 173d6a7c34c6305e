"""Opens PDF by PDFium: lines are mended to paragraphs, and the largest letters above are the headline."""

from __future__ import annotations

import re
import statistics
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from quizapp.article.errors import ArticleError, import_extra
from quizapp.article.models import ArticleMetadata
from quizapp.article.normalization import add_hidden
from quizapp.article.pdf.hidden_text import cut_hidden_text
from quizapp.article.pdf.lines import PdfLine, extract_lines, remove_running_heads
from quizapp.article.pdf.reflow import PdfParagraph, build_paragraphs
from quizapp.article.plain_text import open_groups

if TYPE_CHECKING:
    from collections.abc import Callable
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
