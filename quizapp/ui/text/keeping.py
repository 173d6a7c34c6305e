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
    return translate(
        "keeping",
        "The clock of this computer is behind: you answered last on {day}. Days are counted on from there, "
        "so that nothing comes back late. Set the clock right when you can.",
    ).format(day=dates.day(translate, last))


def left_out(translate: Translate, rows: Sequence[BadRow]) -> str:
    """Tell of rows that were damaged on the disk: answers, packs, and all else; '' if there are none."""
    answers = sum(row.table in ("response", "evidence") for row in rows)
    packs = sum(row.table == "pack" for row in rows)
    # Cards are made again, and what is lost of the rest is named by what can be seen of it.
    others = sum(row.table not in ("response", "evidence", "pack", "card") for row in rows)
    sentences = (
        translate("keeping", "%n answer(s) were damaged on the disk and are left out.", "", answers)
        if answers
        else "",
        translate("keeping", "%n pack(s) were damaged on the disk: add the file again.", "", packs)
        if packs
        else "",
        translate("keeping", "%n other thing(s) that were kept were damaged on the disk.", "", others)
        if others
        else "",
    )
    told = " ".join(sentence for sentence in sentences if sentence)
    return f"{told} {translate('keeping', 'Nothing was deleted.')}" if told else ""


def broken(translate: Translate) -> str:
    """Tell that the file is broken, and what to do."""
    return translate(
        "keeping",
        "The file with your answers is broken in places: the disk may be failing. Close Quizapp and open it "
        "again: the file is set aside, and what it holds can be brought back.",
    )


def restored(translate: Translate, name: str) -> str:
    """Tell that another library is in place, and where the one before is."""
    told = translate("keeping", "Your library is restored. The one before is kept as {name}.")
    return told.format(name=name)
