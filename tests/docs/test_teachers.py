"""docs/teachers.md: its pictures are there and told in words; its keys and words are the program's."""

import inspect
import re
from pathlib import Path

from PySide6.QtGui import QImageReader

from tests.catalogue.entries import texts
from tests.guide import evening
from tests.test_features import KEY_LISTS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
TEXT = (DOCS / "teachers.md").read_text(encoding="utf-8")
PICTURES = DOCS / "images" / "teachers"
SHOWN = re.findall(r"!\[([^\]]*)\]\(images/teachers/([^)]+)\)", TEXT)
PLAIN = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", TEXT)
OF_THE_ARTICLE = {"Read more", "he"}
"""Words of articles that it quotes, and that are no words of the program."""


def keys():
    """Every key of the program; of a row such as 1 to 9 those between, too."""
    found = set()
    for line in (line for listed in KEY_LISTS.values() for section in listed for line in section.lines):
        found.update(line.keys)
        if line.to:
            first, last = map(ord, line.keys)
            found.update(map(chr, range(first, last + 1)))
    return found


def test_every_picture_that_it_names_is_there_and_is_told_in_words_and_every_one_that_is_there_is_named():
    names = [name for _, name in SHOWN]
    assert len(names) > 10
    assert sorted(names) == sorted(path.name for path in PICTURES.iterdir())
    assert [told for told, _ in SHOWN if len(told) < 30] == []


def test_its_pictures_are_no_larger_than_a_window_and_together_no_more_than_a_page_may_weigh():
    paths = list(PICTURES.iterdir())
    assert sum(path.stat().st_size for path in paths) < 600_000
    for path in paths:
        size = QImageReader(str(path)).size()
        assert 0 < size.width() <= 1280, path
        assert 0 < size.height() <= 800, path


def test_what_stands_in_bold_is_a_key_of_the_program():
    named = set(re.findall(r"\*\*([^*]+)\*\*", PLAIN))
    assert len(named) > 30
    assert named - keys() == set()


def test_what_it_says_to_be_in_the_window_is_in_the_program_or_typed_on_the_way():
    known = {" ".join(text.split()) for text in texts()} | OF_THE_ARTICLE
    typed = inspect.getsource(evening)
    quoted = {" ".join(words.split()) for words in re.findall(r"“([^”]+)”", PLAIN)}
    assert len(quoted) > 50
    assert {
        words for words in quoted if words not in known and words not in typed and words != "like this"
    } == set()


def test_every_link_leads_somewhere():
    titles = re.findall(r"^#+ (.+)$", PLAIN, re.MULTILINE)
    heads = {re.sub(r"[^\w -]", "", title).lower().replace(" ", "-") for title in titles}
    links = re.findall(r"\]\(([^)]+)\)", PLAIN)
    assert [link for link in links if link.startswith("#") and link[1:] not in heads] == []
    assert [link for link in links if not link.startswith("#") and not (DOCS / link).exists()] == []


def test_the_first_page_leads_to_it_and_to_what_a_teacher_reads_next():
    first = (ROOT / "README.md").read_text(encoding="utf-8")
    for path in ("docs/teachers.md", "docs/authoring-guide.md", "docs/pack.schema.json"):
        assert f"]({path})" in first, path
