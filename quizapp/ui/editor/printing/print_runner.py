"""Makes a paper in a child process, which is watched and can be stopped. No Qt is loaded here."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from quizapp.exchange.printing.print_request import NotPrintedError
from quizapp.exchange.printing.typesetting import (
    MAX_DRAWN_CHARACTERS,
    measure_length,
    select_used_pictures,
    write_pictures,
)
from quizapp.sandbox.child_process import INHERITED_HOME_VARIABLES, iter_answers
from quizapp.sandbox.confinement import find_real_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

PPI: Final = 144
"""A page is drawn with so many pixels an inch: sharp in a window, and 300 kB."""

PATIENCE_S: Final = 180
_FONT_FOLDERS: Final = ("/usr/share", "/usr/local/share", "/etc/fonts", "/var/cache/fontconfig")
_XDG_FOLDERS: Final = (
    ("XDG_DATA_HOME", ".local/share"), ("XDG_CONFIG_HOME", ".config"), ("XDG_CACHE_HOME", ".cache"),
)  # fmt: skip
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

    `media` maps file names to pictures. Pages of a very long paper are not drawn. Closing it ends the child.
    Raises NotPrintedError, JobError, OSError.
    """
    if measure_length(paper) > MAX_DRAWN_CHARACTERS:
        ppi = None
    with TemporaryDirectory(prefix="quizapp-print-") as name:
        root, output = Path(name) / "pictures", Path(name) / "paper"
        root.mkdir()
        request = {
            "root": str(root), "pictures": write_pictures(select_used_pictures(paper, media), root),
            "paper": paper, "assets": str(assets), "ppi": ppi, "plain": plain,
        }  # fmt: skip
        places = [find_real_path(each) for each in (root, assets, *_list_font_places())]
        drawn = PrintProgress(0, 0)
        last: dict[str, Any] = {}
        for answer in iter_answers(
            PRINT_CHILD, request, cancel, PATIENCE_S, places, INHERITED_HOME_VARIABLES, str(output)
        ):
            last = answer or last
            if "drawn" in answer:
                drawn = PrintProgress(*answer["drawn"])
            yield drawn
        if "refused" in last:
            raise NotPrintedError(last["refused"])
        made = last["made"]
        with output.open("rb") as file:
            data, *pages = (file.read(size) for size in made.pop("sizes"))
        yield PrintedPaper(data, tuple(pages), **made)


def _list_font_places() -> list[Path]:
    """Return where Linux lists and keeps fonts."""
    home = Path.home()
    shared = [Path(each) for each in os.environ.get("XDG_DATA_DIRS", "").split(os.pathsep) if each]
    own = [Path(os.environ.get(name) or home / place) for name, place in _XDG_FOLDERS]
    personal = [each / name for each in (*shared, *own) for name in ("fonts", "fontconfig")]
    return [*map(Path, _FONT_FOLDERS), *personal, home / ".fonts"]
