"""`quizapp search`: what the window finds, for programs and for people, without a word of any key."""

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest

from quizapp.cli import command_line
from quizapp.cli.search_command import QUESTION_STATES, describe_hit, report_findings
from quizapp.library.data_lock import acquire_lock
from quizapp.library.database import create, open_writer
from quizapp.library.search.engine import QuestionState, SearchHit, SearchResult
from quizapp.library.search.folding import Excerpt
from quizapp.library.startup import LIBRARY_NAME
from quizapp.pack.ids import PackId
from tests.library.builders import LEARNER, NOW, PACK, install, reading
from tests.pack.builders import example_json

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path):
    """A library to which a pack was added by command line."""
    pack = tmp_path / "given" / "pack.json"
    pack.parent.mkdir()
    pack.write_text(json.dumps(example_json()), encoding="utf-8")
    create(tmp_path / "data" / LIBRARY_NAME, replace(LEARNER, name="Ida"))
    assert command_line.main(["add", "--data", str(tmp_path / "data"), str(pack)]) == 0
    return tmp_path / "data"


def found(data: Path, capsys: Capture, *words: str) -> Any:
    capsys.readouterr()
    command_line.main(["search", "--data", str(data), "--json", *words])
    return json.loads(capsys.readouterr().out)


def test_what_was_just_added_is_found_with_its_place_and_its_marks(data, capsys):
    told = found(data, capsys, "DEPUTY", "mayor", "What", "paragraph")
    assert (told["more"], told["ready"]) == (False, True)
    (hit,) = told["hits"]
    assert (hit["pack"], hit["sort"], hit["where"]) == (PACK, "question", "prompt")
    assert hit["question"] == {
        "id": "weck-call", "bank": "gazette-alone", "kind": "choice", "skill": "claim-or-finding",
        "state": "new",
    }  # fmt: skip
    assert [hit["text"][start:end] for start, end in hit["marks"]] == ["What", "deputy", "mayor", "paragraph"]


def test_people_read_where_the_words_are(data, capsys):
    capsys.readouterr()
    assert command_line.main(["search", "--data", str(data), "412"]) == 0
    told = capsys.readouterr()
    assert told.out.splitlines()[0] == f"{PACK}: Evening ferry carried twice as many as planned"
    assert told.out.splitlines()[1].startswith("    paragraph 1: Ostermere’s evening ferry carried 412")
    assert told.err == "1 found\n"


def test_it_exits_1_where_nothing_is_found(data, capsys):
    assert command_line.main(["search", "--data", str(data), "nowhere"]) == 1
    assert "nothing found" in capsys.readouterr().err


@pytest.mark.parametrize("typed", ["u.n.", "AND", 'foo"bar', "(", "*", "💡"])
def test_whatever_is_typed_is_no_error(data, capsys, typed):
    assert command_line.main(["search", "--data", str(data), "--", typed]) in (0, 1)
    assert "Traceback" not in capsys.readouterr().err


def test_filters_leave_what_fits(data, capsys):
    every = found(data, capsys, "the")["hits"]
    assert {hit["question"]["kind"] for hit in found(data, capsys, "the", "--kind", "verdict")["hits"]} == {
        "verdict"
    }
    assert len(found(data, capsys, "the", "--state", "never")["hits"]) == sum(
        hit["sort"] == "question" for hit in every
    )
    for filters in (["--state", "mistakes"], ["--pack", "none"], ["--bank", "none"], ["--skill", "none"]):
        assert found(data, capsys, "the", *filters)["hits"] == []


def test_every_state_can_be_asked_for():
    assert get_args(QuestionState) == QUESTION_STATES


def test_it_reads_while_a_window_holds_the_library(data, capsys):
    lock = acquire_lock(data, NOW)
    try:
        assert found(data, capsys, "ferry")["hits"]
    finally:
        lock.release()


def test_packs_that_cannot_be_searched_yet_are_told(data, capsys):
    with closing(open_writer(data / LIBRARY_NAME)) as writer:
        list(install(writer, reading(id="second-pack"), NOW))
    assert not found(data, capsys, "ferry")["ready"]
    command_line.main(["search", "--data", str(data), "ferry"])
    assert "cannot be searched yet" in capsys.readouterr().err


def test_where_there_is_no_library_it_says_so(tmp_path, capsys):
    assert command_line.main(["search", "--data", str(tmp_path), "ferry"]) == 2
    assert capsys.readouterr().err.startswith("quizapp: ")


HIT = SearchHit(
    "passage",
    PackId("ferries"),
    "Ferries",
    "passage",
    Excerpt("were empty", ((5, 10),)),
    "Empty",
    paragraph=4,
)


def shown(found: SearchResult) -> str:
    """What is told of what was found, line by line."""
    return "\n".join(line for hit in found.hits for line in describe_hit(hit))


def test_a_text_that_goes_on_says_so_at_its_ends_and_on_paper_nothing_is_bold():
    assert shown(SearchResult((HIT,))) == "ferries: Empty\n    paragraph 4: were empty"
    cut = replace(HIT, excerpt=Excerpt("were empty", ((5, 10),), before=True, after=True))
    assert shown(SearchResult((cut,))).endswith("paragraph 4: … were empty …")


def test_that_there_are_more_or_that_the_index_is_damaged_is_told(capsys):
    report_findings(SearchResult((HIT,), more=True))
    assert capsys.readouterr().err == "the first 1 found\n"
    report_findings(SearchResult((), damaged=True, ready=False))
    assert capsys.readouterr().err.splitlines() == [
        "nothing found",
        "What is searched is damaged: open the window, which makes it anew.",
    ]
