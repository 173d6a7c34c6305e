"""How a question of each kind is answered, rightly or not, by keys alone and by mouse alone.

What is right comes from the pack; where it is on the screen, from what is seen there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.evidence_sentences import list_evidence_sentences, list_sentences
from quizapp.quiz.scoring import build_key_answer
from quizapp.ui.kinds.registry import build_answer_widget_state
from quizapp.ui.kinds.session_context import SessionContext
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from quizapp.pack.models.questions import Question
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.session_context import OpenPack
    from tests.driver import Driven, Seen
    from tests.journeys.screen import Person

WRONG_NUMBER, WRONG_WORDS = "987654321", "nobody at all"
CERTAIN = "C, Certain"
PICKED = ("attribution", "choice", "verdict", "choices", "chain")
"""The kinds that are answered by rows: one, all that fit, or several one after the other."""


def answer_by_keys(program: Driven, opened: OpenPack, question: Question, *, rightly: bool) -> None:
    """Answer the question that is asked, certain of it, without checking it."""
    seen = program.seen
    if question.kind in PICKED:
        program.press(*(name[0] for name in picks(seen, opened, question, rightly=rightly)))
    elif question.kind == "match":
        for _, choice in pairs(seen, opened, question, rightly=rightly):
            program.press(choice[0], "Ctrl+Down")
    elif question.kind == "order":
        program.press("Home", *_moves(seen, question, wanted_order(question, rightly=rightly)))
    elif question.kind == "find_evidence":
        for number in sentence_numbers(opened, question, rightly=rightly):
            program.press(*str(number), "Space")
    else:
        program.type(typed(opened, question, rightly=rightly))
        program.press("Tab")
    if asks_certainty(seen):
        program.press("C")


def answer_by_mouse(person: Person, opened: OpenPack, question: Question, *, rightly: bool) -> None:
    """Do the same by clicks alone; only what has to be typed is typed, after a click at its field."""
    seen = person.seen
    if question.kind in PICKED:
        for name in picks(seen, opened, question, rightly=rightly):
            click(person, name)
    elif question.kind == "match":
        for box, choice in pairs(seen, opened, question, rightly=rightly):
            _choose_in_list(person, box, choice)
    elif question.kind == "order":
        _order_by_mouse(person, question, wanted_order(question, rightly=rightly))
    elif question.kind == "find_evidence":
        for number in sentence_numbers(opened, question, rightly=rightly):
            click(person, f"Sentence {number} of ")
    else:
        click(person, seen.fields[0].name)
        person.type(typed(opened, question, rightly=rightly))
    if asks_certainty(seen):
        click(person, CERTAIN)


def answer_somehow(program: Driven, random: Random, *, partly: bool = False) -> None:
    """Answer what is asked without knowing what is right, or only begin to."""
    for at, keys in enumerate(_some_keys(program.seen, random)):
        if at and partly:
            return
        program.press(*keys)
    if asks_certainty(program.seen) and not partly:
        program.press(random.choice("GFC"))


def skip(program: Driven) -> None:
    """Skip what is asked; in a field S is a letter."""
    program.press(*["Tab"] * len(program.seen.fields), "S")


def _some_keys(seen: Seen, random: Random) -> list[Sequence[str]]:
    """The keys of any answer, step by step."""
    numbered = [option.name for option in seen.options if option.name[0].isdigit()]
    sentences = [option.name for option in seen.options if option.name.startswith("Sentence ")]
    if seen.boxes:
        choices = range(1, len(seen.boxes[0].choices) + 1)
        enough = len(choices) >= len(seen.boxes)
        chosen = (
            random.sample(choices, len(seen.boxes)) if enough else random.choices(choices, k=len(seen.boxes))
        )
        return [(str(number), "Ctrl+Down") for number in chosen]
    if seen.fields:
        return [str(random.randint(10, 999)), ("Tab",)]
    if sentences:
        return [str(random.randint(1, len(sentences))), ("Space",)]
    if numbered:
        return [(str(random.randint(1, len(numbered))),)]
    return [("Alt+Down",), ("Alt+Down",)]


def asks_certainty(seen: Seen) -> bool:
    """Whether one is asked how sure one is."""
    return any(option.name == CERTAIN for option in seen.options)


def picks(seen: Seen, opened: OpenPack, question: Question, *, rightly: bool) -> Sequence[str]:
    """The names of the rows that answer a question, in the order in which they are to be picked."""
    right = [
        _row(seen, title) for title in _titles(opened, question, build_key_answer(question, opened.texts))
    ]
    if rightly:
        return right
    others = (option.name for option in seen.options if option.name[0].isdigit())
    return [next(name for name in others if name not in right)]


def pairs(seen: Seen, opened: OpenPack, question: Question, *, rightly: bool) -> Iterator[tuple[str, str]]:
    """The name of each item's box, and of the partner to be chosen in it."""
    state = build_answer_widget_state(_sitting(opened), question)
    titles = {partner.id: partner.title for partner in state.partners}
    key = dict(build_key_answer(question, opened.texts).pairs)
    for item, box in zip(state.items, seen.boxes, strict=True):
        assert box.name.startswith(item.label)
        names = [choice.partition(", ")[2] for choice in box.choices]
        at = names.index(titles[key[item.id]])
        yield item.label, box.choices[at if rightly else (at + 1) % len(names)]


def wanted_order(question: Question, *, rightly: bool) -> list[str]:
    """The texts of the items as they are to stand."""
    texts = {item.id: item.text for item in question.items}
    right = [texts[item] for group in question.order for item in group]
    return right if rightly else right[::-1]


def order_seen(seen: Seen, question: Question) -> list[str]:
    """The texts of the items as they stand."""
    total = len(question.items)
    names = {
        f"{at} of {total}, {item.text}": item.text for item in question.items for at in range(1, total + 1)
    }
    return [names[words] for words in seen.words if words in names]


def sentence_numbers(opened: OpenPack, question: Question, *, rightly: bool) -> list[int]:
    """The numbers of the sentences that are evidence, or of the last one that is in none."""
    every = list_sentences(opened.pack, question)
    if rightly:
        return [every.index(span) + 1 for span in build_key_answer(question, opened.texts).spans]
    evidence_prompt = frozenset().union(*list_evidence_sentences(question, opened.texts))
    return [max(number for number, span in enumerate(every, 1) if span not in evidence_prompt)]


def typed(opened: OpenPack, question: Question, *, rightly: bool) -> str:
    """What is to be typed."""
    if rightly:
        return build_key_answer(question, opened.texts).typed
    return WRONG_NUMBER if question.kind == "number" else WRONG_WORDS


def never_double(person: Person) -> None:
    """Let two clicks never be a double one: who reads before the second needs longer than that."""
    person.run("app.setDoubleClickInterval(1)")


def click(person: Person, words: str) -> None:
    """Click at what begins with these words, after turning the wheel until it is in view."""
    seen = person.wait_still(lambda seen: seen.where(words) is not None)
    while not seen.where(words):
        alike = _alike(seen, words)
        names = list(alike)
        at = next(at for at, name in enumerate(names) if name.startswith(words))
        shown = [place for place, name in enumerate(names) if alike[name]]
        assert shown, f"nothing is in view beside {words!r}: {seen}"
        over = alike[names[shown[-1]]]
        person.scroll_at(over, 1 if at > shown[0] else -1)
        seen = person.wait_still(lambda seen, before=alike: _alike(seen, words) != before)
    person.click(words)


def _alike(seen: Seen, words: str) -> dict[str, tuple[int, ...]]:
    """The things of the same sort as one that is out of view, with their places."""
    return dict(next(sort for sort in seen.sorts if any(name.startswith(words) for name in sort)))


def _titles(opened: OpenPack, question: Question, answer: Answer) -> list[str]:
    state = build_answer_widget_state(_sitting(opened), question)
    if question.kind == "chain":
        titles = {each.speaker: each.option.title for each in state.offered}
        return [titles[speaker] for speaker in answer.speakers]
    if question.kind == "choices":
        return [state.options[place].title for place in state.places(answer)]
    place = state.place(answer)
    assert place is not None
    return [state.options[place].title]


def _row(seen: Seen, title: str) -> str:
    """The name of the row with this title."""
    return next(
        option.name
        for option in seen.options
        if option.name[0].isdigit() and f"{option.name.partition(', ')[2]}, ".startswith(f"{title}, ")
    )


def _moves(seen: Seen, question: Question, wanted: list[str]) -> Iterator[str]:
    """The keys that bring the items into an order, from the first row on."""
    items = order_seen(seen, question)
    for place, item in enumerate(wanted):
        at = items.index(item)
        yield from ["Down"] * (at - place)
        yield from ["Alt+Up"] * (at - place)
        items.insert(place, items.pop(at))
        yield "Down"


def _choose_in_list(person: Person, box: str, choice: str) -> None:
    """Open a box's list by a click, and click at one of its rows.

    Qt lets no click choose as soon after the one that opened the list as would make two clicks a double one.
    """
    person.run("app.setDoubleClickInterval(200)")
    click(person, box)
    person.wait(lambda seen: seen.listed)
    person.run("from PySide6.QtTest import QTest; QTest.qWait(250)")
    never_double(person)
    person.click(choice)
    person.wait(lambda seen: not seen.listed)


def _order_by_mouse(person: Person, question: Question, wanted: list[str]) -> None:
    for place, item in enumerate(wanted):
        while (at := order_seen(person.seen, question).index(item)) > place:
            click(person, f"Move up: {item}")
            person.wait(lambda seen, at=at, item=item: order_seen(seen, question).index(item) == at - 1)


def _sitting(opened: OpenPack) -> SessionContext:
    """A sitting whose order of answers is not looked at."""
    return SessionContext(opened, 0, True, {}, translate)
