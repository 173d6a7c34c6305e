"""Each part of the rules against the pitfalls by itself: what one lets through, no other one has to catch."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.drafting.checks import (
    ambiguous_pronouns,
    crowds,
    giveaways,
    harm,
    headline_names,
    issuer,
    joint_speakers,
    plain_assertion,
    self_containment,
    shared_claims,
    speaker_aliases,
    speaker_citation,
    spokespeople,
    unbalanced_quotation,
    vague_names,
)
from quizapp.drafting.checks.check_registry import CHECKS
from quizapp.drafting.suggest.citation_builder import cite
from quizapp.drafting.suggest.claim_index import ArticleIndex
from quizapp.drafting.suggest.disputed_terms import find_disputed_terms
from quizapp.drafting.suggest.distractors import choose_distractors
from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate
from tests.drafting.marked import made

if TYPE_CHECKING:
    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.suggestions import SuggestionType

PLAIN = "> {} | claim | said | {} | the reeds grew by two metres\n"
REEF = "speaker one | Anna Reef | person | a pilot\n"
SAYS = f"Anna Reef said that the reeds grew by two metres.\n{PLAIN.format('one', 'Anna Reef')}"


def ground(speakers: str, text: str) -> ArticleIndex:
    """A small article of which somebody's speakers and words are known."""
    given = made(f"{speakers.rstrip()}\n---\n{text}")
    return ArticleIndex(given.reading, given.source)


def asked(
    here: ArticleIndex, *others: str, type_: SuggestionType = "who-said-it", many: int = 1
) -> SuggestionCandidate:
    """A question about the first claims that are said there, with others beside their speaker."""
    claims = here.claims[:many]
    question = {"kind": "attribution", "difficulty": 1}
    words = tuple(claim.words for claim in claims)
    return SuggestionCandidate(
        type_, question, claims, words, 0.95, (), (claims[0].said.content,), claims[0].speaker.id, others
    )


def fails(check: SuggestionCheck, here: ArticleIndex, *others: str, **more: Any) -> bool:
    return check.fails(here, asked(here, *others, **more))


def test_1_a_country_is_known_in_the_word_for_what_is_its_own() -> None:
    here = ground(
        "speaker one | Anna Reef | person | Danish ambassador\nspeaker two | Denmark | organisation", SAYS
    )
    assert spokespeople.CHECK.unfit(here, here.claims[0], "two")
    other = ground(
        "speaker one | Anna Reef | person | Danish ambassador\nspeaker two | Sweden | organisation", SAYS
    )
    assert not spokespeople.CHECK.unfit(other, other.claims[0], "two")


def test_2_the_report_and_the_body_may_be_one_source() -> None:
    text = SAYS.replace("Anna Reef", "The report")
    here = ground("speaker one | the report | document\nspeaker two | the UN body | organisation", text)
    assert issuer.CHECK.unfit(here, here.claims[0], "two")
    named = ground("speaker one | the report | document\nspeaker two | the Glass Guild | organisation", text)
    assert not issuer.CHECK.unfit(named, named.claims[0], "two")


@pytest.mark.parametrize(
    ("name", "one"), [("a report", True), ("the Holm Bay Report", True), ("the Weir Poll", False)]
)
def test_3_documents_with_a_name_in_common_or_none_may_be_one(name: str, *, one: bool) -> None:
    text = SAYS.replace("Anna Reef", "The study")
    here = ground(f"speaker one | the Holm Bay study | document\nspeaker two | {name} | document", text)
    assert speaker_aliases.CHECK.unfit(here, here.claims[0], "two") == one


@pytest.mark.parametrize(
    ("wrong", "rival"), [("18.70", False), ("0.1", False), ("1871", False), ("20", True)]
)
def test_3_numbers_are_rivals_by_value_within_two_orders_of_magnitude(wrong: str, *, rival: bool) -> None:
    here = ground(REEF, SAYS)
    question = {"kind": "number", "value": "18.7", "known": [{"value": wrong}]}
    number = SuggestionCandidate(
        "number", question, here.claims, (), 0.95, (), (here.claims[0].said.content,)
    )
    assert speaker_aliases.CHECK.fails(here, number) == (not rival)


@pytest.mark.parametrize(
    ("name", "kind", "crowd"),
    [
        ("anglers", "group", True),
        ("the Reed Party", "organisation", True),
        ("three anglers", "unnamed", True),
        ("an angler", "unnamed", False),
        ("the Reed League", "organisation", False),
    ],
)
def test_4_parties_and_people_without_a_name_are_crowds(name: str, kind: str, *, crowd: bool) -> None:
    here = ground(f"{REEF}speaker two | {name} | {kind}", SAYS)
    assert crowds.is_crowd(here, "two") == crowd


LIKE = (
    ("He said that by two metres the reeds had grown.", "> two | claim | said | He | {}\n"),
    ("Bert Quill looked at the reeds, which by two metres had grown.", ""),
)


@pytest.mark.parametrize(("sentence", "saying"), LIKE)
def test_5_who_says_the_like_elsewhere_or_is_named_beside_it_is_not_offered(
    sentence: str, saying: str
) -> None:
    words = "by two metres the reeds had grown"
    text = f"{SAYS}{sentence}\n{saying.format(words)}"
    here = ground(f"{REEF}speaker two | Bert Quill | person", text)
    assert shared_claims.says_similar(here, here.claims[0], "two")


def test_6_a_name_has_no_verb_of_saying_in_it() -> None:
    text = f"{SAYS}The paper quoted Obama Says at length in a long sentence of its own.\n"
    here = ground(f"{REEF}speaker two | Obama Says | person\nspeaker three | Obama Hill | person", text)
    assert headline_names.CHECK.unfit(here, here.claims[0], "two")


def test_7_his_lawyer_is_nobody_by_themself() -> None:
    here = ground(f"{REEF}speaker two | his lawyer | unnamed", SAYS)
    assert ambiguous_pronouns.CHECK.unfit(here, here.claims[0], "two")
    assert fails(ambiguous_pronouns.CHECK, here, "two")


@pytest.mark.parametrize(
    ("speaker", "before", "word"),
    [
        ("Anna Reef | person | a lawyer", "Anna Reef came. ", "Her lawyer"),
        ("Anna Reef | person", "Anna Reef came. ", "They"),
        ("Anna Reef | person", f"Anna Reef came. {'It rained on the pond all day. ' * 40}", "She"),
        ("Reef Society | organisation", "The Reef Society came. ", "She"),
        ("Anna Reef | person", "Anna Reef came. ", "The official"),
    ],
)
def test_7_a_word_for_a_speaker_is_believed_only_where_it_surely_means_them(
    speaker: str, before: str, word: str
) -> None:
    text = f"{before}{word} said that the reeds grew by two metres.\n{PLAIN.format('one', word)}"
    here = ground(f"speaker one | {speaker}", text)
    assert ambiguous_pronouns.is_ambiguous(here, here.claims[0])
    sure = text.replace(word, "Anna Reef").replace(before, "Anna Reef came. ")
    same = ground("speaker one | Anna Reef | person", sure)
    assert not ambiguous_pronouns.is_ambiguous(same, same.claims[0])


def test_7_who_is_spoken_of_in_a_quotation_is_not_who_speaks() -> None:
    text = (
        "“I have seen Anna Reef,” said Bert Quill. She said that the reeds grew by two metres.\n"
        "> two | claim | said | Bert Quill | I have seen Anna Reef\n" + PLAIN.format("one", "She")
    )
    here = ground(f"{REEF}speaker two | Bert Quill | person", text.replace("Bert Quill", "the miller"))
    assert ambiguous_pronouns.is_ambiguous(here, here.claims[1])


def test_8_what_is_cited_goes_on_to_the_name_where_its_sentence_has_it() -> None:
    sentence = "“The reeds grew by two metres,” she said, and Reef went home."
    text = f"Anna Reef came.\n{sentence}\n> one | claim | said | she | The reeds grew by two metres\n"
    here = ground(REEF, text)
    (found,) = cite(here, here.claims[0])
    assert found["quote"] == sentence
    assert "named" not in found["attributions"][0]


def test_8_a_name_beside_what_is_cited_proves_nothing() -> None:
    here = ground(REEF, SAYS)
    candidate = asked(here)
    whole = cite(here, here.claims[0])
    candidate.question["evidence"] = [whole]
    assert not speaker_citation.CHECK.fails(here, candidate)
    candidate.question["evidence"] = [[{**whole[0], "quote": "said that the reeds grew by two metres"}]]
    assert speaker_citation.CHECK.fails(here, candidate)


@pytest.mark.parametrize(
    "words",
    [
        "the boats of the village had been painted by him",
        "the mill also had a wheel of iron",
        "the mill had a wheel of iron and,",
        "the mill had a wheel of iron, the miller said",
        "it had been warmer on the pond than in the village",
        "the pond was warmer than these villages",
    ],
)
def test_9_words_that_lean_on_others_do_not_stand_alone(words: str) -> None:
    assert not self_containment.is_self_contained(words)
    assert self_containment.is_self_contained("the mill by the pond had a wheel of iron")


BODY = "speaker two | the Glass Guild | organisation\n"


def test_10_i_is_said_by_a_person_alone() -> None:
    text = SAYS.replace("the reeds grew", "I saw that the reeds grew")
    here = ground(REEF + BODY, text)
    assert giveaways.CHECK.unfit(here, here.claims[0], "two")
    of_body = ground(BODY.replace("two", "one"), text.replace("Anna Reef", "The Glass Guild"))
    assert fails(giveaways.CHECK, of_body, type_="chain")
    assert not fails(giveaways.CHECK, here, type_="chain")


def test_10_who_is_named_in_the_claim_is_not_offered() -> None:
    here = ground(REEF + BODY, SAYS.replace("the reeds", "the reeds of the Glass Guild"))
    assert giveaways.CHECK.unfit(here, here.claims[0], "two")


@pytest.mark.parametrize(
    ("others", "given_away"),
    [
        ("the Glass Guild | organisation", True),
        ("Bo | person", True),
        ("Bert Quill | person", False),
    ],
)
def test_10_the_key_is_neither_the_only_one_of_its_sort_nor_by_far_the_longest(
    others: str, *, given_away: bool
) -> None:
    here = ground(f"{REEF}speaker two | {others}", SAYS)
    assert fails(giveaways.CHECK, here, "two") == given_away


def test_10_of_three_to_be_matched_none_is_alone_of_its_sort() -> None:
    speakers = f"{REEF}speaker two | Bert Quill | person\nspeaker three | the Glass Guild | organisation"
    text = (
        f"{SAYS}Bert Quill said that ducks slept there.\n"
        "> two | claim | said | Bert Quill | ducks slept there\n"
        "The Glass Guild said that lamps burned.\n> three | claim | said | The Glass Guild | lamps burned\n"
    )
    assert fails(giveaways.CHECK, ground(speakers, text), type_="match", many=3)
    alike = speakers.replace("the Glass Guild | organisation", "Cora Glass | person")
    assert not fails(giveaways.CHECK, ground(alike, text), type_="match", many=3)


@pytest.mark.parametrize("flag", ["denies", "negated", "modal", "asked"])
def test_11_each_sign_of_what_is_not_plainly_said_counts(flag: str) -> None:
    here = ground(REEF, SAYS.replace("| claim |", f"| claim {flag} |"))
    assert fails(plain_assertion.CHECK, here)
    plain = ground(REEF, SAYS)
    assert not fails(plain_assertion.CHECK, plain)


def test_12_two_under_one_name_and_one_who_passes_on_speak_together() -> None:
    two = ground("speaker one | Reef and Quill | unnamed", SAYS.replace("Anna Reef", "Reef and Quill"))
    assert fails(joint_speakers.CHECK, two)
    row = ground(f"{REEF}speaker two | Bert Quill | person", SAYS.replace("> one |", "> two > one |"))
    assert fails(joint_speakers.CHECK, row)
    assert not fails(joint_speakers.CHECK, row, type_="chain")


def test_12_words_in_which_somebody_else_is_made_to_speak_are_not_one_speakers() -> None:
    text = (
        "Anna Reef said that in spring the miller wrote that the pond was dry.\n"
        "> one | claim | said | Anna Reef | in spring the miller wrote that the pond was dry\n"
        "> two | claim | wrote | the miller | the pond was dry\n"
    )
    here = ground(f"{REEF}speaker two | the miller | unnamed", text)
    assert fails(joint_speakers.CHECK, here, type_="supported")


@pytest.mark.parametrize("name", ["the council", "41 of these", "and the mayor"])
def test_nobody_is_offered_or_asked_for_whose_name_may_mean_anybody(name: str) -> None:
    here = ground(f"{REEF}speaker two | {name} | organisation", SAYS)
    assert vague_names.CHECK.unfit(here, here.claims[0], "two")
    assert fails(vague_names.CHECK, here, "two")


@pytest.mark.parametrize(
    "text",
    [
        # The whole is what somebody else quotes.
        "“Anna Reef said that the reeds grew by two metres.",
        # A mark that was opened before is not closed.
        "The paper wrote “no more. Anna Reef said that the reeds grew by two metres.",
        "The paper wrote “no more. “The reeds grew by two metres,” Anna Reef said.",
    ],
)
def test_15_words_after_a_mark_that_stays_open_are_surely_nobodys(text: str) -> None:
    words = "The reeds" if "“The" in text else "the reeds"
    here = ground(REEF, f"{text}\n> one | claim | said | Anna Reef | {words} grew by two metres\n")
    assert fails(unbalanced_quotation.CHECK, here)


def test_15_what_is_shown_has_no_mark_without_its_partner() -> None:
    here = ground(REEF, SAYS)
    shown = replace(asked(here), texts=("The reeds “grew by two metres.",))
    assert unbalanced_quotation.CHECK.fails(here, shown)
    assert not fails(unbalanced_quotation.CHECK, here)


def test_harm_is_looked_for_in_the_whole_sentence() -> None:
    text = SAYS.replace("Anna Reef said", "At the trial of the murderer who killed two, Anna Reef said")
    here = ground(REEF, text)
    assert fails(harm.CHECK, here, type_="number")
    assert not fails(harm.CHECK, ground(REEF, SAYS), type_="number")


def test_one_of_the_speakers_side_is_offered_also_where_many_others_speak() -> None:
    names = {
        "two": "Bert Quill",
        "three": "Cora Lunt",
        "four": "Dora Hale",
        "five": "Emil Moss",
        "six": "Fay Holm",
    }
    said = ("ducks slept on the roof", "lamps burned until four", "the mill was sold in May",
            "skates were dear this winter", "the bridge creaked at dawn")  # fmt: skip
    speakers = REEF + "".join(f"speaker {id_} | {name} | person\n" for id_, name in names.items())
    text = SAYS + "".join(
        f"{name} said that {words}.\n> {id_} | claim | said | {name} | {words}\n"
        for (id_, name), words in zip(names.items(), said, strict=True)
    )
    given = made(f"{speakers.rstrip()}\n---\n{text}")
    for own in names:
        sides = {speaker: "north" if speaker in ("one", own) else "south" for speaker in ("one", *names)}
        here = ArticleIndex(given.reading, given.source, sides)
        assert own in choose_distractors(here, here.claims[0], CHECKS)


def test_a_term_that_somebody_denies_is_disputed_and_so_is_one_that_another_uses() -> None:
    speakers = f"{REEF}speaker two | Bert Quill | person"
    said = (
        "Anna Reef {} that the pond had “run dry” in May.\n"
        "> one | claim {} | {} | Anna Reef | the pond had “run dry” in May\n"
    )
    assert find_disputed_terms(ground(speakers, said.format("denied", "denies", "denied"))) == ("run dry",)
    alone = said.format("said", "", "said")
    assert find_disputed_terms(ground(speakers, alone)) == ()
    other = (
        "Bert Quill said that no pond had run dry there.\n"
        "> two | claim | said | Bert Quill | no pond had run dry there\n"
    )
    assert find_disputed_terms(ground(speakers, alone + other)) == ("run dry",)
