"""The text of pack.json."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from quizapp.editing.keeping import Speller
from quizapp.editing.steps import Sketch
from tests.editing.builders import document

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=30,
)


@given(st.dictionaries(st.text(alphabet=st.characters(codec="utf-8")), VALUES))
def test_it_is_what_json_writes_two_spaces_deep(value: dict[str, object]) -> None:
    try:
        plain = f"{json.dumps(value, ensure_ascii=False, indent=2)}\n".encode()
    except UnicodeEncodeError:
        plain = f"{json.dumps(value, indent=2)}\n".encode()
    speller = Speller()
    assert speller.spelled(value) == plain
    assert speller.spelled(value) == plain


def test_what_is_gone_is_not_remembered_for_ever() -> None:
    speller = Speller()
    for number in range(3_000):
        speller.spelled({"banks": [{"questions": [{"prompt": f"Question {number}?"}]}]})
    assert len(speller._pieces) < 1_000


def test_what_is_remembered_is_not_taken_for_what_changed() -> None:
    speller = Speller()
    sketch = Sketch(document())
    speller.spelled(sketch.document)
    sketch.put("/banks/0/questions/1/prompt", "Anew?")
    sketch.move("/banks/0/questions/0", "/banks/1/questions/0")
    assert json.loads(speller.spelled(sketch.document)) == sketch.document
