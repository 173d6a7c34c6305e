"""How much of the article the Xinjiang pack passes on, proved with counts and hashes: its text is not here.

The data file was made once from the article. Words are counted and compared after one normalising rule:
NFC, apostrophes dropped, casefolded; each run of letters and digits is a word. A hash is the first 8 bytes,
in hex, of the SHA-256 of eight words in a row, joined by single spaces, in UTF-8. There is one for each such
run within the headline, within the standfirst and within the body as a whole.
"""

import hashlib
import json
import re
import unicodedata
from pathlib import Path

import pytest

from quizapp.paths import content_dir

RUN = 8
ARTICLE = json.loads(
    (Path(__file__).parent / "data" / "xinjiang-report-2022.json").read_text(encoding="utf-8")
)
HASHES = frozenset(ARTICLE["runs"])
FOLDER = content_dir() / "xinjiang-report-2022"
PACK = json.loads((FOLDER / "pack.json").read_text(encoding="utf-8"))
SOURCE = PACK["sources"][0]
VERBATIM = [passage for passage in SOURCE["passages"] if passage["role"] != "summary"]
BODY = [passage for passage in VERBATIM if passage["role"] == "body"]
LONG_NAMES = [
    name
    for speaker in PACK["speakers"]
    for name in (speaker["name"], *speaker.get("aliases", ()))
    if len(name.split()) > 3
]
NOT_ITS_OWN = frozenset({"claim", "quote", "prefix", "suffix", "cue"})


def words(text):
    folded = unicodedata.normalize("NFC", text).replace("’", "").replace("'", "").casefold()
    return re.findall(r"[^\W_]+", folded)


def hashes(text):
    found = words(text)
    rows = (found[start : start + RUN] for start in range(len(found) - RUN + 1))
    return [hashlib.sha256(" ".join(row).encode()).digest()[:8].hex() for row in rows]


def own_words(text):
    """The stretches of a text between its outermost quotations “…” and the long names of speakers."""
    depth, kept = 0, []
    for char in text:
        depth += (char == "“") - (char == "”")
        kept.append("|" if depth or char == "”" else char)
    pattern = "|".join(map(re.escape, sorted(LONG_NAMES, key=len, reverse=True)))
    return re.sub(pattern, "|", "".join(kept), flags=re.IGNORECASE).split("|")


def shared(text):
    """The runs of eight own words that the article has, too."""
    found = []
    for stretch in own_words(text):
        row = words(stretch)
        found += [" ".join(row[at : at + RUN]) for at, one in enumerate(hashes(stretch)) if one in HASHES]
    return found


def teachers_texts():
    """Every sentence that the pack says in its own words, with where it stands."""
    for passage in SOURCE["passages"]:
        if passage["role"] == "summary":
            yield passage["id"], passage["text"]
    for part in ("title", "summary", "advisory", "glossary", "banks", "changes"):
        yield from strings(PACK.get(part, []), part)


def strings(node, place):
    if isinstance(node, str):
        yield place, node
    elif isinstance(node, dict):
        for name, value in node.items():
            if name not in NOT_ITS_OWN:
                yield from strings(value, f"{place}/{name}")
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from strings(value, f"{place}/{number}")


def test_eight_words_of_the_article_are_seen_where_they_are_not_quoted():
    passage = max(BODY, key=lambda one: len(one["text"]))["text"].replace("“", "").replace("”", "")
    assert shared(passage)
    assert shared(f"Paragraph 6 has “{passage}”.") == []


def test_at_most_two_thirds_of_the_words_of_the_body_are_carried():
    carried = sum(len(words(passage["text"])) for passage in BODY)
    assert 0 < carried * 3 <= ARTICLE["words"] * 2


@pytest.mark.parametrize("passage", VERBATIM, ids=lambda passage: str(passage["id"]))
def test_every_verbatim_passage_stands_in_the_article_word_for_word(passage):
    runs = hashes(passage["text"])
    assert runs
    assert [run for run in runs if run not in HASHES] == []


def test_no_sentence_of_the_pack_shares_eight_words_in_a_row_with_the_article():
    texts = list(teachers_texts())
    assert len(texts) > 300
    assert {place: shared(text) for place, text in texts if shared(text)} == {}


def test_the_notes_share_no_eight_words_in_a_row_with_the_article():
    notes = (FOLDER / "NOTES.md").read_text(encoding="utf-8")
    assert [run for line in notes.splitlines() for run in shared(line)] == []


def test_the_notes_have_a_row_for_every_sentence_of_the_body():
    notes = (FOLDER / "NOTES.md").read_text(encoding="utf-8")
    rows = [(int(row[0]), int(row[1])) for row in re.findall(r"^\| (\d+)\.(\d+) \|", notes, re.MULTILINE)]
    assert rows == [
        (number, place)
        for number, count in enumerate(ARTICLE["sentences_by_paragraph"], start=1)
        for place in range(1, count + 1)
    ]


def test_every_paragraph_of_the_body_stands_verbatim_or_summarised():
    there = {passage["paragraph"] for passage in SOURCE["passages"] if "paragraph" in passage}
    assert SOURCE["paragraphs"] == len(ARTICLE["words_by_paragraph"])
    assert there == set(range(1, SOURCE["paragraphs"] + 1))


def test_a_paragraph_that_is_not_whole_is_marked_as_a_part_and_told_on_in_a_summary():
    summarised = {passage["paragraph"] for passage in SOURCE["passages"] if passage["role"] == "summary"}
    carried = {}
    for passage in BODY:
        number = passage["paragraph"]
        carried[number] = carried.get(number, 0) + len(words(passage["text"]))
    for passage in BODY:
        number = passage["paragraph"]
        whole = len(words(passage["text"])) == ARTICLE["words_by_paragraph"][number - 1]
        assert passage.get("part", False) is not whole
        assert (number in summarised) is (carried[number] < ARTICLE["words_by_paragraph"][number - 1])


def test_the_passages_stand_in_the_order_of_the_article():
    numbers = [passage.get("paragraph", 0) for passage in SOURCE["passages"]]
    assert numbers == sorted(numbers)


def test_the_pack_carries_no_passage_that_no_question_cites():
    cited = set()

    def collect(node):
        if isinstance(node, dict):
            if "quote" in node:
                cited.add(node["passage"])
            for value in node.values():
                collect(value)
        elif isinstance(node, list):
            for value in node:
                collect(value)

    collect(PACK["banks"])
    assert [passage["id"] for passage in VERBATIM if passage["id"] not in cited] == []


def test_the_hash_of_the_body_is_the_one_that_the_pack_states():
    assert SOURCE["sha256"] == ARTICLE["sha256"]
    assert SOURCE["rights"]["share"] == "cited"
    assert SOURCE["whole"] is False
