"""What the page of packs to be added is about, and how that is worded. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizapp.pack.canonical_text import escape_hidden
from quizapp.ui.messages import pack_import as text
from quizapp.ui.pack_import.candidates import PackImportCandidates
from quizapp.ui.pack_import.description import build_detail, build_import_row
from quizapp.ui.pack_import.state import (
    PackImportPhase,
    PackImportProgress,
    PackImportPrompt,
    PackImportState,
)

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.pack_import.importer import ImportReport
    from quizapp.ui.pack_import.inspection import PackImportCandidate
    from quizapp.ui.ports import Clock, Translate

MAX_NAMES = 3
"""So many names are told of what holds no pack."""


@dataclass
class PackImportPageModel:
    """`nothing` holds no pack; `elsewhere`: something of another computer was given, and left alone.

    `fault` is why the last look or adding failed.
    """

    back_to: str
    phase: PackImportPhase = "choosing"
    given: PackImportCandidates = field(default_factory=PackImportCandidates)
    nothing: list[Path] = field(default_factory=list)
    elsewhere: bool = False
    fault: str = ""
    progress: PackImportProgress | None = None
    account: ImportReport | None = None

    @property
    def only_installed(self) -> PackImportCandidate | None:
        """The only pack that was given, if just that is in the library already."""
        found = self.given.current
        return found if found is not None and len(self.given) == 1 and found.status == "same" else None


def build_state(page: PackImportPageModel, clock: Clock, tr: Translate) -> PackImportState:
    """Return the page as it is shown."""
    given, found = page.given, page.given.current
    return PackImportState(
        phase=page.phase,
        back=page.back_to,
        aside=_aside(page, tr),
        heading=_heading(page, tr),
        count=len(given),
        line=lambda place: build_import_row(
            given[place], given.line(place), checked=given.checked(place), tr=tr
        ),
        chosen=given.at,
        detail=None if found is None else build_detail(found, given.line(given.at), clock, tr),
        notice=_notice(page, tr),
        progress=page.progress,
        asking=_asking(page, tr),
        primary=_primary(page, tr),
        leave=_leave(page, tr),
    )


def describe_result(page: PackImportPageModel, account: ImportReport, tr: Translate) -> str:
    """Tell what came of all, also of those that could not even be chosen."""
    counts = {**account.counts, "refused": account.counts["refused"] + page.given.wrong}
    return text.describe_import_results(tr, counts, stopped=account.stopped)


def _aside(page: PackImportPageModel, tr: Translate) -> str:
    """Name the folder that all are from, where there are several."""
    folders = page.given.folders
    if len(page.given) == 1 or len(folders) != 1:
        return ""
    (folder,) = folders
    return (
        tr("add_packs.from_folder", n=len(page.given), name=escape_hidden(folder.name)) if folder.name else ""
    )


def _heading(page: PackImportPageModel, tr: Translate) -> str:
    given = page.given
    if page.account is not None:
        return describe_result(page, page.account, tr)
    if not given:
        return text.describe_inspection(tr, 0, 0) if page.phase == "looking" else tr("add_packs.none_found")
    if len(given) == 1 and page.phase != "looking":
        found = given[0]
        return text.format_pack_heading(tr, can=found.offer.can_be_added, has=found.status == "same")
    return text.format_packs_heading(tr, len(given), given.can)


def _notice(page: PackImportPageModel, tr: Translate) -> str:
    told = [page.fault] if page.fault else []
    if page.elsewhere:
        told.append(tr("add_packs.elsewhere"))
    if page.nothing:
        names = ", ".join(f"“{escape_hidden(path.name or str(path))}”" for path in page.nothing[:MAX_NAMES])
        told.append(text.describe_missing_packs(tr, names, max(len(page.nothing) - MAX_NAMES, 0)))
    return " ".join(told)


def _asking(page: PackImportPageModel, tr: Translate) -> PackImportPrompt | None:
    given = page.given
    if page.phase != "choosing" or not given.asking:
        return None
    return PackImportPrompt(
        tr("add_packs.different", n=given.asking),
        (
            tr("add_packs.when_different.keep_mine"),
            tr("add_packs.when_different.replace_mine"),
            tr("add_packs.when_different.keep_both"),
        ),
        given.decision,
    )


def _primary(page: PackImportPageModel, tr: Translate) -> str:
    if page.phase == "told":
        return tr("add_packs.done")
    if page.phase != "choosing":
        return ""
    if page.only_installed is not None:
        return tr("add_packs.practise")
    count = len(page.given.chosen)
    return tr("add_packs.add", n=count) if count else ""


def _leave(page: PackImportPageModel, tr: Translate) -> str:
    if page.phase in ("looking", "adding"):
        return tr("add_packs.stop")
    if page.phase == "told":
        return ""
    return tr("add_packs.none") if page.given.can else tr("add_packs.back")
