"""The headings of each sheet, with what the help says of them and what their drop-downs offer."""

from dataclasses import dataclass
from typing import Final, get_args

from quizapp.exchange.spreadsheet.columns import (
    ARTICLE,
    BANK,
    HELP,
    ID,
    KEY,
    KIND,
    PACK,
    PASSAGE,
    PASSAGES,
    QUESTION,
    QUESTIONS,
    ROW,
    ROWS,
    SAID,
    TEXT,
    VOICE,
    VOICES,
    WHY,
)
from quizapp.exchange.spreadsheet.parts import TABLES
from quizapp.pack.words import KINDS, TRAPS, OrderBy, Origin, Role, Spelling, VoiceKind

YES_NO: Final = ("yes", "no")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, what it is for, an example, its width in characters, and its drop-down.

    `choices` are the only words; `of` is a sheet's heading whose column holds what may stand here, besides
    other words.
    """

    heading: str
    about: str
    example: str = ""
    width: int = 14
    choices: tuple[str, ...] = ()
    of: tuple[str, str] | None = None


COLUMNS: Final[dict[str, tuple[Column, ...]]] = {
    QUESTIONS: (
        Column(
            QUESTION, "The question's id, on each of its rows; empty: the question above.", "q-trees-paid", 18
        ),
        Column(ROW, "What the row is: a question, or something that belongs to one.", "option", 13, ROWS),
        Column(BANK, "Question: the id of its bank, see the sheet “Pack”.", "who-speaks"),
        Column(KIND, "Question: its kind.", "choice", 12, KINDS),
        Column(ID, "Option, item, partner: its id. Proof: its number; rows with the same number settle the"
               " key together.", "a", 12),
        Column(TEXT, "Question: what is asked. Option, item, partner: its words. Known: the wrong answer.",
               "Who paid for the trees?", 44),
        Column(VOICE, "Option, partner: a voice's id, or article (a partner also nobody). Verdict: whose word"
               " is judged.", "quarrie", of=(VOICES, ID)),
        Column("Statement", "Question: the claim or statement that it is about.",
               "The trees paid for themselves.", 36),
        Column(KEY, "Question: what is right: an option's id, a voice's id, nobody, a verdict, a number,"
               " accepted words. Several: a line each. Order: a line for each place, ties with commas."
               " Item: its partner.",
               "a", 14),
        Column(WHY, "Question: the explanation. Answers: the feedback.", "Paragraph 3 says so.", 44),
        Column("Trap", "Answer: the kind of error it stands for. Verdict: how the statement was altered.",
               "wrong-voice", 21, TRAPS),
        Column(PASSAGE, "The id of the passage that the row cites.", "p3", of=(PASSAGES, ID)),
        Column("Quote", "The words cited, character for character.", "a grant from the region paid", 36),
        Column("Before", "The words just before, where the quote stands twice in the passage."),
        Column("After", "The words just after, where the quote stands twice in the passage."),
        Column(SAID, "Who says the quoted words, outermost first; empty: the article tells it itself.",
               "quarrie: claim\ncue = he said\nnamed p3 = Tomas Quarrie", 30),
        Column("Last", "Option: yes if it stays last when shuffled.", "", 8, YES_NO),
        Column("Skill", "Question: what it trains.", "who-said-it", 23),
        Column("Difficulty", "Question: 1 easy, 2 middling, 3 hard.", "2", 10, ("1", "2", "3")),
        Column("Label", "Question: a short name in lists; else its text."),
        Column("Hint", "Question: shown on request.", "", 24),
        Column("Picture", "Question: a picture's id, see the sheet “Pack”."),
        Column("Family", "Question: a word shared by questions that ask the same."),
        Column("Reads", "Question: the ids of the articles on the desk, a line each; empty: all."),
        Column("Shuffle", "Question: no if its answers keep their order.", "", 8, YES_NO),
        Column("Origin", "Question: who made it; empty: written.", "", 10, get_args(Origin)),
        Column("Order by", "Order: time as it happened, text as the article tells it.", "", 10,
               get_args(OrderBy)),
        Column("Field before", "Number, text: words before the field."),
        Column("Field after", "Number, text: words after the field, such as the unit.", "degrees"),
        Column("Tolerance", "Number: how far off still counts as right.", "0.1", 10),
        Column("Decimals", "Number: places after the point.", "1", 10),
        Column("Near miss", "Number: how far off is told as a near miss.", "0.2", 10),
        Column("Spelling", "Text: near forgives a slip, exact does not.", "", 10, get_args(Spelling)),
        Column("Reusable", "Match: yes if a partner may serve several items.", "", 10, YES_NO),
    ),
    VOICES: (
        Column(ID, "The voice's id.", "quarrie", 18),
        Column("Name", "The name on screen.", "Tomas Quarrie", 28),
        Column(KIND, "What it is.", "person", 14, get_args(VoiceKind)),
        Column("Role", "What they are, in a few words.", "city councillor", 28),
        Column("Also called", "Other words by which the article calls them, a line each.",
               "the councillor\nhe", 24),
        Column("Speaks for", "The id of the voice that they speak for.", "council", 18, of=(VOICES, ID)),
        Column("Side", "Your label; empty: the last voice that they speak for.", "", 18),
    ),
    PASSAGES: (
        Column(ARTICLE, "The article's id, see the sheet “Pack”; empty: the article above.", "courier", 18),
        Column(ID, "The passage's id.", "p3", 14),
        Column("Role", "What it is in the article; a summary is told in your own words.", "body", 12,
               get_args(Role)),
        Column("Paragraph", "The number of the body paragraph, from 1.", "3", 11),
        Column("Part", "yes if it is not the whole paragraph.", "", 8, YES_NO),
        Column(TEXT, "The article's words, unchanged.", "", 90),
    ),
    PACK: (
        Column("Part", "What the row is about.", "article", 12, tuple(TABLES)),
        Column(ID, "Which article, bank, skill or picture; the word; the revision.", "courier", 22),
        Column("Field", "Which field of it; the first begins a new one. A list has a row for each entry.",
               "title", 18),
        Column("Value", "What the field says.", "Shaded streets ran cooler", 90),
    ),
    HELP: (
        Column("Sheet", "", "", 13), Column("Column", "", "", 16),
        Column("What stands there", "", "", 80), Column("Example", "", "", 36),
    ),
}  # fmt: skip
