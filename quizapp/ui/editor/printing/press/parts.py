"""The parts of a paper, which are plain data, as what stands on it: which of it stays together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.ui.editor.printing.press.elements import (
    Columns,
    Element,
    Flow,
    Indented,
    Picture,
    Places,
    Rule,
    Space,
    Square,
    Words,
)
from quizapp.ui.editor.printing.press.type import Run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtGui import QImage

    from quizapp.exchange.printing.desk import Part
    from quizapp.ui.editor.printing.press.type import Type

NUMBER: Final = 1.9
GAP: Final = 0.7
IN: Final = NUMBER + GAP
"""How wide the room for numbers is, how far it is from the words, and both; in the smallest letters."""

_HEADINGS: Final = frozenset({"headline", "standfirst"})


@dataclass(frozen=True, slots=True)
class Block:
    """Elements that stay together on a page if they fit on one.

    `leads`: it never stands at a page's end, without what follows. `flows`: it may go on on another page.
    """

    elements: tuple[Element, ...]
    leads: bool = False
    flows: bool = False


class Layout:
    """Lays out one paper; `pictures` maps file names to pictures that can be drawn."""

    def __init__(self, type_: Type, pictures: Mapping[str, QImage]) -> None:
        self._type, self._pictures = type_, pictures
        self._kinds: dict[str, Callable[[Part], Iterator[Block]]] = {
            "article": self._article,
            "question": self._question,
            "bank": self._bank,
            "answers": self._answers,
            "key": self._key,
            "notes": self._notes,
            "terms": self._terms,
            "sources": self._sources,
        }

    def blocks(self, paper: Mapping[str, Any]) -> Iterator[Block]:
        """Yield all that stands on the paper."""
        yield self._head(paper)
        for part in paper["parts"]:
            yield from self._kinds[part["type"]](part)

    def _words(self, text: str, above: float = 0.5, **how: Any) -> Words:
        return Words(self._type, Run(text, **how), above=above)

    def _head(self, paper: Mapping[str, Any]) -> Block:
        title = Words(self._type, Run(paper["title"], 1.9, serif=True, bold=True))
        elements: list[Element] = [title, self._words(paper["what"], 0.4, quiet=True)]
        labels = [(f"{each}|").split("|")[:2] for each in paper["fields"]]
        in_lines = [labels[:2], labels[2:]] if self._type.is_large else [labels]
        for place, line in enumerate(line for line in in_lines if line):
            fields = ((None, self._field(*each)) for each in line)
            elements.append(Columns(self._type, *fields, gap=1.1, above=0.7 if place else 1.0))
        return Block((*elements, self._words("", 0)), leads=True)

    def _field(self, name: str, after: str) -> Element:
        words, rest = Words(self._type, Run(name)), Words(self._type, Run(after))
        columns: list[tuple[float | None, Element]] = [
            (words.width() / self._type.em(1), words),
            (None, Space(self._type)),
        ]
        if after:
            columns.append((rest.width() / self._type.em(1), rest))
        return Columns(self._type, *columns, gap=0.4)

    def _heading(self, words: str, *more: Element) -> Block:
        return Block((Words(self._type, Run(words, 1.4, bold=True), above=1.6), *more), leads=True)

    # ---- articles

    def _article(self, part: Part) -> Iterator[Block]:
        rows = [row for row in part["rows"] if not _is_title(row, part)]
        title = next((row for row in part["rows"] if _is_title(row, part)), None)
        numbered = [] if title is None else self._numbered(title, lambda words: Run(words, 1.4, bold=True))
        runs = numbered or [Run(part["title"], 1.4, bold=True)]
        source = self._words(part["source"], 0.3, quiet=True)
        yield Block((Words(self._type, *runs, above=1.6), source), leads=True)
        for row in rows:
            body = self._row(row)
            down = 0.6 if row["type"] == "summary" else 0.0
            number = Words(self._type, Run(row.get("number", ""), quiet=True), at_end=True, down=down)
            line = Columns(self._type, (NUMBER, number), (None, body), gap=GAP, above=0.75)
            yield Block((line,), leads=row["type"] in _HEADINGS, flows=True)
        note = f"{part['note']}. " if part["note"] else ""
        foot = Words(self._type, Run(note + part["rights"], quiet=True), above=0.5)
        yield Block((Rule(self._type, 1.2), foot))

    def _row(self, row: Part) -> Words:
        if row["type"] == "gap":
            return Words(self._type, Run(row["text"], quiet=True), beside="dots")
        if row["type"] == "summary":
            label = Run(f"{row['label']}: ", bold=True, quiet=True)
            return Words(self._type, label, Run(row["text"]), beside="shade")
        caption, bold = row["type"] == "caption", row["type"] in _HEADINGS
        size = 1.15 if row["type"] == "headline" else 1.0

        def run(words: str) -> Run:
            return Run(words, size, serif=not caption, bold=bold, quiet=caption)

        return Words(self._type, *(self._numbered(row, run) or [run(row["text"])]))

    def _numbered(self, row: Part, run: Callable[[str], Run]) -> list[Run]:
        """Return the sentences of a row, each with its number before it; none where they have no numbers."""
        runs = []
        for each in row["sentences"]:
            runs += [Run(f"[{each['number']}]\u00a0", quiet=True), run(f"{each['text']} ")]
        return runs

    # ---- questions

    def _bank(self, part: Part) -> Iterator[Block]:
        yield self._heading(part["title"], self._words(part["summary"], 0.3, quiet=True))

    def _question(self, part: Part) -> Iterator[Block]:
        words, type_ = self._words, self._type
        points = Columns(
            type_, (2, Space(type_)), (None, Words(type_, Run(part["points"], quiet=True))), gap=0.3
        )
        room = 2.8 + Words(type_, Run(part["points"])).width() / type_.em(1)
        number = Words(type_, Run(part["number"], bold=True), at_end=True)
        prompt = Words(type_, Run(part["prompt"], bold=True))
        first = Columns(type_, (NUMBER, number), (None, prompt), (room, points), gap=GAP, above=1.6)
        below = [*self._shown(part["picture"])]
        if part["head"]:
            below.append(words(part["head"], bold=True))
        if part["claim"]:
            below.append(Words(type_, Run(part["claim"]), above=0.6, beside="line"))
        below.append(words(part["how_to"], 0.6, quiet=True))
        below += self._room(part["answer"])
        yield Block((first, *(Indented(each, IN) for each in below)))

    def _shown(self, picture: Part | None) -> Iterator[Element]:
        """Yield a picture, or what is on it in words, and whose it is."""
        if picture is None:
            return
        if picture["file"] in self._pictures:
            yield Picture(self._type, self._pictures[picture["file"]], 0.7)
        else:
            yield Words(self._type, Run(f"{picture['lost']} {picture['alt']}"), above=0.7, beside="shade")
        if picture["credit"]:
            yield self._words(picture["credit"], 0.3, quiet=True)

    def _room(self, answer: Part) -> Iterator[Element]:
        """Yield the room for an answer."""
        match answer["type"]:
            case "options":
                yield from self._lettered(answer["options"], ticked=True)
            case "chain":
                yield from self._lettered(answer["options"])
                yield Places(self._type, answer["article"], answer["places"], above=0.9)
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
        self, options: list[Part], *, ticked: bool = False, apart: float = 0.45
    ) -> Iterator[Element]:
        for place, each in enumerate(options):
            letter = Words(self._type, Run(each["letter"], bold=True))
            runs = [Run(each["text"])] + ([Run(f", {each['detail']}", quiet=True)] if each["detail"] else [])
            square = [(0.9, Square(self._type))] if ticked else []
            columns = (*square, (0.9, letter), (None, Words(self._type, *runs)))
            yield Columns(self._type, *columns, gap=0.55, above=0.45 if place else apart)

    def _to_fill(self, name: str, text: str) -> Element:
        words = Words(self._type, Run(text))
        columns = (2.2, Space(self._type)), (1.0, Words(self._type, Run(name, bold=True))), (None, words)
        return Columns(self._type, *columns, gap=0.5, above=0.55)

    def _spaces(self, labels: list[str], wide: float, above: float = 0) -> Element:
        pairs = [(Words(self._type, Run(each)), Space(self._type), wide) for each in labels]
        return Flow(self._type, pairs, above)

    def _written(self, answer: Part) -> Element:
        """Return a line to write on, with the words before and after it."""
        before, after, wide = answer["before"], answer["after"], answer["wide"]
        if wide and not before + after:
            return Space(self._type, 0.3, high=1.9)
        columns: list[tuple[float | None, Element]] = []
        most = 14.0 if wide else 7.0
        for words, at_end in ((before, False), (after, True)):
            made = Words(self._type, Run(words))
            need = made.width() / self._type.em(1)
            if words:
                columns.append((min(need, 12.0), made))
            if not at_end:
                columns.append((most, Space(self._type)))
        return Columns(self._type, *columns, gap=0.4, above=0.8)

    # ---- the sheet for answers

    def _answers(self, part: Part) -> Iterator[Block]:
        type_, heads = self._type, part["heads"]
        points = max(Words(type_, Run(each["points"])).width() for each in part["rows"]) / type_.em(1) + 2.8
        points = max(points, Words(type_, Run(heads[2], bold=True)).width() / type_.em(1))

        def row(number: str, room: Element, last: Element, *, bold: bool, middle: bool = False) -> Block:
            first = Words(type_, Run(number, bold=bold), at_end=True)
            columns = (NUMBER, first), (None, room), (points, last)
            line = Columns(type_, *columns, gap=1.0, above=0.6, middle=middle)
            return Block((line, Rule(type_, 0.4)), leads=middle and bold)

        head = Words(type_, Run(heads[1], bold=True)), Words(type_, Run(heads[2], bold=True))
        yield row(heads[0], *head, bold=True, middle=True)
        for each in part["rows"]:
            told = Words(type_, Run(each["points"], quiet=True))
            last = Columns(type_, (2, Space(type_)), (None, told), gap=0.3)
            chain = each["room"]["type"] == "chain"
            yield row(each["number"], self._answer(each["room"]), last, bold=False, middle=chain)

    def _answer(self, room: Part) -> Element:
        match room["type"]:
            case "boxes":
                pairs = [(Square(self._type), Words(self._type, Run(each)), 1.0) for each in room["labels"]]
                return Flow(self._type, pairs)
            case "spaces":
                return self._spaces(room["labels"], 1.7)
            case "chain":
                return Places(self._type, room["article"], room["places"], high=1.7)
            case "evidence":
                return self._spaces([room["label"]] * room["lines"], 3)
            case _:
                return Space(self._type)

    # ---- the key, and the whole pack

    def _key(self, part: Part) -> Iterator[Block]:
        type_ = self._type
        number = Words(type_, Run(part["number"], bold=True), at_end=True)
        prompt = Words(type_, Run(part["prompt"], bold=True))
        below = [*self._shown(part.get("picture"))]
        if part["claim"]:
            below.append(Words(type_, Run(part["claim"]), above=0.6, beside="line"))
        below.append(self._words(part["label"], 0.6, bold=True))
        below += [Indented(self._words(each, 0.3), 0.8) for each in part["answers"]]
        for each in part["passages"]:
            below += self._cited(each)
        for pair in ([part["explanation"]] if part["explanation"] else []) + list(part.get("reasons", ())):
            below.append(self._labelled(pair))
        if part.get("hint"):
            below.append(self._labelled(part["hint"]))
        first = Columns(type_, (NUMBER, number), (None, prompt), gap=GAP, above=1.6)
        yield Block((first, *(Indented(each, IN) for each in below)))

    def _cited(self, passage: Part) -> Iterator[Element]:
        if passage["label"]:
            yield self._words(passage["label"], 0.7, bold=True)
        quote = Run(f"{passage['quote']}\u2028", serif=True)
        yield Words(self._type, quote, Run(passage["where"], quiet=True), above=0.4, beside="line")

    def _labelled(self, pair: list[str]) -> Element:
        return Words(self._type, Run(f"{pair[0]}: ", bold=True), Run(pair[1]), above=0.6)

    def _notes(self, part: Part) -> Iterator[Block]:
        for place, line in enumerate(part["lines"]):
            yield Block((self._words(line, 0.4 if place else 0.9),), flows=True)

    def _terms(self, part: Part) -> Iterator[Block]:
        if part["terms"]:
            yield self._heading(part["title"])
        for term, meaning in part["terms"]:
            rest = [Run(f": {meaning}")] if meaning else []
            yield Block((Words(self._type, Run(term, bold=True), *rest, above=0.45),), flows=True)

    def _sources(self, part: Part) -> Iterator[Block]:
        yield self._heading(part["title"])
        for each in part["sources"]:
            title = self._words(each["title"], 0.7, bold=True)
            told = (
                self._words(words, 0.1, quiet=True) for words in (each["source"], each["rights"]) if words
            )
            yield Block((title, *told))


def _is_title(row: Part, part: Part) -> bool:
    return bool(row["type"] == "headline" and row["text"] == part["title"])
