"""Problems that learners reported, by pack: which pack in work they are dealt with in. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from quizapp.authoring.working_copy_store import ListedPack
    from quizapp.library.packs.pack_list import PackRow
    from quizapp.library.question_reports import QuestionReport


@dataclass(frozen=True, slots=True)
class ReportedPack:
    """So many problems with a pack that nobody dealt with yet.

    `folder` is that of the pack in work in which they are; None: of none, and `pack` can be copied.
    """

    title: str
    count: int
    folder: Path | None = None
    pack: PackRow | None = None


def group_reports(
    reports: Iterable[QuestionReport], rows: Sequence[ListedPack], practised: Sequence[PackRow]
) -> tuple[ReportedPack, ...]:
    """Return the packs that problems were reported on, the last reported on first (as the reports are).

    They belong to the pack in work with the pack's id, else to one that was made of it. Those on a pack that
    is neither in work nor installed are left out.
    """
    found: dict[str, ReportedPack] = {}
    for report in reports:
        if (home := _home(report.subject.pack, rows, practised)) is None:
            continue
        key, title, row, installed = home
        if row is not None and report.id in row.about.done:
            continue
        before = found.get(key, ReportedPack(title, 0, row.folder if row else None, installed))
        found[key] = replace(before, count=before.count + 1)
    return tuple(found.values())


def _home(
    pack: str, rows: Sequence[ListedPack], practised: Sequence[PackRow]
) -> tuple[str, str, ListedPack | None, PackRow | None] | None:
    """Return where problems with a pack are dealt with: a key for it, its title, and which pack it is."""
    own = [row for row in rows if row.about.pack == pack]
    made_of_it = [row for row in rows if row.about.figures.derived_from == pack]
    for row in (*own, *made_of_it):
        return row.folder.name, row.about.name, row, None
    for installed in practised:
        if installed.id == pack:
            return str(installed.id), installed.title, None, installed
    return None
