"""A document as the models see it, part by part: what did not change since the last time is not made again.

A pack in work lacks this and that all the time. So that all that is there can be checked as it is written,
each missing or empty field is filled with a stand-in of its form, and told. Which form it is, pydantic tells:
a first stand-in is tried, and what is wrong with it says what to try next.

Parts that break the format otherwise than by missing something are left out and told, so that all others can
be checked; places in the pack that is checked are led back to those in the document.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from quizapp.authoring.edit_steps import Transaction
from quizapp.authoring.folder_layout import remove_private_fields
from quizapp.authoring.json_pointers import Json, is_inside, join_pointer, split_parent, split_pointer
from quizapp.catalogue import message
from quizapp.pack.models import fields
from quizapp.pack.models import fields as forms
from quizapp.pack.models.fields import Model
from quizapp.pack.models.pack import Bank, Pack
from quizapp.pack.models.questions import Question
from quizapp.pack.models.sources import Passage, Source, Speaker
from quizapp.pack.problems import Problem
from quizapp.pack.validation import locate_errors
from quizapp.pack.vocabulary import PACK_FORMAT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pydantic_core import ErrorDetails

    from quizapp.pack.problems import FieldPath

PlaceMap = Mapping[str, tuple[int, ...]]
"""For the pointer of a list, the place in the document of each of its entries that were taken."""

_M = TypeVar("_M", bound=Model)

_AT_HAND_OUT: Final = frozenset({"/revision", "/format"})
"""What a hand-out fills in."""

UNFINISHED: Final = "unfinished"
"""The code of what is not there yet. It stops a hand-out, as an error does, and is no fault."""

PLACEHOLDER: Final = "…"
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
class AssembledQuestion:
    """A question with its pointer in the document, its plain data, and what the models make of it."""

    at: str
    data: Json
    piece: CompletedPart

    @property
    def is_finished(self) -> bool:
        """Tell whether nothing of it is missing or wrong."""
        return self.piece.model is not None and not self.piece.stand_ins


@dataclass(frozen=True, slots=True)
class AssembledPack:
    """A document as far as the models take it.

    `frame` is the pack without questions; `problems` are what is missing and what breaks the format, by their
    place in the document; `stand_ins` the places where something was put for what is missing, outside
    questions. `places` leads back: for a list's pointer the document's place of each of its entries.
    """

    frame: Pack | None
    questions: tuple[AssembledQuestion, ...]
    problems: tuple[Problem, ...]
    wrong: tuple[Problem, ...]
    stand_ins: frozenset[str]
    places: PlaceMap

    def pack_of(self, questions: Iterable[Question]) -> Pack | None:
        """Return the pack with one bank of these questions; None where the pack itself breaks the format."""
        if self.frame is None:
            return None
        bank = _CHECKED.model_copy(update={"questions": tuple(questions)})
        return self.frame.model_copy(update={"banks": (bank,)})

    def whole(self, keep: Callable[[AssembledQuestion], bool]) -> tuple[Pack, PlaceMap] | None:
        """Return the pack with its banks and those questions that are kept, and where places lead back to.

        None where the pack itself breaks the format.
        """
        if self.frame is None:
            return None
        by_bank: dict[str, list[AssembledQuestion]] = {}
        for one in self.questions:
            if one.piece.model is not None and keep(one):
                by_bank.setdefault(split_parent(one.at)[0], []).append(one)
        places, banks = dict(self.places), []
        for number, bank in enumerate(self.frame.banks):
            start = join_pointer("/banks", self.places["/banks"][number], "questions")
            asked = by_bank.get(start, [])
            places[start] = tuple(int(split_parent(one.at)[1]) for one in asked)
            banks.append(bank.model_copy(update={"questions": tuple(one.piece.model for one in asked)}))
        return self.frame.model_copy(update={"banks": tuple(banks)}), places


class PackAssembler:
    """Makes models of documents that share most of their parts; a part is known by being the same object."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, type[Model]], tuple[Json, CompletedPart]] = {}
        self._seen: dict[tuple[int, type[Model]], tuple[Json, CompletedPart]] = {}

    def assembled(self, document: Json) -> AssembledPack:
        """Return what the models make of a document; never raises for what a document holds."""
        self._seen = {}
        work = _Assembly(self, remove_private_fields(document))
        made = work.assembled()
        self._known = self._seen
        return made

    def piece(self, model: type[Model], value: Json, shell: Json) -> CompletedPart:
        """Return the piece that a value stands for; `shell` is what of it is judged."""
        key = (id(value), model)
        known = self._known.get(key)
        piece = known[1] if known and known[0] is value else complete_part(model, shell)
        self._seen[key] = (value, piece)
        return piece


def find_document_pointer(pointer: str, places: PlaceMap) -> str:
    """Return the document's pointer of a place in the pack that was made of it."""
    at = ""
    for part in split_pointer(pointer):
        listed = places.get(at)
        at = join_pointer(at, listed[int(part)] if listed is not None and part.isdecimal() else part)
    return at


@dataclass(frozen=True, slots=True)
class CompletedPart:
    """A part of a document as a model; `model` is None where more is wrong than that something is missing.

    `unfinished` has what is missing as problems, `stand_ins` the pointers of what stands in for it, both
    counted from the part; `error` is what is wrong.
    """

    model: Any
    unfinished: tuple[Problem, ...] = ()
    stand_ins: frozenset[str] = field(default=frozenset())
    error: ValidationError | None = None


def complete_part(model: type[Model], value: Json, silent: frozenset[str] = frozenset()) -> CompletedPart:
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
    return CompletedPart(made, tuple(completing.told), frozenset(completing.stand_ins), wrong)


def find_question_model(value: Json) -> type[Model] | None:
    """Return the model of a question's kind; None if it has none that is known."""
    kind = value.get("kind") if isinstance(value, dict) else None
    return _model_of(kind) if isinstance(kind, str) else None


class _Assembly:
    """One document being assembled."""

    def __init__(self, assembler: PackAssembler, document: Json) -> None:
        self._assembler, self._document = assembler, document
        self._problems: list[Problem] = []
        self._wrong: list[Problem] = []
        self._stand_ins: set[str] = set()
        self._places: dict[str, tuple[int, ...]] = {}
        self._questions: list[AssembledQuestion] = []

    def assembled(self) -> AssembledPack:
        sources = self._listed(self._document, "sources", self._source)
        speakers = self._listed(self._document, "speakers", partial(self._made, Speaker))
        banks = self._listed(self._document, "banks", self._bank)
        shell = {name: value for name, value in self._document.items() if name not in ("sources", "speakers")}
        shell = {"format": PACK_FORMAT, "revision": 1, **shell, "sources": [_SOURCE], "banks": [_BANK]}
        piece = complete_part(Pack, shell, _AT_HAND_OUT)
        self._tell(piece, "", ())
        frame = piece.model and piece.model.model_copy(
            update={"sources": tuple(sources), "speakers": tuple(speakers), "banks": tuple(banks)}
        )
        return AssembledPack(
            frame,
            tuple(self._questions),
            tuple(self._problems),
            tuple(self._wrong),
            frozenset(self._stand_ins),
            self._places,
        )

    def _listed(self, owner: Json, name: str, make: Any, at: str = "", path: FieldPath = ()) -> list[Any]:
        """Return the models of a list's entries, those left out that break the format."""
        entries = owner.get(name, [])
        if not isinstance(entries, list):
            self._wrong.append(Problem(join_pointer(at, name), "wrong-type", message("editing.no_list")))
            entries = []
        if name in _NEEDED and not entries:
            self._problems.append(
                Problem(join_pointer(at, name), UNFINISHED, message(f"editing.unfinished.{name}"))
            )
        made = [make(join_pointer(at, name, n), (*path, name, n), entry) for n, entry in enumerate(entries)]
        self._places[join_pointer(at, name)] = tuple(n for n, one in enumerate(made) if one is not None)
        return [one for one in made if one is not None]

    def _source(self, at: str, path: FieldPath, value: Json) -> Source | None:
        made = self._made(Source, at, path, value, {"passages": [_PASSAGE]})
        if not isinstance(value, dict):
            return None
        passages = self._listed(value, "passages", partial(self._made, Passage), at, path)
        return made.model_copy(update={"passages": tuple(passages)}) if made else None

    def _bank(self, at: str, path: FieldPath, value: Json) -> Bank | None:
        made = self._made(Bank, at, path, value, {"questions": [_QUESTION]})
        if not isinstance(value, dict):
            return None
        self._listed(value, "questions", self._question, at, path)
        return made.model_copy(update={"questions": ()}) if made else None

    def _question(self, at: str, path: FieldPath, value: Json) -> Question | None:
        model = find_question_model(value)
        if model is None:
            self._wrong.append(Problem(f"{at}/kind", "unknown-word", message("editing.unknown_kind")))
            return None
        piece = self._assembler.piece(model, value, value)
        self._tell(piece, at, (*path, value["kind"]), own=False)
        self._questions.append(AssembledQuestion(at, value, piece))
        return cast("Question | None", piece.model)

    def _made(self, model: type[_M], at: str, path: FieldPath, value: Json, filled: Json = None) -> _M | None:
        shell = {**value, **filled} if filled and isinstance(value, dict) else value
        piece = self._assembler.piece(model, value, shell)
        self._tell(piece, at, path)
        return cast("_M | None", piece.model)

    def _tell(self, piece: CompletedPart, at: str, path: FieldPath, *, own: bool = True) -> None:
        self._problems += [replace(problem, pointer=at + problem.pointer) for problem in piece.unfinished]
        if own:
            self._stand_ins.update(at + stand_in for stand_in in piece.stand_ins)
        if piece.error is not None:
            self._wrong += locate_errors(piece.error, self._document, path)


@lru_cache(maxsize=32)
def _model_of(kind: str) -> type[Model] | None:
    return fields.find_union_member(fields.strip_annotation(Question), kind)


class _Completing:
    """The rounds in which one part is made whole."""

    def __init__(self, model: type[Model], value: Json, silent: frozenset[str]) -> None:
        self._model, self._silent = model, silent
        self.sketch = Transaction(value)
        self.told: list[Problem] = []
        self.stand_ins: set[str] = set()

    def mend(self, error: ValidationError) -> bool:
        """Put stand-ins where the errors allow it; return whether any of them did."""
        errors = error.errors(include_url=False)
        mended = [self._mended(one) for one in errors if not self._is_counted(one)]
        return any(mended)

    def _mended(self, one: ErrorDetails) -> bool:
        at, kind = join_pointer("", *one["loc"]), one["type"]
        if kind == "missing":
            self._tell(at)
            return self._stand(at, PLACEHOLDER)
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
        is_entry = isinstance(self.sketch.get(split_parent(at)[0]), list)
        if found is not None and not found.is_required() and not is_entry:
            self.sketch.drop(at)
            return True
        self._tell(at)
        return self._stand(
            at, PLACEHOLDER if one["type"] == "string_too_short" else _other(one["type"], one["ctx"])
        )

    def _longer(self, at: str, one: ErrorDetails) -> bool:
        """Add stand-ins to a list until it has the fewest entries that it may have."""
        entries, fewest = self.sketch.get(at), one["ctx"]["min_length"]
        self._tell(at, fewest - len(entries))
        for _ in range(fewest - len(entries)):
            self.stand_ins.add(self.sketch.append(at, PLACEHOLDER))
        return True

    def _is_counted(self, one: ErrorDetails) -> bool:
        """Tell whether a list only seems short: pydantic counts the entries that are right."""
        if one["type"] != "too_short":
            return False
        found = self.sketch.get(join_pointer("", *one["loc"]))
        return isinstance(found, list) and len(found) >= one["ctx"]["min_length"]

    def _stand(self, at: str, value: Json) -> bool:
        self.sketch.put(at, value)
        self.stand_ins.add(at)
        return True

    def _tell(self, at: str, more: int = 0) -> None:
        if at in self._silent or any(is_inside(at, known) for known in self.stand_ins):
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
        return found[1] if found else PLACEHOLDER
    return _OTHER_TYPES[kind]


def _field(model: type[Model], at: str) -> Any:
    """Return the field of the models that a pointer leads to; an entry of a list has that of its list."""
    place: Any = model
    found = None
    for part in at.split("/")[1:]:
        plain = fields.strip_annotation(place)
        if fields.is_model(plain):
            found = fields.get_fields(plain).get(part)
            place = found.annotation if found else None
        else:
            place = fields.get_element_type(plain)
    return found


@cache
def _adapter(model: type[Model]) -> TypeAdapter[Any]:
    return TypeAdapter(model)


_NEEDED: Final = frozenset({"sources", "passages", "banks", "questions"})
"""The lists that are unfinished without an entry."""


_CITED: Final = {"passage": "stand-in", "quote": PLACEHOLDER}


_QUESTION: Final[Json] = {
    "kind": "find_evidence",
    "id": "stand-in",
    "prompt": PLACEHOLDER,
    "explanation": PLACEHOLDER,
    "skill": "who-said-it",
    "difficulty": 1,
    "evidence": [[_CITED]],
    "statement": PLACEHOLDER,
    "other": {"feedback": PLACEHOLDER},
}


_PASSAGE: Final[Json] = {"id": "stand-in", "role": "headline", "text": PLACEHOLDER}


_BANK: Final[Json] = {
    "id": "stand-in",
    "title": PLACEHOLDER,
    "summary": PLACEHOLDER,
    "questions": [_QUESTION],
}


_CHECKED: Final = Bank.model_validate({**_BANK, "id": "checked"})


_SOURCE: Final[Json] = {
    "id": "stand-in",
    "title": PLACEHOLDER,
    "language": "en",
    "paragraphs": 1,
    "whole": False,
    "rights": {"statement": PLACEHOLDER, "share": "cited"},
    "sha256": "0" * 64,
    "passages": [_PASSAGE],
}
