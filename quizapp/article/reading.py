"""Opens any file as an article, in this process. Only the child process calls it; others call `open_article`.

What a sort of file needs is loaded when there is one.
"""

# ruff: noqa: PLC0415 -- a reader loads libraries that others do without
from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.article.decoding import decoded
from quizapp.article.errors import ArticleError
from quizapp.article.file_type import LARGEST, LOOKED_AT, sort_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quizapp.article.file_type import Sort
    from quizapp.article.models import Article

    Progress = Callable[[int, int], None]


def read_article(path: Path, progress: Progress) -> Article:
    """Return the article that a file holds. Raises ArticleError, and whatever a library may raise.

    `progress` is called before each step with how many are done and how many there are.
    """
    try:
        with path.open("rb") as file:
            start = file.read(LOOKED_AT)
            size = file.seek(0, 2)
    except OSError as error:
        raise ArticleError("unreadable", why=error.strerror or "of an unknown reason") from error
    if not start:
        raise ArticleError("empty")
    sort = sort_of(path, start, decoded(start))
    if size > LARGEST[sort]:
        raise ArticleError("too-large")
    progress(0, 1)
    return _opened(sort, path, progress)


def read_pasted(text: str, sort: Sort) -> Article:
    """Return the article of a text (`text`, `markdown`) or a page's source (`html`). Raises ArticleError."""
    if sort == "markdown":
        from quizapp.article.markdown import open_markdown

        return open_markdown(text)
    if sort == "html":
        from quizapp.article.web.reading import open_page

        return open_page(text)
    from quizapp.article.text import open_text

    return open_text(text)


def _opened(sort: Sort, path: Path, progress: Progress) -> Article:
    if sort == "pdf":
        from quizapp.article.pdf.reading import open_pdf

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
        from quizapp.article.mhtml import page_of

        return read_pasted(page_of(data), "html")
    return read_pasted(decoded(data), sort)
