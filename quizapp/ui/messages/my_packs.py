"""The sentences of the list of packs in work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizapp.authoring.errors import MissingWorkingCopyError, SaveError, WorkingCopyInUseError
from quizapp.ui.messages import article_view, dates

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from quizapp.article.errors import ArticleError
    from quizapp.authoring.errors import AuthoringError
    from quizapp.ui.ports import Translate


def describe_export(translate: Translate, revision: int, day: date, *, changed: bool) -> str:
    """Tell when a pack was handed out, as which revision, and whether it was edited since."""
    when = dates.format_day(translate, day)
    if changed:
        return translate("author.handed_out.edited_since_revision_of", number=revision, day=when)
    return translate("author.handed_out.handed_out_as_revision", number=revision, day=when)


def format_save_time(translate: Translate, moment: datetime, today: date) -> str:
    """Tell when a pack was changed last: 10:42, Yesterday, or a day."""
    if moment.date() == today:
        return dates.format_time(moment)
    return dates.format_last_date(translate, moment.date(), today)


def describe_trash_date(translate: Translate, day: date) -> str:
    """Tell until when a pack lies in the trash."""
    return translate("author.kept_until", day=dates.format_day(translate, day))


def describe_source(translate: Translate, publisher: str, published: str) -> str:
    """Tell where a pack's first article is from, as far as it is written; '' if it is not."""
    if not publisher and not published:
        return ""
    try:
        return article_view.format_source_line(translate, publisher or None, published or None)
    except (ValueError, IndexError):
        # A day that is only half written is shown as it stands.
        return ", ".join(part for part in (publisher, published) if part)


def describe_revision(translate: Translate, number: int, day: date) -> str:
    """Tell of the last hand-out of a pack."""
    return translate("author.revision", number=number, day=dates.format_day(translate, day))


def describe_imported_packs(translate: Translate, titles: Sequence[str]) -> str:
    """Tell which packs were taken in."""
    listed = ", ".join(f"“{title}”" for title in titles)
    return translate("author.taken", n=len(titles), names=listed)


def describe_authoring_error(translate: Translate, error: AuthoringError) -> str:
    """Say what could not be done with a pack in work, what is safe and what to do."""
    match error:
        case MissingWorkingCopyError():
            return translate("author.fault.this_pack_is_no")
        case WorkingCopyInUseError() if error.host:
            return translate("author.fault.is_open_in_a", title=error.title, host=error.host)
        case WorkingCopyInUseError():
            return translate("author.fault.is_open_in_another", title=error.title)
        case SaveError():
            return translate("author.fault.nothing_was_changed_for", reason=error.reason, path=error.path)
    return translate(error.message)


def list_sharing_options(translate: Translate) -> tuple[tuple[str, str], ...]:
    """Return what may be passed on: words and why, for cited passages, the whole, and one class."""
    return (
        (
            translate("open_article.wishes.only_the_passages_that"),
            translate("open_article.wishes.as_a_rule_with"),
        ),
        (
            translate("open_article.wishes.the_whole_article"),
            translate("open_article.wishes.the_paper_allows_it"),
        ),
        (
            translate("open_article.wishes.the_whole_article_for"),
            translate("open_article.wishes.learners_are_told_that"),
        ),
    )


def describe_paragraph_count(translate: Translate, paragraphs: int, left_out: int, hidden_words: int) -> str:
    """Count paragraphs, what is left out, and the words that the file hides."""
    told = translate("open_article.summary.paragraph_s", n=paragraphs)
    if left_out:
        told += translate("open_article.summary.left_out", number=left_out)
    if hidden_words:
        told += translate("open_article.summary.hidden", n=hidden_words)
    return told


def describe_opened_file(translate: Translate, name: str, count: int) -> str:
    """Tell which file was opened, and how many pieces were found in it."""
    return translate("open_article.file_line.text", name=name) + translate(
        "open_article.file_line.piece_s_found", n=count
    )


def describe_article_error(translate: Translate, error: ArticleError, name: str) -> str:
    """Say what is wrong with the file of this name, and what to do."""
    shown = translate("open_article.not_opened", name=name)
    details: dict[str, Any] = dict(error.details)
    return translate(f"open_article.error.{error.code}", name=shown, **details)


def describe_first_error(translate: Translate, file: str, fault: str, more: int) -> str:
    """Tell the first thing that is wrong with a file, and how many more there are."""
    told = translate("spreadsheet.first_fault.was_not_taken_in", file=file, fault=fault)
    rest = translate("spreadsheet.first_fault.besides_thing_s_to", n=more) if more else ""
    return " ".join(filter(None, (told, rest)))
