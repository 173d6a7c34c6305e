"""The packs that were given, which of them are chosen, and what came of each. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.library.pack_import.importer import WHEN_DIFFERENT
from quizapp.ui.pack_import.inspection import compare_with_others

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from quizapp.library.pack_import.importer import ImportReport, ImportReportLine, WhenDifferent
    from quizapp.ui.pack_import.inspection import PackImportCandidate


class PackImportCandidates:
    """A list in the order of the files. `at` is the place that the keyboard is on, -1 while there is none."""

    def __init__(self) -> None:
        self.at = -1
        self.decision = 0
        self.asking = 0
        """How many are older than what is installed, another edit of it, or may be somebody else's."""
        self.can = 0
        """How many can be added."""
        self.wrong = 0
        """How many cannot, for something is wrong with them."""
        self.folders: set[Path] = set()
        """Where they are."""
        self._found: list[PackImportCandidate] = []
        self._paths: set[Path] = set()
        self._ids: dict[str, list[PackImportCandidate]] = {}
        self._left_out: set[Path] = set()
        self._account: dict[Path, ImportReportLine] | None = None
        self._chosen: tuple[Path, ...] | None = None

    def __len__(self) -> int:
        return len(self._found)

    def __getitem__(self, place: int) -> PackImportCandidate:
        return self._found[place]

    @property
    def current(self) -> PackImportCandidate | None:
        """The pack that the keyboard is on."""
        return self._found[self.at] if 0 <= self.at < len(self._found) else None

    @property
    def when_different(self) -> WhenDifferent:
        """What is done with packs that are older than what is there, another edit, or maybe no update."""
        return WHEN_DIFFERENT[self.decision]

    @property
    def chosen(self) -> tuple[Path, ...]:
        """What is to be added, in order."""
        if self._chosen is None:
            places = range(len(self._found))
            self._chosen = tuple(self._found[place].path for place in places if self.checked(place))
        return self._chosen

    @property
    def expected(self) -> Mapping[Path, str]:
        """The SHA-256 of each as it was looked at."""
        facts = ((each.path, each.offer.facts) for each in self._found)
        return {path: each.sha256 for path, each in facts if each is not None}

    def append(self, found: PackImportCandidate) -> None:
        """Add a pack to the list."""
        facts = found.offer.facts
        if facts is not None:
            others = self._ids.setdefault(facts.id, [])
            found = compare_with_others(found, others)
            others.append(found)
        self._found.append(found)
        self._paths.add(found.path)
        self.folders.add(found.path.parent)
        self._chosen = None
        self.at = max(self.at, 0)
        self.wrong += not found.offer.can_be_added
        if found.offer.can_be_added and found.status != "same":
            self.can += 1
            self.asking += found.asks

    def without_known(self, paths: Iterable[Path]) -> tuple[Path, ...]:
        """Return those that are not in the list."""
        return tuple(path for path in paths if path not in self._paths)

    def checked(self, place: int) -> bool | None:
        """Tell whether a pack is chosen; None where there is nothing to choose."""
        found = self._found[place]
        nothing = not found.offer.can_be_added or found.status == "same"
        kept = found.asks and self.when_different == "keep"
        if self._account is not None or nothing or kept:
            return None
        return found.path not in self._left_out

    def check(self, place: int) -> bool:
        """Choose a pack or not; False where there is nothing to choose."""
        if not 0 <= place < len(self._found) or self.checked(place) is None:
            return False
        self._left_out ^= {self._found[place].path}
        self._chosen = None
        return True

    def decide(self, choice: int) -> None:
        """Decide what is done with packs that are older than what is there, or another edit."""
        self.decision = choice
        self._chosen = None

    def apply_report(self, account: ImportReport) -> None:
        """Note what came of each, and go to the first that was not added."""
        self._account = {line.path: line for line in account.lines}
        refused = {line.path for line in account.of("refused")}
        not_added = (
            at for at, each in enumerate(self._found) if each.path in refused or not each.offer.can_be_added
        )
        self.at = next(not_added, self.at)

    def line(self, place: int) -> ImportReportLine | None:
        """Return what came of a pack, if that is known."""
        return None if self._account is None else self._account.get(self._found[place].path)
