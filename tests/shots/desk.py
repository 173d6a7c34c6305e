"""The states of the teacher's desk: packs in work, an opened article, the editor and its pages."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from functools import partial
from random import Random
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp import paths
from quizapp.authoring.autosave import save_version
from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.folder_layout import find_working_dir
from quizapp.authoring.reviews import add_comment
from quizapp.authoring.working_copy_store import create_working_copy, list_working_copies, move_to_trash
from quizapp.ui.editor.pages.attributions import AttributionsPresenter
from quizapp.ui.editor.pages.corrected_article import CorrectedArticlePresenter
from quizapp.ui.editor.pages.coverage import CoveragePresenter
from quizapp.ui.editor.pages.pack_articles import PackArticlesPresenter
from quizapp.ui.editor.pages.printing import PrintPresenter
from quizapp.ui.editor.pages.review import PackReviewPresenter
from quizapp.ui.editor.pages.spreadsheet_export import SpreadsheetExportPresenter
from quizapp.ui.editor.pages.spreadsheet_import import SpreadsheetImportPresenter
from quizapp.ui.editor.pages.suggestions.presenter import SuggestionsPresenter
from quizapp.ui.editor.pages.versions import VersionsPresenter
from quizapp.ui.editor.question_rows import PACK, QUESTION
from quizapp.ui.editor.suggestions.preview_pack import QUESTION_POINTER
from tests.pack.builders import example_json
from tests.shots.folders import BRIDGE, due
from tests.shots.heard import Heard
from tests.shots.proposed import Proposed
from tests.shots.state import State, keys, press, reach, steps
from tests.ui.article_text import words_at
from tests.ui.fakes import NOON
from tests.ui.forms import list_items
from tests.ui.walk import settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.ui.editor.page import EditorPage
    from tests.ui.running import Running

NAME: Final = "The bell of the harbour bridge"
ARTICLE: Final = (
    "Bell tower to be lit at night\n\nThe lamps will burn until midnight.\n\n"
    "The council of Ollerquay voted on Monday to light the bell tower from dusk to midnight.\n\n"
    "“It will cost less than a coffee a day,” said Mayor Ines Tolland.\n\n"
    "A report by the lighting office found that the old lamps use 900 watts.\n"
)
"""What is pasted on the list: made up for this."""

OF_EACH_KIND: Final = {
    "attribution": "for-good",
    "chain": "woken-chain",
    "verdict": "told-later",
    "choice": "not-heard",
    "choices": "own-telling",
    "find_evidence": "too-early",
    "match": "same-or-not",
    "order": "in-time",
    "number": "over-limit",
    "text": "no-fog",
}
"""A question of each kind of the pack in work, by id."""

SELECTED: Final = "the rudest neighbour I have ever had"
EMPTIED: Final = "told-later"
"""The question whose explanation and statement are not written yet in the pack that is checked."""


def states() -> Iterator[State]:
    """Yield them."""
    yield State("author", written, author)
    yield State("author-empty", due, author)
    yield State("author-naming", written, steps(author, rename))
    yield State("author-deleted", written, steps(author, keys("Delete"), author))
    yield State("opened", written, steps(author, paste))
    yield State("editor-empty", due, steps(author, keys("Ctrl+N"), _editing))
    for kind, id_ in OF_EACH_KIND.items():
        yield State(f"editor-{kind}", written, partial(question, id_=id_))
    yield State("editor-pack", written, partial(row, key=PACK))
    yield State("editor-speaker", written, speakers)
    yield State("editor-selected", written, steps(partial(question, id_="for-good"), select))
    yield State("editor-cited", written, steps(partial(question, id_="each-night"), select, keys("Ctrl+E")))
    yield State("editor-unfinished", unfinished, steps(partial(question, id_=EMPTIED), keys("F8")))
    yield State("editor-many", written, steps(partial(question, id_="heavy-rain"), select_several))
    yield State("editor-find", written, steps(partial(question, id_="heavy-rain"), find))
    yield State("editor-try", written, steps(partial(question, id_="for-good"), keys("F5"), wait_over))
    for name, make in PAGES.items():
        yield State(name, written, partial(page, make=make))
    yield State("versions-compared", written, steps(partial(page, make=VersionsPresenter), compare))
    yield State(
        "corrected-opened", written, steps(partial(page, make=CorrectedArticlePresenter), paste_newer)
    )
    yield State("hand-out", written, hand_out)
    yield State("proposals-first", written, propose_first)
    yield State("proposals", written, propose)
    yield State("proposals-why-not", written, steps(propose, keys("R")))
    yield State("proposals-what", written, steps(propose, keys("K")))
    yield State("proposals-edit", written, steps(propose, keys("E")))
    yield State("proposals-silent", written, steps(propose, silent))
    yield State("proposals-held", written, propose_held)
    yield State("sayings", written, hear)
    yield State("sayings-first", written, hear_first)
    yield State("sayings-name", written, steps(hear, keys("N")))
    yield State("sayings-why", written, steps(hear, keys("W")))


PAGES: Final[dict[str, type[EditorPage]]] = {
    "articles": PackArticlesPresenter,
    "coverage": CoveragePresenter,
    "corrected": CorrectedArticlePresenter,
    "versions": VersionsPresenter,
    "review": PackReviewPresenter,
    "print": PrintPresenter,
    "spreadsheet": SpreadsheetExportPresenter,
    "spreadsheet-in": SpreadsheetImportPresenter,
}


def written(folder: Path) -> None:
    """Two packs in work and one in the trash; the first has a version and a comment."""
    _write(folder, bridge())


def unfinished(folder: Path) -> None:
    """The same, where one question is only half written."""
    _write(folder, half_written())


def half_written() -> Any:
    """The document of the pack in work, where one question is only half written."""
    document = bridge()
    asked = next(each for bank in document["banks"] for each in bank["questions"] if each["id"] == EMPTIED)
    asked["statement"] = asked["explanation"] = ""
    return document


def bridge() -> Any:
    """The document of the pack in work."""
    return json.loads((paths.content_dir() / BRIDGE / "pack.json").read_bytes())


def author(running: Running) -> None:
    """Go to the list."""
    _teach(running)
    press(running, "Ctrl+2")
    reach(running, "author")
    running.wait(lambda: running.screen.state.packs is not None)
    running.rest()


def editor(running: Running) -> None:
    """Open the pack in work, or close what stands over it."""
    if running.name == "editor":
        running.screen.presenter.overlay.close()
        return
    _teach(running)
    (folder,) = [each.folder for each in list_working_copies(_working(running)) if each.about.name == NAME]
    running.program.authoring.edit(folder)
    _editing(running)


def row(running: Running, key: str) -> None:
    """Show a row of the editor's list."""
    editor(running)
    running.screen.presenter.context.choose(key)
    running.screen.focus_form()
    settle()


def question(running: Running, id_: str) -> None:
    """Show a question in the editor."""
    row(running, QUESTION + id_)


def select(running: Running) -> None:
    """Select words in the article, as the keyboard would."""
    running.screen.presenter.turn(0)
    running.screen.page.go_to(0)
    settle()
    view = running.screen.page.article.article
    view.set_text_cursor(words_at(view, SELECTED))


def find(running: Running) -> None:
    """Find a word in the texts of the pack."""
    press(running, "Ctrl+F")
    QTest.keyClicks(QApplication.focusWidget(), "bell")
    running.rest()


def page(running: Running, make: type[EditorPage]) -> None:
    """Let a page stand over the editor."""
    editor(running)
    running.screen.presenter.context.stand(make)
    wait_over(running)


def propose_first(running: Running) -> None:
    """Choose what is drafted from the first article."""
    editor(running)
    presenter = running.screen.presenter
    presenter.context.routes = replace(
        presenter.context.routes, drafting=Proposed(), hearing=None, proposals={}, wished=[]
    )
    presenter.context.stand(SuggestionsPresenter)
    wait_over(running)
    running.rest()


def propose(running: Running) -> None:
    """Have questions proposed about the first article."""
    propose_first(running)
    presenter = running.screen.presenter
    presenter.overlay.standing.suggest_with_options()
    running.wait(lambda: presenter.overlay.standing.state.phase == "reviewing")
    running.rest()


def silent(running: Running) -> None:
    """Go to the first proposal of which the article says nothing."""
    page = running.screen.presenter.overlay.standing
    drafts = list(page.suggestion_set.drafts.values())
    page.go_to(next(place for place, each in enumerate(drafts) if each.confirm))
    running.rest()


def propose_held(running: Running) -> None:
    """Edit a proposal so that drafting holds something against it."""
    editor(running)
    presenter = running.screen.presenter
    heard = Heard(bridge(), held_against="giveaway")
    presenter.context.routes = replace(
        presenter.context.routes, drafting=Proposed(), hearing=heard, proposals={}
    )
    presenter.context.stand(SuggestionsPresenter)
    wait_over(running)
    page = presenter.overlay.standing
    page.suggest_with_options()
    running.wait(lambda: page.state.phase == "reviewing")
    press(running, "E")
    page.editing.typed(
        f"{QUESTION_POINTER}/claim", "Guests of the Hotel Petrel no longer book rooms that face the water."
    )
    running.rest()
    press(running, "Esc")
    running.wait(lambda: bool(page.state.proposal and page.state.proposal.tick))
    # In a narrow window the passage has to come into sight first.
    for _ in range(2):
        press(running, "A")
        running.wait(lambda: page.find_unseen() is None)
        running.rest()


def hear_first(running: Running) -> None:
    """Lay who says what over the first article."""
    editor(running)
    presenter = running.screen.presenter
    presenter.context.routes = replace(presenter.context.routes, hearing=Heard(bridge()))
    presenter.context.stand(AttributionsPresenter)
    wait_over(running)
    running.wait(lambda: presenter.overlay.standing.phase == "reading")
    running.rest()


def hear(running: Running) -> None:
    """The same, where two corrections were made."""
    hear_first(running)
    press(running, "C")
    press(running, "C")
    running.rest()


def hand_out(running: Running) -> None:
    """Look at what handing out would be."""
    editor(running)
    running.screen.presenter.hand_out()
    wait_over(running)
    running.wait(lambda: running.screen.presenter.overlay.standing.revision)


def _teach(running: Running) -> None:
    preferences = running.program.preferences
    preferences.change(replace(preferences.now, teacher_tools=True))


def _write(folder: Path, document: Any) -> None:
    due(folder)
    put_in_work(folder, document)


def put_in_work(folder: Path, document: Any) -> None:
    """Begin the packs in work of a data folder, of which this document is that of the first."""
    working, chance = find_working_dir(folder), Random(1)
    media = {each.name: each.read_bytes() for each in (paths.content_dir() / BRIDGE / "media").iterdir()}
    create_working_copy(
        working, StepHistory(example_json()), "The evening ferry", NOON - timedelta(days=9), chance
    )
    old = create_working_copy(
        working, StepHistory(example_json()), "A first try", NOON - timedelta(days=20), chance
    )
    move_to_trash(old, NOON - timedelta(days=3))
    said = StepHistory(document).done(
        add_comment(document, "heavy-rain", "Bo", "Is “heavy” the article’s word?", NOON.date(), chance)
    )
    made = create_working_copy(working, said, NAME, NOON - timedelta(hours=2), chance, media)
    before = document | {"title": "The bell"}
    save_version(made, before, "saved", NOON - timedelta(days=1))


def _working(running: Running) -> Path:
    return find_working_dir(running.program.begun.path.parent)


def _editing(running: Running) -> None:
    running.wait(lambda: running.name == "editor" and _is_editing(running))
    running.rest()
    running.screen.presenter.check()
    running.rest()


def _is_editing(running: Running) -> bool:
    state = running.screen.state
    return state is not None and state.phase == "editing"


def wait_over(running: Running) -> None:
    running.wait(lambda: running.screen.overlay is not None)
    running.rest()


def rename(running: Running) -> None:
    running.screen.presenter.ask_name(0)


def paste(running: Running) -> None:
    QGuiApplication.clipboard().setText(ARTICLE)
    press(running, "Ctrl+V")
    reach(running, "opened")


def speakers(running: Running) -> None:
    row(running, PACK)
    running.screen.presenter.edits.acted("speakers", "", None)
    settle()


def select_several(running: Running) -> None:
    running.screen.page.go_to(1)
    press(running, "Shift+Down", "Shift+Down")


def compare(running: Running) -> None:
    standing = running.screen.presenter.overlay.standing
    running.wait(
        lambda: standing.form.sheet and any(item.id == "lines" for item in list_items(standing.form))
    )
    press(running, "Down")
    running.rest()


def paste_newer(running: Running) -> None:
    (first, *_) = bridge()["sources"]
    words = "\n\n".join(each["text"] for each in first["passages"]).replace("64 complaints", "61 complaints")
    QGuiApplication.clipboard().setText(words)
    running.screen.presenter.overlay.standing.paste()
    running.wait(lambda: running.screen.presenter.overlay.standing.phase != "choosing")
