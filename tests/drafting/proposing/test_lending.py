"""What one article lends to another, to be asked whether it says so."""

from __future__ import annotations

from quizapp.drafting.proposing.lending import lent
from quizapp.drafting.proposing.proposing import propose
from quizapp.drafting.proposing.wish import Given, Wish
from tests.drafting.marked import article, made

BOATS = """voice reef | Anna Reef | person
---
# Boats for sale
The boats on the river will be sold in the autumn. Anna Reef said that the boats were old.
> reef | claim | said | Anna Reef | the boats were old
They cost 40,000 crowns each. Three boats burned in the harbour in May and two people died.
The landing stage on the east quay was painted for a festival.
"""


def test_an_article_lends_what_it_tells_itself_and_stands_alone() -> None:
    here = made(BOATS)
    assert [(each.text, each.title) for each in lent(here.reading, here.source)] == [
        ("The boats on the river will be sold in the autumn.", "Boats for sale"),
        ("The landing stage on the east quay was painted for a festival.", "Boats for sale"),
    ]


def test_what_is_lent_is_asked_where_the_other_article_does_not_say_it() -> None:
    here, other = article("ferry"), made(BOATS)
    given = Given(held_out=lent(other.reading, other.source))
    drafts = propose(here.reading, here.source, Wish(types=("not-stated",)), given).drafts
    assert [draft.question["statement"] for draft in drafts] == [
        "The landing stage on the east quay was painted for a festival."
    ]
    assert all(draft.confirm for draft in drafts)


def test_an_article_lends_nothing_to_itself() -> None:
    here = article("ferry")
    given = Given(held_out=lent(here.reading, here.source))
    assert propose(here.reading, here.source, Wish(types=("not-stated",)), given).drafts == ()
