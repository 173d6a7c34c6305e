"""What would change with another library, in lines to be read. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.backups.presenter import format_backup_time
from quizapp.ui.backups.restore.state import RestoreSection
from quizapp.ui.messages import backups as text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.library.recovery.restoration import PreparedLibrary
    from quizapp.library.recovery.restore_preview import AnswerCount, PackChange, RestorePreview
    from quizapp.ui.ports import Clock, Translate


MAX_NAMES: Final = 12
"""So many packs are named."""


def describe_changes(
    translate: Translate, clock: Clock, prepared: PreparedLibrary
) -> tuple[RestoreSection, ...]:
    """Return what was found, what comes back, what goes, and what stays."""
    nothing = (translate("backups.nothing"),)
    damage = bool(prepared.asides)
    stays = translate("backups.meanwhile_stays") if damage else translate("backups.old_stays")
    found = _damage(translate, clock, prepared) if damage else _file(translate, clock, prepared)
    preview = prepared.preview
    return (
        RestoreSection(translate("backups.found"), tuple(found)),
        RestoreSection(translate("backups.comes"), tuple(_comes(translate, clock, preview)) or nothing),
        RestoreSection(translate("backups.goes"), tuple(_goes(translate, clock, preview)) or nothing),
        RestoreSection(translate("backups.stays"), (stays,)),
    )


def _file(translate: Translate, clock: Clock, prepared: PreparedLibrary) -> Iterator[str]:
    found = prepared.preview
    last = None if found.last is None else clock.day(found.last)
    yield text.describe_answer_count(translate, found.answers, last)
    if prepared.salvaged:
        yield translate("backups.is_salvaged")
    if prepared.draft.refused:
        yield translate("backups.refused", n=len(prepared.draft.refused))


def _damage(translate: Translate, clock: Clock, prepared: PreparedLibrary) -> Iterator[str]:
    backup = prepared.backup
    yield text.describe_best_backup(
        translate, "" if backup is None else format_backup_time(translate, clock, backup.taken)
    )
    if backup is not None:
        yield text.describe_salvaged_answers(translate, prepared.beyond_backup)
    yield text.describe_lost_answers(translate, prepared.lost)
    if prepared.draft.refused:
        yield translate("backups.refused", n=len(prepared.draft.refused))


def _comes(translate: Translate, clock: Clock, preview: RestorePreview) -> Iterator[str]:
    for each in preview.learners:
        yield from _answers(translate, clock, each.gained, each.name)
    yield from _packs(translate, [pack for pack in preview.packs if pack.then is not None])
    if preview.settings:
        yield translate("backups.settings_change", n=len(preview.settings))


def _goes(translate: Translate, clock: Clock, preview: RestorePreview) -> Iterator[str]:
    for each in preview.learners:
        yield from _answers(translate, clock, each.lost, each.name)
    yield from _packs(translate, [pack for pack in preview.packs if pack.then is None])


def _packs(translate: Translate, packs: Sequence[PackChange]) -> Iterator[str]:
    """Name the first packs, and count the others: a library may have thousands."""
    for pack in packs[:MAX_NAMES]:
        yield text.describe_pack_change(translate, pack.title, pack.now, pack.then)
    if len(packs) > MAX_NAMES:
        yield translate("backups.more_packs", n=len(packs) - MAX_NAMES)


def _answers(translate: Translate, clock: Clock, given: AnswerCount, name: str) -> Iterator[str]:
    if given.first is not None and given.last is not None:
        first, last = clock.day(given.first), clock.day(given.last)
        yield text.describe_answers(translate, given.count, first, last, name)
