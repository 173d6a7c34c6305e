"""The sheet “Pack”: a row for each field of the pack, and of its articles, banks, skills, words and so on."""

from dataclasses import dataclass
from typing import Final, get_args

from quizapp.exchange.spreadsheet.columns import ID, Entry, Form
from quizapp.pack.words import Book, Share


@dataclass(frozen=True, slots=True)
class PackField:
    """A field on the sheet “Pack”: its word there, the way to it, its form; a list has a row for each."""

    word: str
    path: tuple[str, ...]
    form: Form = "text"
    many: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A part of the sheet “Pack”: where it stands in the pack, and its fields, of which the first begins it.

    `path` leads to a list of objects, or is empty: the pack itself. `id` is the field of the column “Id”.
    """

    path: tuple[str, ...]
    id: Entry | None
    fields: tuple[PackField, ...]


def _same(*names: str) -> tuple[PackField, ...]:
    return tuple(PackField(name, (name,)) for name in names)


TABLES: Final[dict[str, Table]] = {
    "pack": Table((), None, (
        *_same("format", "$schema", "id"), PackField("revision", ("revision",), "number"),
        *_same("title", "summary", "advisory"), PackField("language", ("language",), "word"),
        PackField("author", ("authors",), many=True), PackField("reviewer", ("reviewers",), many=True),
        *_same("licence"), PackField("book", ("book",), "word"),
        PackField("disputed term", ("disputed",), many=True),
        PackField("derived from", ("derived_from", "id"), "word"),
        PackField("derived from revision", ("derived_from", "revision"), "number"),
        PackField("derived by", ("derived_from", "why"), "word"),
    )),
    "article": Table(("sources",), Entry("id", ID, "word"), (
        *_same("title", "publisher", "author"), PackField("published", ("published",), "word"),
        PackField("address", ("url",)), PackField("language", ("language",), "word"),
        PackField("paragraphs", ("paragraphs",), "number"), PackField("whole", ("whole",), "yes"),
        PackField("rights", ("rights", "statement")), PackField("rights of", ("rights", "holder")),
        PackField("licence", ("rights", "licence")), PackField("share", ("rights", "share"), "word"),
        PackField("sha256", ("sha256",), "word"),
    )),
    "bank": Table(("banks",), Entry("id", ID, "word"), (
        *_same("title", "summary"), PackField("worked", ("worked",), "yes"),
    )),
    "skill": Table(("skills",), Entry("id", ID, "word"), _same("title")),
    "word": Table(("glossary",), Entry("term", ID), (PackField("meaning", ("text",)),)),
    "picture": Table(("media",), Entry("id", ID, "word"), (
        *_same("file", "alt"), PackField("decorative", ("decorative",), "yes"), *_same("credit"),
    )),
    "change": Table(("changes",), Entry("revision", ID, "number"), (
        *_same("text"), PackField("wording only", ("wording_only",), "word", many=True),
    )),
}  # fmt: skip
"""The parts of the sheet “Pack”, by the word in its first column."""

PACK_CHOICES: Final = {
    "book": get_args(Book),
    "share": get_args(Share),
    "whole": ("yes", "no"),
    "worked": ("yes", "no"),
    "decorative": ("yes", "no"),
}
"""What may stand as value of some fields of the sheet “Pack”, for the help."""
