"""The page on proposals as a form: a strip of all, the article, and one of them, to be decided. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final

from quizapp.ui.editor.pages.items import ArticleSheet, CheckLines
from quizapp.ui.editor.pages.pack_page import ACCEPT_KEYS
from quizapp.ui.editor.pages.question_preview import PreviewPanel
from quizapp.ui.kit.form import (
    Button,
    Buttons,
    Card,
    Check,
    Checks,
    Choice,
    Form,
    IconWords,
    Item,
    Progress,
    Row,
    Words,
)
from quizapp.ui.kit.widget_state import IconLineState, KeyHint, SwitchState, TextRun, TopBarState
from quizapp.ui.messages import editor_keys as keys
from quizapp.ui.messages.keys import NEXT_ARTICLE, PREVIOUS_ARTICLE, format_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.ui.editor.form.state import FormState
    from quizapp.ui.editor.pages.suggestions.presenter import SuggestionsPresenter
    from quizapp.ui.editor.pages.suggestions.state import (
        SpanEnd,
        SuggestionChip,
        SuggestionSpan,
        SuggestionsState,
        SuggestionState,
    )

SHARES: Final = (572, 636)
"""The widths of the columns, px, in a window as designed; in others they share it alike."""

GAP: Final = 12
"""Between cards, px."""


@dataclass(frozen=True, slots=True)
class SuggestionStripItem(Item):
    """All proposals as numbers, the one at a place in front, and how many are decided."""

    name: str
    chips: tuple[SuggestionChip, ...]
    at: int
    counts: tuple[TextRun, ...]
    press: Callable[[int], None] = field(compare=False)


@dataclass(frozen=True, slots=True)
class SuggestionCardItem(Item):
    """A proposal as learners see it, with what they are told afterwards."""

    proposal: SuggestionState


@dataclass(frozen=True, slots=True)
class EditPanel(Item):
    """The form of a proposal; `tell` is told what is done in it, and where."""

    form: FormState
    tell: Callable[..., None] = field(compare=False)


def _see_nothing(_place: SuggestionSpan, _end: SpanEnd) -> None:
    pass


@dataclass(frozen=True, slots=True)
class PassageSheet(ArticleSheet):
    """An article in which it is noted which of these places were on screen, told to `see`.

    `bring` is a place that is to come into sight each time that `brings` is another. `at` is the place of the
    proposal that it stands beside: of another one, what is seen is told anew.
    """

    at: int = -1
    places: tuple[SuggestionSpan, ...] = ()
    bring: tuple[SuggestionSpan, SpanEnd] | None = None
    brings: int = 0
    see: Callable[[SuggestionSpan, SpanEnd], None] = field(default=_see_nothing, compare=False)


def build_suggestions_form(page: SuggestionsPresenter) -> Form:
    """Return what is shown of a page."""
    state = page.state
    begins = state.wish is not None and state.wish.first
    focus = _find_focus(state, begins=begins)
    wanted, goes = page.wanted_focus
    place = TopBarState(page.title, aside=page.aside)
    if page.preview is not None and state.phase == "trying":
        panel = PreviewPanel(
            page.preview, page.preview.state(), page.preview_keys, page.translate("suggestions.leave_edit"),
            page.leave, id="preview", below=0,
        )  # fmt: skip
        return Form(
            place, (), page.leave, panel=panel, focus="preview", stage="trying", enter=page.enter,
            keys=_list_keys(page),
        )  # fmt: skip
    icon, tone = ("wrong", "wrong") if state.refused else ("info", "neutral")
    message = IconWords(IconLineState(icon, state.message, tone=tone), id="message")
    stands = state.phase, state.at, bool(state.reasons), state.proposal is None, begins and state.front, goes
    panel_ = None
    if state.phase == "editing" and state.form is not None:
        panel_ = EditPanel(state.form, page.tell_editor, id="panel", below=0)
    return Form(
        place,
        tuple(_list_cards(page)),
        page.leave,
        head=_strip(page) if state.chips else None,
        sheet=_sheet(page),
        sheet_last=True,
        panel=panel_,
        shares=SHARES,
        told=(message if state.message else None,),
        bar=tuple(_list_buttons(page, begins=begins)),
        hints=tuple(_list_hints(page, begins=begins)),
        width=2_000,
        focus=wanted or focus,
        stage=repr(stands),
        enter=page.enter,
        keys=_list_keys(page),
    )


def _find_focus(state: SuggestionsState, *, begins: bool) -> str:
    """Return the id of the proposal, of its form, or of what there is in its place."""
    if state.reasons:
        return "reason_1"
    if state.phase == "editing":
        return "panel"
    if begins:
        return "begin"
    if state.wish is not None:
        return "types"
    return "proposal" if state.proposal is not None else "title" if state.title else "back"


def _list_keys(page: SuggestionsPresenter) -> dict[str, Callable[[], None]]:
    """Return what each key does; a letter does nothing while something is written or tried."""
    reading: dict[str, Callable[[], None]] = {
        "Left": partial(page.step, -1), "Right": partial(page.step, 1), keys.ACCEPT: page.accept_or_go,
        keys.EDIT: page.edit, keys.REJECT: page.reject, keys.UNDO_DECISION: page.undo,
        keys.OPTIONS: page.go_to_options, keys.PREVIEW_SUGGESTION: page.try_it, "F5": page.try_it,
    }  # fmt: skip
    return {
        **{str(each): partial(page.press_number, each) for each in range(1, 10)},
        **{key: partial(page.read, act) for key, act in reading.items()},
        **dict.fromkeys(ACCEPT_KEYS, page.accept_or_go),
        keys.EVIDENCE: page.use_selection,
        keys.UNDO_ALTERNATIVE: page.undo,
        keys.REDO: page.redo,
        NEXT_ARTICLE: partial(page.turn_by, 1),
        PREVIOUS_ARTICLE: partial(page.turn_by, -1),
        "Backspace": partial(page.press_preview, "Backspace"),
        "W": partial(page.press_preview, "W"),
    }


def _strip(page: SuggestionsPresenter) -> SuggestionStripItem:
    counts: list[TextRun] = []
    for figure, word in page.state.counts:
        apart = "  " if counts else ""
        counts += [TextRun(f"{apart}{figure} ", "strong"), TextRun(word, tone="textMuted")]
    name = page.translate("suggestions.strip")
    return SuggestionStripItem(
        name, page.state.chips, page.state.at, tuple(counts), page.go_to, id="strip", below=0
    )


def _sheet(page: SuggestionsPresenter) -> PassageSheet | None:
    state = page.state
    if state.article is None:
        return None
    bring, brings = page.brought
    return PassageSheet(
        state.article, "", page.selection, tabs=state.tabs, front=state.front, turn=page.turn,
        at=state.at, places=state.places, bring=bring, brings=brings, see=page.mark_seen, id="passage",
        below=0,
    )  # fmt: skip


def _list_hints(page: SuggestionsPresenter, *, begins: bool) -> Iterator[KeyHint | str]:
    state, tr = page.state, page.translate
    if state.phase == "reviewing" and not state.reasons:
        yield from (KeyHint("←"), KeyHint("→"), tr("suggestions.browse"))
    elif begins:
        yield from (KeyHint("F6"), tr("suggestions.wish_where"))
    elif state.phase == "editing":
        yield from (tr("suggestions.select_then"), KeyHint(format_key(keys.EVIDENCE)))


def _list_buttons(page: SuggestionsPresenter, *, begins: bool) -> Iterator[Button]:
    """Yield what can be done: to decide about one, to say why not, to leave its form, to leave the page."""
    state, tr = page.state, page.translate

    def button(name: str, act: Callable[[], None], key: str = "", *, primary: bool = False) -> Button:
        words, icon = tr(f"suggestions.{name}"), "undo" if name == "undo" else ""
        return Button(words, act, key, "primary" if primary else "normal", icon=icon, id=name)

    if state.reasons:
        for number, words in enumerate(state.reasons, 1):
            yield Button(words, partial(page.choose_reason, number), str(number), id=f"reason_{number}")
        yield button("keep", page.leave, "Esc")
    elif state.phase == "editing":
        yield button("leave_edit", page.leave, "Esc")
        yield button("save", page.accept_or_go, keys.SAVE_SUGGESTION, primary=True)
    elif begins:
        yield button("begin", page.suggest_with_options, "Enter", primary=True)
    elif state.wish is not None:
        yield button("leave_wish", page.leave, "Esc")
        yield button("draft_so", page.suggest_with_options, "Enter", primary=True)
    else:
        if state.undoes:
            yield button("undo", page.undo, keys.UNDO_DECISION)
        yield from _list_decisions(page, button)


def _list_decisions(page: SuggestionsPresenter, button: Callable[..., Button]) -> Iterator[Button]:
    """Yield what can be done about a proposal, or where there is none."""
    phase = page.state.phase
    if phase == "reviewing":
        yield button("try", page.try_it, keys.PREVIEW_SUGGESTION)
        yield button("reject", page.reject, keys.REJECT)
        yield button("edit", page.edit, keys.EDIT)
        yield button("accept", page.accept_or_go, keys.ACCEPT, primary=True)
        return
    if phase == "done":
        yield button("look_again", partial(page.step, -1), "←")
    if phase == "failed":
        yield button("again", page.again)
    yield button("back", page.leave, "Esc", primary=True)


def _list_cards(page: SuggestionsPresenter) -> Iterator[Item]:
    """Yield the proposal with its checks, or what is told in its place, and how many were held back."""
    state, tr = page.state, page.translate
    if state.title:
        head = Words(state.title, "heading", reads=True, id="title", below=2 if state.text else 0)
        why = Words(state.text, tone="textMuted", below=0) if state.text else None
        yield Card((head, why), padding=16, below=GAP)
    if state.work is not None:
        work = state.work
        yield Progress(work.what, work.done, work.total, tr("suggestions.stop"), late=True, below=GAP)
    if state.wish is not None:
        yield _options_card(page)
    if state.proposal is not None:
        yield SuggestionCardItem(state.proposal, id="proposal", below=GAP)
        if state.proposal.tick:
            tick, why_ = state.proposal.tick, tr("suggestions.tick_why")
            switch = SwitchState(tick, why_, state.proposal.ticked, f"{tick}. {why_}")
            yield Card((Check(switch, page.tick, id="tick", below=0),), padding=6, below=GAP)
        sound = IconLineState("correct", tr("suggestions.sound"), tone="correct")
        lines = CheckLines(state.checks, (*(() if state.checks else (sound,)), *state.proved), below=0)
        told = (Words(state.checks_told, tone="textMuted", below=0),) if state.checks_told else ()
        heading = Row((Words(tr("suggestions.checks"), "heading", below=0),), told, below=4)
        yield Card((heading, lines), padding=16, id="checks", below=GAP)
    if state.notes:
        yield _notes_card(page)


def _options_card(page: SuggestionsPresenter) -> Card:
    """Return the card on which it is chosen what is drafted."""
    tr, wish, editor = page.translate, page.state.wish, page.options_editor
    assert wish is not None
    assert editor is not None
    items: list[Item] = [Words(tr("suggestions.wish_title"), "heading")]
    if wish.first:
        items.append(Words(tr("suggestions.wish_first"), tone="textMuted", below=12))
    kinds = tr("suggestions.wish_kinds")
    items += [
        Words(kinds, "label", "textMuted", below=4),
        Checks(kinds, wish.types, editor.turn, id="types", below=16),
    ]
    for name, options, at, choose, below in (
        ("wish_limit", wish.limits, wish.limit, editor.limit, 16),
        ("wish_difficulty", wish.difficulties, wish.difficulty, editor.difficulty, 0),
    ):
        title = tr(f"suggestions.{name}")
        items.append(Words(title, "label", "textMuted", below=4))
        items.append(
            Choice(
                title, options, (at,) if at >= 0 else (), partial(_choose_first, choose), layout="lines",
                id=name, below=below,
            )
        )  # fmt: skip
    return Card(tuple(items), padding=16, id="options", below=GAP)


def _choose_first(choose: Callable[[int], None], places: tuple[int, ...]) -> None:
    for place in places[:1]:
        choose(place)


def _notes_card(page: SuggestionsPresenter) -> Card:
    """Return how many were held back and why, and how many were rejected; more can be wished for."""
    state, tr = page.state, page.translate
    wish = Button(tr("suggestions.wish"), page.choose_options, keys.OPTIONS, small=True, id="wish")
    forget = Button(tr("suggestions.forget"), page.forget, small=True, id="forget")
    lines = (IconWords(each, reads=True, below=4) for each in state.notes)
    heading = Words(tr("suggestions.notes"), "heading", below=4)
    acts = Buttons((wish, forget) if state.forgets else (wish,), above=4, below=0)
    return Card((heading, *lines, acts), padding=16, id="notes", below=0)
