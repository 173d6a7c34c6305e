"""Who may stand beside whom among the answers, and each part of the rules about it by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

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
    shared_claims,
    speaker_aliases,
    speaker_citation,
    spokespeople,
    unbalanced_quotation,
    vague_names,
)
from quizapp.drafting.checks.check_registry import CHECKS
from quizapp.drafting.checks.non_speakers import is_non_speaker
from quizapp.drafting.source_reading import DetectedSpeaker
from quizapp.drafting.suggest.citation_builder import cite
from quizapp.drafting.suggest.claim_index import ArticleIndex
from quizapp.drafting.suggest.disputed_terms import find_disputed_terms
from quizapp.drafting.suggest.distractors import build_feedback, choose_distractors
from quizapp.drafting.suggest.speaker_names import SpeakerNames
from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate
from tests.drafting.marked import made
from tests.drafting.suggest.small import index, said

if TYPE_CHECKING:
    from types import ModuleType

    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.suggestions import SuggestionType

REEDS = "reeds grew by two metres"
SAID = "{} said {}."
REEF = "speaker one | Anna Reef | person | a pilot\n"
QUILL = "speaker two | Bert Quill | person\n"
GUILD = "speaker two | the Glass Guild | organisation\n"


def says(name: str = "Anna Reef", words: str = REEDS, id_: str = "one", flags: str = "claim") -> str:
    """A paragraph in which somebody says something."""
    return f"{name} said that {words}.\n> {id_} | {flags} | said | {name} | {words}\n"


def asked(
    here: ArticleIndex, *others: str, type_: SuggestionType = "who-said-it", many: int = 1
) -> SuggestionCandidate:
    """A question about the first claims that are said there, with others beside their speaker."""
    claims = here.claims[:many]
    question = {"kind": "attribution", "difficulty": 1}
    words = tuple(claim.words for claim in claims)
    spans = (claims[0].said.content,)
    return SuggestionCandidate(type_, question, claims, words, 0.95, (), spans, claims[0].speaker.id, others)


def fails(
    check: SuggestionCheck,
    speakers: str,
    text: str,
    *others: str,
    type_: SuggestionType = "who-said-it",
    many: int = 1,
) -> bool:
    """Whether a check holds back a question about the first claims of an article."""
    here = index(speakers, text)
    return check.fails(here, asked(here, *others, type_=type_, many=many))


JOAN, ANNA = "Joan Sykes | person", "Anna Reef | person"
BESIDE = [
    (spokespeople, JOAN, "Oak Trust | organisation", "The Oak Trust came. Its head, {}, said {}.", True),
    (spokespeople, f"{JOAN} | oak minister", "the oak ministry | organisation", SAID, True),
    (spokespeople, JOAN, "Sykes’s team | organisation", SAID, True),
    (spokespeople, f"{JOAN} | | | two", "Oak Trust | organisation", SAID, True),
    (spokespeople, JOAN, "Norland | organisation", "{}, prime minister of Norland, said {}.", True),
    (spokespeople, JOAN, "Norland | organisation", "{}, ambassador of Norland, said {}.", True),
    (spokespeople, JOAN, "Tolm anglers | group", "{}, captain of the Tolm anglers, said {}.", True),
    (spokespeople, f"{JOAN} | Danish ambassador", "Denmark | organisation", SAID, True),
    (spokespeople, f"{JOAN} | Danish ambassador", "Sweden | organisation", SAID, False),
    (
        spokespeople,
        f"{JOAN} | a nurse",
        "Oak Trust | organisation",
        "{} said {}. The Oak Trust agreed.",
        False,
    ),
    (issuer, JOAN, "the study | document", "{}, who led the study, said {}.", True),
    (issuer, f"{JOAN} | lead author", "the study | document", SAID, True),
    (issuer, f"{JOAN} | a botanist", "the Sykes report | document", SAID, True),
    (issuer, f"{JOAN} | a nurse", "the study | document", "{} said {}. The study is on a shelf.", False),
    (issuer, "an audit | document", "the 64-page report | document", SAID, True),
    (issuer, "the report | document", "the UN body | organisation", SAID, True),
    (issuer, "the report | document", "the Glass Guild | organisation", SAID, False),
    (speaker_aliases, "the Holm Bay study | document", "a report | document", SAID, True),
    (speaker_aliases, "the Holm Bay study | document", "the Holm Bay Report | document", SAID, True),
    (speaker_aliases, "the Holm Bay study | document", "the Weir Poll | document", SAID, False),
    (speaker_aliases, "Yvette Sowter KC | person", "Sowter | person", SAID, True),
    (speaker_aliases, "Ann Lee MP | person", "Mrs Lee | person", SAID, True),
    (speaker_aliases, "Ann Lee KC | person", "Bo Vance KC | person", SAID, False),
    (speaker_aliases, "the news organization | organisation", "Norland Times | organisation", SAID, True),
    (speaker_aliases, "the isle’s utility | organisation", "Norland Power | organisation", SAID, True),
    (speaker_aliases, "the county council | organisation", "Norland Power | organisation", SAID, False),
    (speaker_aliases, "the company | organisation", "the union | organisation", SAID, False),
    (headline_names, ANNA, "Obama Says | person", "{} said {}. A page quoted Obama Says.", True),
    (ambiguous_pronouns, ANNA, "his lawyer | unnamed", SAID, True),
    (vague_names, ANNA, "the council | organisation", SAID, True),
    (vague_names, ANNA, "and the mayor | organisation", SAID, True),
    (giveaways, ANNA, "the Glass Guild | organisation", "{} said {} by the Glass Guild.", True),
    (giveaways, ANNA, "the Glass Guild | organisation", "{} said I saw that {}.", True),
]
"""The rule, the speaker, somebody else, the text, and whether they may not stand together."""


@pytest.mark.parametrize(("rule", "speaker", "other", "text", "is_unfit"), BESIDE)
def test_who_may_be_or_speak_for_the_other_is_not_offered_beside_them(
    rule: ModuleType, speaker: str, other: str, text: str, *, is_unfit: bool
) -> None:
    name = speaker[0].upper() + speaker[1:].partition(" | ")[0]
    written = text.format(name, REEDS)
    content = written.partition("said ")[2].partition(".")[0]
    row = f"> one | claim | said | {name} | {content}\n"
    here = index(f"speaker one | {speaker}\nspeaker two | {other}\n", f"{written}\n{row}")
    assert rule.CHECK.unfit(here, here.claims[0], "two") is is_unfit


@pytest.mark.parametrize(
    ("name", "kind", "vague", "may_be_named"),
    [
        ("the body", "organisation", True, None),
        ("41 of these", "unnamed", True, None),
        ("and training centres", "organisation", True, None),
        ("the report", "document", True, None),
        ("Agency", "organisation", True, None),
        ("a group", "organisation", True, None),
        ("a new study", "document", True, None),
        ("a spokesperson", "unnamed", True, None),
        ("the Bureau", "organisation", True, None),
        ("the fen", "organisation", True, None),
        ("two of the four buyers", "group", True, None),
        ("a number of whom", "group", True, None),
        ("two people", "group", True, None),
        ("Denise", "person", True, None),
        ("Maguire", "person", False, None),
        ("a former officer", "unnamed", False, None),
        ("a 2019 review of ponds", "document", False, None),
        ("the police", "organisation", False, None),
        ("the river agency", "organisation", False, False),
        ("the retired midwife", "unnamed", None, True),
        ("The judge", "unnamed", None, True),
        ("the author of the report", "unnamed", None, True),
        ("both sides", "group", None, True),
        ("Some", "unnamed", None, True),
        ("sources close to the council", "unnamed", None, True),
        ("the harbour plan", "document", None, True),
        ("the island’s largest utility", "organisation", None, True),
        ("a retired midwife", "unnamed", None, False),
        ("some pilots", "group", None, False),
        ("two in five residents", "group", None, False),
        ("the judge Ada Lorne", "person", None, False),
        ("the forest agency", "organisation", None, False),
    ],
)
def test_a_name_that_could_mean_another_one_is_vague_and_who_has_none_may_be_somebody_with_one(
    name: str, kind: str, *, vague: bool | None, may_be_named: bool | None
) -> None:
    study = "speaker three | the study | document\n"
    here = index(f"speaker one | {name} | {kind}\n{QUILL}{study}", says("Bert Quill", id_="two"))
    assert vague is None or vague_names.is_vague(here, "one") is vague
    assert may_be_named is None or vague_names.may_be_named(here, "one") is may_be_named


def test_one_report_alone_may_be_called_the_report() -> None:
    here = index("speaker one | the report | document", "The report is long.")
    assert not vague_names.is_vague(here, "one")


@pytest.mark.parametrize(
    ("name", "kind", "cannot"),
    [
        ("Replays", "organisation", True),
        ("the instrument at Skerry Point", "organisation", True),
        ("Wall Street", "person", True),
        ("the BBC", "organisation", True),
        ("fires", "unnamed", True),
        ("ponds", "unnamed", True),
        ("invoices", "document", False),
        ("pilots", "unnamed", False),
        ("doctors", "unnamed", False),
        ("Anna Post", "person", False),
    ],
)
def test_what_cannot_speak_is_no_speaker(name: str, kind: str, *, cannot: bool) -> None:
    here = index(f"speaker one | {name} | {kind}", f"It was said by {name} that {REEDS}.")
    assert is_non_speaker(here, "one") is cannot


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
def test_parties_and_people_without_a_name_are_crowds(name: str, kind: str, *, crowd: bool) -> None:
    assert crowds.is_crowd(index(f"{REEF}speaker two | {name} | {kind}", says()), "two") is crowd


@pytest.mark.parametrize(
    ("wrong", "rival"), [("18.70", False), ("0.1", False), ("1871", False), ("20", True)]
)
def test_numbers_are_rivals_by_value_within_two_orders_of_magnitude(wrong: str, *, rival: bool) -> None:
    here = index(REEF, says())
    question = {"kind": "number", "value": "18.7", "known": [{"value": wrong}]}
    number = replace(asked(here, type_="number"), question=question, texts=(), key="")
    assert speaker_aliases.CHECK.fails(here, number) is not rival


@pytest.mark.parametrize(
    "text",
    [
        says("He", "by two metres reeds had grown", "two"),
        "Bert Quill looked at reeds, which by two metres had grown.\n",
    ],
)
def test_who_says_the_like_elsewhere_or_is_named_beside_it_is_not_offered(text: str) -> None:
    here = index(REEF + QUILL, says() + text)
    assert shared_claims.says_similar(here, here.claims[0], "two")


@pytest.mark.parametrize(
    ("speaker", "text", "is_ambiguous"),
    [
        ("Anna Reef | person | a lawyer", f"Anna Reef came. {says('Her lawyer')}", True),
        ("Anna Reef | person", f"Anna Reef came. {says('They')}", True),
        (
            "Anna Reef | person",
            f"Anna Reef came. {'It rained on the pond all day. ' * 40}{says('She')}",
            True,
        ),
        ("Reef Society | organisation", f"The Reef Society came. {says('She')}", True),
        ("Anna Reef | person", f"Anna Reef came. {says('The official')}", True),
        ("Anna Reef | person", f"Anna Reef came. {says()}", False),
        ("Anna Reef | person", f"Anna Reef came. {says('She')}", False),
    ],
)
def test_a_word_for_a_speaker_is_believed_only_where_it_surely_means_them(
    speaker: str, text: str, *, is_ambiguous: bool
) -> None:
    here = index(f"speaker one | {speaker}", text)
    assert ambiguous_pronouns.is_ambiguous(here, here.claims[0]) is is_ambiguous


def test_who_is_spoken_of_in_a_quotation_is_not_who_speaks() -> None:
    row = "> two | claim | said | the miller | I have seen Anna Reef\n"
    text = f"“I have seen Anna Reef,” said the miller. {says('She')}{row}"
    here = index(f"{REEF}speaker two | the miller | unnamed\n", text)
    assert any(ambiguous_pronouns.is_ambiguous(here, each) for each in here.claims)


def test_what_is_cited_goes_on_to_the_name_and_a_name_beside_it_proves_nothing() -> None:
    sentence = "“The reeds grew by two metres,” she said, and Reef went home."
    row = "> one | claim | said | she | The reeds grew by two metres\n"
    here = index(REEF, f"Anna Reef came.\n{sentence}\n{row}")
    (found,) = cite(here, here.claims[0])
    assert found["quote"] == sentence
    assert "named" not in found["attributions"][0]
    here = index(REEF, says())
    candidate, whole = asked(here), cite(here, here.claims[0])
    candidate.question["evidence"] = [whole]
    assert not speaker_citation.CHECK.fails(here, candidate)
    candidate.question["evidence"] = [[{**whole[0], "quote": f"said that {REEDS}"}]]
    assert speaker_citation.CHECK.fails(here, candidate)


I_SAW = f"I saw that {REEDS}"
LAMPS = said("lamps burned", "three | claim | said | The Glass Guild")
DUCKS = said("ducks slept there", "two | claim | said | Bert Quill")
INNER = (
    "Anna Reef said that in spring the miller wrote that the pond was dry.\n"
    "> one | claim | said | Anna Reef | in spring the miller wrote that the pond was dry\n"
    "> two | claim | wrote | the miller | the pond was dry\n"
)
GREW = "> one | claim | said | Anna Reef | {} grew\n"
FAILS = [
    (giveaways, GUILD.replace("two", "one"), says("The Glass Guild", I_SAW), (), "chain"),
    (giveaways, REEF + GUILD, says(), ("two",), "who-said-it"),
    (giveaways, f"{REEF}speaker two | Bo | person\n", says(), ("two",), "who-said-it"),
    (giveaways, REEF + QUILL + GUILD.replace("two", "three"), says() + DUCKS + LAMPS, (), "match"),
    *(
        (plain_assertion, REEF, says(flags=f"claim {flag}"), (), "who-said-it")
        for flag in ("denies", "negated", "modal", "asked")
    ),
    (joint_speakers, "speaker one | Reef and Quill | unnamed\n", says("Reef and Quill"), (), "who-said-it"),
    (joint_speakers, REEF + QUILL, says(id_="two > one"), (), "who-said-it"),
    (joint_speakers, f"{REEF}speaker two | the miller | unnamed\n", INNER, (), "supported"),
    (vague_names, f"{REEF}speaker two | 41 of these | group\n", says(), ("two",), "who-said-it"),
    (ambiguous_pronouns, f"{REEF}speaker two | his lawyer | unnamed\n", says(), ("two",), "who-said-it"),
    (
        unbalanced_quotation,
        REEF,
        f"“Anna Reef said that reeds grew.\n{GREW.format('reeds')}",
        (),
        "supported",
    ),
    (
        unbalanced_quotation,
        REEF,
        f"A “no. Anna Reef said reeds grew.\n{GREW.format('reeds')}",
        (),
        "supported",
    ),
    (
        unbalanced_quotation,
        REEF,
        f"A “no. “Reeds grew,” Anna Reef said.\n{GREW.format('Reeds')}",
        (),
        "supported",
    ),
    (harm, REEF, f"At the trial of the murderer who killed two, {says()}", (), "number"),
]
"""The rule, speakers, text, who is offered, and the type."""


@pytest.mark.parametrize(("rule", "speakers", "text", "others", "type_"), FAILS)
def test_each_sign_that_holds_a_question_back_counts_by_itself(
    rule: ModuleType, speakers: str, text: str, others: tuple[str, ...], type_: SuggestionType
) -> None:
    many = 3 if type_ == "match" else 1
    assert fails(rule.CHECK, speakers, text, *others, type_=type_, many=many)
    alike = REEF + QUILL + "speaker three | Cora Glass | person\n"
    plain = says() + DUCKS + LAMPS.replace("The Glass Guild", "Cora Glass")
    assert not fails(rule.CHECK, alike, plain, "two", "three", type_=type_, many=many)


def test_i_is_said_by_a_person_and_a_chain_passes_on() -> None:
    assert not fails(giveaways.CHECK, REEF + GUILD, says(words=I_SAW), type_="chain")
    assert not fails(joint_speakers.CHECK, REEF + QUILL, says(id_="two > one"), type_="chain")


def test_what_is_shown_has_no_mark_without_its_partner() -> None:
    here = index(REEF, says())
    shown = replace(asked(here), texts=("The reeds “grew by two metres.",))
    assert unbalanced_quotation.CHECK.fails(here, shown)


LORNE = "two | claim | said | Ada Lorne | swans had left"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            f"Ada Lorne said that swans had left Norland in spring.\n> {LORNE} Norland in spring\n",
            "swans had left",
        ),
        (f"Ada Lorne said that swans had left Tolm, which was cold.\n> {LORNE} Tolm, which was cold\n", ""),
        (
            (
                f"Ada Lorne said that swans had left as Bo Falk wrote that it was dry.\n> {LORNE} as Bo Falk "
                "wrote that it was dry\n> three | claim | wrote | Bo Falk | it was dry\n"
            ),
            "",
        ),
        (
            (
                "Ada Lorne met Bo Falk on the pier. “Nobody had asked the anglers of the lake,” she said.\n"
                "> two | claim | said | she | Nobody had asked the anglers of the lake\n"
                f"Ada Lorne said that swans had left in August.\n> {LORNE} in August\n"
            ),
            "swans had left in August",
        ),
    ],
)
def test_a_reason_is_made_of_words_that_are_surely_the_speakers_own(text: str, shown: str) -> None:
    speakers = f"{REEF}speaker two | Ada Lorne | person\nspeaker three | Bo Falk | person\n"
    here = index(speakers, says() + text)
    reason = build_feedback(here, here.claims[0], "two")
    assert (reason is not None) is bool(shown)
    assert reason is None or shown in reason["feedback"]


def test_one_of_the_speakers_side_is_offered_also_where_many_others_speak() -> None:
    told = {
        "Bert Quill": "ducks slept on the roof",
        "Cora Lunt": "lamps burned until four",
        "Dora Hale": "the mill was sold in May",
        "Emil Moss": "skates were dear this winter",
        "Fay Holm": "the bridge creaked at dawn",
    }
    speakers = REEF + "".join(f"speaker {name[:4]} | {name} | person\n" for name in told)
    text = says() + "".join(says(name, words, name[:4]) for name, words in told.items())
    given = made(f"{speakers.rstrip()}\n---\n{text}")
    ids = [name[:4].strip() for name in told]
    for own in ids:
        sides = {speaker: "north" if speaker in ("one", own) else "south" for speaker in ("one", *ids)}
        here = ArticleIndex(given.reading, given.source, sides)
        assert own in choose_distractors(here, here.claims[0], CHECKS)


@pytest.mark.parametrize(
    ("flags", "more", "disputed"),
    [
        ("claim denies", "", ("run dry",)),
        ("claim", "", ()),
        ("claim", said("no pond had run dry there", "two | claim | said | Bert Quill"), ("run dry",)),
    ],
)
def test_a_term_that_somebody_denies_is_disputed_and_so_is_one_that_another_uses(
    flags: str, more: str, disputed: tuple[str, ...]
) -> None:
    text = says(words="the pond had “run dry” in May", flags=flags)
    assert find_disputed_terms(index(REEF + QUILL, text + more)) == disputed


def naming(name: str, kind: str = "organisation", role: str = "") -> SpeakerNames:
    return SpeakerNames([DetectedSpeaker("one", name, kind, role)], frozenset({"villagers", "the", "a"}))  # type: ignore[arg-type]  # from the table


@pytest.mark.parametrize(
    ("name", "kind", "called"),
    [
        ("Ada Lorne", "person", "Ada Lorne"),
        ("the council", "organisation", "the council"),
        ("harbour office", "organisation", "the harbour office"),
        ("Villagers", "group", "villagers"),
        ("A former officer", "unnamed", "a former officer"),
        ("The Hague Trust", "organisation", "The Hague Trust"),
        ("Greenpeace", "organisation", "Greenpeace"),
        ("Environmental groups", "group", "environmental groups"),
        ("Weir’s team", "organisation", "Weir’s team"),
        ("Left-hander Cody Lark", "person", "Cody Lark"),
        ("Lock Cody Lark", "person", "Cody Lark"),
        ("Farmer Lark", "person", "Farmer Lark"),
        ("Jean-luc Lark", "person", "Jean-luc Lark"),
        ("Stillwell’s Micah Dunne", "person", "Micah Dunne"),
    ],
)
def test_a_name_is_called_as_it_stands_within_a_sentence(name: str, kind: str, called: str) -> None:
    assert naming(name, kind).called("one") == called


@pytest.mark.parametrize(
    ("name", "kind", "plural"),
    [
        ("residents in the survey", "group", True),
        ("two in five residents", "group", True),
        ("the county auditors", "organisation", True),
        ("the traders’ association", "organisation", False),
        ("the news", "document", False),
        ("the people familiar with the talks", "unnamed", True),
        ("Jonas Weeks", "person", False),
    ],
)
def test_several_are_told_from_one(name: str, kind: str, *, plural: bool) -> None:
    assert naming(name, kind).is_plural("one") is plural


@pytest.mark.parametrize(
    ("role", "kept"),
    [
        ("the deputy mayor", "the deputy mayor"),
        ("’ director of the museum", "director of the museum"),
        ("its spokeswoman", None),
        ("said she had done nothing", None),
        ("The head of the museum", "head of the museum"),
        ("Mr.", None),
        ("", None),
    ],
)
def test_only_what_is_a_role_by_itself_is_one(role: str, kept: str | None) -> None:
    assert naming("Ada Lorne", "person", role).as_json("one").get("role") == kept


def test_who_speaks_for_whom_ends_where_it_closes() -> None:
    pairs = {"a": "b", "b": "a", "c": "d", "d": None}
    circle = SpeakerNames(
        [DetectedSpeaker(one, one * 3, "person", speaks_for=other) for one, other in pairs.items()]
    )
    assert circle.speaks_for("a", "b")
    assert circle.line("c") == ("d",)
    assert "speaks_for" not in circle.as_json("a")
    assert circle.as_json("c")["speaks_for"] == "d"


def test_a_name_is_found_whole_and_by_its_surname_alone() -> None:
    found = naming("Ada Lorne", "person")
    text = "Ada Lorne spoke. Lorne left. Lornes are birds."
    assert [text[start:end] for start, end in found.spans("one", text)] == ["Ada Lorne", "Lorne"]
