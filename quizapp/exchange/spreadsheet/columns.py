"""The sheets of a workbook: which field of a pack stands in which column, the headings, the rows of “Pack”.

Everything about the layout is in these tables: writing, reading, the drop-downs and the help follow them.
"""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from quizapp.pack.words import (
    KINDS,
    TRAPS,
    VERDICTS,
    Book,
    Kind,
    OrderBy,
    Origin,
    Role,
    Share,
    Spelling,
    VoiceKind,
)

PACK: Final = "Pack"
QUESTIONS: Final = "Questions"
VOICES: Final = "Voices"
PASSAGES: Final = "Passages"
HELP: Final = "Help"
SHEETS: Final = (QUESTIONS, VOICES, PASSAGES, PACK, HELP)
"""In the order in which they stand in a workbook."""

Form = Literal["text", "word", "number", "yes", "list", "words", "groups", "nobody"]
"""How a value stands in its cell.

text: as it is · word: an id or one of a closed list · number: digits · yes: yes or no · list: a line each ·
words: ids, a line each · groups: a line for each group, ids with commas · nobody: an id, or the word
“nobody”, which is null.
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A field of a pack and where it stands: its name there, the column, and the form in the cell."""

    field: str
    heading: str
    form: Form = "text"


ROW, QUESTION, ID, TEXT, WHY, KEY = "Row", "Question", "Id", "Text", "Why", "Key"
PASSAGE, SAID, VOICE, BANK, KIND = "Passage", "Said", "Voice", "Bank", "Kind"

CITATION: Final = (
    Entry("passage", PASSAGE, "word"),
    Entry("quote", "Quote"),
    Entry("prefix", "Before"),
    Entry("suffix", "After"),
)
"""The fields of a citation that stand as they are; `said` has its own notation."""

_REASON: Final = (Entry("feedback", WHY), Entry("trap", "Trap", "word"))

COMMON: Final = (
    Entry("kind", KIND, "word"),
    Entry("prompt", TEXT),
    Entry("explanation", WHY),
    Entry("skill", "Skill", "word"),
    Entry("difficulty", "Difficulty", "number"),
    Entry("label", "Label"),
    Entry("hint", "Hint"),
    Entry("media", "Picture", "word"),
    Entry("family", "Family", "word"),
    Entry("reads", "Reads", "words"),
    Entry("shuffle", "Shuffle", "yes"),
    Entry("origin", "Origin", "word"),
)
"""What the row of every question has, besides its id and bank."""

_CLAIM, _STATEMENT = Entry("claim", "Statement"), Entry("statement", "Statement")
_FIELD: Final = (Entry("before", "Field before"), Entry("after", "Field after"))

OF_KIND: Final[dict[Kind, tuple[Entry, ...]]] = {
    "choice": (Entry("key", KEY, "word"),),
    "choices": (Entry("keys", KEY, "words"),),
    "attribution": (_CLAIM, Entry("key", KEY, "nobody")),
    "chain": (_CLAIM, Entry("key", KEY, "words")),
    "verdict": (
        _STATEMENT,
        Entry("of", VOICE, "word"),
        Entry("altered", "Trap", "word"),
        Entry("key", KEY, "word"),
    ),
    "evidence": (_STATEMENT,),
    "match": (Entry("reusable", "Reusable", "yes"),),
    "order": (Entry("order", KEY, "groups"), Entry("by", "Order by", "word")),
    "number": (
        Entry("value", KEY, "word"),
        Entry("tolerance", "Tolerance", "word"),
        Entry("decimals", "Decimals", "number"),
        Entry("near", "Near miss", "word"),
        *_FIELD,
    ),
    "text": (Entry("accepted", KEY, "list"), Entry("spelling", "Spelling", "word"), *_FIELD),
}
"""What the row of a question has beside that, by kind."""


@dataclass(frozen=True, slots=True)
class Part:
    """A row below a question: its place in the question, its fields, and whether it may have a citation.

    `path` leads to a list where `many`, else to one object.
    """

    path: tuple[str, ...]
    entries: tuple[Entry, ...]
    many: bool = True
    cites: bool = True


_OPTION: Final = Part(
    ("options",), (Entry("id", ID, "word"), Entry("text", TEXT), Entry("last", "Last", "yes"), *_REASON)
)
_VOICE_OPTION: Final = (Entry("voice", VOICE, "word"), *_REASON)
_OTHER: Final = Part(("other",), _REASON, many=False)
_PROVED: Final = {"proof": Part(("proofs",), ()), "closest": Part(("closest",), ())}

PARTS: Final[dict[Kind, dict[str, Part]]] = {
    "choice": {"option": _OPTION},
    "choices": {"option": _OPTION},
    "attribution": {
        "option": Part(("options",), _VOICE_OPTION),
        "nobody": Part(("nobody",), _REASON, many=False),
    },
    "chain": {"option": Part(("offered",), _VOICE_OPTION), "other": _OTHER},
    "verdict": {name: Part(("reasons", name), _REASON, many=False) for name in VERDICTS},
    "evidence": {"decoy": Part(("decoys",), _REASON), "other": _OTHER},
    "match": {
        "item": Part(
            ("items",),
            (
                Entry("id", ID, "word"),
                Entry("text", TEXT),
                Entry("key", KEY, "word"),
                Entry("feedback", WHY),
            ),
        ),
        "partner": Part(
            ("partners",),
            (Entry("id", ID, "word"), Entry("text", TEXT), Entry("voice", VOICE, "word")),
            cites=False,
        ),
    },
    "order": {
        "item": Part(("items",), (Entry("id", ID, "word"), Entry("text", TEXT), Entry("feedback", WHY))),
        "other": _OTHER,
    },
    "number": {"known": Part(("known",), (Entry("value", TEXT, "word"), *_REASON)), "other": _OTHER},
    "text": {"known": Part(("known",), (Entry("text", TEXT), *_REASON)), "other": _OTHER},
}
"""The rows that may stand below a question, by kind and by the word in the column “Row”."""


def parts(kind: Kind) -> dict[str, Part]:
    """Return the rows that may stand below a question of this kind, with its evidence."""
    return {**PARTS[kind], **_PROVED}


ROWS: Final = ("question", *dict.fromkeys(name for kind in KINDS for name in parts(kind)))
"""All words of the column “Row”."""

VOICE_ENTRIES: Final = (
    Entry("id", ID, "word"),
    Entry("name", "Name"),
    Entry("kind", KIND, "word"),
    Entry("role", "Role"),
    Entry("aliases", "Also called", "list"),
    Entry("speaks_for", "Speaks for", "word"),
    Entry("side", "Side"),
)

PASSAGE_ENTRIES: Final = (
    Entry("id", ID, "word"),
    Entry("role", "Role", "word"),
    Entry("paragraph", "Paragraph", "number"),
    Entry("part", "Part", "yes"),
    Entry("text", TEXT),
)
ARTICLE: Final = "Article"

YES_NO: Final = ("yes", "no")


@dataclass(frozen=True, slots=True)
class PackField:
    """A field on the sheet “Pack”: its word there, the way to it, its form; a list has a row for each."""

    word: str
    path: tuple[str, ...]
    form: Form = "text"
    many: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A part of the sheet “Pack”: where it stands in the pack, and its fields, of which the first begins it.

    `path` leads to a list of objects, or is empty: the pack itself. `id` is the field of the column “Id”.
    """

    path: tuple[str, ...]
    id: Entry | None
    fields: tuple[PackField, ...]


def _same(*names: str) -> tuple[PackField, ...]:
    return tuple(PackField(name, (name,)) for name in names)


TABLES: Final[dict[str, Table]] = {
    "pack": Table((), None, (
        *_same("format", "$schema", "id"), PackField("revision", ("revision",), "number"),
        *_same("title", "summary", "advisory"), PackField("language", ("language",), "word"),
        PackField("author", ("authors",), many=True), PackField("reviewer", ("reviewers",), many=True),
        *_same("licence"), PackField("book", ("book",), "word"),
        PackField("disputed term", ("disputed",), many=True),
        PackField("derived from", ("derived_from", "id"), "word"),
        PackField("derived from revision", ("derived_from", "revision"), "number"),
        PackField("derived by", ("derived_from", "why"), "word"),
    )),
    "article": Table(("sources",), Entry("id", ID, "word"), (
        *_same("title", "publisher", "author"), PackField("published", ("published",), "word"),
        PackField("address", ("url",)), PackField("language", ("language",), "word"),
        PackField("paragraphs", ("paragraphs",), "number"), PackField("whole", ("whole",), "yes"),
        PackField("rights", ("rights", "statement")), PackField("rights of", ("rights", "holder")),
        PackField("licence", ("rights", "licence")), PackField("share", ("rights", "share"), "word"),
        PackField("sha256", ("sha256",), "word"),
    )),
    "bank": Table(("banks",), Entry("id", ID, "word"), (
        *_same("title", "summary"), PackField("worked", ("worked",), "yes"),
    )),
    "skill": Table(("skills",), Entry("id", ID, "word"), _same("title")),
    "word": Table(("glossary",), Entry("term", ID), (PackField("meaning", ("text",)),)),
    "picture": Table(("media",), Entry("id", ID, "word"), (
        *_same("file", "alt"), PackField("decorative", ("decorative",), "yes"), *_same("credit"),
    )),
    "change": Table(("changes",), Entry("revision", ID, "number"), (
        *_same("text"), PackField("wording only", ("wording_only",), "word", many=True),
    )),
}  # fmt: skip
"""The parts of the sheet “Pack”, by the word in its first column."""

PACK_CHOICES: Final = {
    "book": get_args(Book),
    "share": get_args(Share),
    "whole": YES_NO,
    "worked": YES_NO,
    "decorative": YES_NO,
}
"""What may stand as value of some fields of the sheet “Pack”, for the help."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, an example, its width in characters, and its drop-down.

    `choices` are the only words; `of` is a sheet's heading whose column holds what may stand here, besides
    other words.
    """

    heading: str
    example: str = ""
    width: int = 14
    choices: tuple[str, ...] = ()
    of: tuple[str, str] | None = None


COLUMNS: Final[dict[str, tuple[Column, ...]]] = {
    QUESTIONS: (
        Column(
            QUESTION, "q-trees-paid", 18
        ),
        Column(ROW, "option", 13, ROWS),
        Column(BANK, "who-speaks"),
        Column(KIND, "choice", 12, KINDS),
        Column(ID, "a", 12),
        Column(TEXT,
               "Who paid for the trees?", 44),
        Column(VOICE, "quarrie", of=(VOICES, ID)),
        Column("Statement",
               "The trees paid for themselves.", 36),
        Column(KEY,
               "a", 14),
        Column(WHY, "Paragraph 3 says so.", 44),
        Column("Trap",
               "wrong-voice", 21, TRAPS),
        Column(PASSAGE, "p3", of=(PASSAGES, ID)),
        Column("Quote", "a grant from the region paid", 36),
        Column("Before"),
        Column("After"),
        Column(SAID,
               "quarrie: claim\ncue = he said\nnamed p3 = Tomas Quarrie", 30),
        Column("Last", "", 8, YES_NO),
        Column("Skill", "who-said-it", 23),
        Column("Difficulty", "2", 10, ("1", "2", "3")),
        Column("Label"),
        Column("Hint", "", 24),
        Column("Picture"),
        Column("Family"),
        Column("Reads"),
        Column("Shuffle", "", 8, YES_NO),
        Column("Origin", "", 10, get_args(Origin)),
        Column("Order by", "", 10,
               get_args(OrderBy)),
        Column("Field before"),
        Column("Field after", "degrees"),
        Column("Tolerance", "0.1", 10),
        Column("Decimals", "1", 10),
        Column("Near miss", "0.2", 10),
        Column("Spelling", "", 10, get_args(Spelling)),
        Column("Reusable", "", 10, YES_NO),
    ),
    VOICES: (
        Column(ID, "quarrie", 18),
        Column("Name", "Tomas Quarrie", 28),
        Column(KIND, "person", 14, get_args(VoiceKind)),
        Column("Role", "city councillor", 28),
        Column("Also called",
               "the councillor\nhe", 24),
        Column("Speaks for", "council", 18, of=(VOICES, ID)),
        Column("Side", "", 18),
    ),
    PASSAGES: (
        Column(ARTICLE, "courier", 18),
        Column(ID, "p3", 14),
        Column("Role", "body", 12,
               get_args(Role)),
        Column("Paragraph", "3", 11),
        Column("Part", "", 8, YES_NO),
        Column(TEXT, "", 90),
    ),
    PACK: (
        Column("Part", "article", 12, tuple(TABLES)),
        Column(ID, "courier", 22),
        Column("Field",
               "title", 18),
        Column("Value", "Shaded streets ran cooler", 90),
    ),
    HELP: (
        Column("Sheet", "", 13), Column("Column", "", 16),
        Column("About", "", 80), Column("Example", "", 36),
    ),
}  # fmt: skip
