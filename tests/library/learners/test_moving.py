"""A practice that was somebody else's is given to them; the log stays, cards and counts of both follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from quizapp.library.cards import standings
from quizapp.library.history import record, record_proof
from quizapp.library.integrity import integrity_check
from quizapp.library.learners.moving import moving
from quizapp.library.learners.statistics import kept, recent
from quizapp.library.profiles import Learner, Profile, add, give_as_moved, sessions_of
from quizapp.library.rebuild import rebuild
from quizapp.library.sessions import begin_session, open_session
from quizapp.quiz.responses import ProofResponse
from tests.library.builders import LEARNER, NOW, PACK, given, plan, response, reviewed

if TYPE_CHECKING:
    from quizapp.library.connections import Reader, Writer

ANA = Learner("ana-0000", "Ana", NOW)
LATER = NOW + timedelta(days=3)


@pytest.fixture(autouse=True)
def two(writer: Writer) -> None:
    """Two learners, of whom the first has practised twice."""
    add(writer, ANA, Profile())
    for id_, days in (("mine", 0), ("hers", 1)):
        own = plan(id_, begun=NOW + timedelta(days=days))
        begin_session(writer, own)
        for place in range(2):
            record(writer, given(writer, response(own, place)))
        record_proof(
            writer, ProofResponse(f"proof-{id_}", f"{id_}-0", None, 0.0, own.begun), response(own, 0)
        )


def move(writer: Writer, session: str, to: str) -> None:
    for _ in moving(writer, session, to, LATER, reviewed):
        pass


def test_cards_counts_and_answers_are_those_that_would_have_been(writer: Writer, reader: Reader) -> None:
    alone = standings(reader, LEARNER.id, PACK)
    log = reader.all("SELECT * FROM response ORDER BY number")
    move(writer, "hers", ANA.id)
    assert reader.all("SELECT * FROM response ORDER BY number") == log
    assert [kept(reader, each).answers for each in (LEARNER.id, ANA.id)] == [2, 2]
    assert [kept(reader, each).proofs for each in (LEARNER.id, ANA.id)] == [1, 1]
    assert [recent(reader, each).answers for each in (LEARNER.id, ANA.id)] == [2, 2]
    assert [each.key for each in standings(reader, ANA.id, PACK)] == ["q0", "q1"]
    assert standings(reader, LEARNER.id, PACK) != alone
    assert integrity_check(reader).sound
    before = reader.all("SELECT * FROM card"), reader.all("SELECT * FROM rollup")
    rebuild(writer, reviewed)
    assert (reader.all("SELECT * FROM card"), reader.all("SELECT * FROM rollup")) == before


def test_it_can_be_moved_on_and_back(writer: Writer, reader: Reader) -> None:
    before = reader.all("SELECT * FROM card")
    move(writer, "hers", ANA.id)
    move(writer, "hers", LEARNER.id)
    assert reader.all("SELECT * FROM card") == before
    assert kept(reader, ANA.id).answers == 0
    assert [each.id for each in sessions_of(reader, LEARNER.id)] == ["hers", "mine"]


def test_one_that_goes_on_goes_on_as_theirs(writer: Writer, reader: Reader) -> None:
    move(writer, "hers", ANA.id)
    assert open_session(reader, LEARNER.id, PACK).good == ()
    (found,) = open_session(reader, ANA.id, PACK).good
    assert (found.id, found.learner) == ("hers", ANA.id)
    record(writer, given(writer, response(found, 2)))
    assert kept(reader, ANA.id).answers == 3
    assert integrity_check(reader).sound


def test_where_they_have_one_of_the_same_pack_it_is_ended(writer: Writer, reader: Reader) -> None:
    begin_session(writer, replace(plan("anas"), learner=ANA.id))
    move(writer, "hers", ANA.id)
    assert [each.id for each in open_session(reader, ANA.id, PACK).good] == ["anas"]
    assert [each.id for each in sessions_of(reader, ANA.id)] == ["anas", "hers"]
    assert integrity_check(reader).sound


def test_the_last_practices_tell_when_they_began_and_how_much_was_answered(reader: Reader) -> None:
    newest, oldest = sessions_of(reader, LEARNER.id)
    assert (newest.id, newest.pack, newest.answers) == ("hers", PACK, 2)
    assert oldest.begun == NOW
    assert len(sessions_of(reader, LEARNER.id, limit=1)) == 1


def test_nothing_goes_to_nobody_and_nothing_comes_of_no_practice(writer: Writer, reader: Reader) -> None:
    with pytest.raises(ValueError, match="no learner"):
        move(writer, "hers", "nobody")
    with pytest.raises(ValueError, match="no session"):
        move(writer, "none", ANA.id)
    assert reader.all("SELECT * FROM session_owner") == []


def test_cut_short_before_its_end_nothing_is_moved(writer: Writer, reader: Reader) -> None:
    steps = moving(writer, "hers", ANA.id, LATER, reviewed)
    next(steps)
    steps.close()
    assert reader.all("SELECT * FROM session_owner") == []
    assert integrity_check(reader).sound


def test_an_older_copy_of_the_row_does_not_bring_it_back(writer: Writer, reader: Reader) -> None:
    (before,) = reader.all("SELECT * FROM session WHERE id = 'hers'")
    move(writer, "hers", ANA.id)
    after = reader.all("SELECT * FROM session WHERE id = 'hers'")
    writer.connection.execute("DELETE FROM session WHERE id = 'hers'")
    writer.connection.execute(f"INSERT INTO session VALUES ({', '.join('?' * len(before))})", before)
    with writer.transaction() as connection:
        give_as_moved(connection)
    assert reader.all("SELECT * FROM session WHERE id = 'hers'") == after


def test_cards_of_other_packs_and_learners_stay_as_they_are(writer: Writer, reader: Reader) -> None:
    third = Learner("third-0000", "Cai", NOW)
    add(writer, third, Profile())
    for learner, pack in ((third.id, PACK), (LEARNER.id, "another-pack"), (ANA.id, PACK)):
        own = replace(plan(f"{learner} {pack}", pack=pack, begun=NOW + timedelta(days=2)), learner=learner)
        begin_session(writer, own)
        record(writer, given(writer, response(own, 0)))
    move(writer, "mine", third.id)
    for to in (ANA.id, third.id, LEARNER.id, ANA.id):
        move(writer, "hers", to)
        before = reader.all("SELECT * FROM card"), reader.all("SELECT * FROM rollup")
        rebuild(writer, reviewed)
        assert (reader.all("SELECT * FROM card"), reader.all("SELECT * FROM rollup")) == before
        assert integrity_check(reader).sound
