"""The pitfalls of drafting by rule: each is met in a small article, and its own rule holds it back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from quizapp.drafting.checks.check_registry import CHECKS, REJECTION_SENTENCES, find_failed_check
from quizapp.drafting.suggest.claim_index import ArticleIndex
from quizapp.drafting.suggest.drafting_options import HeldOutClaim
from tests.drafting.marked import article, made
from tests.drafting.suggest.small import FROZE, PONDS, REEF, SPEAKERS, candidates, said, suggested

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.suggestions import SuggestionType

POND = "# Winter at the pond of Aldermere\n"
WINTER = "# Winter in Aldermere\n"
QUILL, LUNT = "quill | claim | said | Bert Quill", "lunt | claim | said | Cora Lunt"


@dataclass(frozen=True)
class Held:
    """A text, and words of what comes of it that only the rule of this code holds back."""

    code: str
    type: SuggestionType
    text: str
    words: str
    speakers: str = ""
    before: str = f"{POND}{PONDS}"
    held_out: tuple[HeldOutClaim, ...] = ()

    def shown(self, checks: Sequence[SuggestionCheck] = CHECKS) -> tuple[bool, int]:
        """Whether the words are shown in a question, and how often the rule holds something back."""
        written = f"{SPEAKERS}{self.speakers}---\n{self.before}{self.text}"
        found = suggested(written, self.type, checks=checks, held_out=self.held_out)
        shown = str([dict(each.question) for each in found.drafts])
        return self.words in shown, found.held_back.get(self.code, 0)


def number(code: str, text: str, words: str) -> Held:
    """A sentence of the article that has a number."""
    return Held(code, "number", f"{text}\n", words)


def told(code: str, words: str, shown: str, row: str = REEF, speakers: str = "") -> Held:
    """What somebody says, to be judged."""
    return Held(code, "supported", said(words, row), shown, speakers)


def unsaid(around: str) -> Held:
    """What is not plainly said, in the words that stand around it."""
    froze = "a pond of Norland froze in 60 places"
    row = f"> reef | claim | said | Anna Reef | {froze}\n"
    return Held("not-plainly-said", "supported", f"{around.format(froze)}\n{row}", "60 places")


def claimed(code: str, words: str, shown: str, row: str = REEF) -> Held:
    """What somebody says, to be given to who says it."""
    return Held(code, "who-said-it", said(words, row), shown, before=f"{WINTER}{FROZE}{PONDS}")


HELD = {
    "a time of a live report": number(
        "fragment", "15:05 An inn at Aldermere was filled with 58 skaters.", "inn",
    ),
    "a question's letter": number("fragment", "A: The pond of Aldermere has been home to 87 swans.", "swans"),
    "a list without a verb": number("fragment", "About 80 pears for Aldermere and one lemon.", "pears"),
    "an order to the reader": number("fragment", "Put the 12 pears of Aldermere into a wide pot.", "pears"),
    "a star of a page": number("fragment", "The pond of Aldermere was measured for *10 minutes.", "measured"),
    "we who write": number("narrator", "We counted 74 boats at the pond of Aldermere in winter.", "74"),
    "I among others": number("narrator", "In winter I sold 74 boats at the pond of Aldermere.", "74"),
    "you who read": number("narrator", "Upstream of Aldermere you can hire 14 boats.", "hire"),
    "what is said of any winter": unsaid("In an ordinary winter, Anna Reef said, {}."),
    "what somebody does not say": unsaid("Anna Reef said that ducks slept, but not that {}."),
    "what is but possible": unsaid("It is possible, Anna Reef said, that {}."),
    "what was told to whoever says it": unsaid("A sister had told her, Anna Reef said, that {}."),
    "of what there is no record": unsaid("Anna Reef said there was no record that {}."),
    "what somebody calls wrong": unsaid("It was wrong, Anna Reef said, that {}."),
    "today": told("moment", "all sledges were sold today in Aldermere", "sledges"),
    "at the time": told("moment", "Bert Quill slept in a barn at the time", "barn"),
    "some days ago": told("moment", "a swan was seen three days ago in Aldermere", "swan"),
    "from there": number("moment", "In spring 12 teams from there were sent to Aldermere.", "teams"),
    "what has happened since": told("moment", "frost has since closed two inns", "frost"),
    "several of what": told("left-out", "winter frost had killed several hundred", "frost"),
    "firms that replied": told("left-out", "only 86 firms of Aldermere complied", "firms"),
    "less happy than what": told("left-out", "music in Aldermere was less happy", "music"),
    "the least of what": number("left-out", "At Aldermere, with the least, there were 11 pupils.", "pupils"),
    "an answer to what": told("left-out", "Aldermere expected an answer by Friday", "answer"),
    "a view that differs from what": told("left-out", "Norland took a very different view in spring", "view"),
    "the project": told("unexplained", "the project was begun in Norland", "project"),
    "the firm's model": number("unexplained", "The firm’s model gave Aldermere a chance of 12%.", "chance"),
    "the difference": told("unexplained", "Norland would pay for the difference in spring", "difference"),
    "a noun of the sentence before": Held(
        "unexplained", "supported", f"A lantern was lit.\n{said('Norland had paid for the lantern')}", "paid"
    ),
    "what a quotation does not explain": Held(
        "unexplained", "who-said-it",
        "“Norland paid for the lantern in spring,” said Anna Reef.\n"
        f"> {REEF} | Norland paid for the lantern in spring\n",
        "'claim': '“Norland paid",
    ),
    "the colony of so many": told("unexplained", "Norland had bought the colony of seven", "colony"),
    "the first of what": told("unexplained", "the first boat was sold in Norland", "sold"),
    "the only of what": told("unexplained", "the only two boats were sold in Norland", "sold"),
    "the largest of what": told("unexplained", "the largest was sold to Norland in spring", "sold"),
    "to whom it went": told("unexplained", "pilots sold the boats to Norland in spring", "sold"),
    "no name and nothing that the article is about": Held(
        "unexplained", "supported", "After 1967 there was no shortage of offers.\n", "shortage"
    ),
    "a body known by who speaks for it": told(
        "unexplained", "the board would visit two inns in March", "inns", "hale | claim | said | Dora Hale",
        "speaker board | the Antiquities Board | organisation\nspeaker hale | Dora Hale | person||| board\n",
    ),
    "somebody who may have a name": told(
        "vague-name", "frost had closed two inns", "inns", "midwife | claim | said | The retired midwife",
        "speaker midwife | the retired midwife | unnamed\n",
    ),
    "people who may have names": told(
        "vague-name", "frost had closed two inns", "inns", "auditors | claim | said | County auditors",
        "speaker auditors | county auditors | organisation\n",
    ),
    "a replay": told(
        "no-speaker", "a ball had come off Quill’s own shin", "shin", "replays | claim | said | Replays",
        "speaker replays | Replays | organisation\n",
    ),
    "the words of a headline": Held(
        "headline-name", "who-said-it", "", "'claim': 'Sledges were sold out by noon.'",
        before="# Sledges were sold out by noon, Anna Reef says\n"
        f"> reef | claim | says | Anna Reef | Sledges were sold out by noon\n{FROZE}{PONDS}",
    ),
    "a pronoun that may mean another": Held(
        "pronoun", "who-said-it",
        "Anna Reef opened the door for Cora Lunt. She said that the old ice house had been full of swifts.\n"
        "> reef | claim | said | She | the old ice house had been full of swifts\n",
        "'claim': 'The old ice house", before=f"{WINTER}{FROZE}{PONDS}",
    ),
    "words that do not stand alone": claimed(
        "not-alone", "it had been warmer there than in Brindel", "'claim': 'It had been warmer", QUILL,
    ),
    "the speaker’s trade in the claim": claimed(
        "giveaway", "a botanist could count forty sorts of moss", "'claim': 'A botanist", LUNT,
    ),
    "what is said under a condition": Held(
        "not-plainly-said", "who-said-it",
        "Anna Reef might say that a sluice would be opened in April.\n"
        "> reef | claim modal | say | Anna Reef | a sluice would be opened in April\n",
        "'claim': 'A sluice", before=f"{WINTER}{FROZE}{PONDS}",
    ),
    "two who speak together": Held(
        "together", "supported",
        "Anna Reef and Bert Quill said that Aldermere needed a new sledge run.\n"
        f"> {REEF} | Aldermere needed a new sledge run\n> {QUILL} | Aldermere needed a new sledge run\n",
        "According to Bert Quill, Aldermere needed", before=f"{WINTER}{FROZE}",
    ),
    "one who speaks within the other": claimed(
        "passed-on", "skaters told the miller that some ice was thin", "'claim': 'Skaters told", QUILL,
    ),
    "a day of the month as a number": Held(
        "no-number", "number", "A fair in Aldermere was opened on 28 January and lasted for nine days.\n",
        "'value': '28'", before=f"{WINTER}{FROZE}{PONDS}",
    ),
    "a false number that somebody gives": Held(
        "not-ruled-out", "contradicted",
        "An old mill above Aldermere has 12 iron wheels. "
        f"{said('a mill above Aldermere had 18 wheels of iron', LUNT)}",
        "An old mill above Aldermere has 18 iron wheels.", before=f"{WINTER}{FROZE}{PONDS}",
    ),
    "a held-out claim that is stated": Held(
        "not-ruled-out", "not-stated", "", "A mill pond froze two times in January.",
        before=f"{WINTER}{FROZE}{PONDS}",
        held_out=(HeldOutClaim("A mill pond froze two times in January.", "Another winter"),),
    ),
    "marks that stand in one another": claimed(
        "marks", "a sign “no “real” ice” hung on a gate", "'claim': 'A sign",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HELD)
def test_a_pitfall_is_kept_out_by_its_own_rule(name: str) -> None:
    held = HELD[name]
    assert held.shown()[0] is False
    assert held.shown()[1] > 0
    assert held.shown([check for check in CHECKS if check.code != held.code])[0] is True


@dataclass(frozen=True)
class Offered:
    """A speaker who is offered beside the key of a question unless the rule of this code forbids it."""

    code: str
    key: str
    option: str
    speakers: str
    text: str
    before: str = f"{WINTER}{FROZE}{PONDS}"


TWO = f"{WINTER}{FROZE}{said('ducks slept on the roof of a boathouse', QUILL)}"
OFFERED = {
    "1 the represented beside who speaks for them": Offered(
        "speaks-for", "berg", "norland",
        "speaker berg | Ola Berg | person | foreign ministry spokesperson of Norland\n"
        "speaker norland | Norland | organisation\nspeaker sudland | Sudland | organisation\n",
        said("a treaty on herring had been signed in a hurry", "berg | claim | said | Ola Berg")
        + said("its harbours were open to everybody", "norland | claim | said | Norland")
        + said("its winter had been long and dark", "sudland | claim | said | Sudland"),
        TWO,
    ),
    "2 a document beside its issuer": Offered(
        "issuer", "report", "board",
        "speaker report | the report | document\nspeaker board | the Water Board | organisation\n"
        "speaker union | the Anglers’ Union | organisation\n",
        "The report, which the Water Board published, found that reeds grew by two metres.\n"
        "> report | finding | found | The report | reeds grew by two metres\n"
        + said("boats had to carry lamps at night", "board | claim | said | The Water Board")
        + said("perch had come back to the bay", "union | claim | said | The Anglers’ Union"),
    ),
    "3 two names of one voice": Offered(
        "same-speaker", "oneill", "james",
        "speaker oneill | O'Neill | person\nspeaker james | James O’Neill | person\n",
        said("lanterns had burned until four in the morning", "oneill | claim | said | O'Neill")
        + said("skates were sold out in the village", "james | claim | said | James O’Neill"),
        TWO,
    ),
    "4 a crowd as an option": Offered(
        "crowd", "bell", "skaters",
        "speaker bell | the Bell Society | organisation\nspeaker skaters | many skaters | group\n"
        "speaker guild | the Glass Guild | organisation\n",
        said("frost had split a tower clock", "bell | claim | said | The Bell Society")
        + said("kiosks were closed in the evening", "skaters | claim | said | Many skaters")
        + said("furnaces ran day and night", "guild | claim | said | The Glass Guild"),
    ),
    "5 another one said the like": Offered(
        "said-too", "marsh", "vane",
        "speaker marsh | Nils Marsh | person\nspeaker vane | Tilda Vane | person\n",
        said("a snow plough had broken a garden wall", "marsh | claim | said | Nils Marsh")
        + said("a garden wall was broken by a plough", "vane | claim | said | Tilda Vane"),
        TWO,
    ),
    "6 a name born in a title line": Offered(
        "headline-name", "reef", "says", "speaker says | Rip Donald Tolliver | person\n",
        "Rip Donald Tolliver Said Sledges Were Sold Out By Noon On Sunday\n"
        "> says | claim | Said | Rip Donald Tolliver | Sledges Were Sold Out By Noon On Sunday\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", OFFERED)
def test_who_may_not_stand_beside_the_key_is_not_offered_and_held_back_where_they_are(name: str) -> None:
    row = OFFERED[name]
    others = [check for check in CHECKS if check.code != row.code]
    written = f"{SPEAKERS}{row.speakers}---\n{row.before}{row.text}"
    for checks, is_offered in ((CHECKS, False), (others, True)):
        found = [each.question for each in suggested(written, "who-said-it", checks=checks).drafts]
        keyed = [each["options"] for each in found if each["key"] == row.key]
        assert (row.option in {option["speaker"] for one in keyed for option in one}) is is_offered
    given = made(written)
    here = ArticleIndex(given.reading, given.source)
    found = candidates(here, "who-said-it", others)
    bad = next(each for each in found if each.key == row.key and row.option in each.others)
    assert find_failed_check(here, bad) == row.code


def test_the_evidence_for_a_pronoun_has_the_name_as_well_or_is_held_back() -> None:
    given = article("ferry")
    here = ArticleIndex(given.reading, given.source)
    pronouns = [
        each
        for each in candidates(here, "who-said-it")
        if (mention := each.claims[0].said.mention) is not None
        and mention.of(given.reading.text).casefold() in ("he", "she", "it")
        and find_failed_check(here, each) is None
    ]
    assert len(pronouns) >= 3
    for each in pronouns:
        shown, name = each.question["evidence"][0]
        assert here.naming.stands(each.claims[0].speaker.id, name["quote"])
        assert shown["attributions"][-1]["named"]["quote"] == name["quote"]
        each.question["evidence"][0].pop()
        assert find_failed_check(here, each) == "not-named"


def test_what_a_caption_says_is_not_asked_about() -> None:
    given = made(f"{SPEAKERS}---\n{WINTER}{FROZE}{PONDS}")
    parts = given.reading.parts
    captioned = replace(given.reading, parts=(*parts[:-1], replace(parts[-1], role="caption")))
    here = ArticleIndex(captioned, given.source)
    found = [find_failed_check(here, each) for each in candidates(here, "supported")]
    assert found == [None, None, "headline-name"]


def test_every_check_has_a_code_of_its_own_a_sentence_and_a_pitfall_that_it_keeps_out() -> None:
    codes = [check.code for check in CHECKS]
    assert len(set(codes)) == len(codes)
    proved = {held.code for held in HELD.values()} | {row.code for row in OFFERED.values()}
    assert proved | {"not-named", "harm", "unsure"} == set(codes)  # these have tests of their own
    assert all(REJECTION_SENTENCES[code].strip() for code in codes)
