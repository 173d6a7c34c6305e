"""The extra `documents`: libraries that need not be installed, loaded only where they are used."""

from __future__ import annotations

import importlib
import sys
from typing import Any

from quizapp.article.errors import ArticleError


def extra(name: str, kind: str) -> Any:
    """Return a module of the extra. Raises ArticleError, which names the extra, where it is not there.

    `kind` is what people call the files that it opens.
    """
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise ArticleError("extra", kind=kind, python=sys.executable or "python") from error
