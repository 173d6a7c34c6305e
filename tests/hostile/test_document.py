"""docs/hostile-files.md lists every kind of hostile pack that is tested, and no other."""

import re
from pathlib import Path

from tests.hostile.document import PAGE, written
from tests.hostile.kinds import KINDS


def test_the_tables_are_those_of_the_tests():
    page = PAGE.read_text(encoding="utf-8")
    assert page == written(page), "python -m tests.hostile.document writes them anew"
    packs = page[page.index("<!-- kinds -->") : page.index("### Files of other readers")]
    rows = re.findall(r"^\| ([^|]+) \|", packs, re.MULTILINE)
    assert [row for row in rows if row not in ("kind", "---")] == list(KINDS)


def test_what_keeps_and_tests_a_promise_is_there():
    root = Path(__file__).parents[2]
    page = (root / "docs" / "security.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:quizapp|tests)/[\w/]+(?:\.py)?)`", page))
    assert len(named) > 40
    assert [each for each in sorted(named) if not (root / each).exists()] == []
