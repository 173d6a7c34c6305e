"""The sheet after an answer: exactly the cited words are marked, and it says who says them, and as what."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizapp.pack.quote_matching import index_passages
from quizapp.ui.article_view.state import ArticleGap, MarkLegend, ParagraphState, list_marked_words
from quizapp.ui.messages import common
from quizapp.ui.question import explanation_citations as citing
from quizapp.ui.question.evidence_builder import build_evidence_view
from tests.pack.builders import questions
from tests.ui.fakes import translate as say
from tests.ui.question.articles import asked, cited, says
from tests.ui.question.sittings import PACKS

EVERY = [
    pytest.param(pack, question, id=f"{pack.id[:6]}-{question.id}")
    for pack in PACKS
    for question in questions(pack)
    if question.evidence or question.closest
]


def shown(pack, question, *, whole=False):
    citations = citing.find_evidence_citations(question)
    return build_evidence_view(source_of(pack, question), citations, pack.speakers, say, whole=whole)


def source_of(pack, question):
    """The article of a question's first citation."""
    sought = citing.find_evidence_citations(question).passages[0]
    return next(source for source in pack.sources if sought in {each.id for each in source.passages})


def sheet_of(*evidence, **passages):
    """The sheet of a question with this evidence; `passages` give passages another text."""
    return shown(*asked(evidence, **passages))


def paragraphs(sheet):
    return [row for row in sheet.items if isinstance(row, ParagraphState)]


def marked(sheet):
    return [words for row in paragraphs(sheet) for words in list_marked_words(row)]


def cues(sheet):
    return [row.text[span.start : span.end] for row in paragraphs(sheet) for span in row.cues]


def facts(sheet):
    return [fact for row in paragraphs(sheet) for fact in row.facts]


def names(sheet):
    return [fact.name for fact in facts(sheet)]


def numbers(sheet):
    return [(row.number, row.muted) for row in paragraphs(sheet)]


class TestMarks:
    def test_exactly_the_quote_is_marked_at_its_place(self):
        (row,) = [
            row for row in paragraphs(sheet_of(cited("gazette-3", "every seat had been taken"))) if row.marks
        ]
        (mark,) = row.marks
        assert row.text[: mark.start].endswith("She added that ")
        assert row.text[mark.end :] == " on Fridays."

    def test_a_quote_that_stands_twice_is_marked_where_its_surroundings_say(self):
        text = "The quay was dark. Then the quay was lit."
        sheet = sheet_of(cited("gazette-4", "the quay was", suffix=" lit"), gazette_4=text)
        (row,) = [row for row in paragraphs(sheet) if row.marks]
        assert row.marks[0].start == text.index("the quay was lit")

    @pytest.mark.parametrize(
        ("quotes", "marks"),
        [
            (("One two", "two three"), ["One two three"]),
            (("One two ", "three four"), ["One two ", "three four"]),
        ],
        ids=["overlap", "touch"],
    )
    def test_quotes_that_overlap_are_one_mark_and_quotes_that_touch_are_two(self, quotes, marks):
        evidence = [cited("gazette-4", quote) for quote in quotes]
        assert marked(sheet_of(*evidence, gazette_4="One two three four.")) == marks

    def test_marks_stand_in_reading_order_and_what_is_cited_first_is_brought_into_sight_first(self):
        evidence = [cited("gazette-6", "Anton Weck"), cited("gazette-1", "412 passengers")]
        sheets = [sheet_of(*each) for each in (evidence, evidence[::-1])]
        assert [marked(sheet) for sheet in sheets] == [["412 passengers", "Anton Weck"]] * 2
        assert [sheet.first_mark for sheet in sheets] == [1, 0]

    @given(
        words=st.lists(st.text("abé ’“😀", min_size=1, max_size=5), min_size=3, max_size=12),
        cut=st.tuples(st.integers(0, 11), st.integers(1, 12)),
    )
    def test_whatever_the_letters_the_mark_is_the_quote(self, words, cut):
        text = " ".join(f"{place}{word.strip()}" for place, word in enumerate(words)).strip()
        start, end = min(cut[0], len(text) - 1), min(cut[0] + cut[1], len(text))
        quote = text[start:end].strip()
        assume(text.count(quote) == 1)
        assert marked(sheet_of(cited("gazette-4", quote), gazette_4=text)) == [quote]


class TestCues:
    @pytest.mark.parametrize(
        ("passage", "quote", "saying"),
        [
            ("gazette-3", "every seat had been taken", says("corran", cue="She added")),
            ("gazette-4", "gives no reason", says("report", "finding", cue="A report")),
        ],
        ids=["in the quote's sentence", "in the sentence before"],
    )
    def test_the_words_that_tell_who_says_it_are_dotted(self, passage, quote, saying):
        assert cues(sheet_of(cited(passage, quote, saying))) == [saying["cue"]]

    @pytest.mark.parametrize(
        ("text", "starts"),
        [
            ("She said it rained. She said it was cold there.", [20]),
            ("She said so. It rained. Yes, it was cold there.", []),
        ],
        ids=["the nearest of two", "too far away"],
    )
    def test_only_the_cue_nearest_to_the_quote_is_dotted(self, text, starts):
        evidence = cited("gazette-4", "it was cold", says("corran", cue="She said"))
        sheet = sheet_of(evidence, gazette_4=text)
        assert [span.start for row in paragraphs(sheet) for span in row.cues] == starts

    def test_a_name_that_stands_elsewhere_is_dotted_there_and_its_passage_shown(self):
        named = {"passage": "gazette-6", "quote": "Anton Weck"}
        sheet = sheet_of(cited("gazette-1", "412 passengers", says("weck", cue="carried", named=named)))
        assert cues(sheet) == ["carried", "Anton Weck"]
        assert numbers(sheet) == [(None, True), (1, False), (2, True), (6, False)]


class TestFacts:
    def test_what_nobody_says_is_told_by_the_article_itself(self):
        (fact,) = facts(sheet_of(cited("gazette-1", "412 passengers")))
        kind, meaning = common.describe_statement_type(say, "narration")
        assert (fact.via, fact.name, fact.role) == ("", "The article itself", "The Ostermere Gazette")
        assert (fact.icon, fact.kind, fact.kind_text) == ("article", kind, meaning)

    @pytest.mark.parametrize(
        ("quote", "told"),
        [("dark quay", ["Ilse Corran"]), ("The dark quay lay there.", ["Ilse Corran", "The article itself"])],
        ids=["a name", "a sentence"],
    )
    def test_beside_what_somebody_says_a_sentence_is_told_by_the_article_and_a_name_by_nobody(
        self, quote, told
    ):
        claim = cited("gazette-3", "She added", says("corran"))
        assert (
            names(
                sheet_of(claim, cited("gazette-4", quote), gazette_4="The dark quay lay there. It was lit.")
            )
            == told
        )

    def test_a_speaker_is_told_with_role_and_letters_and_the_kind_of_statement(self):
        (fact,) = facts(sheet_of(cited("gazette-3", "She added", says("corran"))))
        assert (fact.name, fact.role, fact.monogram) == ("Ilse Corran", "runs the ferry company", "IC")
        assert fact.via
        assert (fact.kind, fact.kind_icon) == (common.describe_statement_type(say, "claim")[0], "claim")

    def test_a_chain_is_written_out_and_its_kind_is_the_innermost_speakers(self):
        chain = says("report", "finding"), says("passengers")
        (fact,) = facts(sheet_of(cited("gazette-5", "felt safer", *chain)))
        assert "the harbour office’s report" in fact.via
        assert (fact.name, fact.kind_icon) == ("passengers in the report", "claim")

    @pytest.mark.parametrize(("speaker", "icon"), [("report", "article"), ("traders", "speaker")])
    def test_a_document_and_a_group_have_an_icon_in_place_of_letters(self, speaker, icon):
        (fact,) = facts(sheet_of(cited("gazette-3", "She added", says(speaker))))
        assert (fact.monogram, fact.icon) == ("", icon)

    def test_facts_stand_once_for_each_speaker_and_kind(self):
        sheet = sheet_of(
            cited("gazette-3", "People had stopped", says("corran")),
            cited("gazette-3", "She added", says("corran")),
            cited("gazette-6", "He did not say", says("corran")),
            cited("gazette-6", "Anton Weck", says("weck", "call")),
        )
        told = {row.number: [fact.name for fact in row.facts] for row in paragraphs(sheet) if row.facts}
        assert told == {3: ["Ilse Corran"], 6: ["Anton Weck"]}

    def test_that_something_is_said_in_order_to_deny_it_is_told_in_place_of_the_kinds_meaning(self):
        sheet = sheet_of(
            cited("gazette-3", "People had stopped", says("corran")),
            cited("gazette-3", "She added", says("corran", denies=True)),
        )
        kind, meaning = common.describe_statement_type(say, "claim")
        assert [fact.kind_text for fact in facts(sheet)] == [meaning, say("explanation.denied")]
        assert say("explanation.denying", kind=kind) in sheet.description


class TestWhatIsShown:
    def test_the_closest_passage_stands_there_without_a_mark_and_it_is_told_that_nothing_is(self):
        said = says("corran", cue="did not answer")
        closest = [cited("gazette-8", "The bus company did not answer questions.", said)]
        sheet = shown(*asked(closest=closest))
        assert (marked(sheet), cues(sheet)) == ([], [])
        assert numbers(sheet) == [(7, True), (8, False)]
        sentence = say("explanation.nothing_marked")
        assert (sheet.foot.note, sheet.foot.legend, sheet.description) == (sentence, None, sentence)

    def test_words_that_settle_it_have_a_heading_of_their_own_and_a_legend(self):
        settled, closest = (
            shown(*asked(**{by: [cited("gazette-1", "412")]})) for by in ("evidence", "closest")
        )
        assert len({settled.heading, closest.heading, ""}) == 3
        legend = MarkLegend(say("explanation.exact_words"), say("explanation.who_says"))
        assert (settled.foot.note, settled.foot.legend) == ("", legend)

    @pytest.mark.parametrize(
        ("quotes", "told"),
        [
            ([("gazette-4", "counted empty seats")], [(3, True), (4, False), (5, True)]),
            ([("gazette-8", "The bus company")], [(7, True), (8, False)]),
            (
                [("gazette-3", "She added"), ("gazette-5", "felt safer")],
                [(2, True), (3, False), (4, True), (5, False), (6, True)],
            ),
        ],
        ids=["one on each side", "nothing beyond the end", "between two cited ones"],
    )
    def test_around_what_is_cited_one_passage_stands_muted_on_each_side(self, quotes, told):
        assert numbers(sheet_of(*(cited(*each) for each in quotes))) == told

    def test_the_whole_article_has_every_passage_none_of_them_muted_and_the_same_marks(self):
        pack, question = asked([cited("gazette-4", "counted empty seats")])
        sheet, near = shown(pack, question, whole=True), shown(pack, question)
        assert [row.text for row in paragraphs(sheet)] == [each.text for each in pack.sources[0].passages]
        assert not any(row.muted for row in paragraphs(sheet))
        assert (marked(sheet), sheet.description) == (marked(near), near.description)

    def test_the_whole_article_tells_what_the_pack_leaves_out(self):
        sheet = shown(*asked([cited("letter-2", "A bus stops at our doors", says("sund"))]), whole=True)
        assert sheet.headline == "Low Street asks for its bus"
        gaps = [row.text for row in sheet.items if isinstance(row, ArticleGap)]
        assert gaps[0] == say("article.rest", number=2)
        assert len(gaps) == 2


@pytest.mark.parametrize(
    ("passage", "quote", "sayings", "said"),
    [
        (
            "gazette-3",
            "She added",
            [says("corran")],
            "paragraph 3: She added. Said by The article: Ilse Corran",
        ),
        ("gazette-1", "412 passengers", [], "paragraph 1: 412 passengers. The article itself says it."),
        ("gazette-standfirst", "ends on Sunday", [], "Evidence: ends on Sunday."),
        (
            "gazette-4",
            "“it [the quay] was … dark”",
            [],
            "quote it inserted the quay end inserted was cut dark end quote.",
        ),
    ],
    ids=["a speaker", "the article itself", "without a number", "marks in words"],
)
def test_the_marked_words_are_said_with_their_place_and_then_who_says_them(passage, quote, sayings, said):
    sheet = sheet_of(
        cited(passage, quote, *sayings), gazette_4="He said “it [the quay] was … dark” and left."
    )
    assert said in sheet.description


@pytest.mark.parametrize(("pack", "question"), EVERY)
def test_of_every_question_what_is_cited_is_shown_marked_dotted_and_said_in_whole_sentences(pack, question):
    sheet = shown(pack, question)
    here = {passage.id for passage in source_of(pack, question).passages}
    cites = question.evidence[0] if question.evidence else question.closest
    cites_here = [each for each in cites if each.passage in here]
    texts = {row.text for row in paragraphs(sheet) if not row.muted}
    assert cites_here
    assert {index_passages(pack)[each.passage].text for each in cites_here} <= texts
    quotes = [each.quote for each in cites_here] if question.evidence else []
    assert all(any(quote in words for words in marked(sheet)) for quote in quotes)
    assert sum(map(len, marked(sheet))) <= sum(map(len, quotes))
    sayings = [saying for each in cites_here for saying in each.attributions if question.evidence]
    dotted = [saying.cue for saying in sayings if saying.cue is not None]
    dotted += [saying.named.quote for saying in sayings if saying.named and saying.named.passage in here]
    assert all(any(words in found for found in cues(sheet)) for words in dotted)
    assert sheet.description.endswith(".")
    assert ".." not in sheet.description
    assert "  " not in sheet.description
    assert sheet.name == say("article.name", title=sheet.headline)
