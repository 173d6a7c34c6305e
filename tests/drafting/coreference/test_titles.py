"""What of a run is the name, and what its title."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.drafting.coreference.titles import split_title

WORDS = [
    "The",
    "of",
    "Mary",
    "Orle",
    "Mrs",
    "Dr",
    "Minister",
    "Trade",
    "Norway",
    "Oslo-born",
    "Council",
    "I",
    "May",
]


def told(words: str, *, begins: bool = False) -> tuple[str, str] | None:
    """Return the name and the title in a run."""
    run = words.split()
    part = split_title(run, begins=begins)
    return (" ".join(run[part.at :]), " ".join(part.title)) if part else None


@pytest.mark.parametrize(
    ("run", "name", "title"),
    [
        ("Mara Osei", "Mara Osei", ""),
        ("Monday Orlaq Tarrow", "Orlaq Tarrow", ""),
        ("Sunday Orle Post", "Sunday Orle Post", ""),
        ("Finance Minister Mara Osei", "Mara Osei", "Finance Minister"),
        ("Dr. Osei", "Osei", "Dr."),
        ("Secretary of State for Trade Anna Osei", "Anna Osei", "Secretary of State for Trade"),
        ("Secretary of State Anna Lind Osei", "Anna Lind Osei", "Secretary of State"),
        ("Radio Vik Anna Osei", "Anna Osei", "Radio Vik"),
        ("Ministry of Trade", "Ministry of Trade", ""),
        ("Minister of Trade", "Minister of Trade", ""),
        ("Mayor Orle Council", "Mayor Orle Council", ""),
        ("Mrs Orle Council", "Orle Council", "Mrs"),
        ("Spokeswoman Lind Tarrow", "Lind Tarrow", "Spokeswoman"),
        ("Lowmoor Director General Anna Osei", "Anna Osei", "Lowmoor Director General"),
    ],
)
def test_a_title_stands_before_a_persons_name_and_is_no_part_of_a_bodys(
    run: str, name: str, title: str
) -> None:
    assert told(run) == (name, title)


@pytest.mark.parametrize(
    ("run", "name"),
    [
        ("Oslo-born Anna", "Anna"),
        ("Oslo-born Tarrow", "Tarrow"),
        ("Norway Anna", "Anna"),
        ("Norway Lind Tarrow", "Lind Tarrow"),
        ("Norway Trade Council", "Norway Trade Council"),
        ("Norway Tarrow", "Norway Tarrow"),
    ],
)
def test_where_somebody_comes_from_is_no_part_of_the_name(run: str, name: str) -> None:
    assert told(run) == (name, "")


def test_a_word_that_only_begins_the_sentence_is_no_part_of_the_name() -> None:
    assert told("Yesterday Anna Osei", begins=True) == ("Anna Osei", "")
    assert told("Yesterday Anna Osei", begins=False) == ("Anna Osei", "Yesterday")
    assert told("The Orle Trust", begins=True) == ("Orle Trust", "")


@pytest.mark.parametrize("run", ["Officials", "Monday", "May", "I", "Mrs", "The"])
def test_a_word_alone_that_names_nobody_is_no_name(run: str) -> None:
    assert told(run, begins=True) is None


@pytest.mark.parametrize("run", ["I", "I’ve", "Q", "May", "Mrs"])
def test_some_words_are_no_names_within_a_sentence_either(run: str) -> None:
    assert told(run) is None


def test_the_word_the_before_a_name_is_told_of() -> None:
    with_it, without = (
        split_title(["The", "Orle", "Trust"], begins=True),
        split_title(["Orle", "Trust"], begins=True),
    )
    assert with_it is not None
    assert without is not None
    assert (with_it.after_the, without.after_the) == (True, False)


@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=9), begins=st.booleans())
def test_a_name_is_never_empty_and_its_title_stands_in_the_run_before_it(
    words: list[str], begins: bool
) -> None:
    part = split_title(words, begins=begins)
    if part is not None:
        assert 0 <= part.at < len(words)
        assert len(part.title) <= part.at
        assert set(part.title) <= set(words[: part.at])
