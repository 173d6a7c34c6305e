"""The page about the pack format says what the models say, and its examples are sound."""

import json
import re

import pytest

from quizapp.pack.checks.check_runner import check_pack
from quizapp.pack.format_docs import fill_document, main
from quizapp.pack.models import fields
from quizapp.pack.vocabulary import DEFAULT_SKILLS, QUESTION_KINDS
from tests.pack.builders import EXAMPLE, example_json, pack_of
from tests.pack.models.test_models import MODELS

PAGE = EXAMPLE.parent / "pack-format.md"
TEXT = PAGE.read_text(encoding="utf-8")


def test_the_page_is_as_the_program_makes_it():
    assert fill_document(PAGE) == TEXT


def test_making_it_again_writes_the_same(tmp_path):
    (tmp_path / "example-pack").mkdir()
    (tmp_path / "example-pack" / "pack.json").write_bytes((EXAMPLE / "pack.json").read_bytes())
    page = tmp_path / "page.md"
    page.write_text("<!-- fields: GlossaryTerm -->\nold\n<!-- end -->\n", encoding="utf-8")
    assert main([str(page)]) == 0
    once = page.read_text(encoding="utf-8")
    assert "| `term` | the word | text, up to 120 characters | no |" in once
    assert "old" not in once
    main([str(page)])
    assert page.read_text(encoding="utf-8") == once


def test_a_page_without_the_example_pack_is_an_error(tmp_path):
    with pytest.raises(LookupError):
        fill_document(tmp_path / "page.md")


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_is_listed_with_every_field(model):
    listed = TEXT.split(f"<!-- fields: {model.__name__} -->")[1].split("<!-- end -->")[0]
    if model.__name__.endswith("Question"):
        listed += TEXT.split("<!-- fields: QuestionBase -->")[1].split("<!-- end -->")[0]
    assert all(f"| `{name}` |" in listed for name in fields.get_fields(model))


EXAMPLES = [json.loads(block) for block in re.findall(r"```json\n(.*?)\n```", TEXT, re.DOTALL)]


def test_there_is_one_example_of_every_kind():
    assert tuple(example["kind"] for example in EXAMPLES) == QUESTION_KINDS


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["kind"])
def test_an_example_is_sound_by_itself_beside_the_articles(example):
    data = example_json()
    data["banks"] = [{**data["banks"][0], "questions": [example]}]
    assert check_pack(pack_of(data), {}) == ()


def test_the_skills_that_every_pack_has_are_named():
    assert all(f"`{skill}`" in TEXT for skill in DEFAULT_SKILLS)


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(#([a-z_]+)\)", TEXT))))
def test_every_link_leads_to_a_heading(link):
    assert re.search(rf"^#+ {link}$", TEXT, re.MULTILINE | re.IGNORECASE)
