"""Hostile texts and Markdown files."""

from __future__ import annotations

import codecs
from collections.abc import Callable

from tests.article.making import docx, pdf, word_paragraph
from tests.article.web.pages import page, paragraphs

SOUND = page(f"<div>{paragraphs()}</div>")

Data = bytes | Callable[[], bytes]
"""A file's bytes, or, where they take long to make, what makes them."""

Made = tuple[str, Data, str]
"""A file's name, what is in it, and what comes of it: the code of a sentence, or that it opens."""

TEXTS: dict[str, Made] = {
    "nothing": ("a.txt", b"", "empty"),
    "spaces": ("a.txt", b" \t\n" * 9000, "no-text"),
    "a mark and nothing": ("a.txt", codecs.BOM_UTF8, "no-text"),
    "half a wide mark": ("a.txt", b"\xff\xfe\x00", "unknown"),
    "a program": ("a.txt", b"\x7fELF" + bytes(999), "unknown"),
    "a program of Windows": ("a.txt", b"MZ" + bytes(999), "unknown"),
    "a picture": ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(999), "unknown"),
    "noughts": ("a.txt", bytes(100_000), "unknown"),
    "controls": ("a.txt", b"\x01\x02\x03\x04 word " * 9999, "unknown"),
    "every byte": ("a.txt", bytes(range(256)) * 99, "unknown"),
    "rich text of Word": ("a.txt", b"{\\rtf1\\ansi a}", "unknown"),
    "a paragraph of 7 MB": ("a.txt", b"word " * 500_000, "too-long"),
    "nine megabytes": ("a.txt", b"word\n\n" * 1_600_000, "too-large"),
    "a million paragraphs": ("a.txt", b"a.\n\n" * 100_000, "too-many"),
    "a million lines": ("a.txt", b"a\n" * 100_000, "too-many"),
    "a heap of marks": ("a.txt", ("e" + "\u0301" * 15_000).encode(), "heaped"),
    "heaps of marks": ("a.txt", (("e" + "\u0301" * 500 + ".\n\n") * 1500).encode(), "heaped"),
    "marks that turn the writing": ("a.txt", ("a\u202eb\u2066c\u200fd. " * 900).encode(), "opened"),
    "a second alphabet": ("a.txt", ("\U000e0041\U000e0042" * 99_000).encode(), "no-text"),
    "halves of letters": ("a.txt", b"\xed\xa0\x80 word " * 99, "opened"),
    "wide letters cut": ("a.txt", ("Käse. " * 99).encode("utf-16")[:-1], "opened"),
    "only signs of comments": ("a.txt", b"<!-- a -->\n\n" * 99_000, "too-many"),
    "a name in a line without end": ("a.txt", b"By " + b"a" * 1_000_000, "too-long"),
    "days without end": ("a.txt", b"2 May 2031 " + b"t" * 1_000_000, "too-long"),
    "ends of sentences": ("a.txt", b"." * 1_000_000, "too-long"),
    "quotation marks without end": ("a.txt", "a.”".encode() + "”".encode() * 1_000_000, "too-long"),
    "rules of dashes": ("a.txt", (b"-" * 200_000 + b"x\n") * 7, "too-long"),
    "other line breaks": ("a.txt", "a.\u2028\u2029\x85\x0b\x0c".encode() * 99_000, "too-many"),
}

MARKDOWN: dict[str, Made] = {
    "nothing": ("a.md", b"\n", "no-text"),
    "marks alone": ("a.md", b"---\n***\n# \n> \n- \n" * 9000, "too-many"),
    "brackets": ("a.md", b"[" * 1_000_000, "too-long"),
    "links without ends": ("a.md", b"[a](" * 9_000, "too-long"),
    "links in links": ("a.md", b"[" * 9_000 + b"a" + b"](b)" * 9_000, "too-long"),
    "pictures without ends": ("a.md", b"![a](b" * 6_000, "too-long"),
    "stars": ("a.md", b"*a" * 21_000, "too-long"),
    "stars and spaces": ("a.md", b"* a *" * 4_000 + b"\n\nword.", "opened"),
    "underlines": ("a.md", b"_a " * 13_000, "too-long"),
    "code without end": ("a.md", b"`" * 40_001, "too-long"),
    "ticks": ("a.md", b"`a``b```" * 4_900, "opened"),
    "fences without end": ("a.md", b"```\n" + b"a\n" * 200_000, "too-long"),
    "a thousand fences": ("a.md", b"```\n~~~\n" * 99_000, "no-text"),
    "quotes in quotes": ("a.md", b"> " * 9_000 + b"a", "opened"),
    "comments without ends": ("a.md", b"<!--" * 200_000, "no-text"),
    "tags without ends": ("a.md", b"<a " * 13_000, "too-long"),
    "escapes": ("a.md", b"\\*" * 19_000, "opened"),
    "references without end": ("a.md", b"&#" + b"9" * 19_000 + b";", "opened"),
    "front matter without end": ("a.md", b"---\n" + b"a: b\n" * 200_000, "too-long"),
    "front matter that is code": (
        "a.md",
        b"---\ntitle: !!python/object/apply:os.system [x]\n---\nword.",
        "opened",
    ),
    "aliases of front matter": ("a.md", b"---\ntitle: *a\nauthor: &a [*a]\n---\nword.", "opened"),
    "headings": ("a.md", b"# a\n" * 200_000, "too-many"),
    "tables": ("a.md", b"|" * 39_000 + b"\n|-|\n", "opened"),
    "tabs": ("a.md", b"\t" * 200_000 + b"a", "too-long"),
    "signs of nobody's": ("a.md", ("\ue000999\ue001" * 4_000 + " word.").encode(), "opened"),
    "a program": ("a.md", b"\x7fELF" + bytes(999), "unknown"),
    "noughts": ("a.md", bytes(9_999), "unknown"),
    "a heap of marks": ("a.md", ("e" + "\u0301" * 15_000).encode(), "heaped"),
    "nine megabytes": ("a.md", b"word\n\n" * 1_600_000, "too-large"),
    "a list without end": ("a.md", b"- a\n" * 100_000, "too-many"),
}

WORD = "Nobody counted the ferries, she said on Monday."

TEXTS.update(
    {
        "letters beyond all letters": ("a.txt", codecs.BOM_UTF32_LE + b"\xff\xff\xff\x7f" * 9000, "unknown"),
        "tags in a charset of seven bits": ("a.txt", b"+ADw-script+AD4- a word.", "opened"),
        "signs that are no characters": (
            "a.txt",
            ("a\ufffe\uffff\U0001ffff word. " * 900).encode(),
            "opened",
        ),
        "letters that grow when they are put in order": (
            "a.txt",
            ("\U0001d160" * 19000).encode(),
            "too-long",
        ),
        "letters put together from parts": ("a.txt", ("\u1112\u1161\u11ab" * 15000).encode(), "opened"),
        "colours of a terminal": (
            "a.txt",
            b"\x1b[31mNobody\x1b[0m counted the ferries, she said. " * 99,
            "opened",
        ),
        "letters struck over": ("a.txt", b"N\x08No\x08ob\x08body counted the ferries. " * 99, "unknown"),
        "a packed file": ("a.txt", b"\x1f\x8b\x08\x00" + bytes(range(256)) * 9, "unknown"),
        "a file of a printer": ("a.txt", b"%!PS-Adobe-3.0\n(/etc/passwd) (r) file\n", "opened"),
        "a script to be run": ("a.txt", b"#!/bin/sh\nrm -rf ~\n", "opened"),
        "a PDF by another name": ("a.txt", pdf([[(50, 700, 10, WORD)]]), "opened"),
        "a document by another name": ("a.txt", docx(word_paragraph(WORD)), "opened"),
        "a page by another name": ("a.txt", SOUND.encode(), "opened"),
        "noughts amid words": ("a.txt", b"Nobody\x00counted\x00the ferries. " * 99, "unknown"),
        "letters of a mainframe": ("a.txt", (WORD * 20).encode("cp037"), "opened"),
        "letters of Japan in an old charset": (
            "a.txt",
            (
                "\u30d5\u30a7\u30ea\u30fc\u306f\u6570\u3048\u3089\u308c\u306a\u304b\u3063\u305f\u3002" * 20
            ).encode("shift-jis"),
            "unknown",
        ),
        "families of emoji without end": (
            "a.txt",
            ("\U0001f468\u200d\U0001f469\u200d\U0001f467 " * 9000).encode(),
            "too-long",
        ),
        "ends of lines of every sort": ("a.txt", b"a word.\r\r\n\n\r\x0b\x0c\r\n" * 9000, "too-many"),
        "signs of a letter that was lost": ("a.txt", "\ufffd".encode() * 19000, "opened"),
        "numbers without end": ("a.txt", b"1" * 19000 + b". ", "opened"),
        "an address without end": ("a.txt", b"https://" + b"a/" * 9000, "opened"),
        "a heading for every word": ("a.txt", b"Word\n\n" * 1900, "opened"),
        "credits without end": ("a.txt", b"Photo: a\n\n" * 1900 + b"word word word.", "opened"),
    }
)

MARKDOWN.update(
    {
        "a file that is taken in": (
            "a.md",
            b"\\input{/etc/passwd} {{ config }} ![[../../etc/passwd]] {% include '/etc/passwd' %} word.",
            "opened",
        ),
        "links that are run": (
            "a.md",
            b"[A word](javascript:alert(1)) [b](data:text/html,<script>) and more.",
            "opened",
        ),
        "footnotes of each other": ("a.md", b"Word[^1].\n\n[^1]: [^2]\n[^2]: [^1]\n", "opened"),
        "references that are all there is": ("a.md", b"[a]: b\n" * 60000, "no-text"),
        "lines under lines": ("a.md", b"a\n=\n" * 60000, "too-many"),
        "brackets in brackets": ("a.md", b"[a](b(c" * 5500, "too-long"),
        "pictures in pictures": ("a.md", b"![" * 19000, "too-long"),
        "addresses without ends": ("a.md", b"<https://" * 4400, "too-long"),
        "strikes without ends": ("a.md", b"~~a " * 9900, "too-long"),
        "a rule of spaces": ("a.md", (b" |" * 19000) + b"-\n", "opened"),
        "signs of headings": ("a.md", b"# a " + b"# " * 19000 + b"x", "too-long"),
        "front matter in front matter": ("a.md", b"---\ntitle: a\n" * 300 + b"---\nword.", "opened"),
        "front matter of one field a thousand times": (
            "a.md",
            b"---\n" + b"author: a\n" * 1900 + b"---\nword.",
            "opened",
        ),
        "front matter with a day that never was": (
            "a.md",
            b"---\ndate: 2026-02-31\nlang: ../../en\nurl: file:///etc/passwd\n---\nword.",
            "opened",
        ),
        "front matter of another language": ("a.md", b"+++\ntitle = 'a'\n+++\n\nA word.", "opened"),
        "lists in lists": ("a.md", b"".join(b" " * n + b"- a\n" for n in range(600)), "opened"),
        "numbers of a list": ("a.md", b"99999999999. a word\n" * 1000, "opened"),
        "a paragraph of many lines without end": ("a.md", b"word word word word\n" * 9000, "too-long"),
        "escapes of what is escaped": ("a.md", b"\\\\" * 9000 + b"*a* word.", "opened"),
    }
)
