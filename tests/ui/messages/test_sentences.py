"""Which sentence of the catalogue is told when, and of what."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import get_args

import pytest

from quizapp.library.errors import DiskFullError, LockError, VanishedError
from quizapp.pack.vocabulary import StatementType, Trap
from quizapp.quiz.responses import Certainty, Outcome
from quizapp.ui.messages import article_view, backups, common, practice
from tests.ui.fakes import translate

TODAY = date(2026, 3, 2)
DATABASE = Path("data", "quizapp.db")


@pytest.mark.parametrize(
    ("publisher", "published", "line"),
    [
        ("The Gazette", "2025-09-11", "The Gazette, 11 September 2025"),
        ("The Gazette", None, "The Gazette"),
        (None, "2025", f"{translate('article.source_line.publisher_not_given')}, 2025"),
        (None, None, translate("article.source_line.publisher_not_given")),
    ],
)
def test_a_source_line_says_what_is_known_and_that_the_publisher_is_not(
    publisher: str | None, published: str | None, line: str
) -> None:
    assert article_view.format_source_line(translate, publisher, published) == line


@pytest.mark.parametrize(
    ("last", "sentence"),
    [
        (4, translate("article.gap.paragraph_is_not_in", number=4)),
        (5, translate("article.gap.paragraphs_and_are_not", first=4, last=5)),
        (6, translate("article.gap.paragraphs_to_are_not", first=4, last=6)),
    ],
)
def test_a_gap_names_its_paragraphs(last: int, sentence: str) -> None:
    assert article_view.describe_gap(translate, 4, last) == sentence


@pytest.mark.parametrize(
    ("name", "first"),
    [("the harbour office", "The harbour office"), ("élan", "Élan"), ("", ""), ("“we”", "“we”")],
)
def test_a_speakers_name_begins_a_row_with_a_capital(name: str, first: str) -> None:
    assert common.capitalize_first(name) == first


@pytest.mark.parametrize(
    ("word", "kinds"),
    [
        (common.name_trap, Trap),
        (common.name_outcome, Outcome),
        (common.name_certainty, Certainty),
        (lambda translate, kind: common.describe_statement_type(translate, kind)[0], StatementType),
        (lambda translate, kind: common.describe_statement_type(translate, kind)[1], StatementType),
    ],
    ids=["trap", "outcome", "certainty", "kind of statement", "what it means"],
)
def test_no_two_of_a_kind_have_the_same_words(word, kinds) -> None:
    told = [word(translate, kind) for kind in get_args(kinds)]
    assert len(set(told)) == len(told)


def test_a_skill_of_the_packs_own_has_the_packs_title_and_a_strange_one_its_id() -> None:
    own = {"read-a-table": "Read a table", "who-said-it": "Who is it"}
    assert common.name_skill(translate, "read-a-table", own) == "Read a table"
    assert common.name_skill(translate, "who-said-it", own) != "Who is it"
    assert common.name_skill(translate, "unheard-of", own) == "unheard-of"


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ("He asks for something", "He asks for something."),
        ("Who should pay?", "Who should pay?"),
        ("and so on…", "and so on…"),
        ("“until the bus is back”", "“until the bus is back”."),
        ("“It is over.”", "“It is over.”"),
        ("It ends at 6 p.m.", "It ends at 6 p.m."),
    ],
)
def test_an_option_ends_the_sentence_that_tells_it_with_one_stop(option: str, told: str) -> None:
    sentence = translate("explanation.key_option", answer=told)
    assert practice.describe_key_option(translate, option) == sentence


def test_what_was_chosen_is_told_before_what_is_right() -> None:
    key = practice.describe_key_speaker(translate, "the traders’ association")
    assert key == translate("explanation.key_speaker", speaker="The traders’ association")
    told = practice.describe_chosen_answer(translate, "“no customers”", key)
    assert told.index("“no customers”. ") < told.index(key)


@pytest.mark.parametrize(
    ("outcome", "certainty", "hint", "sentence"),
    [
        ("correct", "guess", False, "right.guess"),
        ("correct", "fairly_sure", False, "right.fairly_sure"),
        ("correct", "certain", False, "right.certain"),
        ("correct", None, False, "right.right_so_this_question"),
        ("correct", "certain", True, "comes_back"),
        ("not_this_time", "certain", True, "not_right.you_were_certain_so"),
        ("not_this_time", "guess", False, "not_right.not_this_time_so"),
        ("skipped", None, False, "not_right.you_skipped_it_so"),
        ("partly", None, False, "not_right.right_in_part_so"),
    ],
)
def test_why_a_question_comes_back_is_told_by_outcome_certainty_and_hint(
    outcome, certainty, hint, sentence
) -> None:
    due, when = TODAY + timedelta(days=1), translate("dates.returns.tomorrow")
    told = practice.describe_next_review(translate, outcome, certainty, hint, due, TODAY)
    assert told == translate(f"explanation.{sentence}", when=when)


def test_a_chain_is_written_out_from_the_article_inwards() -> None:
    assert practice.format_attribution_chain(translate, ()) == "The article:"
    chain = practice.format_attribution_chain(translate, ("the report", "the office"))
    assert chain == "The article: the report: the office:"


def test_the_place_of_the_evidence_is_named_where_it_has_a_number() -> None:
    assert "3" in practice.name_evidence(translate, 3)
    assert practice.name_evidence(translate, None) == translate("explanation.evidence.evidence")


@pytest.mark.parametrize(
    ("verdict", "article"),
    [
        ("supported", "the_article_says_so"),
        ("contradicted", "the_article_says_otherwise"),
        ("not_stated", "the_article_does_not_say"),
    ],
)
def test_a_verdict_is_about_what_a_text_or_a_speaker_says_whatever_that_is_called(verdict, article) -> None:
    told = practice.describe_verdict(translate, verdict, None)
    assert told == translate(f"practice.verdict.{verdict}.{article}")
    of_speaker = translate(f"practice.verdict.{verdict}", speaker="The {report}")
    assert practice.describe_verdict(translate, verdict, "the {report}") == of_speaker
    assert of_speaker.startswith("The {report} ")


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (DiskFullError(DATABASE), "unsaved.reasons.disk-full"),
        (VanishedError(DATABASE), "unsaved.reasons.vanished"),
        (LockError(DATABASE.parent, "of something new"), "unsaved.not_saved.it_cannot_be_written"),
    ],
)
def test_it_is_told_since_when_and_why_nothing_is_saved(error, why: str) -> None:
    told = backups.describe_save_error(translate, "10:42", error)
    assert told == translate("unsaved.not_saved.not_saved_since", time="10:42", why=translate(why))
