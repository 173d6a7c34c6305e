"""Nobody is named in a false statement of crime, fault, illness, death or abuse."""

from __future__ import annotations

import pytest

from tests.drafting.suggest.small import SPEAKERS, asked, said

HARMFUL = (
    "was fined 400 crowns", "had been diagnosed with diabetes in 12 places", "had 12 tumours",
    "burgled 12 houses", "was indicted in 12 towns", "had hit 12 children while drunk",
    "made 12 mistakes", "had failed 12 pupils", "had bullied 12 pupils", "was jailed for 12 years",
    "embezzled 4,000 crowns", "was treated for pneumonia for 12 weeks", "left 12 corpses",
    "had a stroke in 12 weeks", "harassed 12 nurses", "had set 12 fires as an arsonist",
)  # fmt: skip
HARMLESS = (
    "Bert Quill built 12 boats", "Mills failed 12 times in frost", "fine sand filled 12 carts",
)  # fmt: skip


def false(text: str, headline: str = "A year at the pond") -> list[str]:
    """The false statements that come of a text, with their prompts."""
    written = f"{SPEAKERS}speaker mill | the mill | organisation\n---\n# {headline}\n{text}"
    return [f"{each['prompt']} {each['statement']}" for each in asked(written, "contradicted")]


def twice(words: str) -> str:
    """What Anna Reef says, and the same in the article's own telling."""
    return f"{said(f'{words} last winter')}{words} before the frost.\n"


@pytest.mark.parametrize("harmful", HARMFUL)
def test_nobody_is_named_in_a_false_statement_that_harms(harmful: str) -> None:
    assert false(twice(f"Bert Quill {harmful}")) == []


@pytest.mark.parametrize("harmless", HARMLESS)
def test_a_false_statement_that_harms_nobody_is_made(harmless: str) -> None:
    assert false(twice(harmless))


BUILT = said("Bert Quill built 12 boats last winter")
DIES = "Anna Reef, keeper of ducks, dies at 88"
DIED = "Anna Reef, a keeper of ducks, has died in Lunn. Reef was 88.\nA magistrate {} her 400 crowns.\n"


@pytest.mark.parametrize(
    ("text", "headline", "name", "is_made"),
    [
        (f"Mr Roe pleaded guilty in May.\n{BUILT}", "A year at the pond", "Bert Quill", False),
        (BUILT, "A year at the pond", "Bert Quill", True),
        (DIED.format("fined"), DIES, "Anna Reef", False),
        (DIED.format("paid"), DIES, "Anna Reef", True),
        ("Forgeries by Bert Quill filled 12 rooms in Norland.\n", "A year at the pond", "Bert Quill", False),
        ("Paintings by Bert Quill filled 12 rooms in Norland.\n", "A year at the pond", "Bert Quill", True),
        (twice("Mills built 12 boats, down from 14 boats"), "A year at the pond", "Mills", False),
    ],
)
def test_nobody_is_named_in_a_false_statement_where_the_article_tells_of_harm_or_compares(
    text: str, headline: str, name: str, *, is_made: bool
) -> None:
    assert any(name in each for each in false(text, headline)) is is_made


def test_three_that_are_not_enough_are_not_made_five() -> None:
    (told,) = false(twice("Mills had not built 12 boats"))
    assert told.endswith(" According to Anna Reef, Mills had built 12 boats last winter.")
