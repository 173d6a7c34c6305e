"""The child process that makes one paper: by the typesetter where it is installed, else by Qt.

    {"root": "/tmp/x/pictures", "pictures": {"map.png": "0.png"}, "paper": {…}, "assets": "/opt/…",
     "ppi": 144}

Its output gets the PDF and pictures (PNG) of its pages, one behind the other. Answers, one a line:
{"drawn": [3, 12]}, and at last {"made": {"sizes": [81243, 30125, …], "tagged": true, …}}, the bytes of each,
or {"refused": "a sentence"}.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.sandbox.child_process import begin_child

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.exchange.printing.typesetting import TypesetPaper
    from quizapp.sandbox.child_process import ProcessAnswer

MAX_MEMORY: Final = 1024 * 1024 * 1024
MAX_CPU_S: Final = 240
"""So much a paper that keeps to every bound may take, several times over."""


def main() -> None:
    """Answer the one request, and leave the processor to the window."""
    request, tell = begin_child(MAX_MEMORY, MAX_CPU_S, niceness=5)
    tell(answer_request(request, tell))


def answer_request(request: ProcessAnswer, tell: Callable[[ProcessAnswer], None]) -> ProcessAnswer:
    """Make the paper, and return the last answer."""
    from quizapp.exchange.printing.print_request import NotPrintedError  # noqa: PLC0415 -- after it is confined

    try:
        printed, tagged = _printed(request, tell)
    except NotPrintedError as error:
        return {"refused": str(error)}
    parts = (printed.data, *printed.pages)
    with os.fdopen(request["output"], "wb") as output:
        output.writelines(parts)
    told = {"spelled": printed.spelled, "pictures_lost": printed.pictures_lost}
    return {"made": {"sizes": [len(part) for part in parts], "tagged": tagged, **told}}


def _printed(request: ProcessAnswer, tell: Callable[[ProcessAnswer], None]) -> tuple[TypesetPaper, bool]:
    """Return the paper, and whether its PDF has tags. Raises NotPrintedError."""
    from quizapp.exchange.printing.typesetting import NoTypesetterError, typeset_paper  # noqa: PLC0415 -- after it is confined

    root, assets, ppi = Path(request["root"]), Path(request["assets"]), request["ppi"]
    if not request.get("plain"):
        try:
            return typeset_paper(request["paper"], request["pictures"], root, assets, ppi), True
        except NoTypesetterError:
            pass
    from quizapp.ui.editor.printing.qt_print.qt_printer import print_with_qt  # noqa: PLC0415 -- Qt, where it is needed alone

    def drawn(done: int, total: int) -> None:
        tell({"drawn": [done, total]})

    media = {name: (root / file).read_bytes() for name, file in request["pictures"].items()}
    return print_with_qt(request["paper"], media, assets, ppi, drawn), False


if __name__ == "__main__":
    main()
