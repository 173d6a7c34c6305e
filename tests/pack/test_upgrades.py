"""The chain of upgrades: each step once, in order; newer formats refused."""

import subprocess
import sys

import pytest

from quizapp.pack.pack_reader import parse_pack
from quizapp.pack.upgrades import LATEST_FORMAT, UPGRADE_STEPS, FormatRefusedError, upgrade_pack
from quizapp.pack.vocabulary import PACK_FORMAT
from tests.pack.builders import example_json, example_pack


def test_the_newest_number_is_the_one_that_is_written():
    assert f"quizapp-pack/{LATEST_FORMAT}" == PACK_FORMAT
    assert sorted(UPGRADE_STEPS) == list(range(1, LATEST_FORMAT))


def test_a_pack_of_the_newest_format_is_left_as_it_is():
    raw = example_json()
    assert upgrade_pack(raw, LATEST_FORMAT) is raw
    assert raw == example_json()


def test_the_steps_run_once_each_in_order_from_the_number_given():
    steps = {
        number: lambda raw, n=number: {**raw, "walked": [*raw.get("walked", []), n]} for number in range(5)
    }
    assert upgrade_pack({}, 0, steps, newest=5) == {"walked": [0, 1, 2, 3, 4]}
    assert upgrade_pack({}, 3, steps, newest=5) == {"walked": [3, 4]}
    assert upgrade_pack({}, 5, steps, newest=5) == {}


def test_a_made_up_older_format_becomes_a_pack_of_today():
    def to_1(raw):
        return {**raw, "format": PACK_FORMAT, "licence": raw["rights"]} if raw.pop("old", None) else raw

    data = example_json()
    data.pop("licence")
    older = {**data, "format": "quizapp-pack/0", "rights": "CC0-1.0", "old": True}
    raw = upgrade_pack(older, 0, {0: to_1}, newest=1)
    raw.pop("rights")
    assert raw == example_json()


@pytest.mark.parametrize(
    ("number", "told"), [(2, "pack.newer_format"), (999_999, "pack.newer_format"), (0, "pack.no_such_format")]
)
def test_a_format_that_cannot_be_read_is_refused_with_advice(number, told):
    with pytest.raises(FormatRefusedError) as refused:
        upgrade_pack({}, number)
    assert (refused.value.message.id, refused.value.message.values["number"]) == (told, number)


def test_a_pack_is_read_through_the_chain():
    assert parse_pack(b'{"format": "quizapp-pack/2"}').problems[0].code == "unknown-format"
    assert parse_pack((f'{{"format": "{PACK_FORMAT}"').encode() + b"}").problems[0].code == "missing-field"
    assert example_pack().format == PACK_FORMAT


def test_the_steps_load_no_models():
    code = "import sys, quizapp.pack.upgrades; print('pydantic' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.strip()
        == b"False"
    )
