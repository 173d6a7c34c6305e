"""A document as the models see it, part by part: what did not change since the last time is not made again.

A pack in work lacks this and that all the time. So that all that is there can be checked as it is written,
each missing or empty field is filled with a stand-in of its form, and told. Which form it is, pydantic tells:
a first stand-in is tried, and what is wrong with it says what to try next.

Parts that break the format otherwise than by missing something are left out and told, so that all others can
be checked; places in the pack that is checked are led back to those in the document.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from quizapp.catalogue import message
from quizapp.editing.places import public
from quizapp.editing.pointers import Json, inside, joined, parent, parts
from quizapp.editing.steps import Sketch
from quizapp.pack.models import fields as forms
from quizapp.pack.models import shape
from quizapp.pack.models.fields import Model
from quizapp.pack.models.pack import Bank, Pack
from quizapp.pack.models.questions import Question
from quizapp.pack.models.sources import Passage, Source, Voice
from quizapp.pack.problems import Problem
from quizapp.pack.validating import located
from quizapp.pack.words import FORMAT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pydantic_core import ErrorDetails

    from quizapp.pack.problems import Path

Places = Mapping[str, tuple[int, ...]]
"""For the pointer of a list, the place in the document of each of its entries that were taken."""

_M = TypeVar("_M", bound=Model)

_AT_HAND_OUT: Final = frozenset({"/revision", "/format"})
"""What a hand-out fills in."""

UNFINISHED: Final = "unfinished"
"""The code of what is not there yet. It stops a hand-out, as an error does, and is no fault."""

STAND_IN: Final = "…"
_ROUNDS: Final = 12
"""The models are less deep: a stand-in of a stand-in comes to an end."""

_EXAMPLES: Final = {
    forms.ID_PATTERN: "stand-in",
    forms.FIGURE_PATTERN: "0",
    forms.LANGUAGE_PATTERN: "en",
    forms.DATE_PATTERN: "2000",
    forms.SHA256_PATTERN: "0" * 64,
    forms.MEDIA_FILE_PATTERN: "stand-in.png",
}
_OTHER_TYPES: Final[dict[str, Json]] = {
    "int_type": 1,
    "bool_type": False,
    "list_type": [],
    "model_type": {},
    "model_attributes_type": {},
}
_FIRST_WORD: Final = re.compile(r"'([^']*)'")
_EMPTY: Final = frozenset({"string_too_short", "string_pattern_mismatch", "literal_error"})


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


def led_back(pointer: str, places: Places) -> str:
    """Return the document's pointer of a place in the pack that was made of it."""
    at = ""
    for part in parts(pointer):
        listed = places.get(at)
        at = joined(at, listed[int(part)] if listed is not None and part.isdecimal() else part)
    return at


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a document as a model; `model` is None where more is wrong than that something is missing.

    `unfinished` has what is missing as problems, `stand_ins` the pointers of what stands in for it, both
    counted from the part; `error` is what is wrong.
    """

    model: Any
    unfinished: tuple[Problem, ...] = ()
    stand_ins: frozenset[str] = field(default=frozenset())
    error: ValidationError | None = None


def complete(model: type[Model], value: Json, silent: frozenset[str] = frozenset()) -> Piece:
    """Return a part as its model, with stand-ins for what is missing; `silent` pointers are not told."""
    completing = _Completing(model, value, silent)
    made, wrong = None, None
    for _ in range(_ROUNDS):
        try:
            made, wrong = _adapter(model).validate_python(completing.sketch.document), None
        except ValidationError as error:
            wrong = error
        if wrong is None or not completing.mend(wrong):
            break
    return Piece(made, tuple(completing.told), frozenset(completing.stand_ins), wrong)


def question_model(value: Json) -> type[Model] | None:
    """Return the model of a question's kind; None if it has none that is known."""
    kind = value.get("kind") if isinstance(value, dict) else None
    return _model_of(kind) if isinstance(kind, str) else None


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
            self._wrong.append(Problem(joined(at, name), "wrong-type", message("editing.no_list")))
            entries = []
        if name in _NEEDED and not entries:
            self._problems.append(
                Problem(joined(at, name), UNFINISHED, message(f"editing.unfinished.{name}"))
            )
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
            self._wrong.append(Problem(f"{at}/kind", "unknown-word", message("editing.unknown_kind")))
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


@functools.lru_cache(maxsize=32)
def _model_of(kind: str) -> type[Model] | None:
    return shape.member(shape.bare(Question), kind)


class _Completing:
    """The rounds in which one part is made whole."""

    def __init__(self, model: type[Model], value: Json, silent: frozenset[str]) -> None:
        self._model, self._silent = model, silent
        self.sketch = Sketch(value)
        self.told: list[Problem] = []
        self.stand_ins: set[str] = set()

    def mend(self, error: ValidationError) -> bool:
        """Put stand-ins where the errors allow it; return whether any of them did."""
        errors = error.errors(include_url=False)
        mended = [self._mended(one) for one in errors if not self._is_counted(one)]
        return any(mended)

    def _mended(self, one: ErrorDetails) -> bool:
        at, kind = joined("", *one["loc"]), one["type"]
        if kind == "missing":
            self._tell(at)
            return self._stand(at, STAND_IN)
        if kind == "too_short":
            return self._longer(at, one)
        if at in self.stand_ins and (kind in _EMPTY or kind in _OTHER_TYPES):
            return self._stand(at, _other(kind, one.get("ctx", {})))
        if kind in _EMPTY and one["input"] == "":
            return self._filled(at, one)
        return False

    def _filled(self, at: str, one: ErrorDetails) -> bool:
        """Fill an empty text, or leave its field out if it need not be there."""
        found = _field(self._model, at)
        is_entry = isinstance(self.sketch.get(parent(at)[0]), list)
        if found is not None and not found.is_required() and not is_entry:
            self.sketch.drop(at)
            return True
        self._tell(at)
        return self._stand(
            at, STAND_IN if one["type"] == "string_too_short" else _other(one["type"], one["ctx"])
        )

    def _longer(self, at: str, one: ErrorDetails) -> bool:
        """Add stand-ins to a list until it has the fewest entries that it may have."""
        entries, fewest = self.sketch.get(at), one["ctx"]["min_length"]
        self._tell(at, fewest - len(entries))
        for _ in range(fewest - len(entries)):
            self.stand_ins.add(self.sketch.append(at, STAND_IN))
        return True

    def _is_counted(self, one: ErrorDetails) -> bool:
        """Tell whether a list only seems short: pydantic counts the entries that are right."""
        if one["type"] != "too_short":
            return False
        found = self.sketch.get(joined("", *one["loc"]))
        return isinstance(found, list) and len(found) >= one["ctx"]["min_length"]

    def _stand(self, at: str, value: Json) -> bool:
        self.sketch.put(at, value)
        self.stand_ins.add(at)
        return True

    def _tell(self, at: str, more: int = 0) -> None:
        if at in self._silent or any(inside(at, known) for known in self.stand_ins):
            return
        found = _field(self._model, at)
        what = (found.description if found else None) or at.rpartition("/")[2]
        if more:
            sentence = message("editing.unfinished.more", what=what, n=more)
        else:
            sentence = message("editing.unfinished.field", what=what)
        self.told.append(Problem(at, UNFINISHED, sentence))


def _other(kind: str, context: dict[str, Any]) -> Json:
    """Return what to try where a stand-in is wrong in this way."""
    if kind == "string_pattern_mismatch":
        return _EXAMPLES[context["pattern"]]
    if kind == "literal_error":
        found = _FIRST_WORD.search(context["expected"])
        return found[1] if found else STAND_IN
    return _OTHER_TYPES[kind]


def _field(model: type[Model], at: str) -> Any:
    """Return the field of the models that a pointer leads to; an entry of a list has that of its list."""
    place: Any = model
    found = None
    for part in at.split("/")[1:]:
        plain = shape.bare(place)
        if shape.is_model(plain):
            found = shape.fields(plain).get(part)
            place = found.annotation if found else None
        else:
            place = shape.element(plain)
    return found


@functools.cache
def _adapter(model: type[Model]) -> TypeAdapter[Any]:
    return TypeAdapter(model)


_NEEDED: Final = frozenset({"sources", "passages", "banks", "questions"})
"""The lists that are unfinished without an entry."""


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
