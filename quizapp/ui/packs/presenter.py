"""A pack's own page: what it is, whose it is, in which groups it stands, and ways to hand it out. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

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
from quizapp.ui.kit.widget_state import SwitchState
from quizapp.ui.messages import article_view, common, dates
from quizapp.ui.messages import pack_page as text
from quizapp.ui.packs.state import ArticleFacts, PackFacts, PackState

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.library.pack_import.pack_reader_process import OfferedSource, PackDetails
    from quizapp.library.packs.pack_list import PackRow
    from quizapp.pack.ids import PackId
    from quizapp.ui.ports import Background, Clock, Translate


class PackView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: PackState) -> None:
        """Show a state."""
        ...


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
        self, view: PackView, background: Background, clock: Clock, translate: Translate, ways: PackRoutes
    ) -> None:
        self._view = view
        self._background = background
        self._clock = clock
        self._translate = translate
        self._ways = ways
        self._row: PackRow | None = None
        self._back_to = ""
        self._read: PackPageData | None = None
        self._told = ""
        self._failed = False
        self._has_folder = False

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups that are offered: all there are, and those of the pack."""
        return () if self._read is None else self._read.groups

    def show(self, row: PackRow, back_to: str) -> None:
        """Show a pack; `back_to` names where back leads."""
        self._row, self._back_to, self._read = row, back_to, None
        self.tell("")
        self._background.read(
            lambda reader: _read(reader, row.id), lambda read: self._take(row, read), self._not_read
        )

    def tell(self, words: str, *, failed: bool = False, has_folder: bool = False) -> None:
        """Tell of something that was done with the pack, or could not be."""
        self._told, self._failed, self._has_folder = words, failed, has_folder
        self._render()

    def turn(self, place: int, *, on: bool) -> None:
        """Put the pack in a group of those that are offered, or take it out."""
        name = self.groups[place]
        if self._read is None:
            return
        if on:
            self.add_to(name)
        else:
            self._regroup(frozenset(self._read.shelved.groups) - {name})

    def add_to(self, name: str) -> bool:
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
        row, read = self._row, self._read
        if row is None:
            return
        self._view.show_state(
            PackState(
                title=row.title,
                back=self._back_to,
                facts=None if read is None else self._facts(row, read.facts),
                groups=() if read is None else tuple(map(self._group, read.groups)),
                told=self._told,
                failed=self._failed,
                has_folder=self._has_folder,
            )
        )

    def _group(self, name: str) -> SwitchState:
        on = self._read is not None and name in self._read.shelved.groups
        return SwitchState(name, "", on, self._translate("packs.in_group", group=name))

    def _facts(self, row: PackRow, facts: PackDetails) -> PackFacts:
        tr = self._translate
        return PackFacts(
            summary=common.shorten_lines(facts.summary),
            advisory=common.shorten_lines(facts.advisory or ""),
            articles=tuple(map(self._article, facts.sources[: common.MAX_LISTED])),
            more_articles=common.describe_more(tr, len(facts.sources)),
            lines=(
                text.describe_question_count(tr, len(facts.asked), facts.banks),
                text.describe_authorship(tr, facts.authors, facts.reviewers),
                tr("packs.licence", licence=common.name_licence(tr, facts.licence)),
                tr(
                    "packs.revision",
                    number=facts.revision,
                    day=dates.format_day(tr, self._clock.day(row.installed)),
                ),
                *((tr("packs.bundled"),) if row.bundled else ()),
            ),
            changes=tuple(
                (tr("packs.change", number=note.revision), common.shorten_lines(note.text))
                for note in facts.notes[: common.MAX_LISTED]
            ),
            more_changes=common.describe_more(tr, len(facts.notes)),
        )

    def _article(self, source: OfferedSource) -> ArticleFacts:
        tr = self._translate
        parts = (
            article_view.format_source_line(tr, source.publisher, source.published),
            "" if source.author is None else tr("packs.by_author", author=source.author),
            text.describe_article_extent(tr, source.whole),
        )
        return ArticleFacts(
            title=source.title,
            line=" · ".join(part for part in parts if part),
            rights=text.describe_rights(tr, source.rights, source.rights_licence),
            address=source.url or "",
        )


def _read(reader: LibraryReader, pack: PackId) -> PackPageData:
    return PackPageData(load_details(reader, pack), load_collections(reader, pack), find_group_names(reader))
