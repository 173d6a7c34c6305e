"""The sheet after an answer: exactly the cited words are marked, and it says who says them, and as what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quizapp.pack.quote_matching import index_passages
from quizapp.ui.article_view.state import (
    ArticleGap,
    ArticleViewState,
    MarkLegend,
    ParagraphState,
    list_marked_words,
)
from quizapp.ui.messages import common
from quizapp.ui.question import explanation_citations as citing
from quizapp.ui.question.evidence_builder import build_evidence_view
from tests.pack.builders import questions
from tests.ui.fakes import translate
from tests.ui.question.articles import asked, cited, says
from tests.ui.question.sittings import PACKS

if TYPE_CHECKING:
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.questions import Question
    from quizapp.pack.models.sources import Source

EVERY = [
    (pack, question)
    for pack in PACKS
    for question in questions(pack)
    if question.evidence or question.closest
]

every_question = pytest.mark.parametrize(
    ("pack", "question"), EVERY, ids=[f"{pack.id[:6]}-{question.id}" for pack, question in EVERY]
)


def shown(pack: Pack, question: Question, *, whole: bool = False) -> ArticleViewState:
    return build_evidence_view(
        source_of(pack, question),
        citing.find_evidence_citations(question),
        pack.speakers,
        translate,
        whole=whole,
    )


def source_of(pack: Pack, question: Question) -> Source:
    """The article of a question's first citation."""
    sought = citing.find_evidence_citations(question).passages[0]
    return next(source for source in pack.sources if sought in {each.id for each in source.passages})


def paragraphs(sheet: ArticleViewState) -> list[ParagraphState]:
    return [row for row in sheet.items if isinstance(row, ParagraphState)]


def marked(sheet: ArticleViewState) -> list[str]:
    return [words for row in paragraphs(sheet) for words in list_marked_words(row)]


def cues(sheet: ArticleViewState) -> list[str]:
    return [row.text[span.start : span.end] for row in paragraphs(sheet) for span in row.cues]


def facts(sheet: ArticleViewState) -> list[tuple[str, str, str]]:
    return [(fact.via, fact.name, fact.kind) for row in paragraphs(sheet) for fact in row.facts]


def numbers(sheet: ArticleViewState) -> list[int | None]:
    return [row.number for row in paragraphs(sheet)]


class TestMarks:
    def test_exactly_the_quote_is_marked_at_its_place(self) -> None:
        sheet = shown(*asked([cited("gazette-3", "every seat had been taken")]))
        (row,) = [row for row in paragraphs(sheet) if row.marks]
        (mark,) = row.marks
        assert row.text[: mark.start].endswith("She added that ")
        assert row.text[mark.end :] == " on Fridays."

    def test_a_quote_that_stands_twice_is_marked_where_its_surroundings_say(self) -> None:
        text = "The quay was dark. Then the quay was lit."
        sheet = shown(*asked([cited("gazette-4", "the quay was", suffix=" lit")], gazette_4=text))
        (row,) = [row for row in paragraphs(sheet) if row.marks]
        assert row.marks[0].start == text.index("the quay was lit")

    def test_quotes_that_overlap_are_one_mark_and_quotes_that_touch_are_two(self) -> None:
        text = "One two three four."
        pair = cited("gazette-4", "One two"), cited("gazette-4", "two three")
        assert marked(shown(*asked(pair, gazette_4=text))) == ["One two three"]
        pair = cited("gazette-4", "One two "), cited("gazette-4", "three four")
        assert marked(shown(*asked(pair, gazette_4=text))) == ["One two ", "three four"]

    def test_marks_of_several_passages_stand_in_reading_order(self) -> None:
        evidence = [cited("gazette-6", "Anton Weck"), cited("gazette-1", "412 passengers")]
        assert marked(shown(*asked(evidence))) == ["412 passengers", "Anton Weck"]

    @every_question
    def test_what_is_marked_of_a_real_question_is_what_it_quotes(
        self, pack: Pack, question: Question
    ) -> None:
        sheet = shown(pack, question)
        here = {passage.id for passage in source_of(pack, question).passages}
        evidence = question.evidence[0] if question.evidence else ()
        quotes = [each.quote for each in evidence if each.passage in here]
        marks = marked(sheet)
        assert all(any(quote in words for words in marks) for quote in quotes)
        assert sum(map(len, marks)) <= sum(map(len, quotes))

    def test_what_is_cited_first_is_brought_into_sight_first(self) -> None:
        evidence = [cited("gazette-6", "Anton Weck"), cited("gazette-1", "412 passengers")]
        assert [shown(*asked(each)).first_mark for each in (evidence, evidence[::-1])] == [1, 0]

    @settings(max_examples=60, deadline=None)
    @given(
        words=st.lists(st.text("abé ’“😀", min_size=1, max_size=5), min_size=3, max_size=12),
        cut=st.tuples(st.integers(0, 11), st.integers(1, 12)),
    )
    def test_whatever_the_letters_the_mark_is_the_quote(self, words: list[str], cut: tuple[int, int]) -> None:
        text = " ".join(f"{place}{word.strip()}" for place, word in enumerate(words)).strip()
        start, end = min(cut[0], len(text) - 1), min(cut[0] + cut[1], len(text))
        quote = text[start:end].strip()
        assume(text.count(quote) == 1)
        assert marked(shown(*asked([cited("gazette-4", quote)], gazette_4=text))) == [quote]


class TestCues:
    def test_the_cue_is_found_in_the_quotes_own_sentence(self) -> None:
        evidence = cited("gazette-3", "every seat had been taken", says("corran", cue="She added"))
        assert cues(shown(*asked([evidence]))) == ["She added"]

    def test_the_cue_is_found_in_the_sentence_before(self) -> None:
        evidence = cited("gazette-4", "gives no reason", says("report", "finding", cue="A report"))
        assert cues(shown(*asked([evidence]))) == ["A report"]

    def test_the_cue_nearest_to_the_quote_is_the_one_that_is_dotted(self) -> None:
        text = "She said it rained. She said it was cold there."
        evidence = cited("gazette-4", "it was cold", says("corran", cue="She said"))
        (row,) = [row for row in paragraphs(shown(*asked([evidence], gazette_4=text))) if row.cues]
        assert row.cues[0].start == text.rindex("She said")

    def test_a_cue_that_stands_elsewhere_in_the_passage_is_left_alone(self) -> None:
        text = "She said so. It rained. It was cold there."
        evidence = cited("gazette-4", "It was cold", says("corran", cue="She said"))
        assert cues(shown(*asked([evidence], gazette_4=text))) == []

    def test_a_name_that_stands_elsewhere_is_dotted_there_and_its_passage_shown(self) -> None:
        named = {"passage": "gazette-6", "quote": "Anton Weck"}
        evidence = cited("gazette-1", "412 passengers", says("weck", cue="carried", named=named))
        sheet = shown(*asked([evidence]))
        assert cues(sheet) == ["carried", "Anton Weck"]
        assert (numbers(sheet), [row.muted for row in paragraphs(sheet)]) == (
            [None, 1, 2, 6],
            [True, False, True, False],
        )

    @every_question
    def test_every_cue_of_a_real_question_is_dotted(self, pack: Pack, question: Question) -> None:
        here = {passage.id for passage in source_of(pack, question).passages}
        evidence = question.evidence[0] if question.evidence else ()
        wanted = {
            saying.cue
            for each in evidence
            if each.passage in here
            for saying in each.attributions
            if saying.cue is not None
        }
        names = {
            saying.named.quote
            for each in evidence
            for saying in each.attributions
            if saying.named is not None and saying.named.passage in here
        }
        found = cues(shown(pack, question))
        assert all(any(words in dotted for dotted in found) for words in wanted | names)


class TestFacts:
    def test_what_nobody_says_is_told_by_the_reporter(self) -> None:
        sheet = shown(*asked([cited("gazette-1", "412 passengers")]))
        assert facts(sheet) == [
            ("", "The article itself", common.describe_statement_type(translate, "narration")[0])
        ]
        (fact,) = [fact for row in paragraphs(sheet) for fact in row.facts]
        assert (fact.role, fact.icon, fact.kind_text) == (
            "The Ostermere Gazette",
            "article",
            common.describe_statement_type(translate, "narration")[1],
        )

    def test_words_that_only_name_something_are_told_by_nobody_beside_what_somebody_says(self) -> None:
        claim, named = cited("gazette-3", "She added", says("corran")), cited("gazette-1", "412 passengers")
        assert facts(shown(*asked([claim, named]))) == [("The article:", "Ilse Corran", "Claim")]

    def test_a_sentence_is_told_by_whoever_tells_it_also_beside_what_somebody_says(self) -> None:
        claim = cited("gazette-3", "She added", says("corran"))
        sentence = cited("gazette-4", "The quay was dark.")
        told = facts(shown(*asked([claim, sentence], gazette_4="The quay was dark. It was lit.")))
        assert [name for _, name, _ in told] == ["Ilse Corran", "The article itself"]

    def test_a_speaker_is_told_with_role_and_letters_and_the_kind_of_statement(self) -> None:
        sheet = shown(*asked([cited("gazette-3", "She added", says("corran"))]))
        (fact,) = [fact for row in paragraphs(sheet) for fact in row.facts]
        assert (fact.via, fact.name, fact.role, fact.monogram) == (
            "The article:",
            "Ilse Corran",
            "runs the ferry company",
            "IC",
        )
        assert (fact.kind, fact.kind_icon) == ("Claim", "claim")

    def test_a_chain_is_written_out_and_its_kind_is_the_innermost_speakers(self) -> None:
        evidence = cited("gazette-5", "felt safer", says("report", "finding"), says("passengers"))
        sheet = shown(*asked([evidence]))
        assert facts(sheet) == [
            ("The article: the harbour office’s report:", "passengers in the report", "Claim")
        ]

    def test_a_document_and_a_group_have_an_icon_in_place_of_letters(self) -> None:
        for speaker, icon in (("report", "article"), ("traders", "speaker")):
            sheet = shown(*asked([cited("gazette-3", "She added", says(speaker))]))
            (fact,) = [fact for row in paragraphs(sheet) for fact in row.facts]
            assert (fact.monogram, fact.icon) == ("", icon)

    def test_facts_stand_once_for_each_speaker_and_kind(self) -> None:
        evidence = [
            cited("gazette-3", "People had stopped", says("corran")),
            cited("gazette-3", "She added", says("corran")),
            cited("gazette-6", "He did not say", says("corran")),
            cited("gazette-6", "Anton Weck", says("weck", "call")),
        ]
        sheet = shown(*asked(evidence))
        told = {row.number: [fact.name for fact in row.facts] for row in paragraphs(sheet) if row.facts}
        assert told == {3: ["Ilse Corran"], 6: ["Anton Weck"]}

    def test_that_something_is_said_in_order_to_deny_it_is_told_in_place_of_the_kinds_meaning(self) -> None:
        evidence = [
            cited("gazette-3", "People had stopped", says("corran")),
            cited("gazette-3", "She added", says("corran", denies=True)),
        ]
        sheet = shown(*asked(evidence))
        meanings = [fact.kind_text for row in paragraphs(sheet) for fact in row.facts]
        assert meanings == [common.describe_statement_type(translate, "claim")[1], "said in order to deny it"]
        assert "Claim, said in order to deny it." in sheet.description


class TestClosest:
    @pytest.fixture
    def sheet(self) -> ArticleViewState:
        said = says("corran", cue="did not answer")
        return shown(*asked(closest=[cited("gazette-8", "The bus company did not answer questions.", said)]))

    def test_the_closest_passage_stands_there_without_a_mark(self, sheet: ArticleViewState) -> None:
        assert (marked(sheet), cues(sheet)) == ([], [])
        assert sheet.heading == "The closest the article comes"
        assert [(row.number, row.muted) for row in paragraphs(sheet)] == [(7, True), (8, False)]

    def test_that_nothing_is_marked_is_told_at_the_foot_and_to_a_screen_reader(
        self, sheet: ArticleViewState
    ) -> None:
        sentence = "Nothing is marked: no words here settle it."
        assert sheet.foot is not None
        assert (sheet.foot.note, sheet.foot.legend, sheet.description) == (sentence, None, sentence)

    def test_words_that_settle_it_have_a_heading_and_a_legend(self) -> None:
        sheet = shown(*asked([cited("gazette-1", "412")]))
        assert sheet.heading == "What the article says"
        assert sheet.foot is not None
        assert (sheet.foot.note, sheet.foot.legend) == ("", MarkLegend("exact words", "who says them"))


class TestSurroundings:
    def test_one_passage_stands_on_each_side_muted(self) -> None:
        sheet = shown(*asked([cited("gazette-4", "counted empty seats")]))
        assert [(row.number, row.muted) for row in paragraphs(sheet)] == [(3, True), (4, False), (5, True)]

    def test_at_the_articles_ends_there_is_nothing_beyond(self) -> None:
        assert numbers(shown(*asked([cited("gazette-8", "The bus company")]))) == [7, 8]

    def test_a_passage_between_two_cited_ones_stands_there_once(self) -> None:
        evidence = [cited("gazette-3", "She added"), cited("gazette-5", "felt safer")]
        assert numbers(shown(*asked(evidence))) == [2, 3, 4, 5, 6]

    def test_the_whole_article_has_every_passage_none_of_them_muted(self) -> None:
        pack, question = asked([cited("gazette-4", "counted empty seats")])
        sheet = shown(pack, question, whole=True)
        assert [row.text for row in paragraphs(sheet)] == [each.text for each in pack.sources[0].passages]
        assert not any(row.muted for row in paragraphs(sheet))
        assert (marked(sheet), sheet.description) == (
            marked(shown(pack, question)),
            shown(pack, question).description,
        )

    def test_the_whole_article_tells_what_the_pack_leaves_out(self) -> None:
        sheet = shown(*asked([cited("letter-2", "A bus stops at our doors", says("sund"))]), whole=True)
        assert sheet.headline == "Low Street asks for its bus"
        assert [row.text for row in sheet.items if isinstance(row, ArticleGap)] == [
            "The rest of paragraph 2 is not in this pack",
            "Paragraphs 4 and 5 are not in this pack",
        ]

    @every_question
    def test_every_cited_passage_of_a_real_question_is_shown(self, pack: Pack, question: Question) -> None:
        source = source_of(pack, question)
        cited_here = {
            each.passage
            for each in (question.evidence[0] if question.evidence else question.closest)
            if each.passage in {passage.id for passage in source.passages}
        }
        texts = {row.text for row in paragraphs(shown(pack, question)) if not row.muted}
        assert cited_here
        assert {index_passages(pack)[each].text for each in cited_here} <= texts


class TestSpoken:
    def test_the_marked_words_are_said_with_their_place_and_then_who_says_them(self) -> None:
        evidence = cited("gazette-3", "She added that every seat had been taken on Fridays.", says("corran"))
        assert shown(*asked([evidence])).description == (
            "Evidence, paragraph 3: She added that every seat had been taken on Fridays. "
            "Said by The article: Ilse Corran. Claim."
        )

    def test_what_the_article_tells_itself_is_said_so(self) -> None:
        assert shown(*asked([cited("gazette-1", "412 passengers")])).description == (
            "Evidence, paragraph 1: 412 passengers. The article itself says it."
        )

    def test_quotation_marks_and_brackets_are_said_in_words(self) -> None:
        text = "He said “it [the quay] was … dark” and left."
        told = shown(*asked([cited("gazette-4", "“it [the quay] was … dark”")], gazette_4=text)).description
        assert told.startswith(
            "Evidence, paragraph 4: quote it inserted the quay end inserted was cut dark end quote."
        )

    def test_what_has_no_number_is_said_without_one(self) -> None:
        told = shown(*asked([cited("gazette-standfirst", "ends on Sunday")])).description
        assert told.startswith("Evidence: ends on Sunday.")

    @every_question
    def test_a_real_question_is_said_in_whole_sentences(self, pack: Pack, question: Question) -> None:
        sheet = shown(pack, question)
        assert sheet.description.endswith(".")
        assert ".." not in sheet.description
        assert "  " not in sheet.description
        assert sheet.name == f"Article: {sheet.headline}"
