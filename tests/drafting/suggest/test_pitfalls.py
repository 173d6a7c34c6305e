"""The fifteen pitfalls of drafting by rule: each is met in a small article, and its own rule keeps it out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from quizapp.drafting.checks.check_registry import CHECKS, REJECTION_SENTENCES, find_failed_check
from quizapp.drafting.suggest.claim_index import ArticleIndex
from quizapp.drafting.suggest.drafting_options import DraftingContext, DraftingOptions, HeldOutClaim
from quizapp.drafting.suggest.generators.generator_registry import build_generators
from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate
from quizapp.drafting.suggest.suggestion_pipeline import suggest_questions
from tests.drafting.marked import Made, article, made

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.suggestions import Suggestion, SuggestionType

SPEAKERS = """speaker reef | Anna Reef | person | a ferryman
speaker quill | Bert Quill | person | a boatbuilder
speaker lunt | Cora Lunt | person | a botanist
"""
HEADLINE = "Winter in Aldermere"
BASE = (
    """Anna Reef said that a mill pond froze twice in January.
> reef | claim | said | Anna Reef | a mill pond froze twice in January
""",
    """Bert Quill said that ducks slept on the roof of a boathouse.
> quill | claim | said | Bert Quill | ducks slept on the roof of a boathouse
""",
    """Cora Lunt said that a footbridge creaked in the morning wind.
> lunt | claim | said | Cora Lunt | a footbridge creaked in the morning wind
""",
)


OF_READING_ALONE = ("fragment", "narrator", "moment", "left-out", "unexplained", "no-speaker")
"""What `test_alone` proves of statements that are read by themselves."""


@dataclass(frozen=True)
class Pitfall:
    """What is added to the small article, and the words of a draft that only the rule keeps out.

    `option`: not the words are bad, but that this speaker is offered beside the key `key`. `base`: how many
    of the small article's speakers are there.
    """

    code: str
    type: SuggestionType
    text: str
    bad: str = ""
    speakers: str = ""
    key: str = ""
    option: str = ""
    held_out: tuple[HeldOutClaim, ...] = ()
    headline: str = HEADLINE
    base: int = len(BASE)

    def made(self) -> Made:
        """The article with what is added, and with some of the small article's speakers."""
        under, below = (self.text, "") if self.headline != HEADLINE else ("", self.text)
        body = "".join((f"# {self.headline}\n", under, *BASE[: self.base], below))
        return made(f"{SPEAKERS}{self.speakers}\n---\n{body}")


PITFALLS = {
    "1 the represented beside who speaks for them": Pitfall(
        "speaks-for", "who-said-it", key="berg", option="norland", base=2,
        speakers="speaker berg | Ola Berg | person | foreign ministry spokesperson of Norland\n"
        "speaker norland | Norland | organisation\nspeaker sudland | Sudland | organisation\n",
        text="Ola Berg said that a treaty on herring had been signed in a hurry.\n"
        "> berg | claim | said | Ola Berg | a treaty on herring had been signed in a hurry\n"
        "Norland said that its harbours were open to everybody.\n"
        "> norland | claim | said | Norland | its harbours were open to everybody\n"
        "Sudland said that its winter had been long and dark.\n"
        "> sudland | claim | said | Sudland | its winter had been long and dark\n",
    ),
    "2 a document beside its issuer": Pitfall(
        "issuer", "who-said-it", key="report", option="board",
        speakers="speaker report | the report | document\nspeaker board | the Water Board | organisation\n"
        "speaker union | the Anglers’ Union | organisation\n",
        text="The report, which the Water Board published, found that reeds grew by two metres.\n"
        "> report | finding | found | The report | reeds grew by two metres\n"
        "The Water Board said that boats had to carry lamps at night.\n"
        "> board | claim | said | The Water Board | boats had to carry lamps at night\n"
        "The Anglers’ Union said that perch had come back to the bay.\n"
        "> union | claim | said | The Anglers’ Union | perch had come back to the bay\n",
    ),
    "3 two names of one voice": Pitfall(
        "same-speaker", "who-said-it", key="oneill", option="james", base=2,
        speakers="speaker oneill | O'Neill | person\nspeaker james | James O’Neill | person\n",
        text="O'Neill said that lanterns had burned until four in the morning.\n"
        "> oneill | claim | said | O'Neill | lanterns had burned until four in the morning\n"
        "James O’Neill said that skates were sold out in the village.\n"
        "> james | claim | said | James O’Neill | skates were sold out in the village\n",
    ),
    "4 a crowd as an option": Pitfall(
        "crowd", "who-said-it", key="bell", option="skaters",
        speakers="speaker bell | the Bell Society | organisation\nspeaker skaters | many skaters | group\n"
        "speaker guild | the Glass Guild | organisation\n",
        text="The Bell Society said that frost had split a tower clock.\n"
        "> bell | claim | said | The Bell Society | frost had split a tower clock\n"
        "Many skaters said that kiosks were closed in the evening.\n"
        "> skaters | claim | said | Many skaters | kiosks were closed in the evening\n"
        "The Glass Guild said that furnaces ran day and night.\n"
        "> guild | claim | said | The Glass Guild | furnaces ran day and night\n",
    ),
    "5 another one said the like": Pitfall(
        "said-too", "who-said-it", key="marsh", option="vane", base=2,
        speakers="speaker marsh | Nils Marsh | person\nspeaker vane | Tilda Vane | person\n",
        text="Nils Marsh said that a snow plough had broken a garden wall.\n"
        "> marsh | claim | said | Nils Marsh | a snow plough had broken a garden wall\n"
        "Tilda Vane said that a garden wall was broken by a plough.\n"
        "> vane | claim | said | Tilda Vane | a garden wall was broken by a plough\n",
    ),
    "6 a name born in a title line": Pitfall(
        "headline-name", "who-said-it", key="reef", option="says",
        speakers="speaker says | Rip Donald Tolliver | person\n",
        text="Rip Donald Tolliver Said Sledges Were Sold Out By Noon On Sunday\n"
        "> says | claim | Said | Rip Donald Tolliver | Sledges Were Sold Out By Noon On Sunday\n",
    ),
    "6 the words of a headline": Pitfall(
        "headline-name", "who-said-it", bad="Sledges were sold out by noon.",
        headline="Sledges were sold out by noon, Anna Reef says",
        text="> reef | claim | says | Anna Reef | Sledges were sold out by noon\n",
    ),
    "7 a pronoun that may mean another": Pitfall(
        "pronoun", "who-said-it", bad="The old ice house had been full of swallows.",
        text="Anna Reef opened the door for Cora Lunt. "
        "She said that the old ice house had been full of swallows.\n"
        "> reef | claim | said | She | the old ice house had been full of swallows\n",
    ),
    "9 words that do not stand alone": Pitfall(
        "not-alone", "who-said-it", bad="It had been warmer there than in Brindel.",
        text="Bert Quill said that it had been warmer there than in Brindel.\n"
        "> quill | claim | said | Bert Quill | it had been warmer there than in Brindel\n",
    ),
    "10 the speaker’s trade in the claim": Pitfall(
        "giveaway", "who-said-it", bad="A botanist could count forty sorts of moss.",
        text="Cora Lunt said that a botanist could count forty sorts of moss.\n"
        "> lunt | claim | said | Cora Lunt | a botanist could count forty sorts of moss\n",
    ),
    "11 what is said under a condition": Pitfall(
        "not-plainly-said", "who-said-it", bad="A sluice would be opened in April.",
        text="Anna Reef might say that a sluice would be opened in April.\n"
        "> reef | claim modal | say | Anna Reef | a sluice would be opened in April\n",
    ),
    "12 two who speak together": Pitfall(
        "together", "supported", bad="According to Bert Quill, Aldermere needed a second sledge run.",
        base=1,
        text="Anna Reef and Bert Quill said that Aldermere needed a second sledge run.\n"
        "> reef | claim | said | Anna Reef | Aldermere needed a second sledge run\n"
        "> quill | claim | said | Bert Quill | Aldermere needed a second sledge run\n",
    ),
    "12 one who speaks within the other": Pitfall(
        "passed-on", "who-said-it", bad="Skaters told the miller that some ice was thin.",
        text="Bert Quill said that skaters told the miller that some ice was thin.\n"
        "> quill | claim | said | Bert Quill | skaters told the miller that some ice was thin\n",
    ),
    "13 a day of the month as a number": Pitfall(
        "no-number", "number", bad="28",
        text="A winter fair in Aldermere was opened on 28 January and lasted for nine days.\n",
    ),
    "14 a false number that somebody gives": Pitfall(
        "not-ruled-out", "contradicted", bad="An old mill above Aldermere has 18 iron wheels.",
        text="An old mill above Aldermere has 12 iron wheels. "
        "Cora Lunt said that a mill above Aldermere had 18 wheels of iron.\n"
        "> lunt | claim | said | Cora Lunt | a mill above Aldermere had 18 wheels of iron\n",
    ),
    "14 a held-out claim that is stated": Pitfall(
        "not-ruled-out", "not-stated", bad="A mill pond froze two times in January.",
        held_out=(HeldOutClaim("A mill pond froze two times in January.", "Another winter"),), text="",
    ),
    "15 marks that stand in one another": Pitfall(
        "marks", "who-said-it", bad="A sign “no “real” ice” hung on a gate.",
        text="Anna Reef said that a sign “no “real” ice” hung on a gate.\n"
        "> reef | claim | said | Anna Reef | a sign “no “real” ice” hung on a gate\n",
    ),
}  # fmt: skip


def drafts(
    pitfall: Pitfall, checks: Sequence[SuggestionCheck]
) -> tuple[tuple[Suggestion, ...], dict[str, int]]:
    given = pitfall.made()
    found = suggest_questions(
        given.reading,
        given.source,
        DraftingOptions(types=(pitfall.type,)),
        DraftingContext(held_out=pitfall.held_out),
        checks,
    )
    return found.drafts, dict(found.held_back)


def is_bad(pitfall: Pitfall, draft: Suggestion) -> bool:
    question = draft.question
    if pitfall.option:
        offered = {option["speaker"] for option in question["options"]}
        return question["key"] == pitfall.key and pitfall.option in offered
    shown = {question.get("claim"), question.get("statement"), question.get("value")}
    return pitfall.bad in shown


@pytest.mark.parametrize("name", PITFALLS)
def test_a_pitfall_is_kept_out_by_its_own_rule(name: str) -> None:
    pitfall = PITFALLS[name]
    found, held = drafts(pitfall, CHECKS)
    assert not any(is_bad(pitfall, draft) for draft in found)
    without, _ = drafts(pitfall, [check for check in CHECKS if check.code != pitfall.code])
    assert any(is_bad(pitfall, draft) for draft in without), [draft.question for draft in without]
    if not pitfall.option:
        assert held[pitfall.code] > 0


@pytest.mark.parametrize("name", [name for name, pitfall in PITFALLS.items() if pitfall.option])
def test_who_may_not_be_offered_is_held_back_where_a_candidate_offers_them_all_the_same(name: str) -> None:
    pitfall = PITFALLS[name]
    given = pitfall.made()
    ground = ArticleIndex(given.reading, given.source)
    others = [check for check in CHECKS if check.code != pitfall.code]
    made_without = build_generators(())["who-said-it"](ground, others)
    bad = next(
        each
        for each in made_without
        if isinstance(each, SuggestionCandidate) and each.key == pitfall.key and pitfall.option in each.others
    )
    assert find_failed_check(ground, bad) == pitfall.code


def test_8_the_evidence_for_a_pronoun_has_the_name_as_well() -> None:
    given = article("ferry")
    ground = ArticleIndex(given.reading, given.source)
    found = [
        each
        for each in build_generators(())["who-said-it"](ground, CHECKS)
        if isinstance(each, SuggestionCandidate) and each.claims[0].said.mention is not None
        and each.claims[0].said.mention.of(given.reading.text).casefold() in ("he", "she", "it")
        and find_failed_check(ground, each) is None
    ]  # fmt: skip
    assert len(found) >= 3
    for each in found:
        shown, name = each.question["evidence"][0]
        assert ground.naming.stands(each.claims[0].speaker.id, name["quote"])
        assert shown["attributions"][-1]["named"]["quote"] == name["quote"]


def test_8_a_evidence_without_the_name_is_held_back_by_its_rule() -> None:
    given = article("ferry")
    ground = ArticleIndex(given.reading, given.source)
    found = next(
        each
        for each in build_generators(())["who-said-it"](ground, CHECKS)
        if isinstance(each, SuggestionCandidate) and len(each.question["evidence"][0]) == 2
    )
    found.question["evidence"][0].pop()
    assert find_failed_check(ground, found) == "not-named"
    assert find_failed_check(ground, found, [check for check in CHECKS if check.code != "not-named"]) is None


def test_every_check_has_a_code_of_its_own_and_a_sentence() -> None:
    codes = [check.code for check in CHECKS]
    assert len(set(codes)) == len(codes)
    assert {pitfall.code for pitfall in PITFALLS.values()} | {
        "not-named",
        "harm",
        "unsure",
        "vague-name",
        *OF_READING_ALONE,
    } == set(codes)
    assert all(
        REJECTION_SENTENCES[code].strip() and not REJECTION_SENTENCES[code].endswith(".") for code in codes
    )


def test_6_what_a_caption_says_is_not_asked_about() -> None:
    given = Pitfall("headline-name", "supported", text="").made()
    parts = given.reading.parts
    captioned = replace(given.reading, parts=(*parts[:-1], replace(parts[-1], role="caption")))
    ground = ArticleIndex(captioned, given.source)
    found = [
        each
        for each in build_generators(())["supported"](ground, CHECKS)
        if isinstance(each, SuggestionCandidate)
    ]
    assert [find_failed_check(ground, each) for each in found] == [None, None, "headline-name"]
