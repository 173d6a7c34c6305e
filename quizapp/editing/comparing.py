"""Two states of a pack compared: what came, what went, what was moved, and which of its fields are others.

Articles, paragraphs, speakers, banks and questions are known again by their ids, wherever they stand.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from quizapp.editing.checking import obstacles
from quizapp.editing.errors import NotDoneError
from quizapp.editing.places import PRIVATE
from quizapp.editing.pointers import Json, joined, same
from quizapp.editing.steps import ABSENT, Sketch, Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quizapp.editing.steps import StepName

Sort = Literal["pack", "source", "passage", "voice", "bank", "question"]
What = Literal["added", "removed", "moved", "changed"]

_INNER: Final = {"pack": ("sources", "voices", "banks"), "source": ("passages",), "bank": ("questions",)}
_SORTS: Final[dict[str, Sort]] = {
    "sources": "source",
    "passages": "passage",
    "voices": "voice",
    "banks": "bank",
    "questions": "question",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: of which sort of part, its id, where it stands before and after (None: it does not).

    For “changed” the two are places of a field, `before` and `after` its values, None where it is not there.
    """

    what: What
    sort: Sort
    id: str
    before_at: str | None
    after_at: str | None
    before: Json = None
    after: Json = None


@dataclass(frozen=True, slots=True)
class _Part:
    """A part without those inside it that are compared by themselves; `owner` is what it stands in."""

    sort: Sort
    id: str
    at: str
    owner: str
    own: Json


def differences(before: Json, after: Json) -> tuple[Difference, ...]:
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


def take_over(document: Json, other: Json, step: StepName = "take-version") -> Step:
    """Return the step that makes of the document a version, or what another program made of it.

    Private notes stay, where the other state has none. Raises NotDoneError for one that cannot be edited.
    """
    found = obstacles(other)
    if found:
        raise NotDoneError("not-editable", f"This cannot be edited: {found[0].message}")
    sketch = Sketch(document)
    for name in document.keys() - other.keys() - PRIVATE.keys():
        sketch.drop(joined("", name))
    for name, value in other.items():
        sketch.put(joined("", name), value)
    return sketch.step(step)


def _parts(document: Json) -> dict[tuple[Sort, str], _Part]:
    whole = {name: value for name, value in document.items() if name not in PRIVATE}
    return {
        (part.sort, part.id): part for part in _inside("pack", str(document.get("id", "")), "", "", whole)
    }


def _inside(sort: Sort, id_: str, at: str, owner: str, value: Json) -> Iterator[_Part]:
    inner = _INNER.get(sort, ())
    own = {name: field for name, field in value.items() if name not in inner}
    yield _Part(sort, "" if sort == "pack" else id_, at, owner, own)
    for name in inner:
        listed = value.get(name, [])
        for place, entry in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(entry, dict):
                yield from _inside(
                    _SORTS[name], str(entry.get("id", place)), joined(at, name, place), id_, entry
                )


def _moved(
    old: Mapping[tuple[Sort, str], _Part], new: Mapping[tuple[Sort, str], _Part]
) -> set[tuple[Sort, str]]:
    """Return the parts that stand elsewhere: in another part, or in another order, as few as explain it."""
    kept = [key for key in new if key in old]
    moved = {key for key in kept if key[0] != "pack" and _owner(old, key) != _owner(new, key)}
    places = {key: place for place, key in enumerate(old)}
    by_list: dict[tuple[Sort, str], list[tuple[Sort, str]]] = {}
    for key in kept:
        if key not in moved:
            by_list.setdefault((key[0], new[key].owner), []).append(key)
    for keys in by_list.values():
        steady = _rising([places[key] for key in keys])
        moved.update(key for number, key in enumerate(keys) if number not in steady)
    return moved


def _owner(parts: Mapping[tuple[Sort, str], _Part], key: tuple[Sort, str]) -> str:
    return "" if key[0] in ("source", "voice", "bank") else parts[key].owner


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
    if same(old, new):
        return
    pairs: list[tuple[str | int, Json, Json]]
    if isinstance(old, dict) and isinstance(new, dict):
        names = [*new, *(name for name in old if name not in new)]
        pairs = [(name, old.get(name, ABSENT), new.get(name, ABSENT)) for name in names]
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        pairs = [(place, *both) for place, both in enumerate(zip(old, new, strict=True))]
    else:
        yield Difference(
            "changed",
            part.sort,
            part.id,
            None if old is ABSENT else old_at,
            None if new is ABSENT else new_at,
            None if old is ABSENT else old,
            None if new is ABSENT else new,
        )
        return
    for name, one, other in pairs:
        yield from _changes(part, joined(old_at, name), joined(new_at, name), one, other)
