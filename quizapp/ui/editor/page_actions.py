"""What stands over the editor, and what is asked of the program around it: pages, files, pictures. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from random import Random
from typing import TYPE_CHECKING

from quizapp.authoring.errors import AuthoringError
from quizapp.authoring.operations.pictures import attach_picture, read_picture
from quizapp.drafting.passage_offsets import PassageRange
from quizapp.ui.editor.edit_actions import EditActions
from quizapp.ui.editor.pack_export_presenter import PackExportPresenter
from quizapp.ui.editor.page_host import PageHost
from quizapp.ui.editor.page_presenter import EditorPage, PageContext
from quizapp.ui.editor.pages.attributions.presenter import AttributionsPresenter
from quizapp.ui.editor.pages.suggestions.presenter import SuggestionsPresenter
from quizapp.ui.editor.picture_import import ImportedPicture, PictureImport, PictureInput
from quizapp.ui.editor.problem_lines import describe_problem
from quizapp.ui.editor.question_preview import QuestionPreviewPresenter, build_question_pack
from quizapp.ui.messages import editor as text

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.problems import Problem
    from quizapp.ui.editor.editor_model import EditorModel
    from quizapp.ui.editor.page_menu import PageMenuEntry
    from quizapp.ui.editor.routes import EditorRoutes
    from quizapp.ui.editor.save_jobs import Autosave
    from quizapp.ui.editor.screen_interface import EditorView
    from quizapp.ui.editor.text_selection import TextSelection
    from quizapp.ui.ports import BatchBackground, Clock, Translate


class PageActions(EditActions):
    """The part of the editor's presenter that lets pages stand over the editor, and takes pictures in."""

    def __init__(
        self,
        view: EditorView,
        background: BatchBackground,
        clock: Clock,
        translate: Translate,
        ways: EditorRoutes,
        chance: Random | None,
    ) -> None:
        super().__init__(view, clock, translate, chance)
        self._background, self.routes = background, ways
        self._pictures: dict[str, bytes] = {}
        self._picturing = PictureImport(background, translate, self._chance)
        self.overlay = PageHost(self._render)
        """Where a page stands over the editor: a question tried out, a hand-out."""

    def undo(self) -> None:
        """Take the last step back."""
        raise NotImplementedError

    def redo(self) -> None:
        """Do again what was taken back last."""
        raise NotImplementedError

    def show_problem(self, at: str) -> None:
        """Go to where a problem is."""
        raise NotImplementedError

    def try_it(self) -> None:
        """Show the question as the learner sees it."""
        bench = self._bench
        if bench is None or bench.question is None:
            self._tell(self._translate("editor.no_question_why"), failed=True)
            return
        document, at = bench.document, bench.place
        self._background.read_latest(
            "editor-trial", lambda _: build_question_pack(document, at), self._begin_trial, _raise
        )

    def acted(self, name: str, at: str, chosen: TextSelection | None) -> None:
        """Do what is asked for by a name; have a picture chosen from a file."""
        if name != "picture":
            super().acted(name, at, chosen)
            return
        title = self._translate("form.choosing.choose_a_picture")
        kind = (self._translate("form.choosing.pictures"), "*.png *.jpg *.jpeg *.webp")
        path = self.routes.ask.open_file(title, self.routes.folder(), [kind])
        if path is not None:
            self.picture(PictureInput(path.name, partial(read_picture, path)))

    def picture(self, given: PictureInput) -> None:
        """Show a picture with the question that is shown, once it is made ready."""
        bench, keeping = self._bench, self._keeping
        question = None if bench is None else bench.question
        if bench is None or keeping is None or self._is_moving():
            return
        if question is None:
            self._tell(self._translate("form.no_question"), failed=True)
            return
        self._tell(self._translate("form.making", name=given.name))
        self._picturing.begin(
            keeping.folder,
            bench.document,
            given,
            self.routes.anew,
            lambda made: self._pictured(question["id"], made),
            self._failed_to,
        )

    def offers(self, entry: PageMenuEntry) -> bool:
        """Tell whether a page can be opened here."""
        return entry.gives(self.routes)

    def open_entry(self, entry: PageMenuEntry) -> None:
        """Let a page of the menu stand over the editor, where it can be opened here."""
        if self.offers(entry):
            self.stand(entry.make)

    @property
    def offers_attributions(self) -> bool:
        """Whether it can be read here who says what, and drafted from some words alone."""
        return self.routes.hearing is not None

    def draft_from(self, chosen: TextSelection | None) -> None:
        """Have questions drafted from words of the article, on their page."""
        self._stand_on(chosen, lambda reach, place: SuggestionsPresenter(reach, within=place))

    def explain_no_suggestions(self, chosen: TextSelection | None) -> None:
        """Show who says what, and why nothing is proposed of words of the article."""
        self._stand_on(chosen, lambda reach, place: AttributionsPresenter(reach, why=place))

    def hand_out(self) -> None:
        """Look at the whole pack once more, and show what handing it out would be."""
        keeping = self._keeping
        if keeping is not None:
            self.stand(lambda reach: PackExportPresenter(reach, keeping, self._handed_out))

    def stand(self, make: Callable[[PageContext], EditorPage]) -> None:
        """Let a page stand over the editor."""
        bench, keeping = self._bench, self._keeping
        if bench is not None and keeping is not None:
            bench.desk.pause()
            self._said, self._failed = "", False
            self.overlay.begin(make(self._reach(bench, keeping)))

    def _stand_on(
        self, chosen: TextSelection | None, make: Callable[[PageContext, PassageRange], EditorPage]
    ) -> None:
        if not self.offers_attributions:
            return
        if chosen is None:
            self._tell(self._translate("attributions.no_words"), failed=True)
        else:
            place = PassageRange(chosen.passage, chosen.start, chosen.end)
            self.stand(lambda reach: make(reach, place))

    def _pictured(self, question: str, made: ImportedPicture) -> None:
        self._pictures[made.kept.file] = made.data
        if self._bench is None or not self._do(lambda it: attach_picture(it.document, question, made.kept)):
            return
        self._tell(self._translate("form.added"))
        if self._bench.question is not None and self._bench.question["id"] == question:
            self._view.focus_field(f"/media/{len(self._bench.document['media']) - 1}/alt")

    def _failed_to(self, error: Exception) -> None:
        if not isinstance(error, AuthoringError):
            raise error
        self._tell(text.describe_authoring_error(self._translate, error), failed=True)

    def _begin_trial(self, found: Pack | tuple[Problem, ...]) -> None:
        if isinstance(found, tuple):
            first = next(iter(found), None)
            words = (
                self._translate("editor.not_here")
                if first is None
                else describe_problem(first, self._translate)
            )
            self._tell(words, failed=True)
            return
        today, seed = self._clock.day(self._clock.now()), self._chance.getrandbits(32)
        self._said, self._failed = "", False
        self.overlay.begin(QuestionPreviewPresenter(found, self._pictures, seed, today, self._translate))

    def _handed_out(self, path: Path, step: Step) -> None:
        """Tell that the file is there. Nothing was written meanwhile, for the page stood over it."""
        bench, keeping = self._bench, self._keeping
        self.overlay.close()
        if bench is None or keeping is None or not self._do(lambda _: step):
            return
        revision = int(bench.document["revision"])
        keeping.handed_out(revision, str(path))
        self._tell(self._translate("editor.handed_out", file=path.name, revision=revision))
        self.routes.handed_out(path)

    def _reach(self, bench: EditorModel, keeping: Autosave) -> PageContext:
        return PageContext(
            folder=keeping.folder,
            place=lambda: bench.place,
            document=lambda: bench.document,
            pictures=lambda: self._pictures,
            add_pictures=self._add_pictures,
            do=self._do_told,
            type=self.typed,
            undo=self.undo,
            redo=self.redo,
            go=self.show_problem,
            leave=self._leave_over,
            stand=self.stand,
            announce=self._view.announce,
            ways=self.routes,
            background=self._background,
            clock=self._clock,
            chance=self._chance,
            translate=self._translate,
        )

    def _add_pictures(self, more: Mapping[str, bytes]) -> None:
        # Another mapping: whoever checks the pack meanwhile has the one before.
        self._pictures = {**self._pictures, **more}

    def _do_told(self, make: Callable[[Json], Step]) -> str:
        """Do a step of a page; returns '' or why it was not."""
        return "" if self._do(lambda bench: make(bench.document)) else self._said

    def _leave_over(self, sentence: str) -> None:
        self.overlay.close()
        self._tell(sentence)
        self._view.focus_form()


def _raise(error: Exception) -> None:
    raise error
