"""Documents to open: a text of 10 KB, web pages of 200 KB, a PDF of 20 pages, the same for the same seed."""

from __future__ import annotations

from random import Random
from typing import Final

from tests.article.making import pdf
from tests.benchmarks.packs import Writer

_SENTENCES: Final = 4
_SCRIPT: Final = (
    "window.dataLayer=window.dataLayer||[];(function(a,b){if(a<b){a.push({'b':b})}})(dataLayer,{});"
)
_LINE: Final = 88
"""Characters of a PDF's line."""


def paragraphs(count: int, seed: int = 0) -> list[str]:
    """So many paragraphs, each of some sentences."""
    writer = Writer(Random(seed))
    return [" ".join(writer.sentence() for _ in range(_SENTENCES)) for _ in range(count)]


def text(size: int) -> str:
    """A plain text of about so many characters."""
    made = paragraphs(size // 100)
    while sum(map(len, made)) > size:
        made.pop()
    return "\n\n".join(["Ferries go empty", *made])


def page(size: int, texts: int, comments: int) -> str:
    """A newspaper's page of so many characters, scripts for the most part, paragraphs and comments."""
    body, teasers, said = paragraphs(texts), paragraphs(60, 1), paragraphs(comments, 2)
    sections = (f"<a href='/section/{n}?from=menu'>Section {n}</a>" for n in range(150))
    menu = "".join(f"<li class='nav-item'>{section}</li>" for section in sections)
    article = "".join(
        f"<p class='css-{n} story-paragraph' data-n='{n}'>{each} <a href='/topic/{n}'>topic</a></p>"
        + (f"<figure><img src='/{n}.jpg'><figcaption>A ferry</figcaption></figure>" if n % 5 == 4 else "")
        for n, each in enumerate(body)
    )
    links = (
        f"<a href='/a/{n}'><img src='/{n}.jpg' alt=''><h3>{each[:60]}</h3></a>"
        for n, each in enumerate(teasers)
    )
    cards = "".join(f"<div class='card teaser'>{link}</div>" for link in links)
    talk = "".join(
        f"<div class='comment'><span class='who'>Reader</span><p>{each}</p></div>" for each in said
    )
    start = (
        "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Ferries go empty - Post</title>"
        "<meta property='og:title' content='Ferries go empty'><meta property='og:site_name' content='Post'>"
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferries go empty"}</script>'
    )
    talk = f"<section class='comments'>{talk}</section>" if said else ""
    end = (
        f"</head><body><header><nav><ul>{menu}</ul></nav></header><main><article><h1>Ferries go empty</h1>"
        f"<div class='story'>{article}</div></article>{talk}</main><aside class='sidebar'>{cards}</aside>"
        "<footer><p>© Post. All rights reserved.</p></footer></body></html>"
    )
    script = f"<script>{_SCRIPT * 60}</script>"
    return start + script * ((size - len(start) - len(end)) // len(script)) + end


def printed(pages: int, lines: int = 50) -> bytes:
    """A PDF of so many pages of text, with a head and a number on each."""
    words = iter(" ".join(paragraphs(pages * lines)).split())
    made = []
    for number in range(pages):
        placed = [(50.0, 810.0, 9.0, "Ostermere Post"), (520.0, 810.0, 9.0, str(number + 1))]
        for row in range(lines):
            line = next(words)
            while len(line) < _LINE:
                line += f" {next(words)}"
            line = f"{line[:50].strip()}." if row % 7 == 6 else line
            placed.append((50.0, 780.0 - 14 * row - 8 * (row // 7), 10.0, line))
        made.append(placed)
    return pdf(made)
