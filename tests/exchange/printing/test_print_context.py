"""The pack as it may be handed out, its speakers and numbered sentences, and a paper's questions in order."""

from quizapp.exchange.printing.print_context import QuestionGroup, group_questions, list_sources_read
from quizapp.exchange.printing.print_request import (
    MAX_QUESTIONS,
    PAPER_VERSIONS,
    NotPrintedError,
    PrintRequest,
)
from quizapp.pack.ids import ARTICLE_SPEAKER, NOBODY
from quizapp.quiz.evidence_sentences import list_sentences
from tests.exchange.printing.papers import desk, example_desk, pack_from, shipped
from tests.exchange.refusals import refused
from tests.pack.builders import ONE_OF_EACH, example_json, example_pack, example_question, question_json


def test_every_sentence_that_can_be_marked_has_a_number_of_its_own():
    laid = example_desk()
    can_be_marked = list_sentences(laid.pack, example_question(ONE_OF_EACH["find_evidence"], reads=None))
    assert list(laid.numbers) == list(can_be_marked)
    assert list(laid.numbers.values()) == list(range(1, len(can_be_marked) + 1))


def test_what_may_be_passed_on_stays_whole_beside_what_may_not():
    data = example_json()
    data["sources"][1]["rights"]["share"] = "whole"
    data["sources"][0]["rights"]["share"] = "cited"
    cut = desk(pack_from(data)).pack
    assert len(cut.sources[0].passages) < len(data["sources"][0]["passages"])
    assert cut.sources[1] == pack_from(data).sources[1]


def test_a_pack_that_carries_only_what_is_cited_is_printed_with_all_of_it():
    pack = shipped("xinjiang-report-2022").pack
    assert desk(pack).pack.sources == pack.sources


def test_speakers_have_their_names_and_roles_the_article_and_nobody_among_them():
    laid = example_desk()
    assert laid.speaker(ARTICLE_SPEAKER) == ("The article itself", "in its own words")
    assert laid.speaker(NOBODY) == ("Nobody here", "")
    for speaker in laid.pack.speakers:
        name, role = laid.speaker(speaker.id)
        assert (name.casefold(), role) == (speaker.name.casefold(), speaker.role or "")


def ids(found: tuple[QuestionGroup, ...]) -> list[str]:
    """The questions of a paper in order."""
    return [each.question.id for group in found for each in group.questions]


def test_without_a_version_questions_come_in_the_packs_order_numbered_through():
    found = group_questions(example_pack(), PrintRequest())
    assert ids(found) == [question.id for bank in example_pack().banks for question in bank.questions]
    assert [each.number for group in found for each in group.questions] == list(range(1, 14))


def test_a_version_shuffles_within_banks_and_is_the_same_every_time():
    orders = {
        version: ids(group_questions(example_pack(), PrintRequest(version=version)))
        for version in PAPER_VERSIONS
    }
    assert len({tuple(order) for order in orders.values()}) == len(PAPER_VERSIONS)
    for version, order in orders.items():
        assert sorted(order) == sorted(ids(group_questions(example_pack(), PrintRequest())))
        assert order == ids(group_questions(example_pack(), PrintRequest(version=version)))
    banks = [group.bank.id for group in group_questions(example_pack(), PrintRequest(version="B"))]
    assert banks == [bank.id for bank in example_pack().banks]


def test_the_order_of_a_version_does_not_change_from_one_release_to_the_next():
    assert ids(group_questions(example_pack(), PrintRequest(version="B")))[:3] == [
        "show-empty",
        "what-first",
        "every-evening",
    ]


def test_only_some_are_chosen_by_question_or_by_bank():
    bank = example_pack().banks[-1]
    found = group_questions(example_pack(), PrintRequest(only=("who-pay", bank.id)))
    assert ids(found) == ["who-pay", *(question.id for question in bank.questions)]


def test_an_unknown_id_is_told_with_a_near_one():
    with refused(NotPrintedError, "printing.refused.unknown", name="“who-pays”"):
        group_questions(example_pack(), PrintRequest(only=("who-pays",)))


def test_more_questions_than_a_paper_can_have_are_refused():
    data = example_json()
    question = question_json(data, "who-pay")
    data["banks"][0]["questions"] = [
        {**question, "id": f"who-{number}"} for number in range(MAX_QUESTIONS + 1)
    ]
    with refused(NotPrintedError, "printing.refused.too_many", most=MAX_QUESTIONS):
        group_questions(pack_from(data), PrintRequest())
    assert len(ids(group_questions(pack_from(data), PrintRequest(only=("who-1", "who-2"))))) == 2


def test_of_a_family_one_question_stands_on_a_paper_unless_more_are_chosen():
    data = example_json()
    for question in ("who-pay", "who-fridays"):
        question_json(data, question)["family"] = "who"
    pack = pack_from(data)
    assert "who-fridays" in ids(group_questions(pack, PrintRequest()))
    assert "who-pay" not in ids(group_questions(pack, PrintRequest()))
    assert "who-pay" in ids(group_questions(pack, PrintRequest(only=("who-pay", "who-fridays"))))
    assert "who-pay" in ids(group_questions(pack, PrintRequest(paper="pack")))


def test_questions_that_help_shows_step_by_step_stand_only_in_the_whole_pack():
    pack = shipped("harbour-bridge").pack
    worked = next(bank.id for bank in pack.banks if bank.worked)
    assert worked not in [group.bank.id for group in group_questions(pack, PrintRequest())]
    assert worked in [group.bank.id for group in group_questions(pack, PrintRequest(paper="pack"))]
    assert worked in [group.bank.id for group in group_questions(pack, PrintRequest(only=(worked,)))]


def test_a_paper_has_only_the_articles_that_its_questions_are_about():
    one = group_questions(example_pack(), PrintRequest(only=("who-pay",)))
    both = group_questions(example_pack(), PrintRequest(only=("two-articles",)))
    assert [source.id for source in list_sources_read(example_pack(), one)] == ["gazette"]
    assert len(list_sources_read(example_pack(), both)) == 2
