"""What is said of an object, or asked for, is told where the verb and the words say that much."""

import pytest


@pytest.mark.parametrize(
    ("text", "content", "sort"),
    [
        ("Mara Osei called for the pier to be closed.", "the pier to be closed", "calling"),
        ("Mara Osei called for a new ferry.", "a new ferry", "calling"),
        ("Mara Osei warned of long delays.", "long delays", "promising"),
        ("Mara Osei promised to repair the pier.", "to repair the pier", "promising"),
        ("Mara Osei denied taking money.", "taking money", "promising"),
        ("Mara Osei demanded an inquiry.", "an inquiry", "calling"),
        ("Mara Osei called the plan “a disgrace”.", "the plan “a disgrace”", "judging"),
        ("Mara Osei blamed the firm for the delay.", "the firm for the delay", "judging"),
        ("Mara Osei denied the charge.", "the charge", "judging"),
        ("Mara Osei accused the firm of hiding the report.", "hiding the report", "judging"),
        ("Mara Osei accused the firm of “hiding the report”.", "the firm of “hiding the report”", "judging"),
        ("The survey found a rise in accidents.", "a rise in accidents", "stating"),
        ("The study identified 17 leaks in it.", "17 leaks in it", "stating"),
        ("The count lists nine broken bridges.", "nine broken bridges", "stating"),
        ("Mara Osei denied having taken money.", "having taken money", "promising"),
        ("Mara Osei denied, however, misleading anybody.", "misleading anybody", "promising"),
        ("Mara Osei reported hearing a knock.", "hearing a knock", "promising"),
        ("Mara Osei promised an action plan within a month.", "an action plan within a month", "promising"),
        ("Mara Osei asked the ministry for two million.", "the ministry for two million", "calling"),
        ("Mara Osei hailed it as a success.", "it as a success", "judging"),
        ("Mara Osei described the clerk as an honest man.", "the clerk as an honest man", "judging"),
        ("Mara Osei attributed the loss to warm water.", "the loss to warm water", "judging"),
        ("Mara Osei called her old fish stew humble.", "her old fish stew humble", "judging"),
        ("Mara Osei called that “a form of words”.", "that “a form of words”", "judging"),
        ("Mara Osei put the loss at 61 million.", "the loss at 61 million", "judging"),
        ("Mara Osei put the share at “under a tenth”.", "the share at “under a tenth”", "judging"),
        ("The group forecasts a profit of 12 million.", "a profit of 12 million", "stating"),
        ("Mara Osei spoke of a “very near thing”.", "a “very near thing”", "judging"),
    ],
)
def test_what_is_asked_for_promised_judged_or_found_is_told(reports, text, content, sort):
    assert [(each.content.of(text), each.sort) for each in reports(text)] == [(content, sort)]


def test_what_another_is_quoted_with_makes_no_quoted_accusation(told):
    text = "Mara Osei accused the firm of hiding it, and a former mayor, Jon Brandt, called it “a shame”."
    assert told(text)[0] == ("Mara Osei", "hiding it")


@pytest.mark.parametrize(
    "text",
    [
        "Mara Osei complained about the noise.",
        "Mara Osei called the plumber.",
        "Mara Osei rejected the plan.",
        "Mara Osei dismissed the clerk.",
        "Mara Osei found a coin in the harbour.",
        "Mara Osei pointed at the ferry.",
        "Mara Osei denied it.",
        "Mara Osei blamed herself.",
        "Mara Osei promised nothing.",
        "Mara Osei put the children at risk.",
        "Mara Osei, who put the fish on the table, died at 68.",
        "Mara Osei spoke of the ferry.",
        "Mara Osei predicted the result.",
        "Mara Osei wanted the pier to close.",
        "Inspectors measured the fields.",
        "Mara Osei identified the body.",
        "The plan was called a disgrace by Mara Osei.",
    ],
)
def test_an_object_of_which_nothing_is_told_is_left_out(told, text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mara Osei denied that she had taken money.",
        "Mara Osei denied taking money.",
        "Mara Osei rejected claims that the ferry was late.",
    ],
)
def test_what_is_denied_is_told_as_denied(reports, text):
    assert [each.denies for each in reports(text)] == [True]


def test_what_is_said_is_not_told_as_denied(reports):
    assert [each.denies for each in reports("Mara Osei said that the ferry was late.")] == [False]


def test_a_quoted_judgement_in_the_passive_is_told_by_who_judges(reports):
    text = "The plan was called “a disgrace” by Mara Osei."
    (only,) = reports(text)
    assert only.mention.words == "Mara Osei"
    assert only.content.of(text).startswith("“a disgrace”")
