"""Who says what, laid over the article, and corrected by a person: each correction is a step. No Qt."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from quizapp.authoring.decisions import save_attribution_corrections
from quizapp.drafting import attribution_corrections
from quizapp.drafting.attribution_corrections import (
    MAX_NAME_LENGTH,
    Corrections,
    assign_speaker,
    build_added_speaker,
    merge_speakers,
    rename_speaker,
    set_statement_type,
)
from quizapp.drafting.correction_serialization import serialize_corrections
from quizapp.ui.editor.article_states import build_article_tabs
from quizapp.ui.editor.pages import attribution_rows
from quizapp.ui.editor.pages.attribution_reader import AttributionReader
from quizapp.ui.editor.pages.attribution_rows import AttributionSheet
from quizapp.ui.editor.pages.items import SelectionSource, TaggedWords
from quizapp.ui.kit.form import (
    Button,
    Buttons,
    Card,
    CardList,
    Form,
    IconWords,
    Item,
    ListCard,
    Menu,
    Progress,
    TextInput,
    Words,
)
from quizapp.ui.kit.widget_state import IconLineState, KeyHint, TextRun, TopBarState
from quizapp.ui.messages import common
from quizapp.ui.messages import editor_keys as keys
from quizapp.ui.messages import suggestions as text
from quizapp.ui.messages.keys import NEXT_ARTICLE, PREVIOUS_ARTICLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quizapp.drafting.passage_offsets import PassageRange
    from quizapp.drafting.source_reading import DetectedSpeaker
    from quizapp.pack.vocabulary import ReportedStatementType, SpeakerKind
    from quizapp.ui.editor.context import EditorContext
    from quizapp.ui.editor.pages.attribution_rows import AttributionRow

SHARES: Final = (632, 576)
"""The widths of the columns, px, in a window as designed; in others they share it alike."""

NEW_SPEAKERS: Final[tuple[SpeakerKind, ...]] = ("person", "organisation", "document", "group")
"""What a speaker may be who is not listed yet, in the order of the menu."""

OF_SPEAKER: Final = ("confirm", "rename", "same")
"""What can be done about a saying alone that somebody says."""


class AttributionsPresenter(AttributionReader):
    """Corrects who says what in the article that is shown."""

    parts = "quizapp.ui.editor.page_widgets.attribution_sheet.PARTS"

    def __init__(self, context: EditorContext, why: PassageRange | None = None) -> None:
        self._selection = SelectionSource()
        self._asks, self._typed = "", ""
        """What a name is asked for, and the name as it is typed so far."""
        self._menu: Menu | None = None
        super().__init__(context, why)

    def back(self) -> bool:
        """Leave a name as it is, or put an answer away; else the page is closed."""
        if self._named is None and not self._answer:
            return False
        self._named, self._answer, self._answers = None, (), self._answers + 1
        self._tell("")
        return True

    def confirm(self) -> None:
        """Say that the saying in hand is as it is shown, its kind as well."""
        said = self._said()
        if self._read is None or said is None or self._named is not None:
            return
        if said.speaker is None:
            self._refuse(self._translate("attributions.nobody_known"))
            return
        number = self._origins[self._at]
        made = assign_speaker(self._corrections(), self._read, number, self._known(said.speaker))
        made = set_statement_type(made, self._read, number, said.statement_type)
        if self._correct(made, self._translate("attributions.confirmed", number=self._at + 1)):
            self.choose(self._at + 1, quiet=True)

    def speakers(self) -> tuple[DetectedSpeaker, ...]:
        """Return all speakers but that of the saying in hand, first those who speak, in reading order."""
        said = self._said()
        if self._right is None or said is None:
            return ()
        spoken = dict.fromkeys(speaker for each in self._right.attributions for speaker in each.chain)
        order = list(spoken)
        speakers = [each for each in self._right.speakers if each.id != said.speaker]
        return tuple(
            sorted(speakers, key=lambda each: order.index(each.id) if each.id in spoken else len(order))
        )

    def offers_others(self) -> bool:
        """Tell whether there is anybody whom the speaker in hand could be; else say so."""
        if self._speaker() is None:
            return False
        if not self.speakers():
            self._refuse(self._translate("attributions.alone"))
        return bool(self.speakers())

    def give(self, speaker: str) -> None:
        """Say that another speaker says it."""
        if self._right is not None:
            name = self._right.speaker(speaker).name
            self._settle(
                self._known(speaker), self._translate("attributions.given", number=self._at + 1, who=name)
            )

    def give_new(self, kind: SpeakerKind) -> None:
        """Ask who says it, who is not listed."""
        if self._said() is not None:
            self._ask("new_whom", "", partial(self._give_named, kind))

    def none(self) -> None:
        """Say that the saying in hand is none."""
        if self._said() is not None and self._named is None:
            self._settle(None, self._translate("attributions.taken_out", number=self._at + 1))

    def kind(self) -> ReportedStatementType | None:
        """Return as what the saying in hand is said; None where there is none, or a name is asked for."""
        said = self._said()
        return None if said is None or self._named is not None else said.statement_type

    def classify(self, statement_type: ReportedStatementType) -> None:
        """Say as what the saying in hand is said."""
        if self._read is not None and self._said() is not None:
            made = set_statement_type(
                self._corrections(), self._read, self._origins[self._at], statement_type
            )
            name = common.describe_statement_type(self._translate, statement_type)[0]
            self._correct(made, self._translate("attributions.classified", number=self._at + 1, kind=name))

    def rename(self) -> None:
        """Ask how the speaker of the saying in hand is called."""
        speaker = self._speaker()
        if speaker is not None:
            self._ask("names_whom", speaker.name, partial(self._rename, speaker.id))

    def same(self, other: str) -> None:
        """Say that the speaker of the saying in hand is another one."""
        speaker = self._speaker()
        if speaker is not None and self._right is not None and other != speaker.id:
            told = self._translate(
                "attributions.merged", one=speaker.name, other=self._right.speaker(other).name
            )
            self._correct(
                merge_speakers(self._corrections(), self._known(speaker.id), self._known(other)), told
            )

    def named(self, words: str) -> None:
        """Take the name that was asked for."""
        act, words = self._named, " ".join(words.split())[:MAX_NAME_LENGTH]
        if act is None:
            return
        if not words:
            self._refuse(self._translate("attributions.no_name"))
            return
        self._named = None
        act(words)

    def undo(self) -> None:
        """Take the last correction that was made here back."""
        if self._named is None:
            at = self._turn_back(self._translate("attributions.nothing_undone"))
            self._turned_back(at, self._translate("attributions.undone"))

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._named is None:
            at = self._turn_back(self._translate("attributions.nothing_redone"), again=True)
            self._turned_back(at, self._translate("attributions.redone"))

    def forget(self) -> None:
        """Forget all corrections of the article."""
        self._correct(Corrections(), self._translate("attributions.forgotten"))

    def ask_speaker(self) -> None:
        """Ask who else says it."""
        if self._said() is not None and self._named is None:
            new = [
                (self._translate(f"attributions.new_speakers.{kind}"), partial(self.give_new, kind), None)
                for kind in NEW_SPEAKERS
            ]
            self._open_menu("choose_speaker", (*self._list_speakers(self.give), *new))

    def ask_same(self) -> None:
        """Ask who else its speaker is."""
        if self.offers_others():
            self._open_menu("choose_same", tuple(self._list_speakers(self.same)))

    def ask_kind(self) -> None:
        """Ask as what the saying in hand is said; the kind that it is has a check."""
        now = self.kind()
        if now is not None:
            kinds = text.list_statement_types(self._translate).items()
            entries = [(words, partial(self.classify, kind), kind == now) for kind, words in kinds]
            self._open_menu("choose_kind", tuple(entries))

    def _list_speakers(
        self, act: Callable[[str], None]
    ) -> Iterator[tuple[str, Callable[[], None], bool | None]]:
        return ((each.name, partial(act, each.id), None) for each in self.speakers())

    def _open_menu(self, name: str, entries: tuple[tuple[str, Callable[[], None], bool | None], ...]) -> None:
        self._menu = Menu("sayings", self._translate(f"attributions.{name}"), entries)
        self._show()

    def _ask(self, asks: str, name: str, act: Callable[[str], None]) -> None:
        self._asks, self._typed = self._translate(f"attributions.{asks}"), name
        self._named, self._answer = act, ()
        self._tell("")

    def _give_named(self, kind: SpeakerKind, name: str) -> None:
        there = () if self._right is None else self._right.speakers
        found = next((each.id for each in there if each.name.casefold() == name.casefold()), None)
        known = build_added_speaker(name, kind) if found is None else self._known(found)
        self._settle(known, self._translate("attributions.given", number=self._at + 1, who=name))

    def _rename(self, speaker: str, name: str) -> None:
        if self._read is not None:
            made = rename_speaker(self._corrections(), self._read, speaker, name)
            self._correct(made, self._translate("attributions.renamed", who=name))

    def _speaker(self) -> DetectedSpeaker | None:
        """Return the speaker of the saying in hand; where there is none, say so."""
        said = self._said()
        if said is None or self._right is None or self._named is not None:
            return None
        if said.speaker is None:
            self._refuse(self._translate("attributions.nobody_known"))
            return None
        return self._right.speaker(said.speaker)

    def _known(self, speaker: str) -> attribution_corrections.SpeakerKey:
        if self._read is None:
            raise KeyError(speaker)
        return attribution_corrections.find_speaker_key(self._read, self._corrections(), speaker)

    def _settle(self, speaker: attribution_corrections.SpeakerKey | None, told: str) -> bool:
        """Say whose the saying in hand is; returns whether that is done."""
        if self._read is None or self._said() is None:
            return False
        made = assign_speaker(self._corrections(), self._read, self._origins[self._at], speaker)
        return self._correct(made, told)

    def _correct(self, made: Corrections, told: str) -> bool:
        """Keep corrections, as a step, and tell what was done; returns whether that is done."""
        source = self._source()
        if source is None:
            return False
        plain, id_ = serialize_corrections(made), str(source["id"])
        if plain == serialize_corrections(self._corrections()):
            self._tell(told)
            return True
        if not self._do_at(self._at, lambda document: save_attribution_corrections(document, id_, plain)):
            return False
        self._answer = ()
        self._tell(told)
        return True

    def _turned_back(self, at: int | None, told: str) -> None:
        """Show the saying that a correction was about that was taken back, or done again; None: none was."""
        if at is not None:
            self._at, self._answer = at, ()
            self._tell(told)

    # ---- what is shown

    def _form(self) -> Form:
        tr, names, title = self._translate, self._named is not None, self._heading()[0]
        focus = "name" if names else "sayings" if self.rows else "title" if title else "back"
        icon, tone = ("wrong", "wrong") if self._failed else ("info", "neutral")
        message = IconWords(IconLineState(icon, self._message, tone=tone), id="message")
        arrows = (KeyHint("↑"), KeyHint("↓"), tr("attributions.browse"))
        return Form(
            TopBarState(self.title, aside=self.aside),
            tuple(self._list_cards()),
            self.leave,
            sheet=self._sheet(),
            shares=SHARES,
            told=(message if self._message else None,),
            bar=tuple(self._list_buttons(names=names)),
            hints=arrows if self.rows else (),
            focus="answer" if self._answer else focus,
            seen="answers" if self._answer else "naming" if names else "",
            stage=f"{self.phase} {self._front} {names} {self._answers}",
            enter=self._enter,
            menu=self._menu,
            keys={
                keys.CONFIRM: self.confirm,
                keys.CHANGE_SPEAKER: self.ask_speaker,
                keys.CHANGE_STATEMENT_TYPE: self.ask_kind,
                keys.REMOVE_ATTRIBUTION: self.none,
                keys.RENAME_SPEAKER: self.rename,
                keys.MERGE_SPEAKERS: self.ask_same,
                keys.SUGGEST_QUESTION: self._draft_selected,
                keys.EXPLAIN_NO_SUGGESTION: self._explain_selected,
                keys.UNDO: self.undo,
                keys.REDO: self.redo,
                NEXT_ARTICLE: partial(self.turn_by, 1),
                PREVIOUS_ARTICLE: partial(self.turn_by, -1),
            },
        )

    def _list_buttons(self, *, names: bool) -> Iterator[Button]:
        """Yield what can be done now; a name is kept or left as it is first."""
        tr = self._translate
        if self._done and not names:
            yield Button(tr("attributions.undo"), self.undo, keys.UNDO, icon="undo")
        if self._article is not None and not names:
            yield Button(tr("attributions.why"), self._explain_selected, keys.EXPLAIN_NO_SUGGESTION)
            yield Button(tr("attributions.draft"), self._draft_selected, keys.SUGGEST_QUESTION)
        if self.phase == "failed":
            yield Button(tr("attributions.again"), self.look, "Enter", "primary")
        yield Button(tr("attributions.leave" if names else "attributions.back"), self.leave, "Esc", id="back")

    def _list_cards(self) -> Iterator[Item]:
        tr, (title, why) = self._translate, self._heading()
        if self.phase == "working":
            done, total = self._progress.done, self._progress.total
            yield Progress(
                tr("attributions.reading"), done, total, tr("attributions.stop"), late=True, below=12
            )
        if title:
            head = Words(title, "strong", reads=True, id="title", below=2)
            yield Card((head, Words(why, tone="textMuted", below=0)), padding=16, below=12)
        if self._named is not None:
            keep = Button(tr("attributions.keep"), self._keep_name, "Enter", "primary", small=True)
            field = TextInput(
                self._asks, self._typed, self._type, longest=MAX_NAME_LENGTH, least=120, most=560,
                selects=True, id="name",
            )  # fmt: skip
            asks = Words(self._asks, "strong")
            yield Card((asks, field, Buttons((keep,))), padding=16, id="naming", below=12)
        if self._answer:
            answer, *reasons = self._answer
            lines = (Words(each, tone="textMuted", below=4) for each in reasons)
            head = Words(answer, "strong", reads=True, id="answer", below=4)
            yield Card((head, *lines), padding=16, id="answers", below=12)
        if self.rows:
            cards = tuple(self._card(row, in_hand=at == self._at) for at, row in enumerate(self.rows))
            yield CardList(tr("attributions.list"), cards, self._at, self.choose, id="sayings", below=12)
        notes = tuple(self._list_notes())
        if notes:
            yield Card(notes, padding=16, below=0)

    def _card(self, row: AttributionRow, *, in_hand: bool) -> ListCard:
        role = (TextRun(f"  {row.role}", tone="textMuted"),) if row.role else ()
        icon, tone = ("correct", "correct") if row.settled else ("info", "textMuted")
        items = (
            TaggedWords(row.number, (TextRun(row.who, "strong"), *role), below=4),
            Words(row.quote, "quoteS", below=4),
            IconWords(IconLineState(row.kind_icon, "", row.kind), id="kind_of_it", below=2),
            Words(row.via, tone="textMuted", below=2) if row.via else None,
            IconWords(IconLineState(icon, row.sure, tone=tone), id="sure", below=8 if in_hand else 0),
            self._list_acts(row) if in_hand else None,
        )
        return ListCard(row.name, items)

    def _list_acts(self, row: AttributionRow) -> Buttons:
        """Return what can be done about the saying in hand."""
        acts = {
            "confirm": (keys.CONFIRM, self.confirm),
            "give": (keys.CHANGE_SPEAKER, self.ask_speaker),
            "kind": (keys.CHANGE_STATEMENT_TYPE, self.ask_kind),
            "none": (keys.REMOVE_ATTRIBUTION, self.none),
            "rename": (keys.RENAME_SPEAKER, self.rename),
            "same": (keys.MERGE_SPEAKERS, self.ask_same),
        }
        buttons = (
            Button(self._translate(f"attributions.{name}"), act, key, small=True)
            for name, (key, act) in acts.items()
            if row.known or name not in OF_SPEAKER
        )
        return Buttons(tuple(buttons), below=0)

    def _list_notes(self) -> Iterator[Item]:
        """Yield what was corrected, how it was found, and the way to forget corrections."""
        tr, corrections = self._translate, self._corrections()
        notes = [tr("attributions.corrected", n=corrections.count)] if corrections else []
        if self._right is not None:
            if len(self._right.attributions) > attribution_rows.MOST:
                notes.append(tr("attributions.cut", n=attribution_rows.MOST))
            notes.append(text.describe_reading_backend(tr, self._right.backend))
        for each in notes:
            yield Words(each, tone="textMuted", below=4)
        if corrections:
            yield Buttons((Button(tr("attributions.forget"), self.forget, small=True),), above=4, below=0)

    def _sheet(self) -> AttributionSheet | None:
        if self._article is None:
            return None
        return AttributionSheet(
            self._article, self._translate("attributions.foot"), self._selection,
            tabs=build_article_tabs(self._context.document, self._translate), front=self._front,
            turn=self.turn, at=self.at,
            mark=self.rows[self._at].mark if self.rows else None, point=self.point, id="sheet", below=0,
        )  # fmt: skip

    def _draft_selected(self) -> None:
        self.draft(self._selection.ask())

    def _explain_selected(self) -> None:
        self.why(self._selection.ask())

    def _enter(self) -> None:
        """Keep a name, or try once more."""
        if self._named is not None:
            self._keep_name()
        elif self.phase == "failed":
            self.look()

    def _type(self, name: str) -> None:
        self._typed = name

    def _keep_name(self) -> None:
        self.named(self._typed)
