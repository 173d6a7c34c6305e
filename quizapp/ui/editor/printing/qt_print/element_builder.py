"""The parts of a paper, which are plain data, as what stands on it: which of it stays together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.ui.editor.printing.qt_print.paper_elements import (
    PaperAnswerLine,
    PaperBoxes,
    PaperCheckbox,
    PaperColumns,
    PaperElement,
    PaperFlow,
    PaperIndent,
    PaperPicture,
    PaperRule,
    PaperWords,
)
from quizapp.ui.editor.printing.qt_print.typography import PaperRun

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtGui import QImage

    from quizapp.exchange.printing.print_context import PaperPart
    from quizapp.ui.editor.printing.qt_print.typography import Typography

NUMBER: Final = 1.9
GAP: Final = 0.7
IN: Final = NUMBER + GAP
"""How wide the room for numbers is, how far it is from the words, and both; in the smallest letters."""

_HEADINGS: Final = frozenset({"headline", "standfirst"})


@dataclass(frozen=True, slots=True)
class PaperBlock:
    """Elements that stay together on a page if they fit on one.

    `leads`: it never stands at a page's end, without what follows. `flows`: it may go on on another page.
    """

    elements: tuple[PaperElement, ...]
    leads: bool = False
    flows: bool = False


class PaperLayout:
    """Lays out one paper; `pictures` maps file names to pictures that can be drawn."""

    def __init__(self, type_: Typography, pictures: Mapping[str, QImage]) -> None:
        self._type, self._pictures = type_, pictures
        self._kinds: dict[str, Callable[[PaperPart], Iterator[PaperBlock]]] = {
            "article": self._article,
            "question": self._question,
            "bank": self._bank,
            "answers": self._answers,
            "key": self._key,
            "notes": self._notes,
            "terms": self._terms,
            "sources": self._sources,
        }

    def blocks(self, paper: Mapping[str, Any]) -> Iterator[PaperBlock]:
        """Yield all that stands on the paper."""
        yield self._head(paper)
        for part in paper["parts"]:
            yield from self._kinds[part["type"]](part)

    def _words(self, text: str, above: float = 0.5, **how: Any) -> PaperWords:
        return PaperWords(self._type, PaperRun(text, **how), above=above)

    def _head(self, paper: Mapping[str, Any]) -> PaperBlock:
        title = PaperWords(self._type, PaperRun(paper["title"], 1.9, serif=True, bold=True))
        elements: list[PaperElement] = [title, self._words(paper["what"], 0.4, quiet=True)]
        labels = [(f"{each}|").split("|")[:2] for each in paper["fields"]]
        in_lines = [labels[:2], labels[2:]] if self._type.is_large else [labels]
        for place, line in enumerate(line for line in in_lines if line):
            fields = ((None, self._field(*each)) for each in line)
            elements.append(PaperColumns(self._type, *fields, gap=1.1, above=0.7 if place else 1.0))
        return PaperBlock((*elements, self._words("", 0)), leads=True)

    def _field(self, name: str, after: str) -> PaperElement:
        words, rest = PaperWords(self._type, PaperRun(name)), PaperWords(self._type, PaperRun(after))
        columns: list[tuple[float | None, PaperElement]] = [
            (words.width() / self._type.em(1), words),
            (None, PaperAnswerLine(self._type)),
        ]
        if after:
            columns.append((rest.width() / self._type.em(1), rest))
        return PaperColumns(self._type, *columns, gap=0.4)

    def _heading(self, words: str, *more: PaperElement) -> PaperBlock:
        return PaperBlock(
            (PaperWords(self._type, PaperRun(words, 1.4, bold=True), above=1.6), *more), leads=True
        )

    # ---- articles

    def _article(self, part: PaperPart) -> Iterator[PaperBlock]:
        rows = [row for row in part["rows"] if not _is_title(row, part)]
        title = next((row for row in part["rows"] if _is_title(row, part)), None)
        numbered = (
            [] if title is None else self._numbered(title, lambda words: PaperRun(words, 1.4, bold=True))
        )
        runs = numbered or [PaperRun(part["title"], 1.4, bold=True)]
        source = self._words(part["source"], 0.3, quiet=True)
        yield PaperBlock((PaperWords(self._type, *runs, above=1.6), source), leads=True)
        for row in rows:
            body = self._row(row)
            down = 0.6 if row["type"] == "summary" else 0.0
            number = PaperWords(
                self._type, PaperRun(row.get("number", ""), quiet=True), at_end=True, down=down
            )
            line = PaperColumns(self._type, (NUMBER, number), (None, body), gap=GAP, above=0.75)
            yield PaperBlock((line,), leads=row["type"] in _HEADINGS, flows=True)
        note = f"{part['note']}. " if part["note"] else ""
        foot = PaperWords(self._type, PaperRun(note + part["rights"], quiet=True), above=0.5)
        yield PaperBlock((PaperRule(self._type, 1.2), foot))

    def _row(self, row: PaperPart) -> PaperWords:
        if row["type"] == "gap":
            return PaperWords(self._type, PaperRun(row["text"], quiet=True), beside="dots")
        if row["type"] == "summary":
            label = PaperRun(f"{row['label']}: ", bold=True, quiet=True)
            return PaperWords(self._type, label, PaperRun(row["text"]), beside="shade")
        caption, bold = row["type"] == "caption", row["type"] in _HEADINGS
        size = 1.15 if row["type"] == "headline" else 1.0

        def run(words: str) -> PaperRun:
            return PaperRun(words, size, serif=not caption, bold=bold, quiet=caption)

        return PaperWords(self._type, *(self._numbered(row, run) or [run(row["text"])]))

    def _numbered(self, row: PaperPart, run: Callable[[str], PaperRun]) -> list[PaperRun]:
        """Return the sentences of a row, each with its number before it; none where they have no numbers."""
        runs = []
        for each in row["sentences"]:
            runs += [PaperRun(f"[{each['number']}]\u00a0", quiet=True), run(f"{each['text']} ")]
        return runs

    # ---- questions

    def _bank(self, part: PaperPart) -> Iterator[PaperBlock]:
        yield self._heading(part["title"], self._words(part["summary"], 0.3, quiet=True))

    def _question(self, part: PaperPart) -> Iterator[PaperBlock]:
        words, type_ = self._words, self._type
        points = PaperColumns(
            type_,
            (2, PaperAnswerLine(type_)),
            (None, PaperWords(type_, PaperRun(part["points"], quiet=True))),
            gap=0.3,
        )
        room = 2.8 + PaperWords(type_, PaperRun(part["points"])).width() / type_.em(1)
        number = PaperWords(type_, PaperRun(part["number"], bold=True), at_end=True)
        prompt = PaperWords(type_, PaperRun(part["prompt"], bold=True))
        first = PaperColumns(type_, (NUMBER, number), (None, prompt), (room, points), gap=GAP, above=1.6)
        below = [*self._shown(part["picture"])]
        if part["head"]:
            below.append(words(part["head"], bold=True))
        if part["claim"]:
            below.append(PaperWords(type_, PaperRun(part["claim"]), above=0.6, beside="line"))
        below.append(words(part["how_to"], 0.6, quiet=True))
        below += self._room(part["answer"])
        yield PaperBlock((first, *(PaperIndent(each, IN) for each in below)))

    def _shown(self, picture: PaperPart | None) -> Iterator[PaperElement]:
        """Yield a picture, or what is on it in words, and whose it is."""
        if picture is None:
            return
        if picture["file"] in self._pictures:
            yield PaperPicture(self._type, self._pictures[picture["file"]], 0.7)
        else:
            yield PaperWords(
                self._type, PaperRun(f"{picture['lost']} {picture['alt']}"), above=0.7, beside="shade"
            )
        if picture["credit"]:
            yield self._words(picture["credit"], 0.3, quiet=True)

    def _room(self, answer: PaperPart) -> Iterator[PaperElement]:
        """Yield the room for an answer."""
        match answer["type"]:
            case "options":
                yield from self._lettered(answer["options"], ticked=True)
            case "chain":
                yield from self._lettered(answer["options"])
                yield PaperBoxes(self._type, answer["article"], answer["places"], above=0.9)
            case "evidence":
                yield self._spaces([answer["label"]] * answer["lines"], 4, 0.8)
            case "match":
                yield from (self._to_fill(each["number"], each["text"]) for each in answer["items"])
                yield from self._lettered(answer["options"], apart=0.9)
            case "order":
                yield from (self._to_fill(each["letter"], each["text"]) for each in answer["options"])
            case _:
                yield self._written(answer)

    def _lettered(
        self, options: list[PaperPart], *, ticked: bool = False, apart: float = 0.45
    ) -> Iterator[PaperElement]:
        for place, each in enumerate(options):
            letter = PaperWords(self._type, PaperRun(each["letter"], bold=True))
            runs = [PaperRun(each["text"])] + (
                [PaperRun(f", {each['detail']}", quiet=True)] if each["detail"] else []
            )
            square = [(0.9, PaperCheckbox(self._type))] if ticked else []
            columns = (*square, (0.9, letter), (None, PaperWords(self._type, *runs)))
            yield PaperColumns(self._type, *columns, gap=0.55, above=0.45 if place else apart)

    def _to_fill(self, name: str, text: str) -> PaperElement:
        words = PaperWords(self._type, PaperRun(text))
        columns = (
            (2.2, PaperAnswerLine(self._type)),
            (1.0, PaperWords(self._type, PaperRun(name, bold=True))),
            (None, words),
        )
        return PaperColumns(self._type, *columns, gap=0.5, above=0.55)

    def _spaces(self, labels: list[str], wide: float, above: float = 0) -> PaperElement:
        pairs = [
            (PaperWords(self._type, PaperRun(each)), PaperAnswerLine(self._type), wide) for each in labels
        ]
        return PaperFlow(self._type, pairs, above)

    def _written(self, answer: PaperPart) -> PaperElement:
        """Return a line to write on, with the words before and after it."""
        before, after, wide = answer["before"], answer["after"], answer["wide"]
        if wide and not before + after:
            return PaperAnswerLine(self._type, 0.3, high=1.9)
        columns: list[tuple[float | None, PaperElement]] = []
        most = 14.0 if wide else 7.0
        for words, at_end in ((before, False), (after, True)):
            made = PaperWords(self._type, PaperRun(words))
            need = made.width() / self._type.em(1)
            if words:
                columns.append((min(need, 12.0), made))
            if not at_end:
                columns.append((most, PaperAnswerLine(self._type)))
        return PaperColumns(self._type, *columns, gap=0.4, above=0.8)

    # ---- the sheet for answers

    def _answers(self, part: PaperPart) -> Iterator[PaperBlock]:
        type_, heads = self._type, part["heads"]
        points = (
            max(PaperWords(type_, PaperRun(each["points"])).width() for each in part["rows"]) / type_.em(1)
            + 2.8
        )
        points = max(points, PaperWords(type_, PaperRun(heads[2], bold=True)).width() / type_.em(1))

        def row(
            number: str, room: PaperElement, last: PaperElement, *, bold: bool, middle: bool = False
        ) -> PaperBlock:
            first = PaperWords(type_, PaperRun(number, bold=bold), at_end=True)
            columns = (NUMBER, first), (None, room), (points, last)
            line = PaperColumns(type_, *columns, gap=1.0, above=0.6, middle=middle)
            return PaperBlock((line, PaperRule(type_, 0.4)), leads=middle and bold)

        head = (
            PaperWords(type_, PaperRun(heads[1], bold=True)),
            PaperWords(type_, PaperRun(heads[2], bold=True)),
        )
        yield row(heads[0], *head, bold=True, middle=True)
        for each in part["rows"]:
            told = PaperWords(type_, PaperRun(each["points"], quiet=True))
            last = PaperColumns(type_, (2, PaperAnswerLine(type_)), (None, told), gap=0.3)
            chain = each["room"]["type"] == "chain"
            yield row(each["number"], self._answer(each["room"]), last, bold=False, middle=chain)

    def _answer(self, room: PaperPart) -> PaperElement:
        match room["type"]:
            case "boxes":
                pairs = [
                    (PaperCheckbox(self._type), PaperWords(self._type, PaperRun(each)), 1.0)
                    for each in room["labels"]
                ]
                return PaperFlow(self._type, pairs)
            case "spaces":
                return self._spaces(room["labels"], 1.7)
            case "chain":
                return PaperBoxes(self._type, room["article"], room["places"], high=1.7)
            case "evidence":
                return self._spaces([room["label"]] * room["lines"], 3)
            case _:
                return PaperAnswerLine(self._type)

    # ---- the key, and the whole pack

    def _key(self, part: PaperPart) -> Iterator[PaperBlock]:
        type_ = self._type
        number = PaperWords(type_, PaperRun(part["number"], bold=True), at_end=True)
        prompt = PaperWords(type_, PaperRun(part["prompt"], bold=True))
        below = [*self._shown(part.get("picture"))]
        if part["claim"]:
            below.append(PaperWords(type_, PaperRun(part["claim"]), above=0.6, beside="line"))
        below.append(self._words(part["label"], 0.6, bold=True))
        below += [PaperIndent(self._words(each, 0.3), 0.8) for each in part["answers"]]
        for each in part["passages"]:
            below += self._cited(each)
        for pair in ([part["explanation"]] if part["explanation"] else []) + list(part.get("reasons", ())):
            below.append(self._labelled(pair))
        if part.get("hint"):
            below.append(self._labelled(part["hint"]))
        first = PaperColumns(type_, (NUMBER, number), (None, prompt), gap=GAP, above=1.6)
        yield PaperBlock((first, *(PaperIndent(each, IN) for each in below)))

    def _cited(self, passage: PaperPart) -> Iterator[PaperElement]:
        if passage["label"]:
            yield self._words(passage["label"], 0.7, bold=True)
        quote = PaperRun(f"{passage['quote']}\u2028", serif=True)
        yield PaperWords(self._type, quote, PaperRun(passage["where"], quiet=True), above=0.4, beside="line")

    def _labelled(self, pair: list[str]) -> PaperElement:
        return PaperWords(self._type, PaperRun(f"{pair[0]}: ", bold=True), PaperRun(pair[1]), above=0.6)

    def _notes(self, part: PaperPart) -> Iterator[PaperBlock]:
        for place, line in enumerate(part["lines"]):
            yield PaperBlock((self._words(line, 0.4 if place else 0.9),), flows=True)

    def _terms(self, part: PaperPart) -> Iterator[PaperBlock]:
        if part["terms"]:
            yield self._heading(part["title"])
        for term, meaning in part["terms"]:
            rest = [PaperRun(f": {meaning}")] if meaning else []
            yield PaperBlock(
                (PaperWords(self._type, PaperRun(term, bold=True), *rest, above=0.45),), flows=True
            )

    def _sources(self, part: PaperPart) -> Iterator[PaperBlock]:
        yield self._heading(part["title"])
        for each in part["sources"]:
            title = self._words(each["title"], 0.7, bold=True)
            told = (
                self._words(words, 0.1, quiet=True) for words in (each["source"], each["rights"]) if words
            )
            yield PaperBlock((title, *told))


def _is_title(row: PaperPart, part: PaperPart) -> bool:
    return bool(row["type"] == "headline" and row["text"] == part["title"])
