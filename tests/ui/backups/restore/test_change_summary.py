"""What would change with another library, in lines: few enough to be read, however large it is."""

from datetime import timedelta
from pathlib import Path

import pytest

from quizapp.library.recovery.restoration import LibraryDraft, PreparedLibrary
from quizapp.library.recovery.restore_preview import AnswerCount, LearnerChange, PackChange, RestorePreview
from quizapp.ui.backups.restore.change_summary import describe_changes
from tests.reliability.holdings import LATER
from tests.ui.fakes import FakeClock, translate


def lines(
    learners: tuple[LearnerChange, ...] = (), packs: tuple[PackChange, ...] = ()
) -> dict[str, tuple[str, ...]]:
    """What is told, by its headings."""
    preview = RestorePreview(learners, packs, (), 0, None)
    told = describe_changes(
        translate, FakeClock(LATER), PreparedLibrary(LibraryDraft(Path("draft"), {}, ()), preview)
    )
    return {part.heading: part.lines for part in told}


def packs(count: int, *, comes: bool) -> tuple[PackChange, ...]:
    """So many packs that come, or go."""
    now, then = (None, 1) if comes else (1, None)
    return tuple(PackChange(f"pack-{place}", f"Pack {place}", now, then) for place in range(count))


@pytest.mark.parametrize("comes", [True, False])
@pytest.mark.parametrize(("count", "told"), [(12, 12), (13, 13), (1000, 13)])
def test_of_a_thousand_packs_the_first_are_named_and_the_others_counted(comes, count, told):
    found = lines(packs=packs(count, comes=comes))[translate(f"backups.{'comes' if comes else 'goes'}")]
    assert len(found) == told
    assert "“Pack 0”" in found[0]
    rest = count - 12
    assert (found[-1] == translate("backups.more_packs", n=rest)) == bool(rest)


def test_answers_of_one_day_are_told_by_that_day():
    ida = LearnerChange(
        "ida", "Ida", AnswerCount(3, LATER, LATER), AnswerCount(2, LATER - timedelta(days=2), LATER)
    )
    told = lines(learners=(ida,))
    assert told[translate("backups.comes")] == ("Ida: 3 answers, of 4 January 2026",)
    assert told[translate("backups.goes")] == ("Ida: 2 answers, from 2 January 2026 to 4 January 2026",)
