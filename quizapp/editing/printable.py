"""What of a pack in work can stand on paper: its questions that are finished and without an error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.editing import walk
from quizapp.editing.assembling import Assembler
from quizapp.editing.checking import Checker
from quizapp.editing.completing import UNFINISHED
from quizapp.editing.errors import EditingError
from quizapp.editing.pointers import inside

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.editing.pointers import Json
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.problems import Problem


class NothingToPrintError(EditingError):
    """Nothing of it can stand on paper; `problem` is what has to be done first."""

    code = "nothing-to-print"

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Printable:
    """The pack with the questions that can be printed, and how many are left out."""

    pack: Pack
    left_out: int


def printable(document: Json, media: Mapping[str, bytes]) -> Printable:
    """Return what of a document can be printed; `media` maps file names to its pictures.

    Raises NothingToPrintError where no question can, or where something is wrong that none of them has alone.
    """
    made = Assembler().assembled(document)
    stops = [each for each in Checker().checked(document, media) if each.severity == "error"]
    asked = [each.at for each in made.questions]
    own = {at for at in asked if any(inside(each.pointer, at) for each in stops)}
    outside = (each for each in stops if not any(inside(each.pointer, at) for at in asked))
    grave = next((each for each in outside if each.code != UNFINISHED), None)
    if grave is not None:
        raise NothingToPrintError(grave)
    whole = made.whole(lambda each: each.is_finished and each.at not in own)
    if whole is None or not any(bank.questions for bank in whole[0].banks):
        raise NothingToPrintError(stops[0])
    banks = tuple(bank for bank in whole[0].banks if bank.questions)
    kept = sum(len(bank.questions) for bank in banks)
    count = sum(1 for _ in walk.questions(document))
    return Printable(whole[0].model_copy(update={"banks": banks}), count - kept)
