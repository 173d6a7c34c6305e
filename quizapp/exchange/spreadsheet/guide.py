"""The sheet “Help”: what stands in each column, which rows a kind has, and the notation of who says it."""

from collections.abc import Iterator
from typing import Any, Final

from quizapp.exchange.spreadsheet.columns import (
    BANK,
    COLUMNS,
    HELP,
    KIND,
    PACK,
    PACK_CHOICES,
    QUESTIONS,
    SAID,
    SHEETS,
    TABLES,
    parts,
)
from quizapp.exchange.spreadsheet.notation import Json
from quizapp.exchange.spreadsheet.questions import question_rows
from quizapp.pack.words import KINDS, Kind

_Line = tuple[str, str, str, str]
"""A sheet, a column of it, what is to be known of it, and an example."""


def guide() -> tuple[tuple[str, ...], ...]:
    """Return the rows of the sheet, its headings first."""
    headings = tuple(column.heading for column in COLUMNS[HELP])
    return (headings, *_GENERAL, *_columns(), *_NOTATION, *_fields(), *_kinds())


def _columns() -> Iterator[_Line]:
    for sheet in SHEETS:
        for column in COLUMNS[sheet] if sheet != HELP else ():
            yield sheet, column.heading, column.about + _one_of(column.choices), column.example


def _fields() -> Iterator[_Line]:
    for word, table in TABLES.items():
        for field in table.fields:
            many = " A row for each." if field.many else ""
            yield PACK, word, f"Field “{field.word}”.{many}{_one_of(PACK_CHOICES.get(field.word, ()))}", ""


def _kinds() -> Iterator[_Line]:
    """Yield which rows each kind has, and below it those of an example."""
    for kind in KINDS:
        yield QUESTIONS, KIND, f"{kind}: its rows are {', '.join(['question', *parts(kind)])}.", kind
        for row in question_rows(EXAMPLES[kind], "trees"):
            filled = (f"{heading}: {cell}" for heading, cell in row.items() if cell and heading != BANK)
            yield "", "", "", "\n".join(filled)


def _one_of(words: tuple[str, ...]) -> str:
    return f" One of: {', '.join(words)}." if words else ""


_CHANGE: Final = (
    "Change, add and take out rows in the other sheets, and read the workbook in again with"
    " “quizapp import FILE -o PACK”. This sheet is not read."
)
_ROWS: Final = (
    "A question has a row of its own and below it a row for each answer and each piece of evidence. Keep them"
    " together: the order of rows is the order in the pack. Columns may be moved, but not renamed."
)
_IDS: Final = "Ids are small letters, digits and hyphens. Quotes are the article's words, letter for letter."
_SPELLED: Final = (
    "A character that nobody sees, or that spreadsheet programs lose, is spelled out by its number, so is a"
    " line break inside an entry of a list."
)
_MARKED: Final = "In CSV a cell that begins with = + - @ or ' has one ' more in front, which is not read."
_GENERAL: Final[tuple[_Line, ...]] = (
    ("", "", _CHANGE, ""),
    ("", "", _ROWS, ""),
    ("", "", _IDS, ""),
    ("", "", _SPELLED, "⟨U+202E⟩"),
    ("", "", _MARKED, "'=1+1"),
)

_SAYING: Final = "A line for each saying, outermost first: the voice's id, a colon, then its status."
_DENIES: Final = "Where the voice says that it is not so: denies, before the colon."
_CUE: Final = "In a line below its saying: the passage's words that show it."
_NAMED: Final = (
    "In a line below its saying: the passage and the words where the name stands, if it is not in the cue's"
    " sentence."
)
_NOTATION: Final[tuple[_Line, ...]] = (
    (QUESTIONS, SAID, _SAYING, "study: finding\nresidents: claim"),
    (QUESTIONS, SAID, _DENIES, "mayor denies: claim"),
    (QUESTIONS, SAID, _CUE, "cue = he said"),
    (QUESTIONS, SAID, _NAMED, "named p3 = Tomas Quarrie, a city councillor"),
)


_GRANT: Final = {"passage": "p2", "quote": "a grant from the region paid for 212 trees"}
_COOLER: Final = {
    "passage": "p5",
    "quote": "Wide streets were up to 3.1 degrees cooler",
    "said": [{"voice": "study", "status": "finding"}],
}
_NARROW: Final = {
    "passage": "p5",
    "quote": "On streets narrower than eight metres it found no difference",
    "said": [{"voice": "study", "status": "finding", "cue": "it found"}],
}
_PAID: Final = {
    "passage": "p3",
    "quote": "“they have already paid for themselves,” he said",
    "said": [
        {
            "voice": "quarrie",
            "status": "claim",
            "cue": "he said",
            "named": {"passage": "p3", "quote": "Tomas Quarrie, a city councillor"},
        }
    ],
}
_PARKING: Final = {
    "passage": "p6",
    "quote": "Two in five residents told the researchers that parking had become harder",
    "said": [
        {"voice": "study", "status": "finding"},
        {"voice": "residents", "status": "claim", "cue": "told the researchers"},
    ],
}


def _reason(feedback: str, trap: str = "", **more: Any) -> Json:
    return {**more, "feedback": feedback, **({"trap": trap} if trap else {})}


def _question(kind: Kind, prompt: str, explanation: str, *proof: Json, **more: Any) -> Json:
    proofs = {"proofs": [list(proof)]} if proof else {}
    common = {"prompt": prompt, "explanation": explanation, "skill": "supported-or-not", "difficulty": 1}
    return {"id": f"trees-{kind}", "kind": kind, **common, **more, **proofs}


_OTHER: Final = _reason("Read paragraph 5 once more.")

EXAMPLES: Final[dict[Kind, Json]] = {
    "choice": _question(
        "choice", "Who paid for the trees?", "Paragraph 2 names who paid.", _GRANT, key="a",
        options=[
            _reason("Paragraph 2 says so.", id="a", text="The region"),
            _reason("They speak of shade.", "wrong-voice", id="b", text="The residents"),
            _reason("He says what they brought in.", "mention-as-assertion", id="c", text="Tomas Quarrie"),
        ],
    ),
    "choices": _question(
        "choices", "What does the article tell of the trees?", "Paragraphs 2 and 5.", _GRANT, _COOLER,
        keys=["a", "b"],
        options=[
            _reason("Paragraph 2.", id="a", text="Who paid for them"),
            _reason("Paragraph 5.", id="b", text="How much they cool"),
            _reason("It gives no day.", "not-in-text", id="c", text="When they were planted"),
            _reason("It names no kind.", "not-in-text", id="d", text="Of what kind they are"),
        ],
    ),
    "attribution": _question(
        "attribution", "Who says it?", "Tomas Quarrie, a city councillor.", _PAID,
        claim="The trees have already paid for themselves.", key="quarrie",
        options=[
            _reason("Paragraph 3: “he” is the councillor.", voice="quarrie"),
            _reason("It reports temperatures.", "wrong-voice", voice="study"),
            _reason("The article passes it on.", "status-shift", voice="article"),
        ],
        nobody=_reason("The article names somebody."),
    ),
    "chain": _question(
        "chain", "Who says that who says it?", "The article says that the study says that residents say so.",
        _PARKING, claim="Parking got harder.", key=["study", "residents"],
        offered=[
            _reason("It passes on what they said.", voice="study"),
            _reason("They say it first.", voice="residents"),
            _reason("He speaks of cost.", "wrong-voice", voice="quarrie"),
        ],
        other=_reason("Say it aloud: the article says that … says that …"),
    ),
    "verdict": _question(
        "verdict", "Does the study say so?", "One word makes the difference: every.", _NARROW, of="study",
        statement="According to the study, every street with new trees was cooler.", altered="overclaim",
        key="contradicted",
        reasons={
            "supported": _reason("It says so of wide streets only.", "missed-conflict"),
            "contradicted": _reason("Narrow streets showed no difference."),
            "not_stated": _reason("Paragraph 5 speaks of it.", "missed-conflict"),
        },
    ),
    "evidence": _question(
        "evidence", "Mark the sentence that shows it.", "Paragraph 5.", _NARROW,
        statement="Narrow streets were no cooler.", other=_OTHER,
        decoys=[_reason("This is about wide streets.", "overclaim", citation=_COOLER)],
    ),
    "match": _question(
        "match", "Who says what?", "Each has a sentence of its own.", reusable=True,
        items=[
            {"id": "a", "text": "It was cooler.", "key": "x", "citation": _COOLER, "feedback": "The study."},
            {"id": "b", "text": "It paid.", "key": "y", "citation": _PAID, "feedback": "Tomas Quarrie."},
        ],
        partners=[{"id": "x", "voice": "study"}, {"id": "y", "voice": "quarrie"}],
    ),
    "order": _question(
        "order", "In which order does the article tell it?", "From paragraph 2 to 6.", by="text",
        order=[["a"], ["b"], ["c", "d"]], other=_OTHER,
        items=[
            {"id": "a", "text": "The grant", "citation": _GRANT},
            {"id": "b", "text": "The saving", "citation": _PAID},
            {"id": "c", "text": "Wide streets", "citation": _COOLER},
            {"id": "d", "text": "Narrow streets", "citation": _NARROW},
        ],
    ),
    "number": _question(
        "number", "By how much were wide streets cooler?", "Up to 3.1 degrees.", _COOLER, value="3.1",
        decimals=1, after="degrees", near="0.2", other=_OTHER,
        known=[_reason("That is the width of a street.", "swapped-number", value="8")],
    ),
    "text": _question(
        "text", "Who gave the grant?", "The region.", _GRANT, accepted=["the region", "region"], other=_OTHER,
        known=[_reason("The city planted them.", "wrong-voice", text="the city")],
    ),
}  # fmt: skip
