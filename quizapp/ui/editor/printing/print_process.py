"""The child process that makes one paper: by the typesetter where it is installed, else by Qt.

    {"folder": "/tmp/x", "paper": {…}, "assets": "/opt/quizapp/assets", "pictures": ["map.png"], "ppi": 144}

The folder holds the pictures of the paper as `0`, `1` …, in the order of their names in the request, and gets
`paper.pdf` and pictures of its pages, `1.png`, `2.png` … Answers, one a line: {"drawn": [3, 12]}, and at last
{"made": {"pages": 12, "tagged": true, …}} or {"refused": "a sentence"}.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.article.child_process import build_answer_writer

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.article.child_process import ProcessAnswer
    from quizapp.exchange.printing.typesetting import TypesetPaper


def main() -> None:
    """Answer the one request, and leave the processor to the window."""
    tell = build_answer_writer()
    if hasattr(os, "nice"):
        os.nice(5)
    tell(answer_request(json.loads(sys.stdin.buffer.readline()), tell))


def answer_request(request: ProcessAnswer, tell: Callable[[ProcessAnswer], None]) -> ProcessAnswer:
    """Make the paper, and return the last answer."""
    from quizapp.exchange.printing.print_request import NotPrintedError  # noqa: PLC0415 -- after the pipe is there

    folder = Path(request["folder"])
    media = {name: (folder / str(place)).read_bytes() for place, name in enumerate(request["pictures"])}
    try:
        printed, tagged = _printed(request, media, tell)
    except NotPrintedError as error:
        return {"refused": str(error)}
    (folder / "paper.pdf").write_bytes(printed.data)
    for number, page in enumerate(printed.pages, 1):
        (folder / f"{number}.png").write_bytes(page)
    told = {"spelled": printed.spelled, "pictures_lost": printed.pictures_lost}
    return {"made": {"pages": len(printed.pages), "tagged": tagged, **told}}


def _printed(
    request: ProcessAnswer, media: dict[str, bytes], tell: Callable[[ProcessAnswer], None]
) -> tuple[TypesetPaper, bool]:
    """Return the paper, and whether its PDF has tags. Raises NotPrintedError."""
    from quizapp.exchange.printing.typesetting import NoTypesetterError, typeset_paper  # noqa: PLC0415 -- after it is confined

    assets, ppi = Path(request["assets"]), request["ppi"]
    if not request.get("plain"):
        try:
            return typeset_paper(request["paper"], media, assets, ppi), True
        except NoTypesetterError:
            pass
    from quizapp.ui.editor.printing.qt_print.qt_printer import print_with_qt  # noqa: PLC0415 -- Qt, where it is needed alone

    def drawn(done: int, total: int) -> None:
        tell({"drawn": [done, total]})

    return print_with_qt(request["paper"], media, assets, ppi, drawn), False


if __name__ == "__main__":
    main()
