"""What would change with another library, in lines to be read. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.backups.presenter import made_at
from quizapp.ui.backups.restoring.state import Part
from quizapp.ui.text import backups as text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.library.recovery.preview import Answers, PackChange, Preview
    from quizapp.library.recovery.restoring import Prepared
    from quizapp.ui.ports import Clock, Translate


NAMED: Final = 12
"""So many packs are named."""


def parts(translate: Translate, clock: Clock, prepared: Prepared) -> tuple[Part, ...]:
    """Return what was found, what comes back, what goes, and what stays."""
    nothing = (translate("backups.nothing"),)
    damage = bool(prepared.asides)
    stays = translate("backups.meanwhile_stays") if damage else translate("backups.old_stays")
    found = _damage(translate, clock, prepared) if damage else _file(translate, clock, prepared)
    preview = prepared.preview
    return (
        Part(translate("backups.found"), tuple(found)),
        Part(translate("backups.comes"), tuple(_comes(translate, clock, preview)) or nothing),
        Part(translate("backups.goes"), tuple(_goes(translate, clock, preview)) or nothing),
        Part(translate("backups.stays"), (stays,)),
    )


def _file(translate: Translate, clock: Clock, prepared: Prepared) -> Iterator[str]:
    found = prepared.preview
    last = None if found.last is None else clock.day(found.last)
    yield text.answered(translate, found.answers, last)
    if prepared.salvaged:
        yield translate("backups.is_salvaged")
    if prepared.draft.refused:
        yield translate("backups.refused", n=len(prepared.draft.refused))


def _damage(translate: Translate, clock: Clock, prepared: Prepared) -> Iterator[str]:
    backup = prepared.backup
    yield text.best_backup(translate, "" if backup is None else made_at(translate, clock, backup.taken))
    if backup is not None:
        yield text.beyond_backup(translate, prepared.beyond_backup)
    yield text.lost(translate, prepared.lost)
    if prepared.draft.refused:
        yield translate("backups.refused", n=len(prepared.draft.refused))


def _comes(translate: Translate, clock: Clock, preview: Preview) -> Iterator[str]:
    for each in preview.learners:
        yield from _answers(translate, clock, each.gained, each.name)
    yield from _packs(translate, [pack for pack in preview.packs if pack.then is not None])
    if preview.settings:
        yield translate("backups.settings_change", n=len(preview.settings))


def _goes(translate: Translate, clock: Clock, preview: Preview) -> Iterator[str]:
    for each in preview.learners:
        yield from _answers(translate, clock, each.lost, each.name)
    yield from _packs(translate, [pack for pack in preview.packs if pack.then is None])


def _packs(translate: Translate, packs: Sequence[PackChange]) -> Iterator[str]:
    """Name the first packs, and count the others: a library may have thousands."""
    for pack in packs[:NAMED]:
        yield text.pack(translate, pack.title, pack.now, pack.then)
    if len(packs) > NAMED:
        yield translate("backups.more_packs", n=len(packs) - NAMED)


def _answers(translate: Translate, clock: Clock, given: Answers, name: str) -> Iterator[str]:
    if given.first is not None and given.last is not None:
        first, last = clock.day(given.first), clock.day(given.last)
        yield text.answers(translate, given.count, first, last, name)
