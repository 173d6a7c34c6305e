"""The parts of the form in which a pack tells of itself, its banks and its articles. No Qt."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from quizapp.editing import walk
from quizapp.editing.pointers import get, joined, there
from quizapp.editing.writing.fields import suggested_terms
from quizapp.pack.words import NO_LICENCE, SHARES
from quizapp.ui.editor.form.making import Maker
from quizapp.ui.editor.form.noting import note_part
from quizapp.ui.editor.form.pictured import lines_of
from quizapp.ui.editor.form.state import Deed, Field, Part, Value
from quizapp.ui.text import opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quizapp.editing.pointers import Json
    from quizapp.ui.ports import Translate

NAME, LINE, LABEL = 120, 400, 60
_OF_SOURCE: Final = (
    (("headline", "title", LINE),),
    (("publisher", "publisher", NAME), ("author", "author", NAME)),
    (("published", "published", 10), ("source_language", "language", 35)),
    (("url", "url", LINE),),
)


_LICENCES: Final = {
    NO_LICENCE: "about_pack.licences.no_licence",
    "CC-BY-4.0": "about_pack.licences.cc_by_4.0",
    "CC-BY-SA-4.0": "about_pack.licences.cc_by_sa_4.0",
    "CC-BY-NC-4.0": "about_pack.licences.cc_by_nc_4.0",
    "CC-BY-NC-SA-4.0": "about_pack.licences.cc_by_nc_sa_4.0",
    "CC0-1.0": "about_pack.licences.cc0_1.0",
}
"""The licences that are offered for questions, by their SPDX ids, each with the id of what it allows."""
_DERIVED: Final = ("copy", "translation", "import")
"""Why a pack comes from another one."""


class PackMaker:
    """Makes parts of one document; `pictures` are those in its folder, by file name."""

    def __init__(
        self,
        document: Json,
        translate: Translate,
        pictures: Mapping[str, bytes] = MappingProxyType({}),
    ) -> None:
        self._document, self._translate = document, translate
        self._remove = translate("form.remove")
        self._make = Maker(document, "", document, translate, pictures)

    def pack(self) -> Iterator[Part]:
        """Yield what the pack says of itself."""
        books = (
            Value(self._translate("about_pack.book_open"), "open"),
            Value(self._translate("about_pack.book_closed"), "closed"),
        )
        book = self._choice("/book", "book", "open", books)
        yield Part(
            "",
            self._translate("about_pack.pack"),
            lines=(
                (self._line("/title", "title", NAME),),
                (self._paragraph("/summary", "summary"),),
                (self._line("/language", "language", 35), self._licence()),
                (self._paragraph("/advisory", "advisory"),),
                (book, self._revision()),
                *self._derived(),
            ),
        )
        yield self._texts("authors", "add_author", least=1)
        yield self._texts("reviewers", "add_reviewer", self._translate("about_pack.reviewers_help"))
        yield self._glossary()
        yield self._disputed()
        yield self._skills()
        yield from self._changes()
        yield from self._pictures()
        yield note_part(self._document, "", self._translate)

    def bank(self, at: str) -> Part:
        """Return what a bank says of itself."""
        worked = self._make.on_off(
            joined(at, "worked"),
            self._translate("about_pack.worked"),
            value=bool(get(self._document, at).get("worked")),
        )
        return Part(
            at,
            self._translate("about_pack.bank"),
            lines=(
                (self._line(joined(at, "title"), "title", NAME),),
                (self._paragraph(joined(at, "summary"), "bank_summary"),),
                (worked,),
            ),
        )

    def source(self, at: str) -> Part:
        """Return what is known of an article."""
        rights = joined(at, "rights")
        shares = zip(opened.wishes(self._translate), SHARES, strict=True)
        offered = tuple(Value(words, share) for (words, _), share in shares)
        return Part(
            at,
            self._translate("about_pack.source"),
            lines=(
                *(
                    tuple(self._line(joined(at, name), word, most) for word, name, most in line)
                    for line in _OF_SOURCE
                ),
                (self._line(joined(rights, "statement"), "rights", LINE),),
                (
                    self._line(joined(rights, "holder"), "holder", NAME),
                    self._line(joined(rights, "licence"), "source_licence", LINE),
                ),
                (self._choice(joined(rights, "share"), "share", "cited", offered),),
            ),
        )

    def _revision(self) -> Field:
        number = int(self._document.get("revision", 0))
        told = (
            self._translate("about_pack.revision.revision", number=number)
            if number
            else self._translate("about_pack.never")
        )
        return Field("/revision", "told", self._translate("about_pack.revision"), told)

    def _derived(self) -> Iterator[tuple[Field, ...]]:
        found = self._document.get("derived_from")
        if found:
            why = found.get("why") if found.get("why") in _DERIVED else "copy"
            told = self._translate(
                f"about_pack.derived.{why}", pack=str(found.get("id")), number=int(found.get("revision", 1))
            )
            yield (Field("/derived_from", "told", self._translate("about_pack.derived_label"), told),)

    def _texts(
        self, name: str, add: str, note: str = "", more: tuple[Deed, ...] = (), *, least: int = 0
    ) -> Part:
        """Return a list of plain texts, a line each; so many are there `least`, to be typed into."""
        listed, known = joined("", name), self._document.get(name, [])
        rows = []
        for place in range(max(len(known), least)):
            at = joined(listed, place)
            title = self._translate(f"about_pack.numbered.{name}", number=place + 1)
            value = str(known[place]) if place < len(known) else ""
            field = Field(at, "line", title, value, most=NAME, bare=True)
            rows.append(
                Part(
                    at,
                    title,
                    lines=((field,),),
                    deeds=(Deed("removed", self._remove, at),) if place < len(known) else (),
                    card=True,
                    framed=False,
                    titled=False,
                )
            )
        adds = (
            (Deed("added", self._translate(f"about_pack.{add}"), listed, "fact"),)
            if len(known) >= least
            else ()
        )
        return Part(
            listed, self._translate(f"about_pack.{name}"), note, parts=tuple(rows), deeds=(*adds, *more)
        )

    def _glossary(self) -> Part:
        cards: list[Part] = []
        for at, _ in walk.entries(self._document, "/glossary"):
            title = self._translate("about_pack.numbered.glossary", number=len(cards) + 1)
            term = self._bare_line(joined(at, "term"), "term", NAME)
            meaning = self._paragraph(joined(at, "text"), "term_text")
            remove = Deed("removed", self._remove, at)
            cards.append(
                Part(at, title, lines=((term,), (meaning,)), deeds=(remove,), card=True, titled=False)
            )
        return self._listed("glossary", "add_term", cards)

    def _disputed(self) -> Part:
        terms = suggested_terms(self._document)
        offered = tuple(
            Deed("chosen", self._translate("about_pack.suggested", term=term), "/disputed", value=term)
            for term in terms
        )
        return self._texts("disputed", "add_disputed", self._translate("about_pack.disputed_help"), offered)

    def _skills(self) -> Part:
        cards: list[Part] = []
        for at, _ in walk.entries(self._document, "/skills"):
            title = self._translate("about_pack.numbered.skills", number=len(cards) + 1)
            field = self._bare_line(joined(at, "title"), "skill_title", LABEL)
            remove = Deed("removed", self._remove, at)
            cards.append(
                Part(at, title, lines=((field,),), deeds=(remove,), card=True, framed=False, titled=False)
            )
        return self._listed("skills", "add_skill", cards)

    def _changes(self) -> Iterator[Part]:
        cards: list[Part] = []
        for at, each in walk.entries(self._document, "/changes"):
            title = self._translate("about_pack.revision.revision", number=int(each.get("revision", 1)))
            told = self._paragraph(joined(at, "text"), "change_text")
            cards.append(Part(at, title, lines=((told,),), card=True))
        if cards:
            yield Part(
                "/changes",
                self._translate("about_pack.changes"),
                self._translate("about_pack.changes_help"),
                parts=tuple(cards),
            )

    def _pictures(self) -> Iterator[Part]:
        cards: list[Part] = []
        for at, each in walk.entries(self._document, "/media"):
            remove = Deed("removed", self._translate("form.remove.take_it_out_of_the"), at)
            lines = tuple(lines_of(self._make, at, each))
            title = self._translate("about_pack.numbered.media", number=len(cards) + 1)
            cards.append(Part(at, title, lines=lines, deeds=(remove,), card=True))
        if cards:
            yield Part(
                "/media",
                self._translate("about_pack.pictures"),
                self._translate("about_pack.pictures_help"),
                parts=tuple(cards),
            )

    def _listed(self, name: str, add: str, cards: list[Part]) -> Part:
        listed = joined("", name)
        deeds = (Deed("added", self._translate(f"about_pack.{add}"), listed, "fact"),)
        return Part(
            listed,
            self._translate(f"about_pack.{name}"),
            self._translate(f"about_pack.{name}_help"),
            parts=tuple(cards),
            deeds=deeds,
        )

    def _licence(self) -> Field:
        """Return the choice of the licence, that of the pack among those that are offered."""
        offered = {licence: self._translate(told) for licence, told in _LICENCES.items()}
        here = self._value("/licence")
        others = {here: here} if here and here not in offered else {}
        values = tuple(Value(words, name) for name, words in (offered | others).items())
        return self._choice("/licence", "licence", "", values)

    def _choice(self, at: str, word: str, default: str, offered: tuple[Value, ...]) -> Field:
        return Field(at, "choice", self._translate(f"about_pack.{word}"), self._value(at) or default, offered)

    def _line(self, at: str, word: str, most: int) -> Field:
        return Field(at, "line", self._translate(f"about_pack.{word}"), self._value(at), most=most)

    def _bare_line(self, at: str, word: str, most: int) -> Field:
        """Return a line that is named by what stands in it while it is empty."""
        return replace(self._line(at, word, most), empty=self._translate(f"about_pack.{word}"), bare=True)

    def _paragraph(self, at: str, word: str) -> Field:
        return Field(at, "paragraph", self._translate(f"about_pack.{word}"), self._value(at))

    def _value(self, at: str) -> str:
        return str(get(self._document, at) or "") if there(self._document, at) else ""
