"""What is said is cut where the narrator's own words begin, and requests and judgements are told apart."""

import pytest

from tests.drafting.rules.finding import reports, told


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ann Lee told reporters outside the hall on Monday that it was old.", "it was old"),
        ("Ann Lee wrote in her first report that it was old.", "it was old"),
        ("The trust said it would wait, a move that angered growers.", "it would wait"),
        ("The trust said it would wait; nobody else did.", "it would wait"),
        ("The trust said it would wait but refused to say why.", "it would wait"),
        ("The trust said it would wait, while growers would not.", "it would wait"),
        ("He said he doubted it, which surprised nobody.", "he doubted it, which surprised nobody"),
        ("She said it would rain, and she advised us well.", "it would rain"),
        ("Older bats sleep late, team reports", "Older bats sleep late"),
        ("Older bats sleep late, study finds", "Older bats sleep late"),
        ("Ann Lee said that was wrong.", "that was wrong"),
        ("It was old, the mayor wrote in a letter to the council.", "It was old"),
        ("It is “a mess”, the mayor wrote.", "It is “a mess"),
        ("It was old, according to the town clerk.", "It was old"),
    ],
)
def test_a_content_ends_where_it_ends(text, content):
    assert [found for _, found in told(text)] == [content]


def test_a_clause_that_its_cue_parts_is_told_by_the_part_with_a_verb():
    assert told("The bridge, Marsh said, would close on Monday.") == [("Marsh", "would close on Monday")]


def test_a_clause_on_both_sides_of_its_cue_is_told_twice():
    assert told("The mill had closed, she said, and the ferry was gone.") == [
        ("she", "The mill had closed"),
        ("she", "and the ferry was gone"),
    ]


def test_two_clauses_of_one_speaker_are_parted():
    assert told("Ann Lee said it was old and accused the mayor of hiding a report.") == [
        ("Ann Lee", "it was old"),
        ("Ann Lee", "hiding a report"),
    ]


def test_another_speakers_clause_is_parted():
    assert told("Many said it was old, but islanders said it was not.") == [
        ("Many", "it was old"),
        ("islanders", "it was not"),
    ]


def test_what_the_narrator_makes_of_it_is_no_part_of_it():
    assert told("Ann Lee said it was old, which Bo Marsh called “a lie”.") == [
        ("Ann Lee", "it was old"),
        ("Bo Marsh", "a lie"),
    ]


def test_a_clause_of_his_own_is_cut_where_the_outer_speaker_goes_on():
    found = told("The clerk said Marsh told her he had left and that the mill was shut.")
    assert ("Marsh", "he had left") in found


def test_speech_within_speech_is_told_by_both():
    assert told("The clerk said Ann Lee had told the mayor that it was old.") == [
        ("The clerk", "Ann Lee had told the mayor that it was old"),
        ("Ann Lee", "it was old"),
    ]


@pytest.mark.parametrize(
    ("text", "content", "sort"),
    [
        ("Ann Lee urged the council to wait.", "the council to wait", "calling"),
        ("Ann Lee called for a new count.", "a new count", "calling"),
        ("Ann Lee called on the owner, Bo Marsh, to wait.", "the owner, Bo Marsh, to wait", "calling"),
        ("The union demanded a pay rise of 4 per cent.", "a pay rise of 4 per cent", "calling"),
        ("Bo Marsh threatened to resign.", "to resign", "promising"),
        ("Bo Marsh accused the mayor of hiding a plan.", "hiding a plan", "judging"),
        ("Ann Lee called the plan “a disgrace” and left.", "the plan “a disgrace", "judging"),
        ("It was once described as “a shame” by the mayor.", "a shame", "judging"),
        ("The survey found three nests under the old roof.", "three nests under the old roof", "stating"),
        ("He denied any knowledge of the plan.", "any knowledge of the plan", "judging"),
    ],
)
def test_requests_judgements_promises_and_findings_have_their_sort(text, content, sort):
    (report,) = reports(text)
    assert report.content.of(text).strip("“”.") == content
    assert report.sort == sort


def test_a_denial_is_marked_as_one():
    (report,) = reports("Ann Lee denied that she had lied.")
    assert report.denies
    assert report.content.of("Ann Lee denied that she had lied.") == "she had lied"


def test_words_of_a_quotation_in_a_clause_keep_their_marks():
    text = "Ann Lee said the levy was “the only thing that stands”."
    (report,) = reports(text)
    assert report.content.of(text) == "the levy was “the only thing that stands”"


def test_the_question_of_a_sentence_is_marked():
    (report,) = reports("Is it true that Ann Lee said the bridge was old?")
    assert report.asked


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ann Lee hailed it as a success.", "it as a success"),
        ("Ann Lee attributed the loss to warm water.", "the loss to warm water"),
        ("Ann Lee promised an action plan within a month.", "an action plan within a month"),
        ("Ann Lee asked the ministry for two million.", "the ministry for two million"),
        ("Ann Lee pledged new ferries.", "new ferries"),
        ("Ann Lee put the loss at 61 million.", "the loss at 61 million"),
        ("Ann Lee puts the share at “under a tenth”.", "the share at “under a tenth"),
        ("Ann Lee spoke of a “very near thing”.", "a “very near thing"),
        ("The count listed nine broken bridges in a century.", "nine broken bridges in a century"),
    ],
)
def test_what_is_judged_promised_or_asked_for_in_a_noun_is_told(text, content):
    assert [found for _, found in told(text)] == [content]


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
    ],
)
def test_a_noun_by_itself_judges_and_promises_nothing(text):
    assert told(text) == []
