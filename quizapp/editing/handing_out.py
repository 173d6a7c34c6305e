"""Handing out: a strict pack made of a document, checked by the same code as every other pack.

Private notes stay behind. What can be handed out is exactly what can be added to a library.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.editing.assembling import Assembled, Assembler
from quizapp.editing.checking import Checker
from quizapp.editing.errors import EditingError, NotDoneError
from quizapp.editing.keeping import Version, version_document, versions
from quizapp.editing.leaving_out import with_summaries
from quizapp.editing.places import SUMMARY_FIELD
from quizapp.editing.steps import Sketch, Step
from quizapp.editing.writing.pictures import listed_pictures
from quizapp.pack.checks.run import check
from quizapp.pack.citing import cited_only
from quizapp.pack.fingerprint import fingerprint, scored
from quizapp.pack.reading import parse_pack
from quizapp.pack.words import FORMAT
from quizapp.pack.writing import archive_bytes, dump

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from quizapp.editing.pointers import Json
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.questions import Question
    from quizapp.pack.problems import Problem

_MOST_CHANGES: Final = 500


class NotReadyError(EditingError):
    """A pack that nobody could add to their library; `problems` are what keeps it from that."""

    code = "not-ready"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        number = "One thing is" if len(problems) == 1 else f"{len(problems):,} things are"
        super().__init__(
            f"{number} still to be done before this can be handed out. Nothing was written, and nothing lost."
        )
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a hand-out would be: its revision, what keeps it, what is worth a look, and what changed.

    The ids are those of questions, against the last hand-out: new, gone, asked or scored otherwise, and
    changed in nothing that is scored, so that they may be called “wording only”. `may_not_be_whole` has the
    titles of articles that may only be passed on as far as they are cited. Without a last hand-out that is
    kept nothing was `compared`.
    """

    revision: int
    stops: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]
    other: tuple[str, ...]
    reworded: tuple[str, ...]
    may_not_be_whole: tuple[str, ...]
    compared: bool = True


def look_ahead(
    document: Json, media: Mapping[str, bytes], last: Json | None, last_revision: int = 0
) -> Outlook:
    """Return what handing out a document would be.

    `last` is the document that was handed out before, `last_revision` the greatest revision there is of it:
    that of the document itself may have been undone.
    """
    problems = Checker().checked(document, listed_pictures(document, media))
    now = _questions(Assembler().assembled(document))
    before = _questions(Assembler().assembled(last)) if last is not None else {}
    kept = [id_ for id_ in now if id_ in before]
    changed = [id_ for id_ in kept if fingerprint(now[id_]) != fingerprint(before[id_])]
    reworded = [id_ for id_ in changed if scored(now[id_]) == scored(before[id_])]
    return Outlook(
        1 + max(last_revision, int(document.get("revision", 0))),
        tuple(each for each in problems if each.severity == "error"),
        tuple(each for each in problems if each.severity != "error"),
        tuple(id_ for id_ in now if id_ not in before),
        tuple(id_ for id_ in before if id_ not in now),
        tuple(id_ for id_ in changed if id_ not in reworded),
        tuple(reworded),
        tuple(
            str(source.get("title", ""))
            for source in document.get("sources", [])
            if source.get("rights", {}).get("share") == "cited"
        ),
        last is not None,
    )


def last_handed_out(folder: Path) -> Json | None:
    """Return the document that was handed out last, as far as its version is kept."""
    found: Version | None = next((each for each in versions(folder) if each.why == "handed-out"), None)
    return version_document(folder, found) if found is not None else None


def raise_revision(document: Json, revision: int, note: str, wording_only: Iterable[str] = ()) -> Step:
    """Return the step that a hand-out is: its revision, and a note on what it changed, if there is one.

    `wording_only` are the ids of questions whose answers go on counting. Raises NotDoneError where there are
    some and no note.
    """
    reworded = list(wording_only)
    if reworded and not note.strip():
        raise NotDoneError("no-note", "Say in a sentence what changed, so that others know why.")
    sketch = Sketch(document)
    sketch.put("/format", FORMAT)
    sketch.put("/revision", revision)
    if note.strip():
        change = {"revision": revision, "text": note.strip()}
        changes = [*document.get("changes", []), change | ({"wording_only": reworded} if reworded else {})]
        sketch.put("/changes", changes[-_MOST_CHANGES:])
    return sketch.step("hand-out", str(revision))


def packed_pack(document: Json, media: Mapping[str, bytes], *, cited: bool) -> bytes:
    """Return the bytes of the .quizpack of a document, whole, or with no more of articles than is cited.

    `media` maps file names to their bytes; those that the document does not list stay behind. Raises
    NotReadyError.
    """
    return archive_bytes(*handed_pack(document, media, cited=cited))


def handed_pack(document: Json, media: Mapping[str, bytes], *, cited: bool) -> tuple[Pack, dict[str, bytes]]:
    """Return the pack itself, with those of the pictures that it lists. Raises NotReadyError."""
    pack = strict(document)
    listed = {each.file for each in pack.media}
    pictures = {name: data for name, data in media.items() if name in listed}
    if cited:
        pack = with_summaries(cited_only(pack), pack, document.get(SUMMARY_FIELD, {}))
    problems = check(pack, pictures)
    if problems:
        raise NotReadyError(problems)
    return pack, pictures


def strict(document: Json) -> Pack:
    """Return the pack of a document, read anew from the bytes that it is written as. Raises NotReadyError."""
    made = Assembler().assembled(document)
    whole = made.whole(lambda asked: asked.is_finished)
    stops = (*made.problems, *made.wrong)
    if stops or whole is None:
        raise NotReadyError(stops)
    reading = parse_pack(dump(whole[0]))
    if reading.pack is None or reading.problems:
        raise NotReadyError(reading.problems)
    return reading.pack


def _questions(made: Assembled) -> dict[str, Question]:
    return {str(asked.piece.model.id): asked.piece.model for asked in made.questions if asked.is_finished}
