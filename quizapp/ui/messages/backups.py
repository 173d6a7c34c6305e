"""The sentences about what is kept: backups, answers that cannot be saved, and local copies of articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.pack.canonical_text import escape_hidden
from quizapp.ui.messages import dates

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from quizapp.library.errors import LibraryError
    from quizapp.pack.article_gaps import UnmatchedPassage
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


def describe_save_error(translate: Translate, since: str, error: LibraryError) -> str:
    """Tell since when (a clock time) nothing is saved, and why."""
    known = f"unsaved.reasons.{error.code}"
    why = translate(known if translate.has(known) else "unsaved.not_saved.it_cannot_be_written")
    return translate("unsaved.not_saved.not_saved_since", time=since, why=why)


def describe_unsaved_answers(translate: Translate, answers: int) -> str:
    """Tell how many answers are not kept yet, and where they are meanwhile."""
    if not answers:
        return translate("unsaved.waits.what_you_answer_waits")
    return translate("unsaved.waits.answer_s_are_not", n=answers)


def list_save_advice(translate: Translate) -> tuple[str, ...]:
    """Tell what helps before the window closes."""
    return (
        translate("unsaved.can_do.set_right_what_is"),
        translate(
            "unsaved.can_do.or_save_a_copy",
        ),
    )


MAX_NAMED_PASSAGES: Final = 3
"""Of so many passages that a file lacks it is told where they stand."""

MAX_PASSAGE_WORDS: Final = 5
"""So many of a passage's words tell which it is."""


_OPENS: Final = "“”„‟\"‘’'«»( "


def describe_rejected_copy(translate: Translate, file: str, missing: Sequence[UnmatchedPassage]) -> str:
    """Tell which of a pack's passages a file does not hold, so that it is not kept."""
    twice = all(each.fault == "several" for each in missing)
    sentence = (
        "local_copy.not_laid.was_not_kept_what"
        if twice
        else "local_copy.not_laid.was_not_kept_what.was_not_kept_what_the"
    )
    return translate(sentence, file=escape_hidden(file), places=_places(translate, missing))


def describe_outdated_copy(translate: Translate, file: str, missing: Sequence[UnmatchedPassage]) -> str:
    """Tell that a file that was opened does not hold all that a newer revision of its pack has."""
    return translate("local_copy.lies_no_more", file=escape_hidden(file), places=_places(translate, missing))


def _places(translate: Translate, missing: Sequence[UnmatchedPassage]) -> str:
    wanted = [each for each in missing if each.fault == "absent"] or list(missing)
    named = [_place(translate, each) for each in wanted[:MAX_NAMED_PASSAGES]]
    if len(wanted) > MAX_NAMED_PASSAGES:
        return translate("local_copy.places.and_more", places=", ".join(named))
    if len(named) == 1:
        return named[0]
    return translate("local_copy.places.and", places=", ".join(named[:-1]), last=named[-1])


def _place(translate: Translate, each: UnmatchedPassage) -> str:
    passage = each.passage
    words = passage.text.lstrip(_OPENS).split()
    begins = " ".join(words[:MAX_PASSAGE_WORDS]) + (" …" if len(words) > MAX_PASSAGE_WORDS else "")
    if passage.paragraph is not None:
        told = "local_copy.place.paragraph"
        return translate(told, number=passage.paragraph, words=begins)
    return translate(f"local_copy.place.{passage.role}", words=begins)
