"""Two states of a pack compared: what came, what went, what was moved, and which of its fields are others.

Articles, paragraphs, speakers, banks and questions are known again by their ids, wherever they stand. What
another program made of a pack, such as a spreadsheet, is told before it is taken, as one step: what tells of
the pack's own past stays as it is here, its id, how often it was handed out and what changed then, and where
it comes from. Texts are compared word by word.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final, Literal

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import ABSENT, Step, Transaction
from quizapp.authoring.errors import OperationError
from quizapp.authoring.export import NotExportableError, build_strict_pack
from quizapp.authoring.folder_layout import PRIVATE_FIELDS, remove_private_fields
from quizapp.authoring.json_pointers import Json, is_same_json, join_pointer
from quizapp.authoring.live_checks import find_editing_obstacles
from quizapp.catalogue import message
from quizapp.pack.pack_writer import dump_pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from quizapp.authoring.edit_steps import StepName

PartType = Literal["pack", "source", "passage", "speaker", "bank", "question"]
DifferenceType = Literal["added", "removed", "moved", "changed"]

_INNER: Final = {"pack": ("sources", "speakers", "banks"), "source": ("passages",), "bank": ("questions",)}
_SORTS: Final[dict[str, PartType]] = {
    "sources": "source",
    "passages": "passage",
    "speakers": "speaker",
    "banks": "bank",
    "questions": "question",
}

_PAST: Final = ("format", "id", "revision", "changes", "derived_from")

WordRunType = Literal["same", "gone", "new"]

_TOKEN: Final = re.compile(r"\s+|\w+(?:[.,’'-]\w+)*|[^\w\s]")
"""A stretch of space, a word or number with what stands inside it, or one sign."""

_MOST_TOKENS: Final = 4_000
"""Tokens of one text that are compared; longer ones are told as a whole, for it would take long."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: of which sort of part, its id, where it stands before and after (None: it does not).

    For “changed” the two are places of a field, `before` and `after` its values, None where it is not there.
    """

    what: DifferenceType
    sort: PartType
    id: str
    before_at: str | None
    after_at: str | None
    before: Json = None
    after: Json = None


def find_differences(before: Json, after: Json) -> tuple[Difference, ...]:
    """Return how two documents differ, in the order of the later one; what was removed stands last."""
    old, new = _parts(before), _parts(after)
    moved = _moved(old, new)
    found: list[Difference] = []
    for key, part in new.items():
        was = old.get(key)
        if was is None:
            found.append(Difference("added", part.sort, part.id, None, part.at, None, part.own))
            continue
        if key in moved:
            found.append(Difference("moved", part.sort, part.id, was.at, part.at))
        found += _changes(part, was.at, part.at, was.own, part.own)
    gone = (part for key, part in old.items() if key not in new)
    found += [Difference("removed", part.sort, part.id, part.at, None, part.own) for part in gone]
    return tuple(found)


def build_replace_step(document: Json, other: Json, step: StepName = "take-version") -> Step:
    """Return the step that makes of the document a version, or what another program made of it.

    Private notes stay, where the other state has none. Raises OperationError for one that cannot be edited.
    """
    found = find_editing_obstacles(other)
    if found:
        raise OperationError("not-editable", message("editing.not_editable", problem=found[0].message))
    sketch = Transaction(document)
    for name in document.keys() - other.keys() - PRIVATE_FIELDS.keys():
        sketch.drop(join_pointer("", name))
    for name, value in other.items():
        sketch.put(join_pointer("", name), value)
    return sketch.step(step)


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What taking in would change.

    `other` is what the document would be, and `differences` what is another in it, against what it is now.
    Of questions there are ids: of those that are new, changed or moved, gone, and as they were.
    """

    other: Json
    differences: tuple[Difference, ...]
    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    same: tuple[str, ...]


def build_import_preview(document: Json, taken: Json) -> ImportPreview:
    """Return what taking in a pack's plain data would change in a document."""
    other = _with_past(taken, document)
    found = find_differences(build_exported_document(document), other)
    asked = [each for each in found if each.sort == "question"]
    here = [str(question["id"]) for _, question in document_traversal.questions(other)]
    new = {each.id for each in asked if each.what == "added"}
    changed = {each.id for each in asked if each.what in ("changed", "moved")} - new
    return ImportPreview(
        other,
        found,
        tuple(each for each in here if each in new),
        tuple(each for each in here if each in changed),
        tuple(each.id for each in asked if each.what == "removed"),
        tuple(each for each in here if each not in new | changed),
    )


def build_exported_document(document: Json) -> Json:
    """Return a document's pack as it is written where nothing of it is missing, else as it stands.

    So what says no more than the default is no difference.
    """
    try:
        written = json.loads(dump_pack(build_strict_pack(document)))
    except NotExportableError:
        return remove_private_fields(document)
    return _with_past(written, document)


@dataclass(frozen=True, slots=True)
class WordRun:
    """Words of a text, and whether the other has them too."""

    text: str
    sort: WordRunType


def compare_words(before: str, after: str) -> tuple[tuple[WordRun, ...], tuple[WordRun, ...]]:
    """Return the runs of both texts; those of each, joined, are the text itself.

    A space between two words that are gone, or new, is so too.
    """
    ones, others = _TOKEN.findall(before), _TOKEN.findall(after)
    if max(len(ones), len(others)) > _MOST_TOKENS and before != after:
        return _run(before, "gone"), _run(after, "new")
    matcher = SequenceMatcher(str.isspace, ones, others, autojunk=False)
    old: list[WordRun] = []
    new: list[WordRun] = []
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        alike = tag == "equal"
        old += _run("".join(ones[i:i_end]), "same" if alike else "gone")
        new += _run("".join(others[j:j_end]), "same" if alike else "new")
    return _joined_runs(old), _joined_runs(new)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part without those inside it that are compared by themselves; `owner` is what it stands in."""

    sort: PartType
    id: str
    at: str
    owner: str
    own: Json


def _parts(document: Json) -> dict[tuple[PartType, str], _Part]:
    whole = {name: value for name, value in document.items() if name not in PRIVATE_FIELDS}
    return {
        (part.sort, part.id): part for part in _inside("pack", str(document.get("id", "")), "", "", whole)
    }


def _inside(sort: PartType, id_: str, at: str, owner: str, value: Json) -> Iterator[_Part]:
    inner = _INNER.get(sort, ())
    own = {name: field for name, field in value.items() if name not in inner}
    yield _Part(sort, "" if sort == "pack" else id_, at, owner, own)
    for name in inner:
        listed = value.get(name, [])
        for place, entry in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(entry, dict):
                yield from _inside(
                    _SORTS[name], str(entry.get("id", place)), join_pointer(at, name, place), id_, entry
                )


def _moved(
    old: Mapping[tuple[PartType, str], _Part], new: Mapping[tuple[PartType, str], _Part]
) -> set[tuple[PartType, str]]:
    """Return the parts that stand elsewhere: in another part, or in another order, as few as explain it."""
    kept = [key for key in new if key in old]
    moved = {key for key in kept if key[0] != "pack" and _owner(old, key) != _owner(new, key)}
    places = {key: place for place, key in enumerate(old)}
    by_list: dict[tuple[PartType, str], list[tuple[PartType, str]]] = {}
    for key in kept:
        if key not in moved:
            by_list.setdefault((key[0], new[key].owner), []).append(key)
    for keys in by_list.values():
        steady = _rising([places[key] for key in keys])
        moved.update(key for number, key in enumerate(keys) if number not in steady)
    return moved


def _owner(parts: Mapping[tuple[PartType, str], _Part], key: tuple[PartType, str]) -> str:
    return "" if key[0] in ("source", "speaker", "bank") else parts[key].owner


def _rising(numbers: Sequence[int]) -> set[int]:
    """Return the places of a longest rising row of numbers (patience sorting)."""
    tops: list[int] = []
    chain: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        before.append(chain[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [number]
        chain[pile : pile + 1] = [place]
    found: set[int] = set()
    place = chain[-1] if chain else -1
    while place >= 0:
        found.add(place)
        place = before[place]
    return found


def _changes(part: _Part, old_at: str, new_at: str, old: Json, new: Json) -> Iterator[Difference]:
    """Yield the fields that differ; of two lists that have as many entries, the entries."""
    if is_same_json(old, new):
        return
    pairs: list[tuple[str | int, Json, Json]]
    if isinstance(old, dict) and isinstance(new, dict):
        names = [*new, *(name for name in old if name not in new)]
        pairs = [(name, old.get(name, ABSENT), new.get(name, ABSENT)) for name in names]
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        pairs = [(place, *both) for place, both in enumerate(zip(old, new, strict=True))]
    else:
        was_at, was = (None, None) if old is ABSENT else (old_at, old)
        now_at, now = (None, None) if new is ABSENT else (new_at, new)
        yield Difference("changed", part.sort, part.id, was_at, now_at, was, now)
        return
    for name, one, other in pairs:
        yield from _changes(part, join_pointer(old_at, name), join_pointer(new_at, name), one, other)


def _with_past(pack: Json, document: Json) -> Json:
    """Return a pack with the past of a document, which may lack some of it, in the place of its own."""
    past = {name: document[name] for name in _PAST if name in document}
    return {name: value for name, value in {**pack, **past}.items() if name in past or name not in _PAST}


def _run(text: str, sort: WordRunType) -> tuple[WordRun, ...]:
    return (WordRun(text, sort),) if text else ()


def _joined_runs(runs: Iterable[WordRun]) -> tuple[WordRun, ...]:
    """Return the runs with no bare space between two of a sort, and no spaces at the ends of what changed."""
    made = _merged(runs)
    for place in range(1, len(made) - 1):
        before, space, after = made[place - 1 : place + 2]
        if space.sort == "same" and space.text.isspace() and before.sort == after.sort:
            made[place] = WordRun(space.text, before.sort)
    return tuple(_merged(part for run in _merged(made) for part in _bare(run)))


def _merged(runs: Iterable[WordRun]) -> list[WordRun]:
    """Return the runs with those of a sort that follow each other made one."""
    by_sort = groupby(runs, key=attrgetter("sort"))
    return [WordRun("".join(run.text for run in alike), sort) for sort, alike in by_sort]


def _bare(run: WordRun) -> Iterable[WordRun]:
    """Yield a run whose ends are no spaces, and these apart as of both texts: nobody sees which came."""
    words = run.text.strip()
    if run.sort == "same" or words == run.text or not words:
        yield run
        return
    at = run.text.index(words[0])
    yield from _run(run.text[:at], "same")
    yield WordRun(words, run.sort)
    yield from _run(run.text[at + len(words) :], "same")
