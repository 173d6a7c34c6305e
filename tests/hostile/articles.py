"""Hostile articles: their paragraphs, pictures and speakers, and the ids that lead to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hostile.kind import Guard, Kind
from tests.hostile.making import changed, question
from tests.pack.builders import example_json, png

if TYPE_CHECKING:
    from typing import Any

SOURCES, REFERENCES = "quizapp.pack.checks.sources", "quizapp.pack.checks.references"
RUNNER = "quizapp.pack.checks.check_runner"

LETTER = example_json()["sources"][1]["passages"][0]


def _added(**fields: Any) -> Any:
    """The example pack with another passage at the end of its second article."""
    made = {"id": "added", "role": "body", "text": "The ferry has sunk.", **fields}
    return changed({"sources/1/passages/-": made})


KINDS: dict[str, Kind] = {
    "a paragraph without a place": Kind(
        "A paragraph without a number: nobody who holds the newspaper can look it up.",
        _added(part=True),
        Guard(SOURCES, "if numbered and passage.paragraph is None:", "if not passage.text:"),
        "needs its “paragraph”",
        "paragraph",
    ),
    "a caption with a paragraph's number": Kind(
        "Words under a picture that pass for the article's third paragraph.",
        _added(role="caption", paragraph=3),
        Guard(SOURCES, "if not numbered and passage.paragraph is not None:", "if not passage.text:"),
        "has no “paragraph”",
        "paragraph",
    ),
    "a paragraph that the article does not have": Kind(
        "The sixth paragraph of an article of five: somebody has added it.",
        _added(part=True, paragraph=6),
        Guard(
            SOURCES,
            "if passage.paragraph is not None and passage.paragraph > source.paragraphs:",
            "if not passage.text:",
        ),
        "Paragraph 6 of 5",
        "paragraph",
    ),
    "a headline in mid-article": Kind(
        "A second headline behind the paragraphs, where an article has none.",
        _added(role="headline"),
        Guard(SOURCES, 'if passage.role in ("headline", "standfirst") and last:', "if not passage.text:"),
        "The headline stands after paragraph 3",
        "reading-order",
    ),
    "paragraphs in another order": Kind(
        "The answer stands before what it answers: read in this order, the article says another thing.",
        changed({"sources/1/passages/1/paragraph": 4}),
        Guard(SOURCES, "if passage.paragraph < last:", "if not passage.text:"),
        "Paragraph 3 stands after paragraph 4",
        "reading-order",
    ),
    "a paragraph in two versions": Kind(
        "A paragraph in full, and under the same number words that it does not have.",
        changed({"sources/1/passages/1/paragraph": 1}),
        Guard(
            SOURCES,
            "if number in full and number is not None and number in seen:",
            "if not passage.text:",
        ),
        "Paragraph 1 is here in full, and once more",
        "paragraph-twice",
    ),
    "a whole article with a paragraph cut": Kind(
        "The article is said to be whole and lacks half a paragraph: its silence proves nothing.",
        changed({"sources/0/passages/3/part": True}),
        Guard(SOURCES, "    if missing:", "    if not here:"),
        "Not whole: paragraph 2",
        "not-whole",
    ),
    "an article with a word changed": Kind(
        "“See it otherwise” has become “agree”, in a whole article with the checksum of the true one.",
        changed(
            {
                "sources/0/passages/8/text": "Shopkeepers in Low Street agree. “We have not noticed a single "
                "extra customer,” the traders’ association wrote to this newspaper."
            }
        ),
        Guard(SOURCES, "elif hash_body(source) != source.sha256:", "elif not source.sha256:"),
        "This is not the sha256 of the paragraphs here",
        "sha256",
    ),
    "two spaces for one": Kind(
        "Two spaces where the article has one: its words, written as everybody writes them, are not found.",
        changed(
            {
                "sources/1/passages/0/text": "Traders in Low  Street want the night bus back before they "
                "talk about a ferry."
            }
        ),
        Guard(RUNNER, "    sources.check_canonical_passages,\n"),
        "is not as passages are stored",
        "not-canonical",
    ),
    "a picture that is not there": Kind(
        "A picture of the list without a file: the question about it can't be answered.",
        changed({"media": [{"id": "map", "file": "a.png", "alt": "A map"}], "weck-call/media": "map"}),
        Guard(SOURCES, "if medium.file not in media:", "if not medium.file:"),
        "There is no “a.png” in the folder “media”",
        "missing-media",
    ),
    "a picture for some only": Kind(
        "A picture without words: learners who can't see it don't learn what the others know.",
        changed({"media": [{"id": "map", "file": "a.png"}]}, {"a.png": png()}),
        Guard(SOURCES, "if medium.alt is None and not medium.decorative:", "if not medium.file:"),
        "“alt” is missing",
        "missing-alt",
    ),
    "names of the same id": Kind(
        "Two paragraphs, speakers, skills, pictures or banks of one id: each passes for the other.",
        changed(
            {
                "sources/1/passages/-": LETTER | {"paragraph": 4, "part": True},
                "speakers/-": {"id": "weck", "name": "Anna Weck", "kind": "person"},
                "skills": [{"id": "irony", "title": title} for title in ("Irony", "Lies")],
                "media": [{"id": "map", "file": "a.png", "alt": alt} for alt in ("A map", "A lie")],
                "banks/1/id": "gazette-alone",
            },
            {"a.png": png()},
        ),
        Guard(REFERENCES, '_doubled("picture", _listed("media", pack.media))', "()"),
        "Another picture has the id “map” too",
        "duplicate-id",
        lines=5,
    ),
    "a skill with another's id": Kind(
        "A skill of every pack under another name: “Who lied” for the results of all other packs too.",
        changed({"skills": [{"id": "who-said-it", "title": "Who lied"}]}),
        Guard(REFERENCES, "if skill.id in DEFAULT_SKILLS:", "if not skill.id:"),
        "Every pack has the skill “who-said-it” already",
        "reserved-id",
    ),
    "who says it, of two articles": Kind(
        "Two articles side by side and the question who says it: each may give the words to another speaker.",
        question("who-fridays", reads=["gazette", "letter"]),
        Guard(
            REFERENCES,
            'if question.kind in ("attribution", "chain", "verdict") and len(reads) != 1:',
            "if not reads:",
        ),
        "reads one article",
        "one-article",
    ),
    "an article twice, as if it were two": Kind(
        "The same article on two tabs, so that its words seem to have a second source.",
        question("two-articles", reads=["letter", "gazette", "letter"]),
        Guard(REFERENCES, "elif len(set(reads)) < len(reads):", "elif not reads:"),
        "An article stands twice",
        "read-twice",
    ),
    "evidence that nobody is shown": Kind(
        "A quote and a name from an article that is not shown with the question.",
        changed(
            {
                "two-articles/reads": ["gazette"],
                "who-fridays/evidence/0/0/attributions/0/named": {
                    "passage": "letter-2",
                    "quote": "Mara Sund",
                },
            }
        ),
        Guard(RUNNER, "    references.check_cited_articles,\n"),
        "which the question does not read",
        "not-read",
        lines=2,
    ),
}
