"""A practice that was somebody else's is given to them; the log stays, cards and counts of both follow."""

from dataclasses import replace
from datetime import timedelta

import pytest

from quizapp.library.cards import load_all_progress
from quizapp.library.integrity import check_integrity
from quizapp.library.learners.session_transfer import transfer_session
from quizapp.library.learners.statistics import load_recent, load_totals
from quizapp.library.profiles import (
    Learner,
    Profile,
    add_learner,
    apply_session_owners,
    load_session_summaries,
)
from quizapp.library.response_history import record_evidence, record_response
from quizapp.library.sessions import load_open_session, start_session
from quizapp.quiz.responses import EvidenceResponse
from tests.library.builders import LEARNER, NOW, PACK, given, plan, response, reviewed
from tests.library.packs.revisions import sound

ANA = Learner("ana-0000", "Ana", NOW)
LATER = NOW + timedelta(days=3)


@pytest.fixture(autouse=True)
def two(writer):
    """Two learners, of whom the first has practised twice."""
    add_learner(writer, ANA, Profile())
    for id_, days in (("mine", 0), ("hers", 1)):
        own = plan(id_, begun=NOW + timedelta(days=days))
        start_session(writer, own)
        for place in range(2):
            record_response(writer, given(writer, response(own, place)))
        record_evidence(
            writer, EvidenceResponse(f"evidence-{id_}", f"{id_}-0", None, 0.0, own.begun), response(own, 0)
        )


def move(writer, session, to):
    for _ in transfer_session(writer, session, to, LATER, reviewed):
        pass


def test_cards_counts_and_answers_are_those_that_would_have_been(writer, reader):
    alone = load_all_progress(reader, LEARNER.id, PACK)
    log = reader.all("SELECT * FROM response ORDER BY number")
    move(writer, "hers", ANA.id)
    assert reader.all("SELECT * FROM response ORDER BY number") == log
    assert [load_totals(reader, each).answers for each in (LEARNER.id, ANA.id)] == [2, 2]
    assert [load_totals(reader, each).evidence for each in (LEARNER.id, ANA.id)] == [1, 1]
    assert [load_recent(reader, each).answers for each in (LEARNER.id, ANA.id)] == [2, 2]
    assert [each.key for each in load_all_progress(reader, ANA.id, PACK)] == ["q0", "q1"]
    assert load_all_progress(reader, LEARNER.id, PACK) != alone
    assert sound(writer)


def test_it_can_be_moved_on_and_back(writer, reader):
    before = reader.all("SELECT * FROM card")
    move(writer, "hers", ANA.id)
    move(writer, "hers", LEARNER.id)
    assert reader.all("SELECT * FROM card") == before
    assert load_totals(reader, ANA.id).answers == 0
    assert [each.id for each in load_session_summaries(reader, LEARNER.id)] == ["hers", "mine"]


def test_one_that_goes_on_goes_on_as_theirs(writer, reader):
    move(writer, "hers", ANA.id)
    assert load_open_session(reader, LEARNER.id, PACK).good == ()
    (found,) = load_open_session(reader, ANA.id, PACK).good
    assert (found.id, found.learner) == ("hers", ANA.id)
    record_response(writer, given(writer, response(found, 2)))
    assert load_totals(reader, ANA.id).answers == 3
    assert check_integrity(reader).sound


def test_where_they_have_one_of_the_same_pack_it_is_ended(writer, reader):
    start_session(writer, replace(plan("anas"), learner=ANA.id))
    move(writer, "hers", ANA.id)
    assert [each.id for each in load_open_session(reader, ANA.id, PACK).good] == ["anas"]
    assert [each.id for each in load_session_summaries(reader, ANA.id)] == ["anas", "hers"]
    assert check_integrity(reader).sound


def test_the_last_practices_tell_when_they_began_and_how_much_was_answered(reader):
    newest, oldest = load_session_summaries(reader, LEARNER.id)
    assert (newest.id, newest.pack, newest.answers) == ("hers", PACK, 2)
    assert oldest.begun == NOW
    assert len(load_session_summaries(reader, LEARNER.id, limit=1)) == 1


def test_nothing_goes_to_nobody_and_nothing_comes_of_no_practice(writer, reader):
    with pytest.raises(ValueError, match="no learner"):
        move(writer, "hers", "nobody")
    with pytest.raises(ValueError, match="no session"):
        move(writer, "none", ANA.id)
    assert reader.all("SELECT * FROM session_owner") == []


def test_cut_short_before_its_end_nothing_is_moved(writer, reader):
    steps = transfer_session(writer, "hers", ANA.id, LATER, reviewed)
    next(steps)
    steps.close()
    assert reader.all("SELECT * FROM session_owner") == []
    assert check_integrity(reader).sound


def test_an_older_copy_of_the_row_does_not_bring_it_back(writer, reader):
    (before,) = reader.all("SELECT * FROM session WHERE id = 'hers'")
    move(writer, "hers", ANA.id)
    after = reader.all("SELECT * FROM session WHERE id = 'hers'")
    writer.connection.execute("DELETE FROM session WHERE id = 'hers'")
    writer.connection.execute(f"INSERT INTO session VALUES ({', '.join('?' * len(before))})", before)
    with writer.transaction() as connection:
        apply_session_owners(connection)
    assert reader.all("SELECT * FROM session WHERE id = 'hers'") == after


def test_cards_of_other_packs_and_learners_stay_as_they_are(writer, reader):
    third = Learner("third-0000", "Cai", NOW)
    add_learner(writer, third, Profile())
    for learner, pack in ((third.id, PACK), (LEARNER.id, "another-pack"), (ANA.id, PACK)):
        own = replace(plan(f"{learner} {pack}", pack=pack, begun=NOW + timedelta(days=2)), learner=learner)
        start_session(writer, own)
        record_response(writer, given(writer, response(own, 0)))
    move(writer, "mine", third.id)
    for to in (ANA.id, third.id, LEARNER.id, ANA.id):
        move(writer, "hers", to)
        assert sound(writer)
