"""What the form of one question shows, as data: parts one below the other, each with lines of fields. No Qt.

Places are JSON pointers into the document that is written. What a person does is told by a pointer and, where
something is chosen, by the value that the field is to have from then on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.editing.pointers import Json
    from quizapp.pack.problems import Severity

FieldKind = Literal["line", "paragraph", "choice", "switch", "name"]
"""A line or a paragraph is told with every letter; a name once it is left; of a choice and a switch the value."""

DeedKind = Literal["added", "removed", "up", "down", "chosen", "acted"]


@dataclass(frozen=True, slots=True)
class Told:
    """What is wrong at a place, in a sentence, and how much."""

    sentence: str
    severity: Severity = "error"


@dataclass(frozen=True, slots=True)
class Value:
    """What can be chosen. One that `acts` names what is done in the stead of being chosen, such as a new voice."""

    words: str
    value: Json = None
    icon: str = ""
    acts: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `value` is what stands in it; of a choice it is one of `values`, of a switch true or false.

    `to` is the pointer that is told where it is another than the field's own. `serif`: these are words of the
    article, or a claim about it. `empty` stands in it, muted, while nothing is written.
    """

    pointer: str
    kind: FieldKind
    label: str
    value: Json = ""
    values: tuple[Value, ...] = ()
    help: str = ""
    told: Told | None = None
    empty: str = ""
    serif: bool = False
    longest: int = 2_000
    to: str = ""


@dataclass(frozen=True, slots=True)
class Key:
    """The mark that an answer is right. `value` is what the key's field `pointer` is to have when it is pressed.

    With `several` answers may be right, and pressing takes the mark away as well.
    """

    pointer: str
    value: Json
    marked: bool
    name: str
    several: bool = False


@dataclass(frozen=True, slots=True)
class Deed:
    """A button of a part: what it says, what its name is for a screen reader, and what it tells.

    `what` is what is added, or the name of what is done; `value` is what is chosen.
    """

    kind: DeedKind
    words: str
    pointer: str
    what: str = ""
    name: str = ""
    icon: str = ""
    value: Json = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the article, with where they stand; `before` are the words that show who says them, if beside."""

    words: str
    where: str
    holds: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """A titled group: a key before it, words of the article, lines of fields, parts inside it, and deeds.

    A `card` has a frame of its own. `folded` is rare: it is closed until it is opened, and has something in it
    where `filled`.
    """

    pointer: str
    title: str = ""
    help: str = ""
    key: Key | None = None
    mark: str = ""
    quote: Quote | None = None
    lines: tuple[tuple[Field, ...], ...] = ()
    parts: tuple[Part, ...] = ()
    deeds: tuple[Deed, ...] = ()
    told: Told | None = None
    card: bool = False
    folded: bool = False
    filled: bool = False


@dataclass(frozen=True, slots=True)
class FormState:
    """The form of what stands at `pointer`: a question by its id, or the voices. Empty: nothing to be shown."""

    subject: str = ""
    pointer: str = ""
    kind: str = ""
    parts: tuple[Part, ...] = ()

    def fields(self) -> Iterator[Field]:
        """Yield all fields, in the order of reading."""
        for part in self.parts:
            yield from fields_of(part)


def fields_of(part: Part) -> Iterator[Field]:
    """Yield the fields of a part and of those inside it, in the order of reading."""
    for line in part.lines:
        yield from line
    for inner in part.parts:
        yield from fields_of(inner)
