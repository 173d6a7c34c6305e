"""What one article lends to another, to be asked whether it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.drafting.suggest.cross_article import find_held_out_claims
from tests.drafting.marked import made, marked
from tests.drafting.suggest.small import suggested

if TYPE_CHECKING:
    from quizapp.drafting.suggest.drafting_options import HeldOutClaim
    from quizapp.drafting.suggestions import Suggestion

BOATS = """speaker reef | Anna Reef | person
---
# Boats for sale
The boats on the river will be sold in the autumn. Anna Reef said that the boats were old.
> reef | claim | said | Anna Reef | the boats were old
They cost 40,000 crowns each. Three boats burned in the harbour in May and two people died.
The landing stage on the east quay was painted for a festival.
"""


def lent(written: str) -> tuple[HeldOutClaim, ...]:
    """What an article lends."""
    here = made(written)
    return tuple(find_held_out_claims(here.reading, here.source))


def asked(here: str, other: str) -> list[Suggestion]:
    """What is asked of an article about silence, with what another one lends."""
    return list(suggested(here, "not-stated", held_out=lent(other)).drafts)


def test_an_article_lends_what_it_tells_itself_and_stands_alone() -> None:
    assert [(each.text, each.title) for each in lent(BOATS)] == [
        ("The boats on the river will be sold in the autumn.", "Boats for sale"),
        ("The landing stage on the east quay was painted for a festival.", "Boats for sale"),
    ]


def test_what_is_lent_is_asked_where_the_other_article_does_not_say_it() -> None:
    (draft,) = asked(marked("ferry"), BOATS)
    assert draft.question["statement"] == "The landing stage on the east quay was painted for a festival."
    assert draft.confirm
    assert asked(marked("ferry"), marked("ferry")) == []


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


def test_what_somebody_says_is_lent_with_the_name_and_asked_of_them_where_they_speak() -> None:
    sold = "three boats of Brindel had been sold to a museum in spring"
    assert [(each.speaker, each.text) for each in lent(SOLD) if each.speaker] == [
        ("Tilda Vane", sold),
        ("Ivo Holt", "a boat of Brindel had sunk in the fog"),
    ]
    (draft,) = asked(HERE, SOLD)
    assert draft.question["prompt"].startswith("Does Tilda Vane say so?")
    assert (draft.question["of"], draft.question["key"]) == ("vane", "not_stated")
    assert draft.question["statement"] == f"According to Tilda Vane, {sold}."
    (closest,) = draft.question["closest"]
    assert closest["attributions"][-1]["speaker"] == "vane"
    assert draft.confirm
    assert asked(f"{HERE}A museum bought three boats of Brindel.\n", SOLD) == []
