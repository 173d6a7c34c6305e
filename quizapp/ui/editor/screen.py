"""The pack editor. It lays out and forwards."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QVBoxLayout, QWidget

from quizapp.ui.editor import list_controller
from quizapp.ui.editor.delayed_indicator import DelayedIndicator
from quizapp.ui.editor.editor_menus import EditorMenus
from quizapp.ui.editor.editor_panes import FORM, EditorPanes
from quizapp.ui.editor.form.clipboard_picture import find_picture, has_picture
from quizapp.ui.editor.list_controller import QuestionListController
from quizapp.ui.editor.page_menu import PAGE_MENU_ENTRIES, open_page
from quizapp.ui.editor.page_view import EditorPageView
from quizapp.ui.editor.pages.pack_articles import PackArticlesPresenter
from quizapp.ui.editor.pages.suggestions.presenter import SuggestionsPresenter
from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.card_frames import ProgressCard, WarningCard
from quizapp.ui.kit.key_event import format_key_event
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.screen_bars import MARGIN
from quizapp.ui.kit.tab_order import TabOrder
from quizapp.ui.kit.widget_state import TopBarState
from quizapp.ui.messages import editor_keys as keys
from quizapp.ui.messages.keys import NEXT_ARTICLE, PREVIOUS_ARTICLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.editor.page import EditorPage
    from quizapp.ui.editor.presenter import EditorPresenter
    from quizapp.ui.editor.screen_interface import EditorTimer
    from quizapp.ui.editor.state import EditorState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

OWN_KEYS: Final = frozenset(
    {
        keys.EVIDENCE,
        keys.FILL_IN,
        keys.NEW_FROM_SELECTION,
        keys.NEW,
        keys.DUPLICATE,
        keys.UNDO,
        keys.REDO,
        keys.SAVE,
    }
    | {keys.EXPORT_PACK, "Ctrl+Up", "Ctrl+Down", keys.REDO_ALTERNATIVE}
    | list_controller.OWN_KEYS
)
"""The keys that are the editor's also while a text field has the keyboard, which would take them."""


class EditorScreen(Screen):
    """Shows one EditorState after another. Its presenter is set once, by whoever makes both."""

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self.state: EditorState | None = None
        self._timers: dict[EditorTimer, QTimer] = {}
        self.page = EditorPanes(look, translate)
        self.overlay: EditorPageView | None = None
        self._narrow, self._told = False, ""
        self._waiting, self._working = QWidget(), ProgressCard(look, "", "Esc")
        self._failed = WarningCard(look)
        self._bound: set[str] = set()
        self._late = DelayedIndicator(self._working, self._tell_opening)
        self._order = TabOrder(self)
        self._stack = QStackedLayout(self)
        self._fill()
        application: QApplication = QApplication.instance()  # type: ignore[assignment]  # there is a screen
        application.focusChanged.connect(self._watch)

    @property
    def presenter(self) -> EditorPresenter:
        """Whom what is done here is told."""
        return self._presenter

    @presenter.setter
    def presenter(self, presenter: EditorPresenter) -> None:
        self._presenter = presenter
        self._connect()
        self._bind()

    def prepare(self, state: EditorState, then: Callable[[], None]) -> None:
        """Build the form of a state that will be shown, one part between two events; `then` call this."""
        parts = iter(()) if state.form is None else self.page.form.build(state.form)

        def go_on() -> None:
            for _ in parts:
                QTimer.singleShot(0, self, go_on)
                return
            then()

        go_on()

    def show_state(self, state: EditorState) -> None:
        """Show a state; widgets that show it already are left alone."""
        before, self.state = self.state, state
        turned = before is None or before.phase != state.phase or before.overlay is not state.overlay
        if turned and before is not None:
            self.release_focus()
        self._show_place(state)
        self._show_over(state.overlay, anew=before is None or before.overlay is not state.overlay)
        self._stack.setCurrentWidget(self._page_of(state))
        self._failed.setVisible(state.phase == "failed")
        if state.phase != "opening":
            self._late.end()
        if state.phase == "failed":
            self._failed.title.show_text(state.message)
        elif state.phase == "opening":
            self._late.begin()
        else:
            self.page.show_writing(state)
        if turned and self.isVisible():
            self.set_initial_focus()

    def announce(self, sentence: str) -> None:
        """Say a sentence to a screen reader, unless what has just got the keyboard says it."""
        if sentence not in self._told:
            announce(self, sentence)

    def wait(self, what: EditorTimer, ms: int) -> None:
        """Call the presenter after so long, counted anew with each call."""
        if what not in self._timers:
            timer = self._timers[what] = QTimer(self)
            timer.setSingleShot(True)
            timer.timeout.connect(
                lambda: self.presenter.check() if what == "check" else self.presenter.save()
            )
        self._timers[what].start(ms)

    def begin_form(self) -> None:
        """Put the keyboard into the form's first field, and select what stands there."""
        if self._is("editing"):
            self.page.bring(FORM)
            self.page.form.begin()

    def focus_form(self) -> None:
        """Put the keyboard into the form: where it was last in this question, else into the first field.

        Not where somebody has gone to another screen meanwhile.
        """
        if self._is("editing") and self.isVisible():
            self.page.go_to(FORM)

    def focus_reported(self) -> None:
        """Put the keyboard on what was reported on what is shown."""
        if self._is("editing"):
            self.page.bring(FORM)
            self.page.reported.take_focus()

    def focus_field(self, pointer: str) -> None:
        """Put the keyboard into the field at a pointer."""
        if self._is("editing"):
            before = QApplication.focusWidget()
            self.page.bring(FORM)
            self.page.form.focus(pointer)
            now = QApplication.focusWidget()
            self._told = "" if now is None or now is before else now.accessibleDescription()
            QTimer.singleShot(0, self, self._forget_told)

    def _forget_told(self) -> None:
        self._told = ""

    def set_initial_focus(self) -> None:
        """Put the keyboard where one writes, answers, or reads."""
        if self._is("editing"):
            self.focus_form()
        elif self.overlay is not None:
            self.overlay.set_initial_focus()
        elif self._is("failed"):
            self._failed.title.setFocus()
        else:
            self.setFocus()

    def update_tab_order(self) -> None:
        """Look what Tab comes to only now: the form changes often."""
        self._order.keep()

    def back(self) -> None:
        """Close what stands over the editor, else go back to the list."""
        self.presenter.back()

    def primary(self) -> None:
        """Do what the page over the editor does first, or go from the list to the form."""
        if self.overlay is not None:
            self.overlay.primary()
        elif self.page.list.hasFocus():
            self.page.go_to(FORM)
        elif self.page.form.is_about_speakers and self.page.pane_of(QApplication.focusWidget()) == FORM:
            self.presenter.edits.leave_speakers()

    def set_narrow(self, narrow: bool) -> None:
        """Show one pane at a time, or all."""
        self._narrow = narrow
        self.page.set_narrow(narrow)
        if self.overlay is not None:
            self.overlay.set_narrow(narrow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the editor's own keys, or those of the page over it, before a text field does."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            own = OWN_KEYS if self.overlay is None else self.overlay.page_presenter.own_keys
            key = format_key_event(event)
            pastes = self.overlay is None and key == keys.PASTE and self._has_picture()
            act = self._keys.get(key) if key in own or pastes else None
            if act is not None:
                act()
                return True
        return super().eventFilter(watched, event)

    def _watch(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None and self.isAncestorOf(before):
            before.removeEventFilter(self)
            self.page.form.remember(before)
        if now is not None and self.isAncestorOf(now):
            now.installEventFilter(self)

    def _is(self, phase: str) -> bool:
        return self.state is not None and self.state.phase == phase

    def _show_place(self, state: EditorState) -> None:
        over = state.overlay
        title, aside = (state.title, state.aside) if over is None else (over.title, over.aside)
        self.show_place(
            TopBarState(title, self._translate("editor.packs" if over is None else "editor.editor"), aside)
        )

    def _page_of(self, state: EditorState) -> QWidget:
        if self.overlay is not None:
            return self.overlay
        return self.page if state.phase == "editing" else self._waiting

    def _show_over(self, standing: EditorPage | None, *, anew: bool) -> None:
        """Show what stands over the editor; what stood there before is thrown away."""
        if anew and self.overlay is not None:
            self._stack.removeWidget(self.overlay)
            self.overlay.hide()
            self.overlay.deleteLater()
            self.overlay = None
        if standing is not None and self.overlay is None:
            page = self.overlay = EditorPageView(self._look, self._translate, standing)
            page.set_narrow(self._narrow)
            self._stack.addWidget(page)
            for key in tuple(page.keys()):
                if key not in self._bound:
                    self._bind_key(key, None)
        if self.overlay is not None:
            self.overlay.refresh()

    def _tell_opening(self) -> None:
        self._working.show_work(self._translate("editor.opening"), 0, 0)
        self._working.show()

    def _use(self) -> None:
        """Let the selected words be evidence, or where no question is shown, begin one from them."""
        if self.state is not None and not self.state.is_question:
            self._menus.ask_about_them()
        else:
            self.presenter.edits.use(self.page.article.article.chosen())

    def _has_picture(self) -> bool:
        return has_picture(QApplication.clipboard().mimeData())

    def _paste(self) -> None:
        """Show a picture that was copied with the question; else paste questions into the list."""
        name = self._translate("form.pasted")
        given = find_picture(QApplication.clipboard().mimeData(), name)
        if given is not None:
            self.presenter.edits.picture(given)
        else:
            self._hands.paste_in_list()

    def _open_more(self) -> None:
        if self.state is not None:
            self._menus.open_more(self.state)

    def _switch_pane(self, step: int) -> None:
        if self.overlay is not None:
            self.overlay.switch_pane(step)
        elif self._is("editing"):
            here = self.page.pane_of(QApplication.focusWidget())
            self.page.go_to((here + step) % 3)

    def _turn(self, step: int) -> None:
        state = self.state
        if state is not None and self._is("editing") and state.tabs:
            self.presenter.turn((state.front + step) % len(state.tabs))

    def _acted(self, name: str, at: str) -> None:
        self.presenter.edits.acted(name, at, self.page.article.article.chosen())

    def _bind_key(self, key: str, act: Callable[[], None] | None) -> None:
        """Let a key act while one writes, and do what the page over the editor does with it."""
        self._bound.add(key)
        self.bind(key, partial(self._act, key, act))

    def _in_article(self, act: Callable[[], None]) -> Callable[[], None]:
        """Return what acts only while the article has the keyboard: elsewhere its letter may be written."""
        return lambda: act() if self.page.article.article.hasFocus() else None

    def _act(self, key: str, act: Callable[[], None] | None) -> None:
        if self.overlay is not None:
            act = self.overlay.keys().get(key)
        elif not self._is("editing"):
            act = None
        if act is not None:
            act()

    def _connect(self) -> None:
        """Forward what is done to the presenter."""
        page, form = self.page, self.page.form
        self._hands = QuestionListController(page, self.presenter, self._translate)
        self._menus = EditorMenus(self._look, self, page, self.presenter, self._hands, self._translate)
        form.typed.connect(self.presenter.context.type)
        form.chosen.connect(self.presenter.edits.chosen)
        form.added.connect(self.presenter.edits.added)
        form.removed.connect(self.presenter.edits.removed)
        form.moved.connect(self.presenter.edits.moved)
        form.acted.connect(self._acted)
        form.pictured.connect(self.presenter.edits.picture)
        page.article.used.connect(self._use)
        page.article.begun.connect(self._menus.ask_about_them)
        page.article.article.menu_asked.connect(self._menus.open_words_at)
        page.article.more.clicked.connect(self._menus.open_words)
        page.article.turned.connect(self.presenter.turn)
        page.article.opened.connect(lambda: self.presenter.context.stand(PackArticlesPresenter))
        page.article.pasted.connect(
            lambda: self.presenter.context.stand(
                partial(PackArticlesPresenter, begin_with=PackArticlesPresenter.paste)
            )
        )
        page.article.drafted.connect(lambda: self.presenter.context.stand(SuggestionsPresenter))
        page.checks.rows.mended.connect(self.presenter.fix)
        page.checks.next_asked.connect(self.presenter.next_check)
        page.reported.turned.connect(lambda id_, done: self.presenter.reported.turn(id_, done=done))
        page.reported.next_asked.connect(self.presenter.reported.go_on)
        page.new.clicked.connect(self._menus.ask_new)
        page.up.clicked.connect(lambda: self.presenter.rows.move(-1))
        page.down.clicked.connect(lambda: self.presenter.rows.move(1))
        page.more.clicked.connect(self._open_more)
        page.hand_out.clicked.connect(self.presenter.hand_out)
        page.try_it.clicked.connect(self.presenter.try_it)

    def _bind(self) -> None:
        for key, act in (
            (keys.EVIDENCE, self._use),
            (keys.FILL_IN, self.presenter.edits.fill_in),
            (keys.NEW_FROM_SELECTION, self._menus.ask_about_them),
            (keys.NEW, self._menus.ask_new),
            (keys.PASTE, self._paste),
            (keys.DUPLICATE, self.presenter.rows.duplicate),
            (keys.UNDO, self.presenter.undo),
            (keys.REDO, self.presenter.redo),
            (keys.REDO_ALTERNATIVE, self.presenter.redo),
            (keys.SAVE, self.presenter.save_version),
            (keys.PREVIEW, self.presenter.try_it),
            (keys.NEXT_CHECK, self.presenter.next_check),
            (keys.EXPORT_PACK, self.presenter.hand_out),
            ("Ctrl+Up", lambda: self.presenter.edits.step(-1)),
            ("Ctrl+Down", lambda: self.presenter.edits.step(1)),
            ("Alt+Up", lambda: self.presenter.rows.move(-1)),
            ("Alt+Down", lambda: self.presenter.rows.move(1)),
            (NEXT_ARTICLE, lambda: self._turn(1)),
            (PREVIOUS_ARTICLE, lambda: self._turn(-1)),
            *dict.fromkeys(keys.MENU, self._menus.open_here).items(),
            (keys.SUGGEST_QUESTION, self._in_article(self._menus.draft)),
            (keys.EXPLAIN_NO_SUGGESTION, self._in_article(self._menus.why)),
            *self._hands.keys().items(),
        ):
            self._bind_key(key, act)
        for each in PAGE_MENU_ENTRIES:
            if each.key:
                self._bind_key(each.key, partial(open_page, self.presenter.context, each))
        self.bind("F6", lambda: self._switch_pane(1))
        self.bind("Shift+F6", lambda: self._switch_pane(-1))

    def _fill(self) -> None:
        box = QVBoxLayout(self._waiting)
        box.setContentsMargins(MARGIN, 20, MARGIN, 20)
        for widget in (self._working, self._failed):
            box.addWidget(widget)
            widget.hide()
        box.addStretch()
        for page in (self._waiting, self.page):
            self._stack.addWidget(page)
