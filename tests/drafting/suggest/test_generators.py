"""What each type of draft offers, tells and cites."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from quizapp.drafting.checks.check_registry import CHECKS, find_failed_check
from quizapp.drafting.source_reading import ReadingSpan
from quizapp.drafting.suggest.claim_index import ArticleIndex
from quizapp.drafting.suggest.drafting_options import DraftingContext, DraftingOptions, HeldOutClaim
from quizapp.drafting.suggest.generators.generator_registry import build_generators
from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate
from quizapp.drafting.suggest.suggestion_pipeline import suggest_questions
from tests.drafting.marked import article, made, marked

if TYPE_CHECKING:
    from quizapp.drafting.suggestions import Suggestion, SuggestionType

BOATS = """speaker reef | Anna Reef | person
speaker quill | Bert Quill | person
speaker lunt | Cora Lunt | person
speaker marsh | Nils Marsh | person
---
# Boats on the mill pond
Anna Reef said that a mill pond froze twice in January.
> reef | claim | said | Anna Reef | a mill pond froze twice in January
Bert Quill said that ducks slept on the roof of a boathouse.
> quill | claim | said | Bert Quill | ducks slept on the roof of a boathouse
Cora Lunt said that a footbridge creaked in the morning wind.
> lunt | claim | said | Cora Lunt | a footbridge creaked in the morning wind
Nils Marsh said that lanterns burned until four o’clock.
> marsh | claim | said | Nils Marsh | lanterns burned until four o’clock
"""
HEAD = BOATS[: BOATS.index("# Boats")]


def of(type_: SuggestionType, text: str = BOATS, **given: Any) -> list[Suggestion]:
    """The drafts of one type that come of a small article."""
    here = made(text)
    return list(
        suggest_questions(
            here.reading, here.source, DraftingOptions(types=(type_,)), DraftingContext(**given)
        ).drafts
    )


def questions(name: str, type_: SuggestionType) -> list[dict[str, Any]]:
    """The questions of one type that come of one of the articles, checked or not."""
    here = article(name)
    ground = ArticleIndex(here.reading, here.source)
    return [
        each.question
        for each in build_generators(())[type_](ground, CHECKS)
        if isinstance(each, SuggestionCandidate)
    ]


def test_each_speaker_that_is_offered_has_a_reason_of_its_own_words_and_a_trap() -> None:
    for draft in of("who-said-it"):
        for option in draft.question["options"]:
            if option["speaker"] == draft.question["key"]:
                assert "trap" not in option
            elif option["speaker"] != "article":
                assert option["trap"] == "wrong-speaker"
                said = option["citation"]["attributions"]
                assert said[-1]["speaker"] == option["speaker"]
                assert any(word in option["feedback"] for word in option["citation"]["quote"].split()[-3:])


def test_that_the_article_does_not_say_is_always_among_the_answers() -> None:
    assert all(draft.question["nobody"]["feedback"] for draft in of("who-said-it"))


def test_the_article_is_offered_unless_it_tells_the_like_itself() -> None:
    offered = {draft.question["key"]: draft.question["options"][-1]["speaker"] for draft in of("who-said-it")}
    assert set(offered.values()) == {"article"}
    twice = BOATS + "The pond at the mill froze twice in January, on the first and last Sunday.\n"
    reef = next(draft for draft in of("who-said-it", twice) if draft.question["key"] == "reef")
    assert "article" not in {option["speaker"] for option in reef.question["options"]}


def test_one_of_the_keys_own_side_is_offered_where_an_author_gave_sides() -> None:
    sides = {"reef": "north", "marsh": "north", "quill": "south", "lunt": "south"}
    for draft in of("who-said-it", sides=sides):
        offered = {option["speaker"] for option in draft.question["options"]} - {
            draft.question["key"],
            "article",
        }
        assert sides[draft.question["key"]] in {sides[speaker] for speaker in offered}


def test_nobody_of_the_own_side_means_no_draft() -> None:
    sides = {"reef": "north", "quill": "south", "lunt": "south", "marsh": "south"}
    here = made(BOATS)
    found = suggest_questions(
        here.reading, here.source, DraftingOptions(types=("who-said-it",)), DraftingContext(sides=sides)
    )
    assert "reef" not in {draft.question["key"] for draft in found.drafts}
    assert found.held_back["no-side"] == 1


def test_a_chain_shows_the_row_in_its_evidence_and_offers_others() -> None:
    (question,) = questions("trees", "chain")
    assert question["key"] == ["study", "residents"]
    assert [saying["speaker"] for saying in question["evidence"][0][0]["attributions"]] == question["key"]
    assert [saying["statement_type"] for saying in question["evidence"][0][0]["attributions"]] == [
        "finding",
        "claim",
    ]
    assert len(question["offered"]) >= 3


def test_evidence_has_distractors_by_others_and_asks_for_the_name_where_it_stands_elsewhere() -> None:
    found = questions("ferry", "evidence")
    assert len(found) > 5
    for question in found:
        assert any(distractor.get("trap") == "wrong-speaker" for distractor in question["distractors"])
        many = len(question["evidence"][0]) > 1
        assert question["prompt"].startswith("Mark the sentences" if many else "Mark the sentence")


def test_a_verdict_names_the_speaker_whose_word_is_judged() -> None:
    for type_ in ("supported", "contradicted"):
        for question in questions("weir", type_):
            if "of" in question:
                assert question["statement"].startswith("According to ")


def test_no_person_is_named_in_a_false_statement_of_crime_or_death() -> None:
    text = BOATS + (
        "Anna Reef said that Bert Quill was arrested in 12 towns.\n"
        "> reef | claim | said | Anna Reef | Bert Quill was arrested in 12 towns\n"
        "A fire at Anna Reef’s pier killed 14 sheep in March.\n"
    )
    here = made(text)
    found = suggest_questions(here.reading, here.source, DraftingOptions(types=("contradicted", "number")))
    assert not any(
        "arrested" in str(draft.question) or "killed" in str(draft.question) for draft in found.drafts
    )
    assert found.held_back["harm"] >= 3


def test_a_denial_is_never_turned_round() -> None:
    here = article("weir")
    found = suggest_questions(here.reading, here.source, DraftingOptions(types=("supported", "contradicted")))
    assert not any("run dry” in August" in draft.question["statement"] for draft in found.drafts)


def test_a_false_statement_is_never_in_quotation_marks() -> None:
    assert not any("“" in question["statement"] for question in questions("tramway", "contradicted"))


def test_a_held_out_claim_on_other_matters_or_with_other_names_is_not_asked() -> None:
    far = HeldOutClaim("The orchestra played three concerts in Vienna.", "Music")
    aside = HeldOutClaim("The first school in the valley was founded in 1848.", "Schools")
    stranger = HeldOutClaim("The boats on the river will be sold by Osric Falk.", "Boats")
    near = HeldOutClaim("The landing stage on the east quay will be painted green in June.", "Boats")
    here = article("ferry")
    found = suggest_questions(
        here.reading,
        here.source,
        DraftingOptions(types=("not-stated",)),
        DraftingContext(held_out=(far, aside, stranger, near)),
    )
    assert [draft.question["statement"] for draft in found.drafts] == [near.text]
    (draft,) = found.drafts
    assert draft.confirm
    assert draft.question["evidence"] if "evidence" in draft.question else draft.question["closest"]


def test_a_number_knows_the_articles_other_numbers_of_its_unit() -> None:
    text = (
        HEAD
        + """# Boats
Old ferry boats of Aldermere carried 412 passengers in spring.
Swan boats on Lake Tarn took 300 passengers around Heron Island.
"""
    )
    (first, second) = of("number", text)
    assert {first.question["value"], second.question["value"]} == {"412", "300"}
    known = next(draft for draft in (first, second) if draft.question["value"] == "412").question["known"]
    assert [each["value"] for each in known] == ["300"]
    assert known[0]["trap"] == "swapped-number"
    assert "“Swan boats on Lake Tarn took 300 passengers around Heron Island.”" in known[0]["feedback"]


def test_a_date_has_others_of_its_sort_in_their_order() -> None:
    for question in questions("tramway", "date"):
        texts = [option["text"] for option in question["options"]]
        assert len(texts) >= 3
        assert "____" in question["prompt"]


def test_events_are_put_in_the_order_of_their_dates_without_them() -> None:
    text = (
        HEAD
        + """# The trams of the old line, its mill, market square and carriages
The museum of the old line was founded in 1975.
The first horse tram left the market square in 1884.
In 1932, the carriages were painted green.
The line to the mill was electrified in 1906.
"""
    )
    (draft,) = of("order", text)
    shown = {item["id"]: item["text"] for item in draft.question["items"]}
    assert [shown[one] for (one,) in draft.question["order"]] == [
        "The first horse tram left the market square.",
        "The line to the mill was electrified.",
        "The carriages were painted green.",
        "The museum of the old line was founded.",
    ]


LIFE = (
    HEAD
    + """# Ann Vane, who saved the mill, dies at 90
Ann Vane died in her sleep. She was born on 3 March 1934 in a mill house at Brindel.
In 1956 she married a boatbuilder. She bought the mill, in May 1971, from a timber firm.
She opened a school for millers on 2 June 1988, when the last wheel had stopped.
"""
)


def test_events_of_a_life_are_asked_with_its_name_and_without_what_goes_with_the_date() -> None:
    (draft,) = of("order", LIFE)
    assert (
        draft.question["prompt"]
        == "Put these events, from the life of Ann Vane, in the order in which they happened."
        " (The article is headed “Ann Vane, who saved the mill, dies at 90”.)"
    )
    assert [item["text"] for item in draft.question["items"]] == [
        "She was born in a mill house at Brindel.",
        "She married a boatbuilder.",
        "She bought the mill from a timber firm.",
        "She opened a school for millers.",
    ]


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
    ],
)
def test_an_event_loses_its_one_date_and_keeps_the_rest_of_its_clause(told: str, event: str) -> None:
    others = (
        "The mill was sold in 1975.\nThe first tram left the square in 1884.\n"
        "The carriages were painted green in 1932.\nThe line to the mill was closed in 1966.\n"
    )
    top = "# The tower of Lines, its mill and tram: carriages and a square\n"
    (draft,) = of("order", f"{HEAD}{top}{told}\n{others}")
    texts = {item["text"] for item in draft.question["items"]}
    assert len(texts) == 4 + bool(event)
    assert not event or event in texts


def test_what_only_another_passage_explains_is_no_event() -> None:
    others = (
        "The mill was sold in 1975.\nA tram left Tarn in 1884.\nTarn was painted green in 1932.\n"
        "Tarn had a bell cast in 1966.\nThe firm was closed in 1999.\n"
    )
    (draft,) = of("order", f"{HEAD}# The mill of Tarn\n{others}")
    assert not any("firm" in item["text"] for item in draft.question["items"])


def test_three_events_are_no_row() -> None:
    text = "The mill was sold in 1975.\nA tram left the square in 1884.\nThe line was closed in 1966.\n"
    assert of("order", f"{HEAD}# Lines\n{text}") == []


def test_days_without_years_are_not_put_in_order() -> None:
    text = (
        HEAD
        + """# Lines
The museum was founded on 3 May. The line was opened on 4 June. The shed was built on 5 July.
The depot was closed on 6 August. The mill was sold on 7 September.
"""
    )
    assert of("order", text) == []


def test_a_finding_stands_among_what_others_say_without_one() -> None:
    for question in questions("weir", "found-or-claimed"):
        key = next(option for option in question["options"] if option["id"] == question["key"])
        assert "trap" not in key
        others = [option for option in question["options"] if option is not key]
        assert {option["trap"] for option in others} == {"statement-type-shift"}
        assert all(option["citation"]["attributions"][-1]["statement_type"] != "finding" for option in others)


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
    counted = "nine of ten boats at Brindel had leaks"
    text = BOATS.replace("---", f"speaker ames | Ames Papers | {kind}\n---") + (
        f"Ames Papers {cue} that {counted}.\n> ames | finding | {cue} | Ames Papers | {counted}\n"
    )
    assert bool(of("found-or-claimed", text)) is is_asked


def test_an_option_among_findings_is_the_articles_words_and_their_paragraph() -> None:
    counted = "nine of ten boats at Brindel had leaks"
    text = BOATS.replace("---", "speaker ames | Ames Papers | document\n---") + (
        f"Ames Papers found that {counted}.\n> ames | finding | found | Ames Papers | {counted}\n"
    )
    (draft,) = of("found-or-claimed", text)
    assert [option["text"] for option in draft.question["options"]] == [
        "Paragraph 1: “a mill pond froze twice in January”",
        "Paragraph 2: “ducks slept on the roof of a boathouse”",
        "Paragraph 3: “a footbridge creaked in the morning wind”",
        f"Paragraph 5: “{counted}”",
    ]
    assert draft.question["key"] == "d"


def test_who_had_a_part_in_a_study_is_not_offered_beside_its_finding() -> None:
    counted = "nine of ten boats at Brindel had leaks"
    text = BOATS.replace("---", "speaker ames | Ames Papers | document\n---") + (
        f"Ames Papers found that {counted}.\n> ames | finding | found | Ames Papers | {counted}\n"
    )
    led = text.replace("Cora Lunt said that", "Cora Lunt, an author of the study, said that")
    (before,), (after,) = of("found-or-claimed", text), of("found-or-claimed", led)
    for question, offered in ((before.question, True), (after.question, False)):
        assert any("footbridge" in option["text"] for option in question["options"]) is offered


def test_a_match_gives_each_statement_a_speaker_of_its_own_and_one_speaker_too_many() -> None:
    (draft, *_) = of("match")
    keys = [item["key"] for item in draft.question["items"]]
    assert len(set(keys)) == len(keys) >= 3
    assert set(keys) <= {partner["speaker"] for partner in draft.question["partners"]}


def test_a_quotation_that_goes_on_in_the_next_paragraph_has_its_name_from_before() -> None:
    text = BOATS + (
        "“The ice was thick that week,” said Tilda Vane, “and the skaters came from all sides.\n"
        "“Nobody in Brindel had seen so many lanterns before.”\n"
        "> vane | claim | | | Nobody in Brindel had seen so many lanterns before\n"
    )
    here = made(text.replace("speaker marsh |", "speaker vane | Tilda Vane | person\nspeaker marsh |"))
    found = suggest_questions(here.reading, here.source, DraftingOptions(types=("who-said-it",)))
    vane = next(draft for draft in found.drafts if draft.question["key"] == "vane")
    assert vane.why[0].code == "quotation-goes-on"
    assert vane.question["explanation"].endswith(
        "The quotation goes on from Tilda Vane, who is named in paragraph 5."
    )
    assert vane.question["evidence"][0][1]["quote"] == "Tilda Vane"


def test_a_sentence_that_stands_twice_is_cited_with_what_is_beside_it() -> None:
    twice = "Boats to Skerrow carried 412 passengers a week this summer."
    text = (
        HEAD
        + f"""# Boats
{twice} It rained in May. {twice} It snowed in March.
Swan boats took 300 passengers around Heron Island.
"""
    )
    found = [draft for draft in of("number", text) if draft.question["value"] == "412"]
    cited = found[0].question["evidence"][0][0]
    assert cited["quote"] == twice
    assert cited["suffix"].startswith(" It rained") or cited["prefix"].endswith("May. ")


def test_loaded_verbs_of_the_article_do_not_leave_it() -> None:
    text = (
        marked("ferry")
        .replace(
            "Marten Venn, the deputy mayor, said the council",
            "Marten Venn, the deputy mayor, claimed the council",
        )
        .replace(
            "> venn | claim | said | Marten Venn | the council",
            "> venn | claim | claimed | Marten Venn | the council",
        )
    )
    here = made(text)
    for draft in suggest_questions(here.reading, here.source).drafts:
        own = {name: value for name, value in draft.question.items() if name not in ("evidence", "closest")}
        assert "claimed" not in str(own.get("prompt")) + str(own.get("statement")) + str(own.get("before"))


def test_a_held_out_claim_that_two_sentences_tell_together_is_not_asked() -> None:
    text = BOATS + "The swan boats leave the lake in May. Their new owner is a circus from the north.\n"
    held = HeldOutClaim("The swan boats go to a circus from the north.", "Swans")
    here = made(text)
    wish = DraftingOptions(types=("not-stated",))
    found = suggest_questions(here.reading, here.source, wish, DraftingContext(held_out=(held,)))
    assert found.drafts == ()
    assert found.held_back == {"not-ruled-out": 1}


def test_a_number_that_a_named_speaker_gives_stands_in_what_is_cited() -> None:
    content = "swans had nested there"
    text = (
        "At 14 ponds of the valley, Anna Reef said, swans had nested there.\n"
        f"> reef | claim | said | Anna Reef | {content}\n"
    )
    here = made(HEAD + "# Boats on the ponds\n" + text)
    ground = ArticleIndex(here.reading, here.source)
    found = [
        each
        for each in build_generators(())["number"](ground, CHECKS)
        if isinstance(each, SuggestionCandidate)
    ]
    assert [each.question["value"] for each in found] == ["14"]
    assert "14" in found[0].question["evidence"][0][0]["quote"]


def test_a_number_in_a_remark_on_who_speaks_is_not_asked_for_as_theirs() -> None:
    content = "swans had nested at a pond"
    text = (
        f"Anna Reef, who had 14 minutes, said that {content}.\n"
        f"> reef | claim | said | Anna Reef | {content}\n"
    )
    assert of("number", f"{HEAD}# Boats on the ponds\n{text}") == []


def test_one_number_is_asked_for_once() -> None:
    text = "Boats on Lake Tarn took 412 people home.\nBoats of Aldermere carried 412 people.\n"
    asked = [draft.question["value"] for draft in of("number", f"{HEAD}# Boats\n{text}")]
    assert asked == ["412"]


def test_what_somebody_only_saw_is_no_link_of_a_chain() -> None:
    content = "a rib of the boat had rotted"
    text = BOATS + (
        f"Nils Marsh said that Cora Lunt {{}} that {content}.\n"
        f"> marsh > lunt | claim | {{}} | Cora Lunt | {content}\n"
    )
    for cue, count in (("told him", 1), ("noticed", 0)):
        here = made(text.format(cue, cue))
        ground = ArticleIndex(here.reading, here.source)
        found = [
            each
            for each in build_generators(())["chain"](ground, CHECKS)
            if isinstance(each, SuggestionCandidate)
        ]
        assert len(found) == count


def test_a_date_still_to_come_is_offered_beside_no_date_gone_by() -> None:
    text = (
        "Boats of Aldermere were sold in 1981.\nBoats of Brindel were painted in 1985.\n"
        "Boats of Skerrow were mended in 1990.\nNew boats will be bought in 2031.\n"
    )
    asked = [draft.question for draft in of("date", f"{HEAD}# Boats\n{text}")]
    assert asked
    for question in asked:
        assert "2031" not in {option["text"] for option in question["options"]}


@pytest.mark.parametrize(("people", "is_asked"), [(1, True), (2, False)])
def test_a_body_among_people_is_not_asked_for(people: int, *, is_asked: bool) -> None:
    names = ("Norland Guild", "Ostland Inn", "Anna Reef", "Bert Quill")[: people + 2]
    kinds = ("organisation", "organisation", "person", "person")
    said = (
        "boats had been sold in Tolm",
        "lamps burned until four",
        "ducks slept all day",
        "perch were back in Tolm by spring",
    )
    speakers = "".join(f"speaker v{at} | {name} | {kinds[at]}\n" for at, name in enumerate(names))
    text = "".join(
        f"{name} said that {said[at]}.\n> v{at} | claim | said | {name} | {said[at]}\n"
        for at, name in enumerate(names)
    )
    here = made(f"{speakers}---\n# Boats\n{text}")
    ground = ArticleIndex(here.reading, here.source)
    found = [
        each
        for each in build_generators(())["who-said-it"](ground, CHECKS)
        if isinstance(each, SuggestionCandidate)
    ]
    asked = next(each for each in found if each.key == "v0")
    assert (find_failed_check(ground, asked) is None) is is_asked


def test_a_number_in_its_speakers_name_is_not_asked_for() -> None:
    name, content = "A review of 14 ponds", "boats had been sold in Norland"
    text = f"{name} found that {content}.\n> pond | finding | found | {name} | {content}\n"
    speakers = HEAD.replace("---", "speaker pond | a review of 14 ponds | document\n---")
    here = made(f"{speakers}# Boats\n{text}")
    found = suggest_questions(here.reading, here.source)
    assert found.held_back["no-number"] == 1
    assert "number" not in {draft.type for draft in found.drafts}


def test_no_two_distractors_show_one_sentence() -> None:
    first, second = "Two boats were sold in Norland.", "Geese had come back to the mill."
    top = "# Boats on the mill pond\n"
    marked = "".join(f"> marsh | claim | said | Nils Marsh | {each}\n" for each in (first, second))
    text = BOATS.replace(top, f'{top}"{first}" Nils Marsh said. "{second}"\n{marked}')
    here = made(text)
    ground = ArticleIndex(here.reading, here.source)
    found = [
        each
        for each in build_generators(())["evidence"](ground, CHECKS)
        if isinstance(each, SuggestionCandidate)
    ]
    assert any('said. "Geese' in str(each.question["distractors"]) for each in found)
    for each in found:
        rows = [
            row
            for distractor in each.question["distractors"]
            for row in rows_of(ground, distractor["citation"])
        ]
        assert len(set(rows)) == len(rows)


def rows_of(ground: ArticleIndex, citation: dict[str, Any]) -> tuple[int, ...]:
    """The numbers of the sentences that a citation touches."""
    part = ground.places[citation["passage"]]
    start = ground.reading.parts[part].span.start
    at = ground.texts[citation["passage"]].index(citation.get("prefix", "") + citation["quote"])
    at += len(citation.get("prefix", ""))
    return ground.touched(part, ReadingSpan(start + at, start + at + len(citation["quote"])))


def test_what_a_form_heads_a_claim_with_is_not_asked_twice() -> None:
    # A prompt that begins as the heading of the form does takes its place.
    assert all(
        draft.question["prompt"].startswith("Who, if anyone, says this") for draft in of("who-said-it")
    )


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
    asked = of("date", f"{HEAD}# Boats\n{text}")
    years = list(told.values())
    assert len(asked) == 3
    for draft in asked:
        texts = {option["id"]: option["text"] for option in draft.question["options"]}
        right = int(texts[draft.question["key"]])
        near = sorted((year for year in years if year != right), key=lambda year: abs(year - right))[:3]
        assert list(texts.values()) == [str(year) for year in sorted([right, *near])]


def test_no_distractor_names_the_speaker_whose_words_are_looked_for() -> None:
    content = "two ducks were sold to Anna Reef in Norland"
    text = f"{BOATS}Nils Marsh said that {content}.\n> marsh | claim | said | Nils Marsh | {content}\n"
    here = made(text)
    ground = ArticleIndex(here.reading, here.source)
    found = [
        each
        for each in build_generators(())["evidence"](ground, CHECKS)
        if isinstance(each, SuggestionCandidate)
    ]
    shown = {each.claims[0].speaker.id: str(each.question["distractors"]) for each in found}
    assert content in shown["quill"]
    assert content not in shown["reef"]


@pytest.mark.parametrize("type_", ["supported", "evidence"])
def test_the_very_words_of_a_speaker_stay_in_their_marks(type_: SuggestionType) -> None:
    quoted = BOATS.replace(
        "Anna Reef said that a mill pond froze twice in January.",
        "“A mill pond exposes old greed in January,” said Anna Reef.",
    ).replace(
        "Anna Reef | a mill pond froze twice in January",
        "Anna Reef | A mill pond exposes old greed in January",
    )
    statements = [draft.question["statement"] for draft in of(type_, quoted)]
    assert "According to Anna Reef, “A mill pond exposes old greed in January.”" in statements
