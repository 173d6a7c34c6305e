"""Hostile texts and Markdown files."""

from __future__ import annotations

import codecs
from collections.abc import Callable

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
