"""The sentences about backups: which there are, and what would change if one were restored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.text import visible
from quizapp.ui.text import dates

if TYPE_CHECKING:
    from datetime import date

    from quizapp.library.backup_files import Trouble
    from quizapp.library.recovery.drafting import Phase
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings and buttons."""
    return {
        "title": translate("backups.title"),
        "own": translate("backups.own"),
        "now": translate("backups.now"),
        "restore": translate("backups.restore"),
        "second": translate("backups.second"),
        "choose": translate("backups.choose"),
        "forget": translate("backups.forget"),
        "file": translate("backups.file"),
        "from_file": translate("backups.from_file"),
        "library": translate("backups.library"),
        "every": translate("backups.every"),
        "damage": translate("backups.damage"),
        "bring_back": translate("backups.bring_back"),
        "comes": translate("backups.comes"),
        "goes": translate("backups.goes"),
        "found": translate("backups.found"),
        "stays": translate("backups.stays"),
        "go": translate("backups.go"),
        "go_damage": translate("backups.go_damage"),
        "keep": translate("backups.keep"),
        "later": translate("backups.later"),
        "decline": translate("backups.decline"),
        "working": translate("backups.working"),
        "stop": translate("backups.stop"),
    }


def moment(translate: Translate, day: date, time: str) -> str:
    """Return when a backup was made."""
    return translate("backups.moment", day=dates.day(translate, day), time=time)


def size(translate: Translate, amount: int, second: bool) -> str:
    """Tell how large a backup is, in bytes, and whether it is in the second folder."""
    told = translate("backups.size.mb", size=f"{max(amount / 1_000_000, 0.1):.1f}")
    return translate("backups.size.in_the_second_folder", size=told) if second else told


def kept(translate: Translate) -> str:
    """Tell how backups are made."""
    return translate(
        "backups.kept",
    )


def none_yet(translate: Translate) -> str:
    """Tell that there is no backup yet."""
    return translate("backups.none_yet")


def summary(translate: Translate, count: int, last: str) -> str:
    """Tell, in the settings, how many backups there are, and when the last was made."""
    if not count:
        return none_yet(translate)
    return translate("backups.summary", n=count, last=last)


def why_second(translate: Translate) -> str:
    """Tell what a second folder is for."""
    return translate(
        "backups.why_second",
    )


def trouble(translate: Translate, reason: Trouble) -> str:
    """Tell why the second folder has no copy."""
    return {
        "missing": translate("backups.trouble.missing"),
        "read-only": translate("backups.trouble.read_only"),
        "full": translate("backups.trouble.full"),
        "failed": translate("backups.trouble.failed"),
    }[reason]


def same_disk(translate: Translate) -> str:
    """Warn that the second folder is on the same disk."""
    return translate(
        "backups.same_disk",
    )


def backed_up(translate: Translate) -> str:
    """Tell that a backup was made."""
    return translate("backups.backed_up")


def backing_up(translate: Translate) -> str:
    """Tell that a backup is being made."""
    return translate("backups.backing_up")


def not_backed_up(translate: Translate, why: str) -> str:
    """Tell that none could be made, and why (a sentence)."""
    return translate("backups.not_backed_up", why=why)


def about_file(translate: Translate) -> str:
    """Tell what can be restored from a file."""
    return translate(
        "backups.about_file",
    )


def damaged(translate: Translate) -> tuple[str, str]:
    """Tell that something was set aside, and that it can be brought back."""
    return (
        translate("backups.damaged.the_file_with_your"),
        translate("backups.damaged.what_can_still_be"),
    )


def phase(translate: Translate, name: Phase) -> str:
    """Name what is being done while a library is made ready."""
    return {
        "reading": translate("backups.phase.reading"),
        "answers": translate("backups.phase.answers"),
        "packs": translate("backups.phase.packs"),
        "cards": translate("backups.phase.cards"),
        "checking": translate("backups.phase.checking"),
    }[name]


def would_change(translate: Translate, name: str) -> str:
    """Head the preview of a backup or a file."""
    return translate("backups.would_change", name=name)


def can_come_back(translate: Translate) -> str:
    """Head the preview of what is left after damage."""
    return translate("backups.can_come_back")


def answered(translate: Translate, count: int, last: date | None) -> str:
    """Tell how many answers a library holds, and of when the last is."""
    if last is None:
        return translate("backups.answered.it_holds_no_answers")
    told = translate("backups.answered.it_holds_answer_s", n=count)
    return told.format(day=dates.day(translate, last))


def answers(translate: Translate, count: int, first: date, last: date, name: str) -> str:
    """Tell of answers of somebody, who may have no name, from a day to a day."""
    if first == last:
        told = translate("backups.answers.answer_s_of", n=count)
    else:
        told = translate("backups.answers.answer_s_from_to", n=count)
    since, until = dates.day(translate, first), dates.day(translate, last)
    line = told.format(day=since, first=since, last=until)
    return (
        translate("backups.answers.text", name=visible(name), answers=line) if name else line
    )


def pack(translate: Translate, title: str, now: int | None, then: int | None) -> str:
    """Tell of a pack that comes, goes, or changes its revision."""
    named = visible(title)
    if now is None:
        return translate("backups.pack.the_pack", title=named)
    if then is None:
        return translate("backups.pack.the_pack_its_answers", title=named)
    told = "backups.pack.the_pack_revision_in"
    return translate(told, title=named, then=then, now=now)


def more_packs(translate: Translate, count: int) -> str:
    """Tell how many packs there are beside those that are named."""
    return translate("backups.more_packs", n=count)


def settings_change(translate: Translate, count: int) -> str:
    """Tell how many settings would be others."""
    return translate("backups.settings_change", n=count)


def nothing(translate: Translate) -> str:
    """Tell that nothing comes, or goes."""
    return translate("backups.nothing")


def old_stays(translate: Translate) -> str:
    """Tell what becomes of the library that is in use."""
    return translate(
        "backups.old_stays",
    )


def meanwhile_stays(translate: Translate) -> str:
    """Tell what becomes of what was answered since the damage."""
    return translate("backups.meanwhile_stays")


def is_salvaged(translate: Translate) -> str:
    """Tell that a file to restore is broken itself."""
    return translate("backups.is_salvaged")


def refused(translate: Translate, rows: int) -> str:
    """Tell how many rows could not be believed."""
    return translate("backups.refused", n=rows)


def best_backup(translate: Translate, when: str) -> str:
    """Tell of the newest good backup from before the damage; '' as its moment: there is none."""
    if not when:
        return translate("backups.best_backup.there_is_no_good")
    return translate("backups.best_backup.the_newest_good_backup", when=when)


def beyond_backup(translate: Translate, count: int) -> str:
    """Tell how many answers were read from the damaged file beyond those of the backup."""
    if not count:
        return translate("backups.beyond_backup.the_damaged_file_held")
    return translate("backups.beyond_backup.answer_s_that_it", n=count)


def lost(translate: Translate, count: int) -> str:
    """Tell how many answers are in neither."""
    if not count:
        return translate("backups.lost.as_far_as_can")
    return translate("backups.lost.answer_s_are_in", n=count)


def declined(translate: Translate) -> str:
    """Tell that what was damaged is not offered any more, and where it is."""
    return translate(
        "backups.declined",
    )
