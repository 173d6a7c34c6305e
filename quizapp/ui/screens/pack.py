"""A pack's own page: what it is, whose it is, in which groups it stands, and ways to hand it out. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from quizapp.library.errors import LibraryError
from quizapp.library.pack_import.pack_reader_process import load_details
from quizapp.library.packs.pack_list import (
    MAX_GROUP_LENGTH,
    MAX_GROUPS,
    PackCollections,
    find_group_names,
    load_collections,
    save_collections,
)
from quizapp.ui.kit.form import (
    Button,
    Buttons,
    Card,
    Checks,
    Form,
    FormView,
    IconWords,
    Item,
    Line,
    Note,
    TextInput,
    Words,
)
from quizapp.ui.kit.widget_state import IconLineState, SwitchState, TopBarState
from quizapp.ui.messages import article_view, common, dates
from quizapp.ui.messages import packs as text

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.library.pack_import.pack_reader_process import OfferedSource, PackDetails
    from quizapp.library.packs.pack_list import PackRow
    from quizapp.pack.ids import PackId
    from quizapp.ui.ports import Background, Clock, Translate


WIDTH, BETWEEN = 760, 16
NAME_TYPED: Final = 200
"""So many letters can be typed for a group's name: what is too long for one is told, and not cut."""

EXPORT: Final = "Ctrl+Shift+E"


@dataclass(frozen=True)
class PackRoutes:
    """What the page leads to. `changed` tells home that the pack stands elsewhere now."""

    copy: Callable[[str], None]
    export: Callable[[PackRow, bool], None]
    save_reports: Callable[[PackRow], None]
    show_folder: Callable[[], None]
    changed: Callable[[], None]
    back: Callable[[], None]


@dataclass(frozen=True)
class PackPageData:
    """What was read of a pack: what it says, where it stands, and all groups that there are."""

    facts: PackDetails
    shelved: PackCollections
    groups: tuple[str, ...]


class PackPresenter:
    """Shows one pack after another."""

    def __init__(
        self, view: FormView, background: Background, clock: Clock, translate: Translate, ways: PackRoutes
    ) -> None:
        self._view = view
        self._background = background
        self._clock = clock
        self._translate = translate
        self._ways = ways
        self._row: PackRow | None = None
        self._back_to = self._name = ""
        self._read: PackPageData | None = None
        self._told = ""
        self._failed = self._has_folder = self._at_groups = self._rejected = False
        self._messages = self._arrivals = 0

    def show(self, row: PackRow, back_to: str, at_groups: bool = False) -> None:
        """Show a pack, and begin `at_groups` if these are meant; `back_to` names where back leads."""
        self._row, self._back_to, self._read = row, back_to, None
        self._at_groups, self._rejected, self._name = at_groups, False, ""
        self.tell("")
        self._background.read(
            lambda reader: _read(reader, row.id), lambda read: self._take(row, read), self._not_read
        )

    def tell(self, words: str, *, failed: bool = False, has_folder: bool = False) -> None:
        """Tell of something that was done with the pack, or could not be."""
        self._told, self._failed, self._has_folder = words, failed, has_folder
        # What is said again is spoken again: it has another id.
        self._messages += 1
        self._render()

    def turn(self, place: int, on: bool) -> None:
        """Put the pack in a group of those that are offered, or take it out."""
        if self._read is None:
            return
        name = self._read.groups[place]
        if on:
            self._add_to(name)
        else:
            self._regroup(frozenset(self._read.shelved.groups) - {name})

    def add(self) -> None:
        """Put the pack in the group that is typed; the keyboard goes to what can be none."""
        self._rejected = not self._add_to(self._name)
        if self._rejected:
            self._arrivals += 1
        else:
            self._name = ""
        self._render()

    def copy(self, place: int) -> None:
        """Copy the address of an article."""
        if self._read is not None:
            self._ways.copy(self._read.facts.sources[place].url or "")
            self.tell(self._translate("packs.copied"))

    def export(self, *, cited: bool) -> None:
        """Hand the pack out: whole, or with no more than is cited."""
        if self._row is not None:
            self._ways.export(self._row, cited)

    def save_reports(self) -> None:
        """Hand out what was reported on the pack."""
        if self._row is not None:
            self._ways.save_reports(self._row)

    def show_folder(self) -> None:
        """Show the folder of the file that was written last."""
        self._ways.show_folder()

    def back(self) -> None:
        """Go back to where the page was opened."""
        self._ways.back()

    def _type(self, name: str) -> None:
        self._name = name

    def _add_to(self, name: str) -> bool:
        """Put the pack in a group, which may be new; False if that cannot be, which is told."""
        wanted = " ".join(name.split())
        if self._read is None:
            return False
        now = frozenset(self._read.shelved.groups) | {wanted}
        why = ""
        if not wanted:
            why = self._translate("packs.write_name")
        elif len(wanted) > MAX_GROUP_LENGTH:
            why = self._translate("packs.long_name")
        elif len(now) > MAX_GROUPS:
            why = self._translate("packs.many_groups")
        if why:
            self.tell(why, failed=True)
            return False
        self._regroup(now)
        return True

    def _regroup(self, names: frozenset[str]) -> None:
        row = self._row
        if row is None:
            return

        def job(writer: LibraryWriter) -> tuple[PackCollections, tuple[str, ...]]:
            save_collections(writer, row.id, replace(load_collections(writer, row.id), groups=tuple(names)))
            return load_collections(writer, row.id), find_group_names(writer)

        self._background.write(job, lambda told: self._regrouped(row, *told), self._not_read)

    def _regrouped(self, row: PackRow, now: PackCollections, every: tuple[str, ...]) -> None:
        self._ways.changed()
        if row is self._row and self._read is not None:
            # A group that has just lost its last pack stays offered until the page is left.
            offered = tuple(sorted({*self._read.groups, *every}, key=str.casefold))
            self._read = replace(self._read, shelved=now, groups=offered)
            self.tell("")

    def _take(self, row: PackRow, read: PackPageData) -> None:
        if row is self._row:
            self._read = read
            self._render()

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, LibraryError):
            raise error
        self.tell(self._translate(error.message), failed=True)

    def _render(self) -> None:
        tr, row, read = self._translate, self._row, self._read
        if row is None:
            return
        # Once all is there, nothing but a group can fail: that is told where it is named.
        fault = self._note("wrong", "wrong", below=8) if self._failed else None
        note = None if self._failed else self._note("info", "neutral", below=BETWEEN)
        folder = Button(
            tr("packs.show_folder"), self.show_folder, small=True, id="show_folder", below=BETWEEN
        )
        begin = "groups" if read is not None and read.groups else "new_group"
        self._view.show_form(
            Form(
                TopBarState(row.title, self._back_to),
                first=(
                    note if read is not None or not self._failed else fault,
                    folder if self._has_folder else None,
                    None
                    if read is None
                    else Card(tuple(self._list_facts(row, read.facts)), 28, id="facts", below=0),
                ),
                second=() if read is None else self._list_cards(row, read, fault),
                back=self.back,
                enter=self.back,
                width=WIDTH,
                focus="new_group" if self._rejected else begin if self._at_groups else "summary",
                stage=f"{read is None} {self._arrivals}",
            )
        )

    def _note(self, icon: str, tone: str, below: int) -> Note | None:
        return Note(self._told, icon, tone, id=f"told{self._messages}", below=below) if self._told else None

    def _list_facts(self, row: PackRow, facts: PackDetails) -> Iterator[Item]:
        tr, most = self._translate, common.MAX_LISTED
        yield Words(row.title, "question", id="title", below=6)
        yield Words(common.shorten_lines(facts.summary), reads=True, id="summary", below=0)
        if facts.advisory:
            line = IconLineState("info", common.shorten_lines(facts.advisory))
            yield IconWords(line, reads=True, id="advisory", above=14, below=0)
        yield Words(tr("packs.articles"), "heading", above=18, below=0)
        for place, source in enumerate(facts.sources[:most]):
            if place:
                yield Line(below=0)
            yield from self._list_article(place, source)
        yield from self._list_more(len(facts.sources))
        if facts.notes:
            yield Words(tr("packs.changes"), "heading", above=14, below=4)
        for note in facts.notes[:most]:
            yield Words(tr("packs.change", number=note.revision), "label", "textMuted", below=0)
            yield Words(common.shorten_lines(note.text), reads=True, below=6)
        yield from self._list_more(len(facts.notes))

    def _list_article(self, place: int, source: OfferedSource) -> Iterator[Item]:
        tr = self._translate
        parts = (
            article_view.format_source_line(tr, source.publisher, source.published),
            "" if source.author is None else tr("packs.by_author", author=source.author),
            text.describe_article_extent(tr, source.whole),
        )
        rights = text.describe_rights(tr, source.rights, source.rights_licence)
        yield Words(source.title, "quote", above=8, below=0)
        yield Words(" · ".join(filter(None, parts)), "meta", "textMuted", below=0)
        yield Words(rights, "meta", "textMuted", reads=True, below=4 if source.url else 8)
        if source.url:
            yield Words(source.url, "meta", reads=True, below=4)
            copy = partial(self.copy, place)
            yield Button(tr("packs.copy"), copy, small=True, description=source.url)

    def _list_more(self, count: int) -> Iterator[Item]:
        more = common.describe_more(self._translate, count)
        if more:
            yield Words(more, reads=True, below=0)

    def _list_cards(self, row: PackRow, read: PackPageData, fault: Note | None) -> tuple[Card, ...]:
        tr, facts = self._translate, read.facts
        day = dates.format_day(tr, self._clock.day(row.installed))
        lines = (
            text.describe_question_count(tr, len(facts.asked), facts.banks),
            text.describe_authorship(tr, facts.authors, facts.reviewers),
            tr("packs.licence", licence=common.name_licence(tr, facts.licence)),
            tr("packs.revision", number=facts.revision, day=day),
            *((tr("packs.bundled"),) if row.bundled else ()),
        )
        exports = (
            Button(tr("packs.whole"), partial(self.export, cited=False), EXPORT, small=True, id="whole"),
            Button(tr("packs.cited"), partial(self.export, cited=True), small=True, id="cited"),
            Button(tr("packs.reports"), self.save_reports, small=True, id="reports"),
        )
        hand_out = (
            Words(tr("packs.hand_out"), "heading", below=4),
            Words(tr("packs.cited_note"), "meta", "textMuted"),
            Buttons(exports, below=0),
        )
        return (
            Card(tuple(Words(line, reads=True, below=6) for line in lines), id="lines", below=BETWEEN),
            Card(tuple(self._list_groups(read, fault)), id="grouping", below=BETWEEN),
            Card(hand_out, id="hand_out", below=BETWEEN),
        )

    def _list_groups(self, read: PackPageData, fault: Note | None) -> Iterator[Item | None]:
        tr, name = self._translate, self._translate("packs.new_group")
        states = tuple(
            SwitchState(each, "", each in read.shelved.groups, tr("packs.in_group", group=each))
            for each in read.groups
        )
        yield Words(tr("packs.groups"), "heading", below=4)
        yield Words(tr("packs.groups_note"), "meta", "textMuted")
        yield Checks(tr("packs.groups"), states, self.turn, id="groups") if states else None
        yield TextInput(
            name,
            self._name,
            self._type,
            longest=NAME_TYPED,
            least=120,
            empty=name,
            enter=self.add,
            id="new_group",
        )
        yield fault
        yield Buttons((Button(tr("packs.add_group"), self.add, small=True, id="add"),), below=0)


def _read(reader: LibraryReader, pack: PackId) -> PackPageData:
    return PackPageData(load_details(reader, pack), load_collections(reader, pack), find_group_names(reader))
