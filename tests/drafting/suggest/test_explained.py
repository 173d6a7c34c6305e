"""What only another passage explains is explained in the article's own words, or shown with them."""

from __future__ import annotations

import pytest

from quizapp.drafting.checks.sentence_pronouns import resolve_sentence_pronouns
from quizapp.drafting.source_reading import ReadingSpan
from quizapp.drafting.suggest.claim_index import ArticleIndex
from quizapp.drafting.suggest.date_mentions import find_dates, shift_date
from quizapp.drafting.suggest.edited_suggestion_check import check_edited_suggestion
from quizapp.drafting.suggest.sentence_index import ArticleSentence
from tests.drafting.marked import made
from tests.drafting.suggest import small
from tests.drafting.suggest.small import PONDS, SPEAKERS, said, suggested
from tests.drafting.suggest.test_alone import HEADLINE, article, asked, statements

POND = HEADLINE.strip("# \n")
PAID = said("Norland had paid for the lantern")
BROUGHT_IN = "The mayor of Brindel bought a lantern of green glass in spring.\n"


def paid(type_: small.SuggestionType, text: str) -> list[small.Question]:
    """The questions about what somebody has paid for."""
    shown = "claim" if type_ == "who-said-it" else "statement"
    return [question for question in asked(type_, text) if "paid" in question[shown]]


@pytest.mark.parametrize(
    ("text", "explained", "cited"),
    [
        (f"{BROUGHT_IN}{PAID}", "(The lantern is “a lantern of green glass” of paragraph 3.)", 1),
        (
            "The mayor bought a lantern of green glass and a ladder of grey oak in spring.\n"
            + said("Norland had paid for the lantern and the ladder"),
            (
                "(The lantern is “a lantern of green glass” of paragraph 3."
                " The ladder is “a ladder of grey oak” of paragraph 3.)"
            ),
            2,
        ),
        (
            "The mayor of Brindel bought nine lanterns of green glass in spring.\n"
            + said("Norland had paid for the lanterns"),
            "(The lanterns are “nine lanterns of green glass” of paragraph 3.)",
            1,
        ),
        (
            "The Brindel Lantern Guild of painters met.\n" + said("Norland had paid for the guild"),
            "(The guild is “The Brindel Lantern Guild” of paragraph 3.)",
            1,
        ),
        (said("Norland had paid for the pond in spring"), f"(The article is headed “{POND}”.)", 1),
    ],
)
def test_a_the_is_explained_by_how_the_article_brought_it_in_and_that_is_cited(
    text: str, explained: str, cited: int
) -> None:
    (question,) = paid("supported", text)
    assert question["prompt"] == f"Does Anna Reef say so? {explained}"
    (evidence,) = question["evidence"]
    assert "paid" in evidence[0]["quote"]
    assert [each["quote"] in explained for each in evidence[1:]] == [True] * cited


@pytest.mark.parametrize(
    "text",
    [
        PAID + BROUGHT_IN,
        *(
            each + PAID
            for each in (
                "The mayor of Brindel bought a lantern in spring.\n",
                BROUGHT_IN + "Another lantern was sold in autumn.\n",
                BROUGHT_IN + "In autumn Brindel lost a lantern of red glass.\n",
                "The mayor of Brindel bought a cheaper lantern in spring.\n",
                "The mayor of Brindel bought a lantern of his own in spring.\n",
                "The mayor of Brindel bought a lantern of that glass in spring.\n",
                "In Brindel a lantern post of green glass was bought in spring.\n",
                "Old Brindel Lantern Works met.\n",
                "The mayor of Brindel bought a lantern that allows a keeper to sleep in spring.\n",
            )
        ),
    ],
)
def test_what_was_brought_in_twice_vaguely_later_or_not_stays_unexplained(text: str) -> None:
    assert not paid("supported", text)


def test_nobody_who_may_be_chosen_is_named_in_what_explains_and_no_more_is_to_be_marked() -> None:
    assert paid("who-said-it", BROUGHT_IN + PAID)
    assert not paid("who-said-it", BROUGHT_IN.replace("of green glass", "for Bert Quill") + PAID)
    assert not paid("evidence", BROUGHT_IN + PAID)


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
    written = article(BROUGHT_IN + PAID)
    drafts = suggested(written, "supported")
    draft = next(each for each in drafts.drafts if "paid" in each.question["statement"])
    statement = "According to Anna Reef, Norland had paid well for the lantern."
    edited = {**draft.question, "prompt": prompt, "statement": statement}
    here = ArticleIndex(made(written).reading, made(written).source)
    assert check_edited_suggestion(here, draft, edited, drafts.speakers) == code


@pytest.mark.parametrize("type_", ["who-said-it", "supported", "evidence"])
def test_what_has_no_name_is_asked_with_the_headline_which_is_not_cited_then(
    type_: small.SuggestionType,
) -> None:
    shown = "claim" if type_ == "who-said-it" else "statement"
    text = said("Norland had lost four boats, nine nets and a ladder of oak to the frost of a long winter")
    boathouse, norland = (
        next(each for each in asked(type_, text) if word in each[shown]) for word in ("boathouse", "Norland")
    )
    assert boathouse["prompt"].endswith(f" (The article is headed “{POND}”.)")
    assert "headed" not in norland["prompt"]
    assert not any(each["quote"] == POND for evidence in boathouse["evidence"] for each in evidence)


@pytest.mark.parametrize(
    ("headline", "count"),
    [
        ("A boat on the pond of Aldermere", 1),
        ("A pond for Anna Reef", 0),
        ("Winter at Aldermere", 0),
        ('The "pond" of Aldermere', 0),
    ],
)
def test_a_headline_that_names_who_may_be_chosen_or_has_other_words_explains_nothing(
    headline: str, count: int
) -> None:
    text = said("Norland had paid for the pond and the boat" if count else "Norland had paid for the pond")
    found = small.asked(f"{SPEAKERS}---\n# {headline}\n{PONDS}{text}", "who-said-it")
    prompts = [each["prompt"] for each in found if "paid" in each["claim"]]
    assert [each.count("is headed") for each in prompts] == [1] * count


MARTIN = "martin | claim | said | Martin Field"
FIELD = "speaker martin | Martin Field | person | a carter\n"
INNS = said("frost had closed two inns of Norland")


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
    claims = [each["claim"] for each in asked("who-said-it", INNS + said(content, MARTIN), FIELD)]
    assert [each for each in claims if each.startswith(("He ", "The speaker"))] == ([shown] if shown else [])


@pytest.mark.parametrize(
    ("before", "is_shown"),
    [("", True), ("The speaker of the council opened a pond in May.\n", False), ("Dora Hale slept. ", False)],
)
def test_she_is_the_speaker_unless_another_may_be_or_is_one_by_office(before: str, *, is_shown: bool) -> None:
    text = INNS + before + said("she had counted ducks on a pond")
    assert any("The speaker" in each["claim"] for each in asked("who-said-it", text)) is is_shown


@pytest.mark.parametrize(
    ("before", "content", "is_told"),
    [
        ("", "he had counted ducks on a frozen pond", True),
        ("Peter Marsh lives by the pond. ", "he had counted ducks on a frozen pond", False),
        ("", "she had counted ducks on a frozen pond", False),
        ("", "he had counted ducks with Peter on a frozen pond", False),
        ("", "he had given him ducks of a frozen pond", False),
    ],
)
def test_he_is_the_speaker_who_is_named_in_the_statement_where_no_other_may_be_meant(
    before: str, content: str, *, is_told: bool
) -> None:
    assert (content in statements(before + said(content, MARTIN), FIELD)) is is_told


PAINTED = "She painted 412 boats in an old harbour.\n"
DIED = "Nora Field, a painter of ponds, has died in Brindel. Field was 88.\n"
FIELDS = "Field, Field and her Field boats.\n"


@pytest.mark.parametrize(
    ("text", "before", "about"),
    [
        (
            "Nora Field grew up at a mill pond near Brindel. " + PAINTED,
            "Nora Field grew up at a mill pond",
            "",
        ),
        (
            "Tolm bought a crane in 1931. The crane lifted 40 boats each autumn.\n",
            "Tolm bought a crane in",
            "",
        ),
        ("Nora Field met Ida Marsh beside a mill pond near Brindel. " + PAINTED, None, ""),
        ("She grew up beside a mill pond. " + PAINTED, None, ""),
        (f"{DIED}{PAINTED}{FIELDS}", "She painted", ", about Nora Field?"),
        (f"Nora Field, a painter of ponds, lives in Brindel.\n{PAINTED}", None, ""),
        (f"{DIED}Ida Marsh left in spring. {PAINTED}{FIELDS}", "Ida Marsh left in spring", ""),
        (f"{DIED}{PAINTED.replace('She', 'He')}{FIELDS}", None, ""),
    ],
)
def test_a_sentence_is_shown_with_the_one_it_goes_on_from_or_names_whose_life_is_told(
    text: str, before: str | None, about: str
) -> None:
    found = [each for each in asked("number", text) if each["value"] in ("412", "40")]
    assert bool(found) is (before is not None)
    for question in found:
        assert question["before"].startswith(before)
        assert about in question["prompt"]
        assert ("Nora" in question["prompt"]) is bool(about)
        assert question["evidence"][0][0]["quote"].startswith((before or "").partition(".")[0])


def test_a_headline_may_tell_whose_life_it_is() -> None:
    life = f"{SPEAKERS}---\n# Nora Field, painter of ponds, dies at 88\n{PONDS}{PAINTED}"
    (question,) = small.asked(life, "number")
    assert "of the article, about Nora Field?" in question["prompt"]


@pytest.mark.parametrize(
    ("said_", "meant"),
    [
        ("Since May, Rita Holm has left her house early.", "Since May, Rita Holm has left Jo’s house early."),
        ("Tarn & Fell raised its sales in May.", "Tarn & Fell raised Jo’s sales in May."),
        ("The Senna moved west when it cut a channel.", "The Senna moved west when Jo cut a channel."),
        ("The board had 90 letters, most of them rude.", "The board had 90 letters, most of Jo rude."),
        *(
            (each, each)
            for each in (
                "Rita Holm met Ida Marsh at her house.",
                "Rita Holm met Paul Marsh and she gave him her key.",
                "Her house was left to Rita Holm.",
                "In May it had to pay its debts.",
                "Net debt was within the limits agreed with its banks.",
                "“The council lost its way.”",
                "The pond froze early when it was cold.",
                "The ferry of its owner sank in May.",
                "The mayor saw the board, most of them rude.",
            )
        ),
    ],
)
def test_a_pronoun_is_explained_by_a_name_or_a_subject_before_it_and_else_left_as_it_is(
    said_: str, meant: str
) -> None:
    assert resolve_sentence_pronouns(said_) == meant


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
    date = next(find_dates(ArticleSentence(0, 0, ReadingSpan(0, len(said_)), said_, frozenset())))
    found = shift_date(date, by)
    assert (found[1] if found is not None else None) == written


def test_a_date_with_one_other_is_offered_beside_one_that_the_article_has_not() -> None:
    text = "The pond of Aldermere was drained in 1964.\nA mill of Aldermere was sold in 1971.\n"
    first = asked("date", text)[0]
    assert [option["text"] for option in first["options"]] == ["1961", "1964", "1971"]
    assert "does not have this date" in first["options"][0]["feedback"]
    whys = (why.code for draft in suggested(article(text), "date").drafts for why in draft.why)
    assert "other-dates" not in whys
