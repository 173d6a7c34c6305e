"""What is said, as words that can be asked about: or not at all."""

from __future__ import annotations

import pytest

from quizapp.drafting.checks.self_containment import is_self_contained
from quizapp.drafting.suggest.claim_clauses import add_full_stop, has_dateline
from quizapp.drafting.suggest.claim_index import ArticleIndex
from tests.drafting.marked import made

SPEAKERS = "speaker reef | Anna Reef | person\n---\n"


def clause(text: str, content: str, cue: str = "said", mention: str = "Anna Reef") -> tuple[str, str] | None:
    """The clause of the one attribution of a text: as it goes on, and as a sentence."""
    given = made(f"{SPEAKERS}{text}\n> reef | claim | {cue} | {mention} | {content}\n")
    found = ArticleIndex(given.reading, given.source).claims[0].clause
    return None if found is None else (found.inner, found.sentence)


def test_a_that_clause_is_one() -> None:
    assert clause("Anna Reef said that the boat was late.", "the boat was late") == (
        "the boat was late",
        "The boat was late.",
    )


def test_a_which_at_the_end_may_be_the_articles_own_remark() -> None:
    found = clause(
        "Anna Reef said that boats had sunk, which cost 12 crowns.",
        "boats had sunk, which cost 12 crowns",
        "said",
    )
    assert found is not None
    assert found[1] == "Boats had sunk."


@pytest.mark.parametrize("aside", ["who may stand for mayor", "which is old"])
def test_a_remark_between_commas_is_the_articles_own(aside: str) -> None:
    content = f"the auditor, {aside}, was looking for headlines"
    found = clause(f"Anna Reef said that {content}.", content)
    assert found == ("the auditor was looking for headlines", "The auditor was looking for headlines.")


def test_days_after_something_else_are_the_articles_own_remark() -> None:
    content = "the mayor would not resign, two days after a report was read"
    found = clause(f"Anna Reef said that {content}.", content)
    assert found == ("the mayor would not resign", "The mayor would not resign.")


def test_that_may_belong_to_the_content() -> None:
    assert clause("Anna Reef said that the boat was late.", "that the boat was late") == (
        "the boat was late",
        "The boat was late.",
    )


def test_after_that_any_verb_makes_a_clause() -> None:
    found = clause("Anna Reef said that boats in the harbour smell.", "boats in the harbour smell")
    assert found == ("boats in the harbour smell", "Boats in the harbour smell.")
    assert clause("Anna Reef said boats in the harbour smell.", "boats in the harbour smell") is None


def test_the_us_is_nobody_who_speaks() -> None:
    found = clause("Anna Reef said that boats from the US were late.", "boats from the US were late")
    assert found == ("boats from the US were late", "Boats from the US were late.")


def test_a_whole_quotation_keeps_its_marks_as_a_sentence_and_loses_them_within_one() -> None:
    found = clause("“The boat was late,” said Anna Reef.", "The boat was late")
    assert found == ("the boat was late", "“The boat was late.”")


def test_a_quotation_that_says_we_is_never_told_without_its_marks() -> None:
    found = clause("“We were late that day,” said Anna Reef.", "We were late that day")
    assert found == ("", "“We were late that day.”")


def test_a_capital_goes_only_where_the_word_is_no_name() -> None:
    found = clause("“Ostermere was full of boats,” said Anna Reef.", "Ostermere was full of boats")
    assert found == ("", "“Ostermere was full of boats.”")


def test_a_reported_clause_that_opens_its_sentence_loses_its_capital() -> None:
    text = "Streets with trees were cooler, Anna Reef said. The streets are wide."
    assert clause(text, "Streets with trees were cooler") == (
        "streets with trees were cooler",
        "Streets with trees were cooler.",
    )


@pytest.mark.parametrize(
    ("text", "content", "cue"),
    [
        ("Anna Reef called for an end to the noise.", "an end to the noise", "called for"),
        ("Anna Reef urged the council to mend the pier.", "the council to mend the pier", "urged"),
        ("Anna Reef demanded that the pier be mended.", "the pier be mended", "demanded"),
        ("The boat, Anna Reef said, had been late.", "had been late", "said"),
        ("“I tried,” Anna Reef said, “to mend the boat.”", "I tried", "said"),
        ("“I tried,” Anna Reef said, “to mend the boat.”", "to mend the boat", "said"),
        ("Anna Reef asked: “Was the boat late?”", "Was the boat late?", "asked"),
        ("Anna Reef said the boat […] was late.", "the boat […] was late", "said"),
        ("Once the boat was late, Anna Reef said, pilots slept.", "Once the boat was late", "said"),
        ("When Anna Reef said that boats would go, ten men wept.", "boats would go, ten men wept", "said"),
        ("Anna Reef said boats have gone – and some have.", "boats have gone – and some have", "said"),
        ("Anna Reef said Monday the boat was late.", "Monday the boat was late", "said"),
        (
            "Anna Reef reported boats for nine nights through May.",
            "boats for nine nights through May",
            "reported",
        ),
        (
            "“The flour, the butter, even the salt,” Anna Reef said.",
            "The flour, the butter, even the salt",
            "said",
        ),
        ("Anna Reef said why the boat was late.", "why the boat was late", "said"),
        ("A map, Anna Reef said, bears a list of who had paid.", "bears a list of who had paid", "said"),
        ("A map, Anna Reef said, shows the boats had sunk.", "shows the boats had sunk", "said"),
        ("Boats, most of which were old, Anna Reef said.", "most of which were old", "said"),
        (
            "A map, Anna Reef said, shows 14 boats across the closed quay.",
            "14 boats across the closed quay",
            "shows",
        ),
        (
            "Anna Reef said a town of 11,000, younger than its council had supposed.",
            "a town of 11,000, younger than its council had supposed",
            "said",
        ),
        ("Anna Reef advised that nets be hung below a roof.", "nets be hung below a roof", "advised"),
        (
            "Anna Reef cited a record of a call that lasted four minutes.",
            "a record of a call that lasted four minutes",
            "cited",
        ),
        ("Anna Reef cited boats mended by Tarn in June.", "boats mended by Tarn in June", "cited"),
        ("Anna Reef said boats, which were old.", "boats, which were old", "said"),
        ("Anna Reef said a pilot, whose boat was old,", "a pilot, whose boat was old", "said"),
    ],
)
def test_what_is_no_whole_sentence_is_none(text: str, content: str, cue: str) -> None:
    assert clause(text, content, cue) is None


@pytest.mark.parametrize(
    "said",
    [
        "perhaps the boat was late",
        "unless the boat was late, pilots slept",
        "across the bay boats were late",
        "boats, which were old, had been sold",
    ],
)
def test_what_begins_or_goes_on_like_a_cut_clause_is_whole(said: str) -> None:
    assert clause(f"Anna Reef said that {said}.", said) is not None


@pytest.mark.parametrize(
    "said",
    [
        "The old ferry had lost money for eleven years.",
        "It was hard to find a pilot for the night boats.",
        "The council had raised its fees twice in a year.",
        "Norland banned phones from its 312 schools in January.",
        "Parents complained that they had to wait in the rain.",
        "There were no lamps on the landing stage in March.",
        "The museum will close in the first week of this year.",
        "While the boats of Norland were late, ducks slept on a roof.",
        "A meadow of Norland that was sold in spring covered a hill.",
    ],
)
def test_some_words_stand_alone(said: str) -> None:
    assert is_self_contained(said)


@pytest.mark.parametrize(
    "said",
    [
        "A loan of 22 million crowns for its repair was approved in spring.",
        "None caused harm, but a garden wall was broken three times.",
        "Of the nine primary schools of the valley, five were closed.",
        "Ironically, dry weather came to the hills of Norland in June.",
        "Norland could further reduce that number before the winter.",
        "Typing on the old machine brought that up to 43 decibels.",
        "The team of painters tried to avoid that grogginess, known as inertia.",
    ],
)
def test_words_that_lean_on_others_do_not(said: str) -> None:
    assert not is_self_contained(said)


@pytest.mark.parametrize(
    "said",
    [
        "He had lost money for eleven years.",
        "It had lost money for eleven years.",
        "It was sold to the council of the town.",
        "But the ferry had lost money for years.",
        "The ferry had lost money because of that.",
        "The ferry had lost money in these years.",
        "The pilots would need years to reach them.",
        "The mayor had ignored his letters for years.",
        "Its boats had been painted in the autumn.",
        "The boats looked small from down there.",
        "A new one was built for the festival.",
        "The other boat had been painted in autumn.",
        "The town needed benches as well as lamps.",
        "Such a boat had never crossed the river.",
        "Too short.",
        "There is an ocean beneath the crust, scientists reported on Wednesday.",
        "The government would decide next year.",
        "The sample was good but that light could explain part of it.",
        "The ferry agency disputed both figures in the report.",
        "The boats were late again, the report says.",
        "BRINDEL, 9 June – The weir was opened on Friday.",
        "The boats were full in March, according to Anna Reef",
    ],
)
def test_others_do_not(said: str) -> None:
    assert not is_self_contained(said)


def test_it_may_mean_a_body_that_speaks() -> None:
    said = "The council had shown that its plan was sound."
    assert is_self_contained(said)
    assert not is_self_contained(said, speaks_itself=True)


@pytest.mark.parametrize(
    ("said", "is_one"),
    [
        ("BRINDEL, 9 June – The weir", True),
        ("LONDON (Reuter) - The weir", True),
        ("BRÜNDEL – The weir", True),
        ("Brindel – a town – has a weir", False),
        ("The weir at Brindel", False),
    ],
)
def test_a_dateline_is_told_from_a_sentence(said: str, is_one: bool) -> None:
    assert has_dateline(said) is is_one


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The boat was late", "The boat was late."),
        ("The boat was “late.”", "The boat was “late.”"),
        ("The boat was “late”", "The boat was “late”."),
        ("Was it?", "Was it?"),
    ],
)
def test_a_full_stop_is_put_only_where_there_is_none(said: str, told: str) -> None:
    assert add_full_stop(said) == told


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Anna Reef said that on March 3, a Sunday, of all days.", "on March 3, a Sunday, of all days"),
        (
            "Anna Reef said that a man whom she declined to name had called.",
            "a man whom she declined to name had called",
        ),
        ("The feature, Anna Reef said, hides old dates of boats.", "hides old dates of boats"),
        (
            "Anna Reef said that the boat was old but that it was sound.",
            "the boat was old but that it was sound",
        ),
        ("Anna Reef said a legal duty of an unexpected kind.", "a legal duty of an unexpected kind"),
    ],
)
def test_what_is_cut_off_or_no_more_than_a_part_is_no_clause(text: str, content: str) -> None:
    assert clause(text, content) is None


@pytest.mark.parametrize(("content", "is_one"), [("boats be sold", False), ("boats should be sold", True)])
def test_what_is_called_for_is_told_with_its_should_alone(content: str, *, is_one: bool) -> None:
    given = made(
        f"{SPEAKERS}Anna Reef insisted that {content}.\n> reef | call | insisted | Anna Reef | {content}\n"
    )
    assert (ArticleIndex(given.reading, given.source).claims[0].clause is not None) is is_one


def test_a_quotation_in_straight_single_marks_is_whole_with_its_comma_inside() -> None:
    found = clause("'The boat was late,' said Anna Reef.", "The boat was late")
    assert found == ("the boat was late", "“The boat was late.”")
