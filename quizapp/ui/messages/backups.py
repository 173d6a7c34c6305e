"""The sentences about backups: which there are, and what would change if one were restored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.canonical_text import escape_hidden
from quizapp.ui.messages import dates

if TYPE_CHECKING:
    from datetime import date, datetime

    from quizapp.ui.ports import Clock, Translate


def format_backup_time(translate: Translate, clock: Clock, moment: datetime) -> str:
    """Return the local day and time of a moment."""
    return translate(
        "backups.moment",
        day=dates.format_day(translate, clock.day(moment)),
        time=dates.format_time(moment.astimezone(clock.zone())),
    )


def format_backup_size(translate: Translate, amount: int, second: bool) -> str:
    """Tell how large a backup is, in bytes, and whether it is in the second folder."""
    told = translate("backups.size.mb", size=f"{max(amount / 1_000_000, 0.1):.1f}")
    return translate("backups.size.in_the_second_folder", size=told) if second else told


def describe_backups(translate: Translate, count: int, last: str) -> str:
    """Tell, in the settings, how many backups there are, and when the last was made."""
    if not count:
        return translate("backups.none_yet")
    return translate("backups.summary", n=count, last=last)


def describe_damage(translate: Translate) -> tuple[str, str]:
    """Tell that something was set aside, and that it can be brought back."""
    return (
        translate("backups.damaged.the_file_with_your"),
        translate("backups.damaged.what_can_still_be"),
    )


def describe_answer_count(translate: Translate, count: int, last: date | None) -> str:
    """Tell how many answers a library holds, and of when the last is."""
    if last is None:
        return translate("backups.answered.it_holds_no_answers")
    return translate("backups.answered.it_holds_answer_s", n=count, day=dates.format_day(translate, last))


def describe_answers(translate: Translate, count: int, first: date, last: date, name: str) -> str:
    """Tell of answers of somebody, who may have no name, from a day to a day."""
    since, until = dates.format_day(translate, first), dates.format_day(translate, last)
    if first == last:
        line = translate("backups.answers.answer_s_of", n=count, day=since)
    else:
        line = translate("backups.answers.answer_s_from_to", n=count, first=since, last=until)
    return translate("backups.answers.text", name=escape_hidden(name), answers=line) if name else line


def describe_pack_change(translate: Translate, title: str, now: int | None, then: int | None) -> str:
    """Tell of a pack that comes, goes, or changes its revision."""
    named = escape_hidden(title)
    if now is None:
        return translate("backups.pack.the_pack", title=named)
    if then is None:
        return translate("backups.pack.the_pack_its_answers", title=named)
    told = "backups.pack.the_pack_revision_in"
    return translate(told, title=named, then=then, now=now)


def describe_best_backup(translate: Translate, when: str) -> str:
    """Tell of the newest good backup from before the damage; '' as its moment: there is none."""
    if not when:
        return translate("backups.best_backup.there_is_no_good")
    return translate("backups.best_backup.the_newest_good_backup", when=when)


def describe_salvaged_answers(translate: Translate, count: int) -> str:
    """Tell how many answers were read from the damaged file beyond those of the backup."""
    if not count:
        return translate("backups.beyond_backup.the_damaged_file_held")
    return translate("backups.beyond_backup.answer_s_that_it", n=count)


def describe_lost_answers(translate: Translate, count: int) -> str:
    """Tell how many answers are in neither."""
    if not count:
        return translate("backups.lost.as_far_as_can")
    return translate("backups.lost.answer_s_are_in", n=count)
