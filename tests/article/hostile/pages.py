"""Hostile web pages, and pages saved as one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.article.making import mhtml
from tests.article.web.pages import page, paragraphs

if TYPE_CHECKING:
    from tests.article.hostile.plain import Made

RUSSIAN = "Никто не считал паромы, сказала она в понедельник вечером на пристани."
SOUND = page(f"<div>{paragraphs()}</div>")
LINKED = "<script type=application/ld+json>{}</script>"


def repeated(piece: str, size: int = 200_000) -> bytes:
    return (piece * (size // len(piece))).encode()


def with_head(head: str) -> bytes:
    return page(f"<div>{paragraphs()}</div>", head).encode()


PAGES: dict[str, Made] = {
    "nothing to read": ("a.html", b"<html><body></body></html>", "no-text"),
    "a frame alone": ("a.html", b"<iframe src=https://example.org/a></iframe>", "no-text"),
    "a headline alone": ("a.html", b"<html><h1>Ferries go empty</h1></html>", "no-article"),
    "a script alone": ("a.html", b"<script>document.write('a')</script>", "no-text"),
    "signs of tags": ("a.html", repeated("<"), "too-long"),
    "tags without ends": ("a.html", b"<html>" + repeated("<a"), "no-text"),
    "values without ends": ("a.html", b"<html>" + repeated('<a b="'), "no-text"),
    "other values without ends": ("a.html", b"<html>" + repeated("<a b='"), "no-text"),
    "fields without end": ("a.html", b"<p " + repeated("a=b "), "no-text"),
    "comments without ends": ("a.html", b"<html>" + repeated("<!--"), "no-text"),
    "declarations without ends": ("a.html", b"<html>" + repeated("<!a"), "no-text"),
    "data without ends": ("a.html", b"<html>" + repeated("<![CDATA["), "no-text"),
    "scripts without ends": ("a.html", b"<html>" + repeated("<script>"), "no-text"),
    "elements a million deep": ("a.html", repeated("<div>", 600_000), "too-large"),
    "inline elements a million deep": ("a.html", b"<p>" + repeated("<b>a", 600_000), "too-large"),
    "tables in tables": ("a.html", repeated("<table><tr><td>"), "no-text"),
    "a million paragraphs": ("a.html", repeated("<p>a", 600_000), "too-large"),
    "a million line breaks": ("a.html", b"<p>" + repeated("<br>", 600_000), "too-large"),
    "references": ("a.html", b"<p>" + repeated("&a"), "too-long"),
    "a reference without end": ("a.html", b"<p>&#" + repeated("9") + b";word", "opened"),
    "17 megabytes": ("a.html", b"<p>" + repeated("a ", 17_000_000), "too-large"),
    "a paragraph of 10 MB": ("a.html", b"<p>" + repeated("word ", 2_000_000), "too-long"),
    "a class without end": ("a.html", b"<p class='" + repeated("comment-") + b"'>A word here.", "opened"),
    "a charset that is none": ("a.html", b"<meta charset=base64>" + SOUND.encode(), "opened"),
    "a charset of another": ("a.html", b"<meta charset=utf-16>" + SOUND.encode(), "opened"),
    "letters of one charset that says it is another": (
        "a.html", f"<meta charset=utf-8><p>{RUSSIAN}".encode("koi8-r"), "charset",
    ),
    "letters of a charset that it does not tell": ("a.html", f"<p>{RUSSIAN}".encode("cp1251"), "charset"),
    "data nested without end": ("a.html", with_head(LINKED.format("[" * 900_000)), "opened"),
    "data that are their own part": ("a.html", with_head(LINKED.format('{"@graph":' * 9_000)), "opened"),
    "a document type that names a file": (
        "a.html", b'<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + SOUND.encode(), "opened",
    ),
    "an address of another sort": ("a.html", with_head("<link rel=canonical href='javascript:x'>"), "opened"),
    "a heap of marks": ("a.html", ("<p>e" + "\u0301" * 9_000).encode(), "heaped"),
}  # fmt: skip

OF_HTML = "Content-Type: text/html\r\n"
HEAD = "MIME-Version: 1.0\r\nSubject: a\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"


def parts(*inside: str, head: str = HEAD) -> bytes:
    return (head + "".join(f"--b\r\n{each}\r\n" for each in inside) + "--b--\r\n").encode("latin-1")


SAVED: dict[str, Made] = {
    "no parts": ("a.mht", HEAD.encode(), "no-text"),
    "no page among its parts": ("a.mht", parts("Content-Type: image/png\r\n\r\nx"), "no-text"),
    "headers without end": ("a.mht", HEAD[:-2].encode() + repeated("X: a\r\n", 2_000_000), "no-text"),
    "a header without end": ("a.mht", HEAD[:-2].encode() + b"X: " + repeated("a", 2_000_000), "no-text"),
    "a boundary of nothing": (
        "a.mht", parts("a", head=HEAD.replace("boundary=b", 'boundary=""')), "opened",
    ),
    "a boundary in every line": ("a.mht", HEAD.encode() + repeated("--b\r\n", 600_000), "no-text"),
    "a million parts": ("a.mht", HEAD.encode() + repeated("--b\r\n\r\n", 2_000_000), "no-text"),
    "parts in parts": (
        "a.mht", parts("Content-Type: multipart/related; boundary=b\r\n\r\n" * 9_000), "no-text",
    ),
    "base64 that is none": (
        "a.mht", parts("Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n***"), "no-text",
    ),
    "an encoding that is none": (
        "a.mht", parts(f"{OF_HTML}Content-Transfer-Encoding: zip\r\n\r\n<p>a word"), "opened",
    ),
    "quotes cut in the middle": (
        "a.mht",
        parts(f"{OF_HTML}Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>a=4"), "opened",
    ),
    "a charset that is none": (
        "a.mht", parts("Content-Type: text/html; charset=rot13\r\n\r\n<p>a word"), "opened",
    ),
    "a charset without end": (
        "a.mht", parts("Content-Type: text/html; charset=" + "a" * 60_000 + "\r\n\r\n<p>a word"), "opened",
    ),
    "a page of nothing": ("a.mht", parts("Content-Type: text/html\r\n\r\n"), "no-text"),
    "a page without end": (
        "a.mht", parts("Content-Type: text/html\r\n\r\n<p>" + "word " * 400_000), "too-long",
    ),
    "tags without ends": ("a.mht", parts("Content-Type: text/html\r\n\r\n" + "<a" * 900_000), "no-text"),
    "elements without end": ("a.mht", parts(f"{OF_HTML}\r\n" + "<b>" * 200_000), "too-large"),
    "50 megabytes": ("a.mht", HEAD.encode() + bytes(50 * 1024 * 1024), "too-large"),
    "a picture of 20 MB": (
        "a.mht",
        HEAD.encode() + b"--b\r\nContent-Type: image/png\r\n\r\n" + bytes(20_000_000)
        + b"\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>a word\r\n--b--", "opened",
    ),
    "an address of another sort": ("a.mht", mhtml("<p>a word", address="file:///etc/passwd"), "opened"),
    "an address that ends a comment": ("a.mht", mhtml("<p>a word", address="--><p>x"), "opened"),
    "bytes of no alphabet": ("a.mht", parts("Content-Type: text/html\r\n\r\n<p>\xff\xfe a word"), "opened"),
    "a script alone": ("a.mht", parts(f"{OF_HTML}\r\n<script>document.write('a')</script>"), "no-text"),
    "a frame alone": ("a.mht", parts(f"{OF_HTML}\r\n<iframe src='cid:a'></iframe>"), "no-text"),
    "a heap of marks": ("a.mht", mhtml("<p>e" + "\u0301" * 9_000), "heaped"),
    "paragraphs without end": ("a.mht", parts(f"{OF_HTML}\r\n" + "<p>a" * 30_000), "too-large"),
    "values without ends": ("a.mht", parts(f"{OF_HTML}\r\n<p>" + "<a b='" * 40_000), "no-text"),
    "references without end": ("a.mht", parts(f"{OF_HTML}\r\n<p>" + "&#1" * 90_000), "no-text"),
    "data in the place of a page": ("a.mht", parts(f"{OF_HTML}\r\n<p>" + "data:a," * 40_000), "too-long"),
    "noughts in its headers": ("a.mht", b"MIME-Version: 1.0\nSubject: \x00\x00\n\n<p>a", "opened"),
}  # fmt: skip


def linked(raw: str) -> bytes:
    """A page with these data about its article."""
    return with_head(LINKED.format(raw))


WITH_WORDS = "Content-Type: text/html\r\n\r\n<p>A word here."


def headed(head: str) -> bytes:
    """A saved page with these headers."""
    return parts(WITH_WORDS, head=f"MIME-Version: 1.0\r\n{head}\r\n\r\n")


OF_PARTS = "Content-Type: multipart/related; boundary=b"

PAGES.update(
    {
        "a page that sends elsewhere": (
            "a.html",
            with_head(
                "<meta http-equiv=refresh content='0;url=file:///etc/passwd'><base href='file:///etc/'>"
            ),
            "opened",
        ),
        "a page in a template": (
            "a.html",
            b"<html><body><template>" + SOUND.encode() + b"</template>",
            "no-text",
        ),
        "a page that is drawn by nobody": (
            "a.html",
            b"<html><body><svg><foreignObject>" + paragraphs().encode() + b"</foreignObject></svg>",
            "no-text",
        ),
        "a page of choices": ("a.html", b"<html><body><select>" + b"<option>A word here." * 60000, "no-text"),
        "cells over a thousand million columns": (
            "a.html",
            page(
                "<table><tr><td colspan=1000000000 rowspan=99999999999999999999>" + paragraphs() + "</table>"
            ).encode(),
            "opened",
        ),
        "a list from below": (
            "a.html",
            page("<ol start=-99999999999999999999><li value=1e99>" + paragraphs() + "</ol>").encode(),
            "opened",
        ),
        "laughs": (
            "a.html",
            b"<!DOCTYPE html [<!ENTITY a 'lol'><!ENTITY b '&a;&a;'>]>"
            + page(f"<div>{paragraphs()} &b;</div>").encode(),
            "opened",
        ),
        "plain text to the end": ("a.html", page(f"<plaintext>{paragraphs()}").encode(), "opened"),
        "a charset that unpacks": ("a.html", b"<meta charset=zlib>" + SOUND.encode() + b"\xff", "opened"),
        "a charset of seven bits": (
            "a.html",
            b"<meta charset=utf-7>" + SOUND.encode() + b"\xff+ADw-script+AD4-",
            "opened",
        ),
        "a charset with states": (
            "a.html",
            b"<meta charset=iso-2022-jp>" + SOUND.encode() + b"\x1b$B\xff",
            "opened",
        ),
        "data with a number of 5,000 digits": (
            "a.html",
            linked('{"@type":"NewsArticle","headline":' + "9" * 5000 + "}"),
            "opened",
        ),
        "data with a name of 200 KB": ("a.html", linked('{"@type":"' + "a" * 200_000 + '"}'), "opened"),
        "data with names in names": (
            "a.html",
            linked('{"@type":"NewsArticle","author":' + '{"name":' * 400 + '"a"' + "}" * 400 + "}"),
            "opened",
        ),
        "data with a hundred thousand writers": (
            "a.html",
            linked('{"@type":"NewsArticle","author":[' + '{"name":"A B"},' * 99_999 + '{"name":"A B"}]}'),
            "opened",
        ),
        "data with a field twice": (
            "a.html",
            linked(
                '{"@type":"NewsArticle","@type":["NewsArticle"],"datePublished":{"a":1},"headline":["a"],"url":7,"inLanguage":[]}'
            ),
            "opened",
        ),
        "data in ten thousand scripts": (
            "a.html",
            with_head(LINKED.format('{"@type":"NewsArticle"}') * 10_000),
            "opened",
        ),
        "a title of spaces": ("a.html", with_head("<title>a" + " " * 200_000 + "b</title>"), "opened"),
        "a site's name without end": (
            "a.html",
            page(
                "<h1>One word</h1>" * 9_000 + f"<div>{paragraphs()}</div>",
                "<meta property=og:site_name content='" + "a b " * 60_000 + "'>",
            ).encode(),
            "opened",
        ),
        "a title without end": (
            "a.html",
            page(
                "<h1>One word</h1>" * 9_000 + f"<div>{paragraphs()}</div>",
                "<meta property=og:title content='" + "one wor " * 60_000 + "'>",
            ).encode(),
            "opened",
        ),
        "a writer without end": (
            "a.html",
            with_head("<meta name=author content='" + "A B, " * 60_000 + "'>"),
            "opened",
        ),
        "a writer of spaces": (
            "a.html",
            with_head("<meta name=author content='By A" + " " * 200_000 + "| B'>"),
            "opened",
        ),
        "days in a hundred thousand places": (
            "a.html",
            page(
                "".join(f"<time datetime='20{n % 100:02}-01-01'>a</time>" for n in range(20_000))
                + f"<div>{paragraphs()}</div>"
            ).encode(),
            "opened",
        ),
        "writers in each other": (
            "a.html",
            page(
                "<span itemprop=author>" * 95 + "a" * 20_000 + "</span>" * 95 + f"<div>{paragraphs()}</div>"
            ).encode(),
            "opened",
        ),
        "a day of a million figures": (
            "a.html",
            with_head("<meta name=date content='" + "2" * 1_000_000 + "'>"),
            "opened",
        ),
        "a language of a million letters": (
            "a.html",
            with_head("<meta property=og:locale content='en" + "-aa" * 300_000 + "'>"),
            "opened",
        ),
        "names of a class in one word": (
            "a.html",
            page(f"<div class='{'aB' * 200_000}'>{paragraphs()}</div>").encode(),
            "opened",
        ),
        "an address of a million letters": (
            "a.html",
            with_head("<link rel=canonical href='https://" + "a" * 1_000_000 + "'>"),
            "opened",
        ),
        "a hundred thousand classes": (
            "a.html",
            page("".join(f"<p class=c{n}><a href=a>a b</a> word word word." for n in range(25_000))).encode(),
            "too-large",
        ),
        "words that a ruby hides": (
            "a.html",
            page(f"<div>{paragraphs()}<ruby>a<rt>hidden<rp>(</ruby></div>").encode(),
            "opened",
        ),
    }
)

SAVED.update(
    {
        "comments in comments of a header": ("a.mht", headed("Content-Type: " + "(" * 60_000), "crashed"),
        "parameters without end": (
            "a.mht",
            headed("Content-Type: multipart/related; boundary=b" + "; a=b" * 3_000),
            "opened",
        ),
        "a boundary in a thousand pieces": (
            "a.mht",
            headed("Content-Type: multipart/related" + "".join(f"; boundary*{n}=b" for n in range(1_000))),
            "no-text",
        ),
        "encoded words without end": (
            "a.mht",
            headed("Snapshot-Content-Location: " + "=?utf-8?q?a?= " * 4_000 + "\r\n" + OF_PARTS),
            "opened",
        ),
        "a header folded without end": (
            "a.mht",
            headed("Content-Type: multipart/related;\r\n" + " \r\n" * 9_000 + " boundary=b"),
            "opened",
        ),
        "quotation marks of a header": (
            "a.mht",
            headed('Content-Type: multipart/related; boundary="' + '\\"' * 30_000 + '"'),
            "no-text",
        ),
        "a place of nested brackets": (
            "a.mht",
            headed("Snapshot-Content-Location: " + "<" * 60_000 + "\r\n" + OF_PARTS),
            "opened",
        ),
        "an encoding of encodings": (
            "a.mht",
            parts(
                "Content-Type: text/html\r\nContent-Transfer-Encoding: uuencode\r\n\r\n"
                "begin 644 /etc/cron.d/x\r\n#0V%T\r\n`\r\nend"
            ),
            "opened",
        ),
        "base64 of a bomb": (
            "a.mht",
            parts("Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n" + "PGI+" * 200_000),
            "too-large",
        ),
        "quoted printable of line breaks": (
            "a.mht",
            parts(
                "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>A word."
                + "=\r\n" * 200_000
            ),
            "opened",
        ),
        "two bodies": (
            "a.mht",
            parts(
                "Content-Type: text/html\r\nContent-Location: cid:a\r\n\r\n<p>A word here.",
                "Content-Type: text/html\r\n\r\n<p>Another.",
            ),
            "opened",
        ),
        "a page in a message in a message": (
            "a.mht",
            parts("Content-Type: message/rfc822\r\n\r\n" * 500 + WITH_WORDS),
            "no-text",
        ),
        "a type that is two": (
            "a.mht",
            parts("Content-Type: image/png\r\nContent-Type: text/html\r\n\r\n<p>A word here."),
            "no-text",
        ),
        "a type of a thousand slashes": (
            "a.mht",
            parts("Content-Type: text/html" + "/html" * 10_000 + "\r\n\r\n<p>A word here."),
            "no-text",
        ),
        "a letter with its attachments": (
            "a.mht",
            b"From: a@example.org\r\nTo: b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
            + WITH_WORDS.encode()
            + b"\r\n--b\r\nContent-Disposition: attachment; filename=../../x.exe\r\n\r\nMZ\r\n--b--",
            "opened",
        ),
    }
)
