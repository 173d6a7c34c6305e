"""Makes a paper in a child process, which is watched and can be stopped. No Qt is loaded here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from quizapp.article.child_process import INHERITED_HOME_VARIABLES, iter_answers
from quizapp.exchange.printing.print_request import NotPrintedError
from quizapp.exchange.printing.typesetting import select_used_pictures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

PPI: Final = 144
"""A page is drawn with so many pixels an inch: sharp in a window, and 300 kB."""

PATIENCE_S: Final = 180
PRINT_CHILD: Final = "quizapp.ui.editor.printing.print_process"


@dataclass(frozen=True, slots=True)
class PrintProgress:
    """How many pages are drawn, and how many there will be; 0: that is not known yet."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    """A paper: its PDF, pictures of its pages (PNG), whether screen readers find tags in it.

    `spelled`: letters that no font here has are printed by their numbers; `pictures_lost`: some are told in
    words.
    """

    data: bytes
    pages: tuple[bytes, ...]
    tagged: bool
    spelled: bool = False
    pictures_lost: bool = False


def render_paper(
    paper: Mapping[str, Any],
    media: Mapping[str, bytes],
    assets: Path,
    cancel: Callable[[], bool],
    *,
    ppi: float | None = PPI,
    plain: bool = False,
) -> Iterator[PrintProgress | PrintedPaper]:
    """Yield how far it is, at least every 0.05 s, and the paper at last; `plain`: by Qt in any case.

    `media` maps file names to pictures. Closing it ends the child. Raises NotPrintedError, ApartError,
    OSError.
    """
    pictures = select_used_pictures(paper, media)
    with TemporaryDirectory(prefix="quizapp-print-") as name:
        folder = Path(name)
        for place, data in enumerate(pictures.values()):
            (folder / str(place)).write_bytes(data)
        request = {
            "folder": name, "paper": paper, "assets": str(assets), "pictures": list(pictures), "ppi": ppi,
            "plain": plain,
        }  # fmt: skip
        drawn = PrintProgress(0, 0)
        last: dict[str, Any] = {}
        for answer in iter_answers(PRINT_CHILD, request, cancel, PATIENCE_S, INHERITED_HOME_VARIABLES):
            last = answer or last
            if "drawn" in answer:
                drawn = PrintProgress(*answer["drawn"])
            yield drawn
        if "refused" in last:
            raise NotPrintedError(last["refused"])
        made = last["made"]
        pages = tuple((folder / f"{number}.png").read_bytes() for number in range(1, made.pop("pages") + 1))
        yield PrintedPaper((folder / "paper.pdf").read_bytes(), pages, **made)
