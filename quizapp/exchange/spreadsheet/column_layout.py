"""The sheets of a workbook: which field of a pack stands in which column, the headings, the rows of “Pack”.

Everything about the layout is in these tables: writing, reading, the drop-downs and the help follow them.
"""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from quizapp.pack.vocabulary import (
    QUESTION_KINDS,
    TRAPS,
    VERDICTS,
    BookMode,
    OrderBy,
    Origin,
    PassageRole,
    QuestionKind,
    SharingLevel,
    SpeakerKind,
    SpellingRule,
)

PACK_SHEET: Final = "Pack"
QUESTIONS_SHEET: Final = "Questions"
SPEAKERS_SHEET: Final = "Speakers"
PASSAGES_SHEET: Final = "Passages"
HELP_SHEET: Final = "Help"
SHEET_NAMES: Final = (QUESTIONS_SHEET, SPEAKERS_SHEET, PASSAGES_SHEET, PACK_SHEET, HELP_SHEET)
"""In the order in which they stand in a workbook."""

CellForm = Literal["text", "word", "number", "yes", "list", "words", "groups", "nobody"]
"""How a value stands in its cell.

text: as it is · word: an id or one of a closed list · number: digits · yes: yes or no · list: a line each ·
words: ids, a line each · groups: a line for each group, ids with commas · nobody: an id, or the word
“nobody”, which is null.
"""


@dataclass(frozen=True, slots=True)
class FieldColumn:
    """A field of a pack and where it stands: its name there, the column, and the form in the cell."""

    field: str
    heading: str
    form: CellForm = "text"


ROW_HEADING, QUESTION_HEADING, ID_HEADING, TEXT_HEADING, FEEDBACK_HEADING, KEY_HEADING = (
    "Row",
    "Question",
    "Id",
    "Text",
    "Feedback",
    "Key",
)
PASSAGE_HEADING, ATTRIBUTION_HEADING, SPEAKER_HEADING, BANK_HEADING, KIND_HEADING = (
    "Passage",
    "Attribution",
    "Speaker",
    "Bank",
    "Kind",
)

CITATION_COLUMNS: Final = (
    FieldColumn("passage", PASSAGE_HEADING, "word"),
    FieldColumn("quote", "Quote"),
    FieldColumn("prefix", "Before"),
    FieldColumn("suffix", "After"),
)
"""The fields of a citation that stand as they are; `said` has its own notation."""

_REASON: Final = (FieldColumn("feedback", FEEDBACK_HEADING), FieldColumn("trap", "Trap", "word"))

COMMON_COLUMNS: Final = (
    FieldColumn("kind", KIND_HEADING, "word"),
    FieldColumn("prompt", TEXT_HEADING),
    FieldColumn("explanation", FEEDBACK_HEADING),
    FieldColumn("skill", "Skill", "word"),
    FieldColumn("difficulty", "Difficulty", "number"),
    FieldColumn("label", "Label"),
    FieldColumn("hint", "Hint"),
    FieldColumn("media", "Picture", "word"),
    FieldColumn("family", "Family", "word"),
    FieldColumn("reads", "Reads", "words"),
    FieldColumn("shuffle", "Shuffle", "yes"),
    FieldColumn("origin", "Origin", "word"),
)
"""What the row of every question has, besides its id and bank."""

_CLAIM, _STATEMENT = FieldColumn("claim", "Statement"), FieldColumn("statement", "Statement")
_FIELD: Final = (FieldColumn("before", "Field before"), FieldColumn("after", "Field after"))

KIND_COLUMNS: Final[dict[QuestionKind, tuple[FieldColumn, ...]]] = {
    "choice": (FieldColumn("key", KEY_HEADING, "word"),),
    "choices": (FieldColumn("keys", KEY_HEADING, "words"),),
    "attribution": (_CLAIM, FieldColumn("key", KEY_HEADING, "nobody")),
    "chain": (_CLAIM, FieldColumn("key", KEY_HEADING, "words")),
    "verdict": (
        _STATEMENT,
        FieldColumn("of", SPEAKER_HEADING, "word"),
        FieldColumn("altered", "Trap", "word"),
        FieldColumn("key", KEY_HEADING, "word"),
    ),
    "find_evidence": (_STATEMENT,),
    "match": (FieldColumn("reusable", "Reusable", "yes"),),
    "order": (FieldColumn("order", KEY_HEADING, "groups"), FieldColumn("by", "Order by", "word")),
    "number": (
        FieldColumn("value", KEY_HEADING, "word"),
        FieldColumn("tolerance", "Tolerance", "word"),
        FieldColumn("decimals", "Decimals", "number"),
        FieldColumn("near", "Near miss", "word"),
        *_FIELD,
    ),
    "text": (
        FieldColumn("accepted", KEY_HEADING, "list"),
        FieldColumn("spelling", "Spelling", "word"),
        *_FIELD,
    ),
}
"""What the row of a question has beside that, by kind."""


@dataclass(frozen=True, slots=True)
class SubRow:
    """A row below a question: its place in the question, its fields, and whether it may have a citation.

    `path` leads to a list where `many`, else to one object.
    """

    path: tuple[str, ...]
    entries: tuple[FieldColumn, ...]
    many: bool = True
    cites: bool = True


_OPTION: Final = SubRow(
    ("options",),
    (
        FieldColumn("id", ID_HEADING, "word"),
        FieldColumn("text", TEXT_HEADING),
        FieldColumn("last", "Last", "yes"),
        *_REASON,
    ),
)
_SPEAKER_OPTION: Final = (FieldColumn("speaker", SPEAKER_HEADING, "word"), *_REASON)
_OTHER: Final = SubRow(("other",), _REASON, many=False)
_PROVED: Final = {"evidence": SubRow(("evidence",), ()), "closest": SubRow(("closest",), ())}

SUB_ROWS: Final[dict[QuestionKind, dict[str, SubRow]]] = {
    "choice": {"option": _OPTION},
    "choices": {"option": _OPTION},
    "attribution": {
        "option": SubRow(("options",), _SPEAKER_OPTION),
        "nobody": SubRow(("nobody",), _REASON, many=False),
    },
    "chain": {"option": SubRow(("offered",), _SPEAKER_OPTION), "other": _OTHER},
    "verdict": {name: SubRow(("feedback", name), _REASON, many=False) for name in VERDICTS},
    "find_evidence": {"distractor": SubRow(("distractors",), _REASON), "other": _OTHER},
    "match": {
        "item": SubRow(
            ("items",),
            (
                FieldColumn("id", ID_HEADING, "word"),
                FieldColumn("text", TEXT_HEADING),
                FieldColumn("key", KEY_HEADING, "word"),
                FieldColumn("feedback", FEEDBACK_HEADING),
            ),
        ),
        "partner": SubRow(
            ("partners",),
            (
                FieldColumn("id", ID_HEADING, "word"),
                FieldColumn("text", TEXT_HEADING),
                FieldColumn("speaker", SPEAKER_HEADING, "word"),
            ),
            cites=False,
        ),
    },
    "order": {
        "item": SubRow(
            ("items",),
            (
                FieldColumn("id", ID_HEADING, "word"),
                FieldColumn("text", TEXT_HEADING),
                FieldColumn("feedback", FEEDBACK_HEADING),
            ),
        ),
        "other": _OTHER,
    },
    "number": {
        "known": SubRow(("known",), (FieldColumn("value", TEXT_HEADING, "word"), *_REASON)),
        "other": _OTHER,
    },
    "text": {"known": SubRow(("known",), (FieldColumn("text", TEXT_HEADING), *_REASON)), "other": _OTHER},
}
"""The rows that may stand below a question, by kind and by the word in the column “Row”."""


def find_sub_rows(kind: QuestionKind) -> dict[str, SubRow]:
    """Return the rows that may stand below a question of this kind, with its evidence."""
    return {**SUB_ROWS[kind], **_PROVED}


ROW_WORDS: Final = (
    "question",
    *dict.fromkeys(name for kind in QUESTION_KINDS for name in find_sub_rows(kind)),
)
"""All words of the column “Row”."""

SPEAKER_COLUMNS: Final = (
    FieldColumn("id", ID_HEADING, "word"),
    FieldColumn("name", "Name"),
    FieldColumn("kind", KIND_HEADING, "word"),
    FieldColumn("role", "Role"),
    FieldColumn("aliases", "Also called", "list"),
    FieldColumn("speaks_for", "Speaks for", "word"),
    FieldColumn("side", "Side"),
)

PASSAGE_COLUMNS: Final = (
    FieldColumn("id", ID_HEADING, "word"),
    FieldColumn("role", "Role", "word"),
    FieldColumn("paragraph", "Paragraph", "number"),
    FieldColumn("part", "Part", "yes"),
    FieldColumn("text", TEXT_HEADING),
)
ARTICLE_HEADING: Final = "Article"

YES_NO: Final = ("yes", "no")


@dataclass(frozen=True, slots=True)
class PackField:
    """A field on the sheet “Pack”: its word there, the way to it, its form; a list has a row for each."""

    word: str
    path: tuple[str, ...]
    form: CellForm = "text"
    many: bool = False


@dataclass(frozen=True, slots=True)
class PackSheetPart:
    """A part of the sheet “Pack”: where it stands in the pack, and its fields, of which the first begins it.

    `path` leads to a list of objects, or is empty: the pack itself. `id` is the field of the column “Id”.
    """

    path: tuple[str, ...]
    id: FieldColumn | None
    fields: tuple[PackField, ...]


def _same(*names: str) -> tuple[PackField, ...]:
    return tuple(PackField(name, (name,)) for name in names)


PACK_TABLES: Final[dict[str, PackSheetPart]] = {
    "pack": PackSheetPart((), None, (
        *_same("format", "$schema", "id"), PackField("revision", ("revision",), "number"),
        *_same("title", "summary", "advisory"), PackField("language", ("language",), "word"),
        PackField("author", ("authors",), many=True), PackField("reviewer", ("reviewers",), many=True),
        *_same("licence"), PackField("book", ("book",), "word"),
        PackField("disputed term", ("disputed",), many=True),
        PackField("derived from", ("derived_from", "id"), "word"),
        PackField("derived from revision", ("derived_from", "revision"), "number"),
        PackField("derived by", ("derived_from", "why"), "word"),
    )),
    "article": PackSheetPart(("sources",), FieldColumn("id", ID_HEADING, "word"), (
        *_same("title", "publisher", "author"), PackField("published", ("published",), "word"),
        PackField("address", ("url",)), PackField("language", ("language",), "word"),
        PackField("paragraphs", ("paragraphs",), "number"), PackField("whole", ("whole",), "yes"),
        PackField("rights", ("rights", "statement")), PackField("rights of", ("rights", "holder")),
        PackField("licence", ("rights", "licence")), PackField("share", ("rights", "share"), "word"),
        PackField("sha256", ("sha256",), "word"),
    )),
    "bank": PackSheetPart(("banks",), FieldColumn("id", ID_HEADING, "word"), (
        *_same("title", "summary"), PackField("worked", ("worked",), "yes"),
    )),
    "skill": PackSheetPart(("skills",), FieldColumn("id", ID_HEADING, "word"), _same("title")),
    "word": PackSheetPart(("glossary",), FieldColumn("term", ID_HEADING), (PackField("meaning", ("text",)),)),
    "picture": PackSheetPart(("media",), FieldColumn("id", ID_HEADING, "word"), (
        *_same("file", "alt"), PackField("decorative", ("decorative",), "yes"), *_same("credit"),
    )),
    "change": PackSheetPart(("changes",), FieldColumn("revision", ID_HEADING, "number"), (
        *_same("text"), PackField("wording only", ("wording_only",), "word", many=True),
    )),
}  # fmt: skip
"""The parts of the sheet “Pack”, by the word in its first column."""

PACK_CHOICES: Final = {
    "book": get_args(BookMode),
    "share": get_args(SharingLevel),
    "whole": YES_NO,
    "worked": YES_NO,
    "decorative": YES_NO,
}
"""What may stand as value of some fields of the sheet “Pack”, for the help."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its heading, an example, its width in characters, and its drop-down.

    `choices` are the only words; `of` is a sheet's heading whose column holds what may stand here, besides
    other words.
    """

    heading: str
    example: str = ""
    width: int = 14
    choices: tuple[str, ...] = ()
    of: tuple[str, str] | None = None


SHEET_COLUMNS: Final[dict[str, tuple[SheetColumn, ...]]] = {
    QUESTIONS_SHEET: (
        SheetColumn(
            QUESTION_HEADING, "q-trees-paid", 18
        ),
        SheetColumn(ROW_HEADING, "option", 13, ROW_WORDS),
        SheetColumn(BANK_HEADING, "who-speaks"),
        SheetColumn(KIND_HEADING, "choice", 12, QUESTION_KINDS),
        SheetColumn(ID_HEADING, "a", 12),
        SheetColumn(TEXT_HEADING,
               "Who paid for the trees?", 44),
        SheetColumn(SPEAKER_HEADING, "quarrie", of=(SPEAKERS_SHEET, ID_HEADING)),
        SheetColumn("Statement",
               "The trees paid for themselves.", 36),
        SheetColumn(KEY_HEADING,
               "a", 14),
        SheetColumn(FEEDBACK_HEADING, "Paragraph 3 says so.", 44),
        SheetColumn("Trap",
               "wrong-speaker", 21, TRAPS),
        SheetColumn(PASSAGE_HEADING, "p3", of=(PASSAGES_SHEET, ID_HEADING)),
        SheetColumn("Quote", "a grant from the region paid", 36),
        SheetColumn("Before"),
        SheetColumn("After"),
        SheetColumn(ATTRIBUTION_HEADING,
               "quarrie: claim\ncue = he said\nnamed p3 = Tomas Quarrie", 30),
        SheetColumn("Last", "", 8, YES_NO),
        SheetColumn("Skill", "who-said-it", 23),
        SheetColumn("Difficulty", "2", 10, ("1", "2", "3")),
        SheetColumn("Label"),
        SheetColumn("Hint", "", 24),
        SheetColumn("Picture"),
        SheetColumn("Family"),
        SheetColumn("Reads"),
        SheetColumn("Shuffle", "", 8, YES_NO),
        SheetColumn("Origin", "", 10, get_args(Origin)),
        SheetColumn("Order by", "", 10,
               get_args(OrderBy)),
        SheetColumn("Field before"),
        SheetColumn("Field after", "degrees"),
        SheetColumn("Tolerance", "0.1", 10),
        SheetColumn("Decimals", "1", 10),
        SheetColumn("Near miss", "0.2", 10),
        SheetColumn("Spelling", "", 10, get_args(SpellingRule)),
        SheetColumn("Reusable", "", 10, YES_NO),
    ),
    SPEAKERS_SHEET: (
        SheetColumn(ID_HEADING, "quarrie", 18),
        SheetColumn("Name", "Tomas Quarrie", 28),
        SheetColumn(KIND_HEADING, "person", 14, get_args(SpeakerKind)),
        SheetColumn("Role", "city councillor", 28),
        SheetColumn("Also called",
               "the councillor\nhe", 24),
        SheetColumn("Speaks for", "council", 18, of=(SPEAKERS_SHEET, ID_HEADING)),
        SheetColumn("Side", "", 18),
    ),
    PASSAGES_SHEET: (
        SheetColumn(ARTICLE_HEADING, "courier", 18),
        SheetColumn(ID_HEADING, "p3", 14),
        SheetColumn("Role", "body", 12,
               get_args(PassageRole)),
        SheetColumn("Paragraph", "3", 11),
        SheetColumn("Part", "", 8, YES_NO),
        SheetColumn(TEXT_HEADING, "", 90),
    ),
    PACK_SHEET: (
        SheetColumn("Part", "article", 12, tuple(PACK_TABLES)),
        SheetColumn(ID_HEADING, "courier", 22),
        SheetColumn("Field",
               "title", 18),
        SheetColumn("Value", "Shaded streets ran cooler", 90),
    ),
    HELP_SHEET: (
        SheetColumn("Sheet", "", 13), SheetColumn("Column", "", 16),
        SheetColumn("About", "", 80), SheetColumn("Example", "", 36),
    ),
}  # fmt: skip
