"""Drafts that were edited and not decided about yet."""

from __future__ import annotations

import pytest

from quizapp.editing.decisions import Edited, decided, edited, forget_edit, is_noted, keep_edit, rejections
from quizapp.editing.places import public
from quizapp.editing.pointers import ids
from quizapp.editing.steps import Written
from tests.editing.builders import document

AS_EDITED = Edited("number", {"id": "q-buses", "value": "212"}, [{"id": "v-brandt"}], {"id": "d1"})


def test_what_was_edited_is_kept_with_the_pack_decides_nothing_and_is_not_handed_out() -> None:
    pack = document()
    written = Written(pack).done(keep_edit(pack, "ferry", "k", AS_EDITED))
    assert edited(written.document, "ferry") == {"k": AS_EDITED}
    assert edited(written.document, "another") == {}
    assert (decided(written.document, "ferry"), rejections(written.document, "ferry")) == ({}, {})
    assert public(written.document) == public(pack)
    assert ids(written.document) == ids(pack)
    assert edited(written.back().document, "ferry") == {}


def test_to_keep_the_same_twice_is_no_step_and_what_is_forgotten_is_not_there_any_more() -> None:
    pack = document()
    assert forget_edit(pack, "ferry", "k").edits == ()
    kept = Written(pack).done(keep_edit(pack, "ferry", "k", AS_EDITED)).document
    assert keep_edit(kept, "ferry", "k", AS_EDITED).edits == ()
    assert is_noted(kept, "ferry", "k")
    left = Written(kept).done(forget_edit(kept, "ferry", "k")).document
    assert (edited(left, "ferry"), is_noted(left, "ferry", "k")) == ({}, False)


@pytest.mark.parametrize("edit", ["", "{", "[]", '{"question": 1, "voices": [], "draft": {}}', 7, None])
def test_what_somebody_else_wrote_there_counts_for_nothing(edit: object) -> None:
    pack = document()
    pack["drafts"] = {"ferry": {"k": {"was": "edited", "type": "number", "edit": edit}, "l": 3}}
    assert edited(pack, "ferry") == {}
