"""An article is read as one text, by whatever finds reports in its paragraphs."""

import importlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.drafting.attribute.attribution_pipeline import InputPassage, join_passages, read_article
from quizapp.drafting.attribute.speech_reports import Mention, ParagraphReports, SpeechReport
from quizapp.drafting.source_reading import PARAGRAPH_SEPARATOR, ReadingSpan

SAYING = re.compile(r"\b([A-Z]\w+ [A-Z]\w+|[Ss]he) (said|told me|did not say|would say):? (.+)")


class Reader:
    """Finds “NAME said …” up to the end of a paragraph."""

    name = "rules"

    def found(self, parts, narrations):
        """Yield the one report of each paragraph."""
        for number, (part, narration) in enumerate(zip(parts, narrations, strict=True)):
            match = SAYING.search(narration.text)
            yield ParagraphReports([self._report(match, part, number, narration)] if match else [], [])

    def _report(self, match, part, number, narration):
        who, cue, content = (self._placed(match, group, part, narration) for group in (1, 2, 3))
        sort = "pronoun" if match[1].lower() == "she" else "name"
        mention = Mention(who, match[1].split()[-1], match[1], sort)
        return SpeechReport(
            content, number, "stating", "say", cue, mention,
            negated="not" in match[2], modal="would" in match[2],
        )  # fmt: skip

    def _placed(self, match, group, part, narration):
        span = narration.source(match.start(group), match.end(group))
        return ReadingSpan(span.start + part.span.start, span.end + part.span.start)


def _read(*texts, **more):
    passages = [
        InputPassage(f"p{number}", "body" if number else "headline", text)
        for number, text in enumerate(texts)
    ]
    return read_article(passages, Reader(), **({"least": 0.0} | more))


def _told(reading):
    return [
        ([reading.speaker(each).name for each in one.chain], one.content.of(reading.text))
        for one in reading.attributions
    ]


def test_passages_become_one_text_in_which_each_has_its_place():
    text, parts = join_passages(
        [InputPassage("a", "headline", "Late"), InputPassage("b", "body", "It rained.")]
    )
    assert text == f"Late{PARAGRAPH_SEPARATOR}It rained."
    assert [(each.passage, each.role, each.span.of(text)) for each in parts] == [
        ("a", "headline", "Late"),
        ("b", "body", "It rained."),
    ]


def test_who_says_what_is_told_with_speakers_and_places():
    reading = _read("Ferry late", "Mara Osei said that the ferry was late.", "She said it “rained”.")
    assert _told(reading) == [(["Mara Osei"], "the ferry was late."), (["Mara Osei"], "it “rained”.")]
    first, second = reading.attributions
    assert (first.part, first.form, second.part, second.form) == (1, "indirect", 2, "mixed")
    assert second.mention.of(reading.text) == "She"
    assert second.named.of(reading.text) == "Mara Osei"
    assert second.cue.of(reading.text) == "said"


def test_a_quotation_carries_on_and_one_within_it_has_a_chain():
    reading = _read("Late", "Mara Osei said: “Ilse Brandt told me it was late.”", "“It rained.”")
    assert (["Mara Osei", "Ilse Brandt"], "it was late.") in _told(reading)
    assert (["Mara Osei"], "It rained.") in _told(reading)


def test_what_was_not_said_is_not_told():
    assert not _read("Late", "Mara Osei did not say it was late.").attributions
    assert not _read("Late", "Mara Osei would say it was late.").attributions


def test_a_headline_of_capitals_is_read_as_a_sentence():
    reading = _read("Ferry Was Late, Mara Osei Said It Rained", "The ferry was late. It rained, it said.")
    assert _told(reading) == [(["Mara Osei"], "It Rained")]


def test_what_is_less_sure_than_wished_is_not_told_nor_are_its_speakers():
    reading = _read("Late", "Mara Osei said it was late.", least=1.1)
    assert (reading.attributions, reading.speakers) == ((), ())


def test_a_content_without_words_is_not_told():
    assert not _read("Late", "Mara Osei said …").attributions


def test_an_article_of_nothing_is_read():
    assert not _read().attributions
    assert not _read("", " ", "“").attributions


@given(
    st.lists(
        st.lists(
            st.sampled_from(["Mara Osei", "said", "“It", "late.”", "’", "that", "she said", ","]), max_size=9
        ).map(" ".join),
        max_size=4,
    )
)
def test_all_that_is_told_lies_in_its_paragraph_in_reading_order(texts):
    reading = _read(*texts)
    starts = [each.content.start for each in reading.attributions]
    assert starts == sorted(starts)
    for each in reading.attributions:
        assert reading.parts[each.part].span.holds(each.content)
        assert each.content.of(reading.text).strip()
        assert each.speaker in {speaker.id for speaker in reading.speakers}


@pytest.mark.parametrize("text", ["“" * 10_000, "a" * 100_000, "A" * 100_000, "“It rained.” " * 300])
def test_hostile_articles_do_not_hang(text):
    assert _read("Late", text).text.endswith(text)


def test_a_question_tells_who_goes_on_and_is_not_told():
    reading = _read("Late", "Mara Osei came. “Was it late?” Mara Osei asked. “It was not.”")
    assert _told(reading) == [(["Mara Osei"], "It was not.")]


def test_who_stands_beside_a_quotation_that_no_reader_finds_says_it():
    reading = _read("Late", "Mara Osei came.", "“It was late,” Osei mewled. “It was cold.”")
    assert _told(reading) == [(["Mara Osei"], "It was late"), (["Mara Osei"], "It was cold.")]


def test_a_statement_is_judged_by_what_stands_before_it_in_its_own_paragraph_alone(monkeypatch):
    judged = []
    where = importlib.import_module("quizapp.drafting.attribute.attribution_builder")
    monkeypatch.setattr(where, "classify_statement", lambda told: judged.append(told) or "claim")
    _read("It rained", "We counted boats.", "It was late. Mara Osei said it rained", "Jan Lind said no")
    assert [(each.words, each.before, each.form) for each in judged] == [
        ("it rained", "It was late. Mara Osei said ", "indirect"),
        ("no", "Jan Lind said ", "indirect"),
    ]
