"""Speakers are put in a row: what is offered, and what is told of a row. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal

from quizapp.pack.ids import ARTICLE_SPEAKER
from quizapp.quiz.kinds.rules import order_speakers
from quizapp.quiz.responses import Answer, ChainAnswer
from quizapp.quiz.scoring import score_answer
from quizapp.ui.kinds.presentation import AnswerFeedback, KindPresentation, describe_speaker
from quizapp.ui.kit import widget_state as widgets
from quizapp.ui.kit.widget_state import OptionState, TextRun
from quizapp.ui.messages import common, practice
from quizapp.ui.messages import practice as text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.pack.ids import SpeakerId
    from quizapp.pack.models.questions import ChainQuestion
    from quizapp.ui.kinds.session_context import SessionContext
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


def build_chain_state(
    sitting: SessionContext, question: ChainQuestion, _given: Answer | None = None
) -> ChainState:
    """Return the speakers of a question."""
    offered = []
    for number, each in enumerate(order_speakers(question, sitting.seed), 1):
        title, detail = describe_speaker(sitting, each.speaker)
        open_ = _number_open(sitting, each.speaker)
        option = OptionState(title, detail, str(number))
        offered.append(
            ChainSpeaker(each.speaker, option, describe_speaker_in_sentence(sitting, each.speaker), open_)
        )
    return ChainState(tuple(offered), sitting.translate)


def describe_speaker_in_sentence(sitting: SessionContext, speaker: SpeakerId) -> str:
    """Return a speaker's name as it stands in the midst of a sentence."""
    return (
        sitting.translate("chain.itself")
        if speaker == ARTICLE_SPEAKER
        else sitting.opened.speakers[speaker].name
    )


def _number_open(sitting: SessionContext, speaker: SpeakerId) -> bool:
    """Tell whether a name may stand for many: a group's, or of somebody whom the article does not name."""
    return speaker != ARTICLE_SPEAKER and sitting.opened.speakers[speaker].kind in ("group", "unnamed")


SpeakerIds = tuple["SpeakerId", ...]


def describe_key(sitting: SessionContext, question: ChainQuestion) -> str:
    """Say the right row as a sentence of its own."""
    return sitting.translate("chain.row_told", speakers=", ".join(_names(sitting, question.key)))


def build_feedback(sitting: SessionContext, question: ChainQuestion, given: Answer | None) -> AnswerFeedback:
    """Return what is told of a row, or of none."""
    row = given.speakers if isinstance(given, ChainAnswer) else ()
    answers = tuple(_answers(sitting, question, row, skipped=given is None))
    return AnswerFeedback(
        _line(sitting, question, given), answers, rows=tuple(_rows(sitting, question.key, row))
    )


def _line(sitting: SessionContext, question: ChainQuestion, given: Answer | None) -> str:
    right = describe_key(sitting, question)
    if not isinstance(given, ChainAnswer):
        return sitting.translate("explanation.skipped", key=right)
    if given.speakers == question.key:
        return right
    tally = score_answer(question, given, sitting.opened.texts).tally
    assert tally is not None
    left_out = tuple(speaker for speaker in question.key if speaker not in given.speakers)
    links = sitting.translate("chain.links_right", n=tally.right, of=tally.of)
    if not left_out:
        return links
    return f"{text.describe_missing_speakers(sitting.translate, _names(sitting, left_out))} {links}"


def _rows(sitting: SessionContext, key: SpeakerIds, row: SpeakerIds) -> Iterator[widgets.PlateRowState]:
    if row and row != key:
        yield _plates(sitting, sitting.translate("chain.row.yours"), row)
    yield _plates(sitting, sitting.translate("chain.row.correct"), key)


def _plates(sitting: SessionContext, label: str, row: SpeakerIds) -> widgets.PlateRowState:
    article = sitting.translate("chain.article_plate.the_article")
    names = _names(sitting, row)
    plates = (article, *(describe_speaker(sitting, speaker)[0] for speaker in row))
    return widgets.PlateRowState(label, plates, text.name_chain_row(sitting.translate, label, names))


def _answers(
    sitting: SessionContext, question: ChainQuestion, row: SpeakerIds, *, skipped: bool
) -> Iterator[widgets.AnswerState]:
    linked = _linked(question.key, row)
    for number, each in enumerate(order_speakers(question, sitting.seed), 1):
        title, _ = describe_speaker(sitting, each.speaker)
        at = question.key.index(each.speaker) + 1 if each.speaker in question.key else None
        placed = each.speaker in row
        tag, icon, tone = _tag(sitting, at, placed=placed, linked=each.speaker in linked, skipped=skipped)
        yield widgets.AnswerState(str(number), title, each.feedback, tag, icon, tone)
    if row and row != question.key:
        yield widgets.AnswerState("", sitting.translate("chain.row.yours"), question.other.feedback)


def _tag(
    sitting: SessionContext, at: int | None, *, placed: bool, linked: bool, skipped: bool
) -> tuple[str, str, widgets.OutcomeTone]:
    """Return the words at a speaker's row, their icon and colour. `at` is the right place, None: nowhere."""
    translate = sitting.translate
    if at is None:
        return (translate("explanation.yours"), "wrong", "wrong") if placed else ("", "", "neutral")
    if skipped:
        return translate("chain.due_at", number=at), "correct", "correct"
    if not placed:
        return translate("chain.left_out"), "skipped", "neutral"
    if linked:
        return translate("explanation.yours_correct"), "correct", "correct"
    return translate("chain.belongs_at", number=at), "partial", "partial"


def _linked(key: SpeakerIds, row: SpeakerIds) -> set[SpeakerId]:
    """Return who is linked rightly in a row to at least one neighbour, the article and the end among them."""
    right = _links(key) & _links(row)
    return {speaker for link in right for speaker in link if speaker is not None}


def _links(row: SpeakerIds) -> set[tuple[SpeakerId | None, SpeakerId | None]]:
    return set(pairwise((None, *row, None))) if row else set()


def _names(sitting: SessionContext, speakers: SpeakerIds) -> tuple[str, ...]:
    return tuple(describe_speaker_in_sentence(sitting, speaker) for speaker in speakers)


def build_key_hints(sitting: SessionContext, state: ChainState) -> tuple[widgets.KeyHint | str, ...]:
    """Return the keys that answer, as the action bar prints them."""
    translate = sitting.translate
    return (
        widgets.KeyHint("1"),
        translate("practice.hints.to"),
        widgets.KeyHint(str(len(state.options))),
        translate("chain.hints.number"),
        widgets.KeyHint("Space"),
        translate("chain.hints.space"),
        widgets.KeyHint("Backspace"),
        translate("chain.hints.back"),
    )


def describe_missing_answer(sitting: SessionContext, _question: ChainQuestion, given: Answer | None) -> str:
    """Say that somebody has to be put in the row; '' once somebody is."""
    return "" if given else text.describe_empty_chain(sitting.translate, sitting.keys.get("skip"))


def describe_answer(sitting: SessionContext, _question: ChainQuestion, answer: ChainAnswer) -> str:
    """Return the row that was given, in words."""
    names = tuple(sitting.opened.speakers[speaker].name for speaker in answer.speakers)
    return f"{practice.format_attribution_chain(sitting.translate, names[:-1])} {names[-1]}"


PRESENTATION = KindPresentation(
    build_state=build_chain_state,
    build_key_hints=build_key_hints,
    build_feedback=build_feedback,
    describe_key=describe_key,
    describe_missing_answer=describe_missing_answer,
    describe_answer=describe_answer,
)
