"""What the list of packs in work tells of each: counts, problems, hand-outs, what learners reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import article, dates

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from quizapp.ui.ports import Translate


def source(translate: Translate, publisher: str, published: str) -> str:
    """Tell where a pack's first article is from, as far as it is written; '' if it is not."""
    if not publisher and not published:
        return ""
    try:
        return article.source_line(translate, publisher or None, published or None)
    except (ValueError, IndexError):
        # A day that is only half written is shown as it stands.
        return ", ".join(part for part in (publisher, published) if part)


def revision(translate: Translate, number: int, day: date) -> str:
    """Tell of the last hand-out of a pack."""
    return translate("author.revision", number=number, day=dates.day(translate, day))


def taken(translate: Translate, titles: Sequence[str]) -> str:
    """Tell which packs were taken in."""
    listed = ", ".join(f"“{title}”" for title in titles)
    return translate("author.taken", n=len(titles), names=listed)
