"""The extra `documents` is named where it is missing, loaded by nobody else, the same for tests."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from quizapp.article.errors import ArticleError, import_extra
from quizapp.article.file_opener import open_article
from quizapp.ui.messages.my_packs import describe_article_error
from tests.article.making import docx, epub, mhtml, odt, pdf, word_paragraph
from tests.article.web.pages import page
from tests.ui.fakes import translate

LIBRARIES = ("pypdfium2", "mammoth")
ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture
def without_the_extra(tmp_path_factory, monkeypatch):
    """Has the child find, in the place of each library, one that cannot be loaded."""
    folder = tmp_path_factory.mktemp("absent")
    for name in LIBRARIES:
        (folder / f"{name}.py").write_text("raise ImportError('it is not there')\n", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(folder))


def test_a_library_that_is_not_there_is_asked_for_by_its_extra():
    with pytest.raises(ArticleError) as raised:
        import_extra("no_such_library", "PDF")
    assert raised.value.code == "extra"
    assert raised.value.details == {"kind": "PDF", "python": sys.executable}


FORMATS = {
    "a.txt": b"Nobody counted the ferries.",
    "a.md": b"Nobody *counted* the ferries.",
    "a.html": page("<p>Nobody counted the ferries.").encode(),
    "a.mht": mhtml(page("<p>Nobody counted the ferries.")),
    "a.odt": odt("<text:p>Nobody counted the ferries.</text:p>"),
    "a.epub": epub("<p>Nobody counted the ferries."),
    "a.pdf": pdf([[(50, 700, 10, "Nobody counted the ferries.")]]),
    "a.docx": docx(word_paragraph("Nobody counted the ferries.")),
}


@pytest.mark.parametrize("name", FORMATS)
def test_without_the_extra_each_format_opens_or_names_it(without_the_extra, tmp_path, name):
    path = tmp_path / name
    path.write_bytes(FORMATS[name])
    if name in ("a.pdf", "a.docx"):
        with pytest.raises(ArticleError) as raised:
            open_article(path, lambda: False, lambda _done, _of: None)
        told = raised.value.sentence(f"“{name}”")
        assert (raised.value.code, raised.value.details["kind"]) == ("extra", name[2:].upper())
        assert told == describe_article_error(translate, raised.value, name)
    else:
        assert open_article(path, lambda: False, lambda _done, _of: None).of("body")


def test_the_process_that_asks_for_an_article_loads_no_library_of_documents():
    lines = (
        "import sys\nimport quizapp.article.file_opener, quizapp.article.starter_pack\n"
        "import quizapp.cli.open_command\n"
        "loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "assert not loaded & {'mammoth', 'pypdfium2'}, loaded"
    )
    subprocess.run([sys.executable, "-c", lines], cwd=ROOT, check=True)
