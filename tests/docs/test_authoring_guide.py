"""docs/authoring-guide.md: its examples make a sound pack, and it tells of each kind, trap and source."""

import json
import re
from pathlib import Path

import pytest

from quizapp.cli.command_line import COMMANDS
from quizapp.pack.checks.check_runner import check_pack, find_warnings
from quizapp.pack.vocabulary import QUESTION_KINDS, TRAPS
from quizapp.ui.messages import common
from tests.pack.builders import example_json, pack_of
from tests.ui.fakes import translate

DOCS = Path(__file__).parents[2] / "docs"
TEXT = (DOCS / "authoring-guide.md").read_text(encoding="utf-8")
CHECKS = (DOCS / "checks.md").read_text(encoding="utf-8")
ARTICLE, *QUESTIONS = (json.loads(block) for block in re.findall(r"```json\n(.*?)\n```", TEXT, re.DOTALL))
PROSE = re.sub(r"```json\n.*?\n```", "", TEXT, flags=re.DOTALL)
SECTIONS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", PROSE, re.MULTILINE | re.DOTALL))
TRAP_ENTRY = re.compile(
    r"^\*\*(?P<name>[^*]+)\*\* \(`(?P<code>[a-z-]+)`\)\n"
    r"- Test: .+\?.*\n- Article: (?P<article>.+)\n- Caught: .+\.\)?$",
    re.MULTILINE,
)
SOURCE = re.compile(r"[A-Z][^\d,]*(?:, [^\d,]+)* (?:19|20)\d\d")


def faults(questions):
    """What the checks say of these questions beside the guide's article."""
    bank = {"id": "guide", "title": "The guide", "summary": "Examples.", "questions": questions}
    nothing = {"glossary": [], "disputed": []}
    pack = pack_of(example_json() | nothing | ARTICLE | {"banks": [bank]})
    return [*check_pack(pack, {}), *find_warnings(pack)]


def in_brackets(part):
    """What stands in brackets with a year, one entry a source: “Authors 2002”."""
    found = re.findall(r"\(([^()]*\b(?:19|20)\d\d\b[^()]*)\)", " ".join(part.split()))
    return [one for bracket in found for one in bracket.split("; ")]


def named(part):
    """The sources that are named in a part of a document: “Authors 2002”."""
    return {one for one in in_brackets(part) if SOURCE.fullmatch(one)}


def test_the_examples_together_are_a_pack_without_a_flaw_that_can_be_seen():
    assert len(QUESTIONS) >= 5
    assert faults(QUESTIONS) == []


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question["id"])
def test_an_example_is_sound_by_itself_and_names_a_trap(question):
    assert faults([question]) == []
    assert '"trap":' in json.dumps(question)


def test_the_article_that_is_read_is_the_article_of_the_file():
    (source,) = ARTICLE["sources"]
    shown = " ".join(re.findall(r"^> (.+)$", SECTIONS["An article to try things on"], re.MULTILINE))
    paragraphs = re.split(r" ?\b\d · ", shown)
    assert paragraphs[1:] == [p["text"] for p in source["passages"] if p["role"] == "body"]
    assert paragraphs[0].startswith(f"**{source['title']}** *{source['publisher']}, 16 October 2025*")
    assert source["published"] == "2025-10-16"


def test_every_trap_has_its_name_on_screen_a_test_and_an_example():
    entries = list(TRAP_ENTRY.finditer(SECTIONS["The traps"]))
    assert sorted(entry["code"] for entry in entries) == sorted(TRAPS)
    traps = {name: name for name in TRAPS}
    for entry in entries:
        assert entry["name"] == common.name_trap(translate, traps[entry["code"]])


def test_what_a_trap_quotes_stands_in_the_article():
    passages = [passage["text"] for passage in ARTICLE["sources"][0]["passages"]]
    quoted = [entry["article"] for entry in TRAP_ENTRY.finditer(SECTIONS["The traps"])]
    silent = [words for words in quoted if words == "says nothing of it"]
    assert len(silent) == 2
    for words in quoted:
        inner = words.removeprefix("“").removesuffix("”")
        assert words in silent or any(words in text or inner in text for text in passages), words


def test_every_kind_stands_in_the_table_with_an_example():
    rows = re.findall(
        r"^\| .+ \| \*\*.+\*\* \(`([a-z_]+)`\) \| .+ \|$", SECTIONS["The ten kinds"], re.MULTILINE
    )
    assert sorted(rows) == sorted(QUESTION_KINDS)


def test_every_source_in_brackets_is_listed_and_every_listed_one_is_used():
    listed = re.findall(r"^- (.+? (?:19|20)\d\d), \*", SECTIONS["Sources"], re.MULTILINE)
    used = in_brackets(PROSE.replace(SECTIONS["Sources"], ""))
    assert len(listed) > 20
    assert sorted(set(used)) == listed
    assert "- Debunking Handbook" in SECTIONS["Sources"]
    assert "Debunking Handbook" in SECTIONS["Reasons that teach"]


def test_authors_that_the_page_on_checks_names_too_have_the_same_year_there():
    years = {one[:-5]: one for one in named(PROSE)}
    shared = [one for one in named(CHECKS) if one[:-5] in years]
    assert len(shared) >= 8
    assert [one for one in shared if one not in named(PROSE)] == []


def test_every_link_leads_somewhere():
    titles = re.findall(r"^#+ (.+)$", PROSE, re.MULTILINE)
    heads = {re.sub(r"[^\w -]", "", title).lower().replace(" ", "-") for title in titles}
    links = re.findall(r"\]\(([^)]+)\)", PROSE)
    assert [link for link in links if link.startswith("#") and link[1:] not in heads] == []
    assert [link for link in links if not link.startswith("#") and not (DOCS / link).exists()] == []


def test_every_command_that_is_named_exists():
    assert set(re.findall(r"`quizapp (\w+)", PROSE)) <= COMMANDS.keys()
