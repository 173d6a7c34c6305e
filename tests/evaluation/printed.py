"""How well articles come back from PDFs that a browser printed.

    python -m tests.evaluation.printed [FOLDER] [--pages N] [--each]

FOLDER, or the environment's QUIZAPP_PAGES, is that of `tests.evaluation.articles`. Chromium prints the marked
text of N articles (24) in four layouts: one column; two; two justified with words cut; indented with running
heads. For each PDF: the F1 of its words, and of its paragraphs' ends, each known by the fifteen letters
before it. Nothing of it is kept. Ends with 1 where an aim is missed.
"""

from __future__ import annotations

import argparse
import html
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from quizapp.article.errors import ArticleError
from quizapp.article.pdf.pdf_document import open_pdf
from tests.evaluation.articles import f1_of

WORDS, ENDS = 0.95, 0.90
PAGES = 24
LENGTHS = range(1_500, 30_000)
"""Characters of the articles that are printed: some pages, and no book."""
LAYOUTS = {
    "one column": "",
    "two columns": "main { column-count: 2; column-gap: 1.2em }",
    "cut words": "main { column-count: 2; column-gap: 1em; text-align: justify; hyphens: manual }",
    "running heads": "main { text-indent: 1.2em } main p { margin: 0 }",
}
_LONG_WORD = re.compile(r"[A-Za-z]{7,}")
_LETTER = re.compile(r"\W")


def page(paragraphs: list[str], layout: str) -> str:
    """A page of these paragraphs in a layout; where words may be cut, each long one says where."""
    texts = [html.escape(text, quote=False) for text in paragraphs]
    if layout == "cut words":
        texts = [text if "&" in text else _LONG_WORD.sub(_cuttable, text) for text in texts]
    style = f"body {{ font: 11pt/1.4 serif }} {LAYOUTS[layout]}"
    inside = "".join(f"<p>{text}</p>" for text in texts)
    return (
        f"<!doctype html><html lang=en><meta charset=utf-8><title>A title</title><style>{style}</style>"
        f"<h1>The headline of it</h1><main>{inside}</main></html>"
    )


def _cuttable(word: re.Match[str]) -> str:
    return f"{word[0][:3]}&shy;{word[0][3:5]}&shy;{word[0][5:]}"


def words(paragraphs: list[str]) -> Counter[str]:
    """The words of paragraphs."""
    return Counter(re.findall(r"\w+", " ".join(paragraphs)))


def ends(paragraphs: list[str]) -> Counter[str]:
    """The last fifteen letters of each paragraph."""
    return Counter(_LETTER.sub("", text)[-15:] for text in paragraphs)


def printed(chromium: str, folder: Path, source: str, *, heads: bool) -> Path:
    """The PDF that Chromium prints of a page."""
    (folder / "a.html").write_text(source, encoding="utf-8")
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={folder / 'a.pdf'}"]
    if not heads:
        command.append("--no-pdf-header-footer")
    subprocess.run([*command, (folder / "a.html").as_uri()], capture_output=True, check=True, timeout=120)
    return folder / "a.pdf"


def main(arguments: list[str]) -> int:
    """Print, measure, tell, and return 1 if an aim is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation.printed")
    parser.add_argument("folder", nargs="?", default=os.environ.get("QUIZAPP_PAGES"), metavar="FOLDER")
    parser.add_argument("--pages", type=int, default=PAGES, metavar="N", help="how many articles are printed")
    parser.add_argument("--each", action="store_true", help="print every file's figures")
    chosen = parser.parse_args(arguments)
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chosen.folder or not chromium:
        parser.error("name the folder of pages, or set QUIZAPP_PAGES, and have Chromium installed")
    gold = json.loads((Path(chosen.folder) / "ground-truth.json").read_text(encoding="utf-8"))
    texts = [each["articleBody"] for each in gold.values() if len(each["articleBody"]) in LENGTHS]
    missed = False
    for layout in LAYOUTS:
        figures = [_figures(chromium, text, layout) for text in texts[: chosen.pages]]
        if chosen.each:
            print(*(f"  {of_words:.3f} {of_ends:.3f}" for of_words, of_ends in figures), sep="\n")
        mean_words, mean_ends = (statistics.mean(each) for each in zip(*figures, strict=True))
        missed |= mean_words < WORDS or mean_ends < ENDS
        print(f"{layout}: {len(figures)} PDFs, words {mean_words:.4f} (aim {WORDS}), ", end="")
        print(f"ends of paragraphs {mean_ends:.4f} (aim {ENDS})", flush=True)
    return int(missed)


def _figures(chromium: str, text: str, layout: str) -> tuple[float, float]:
    marked = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    with tempfile.TemporaryDirectory(prefix="quizapp-") as folder:
        path = printed(chromium, Path(folder), page(marked, layout), heads=layout == "running heads")
        try:
            article = open_pdf(path, lambda _done, _of: None)
        except ArticleError:
            return 0, 0
    found = [each.text for each in article.paragraphs if each.role != "headline"]
    return f1_of(words(found), words(marked)), f1_of(ends(found), ends(marked))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
