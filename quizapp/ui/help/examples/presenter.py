"""The pages of the traps and of the kinds of statement, one after the other. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from quizapp.library.errors import LibraryError
from quizapp.library.packs.pack_list import find_unread_advisories, load_description
from quizapp.library.packs.question_list import TrapPack, find_packs_with_trap
from quizapp.ui.help.examples import example_builder
from quizapp.ui.help.examples.state import ExampleState
from quizapp.ui.kinds.registry import KINDS

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader
    from quizapp.pack.ids import PackId
    from quizapp.pack.vocabulary import StatementType, Trap
    from quizapp.ui.help.examples.example_builder import Example
    from quizapp.ui.ports import Background, Translate


class ExampleView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: ExampleState) -> None:
        """Show a state."""
        ...


@dataclass(frozen=True)
class ExampleRoutes:
    """Where a page leads to: back, and practising a pack's questions with a trap, at most so many."""

    back: Callable[[], None]
    practise: Callable[[TrapPack, Trap], None]
    most: Callable[[], int]


class ExamplePresenter:
    """Shows one page after another; those of a family follow one another in a ring."""

    def __init__(
        self,
        view: ExampleView,
        background: Background,
        translate: Translate,
        learner: Callable[[], str],
        ways: ExampleRoutes,
    ) -> None:
        self._view = view
        self._background = background
        self._translate = translate
        self._learner = learner
        self._ways = ways
        self._pack: PackId | None = None
        self._back = ""
        self._trap: Trap | None = None
        self._kind: StatementType | None = None
        self._found: TrapPack | None = None
        self._advisory = ""

    def show_trap(self, trap: Trap, back_to: str, pack: PackId | None = None) -> None:
        """Show a trap, met in a `pack` if it was; `back_to` names the screen that back leads to."""
        self._back, self._trap, self._kind, self._pack = back_to, trap, None, pack
        self._found = None
        self._render()
        learner = self._learner()
        self._background.read(
            lambda reader: _offered(reader, trap, learner, pack),
            lambda offered: self._take(trap, offered),
            self._ignore,
        )

    def show_statement(self, kind: StatementType, back_to: str) -> None:
        """Show a kind of statement."""
        self._back, self._trap, self._kind = back_to, None, kind
        self._render()

    def step(self, by: int) -> None:
        """Go so many pages on, or back, round the ends."""
        if self._trap is not None:
            traps = list(example_builder.build_trap_examples(self._translate))
            self.show_trap(traps[(traps.index(self._trap) + by) % len(traps)], self._back, self._pack)
        elif self._kind is not None:
            kinds = list(example_builder.build_statement_examples(self._translate))
            self.show_statement(kinds[(kinds.index(self._kind) + by) % len(kinds)], self._back)

    def practise(self) -> None:
        """Practise the questions with this trap, where there are some."""
        if self._trap is not None and self._found is not None:
            self._ways.practise(self._found, self._trap)

    def back(self) -> None:
        """Go back to where the page was opened."""
        self._ways.back()

    def _take(self, trap: Trap, offered: tuple[TrapPack, str] | None) -> None:
        if trap == self._trap and offered is not None:
            self._found, self._advisory = offered
            self._render()

    def _ignore(self, error: Exception) -> None:
        # The page is whole without the button.
        if not isinstance(error, LibraryError):
            raise error

    def _render(self) -> None:
        if self._trap is not None:
            every = example_builder.build_trap_examples(self._translate)
            place = list(every).index(self._trap)
            statement_type, denies = (
                example_builder.find_statement_type(self._trap),
                self._trap == "mention-as-assertion",
            )
            shown = self._state(
                "help.a_trap", "trap", every[self._trap], (place, len(every)), statement_type, denies=denies
            )
        elif self._kind is not None:
            kinds = example_builder.build_statement_examples(self._translate)
            place = list(kinds).index(self._kind)
            shown = self._state("help.a_kind", self._kind, kinds[self._kind], (place, len(kinds)), self._kind)
        else:
            return
        self._view.show_state(shown)

    def _state(
        self,
        family: str,
        icon: str,
        example: Example,
        place: tuple[int, int],
        statement_type: StatementType,
        *,
        denies: bool = False,
    ) -> ExampleState:
        translate, found = self._translate, self._found
        if self._trap is None:
            found = None
        return ExampleState(
            back=self._back or translate("help.back"),
            family=translate(family),
            place=translate("help.place", number=place[0] + 1, total=place[1]),
            icon=icon,
            title=example.title,
            what=example.what,
            sheet=example_builder.build_example_view(translate, example, statement_type, denies=denies),
            statement_label=translate("help.statement"),
            statement=example_builder.build_statement_runs(example.statement),
            why=example.why,
            notice=example.notice,
            practise="" if found is None else translate("help.practise_trap", n=self._number(found)),
            practise_where="" if found is None else self._where(found),
        )

    def _where(self, found: TrapPack) -> str:
        told = self._translate("help.in_pack", title=found.title)
        return f"{told} {self._advisory}".rstrip()

    def _number(self, found: TrapPack) -> int:
        most = self._ways.most()
        return min(found.count, most) if most else found.count


def _offered(
    reader: LibraryReader, trap: Trap, learner: str, pack: PackId | None
) -> tuple[TrapPack, str] | None:
    """Return the pack in which a trap was met, else the one with the most questions; and its advisory or ''.

    A pack whose advisory the learner has not read yet is not offered. Raises DatabaseError.
    """
    unread = find_unread_advisories(reader, learner) - {pack}
    sound = [found for found in find_packs_with_trap(reader, trap, KINDS) if found.pack not in unread]
    for found in sorted(sound, key=lambda found: found.pack != pack)[:1]:
        told = load_description(reader, found.pack)
        return found, "" if told is None else told.advisory or ""
    return None
