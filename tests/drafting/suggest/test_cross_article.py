"""What one article lends to another, to be asked whether it says so."""

from __future__ import annotations

from quizapp.drafting.suggest.cross_article import find_held_out_claims
from quizapp.drafting.suggest.drafting_options import DraftingContext, DraftingOptions
from quizapp.drafting.suggest.suggestion_pipeline import suggest_questions
from tests.drafting.marked import article, made

BOATS = """speaker reef | Anna Reef | person
---
# Boats for sale
The boats on the river will be sold in the autumn. Anna Reef said that the boats were old.
> reef | claim | said | Anna Reef | the boats were old
They cost 40,000 crowns each. Three boats burned in the harbour in May and two people died.
The landing stage on the east quay was painted for a festival.
"""


def test_an_article_lends_what_it_tells_itself_and_stands_alone() -> None:
    here = made(BOATS)
    assert [(each.text, each.title) for each in find_held_out_claims(here.reading, here.source)] == [
        ("The boats on the river will be sold in the autumn.", "Boats for sale"),
        ("The landing stage on the east quay was painted for a festival.", "Boats for sale"),
    ]


def test_what_is_lent_is_asked_where_the_other_article_does_not_say_it() -> None:
    here, other = article("ferry"), made(BOATS)
    given = DraftingContext(held_out=find_held_out_claims(other.reading, other.source))
    drafts = suggest_questions(
        here.reading, here.source, DraftingOptions(types=("not-stated",)), given
    ).drafts
    assert [draft.question["statement"] for draft in drafts] == [
        "The landing stage on the east quay was painted for a festival."
    ]
    assert all(draft.confirm for draft in drafts)


def test_an_article_lends_nothing_to_itself() -> None:
    here = article("ferry")
    given = DraftingContext(held_out=find_held_out_claims(here.reading, here.source))
    assert (
        suggest_questions(here.reading, here.source, DraftingOptions(types=("not-stated",)), given).drafts
        == ()
    )


SOLD = """speaker vane | Tilda Vane | person
speaker holt | Ivo Holt | person
---
# Three boats of Brindel are sold
Tilda Vane said that three boats of Brindel had been sold to a museum in spring.
> vane | claim | said | Tilda Vane | three boats of Brindel had been sold to a museum in spring
Ivo Holt said that a boat of Brindel had sunk in the fog.
> holt | claim | said | Ivo Holt | a boat of Brindel had sunk in the fog
Tilda Vane said that she had slept badly.
> vane | claim | said | Tilda Vane | she had slept badly
"""
HERE = """speaker vane | Tilda Vane | person
---
# A race of boats at Brindel
Tilda Vane said that twelve boats would race at Brindel on Sunday.
> vane | claim | said | Tilda Vane | twelve boats would race at Brindel on Sunday
The race begins at the mill in spring.
"""


def test_what_somebody_says_is_lent_with_the_name() -> None:
    other = made(SOLD)
    assert [
        (each.speaker, each.text)
        for each in find_held_out_claims(other.reading, other.source)
        if each.speaker
    ] == [
        ("Tilda Vane", "three boats of Brindel had been sold to a museum in spring"),
        ("Ivo Holt", "a boat of Brindel had sunk in the fog"),
    ]


def test_what_somebody_says_elsewhere_is_asked_of_them_where_they_speak() -> None:
    here, other = made(HERE), made(SOLD)
    given = DraftingContext(held_out=find_held_out_claims(other.reading, other.source))
    (draft,) = suggest_questions(
        here.reading, here.source, DraftingOptions(types=("not-stated",)), given
    ).drafts
    question = draft.question
    assert (question["prompt"], question["of"], question["key"]) == (
        "Does Tilda Vane say so? (The article is headed “A race of boats at Brindel”.)",
        "vane",
        "not_stated",
    )
    assert question["statement"] == (
        "According to Tilda Vane, three boats of Brindel had been sold to a museum in spring."
    )
    (closest,) = question["closest"]
    assert closest["attributions"][-1]["speaker"] == "vane"
    assert draft.confirm


def test_what_they_may_have_said_here_too_is_not_asked() -> None:
    other = made(SOLD)
    given = DraftingContext(held_out=find_held_out_claims(other.reading, other.source))
    too = "A museum bought three boats of Brindel.\n"
    here = made(f"{HERE}{too}")
    assert (
        suggest_questions(here.reading, here.source, DraftingOptions(types=("not-stated",)), given).drafts
        == ()
    )
