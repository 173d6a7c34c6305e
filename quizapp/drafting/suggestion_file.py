"""Drafts as a file: JSON lines, the article first, then a draft a line. Files come from strangers."""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.catalogue import message
from quizapp.drafting.source_reading import BACKENDS
from quizapp.drafting.suggest.question_validation import build_pack
from quizapp.drafting.suggestions import SUGGESTION_TYPES, ArticleSuggestions, Suggestion, SuggestionFeedback
from quizapp.pack.canonical_text import find_hidden
from quizapp.pack.checks.check_runner import check_pack
from quizapp.pack.strictjson import MAX_COMMAS, MAX_CONTAINERS, parse_json
from quizapp.pack.validation import validate_pack

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.pack.problems import Problem

Json = dict[str, Any]

FORMAT: Final = "quizapp-drafts/1"
MAX_BYTES: Final = 24_000_000
MAX_SUGGESTIONS: Final = 1_000

_ANY_FORMAT: Final = re.compile(r"quizapp-drafts/(\d{1,6})")
_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_HEAD: Final = frozenset({"format", "source", "speakers", "backend", "language", "held_back", "disputed"})
_DRAFT: Final = frozenset({"id", "type", "question", "confidence", "why", "spans", "confirm"})
_WHY: Final = "{“code”: …, “words”: {…}}"
_LONGEST: Final = 400
_LONGEST_ID: Final = 64
_MOST_LISTED: Final = 200
_MOST_CODE_POINTS: Final = 50_000_000


@dataclass(frozen=True, slots=True)
class SuggestionFileFault:
    """What is wrong with a file of drafts: the line (from 1), a JSON pointer in it, a code and a sentence."""

    line: int
    pointer: str
    code: str
    sentence: str


class SuggestionFileError(ValueError):
    """A file is no file of drafts, or not a sound one; `faults` are not empty."""

    def __init__(self, faults: Sequence[SuggestionFileFault]) -> None:
        first = faults[0]
        place: dict[str, Any] = {"line": first.line, "sentence": first.sentence}
        if first.pointer:
            super().__init__(message("suggestions_file.at_place", pointer=first.pointer, **place))
        else:
            super().__init__(message("suggestions_file.in_line", **place))
        self.faults = tuple(faults)


def render_suggestions(drafts: ArticleSuggestions) -> str:
    """Return drafts as the text of a file. The same drafts give the same text."""
    head = {
        "format": FORMAT,
        "source": drafts.source,
        "speakers": list(drafts.speakers),
        "backend": drafts.backend,
        "language": drafts.language,
        "held_back": dict(drafts.held_back),
        "disputed": list(drafts.disputed),
    }
    return "".join(
        f"{json.dumps(line, ensure_ascii=False)}\n" for line in (head, *map(_as_json, drafts.drafts))
    )


def parse_suggestions(data: bytes) -> ArticleSuggestions:
    """Return the drafts of a file. Raises SuggestionFileError, with every fault that was found at one step.

    Every question is a sound one of the pack format, and every quote is proved.
    """
    lines = _lines(data)
    head = _object(lines[0], 1)
    _raise(list(_head_faults(head)))
    rows = [_object(line, number) for number, line in enumerate(lines[1:], start=2)]
    _raise([fault for number, row in enumerate(rows, start=2) for fault in _draft_faults(row, number)])
    _raise(list(_doubled(rows)))
    _raise(list(_unsound(head, rows)))
    return ArticleSuggestions(
        head["source"],
        tuple(head["speakers"]),
        tuple(map(_draft, rows)),
        head["held_back"],
        tuple(head["disputed"]),
        head["backend"],
        head["language"],
    )


def _as_json(draft: Suggestion) -> Json:
    return {
        "id": draft.id,
        "type": draft.type,
        "question": draft.question,
        "confidence": draft.confidence,
        "why": [{"code": why.code, "words": dict(why.words)} for why in draft.why],
        "spans": [list(span) for span in draft.spans],
        "confirm": draft.confirm,
    }


def _draft(row: Json) -> Suggestion:
    return Suggestion(
        row["id"],
        row["type"],
        row["question"],
        float(row["confidence"]),
        tuple(SuggestionFeedback(why["code"], why["words"]) for why in row["why"]),
        tuple((start, end) for start, end in row["spans"]),
        row["confirm"],
    )


def _lines(data: bytes) -> list[bytes]:
    # In all lines together: each alone may have as many.
    parts = data.count(b"[") + data.count(b"{")
    if len(data) > MAX_BYTES or parts > MAX_CONTAINERS or data.count(b",") > MAX_COMMAS:
        raise SuggestionFileError(
            [SuggestionFileFault(1, "", "too-large", message("suggestions_file.too_large"))]
        )
    lines = data.removesuffix(b"\n").split(b"\n")
    if len(lines) > MAX_SUGGESTIONS + 1:
        sentence = message("suggestions_file.too_many", most=MAX_SUGGESTIONS)
        raise SuggestionFileError([SuggestionFileFault(MAX_SUGGESTIONS + 2, "", "too-many", sentence)])
    return lines


def _object(line: bytes, number: int) -> Json:
    parsed = parse_json(line.removesuffix(b"\r"))
    if parsed.problems:
        _raise(
            [SuggestionFileFault(number, each.pointer, each.code, each.message) for each in parsed.problems]
        )
    if not isinstance(parsed.value, dict):
        sentence = message("suggestions_file.no_object", form="{…}")
        raise SuggestionFileError([SuggestionFileFault(number, "", "no-object", sentence)])
    return parsed.value


def _head_faults(head: Json) -> Iterator[SuggestionFileFault]:
    told = _ANY_FORMAT.fullmatch(head["format"]) if isinstance(head.get("format"), str) else None
    if told is None:
        yield SuggestionFileFault(
            1, "/format", "no-drafts", message("suggestions_file.no_drafts", format=FORMAT)
        )
        return
    if head["format"] != FORMAT:
        yield SuggestionFileFault(1, "/format", "newer", message("suggestions_file.newer"))
        return
    yield from _fields(head, _HEAD, 1)
    if not head.keys() >= _HEAD:
        return
    speakers = head["speakers"]
    listed = isinstance(speakers, list) and all(isinstance(each, dict) for each in speakers)
    if not isinstance(head["source"], dict) or not listed:
        yield SuggestionFileFault(1, "/source", "wrong-type", message("suggestions_file.source_and_speakers"))
    if head["backend"] not in BACKENDS:
        yield SuggestionFileFault(
            1, "/backend", "backend", message("suggestions_file.backend", known=", ".join(BACKENDS))
        )
    if not _is_text(head["language"]):
        yield SuggestionFileFault(1, "/language", "wrong-type", message("suggestions_file.language"))
    held = head["held_back"]
    if not isinstance(held, dict) or not all(
        _is_text(code) and _is_count(many) for code, many in held.items()
    ):
        yield SuggestionFileFault(1, "/held_back", "wrong-type", message("suggestions_file.held_back"))
    if not isinstance(head["disputed"], list) or not all(map(_is_text, head["disputed"])):
        yield SuggestionFileFault(1, "/disputed", "wrong-type", message("suggestions_file.disputed"))


def _draft_faults(row: Json, line: int) -> Iterator[SuggestionFileFault]:
    yield from _fields(row, _DRAFT, line)
    if not row.keys() >= _DRAFT:
        return
    if not isinstance(row["id"], str) or not _ID.fullmatch(row["id"]) or len(row["id"]) > _LONGEST_ID:
        yield SuggestionFileFault(line, "/id", "id", message("suggestions_file.id"))
    if row["type"] not in SUGGESTION_TYPES:
        yield SuggestionFileFault(
            line, "/type", "type", message("suggestions_file.type", known=", ".join(SUGGESTION_TYPES))
        )
    if not isinstance(row["question"], dict) or row["question"].get("origin") != "suggested":
        yield SuggestionFileFault(line, "/question", "question", message("suggestions_file.question"))
    sure = row["confidence"]
    number = isinstance(sure, int | float) and not isinstance(sure, bool)
    if not number or not math.isfinite(sure) or not 0 <= sure <= 1:
        yield SuggestionFileFault(line, "/confidence", "confidence", message("suggestions_file.confidence"))
    if not isinstance(row["confirm"], bool):
        yield SuggestionFileFault(line, "/confirm", "wrong-type", message("suggestions_file.confirm"))
    if (
        not isinstance(row["why"], list)
        or len(row["why"]) > _MOST_LISTED
        or not all(map(_is_why, row["why"]))
    ):
        yield SuggestionFileFault(line, "/why", "why", message("suggestions_file.why", form=_WHY))
    spans = row["spans"]
    if not isinstance(spans, list) or not 0 < len(spans) <= _MOST_LISTED or not all(map(_is_span, spans)):
        yield SuggestionFileFault(line, "/spans", "spans", message("suggestions_file.spans"))


def _fields(row: Json, known: frozenset[str], line: int) -> Iterator[SuggestionFileFault]:
    """Yield what is missing or unknown among the names of an object."""
    for name in sorted(known - row.keys()):
        yield SuggestionFileFault(line, "", "missing", message("suggestions_file.missing", name=name))
    for name in sorted(row.keys() - known):
        sentence = message("suggestions_file.unknown_field")
        yield SuggestionFileFault(line, f"/{name[:_LONGEST_ID]}", "unknown-field", sentence)


def _doubled(rows: Sequence[Json]) -> Iterator[SuggestionFileFault]:
    seen: set[str] = set()
    for line, row in enumerate(rows, start=2):
        if row["id"] in seen:
            yield SuggestionFileFault(
                line, "/id", "doubled", message("suggestions_file.doubled", id=row["id"])
            )
        seen.add(row["id"])


def _unsound(head: Json, rows: Sequence[Json]) -> Iterator[SuggestionFileFault]:
    """Yield what the models and the checks for errors of a pack find, with the lines where it stands."""
    if not rows:
        return
    pack = build_pack(head["source"], head["speakers"], [row["question"] for row in rows], head["disputed"])
    built, found = validate_pack(pack)
    problems = found if built is None or found else check_pack(built, {})
    yield from (_placed(problem) for problem in problems)


def _placed(problem: Problem) -> SuggestionFileFault:
    """Return a problem of the pack with the line and the place in it where it stands in the file."""
    names = problem.pointer.split("/")
    if names[1:2] == ["banks"] and len(names) > 4:
        return SuggestionFileFault(
            int(names[4]) + 2, "/".join(("", "question", *names[5:])), problem.code, problem.message
        )
    if names[1:3] == ["sources", "0"]:
        return SuggestionFileFault(1, "/".join(("", "source", *names[3:])), problem.code, problem.message)
    return SuggestionFileFault(1, problem.pointer, problem.code, problem.message)


def _is_why(why: object) -> bool:
    return (
        isinstance(why, dict)
        and why.keys() == {"code", "words"}
        and _is_text(why["code"])
        and isinstance(why["words"], dict)
        and all(_is_text(name) and _is_text(words) for name, words in why["words"].items())
    )


def _is_span(span: object) -> bool:
    return isinstance(span, list) and len(span) == 2 and all(map(_is_count, span)) and span[0] < span[1]


def _is_count(number: object) -> bool:
    return isinstance(number, int) and not isinstance(number, bool) and 0 <= number <= _MOST_CODE_POINTS


def _is_text(text: object) -> bool:
    return isinstance(text, str) and 0 < len(text) <= _LONGEST and find_hidden(text) is None


def _raise(faults: Sequence[SuggestionFileFault]) -> None:
    if faults:
        raise SuggestionFileError(faults)
