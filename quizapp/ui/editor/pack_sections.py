"""The parts of the form in which a pack tells of itself, its banks and its articles. No Qt."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.json_pointers import get_value, has_value, join_pointer
from quizapp.authoring.operations.fields import suggest_disputed_terms
from quizapp.pack.vocabulary import NO_LICENCE, SHARING_LEVELS
from quizapp.ui.editor.form.note_section import build_note_section
from quizapp.ui.editor.form.picture_section import build_picture_fields
from quizapp.ui.editor.form.section_builder import FormSectionBuilder
from quizapp.ui.editor.form.state import FieldOption, FormAction, FormField, FormSection
from quizapp.ui.messages import my_packs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quizapp.authoring.json_pointers import Json
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


class PackSectionBuilder:
    """Makes parts of one document; `pictures` are those in its folder, by file name."""

    def __init__(
        self,
        document: Json,
        translate: Translate,
        pictures: Mapping[str, bytes] = MappingProxyType({}),
    ) -> None:
        self._document, self._translate = document, translate
        self._remove = translate("form.remove")
        self._make = FormSectionBuilder(document, "", document, translate, pictures)

    def pack(self) -> Iterator[FormSection]:
        """Yield what the pack says of itself."""
        books = (
            FieldOption(self._translate("about_pack.book_open"), "open"),
            FieldOption(self._translate("about_pack.book_closed"), "closed"),
        )
        book = self._choice("/book", "book", "open", books)
        yield FormSection(
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
        yield build_note_section(self._document, "", self._translate)

    def bank(self, at: str) -> FormSection:
        """Return what a bank says of itself."""
        worked = self._make.on_off(
            join_pointer(at, "worked"),
            self._translate("about_pack.worked"),
            value=bool(get_value(self._document, at).get("worked")),
        )
        return FormSection(
            at,
            self._translate("about_pack.bank"),
            lines=(
                (self._line(join_pointer(at, "title"), "title", NAME),),
                (self._paragraph(join_pointer(at, "summary"), "bank_summary"),),
                (worked,),
            ),
        )

    def source(self, at: str) -> FormSection:
        """Return what is known of an article."""
        rights = join_pointer(at, "rights")
        shares = zip(my_packs.list_sharing_options(self._translate), SHARING_LEVELS, strict=True)
        offered = tuple(FieldOption(words, share) for (words, _), share in shares)
        return FormSection(
            at,
            self._translate("about_pack.source"),
            lines=(
                *(
                    tuple(self._line(join_pointer(at, name), word, most) for word, name, most in line)
                    for line in _OF_SOURCE
                ),
                (self._line(join_pointer(rights, "statement"), "rights", LINE),),
                (
                    self._line(join_pointer(rights, "holder"), "holder", NAME),
                    self._line(join_pointer(rights, "licence"), "source_licence", LINE),
                ),
                (self._choice(join_pointer(rights, "share"), "share", "cited", offered),),
            ),
        )

    def _revision(self) -> FormField:
        number = int(self._document.get("revision", 0))
        told = (
            self._translate("about_pack.revision.revision", number=number)
            if number
            else self._translate("about_pack.never")
        )
        return FormField("/revision", "told", self._translate("about_pack.revision"), told)

    def _derived(self) -> Iterator[tuple[FormField, ...]]:
        found = self._document.get("derived_from")
        if found:
            why = found.get("why") if found.get("why") in _DERIVED else "copy"
            told = self._translate(
                f"about_pack.derived.{why}", pack=str(found.get("id")), number=int(found.get("revision", 1))
            )
            yield (FormField("/derived_from", "told", self._translate("about_pack.derived_label"), told),)

    def _texts(
        self, name: str, add: str, note: str = "", more: tuple[FormAction, ...] = (), *, least: int = 0
    ) -> FormSection:
        """Return a list of plain texts, a line each; so many are there `least`, to be typed into."""
        listed, known = join_pointer("", name), self._document.get(name, [])
        rows = []
        for place in range(max(len(known), least)):
            at = join_pointer(listed, place)
            title = self._translate(f"about_pack.numbered.{name}", number=place + 1)
            value = str(known[place]) if place < len(known) else ""
            field = FormField(at, "line", title, value, most=NAME, bare=True)
            rows.append(
                FormSection(
                    at,
                    title,
                    lines=((field,),),
                    deeds=(FormAction("removed", self._remove, at),) if place < len(known) else (),
                    card=True,
                    framed=False,
                    titled=False,
                )
            )
        adds = (
            (FormAction("added", self._translate(f"about_pack.{add}"), listed, "fact"),)
            if len(known) >= least
            else ()
        )
        return FormSection(
            listed, self._translate(f"about_pack.{name}"), note, parts=tuple(rows), deeds=(*adds, *more)
        )

    def _glossary(self) -> FormSection:
        cards: list[FormSection] = []
        for at, _ in document_traversal.entries(self._document, "/glossary"):
            title = self._translate("about_pack.numbered.glossary", number=len(cards) + 1)
            term = self._bare_line(join_pointer(at, "term"), "term", NAME)
            meaning = self._paragraph(join_pointer(at, "text"), "term_text")
            remove = FormAction("removed", self._remove, at)
            cards.append(
                FormSection(at, title, lines=((term,), (meaning,)), deeds=(remove,), card=True, titled=False)
            )
        return self._listed("glossary", "add_term", cards)

    def _disputed(self) -> FormSection:
        terms = suggest_disputed_terms(self._document)
        offered = tuple(
            FormAction("chosen", self._translate("about_pack.suggested", term=term), "/disputed", value=term)
            for term in terms
        )
        return self._texts("disputed", "add_disputed", self._translate("about_pack.disputed_help"), offered)

    def _skills(self) -> FormSection:
        cards: list[FormSection] = []
        for at, _ in document_traversal.entries(self._document, "/skills"):
            title = self._translate("about_pack.numbered.skills", number=len(cards) + 1)
            field = self._bare_line(join_pointer(at, "title"), "skill_title", LABEL)
            remove = FormAction("removed", self._remove, at)
            cards.append(
                FormSection(
                    at, title, lines=((field,),), deeds=(remove,), card=True, framed=False, titled=False
                )
            )
        return self._listed("skills", "add_skill", cards)

    def _changes(self) -> Iterator[FormSection]:
        cards: list[FormSection] = []
        for at, each in document_traversal.entries(self._document, "/changes"):
            title = self._translate("about_pack.revision.revision", number=int(each.get("revision", 1)))
            told = self._paragraph(join_pointer(at, "text"), "change_text")
            cards.append(FormSection(at, title, lines=((told,),), card=True))
        if cards:
            yield FormSection(
                "/changes",
                self._translate("about_pack.changes"),
                self._translate("about_pack.changes_help"),
                parts=tuple(cards),
            )

    def _pictures(self) -> Iterator[FormSection]:
        cards: list[FormSection] = []
        for at, each in document_traversal.entries(self._document, "/media"):
            remove = FormAction("removed", self._translate("form.remove.take_it_out_of_the"), at)
            lines = tuple(build_picture_fields(self._make, at, each))
            title = self._translate("about_pack.numbered.media", number=len(cards) + 1)
            cards.append(FormSection(at, title, lines=lines, deeds=(remove,), card=True))
        if cards:
            yield FormSection(
                "/media",
                self._translate("about_pack.pictures"),
                self._translate("about_pack.pictures_help"),
                parts=tuple(cards),
            )

    def _listed(self, name: str, add: str, cards: list[FormSection]) -> FormSection:
        listed = join_pointer("", name)
        deeds = (FormAction("added", self._translate(f"about_pack.{add}"), listed, "fact"),)
        return FormSection(
            listed,
            self._translate(f"about_pack.{name}"),
            self._translate(f"about_pack.{name}_help"),
            parts=tuple(cards),
            deeds=deeds,
        )

    def _licence(self) -> FormField:
        """Return the choice of the licence, that of the pack among those that are offered."""
        offered = {licence: self._translate(told) for licence, told in _LICENCES.items()}
        here = self._value("/licence")
        others = {here: here} if here and here not in offered else {}
        values = tuple(FieldOption(words, name) for name, words in (offered | others).items())
        return self._choice("/licence", "licence", "", values)

    def _choice(self, at: str, word: str, default: str, offered: tuple[FieldOption, ...]) -> FormField:
        return FormField(
            at, "choice", self._translate(f"about_pack.{word}"), self._value(at) or default, offered
        )

    def _line(self, at: str, word: str, most: int) -> FormField:
        return FormField(at, "line", self._translate(f"about_pack.{word}"), self._value(at), most=most)

    def _bare_line(self, at: str, word: str, most: int) -> FormField:
        """Return a line that is named by what stands in it while it is empty."""
        return replace(self._line(at, word, most), empty=self._translate(f"about_pack.{word}"), bare=True)

    def _paragraph(self, at: str, word: str) -> FormField:
        return FormField(at, "paragraph", self._translate(f"about_pack.{word}"), self._value(at))

    def _value(self, at: str) -> str:
        return str(get_value(self._document, at) or "") if has_value(self._document, at) else ""
