"""All checks together: the example is clean, problems come sorted, each has a place that exists."""

import json
import shutil

import pytest

from quizapp.pack.checks.check_runner import ERROR_CHECKS, WARNING_CHECKS, check_pack, read_and_check
from quizapp.pack.pack_reader import parse_pack
from quizapp.pack.validation import MAX_PROBLEMS
from tests.benchmarks.packs import generate
from tests.pack import builders


@pytest.mark.parametrize("one", [*ERROR_CHECKS, *WARNING_CHECKS], ids=lambda one: one.__name__)
def test_no_check_finds_anything_in_the_example(one):
    assert list(one(builders.example_pack())) == []


def test_a_pack_with_a_picture_is_clean():
    data, media = builders.with_picture(builders.example_json())
    assert check_pack(builders.pack_of(data), media) == ()


@pytest.mark.parametrize("seed", [0, 1])
def test_packs_made_for_measuring_are_clean_and_the_same_each_time(seed):
    data = generate(120, seed)
    reading = parse_pack(data)
    assert reading.problems == ()
    assert check_pack(reading.pack, {}) == ()
    assert data == generate(120, seed)


def test_problems_of_several_checks_come_sorted_by_place():
    data = builders.edited(
        {"which-fund/skill": "fishing", "weck-call/key": "nothing", "speakers/0/id": "nobody"}
    )
    places = [problem.pointer for problem in check_pack(builders.pack_of(data), {})]
    assert places[0] == "/banks/0/questions/0/key"
    assert places[-1] == "/speakers/0/id"
    assert "/banks/0/questions/10/skill" in places


def test_every_problem_says_what_to_do_in_sentences():
    data = builders.example_json()
    for question in data["banks"][0]["questions"]:
        question.update(skill="none-such", explanation="So “it is”\u202e.", evidence=[], closest=[])
    problems = check_pack(builders.pack_of(data), {"x.png": b"x"})
    assert len(problems) > 20
    for problem in problems:
        assert problem.message[-1] in ".?"
        assert problem.message[0].isupper() or problem.message[0] == "“"
        assert problem.code == problem.code.lower()
        assert problem.severity == "error"


def test_what_reading_and_checks_find_is_told_together_and_once(tmp_path):
    folder = tmp_path / "ferry"
    shutil.copytree(builders.EXAMPLE, folder)
    (folder / "media").mkdir()
    (folder / "media" / "a.png").write_bytes(b"GIF89a")
    (folder / "media" / "b.png").write_bytes(builders.png())
    codes = [problem.code for problem in read_and_check(folder).problems]
    assert codes == ["false-media", "unused-media", "unused-media"]


def test_a_pack_that_cannot_be_parsed_is_not_checked(tmp_path):
    (tmp_path / "pack.json").write_text("{}")
    reading = read_and_check(tmp_path)
    assert reading.pack is None
    assert [problem.code for problem in reading.problems] == ["missing-field"]


def with_wrong_skills(count):
    question = builders.example_question("which-fund").model_dump(mode="json", exclude_defaults=True)
    wrong = [{**question, "skill": "fishing", "id": f"q-{number}"} for number in range(count)]
    return builders.edited({"banks/0/questions": wrong})


def test_of_many_problems_200_are_read_out_and_the_number_of_the_others(tmp_path):
    (tmp_path / "pack.json").write_text(json.dumps(with_wrong_skills(207)))
    problems = read_and_check(tmp_path).problems
    assert [problem.code for problem in problems[:-1]] == ["unknown-id"] * 200
    assert problems[-1].message.values == {"n": 7}


def test_more_problems_of_one_sort_than_anybody_reads_are_cut_off():
    problems = check_pack(builders.pack_of(with_wrong_skills(MAX_PROBLEMS + 5)), {})
    assert problems[0].code == "too-many-problems"
    assert len(problems) == MAX_PROBLEMS + 1
