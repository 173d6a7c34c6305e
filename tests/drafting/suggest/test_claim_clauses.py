"""What is said, as words that can be asked about: or not at all."""

from __future__ import annotations

import pytest

from quizapp.drafting.suggest.claim_clauses import add_full_stop, has_dateline, lowercase_first
from tests.drafting.suggest.small import REEF, SPEAKERS, index


def clause(text: str, row: str) -> tuple[str, str] | None:
    """The clause of the one attribution of a text: as it goes on, and as a sentence."""
    found = index(SPEAKERS, f"{text}\n> {row}\n").claims[0].clause
    return None if found is None else (found.inner, found.sentence)


@pytest.mark.parametrize(
    ("content", "inner"),
    [
        ("the boat was late", ""),
        ("that the boat was late", "the boat was late"),
        ("boats had sunk, which cost 12 crowns", "boats had sunk"),
        ("the auditor, who may stand for mayor, was looking for cars", "the auditor was looking for cars"),
        ("the auditor, which is old, was looking for cars", "the auditor was looking for cars"),
        ("the mayor would not resign, two days after a report was read", "the mayor would not resign"),
        ("boats in the harbour smell", ""),
        ("boats from the US were late", ""),
        ("perhaps the boat was late", ""),
        ("unless the boat was late, pilots slept", ""),
        ("across the bay boats were late", ""),
        ("boats, which were old, had been sold", "boats had been sold"),
        ("he had seen who came by night and who left", ""),
        ("since lost but quoted by all, that a pond was made of ice", None),
        ("ponds sing before they freeze and who made that a song", None),
        ("on March 3, a Sunday, of all days", None),
        ("a man whom she declined to name had called", None),
        ("the boat was old but that it was sound", None),
    ],
)
def test_a_that_clause_is_one_without_the_articles_own_remarks(content: str, inner: str | None) -> None:
    found = clause(f"Anna Reef said that {content.removeprefix('that ')}.", f"{REEF} | {content}")
    inner = content if inner == "" else inner
    assert found == (None if inner is None else (inner, f"{inner[0].upper()}{inner[1:]}."))


@pytest.mark.parametrize(
    ("text", "content", "inner", "sentence"),
    [
        ("“The boat sank,” said Anna Reef.", "The boat sank", "the boat sank", "“The boat sank.”"),
        ("'The boat sank,' said Anna Reef.", "The boat sank", "the boat sank", "“The boat sank.”"),
        ("“We were late,” said Anna Reef.", "We were late", "", "“We were late.”"),
        ("“Tolm was full,” said Anna Reef.", "Tolm was full", "", "“Tolm was full.”"),
        (
            "Streets with trees were cool, Anna Reef said. The streets are wide.",
            "Streets with trees were cool", "streets with trees were cool", "Streets with trees were cool.",
        ),
    ],
)  # fmt: skip
def test_a_quotation_keeps_its_marks_and_a_capital_goes_where_the_word_is_no_name(
    text: str, content: str, inner: str, sentence: str
) -> None:
    assert clause(text, f"{REEF} | {content}") == (inner, sentence)


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
        ("Anna Reef said boats in the harbour smell.", "boats in the harbour smell", "said"),
        ("Anna Reef reported boats for nine nights.", "boats for nine nights", "reported"),
        ("“The flour, the butter, the salt,” Anna Reef said.", "The flour, the butter, the salt", "said"),
        ("Anna Reef said why the boat was late.", "why the boat was late", "said"),
        ("A map, Anna Reef said, bears a list of who had paid.", "bears a list of who had paid", "said"),
        ("A map, Anna Reef said, shows the boats had sunk.", "shows the boats had sunk", "said"),
        ("The feature, Anna Reef said, hides old dates of boats.", "hides old dates of boats", "said"),
        ("Boats, most of which were old, Anna Reef said.", "most of which were old", "said"),
        ("A map, Anna Reef said, shows 14 boats across the quay.", "14 boats across the quay", "shows"),
        ("Anna Reef said a town younger than it had been.", "a town younger than it had been", "said"),
        ("Anna Reef said a legal duty of an unexpected kind.", "a legal duty of an unexpected kind", "said"),
        ("Anna Reef advised that nets be hung below a roof.", "nets be hung below a roof", "advised"),
        ("Anna Reef cited a call that lasted an hour.", "a call that lasted an hour", "cited"),
        ("Anna Reef cited boats mended by Tarn in June.", "boats mended by Tarn in June", "cited"),
        ("Anna Reef said boats, which were old.", "boats, which were old", "said"),
        ("Anna Reef said a pilot, whose boat was old,", "a pilot, whose boat was old", "said"),
    ],
)  # fmt: skip
def test_what_is_no_whole_sentence_is_none(text: str, content: str, cue: str) -> None:
    assert clause(text, f"reef | claim | {cue} | Anna Reef | {content}") is None


@pytest.mark.parametrize(("content", "is_one"), [("boats be sold", False), ("boats should be sold", True)])
def test_what_is_called_for_is_told_with_its_should_alone(content: str, *, is_one: bool) -> None:
    row = f"reef | call | insisted | Anna Reef | {content}"
    assert (clause(f"Anna Reef insisted that {content}.", row) is not None) is is_one


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
def test_a_dateline_is_told_from_a_sentence(said: str, *, is_one: bool) -> None:
    assert has_dateline(said) is is_one


def test_a_full_stop_is_put_only_where_there_is_none_and_a_title_before_a_name_keeps_its_capital() -> None:
    assert add_full_stop("The boat was “late”") == "The boat was “late”."
    for whole in ("The boat was “late.”", "Was it?"):
        assert add_full_stop(whole) == whole
    assert lowercase_first("Mayor Anna Reef won", frozenset({"mayor"})) == "Mayor Anna Reef won"
    assert lowercase_first("Mayors won the vote", frozenset({"mayors"})) == "mayors won the vote"
