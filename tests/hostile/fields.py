"""Hostile fields: what stands in them is not what they are for, or not what it looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hostile.kind import Guard, Kind
from tests.hostile.making import PACK, changed, in_folder, question, quoting
from tests.pack.builders import example_json, question_json

if TYPE_CHECKING:
    from typing import Any

MODELS = "quizapp.pack.models.fields"
CHECKS = "quizapp.pack.checks"
TEXT = "quizapp.pack.canonical_text"


FUND = question_json(example_json(), "which-fund")


def _hidden(char: str, guard: str) -> tuple[Any, Guard, str, str]:
    """A character in a title, a name and a prompt, and what is made of it."""
    change = {
        "title": f"The {char}evening ferry",
        "speakers/0/name": f"Ilse {char}Corran",
        "weck-call/prompt": f"What does{char} the deputy mayor do in paragraph 6?",
    }
    told = f"/title: The invisible character U+{ord(char):04X}"
    return changed(change), Guard(TEXT, guard), told, "hidden-character"


KINDS: dict[str, Kind] = {
    "ids that lead elsewhere": Kind(
        "Ids that are a path, a statement of SQL, an option of the command line, a file of Windows.",
        changed(
            {
                "id": "../../etc/passwd",
                "speakers/0/id": "x'); DROP TABLE pack;--",
                "banks/0/id": "--data=/",
                "weck-call/id": "C:\\autoexec.bat",
            }
        ),
        Guard(MODELS, "pattern=ID_PATTERN, max_length=64", "max_length=64"),
        "“../../etc/passwd” does not fit",
        "wrong-form",
        lines=4,
    ),
    "a format to come": Kind(
        "A newer format, of which this program cannot know what it means.",
        in_folder(PACK.replace(b"quizapp-pack/1", b"quizapp-pack/2")),
        Guard("quizapp.pack.upgrades", "if number > newest:", "if not raw:"),
        "newer",
        "unknown-format",
    ),
    "a format of 5,000 digits": Kind(
        "The number of a format that Python refuses to read as one.",
        in_folder(PACK.replace(b"pack/1", b"pack/" + b"9" * 5000)),
        Guard("quizapp.pack.pack_reader", "[0-9]{1,6}", "[0-9]+"),
        "no format of a pack",
        "unknown-format",
    ),
    "a list in the place of a pack": Kind(
        "JSON that is whole and no object.",
        in_folder(b'["quizapp-pack/1"]'),
        Guard("quizapp.pack.pack_reader", "if not isinstance(parsed.value, dict):", "if not parsed.value:"),
        "must be an object",
        "wrong-type",
    ),
    "a field that asks to be run": Kind(
        "Fields of which the format knows nothing, in the hope that something does what they say.",
        changed({"onload": "rm -rf ~", "plugins": ["https://example.org/x.py"]}),
        Guard(MODELS, 'extra="forbid"', 'extra="ignore"'),
        "Unknown field “onload”",
        "unknown-field",
        lines=2,
    ),
    "a number in disguise": Kind(
        "A number written as text, and “true” for another.",
        changed({"revision": "1", "how-many/difficulty": True}),
        Guard(MODELS, "        strict=True,\n"),
        "/revision: This must be a whole number",
        "wrong-type",
        lines=2,
    ),
    "a figure of a hundred million digits": Kind(
        "The key 1e99999999: to work with it exactly, as with every key, would take the memory and the day.",
        question("how-many", value="1e99999999"),
        Guard(MODELS, "StringConstraints(pattern=FIGURE_PATTERN)", "StringConstraints()"),
        "“1e99999999” does not fit",
        "wrong-form",
    ),
    "a picture's name that is a path": Kind(
        "A picture of the pack that is named with a way out of it.",
        changed({"media": [{"id": "map", "file": "../../map.png", "alt": "A map"}]}),
        Guard("quizapp.pack.models.pack", "Field(pattern=MEDIA_FILE_PATTERN)", "Field()"),
        "“../../map.png” does not fit",
        "wrong-form",
    ),
    "a language that is none": Kind(
        "A path where the language's short name stands.",
        changed({"language": "../../en"}),
        Guard(MODELS, "pattern=LANGUAGE_PATTERN, "),
        "“../../en” does not fit",
        "wrong-form",
    ),
    "a day that never was": Kind(
        "An article of 31 February, which no calendar can show.",
        changed({"sources/1/published": "2023-02-31"}),
        Guard(f"{CHECKS}.check_runner", "    sources.check_days,\n"),
        "There was no 2023-02-31",
        "no-day",
    ),
    "speakers that speak for each other": Kind(
        "Each speaks for the other: who follows them to the last never arrives.",
        changed({"speakers/0/speaks_for": "ferry-company", "speakers/1/speaks_for": "corran"}),
        Guard(f"{CHECKS}.check_runner", "    references.check_speaks_for,\n"),
        "speaks for itself in the end",
        "circle",
        lines=2,
    ),
    "two questions of one id": Kind(
        "Answers to one would be kept as answers to the other.",
        changed({"banks/0/questions/-": FUND}),
        Guard(f"{CHECKS}.references", "if name in seen:", "if not name:"),
        "Another question has the id “which-fund” too",
        "duplicate-id",
    ),
    "a speaker that takes the article's place": Kind(
        "A speaker with the reserved id of what the article tells itself.",
        changed({"speakers/-": {"id": "article", "name": "The editors", "kind": "person"}}),
        Guard(f"{CHECKS}.references", "if speaker.id in RESERVED_SPEAKERS:", "if not speaker.id:"),
        "is reserved",
        "reserved-id",
    ),
    "an id that leads nowhere": Kind(
        "A question that reads an article which is not there.",
        question("weck-call", reads=["nowhere"]),
        Guard(f"{CHECKS}.references", "if name not in sources.ids:", "if not name:"),
        "There is no article “nowhere”",
        "unknown-id",
        lines=None,
    ),
    "a key that nobody can give": Kind(
        "The right answer is none of those that are offered.",
        question("weck-call", key="nowhere"),
        Guard(f"{CHECKS}.answers", "if question.key not in known:", "if not known:"),
        "The key “nowhere” is no option",
        "unknown-key",
    ),
    "words that nobody said": Kind(
        "A quote that does not stand in its article, put into somebody's mouth.",
        quoting("admitted that the figures were made up"),
        Guard(f"{CHECKS}.evidence", "if not isinstance(found, CharSpan):", "if not found:"),
        "does not stand in",
        "absent-quote",
    ),
    "a quotation of the pack's own": Kind(
        "Quotation marks around words that stand in no article.",
        question("weck-call", explanation="He says that the council “lied to everybody”."),
        Guard(f"{CHECKS}.evidence", "if not any(self._stands(", "if any(self._stands("),
        "stands in no article",
        "false-quotation",
    ),
    "options that look alike": Kind(
        "Two options that differ in capitals and a full stop, of which one is right.",
        changed({"weck-call/options/1/text": "HE ASKS FOR SOMETHING TO BE DONE."}),
        Guard(f"{CHECKS}.answers", "len(inner) > 1 and folded in seen", "not inner"),
        "is offered twice",
        "equal-options",
    ),
    "a title of nothing": Kind(
        "Titles and options that are nothing but spaces.",
        changed({"title": "\u2003 \u00a0"}),
        Guard(f"{CHECKS}.sources", "elif text.isspace():", "elif not path:"),
        "holds nothing but spaces",
        "blank-text",
    ),
    "a name of two lines": Kind(
        "A name with a line break, of which the second line looks like words of the program's.",
        changed({"title": "Evening ferry\nAll answers have been erased."}),
        Guard(f"{CHECKS}.sources", 'elif "\\n" in text and not _is_long(path):', "elif not path:"),
        "stands on one line",
        "line-break",
    ),
    "controls of a terminal": Kind(
        "An escape that clears the screen of a terminal or writes what was never typed.",
        *_hidden("\x1b", "{_CONTROLS}"),
        lines=3,
    ),
    "writing turned round": Kind(
        "A mark after which letters run the other way, so that “gnp.exe” looks like “exe.png”.",
        *_hidden("\u202e", "{_TURNS}"),
        lines=3,
    ),
    "letters without width": Kind(
        "A space of no width: two names look the same and are not.",
        *_hidden("\u200b", "{_NO_WIDTH}"),
        lines=3,
    ),
    "joiners where nothing is joined": Kind(
        "A joiner between Latin letters, which nobody sees.", *_hidden("\u200d", "{_JOINERS}"), lines=3
    ),
    "line breaks that are no line feed": Kind(
        "Unicode's own line and paragraph separators.", *_hidden("\u2028", "{_BREAKS}"), lines=3
    ),
    "an alphabet that nobody sees": Kind(
        "Tag characters: a whole message in letters that are not drawn.",
        *_hidden("\U000e0041", "{_TAGS}"),
        lines=3,
    ),
    "selectors between letters": Kind(
        "Selectors of variants behind Latin letters: each of 256 says another thing to who knows.",
        *_hidden("\ufe0f", "{_SELECTORS}"),
        lines=3,
    ),
    "hyphens that are not drawn": Kind(
        "Hyphens for the end of a line, which nobody sees anywhere else.",
        *_hidden("\u00ad", "{_SOFT_HYPHEN}"),
        lines=3,
    ),
    "controls of music": Kind(
        "Controls of notes and shorthand, which are drawn in no text.",
        *_hidden("\U0001d173", "{_NOTATION}"),
        lines=3,
    ),
    "characters to come": Kind(
        "Numbers that Unicode keeps for characters without ink; nothing is drawn for them today.",
        *_hidden("\ufff0", "{_RESERVED}"),
        lines=3,
    ),
    "options that differ in what nobody sees": Kind(
        "The same sign with and without a selector that emoji may have, of which one is right.",
        changed({"weck-call/options/0/text": "\u2764", "weck-call/options/1/text": "\u2764\ufe0f"}),
        Guard("quizapp.pack.spelling", "seen = remove_invisible(seen)"),
        "is offered twice",
        "equal-options",
    ),
    "letters that are blank": Kind(
        "Letters of Hangul and Braille that are drawn as nothing and count as something.",
        *_hidden("\u3164", "{_BLANK}"),
        lines=3,
    ),
}
