"""docs/security.md lists every kind of hostile pack that is tested, and no other."""

import re
from importlib import import_module

from tests.hostile.document import PAGE, written
from tests.hostile.kinds import KINDS


def test_the_tables_are_those_of_the_tests():
    page = PAGE.read_text(encoding="utf-8")
    assert page == written(page), "python -m tests.hostile.document writes them anew"
    packs = page[page.index("<!-- kinds -->") : page.index("### Files of other readers")]
    rows = re.findall(r"^\| ([^|]+) \|", packs, re.MULTILINE)
    assert [row for row in rows if row not in ("kind", "---")] == list(KINDS)


def test_every_module_that_the_page_names_is_there():
    page = PAGE.read_text(encoding="utf-8")
    named = set(re.findall(r"`(quizapp(?:/\w+)+)\.py`", page))
    assert len(named) > 8
    for module in named:
        import_module(module.replace("/", "."))
