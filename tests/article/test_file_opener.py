"""A child process opens articles: it is watched, confined, and killed when somebody wishes to stop."""

import os
import sys
import textwrap
import time

import pytest

from quizapp.article import file_opener
from quizapp.article.errors import ArticleCancelledError
from quizapp.article.file_opener import ReadProgress, open_article, open_in_steps, open_pasted_in_steps
from quizapp.article.models import Article
from quizapp.sandbox import child_process
from tests.article.making import docx, epub, mhtml, odt, pdf, refusal, word_paragraph
from tests.article.web.pages import SENTENCES, page, paragraphs
from tests.stand_in import stand_in

READING = "from quizapp.article import reader_process as child\nfrom quizapp.sandbox import confinement\n"
SENTENCE = "Nobody counted the ferries that went empty, she said on Monday."
TEXT = "Ferries Go Empty\n\nNobody counted the ferries, she said.\n"


def never():
    return False


def nowhere(_done, _steps):
    """Nobody looks at how far it is."""


def file(folder, name, data):
    (folder / name).write_bytes(data)
    return folder / name


def refused(path):
    return refusal(open_article, path, never, nowhere)


@pytest.fixture
def instead(monkeypatch, tmp_path):
    """Has the child run other lines in the place of its own, with the same confinement."""

    return lambda lines: stand_in(monkeypatch, tmp_path, lines)


def test_more_can_be_pasted_than_a_pipe_holds():
    told = "\n\n".join([f"{'The ferries go empty in the morning. ' * 60}" for _ in range(60)])
    assert len(told) > 128 * 1024
    *_, pasted = open_pasted_in_steps(told, "text", never)
    assert isinstance(pasted, Article)
    assert len(pasted.paragraphs) == 60


def test_a_page_and_a_text_can_be_pasted():
    *_, pasted = open_pasted_in_steps(page(f"<div>{paragraphs()}</div>"), "html", never)
    assert isinstance(pasted, Article)
    assert pasted.of("body") == SENTENCES
    *_, pasted = open_pasted_in_steps("# Ferries\n\nNobody *counted*.", "markdown", never)
    assert isinstance(pasted, Article)
    assert pasted.of("body") == ("Nobody counted.",)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", SENTENCE.encode()),
        ("a.md", SENTENCE.encode()),
        ("a.html", page(f"<div>{paragraphs()}</div>").encode()),
        ("a.mht", mhtml(page(f"<div>{paragraphs()}</div>"))),
        ("a.pdf", pdf([[(50, 700, 10, SENTENCE)]])),
        ("a.docx", docx(word_paragraph(SENTENCE))),
        ("a.odt", odt(f"<text:p>{SENTENCE}</text:p>")),
        ("a.epub", epub(f"<p>{SENTENCE}</p>")),
    ],
)  # fmt: skip
def test_each_reader_finds_all_that_it_needs_in_its_confined_child(tmp_path, name, data):
    article = open_article(file(tmp_path, name, data), never, nowhere)
    assert any(SENTENCE in each.text or each.text in SENTENCES for each in article.paragraphs)


@pytest.mark.skipif(sys.platform == "win32", reason="not everybody may make links there")
def test_a_file_is_read_through_a_link_and_by_a_name_that_is_no_utf_8(tmp_path):
    path = file(tmp_path, os.fsdecode(b"\xff.txt"), TEXT.encode())
    (tmp_path / "link.txt").symlink_to(path)
    (tmp_path / "folder").symlink_to(tmp_path)
    for each in (path, tmp_path / "link.txt", tmp_path / "folder" / path.name):
        assert open_article(each, never, nowhere).told.title == "Ferries Go Empty"


def test_progress_is_told_step_by_step(tmp_path):
    seen = []
    path = file(tmp_path, "a.epub", epub(*[f"<p>Page {number}." for number in range(5)]))
    open_article(path, never, lambda done, steps: seen.append((done, steps)))
    assert seen[-5:] == [(number, 5) for number in range(5)]


def test_what_is_no_file_is_told(tmp_path):
    assert refused(tmp_path / "none.txt") == "missing"
    assert refused(tmp_path) == "not-a-file"
    assert refused(tmp_path / ("a" * 5000)) == "unreadable"
    assert refused(file(tmp_path, "a.txt", b"")) == "empty"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads every file")
def test_a_file_that_may_not_be_read_is_told(tmp_path):
    path = file(tmp_path, "a.txt", b"a")
    path.chmod(0)
    assert refused(path) == "unreadable"


@pytest.mark.skipif(sys.platform == "win32", reason="it has no pipes with names in folders")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe") == "not-a-file"


def test_at_the_first_look_after_the_wish_to_stop_the_child_is_gone(instead, tmp_path, monkeypatch):
    instead("import time\ntime.sleep(60)")
    children, asked = [], []
    start = child_process.start_child
    monkeypatch.setattr(
        child_process, "start_child", lambda *asked: children.append(start(*asked)) or children[-1]
    )

    def cancel():
        asked.append(children[-1].poll())
        return len(asked) > 2

    with pytest.raises(ArticleCancelledError):
        open_article(file(tmp_path, "a.txt", b"a"), cancel, nowhere)
    assert asked == [None] * 3
    assert children[-1].returncode is not None
    assert child_process.POLL_S <= 0.1


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ("import os\nos.abort()", "crashed"),
        ("raise SystemExit(3)", "crashed"),
        ("print('{\"error\": \"no such code\"}')", "crashed"),
        ("print('no answer')", "crashed"),
        ("print('[1]')", "crashed"),
        ("print('[' * 100_000)", "crashed"),
        ("print('x' * 2_000_000, flush=True)\nimport time\ntime.sleep(60)", "crashed"),
        (f"{READING}confinement.confine()\nconfinement.allow_step(0.1)\nwhile True: pass", "too-slow"),
        (f"{READING}child.read_article = lambda *_: bytearray(2**30)\nchild.main()", "too-heavy"),
        (f"{READING}def fail(*_): raise RuntimeError\nchild.read_article = fail\nchild.main()", "crashed"),
        (f"{READING}def deep(*_): return deep()\nchild.read_article = deep\nchild.main()", "crashed"),
    ],
)  # fmt: skip
@pytest.mark.skipif(sys.platform == "win32", reason="there the parent's patience is the only limit")
def test_a_child_that_fails_is_a_sentence(instead, tmp_path, monkeypatch, lines, code):
    monkeypatch.setattr(child_process, "MAX_ANSWERS", 1_000_000)
    instead(lines)
    assert refused(file(tmp_path, "a.txt", b"a")) == code


def test_a_child_that_never_answers_is_killed_in_the_end(instead, tmp_path, monkeypatch):
    monkeypatch.setattr(file_opener, "TIMEOUT_S", 0.3)
    instead("import time\ntime.sleep(60)")
    assert refused(file(tmp_path, "a.txt", b"a")) == "too-slow"


@pytest.mark.parametrize(
    "forbidden",
    [
        "import socket\nsocket.socket()",
        "import subprocess\nsubprocess.Popen(['true'])",
        "import os\nos.system('true')",
        "open('written', 'w')",
        "open('/etc/passwd')",
        "from pathlib import Path\nPath('/etc/hostname').read_bytes()",
        "import os\nos.remove('a')",
        "import os\nos.fork()",
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for the interpreter is a shell's script")
def test_a_child_opens_no_socket_starts_nothing_and_writes_nothing(instead, tmp_path, forbidden):
    marked = textwrap.indent(forbidden, "        ")
    instead(
        "from quizapp.article import reader_process as child\n"
        "from quizapp.article.errors import ArticleError\n"
        f"def forbidden(*_):\n    try:\n{marked}\n    except PermissionError:\n"
        "        raise ArticleError('heaped')\n"
        "child.read_article = forbidden\nchild.main()"
    )
    assert refused(file(tmp_path, "a.txt", b"a")) == "heaped"


def test_what_a_library_prints_is_no_answer(instead, tmp_path):
    instead(
        "import os\nfrom quizapp.article import reader_process as child\nread = child.read_article\n"
        "def loud(*given):\n    print('{}'); os.write(1, b'{}\\n')\n    return read(*given)\n"
        "child.read_article = loud\nchild.main()"
    )
    assert (
        open_article(file(tmp_path, "a.txt", TEXT.encode()), never, nowhere).told.title == "Ferries Go Empty"
    )


def test_a_worker_opens_a_file_look_by_look_and_has_the_article_at_last(tmp_path):
    *looks, article = open_in_steps(file(tmp_path, "a.txt", TEXT.encode()), never)
    assert looks
    assert all(isinstance(look, ReadProgress) for look in looks)
    assert isinstance(article, Article)
    assert article.told.title == "Ferries Go Empty"
    assert article.of("body") == ("Nobody counted the ferries, she said.",)
    assert open_article(tmp_path / "a.txt", never, nowhere) == article
    *_, pasted = open_pasted_in_steps(TEXT, "text", never)
    assert pasted == article


def test_a_worker_that_is_asked_to_stop_ends_the_child(tmp_path, instead):
    instead("import time; time.sleep(60)")
    began = time.monotonic()
    looks = open_in_steps(file(tmp_path, "a.txt", TEXT.encode()), never)
    assert next(looks) == ReadProgress(0, 1)
    looks.close()
    with pytest.raises(ArticleCancelledError):
        list(open_in_steps(tmp_path / "a.txt", lambda: True))
    assert time.monotonic() - began < 10
