"""Documents too large for every run of the tests, opened as the window opens them, and stopped amid that.

    python -m tests.long documents [--stops N]

Prints for each what came of it, how long it took, how much memory of the child, and how long after somebody
wished to stop the child was gone, at the worst of N moments (5). Ends with 1 where a file is opened that
should not be, or a stop takes longer than 300 ms.
"""

import argparse
import os
import tempfile
import threading
import time
from pathlib import Path
from random import Random

from quizapp.article.errors import ArticleCancelledError, ArticleError
from quizapp.article.file_opener import open_article
from quizapp.sandbox import child_process
from tests.article.hostile.archived import changed
from tests.article.hostile.printed import TEXT
from tests.article.making import docx, epub_parts, odt, pdf_of, pdf_stream, word_paragraph

MOST_STOP_MS = 300
_MB = 1024 * 1024
_IMAGE = b"/Type /XObject /Subtype /Image /Width 9000 /Height 7000 /ColorSpace /DeviceRGB /BitsPerComponent 8"


def files(folder):
    """Make each file, and yield it with what is to come of it."""
    noise = os.urandom(_MB)
    paragraphs = "<p>Nobody counted the ferries, she said on Monday, and nobody would say why not.</p>"
    made = {
        "a PDF of 200 MB.pdf": (pdf_of([TEXT], extra=[pdf_stream(noise * 200, _IMAGE)]), "too-large"),
        "a PDF of 95 MB.pdf": (pdf_of([TEXT], extra=[pdf_stream(noise * 95, _IMAGE)]), "opened"),
        "a PDF of 900 pages.pdf": (pdf_of([TEXT * 400] * 900), "too-long|too-slow|too-many|too-heavy"),
        "a paragraph of 50 MB.docx": (docx(word_paragraph("word " * 10_000_000)), "too-large"),
        "a paragraph of 50 MB.odt": (odt(f"<text:p>{'word ' * 10_000_000}</text:p>"), "too-large"),
        "a bomb of 400 MB.epub": (
            changed(epub_parts("<p>Nobody counted."), "OEBPS/p0.xhtml", bytes(400_000_000)), "too-large",
        ),
        "a page of 15 MB.html": ((paragraphs * (15 * _MB // len(paragraphs))).encode(), "too-large"),
        "a script of 15 MB.html": (b"<script>" + b"a=1;" * (15 * _MB // 4) + paragraphs.encode(), "no-text"),
        "a text of 8 MB.txt": (b"word " * (8 * _MB // 5), "too-long"),
    }  # fmt: skip
    while made:
        name = next(iter(made))
        data, told = made.pop(name)
        (folder / name).write_bytes(data)
        yield folder / name, told


def told_of(path):
    """What came of a file: the code of a sentence, or that it opened."""
    try:
        open_article(path, lambda: False, lambda _done, _of: None)
    except ArticleError as error:
        return error.code
    return "opened"


def stopped(path, after_s, children):
    """The seconds from the wish to stop, so long after the start, to the child's end; None if it was done."""
    wish = threading.Event()
    wished = []

    def stop():
        wished.append(time.monotonic())
        wish.set()

    timer = threading.Timer(after_s, stop)
    timer.start()
    try:
        open_article(path, wish.is_set, lambda _done, _of: None)
    except ArticleCancelledError:
        gone = time.monotonic()
        assert children[-1].returncode is not None, "it is still there"
        return gone - wished[0]
    except ArticleError:
        return None
    finally:
        timer.cancel()
        timer.join()
    return None


def tried(found, stops, chance):
    """Yield a line for each file, and whether all is well."""
    children = []
    start = child_process.start_child
    child_process.start_child = lambda *asked: children.append(start(*asked)) or children[-1]
    try:
        for path, told in found:
            began = time.monotonic()
            code = told_of(path)
            took = time.monotonic() - began
            waits = [stopped(path, chance.uniform(0, took), children) for _ in range(stops)]
            slowest = 1_000 * max((wait for wait in waits if wait is not None), default=0)
            size = path.stat().st_size / 1e6
            path.unlink()
            line = f"{path.name:28}{size:8.1f} MB  {code:10}{took:7.2f} s  stopped {slowest:4.0f} ms"
            yield line, code in told.split("|") and slowest <= MOST_STOP_MS
    finally:
        child_process.start_child = start


def main(arguments):
    """Try, print, and return 1 where anything is not well."""
    parser = argparse.ArgumentParser(prog="python -m tests.long documents")
    parser.add_argument("--stops", type=int, default=5, help="how often each is stopped at a random moment")
    chosen = parser.parse_args(arguments)
    well = True
    with tempfile.TemporaryDirectory(prefix="quizapp-") as folder:
        for line, is_well in tried(files(Path(folder)), chosen.stops, Random(1)):
            print(f"{line}  {'' if is_well else 'NOT WELL'}", flush=True)
            well &= is_well
    return int(not well)
