"""What the page of packs to be added is about, and how that is worded. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizapp.pack.text import visible
from quizapp.ui.adding.choosing import Given
from quizapp.ui.adding.state import AddingState, Asking, Phase, Progress
from quizapp.ui.adding.wording import detail, pack_line
from quizapp.ui.text import adding as text

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.adding.intake import Account
    from quizapp.ui.adding.looking import Candidate
    from quizapp.ui.ports import Clock, Translate

NAMED = 3
"""So many names are told of what holds no pack."""


@dataclass
class Page:
    """`nothing` holds no pack; `elsewhere`: something of another computer was given, and left alone.

    `fault` is why the last look or adding failed.
    """

    back_to: str
    phase: Phase = "choosing"
    given: Given = field(default_factory=Given)
    nothing: list[Path] = field(default_factory=list)
    elsewhere: bool = False
    fault: str = ""
    progress: Progress | None = None
    account: Account | None = None

    @property
    def only_here(self) -> Candidate | None:
        """The only pack that was given, if just that is in the library already."""
        found = self.given.current
        return found if found is not None and len(self.given) == 1 and found.status == "same" else None


def shown(page: Page, clock: Clock, tr: Translate) -> AddingState:
    """Return the page as it is shown."""
    given, found = page.given, page.given.current
    return AddingState(
        phase=page.phase,
        back=page.back_to,
        aside=_aside(page, tr),
        heading=_heading(page, tr),
        count=len(given),
        line=lambda place: pack_line(given[place], given.line(place), checked=given.checked(place), tr=tr),
        chosen=given.at,
        detail=None if found is None else detail(found, given.line(given.at), clock, tr),
        notice=_notice(page, tr),
        progress=page.progress,
        asking=_asking(page, tr),
        primary=_primary(page, tr),
        leave=_leave(page, tr),
    )


def told(page: Page, account: Account, tr: Translate) -> str:
    """Tell what came of all, also of those that could not even be chosen."""
    counts = {**account.counts, "refused": account.counts["refused"] + page.given.wrong}
    return text.account(tr, counts, stopped=account.stopped)


def _aside(page: Page, tr: Translate) -> str:
    """Name the folder that all are from, where there are several."""
    folders = page.given.folders
    if len(page.given) == 1 or len(folders) != 1:
        return ""
    (folder,) = folders
    return tr("add_packs.from_folder", n=len(page.given), name=visible(folder.name)) if folder.name else ""


def _heading(page: Page, tr: Translate) -> str:
    given = page.given
    if page.account is not None:
        return told(page, page.account, tr)
    if not given:
        return text.looking(tr, 0, 0) if page.phase == "looking" else tr("add_packs.none_found")
    if len(given) == 1 and page.phase != "looking":
        found = given[0]
        return text.heading_one(tr, can=found.offer.can_be_added, has=found.status == "same")
    return text.heading(tr, len(given), given.can)


def _notice(page: Page, tr: Translate) -> str:
    told = [page.fault] if page.fault else []
    if page.elsewhere:
        told.append(tr("add_packs.elsewhere"))
    if page.nothing:
        names = ", ".join(f"“{visible(path.name or str(path))}”" for path in page.nothing[:NAMED])
        told.append(text.nothing_in(tr, names, max(len(page.nothing) - NAMED, 0)))
    return " ".join(told)


def _asking(page: Page, tr: Translate) -> Asking | None:
    given = page.given
    if page.phase != "choosing" or not given.asking:
        return None
    return Asking(
        tr("add_packs.different", n=given.asking),
        (
            tr("add_packs.when_different.keep_mine"),
            tr("add_packs.when_different.replace_mine"),
            tr("add_packs.when_different.keep_both"),
        ),
        given.decision,
    )


def _primary(page: Page, tr: Translate) -> str:
    if page.phase == "told":
        return tr("add_packs.done")
    if page.phase != "choosing":
        return ""
    if page.only_here is not None:
        return tr("add_packs.practise")
    count = len(page.given.chosen)
    return tr("add_packs.add", n=count) if count else ""


def _leave(page: Page, tr: Translate) -> str:
    if page.phase in ("looking", "adding"):
        return tr("add_packs.stop")
    if page.phase == "told":
        return ""
    return tr("add_packs.none") if page.given.can else tr("add_packs.back")
