"""What readability takes for a page's article. Loads lxml; only the child process calls it."""

from __future__ import annotations

import logging


def readable(page: str) -> str:
    """Return the text of the article as readability finds it, or nothing where it fails or is not there."""
    try:
        from lxml.html import document_fromstring  # noqa: PLC0415 -- an extra that need not be installed
        from readability import Document  # noqa: PLC0415 -- an extra that need not be installed
    except ImportError:
        return ""
    logging.getLogger("readability").setLevel(logging.CRITICAL)
    try:
        return str(document_fromstring(Document(page).summary(html_partial=True)).text_content())
    except Exception:  # noqa: BLE001 -- whatever fails in there, our own choice stands
        return ""
