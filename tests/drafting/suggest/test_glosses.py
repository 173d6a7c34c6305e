"""What only another passage explains is explained in the prompt, by the article's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.drafting.checks.sentence_pronouns import resolve_sentence_pronouns
from quizapp.drafting.source_reading import ReadingSpan
from quizapp.drafting.suggest.claim_index import ArticleIndex
from quizapp.drafting.suggest.date_mentions import DateMention, find_dates, shift_date
from quizapp.drafting.suggest.drafting_options import DraftingOptions
from quizapp.drafting.suggest.edited_suggestion_check import check_edited_suggestion
from quizapp.drafting.suggest.sentence_index import ArticleSentence
from quizapp.drafting.suggest.suggestion_pipeline import suggest_questions
from tests.drafting.marked import made
from tests.drafting.suggest.test_alone import HEADLINE, PONDS, REEF, SPEAKERS, asked, drafted, said

if TYPE_CHECKING:
    from quizapp.drafting.suggestions import SuggestionType

PAID = said("Norland had paid for the lantern")
BROUGHT_IN = "The mayor of Brindel bought a lantern of green glass in spring.\n"


def prompts(type_: SuggestionType, text: str, words: str = "paid") -> list[str]:
    """The prompts of what is asked about words."""
    shown = "claim" if type_ == "who-said-it" else "statement"
    return [question["prompt"] for question in asked(type_, text) if words in question[shown]]


def test_a_the_is_explained_by_how_the_article_brought_it_in() -> None:
    (prompt,) = prompts("supported", BROUGHT_IN + PAID)
    assert prompt == "Does Anna Reef say so? (The lantern is “a lantern of green glass” of paragraph 3.)"


def test_the_words_that_explain_it_are_cited_as_well_and_no_more() -> None:
    (question,) = (each for each in asked("supported", BROUGHT_IN + PAID) if "paid" in each["statement"])
    (evidence,) = question["evidence"]
    assert [each["quote"] for each in evidence] == [PAID.splitlines()[0], "a lantern of green glass"]


def test_what_explains_two_of_its_words_is_cited_once() -> None:
    text = "The mayor bought a lantern of green glass and a ladder of grey oak in spring.\n"
    (question,) = (
        each
        for each in asked("supported", text + said("Norland had paid for the lantern and the ladder"))
        if "paid" in each["statement"]
    )
    (evidence,) = question["evidence"]
    assert [each["quote"] for each in evidence][1:] == ["a lantern of green glass", "a ladder of grey oak"]


def test_several_are_several() -> None:
    text = "The mayor of Brindel bought nine lanterns of green glass in spring.\n"
    (prompt,) = prompts("supported", text + said("Norland had paid for the lanterns"))
    assert prompt.endswith("(The lanterns are “nine lanterns of green glass” of paragraph 3.)")


def test_a_body_is_explained_by_its_full_name() -> None:
    text = "The Brindel Lantern Guild of painters the night before met.\n" + said(
        "Norland had paid for the guild"
    )
    (prompt,) = prompts("supported", text)
    assert prompt.endswith("(The guild is “The Brindel Lantern Guild” of paragraph 3.)")


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Brindel bought a lantern in spring.\n",
        BROUGHT_IN + "Another lantern was sold in autumn.\n",
        BROUGHT_IN + "In autumn Brindel lost a lantern of red glass.\n",
        "The mayor of Brindel bought a cheaper lantern in spring.\n",
        "The mayor of Brindel bought a lantern of his own in spring.\n",
        "The mayor of Brindel bought a lantern of that glass in spring.\n",
        "In Brindel a lantern post of green glass was bought in spring.\n",
        "Old Brindel Lantern Works met.\n",
        "The mayor of Brindel bought a lantern that allows a keeper to sleep in spring.\n",
    ],
)
def test_what_was_brought_in_twice_vaguely_or_not_stays_unexplained(text: str) -> None:
    assert not prompts("supported", text + PAID)


@pytest.mark.parametrize(
    ("prompt", "code"),
    [
        ("Does Anna Reef say so? (The lantern is “a lantern of green glass” of paragraph 3.)", ""),
        ("Does Anna Reef say so? (The lantern is “a lamp” that she mentions.)", ""),
        ("Does Anna Reef say so? (The article is headed “A lantern for Brindel”.)", ""),
        ("Does Anna Reef say so? (The article is headed “Winter at Brindel”.)", "unexplained"),
        ("Does Anna Reef say so?", "unexplained"),
    ],
)
def test_what_is_edited_is_explained_where_its_prompt_still_explains_it(prompt: str, code: str) -> None:
    here = made(f"{SPEAKERS}---\n{HEADLINE}{PONDS}{BROUGHT_IN}{PAID}")
    drafts = suggest_questions(here.reading, here.source, DraftingOptions(types=("supported",)))
    draft = next(each for each in drafts.drafts if "paid" in each.question["statement"])
    statement = "According to Anna Reef, Norland had paid well for the lantern."
    edited = {**draft.question, "prompt": prompt, "statement": statement}
    assert (
        check_edited_suggestion(ArticleIndex(here.reading, here.source), draft, edited, drafts.speakers)
        == code
    )


def test_what_the_headline_speaks_of_is_explained_by_it_and_it_is_cited() -> None:
    text = said("Norland had paid for the pond in spring")
    (question,) = (each for each in asked("supported", text) if "paid" in each["statement"])
    headline = HEADLINE.strip("# \n")
    assert question["prompt"] == f"Does Anna Reef say so? (The article is headed “{headline}”.)"
    (evidence,) = question["evidence"]
    assert [each["quote"] for each in evidence] == [text.splitlines()[0], headline]


@pytest.mark.parametrize("type_", ["who-said-it", "supported", "evidence"])
def test_what_has_no_name_is_asked_with_the_headline_which_is_not_cited_then(type_: SuggestionType) -> None:
    shown = "claim" if type_ == "who-said-it" else "statement"
    told = "Norland had lost four boats, nine nets and a ladder of oak to the frost of a long winter"
    text = said(told)
    boathouse, norland = (
        next(each for each in asked(type_, text) if word in each[shown]) for word in ("boathouse", "Norland")
    )
    headline = HEADLINE.strip("# \n")
    assert boathouse["prompt"].endswith(f" (The article is headed “{headline}”.)")
    assert "headed" not in norland["prompt"]
    assert not any(each["quote"] == headline for evidence in boathouse["evidence"] for each in evidence)


def test_a_headline_that_explains_two_things_stands_there_once() -> None:
    text = said("Norland had paid for the pond and the boat")
    here = made(f"{SPEAKERS}---\n# A boat on the pond of Aldermere\n{PONDS}{text}")
    (draft,) = suggest_questions(
        here.reading, here.source, DraftingOptions(types=("supported",), within=here.span("paid"))
    ).drafts
    assert draft.question["prompt"].count("is headed") == 1


@pytest.mark.parametrize(
    "headline", ["# A pond for Anna Reef\n", "# Winter at Aldermere\n", '# The "pond" of Aldermere\n']
)
def test_a_headline_that_names_who_may_be_chosen_or_has_other_words_explains_nothing(headline: str) -> None:
    here = made(f"{SPEAKERS}---\n{headline}{PONDS}{said('Norland had paid for the pond in spring')}")
    drafts = suggest_questions(here.reading, here.source, DraftingOptions(types=("who-said-it",))).drafts
    assert not any("paid" in draft.question["claim"] for draft in drafts)


def test_what_comes_after_explains_nothing() -> None:
    assert not prompts("supported", PAID + BROUGHT_IN)


def test_nobody_who_may_be_chosen_is_named_in_what_explains() -> None:
    assert prompts("who-said-it", BROUGHT_IN + PAID)
    named = BROUGHT_IN.replace("of green glass", "for Bert Quill")
    assert not prompts("who-said-it", named + PAID)


def test_what_is_to_be_marked_is_not_made_more_by_an_explanation() -> None:
    assert not prompts("evidence", BROUGHT_IN + PAID)


MARTIN = "martin | claim | said | Martin Field"
FIELD = "speaker martin | Martin Field | person | a carter\n"


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (
            "he had counted ducks with his brother on a frozen pond",
            "The speaker had counted ducks with their brother on a frozen pond.",
        ),
        ("he had counted ducks before he slept on a frozen pond", ""),
        ("he had counted ducks with “his brother” on a frozen pond", ""),
        (
            "his brother had counted ducks on a frozen pond",
            "The speaker’s brother had counted ducks on a frozen pond.",
        ),
        ("he was glad", ""),
        ("he had found it “a little loud”", ""),
    ],
)
def test_who_says_it_is_asked_of_the_speaker_for_he_or_she(content: str, shown: str) -> None:
    text = said("frost had closed two inns of Norland") + said(content, MARTIN)
    claims = [question["claim"] for question in asked("who-said-it", text, FIELD)]
    assert [each for each in claims if each.startswith(("He ", "The speaker"))] == ([shown] if shown else [])


def test_where_the_article_has_a_speaker_by_office_nobody_else_is_called_the_speaker() -> None:
    counted = said("he had counted ducks with his brother on a frozen pond", MARTIN)
    text = said("frost had closed two inns of Norland") + counted
    office = "The speaker of the council opened a pond in May.\n"
    assert any("The speaker" in question["claim"] for question in asked("who-said-it", text, FIELD))
    assert not any(
        "The speaker" in question["claim"] for question in asked("who-said-it", office + text, FIELD)
    )


def test_she_who_may_be_somebody_else_is_not_the_speaker() -> None:
    counted = said("she had counted ducks on a pond", REEF)
    text = said("frost had closed two inns of Norland") + counted
    named = text.replace(counted, f"Dora Hale slept in a barn. {counted}")
    assert any("The speaker" in question["claim"] for question in asked("who-said-it", text))
    assert not any("The speaker" in question["claim"] for question in asked("who-said-it", named))


@pytest.mark.parametrize(
    ("said_", "meant"),
    [
        ("Since May, Rita Holm has left her house early.", "Since May, Rita Holm has left Jo’s house early."),
        ("Tarn & Fell raised its sales in May.", "Tarn & Fell raised Jo’s sales in May."),
        ("The Senna moved west when it cut a channel.", "The Senna moved west when Jo cut a channel."),
        ("The board had 90 letters, most of them rude.", "The board had 90 letters, most of Jo rude."),
    ],
)
def test_a_pronoun_is_explained_by_a_name_or_a_subject_before_it(said_: str, meant: str) -> None:
    assert resolve_sentence_pronouns(said_) == meant


@pytest.mark.parametrize(
    "said_",
    [
        "Rita Holm met Ida Marsh at her house.",
        "Rita Holm met Paul Marsh and she gave him her key.",
        "Her house was left to Rita Holm.",
        "In May it had to pay its debts.",
        "Net debt was within the limits agreed with its banks.",
        "“The council lost its way.”",
        "The pond froze early when it was cold.",
        "The ferry of its owner sank in May.",
        "The mayor saw the board, most of them rude.",
    ],
)
def test_a_pronoun_that_may_mean_more_is_left_as_it_is(said_: str) -> None:
    assert resolve_sentence_pronouns(said_) == said_


@pytest.mark.parametrize(
    ("said_", "by", "written"),
    [
        ("It opened in 1964.", 3, "1967"),
        ("It opened on 3 May 1964.", 4, "7 May 1964"),
        ("It opened on May 3.", 4, "May 7"),
        ("It opened in March 1964.", -2, "January 1964"),
        ("It opened on Sunday.", 2, "Tuesday"),
        ("It opened in January 1964.", -2, None),
        ("It opened on 27 May 1964.", 4, None),
        ("It opened on 3rd May 1964.", 4, None),
    ],
)
def test_a_date_is_shifted_as_it_is_written(said_: str, by: int, written: str | None) -> None:
    date: DateMention = next(
        find_dates(ArticleSentence(0, 0, ReadingSpan(0, len(said_)), said_, frozenset()))
    )
    found = shift_date(date, by)
    assert (found[1] if found is not None else None) == written


def test_a_date_with_one_other_is_offered_beside_one_that_the_article_has_not() -> None:
    text = "The pond of Aldermere was drained in 1964.\nA mill of Aldermere was sold in 1971.\n"
    first = asked("date", text)[0]
    whys = [draft.why for draft in drafted("date", text)]
    assert not any(why.code == "other-dates" for each in whys for why in each)
    texts = [option["text"] for option in first["options"]]
    assert texts == ["1961", "1964", "1971"]
    assert "does not have this date" in first["options"][0]["feedback"]
