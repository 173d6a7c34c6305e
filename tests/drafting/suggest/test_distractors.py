"""Who may stand beside whom among the answers."""

from __future__ import annotations

import pytest

from quizapp.drafting.checks.issuer import CHECK as ISSUER
from quizapp.drafting.checks.non_speakers import is_non_speaker
from quizapp.drafting.checks.speaker_aliases import may_be_same_speaker
from quizapp.drafting.checks.spokespeople import CHECK as REPRESENTED
from quizapp.drafting.checks.vague_names import CHECK as VAGUE
from quizapp.drafting.checks.vague_names import is_vague, may_be_named
from quizapp.drafting.suggest.claim_index import ArticleIndex
from quizapp.drafting.suggest.distractors import build_feedback
from tests.drafting.marked import made


def ground(speakers: str, text: str) -> ArticleIndex:
    given = made(f"{speakers}\n---\n{text}")
    return ArticleIndex(given.reading, given.source)


SAID = "> {} | claim | said | {} | reeds grew by two metres\n"


@pytest.mark.parametrize(
    ("speakers", "text", "other"),
    [
        (
            "speaker one | Joan Sykes | person\nspeaker two | Feather Trust | organisation",
            "The Feather Trust spoke up. Its director, Joan Sykes, said reeds grew by two metres.",
            "two",
        ),
        (
            (
                "speaker one | Joan Sykes | person | environment minister\n"
                "speaker two | the environment ministry | organisation"
            ),
            "Joan Sykes said reeds grew by two metres.",
            "two",
        ),
        (
            "speaker one | Joan Sykes | person\nspeaker two | Sykes’s team | organisation",
            "Joan Sykes said reeds grew by two metres.",
            "two",
        ),
        (
            "speaker one | Joan Sykes | person | | | two\nspeaker two | Feather Trust | organisation",
            "Joan Sykes said reeds grew by two metres.",
            "two",
        ),
        (
            "speaker one | Joan Sykes | person\nspeaker two | Norland | organisation",
            "Norland has changed. Joan Sykes, prime minister of Norland, said reeds grew by two metres.",
            "two",
        ),
        (
            "speaker one | Joan Sykes | person\nspeaker two | Norland | organisation",
            "Norland has changed. Joan Sykes, ambassador of Norland, said reeds grew by two metres.",
            "two",
        ),
        (
            "speaker one | Joan Sykes | person\nspeaker two | Skerrow anglers | group",
            "Joan Sykes, captain of the Skerrow anglers, said reeds grew by two metres.",
            "two",
        ),
    ],
)
def test_who_is_introduced_with_a_body_is_not_offered_beside_it(speakers: str, text: str, other: str) -> None:
    here = ground(speakers, f"{text}\n{SAID.format('one', 'Joan Sykes')}")
    assert REPRESENTED.unfit(here, here.claims[0], other)


def test_who_is_named_beside_a_body_of_others_is() -> None:
    here = ground(
        "speaker one | Joan Sykes | person | a nurse\nspeaker two | Feather Trust | organisation",
        "Joan Sykes said reeds grew by two metres. The Feather Trust agreed.\n"
        + SAID.format("one", "Joan Sykes"),
    )
    assert not REPRESENTED.unfit(here, here.claims[0], "two")


@pytest.mark.parametrize(
    ("speakers", "text"),
    [
        (
            "speaker one | Joan Sykes | person\nspeaker two | the study | document",
            "Joan Sykes, who led the study, said reeds grew by two metres.",
        ),
        (
            "speaker one | Joan Sykes | person | lead author\nspeaker two | the study | document",
            "Joan Sykes said reeds grew by two metres.",
        ),
        (
            "speaker one | Joan Sykes | person | a botanist\nspeaker two | the Sykes report | document",
            "Joan Sykes said reeds grew by two metres.",
        ),
    ],
)
def test_who_wrote_a_document_is_not_offered_beside_it(speakers: str, text: str) -> None:
    here = ground(speakers, f"{text}\n{SAID.format('one', 'Joan Sykes')}")
    assert ISSUER.unfit(here, here.claims[0], "two")


def test_a_document_is_not_offered_beside_another() -> None:
    text = "An audit said reeds grew by two metres.\n" + SAID.format("one", "An audit")
    speakers = "speaker one | an audit | document\nspeaker two | the 64-page report | document"
    here = ground(speakers, text)
    assert ISSUER.unfit(here, here.claims[0], "two")


def test_who_only_speaks_of_a_document_is() -> None:
    here = ground(
        "speaker one | Joan Sykes | person | a nurse\nspeaker two | the study | document",
        "Joan Sykes said reeds grew by two metres. The study is on a shelf.\n"
        + SAID.format("one", "Joan Sykes"),
    )
    assert not ISSUER.unfit(here, here.claims[0], "two")


@pytest.mark.parametrize(
    ("name", "kind", "vague"),
    [
        ("the body", "organisation", True),
        ("41 of these", "unnamed", True),
        ("and training centres", "organisation", True),
        ("the report", "document", True),
        ("the river agency", "organisation", False),
        ("Agency", "organisation", True),
        ("a former officer", "unnamed", False),
        ("a group", "organisation", True),
        ("a new study", "document", True),
        ("a spokesperson", "unnamed", True),
        ("a 2019 review of ponds", "document", False),
        ("the Bureau", "organisation", True),
        ("the fen", "organisation", True),
        ("the police", "organisation", False),
        ("two of the four buyers", "group", True),
        ("a number of whom", "group", True),
        ("two people", "group", True),
    ],
)
def test_a_name_that_could_mean_another_one_is_vague(name: str, kind: str, *, vague: bool) -> None:
    here = ground(
        f"speaker one | {name} | {kind}\nspeaker two | the study | document", "The study is on a shelf."
    )
    assert is_vague(here, "one") is vague


@pytest.mark.parametrize(
    ("name", "kind", "may_be"),
    [
        ("the retired midwife", "unnamed", True),
        ("The judge", "unnamed", True),
        ("the author of the report", "unnamed", True),
        ("both sides", "group", True),
        ("Some", "unnamed", True),
        ("sources close to the council", "unnamed", True),
        ("the harbour plan", "document", True),
        ("the island’s largest utility", "organisation", True),
        ("a retired midwife", "unnamed", False),
        ("some pilots", "group", False),
        ("two in five residents", "group", False),
        ("the judge Ada Lorne", "person", False),
        ("the river agency", "organisation", False),
        ("the forest agency", "organisation", False),
    ],
)
def test_who_has_no_name_may_be_somebody_who_has_one(name: str, kind: str, *, may_be: bool) -> None:
    here = ground(
        f"speaker one | {name} | {kind}\nspeaker two | Joan Sykes | person",
        f"Joan Sykes said reeds grew by two metres.\n{SAID.format('two', 'Joan Sykes')}",
    )
    assert may_be_named(here, "one") is may_be
    assert VAGUE.unfit(here, here.claims[0], "one") is may_be


def test_one_report_alone_may_be_called_the_report() -> None:
    assert not is_vague(ground("speaker one | the report | document", "The report is long."), "one")


def test_a_reason_is_made_of_words_that_are_surely_the_speakers_own() -> None:
    here = ground(
        "speaker one | Joan Sykes | person\nspeaker two | Ada Lorne | person\n"
        "speaker three | Bo Falk | person",
        "Joan Sykes said reeds grew by two metres.\n"
        + SAID.format("one", "Joan Sykes")
        + "Ada Lorne met Bo Falk on the pier. “Nobody had asked the anglers of the lake,” she said.\n"
        "> two | claim | said | she | Nobody had asked the anglers of the lake\n"
        "Ada Lorne said the swans had left in August.\n"
        "> two | claim | said | Ada Lorne | the swans had left in August\n",
    )
    reason = build_feedback(here, here.claims[0], "two")
    assert reason is not None
    assert "the swans had left in August" in reason["feedback"]


LORNE = "> two | claim | said | Ada Lorne | swans had left"


@pytest.mark.parametrize(
    ("text", "is_shown"),
    [
        (f"Ada Lorne said that swans had left Norland in spring.\n{LORNE} Norland in spring\n", True),
        (
            (
                "Ada Lorne said that swans had left Norland in spring, which was cold.\n"
                f"{LORNE} Norland in spring, which was cold\n"
            ),
            False,
        ),
        (
            (
                "Ada Lorne said that swans had left because Bo Falk wrote that reeds were dry.\n"
                f"{LORNE} because Bo Falk wrote that reeds were dry\n"
                "> three | claim | wrote | Bo Falk | reeds were dry\n"
            ),
            False,
        ),
    ],
)
def test_no_reason_is_made_of_a_remark_or_of_what_somebody_else_says(text: str, *, is_shown: bool) -> None:
    here = ground(
        "speaker one | Joan Sykes | person\nspeaker two | Ada Lorne | person\n"
        "speaker three | Bo Falk | person",
        f"Joan Sykes said reeds grew by two metres.\n{SAID.format('one', 'Joan Sykes')}{text}",
    )
    assert (build_feedback(here, here.claims[0], "two") is not None) is is_shown


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("Yvette Sowter KC", "Sowter", True),
        ("Ann Lee MP", "Mrs Lee", True),
        ("Ann Lee KC", "Bo Vance KC", False),
    ],
)
def test_letters_after_a_name_make_nobody_else(one: str, other: str, *, are_one: bool) -> None:
    here = ground(
        f"speaker one | {one} | person\nspeaker two | {other} | person", f"{one} and {other} spoke."
    )
    assert may_be_same_speaker(here, "one", "two") is are_one


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("the news organization", "Norland Times", True),
        ("the island’s largest utility", "Norland Power", True),
        ("the county council", "Norland Power", False),
        ("the company", "the union", False),
    ],
)
def test_a_body_called_by_general_words_may_be_one_with_a_name(one: str, other: str, *, may_be: bool) -> None:
    here = ground(
        f"speaker one | {one} | organisation\nspeaker two | {other} | organisation",
        f"{one} and {other} spoke.",
    )
    assert may_be_same_speaker(here, "one", "two") is may_be


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
    here = ground(f"speaker one | {name} | {kind}", f"It was said by {name} that reeds grew by two metres.")
    assert is_non_speaker(here, "one") is cannot


@pytest.mark.parametrize(
    ("name", "kind", "vague"), [("Denise", "person", True), ("Maguire", "person", False)]
)
def test_a_first_name_alone_is_vague(name: str, kind: str, *, vague: bool) -> None:
    assert is_vague(ground(f"speaker one | {name} | {kind}", f"{name} spoke."), "one") is vague
