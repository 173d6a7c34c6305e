"""The sentences of the home screen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from quizapp.ui.messages import dates

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def describe_review_start(translate: Translate, packs: int, title: str, count: int) -> str:
    """Tell which pack a review begins with; `count` are the questions that are ready in it."""
    if packs == 1:
        return translate("home.ready_from.from_a_short_review", title=title)
    first = translate("home.ready_from.the_review_begins_with", n=count, title=title)
    return translate("home.ready_from.from_pack_s", n=packs) + " " + first


def describe_ready_count(translate: Translate, ready: int) -> str:
    """Tell how much of a pack is ready for review."""
    return translate("home.row_review.ready", n=ready) if ready else translate("home.row_review.none_today")


def format_last_practice(translate: Translate, day: date | None, today: date) -> str:
    """Tell when a pack was last practised."""
    return dates.format_last_date(translate, day, today)


def list_file_dialog_labels(translate: Translate) -> tuple[str, str, str]:
    """Word the file chooser: its title, its filter for packs, and that for all files."""
    return (
        translate("home.chooser.add_a_pack"),
        translate("home.chooser.packs"),
        translate("home.chooser.all_files"),
    )
