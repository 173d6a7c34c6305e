"""The pack as it may be handed out, its speakers and numbered sentences, and a paper's questions in order."""

from quizapp.catalogue import english
from quizapp.exchange.printing.desk import Group, desk, groups, sources_read
from quizapp.exchange.printing.request import MOST_QUESTIONS, VERSIONS, NotPrintedError, Request
from quizapp.pack.ids import ARTICLE, NOBODY
from quizapp.quiz.evidence import rows
from tests.exchange.printing.papers import example_desk, pack_from, shipped
from tests.exchange.refusals import refused
from tests.pack.builders import ONE_OF_EACH, example_json, example_pack, example_question, question_json


def test_every_sentence_that_can_be_marked_has_a_number_of_its_own():
    laid = example_desk()
    can_be_marked = rows(laid.pack, example_question(ONE_OF_EACH["evidence"], reads=None))
    assert list(laid.numbers) == list(can_be_marked)
    assert list(laid.numbers.values()) == list(range(1, len(can_be_marked) + 1))


def test_what_may_be_passed_on_stays_whole_beside_what_may_not():
    data = example_json()
    data["sources"][1]["rights"]["share"] = "whole"
    data["sources"][0]["rights"]["share"] = "cited"
    cut = desk(pack_from(data), Request(), english()).pack
    assert len(cut.sources[0].passages) < len(data["sources"][0]["passages"])
    assert cut.sources[1] == pack_from(data).sources[1]


def test_a_pack_that_carries_only_what_is_cited_is_printed_with_all_of_it():
    pack = shipped("xinjiang-report-2022").pack
    assert pack is not None
    assert desk(pack, Request(), english()).pack.sources == pack.sources


def test_speakers_have_their_names_and_roles_the_article_and_nobody_among_them():
    laid = example_desk()
    assert laid.speaker(ARTICLE) == ("The article itself", "in its own words")
    assert laid.speaker(NOBODY) == ("Nobody here", "")
    for voice in laid.pack.voices:
        name, role = laid.speaker(voice.id)
        assert (name.casefold(), role) == (voice.name.casefold(), voice.role or "")


def ids(found: tuple[Group, ...]) -> list[str]:
    """The questions of a paper in order."""
    return [each.question.id for group in found for each in group.questions]


def test_without_a_version_questions_come_in_the_packs_order_numbered_through():
    found = groups(example_pack(), Request())
    assert ids(found) == [question.id for bank in example_pack().banks for question in bank.questions]
    assert [each.number for group in found for each in group.questions] == list(range(1, 14))


def test_a_version_shuffles_within_banks_and_is_the_same_every_time():
    orders = {version: ids(groups(example_pack(), Request(version=version))) for version in VERSIONS}
    assert len({tuple(order) for order in orders.values()}) == len(VERSIONS)
    for version, order in orders.items():
        assert sorted(order) == sorted(ids(groups(example_pack(), Request())))
        assert order == ids(groups(example_pack(), Request(version=version)))
    banks = [group.bank.id for group in groups(example_pack(), Request(version="B"))]
    assert banks == [bank.id for bank in example_pack().banks]


def test_the_order_of_a_version_does_not_change_from_one_release_to_the_next():
    assert ids(groups(example_pack(), Request(version="B")))[:3] == [
        "show-empty",
        "what-first",
        "every-evening",
    ]


def test_only_some_are_chosen_by_question_or_by_bank():
    bank = example_pack().banks[-1]
    found = groups(example_pack(), Request(only=("who-pay", bank.id)))
    assert ids(found) == ["who-pay", *(question.id for question in bank.questions)]


def test_an_unknown_id_is_told_with_a_near_one():
    with refused(NotPrintedError, "printing.refused.unknown", name="“who-pays”"):
        groups(example_pack(), Request(only=("who-pays",)))


def test_more_questions_than_a_paper_can_have_are_refused():
    data = example_json()
    question = question_json(data, "who-pay")
    data["banks"][0]["questions"] = [
        {**question, "id": f"who-{number}"} for number in range(MOST_QUESTIONS + 1)
    ]
    with refused(NotPrintedError, "printing.refused.too_many", most=MOST_QUESTIONS):
        groups(pack_from(data), Request())
    assert len(ids(groups(pack_from(data), Request(only=("who-1", "who-2"))))) == 2


def test_of_a_family_one_question_stands_on_a_paper_unless_more_are_chosen():
    data = example_json()
    for question in ("who-pay", "who-fridays"):
        question_json(data, question)["family"] = "who"
    pack = pack_from(data)
    assert "who-fridays" in ids(groups(pack, Request()))
    assert "who-pay" not in ids(groups(pack, Request()))
    assert "who-pay" in ids(groups(pack, Request(only=("who-pay", "who-fridays"))))
    assert "who-pay" in ids(groups(pack, Request(paper="pack")))


def test_questions_that_help_shows_step_by_step_stand_only_in_the_whole_pack():
    pack = shipped("harbour-bridge").pack
    assert pack is not None
    worked = next(bank.id for bank in pack.banks if bank.worked)
    assert worked not in [group.bank.id for group in groups(pack, Request())]
    assert worked in [group.bank.id for group in groups(pack, Request(paper="pack"))]
    assert worked in [group.bank.id for group in groups(pack, Request(only=(worked,)))]


def test_a_paper_has_only_the_articles_that_its_questions_are_about():
    one = groups(example_pack(), Request(only=("who-pay",)))
    both = groups(example_pack(), Request(only=("two-articles",)))
    assert [source.id for source in sources_read(example_pack(), one)] == ["gazette"]
    assert len(sources_read(example_pack(), both)) == 2
