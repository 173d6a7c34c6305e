"""What the page of packs to be added is about, and how that is worded. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizapp.pack.canonical_text import escape_hidden
from quizapp.ui.kit.form import Button, Buttons, Card, Choice, Form, Note, Progress, Words
from quizapp.ui.kit.widget_state import KeyHint, OptionState, TopBarState
from quizapp.ui.messages import packs as text
from quizapp.ui.pack_import.candidates import PackImportCandidates
from quizapp.ui.pack_import.description import build_detail, build_import_row
from quizapp.ui.pack_import.state import (
    PackImportPhase,
    PackImportProgress,
    PackImportRow,
    PackImportRows,
)

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.pack_import.importer import ImportReport
    from quizapp.ui.pack_import.inspection import PackImportCandidate
    from quizapp.ui.ports import Clock, Translate
    from quizapp.ui.screens.pack_import import PackImportPresenter

SIDE_WIDTH = 408
MAX_NAMES = 3
"""So many names are told of what holds no pack."""


@dataclass
class PackImportPageModel:
    """`nothing` holds no pack; `elsewhere`: something of another computer was given, and left alone.

    `fault` is why the last look or adding failed; `copied`: what is wrong with the pack that the keyboard
    is on was copied.
    """

    back_to: str
    phase: PackImportPhase = "choosing"
    given: PackImportCandidates = field(default_factory=PackImportCandidates)
    nothing: list[Path] = field(default_factory=list)
    elsewhere: bool = False
    fault: str = ""
    copied: bool = False
    progress: PackImportProgress | None = None
    account: ImportReport | None = None

    @property
    def only_installed(self) -> PackImportCandidate | None:
        """The only pack that was given, if just that is in the library already."""
        found = self.given.current
        return found if found is not None and len(self.given) == 1 and found.status == "same" else None


def build_form(
    page: PackImportPageModel, acts: PackImportPresenter, clock: Clock, tr: Translate, version: int
) -> Form:
    """Return the page as it is shown; `version` is another at each time."""
    given, heading = page.given, _heading(page, tr)
    primary, leave = _primary(page, tr), _leave(page, tr)
    notice, work = _notice(page, tr), page.progress
    hints: tuple[KeyHint | str, ...] = ()
    if given:
        hints = KeyHint("↑"), KeyHint("↓"), tr("add_packs.move")
    if given and page.phase == "choosing":
        hints = *hints, KeyHint("Space"), tr("add_packs.choose")
    return Form(
        TopBarState(tr("add_packs.title"), page.back_to, _aside(page, tr)),
        first=(
            Note(notice, "warn", "partial", id="notice", below=12) if notice else None,
            Words(heading, "heading", reads=True, id="heading", below=12),
            _asking(page, acts, tr),
            _rows(page, acts, tr, version) if given else None,
            Progress(work.what, work.done, work.total, tr("add_packs.stop"), id="work") if work else None,
        ),
        second=(_detail(page, acts, clock, tr), _precautions(tr)),
        bar=(
            Button(leave, acts.back, "Esc", id="leave") if leave else None,
            Button(primary, acts.primary, "Enter", "primary", id="primary") if primary else None,
        ),
        hints=hints,
        back=acts.back,
        leave=acts.leave,
        enter=acts.primary,
        width=SIDE_WIDTH,
        side=True,
        focus="packs" if given else "heading",
        stage=f"{page.phase}{'' if given else '-empty'}",
        announcement=heading if page.phase in ("choosing", "told") else "",
    )


def _rows(
    page: PackImportPageModel, acts: PackImportPresenter, tr: Translate, version: int
) -> PackImportRows:
    given = page.given

    def line(place: int) -> PackImportRow:
        return build_import_row(given[place], given.line(place), checked=given.checked(place), tr=tr)

    told = tr("add_packs.not_chosen"), tr("add_packs.chosen")
    name = tr("add_packs.packs")
    return PackImportRows(
        name, len(given), given.at, version, told, line, acts.choose, acts.check, id="packs", below=12
    )


def _detail(page: PackImportPageModel, acts: PackImportPresenter, clock: Clock, tr: Translate) -> Card | None:
    found = page.given.current
    if found is None:
        return None
    items = list(build_detail(found, page.given.line(page.given.at), clock, tr))
    if found.offer.errors or found.offer.warnings:
        items.append(Buttons((Button(tr("add_packs.copy"), acts.copy, "Ctrl+C", small=True),), above=4))
    if page.copied:
        items.append(Note(tr("add_packs.copied"), "info", "neutral"))
    return Card(tuple(items), id="detail", below=16)


def _precautions(tr: Translate) -> Card:
    heading, paragraphs = text.describe_precautions(tr)
    return Card((Words(heading, "heading"), *(Words(each) for each in paragraphs)), id="precautions", below=0)


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


def _asking(page: PackImportPageModel, acts: PackImportPresenter, tr: Translate) -> Card | None:
    given = page.given
    if page.phase != "choosing" or not given.asking:
        return None
    question = tr("add_packs.different", n=given.asking)
    names = "keep_mine", "replace_mine", "keep_both"
    options = tuple(OptionState(tr(f"add_packs.when_different.{name}")) for name in names)
    choice = Choice(
        question,
        options,
        (given.decision,),
        lambda places: acts.decide(places[0]),
        layout="across",
        id="asking",
        below=0,
    )
    return Card((Words(question), choice), padding=16, id="question", below=16)


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
