"""What a draft shows is read by itself: what only its place in the article explains is held back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.drafting.checks.check_registry import CHECKS
from quizapp.drafting.checks.ellipsis import has_ellipsis
from quizapp.drafting.checks.self_containment import is_self_contained
from quizapp.drafting.checks.unexplained_nouns import has_unexplained_noun
from quizapp.drafting.suggest.drafting_options import DraftingOptions
from quizapp.drafting.suggest.suggestion_pipeline import suggest_questions
from tests.drafting.marked import made

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.suggestions import Suggestion, SuggestionType

    Question = Mapping[str, Any]

SPEAKERS = """speaker reef | Anna Reef | person | a ferryman
speaker quill | Bert Quill | person | a boatbuilder
speaker lunt | Cora Lunt | person | a botanist
speaker replays | Replays | organisation
speaker midwife | the retired midwife | unnamed
speaker auditors | county auditors | organisation
"""
REEF = "reef | claim | said | Anna Reef"
HALE = "hale | claim | said | Dora Hale"
MIDWIFE = "midwife | claim | said | The retired midwife"
AUDITORS = "auditors | claim | said | County auditors"
REPLAYS = "replays | claim | said | Replays"
HEADLINE = "# Winter at the pond of Aldermere\n"


def asked(
    type_: SuggestionType, text: str, speakers: str = "", checks: Sequence[SuggestionCheck] = CHECKS
) -> list[Question]:
    """The questions of one type that come of a small article with a text, and with speakers, of one's own."""
    return [draft.question for draft in drafted(type_, text, speakers, checks)]


def drafted(
    type_: SuggestionType, text: str, speakers: str = "", checks: Sequence[SuggestionCheck] = CHECKS
) -> Sequence[Suggestion]:
    """The drafts of these questions."""
    here = made(f"{SPEAKERS}{speakers}---\n{HEADLINE}{PONDS}{text}")
    return suggest_questions(here.reading, here.source, DraftingOptions(types=(type_,)), checks=checks).drafts


def shown(type_: SuggestionType, text: str, checks: Sequence[SuggestionCheck] = CHECKS) -> str:
    """All that these show, as one text."""
    return "\n".join(map(str, asked(type_, text, checks=checks)))


def is_told(content: str, text: str, speakers: str) -> bool:
    """Whether something is told as the word of whoever says it."""
    return any(content in question["statement"] for question in asked("supported", text, speakers))


def said(words: str, row: str = REEF) -> str:
    """A paragraph in which somebody says something, by the row that tells who."""
    name = row.rpartition(" | ")[2]
    return f"{name} said that {words}.\n> {row} | {words}\n"


def quoted(words: str) -> str:
    """A paragraph in which somebody's words stand in marks."""
    return f"“{words}” Anna Reef said.\n> {REEF} | {words}\n"


PONDS = said("ducks slept on the roof of a boathouse", "quill | claim | said | Bert Quill") + said(
    "a footbridge creaked in the morning wind", "lunt | claim | said | Cora Lunt"
)
HELD: dict[str, tuple[str, SuggestionType, str, str]] = {
    "a time of a live report": (
        "fragment", "number", "15:05 A rest house at Aldermere was filled with 58 skaters.\n", "rest house",
    ),
    "a question's letter": (
        "fragment", "number", "A: The pond of Aldermere has been home to 87 swans.\n", "swans",
    ),
    "a list without a verb": (
        "fragment", "number", "About 80 ripe pears for Aldermere and one fresh lemon.\n", "pears",
    ),
    "an order to the reader": (
        "fragment", "number", "Put the 12 pears of Aldermere into a wide pot that has no lid.\n", "pears",
    ),
    "a star of a page": (
        "fragment", "number", "The pond of Aldermere was measured for *10 minutes.\n", "measured",
    ),
    "we who write": (
        "narrator", "number", "We counted 74 boats at the pond of Aldermere in winter.\n", "74",
    ),
    "I among others": (
        "narrator", "number", "In winter I sold 74 boats at the pond of Aldermere.\n", "74",
    ),
    "you who read": (
        "narrator", "number", "Upstream of Aldermere you can hire 14 boats.\n", "hire",
    ),
    "a July that is none": (
        "not-plainly-said", "supported",
        (
            "In an ordinary winter, Anna Reef said, a pond of Norland froze in 60 places.\n"
            "> reef | claim | said | Anna Reef | a pond of Norland froze in 60 places\n"
        ),
        "60 places",
    ),
    "what somebody does not say": (
        "not-plainly-said", "supported",
        (
            "Anna Reef said that ducks slept, but not that a pond of Norland froze in 60 places.\n"
            "> reef | claim | said | Anna Reef | a pond of Norland froze in 60 places\n"
        ),
        "60 places",
    ),
    "what is but possible": (
        "not-plainly-said", "supported",
        (
            "It is possible, Anna Reef said, that a pond of Norland froze in 60 places.\n"
            "> reef | claim | said | Anna Reef | a pond of Norland froze in 60 places\n"
        ),
        "60 places",
    ),
    "what was told to whoever says it": (
        "not-plainly-said", "supported",
        (
            "A sister had told her, Anna Reef said, that a pond of Norland froze in 60 places.\n"
            "> reef | claim | said | Anna Reef | a pond of Norland froze in 60 places\n"
        ),
        "60 places",
    ),
    "of what there is no record": (
        "not-plainly-said", "supported",
        (
            "Anna Reef said there was no record that a pond of Norland froze in 60 places.\n"
            "> reef | claim | said | Anna Reef | a pond of Norland froze in 60 places\n"
        ),
        "60 places",
    ),
    "what somebody calls wrong": (
        "not-plainly-said", "supported",
        (
            "It was wrong, Anna Reef said, that a pond of Norland froze in 60 places.\n"
            "> reef | claim | said | Anna Reef | a pond of Norland froze in 60 places\n"
        ),
        "60 places",
    ),
    "today": ("moment", "supported", said("all sledges were sold today in Aldermere"), "sledges"),
    "at the time": ("moment", "supported", said("Bert Quill slept in a barn at the time"), "barn"),
    "some days ago": ("moment", "supported", said("a swan was seen three days ago in Aldermere"), "swan"),
    "from there": (
        "moment", "number", "In spring 12 teams from there were sent to the pond of Aldermere.\n", "teams",
    ),
    "what has happened since": ("moment", "supported", said("frost has since closed two inns"), "frost"),
    "several of what": ("left-out", "supported", said("winter frost had killed several hundred"), "frost"),
    "firms that replied": ("left-out", "supported", said("only 86 firms of Aldermere complied"), "firms"),
    "less happy than what": ("left-out", "supported", said("music in Aldermere was less happy"), "music"),
    "the least of what": (
        "left-out", "number", "At Little Aldermere, with the least, there were 11 pupils.\n", "pupils",
    ),
    "an answer to what": ("left-out", "supported", said("Aldermere expected an answer by Friday"), "answer"),
    "a view that differs from what": (
        "left-out", "supported", said("Norland had taken a very different view in spring"), "view",
    ),
    "the project": ("unexplained", "supported", said("the project was begun in Norland"), "project"),
    "the firm's model": (
        "unexplained", "number", "The firm’s model gave Aldermere a chance of 12 per cent.\n", "chance",
    ),
    "the difference": (
        "unexplained", "supported", said("Norland would pay for the difference in spring"), "difference",
    ),
    "a noun of the sentence before": (
        "unexplained", "supported", "A lantern was lit.\n" + said("Norland had paid for the lantern"), "paid",
    ),
    "what a quotation does not explain": (
        "unexplained", "who-said-it",
        (
            "“Norland paid for the lantern in spring,” said Anna Reef.\n"
            "> reef | claim | said | Anna Reef | Norland paid for the lantern in spring\n"
        ),
        "'claim': '“Norland paid",
    ),
    "the colony of so many": (
        "unexplained", "supported", said("Norland had bought the colony of seven in spring"), "colony",
    ),
    "the first of what": ("unexplained", "supported", said("the first boat was sold in Norland"), "sold"),
    "the only of what": ("unexplained", "supported", said("the only two boats were sold in Norland"), "sold"),
    "the largest of what": (
        "unexplained", "supported", said("the largest was sold to Norland in spring"), "sold",
    ),
    "to whom it went": (
        "unexplained", "supported", said("pilots sold the boats to Norland in spring"), "sold",
    ),
    "no name and nothing that the article is about": (
        "unexplained", "supported", "After 1967 there was no shortage of offers.\n", "shortage",
    ),
    "somebody who may have a name": (
        "vague-name", "supported", said("frost had closed two inns", MIDWIFE), "inns",
    ),
    "people who may have names": (
        "vague-name", "supported", said("frost had closed two inns", AUDITORS), "inns",
    ),
    "a replay": (
        "no-speaker", "supported", said("a ball had come off Quill’s own shin", REPLAYS), "shin",
    ),
}  # fmt: skip
"""What is met in a small article: the rule that holds it back, what would ask it, the text, and its words."""


@pytest.mark.parametrize("name", HELD)
def test_what_cannot_be_read_alone_is_held_back_by_its_own_rule(name: str) -> None:
    code, type_, text, words = HELD[name]
    assert words not in shown(type_, text)
    assert words in shown(type_, text, [check for check in CHECKS if check.code != code])


@pytest.mark.parametrize(
    ("type_", "text", "words"),
    [
        ("supported", said("frost of the last winter closed two inns"), "inns"),
        ("number", "A meadow of Aldermere that was sold last week covered 214 acres.\n", "214"),
        ("supported", said("ponds were frozen to the ground"), "frozen"),
        ("supported", said("the boathouse of Norland was painted green"), "green"),
        ("supported", said("the largest boathouse was painted green"), "green"),
        ("supported", said("the wells in Norland had run dry in June"), "wells"),
        ("supported", said("a lantern was lit before the lantern was hung up"), "hung"),
        ("supported", said("Norland had bought the colony of herons in spring"), "colony"),
        ("supported", said("the ferry to Skerrow carried 412 passengers in spring"), "Skerrow"),
        ("supported", said("ducks were the first to sleep in Norland"), "sleep"),
        ("supported", said("ducks were “the sort I like” in Aldermere"), "the sort I like"),
    ],
)
def test_what_its_own_words_or_the_articles_matter_explain_is_asked(
    type_: SuggestionType, text: str, words: str
) -> None:
    assert words in shown(type_, text)


@pytest.mark.parametrize(
    ("name", "is_asked"), [("She", True), ("Mrs Ames", True), ("Ames", False), ("Ardal Ames", False)]
)
def test_she_is_the_speaker_where_a_title_or_a_pronoun_elsewhere_tells_so(
    name: str, *, is_asked: bool
) -> None:
    text = (
        f"Ardal Ames had come late. {name} said that she had sold nine boats.\n"
        f"> ames | claim | said | {name} | she had sold nine boats\n"
    )
    assert is_told("nine boats", text, "speaker ames | Ardal Ames | person\n") is is_asked


@pytest.mark.parametrize(
    ("content", "is_asked"),
    [
        ("it had offered Norland a yard beside a river", True),
        ("its members had lost two boats in spring", True),
        ("it was weighing two offers for boats", True),
        ("it was a gift of old pilots to Norland", False),
        ("it would be looked at by four painters", False),
        ("it would not be looked at by four painters", False),
        ("it looks as if four painters had come", False),
        ("they had offered Norland a yard of their own", False),
    ],
)
def test_it_is_the_body_that_speaks_where_it_does_something(content: str, *, is_asked: bool) -> None:
    text = said(content, "guild | claim | said | The Guild of Pilots")
    speakers = "speaker guild | the Guild of Pilots | organisation\n"
    assert is_told(content, text, speakers) is is_asked


@pytest.mark.parametrize(("other", "is_asked"), [("Norland Ferries", True), ("Brindel Power", False)])
def test_a_word_with_which_two_names_of_bodies_begin_names_neither(other: str, *, is_asked: bool) -> None:
    text = f"Brindel Holdings has a yard in Norland, and {other} has one in Tarn.\n" + said(
        "nine boats had sunk in spring", "holdings | claim | said | Brindel"
    )
    speakers = "speaker holdings | Brindel Holdings | organisation | | Brindel\n"
    assert is_told("nine boats", text, speakers) is is_asked


@pytest.mark.parametrize(("statement_type", "is_asked"), [("claim", True), ("call", False)])
def test_a_number_beside_what_somebody_calls_for_is_no_part_of_it(
    statement_type: str, *, is_asked: bool
) -> None:
    had = "Aldermere had 46 berths in spring"
    assert (had in shown("number", said(had, f"reef | {statement_type} | said | Anna Reef"))) is is_asked


def test_a_vague_study_is_called_by_all_that_the_article_says_of_it() -> None:
    content = "nets had caught nine sorts of perch"
    named = "A study by the school of Aldermere"
    text = f"{named} found that {content}.\n> study | finding | found | A study | {content}\n"
    speakers = "speaker study | a study | document\n"
    (question,) = (each for each in asked("supported", text, speakers) if "perch" in each["statement"])
    assert question["prompt"].startswith("Does the study by the school of Aldermere say so?")
    assert question["statement"] == f"According to a study by the school of Aldermere, {content}."
    assert not any("perch" in each["claim"] for each in asked("who-said-it", text, speakers))
    assert not is_told(content, text.replace(named, "A study"), speakers)


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("A study by Norland College, an old school,", "a study by Norland College"),
        ("A study released by the league", ""),
        ("A study, in fact,", ""),
    ],
)
def test_a_study_is_told_of_before_an_aside_and_by_nothing_vague(name: str, called: str) -> None:
    content = "nets had caught nine sorts of perch"
    text = f"{name} found that {content}.\n> study | finding | found | A study | {content}\n"
    told = [each["statement"] for each in asked("supported", text, "speaker study | a study | document\n")]
    found = [each for each in told if content in each]
    assert found == ([f"According to {called}, {content}."] if called else [])


def test_words_that_a_quotation_has_it_in_are_asked_for_and_not_told() -> None:
    text = quoted("Everybody in Aldermere saw it except whoever was paid for that work.")
    assert "paid for that work" in shown("who-said-it", text)
    assert "paid for that work" not in shown("supported", text)


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
    assert (f"'claim': '“{words}”'" in shown("who-said-it", quoted(words))) is is_asked


def test_a_body_is_not_known_by_the_one_who_speaks_for_it() -> None:
    content = "the board would visit two inns in March"
    board = (
        "speaker board | the Antiquities Board | organisation\n"
        "speaker hale | Dora Hale | person | | | board\n"
    )
    assert not is_told(content, said(content, HALE), board)
    others = [check for check in CHECKS if check.code != "unexplained"]
    assert any(
        content in each["statement"] for each in asked("supported", said(content, HALE), board, others)
    )


@pytest.mark.parametrize(("title", "is_asked"), [("Ms", True), ("Mr", False)])
def test_he_is_not_somebody_beside_him_whom_a_title_tells_to_be_a_woman(
    title: str, *, is_asked: bool
) -> None:
    content = "he had written to Quennell Vane of Norland in March"
    text = f"{title} Vane was away. {said(content, 'hale | claim | said | Martin Hale')}"
    speakers = "speaker hale | Martin Hale | person\nspeaker vane | Quennell Vane | person\n"
    assert is_told(content, text, speakers) is is_asked


def test_of_two_things_said_the_second_is_asked_about_where_the_first_cannot_be() -> None:
    content = "it was over and that swans had nested in two gardens of Norland"
    assert "According to Anna Reef, swans had nested in two gardens of Norland." in shown(
        "supported", said(content)
    )


def test_a_sentence_whose_the_takes_up_the_one_before_is_shown_with_it() -> None:
    text = "Aldermere bought a steam crane in 1931. The crane lifted 40 boats each autumn.\n"
    asked = shown("number", text)
    assert "Aldermere bought a steam crane in 1931. The crane lifted" in asked


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("The rebels of Aldermere were led by Dame Ida Vance in those boats of old.\n", False),
        ("Pilots of Aldermere were led by Dame Ida Vance.\n", True),
        ("Pilots of Aldermere were led by a painter.\n", False),
        ("Pilots of Aldermere are a threat to Dame Ida Vance who led them.\n", False),
        ("Ida, who paints ponds at the College of Norland Hill, is cautious.\n", False),
    ],
)
def test_a_told_sentence_with_a_full_name_is_asked_of_unless_it_says_too_little(
    text: str, *, is_asked: bool
) -> None:
    assert (text.strip() in shown("supported", text)) is is_asked


def test_several_people_keep_no_capital() -> None:
    content = "old boats cost less than new barges"
    text = said(content, "many | claim | said | Analysts")
    told = asked("supported", text, "speaker many | Analysts | organisation\n")
    question = next(each for each in told if "old boats" in each["statement"])
    assert question["statement"] == f"According to analysts, {content}."
    assert question["prompt"].startswith("Do analysts say so?")


def test_what_is_told_of_a_speaker_is_no_role_that_gives_the_speaker_away() -> None:
    content = "frost had closed two inns"
    told = f"has just told us that {content}"
    text = f"Dora Hale {told}.\n> hale | claim | told | Dora Hale | {content}\n"
    found = asked("who-said-it", text, f"speaker hale | Dora Hale | person | {told}\n")
    assert "hale" in {question["key"] for question in found}


def test_one_sentence_is_asked_about_in_three_ways_where_there_are_few() -> None:
    here = made(f"{SPEAKERS}---\n{HEADLINE}{PONDS}{said('frost had closed two inns of Aldermere')}")
    wish = DraftingOptions(types=("who-said-it", "supported", "evidence"))
    families = [
        draft.question.get("family") for draft in suggest_questions(here.reading, here.source, wish).drafts
    ]
    assert max(families.count(each) for each in families) == 3


LEANS = (
    "Anna Reef had sold four boats that morning.",
    "Somebody over there had lied to Anna Reef.",
    "Missing your own aim in Norland for seven years is.",
    "Four dry winters of Norland came first.",
    "Somebody of Norland has pulled one out.",
    "Anna Reef was given until March for it.",
    "Norland has until June to respond.",
    "All nine boats of it are now sold in Norland.",
    "In 2019 Norland lost a point for a similar thing.",
    "Norland would look again at the first ten years.",
    "Anna Reef had walked through Norland no further.",
    "1,312, or about a tenth, told nothing of Norland.",
    "71 percent felt quite safe at work in Norland.",
    "Fewer than half had been made right in Norland.",
    "12 with worse records were chosen in Norland.",
    "Two smaller generators of Norland tripped in spring.",
    "Anna Reef of Norland had ordered a replacement.",
    "Anna Reef would then sell boats to Norland.",
    "Anna Reef loved to tell that story but left Norland out.",
    "The port of Norland had begun by offering 4.",
    "The museum bought it from Bert Quill on 30 May.",
    "The speaker had not yet decided whether to go.",
    "The speaker would not go back.",
    "41 per cent of the bells there were not answered in Norland.",
    "Opposition was weakest among pupils of Norland.",
    "June’s were paid in two parts to Norland.",
    "Six families of Norland had already written.",
    "Norland had 81 more.",
    "The 38-year-old of Norland was fined in May.",
    "Norland had no time to do anything else.",
    "Anna Reef had no comment on Norland.",
    "Anna Reef of Norland had not made up her mind.",
    "Skaters of Norland had not been told.",
    "Norland’s would cover 81 days of frost.",
    "Anna Reef tried to find Norland afterward.",
    "Eels of Norland carried nine times as many lice.",
    "Only four were counted above Norland in 2020.",
    "Eight weeks are better than nothing in Norland.",
    "Anna Reef retired that fall and died in Norland.",
    "Norland paid for a second round in spring.",
    "Norland’s original number was never final.",
    "Norland was asking for 90 per cent.",
    "Forty-one is more than none in Norland.",
    "Each further week had cost Norland two boats.",
    "Anna Reef had asked Norland which member.",
    "Norland had paid for a shorter inquiry by Bert Quill.",
    "Norland had half a million more.",
    "Norland had sold two boats that month.",
    "More were not expected in Norland.",
    "Boats had sunk in Norland an hour and a half earlier.",
    "On the fifth occasion Norland sold boats.",
    "In 29 there were signs of a sale to Norland.",
    "A decline of 19 percentage points means boats to Norland.",
    "Norland has offered 7.5 per cent.",
    "A second pilot of Norland had been present from noon.",
    "The nearest alternative was a pond in Norland.",
    "41,000 people of Norland were listening.",
    "Norland would rather not have to be.",
    "In 118 cases Norland had taken one offer.",
    "Anna Reef of Norland took another path.",
    "A second followed in Norland on 9 July.",
    "Anna Reef found that hard to square with what Norland had told.",
)


@pytest.mark.parametrize("words", LEANS)
def test_what_leaves_out_or_takes_up_a_thing_is_not_understood_alone(words: str) -> None:
    clear = "Anna Reef had sold four boats of Norland in March."
    assert is_self_contained(clear)
    assert not has_ellipsis(clear)
    assert has_ellipsis(words) or not is_self_contained(words)


@pytest.mark.parametrize(
    "opens", ["On Friday Anna Reef said that", "According to Anna Reef,", "Anna Reef said"]
)
def test_what_tells_when_or_by_whom_it_is_said_limits_nothing(opens: str) -> None:
    cue = "According to" if opens.startswith("Acc") else "said"
    froze = "a pond of Norland froze in 60 places"
    text = f"{opens} {froze}.\n> reef | claim | {cue} | Anna Reef | {froze}\n"
    assert is_told("60 places", text, "")


@pytest.mark.parametrize(("name", "is_asked"), [("Norland’s fleet auditor", False), ("Norland’s Tea", True)])
def test_an_office_that_may_be_one_who_is_named_is_not_asked_for(name: str, *, is_asked: bool) -> None:
    text = said("nine boats of Aldermere had sunk", f"office | claim | said | {name}")
    assert is_told("nine boats", text, f"speaker office | {name} | unnamed\n") is is_asked


def test_a_distractor_tells_something() -> None:
    text = said("nine boats of Aldermere had sunk in spring") + said("it had not been", HALE)
    speakers = "speaker hale | Dora Hale | person\n"
    (question,) = (each for each in asked("evidence", text, speakers) if "nine boats" in each["statement"])
    assert question["distractors"]
    assert not any("had not been" in each["citation"]["quote"] for each in question["distractors"])


def test_the_last_line_of_a_life_is_no_sentence() -> None:
    life = "Cora Lunt, botanist of Norland, born 17 May 1936, died 4 March 2025.\n"
    assert "botanist of Norland" not in shown("supported", life)


@pytest.mark.parametrize(
    ("said_", "is_explained"),
    [
        ("As part of the work, Tarn Works counted 12 boats.", False),
        ("The mill, Tarn Works, counted 12 boats.", True),
        ("Anna Reef would settle the quarrel in the morning.", False),
        ("Anna Reef would settle the quarrel in the harbour of Norland.", True),
    ],
)
def test_a_name_or_a_place_behind_a_noun_explains_it_where_it_belongs_to_it(
    said_: str, *, is_explained: bool
) -> None:
    assert has_unexplained_noun(said_, frozenset()) is not is_explained


def test_whose_is_not_told_where_it_may_be_theirs() -> None:
    text = said("he had shown critics his plan for Norland", "quill | claim | said | Bert Quill")
    claims = [question["claim"] for question in asked("who-said-it", text)]
    assert not any("their plan" in claim for claim in claims)


def test_what_goes_over_two_sentences_is_no_reason() -> None:
    both = "nine boats of Aldermere had sunk. Dora Hale agreed with her"
    text = f"Anna Reef said {both}.\n> {REEF} | {both}\n"
    assert "agreed with her" not in shown("who-said-it", text)


@pytest.mark.parametrize("name", ["The 26-year-old from Norland", "The former head of Norland"])
def test_an_epithet_is_nobodys_name(name: str) -> None:
    text = said("nine boats of Aldermere had sunk", f"one | claim | said | {name}")
    assert not is_told("nine boats", text, f"speaker one | {name} | unnamed\n")


def test_an_office_has_its_article() -> None:
    text = said("nine boats of Aldermere had sunk", "one | claim | said | Office of Dams")
    assert is_told(
        "According to the Office of Dams, nine boats", text, "speaker one | Office of Dams | organisation\n"
    )


@pytest.mark.parametrize(("name", "kind"), [("Elections", "organisation"), ("Anna’s A1C", "person")])
def test_a_common_word_or_a_figure_is_nobodys_name(name: str, kind: str) -> None:
    told = "In winter elections were held.\n"
    text = told + said("nine boats of Aldermere had sunk", f"one | claim | said | {name}")
    assert not is_told("nine boats", text, f"speaker one | {name} | {kind}\n")


def test_the_whole_name_is_cited_where_only_its_noun_stands() -> None:
    speakers = "speaker one | the health ministry | organisation | | the ministry\n"
    text = "A plan of the health ministry was read in spring.\n" + said(
        "nine boats of Aldermere had sunk", "one | claim | said | The ministry"
    )
    (question,) = (each for each in asked("supported", text, speakers) if "nine boats" in each["statement"])
    assert [each["quote"] for each in question["evidence"][0]][1:] == ["the health ministry"]


def test_a_wish_is_not_turned_round() -> None:
    text = said("he had hoped that boats were sold in Norland", "quill | claim | said | Bert Quill")
    assert not any("hoped" in question["statement"] for question in asked("contradicted", text))


def test_a_mayor_without_more_has_a_name() -> None:
    text = said("nine boats of Aldermere had sunk", "one | claim | said | A mayor")
    assert not is_told("nine boats", text, "speaker one | a mayor | unnamed\n")
