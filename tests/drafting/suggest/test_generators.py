"""What each type of draft offers, tells and cites, where `test_recorded` has no example of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.drafting.checks.check_registry import find_failed_check
from quizapp.drafting.suggest.drafting_options import HeldOutClaim
from tests.drafting.marked import marked
from tests.drafting.suggest.small import FROZE, PONDS, SPEAKERS, asked, candidates, index, said, suggested

if TYPE_CHECKING:
    from quizapp.drafting.suggestions import SuggestionType

FOUR = f"{SPEAKERS}speaker marsh | Nils Marsh | person\n"
MARSH = "marsh | claim | said | Nils Marsh"
HEAD = f"{FOUR}---\n"
TOP = "# Boats on the mill pond\n"
BODY = f"{TOP}{FROZE}{PONDS}{said('lanterns burned until four o’clock', MARSH)}"
BOATS = f"{HEAD}{BODY}"


def test_the_article_is_offered_unless_it_tells_the_like_itself() -> None:
    assert {each["options"][-1]["speaker"] for each in asked(BOATS, "who-said-it")} == {"article"}
    twice = f"{BOATS}The pond at the mill froze twice in January, on the first and last Sunday.\n"
    reef = next(each for each in asked(twice, "who-said-it") if each["key"] == "reef")
    assert "article" not in {option["speaker"] for option in reef["options"]}


def test_one_of_the_keys_own_side_is_offered_where_an_author_gave_sides_or_nothing_is_asked() -> None:
    sides = {"reef": "north", "marsh": "north", "quill": "south", "lunt": "south"}
    for question in asked(BOATS, "who-said-it", sides=sides):
        offered = {option["speaker"] for option in question["options"]} - {question["key"], "article"}
        assert sides[question["key"]] in {sides[speaker] for speaker in offered}
    found = suggested(BOATS, "who-said-it", sides={**sides, "marsh": "south"})
    assert "reef" not in {draft.question["key"] for draft in found.drafts}
    assert found.held_back["no-side"] == 1


def test_a_held_out_claim_on_other_matters_with_other_names_or_told_here_is_not_asked() -> None:
    near = HeldOutClaim("The landing stage on the east quay will be painted green in June.", "Boats")
    others = (
        HeldOutClaim("The orchestra played three concerts in Vienna.", "Music"),
        HeldOutClaim("The first school in the valley was founded in 1848.", "Schools"),
        HeldOutClaim("The boats on the river will be sold by Osric Falk.", "Boats"),
    )
    (question,) = asked(marked("ferry"), "not-stated", held_out=(*others, near))
    assert question["statement"] == near.text
    text = f"{BOATS}The swan boats leave the lake in May. Their new owner is a circus from the north.\n"
    held = HeldOutClaim("The swan boats go to a circus from the north.", "Swans")
    found = suggested(text, "not-stated", held_out=(held,))
    assert (found.drafts, found.held_back) == ((), {"not-ruled-out": 1})


MILL = (
    "The museum of the old line was founded in 1975.\nThe first horse tram left the market square in 1884.\n"
    "In 1932, the carriages were painted green.\nThe line to the mill was electrified in 1906.\n"
)
LIFE = """# Ann Vane, who saved the mill, dies at 90
Ann Vane died in her sleep. She was born on 3 March 1934 in a mill house at Brindel.
In 1956 she married a boatbuilder. She bought the mill, in May 1971, from a timber firm.
She opened a school for millers on 2 June 1988, when the last wheel had stopped.
"""


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            f"# The trams of the old line, its mill, market square and carriages\n{MILL}",
            [
                "The first horse tram left the market square.",
                "The line to the mill was electrified.",
                "The carriages were painted green.",
                "The museum of the old line was founded.",
            ],
        ),
        (
            LIFE,
            [
                "She was born in a mill house at Brindel.",
                "She married a boatbuilder.",
                "She bought the mill from a timber firm.",
                "She opened a school for millers.",
            ],
        ),
    ],
)
def test_events_are_put_in_the_order_of_their_dates_without_them(text: str, events: list[str]) -> None:
    (question,) = asked(f"{HEAD}{text}", "order")
    shown = {item["id"]: item["text"] for item in question["items"]}
    assert [shown[one] for (one,) in question["order"]] == events
    assert ("from the life of Ann Vane" in question["prompt"]) == (text == LIFE)


@pytest.mark.parametrize(
    ("told", "event"),
    [
        ("The tower was rebuilt on the night of 3 May 1911 by masons.", "The tower was rebuilt by masons."),
        ("The tower was rebuilt on May 3, 1911, by masons.", "The tower was rebuilt by masons."),
        ("The tower was rebuilt in 1911, and in 1912 it burned.", "The tower was rebuilt."),
        ("In 1911 the tower was rebuilt by masons.", "The tower was rebuilt by masons."),
        ("The tower was rebuilt by masons in 1911 and kept a bell.", "The tower was rebuilt by masons."),
        ("In 1911 the tower was rebuilt, and a bell was hung.", "The tower was rebuilt."),
        ("The tower’s last bell was in 1911, when masons came.", ""),
        ("The tower was rebuilt in 1911, the year of the bell.", ""),
        ("By the end of it there were fourteen in 1911.", ""),
        ("The tower was rebuilt only in 1911 by masons.", ""),
        ("Masons who came in 1911 rebuilt the tower.", ""),
        ("The tower was rebuilt in 1911 by 1,900 masons aged 20.", ""),
        ("The tower was rebuilt in 1911 and in 1912 by masons.", ""),
        ("By the time it was rebuilt in 1911 there were two.", ""),
        ("He rebuilt the tower in 1911 with masons.", ""),
        ("The firm was closed in 1911.", ""),
    ],
)
def test_an_event_loses_its_one_date_and_keeps_the_rest_of_its_clause(told: str, event: str) -> None:
    top = "# The tower of Lines, its mill and tram: carriages, a museum and a market square\n"
    (question,) = asked(f"{HEAD}{top}{told}\n{MILL}", "order")
    texts = {item["text"] for item in question["items"]}
    assert len(texts) == 4 + bool(event)
    assert not event or event in texts


@pytest.mark.parametrize(
    "text",
    [
        "The mill was sold in 1975.\nA tram left the square in 1884.\nThe line was closed in 1966.\n",
        (
            "The museum was founded on 3 May. The line was opened on 4 June. The shed was built on 5 July.\n"
            "The depot was closed on 6 August. The mill was sold on 7 September.\n"
        ),
    ],
)
def test_three_events_and_days_without_years_are_no_row(text: str) -> None:
    assert asked(f"{HEAD}# Lines\n{text}", "order") == []


COUNTED = "nine of ten boats at Brindel had leaks"


def counted(cue: str = "found", kind: str = "document") -> str:
    """The article with what somebody has found by counting."""
    found = said(COUNTED, f"ames | finding | {cue} | Ames Papers")
    return f"{FOUR}speaker ames | Ames Papers | {kind}\n---\n{BODY}{found}"


@pytest.mark.parametrize(
    ("cue", "kind", "is_asked"),
    [
        ("found", "organisation", True),
        ("said", "organisation", False),
        ("said", "document", True),
        ("found", "person", False),
    ],
)
def test_what_is_found_shows_it_by_how_or_by_what_it_is_told(cue: str, kind: str, *, is_asked: bool) -> None:
    assert bool(asked(counted(cue, kind), "found-or-claimed")) is is_asked


def test_a_finding_stands_in_its_words_among_what_others_say_who_had_no_part_in_it() -> None:
    (question,) = asked(counted(), "found-or-claimed")
    assert [option["text"] for option in question["options"]] == [
        "Paragraph 1: “a mill pond froze twice in January”",
        "Paragraph 2: “ducks slept on the roof of a boathouse”",
        "Paragraph 3: “a footbridge creaked in the morning wind”",
        f"Paragraph 5: “{COUNTED}”",
    ]
    assert question["key"] == "d"
    led = counted().replace("Cora Lunt said that", "Cora Lunt, an author of the study, said that")
    (question,) = asked(led, "found-or-claimed")
    assert not any("footbridge" in option["text"] for option in question["options"])


def test_a_match_gives_each_statement_a_speaker_of_its_own_among_the_partners() -> None:
    question, *_ = asked(BOATS, "match")
    keys = {item["key"] for item in question["items"]}
    assert len(keys) == len(question["items"]) >= 3
    assert keys <= {partner["speaker"] for partner in question["partners"]}


def test_a_quotation_that_goes_on_in_the_next_paragraph_has_its_name_from_before() -> None:
    text = (
        f"{FOUR}speaker vane | Tilda Vane | person\n---\n{BODY}"
        "“The ice was thick that week,” said Tilda Vane, “and the skaters came from all sides.\n"
        "“Nobody in Brindel had seen so many lanterns before.”\n"
        "> vane | claim | | | Nobody in Brindel had seen so many lanterns before\n"
    )
    vane = next(each for each in suggested(text, "who-said-it").drafts if each.question["key"] == "vane")
    assert vane.why[0].code == "quotation-goes-on"
    assert vane.question["evidence"][0][1]["quote"] == "Tilda Vane"


def test_a_sentence_that_stands_twice_is_cited_with_what_is_beside_it() -> None:
    twice = "Boats to Skerrow carried 412 passengers a week this summer."
    text = f"# Boats\n{twice} It rained in May. {twice} It snowed.\nSwan boats took 300 passengers home.\n"
    question = next(each for each in asked(f"{HEAD}{text}", "number") if each["value"] == "412")
    cited = question["evidence"][0][0]
    assert cited["quote"] == twice
    assert cited["suffix"].startswith(" It rained") or cited["prefix"].endswith("May. ")


def test_loaded_verbs_of_the_article_do_not_leave_it() -> None:
    text = marked("ferry").replace("deputy mayor, said the council", "deputy mayor, claimed the council")
    text = text.replace("| said | Marten Venn | the council", "| claimed | Marten Venn | the council")
    for draft in suggested(text).drafts:
        own = {name: value for name, value in draft.question.items() if name not in ("evidence", "closest")}
        assert "claimed" not in str(own.get("prompt")) + str(own.get("statement")) + str(own.get("before"))


NESTED = "reef | claim | said | Anna Reef | swans had nested"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (f"At 14 ponds of the valley, Anna Reef said, swans had nested.\n> {NESTED}\n", ["14"]),
        (f"Anna Reef, who had 14 minutes, said swans had nested.\n> {NESTED}\n", []),
        ("Boats on Lake Tarn took 412 people home.\nBoats of Tolm carried 412 people.\n", ["412", "412"]),
    ],
)
def test_a_number_is_a_speakers_where_it_stands_in_what_is_cited(text: str, values: list[str]) -> None:
    found = candidates(index(FOUR, f"# Boats on the ponds\n{text}"), "number")
    assert [each.question["value"] for each in found] == values
    assert all(each.question["value"] in each.question["evidence"][0][0]["quote"] for each in found)
    assert len(asked(f"{HEAD}# Boats\n{text}", "number")) <= 1


def test_a_number_in_its_speakers_name_is_not_asked_for() -> None:
    found = suggested(
        f"{FOUR}speaker pond | a review of 14 ponds | document\n---\n# Boats\n"
        + said("boats had been sold in Norland", "pond | finding | found | A review of 14 ponds")
    )
    assert found.held_back["no-number"] == 1
    assert "number" not in {draft.type for draft in found.drafts}


@pytest.mark.parametrize(("cue", "count"), [("told him", 1), ("noticed", 0)])
def test_what_somebody_only_saw_is_no_link_of_a_chain(cue: str, count: int) -> None:
    content = "a rib of the boat had rotted"
    text = (
        f"Nils Marsh said that Cora Lunt {cue} that {content}.\n"
        f"> marsh > lunt | claim | {cue} | Cora Lunt | {content}\n"
    )
    assert len(candidates(index(FOUR, f"{BODY}{text}"), "chain")) == count


def test_a_date_still_to_come_is_offered_beside_no_date_gone_by() -> None:
    text = (
        "Boats of Aldermere were sold in 1981.\nBoats of Brindel were painted in 1985.\n"
        "Boats of Skerrow were mended in 1990.\nNew boats will be bought in 2031.\n"
    )
    found = asked(f"{HEAD}# Boats\n{text}", "date")
    assert found
    assert not any(option["text"] == "2031" for question in found for option in question["options"])


def test_the_dates_that_are_nearest_in_time_are_offered() -> None:
    told = {
        "A mill of Tolm was sold": 1936,
        "Barns of Norland were painted": 1958,
        "Ducks of Ostland were counted": 1963,
        "Inns of Brindel were closed": 1981,
        "A bridge at Quarrow was opened": 1984,
        "Old boats were mended": 1996,
    }
    text = "".join(f"{event} in {year}.\n" for event, year in told.items())
    found = asked(f"{HEAD}# Boats\n{text}", "date")
    assert len(found) == 3
    for question in found:
        texts = {option["id"]: int(option["text"]) for option in question["options"]}
        right = texts[question["key"]]
        near = sorted(set(told.values()) - {right}, key=lambda year: abs(year - right))[:3]
        assert list(texts.values()) == sorted([right, *near])


@pytest.mark.parametrize(("people", "is_asked"), [(1, True), (2, False)])
def test_a_body_among_people_is_not_asked_for(people: int, *, is_asked: bool) -> None:
    told = {
        "Norland Guild": "boats had been sold in Tolm",
        "Ostland Inn": "lamps burned until four",
        "Anna Reef": "ducks slept all day",
        "Bert Quill": "perch were back in Tolm by spring",
    }
    kinds = ("organisation", "organisation", "person", "person")[: people + 2]
    rows = list(zip(range(4), told.items(), kinds, strict=False))
    speakers = "".join(f"speaker v{at} | {name} | {kind}\n" for at, (name, _), kind in rows)
    text = "".join(said(words, f"v{at} | claim | said | {name}") for at, (name, words), _ in rows)
    here = index(speakers, f"# Boats\n{text}")
    question = next(each for each in candidates(here, "who-said-it") if each.key == "v0")
    assert (find_failed_check(here, question) is None) is is_asked


def test_no_two_distractors_show_one_sentence() -> None:
    two = "Two boats were sold in Norland."
    sentence = f'"{two}" Nils Marsh said. "Geese had come back to the mill."'
    rows = f"> {MARSH} | {two}\n> {MARSH} | Geese had come back to the mill.\n"
    here = index(FOUR, BODY.replace(TOP, f"{TOP}{sentence}\n{rows}"))
    shown = [str(each.question["distractors"]) for each in candidates(here, "evidence")]
    assert any("Geese" in each for each in shown)
    assert not any("Geese" in each and two in each for each in shown)


def test_no_distractor_names_the_speaker_whose_words_are_looked_for() -> None:
    content = "two ducks were sold to Anna Reef in Norland"
    found = candidates(index(FOUR, f"{BODY}{said(content, MARSH)}"), "evidence")
    shown = {each.claims[0].speaker.id: str(each.question["distractors"]) for each in found}
    assert content in shown["quill"]
    assert content not in shown["reef"]


@pytest.mark.parametrize("type_", ["supported", "evidence"])
def test_the_very_words_of_a_speaker_stay_in_their_marks(type_: SuggestionType) -> None:
    words = "A mill pond exposes old greed in January"
    quoted = BOATS.replace(
        FROZE, f"“{words},” said Anna Reef.\n> reef | claim | said | Anna Reef | {words}\n"
    )
    statements = [question["statement"] for question in asked(quoted, type_)]
    assert f"According to Anna Reef, “{words}.”" in statements
