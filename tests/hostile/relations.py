"""Hostile relations: ids that two things have, names of what is nowhere, articles out of order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hostile.kind import Guard, Kind
from tests.hostile.making import ILLUSTRATED, changed, in_folder, question
from tests.pack.builders import example_json, png

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

REFERENCES, SOURCES = "quizapp.pack.checks.references", "quizapp.pack.checks.sources"

EXAMPLE = example_json()
GAZETTE, LETTER = EXAMPLE["sources"]
MAP = {"id": "map", "file": "a.png", "alt": "A map"}
NOWHERE = "weck-call/evidence/0/0"
PARAGRAPH = "sources/0/passages"


def _part(**fields: Any) -> dict[str, Any]:
    return LETTER["passages"][0] | fields


def _misspelt() -> dict[str, Any]:
    """Speakers that each speak for one who is not there, and whose name is nearly that of all others."""
    more = [
        {"id": f"speaker-{n:056}", "name": f"S {n}", "kind": "person", "speaks_for": f"speakre-{n:056}"}
        for n in range(900)
    ]
    return {"speakers": EXAMPLE["speakers"] + more}


def _nearly(place: Path) -> Path:
    listed = [{"id": f"m-{n}", "file": f"a{n:090}.png", "decorative": True} for n in range(500)]
    return changed({"media": listed}, {f"b{n:090}.png": png() for n in range(300)})(place)


KINDS: dict[str, Kind] = {
    "two articles of one id": Kind(
        "A question that reads one of them reads whichever the program finds first.",
        changed({"sources/1/id": "gazette"}),
        Guard(REFERENCES, 'yield from _doubled("source", _listed("sources", pack.sources))'),
        "/sources/1/id: Another article has the id",
        "duplicate-id",
        lines=None,
    ),
    "two paragraphs of one id": Kind(
        "A quote would be looked for in one paragraph and shown in another.",
        changed({f"{PARAGRAPH}/8/id": "gazette-6"}),
        Guard(
            REFERENCES,
            'yield from _doubled("passage", (((*path, "id"), passage.id) '
            "for path, passage in iter_passages(pack)))",
        ),
        "Another passage has the id “gazette-6” too",
        "duplicate-id",
        lines=None,
    ),
    "two speakers of one id": Kind(
        "What one says would be put into the other's mouth.",
        changed({"speakers/5/id": "corran"}),
        Guard(REFERENCES, 'yield from _doubled("speaker", _listed("speakers", pack.speakers))'),
        "has the id “corran” too",
        "duplicate-id",
        lines=None,
    ),
    "two skills of one id": Kind(
        "Progress in one would be counted as progress in the other.",
        changed({"skills": [{"id": "a-skill", "title": "One"}, {"id": "a-skill", "title": "Two"}]}),
        Guard(REFERENCES, 'yield from _doubled("skill", _listed("skills", pack.skills))'),
        "Another skill has the id “a-skill” too",
        "duplicate-id",
    ),
    "two pictures of one id": Kind(
        "A question would be looked through with one picture and asked with another.",
        in_folder(
            ILLUSTRATED.replace(b'"media": [', b'"media": [{"id": "map", "file": "a.png", "alt": "B"}, '),
            {"a.png": png()},
        ),
        Guard(REFERENCES, 'yield from _doubled("picture", _listed("media", pack.media))'),
        "Another picture has the id “map” too",
        "duplicate-id",
    ),
    "two banks of one id": Kind(
        "Options that were kept for one bank would be used for the other.",
        changed({"banks/1/id": EXAMPLE["banks"][0]["id"]}),
        Guard(REFERENCES, 'yield from _doubled("bank", _listed("banks", pack.banks))'),
        "Another bank has the id “gazette-alone” too",
        "duplicate-id",
    ),
    "two options of one id": Kind(
        "Whoever chooses the wrong one has chosen the right one.",
        changed({"weck-call/options/1/id": "call"}),
        Guard(REFERENCES, 'case "choice" | "choices":', 'case "never":'),
        "Another option has the id “call” too",
        "duplicate-id",
    ),
    "two events of one id": Kind(
        "An order in which one event stands in two places at once.",
        changed({"what-first/items/1/id": "cut"}),
        Guard(REFERENCES, 'case "order":', 'case "never":'),
        "Another item has the id “cut” too",
        "duplicate-id",
        lines=2,
    ),
    "two partners of one id": Kind(
        "An item whose partner is right and wrong at the same time.",
        changed({"who-what/partners/1/id": "corran"}),
        Guard(REFERENCES, 'yield "partner", _listed("partners", question.partners)'),
        "Another partner has the id “corran” too",
        "duplicate-id",
        lines=2,
    ),
    "a skill that takes the program's place": Kind(
        "A skill of the pack with the id of one that every pack has, under a name of its own.",
        changed({"skills": [{"id": "who-said-it", "title": "Believing everything"}]}),
        Guard(REFERENCES, "if skill.id in DEFAULT_SKILLS:", "if not skill.id:"),
        "Every pack has the skill “who-said-it” already",
        "reserved-id",
    ),
    "a skill that is nowhere": Kind(
        "Progress that is counted for a skill that nobody can find in the list.",
        question("weck-call", skill="nowhere"),
        Guard(REFERENCES, "if question.skill not in skills.ids:", "if not question.skill:"),
        "There is no skill “nowhere”",
        "unknown-id",
    ),
    "a picture that is nowhere": Kind(
        "A question about a picture that the pack does not have.",
        question("weck-call", media="nowhere"),
        Guard(REFERENCES, "question.media not in media.ids", "not media.ids and not path"),
        "There is no picture “nowhere”",
        "unknown-id",
    ),
    "an offered speaker that is nowhere": Kind(
        "An answer without a name: a learner would be offered nothing to read.",
        changed({"who-fridays/options/2/speaker": "nowhere"}),
        Guard(REFERENCES, "if name not in speakers.ids and name not in reserved:", "if not name:"),
        "/options/2/speaker: There is no",
        "unknown-id",
    ),
    "a quoted paragraph that is nowhere": Kind(
        "Evidence in a paragraph that no article has.",
        changed({f"{NOWHERE}/passage": "nowhere"}),
        Guard(REFERENCES, "if citation.passage not in texts.ids:", "if not citation.passage:"),
        "There is no passage “nowhere”",
        "unknown-id",
    ),
    "a quoted speaker that is nowhere": Kind(
        "Words that are put into the mouth of somebody whom the pack never names.",
        changed({f"{NOWHERE}/attributions/0/speaker": "nowhere"}),
        Guard(REFERENCES, "if saying.speaker not in speakers.ids:", "if not saying.speaker:"),
        "/attributions/0/speaker: There is no",
        "unknown-id",
    ),
    "a name in a paragraph that is nowhere": Kind(
        "“She” is said to be named in a paragraph that no article has.",
        changed({"who-fridays/evidence/0/0/attributions/0/named/passage": "nowhere"}),
        Guard(REFERENCES, "saying.named.passage not in texts.ids", "not texts.ids"),
        "/named/passage: There is no passage “nowhere”",
        "unknown-id",
    ),
    "a speaker that speaks for nobody known": Kind(
        "A speaker that stands for another who is not there: whose side is it?",
        changed({"speakers/0/speaks_for": "nowhere"}),
        Guard(REFERENCES, "if last not in speakers.ids:", "if not last:"),
        "/speakers/0/speaks_for: There is no",
        "unknown-id",
    ),
    "misspelt ids without end": Kind(
        "Ids that nearly fit a thousand others: to find the nearest of each would take minutes.",
        changed(_misspelt),
        Guard("quizapp.pack.canonical_text", " if self._left >= 0 else None", ""),
        "There is no speaker “speakre-",
        "unknown-id",
        lines=None,
    ),
    "two articles where one is asked about": Kind(
        "“Does the article say so?” of two articles, one of which says so and one does not.",
        question("every-evening", reads=["gazette", "letter"]),
        Guard(REFERENCES, "and len(reads) != 1:", "and not reads:"),
        "reads one article",
        "one-article",
    ),
    "an article that is read twice": Kind(
        "Two tabs of the same article, which look like two witnesses.",
        question("weck-call", reads=["gazette", "gazette"]),
        Guard(REFERENCES, "elif len(set(reads)) < len(reads):", "elif not reads:"),
        "An article stands twice in “reads”",
        "read-twice",
    ),
    "evidence in an article that is not shown": Kind(
        "The words that settle the answer stand where the learner cannot look.",
        question("two-articles", reads=["gazette"]),
        Guard(
            REFERENCES,
            "    for path, citation in list_citations(question):\n        home = homes.get(citation.passage)",
            "    for path, citation in ():\n        home = homes.get(citation.passage)",
        ),
        "which the question does not read",
        "not-read",
    ),
    "a paragraph without a number": Kind(
        "“See paragraph 3”, and nobody can count to it.",
        changed({f"{PARAGRAPH}/4/paragraph": ...}),
        Guard(SOURCES, "if numbered and passage.paragraph is None:", "if not source:"),
        "needs its “paragraph”",
        "paragraph",
        lines=2,
    ),
    "a headline that is a paragraph": Kind(
        "A headline with a number, which moves every paragraph behind it by one.",
        changed({f"{PARAGRAPH}/0/paragraph": 1}),
        Guard(SOURCES, "if not numbered and passage.paragraph is not None:", "if not source:"),
        "has no “paragraph”",
        "paragraph",
        lines=3,
    ),
    "a paragraph beyond the article": Kind(
        "Paragraph 9,999 of five, for a page that counts up to it.",
        changed({"sources/1/passages/2/paragraph": 9_999}),
        Guard(SOURCES, "passage.paragraph > source.paragraphs", "not source"),
        "Paragraph 9999 of 5",
        "paragraph",
    ),
    "a headline behind the text": Kind(
        "A headline that stands last reads like the article's conclusion.",
        changed({f"{PARAGRAPH}/-": {"id": "late", "role": "headline", "text": "All lies"}}),
        Guard(SOURCES, 'if passage.role in ("headline", "standfirst") and last:', "if not source:"),
        "The headline stands after paragraph 8",
        "reading-order",
    ),
    "paragraphs backwards": Kind(
        "The answer to an objection stands before it.",
        changed({"sources/1/passages": list(reversed(LETTER["passages"]))}),
        Guard(SOURCES, "if passage.paragraph < last:", "if passage.paragraph < 0:"),
        "Paragraph 2 stands after paragraph 3",
        "reading-order",
        lines=2,
    ),
    "a paragraph twice": Kind(
        "Two different paragraphs under one number: which of them did the article have?",
        changed({"sources/1/passages/1": _part(id="again", text="Traders want no bus at all.")}),
        Guard(SOURCES, "if number in full and number is not None and number in seen:", "if not source:"),
        "Paragraph 1 is here in full, and once more",
        "paragraph-twice",
        lines=2,
    ),
    "a whole article with a gap": Kind(
        "It says that all of it is here, and leaves out the paragraph that says otherwise.",
        changed({f"{PARAGRAPH}/8": ...}),
        Guard(SOURCES, "    if missing:", "    if not source:"),
        "Not whole: paragraph 7",
        "not-whole",
        lines=5,
    ),
    "a whole article with a word changed": Kind(
        "It says that all of it is here as it was, and its checksum is of another text.",
        changed(
            {f"{PARAGRAPH}/9/text": "The council will vote in May. The bus company did not answer questions."}
        ),
        Guard(SOURCES, "elif hash_body(source) != source.sha256:", "elif not source:"),
        "This is not the sha256",
        "sha256",
        lines=2,
    ),
    "letters in pieces": Kind(
        "“é” as two characters in an article: it looks like the word that is quoted, and is not found.",
        changed({"sources/1/passages/2/text": "How many cafe\u0301s there are in Low Street."}),
        Guard(SOURCES, "canonical_text.is_canonical(\n            passage.text\n        )", "passage.text"),
        "is not as passages are stored",
        "not-canonical",
    ),
    "marks heaped on an option": Kind(
        "A column of accents that stands over the options above it and hides them.",
        changed({"weck-call/options/0/text": "He asks" + "\u0301" * 200}),
        Guard(SOURCES, "elif canonical_text.has_stacked_marks(text):", "elif not path:"),
        "More than 16 marks",
        "heaped-marks",
    ),
    "a year that never was": Kind(
        "An article of the year nought, which Python's calendar does not have.",
        changed({"sources/1/published": "0000"}),
        Guard(
            SOURCES,
            "    except ValueError:\n        return False",
            "    except ValueError:\n        return True",
        ),
        "There was no 0000",
        "no-day",
    ),
    "a picture that is only listed": Kind(
        "A picture with a name and a text, and no file: an update may put any file there.",
        in_folder(ILLUSTRATED),
        Guard(SOURCES, "if medium.file not in media:", "if not medium.file:"),
        "There is no “a.png” in the folder",
        "missing-media",
    ),
    "pictures that nearly are": Kind(
        "Hundreds of pictures that are listed, and as many files of nearly these names.",
        _nearly,
        Guard(
            SOURCES,
            "words.suggest(medium.file, media)",
            "canonical_text.suggest_known_word(medium.file, media)",
        ),
        "The pack does not list “media/b",
        "unused-media",
        lines=None,
    ),
    "a picture without words": Kind(
        "A picture that says what no screen reader says.",
        in_folder(ILLUSTRATED.replace(b', "alt": "A map"', b""), {"a.png": png()}),
        Guard(SOURCES, "if medium.alt is None and not medium.decorative:", "if not medium.file:"),
        "“alt” is missing",
        "missing-alt",
    ),
}
