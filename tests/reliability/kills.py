"""Kills the real program at random moments, opens it again, and counts what was lost.

In each of many data folders one life of the program follows the other. A life is opened, goes on where the
last one ended, answers a few questions, and is killed at a moment of a certain sort, a random time after it
began. The first session of each folder asks a question of every kind, and each begins with another. An answer
is acknowledged when its explanation is painted: the child tells so from inside the painting, and all that it
told before it was killed counts.
"""

from __future__ import annotations

import shutil
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import groupby, zip_longest
from random import Random
from time import monotonic
from typing import TYPE_CHECKING, Literal, get_args

from quizapp.library.database import open_reader
from quizapp.library.startup import LIBRARY_NAME
from quizapp.pack.vocabulary import QuestionKind
from tests.content.packs import SHIPPED
from tests.driver import Driven, Seen
from tests.journeys.answering_kinds import answer_somehow, skip
from tests.journeys.steps import practice, question_in
from tests.reliability.found import Answered, Found, found_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Moment = Literal[
    "the very first start", "installing", "start", "opening", "choosing", "writing", "explained", "finishing"
]
MOMENTS: tuple[Moment, ...] = get_args(Moment)
FIRST: tuple[Moment, ...] = ("the very first start", "installing")
EARLY: tuple[Moment, ...] = ("start", "opening")
"""Before it is seen at which question a life goes on; so the life after such a one lasts longer."""

AMID: tuple[Moment, ...] = ("choosing", "writing")
"""While a question is asked; two lives that are killed so come first, both at the first question."""

LATE: tuple[Moment, ...] = ("choosing", "writing", "writing", "explained", "finishing")
KINDS: tuple[QuestionKind, ...] = get_args(QuestionKind)
ROUND = len(FIRST + AMID + EARLY + LATE)
"""How many lives are killed in one data folder."""

START_S, AGAIN_S, INSTALL_S, OPEN_S, REST_S = 0.8, 0.4, 0.25, 0.25, 0.05
"""So long after the beginning of a moment the kill comes at the latest, where it is not measured."""

FIGURES = ("kills", "acknowledged", "lost", "ahead", "half", "damaged", "resumed", "astray")


@dataclass
class Tally:
    """What came of some kills.

    `acknowledged` answers and of those the `lost` ones; answers that were kept though the kill came before
    they were acknowledged (`ahead`); transactions kept by half, and damage; kills after which it went on at
    the right question (`resumed`) or elsewhere (`astray`). `told` says what went wrong.
    """

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    ahead: int = 0
    half: int = 0
    damaged: int = 0
    resumed: int = 0
    astray: int = 0
    told: list[str] = field(default_factory=list)
    amid: Counter[QuestionKind] = field(default_factory=Counter)

    def add(self, other: Tally) -> None:
        """Add another's figures to these."""
        for name in FIGURES:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.told += other.told
        self.amid += other.amid


Tallies = dict[Moment, Tally]


def kill_many(folder: Path, kills: int, seed: int, lanes: int = 2, first: int = 0) -> Tallies:
    """Kill so many lives, or a few more, two at a time, and return what came of it by the sort of moment.

    `first`: the number of the first round, which decides what kind of question it begins with.
    """
    rounds = [
        _Round(folder / f"round-{number}", Random(f"{seed} {number}"), number)
        for number in range(first, first + -(-kills // ROUND))
    ]
    tallies: Tallies = {moment: Tally() for moment in MOMENTS}
    with ThreadPoolExecutor(lanes) as pool, _with_note(f"the seed was {seed}"):
        for done in pool.map(_Round.run, rounds):
            for moment, tally in done.items():
                tallies[moment].add(tally)
    return tallies


@contextmanager
def _with_note(note: str) -> Iterator[None]:
    """Have an error tell what is needed to repeat it."""
    try:
        yield
    except Exception as error:
        error.add_note(note)
        raise


def total(tallies: Tallies) -> Tally:
    """All of it together."""
    whole = Tally()
    for tally in tallies.values():
        whole.add(tally)
    return whole


class _Round:
    """One data folder, from its very first start to the end of its last life."""

    def __init__(self, folder: Path, random: Random, number: int) -> None:
        self._number = number
        self._folder = folder
        self._data = folder / "data"
        self._random = random
        self._tallies: Tallies = {moment: Tally() for moment in MOMENTS}
        self._known = Found()
        self._killed: list[Moment] = []
        """The kills after which no life has come to its question yet."""
        self._write_s = REST_S
        """How long an answer took last, from the key to its explanation."""

    def run(self) -> Tallies:
        """Kill one life after another; the last one may end by itself."""
        for place, moment in enumerate(self._moments()):
            if place == len(FIRST):
                self._begin_with_every_kind()
            # Only the first is killed while it loads, too.
            with Driven(self._data, cold=not place) as program:
                first = place < len(FIRST + AMID)
                self._live(program, moment, before=0 if first else self._random.randrange(4))
                self._examine(program, moment)
        with Driven(self._data) as program:
            self._enter(program)
            code = program.close()
            if code or program.said:
                self._tallies["finishing"].told.append(f"the last life ended with {code}: {program.said}")
        shutil.rmtree(self._folder)
        return self._tallies

    def _moments(self) -> list[Moment]:
        late = self._random.sample(LATE, len(LATE))
        # What is answered after a session's end comes on top; so in five folders it ends at each place once.
        late.remove("finishing")
        late.insert(self._number % len(LATE), "finishing")
        for place, moment in zip(sorted(self._random.sample(range(len(late)), 2)), EARLY, strict=True):
            late.insert(place + EARLY.index(moment), moment)
        return [*FIRST, *AMID, *late]

    def _begin_with_every_kind(self) -> None:
        """Have all packs taken in, and begin a session of all kinds, led by this round's."""
        with Driven(self._data) as program:
            program.wait(lambda seen: seen.at_home and len(seen.rows) == len(SHIPPED))
            with closing(open_reader(self._data / LIBRARY_NAME)) as reader:
                while reader.all("SELECT 1 FROM pack WHERE NOT visible"):
                    program.wait_still(lambda _: True)
            program.close()
        first = self._number % len(KINDS)
        others = [*KINDS[:first], *KINDS[first + 1 :]]
        practice(self._data, KINDS[first], *self._random.sample(others, len(others)))
        self._known = found_in(self._data)

    def _live(self, program: Driven, moment: Moment, before: int) -> None:
        """Come to a moment, after so many answers, and be killed in it."""
        soon = self._random.random()
        if moment in ("the very first start", "start"):
            program.kill_after((AGAIN_S if moment == "start" else START_S) * soon)
            return
        program.wait(lambda seen: seen.screen == "home" if moment == "installing" else seen.at_home)
        if moment == "installing":
            program.kill_after(INSTALL_S * soon)
            return
        if moment == "opening":
            program.send(press=("Return",))
            program.kill_after(OPEN_S * soon)
            return
        self._enter(program)
        for _ in range(before):
            self._answer(program)
            self._go_on(program)
        self._come_to(program, moment)
        if moment in ("writing", "finishing"):
            program.send(press=("Return",))
        program.kill_after((1.5 * self._write_s if moment == "writing" else REST_S) * soon)

    def _come_to(self, program: Driven, moment: Moment) -> None:
        if moment in AMID:
            self._tallies[moment].amid[question_in(program.seen).kind] += 1
            answer_somehow(program, self._random, partly=moment == "choosing")
        elif moment == "explained":
            self._answer(program, skips=False)
        else:
            self._answer(program)
            while not program.seen.button("See the results"):
                self._go_on(program)
                self._answer(program)

    def _enter(self, program: Driven) -> None:
        """Start or go on, and see that it is at the right question."""
        program.wait(lambda seen: seen.at_home)
        program.press("Return")
        seen = program.wait(lambda seen: seen.asking or seen.screen in ("results", "setup"))
        if seen.screen == "setup":
            # Where nothing is open or due, what leads on is a pack that is new.
            program.wait(lambda seen: seen.button("Start"))
            program.press("Return")
            seen = program.wait(lambda seen: seen.asking)
        due = self._known.due
        number, words = (1, ()) if due is None else (due.number, (due.prompt, due.claim))
        if self._known.open and due is None:
            right = seen.screen == "results"
        else:
            right = seen.asks(number) and all(seen.says(each) for each in words)
        for moment in self._killed:
            self._tallies[moment].resumed += right
            self._tallies[moment].astray += not right
            if not right:
                self._tallies[moment].told.append(f"went on at {seen.screen} {seen.at} and not at {due}")
        self._killed = []
        if seen.screen == "results":
            self._begin_anew(program)

    def _answer(self, program: Driven, *, skips: bool = True) -> None:
        """Answer the question asked, or skip it; then it is explained, or another one asked."""
        at, total_ = program.seen.at, program.seen.total
        if skips and at < total_ and self._random.random() < 0.2:
            skip(program)
            program.wait(lambda seen: seen.outcome or seen.at != at)
            return
        answer_somehow(program, self._random)
        began = monotonic()
        program.send(press=("Return",))
        program.wait(lambda seen: seen.explains(at))
        self._write_s = monotonic() - began

    def _go_on(self, program: Driven) -> None:
        """Go on from an explanation to the next question, in the next session if there is no other."""
        if not program.seen.outcome:
            return
        program.press("Return")
        program.wait(lambda seen: seen.asking or seen.screen == "results")
        if program.seen.screen == "results":
            self._begin_anew(program)

    def _begin_anew(self, program: Driven) -> None:
        program.press("P")
        program.wait(lambda seen: seen.asks(1))

    def _examine(self, program: Driven, moment: Moment) -> None:
        """Compare what is on the disk with what was acknowledged by this life and all before."""
        tally, found = self._tallies[moment], found_in(self._data)
        told = acknowledged(program.history)
        going_on = [self._known.open] if self._known.open else []
        begun = found.sessions[len(self._known.sessions) :]
        due: Counter[Answered] = Counter(self._known.answers)
        for session, answers in zip_longest([*going_on, *begun], told, fillvalue=None):
            for (number, word), times in (answers or Counter()).items():
                due[session or "lost", number, word] += times
        self._killed.append(moment)
        tally.kills += 1
        tally.acknowledged += sum(map(Counter.total, told))
        tally.lost += (due - found.answers).total()
        tally.ahead += (found.answers - due).total()
        tally.half += len(found.half)
        tally.damaged += len(found.damage)
        tally.told += [f"lost: {each}" for each in due - found.answers] + [*found.half, *found.damage]
        if program.said:
            tally.told.append(f"killed at {moment}, it had said: {program.said}")
        if any(seen.asking for seen in program.history) and (found.leftovers or not found.installed):
            tally.told.append(f"{found.leftovers} packs are left over, installed: {found.installed}")
        self._known = found


def acknowledged(history: list[Seen]) -> list[Counter[tuple[int, str]]]:
    """Return what was acknowledged, by question number and outcome, one counter a session.

    An answer is acknowledged by its explanation, a first skip by the next question.
    """
    told: list[Counter[tuple[int, str]]] = [Counter()]
    steps = groupby((seen.screen, seen.at, seen.outcome.partition(".")[0]) for seen in history)
    before: tuple[str, int, str] = ("", 0, "")
    for now, _ in steps:
        (screen, number, word), (_, asked, explained) = now, before
        if screen == "results":
            told.append(Counter())
        elif screen == "practice" and word:
            told[-1][number, word] += 1
        elif screen == "practice" and number and asked and not explained:
            told[-1][asked, "Skipped"] += 1
        before = now
    return told
