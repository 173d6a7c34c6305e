"""What came of packs that were to be added: one line for each, and the account of all."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from quizapp.library.checksums import one_of
from quizapp.library.packs.install import Status
from quizapp.pack.ids import PackId

if TYPE_CHECKING:
    from collections.abc import Mapping


WhenDifferent = Literal["keep", "replace", "both"]
"""What to do with an older revision than the installed one, and with other bytes in the same revision."""

WHEN_DIFFERENT: Final[tuple[WhenDifferent, ...]] = get_args(WhenDifferent)

STATUSES: Final[tuple[Status, ...]] = get_args(Status)

Outcome = Literal["added", "updated", "same", "kept", "refused"]
"""Added beside the others; in the place of another revision; there already; left out for it; wrong."""

OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)


@dataclass(frozen=True, slots=True)
class Line:
    """What came of one file or folder.

    `pack` and `title` are of what was read, under the id that it has in the library; None and '' where
    nothing could be. `status` is what it was against the installed one; `sentence` says why it was refused,
    else ''.
    """

    path: Path
    outcome: Outcome
    pack: PackId | None = None
    title: str = ""
    status: Status | None = None
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """What came of all, in the order in which they were taken; `stopped`: the rest was not wanted."""

    lines: tuple[Line, ...] = ()
    stopped: bool = False

    def of(self, outcome: Outcome) -> tuple[Line, ...]:
        """Return the lines with this outcome."""
        return tuple(line for line in self.lines if line.outcome == outcome)

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """How many there are of each outcome, 0 as well."""
        told = Counter(line.outcome for line in self.lines)
        return {outcome: told[outcome] for outcome in OUTCOMES}

    @property
    def ok(self) -> bool:
        """Whether all that was to be added is there as it was given."""
        return not (self.stopped or self.of("kept") or self.of("refused"))


def as_plain(account: Account) -> dict[str, Any]:
    """Return an account as JSON has it."""
    lines = [
        {
            "path": str(line.path),
            "outcome": line.outcome,
            "pack": line.pack,
            "title": line.title,
            "status": line.status,
            "sentence": line.sentence,
        }
        for line in account.lines
    ]
    return {"packs": lines, "counts": dict(account.counts), "stopped": account.stopped}


def account_of(plain: dict[str, Any]) -> Account:
    """Return the account that `as_plain` made this of. Raises ValueError, KeyError, TypeError."""
    lines = tuple(
        Line(
            Path(each["path"]),
            one_of(OUTCOMES, each["outcome"]),
            None if each["pack"] is None else PackId(each["pack"]),
            str(each["title"]),
            None if each["status"] is None else one_of(STATUSES, each["status"]),
            str(each["sentence"]),
        )
        for each in plain["packs"]
    )
    return Account(lines, bool(plain["stopped"]))
