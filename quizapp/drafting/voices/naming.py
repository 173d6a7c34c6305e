"""Names every speaker of an article: each report's mention becomes an entity, in reading order."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import nouns, speakers
from quizapp.drafting.models import Span
from quizapp.drafting.voices.describing import described
from quizapp.drafting.voices.discourse import Discourse, Told
from quizapp.drafting.voices.entities import Book, Entity, book_of, gender_of, plain
from quizapp.drafting.voices.roles import learn_roles
from quizapp.drafting.voices.scan import names_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.models import Part
    from quizapp.drafting.said.reports import Mention, Report

_THIRD: Final = {"he": "m", "she": "f", "him": "m", "her": "f"}


@dataclass(frozen=True, slots=True)
class Named:
    """A report, whose voice it is, and how that is known."""

    report: Report
    entity: Entity | None
    how: str


def named(
    text: str,
    parts: Sequence[Part],
    reports: Sequence[Report],
    subjects: Sequence[tuple[int, Mention]],
    quoted: Sequence[Span],
) -> tuple[list[Named], Book]:
    """Return each report with its voice. `subjects` are grammatical subjects by paragraph number."""
    found = []
    for part in parts:
        if part.role != "headline":
            found += names_in(text, part.span.start, part.span.end, quoted)
    book = book_of(found)
    learn_roles(text, found, book)
    return _Naming(text, parts, book).run(reports, subjects, found), book


class _Naming:
    def __init__(self, text: str, parts: Sequence[Part], book: Book) -> None:
        self._text = text
        self._starts = [part.span.start for part in parts]
        self._book = book
        self._discourse = Discourse(book)
        self._introduced: tuple[int, Mention] | None = None
        self._ends = [match.end() for match in re.finditer(r"[.!?…][”’\"']*\s|\n", text)]

    def run(
        self, reports: Sequence[Report], subjects: Sequence[tuple[int, Mention]], names: Sequence[object]
    ) -> list[Named]:
        """Go through everything in reading order."""
        resolved: dict[Span, tuple[Entity | None, str]] = {}
        inside = [each.content for each in reports]
        events: list[tuple[int, int, str, object]] = []
        for name in names:
            if not name.quoted:  # type: ignore[attr-defined]
                events.append((name.span.start, 0, "name", name))  # type: ignore[attr-defined]
        for number, mention in subjects:
            events.append((mention.span.start, 1, "subject", (number, mention)))
        for report in reports:
            if report.mention is not None and report.sort != "carried":
                events.append((report.mention.span.start, 2, "report", report))
        for at, _, sort, what in sorted(events, key=lambda event: event[:2]):
            if sort == "name":
                known = self._book.called(what.words)  # type: ignore[attr-defined]
                entity = known[0] if len(known) == 1 else None
                if len(known) > 1:
                    entity, _ = self._which(known, what.title, self._part(at))  # type: ignore[attr-defined]
                if entity is not None:
                    self._introduce(at, what, entity)
                    self._tell(at, entity, subject=False, spoke=False, inside=_within(at, inside))
            elif sort == "subject":
                _, mention = what  # type: ignore[misc]
                entity, _ = self._of(mention, new=False)
                if entity is not None:
                    self._tell(at, entity, subject=True, spoke=False, inside=_within(at, inside))
                elif (
                    mention.sort == "noun"
                    and mention.words.lower().startswith("the ")
                    and mention.head.lower() in nouns.ROLES
                ):
                    self._introduced = (at, mention)
            else:
                mention = what.mention  # type: ignore[attr-defined]
                if mention.span not in resolved:
                    resolved[mention.span] = self._of(
                        mention, new=True, hint=_hint(what.content.of(self._text))
                    )  # type: ignore[attr-defined]
                entity, how = resolved[mention.span]
                if entity is not None:
                    entity.spoke += 1
                    self._tell(at, entity, subject=True, spoke=True, inside=_within(at, inside))
        return [
            Named(
                each, *(resolved.get(each.mention.span, (None, "none")) if each.mention else (None, "none"))
            )
            for each in reports
        ]

    def _introduce(self, at: int, name: object, entity: Entity) -> None:
        """Give a person the role that the sentence before told of nobody: “The minister came late. Ann Tarr said”."""
        if self._introduced is None or entity.kind != "person" or entity.first != name.span:  # type: ignore[attr-defined]
            return
        before, mention = self._introduced
        self._introduced = None
        if at - before < 220 and self._part(at) == self._part(before) and not entity.roles & nouns.ROLES:
            entity.roles.update(re.findall(r"[a-zà-ÿ-]{3,}", mention.words.lower()))
            entity.role = mention.words

    def _tell(self, at: int, entity: Entity, *, subject: bool, spoke: bool, inside: bool) -> None:
        self._discourse.tell(Told(at, self._part(at), self._sentence(at), entity, subject, spoke, inside))

    def _part(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1

    def _sentence(self, at: int) -> int:
        return bisect_right(self._ends, at)

    def _of(self, mention: Mention, *, new: bool, hint: str = "") -> tuple[Entity | None, str]:
        part = self._part(mention.span.start)
        low = mention.words.lower().strip()
        if mention.joint:
            return (self._joint(mention), "joint") if new else (None, "joint")
        if low in _THIRD:
            return self._learnt(
                new,
                self._discourse.person(
                    _THIRD[low], part, self._sentence(mention.span.start), mention.span.start
                ),
                _THIRD[low],
            )
        if low in ("it", "this", "that", "which"):
            return self._discourse.thing(part, mention.span.start) if low == "it" else (None, "this")
        if low == "they":
            return self._discourse.several(part, mention.span.start)
        if _DEMONYM.match(mention.words) and not mention.plural:
            entity, how = self._discourse.person("", part, 0, mention.span.start)
            return entity, f"demonym-{how}"
        name = self._name(mention, part)
        if name[0] is not None:
            return name
        if not new and low.split()[0] not in ("the", "a", "an"):
            return None, "noun"
        if (
            not new
            and not speakers.is_person(mention.head)
            and mention.head.lower() not in nouns.BODIES | nouns.DOCUMENTS
        ):
            return None, "noun"
        if (
            mention.sort == "name"
            and not mention.plural
            and re.match(r"[A-ZÀ-Þ]", mention.head)
            and mention.head.lower() not in nouns.BODIES | nouns.DOCUMENTS | nouns.ROLES
        ):
            return self._unlisted(mention) if new else (None, "noun")
        return described(mention, part, self._discourse, hint)

    @staticmethod
    def _learnt(new: bool, found: tuple[Entity | None, str], gender: str) -> tuple[Entity | None, str]:
        if found[0] is not None and not found[0].gender and found[1] in ("pronoun", "pronoun-close"):
            found[0].gender = gender
        return found

    def _name(self, mention: Mention, part: int) -> tuple[Entity | None, str]:
        """Return whose name the mention ends with, or is."""
        words = mention.words
        line = self._text.find("\n", mention.span.end)
        end = min(mention.span.end + 40, line if line >= 0 else len(self._text))
        inside = [
            each
            for each in names_in(self._text, mention.span.start, end, ())
            if each.span.start < mention.span.end
        ]
        for each in reversed(inside):
            if mention.head not in each.words.split() and mention.head.rstrip(".") not in each.words:
                continue
            known = self._book.called(each.words)
            if len(known) == 1:
                return known[0], "name"
            if len(known) > 1:
                return self._which(known, each.title, part)
        known = self._book.called(words)
        if (
            len(known) == 1
            and known[0].kind in ("person", "organisation", "document")
            and re.search(r"[A-Z]", words[1:] + " ")
        ):
            return known[0], "name"
        return None, "name-unknown"

    def _which(self, known: Sequence[Entity], title: str, part: int) -> tuple[Entity | None, str]:
        """Return which of several with one name is meant: by title, else who was told of last."""
        low = {word.rstrip(".") for word in title.lower().split()}
        gender = "f" if low & nouns.WOMEN else "m" if low & nouns.MEN else ""
        fitting = [each for each in known if not gender or each.gender in ("", gender)]
        fitting = [each for each in fitting if not gender or each.gender == gender] or fitting
        if len(fitting) == 1:
            return fitting[0], "name"
        most = max(fitting, key=lambda each: (each.spoke, sum(each.aliases.values())))
        if all(each.spoke < most.spoke for each in fitting if each is not most):
            return most, "name-rival"
        heard = sorted(
            ((self._discourse.recent(each, part), each) for each in fitting), key=lambda pair: pair[0]
        )
        if heard and heard[-1][0] >= 0:
            return heard[-1][1], "name-rival"
        return None, "name-ambiguous"

    def _joint(self, mention: Mention) -> Entity:
        words = re.sub(r"\s+", " ", self._text[mention.span.start : mention.span.end]).strip()
        known = self._book.called(words)
        if known:
            return known[-1]
        return self._book.add(Entity(words, "group", plural=True, first=mention.span))

    def _unlisted(self, mention: Mention) -> tuple[Entity | None, str]:
        """Return a new entity for a capitalised name that no list holds."""
        words = re.sub(r"^(?:The|the|A|An|a|an)\s", "", re.sub(r"\s+", " ", mention.words).strip(" ,"))
        if not words or plain(words) in ("i", "we"):
            return None, "nothing"
        kind = "organisation" if mention.words.lower().startswith("the ") or mention.plural else "person"
        entity = Entity(
            words,
            kind,
            first=mention.span,
            gender=gender_of(words),
            human=kind == "person" and (len(words.split()) > 1 or bool(gender_of(words))),
        )
        return self._book.add(entity, words.split()[-1]), "name-new"


_DEMONYM: Final = re.compile(
    r"^(?:the|The) (?:[A-Z][a-z]+(?:ian|ean|ese|ishman|ishwoman|chman|chwoman|lander|man|woman)|Dane|Swede|Finn|Pole|Turk|Serb|Croat|Czech|Briton|Scot|Spaniard|German|Kenyan|American|Canadian|Greek|Swiss|Thai|Slovak|Slovene|Argentine)$"
)
"""“The Dane”: somebody told of by where they come from."""
_HINT: Final = re.compile(r"^(?:that\s)?(?:she|her|he|his)\b", re.IGNORECASE)


def _hint(content: str) -> str:
    """Return the gender that “her office had …” gives to who says so."""
    found = _HINT.match(content)
    if found is None:
        return ""
    return "f" if found.group().lower().split()[-1] in ("she", "her") else "m"


def _within(at: int, contents: Sequence[Span]) -> bool:
    """Return whether a place lies in what somebody says."""
    return any(each.start <= at < each.end for each in contents)
