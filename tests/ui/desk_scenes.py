"""The way through the teacher's desk, for the evidence that hold of every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.shots import desk
from tests.shots.state import press

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.running import Running

WIDE = ("attribution", "match", "number")
"""The kinds whose forms are shown in a wide window; in a narrow one, where it is harder, all are."""


def desk_scenes(running: Running) -> Iterator[str]:
    """Go from home to the packs in work, an opened article, the editor and what stands over it, and back."""
    desk.put_in_work(running.program.begun.path.parent, desk.half_written())
    desk.author(running)
    yield "packs in work"
    desk.rename(running)
    yield "a pack in work is renamed"
    press(running, "Escape")
    desk.paste(running)
    yield "opened article"
    press(running, "Escape")
    running.wait(lambda: running.name == "author")
    for kind, id_ in desk.OF_EACH_KIND.items():
        if not running.narrow and kind not in WIDE:
            continue
        desk.question(running, id_)
        yield f"editor, {kind}"
    yield from _editor(running)
    for name, make in desk.PAGES.items():
        desk.page(running, make)
        yield f"over the editor, {name}"
    desk.page(running, desk.PAGES["corrected"])
    desk.paste_newer(running)
    yield "a newer text"
    desk.page(running, desk.PAGES["versions"])
    desk.compare(running)
    yield "two versions"
    desk.hand_out(running)
    yield "hand out"
    desk.hear(running)
    yield "who says what"
    press(running, "N")
    yield "who says what, a name"
    running.screen.back()
    press(running, "W")
    running.rest()
    yield "who says what, why nothing"
    desk.propose_first(running)
    yield "proposals, chosen first"
    desk.propose(running)
    yield "proposals"
    press(running, "R")
    yield "proposals, why not"
    running.screen.back()
    press(running, "E")
    yield "proposals, edited"
    running.screen.back()
    press(running, "K")
    yield "proposals, what is drafted"
    running.screen.back()
    desk.editor(running)
    press(running, "Ctrl+1")
    running.wait(lambda: running.name == "home")


def _editor(running: Running) -> Iterator[str]:
    """Show what else the editor has beside its forms."""
    press(running, "F8")
    yield "editor, a check"
    desk.row(running, desk.PACK)
    yield "editor, the pack"
    desk.speakers(running)
    yield "editor, who speaks"
    desk.question(running, "heavy-rain")
    desk.select(running)
    yield "editor, words selected"
    desk.find(running)
    yield "editor, words found"
    press(running, "Escape")
    desk.select_several(running)
    yield "editor, several selected"
    press(running, "Escape")
    desk.question(running, "for-good")
    press(running, "F5")
    desk.wait_over(running)
    yield "editor, tried out"
