"""A paper about a pack as a PDF: the one way in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.exchange.printing.paper import paper
from quizapp.exchange.printing.typesetting import Printed, typeset

if TYPE_CHECKING:
    from quizapp.exchange.printing.request import Request
    from quizapp.exchange.printing.words import Words
    from quizapp.pack.models.pack import Pack


def print_pack(
    pack: Pack, media: Mapping[str, bytes], request: Request, words: Words, assets: Path
) -> Printed:
    """Print a pack without errors; `media` maps file names to pictures, `assets` is the program's folder.

    Raises NotPrintedError, with NoTypesetterError where the extra is not installed.
    """
    return typeset(paper(pack, request, words), media, assets)
