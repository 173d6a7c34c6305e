"""Which field of a pack stands in which column: for questions by kind and row, for voices and passages.

Everything about the layout is in these tables, in `headings` and in `parts`: writing, reading, the drop-downs
and the help follow them.
"""

from dataclasses import dataclass
from typing import Final, Literal

from quizapp.pack.words import KINDS, VERDICTS, Kind

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
