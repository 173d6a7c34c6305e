"""Every reader against files that mean harm: a sentence for each, within two seconds and 300 MB.

The seconds are the process's own, which a busy machine does not lengthen.
"""

import sys

import pytest

from tests.article.hostile import structures, word
from tests.article.hostile.archived import EPUBS, ODTS, WORDS
from tests.article.hostile.pages import PAGES, SAVED
from tests.article.hostile.plain import MARKDOWN, TEXTS
from tests.article.hostile.printed import PRINTED
from tests.article.hostile.trying import Trying
from tests.conftest import TABLE
from tests.pace import is_within

MOST_CPU_S, MOST_MB = 2, 300
READERS = {
    "text": TEXTS, "markdown": MARKDOWN, "html": PAGES, "mhtml": SAVED, "docx": WORDS | word.WORDS,
    "odt": ODTS | structures.ODTS, "epub": EPUBS | structures.EPUBS, "pdf": PRINTED,
}  # fmt: skip
NEEDED = {"docx": "mammoth", "pdf": "pypdfium2"}

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it forks")


@pytest.fixture(scope="module")
def trying():
    process = Trying()
    yield process
    process.close()


@pytest.mark.parametrize(
    ("reader", "what"), [(name, what) for name, made in READERS.items() for what in made]
)
def test_a_hostile_file_is_a_sentence(trying, tmp_path, reader, what):
    if reader in NEEDED:
        pytest.importorskip(NEEDED[reader], reason="the extra “documents” is not installed")
    name, data, told = READERS[reader][what]
    (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data())
    answer = trying.open(tmp_path / name)
    assert answer["told"] in told.split("|"), answer
    assert is_within(answer["cpu_s"], MOST_CPU_S)
    assert answer["most_mb"] <= MOST_MB


def test_a_file_that_went_before_it_was_read_is_told(trying, tmp_path):
    assert trying.open(tmp_path / "gone.txt")["told"] == "unreadable"


def test_a_pdf_of_200_mb_is_not_read(trying, tmp_path):
    with (tmp_path / "a.pdf").open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(200 * 1024 * 1024)
    assert trying.open(tmp_path / "a.pdf")["told"] == "too-large"


def test_every_reader_ends_at_least_twenty_files_with_a_sentence_and_they_are_counted(record_property):
    ended = {
        reader: sum(told != "opened" for _, _, told in made.values()) for reader, made in READERS.items()
    }
    shown = ", ".join(f"{reader} {len(READERS[reader])} ({count})" for reader, count in ended.items())
    record_property(TABLE, f"Hostile files by reader, and those that end with a sentence: {shown}")
    assert min(ended.values()) >= 20, ended
