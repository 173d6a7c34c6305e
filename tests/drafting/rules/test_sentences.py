"""Who says what in a sentence, by rules over its words: who speaks, to what end, and where nobody does."""

import pytest

from quizapp.drafting.attribute.attribution_pipeline import InputPassage, read_article
from quizapp.drafting.attribute.narration import build_narration
from quizapp.drafting.rules.rules_backend import RulesBackend
from quizapp.drafting.rules.tokenizer import MAX_SENTENCE_WORDS, tokenize_sentences
from quizapp.drafting.source_reading import ReadingPart, ReadingSpan
from tests.drafting.shown import shown


def found(text):
    part = ReadingPart("p", "body", ReadingSpan(0, len(text)))
    return next(iter(RulesBackend().found([part], [build_narration(text)])))


def reports(text):
    return found(text).reports


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Lee said the bridge was old.", "Ann Lee"),
        ("Mill owner Ann Lee said that the bridge was old.", "Mill owner Ann Lee"),
        ("The 58-year-old said the bridge was old.", "The 58-year-old"),
        ("In Port Aubrac the mayor said the bridge was old.", "the mayor"),
        ("On Thursday Lee said the bridge was old.", "Lee"),
        ("A spokesman for the mill said the bridge was old.", "A spokesman for the mill"),
        ("Ann Lee, a baker at the mill, said the bridge was old.", "Ann Lee"),
        ("Ann Lee, 52, who runs the mill, says the bridge was old.", "Ann Lee"),
        ("Its owner, Ann Lee, said the bridge was old.", "Ann Lee"),
        ("The report, published in May, found that the bridge was old.", "The report"),
        ("The crew who came late said the bridge was old.", "The crew"),
        ("A report by the mill and a report by the crew said the bridge was old.",
         "A report by the mill and a report by the crew"),
        ("According to a report by the mill and a report by the crew, the bridge was old.",
         "a report by the mill and a report by the crew according"),
        ("The mill wrote a report that said the bridge was old.", "a report"),
        ("Ann Lee herself said the bridge was old.", "Ann Lee"),
        ("Ann Lee of the Trust (TFB) said the bridge was old.", "Ann Lee of the Trust"),
        ("He stopped and said the bridge was old.", "He"),
        ("Asked twice, Ann Lee smiled and said the bridge was old.", "Ann Lee"),
        ("Ann Lee was told by Bo Marsh that the bridge was old.", "Bo Marsh"),
        ("She is quoted as saying the bridge was old.", "She"),
        ("The trust issued a statement saying the bridge was old.", "The trust"),
        ("The mayor, who said the bridge was old, left early.", "The mayor"),
        ("According to Ann Lee, a baker, the bridge was old.", "Ann Lee according"),
        ("Ann Lee used to say that the bridge was old.", "Ann Lee"),
        ("It was late; one, Ann Lee, said that the bridge was old.", "Ann Lee"),
        ("It stops short of blame, noting that the bridge was old.", "It"),
        ("One of them said the bridge was old.", "One of them"),
        ("A panel that saw it in May said the bridge was old.", "A panel"),
        ("The Institute for Wood and Climate said the bridge was old.", "The Institute for Wood and Climate"),
        ("In 1998 three of her cooks said the bridge was old.", "three of her cooks"),
        ("The clerk said as well that the bridge was old.", "The clerk"),
        ("Its author, Ann Lee, warned, however, that the bridge was old.", "Ann Lee"),
        ("She told a colleague the following day that the bridge was old.", "She"),
        ("He was quoted by the paper as saying that the bridge was old.", "He"),
        ("Two brothers held in the mill told her that the bridge was old.", "Two brothers"),
        ("The mill was shut; according to Ann Lee, the bridge was old.", "Ann Lee according"),
        ("According to him, the bridge was old.", "him according"),
        ("The paper cited a ferryman as saying that the bridge was old.", "a ferryman"),
        ("Ann Lee and Bo Marsh said the bridge was old.", "Ann Lee and Bo Marsh"),
        ("Bo Marsh never said the bridge was old.", "Bo Marsh negated"),
        ("Ann Lee would say that the bridge was old.", "Ann Lee modal"),
    ],
)  # fmt: skip
def test_the_speaker_of_a_clause_is_found(text, speaker):
    assert shown(reports, text) == f"{speaker}: the bridge was old"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He denied the mayor's claim that the bridge was old.",
         "He judging denies: the mayor's claim that the bridge was old; the mayor noun: the bridge was old"),
        ("“It is old,” said Ann Lee, who runs the mill.", "Ann Lee: “It is old,”"),
        ("“It is old,” Ann Lee told reporters outside the mill.", "Ann Lee: “It is old,”"),
        ("“It is old,” the owner, Ann Lee, told a crowd.", "Ann Lee: “It is old,”"),
        ("“It is old,” said the firm’s head, Bo Marsh.", "Bo Marsh: “It is old,”"),
        ("Ann Lee told a crowd of 300 in the rain: “It is old.”", "Ann Lee: “It is old.”"),
        ("“It is old,” says the report.", "the report: “It is old,”"),
        ("She said it was old.", "She: it was old"),
        ("They said it was old.", "They: it was old"),
        ("Bo Marsh said it was old.", "Bo Marsh: it was old"),
        ("The growers said it was old.", "The growers: it was old"),
        ("Researchers said it was old.", "Researchers: it was old"),
        ("It rained. Yesterday the mill’s owner said it was old.", "the mill’s owner: it was old"),
        ("He was late, Ann Lee said on Monday, adding that the train had stopped.",
         "Ann Lee: He was late; Ann Lee: the train had stopped"),
        ("“The bridge was old,” Ann Lee shot back.", "Ann Lee: “The bridge was old,”"),
        ("“The bridge was old,” mused Ann Lee.", "Ann Lee: “The bridge was old,”"),
        ("Ann Lee cut in: “The bridge was old.”", "Ann Lee: “The bridge was old.”"),
        ("Ann Lee told reporters outside the hall on Monday that it was old.", "Ann Lee: it was old"),
        ("Ann Lee wrote in her first report that it was old.", "Ann Lee: it was old"),
        ("The trust said it would wait, a move that angered growers.", "The trust: it would wait"),
        ("The trust said it would wait; nobody else did.", "The trust: it would wait"),
        ("The trust said it would wait but refused to say why.", "The trust: it would wait"),
        ("The trust said it would wait, while growers would not.", "The trust: it would wait"),
        ("He said he doubted it, which surprised nobody.", "He: he doubted it, which surprised nobody"),
        ("She said it would rain, and she advised us well.", "She: it would rain"),
        ("Older bats sleep late, team reports", "team: Older bats sleep late"),
        ("Older bats sleep late, study finds", "study: Older bats sleep late"),
        ("Ann Lee said that was wrong.", "Ann Lee: that was wrong"),
        ("It was old, the mayor wrote in a letter to the council.", "the mayor: It was old"),
        ("It is “a mess”, the mayor wrote.", "the mayor: It is “a mess”"),
        ("It was old, according to the town clerk.", "the town clerk according: It was old"),
        ("The bridge, Marsh said, would close on Monday.", "Marsh: would close on Monday"),
        ("The mill had closed, she said, and the ferry was gone.",
         "she: The mill had closed; she: and the ferry was gone"),
        ("Ann Lee said it was old and accused the mayor of hiding a report.",
         "Ann Lee: it was old; Ann Lee judging: hiding a report"),
        ("Many said it was old, but islanders said it was not.", "Many: it was old; islanders: it was not"),
        ("Ann Lee said it was old, which Bo Marsh called “a lie”.",
         "Ann Lee: it was old; Bo Marsh judging: “a lie”"),
        ("The clerk said Marsh told her he had left and that the mill was shut.",
         "The clerk: Marsh told her he had left and that the mill was shut; Marsh: he had left"),
        ("The clerk said Ann Lee had told the mayor that it was old.",
         "The clerk: Ann Lee had told the mayor that it was old; Ann Lee: it was old"),
        ("Ann Lee urged the council to wait.", "Ann Lee calling: the council to wait"),
        ("Ann Lee called for a new count.", "Ann Lee calling: a new count"),
        ("Ann Lee called on the owner, Bo Marsh, to wait.", "Ann Lee calling: the owner, Bo Marsh, to wait"),
        ("The union demanded a pay rise of 4 per cent.", "The union calling: a pay rise of 4 per cent"),
        ("Bo Marsh threatened to resign.", "Bo Marsh promising: to resign"),
        ("Bo Marsh accused the mayor of hiding a plan.", "Bo Marsh judging: hiding a plan"),
        ("Ann Lee called the plan “a disgrace” and left.", "Ann Lee judging: the plan “a disgrace”"),
        ("It was once described as “a shame” by the mayor.", "the mayor judging: “a shame”"),
        ("The survey found three nests under the old roof.", "The survey: three nests under the old roof"),
        ("He denied any knowledge of the plan.", "He judging denies: any knowledge of the plan"),
        ("Ann Lee denied that she had lied.", "Ann Lee denies: she had lied"),
        ("Ann Lee said the levy was “the only thing that stands”.",
         "Ann Lee: the levy was “the only thing that stands”"),
        ("Is it true that Ann Lee said the bridge was old?", "Ann Lee asked: the bridge was old?"),
        ("Ann Lee hailed it as a success.", "Ann Lee judging: it as a success"),
        ("Ann Lee attributed the loss to warm water.", "Ann Lee judging: the loss to warm water"),
        ("Ann Lee promised an action plan within a month.",
         "Ann Lee promising: an action plan within a month"),
        ("Ann Lee asked the ministry for two million.", "Ann Lee calling: the ministry for two million"),
        ("Ann Lee pledged new ferries.", "Ann Lee promising: new ferries"),
        ("Ann Lee put the loss at 61 million.", "Ann Lee judging: the loss at 61 million"),
        ("Ann Lee puts the share at “under a tenth”.", "Ann Lee judging: the share at “under a tenth”"),
        ("Ann Lee spoke of a “very near thing”.", "Ann Lee judging: a “very near thing”"),
        ("The count listed nine broken bridges in a century.", "The count: nine broken bridges in a century"),
        ("If Ann Lee said the bridge was old, nobody heard.",
         "Ann Lee modal: the bridge was old, nobody heard"),
    ],
)  # fmt: skip
def test_what_is_said_asked_for_judged_or_denied_is_told_with_its_speaker_and_to_its_end(text, told):
    assert shown(reports, text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee promised nothing.",
        "Ann Lee praised the crew.",
        "Ann Lee promised the crew rested.",
        "Ann Lee put the crew at risk.",
        "Ann Lee, who put fish on tables, died at 68.",
        "Ann Lee spoke of the mill.",
        "Ann Lee listed the bridges.",
        "The museum did not say when it would open.",
        "Ann Lee declined to say that the bridge was old.",
        "Ann Lee refused to say the bridge was old.",
        "Neither Lee nor Marsh said the bridge was old.",
        "Nobody said the bridge was old.",
        "Ann Lee asked whether the bridge was old.",
        "A plan called “Hope” was praised.",
        "The man described as “armed” fled.",
        "The letters said to be lost were found.",
        "The trust announced plans to close the mill.",
        "The trust confirmed the closure of the mill.",
        "The driver stopped, said nothing and left.",
        "They said so.",
        "She denied it.",
        "He called on Tuesday.",
        "Bo Marsh reported to the board.",
        "The claims of the growers are new.",
        "The river rises said the sea.",
        "Banners read “Bread Is Not a Bank”.",
        "The ferry found the harbour and the crew slept.",
        "The team that measured the ice and the snow reported that both had melted.",
        "The way these plans and related policies were made has changed.",
        "What they call a bridge is old.",
        "The sales calls for six years were kept.",
        "The mill was ordered to pay for the bridge.",
        "",
        "said",
        "said that",
        "“said”",
        ", said ,",
        "according to",
        "“The bridge was old,” the report quotes her as saying.",
        "“The bridge was old,” the report cites Ann Lee as saying.",
    ],
)
def test_nothing_is_told_where_nobody_is_told_to_say_something(text):
    assert shown(reports, text) == ""


@pytest.mark.parametrize(
    ("who", "words", "sort", "plural", "joint"),
    [
        ("She", "She", "pronoun", False, False),
        ("They", "They", "pronoun", True, False),
        ("Bo Marsh", "Bo Marsh", "name", False, False),
        ("The growers", "The growers", "noun", True, False),
        ("Researchers", "Researchers", "noun", True, False),
        ("It rained. Yesterday the mill’s owner", "the mill’s owner", "noun", False, False),
        ("Ann Lee and Bo Marsh", "Ann Lee and Bo Marsh", "name", False, True),
        ("Mines and Trade Minister Bo Marsh", "Trade Minister Bo Marsh", "name", False, False),
    ],
)
def test_a_mention_tells_what_kind_of_words_it_is_and_stands_where_they_stand(
    who, words, sort, plural, joint
):
    text = f"{who} said it was old."
    (report,) = reports(text)
    assert report.mention.span.of(text) == report.mention.words == words
    assert (report.mention.sort, report.mention.plural, report.mention.joint) == (sort, plural, joint)
    assert report.cue.of(text) == "said"


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("The mayor of Aubrac has left the hall.", ["The mayor of Aubrac"]),
        ("The mayor has left, but Ann Lee was there when he came.", ["The mayor", "Ann Lee", "he"]),
        ("“The mayor has left,” Ann Lee said.", ["Ann Lee"]),
    ],
)
def test_the_subjects_of_the_narrators_clauses_are_told(text, topics):
    assert [mention.words for _, mention in found(text).subjects] == topics


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("It rained. He left.", ["It rained .", "He left ."]),
        (
            "Dr. Lee paid 1,400.50 for the 23-member Ito's co-op.",
            ["Dr. Lee paid 1,400.50 for the 23-member Ito's co-op ."],
        ),
    ],
)
def test_each_sentence_is_a_row_of_words(text, rows):
    assert [" ".join(word.text for word in row) for row in tokenize_sentences(build_narration(text))] == rows


def test_words_know_whether_they_are_quoted_and_no_row_is_longer_than_the_longest():
    ((first, *_), row) = tokenize_sentences(
        build_narration("“It is so,” said Lee. He called it “a sad day” in May.")
    )
    assert first.stands
    assert [word.text for word in row if word.quoted] == ["a", "sad", "day"]
    assert [word.low for word in row if word.text == "May"] == ["May"]
    rows = list(tokenize_sentences(build_narration("word " * 2000)))
    assert max(map(len, rows)) == MAX_SENTENCE_WORDS


ARTICLE = """
Lorn mill owner fights bridge plan
The owner of the Lorn mill, Ilse Brandt, said on Monday that the new bridge would flood her wheel.
“I have told them three times,” she said. “Nobody wrote it down.”
The Lorn Water Board denied that it had been warned. Its director, Bo Marsh, accused Brandt of “theatre” and \
urged her to sell the mill.
According to a survey by Halm University, the river has risen by 40 centimetres since 2001. The survey found \
that two mills had closed.
Marsh did not say when work would begin.
"""


def test_in_an_article_names_pronouns_and_roles_are_one_speaker_and_a_survey_has_findings():
    passages = [
        InputPassage(f"p{number}", "body" if number else "headline", text)
        for number, text in enumerate(ARTICLE.strip().splitlines())
    ]
    reading = read_article(passages, RulesBackend(), least=0.0)
    told = {
        (
            reading.speaker(each.chain[-1]).name,
            each.content.of(reading.text).rstrip(",."),
        ): each.statement_type
        for each in reading.attributions
    }
    assert {content for name, content in told if name == "Ilse Brandt"} == {
        "the new bridge would flood her wheel",
        "I have told them three times",
        "Nobody wrote it down",
    }
    assert told.keys() >= {
        ("Lorn Water Board", "it had been warned"),
        ("Bo Marsh", "Brandt of “theatre”"),
        ("Bo Marsh", "her to sell the mill"),
    }
    assert [kind for (_, content), kind in told.items() if content == "two mills had closed"] == ["finding"]
    assert not any("work would begin" in content for _, content in told)
