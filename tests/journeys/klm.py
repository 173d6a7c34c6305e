"""How long a practised person takes for what was done with keys and mouse: the Keystroke-Level Model.

Card, Moran & Newell, "The keystroke-level model for user performance time with interactive systems",
Communications of the ACM 23 (1980), 396-410, and The Psychology of Human-Computer Interaction (1983). Its
operators and their times:

    K  a key pressed, Shift and Ctrl each counted as one     .28 s  their "average non-secretary typist",
                                                                    40 words a minute: a teacher here
    P  the mouse pointed at something                       1.10 s
    B  a mouse button pressed or released                    .10 s  (Kieras 2001; a click is two)
    H  the hand moved between keyboard and mouse             .40 s
    M  making up one's mind                                 1.35 s

Their rules for M, as they are kept here: one before every click and drag, every key or run of the same key,
and every text that is typed; but one alone for going to a field and writing into it, and for opening a list
or menu and choosing from it, for what comes second is foreseen. Going back to the keyboard or mouse is never
saved. A turn of the wheel has no operator of its own, and counts as a P. The answers of the program are not
waited for: its budgets hold them under what a person notices.

Reading is added: 200 words a minute, slower than an adult reads a plain text (238: Brysbaert 2019). The model
has no time for thinking up what to ask: it tells what the program costs, not what the teacher's art does.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final, Literal

KEY_S, POINT_S, BUTTON_S, HOME_S, MIND_S = 0.28, 1.10, 0.10, 0.40, 1.35
WORDS_A_MINUTE: Final = 200
HELD: Final = frozenset({"Ctrl", "Shift", "Alt", "Meta"})
SHIFTED: Final = frozenset('~!@#$%^&*()_+{}|:"<>?')
"""What an English keyboard types with Shift, capitals aside."""

Hand = Literal["keyboard", "mouse"]


@dataclass(frozen=True, slots=True)
class Tally:
    """What was done: operators, how many of the keys typed characters, and words that were read."""

    keys: int = 0
    typed: int = 0
    points: int = 0
    clicks: int = 0
    buttons: int = 0
    homes: int = 0
    minds: int = 0
    read: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(self)))

    def __sub__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, each.name) - getattr(other, each.name) for each in fields(self)))

    @property
    def seconds(self) -> float:
        """How long all of it takes."""
        return self.seconds_at(KEY_S)

    def seconds_at(self, key_s: float) -> float:
        """How long all of it takes somebody who types faster or slower: seconds a key."""
        moved = self.points * POINT_S + self.buttons * BUTTON_S + self.homes * HOME_S
        return self.keys * key_s + moved + self.minds * MIND_S + self.read * 60 / WORDS_A_MINUTE


class Strokes:
    """Counts what a person does. One begins with the hands on the keyboard."""

    def __init__(self) -> None:
        self.tally = Tally()
        self._hand: Hand = "keyboard"

    def keys(self, *combinations: str) -> None:
        """Keys pressed one after the other, as QKeySequence writes them; one thought for each run of one."""
        self._to("keyboard")
        runs = sum(each != before for before, each in zip(("", *combinations), combinations, strict=False))
        self._count(keys=sum(map(keys_in, combinations)), minds=runs)

    def text(self, words: str) -> None:
        """Words typed."""
        self._to("keyboard")
        shifts = sum(each.isupper() or each in SHIFTED for each in words)
        self._count(keys=len(words) + shifts, typed=len(words), minds=1)

    def click(self) -> None:
        """Something pointed at and clicked."""
        self._to("mouse")
        self._count(points=1, clicks=1, buttons=2, minds=1)

    def foresee(self) -> None:
        """Take away the thought of what was done last: it was one with what was done before."""
        self._count(minds=-1)

    def drag(self) -> None:
        """Words selected with the button held: pointed at their beginning, then at their end."""
        self._to("mouse")
        self._count(points=2, clicks=1, buttons=2, minds=1)

    def scroll(self) -> None:
        """The wheel turned until what is wanted is in sight."""
        self._to("mouse")
        self._count(points=1)

    def read(self, words: str) -> None:
        """Words read."""
        self._count(read=len(words.split()))

    def _to(self, hand: Hand) -> None:
        if hand != self._hand:
            self._hand = hand
            self._count(homes=1)

    def _count(self, **more: int) -> None:
        self.tally += Tally(**more)


def keys_in(combination: str) -> int:
    """How many keys a combination such as "Ctrl+Shift+E" has; the plus sign is a key too."""
    held = combination.split("+")[:-1] if combination != "+" else []
    return 1 + sum(each in HELD for each in held)
