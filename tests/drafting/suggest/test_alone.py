"""What a draft shows is read by itself: what is told as somebody's word, and in which words."""

from __future__ import annotations

import pytest

from quizapp.drafting.suggest.drafting_options import DraftingOptions
from quizapp.drafting.suggest.suggestion_pipeline import suggest_questions
from tests.drafting.marked import made
from tests.drafting.suggest import small
from tests.drafting.suggest.small import PONDS, REEF, SPEAKERS, said

HEADLINE = "# Winter at the pond of Aldermere\n"
HALE = "hale | claim | said | Dora Hale"


def article(text: str, speakers: str = "") -> str:
    """A small article with a text, and with speakers, of one's own."""
    return f"{SPEAKERS}{speakers}---\n{HEADLINE}{PONDS}{text}"


def asked(type_: small.SuggestionType, text: str, speakers: str = "") -> list[small.Question]:
    """The questions of one type that come of it."""
    return small.asked(article(text, speakers), type_)


def statements(text: str, speakers: str = "") -> str:
    """All that is told as somebody's word, as one text."""
    return "\n".join(question["statement"] for question in asked("supported", text, speakers))


@pytest.mark.parametrize(
    "words",
    [
        "frost of the last winter closed two inns",
        "ponds were frozen to the ground",
        "the boathouse of Norland was painted green",
        "the largest boathouse was painted green",
        "the wells in Norland had run dry in June",
        "a lantern was lit before the lantern was hung up",
        "Norland had bought the colony of herons in spring",
        "the ferry to Skerrow carried 412 passengers in spring",
        "ducks were the first to sleep in Norland",
        "ducks were “the sort I like” in Aldermere",
    ],
)
def test_what_its_own_words_or_the_articles_matter_explain_is_asked(words: str) -> None:
    assert words.replace("“", "").replace("”", "") in statements(said(words)).replace("“", "").replace(
        "”", ""
    )


NINE = "nine boats of Aldermere had sunk"
TOLD = {
    "she after a title": ("Ardal Ames", "person", "Mrs Ames", "she had sold nine boats", True),
    "she after she": ("Ardal Ames", "person", "She", "she had sold nine boats", True),
    "she after a surname": ("Ardal Ames", "person", "Ames", "she had sold nine boats", False),
    "she after a name": ("Ardal Ames", "person", "Ardal Ames", "she had sold nine boats", False),
    "a body that does something": ("the Guild", "organisation", "", "it had offered Norland a yard", True),
    "members of a body": ("the Guild", "organisation", "", "its members had lost two boats", True),
    "a body that weighs": ("the Guild", "organisation", "", "it was weighing two offers for boats", True),
    "it that is a gift": ("the Guild", "organisation", "", "it was a gift of old pilots to Norland", False),
    "it that is done": ("the Guild", "organisation", "", "it would be looked at by four painters", False),
    "it that is not done": ("the Guild", "organisation", "", "it would not be looked at by men", False),
    "it that looks": ("the Guild", "organisation", "", "it looks as if four painters had come", False),
    "they for a body": ("the Guild", "organisation", "", "they had offered Norland a yard", False),
    "an office that may have a name": ("Norland’s fleet auditor", "unnamed", "", NINE, False),
    "a name in capitals": ("Norland’s Tea", "unnamed", "", NINE, True),
    "an age": ("The 26-year-old from Norland", "unnamed", "", NINE, False),
    "a former office": ("The former head of Norland", "unnamed", "", NINE, False),
    "a common word": ("Elections", "organisation", "", NINE, False),
    "a figure": ("Anna’s A1C", "person", "", NINE, False),
    "a mayor without more": ("a mayor", "unnamed", "", NINE, False),
}  # fmt: skip
"""By what it is: a speaker's name and kind, the words for it, what is said, and whether that is told."""


@pytest.mark.parametrize("what", TOLD)
def test_something_is_told_as_the_word_of_whom_it_surely_is_and_who_has_a_name(what: str) -> None:
    name, kind, mention, content, is_told = TOLD[what]
    row = f"one | claim | said | {mention or name}"
    text = f"In winter elections were held. Ardal Ames had come late. {said(content, row)}"
    assert (content in statements(text, f"speaker one | {name} | {kind}\n")) is is_told


@pytest.mark.parametrize(
    ("before", "other", "is_told"),
    [
        ("Norland Ferries has a yard.", "speaker one | Brindel Holdings | organisation | | Brindel", True),
        ("Brindel Power has a yard.", "speaker one | Brindel Holdings | organisation | | Brindel", False),
    ],
)
def test_a_word_with_which_two_names_of_bodies_begin_names_neither(
    before: str, other: str, *, is_told: bool
) -> None:
    text = f"Brindel Holdings has a yard in Norland. {before}\n{said(NINE, 'one | claim | said | Brindel')}"
    assert (NINE in statements(text, f"{other}\n")) is is_told


@pytest.mark.parametrize(("title", "is_told"), [("Ms", True), ("Mr", False)])
def test_he_is_not_somebody_beside_him_whom_a_title_tells_to_be_a_man(title: str, *, is_told: bool) -> None:
    content = "he had written to Quennell Vane of Norland in March"
    text = f"{title} Vane was away. {said(content, 'hale | claim | said | Martin Hale')}"
    speakers = "speaker hale | Martin Hale | person\nspeaker vane | Quennell Vane | person\n"
    assert (content in statements(text, speakers)) is is_told


@pytest.mark.parametrize(("statement_type", "is_asked"), [("claim", True), ("call", False)])
def test_a_number_beside_what_somebody_calls_for_is_no_part_of_it(
    statement_type: str, *, is_asked: bool
) -> None:
    text = said("Aldermere had 46 berths in spring", f"reef | {statement_type} | said | Anna Reef")
    assert ("46" in [question["value"] for question in asked("number", text)]) is is_asked


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("A study by the school of Aldermere", "a study by the school of Aldermere"),
        ("A study by Norland College, an old school,", "a study by Norland College"),
        ("A study released by the league", ""),
        ("A study, in fact,", ""),
        ("A study", ""),
    ],
)
def test_a_study_is_told_of_before_an_aside_and_by_nothing_vague(name: str, called: str) -> None:
    content = "nets had caught nine sorts of perch"
    text = f"{name} found that {content}.\n> study | finding | found | A study | {content}\n"
    study = "speaker study | a study | document\n"
    found = [each["statement"] for each in asked("supported", text, study) if content in each["statement"]]
    assert found == ([f"According to {called}, {content}."] if called else [])
    assert not any("perch" in each["claim"] for each in asked("who-said-it", text, study))


@pytest.mark.parametrize(
    ("words", "is_asked"),
    [
        ("When we lifted a dome of bread, all Norland smelled of toast.", True),
        ("I have been baking bread for thirty years in Norland.", True),
        ("When we lifted the dome, all Norland smelled of toast.", False),
        ("I have been doing this for thirty years in Norland.", False),
        ("Everybody in Norland was told so, and most of us believe it.", False),
        ("It was cold in Norland, and its bakers slept until noon.", False),
        ("If I gave half of them a biscuit, Norland would see something.", False),
        ("Eight years ago this was only sand in Norland.", False),
        ("When we lifted the dome of Norland at last.", False),
    ],
)
def test_a_quotation_may_lean_back_no_more_than_other_words(words: str, *, is_asked: bool) -> None:
    claims = [
        each["claim"] for each in asked("who-said-it", f"“{words}” Anna Reef said.\n> {REEF} | {words}\n")
    ]
    assert (f"“{words}”" in claims) is is_asked


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("The rebels of Aldermere were led by Dame Ida Vance in those boats of old.", False),
        ("Pilots of Aldermere were led by Dame Ida Vance.", True),
        ("Pilots of Aldermere were led by a painter.", False),
        ("Pilots of Aldermere are a threat to Dame Ida Vance who led them.", False),
        ("Ida, who paints ponds at the College of Norland Hill, is cautious.", False),
        ("Cora Lunt, botanist of Norland, born 17 May 1936, died 4 March 2025.", False),
        ("The council of Brindel bought 300 benches for a park.", True),
        ("By the 1980s the tide had gone out of fashion.", False),
    ],
)
def test_a_told_sentence_with_a_full_name_or_a_count_is_asked_of_unless_it_says_too_little(
    text: str, *, is_asked: bool
) -> None:
    assert (text in statements(f"{text}\n")) is is_asked


CALLED = {
    "several people": ("Analysts", "group", "Analysts", "According to analysts,", "Do analysts say so?"),
    "an office": ("Office of Dams", "organisation", "Office of Dams", "According to the Office of Dams,", ""),
    "a body": ("Quay League", "organisation", "The Quay League", "According to the Quay League,", ""),
    "figures": (
        "Figures from the port", "document", "Figures from the port", "According to figures from the port,",
        "Do figures from the port say so?",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", CALLED)
def test_a_speaker_is_called_as_within_a_sentence(what: str) -> None:
    name, kind, mention, told, prompt = CALLED[what]
    found = asked(
        "supported", said(NINE, f"one | claim | said | {mention}"), f"speaker one | {name} | {kind}\n"
    )
    (question,) = (each for each in found if NINE in each["statement"])
    assert question["statement"] == f"{told} {NINE}."
    assert question["prompt"].startswith(prompt)


def test_what_is_told_of_a_speaker_is_no_role_that_gives_the_speaker_away() -> None:
    told = "has just told us that frost had closed two inns"
    text = f"Dora Hale {told}.\n> hale | claim | told | Dora Hale | frost had closed two inns\n"
    found = asked("who-said-it", text, f"speaker hale | Dora Hale | person | {told}\n")
    assert "hale" in {question["key"] for question in found}


def test_one_sentence_is_asked_about_in_three_ways_where_there_are_few() -> None:
    here = made(article(said("frost had closed two inns of Aldermere")))
    wish = DraftingOptions(types=("who-said-it", "supported", "evidence"))
    drafts = suggest_questions(here.reading, here.source, wish).drafts
    families = [draft.question.get("family") for draft in drafts]
    assert max(families.count(each) for each in families) == 3


@pytest.mark.parametrize(
    "opens", ["On Friday Anna Reef said that", "According to Anna Reef,", "Anna Reef said"]
)
def test_what_tells_when_or_by_whom_it_is_said_limits_nothing(opens: str) -> None:
    cue = "According to" if opens.startswith("Acc") else "said"
    froze = "a pond of Norland froze in 60 places"
    assert froze in statements(f"{opens} {froze}.\n> reef | claim | {cue} | Anna Reef | {froze}\n")


def test_of_two_things_said_the_first_is_asked_about_or_the_second_where_that_cannot_be() -> None:
    second = said("it was over and that swans had nested in two gardens of Norland")
    assert "According to Anna Reef, swans had nested in two gardens of Norland." in statements(second)
    first = said("an old weir would be mended in spring and that nobody had to pay for it")
    assert "According to Anna Reef, an old weir would be mended in spring." in statements(first)


def test_words_that_a_quotation_has_it_in_are_asked_for_and_not_told() -> None:
    words = "Everybody in Aldermere saw it except whoever was paid for that work."
    text = f"“{words}” Anna Reef said.\n> {REEF} | {words}\n"
    assert words in str(asked("who-said-it", text))
    assert "paid for that work" not in statements(text)


def test_a_distractor_tells_something() -> None:
    text = said(f"{NINE} in spring") + said("it had not been", HALE)
    found = asked("evidence", text, "speaker hale | Dora Hale | person\n")
    (question,) = (each for each in found if NINE in each["statement"])
    assert question["distractors"]
    assert not any("had not been" in each["citation"]["quote"] for each in question["distractors"])


def test_whose_is_not_told_where_it_may_be_theirs_and_what_goes_over_two_sentences_is_no_reason() -> None:
    his = said("he had shown critics his plan for Norland", "quill | claim | said | Bert Quill")
    assert "their plan" not in str(asked("who-said-it", his))
    both = f"{NINE}. Dora Hale agreed with her"
    assert "agreed with her" not in str(asked("who-said-it", f"Anna Reef said {both}.\n> {REEF} | {both}\n"))


def test_the_whole_name_is_cited_where_only_its_noun_stands() -> None:
    speakers = "speaker one | the health ministry | organisation | | the ministry\n"
    text = f"A plan of the health ministry was read.\n{said(NINE, 'one | claim | said | The ministry')}"
    (question,) = (each for each in asked("supported", text, speakers) if NINE in each["statement"])
    assert [each["quote"] for each in question["evidence"][0]][1:] == ["the health ministry"]


def test_a_wish_is_not_turned_round() -> None:
    text = said("he had hoped that boats were sold in Norland", "quill | claim | said | Bert Quill")
    assert not any("hoped" in question["statement"] for question in asked("contradicted", text))


def test_words_whose_cue_somebody_else_quotes_are_not_asked_about() -> None:
    words = "Good. Then nobody will ask for a marble bridge."
    text = f"Bert Quill spoke on Monday. ‘She said, “{words}”’\n> quill | claim | said | She | {words}\n"
    assert not any("marble" in each["claim"] for each in asked("who-said-it", text))


def test_a_number_of_last_week_is_asked_for() -> None:
    text = "A meadow of Aldermere that was sold last week covered 214 acres.\n"
    assert [each["value"] for each in asked("number", text)] == ["214"]
