"""A document as the models see it, part by part: what did not change since the last time is not made again.

Parts that break the format otherwise than by missing something are left out and told, so that all others can
be checked; places in the pack that is checked are led back to those in the document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from quizapp.editing.completing import STAND_IN, Piece, complete, question_model
from quizapp.editing.places import public
from quizapp.editing.pointers import Json, joined, parent, parts
from quizapp.pack.models.fields import Model
from quizapp.pack.models.pack import Bank, Pack
from quizapp.pack.models.sources import Passage, Source, Voice
from quizapp.pack.problems import Problem
from quizapp.pack.validating import located
from quizapp.pack.words import FORMAT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quizapp.pack.models.questions import Question
    from quizapp.pack.problems import Path

Places = Mapping[str, tuple[int, ...]]
"""For the pointer of a list, the place in the document of each of its entries that were taken."""

_M = TypeVar("_M", bound=Model)

_AT_HAND_OUT: Final = frozenset({"/revision", "/format"})
"""What a hand-out fills in."""

_UNKNOWN_KIND: Final = Problem("/kind", "unknown-word", "This question is of no kind that is known.")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its pointer in the document, its plain data, and what the models make of it."""

    at: str
    data: Json
    piece: Piece

    @property
    def is_finished(self) -> bool:
        """Tell whether nothing of it is missing or wrong."""
        return self.piece.model is not None and not self.piece.stand_ins


@dataclass(frozen=True, slots=True)
class Assembled:
    """A document as far as the models take it.

    `frame` is the pack without questions; `problems` are what is missing and what breaks the format, by their
    place in the document; `stand_ins` the places where something was put for what is missing, outside
    questions. `places` leads back: for a list's pointer the document's place of each of its entries.
    """

    frame: Pack | None
    questions: tuple[Asked, ...]
    problems: tuple[Problem, ...]
    wrong: tuple[Problem, ...]
    stand_ins: frozenset[str]
    places: Places

    def pack_of(self, questions: Iterable[Question]) -> Pack | None:
        """Return the pack with one bank of these questions; None where the pack itself breaks the format."""
        if self.frame is None:
            return None
        bank = _CHECKED.model_copy(update={"questions": tuple(questions)})
        return self.frame.model_copy(update={"banks": (bank,)})

    def whole(self, keep: Callable[[Asked], bool]) -> tuple[Pack, Places] | None:
        """Return the pack with its banks and those questions that are kept, and where places lead back to.

        None where the pack itself breaks the format.
        """
        if self.frame is None:
            return None
        by_bank: dict[str, list[Asked]] = {}
        for one in self.questions:
            if one.piece.model is not None and keep(one):
                by_bank.setdefault(parent(one.at)[0], []).append(one)
        places, banks = dict(self.places), []
        for number, bank in enumerate(self.frame.banks):
            start = joined("/banks", self.places["/banks"][number], "questions")
            asked = by_bank.get(start, [])
            places[start] = tuple(int(parent(one.at)[1]) for one in asked)
            banks.append(bank.model_copy(update={"questions": tuple(one.piece.model for one in asked)}))
        return self.frame.model_copy(update={"banks": tuple(banks)}), places


class Assembler:
    """Makes models of documents that share most of their parts; a part is known by being the same object."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, type[Model]], tuple[Json, Piece]] = {}
        self._seen: dict[tuple[int, type[Model]], tuple[Json, Piece]] = {}

    def assembled(self, document: Json) -> Assembled:
        """Return what the models make of a document; never raises for what a document holds."""
        self._seen = {}
        work = _Assembly(self, public(document))
        made = work.assembled()
        self._known = self._seen
        return made

    def piece(self, model: type[Model], value: Json, shell: Json, silent: frozenset[str]) -> Piece:
        """Return the piece that a value stands for; `shell` is what of it is judged."""
        key = (id(value), model)
        known = self._known.get(key)
        piece = known[1] if known and known[0] is value else complete(model, shell, silent)
        self._seen[key] = (value, piece)
        return piece


class _Assembly:
    """One document being assembled."""

    def __init__(self, assembler: Assembler, document: Json) -> None:
        self._assembler, self._document = assembler, document
        self._problems: list[Problem] = []
        self._wrong: list[Problem] = []
        self._stand_ins: set[str] = set()
        self._places: dict[str, tuple[int, ...]] = {}
        self._questions: list[Asked] = []

    def assembled(self) -> Assembled:
        sources = self._listed("", "sources", self._source)
        voices = self._listed("", "voices", self._voice)
        banks = self._listed("", "banks", self._bank)
        shell = {name: value for name, value in self._document.items() if name not in ("sources", "voices")}
        shell = {"format": FORMAT, "revision": 1, **shell, "sources": [_SOURCE], "banks": [_BANK]}
        piece = complete(Pack, shell, _AT_HAND_OUT)
        self._tell(piece, "", ())
        frame = piece.model and piece.model.model_copy(
            update={"sources": tuple(sources), "voices": tuple(voices), "banks": tuple(banks)}
        )
        return Assembled(
            frame,
            tuple(self._questions),
            tuple(self._problems),
            tuple(self._wrong),
            frozenset(self._stand_ins),
            self._places,
        )

    def _listed(self, at: str, name: str, make: Any, path: Path = ()) -> list[Any]:
        """Return the models of a list's entries, those left out that break the format."""
        owner = self._at(path)
        entries = owner.get(name, [])
        if not isinstance(entries, list):
            self._wrong.append(Problem(joined(at, name), "wrong-type", "This must be a list."))
            entries = []
        if name in _NEEDED and not entries:
            self._problems.append(Problem(joined(at, name), "unfinished", _NEEDED[name]))
        made = [make(joined(at, name, n), (*path, name, n), entry) for n, entry in enumerate(entries)]
        self._places[joined(at, name)] = tuple(n for n, one in enumerate(made) if one is not None)
        return [one for one in made if one is not None]

    def _source(self, at: str, path: Path, value: Json) -> Source | None:
        made = self._made(Source, value, at, path, {"passages": [_PASSAGE]})
        if not isinstance(value, dict):
            return None
        passages = self._listed(at, "passages", self._passage, path)
        return made.model_copy(update={"passages": tuple(passages)}) if made else None

    def _bank(self, at: str, path: Path, value: Json) -> Bank | None:
        made = self._made(Bank, value, at, path, {"questions": [_QUESTION]})
        if not isinstance(value, dict):
            return None
        self._listed(at, "questions", self._question, path)
        return made.model_copy(update={"questions": ()}) if made else None

    def _passage(self, at: str, path: Path, value: Json) -> Passage | None:
        return self._made(Passage, value, at, path)

    def _voice(self, at: str, path: Path, value: Json) -> Voice | None:
        return self._made(Voice, value, at, path)

    def _question(self, at: str, path: Path, value: Json) -> Question | None:
        model = question_model(value)
        if model is None:
            self._wrong.append(replace(_UNKNOWN_KIND, pointer=f"{at}/kind"))
            return None
        piece = self._assembler.piece(model, value, value, frozenset())
        self._tell(piece, at, (*path, value["kind"]), own=False)
        self._questions.append(Asked(at, value, piece))
        return cast("Question | None", piece.model)

    def _made(self, model: type[_M], value: Json, at: str, path: Path, filled: Json = None) -> _M | None:
        shell = {**value, **filled} if filled and isinstance(value, dict) else value
        piece = self._assembler.piece(model, value, shell, frozenset())
        self._tell(piece, at, path)
        return cast("_M | None", piece.model)

    def _tell(self, piece: Piece, at: str, path: Path, *, own: bool = True) -> None:
        self._problems += [replace(problem, pointer=at + problem.pointer) for problem in piece.unfinished]
        if own:
            self._stand_ins.update(at + stand_in for stand_in in piece.stand_ins)
        if piece.error is not None:
            self._wrong += located(piece.error, self._document, path)

    def _at(self, path: Path) -> Json:
        node = self._document
        for part in path:
            node = node[part]
        return node


def led_back(pointer: str, places: Places) -> str:
    """Return the document's pointer of a place in the pack that was made of it."""
    at = ""
    for part in parts(pointer):
        listed = places.get(at)
        at = joined(at, listed[int(part)] if listed is not None and part.isdecimal() else part)
    return at


_NEEDED: Final = {
    "sources": "Not finished yet: an article to ask about.",
    "passages": "Not finished yet: the article’s words.",
    "banks": "Not finished yet: a bank with questions.",
    "questions": "Not finished yet: this bank has no question.",
}
_CITED: Final = {"passage": "stand-in", "quote": STAND_IN}
_QUESTION: Final[Json] = {
    "kind": "evidence",
    "id": "stand-in",
    "prompt": STAND_IN,
    "explanation": STAND_IN,
    "skill": "who-said-it",
    "difficulty": 1,
    "proofs": [[_CITED]],
    "statement": STAND_IN,
    "other": {"feedback": STAND_IN},
}
_CHECKED: Final = Bank.model_validate(
    {"id": "checked", "title": STAND_IN, "summary": STAND_IN, "questions": [_QUESTION]}
)
_PASSAGE: Final[Json] = {"id": "stand-in", "role": "headline", "text": STAND_IN}
_BANK: Final[Json] = {"id": "stand-in", "title": STAND_IN, "summary": STAND_IN, "questions": [_QUESTION]}
_SOURCE: Final[Json] = {
    "id": "stand-in",
    "title": STAND_IN,
    "language": "en",
    "paragraphs": 1,
    "whole": False,
    "rights": {"statement": STAND_IN, "share": "cited"},
    "sha256": "0" * 64,
    "passages": [_PASSAGE],
}
