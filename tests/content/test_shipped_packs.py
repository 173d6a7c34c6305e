"""What is shipped in content/ can be used, and keeps to the house rules that no check of a pack knows."""

import re
from collections import Counter

import pytest

from quizapp.pack.checks.check_runner import find_warnings
from quizapp.pack.models.questions import ChoiceQuestion
from quizapp.pack.pack_writer import dump_pack
from quizapp.pack.sentences import split_sentences
from tests.content.packs import SHIPPED, load
from tests.pack.builders import questions

FOOT_OF_THE_SHEET = 75
MOST_SENTENCES = {"feedback": 2, "explanation": 3}
WORTH = re.compile(
    r"^\| id \| … would go on to tell others that … \|\n\|[-|]+\|\n(?P<rows>(?:\|.*\|\n)+)", re.MULTILINE
)
ROW = re.compile(r"^\| `?([a-z0-9-]+)`? \| *(.*?) *\|$", re.MULTILINE)


@pytest.fixture(scope="module", params=SHIPPED, ids=lambda folder: str(folder.name))
def pack(request):
    return load(request.param.name)


def nodes(node):
    """Every object inside a dumped model, itself included."""
    if isinstance(node, dict):
        return [node, *(found for value in node.values() for found in nodes(value))]
    return [found for value in node for found in nodes(value)] if isinstance(node, (list, tuple)) else []


def test_no_rule_warns_of_anything(pack):
    assert find_warnings(pack) == ()


def test_the_options_of_one_question_begin_alike(pack):
    for question in questions(pack):
        if isinstance(question, ChoiceQuestion):
            begins = {option.text.lstrip("“")[0].isupper() for option in question.options}
            assert len(begins) == 1, question.id


def test_the_key_of_a_choice_is_seldom_its_longest_option(pack):
    for bank in pack.banks:
        choices = [question for question in bank.questions if isinstance(question, ChoiceQuestion)]
        longest = [
            question.id
            for question in choices
            if max(question.options, key=lambda option: len(option.text)).id == question.key
        ]
        assert len(longest) * 3 <= len(choices), longest


def test_siblings_of_a_family_have_different_keys_or_ask_in_another_form(pack):
    families = {}
    for question in questions(pack):
        if question.family is not None:
            families.setdefault(question.family, []).append((question.kind, getattr(question, "key", None)))
    for family, asked in families.items():
        assert len(asked) > 1, family
        assert len(set(asked)) == len(asked), family


def test_feedback_and_explanations_are_written_and_short(pack):
    texts = [
        (question.id, name, node[name])
        for question in questions(pack)
        for node in nodes(question.model_dump())
        for name in MOST_SENTENCES
        if isinstance(node.get(name), str)
    ]
    assert [
        found for found in texts if not 1 <= len(split_sentences(found[2])) <= MOST_SENTENCES[found[1]]
    ] == []


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda folder: str(folder.name))
def test_the_notes_say_once_of_each_question_what_a_wrong_answer_would_pass_on(folder):
    tables = list(WORTH.finditer((folder / "NOTES.md").read_text(encoding="utf-8")))
    assert len(tables) == 1
    rows = ROW.findall(tables[0]["rows"])
    assert [id_ for id_, passed_on in rows if not passed_on] == []
    assert Counter(id_ for id_, _ in rows) == Counter(
        question.id for question in questions(load(folder.name))
    )


def test_the_rights_fit_one_line_at_the_foot_of_the_sheet(pack):
    assert [source.id for source in pack.sources if len(source.rights.statement) > FOOT_OF_THE_SHEET] == []


def test_the_first_page_tells_date_limits_and_writers_in_two_sentences(pack):
    assert pack.summary.count(". ") == 1
    for words in ("not judged here", "later events are not covered", *pack.authors):
        assert words.casefold() in pack.summary.casefold()
    assert any(source.published and source.published[:4] in pack.summary for source in pack.sources)


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda folder: str(folder.name))
def test_each_pack_stands_as_the_program_writes_it(folder):
    assert (folder / "pack.json").read_bytes() == dump_pack(load(folder.name))
