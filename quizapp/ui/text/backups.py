"""The sentences about backups: which there are, and what would change if one were restored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.text import visible
from quizapp.ui.text import dates

if TYPE_CHECKING:
    from datetime import date

    from quizapp.library.backups import Trouble
    from quizapp.library.recovery.restoring import Phase
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings and buttons."""
    return {
        "title": translate("backups", "Backups"),
        "own": translate("backups", "Backups of your answers and packs"),
        "now": translate("backups", "Back up now"),
        "restore": translate("backups", "Restore …"),
        "second": translate("backups", "A second folder, on another disk"),
        "choose": translate("backups", "Choose a folder"),
        "forget": translate("backups", "Without a second folder"),
        "file": translate("backups", "From a file"),
        "from_file": translate("backups", "Restore from a file …"),
        "library": translate("backups", "A library of Quizapp"),
        "every": translate("backups", "All files"),
        "damage": translate("backups", "What was damaged"),
        "bring_back": translate("backups", "See what can be brought back"),
        "comes": translate("backups", "What comes back"),
        "goes": translate("backups", "What would no longer be here"),
        "found": translate("backups", "What was found"),
        "stays": translate("backups", "What stays"),
        "go": translate("backups", "Restore"),
        "go_damage": translate("backups", "Bring it back"),
        "keep": translate("backups", "Keep what there is"),
        "later": translate("backups", "Not now"),
        "decline": translate("backups", "Go on without it"),
        "working": translate("backups", "Getting it ready"),
        "stop": translate("backups", "stop with"),
    }


def moment(translate: Translate, day: date, time: str) -> str:
    """Return when a backup was made."""
    return translate("backups", "{day}, {time}").format(day=dates.day(translate, day), time=time)


def size(translate: Translate, amount: int, second: bool) -> str:
    """Tell how large a backup is, in bytes, and whether it is in the second folder."""
    told = translate("backups", "{size} MB").format(size=f"{max(amount / 1_000_000, 0.1):.1f}")
    return translate("backups", "{size}, in the second folder").format(size=told) if second else told


def kept(translate: Translate) -> str:
    """Tell how backups are made."""
    return translate(
        "backups",
        "One is made a day, after your first answer. The last seven days and four weeks are kept. “Back up"
        " now” makes that of today anew.",
    )


def none_yet(translate: Translate) -> str:
    """Tell that there is no backup yet."""
    return translate("backups", "There is none yet. The first is made after your first answers.")


def summary(translate: Translate, count: int, last: str) -> str:
    """Tell, in the settings, how many backups there are, and when the last was made."""
    if not count:
        return none_yet(translate)
    return translate("backups", "%n backup(s), the last of {last}", "", count).format(last=last)


def why_second(translate: Translate) -> str:
    """Tell what a second folder is for."""
    return translate(
        "backups",
        "Each backup is copied there as well: onto a stick, or another disk. A copy on the disk that fails "
        "is none.",
    )


def trouble(translate: Translate, reason: Trouble) -> str:
    """Tell why the second folder has no copy."""
    return {
        "missing": translate("backups", "The second folder is not there. Is its stick plugged in?"),
        "read-only": translate("backups", "The second folder cannot be written."),
        "full": translate("backups", "No space is left in the second folder."),
        "failed": translate("backups", "In the second folder something else is read than was written."),
    }[reason]


def same_disk(translate: Translate) -> str:
    """Warn that the second folder is on the same disk."""
    return translate(
        "backups",
        "This folder is on the same disk as your library, and would be lost with it. Choose one elsewhere.",
    )


def backed_up(translate: Translate) -> str:
    """Tell that a backup was made."""
    return translate("backups", "A backup was made, and opened again to be sure of it.")


def backing_up(translate: Translate) -> str:
    """Tell that a backup is being made."""
    return translate("backups", "A backup is being made.")


def not_backed_up(translate: Translate, why: str) -> str:
    """Tell that none could be made, and why (a sentence)."""
    return translate("backups", "No backup could be made. {why}").format(why=why)


def about_file(translate: Translate) -> str:
    """Tell what can be restored from a file."""
    return translate(
        "backups",
        "A backup from elsewhere, or a library that was set aside. You see what would change first.",
    )


def damaged(translate: Translate) -> tuple[str, str]:
    """Tell that something was set aside, and that it can be brought back."""
    return (
        translate("backups", "The file with your answers was damaged and is set aside."),
        translate("backups", "What can still be read of it, and your backups, can be brought back."),
    )


def phase(translate: Translate, name: Phase) -> str:
    """Name what is being done while a library is made ready."""
    return {
        "reading": translate("backups", "Reading what there is"),
        "answers": translate("backups", "Taking the answers"),
        "packs": translate("backups", "Checking the packs"),
        "cards": translate("backups", "Working out what comes back when"),
        "checking": translate("backups", "Looking at all of it"),
    }[name]


def would_change(translate: Translate, name: str) -> str:
    """Head the preview of a backup or a file."""
    return translate("backups", "What would change with “{name}”").format(name=name)


def can_come_back(translate: Translate) -> str:
    """Head the preview of what is left after damage."""
    return translate("backups", "What can be brought back after the damage")


def answered(translate: Translate, count: int, last: date | None) -> str:
    """Tell how many answers a library holds, and of when the last is."""
    if last is None:
        return translate("backups", "It holds no answers.")
    told = translate("backups", "It holds %n answer(s), the last of {day}.", "", count)
    return told.format(day=dates.day(translate, last))


def answers(translate: Translate, count: int, first: date, last: date, name: str) -> str:
    """Tell of answers of somebody, who may have no name, from a day to a day."""
    if first == last:
        told = translate("backups", "%n answer(s), of {day}", "", count)
    else:
        told = translate("backups", "%n answer(s), from {first} to {last}", "", count)
    since, until = dates.day(translate, first), dates.day(translate, last)
    line = told.format(day=since, first=since, last=until)
    return (
        translate("backups", "{name}: {answers}").format(name=visible(name), answers=line) if name else line
    )


def pack(translate: Translate, title: str, now: int | None, then: int | None) -> str:
    """Tell of a pack that comes, goes, or changes its revision."""
    named = visible(title)
    if now is None:
        return translate("backups", "The pack “{title}”").format(title=named)
    if then is None:
        return translate("backups", "The pack “{title}”, its answers stay").format(title=named)
    told = translate("backups", "The pack “{title}”: revision {then} in place of {now}")
    return told.format(title=named, then=then, now=now)


def more_packs(translate: Translate, count: int) -> str:
    """Tell how many packs there are beside those that are named."""
    return translate("backups", "and %n more pack(s)", "", count)


def settings_change(translate: Translate, count: int) -> str:
    """Tell how many settings would be others."""
    return translate("backups", "%n setting(s) as they were then", "", count)


def nothing(translate: Translate) -> str:
    """Tell that nothing comes, or goes."""
    return translate("backups", "Nothing")


def old_stays(translate: Translate) -> str:
    """Tell what becomes of the library that is in use."""
    return translate(
        "backups",
        "The library as it is now is kept in its folder, under another name: nothing is deleted.",
    )


def meanwhile_stays(translate: Translate) -> str:
    """Tell what becomes of what was answered since the damage."""
    return translate("backups", "What you answered since stays, and so do the damaged files.")


def is_salvaged(translate: Translate) -> str:
    """Tell that a file to restore is broken itself."""
    return translate("backups", "This file is damaged. It is what could still be read of it.")


def refused(translate: Translate, rows: int) -> str:
    """Tell how many rows could not be believed."""
    return translate("backups", "%n thing(s) in it are damaged and are left out.", "", rows)


def best_backup(translate: Translate, when: str) -> str:
    """Tell of the newest good backup from before the damage; '' as its moment: there is none."""
    if not when:
        return translate("backups", "There is no good backup from before the damage.")
    return translate("backups", "The newest good backup is of {when}.").format(when=when)


def beyond_backup(translate: Translate, count: int) -> str:
    """Tell how many answers were read from the damaged file beyond those of the backup."""
    if not count:
        return translate("backups", "The damaged file held nothing that the backup lacks.")
    return translate("backups", "%n answer(s) that it lacks were read from the damaged file.", "", count)


def lost(translate: Translate, count: int) -> str:
    """Tell how many answers are in neither."""
    if not count:
        return translate("backups", "As far as can be told, no answer is missing.")
    return translate("backups", "%n answer(s) are in neither and cannot be brought back.", "", count)


def declined(translate: Translate) -> str:
    """Tell that what was damaged is not offered any more, and where it is."""
    return translate(
        "backups",
        "What was damaged is kept in the folder of your library, and can be restored from there as a file.",
    )
