"""Words that stand alone, and such that leave out or take up what stands before them."""

from __future__ import annotations

import re

import pytest

from quizapp.drafting.checks import anaphora_patterns, ellipsis_patterns
from quizapp.drafting.checks.anaphora import has_anaphora
from quizapp.drafting.checks.ellipsis import has_ellipsis
from quizapp.drafting.checks.self_containment import is_self_contained
from quizapp.drafting.checks.unexplained_nouns import has_unexplained_noun

PATTERNS = (*ellipsis_patterns.PATTERNS, *anaphora_patterns.PATTERNS)
LEANS = (
    "Anna Reef had sold four boats that morning.",
    "Somebody over there had lied to Anna Reef.",
    "Four dry winters of Norland came first.",
    "Somebody of Norland has pulled one out.",
    "Anna Reef was given until March for it.",
    "Norland has until June to respond.",
    "All nine boats of it are now sold in Norland.",
    "In 2019 Norland lost a point for a similar thing.",
    "Anna Reef had walked through Norland no further.",
    "1,312, or about a tenth, told nothing of Norland.",
    "71 percent felt quite safe at work in Norland.",
    "Fewer than half had been made right in Norland.",
    "12 with worse records were chosen in Norland.",
    "Anna Reef of Norland had ordered a replacement.",
    "Anna Reef loved to tell that story but left Norland out.",
    "The museum bought it from Bert Quill on 30 May.",
    "The speaker had not yet decided whether to go.",
    "The speaker would not go back.",
    "41 per cent of the bells there were not answered in Norland.",
    "Opposition was weakest among pupils of Norland.",
    "June’s were paid in two parts to Norland.",
    "Six families of Norland had already written.",
    "Norland had 81 more.",
    "Anna Reef had no comment on Norland.",
    "Anna Reef of Norland had not made up her mind.",
    "Skaters of Norland had not been told.",
    "Anna Reef tried to find Norland afterward.",
    "Eels of Norland carried nine times as many lice.",
    "Only four were counted above Norland in 2020.",
    "Eight weeks are better than nothing in Norland.",
    "Norland paid for a second round in spring.",
    "Norland’s original number was never final.",
    "Norland was asking for 90 per cent.",
    "Forty-one is more than none in Norland.",
    "Each further week had cost Norland two boats.",
    "Anna Reef had asked Norland which member.",
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
    "A loan of 22 million crowns for its repair was approved in spring.",
    "None caused harm, but a garden wall was broken three times.",
    "Of the nine primary schools of the valley, five were closed.",
    "Ironically, dry weather came to the hills of Norland in June.",
    "Typing on the old machine brought that up to 43 decibels.",
    "The team of painters tried to avoid that grogginess, known as inertia.",
    "He had lost money for eleven years.",
    "It had lost money for eleven years.",
    "It was sold to the council of the town.",
    "But the ferry had lost money for years.",
    "The ferry had lost money because of that.",
    "The pilots would need years to reach them.",
    "The mayor had ignored his letters for years.",
    "Its boats had been painted in the autumn.",
    "Too short.",
    "There is an ocean beneath the crust, scientists reported on Wednesday.",
    "The government would decide next year.",
    "The boats were late again, the report says.",
    "BRINDEL, 9 June – The weir was opened on Friday.",
    "The boats were full in March, according to Anna Reef",
    "He’d come home and cook for the whole street.",
    "That’s the largest pond in the whole district.",
    "Since lost but quoted by everybody, that a pond shakes hands.",
    "The hardest part was social and not medical.",
    "The second followed in the summer of 1986.",
    "Every door on the east side of the estate had one.",
    "37 had been set aside although the signatures matched.",
    "Concentrations of one, an antibiotic, were high at nine sites.",
    "Dockers there have struck twice since February.",
    "The mayor told the council it was closing a pond.",
    "Coalitions argue. That is what they are for, year after year.",
    "Botanists of Brindel thought that was a good year.",
    "In spring much will change for botanists.",
    "Anna Reef had paid for the rest in spring.",
    "Anna Reef had taken a different road to Brindel.",
    "Botanists of Brindel would go home immediately.",
    "Botanists of Brindel would have gone home anyway.",
    "the boats of the village had been painted by him",
    "the mill also had a wheel of iron",
    "the mill had a wheel of iron and,",
    "the mill had a wheel of iron, the miller said",
    "it had been warmer on the pond than in the village",
)


@pytest.mark.parametrize("words", LEANS)
def test_what_leaves_out_or_takes_up_a_thing_is_not_understood_alone(words: str) -> None:
    assert has_ellipsis(words) or not is_self_contained(words)


@pytest.mark.parametrize(
    "words",
    [
        "Anna Reef had sold four boats of Norland in March.",
        "the mill by the pond had a wheel of iron",
        "The old ferry had lost money for eleven years.",
        "It was hard to find a pilot for the night boats.",
        "The council had raised its fees twice in a year.",
        "Norland banned phones from its 312 schools in January.",
        "Parents complained that they had to wait in the rain.",
        "There were no lamps on the landing stage in March.",
        "The museum will close in the first week of this year.",
        "While the boats of Norland were late, ducks slept on a roof.",
        "A meadow of Norland that was sold in spring covered a hill.",
        "Those who stay are those who sleep well.",
        "During her visit, Reef had seen every pond of the district that she wanted to see.",
        "The plan saved this country years of quarrels.",
        "The pond froze twice before it was measured by botanists.",
    ],
)
def test_what_its_own_words_explain_stands_alone(words: str) -> None:
    assert is_self_contained(words)
    assert not has_ellipsis(words)


def test_it_may_mean_a_body_that_speaks() -> None:
    said = "The council had shown that its plan was sound."
    assert is_self_contained(said)
    assert not is_self_contained(said, speaks_itself=True)


@pytest.mark.parametrize(
    ("said", "is_explained"),
    [
        ("As part of the work, Tarn Works counted 12 boats.", False),
        ("The mill, Tarn Works, counted 12 boats.", True),
        ("Anna Reef would settle the quarrel in the morning.", False),
        ("Anna Reef would settle the quarrel in the harbour of Norland.", True),
    ],
)
def test_a_name_or_a_place_behind_a_noun_explains_it_where_it_belongs_to_it(
    said: str, *, is_explained: bool
) -> None:
    assert has_unexplained_noun(said, frozenset()) is not is_explained


@pytest.mark.parametrize(("pattern", "example"), PATTERNS)
def test_each_pattern_finds_its_own_example_by_itself(pattern: str, example: str) -> None:
    assert re.search(pattern, example, re.IGNORECASE)
    assert has_ellipsis(example) or has_anaphora(example)


def test_no_pattern_or_example_stands_twice() -> None:
    patterns, examples = zip(*PATTERNS, strict=True)
    assert len(set(patterns)) == len(set(examples)) == len(PATTERNS)
