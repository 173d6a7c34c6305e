"""Who speaks is found before the verb, after it, behind asides, and over “and”."""

import pytest

from tests.drafting.rules.finding import reports, told

OLD = "the bridge was old"


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
        (
            "A report by the mill and a report by the crew said the bridge was old.",
            "A report by the mill and a report by the crew",
        ),
        (
            "According to a report by the mill and a report by the crew, the bridge was old.",
            "a report by the mill and a report by the crew",
        ),
        ("The mill wrote a report that said the bridge was old.", "a report"),
        ("Ann Lee herself said the bridge was old.", "Ann Lee"),
        ("Ann Lee of the Trust (TFB) said the bridge was old.", "Ann Lee of the Trust"),
        ("He stopped and said the bridge was old.", "He"),
        ("Asked twice, Ann Lee smiled and said the bridge was old.", "Ann Lee"),
        ("Ann Lee was told by Bo Marsh that the bridge was old.", "Bo Marsh"),
        ("She is quoted as saying the bridge was old.", "She"),
        ("The trust issued a statement saying the bridge was old.", "The trust"),
        ("The mayor, who said the bridge was old, left early.", "The mayor"),
        ("According to Ann Lee, a baker, the bridge was old.", "Ann Lee"),
        ("He denied the mayor's claim that the bridge was old.", "the mayor"),
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
        ("The mill was shut; according to Ann Lee, the bridge was old.", "Ann Lee"),
        ("According to him, the bridge was old.", "him"),
        ("The paper cited a ferryman as saying that the bridge was old.", "a ferryman"),
    ],
)
def test_the_speaker_of_a_clause_is_found(text, speaker):
    assert (speaker, OLD) in told(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is old,” said Ann Lee, who runs the mill.", "Ann Lee"),
        ("“It is old,” Ann Lee told reporters outside the mill.", "Ann Lee"),
        ("“It is old,” the owner, Ann Lee, told a crowd.", "Ann Lee"),
        ("“It is old,” said the firm’s head, Bo Marsh.", "Bo Marsh"),
        ("Ann Lee told a crowd of 300 in the rain: “It is old.”", "Ann Lee"),
        ("“It is old,” says the report.", "the report"),
    ],
)
def test_the_speaker_of_a_quotation_is_found(text, speaker):
    assert (speaker, "It is old") in told(text)


def test_two_who_speak_together_are_one_mention():
    (report,) = reports("Ann Lee and Bo Marsh said the bridge was old.")
    assert report.mention.words == "Ann Lee and Bo Marsh"
    assert report.mention.joint


def test_and_within_an_office_joins_nobody():
    (report,) = reports("Energy and Mines Minister Bo Marsh said the bridge was old.")
    assert not report.mention.joint


@pytest.mark.parametrize(
    ("text", "sort", "plural"),
    [
        ("She said it was old.", "pronoun", False),
        ("They said it was old.", "pronoun", True),
        ("Bo Marsh said it was old.", "name", False),
        ("The growers said it was old.", "noun", True),
        ("Researchers said it was old.", "noun", True),
    ],
)
def test_a_mention_tells_what_kind_of_words_it_is(text, sort, plural):
    (report,) = reports(text)
    assert (report.mention.sort, report.mention.plural) == (sort, plural)


def test_a_mention_stands_where_its_words_stand():
    text = "It rained. Yesterday the mill’s owner said it was old."
    (report,) = reports(text)
    assert report.mention.span.of(text) == report.mention.words == "the mill’s owner"
    assert report.cue.of(text) == "said"


def test_what_goes_on_behind_adding_is_the_same_speakers():
    assert told("He was late, Ann Lee said on Monday, adding that the train had stopped.") == [
        ("Ann Lee", "He was late"),
        ("Ann Lee", "the train had stopped"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The bridge was old,” Ann Lee shot back.", "Ann Lee"),
        ("“The bridge was old,” mused Ann Lee.", "Ann Lee"),
        ("Ann Lee cut in: “The bridge was old.”", "Ann Lee"),
    ],
)
def test_who_speaks_beside_a_quotation_is_found_by_how_they_speak(text, speaker):
    assert told(text) == [(speaker, "The bridge was old")]
