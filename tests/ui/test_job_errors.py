from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.catalogue import Catalogue, compile_catalogues
from quizapp.library.errors import DiskFullError
from quizapp.ui.job_errors import describe_job_error
from tests.ui.fakes import translate


def test_what_befell_the_library_or_a_file_is_told(tmp_path: Path):
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    entry = 'msgid "library_errors.database.disk-full"\nmsgstr "{folder} ist voll."\n'
    for language in ("en", "de"):
        (tmp_path / f"{language}.po").write_text(head + entry, encoding="utf-8")
    compile_catalogues(tmp_path)
    full = DiskFullError(Path("kept", "quizapp.db"))
    assert describe_job_error(Catalogue("de", tmp_path), full) == "kept ist voll."
    assert describe_job_error(translate, FileNotFoundError(2, "No such file", "old.db")).endswith(
        "No such file: 'old.db'"
    )


def test_a_fault_of_the_programs_own_is_passed_on():
    with pytest.raises(ZeroDivisionError):
        describe_job_error(translate, ZeroDivisionError())
