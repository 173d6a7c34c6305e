"""A child process reads articles: it is watched, confined, and killed when somebody wishes to stop."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import replace

import pytest

from quizapp.article.file_opener import ReadProgress
from quizapp.drafting import drafting_runner as watched
from quizapp.drafting.drafting_runner import draft_in_child, read_in_child, redraft_in_child
from quizapp.drafting.errors import DraftingCancelledError, DraftingError
from quizapp.drafting.serialization import (
    deserialize_options,
    deserialize_reading,
    serialize_options,
    serialize_reading,
)
from quizapp.drafting.source_reading import ReadingSpan, SourceReading
from quizapp.sandbox import child_process
from tests.drafting import double
from tests.drafting.double import (
    DraftingContext,
    DraftingOptions,
    HeldOutClaim,
    InputPassage,
    RulesBackend,
    read_article,
    suggest_questions,
)
from tests.drafting.stood_for import NEEDED, NEWS, STOOD_FOR, source


def never() -> bool:
    return False


def read(text: str = NEWS, backend: str | None = "rules") -> SourceReading:
    *_, made = read_in_child(source(text), never, backend)
    assert isinstance(made, SourceReading)
    return made


def refusal(text: str = NEWS) -> str:
    with pytest.raises(DraftingError) as raised:
        read(text)
    return raised.value.code


def here() -> SourceReading:
    """What the small reader finds in this process."""
    passages = [InputPassage(each["id"], each["role"], each["text"]) for each in source()["passages"]]
    return read_article(passages, RulesBackend())


def test_what_is_read_here_and_there_is_the_same_and_comes_whole(doubled):
    made = read()
    assert made == here()
    assert made.backend == "rules"
    told = [(made.speaker(each.chain[-1]).name, each.content.of(made.text)) for each in made.attributions]
    assert told == [
        ("Ada Weck", "Nobody counted the passengers"), ("Tomas Quay", "The boats go empty in the morning"),
    ]  # fmt: skip
    assert made == deserialize_reading(serialize_reading(made), made.text, made.parts)


@NEEDED
def test_the_parser_is_loaded_and_reads_in_the_child_as_it_is_confined(instead):
    instead(
        "read = double.ParseBackend.found\n"
        "def found(*asked):\n"
        "    found = list(read(*asked))\n"
        "    assert [each.sentences for each in found] == [1, 1, 2, 2], found\n"
        "    return found\n"
        "double.ParseBackend.found = found\nchild.main()"
    )
    assert read(backend=None).backend == "parse"


def test_drafts_come_with_their_reading(doubled):
    wish, given = (
        DraftingOptions(limit=1, within=ReadingSpan(0, 9)),
        DraftingContext((HeldOutClaim("It rains.", "Rain"),), {"v1": "board"}),
    )
    *_, made = draft_in_child(source(), wish, given, never, "rules")
    assert made.reading == read()
    assert made.drafts == suggest_questions(made.reading, source(), wish, given)
    assert [each.question["claim"] for each in made.drafts.drafts] == ["Nobody counted the passengers"]
    assert made.drafts.held_back == {"many": 1}


def test_drafts_are_made_anew_of_a_reading_that_was_corrected_and_nothing_is_read(instead):
    before = here()
    names = (replace(before.speakers[0], name="Ada Maria Weck"), *before.speakers[1:])
    instead("double.read_article = lambda *_: 1 / 0\nchild.main()")
    *_, made = redraft_in_child(
        source(), replace(before, speakers=names), DraftingOptions(), DraftingContext(rejected={"d2"}), never
    )
    assert [each.why[0].words for each in made.drafts] == [{"speaker": "Ada Maria Weck"}]
    assert made.source == source()


def test_what_is_wished_for_arrives_whole(monkeypatch):
    for name in STOOD_FOR:
        monkeypatch.setitem(sys.modules, name, double)
    wish, given = (
        DraftingOptions(("chain",), 3, 2, ReadingSpan(1, 5)),
        DraftingContext((HeldOutClaim("a", "b"), HeldOutClaim("c", "b", "d")), {"v": "s"}, frozenset("x")),
    )
    assert deserialize_options(json.loads(json.dumps(serialize_options(wish, given)))) == (wish, given)


def test_progress_is_told_by_paragraph(doubled):
    seen = [each for each in read_in_child(source(), never, "rules") if isinstance(each, ReadProgress)]
    assert seen[-1] == ReadProgress(4, 4)
    assert {each.total for each in seen} == {1, 4}


def test_what_is_no_article_is_told_and_the_reader_is_never_asked(instead):
    instead("double.read_article = lambda *_: 1 / 0\nchild.main()")
    with pytest.raises(DraftingError, match="no-stops") as raised:
        read("the ferry goes and the harbour is empty and nobody counts " * 100)
    assert raised.value.unfit


def test_a_parser_that_is_not_there_is_told(instead):
    instead("spacy_model.find_model = lambda: None\nchild.main()")
    with pytest.raises(DraftingError, match="extra"):
        read(backend="parse")


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ("import os\nos.abort()", "crashed"),
        ("raise SystemExit(3)", "crashed"),
        ("print('{\"progress\": [1, 2]}')", "crashed"),
        ("child.STEP_S = 0.1\ndef work(*_):\n    while True: pass\ndouble.read_article = work\nchild.main()",
         "too-slow"),
        ("double.read_article = lambda *_: bytearray(2**31)\nchild.main()", "too-heavy"),
        ("double.read_article = lambda *_: 1 / 0\nchild.main()", "crashed"),
        ("def deep(*_): return deep()\ndouble.read_article = deep\nchild.main()", "crashed"),
    ],
)  # fmt: skip
def test_a_child_that_fails_is_a_sentence(instead, lines, code):
    instead(lines)
    assert refusal() == code


def test_a_child_that_never_answers_is_killed_in_the_end(instead, monkeypatch):
    monkeypatch.setattr(watched, "PATIENCE_S", 0.3)
    instead("import time\ntime.sleep(60)")
    assert refusal() == "too-slow"


@pytest.mark.parametrize(
    "forbidden",
    [
        "import socket\nsocket.socket()",
        "import subprocess\nsubprocess.Popen(['true'])",
        "open('written', 'w')",
        "open('/etc/passwd')",
        "import os\nos.fork()",
    ],
)
def test_a_child_opens_no_socket_starts_nothing_and_writes_nothing(instead, forbidden):
    marked = forbidden.replace("\n", "\n        ")
    instead(
        "from quizapp.drafting.errors import DraftingError\n"
        f"def forbidden(*_):\n    try:\n        {marked}\n    except PermissionError:\n"
        "        raise DraftingError('noise')\n"
        "double.read_article = forbidden\nchild.main()"
    )
    assert refusal() == "noise"


@pytest.fixture
def children(monkeypatch):
    """The children that are started."""
    started = []
    start = child_process.start_child
    monkeypatch.setattr(
        child_process, "start_child", lambda *asked: started.append(start(*asked)) or started[-1]
    )
    return started


def test_one_that_is_stopped_ends_the_child_within_300_ms(instead, children):
    instead("import time\ndouble.read_article = lambda *_: time.sleep(60)\nchild.main()")
    wished: list[float] = []
    running = read_in_child(source(), lambda: bool(wished), "rules")
    while next(running) != ReadProgress(0, 4):
        pass
    wished.append(time.monotonic())
    with pytest.raises(DraftingCancelledError):
        list(running)
    assert children[0].returncode is not None
    assert time.monotonic() - wished[0] < 0.3


def test_closing_it_ends_the_child(instead, children):
    instead("import time\ntime.sleep(60)")
    running = read_in_child(source(), never, "rules")
    assert next(running) == ReadProgress(0, 1)
    running.close()
    assert children[0].poll() is not None
