"""How long a teacher takes for a pack of ten questions, in the real window, with the mouse and without it.

    python -m tests.evaluation.making [--article FILE --questions FILE] [--by mouse|keyboard] [--keep FOLDER]

Opens an article, an invented one unless FILE is another, makes a pack of the questions that a JSON file tells
(see ferry.json), tries each of them out, hands the pack out, adds it to a fresh library, practises it, and
undoes everything to the start. All that is pressed, clicked, typed and read until the pack is handed out is
counted by the Keystroke-Level Model (see `tests.journeys.klm`), with the article read once, every label that
is used, every list's entries when they are first seen, and every sentence that the program writes.

Prints a table by kind of question and what most of the time goes to; ends with 1 if a pack of ten takes more
than 20 minutes by mouse or 30 by keyboard, has an error, or is not undone to the start. KEEP gets pictures
and the packs; nothing of another article belongs in the project.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from quizapp.library.settings import Settings
from quizapp.pack.pack_reader import read_pack
from quizapp.ui.kinds.session_context import OpenPack, open_pack
from quizapp.ui.question.question_builder import find_claim
from tests.driver import ROOT, Driven
from tests.folders import make_ready
from tests.journeys.answering_kinds import answer_by_keys, never_double
from tests.journeys.klm import Tally
from tests.journeys.making import Maker
from tests.journeys.recorder import Hands, Keys, Mouse, Recorder

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from tests.driver import Seen

MOST: Final = {"mouse": 20, "keyboard": 30}
"""Minutes that ten questions may take."""

EXAMPLE: Final = ROOT / "docs" / "example-pack" / "pack.json"
FERRY: Final = Path(__file__).with_name("ferry.json")
FASTER_S: Final = 0.20
"""Seconds a key of somebody who types 55 words a minute."""

_CHOOSES: Final = """
import quizapp.ui.file_dialogs
from pathlib import Path
quizapp.ui.file_dialogs.FileDialogs.open_file = lambda *_: Path({opened!r})
quizapp.ui.file_dialogs.FileDialogs.save_file = lambda *_: Path({saved!r})
"""


@dataclass
class Made:
    """One walk: what each step took, for what, and what is wrong with the pack."""

    by: str
    steps: list[tuple[str, Tally]] = field(default_factory=list)
    parts: dict[str, Tally] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    @property
    def total(self) -> Tally:
        """All of it."""
        return sum((tally for _, tally in self.steps), Tally())


class Walk:
    """One way through the window, from the list of packs to the pack that is practised."""

    def __init__(self, hands: type[Hands], article: Path, plan: dict[str, Any], folder: Path) -> None:
        self._article, self._plan, self._folder = article, plan, folder
        self._data = make_ready(folder / "data", Settings(teacher_tools=True, reduced_motion=True))
        self._file = folder / f"{hands.name}.quizpack"
        self._way = hands
        self.made = Made(hands.name)

    def go(self) -> Made:
        """Walk it."""
        with Driven(self._data, before=choosing(self._article, self._file)) as program:
            self._recorder = Recorder(program, self._folder)
            self._hands = self._way(self._recorder)
            never_double(program)  # type: ignore[arg-type]  # it only runs code
            self._make(program)
        self._practise()
        return self.made

    def _make(self, program: Driven) -> None:
        hands, plan = self._hands, self._plan
        program.wait(lambda seen: seen.at_home)
        maker = Maker(hands, plan["speakers"])
        self._step("opening the article", self._open)
        start = maker.document
        self._step("who speaks", maker.make_speakers)
        self._step("about the pack", lambda: maker.make_about(plan["about"]))
        for wanted in plan["questions"]:
            self._step(wanted["kind"], lambda wanted=wanted: self._question(maker, wanted))
            program.picture(self._folder / f"{hands.name}-{wanted['kind']}.png")
        self._step("handing out", self._hand_out)
        self.made.parts = dict(self._recorder.parts)
        self._check()
        self._undo(program, maker, start)

    def _open(self) -> None:
        """Open the article from its file, read it, correct one piece, and make a pack of it."""
        recorder, program = self._recorder, self._recorder.program
        self._hands.section("Ctrl+2", "Author")
        program.wait(lambda seen: seen.screen == "author")
        self._hands.start("Ctrl+O", "Open an article")
        recorder.name_file(self._article.name, by_mouse=self._way is Mouse)
        program.wait(lambda seen: seen.screen == "opened")
        recorder.read(" ".join(recorder.ask("pieces")))
        self._hands.start("Ctrl+Return", "Make a pack from it")
        program.wait_still(lambda seen: seen.screen == "editor" and seen.place_of("New"))

    def _question(self, maker: Maker, wanted: dict[str, Any]) -> None:
        maker.make_question(wanted)
        maker.try_it(wanted)

    def _hand_out(self) -> None:
        recorder, program = self._recorder, self._recorder.program
        self._hands.start("Ctrl+Shift+E", "Hand out")
        seen = program.wait_still(lambda seen: seen.button("Choose a file"))
        recorder.read(" ".join(seen.words))
        self._hands.start("Return", "Choose a file")
        recorder.name_file(self._file.name, by_mouse=self._way is Mouse)
        program.wait_still(lambda seen: seen.button("New"))

    def _check(self) -> None:
        reading = read_pack(self._file)
        self.made.wrong += [f"{each.pointer} {each}" for each in reading.problems if each.severity == "error"]
        if reading.pack is not None:
            asked = [each for bank in reading.pack.banks for each in bank.questions]
            if len(asked) != len(self._plan["questions"]):
                self.made.wrong.append(f"{len(asked)} questions were handed out")

    def _undo(self, program: Driven, maker: Maker, start: Any) -> None:
        """Take everything back, step by step, outside of what is counted."""
        for _ in range(5_000):
            undone = self._recorder.ask("undo")
            if not undone:
                break
            program.press("Ctrl+Z")
        if maker.document != start:
            self.made.wrong.append("it was not undone to the start")

    def _practise(self) -> None:
        """Add the pack to a fresh library, and answer every question of it rightly."""
        pack = read_pack(self._file).pack
        assert pack is not None
        opened = open_pack(pack)
        fresh = make_ready(self._folder / "fresh")
        with Driven(fresh, self._file) as program:
            program.wait(lambda seen: seen.screen == "adding" and seen.button("Add"))
            for _ in range(8):
                # Add it, then start practising it: the primary button of each page.
                program.press("Return")
                program.wait_still(lambda seen: bool(seen.screen))
                with suppress(TimeoutError):
                    program.wait(lambda seen: seen.asking, 3)
                    break
            for number in range(1, len(self._plan["questions"]) + 1):
                seen = program.wait_still(lambda seen, number=number: seen.asks(number))
                answer_by_keys(program, opened, _asked(opened, seen), rightly=True)
                program.press("Return")
                seen = program.wait(lambda seen, number=number: seen.explains(number))
                if not seen.outcome.startswith("Correct"):
                    self.made.wrong.append(f"question {number} is answered by its key, and not right")
                program.press("Return")
            program.wait(lambda seen: seen.screen == "results")

    def _step(self, name: str, do: Any) -> None:
        before = self._recorder.tally
        do()
        self.made.steps.append((name, self._recorder.tally - before))


def choosing(opened: Path, saved: Path) -> str:
    """Return code that puts a person who chooses these files in the place of the system's dialogs."""
    return _CHOOSES.format(opened=str(opened), saved=str(saved))


def _asked(opened: OpenPack, seen: Seen) -> Question:
    """The question that stands on the screen."""
    return next(
        each
        for bank in opened.pack.banks
        for each in bank.questions
        if each.prompt in seen.words and (not find_claim(each) or find_claim(each) in seen.words)
    )


def table(made: Made) -> str:
    """Return a walk as a table: a row for each step, the sum, and what most of the time goes to."""
    lines = [
        f"By {made.by}",
        f"{'':22}{'keys':>6}{'clicks':>8}{'characters':>12}{'words read':>12}{'seconds':>9}",
    ]
    for name, tally in [*made.steps, ("together", made.total)]:
        figures = f"{tally.keys:>6}{tally.clicks:>8}{tally.typed:>12}{tally.read:>12}{tally.seconds:>9.0f}"
        lines.append(f"{name:22}{figures}")
    minutes = made.total.seconds / 60
    faster = made.total.seconds_at(FASTER_S) / 60
    lines.append(f"{minutes:.1f} minutes of at most {MOST[made.by]}; {faster:.1f} at 55 words a minute")
    most = sorted(made.parts.items(), key=lambda part: -part[1].seconds)
    lines += [f"    {tally.seconds:>6.0f} s  {name}" for name, tally in most]
    return "\n".join([*lines, *made.wrong])


def main(arguments: list[str]) -> int:
    """Walk, and print the tables."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation.making", description=__doc__)
    parser.add_argument("--article", type=Path, help="the article's file, such as a saved page")
    parser.add_argument("--questions", type=Path, help="what is asked about it")
    parser.add_argument("--by", choices=sorted(MOST))
    parser.add_argument("--keep", type=Path, help="a folder for pictures and packs")
    chosen = parser.parse_args(arguments)
    if (chosen.article is None) != (chosen.questions is None):
        parser.error("--article and --questions belong together")
    missed = False
    for way in (Mouse, Keys):
        if chosen.by in (None, way.name):
            with tempfile.TemporaryDirectory(prefix="quizapp-") as folder:
                made = walk(way, Path(folder) if chosen.keep is None else chosen.keep / way.name, chosen)
            print(table(made), end="\n\n")
            missed = missed or bool(made.wrong) or made.total.seconds > MOST[made.by] * 60
    return 1 if missed else 0


def walk(way: type[Hands], folder: Path, chosen: argparse.Namespace) -> Made:
    """Walk one way, with its files in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    plan = json.loads((chosen.questions or FERRY).read_text("utf-8"))
    return Walk(way, chosen.article or example(folder), plan, folder).go()


def example(folder: Path) -> Path:
    """Write the example pack's article as a text file."""
    pack = json.loads(EXAMPLE.read_text("utf-8"))
    passages = pack["sources"][0]["passages"]
    path = folder / "ferry.txt"
    path.write_text("\n\n".join(each["text"] for each in passages), encoding="utf-8")
    return path


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
