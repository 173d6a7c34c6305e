"""Learners have a name, a colour and a letter; who was here last is known.

A guest's practice goes on after a crash, once; all other guests are to be erased.

Learners are kept in the order in which they came, and one that is lost is made again from the log.
"""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from quizapp.library.learners.classes import add_class, archive_class, find_members, load_classes
from quizapp.library.profiles import (
    COLOURS,
    LETTER_LONGEST,
    NAME_LONGEST,
    Learner,
    Profile,
    add_guest,
    add_learner,
    build_letter,
    change_appearance,
    find_last_here,
    find_left_guests,
    find_next_colour,
    find_person,
    find_waiting_guest,
    insert_learner,
    load_learners,
    load_people,
    mark_arrival,
    rename_learner,
    restore_learners,
    resume_guest,
    validate_name,
)
from quizapp.library.response_history import record_response
from quizapp.library.sessions import finish_session, start_session
from tests.library.builders import LEARNER, NOW, given, plan, response

ZOE = Learner("zoe-0000", "Zoë Marlow", NOW + timedelta(days=1))


def test_the_first_learner_has_no_name_and_is_shown_by_default(reader):
    (only,) = load_people(reader)
    assert (only.id, only.name, only.profile, only.has_code) == (LEARNER.id, "", Profile(letter="?"), False)


def test_a_learner_comes_back_with_what_is_shown_of_them(writer, reader):
    add_learner(writer, ZOE, Profile("c4", "Z"))
    assert [each.id for each in load_people(reader)] == [LEARNER.id, ZOE.id]
    found = find_person(reader, ZOE.id)
    assert found is not None
    assert (found.name, found.made, found.profile) == (ZOE.name, ZOE.made, Profile("c4", "Z"))
    assert find_person(reader, "nobody") is None


def test_a_name_is_given_and_changed_without_the_spaces_around_it(writer, reader):
    rename_learner(writer, LEARNER.id, "  Ana \n Petrov ")
    assert [each.name for each in load_learners(reader).good] == ["Ana Petrov"]
    assert load_people(reader)[0].profile.letter == "A"


@pytest.mark.parametrize("name", ["", "   ", "x" * (NAME_LONGEST + 1), "half \ud800 of it"])
def test_no_name_too_long_a_one_and_half_a_character_are_refused(writer, name):
    with pytest.raises(ValueError, match=r"a name of|surrogates"):
        rename_learner(writer, LEARNER.id, name)
    with pytest.raises(ValueError, match=r"a name of|surrogates"):
        add_learner(writer, replace(ZOE, name=name), Profile())
    assert [each.name for each in load_learners(writer).good] == [""]


def test_nobody_is_renamed_who_is_not_there(writer):
    with pytest.raises(ValueError, match="no learner"):
        rename_learner(writer, "nobody", "Ana")


@examples(st.text())
def test_a_hostile_name_is_kept_as_any_other_or_refused(name):
    try:
        kept = validate_name(name)
    except ValueError:
        return
    assert validate_name(kept) == kept
    assert 0 < len(build_letter(kept)) <= LETTER_LONGEST


@pytest.mark.parametrize(
    ("name", "letter"),
    [("émile", "É"), ("ßander", "SS"), ("“Q”", "Q"), ("…", "?"), ("7b", "7"), ("李", "李")],
)
def test_the_letter_is_the_first_of_the_name_as_a_capital(name, letter):
    assert build_letter(name) == letter


def test_colours_are_given_out_in_turn(writer):
    for number, colour in enumerate((*COLOURS[1:], COLOURS[0])):
        assert find_next_colour(load_people(writer)) == colour
        add_learner(writer, Learner(f"l{number}", f"Learner {number}", NOW), Profile(colour))


def test_colour_and_letters_can_be_changed_but_not_to_what_is_none(writer, reader):
    change_appearance(writer, LEARNER.id, "c8", "Ax")
    assert load_people(reader)[0].profile == Profile("c8", "Ax")
    for colour, letter in (("c9", "A"), ("red", "A"), ("c1", "ABC")):
        with pytest.raises(ValueError, match="not to be had"):
            change_appearance(writer, LEARNER.id, colour, letter)


def test_who_was_here_last_is_offered_and_at_first_who_came_first(writer, reader):
    add_learner(writer, ZOE, Profile())
    assert find_last_here(load_people(reader)) == find_person(reader, LEARNER.id)
    mark_arrival(writer, ZOE.id, NOW)
    assert find_last_here(load_people(reader)) == find_person(reader, ZOE.id)
    mark_arrival(writer, LEARNER.id, NOW + timedelta(hours=1))
    assert find_last_here(load_people(reader)) == find_person(reader, LEARNER.id)
    assert find_last_here(()) is None


def test_a_profile_that_does_not_hold_is_as_if_it_had_never_been(writer, reader):
    add_learner(writer, ZOE, Profile("c4", "Q"))
    writer.connection.execute("UPDATE profile SET letter = 'X'")
    assert load_people(reader)[1].profile == Profile(letter="Z")


def practise(writer, guest):
    own = replace(plan(f"of-{guest}"), learner=guest)
    start_session(writer, own)
    return own.id


def test_a_guest_is_never_who_was_here_last(writer, reader):
    add_guest(writer, "guest-1", NOW + timedelta(days=1))
    assert [each.profile.guest for each in load_people(reader)] == [False, True]
    offered = find_last_here(load_people(reader))
    assert offered is not None
    assert offered.id == LEARNER.id


def test_a_guest_whose_practice_goes_on_waits_once(writer, reader):
    add_guest(writer, "guest-1", NOW)
    assert find_waiting_guest(reader) is None
    practise(writer, "guest-1")
    assert find_waiting_guest(reader) == "guest-1"
    assert find_left_guests(reader, but="guest-1") == ()
    resume_guest(writer, "guest-1", NOW)
    assert find_waiting_guest(reader) is None
    assert find_left_guests(reader) == ("guest-1",)


def test_a_guest_who_goes_on_is_in_no_class_whatever_classes_are_called(writer, reader):
    add_guest(writer, "guest-1", NOW)
    resume_guest(writer, "guest-1", NOW)
    (guest,) = (each for each in load_people(reader) if each.profile.guest)
    assert (guest.profile.class_name, guest.profile.resumed) == ("", True)
    assert load_classes(reader) == ()
    (ana,) = add_class(writer, "resumed", ["Ana"], lambda: "ana", NOW)
    assert find_members(reader, "resumed") == (ana.id,)
    archive_class(writer, "resumed")
    assert "guest-1" in [each.id for each in load_people(reader)]
    assert find_members(reader, "resumed", archived=True) == (ana.id,)


def test_a_guest_whose_practice_has_ended_does_not_wait(writer, reader):
    add_guest(writer, "guest-1", NOW)
    finish_session(writer, practise(writer, "guest-1"), NOW)
    assert find_waiting_guest(reader) is None
    assert find_left_guests(reader) == ("guest-1",)


def test_learners_come_back_in_the_order_in_which_they_came(writer, reader):
    second = Learner("a-learner", "Zoë", NOW + timedelta(days=1, microseconds=1))
    with writer.transaction() as connection:
        insert_learner(connection, second)
    assert load_learners(reader).good == (LEARNER, second)


def test_a_learner_whom_only_the_log_knows_is_made_again_without_a_name(writer, reader):
    to = response(plan(), 0)
    record_response(writer, given(reader, to))
    with writer.transaction() as connection:
        connection.execute("DELETE FROM learner")
        restore_learners(connection)
        restore_learners(connection)
    assert load_learners(reader).good == (Learner(LEARNER.id, "", to.answered),)
