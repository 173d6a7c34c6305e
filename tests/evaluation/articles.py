"""How much of a page's article is found, against text that people marked by hand.

    python -m tests.evaluation.articles [FOLDER] [--each]

FOLDER, or the environment's QUIZAPP_PAGES, holds `ground-truth.json` (by name: articleBody and url) and
NAME.html.gz for each, as in scrapinghub's article-extraction-benchmark. None of these pages is part of the
project. For each page: the F1 of the word 4-grams, counted as often as they stand, of the body paragraphs
that `open_page` finds. Prints the mean, the number under .70 and under .90. Of twenty of the pages it also
tells how much of what is told (title, author, …) is right or empty; see `tests.evaluation.told`. Ends with 1
if an aim is missed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import statistics
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizapp.article.errors import ArticleError
from quizapp.article.models import Article, ArticleMetadata
from quizapp.article.plain_text import decode_text
from quizapp.article.web.web_page import open_page
from tests.evaluation.told import SOUND, judged, marks, share, table

if TYPE_CHECKING:
    from collections.abc import Mapping

MEAN, LOW, FAIR, MOST_UNFAIR = 0.967, 0.70, 0.90, 5
_WORD = re.compile(r"\w+")
_GRAM = 4


def grams(text: str) -> Counter[tuple[str, ...]]:
    """The word 4-grams of a text with their counts; of a shorter text the whole of it."""
    words = _WORD.findall(text)
    if len(words) < _GRAM:
        return Counter([tuple(words)])
    return Counter(zip(*(words[start:] for start in range(_GRAM)), strict=False))


def f1(found: str, marked: str) -> float:
    """The harmonic mean of precision and recall of one text's 4-grams against another's, from 0 to 1."""
    return f1_of(grams(found), grams(marked))


def f1_of(found: Counter[Any], marked: Counter[Any]) -> float:
    """The harmonic mean of precision and recall of what was found and what was marked, from 0 to 1."""
    return 2 * (found & marked).total() / max(1, found.total() + marked.total())


def opened(page: str) -> Article:
    """The article of a page; one of nothing where none is found."""
    try:
        return open_page(page)
    except ArticleError:
        return Article(ArticleMetadata(), ())


def main(arguments: list[str]) -> int:
    """Measure, print, and return 1 if an aim is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation.articles")
    parser.add_argument("folder", nargs="?", default=os.environ.get("QUIZAPP_PAGES"), metavar="FOLDER")
    parser.add_argument("--each", action="store_true", help="print every page's figure, the worst first")
    chosen = parser.parse_args(arguments)
    if not chosen.folder:
        parser.error("name the folder of pages, or set QUIZAPP_PAGES")
    folder = Path(chosen.folder)
    marked = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    articles = {
        name: opened(decode_text(gzip.decompress((folder / f"{name}.html.gz").read_bytes())))
        for name in marked
    }
    missed = _bodies(articles, marked, each=chosen.each)
    return int(_told(articles, each=chosen.each) or missed)


def _bodies(articles: Mapping[str, Article], marked: Mapping[str, Any], *, each: bool) -> bool:
    """Print how much of the bodies is found; tell whether an aim is missed."""
    figures = {
        name: f1("\n".join(article.of("body")), marked[name]["articleBody"])
        for name, article in articles.items()
    }
    if each:
        for name, figure in sorted(figures.items(), key=lambda pair: pair[1]):
            print(f"{figure:.3f}  {name[:12]}  {marked[name]['url'][:70]}")
    mean = statistics.mean(figures.values())
    low, unfair = (sum(figure < bound for figure in figures.values()) for bound in (LOW, FAIR))
    print(f"{len(figures)} pages: mean F1 {mean:.4f} (aim {MEAN}), {low} under {LOW} (aim 0), ", end="")
    print(f"{unfair} under {FAIR} (aim at most {MOST_UNFAIR})")
    return mean < MEAN or low > 0 or unfair > MOST_UNFAIR


def _told(articles: Mapping[str, Article], *, each: bool) -> bool:
    """Print how much of what is told is right, of the marked pages; tell whether the aim is missed."""
    known = marks()
    found = {
        name: judged(name, article.told, known[name[:12]])
        for name, article in articles.items()
        if name[:12] in known
    }
    if not found:
        print("none of the pages that were marked by hand is there")
        return False
    print(table(found))
    for name, fields in found.items() if each else ():
        for field, judgement in fields.items():
            if judgement != "right":
                print(f"  {name[:12]}  {field} {judgement}: {getattr(articles[name].told, field)}")
    return share(found.values()) < SOUND


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
