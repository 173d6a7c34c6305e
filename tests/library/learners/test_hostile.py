"""Files of learners' data that mean harm: a sentence with its place, or nobody who is there is worse off."""

import json
import time
from contextlib import closing

import pytest

from quizapp.library.database import open_writer
from quizapp.library.integrity import IntegrityFindings, check_integrity
from quizapp.library.learners.data_export import export_json
from quizapp.library.learners.data_file import read_data
from quizapp.library.learners.data_import import import_data
from quizapp.library.learners.statistics import load_totals
from quizapp.library.profiles import load_people, load_session_summaries
from quizapp.library.response_history import load_responses, record_response
from quizapp.library.sessions import load_session_options, start_session
from quizapp.library.settings import load_settings
from quizapp.pack.canonical_text import find_hidden
from tests.library.builders import NOW as BEFORE
from tests.library.builders import PACK, given, install, plan, reading, response, reviewed
from tests.library.learners.hostile import HARMLESS, REFUSED
from tests.library.learners.test_data_file import NOW, refused, whole
from tests.pace import is_within

MOST_CPU_S = 2


@pytest.fixture
def file(tmp_path):
    return tmp_path / "data.json"


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_with_its_place(file, what):
    change, told = REFUSED[what]
    data = whole()
    change(data)
    file.write_text(json.dumps(data), encoding="utf-8")
    began = time.process_time()
    assert refused(file).endswith(told)
    assert is_within(time.process_time() - began, MOST_CPU_S)


@pytest.fixture
def there(path):
    """A library in which somebody has answered."""
    with closing(open_writer(path)) as writer:
        list(install(writer, reading(), BEFORE))
        own = plan()
        start_session(writer, own)
        record_response(writer, given(writer, response(own, 0)))
        yield writer


@pytest.mark.parametrize("what", HARMLESS)
def test_it_is_taken_in_and_nobody_is_worse_off(file, there, what):
    data = whole()
    HARMLESS[what](data)
    file.write_text(json.dumps(data), encoding="utf-8")
    before = load_responses(there, plan().id), load_totals(there, plan().learner)
    began = time.process_time()
    list(import_data(there, read_data(file, NOW), reviewed))
    assert is_within(time.process_time() - began, MOST_CPU_S)
    assert (load_responses(there, plan().id), load_totals(there, plan().learner)) == before
    assert check_integrity(there) == IntegrityFindings(())
    for person in load_people(there):
        profile = person.profile
        shown = person.name + profile.letter + profile.class_name
        assert find_hidden(shown) is None
        assert "\n" not in shown
        assert load_session_summaries(there, person.id) is not None
        assert load_settings(there, person.id).bad == ()
        load_session_options(there, PACK, person.id)
        export_json(there, [person.id], NOW)
