"""A pack or an answer that is gone, changed or damaged: a sentence, and the rest goes on."""

import json
import sqlite3
import zlib
from contextlib import closing, contextmanager

import pytest

from quizapp.library.database import open_writer
from quizapp.library.response_history import load_responses
from quizapp.library.row_checksums import COLUMNS, checksum
from quizapp.library.settings import Settings
from quizapp.pack.pack_reader import parse_pack
from quizapp.quiz.session_progress import compute_totals
from quizapp.ui.screens.results import list_answered_questions
from tests.library.builders import install
from tests.pack.builders import question_json
from tests.ui.fakes import NOON, translate
from tests.ui.practice.rooms import pack_with_a_hint


def harm(path, statement, *values):
    """Change a row behind the program's back."""
    with behind(path) as database:
        assert database.execute(statement, values).rowcount > 0


@contextmanager
def behind(path):
    """Open a library as a failing disk does, which asks no trigger."""
    with closing(sqlite3.connect(path)) as database:
        triggers = database.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            database.execute(f"DROP TRIGGER {name}")
        yield database
        for _, made in triggers:
            database.execute(made)
        database.commit()


def begun(enter, answers=2):
    """A practice of which the first questions are answered rightly."""
    room = enter()
    room.open()
    for number in range(answers):
        give(room)
        assert room.state.phase == "explained", number
        room.go_on()
    return room


def evidence_prompt(enter):
    """A practice that asks for the evidence of an answer."""
    room = enter(Settings(evidence_prompt=True))
    room.open()
    give(room)
    while room.state.phase != "evidence_prompt":
        room.go_on()
        give(room)
    return room


def give(room):
    """Answer the question that is asked rightly, whatever its kind."""
    room.presenter.choose(room.right())
    room.presenter.sure("certain")
    room.presenter.go_on()
    room.background.work()


def to_the_end(room):
    """Answer all that is still asked."""
    while not room.finished:
        if room.state.phase == "asking":
            give(room)
        elif room.state.phase == "evidence_prompt":
            room.skip()
        else:
            room.go_on()


def asked_ids(room):
    """The questions of the session, in its order."""
    ((plan,),) = room.background.reader.all("SELECT plan FROM session ORDER BY number DESC LIMIT 1")
    return [entry[2] for entry in json.loads(plan)["entries"]]


def kept(room):
    """How many answers are on the disk."""
    return room.background.reader.all("SELECT count(*) FROM response")[0][0]


def revise(path, data):
    """Install another revision of the example pack."""
    reading = parse_pack(json.dumps(data | {"revision": 2}).encode())
    assert reading.problems == ()
    with closing(open_writer(path)) as writer:
        for _ in install(writer, reading, NOON):
            pass


def lose(room, path, question):
    """Take a question out of the installed pack, but not out of what the library knows of it."""
    (data,) = room.background.reader.all("SELECT data FROM pack_chunk")[0]
    plain = json.loads(data)
    for bank in plain["banks"]:
        bank["questions"] = [each for each in bank["questions"] if each["id"] != question]
    data = json.dumps(plain).encode()
    harm(path, "UPDATE pack_chunk SET data = ?, checksum = ?", data, zlib.crc32(data))


class TestGone:
    def test_a_pack_that_goes_between_two_questions_is_practised_to_its_end(self, enter, path):
        room = begun(enter)
        harm(path, "UPDATE pack SET visible = 0")
        to_the_end(room)
        assert compute_totals(room.finished[0].state).correct == len(asked_ids(room)) == kept(room)

    def test_one_that_has_gone_since_is_told_in_a_sentence_and_the_answers_stay(self, enter, path):
        begun(enter)
        harm(path, "UPDATE pack SET visible = 0")
        room = enter()
        state = room.open()
        assert (state.phase, state.trouble) == ("failed", translate("practice.pack_gone"))
        assert kept(room) == 2


class TestDamagedPack:
    def test_bytes_that_change_between_two_questions_do_not_matter_to_who_practises(self, enter, path):
        room = begun(enter)
        harm(path, "UPDATE pack_chunk SET data = x'00'")
        to_the_end(room)
        assert compute_totals(room.finished[0].state).correct == len(asked_ids(room))

    @pytest.mark.parametrize("whole", [False, True], ids=["a byte flipped", "a sound sum of other bytes"])
    def test_one_that_is_damaged_when_the_practice_goes_on_is_told_in_a_sentence(self, enter, path, whole):
        begun(enter)
        data = b'{"format":"quizapp-pack/1"}'
        harm(path, "UPDATE pack_chunk SET data = ?, checksum = ?", data, zlib.crc32(data) if whole else 0)
        room = enter()
        state = room.open()
        assert state.phase == "failed"
        assert state.trouble.endswith("Your answers to it and your other packs are safe: add its file again.")
        assert kept(room) == 2

    def test_a_question_whose_row_is_damaged_is_skipped_and_told_and_does_not_count(self, enter, path):
        asked = asked_ids(begun(enter))
        harm(path, "UPDATE question SET kind = 'nonsense' WHERE id = ?", asked[2])
        room = enter()
        assert room.open().notice == translate("practice.damaged", n=1)
        give(room)
        assert room.go_on().notice == ""
        to_the_end(room)
        count = compute_totals(room.finished[0].state)
        assert (count.left_out, count.correct) == (1, len(asked) - 1)

    def test_a_question_that_cannot_be_shown_is_skipped_and_told_and_does_not_count(self, enter, path):
        room = begun(enter)
        asked = asked_ids(room)
        lose(room, path, asked[3])
        room = enter()
        assert room.open().notice == ""
        give(room)
        state = room.go_on()
        assert (state.phase, state.notice) == ("asking", translate("practice.damaged", n=1))
        assert (state.number, state.total) == (4, len(asked) - 1)
        to_the_end(room)
        assert compute_totals(room.finished[0].state).left_out == 1


class TestRevised:
    def revised(self, answered, coming):
        """The example pack with one answered question changed, one gone, and one that was still to come."""
        data = pack_with_a_hint()
        question_json(data, answered[0])["prompt"] = "What does it say now?"
        for bank in data["banks"]:
            bank["questions"] = [each for each in bank["questions"] if each["id"] != answered[1]]
        question_json(data, coming[0])["prompt"] = "What is this now?"
        data["changes"].append({"revision": 2, "text": "Other questions."})
        return data

    def test_answered_questions_are_explained_as_they_were_and_changed_ones_left_out_and_told(
        self, enter, path
    ):
        before = begun(enter)
        asked = asked_ids(before)
        prompts = [question_json(pack_with_a_hint(), name)["prompt"] for name in asked[:2]]
        revise(path, self.revised(asked[:2], asked[2:]))
        room = enter()
        assert room.open().notice == translate("practice.changed", n=1)
        seen = []
        for _ in range(2):
            room.presenter.before()
            assert room.state.explanation is not None
            seen.append(room.state.explanation.prompt)
        assert seen[::-1] == prompts
        room.presenter.report()
        assert room.reported[0].asked.startswith(prompts[0])
        while room.state.looking_back:
            room.go_on()
        to_the_end(room)
        finished = room.finished[0]
        given = list_answered_questions(finished)
        assert [each.question.prompt for each in given[:2]] == prompts
        assert len(given) == len(asked) - 1

    def test_a_pack_that_is_replaced_between_two_questions_is_practised_as_it_was(self, enter, path):
        room = begun(enter)
        asked = asked_ids(room)
        revise(path, self.revised(asked[:2], asked[2:]))
        to_the_end(room)
        assert compute_totals(room.finished[0].state).correct == len(asked) == kept(room)


class TestDamagedRows:
    @pytest.mark.parametrize(
        ("statement", "left_out"),
        [
            ("UPDATE response SET score = 0.25 WHERE place = 1", 1),
            ("UPDATE response SET answer = '{}' WHERE place = 2", 0),  # the last is asked for again
        ],
    )
    def test_a_damaged_answer_is_set_aside_and_told_once_and_the_practice_goes_on(
        self, enter, path, statement, left_out
    ):
        begun(enter, 3)
        harm(path, statement)
        room = enter()
        state = room.open()
        assert state.notice == translate("practice.answers_aside", n=1)
        assert (state.phase, state.number) == ("asking", 3)
        assert room.background.reader.all("SELECT origin FROM quarantine") == [("response",)]
        assert kept(room) == 2
        room = enter()
        assert room.open().notice == ""
        to_the_end(room)
        assert compute_totals(room.finished[0].state).left_out == left_out

    def test_a_damaged_session_is_set_aside_and_told_and_another_begins(self, enter, path):
        begun(enter)
        harm(path, "UPDATE session SET length = length + 1")
        room = enter()
        state = room.open()
        assert (state.notice, state.number) == (translate("practice.session_aside"), 1)
        assert kept(room) == 2
        assert room.background.reader.all("SELECT count(*) FROM session") == [(1,)]

    def test_a_evidence_of_a_question_that_cannot_be_shown_is_not_asked_for(self, enter, path):
        room = evidence_prompt(enter)
        asked, number = room.question.id, room.state.number
        lose(room, path, asked)
        again = enter()
        state = again.open()
        assert (state.phase, state.number) == ("asking", number + 1)
        to_the_end(again)

    def test_a_damaged_evidence_is_set_aside_and_told_and_asked_for_again_after_the_last_answer(
        self, enter, path
    ):
        room = evidence_prompt(enter)
        room.skip()
        assert room.state.phase == "explained"
        harm(path, "UPDATE evidence SET score = 1")
        again = enter()
        state = again.open()
        assert (state.phase, state.evidence is not None) == ("evidence_prompt", True)
        assert state.notice == translate("practice.answers_aside", n=1)

    def test_an_answer_that_no_sum_gives_away_but_nobody_understands_is_told_and_left_alone(
        self, enter, path
    ):
        room = begun(enter)
        (session,) = room.background.reader.all("SELECT id FROM session")[0]
        good = load_responses(room.background.reader, session).good
        assert len(good) == 2
        strange = "a kind of tomorrow"
        harm(path, "UPDATE response SET kind = ? WHERE place = 1", strange)
        resum(path, "response")
        again = enter()
        assert again.open().notice == translate("practice.answers_aside", n=1)
        assert again.state.number == 2


class TestBrokenExplanation:
    def test_after_an_explanation_that_could_not_be_shown_the_next_question_is_asked(
        self, enter, monkeypatch
    ):
        room = begun(enter, 1)
        with monkeypatch.context() as broken:
            broken.setattr("quizapp.ui.practice.practice_session.build_explanation", lambda *_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                give(room)
        assert kept(room) == 2
        state = room.go_on()
        assert (state.phase, state.number) == ("asking", 3)


def resum(path, table):
    """Give every row of a table a sum that holds."""
    columns = COLUMNS[table]
    with behind(path) as database:
        for row in database.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall():
            database.execute(f"UPDATE {table} SET checksum = ? WHERE id = ?", (checksum(table, row), row[0]))
