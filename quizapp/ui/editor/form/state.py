"""What the form of one question shows, as data: parts one below the other, each with lines of fields. No Qt.

Places are JSON pointers into the document that is written. What a person does is told by a pointer and, where
something is chosen, by the value that the field is to have from then on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from quizapp.pack.vocabulary import QUESTION_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.problems import Severity

FieldKind = Literal["line", "paragraph", "choice", "switch", "name", "told", "picture"]
"""Lines and paragraphs are told with every letter, a name once it is left, of choice and switch the value.

A picture has its bytes as value, and as `empty` what is said where it cannot be drawn."""

FormActionKind = Literal["added", "removed", "up", "down", "chosen", "acted"]


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """What is wrong at a place, in a sentence, and how much."""

    sentence: str
    severity: Severity = "error"


@dataclass(frozen=True, slots=True)
class FieldOption:
    """What can be chosen. One that `acts` names what is done in its stead, such as making a new speaker."""

    words: str
    value: Json = None
    icon: str = ""
    acts: str = ""


@dataclass(frozen=True, slots=True)
class FormField:
    """One field. `value` is what stands in it; of a choice it is one of `values`, of a switch true or false.

    `to` is the pointer that is told where it is another than the field's own. `serif`: these are words of the
    article, or a claim about it. `empty` stands in it, muted, while nothing is written. Label and help of a
    `bare` field are heard, not seen. `most` is how many characters go in. A switch tells one of its `values`,
    which are off and on. `marks` are words found in it, `shown` the place among them that was gone to.
    """

    pointer: str
    kind: FieldKind
    label: str
    value: Json = ""
    values: tuple[FieldOption, ...] = ()
    help: str = ""
    told: FieldProblem | None = None
    empty: str = ""
    serif: bool = False
    most: int = 2_000
    bare: bool = False
    to: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    shown: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class KeyMark:
    """The mark that an answer is right. `value` is what `pointer` is to have when it is pressed.

    With `several` answers may be right, and pressing takes the mark away as well.
    """

    pointer: str
    value: Json
    marked: bool
    name: str
    several: bool = False


@dataclass(frozen=True, slots=True)
class FormAction:
    """Something that can be done with a part: its words, and what is told when it is done.

    `what` is what is added, or the name of what is done; `value` is what is chosen.
    """

    kind: FormActionKind
    words: str
    pointer: str
    what: str = ""
    value: Json = None


@dataclass(frozen=True, slots=True)
class FormQuote:
    """Words of the article, and in words where they stand, or why they do not."""

    words: str
    where: str
    holds: bool = True


@dataclass(frozen=True, slots=True)
class FormSection:
    """A titled group: a key before it, words of the article, lines of fields, parts inside it, and deeds.

    `note` stands muted below the title. A `card` has its deeds in a menu, and a frame unless it is not
    `framed`. A `folded` part is rare, and closed until it is opened; `filled` tells that something is set in
    it. `holds` are other places whose problems are told here. Where it is not `titled`, its title is heard
    alone. Fields of a first line that are all `bare` stand beside the title.
    """

    pointer: str
    title: str = ""
    note: str = ""
    key: KeyMark | None = None
    quote: FormQuote | None = None
    lines: tuple[tuple[FormField, ...], ...] = ()
    parts: tuple[FormSection, ...] = ()
    deeds: tuple[FormAction, ...] = ()
    told: FieldProblem | None = None
    holds: tuple[str, ...] = ()
    card: bool = False
    framed: bool = True
    titled: bool = True
    folded: bool = False
    filled: bool = False


@dataclass(frozen=True, slots=True)
class FormState:
    """The form of what stands at `pointer`: a question, by its id, or the speakers. Empty: nothing."""

    subject: str = ""
    pointer: str = ""
    kind: str = ""
    parts: tuple[FormSection, ...] = ()

    @property
    def takes_pictures(self) -> bool:
        """Whether it is that of a question, beside which a picture can stand."""
        return self.kind in QUESTION_KINDS

    def fields(self) -> Iterator[FormField]:
        """Yield all fields, in the order of reading."""
        for part in self.parts:
            yield from iterate_fields(part)


def iterate_fields(part: FormSection) -> Iterator[FormField]:
    """Yield the fields of a part and of those inside it, in the order of reading."""
    for line in part.lines:
        yield from line
    for inner in part.parts:
        yield from iterate_fields(inner)
