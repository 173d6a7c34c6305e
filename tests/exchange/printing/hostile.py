"""Hostile packs that mean something to a typesetter: markup, words and marks without end, odd pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from tests.hostile.decoded import a_png, header
from tests.hostile.making import chunk, drawing
from tests.hostile.shown import ALT, asking

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.hostile.making import Make
    from tests.pack.builders import Json

MARKUP = (
    r'#read("/etc/passwd") #include "/etc/hostname" #panic() #[*x*] $x^2$ @ref <label> `raw` ```raw raw``` '
    r'\u{41} // no /* no */ = head - list + list / term: {page} {pages} #import "@preview/x:1.0.0": * ~ -- \ '
    r"#set page(width: 1pt) #while true {} #eval(\"1\")"
)


def written(text: str, in_article: str = "") -> Make:
    """Make a pack that has a text in every place that its author fills, and one in its article."""

    def change(data: Json, asked: Json) -> None:
        data.update(title=text[:120], summary=text[:2_000], advisory=text[:2_000], authors=[text[:120]])
        data["banks"][0].update(title=text[:120], summary=text[:2_000])
        asked.update(explanation=text[:2_000], hint=text[:2_000], prompt=text[:400])
        for number, option in enumerate(asked["options"]):
            option.update(text=f"{number} {text}"[:240], feedback=text[:2_000])
        for source in data["sources"]:
            source.update(title=f"{source['id']} {text}"[:400], author=text[:120], whole=False)
            source["rights"]["statement"] = text[:400]
        data["sources"][0]["passages"][5]["text"] += f" {in_article or text}"

    return asking("weck-call", change)


def broken(place: Path) -> Path:
    """A pack with thousands of line breaks, in every text that may have some."""
    text = f"first{chr(10) * 1_980}last"

    def change(data: Json, asked: Json) -> None:
        data.update(summary=text, advisory=text)
        data["banks"][0]["summary"] = text
        asked.update(explanation=text, hint=text)
        for option in asked["options"]:
            option["feedback"] = text

    return asking("weck-call", change)(place)


def quoting(place: Path) -> Path:
    """A pack in which all that is said of a question is quotations."""
    text = " ".join(["“ferry”"] * 249)

    def change(_: Json, asked: Json) -> None:
        asked.update(explanation=text, hint=text)
        for option in asked["options"]:
            option["feedback"] = text

    return asking("weck-call", change)(place)


def pictured(picture: Callable[[], bytes], file: str = "a.png") -> Make:
    """Make a pack whose question shows a picture."""
    listed = {"media": [{"id": "shown", "file": file, "alt": ALT}], "weck-call/media": "shown"}
    return asking("weck-call", listed, {file: picture})


def jpeg(form: QImage.Format, *, progressive: bool = False) -> bytes:
    """A JPEG of colours as Qt writes it."""
    image, buffer = QImage(64, 64, QImage.Format.Format_RGB32), QBuffer()
    image.fill(QColor(200, 30, 30))
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"jpeg")
    writer.setProgressiveScanWrite(progressive)
    assert writer.write(image.convertToFormat(form))
    return bytes(buffer.data().data())


PRINTED: dict[str, tuple[Make, str]] = {
    "markup of the typesetter": (written(MARKUP), MARKUP[:400]),
    "a word of 19,000 letters": (written("W" * 2_000, "w" * 19_000), "W" * 400),
    "a word of 19,000 letters of four bytes": (written("\U0001d400" * 2_000, "\U0001d400" * 19_000), ""),
    "thousands of line breaks": (broken, "first last"),
    "writing in both directions, with numbers": (written("שלום 123 مرحبا 45.6 abc 7 שלום"), "45.6"),
    "sixteen marks on every letter": (written(" ".join(["x" + "\u0301" * 16] * 100)), "x"),
    "letters that no font has": (
        written("\ue000" * 200, "\U000f0000" * 5_000), "⟨U+E000⟩" * 20 + "|" + "⟨U+F0000⟩" * 20,
    ),
    "quotations without end": (quoting, "“ferry”" * 249),
    "a language that no typesetter has": (
        asking("weck-call", lambda data, _: data.update(language="abc-12345678-12345678")), "evening",
    ),
    "a picture of one column": (pictured(lambda: drawing(1, 20_000, b"\x80")), ""),
    "a picture of one row": (pictured(lambda: drawing(20_000, 1, b"\x80" * 20_000)), ""),
    "a picture of sixteen bits": (pictured(lambda: drawing(64, 64, bytes(512), depth=16, color=6)), ""),
    "a picture of a palette": (
        pictured(lambda: a_png(header(64, 64, 8, 3), chunk(b"PLTE", b"\1\2\3" * 9))), "",
    ),
    "a picture that becomes sharp bit by bit": (
        pictured(lambda: jpeg(QImage.Format.Format_RGB32, progressive=True), "a.jpg"), "",
    ),
    "a picture in the four colours of print": (
        pictured(lambda: jpeg(QImage.Format.Format_CMYK8888), "a.jpg"), "",
    ),
}  # fmt: skip
"""Packs that are printed, each with what its paper holds of it, in pieces."""

REFUSED: dict[str, Make] = {
    "a title of 2,000 letters": asking("weck-call", {"title": "W" * 2_000}),
    "a thousand marks on a letter": asking("weck-call", {"title": "W" + "\u0301" * 1_000}),
    "a pack without a question": asking("weck-call", lambda data, _: data.update(banks=[])),
}
"""Packs of which nothing is printed."""
