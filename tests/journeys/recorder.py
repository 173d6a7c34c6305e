"""Somebody in front of the real window whose every key, click, glance and thought is counted.

`Recorder` does what `tests.driver.Driven` does, and counts it by the Keystroke-Level Model. `Mouse` and
`Keys` are two ways to do the same things in the editor: with the mouse for everything but typing, and
without a mouse.
"""

from __future__ import annotations

import json
from collections import defaultdict
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from tests.journeys.klm import Strokes, Tally

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.driver import Driven, Place

Used = dict[str, Any]
"""A field or button of the form, as `inside.form` tells it."""

SAME = ("at", "kind", "label")
"""By these a field or button is known again."""

TRIES = 4
"""So often words are selected anew, where the caret went another way than was thought."""

MANY = 120
"""More keys than any way through a form takes."""


class Recorder:
    """Presses, types, clicks and reads, and counts. `parts` tells what was counted for what."""

    def __init__(self, program: Driven, folder: Path) -> None:
        self.program = program
        self._strokes = Strokes()
        self._answer = folder / "told.json"
        self.parts: dict[str, Tally] = defaultdict(Tally)

    @property
    def tally(self) -> Tally:
        """All that was done so far."""
        return self._strokes.tally

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Count what is done meanwhile for a part of the work as well."""
        before = self.tally
        yield
        self.parts[name] += self.tally - before

    def ask(self, what: str, *given: Any) -> Any:
        """Return what the program tells of itself; see `inside`."""
        asked = f"tell(window, {str(self._answer)!r}, {what!r}, *{given!r})"
        self.program.run(f"from tests.journeys.inside import tell; {asked}")
        answer = json.loads(self._answer.read_text(encoding="utf-8"))
        assert "failed" not in answer, answer["failed"]
        return answer["told"]

    def settle(self) -> None:
        """Wait until what was done has been taken in."""
        self.program.wait_still(lambda _: True)

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        self._strokes.keys(*keys)
        self.program.press(*keys)
        self.settle()

    def count(self, *keys: str) -> None:
        """Count keys that were pressed already."""
        self._strokes.keys(*keys)

    def type(self, words: str) -> None:
        """Type words where the keyboard is."""
        self._strokes.text(words)
        self.program.type(words)
        self.settle()

    def click(self, place: Place) -> None:
        """Click at a place."""
        self._strokes.click()
        self.program.click_at(place)
        self.settle()

    def click_on(self, words: str) -> None:
        """Click at the button or row whose name begins so."""
        seen = self.program.wait_still(lambda seen: seen.place_of(words))
        self.click(seen.place_of(words))

    def name_file(self, name: str, *, by_mouse: bool) -> None:
        """Count what a file takes in the system's dialog: two clicks, or its name and Enter."""
        if by_mouse:
            self._strokes.click()
            self._strokes.click()
        else:
            self._strokes.text(name)
            self._strokes.keys("Return")

    def foresee(self) -> None:
        """Take away the thought of what was done last."""
        self._strokes.foresee()

    def drag(self, start: Place, end: Place) -> None:
        """Select from one place to another."""
        self._strokes.drag()
        self.ask("drag", start, end)
        self.settle()

    def scroll(self) -> None:
        """Count a turn of the wheel."""
        self._strokes.scroll()

    def read(self, words: str) -> None:
        """Count words that have to be read."""
        self._strokes.read(words)


class Hands:
    """What is done in the editor, however it is done. `form` is how the form was when last looked at."""

    name = ""

    def __init__(self, recorder: Recorder) -> None:
        self.recorder = recorder
        self.form: dict[str, Any] = {}
        self._known: set[str] = set()

    def look(self) -> dict[str, Any]:
        """Look at the form."""
        self.form = self.recorder.ask("form")
        return self.form

    def find(self, at: str, *kinds: str, label: str = "") -> Used | None:
        """The first field or button of the form at a pointer."""
        return next(
            (
                each
                for each in self.form["used"]
                if each["at"] == at and each["kind"] in kinds and each["label"].startswith(label)
            ),
            None,
        )

    def read_list(self, values: list[str], chosen: str) -> None:
        """Read of a list what was never seen before, and what is chosen from it."""
        for each in values:
            if each not in self._known or each == chosen:
                self.recorder.read(each)
        self._known.update(values)

    def _replacing(self, used: Used, words: str) -> None:
        if used["value"]:
            self.recorder.press("Ctrl+A")
            self.recorder.foresee()
        self.recorder.type(words)
        self.recorder.foresee()


class Mouse(Hands):
    """Clicks everything, and types."""

    name = "mouse"

    def section(self, _keys: str, words: str) -> None:
        """Go to a section."""
        self.recorder.click(self.recorder.ask("tab", words))

    def start(self, _keys: str, words: str) -> None:
        """Do what a button does."""
        self.recorder.click_on(words)

    def select(self, words: str) -> None:
        """Select words of the article."""
        start, end = self.recorder.ask("words_at", words)
        if not (start and end):
            self.recorder.scroll()
            self.recorder.ask("bring_words", words)
            start, end = self.recorder.ask("words_at", words)
        self.recorder.drag(start, end)

    def write(self, used: Used, words: str) -> None:
        """Write into a field."""
        self.recorder.read(used["label"])
        self._click(used)
        self._replacing(used, words)

    def choose(self, used: Used, words: str) -> None:
        """Choose from a box."""
        self.recorder.read(used["label"])
        used = self._click(used)
        self.read_list([each[0] for each in used["values"]], words)
        self.recorder.click(self._row_of(used, words))
        self.recorder.foresee()

    def press(self, used: Used) -> None:
        """Press a button or mark of the form."""
        self.recorder.read(used["label"] if used["kind"] == "button" else "")
        self._click(used)

    def entry(self, words: str) -> None:
        """Choose an entry of the menu that is open."""
        self.recorder.program.run("import time; from PySide6.QtTest import QTest; QTest.qWait(60)")
        entries = self.recorder.ask("menu")
        self.read_list([name for name, _ in entries], words)
        self.recorder.click(next(place for name, place in entries if name.partition("\t")[0] == words))
        self.recorder.foresee()

    def press_or(self, _keys: str, used: Used) -> None:
        """Press a button that a key presses as well."""
        self.press(used)

    def _row_of(self, used: Used, words: str) -> Place:
        """Where a row of a box's list stands; a list that a busy computer did not open is opened again."""
        number = self.form["used"].index(used) if used in self.form["used"] else -1
        for _ in range(5):
            place = self.recorder.ask("listed", words)
            if place:
                return tuple(place)
            self.recorder.program.click_at(self.look()["used"][number]["place"])
            self.recorder.settle()
        raise AssertionError(f"no list opens at {used}")

    def row(self, number: int, rows: list[Any]) -> None:
        """Show a row of the list."""
        self.recorder.click(rows[number][1])

    def _click(self, used: Used) -> Used:
        """Click at a field or button, scrolled to if need be; return it as it stood then."""
        if not used["place"]:
            self.recorder.scroll()
            number = self.form["used"].index(used)
            self.form = self.recorder.ask("bring", number)
            used = self.form["used"][number]
        self.recorder.click(used["place"])
        return used


class Keys(Hands):
    """Touches no mouse."""

    name = "keyboard"

    def section(self, keys: str, _words: str) -> None:
        """Go to a section."""
        self.recorder.press(keys)

    def start(self, keys: str, _words: str) -> None:
        """Do what a key does, which is printed on its button."""
        self.recorder.press(keys)

    def select(self, words: str) -> None:
        """Go to the article, and select words."""
        self._to_pane("ParagraphLabel")
        for _ in range(TRIES):
            self.recorder.press(*self.recorder.ask("way_to", words))
            chosen = self.recorder.ask("selected").strip()
            if chosen and words.startswith(chosen) and " " not in words[len(chosen) :]:
                return
        raise AssertionError(f"no keys select: {words}")

    def write(self, used: Used, words: str) -> None:
        """Write into a field."""
        self.recorder.read(used["label"])
        self.go(used)
        self._replacing(used, words)

    def choose(self, used: Used, words: str) -> None:
        """Choose from a box: by arrows, or by its list and the first letters, whichever is shorter."""
        self.recorder.read(used["label"])
        self.go(used)
        names = [each[0] for each in used["values"]]
        self.read_list(names, words)
        steps = self._steps(used, words)
        letters = self._letters(used, words)
        if letters and (steps is None or len(letters) < len(steps)):
            self.recorder.type(letters)
        else:
            assert steps is not None, f"no keys choose {words}"
            self.recorder.press(*steps)
        self.recorder.foresee()

    def press(self, used: Used) -> None:
        """Press a button or mark of the form."""
        self.recorder.read(used["label"] if used["kind"] == "button" else "")
        self.go(used)
        self.recorder.press("Space")

    def entry(self, words: str) -> None:
        """Choose an entry of the menu that is open."""
        names = [name.partition("\t")[0] for name, _ in self.recorder.ask("menu")]
        self.read_list(names, words)
        downs = ["Down"] * names.index(words)
        self.recorder.press(*downs, "Return")
        self.recorder.foresee()

    def press_or(self, keys: str, _used: Used) -> None:
        """Press the key of a button."""
        self.recorder.press(keys)

    def row(self, number: int, rows: list[Any]) -> None:
        """Show a row of the list, and go to its form."""
        self._to_pane("QuestionList")
        here = next(place for place, row in enumerate(rows) if row[2])
        self.recorder.press(*["Down" if number > here else "Up"] * abs(number - here), "Return")

    def go(self, used: Used) -> None:
        """Go to a field or button with Tab, the shorter way."""
        here = next((number for number, each in enumerate(self.form["used"]) if each["focus"]), None)
        target = self.form["used"].index(used)
        if here is None:
            self._to_pane("form")
            self.look()
            here = next((number for number, each in enumerate(self.form["used"]) if each["focus"]), 0)
        key = "Tab" if target > here else "Shift+Tab"
        keys: list[str] = []
        for _ in range(MANY):
            there = [each for each in self.look()["used"] if all(each[name] == used[name] for name in SAME)]
            if there and there[0]["focus"]:
                self.recorder.count(*keys)
                return
            self.recorder.program.press(key)
            self.recorder.settle()
            keys.append(key)
        raise AssertionError(f"no way with Tab to {used}")

    def _steps(self, used: Used, words: str) -> list[str] | None:
        free = [each[0] for each in used["values"] if not each[2]]
        if words not in free:
            return None
        chosen = [each[0] for each in used["values"] if not each[2] and each[1] == used["value"]]
        here = free.index(chosen[0]) if chosen else -1
        by = free.index(words) - here
        return ["Down" if by > 0 else "Up"] * abs(by)

    def _letters(self, used: Used, words: str) -> str:
        """The fewest letters that choose a value; none where letters do not."""
        free = [each[0].casefold() for each in used["values"] if not each[2]]
        if words.casefold() not in free:
            return ""
        target = free.index(words.casefold())
        chosen = [
            place for place, each in enumerate(used["values"]) if each[1] == used["value"] and not each[2]
        ]
        here = chosen[0] if chosen else -1
        for count in range(1, len(words) + 1):
            typed = words[:count].casefold()
            alike = len(set(typed)) == 1
            row = [*range(here + alike, len(free)), *range(here + alike)]
            wanted = typed[:1] if alike else typed
            here = next((place for place in row if free[place].startswith(wanted)), here)
            if here == target:
                return words[:count].lower()
        return ""

    def _to_pane(self, wanted: str) -> None:
        """Go round the panes."""
        for _ in range(4):
            focus = self.recorder.ask("focus")
            inside = focus["at"] or focus["part"]
            if (wanted == "form" and inside) or focus["class"] == wanted:
                return
            self.recorder.press("F6")
        raise AssertionError(f"no way with F6 to {wanted}")
