"""The sentences about what is kept: damage that was found, a clock that is behind, a library put in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import dates

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from quizapp.library.rows import BadRow
    from quizapp.ui.ports import Translate


def clock_behind(translate: Translate, last: date) -> str:
    """Tell that the computer's clock is behind the last answer."""
    return translate("maintenance.clock_behind", day=dates.day(translate, last))


def left_out(translate: Translate, rows: Sequence[BadRow]) -> str:
    """Tell of rows that were damaged on the disk: answers, packs, and all else; '' if there are none."""
    answers = sum(row.table in ("response", "evidence") for row in rows)
    packs = sum(row.table == "pack" for row in rows)
    # Cards are made again, and what is lost of the rest is named by what can be seen of it.
    others = sum(row.table not in ("response", "evidence", "pack", "card") for row in rows)
    sentences = (
        translate("maintenance.left_out.answer_s_were_damaged", n=answers) if answers else "",
        translate("maintenance.left_out.pack_s_were_damaged", n=packs) if packs else "",
        translate("maintenance.left_out.other_thing_s_that", n=others) if others else "",
    )
    told = " ".join(sentence for sentence in sentences if sentence)
    return f"{told} {translate('maintenance.left_out.nothing_was_deleted')}" if told else ""


def restored(translate: Translate, name: str) -> str:
    """Tell that another library is in place, and where the one before is."""
    told = "maintenance.restored"
    return translate(told, name=name)
