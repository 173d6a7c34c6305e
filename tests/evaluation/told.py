"""How much of what a page tells about its article is right, against what somebody marked who read the page.

`told.json` holds for each of twenty pages, every third by name, and each field the salted digests of the
values that are right: a title as it stands above the article; the writers of the byline without their titles;
who publishes the page, by any of the names it goes by; the day; an address by which others find it; the
language. A field without any is one that the page does not tell. Nothing of the pages is kept.

    python -m tests.evaluation.told MARKED.json

prints that file anew for marks like {"042bb7b5feda…": {"title": ["Ferries Go Empty"], "author": [], …}}.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import unicodedata
from collections import Counter
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from quizapp.article.models import ArticleMetadata

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Judgement = Literal["right", "empty", "wrong"]
    Marks = Mapping[str, Mapping[str, list[str]]]

SOUND = 0.90
MARKED = Path(__file__).with_name("told.json")
FIELDS = tuple(field.name for field in fields(ArticleMetadata))
_SALT = "marked by hand"
_LETTERS = 12
"""Letters of a page's name, and of a digest."""


def folded(field: str, value: str) -> str:
    """What of a value counts: letters and figures, an address without its scheme, a language without land."""
    plain = unicodedata.normalize("NFC", value).casefold().strip()
    if field == "url":
        return re.sub(r"^https?://(?:www\.)?|[#/]*$", "", plain)
    if field == "language":
        return plain.partition("-")[0]
    return plain if field == "published" else "".join(char for char in plain if char.isalnum())


def digest(page: str, field: str, value: str) -> str:
    """The digest of a value, which is another on each page and in each field."""
    salted = "\n".join((_SALT, page[:_LETTERS], field, folded(field, value)))
    return hashlib.sha256(salted.encode()).hexdigest()[:_LETTERS]


def marks() -> Marks:
    """By page and field, the digests of what is right."""
    marked: Marks = json.loads(MARKED.read_text(encoding="utf-8"))
    return marked


def judged(page: str, told: ArticleMetadata, marked: Mapping[str, list[str]]) -> dict[str, Judgement]:
    """Tell of each field whether it is right, empty where the page tells something, or wrong."""
    return {field: _judged(page, field, getattr(told, field), marked[field]) for field in FIELDS}


def _judged(page: str, field: str, value: str, right: list[str]) -> Judgement:
    if not value:
        return "empty" if right else "right"
    return "right" if digest(page, field, value) in right else "wrong"


def share(found: Iterable[Mapping[str, Judgement]]) -> float:
    """The part of all fields that are right or empty, from 0 to 1."""
    counts = Counter(one for each in found for one in each.values())
    return 1 - counts["wrong"] / max(1, counts.total())


def table(found: Mapping[str, Mapping[str, Judgement]]) -> str:
    """What came of all pages, and of each field."""
    lines = []
    for field in FIELDS:
        counts = Counter(each[field] for each in found.values())
        lines.append(
            f"  {field:<10}{counts['right']:>4} right {counts['empty']:>3} empty {counts['wrong']:>3} wrong"
        )
    counts = Counter(one for each in found.values() for one in each.values())
    head = f"{len(found)} pages marked by hand: {share(found.values()):.4f} of {counts.total()} fields"
    right = counts["right"] / max(1, counts.total())
    return "\n".join([f"{head} right or empty (aim {SOUND}), {right:.4f} right", *lines])


def main(arguments: list[str]) -> int:
    """Print the digests of marked values."""
    marked = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    made = {
        page[:_LETTERS]: {
            field: sorted({digest(page, field, value) for value in each[field]}) for field in FIELDS
        }
        for page, each in marked.items()
    }
    print(json.dumps(made, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
