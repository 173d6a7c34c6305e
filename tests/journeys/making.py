"""A pack made in the real window as a teacher makes it, question by question, from what it is to become.

`Maker` compares the form with the question that is wanted, and does what is missing, from top to bottom: so
it takes over what the program fills in by itself, as a person does, and writes the rest.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from quizapp.authoring import document_traversal
from quizapp.pack.vocabulary import VERDICTS
from quizapp.ui.messages import editor as text
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.journeys.recorder import Hands, Used

WRITTEN: Final = ("line", "paragraph", "name")
LISTS: Final = ("options", "offered", "distractors", "items", "partners", "known", "accepted")
CITED: Final = "items"
"""The entries that come with words selected in the article."""

SIGNS: Final = re.compile(r"\W+")
COMPARED: Final = frozenset(
    {
        "prompt",
        "claim",
        "statement",
        "text",
        "value",
        "after",
        "feedback",
        "explanation",
        "trap",
        "statement_type",
    }
)
MOST: Final = 400
"""More deeds than a question takes."""


class Maker:
    """Makes speakers, then questions. `speakers` are what the plan calls speakers, by their names there."""

    def __init__(self, hands: Hands, speakers: list[dict[str, Any]]) -> None:
        self.hands, self.recorder = hands, hands.recorder
        self._planned = speakers
        self._named = {each["id"]: each["name"] for each in speakers}
        self._done: set[tuple[str, str, str]] = set()

    @property
    def document(self) -> Any:
        """The pack as it stands."""
        return self.recorder.ask("document")

    def make_speakers(self) -> None:
        """Write down who speaks."""
        self._show_row("Who speaks")
        for place, wanted in enumerate(self._planned):
            self.hands.look()
            add = self.hands.find("/speakers", "button", label="Add a speaker")
            assert add is not None
            self.hands.press(add)
            self._show_speaker(place)
            self._fill(f"/speakers/{place}", {name: value for name, value in wanted.items() if name != "id"})

    def make_about(self, wanted: dict[str, Any]) -> None:
        """Write what the pack says of itself; pointers are its names."""
        self._show_row("About this pack")
        for at, words in wanted.items():
            self.hands.look()
            if self.hands.find(at, *WRITTEN) is None:
                self._add(at.rpartition("/")[0])
                self.hands.look()
            used = self.hands.find(at, *WRITTEN)
            assert used is not None, at
            self._satisfy(used, words)

    def make_question(self, wanted: dict[str, Any]) -> None:
        """Begin a question, and write it."""
        kind, begins = wanted["kind"], wanted.get("from", "")
        before = self.hands.look()["subject"]
        part = self.recorder.part
        if begins:
            with part("selecting words"):
                self.hands.select(begins)
        with part("beginning"):
            self.hands.start("Ctrl+B" if begins else "Ctrl+N", "Ask about them" if begins else "New")
            self.hands.entry(translate(text.KIND_MENU_IDS[kind]))
        for _ in range(MOST):
            if self.hands.look()["subject"] != before:
                break
        assert self.hands.form["subject"] != before, (
            f"no question was begun: {self.recorder.program.seen.words}"
        )
        base = self.hands.form["at"]
        if begins and kind != "order":
            assert self._is_cited(begins), f"other words were selected than: {begins}"
        wanted = self._arranged(base, wanted)
        self._make_entries(base, wanted)
        for first in ("partners", "offered"):
            self._fill(f"{base}/{first}", wanted, base)
        self._fill(base, wanted)
        self._fill_in()
        self._compare(self._at(base), wanted)

    def try_it(self, wanted: dict[str, Any]) -> None:
        """Look at the question as the learner sees it, and go back."""
        with self.recorder.part("trying out"):
            self.hands.start("F5", "Try it")
            self.recorder.program.wait(
                lambda seen: seen.button("Check answer") or seen.button("Back to writing")
            )
            self.recorder.read(" ".join(_words_of(wanted)))
            self.hands.start("Esc", "Back")
            self.recorder.program.wait(lambda seen: seen.button("Try it"))

    def _show_speaker(self, place: int) -> None:
        """Show a speaker who was just added, where another one is shown."""
        self.hands.look()
        shown = self.hands.find("/speakers/shown", "choice")
        if shown is not None and self.hands.find(f"/speakers/{place}/name", *WRITTEN) is None:
            with self.recorder.part("finding the speaker"):
                self.hands.choose(shown, shown["values"][place][0])
                self.recorder.settle()

    def _show_row(self, name: str) -> None:
        with self.recorder.part("finding the row"):
            rows = self.recorder.ask("rows")
            self.hands.row(next(number for number, row in enumerate(rows) if row[0].startswith(name)), rows)

    def _arranged(self, base: str, wanted: dict[str, Any]) -> dict[str, Any]:
        """Return what is wanted with its speakers in the order in which they are offered already."""
        name = "offered" if "offered" in wanted else "options"
        if wanted["kind"] not in ("attribution", "chain"):
            return wanted
        ids = {each["name"]: each["id"] for each in self._planned}
        known = {each["id"]: ids[each["name"]] for each in self.document["speakers"]}
        left = {each["speaker"]: each for each in wanted[name]}
        row = [left.pop(known[each["speaker"]], None) for each in self._at(base).get(name, [])]
        rest = list(left.values())
        # Who is offered besides stays: the program tells why it is not they.
        arranged = [each or (rest.pop(0) if rest else {}) for each in row]
        return {**wanted, name: [*arranged, *rest]}

    def _make_entries(self, base: str, wanted: dict[str, Any]) -> None:
        """Have as many answers, items and partners as are wanted, and the words that are cited."""
        for name in LISTS:
            for place, entry in enumerate(wanted.get(name, [])):
                if place < len(self._at(base).get(name, [])):
                    continue
                if name == CITED and "citation" in entry:
                    self._cite(entry["citation"]["quote"])
                else:
                    self._add(f"{base}/{name}")
        evidence = self._at(base).get("evidence", []) + self._at(base).get("closest", [])
        cited = [each for evidence_set in wanted.get("evidence", []) for each in evidence_set] + wanted.get(
            "closest", []
        )
        for each in cited[len(evidence) :]:
            self._cite(each["quote"])

    def _is_cited(self, words: str) -> bool:
        """Tell whether words are cited, with the marks around them or without."""
        wanted = SIGNS.sub(" ", words).strip()
        quotes = (
            each
            for _, asked in document_traversal.questions(self.document)
            for _, each in document_traversal.citations(asked)
        )
        return any(SIGNS.sub(" ", each["quote"]).strip() == wanted for each in quotes)

    def _cite(self, words: str) -> None:
        with self.recorder.part("selecting words"):
            self.hands.select(words)
        with self.recorder.part("making them evidence"):
            self.hands.start("Ctrl+E", "Use as evidence")
            self.recorder.settle()
        assert self._is_cited(words), f"other words were selected than: {words}"

    def _add(self, listed: str) -> None:
        with self.recorder.part("adding answers"):
            self.hands.look()
            add = self.hands.find(listed, "button", label="Add")
            assert add is not None, listed
            self.hands.press(add)
            self.recorder.settle()

    def _fill_in(self) -> None:
        """Have the program write what the evidence tells, and read it."""
        offer = self.hands.find("", "button", label="Fill in what the evidence tells")
        if offer is None:
            return
        with self.recorder.part("having reasons filled in"):
            empty = [each["at"] for each in self.hands.form["used"] if not each["value"]]
            self.hands.press_or("Ctrl+Return", offer)
            self.recorder.settle()
            self.hands.look()
            again = self.hands.find("", "button", label="Fill in what the evidence tells")
            if (
                again is not None
            ):  # the form was laid out anew under the pointer: whoever sees that clicks again
                self.hands.press_or("Ctrl+Return", again)
            for each in self.hands.look()["used"]:
                if each["at"] in empty and each["kind"] in WRITTEN:
                    self.recorder.read(str(each["value"]))

    def _fill(self, within: str, wanted: dict[str, Any], base: str = "") -> None:
        """Do what is missing in the form, from top to bottom."""
        base = base or within
        done = self._done = set()
        for _ in range(MOST):
            form = self.hands.look()
            todo = (each for each in form["used"] if _key(each) not in done and each["at"].startswith(within))
            used = next(todo, None)
            if used is None:
                return
            done.add(_key(used))
            self._use(base, used, wanted)
        raise AssertionError("this form has no end")

    def _use(self, base: str, used: Used, wanted: dict[str, Any]) -> None:
        place = used["at"].removeprefix(base)
        if used["kind"] == "mark":
            self._mark(used, place, wanted)
        elif used["kind"] == "button":
            self._use_button(used, place, wanted)
        else:
            self._satisfy(used, self._wanted(place, wanted))

    def _satisfy(self, used: Used, words: Any) -> None:
        """Have a field hold what is wanted; None: what it holds."""
        part = self.recorder.part
        if used["kind"] in WRITTEN:
            if words in (None, "", used["value"]):
                self.recorder.read(str(used["value"]))
                return
            with part("writing"):
                self.hands.write(used, str(words))
        elif used["kind"] == "choice" and words is not None:
            chosen = next(each[0] for each in used["values"] if words in (each[1], each[0]) and not each[2])
            now = next((each[0] for each in used["values"] if each[1] == used["value"] and not each[2]), "")
            if chosen != now:
                with part(f"choosing: {used['label'].rstrip('0123456789 ').lower()}"):
                    self.hands.choose(used, chosen)
                    self.recorder.settle()

    def _mark(self, used: Used, place: str, wanted: dict[str, Any]) -> None:
        """Mark an answer as right where it is to be."""
        name = place.strip("/").split("/")
        key = wanted.get("key", wanted.get("keys"))
        if name[0] == "options" and wanted["kind"] == "attribution":
            right = wanted["options"][int(name[1])]["speaker"] == key
        elif name[0] == "options":
            right = int(name[1]) in (key if isinstance(key, list) else [key])
        elif name[0] == "nobody":
            right = key is None
        else:
            right = name[1] == key
        if right != used["value"][2]:
            with self.recorder.part("marking what is right"):
                self.hands.press(used)
                self.recorder.settle()

    def _use_button(self, used: Used, place: str, wanted: dict[str, Any]) -> None:
        """Press what adds sayings or takes the selected words, where these are wanted."""
        there = _found(wanted, place)
        if place.endswith("/citation") and there and used["label"] == "Use the selected words":
            with self.recorder.part("selecting words"):
                self.hands.select(there["quote"])
            self.hands.look()
            link = self.hands.find(used["at"], "button", label=used["label"])
            assert link is not None
            with self.recorder.part("making them evidence"):
                self.hands.press(link)
                self.recorder.settle()
            return
        said = there.get("attributions", []) if isinstance(there, dict) and "quote" in there else []
        now = len((self._at(used["at"]) or {}).get("attributions", [])) if said else 0
        suggested = said and used["label"] == f"{self._capital(said[-1]['speaker'])} says it"
        adds = used["label"] in ("Somebody says it", "It is passed on by another")
        if now < len(said) and (suggested or adds):
            with self.recorder.part("who says it"):
                self.hands.press(used)
                self.recorder.settle()
            # One who passes it on comes before the others, which have other places then.
            self._done -= {each for each in self._done if each[0].startswith(f"{used['at']}/attributions")}

    def _wanted(self, place: str, wanted: dict[str, Any]) -> Any:
        """Return what a field is to hold, as it is chosen there."""
        found = _found(wanted, self._inwards(place, wanted))
        name = place.strip("/").split("/")
        if name[-1] in ("speaker", "of", "speaks_for") or (name[0] == "key" and isinstance(found, str)):
            return self._capital(found) if found else None
        if name[0] == "items" and name[-1] == "key":
            partner = wanted["partners"][found]
            return self._capital(partner["speaker"]) if "speaker" in partner else partner["text"]
        return found

    def _inwards(self, place: str, wanted: dict[str, Any]) -> str:
        """Count sayings from the innermost: it is written first, and who passes it on is put before it."""
        outer, middle, rest = place.partition("/attributions/")
        said = (_found(wanted, outer) or {}).get("attributions", []) if middle else []
        if not said:
            return place
        number, _, name = rest.partition("/")
        now = len(self._at(self.hands.form["at"] + outer).get("attributions", []))
        return f"{outer}/attributions/{len(said) - now + int(number)}/{name}"

    def _compare(self, made: Any, wanted: Any) -> None:
        """See that all texts, traps and kinds of statement that were wanted are there."""
        for name, value in wanted.items() if isinstance(wanted, dict) else enumerate(wanted):
            if isinstance(value, (dict, list)) and value:
                self._compare(made[name], value)
            elif name in COMPARED and value:
                assert made[name] == value, f"{name}: {made[name]} was made, {value} was wanted"

    def _capital(self, speaker: str) -> str:
        special = {"article": "The article itself", "nobody": "Nobody here"}
        name = special.get(speaker) or self._named[speaker]
        return name[:1].upper() + name[1:]

    def _at(self, pointer: str) -> Any:
        """Return what stands at a pointer of the pack."""
        found = self.document
        for name in pointer.split("/")[1:]:
            found = found[int(name)] if isinstance(found, list) else found.get(name)
            if found is None:
                return {}
        return found


def _key(used: Used) -> tuple[str, str, str]:
    # The label of a mark changes with the speaker that is chosen beside it.
    return used["at"], used["kind"], "" if used["kind"] == "mark" else used["label"]


def _found(wanted: Any, place: str) -> Any:
    """Return what is wanted at a place; None where nothing is."""
    for name in place.strip("/").split("/") if place.strip("/") else []:
        if isinstance(wanted, list):
            wanted = wanted[int(name)] if name.isdecimal() and int(name) < len(wanted) else None
        elif isinstance(wanted, dict):
            wanted = wanted.get(name)
        else:
            return None
    return wanted


def _words_of(wanted: dict[str, Any]) -> Iterator[str]:
    """Yield what a learner reads of a question before answering."""
    yield from (str(wanted[name]) for name in ("prompt", "claim", "statement") if wanted.get(name))
    for name in ("options", "items", "partners"):
        yield from (str(each["text"]) for each in wanted.get(name, []) if each.get("text"))
    if wanted["kind"] == "verdict":
        yield from VERDICTS
