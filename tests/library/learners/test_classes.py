"""A class comes by a pasted list, and is put away, brought back or told by name."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.library.learners.classes import (
    MOST_NAMES,
    RejectedLine,
    SchoolClass,
    add_class,
    archive_class,
    find_members,
    load_classes,
    parse_class_list,
    restore_class,
)
from quizapp.library.profiles import NAME_LONGEST, find_person, load_learners, load_people
from tests.library.builders import LEARNER, NOW


def add(writer, name, *names):
    numbers = count(len(load_learners(writer).good))
    return tuple(each.id for each in add_class(writer, name, names, lambda: f"l{next(numbers)}", NOW))


def test_each_line_is_a_name_and_of_a_table_the_first_cell():
    found = parse_class_list("Ana Petrov\r\n\n  Bo  Li\t12\tx\nÉmile")
    assert (found.names, found.left_out) == (("Ana Petrov", "Bo Li", "Émile"), ())


def test_what_gives_no_name_is_told_with_its_line():
    long = "x" * (NAME_LONGEST + 1)
    found = parse_class_list(f"Ana\nAna \n{long}\n\ud800")
    assert found.names == ("Ana",)
    assert found.left_out == (
        RejectedLine(2, "Ana", "twice"),
        RejectedLine(3, long[:-1], "too-long"),
        RejectedLine(4, "\ud800", "no-name"),
    )


def test_no_more_than_a_class_is_taken_from_a_list():
    found = parse_class_list("\n".join(f"Learner {number}" for number in range(MOST_NAMES + 2)))
    assert len(found.names) == MOST_NAMES
    assert [each.why for each in found.left_out] == ["too-many", "too-many"]


@given(st.text())
def test_any_text_is_a_list(text):
    found = parse_class_list(text)
    assert len(set(found.names)) == len(found.names)
    assert all(0 < len(name) <= NAME_LONGEST for name in found.names)


def test_a_class_is_added_once_and_each_of_it_has_colour_and_letter(writer, reader):
    first = add(writer, " 9b ", "Ana", "Bo", "Ana")
    assert len(first) == 2
    assert len(add(writer, "9b", "Bo", "Cai")) == 1
    assert load_classes(reader) == (SchoolClass("9b", 3, archived=False),)
    ana = find_person(reader, first[0])
    assert ana is not None
    assert (ana.name, ana.profile.letter, ana.profile.class_name) == ("Ana", "A", "9b")
    assert len({each.profile.colour for each in load_people(reader)}) == 4


@pytest.mark.parametrize("name", ["", " ", "x" * 61])
def test_a_class_without_a_name_is_not_added(writer, name):
    with pytest.raises(ValueError, match="name of"):
        add(writer, name, "Ana")
    assert len(load_learners(writer).good) == 1


def test_a_class_that_is_put_away_is_not_offered_and_can_be_brought_back(writer, reader):
    both = add(writer, "9b", "Ana", "Bo")
    other = add(writer, "9c", "Cai")
    archive_class(writer, "9b")
    assert [each.id for each in load_people(reader)] == [LEARNER.id, *other]
    assert find_members(reader, "9b") == ()
    assert find_members(reader, "9b", archived=True) == both
    assert load_classes(reader) == (SchoolClass("9c", 1, archived=False), SchoolClass("9b", 2, archived=True))
    restore_class(writer, "9b")
    assert find_members(reader, "9b") == both
