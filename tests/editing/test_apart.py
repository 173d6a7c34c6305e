"""When somebody else wrote into the folder."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from quizapp.editing.errors import ApartError
from quizapp.editing.opening import keep_apart, open_copy
from quizapp.editing.steps import Written
from quizapp.editing.store import begin, listed, pictures
from tests.editing.builders import NOW, after, document, opened, titled
from tests.pack.builders import png

if TYPE_CHECKING:
    from pathlib import Path

NAME = "The evening ferry"


def test_two_computers_that_hold_it_both_keep_what_each_of_them_wrote(tmp_path: Path) -> None:
    folder = begin(tmp_path / "working", Written(document()), NAME, NOW, Random(1), {"quay.png": png()})
    first = opened(folder)
    first.keeper.handed_out(first.desk.document, 1, "ferry.quizpack", after(1))
    # The other computer's lock did not reach this one, as on some network folders.
    (folder / "quizapp.lock").unlink()
    (folder / "quizapp.holder.json").unlink()
    other = opened(folder)
    other.desk.do(titled(other.desk.document, "Theirs"))
    other.keeper.log(other.desk.taken())
    other.keeper.close(other.desk.document, after(2))
    first.desk.do(titled(first.desk.document, "Mine"))
    with pytest.raises(ApartError):
        first.keeper.log(first.desk.taken())
    first.desk.do(titled(first.desk.document, "Mine, also"))
    kept = keep_apart(first.keeper, first.desk, after(3), Random(1))
    assert (kept.about.name, kept.about.handed_out) == ("The evening ferry (2)", None)
    assert first.desk.taken() == ()
    assert pictures(kept.folder) == {"quay.png": png()}
    first.desk.do(titled(first.desk.document, "Mine, more"))
    kept.log(first.desk.taken())
    kept.close(first.desk.document, after(4))
    titles = []
    for row in listed(tmp_path / "working"):
        again = open_copy(row.folder, after(5))
        titles.append((row.about.name, again.desk.document["title"], len(again.desk.written.steps)))
        again.keeper.release()
    assert sorted(titles) == [
        ("The evening ferry", "Theirs", 1),
        ("The evening ferry (2)", "Mine, more", 3),
    ]
