"""Whose the quotations of an article are, by what stands before, behind and around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.drafting.attribute.attribution_pipeline import InputPassage, read_article
from quizapp.drafting.attribute.quote_carryover import carry_speakers
from quizapp.drafting.attribute.speech_reports import ParagraphReports
from quizapp.drafting.rules.rules_backend import RulesBackend
from quizapp.drafting.source_reading import ReadingSpan
from tests.drafting.attribute.told import quoted, report


class SilentReader:
    """Finds nothing by itself."""

    name = "rules"

    def found(self, parts, narrations):
        """Yield nothing of each paragraph."""
        return (ParagraphReports([], []) for _ in parts)


def read(*paragraphs, reader, least=0.0):
    passages = [
        InputPassage(f"p{number}", "body" if number else "headline", text)
        for number, text in enumerate(paragraphs)
    ]
    return read_article(passages, reader, least=least)


def told(*paragraphs, reader):
    """Who says what, from the outermost speaker on: “Osei > Brandt: It was late; …”."""
    found = read(*paragraphs, reader=reader)
    return "; ".join(
        f"{' > '.join(found.speaker(one).name for one in each.chain)}: {each.content.of(found.text)}"
        for each in found.attributions
    )


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It was late,” Osei said.", "Osei"),
        ("“It was late”, Osei said.", "Osei"),
        ("“It was late,” she mewled.", "Mara Lind"),
        ("“It was late,” she went on.", "Mara Lind"),
        ("“It was late,” Mara Osei shot back.", "Mara Osei"),
        ("“It was late,” mused the host Mara Osei.", "Mara Osei"),
        ("“It was late,” an angry Osei retaliated.", "Osei"),
        ("“It was late,” said a Torsk Liberal.", "Torsk Liberal"),
        ("“It was late,” said the former roofer.", "the former roofer"),
        ("“It was late,” the tall, thin sailor mewled.", "the tall, thin sailor"),
        ("“It was late,” Osei softly repeated on Monday.", "Osei"),
        ("“It was late,” Osei, the mayor of Torsk, wrote.", "Osei"),
        ("“It was late,” was how Osei put it.", "Osei"),
        ("“It was late!” the crowd screamed back.", "the crowd"),
        ("“It was late!” Osei tweeted.", "Osei"),
        ("“It was late.” Osei tweeted.", "Osei"),
        ("“It was late,” 17-year-old Mara Osei echoed.", "Mara Osei"),
        ("Osei was blunt: “It was late.”", "Osei"),
        ("Asked about the plan, Osei was blunt: “It was late.”", "Osei"),
        ("When Brandt had spoken, Osei shot back: “It was late.”", "Osei"),
        ("It rained. But Osei called them out: “It was late.”", "Osei"),
        ("Mara Osei, the mayor of Torsk, was blunt: “It was late.”", "Mara Osei"),
        ("17-year-old Mara Osei echoed: “It was late.”", "Mara Osei"),
        ("The mayor went further: “It was late.”", "the mayor"),
        ("Osei said in a statement. “It was late.”", "Osei"),
        ("Mara Osei, the head of the party, said in a statement. “It was late.”", "Mara Osei"),
        ("It rained. Osei agreed. “It was late.”", "Osei"),
        ("The mayor shrugged. “It was late.”", "the mayor"),
        ("Mara Osei wrote to her 300 readers, “It was late.”", "Mara Osei"),
        ("Osei told reporters in Torsk, “It was late.”", "Osei"),
        ("As Osei noted, “It was late.”", "Osei"),
        ("Osei’s verdict: “It was late.”", "Osei"),
        ("Mara Osei's blunt answer to that was: “It was late.”", "Mara Osei"),
        ("Her verdict: “It was late.”", "Mara Lind"),
        ("It was, in Osei’s words, “It was late.”", "Osei"),
        ("In her own words: “It was late.”", "Mara Lind"),
        ("It was, in the words of Mara Osei, “It was late.”", "Mara Osei"),
        ("As the mayor once put it, “It was late.”", "the mayor"),
        ("For Mara Osei, the answer is clear: “It was late.”", "Mara Osei"),
        ("From the report: “It was late.”", "the report"),
        ("It rained. Mara Osei: “It was late.”", "Mara Osei"),
        ("It rained on Osei. Osei: “It was late.”", "Osei"),
        ("Osei continued:\n“It was late.”", "Osei"),
        ("“It was late” – Mara Osei.", "Mara Osei"),
        ("“It was late” — Mara Osei, mayor", "Mara Osei"),
        ("Mara Osei: “It was late.”", "Mara Osei"),
        ("Mara Osei, sailor: It was late.", "Mara Osei"),
        ("Mara van Osei (sailor): It was late.", "Mara van Osei"),
        ("16:41 Mara Osei: It was late.", "Mara Osei"),
    ],
)
def test_a_quotation_is_said_by_who_stands_beside_it(text, speaker):
    found = told("Ferry late", "We met Mara Lind at noon.", *text.split("\n"), reader=SilentReader())
    assert found.rstrip("!.") == f"{speaker}: It was late"


@pytest.mark.parametrize(
    "text",
    [
        "“It was late,” Osei painted a door.",  # an unknown verb with an object
        "“It was late,” which annoyed Osei.",
        "“It was late,” Osei showed.",
        "“It was late,” she said that it was cold.",
        "“It was late,” released in May.",
        "“It was late,” need was great.",
        "“Was it late?” Osei nodded.",
        "“Was it late?” Osei asked.",
        "“It was late!” The crowd mewled.",
        "“It was late.” Osei mewled.",
        "“It was late.” She tweeted.",
        "“It was late.” Osei tweeted a picture.",
        "“It was late,” the sea warned.",
        "“It was late,” Osei was old.",
        "“It was late,” was how it went on.",
        "“It was late, Osei mewled.",
        "Osei was told: “It was late.”",
        "Osei read the letter: “It was late.”",
        "Osei wore a shirt: “It was late.”",
        "There was a sign: “It was late.”",
        "The sea was calm: “It was late.”",
        "Mayor Praises All Of The Torsk Sailors: “It was late.”",
        "It rained. Osei left. “It was late.”",
        "Osei said the ferry was late. “It was late.”",
        "Osei said in a statement that it was late. “It was late.”",
        "Osei spoke, “It was late.”",
        f"Osei went to the far north{' and back' * 15}: “It was late.”",
        "It was “late” – Mara Osei.",
        "“Late” – a film.",
        "Osei left.\n“It was late.”",
        "Mara Osei: It was late.",
        "Q: “Was it late?”",
        "the sailors: “It was late.”",
    ],
)
def test_a_quotation_is_nobodys_where_the_words_beside_it_may_mean_something_else(text):
    assert told("Ferry late", "We met Mara Lind.", *text.split("\n"), reader=SilentReader()) == ""


@pytest.mark.parametrize(
    ("headline", "body", "found"),
    [
        ("Osei: Ferry was late", "Mara Osei left.", "Mara Osei: Ferry was late"),
        ("Osei: ferry was late", "Mara Osei left.", "Mara Osei: ferry was late"),
        ("Mayor: ferry “late”", "The mayor left.", "Mayor: ferry “late”"),
        ("Osei & Brandt: ‘It was late.’", "It rained.", "Osei & Brandt: It was late."),
        ("Mayor: «It was late.»", "It rained.", "Mayor: It was late."),
        ("Live: Osei back in the dock", "It rained, and everybody was alive.", ""),
        ("Sketch: the ferry and the otter", "It rained, and everybody was alive.", ""),
        ("Ferry Late, Mara Osei Said It Rained", "The ferry was late. It rained.", "Mara Osei: It Rained"),
        ("Council Says Ferry Was Late At Torsk", "The council met.", "Council: Ferry Was Late At Torsk"),
    ],
)  # fmt: skip
def test_a_headline_has_a_speaker_who_is_named_again_or_says_it_in_so_many_words(headline, body, found):
    assert told(headline, body, reader=RulesBackend()) == found


LATE, COLD = "Mara Osei: It was late", "Mara Osei: It was cold."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“It was late,” Mara Osei said. “It was cold.”", f"{LATE}; {COLD}"),
        ("“It was late,” Mara Osei said, looking out at the rain: “It was cold.”", f"{LATE}; {COLD}"),
        ("“It was late,” Mara Osei wrote in a post at 11 p.m. on the eve. “It was cold.”", f"{LATE}; {COLD}"),
        ("“It was late,” said Mara Osei, an aide to Sen. Ilse Brandt. “It was cold.”", f"{LATE}; {COLD}"),
        ("“It was late,” Mara Osei said. The sailors were tired of it all. “It was cold.”", LATE),
        ("Mara Osei promised to stay. “It was cold.”", f"Mara Osei: to stay; {COLD}"),
        ("Mara Osei blamed the storm. “It was cold.”", ""),
        ("Mara Osei did not say that it was late. “It was cold.”", ""),
        ("“Was it late?” Mara Osei asked. “It was cold.”", COLD),
        ("“It rained. It fell.” “It was late,” Mara Osei said.", f"Mara Osei: It rained. It fell.; {LATE}"),
        ("“It was late,” Mara Osei said.\n“It was cold.”\n“No.”", f"{LATE}; {COLD}; Mara Osei: No."),
        ("“It was late,” Mara Osei said.\nIt rained.\n“It was cold.”", LATE),
        ("Mara Osei said: “It was late.\nThe council met. “It was cold.”", f"{LATE}."),
        ("Mara Osei said: “It was late.”\n“It was cold.” Then it rained.", f"{LATE}."),
        ("Mara Osei said: “It was late.\n“It was cold.” Then it rained.", f"{LATE}.; {COLD}"),
        (
            "Mara Osei said: “It was late. Jan Vik told me he was tired.\n“It was cold.”",
            f"{LATE}. Jan Vik told me he was tired.; Mara Osei > Jan Vik: he was tired; {COLD}",
        ),
        ("“Jan Vik told me he was very tired of it.” “It was cold.”", "Jan Vik: he was very tired of it"),
        ("Mara Osei: “It was late.” “It was cold.”", f"{LATE}.; {COLD}"),
        ("Mara Osei said it was late:\n“It was cold.”", f"Mara Osei: it was late; {COLD}"),
        ("Mara Osei said Osei was blunt: “It was late.”", "Mara Osei: Osei was blunt: “It was late.”"),
        (
            "It had been late, Mara Osei said. Nobody would pay. Fares should fall. It rained. I would go.",
            "Mara Osei: It had been late; Mara Osei: Nobody would pay.; Mara Osei: Fares should fall.",
        ),
        ("It was late, Mara Osei said. The crew slept.", LATE),
        ("“It was late,” Mara Osei said. She had left.", LATE),
        ("It was late, Mara Osei said. The crew could not be reached.", LATE),
        ("It was late, Mara Osei said. Whether it would go she was unable to say.", LATE),
        (
            "It was late, Mara Osei said. Ilse Brandt told us it would rain. Nobody would come.",
            f"{LATE}; Ilse Brandt: it would rain",
        ),
        (
            "“The council told me it was hot,” Mara Osei said.",
            "Mara Osei: The council told me it was hot; Mara Osei > the council: it was hot",
        ),
        (
            "Mara Osei said the council told her it was hot.",
            "Mara Osei: the council told her it was hot; Mara Osei > the council: it was hot",
        ),
        ("Mara Osei said she had said that it was late.", "Mara Osei: she had said that it was late"),
        ("Mara Osei said it was late, but Bo Vik said it fell.", "Mara Osei: it was late; Bo Vik: it fell"),
        ("Mara Osei said …", ""),
        ("Mara Osei said that “it was very late. It was cold.”", "Mara Osei: it was very late. It was cold."),
        ("Mara Osei called it “old Mr. Vik’s”.", "Mara Osei: it “old Mr. Vik’s”"),
    ],
)  # fmt: skip
def test_what_goes_on_or_stands_within_what_somebody_says_is_theirs_or_nobodys(text, found):
    assert told("Ferry late", *text.split("\n"), reader=RulesBackend()) == found


def test_an_attribution_has_its_place_its_form_and_where_its_speaker_is_named():
    text = "Mara Osei said that the ferry was late."
    found = read("Ferry late", text, "She said it “rained”.", reader=RulesBackend())
    first, second = found.attributions
    assert (first.part, first.form, second.part, second.form) == (1, "indirect", 2, "mixed")
    words = (span.of(found.text) for span in (second.mention, second.named, second.cue))
    assert tuple(words) == ("She", "Mara Osei", "said")
    unsure = read("Ferry late", text, reader=RulesBackend(), least=1.1)
    assert (unsure.attributions, unsure.speakers) == ((), ())


PIECES = ["Mara Osei", "said", "“It", "late.”", "’", "that", "she said", ","]


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join), max_size=4))
def test_all_that_is_told_lies_in_its_paragraph_in_reading_order(texts):
    found = read(*texts, reader=RulesBackend())
    starts = [each.content.start for each in found.attributions]
    assert starts == sorted(starts)
    for each in found.attributions:
        assert found.parts[each.part].span.holds(each.content)
        assert each.content.of(found.text).strip()
        assert each.speaker in {speaker.id for speaker in found.speakers}


@pytest.mark.parametrize("text", ["“" * 10_000, "a" * 100_000, "A" * 100_000, "“It rained.” " * 300])
def test_hostile_articles_do_not_hang(text):
    assert read("Late", text, reader=SilentReader()).text.endswith(text)


class CountedText(str):
    """A text that counts what is read of it."""

    __slots__ = ()
    read = 0

    def __getitem__(self, key):
        found = super().__getitem__(key)
        CountedText.read += len(found)
        return found


def work(monkeypatch, paragraphs, known):
    """Return how often spans are compared, and how much of the text is read, until all is carried on."""
    compared = []
    shared = ReadingSpan.shared
    text, found = quoted(*paragraphs)
    reports = [report(text, "Mara", "said", content) for content in known]
    CountedText.read = 0
    with monkeypatch.context() as patched:
        patched.setattr(ReadingSpan, "shared", lambda one, other: compared.append(1) or shared(one, other))
        carry_speakers(CountedText(text), found, reports)
    return len(compared), CountedText.read


@pytest.mark.parametrize(
    "layout",
    [
        lambda count: (["Mara said: “It is 0.” " + " ".join(f"“It is {n}.”" for n in range(1, count))], 1),
        lambda count: (["Mara said: " + " ".join(f"“It is {n}.” We left." for n in range(count))], 1),
        lambda count: (["Mara said: " + " ".join(f"“It is {n}.” “Aha.”" for n in range(count))], count),
        lambda count: (["Mara said: “It is 0.”", *(f"“It is {n}.”" for n in range(1, count))], 1),
    ],
    ids=["many quotations", "many that nobody says", "many known", "many paragraphs"],
)
def test_twice_as_many_quotations_take_no_more_than_about_twice_as_long(monkeypatch, layout):
    once, twice = (
        work(monkeypatch, paragraphs, [f"“It is {n}.”" for n in range(known)])
        for paragraphs, known in map(layout, (150, 300))
    )
    assert twice[0] <= 2.5 * once[0] + 50
    assert twice[1] <= 2.5 * once[1] + 50
