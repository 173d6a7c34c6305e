"""What the widget shows that puts speakers in a row, and what it says of every row. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from quizapp.quiz.responses import Answer, ChainAnswer
from quizapp.ui.kit.widget_state import OptionState, TextRun
from quizapp.ui.messages import common

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.pack.ids import SpeakerId
    from quizapp.ui.ports import Translate

PLACE_COUNT: Final = 4
"""How many speakers a row can have after the article."""

ChainRow = tuple[int, ...]
"""Who stands in the row, from the article inwards, each by their place among the speakers offered."""


@dataclass(frozen=True, slots=True)
class ChainSpeaker:
    """A speaker that can be put in the row.

    `name` stands in the midst of a sentence; `number_open` tells that the name may be of one or of many.
    """

    speaker: SpeakerId
    option: OptionState
    name: str
    number_open: bool


@dataclass(frozen=True, slots=True)
class ChainPlace:
    """One place of the row: its small words, who stands there ('' nobody), and what a screen reader says.

    The first place is `given`: the article's.
    """

    kind: Literal["given", "filled", "empty"]
    words: str
    title: str
    name: str


@dataclass(frozen=True, slots=True)
class ChainState:
    """Speakers to be put in a row, in the order shown."""

    offered: tuple[ChainSpeaker, ...]
    translate: Translate

    @property
    def options(self) -> tuple[OptionState, ...]:
        """The speakers as rows, none of them in the row yet."""
        return tuple(self.option(index, ()) for index in range(len(self.offered)))

    def row(self, answer: Answer | None) -> ChainRow:
        """Return the row that an answer stands for."""
        speakers = answer.speakers if isinstance(answer, ChainAnswer) else ()
        known = [each.speaker for each in self.offered]
        return tuple(known.index(speaker) for speaker in speakers)

    def answer(self, row: ChainRow) -> ChainAnswer | None:
        """Return the answer that a row stands for, None for an empty one."""
        return ChainAnswer(tuple(self.offered[index].speaker for index in row)) if row else None

    def option(self, index: int, row: ChainRow) -> OptionState:
        """Return how a speaker is offered beside a row: who stands in it says where."""
        option = self.offered[index].option
        # The words are kept where nobody has seen them yet, so that placing never wraps a name anew.
        number = row.index(index) + 1 if index in row else 1
        chosen = self.translate("chain.place_tag", number=number)
        if index not in row:
            return replace(option, chosen=chosen)
        parts = (option.key, option.title, option.detail, chosen)
        return replace(option, chosen=chosen, name=", ".join(part for part in parts if part))

    def row_name(self) -> str:
        """Name the places as a whole."""
        return self.translate("chain.row.yours")

    def article(self) -> ChainPlace:
        """Return the plate with which every row begins."""
        words = self.translate("chain.article_plate.starts_here")
        title = self.translate("chain.article_plate.the_article")
        return ChainPlace("given", words, title, self.translate("chain.article_name"))

    def places(self, row: ChainRow) -> Iterator[ChainPlace]:
        """Return all places, filled and empty."""
        for at in range(PLACE_COUNT):
            words = self.translate("chain.place", number=at + 1)
            if at < len(row):
                each = self.offered[row[at]]
                yield ChainPlace("filled", words, each.option.title, self.placed(row, at))
            elif at == len(row):
                following = self.translate("chain.next_place")
                name = self.translate("chain.place_next", number=at + 1, of=PLACE_COUNT)
                yield ChainPlace("empty", f"{words}\n{following}", "", name)
            else:
                yield ChainPlace(
                    "empty", words, "", self.translate("chain.place_empty", number=at + 1, of=PLACE_COUNT)
                )

    def placed(self, row: ChainRow, at: int) -> str:
        """Say who stands at a place of the row, from 0."""
        return self.translate(
            "chain.place_name", number=at + 1, of=PLACE_COUNT, speaker=self.offered[row[at]].name
        )

    def reading(self, row: ChainRow) -> tuple[TextRun, ...]:
        """Return the row as a sentence: “The article says that the report says that …”."""
        pieces = [TextRun(self.translate("chain.article_says") + " ")]
        for each in (self.offered[index] for index in row):
            says = "chain.said_that" if each.number_open else "chain.says_that"
            before, name, after = self.translate(says, speaker=each.name).partition(each.name)
            pieces += [TextRun(before), TextRun(name, "strong"), TextRun(after + " ")]
        return (*(piece for piece in pieces if piece.text), TextRun("…"))

    def spoken(self, row: ChainRow) -> str:
        """Return the row as a sentence to be heard."""
        return "".join(piece.text for piece in self.reading(row))

    def put(self, row: ChainRow) -> str:
        """Say who was put into the row last."""
        return common.add_full_stop(self.placed(row, len(row) - 1))

    def taken(self, row: ChainRow, left: int) -> str:
        """Say who was taken back when only the first of a row were left."""
        names = tuple(self.offered[index].name for index in row[left:])
        return self.translate("chain.taken_back", speakers=", ".join(names))

    def full(self) -> str:
        """Say that no place is left."""
        return self.translate("chain.row_full", places=PLACE_COUNT)
