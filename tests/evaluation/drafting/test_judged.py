"""What judges said of drafts: the table is sound, and counted rightly."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.article.plain_text import open_text
from quizapp.article.starter_pack import build_source
from tests.evaluation.drafting.judged import figures

if TYPE_CHECKING:
    from collections.abc import Iterable

ARTICLES = Path(figures.__file__).parent / "articles"
KINDS = set("abcefgiklmnoprtuvwxyzh") - {"d", "p"}


def row(article: str, use: str, spoilt: str = "-") -> figures.Row:
    """A row of the table: of key, alone and others both judges say yes, or no where it is spoilt."""
    rest = "nn" if spoilt != "-" else "yy"
    return {
        "round": "1", "article": article, "type": "number", "spoilt": spoilt,
        "key": rest, "alone": rest, "others": rest, "use": use,
    }  # fmt: skip


def digest(parts: Iterable[str]) -> str:
    """The first digits of the sha256 of an article's parts."""
    return hashlib.sha256("\n\n".join(parts).encode()).hexdigest()[:16]


def opened(text: str) -> list[str]:
    """The parts of an article as it is opened to be drafted from."""
    return [each.text for each in build_source(open_text(text), "a1", "article").passages]


def test_each_verdict_is_two_letters_and_each_round_has_spoilt_drafts() -> None:
    found = figures.rows()
    assert all(re.fullmatch("[yn]{2}", each[one]) for each in found for one in figures.ASKED)
    for name in figures.rounds(found):
        assert any(each["spoilt"] != "-" for each in found if each["round"] == name)


def test_what_was_drafted_from_lies_beside_it_unchanged() -> None:
    seen = {each["article"]: each["sha256"] for each in figures.rows() if each["article"][0] in KINDS}
    here = {name: sha for name, sha in seen.items() if re.fullmatch(r"[a-z]\d+[ab]?", name)}
    assert len(here) > 100
    for name, sha in here.items():
        text = (ARTICLES / f"{name}.txt").read_text(encoding="utf-8")
        # Most are opened as they stand.
        plain = digest(line.strip() for line in text.split("\n") if line.strip())
        assert sha == plain or sha == digest(opened(text)), name


def test_spoilt_drafts_are_counted_apart_and_both_judges_together() -> None:
    told = list(figures.lines([row("a01", "yn"), row("a02", "yy"), row("a02", "nn", spoilt="key")]))
    assert told[0] == "2 drafts of 2 articles; spoilt ones missed: [0, 0]"
    assert told[1].endswith("use 1.000")
    assert told[2].endswith("use 0.500")
    assert "use 0.750 [" in told[3]


def test_rounds_are_in_the_order_of_their_numbers() -> None:
    names = figures.rounds([{**row("a01", "yy"), "round": name} for name in ("rare", "10", "9", "2")])
    assert names == ["2", "9", "10", "rare"]
