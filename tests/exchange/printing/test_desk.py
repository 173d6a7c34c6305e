"""The pack as it may be handed out, its speakers, its numbered sentences."""

from quizapp.exchange.printing.desk import desk
from quizapp.exchange.printing.request import Request
from quizapp.pack.ids import ARTICLE, NOBODY
from quizapp.quiz.evidence import rows
from tests.exchange.printing.papers import WORDS, example_desk, pack_from, shipped
from tests.pack.builders import ONE_OF_EACH, example_json, example_question


def test_every_sentence_that_can_be_marked_has_a_number_of_its_own():
    laid = example_desk()
    can_be_marked = rows(laid.pack, example_question(ONE_OF_EACH["evidence"], reads=None))
    assert list(laid.numbers) == list(can_be_marked)
    assert list(laid.numbers.values()) == list(range(1, len(can_be_marked) + 1))


def test_what_may_be_passed_on_stays_whole_beside_what_may_not():
    data = example_json()
    data["sources"][1]["rights"]["share"] = "whole"
    data["sources"][0]["rights"]["share"] = "cited"
    cut = desk(pack_from(data), Request(), WORDS).pack
    assert len(cut.sources[0].passages) < len(data["sources"][0]["passages"])
    assert cut.sources[1] == pack_from(data).sources[1]


def test_a_pack_that_carries_only_what_is_cited_is_printed_with_all_of_it():
    pack = shipped("xinjiang-report-2022").pack
    assert pack is not None
    assert desk(pack, Request(), WORDS).pack.sources == pack.sources


def test_speakers_have_their_names_and_roles_the_article_and_nobody_among_them():
    laid = example_desk()
    assert laid.speaker(ARTICLE) == ("The article itself", "in its own words")
    assert laid.speaker(NOBODY) == ("Nobody here", "")
    for voice in laid.pack.voices:
        name, role = laid.speaker(voice.id)
        assert (name.casefold(), role) == (voice.name.casefold(), voice.role or "")
