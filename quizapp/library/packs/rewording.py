"""Questions of which a revision changed nothing but the wording: answers to the form before go on counting.

A pack says so in the notes on its revisions, and the snapshots that answers name show whether it is so: the
key and the ids of what is offered have to be the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.library import history

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.library.connections import Reader
    from quizapp.quiz.responses import Response

_THERE: Final = """
    SELECT number, id FROM pack WHERE number IN (SELECT pack FROM reworded)
        AND (visible OR number IN (SELECT pack FROM hidden))
"""
_REWORDED: Final = "SELECT question, revision, scored FROM reworded WHERE pack = ?"
_QUESTIONS: Final = "SELECT id, fingerprint FROM question WHERE pack = ?"


@dataclass(frozen=True, slots=True)
class _Known:
    """A question as it is now, the last revision that reworded it, and what is scored in it."""

    fingerprint: str
    revision: int
    scored: str


class Rewordings:
    """Tells by which fingerprint a response counts now."""

    def __init__(self, reader: Reader, packs: Sequence[tuple[int, str]] | None = None) -> None:
        """Read what is known; `packs` are numbers and ids, else all that are there. Raises DatabaseError."""
        self._reader = reader
        self._known: dict[tuple[str, str], _Known] = {}
        self._same: dict[tuple[str, str, str], bool] = {}
        for number, id_ in reader.all(_THERE) if packs is None else packs:
            prints = dict(reader.all(_QUESTIONS, (number,)))
            for question, revision, scored in reader.all(_REWORDED, (number,)):
                if question in prints:
                    self._known[id_, question] = _Known(prints[question], revision, scored)

    def form(self, response: Response) -> str:
        """Return the fingerprint of today's form where only the wording is another, else the response's own.

        Raises DatabaseError.
        """
        known = self._known.get((response.pack, response.question))
        if known is None or known.fingerprint == response.fingerprint or response.revision >= known.revision:
            return response.fingerprint
        key = (response.pack, response.question, response.fingerprint)
        if key not in self._same:
            self._same[key] = self._scored(response) == known.scored
        return known.fingerprint if self._same[key] else response.fingerprint

    def _scored(self, response: Response) -> str | None:
        """Return what was scored in a question as it was answered; None where no snapshot tells."""
        from quizapp.pack.fingerprint import scored  # noqa: PLC0415 - loads the models, and is seldom needed
        from quizapp.pack.reading import DamagedPackError, load_installed  # noqa: PLC0415 - loads the models

        kept = history.snapshot(self._reader, response.fingerprint)
        if kept is None:
            return None
        try:
            pack = load_installed(kept.encode())
        except DamagedPackError:
            return None
        return next((scored(each) for each in pack.banks[0].questions if each.id == response.question), None)
