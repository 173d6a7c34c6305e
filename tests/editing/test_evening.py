"""An evening at the desk, without its window: from an article's words to a pack that a library takes."""

from __future__ import annotations

from contextlib import closing
from random import Random
from typing import TYPE_CHECKING, Any

from quizapp.editing import walk
from quizapp.editing.checking import Checker
from quizapp.editing.corrected import broken, correct, take_words
from quizapp.editing.coverage import coverage
from quizapp.editing.handing_out import last_handed_out, look_ahead, packed_pack, raise_revision
from quizapp.editing.opening import open_copy
from quizapp.editing.pointers import ids, new_id, same
from quizapp.editing.steps import Sketch, Written
from quizapp.editing.store import begin, blank, listed
from quizapp.editing.writing.answers import add_answer, group_items, mark_key
from quizapp.editing.writing.articles import add_source, new_source
from quizapp.editing.writing.citations import select
from quizapp.editing.writing.fields import set_field
from quizapp.editing.writing.questions import begin_from
from quizapp.library.adding.intake import add
from quizapp.library.database import create, open_writer
from quizapp.pack.saving import write_whole
from tests.editing.builders import NOW, add_voice, after
from tests.library.builders import LEARNER

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.editing.undo import Desk

GRANT = "In March a grant from the region paid for 212 trees in Tarnwick. In May volunteers planted them."
STUDY = "Over the summer the university measured temperatures. In October it published its study."
PAID = (
    "“They have already paid for themselves,” said Tomas Quarrie, a city councillor."
    " Ada Renn, the mayor, said that she would ask for more of them."
)
COOLER = (
    "Wide streets were up to 3.1 degrees cooler, the study found. On narrow streets it found no difference."
)
PARKING = "Residents told the university that parking had become harder."
ARTICLE: list[tuple[Any, str]] = [
    ("headline", "Shaded streets ran cooler"),
    *(("body", text) for text in (GRANT, STUDY, PAID, COOLER, PARKING)),
]
VOICES: list[tuple[str, Any, str]] = [
    ("Tomas Quarrie", "person", "city councillor"),
    ("Ada Renn", "person", "mayor"),
    ("the study", "document", ""),
    ("residents", "group", ""),
]
WORDS = [
    ("attribution", "They have already paid for themselves"),
    ("verdict", "Wide streets were up to 3.1 degrees cooler"),
    ("evidence", "On narrow streets it found no difference"),
    ("number", "a grant from the region paid for 212 trees"),
    ("choice", "she would ask for more of them"),
    ("attribution", "parking had become harder"),
    ("verdict", "On narrow streets it found no difference"),
    ("text", "volunteers planted them"),
    ("evidence", "she would ask for more of them"),
]


WOULD = ("ask for more trees", "sell the old trees", "cut the trees", "count all trees")
TYPED = {
    "prompt": "What does the article tell of it?",
    "explanation": "The article tells it.",
    "feedback": "Look at the paragraph again.",
    "summary": "One article, and what it tells.",
    "licence": "CC0-1.0",
}


class Evening:
    """A desk, and what a teacher does at it."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.chance, self.now = desk, Random(5), 0.0

    @property
    def data(self) -> Any:
        return self.desk.document

    def voice(self, name: str) -> str:
        return next(str(each["id"]) for each in self.data["voices"] if each["name"] == name)

    def words(self, words: str) -> Any:
        at = next(p for _, p in walk.passages(self.data) if words in p["text"])
        return select(self.data, at["id"], at["text"].index(words), at["text"].index(words) + len(words))

    def begin(self, kind: Any, words: str) -> str:
        bank = self.data["banks"][0]["id"]
        self.desk.do(begin_from(self.data, bank, kind, self.words(words), self.chance))
        return str(self.data["banks"][0]["questions"][-1]["id"])

    def type(self, at: str, text: str) -> None:
        """Key by key, as it is typed."""
        self.now += 10
        for length in range(1, len(text) + 1):
            self.desk.type(at, text[:length], self.now)

    def finish(self) -> None:
        """Write what is told to be missing, until nothing is."""
        for _ in range(4):
            for problem in Checker().checked(self.data):
                if problem.code == "unfinished":
                    self.write(problem.pointer)

    def write(self, at: str) -> None:
        """Write what is missing at a place."""
        name = at.rpartition("/")[2]
        if name == "key":
            self.desk.do(mark_key(self.data, self.question(at)["id"], self.key(at)))
        elif name == "skill":
            self.desk.do(set_field(self.data, at, "claim-or-finding"))
        elif name == "accepted":
            self.desk.do(set_field(self.data, at, ["volunteers"]))
        elif "/options/" in at and name == "text":
            self.type(at, f"She would {WOULD[int(at.split('/')[-2])]}")
        elif name in TYPED:
            self.type(at, TYPED[name])

    def question(self, at: str) -> Any:
        return Sketch(self.data).get("/".join(at.split("/")[:5]))

    def key(self, at: str) -> Any:
        asked = self.question(at)
        return asked["options"][0]["voice" if asked["kind"] == "attribution" else "id"]


def test_from_an_article_to_a_library_broken_mended_handed_out_again_and_undone(tmp_path: Path) -> None:
    start = blank("Cool streets", "en", "Ada", Random(1))
    folder = begin(tmp_path / "working", Written(start), "Cool streets", NOW, Random(1))
    open_ = open_copy(folder, after(1))
    evening = Evening(open_.desk)
    source = new_source(
        "Shaded streets ran cooler",
        ARTICLE,
        Random(2),
        given={"language": "en", "publisher": "The Tarnwick Courier"},
    )
    source["rights"] = {"statement": "© The Tarnwick Courier. Quoted for teaching.", "share": "cited"}
    evening.desk.do(add_source(evening.data, source))
    for name, kind, role in VOICES:
        more = {"role": role} if role else {}
        evening.desk.do(
            add_voice(evening.data, new_id("v", ids(evening.data), evening.chance), name, kind, **more)
        )
    for kind, words in WORDS:
        evening.begin(kind, words)
    order = evening.begin("order", GRANT)
    for part in STUDY.rstrip(".").split(". "):
        given = {"text": part, "citation": evening.words(part).citation}
        evening.desk.do(add_answer(evening.data, order, evening.chance, given))
    items = [each["id"] for each in walk.question(evening.data, order)[1]["items"]]
    evening.desk.do(group_items(evening.data, order, [[item] for item in items]))
    evening.finish()
    assert [problem for problem in Checker().checked(evening.data) if problem.severity == "error"] == []
    assert len({each["kind"] for _, each in walk.questions(evening.data)}) >= 6
    assert sum(bool(each.questions) for each in coverage(evening.data).sentences) >= 7

    taken_in(tmp_path, open_, evening, "First.")
    newer = [(role, text.replace("3.1 degrees", "2.9 degrees")) for role, text in ARTICLE]
    evening.desk.do(correct(evening.data, source["id"], newer, evening.chance))
    lost = broken(evening.data)
    assert [each.quote for each in lost] == ["Wide streets were up to 3.1 degrees cooler"]
    for each in lost:
        assert each.hint is not None
        evening.desk.do(take_words(evening.data, each.at, each.hint.passage, *each.hint.span))
    verdict = next(at for at, each in walk.questions(evening.data) if "3.1" in str(each.get("statement")))
    evening.type(f"{verdict}/statement", "Wide streets were up to 2.9 degrees cooler")
    last = last_handed_out(folder)
    assert look_ahead(evening.data, {}, last).reworded == (Sketch(evening.data).get(verdict)["id"],)
    taken_in(tmp_path, open_, evening, "A correction of the article.")

    open_.keeper.close(evening.data, after(30))
    assert [row.state for row in listed(tmp_path / "working")] == ["handed-out"]
    again = open_copy(folder, after(31))
    while again.desk.undo():
        pass
    assert same(again.desk.document, start)
    again.keeper.release()


def taken_in(tmp_path: Path, open_: Any, evening: Evening, note: str) -> None:
    """Hand it out, cited only, and add the file to a fresh library."""
    revision = look_ahead(evening.data, {}, None).revision
    evening.desk.do(raise_revision(evening.data, revision, note))
    path = tmp_path / f"cool-{revision}.quizpack"
    write_whole(path, packed_pack(evening.data, {}, cited=True))
    open_.keeper.log(evening.desk.taken())
    open_.keeper.handed_out(evening.data, revision, str(path), after(10 * revision))
    library = tmp_path / f"library-{revision}.sqlite"
    create(library, LEARNER)
    with closing(open_writer(library)) as writer:
        *_, last = add(writer, [path], NOW)
    assert last.account.ok, last.account
