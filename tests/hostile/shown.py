"""Hostile packs that may be used: what is in them is shown as it stands, and nothing else happens."""

import json
import os
import zlib

from tests.hostile.kind import Guard, Kind
from tests.hostile.making import chunk, drawing, patched, zipped
from tests.pack.builders import edited, example_json, question_json

CANARY = "canary.png"
"""What the texts of a pack name: a pipe, and whoever opens it waits for ever."""

TRICKS = " {0} %1 %n %s ${x} &amp; '); DROP TABLE pack;--"
LONG_WORD = "w" * 240
SEATS = example_json()["sources"][0]["passages"][5]["text"]
TITLE = "Title [*] of a pack"
ALT = "What the picture would have shown."


def asking(
    name,
    change,
    media=None,
):
    """Make an archive of the example pack with one question, edited as in tests/pack, or by a function."""

    def make(place):
        data = example_json() if callable(change) else edited(change)
        asked = question_json(data, name)
        data |= {"id": "hostile", "banks": [data["banks"][0] | {"questions": [asked]}]}
        if callable(change):
            change(data, asked)
        members = [(f"media/{file}", content()) for file, content in (media or {}).items()]
        pack = json.dumps(data, ensure_ascii=False).encode()
        (place / "hostile.quizpack").write_bytes(zipped(("pack.json", pack), *members))
        return place / "hostile.quizpack"

    return make


def pictured(picture, file="a.png"):
    """Make a pack whose question shows a picture."""
    listed = {"media": [{"id": "shown", "file": file, "alt": ALT}], "weck-call/media": "shown"}
    return asking("weck-call", listed, {file: picture})


def marked_up(place):
    """A pack with markup in every text that its author writes, and in the article."""
    canary = (place / "near" / CANARY).absolute()
    canary.parent.mkdir(exist_ok=True)
    os.mkfifo(canary)
    image = f"<img src='{canary.as_uri()}'>"
    long = f"{image}<b>bold</b><table background='{canary}'>![x]({canary}){TRICKS}"

    def change(data, asked):
        data.update(
            title=f"<b>T</b>{image}"[:120], summary=long, advisory=long, licence=long, authors=["<i>A</i>"]
        )
        data["banks"][0].update(title="<b>B</b>", summary=long)
        for source in data["sources"]:
            source.update(
                title=f"{long} {source['id']}", publisher="<i>P</i>", author="<i>A</i>", whole=False
            )
            source["rights"]["statement"] = long
            for passage in source["passages"]:
                passage["text"] += f" {long}"
        for speaker in data["speakers"]:
            speaker.update(name=f"<b>{speaker['name']}</b>", role="<i>role</i>")
        for term in data["glossary"]:
            term.update(term="<b>term</b>", text=long)
        asked.update(prompt=f"What? {long}"[:400], explanation=long, hint=long, label="<b>L</b>")
        for number, option in enumerate(asked["options"]):
            option.update(text=f"<u>{number}</u>{image}"[:240], feedback=long)

    return asking("weck-call", change)(place)


def _typed(data, asked):
    """Words of 240 letters about as long as others, in as many pairs as are let in."""
    accepted = ["a" * 238 + f"{n:02}" for n in range(20)]
    known = [{"text": "b" * 238 + f"{n:02}", "feedback": "No."} for n in range(9)]
    more = [asked | {"id": f"typed-{n}", "accepted": accepted, "known": known} for n in range(22)]
    data["banks"][0]["questions"] = more


def _notes():
    """Draw a PNG of half a megabyte whose notes unpack to half a gigabyte."""
    note = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"a" * 7_900_000, 9))
    return drawing(2, 2, b"\x80\x80", *[note] * 60)


def _big():
    """Draw a PNG of 200 KB that takes 200 MB of memory."""
    return drawing(5_000, 5_000, bytes(40_000), depth=16, color=6)


def _damaged():
    sound = drawing(200, 200, bytes(range(200)))
    return patched(sound, lambda data: data.__setitem__(slice(45, 300), bytes(255)))


KINDS = {
    "markup in every text": Kind(
        "HTML, Markdown, entities, place holders and SQL in every text, and pictures that name a file.",
        marked_up,
        Guard(
            "quizapp.ui.kit.label",
            "self.setTextFormat(Qt.TextFormat.PlainText)",
            "self.setTextFormat(Qt.TextFormat.AutoText)",
        ),
        "every character as it stands, also to a screen reader; no file is opened",
    ),
    "markup in an article": Kind(
        "HTML in an article's paragraphs, to be drawn instead of read.",
        marked_up,
        Guard(
            "quizapp.ui.article_view.article_blocks",
            r'return text.replace("\n", "\u2028").replace("\u2029", "\u2028")',
            'return __import__("html").unescape(text)',
        ),
        "the article with every sign of it; no file is opened",
    ),
    "a shortcut in an option": Kind(
        "“&Zebra”: on a button Qt makes Alt+Z of it, and swallows the &.",
        # Only once: of two like shortcuts Qt takes neither.
        asking("weck-call", {"weck-call/options/0/text": "&Zebra"}),
        Guard("quizapp.ui.kit.checkable_button", 'name.replace("&", "&&")', "name"),
        "Alt+Z chooses nothing",
    ),
    "a shortcut in a sentence": Kind(
        "The same in an article whose sentences are marked.",
        asking(
            "show-empty",
            {"sources/0/whole": False, "sources/0/passages/5/text": f"{SEATS} &Zebras were seen."},
        ),
        Guard(
            "quizapp.ui.article_view.sentences.sentence_rows",
            "        self.name(name)",
            "        self.setText(name)",
        ),
        "Alt+Z marks nothing",
    ),
    "a shortcut in what is matched": Kind(
        "The same in an item that is matched.",
        # Not the first, for there the keyboard is already.
        asking("who-what", {"who-what/items/3/text": "&Zebra"}),
        Guard("quizapp.ui.kinds.widgets.match_widget", 'item.text.replace("&", "&&")', "item.text"),
        "Alt+Z leads nowhere",
    ),
    "a shortcut in an article's title": Kind(
        "The same in the titles on the tabs of two articles.",
        asking("two-articles", {"sources/0/title": "&Gazette", "sources/1/title": "&Letter"}),
        Guard("quizapp.ui.article_view.article_tabs", 'tab.title.replace("&", "&&")', "tab.title"),
        "Alt+L turns no page",
    ),
    "a shortcut in the results": Kind(
        "The same in a question, where answers are listed after a practice.",
        asking("weck-call", {"weck-call/prompt": "&Zebras?"}),
        Guard("quizapp.ui.results.answer_list", 'row.name.replace("&", "&&")', "row.name"),
        "Alt+Z opens nothing",
    ),
    "a place holder in a title": Kind(
        "“[*]”: in a window's title Qt takes it for the place of an asterisk, and swallows it.",
        asking("weck-call", {"title": TITLE}),
        Guard("quizapp.ui.window", '.replace("[*]", "[*][*]")'),
        "the title as it is written",
    ),
    "a word without end": Kind(
        "240 letters without a space, in a question and an option.",
        asking("weck-call", {"weck-call/options/0/text": LONG_WORD, "weck-call/prompt": LONG_WORD}),
        Guard("quizapp.ui.kit.styled_text", "WrapAtWordBoundaryOrAnywhere", "WordWrap"),
        "the whole word, on several lines",
    ),
    "a damaged picture": Kind(
        "A PNG with a sound header and nonsense behind it.",
        pictured(_damaged),
        Guard(
            "quizapp.ui.kit.picture_decoder",
            "    if image.isNull():\n        return None\n",
        ),
        "the picture's words, and that it cannot be shown",
    ),
    "a picture of packed notes": Kind(
        "Half a megabyte of PNG whose notes unpack to half a gigabyte, before any pixel is drawn.",
        pictured(_notes),
        Guard("quizapp.ui.kit.picture_decoder", "strip_picture(data)", "data"),
        "the picture, in no more than 300 MB",
    ),
    "a picture of 200 MB": Kind(
        "25 million pixels of eight bytes: few enough pixels, and too many bytes.",
        pictured(_big),
        Guard("quizapp.ui.kit.picture_decoder", "QImageReader.setAllocationLimit(MAX_ALLOCATION_MB)", "pass"),
        "the picture's words, and that it cannot be shown",
    ),
    "long words to compare": Kind(
        "Accepted and known words of 240 letters: to count the slips between two takes the square of it.",
        asking("which-fund", _typed),
        Guard("quizapp.pack.spelling", "distance(given, wanted, _MOST)", "distance(given, wanted)"),
        "the questions, asked as others are, within two seconds",
    ),
}
