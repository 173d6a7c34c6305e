"""The child process that reads one file: a request in JSON on its standard input, answers on its output.

    {"path": "/home/ann/ferries.html"} or {"pasted": "Ferries Go Empty …", "sort": "text"}

Answers, one a line: {"progress": [1, 20]}, and at last {"article": …} or {"error": CODE, "details": {…}}.
What a sort of file needs is loaded when there is one, after the process is confined.
"""

# ruff: noqa: PLC0415 -- a reader loads libraries that others do without
from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from quizapp.article.errors import ArticleError
from quizapp.article.file_type import SIZE_LIMITS, SNIFFED_BYTES, FileType, detect_file_type
from quizapp.article.models import Article, serialize_article
from quizapp.article.plain_text import decode_text
from quizapp.sandbox.child_process import begin_child
from quizapp.sandbox.confinement import allow_step

if TYPE_CHECKING:
    from collections.abc import Callable

    Progress = Callable[[int, int], None]

MAX_STEP_S: Final = 1.5
"""Seconds of a processor for a page of many. A page takes some hundredths."""
MAX_TOTAL_S: Final = 10
"""Seconds of a processor for a file that is read in one step."""


def main() -> None:
    """Answer the one request."""
    request, tell = begin_child()
    tell(answer_request(request, tell))


def answer_request(request: dict[str, Any], tell: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
    """Return the last answer to a request; those on progress are told before. Never raises."""
    try:
        return _answer(request, tell)
    except ArticleError as error:
        return {"error": error.code, "details": error.details}
    except MemoryError:
        return {"error": "too-heavy", "details": {}}
    except Exception as error:  # noqa: BLE001 -- whatever a library raises is told, and harms nobody
        return {"error": "crashed", "details": {}, "cause": f"{type(error).__name__}: {error}"[:500]}


def _answer(request: dict[str, Any], tell: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
    def progress(done: int, steps: int) -> None:
        allow_step(MAX_STEP_S if steps > 1 else MAX_TOTAL_S)
        tell({"progress": [done, steps]})

    progress(0, 1)
    if "pasted" in request:
        return {"article": serialize_article(read_pasted(request["pasted"], request["sort"]))}
    return {"article": serialize_article(read_article(Path(request["path"]), progress))}


def read_article(path: Path, progress: Progress) -> Article:
    """Return the article that a file holds. Raises ArticleError, and whatever a library may raise.

    `progress` is called before each step with how many are done and how many there are.
    """
    try:
        with path.open("rb") as file:
            start = file.read(SNIFFED_BYTES)
            size = file.seek(0, 2)
    except OSError as error:
        raise ArticleError("unreadable", why=error.strerror or "of an unknown reason") from error
    if not start:
        raise ArticleError("empty")
    sort = detect_file_type(path, start, decode_text(start))
    if size > SIZE_LIMITS[sort]:
        raise ArticleError("too-large")
    progress(0, 1)
    return _opened(sort, path, progress)


def read_pasted(text: str, sort: FileType) -> Article:
    """Return the article of a text (`text`, `markdown`) or a page's source (`html`). Raises ArticleError."""
    if sort == "markdown":
        from quizapp.article.markdown import open_markdown

        return open_markdown(text)
    if sort == "html":
        from quizapp.article.web.web_page import open_page

        return open_page(text)
    from quizapp.article.plain_text import open_text

    return open_text(text)


def _opened(sort: FileType, path: Path, progress: Progress) -> Article:
    if sort == "pdf":
        from quizapp.article.pdf.pdf_document import open_pdf

        return open_pdf(path, progress)
    if sort == "docx":
        from quizapp.article.docx import open_docx

        return open_docx(path)
    if sort == "odt":
        from quizapp.article.odt import open_odt

        return open_odt(path)
    if sort == "epub":
        from quizapp.article.epub import open_epub

        return open_epub(path, progress)
    data = path.read_bytes()
    if sort == "mhtml":
        from quizapp.article.web.web_page import extract_page

        return read_pasted(extract_page(data), "html")
    return read_pasted(decode_text(data), sort)


if __name__ == "__main__":
    main()
