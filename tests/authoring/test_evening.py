"""An evening at the desk, without its window: from an article's words to a pack that a library takes."""

from __future__ import annotations

from contextlib import closing
from random import Random
from typing import TYPE_CHECKING, Any

from quizapp.authoring import document_traversal
from quizapp.authoring.corrected_article import find_broken_citations, replace_article_text, replace_citation
from quizapp.authoring.coverage import measure_coverage
from quizapp.authoring.edit_steps import StepHistory, Transaction
from quizapp.authoring.export import (
    build_export_preview,
    build_export_step,
    build_pack_archive,
    read_last_export,
)
from quizapp.authoring.id_generator import collect_ids, new_id
from quizapp.authoring.json_pointers import is_same_json
from quizapp.authoring.live_checks import LiveChecker
from quizapp.authoring.operations.answers import add_answer, group_items, mark_key
from quizapp.authoring.operations.articles import add_source, build_source
from quizapp.authoring.operations.citations import select_words
from quizapp.authoring.operations.fields import set_field
from quizapp.authoring.operations.questions import add_question_from_words
from quizapp.authoring.working_copy import open_working_copy
from quizapp.authoring.working_copy_store import (
    build_blank_document,
    create_working_copy,
    list_working_copies,
)
from quizapp.library.database import create, open_writer
from quizapp.library.pack_import.importer import import_packs
from quizapp.pack.atomic_file import write_atomically
from tests.authoring.builders import NOW, add_speaker, after
from tests.library.builders import LEARNER

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.authoring.undo_stack import UndoStack

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
SPEAKERS: list[tuple[str, Any, str]] = [
    ("Tomas Quarrie", "person", "city councillor"),
    ("Ada Renn", "person", "mayor"),
    ("the study", "document", ""),
    ("residents", "group", ""),
]
WORDS = [
    ("attribution", "They have already paid for themselves"),
    ("verdict", "Wide streets were up to 3.1 degrees cooler"),
    ("find_evidence", "On narrow streets it found no difference"),
    ("number", "a grant from the region paid for 212 trees"),
    ("choice", "she would ask for more of them"),
    ("attribution", "parking had become harder"),
    ("verdict", "On narrow streets it found no difference"),
    ("text", "volunteers planted them"),
    ("find_evidence", "she would ask for more of them"),
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

    def __init__(self, desk: UndoStack) -> None:
        self.desk, self.chance, self.now = desk, Random(5), 0.0

    @property
    def data(self) -> Any:
        return self.desk.document

    def speaker(self, name: str) -> str:
        return next(str(each["id"]) for each in self.data["speakers"] if each["name"] == name)

    def words(self, words: str) -> Any:
        at = next(p for _, p in document_traversal.passages(self.data) if words in p["text"])
        return select_words(
            self.data, at["id"], at["text"].index(words), at["text"].index(words) + len(words)
        )

    def begin(self, kind: Any, words: str) -> str:
        bank = self.data["banks"][0]["id"]
        self.desk.do(add_question_from_words(self.data, bank, kind, self.words(words), self.chance))
        return str(self.data["banks"][0]["questions"][-1]["id"])

    def type(self, at: str, text: str) -> None:
        """Key by key, as it is typed."""
        self.now += 10
        for length in range(1, len(text) + 1):
            self.desk.type(at, text[:length], self.now)

    def finish(self) -> None:
        """Write what is told to be missing, until nothing is."""
        for _ in range(4):
            for problem in LiveChecker().checked(self.data):
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
        return Transaction(self.data).get("/".join(at.split("/")[:5]))

    def key(self, at: str) -> Any:
        asked = self.question(at)
        return asked["options"][0]["speaker" if asked["kind"] == "attribution" else "id"]


def test_from_an_article_to_a_library_broken_mended_handed_out_again_and_undone(tmp_path: Path) -> None:
    start = build_blank_document("Cool streets", "en", "Ada", Random(1))
    folder = create_working_copy(tmp_path / "working", StepHistory(start), "Cool streets", NOW, Random(1))
    open_ = open_working_copy(folder, after(1))
    evening = Evening(open_.desk)
    source = build_source(
        "Shaded streets ran cooler",
        ARTICLE,
        Random(2),
        given={"language": "en", "publisher": "The Tarnwick Courier"},
    )
    source["rights"] = {"statement": "© The Tarnwick Courier. Quoted for teaching.", "share": "cited"}
    evening.desk.do(add_source(evening.data, source))
    for name, kind, role in SPEAKERS:
        more = {"role": role} if role else {}
        evening.desk.do(
            add_speaker(
                evening.data, new_id("v", collect_ids(evening.data), evening.chance), name, kind, **more
            )
        )
    for kind, words in WORDS:
        evening.begin(kind, words)
    order = evening.begin("order", GRANT)
    for part in STUDY.rstrip(".").split(". "):
        given = {"text": part, "citation": evening.words(part).citation}
        evening.desk.do(add_answer(evening.data, order, evening.chance, given))
    items = [each["id"] for each in document_traversal.question(evening.data, order)[1]["items"]]
    evening.desk.do(group_items(evening.data, order, [[item] for item in items]))
    evening.finish()
    assert [problem for problem in LiveChecker().checked(evening.data) if problem.severity == "error"] == []
    assert len({each["kind"] for _, each in document_traversal.questions(evening.data)}) >= 6
    assert sum(bool(each.questions) for each in measure_coverage(evening.data).sentences) >= 7

    taken_in(tmp_path, open_, evening, "First.")
    newer = [(role, text.replace("3.1 degrees", "2.9 degrees")) for role, text in ARTICLE]
    evening.desk.do(replace_article_text(evening.data, source["id"], newer, evening.chance))
    lost = find_broken_citations(evening.data)
    assert [each.quote for each in lost] == ["Wide streets were up to 3.1 degrees cooler"]
    for each in lost:
        assert each.hint is not None
        evening.desk.do(replace_citation(evening.data, each.at, each.hint.passage, *each.hint.span))
    verdict = next(
        at for at, each in document_traversal.questions(evening.data) if "3.1" in str(each.get("statement"))
    )
    evening.type(f"{verdict}/statement", "Wide streets were up to 2.9 degrees cooler")
    last = read_last_export(folder)
    assert build_export_preview(evening.data, {}, last).reworded == (
        Transaction(evening.data).get(verdict)["id"],
    )
    taken_in(tmp_path, open_, evening, "A correction of the article.")

    open_.keeper.close(evening.data, after(30))
    assert [row.state for row in list_working_copies(tmp_path / "working")] == ["handed-out"]
    again = open_working_copy(folder, after(31))
    while again.desk.undo():
        pass
    assert is_same_json(again.desk.document, start)
    again.keeper.release()


def taken_in(tmp_path: Path, open_: Any, evening: Evening, note: str) -> None:
    """Hand it out, cited only, and add the file to a fresh library."""
    revision = build_export_preview(evening.data, {}, None).revision
    evening.desk.do(build_export_step(evening.data, revision, note))
    path = tmp_path / f"cool-{revision}.quizpack"
    write_atomically(path, build_pack_archive(evening.data, {}, cited=True))
    open_.keeper.log(evening.desk.taken())
    open_.keeper.handed_out(evening.data, revision, str(path), after(10 * revision))
    library = tmp_path / f"library-{revision}.sqlite"
    create(library, LEARNER)
    with closing(open_writer(library)) as writer:
        *_, last = import_packs(writer, [path], NOW)
    assert last.account.ok, last.account
