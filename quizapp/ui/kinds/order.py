"""Items are put in order: what is offered, and what is told of an order. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.quiz.kinds.order import order_items, score_order
from quizapp.quiz.responses import OrderAnswer
from quizapp.ui.kinds.presentation import AnswerFeedback, KindPresentation
from quizapp.ui.kit import widget_state as widgets
from quizapp.ui.kit.widget_state import KeyHint
from quizapp.ui.messages.common import add_full_stop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.pack.ids import ItemId
    from quizapp.pack.models.questions import OrderQuestion
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.ports import Translate


@dataclass(frozen=True, slots=True)
class OrderItemState:
    """Something that has its place. A screen reader hears the one of `names` for the place where it stands.

    `up` and `down` are the names of the buttons that move it.
    """

    id: ItemId
    text: str
    names: tuple[str, ...]
    up: str
    down: str


@dataclass(frozen=True, slots=True)
class OrderState:
    """Items as they first lie there.

    `moved` is announced of an item that came to a place. `confirm` is on the button by which the first order
    is given as it is, `confirmed` stands there once that was done. `hints` are the words beside the keys in
    the action bar: choose a row, move it.
    """

    items: tuple[OrderItemState, ...]
    moved: tuple[str, ...]
    confirm: str
    confirmed: str
    hints: tuple[str, str]

    @property
    def first(self) -> OrderAnswer:
        """The order in which the items first lie there."""
        return OrderAnswer(tuple(item.id for item in self.items))

    def ordered(self, answer: Answer | None) -> tuple[OrderItemState, ...]:
        """Return the items in an answer's order, or as they first lie there."""
        if not isinstance(answer, OrderAnswer):
            return self.items
        return tuple(sorted(self.items, key=lambda item: answer.items.index(item.id)))


def build_order_state(
    sitting: SessionContext, question: OrderQuestion, _given: Answer | None = None
) -> OrderState:
    """Return what is put in order, in the order in which this session first shows it."""
    translate = sitting.translate
    total = len(question.items)
    places = range(1, total + 1)
    items = tuple(
        OrderItemState(
            item.id,
            item.text,
            tuple(translate("order.row_name", place=place, total=total, item=item.text) for place in places),
            translate("order.move_up", item=item.text),
            translate("order.move_down", item=item.text),
        )
        for item in order_items(question, sitting.seed)
    )
    moved = tuple(translate("order.now_at", place=place, total=total) for place in places)
    return OrderState(
        items,
        moved,
        translate("order.words.confirm"),
        translate("order.words.confirmed"),
        (translate("order.words.choose_row"), translate("order.words.move_it")),
    )


def build_key_hints(_sitting: SessionContext, state: OrderState) -> tuple[KeyHint | str, ...]:
    """Return the keys that answer, as the action bar prints them."""
    choose, move = state.hints
    return KeyHint("↑"), KeyHint("↓"), choose, KeyHint("Alt ↑"), KeyHint("Alt ↓"), move


def describe_missing_answer(sitting: SessionContext, _question: OrderQuestion, answer: Answer | None) -> str:
    """Say that nothing has been moved yet; '' once something was, or the order was confirmed."""
    return sitting.translate("order.words.untouched") if answer is None else ""


def describe_key(sitting: SessionContext, question: OrderQuestion) -> str:
    """Say what is right, as a sentence of its own: the items in order."""
    words = {item.id: item.text.rstrip(".") for item in question.items}
    groups = tuple(
        _any_order(sitting.translate, tuple(words[item] for item in group)) if group[1:] else words[group[0]]
        for group in question.order
    )
    return _in_order(sitting.translate, groups)


def build_feedback(sitting: SessionContext, question: OrderQuestion, given: Answer | None) -> AnswerFeedback:
    """Return what is told of an answer, or of none. Tied items stand as the learner put them."""
    yours = given.items if isinstance(given, OrderAnswer) else ()
    rows = tuple(_rows(sitting, question, yours))
    numbered = tuple(item for group in _groups(question, yours) for item in group)
    heading = sitting.translate("order.words.heading_yours" if yours else "order.words.heading")
    return AnswerFeedback(_line(sitting, question, yours), rows, heading, numbered)


def _line(sitting: SessionContext, question: OrderQuestion, yours: Sequence[ItemId]) -> str:
    if not yours:
        return sitting.translate("order.skipped")
    scored = score_order(question.order, yours)
    if scored.tally is None:
        raise TypeError("an order is told by its pairs")
    by_chance = scored.score == 0 and scored.tally.right
    told = "order.pairs_by_chance" if by_chance else "order.pairs_in_order"
    return sitting.translate(told, right=scored.tally.right, of=scored.tally.of)


def _rows(
    sitting: SessionContext, question: OrderQuestion, yours: Sequence[ItemId]
) -> Iterator[widgets.AnswerState]:
    translate = sitting.translate
    items = {item.id: item for item in question.items}
    first = 1
    for group in _groups(question, yours):
        last = first + len(group) - 1
        tie = _tied(translate, first, last) if group[1:] else ""
        for number, item in enumerate(group, first):
            tag = ""
            tone: widgets.OutcomeTone = "neutral"
            if yours:
                was = yours.index(item) + 1
                tag = (
                    translate("order.words.yours_too")
                    if was == number
                    else translate("order.yours_was", place=was)
                )
                tone = "correct" if first <= was <= last else "partial"
            reason = " ".join(part for part in (items[item].feedback, tie) if part)
            icon = tone if tag else ""
            yield widgets.AnswerState(str(number), items[item].text, reason, tag, icon, tone, plate=True)
        first = last + 1
    yield _other(sitting, question, yours)


def _other(sitting: SessionContext, question: OrderQuestion, yours: Sequence[ItemId]) -> widgets.AnswerState:
    title = sitting.translate("order.words.other")
    if not yours or score_order(question.order, yours).score == 1:
        return widgets.AnswerState("", title, question.other.feedback)
    tag = sitting.translate("explanation.yours")
    return widgets.AnswerState("", title, question.other.feedback, tag, "partial", "partial")


def _groups(question: OrderQuestion, yours: Sequence[ItemId]) -> list[list[ItemId]]:
    """Return the key's groups; where some are tied, as the learner put them, if at all."""
    return [sorted(group, key=yours.index) if yours else list(group) for group in question.order]


def _tied(translate: Translate, first: int, last: int) -> str:
    """Tell that the rows from one number to another have no order among them."""
    if last - first == 1:
        either = "order.tied.and_may_stand_either"
        return translate(either, first=first, last=last)
    return translate("order.tied.to_may_stand_in", first=first, last=last)


def _any_order(translate: Translate, items: tuple[str, ...]) -> str:
    """Tell items that have no order among them."""
    together = translate("order.any_order.and").join(items)
    return translate("order.any_order.in_any_order", items=together)


def _in_order(translate: Translate, items: tuple[str, ...]) -> str:
    """Tell all items in order, as one sentence."""
    return add_full_stop(translate("order.in_order").join(items))


PRESENTATION = KindPresentation(
    build_state=build_order_state,
    build_key_hints=build_key_hints,
    build_feedback=build_feedback,
    describe_key=describe_key,
    describe_missing_answer=describe_missing_answer,
)
