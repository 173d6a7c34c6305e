"""Who speaks is found where the sentence has it: beside the verb, before it, or around it."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mara Osei said the ferry was late.", "Mara Osei"),
        ("“The ferry was late,” said Mara Osei.", "Mara Osei"),
        ("Mara Osei, who said the ferry was late, was calm.", "Mara Osei"),
        ("The council issued a statement saying the ferry was late.", "The council"),
        ("Mara Osei stood up and said that the ferry was late.", "Mara Osei"),
        ("One of the sailors said the ferry was late.", "One of the sailors"),
        ("The plan was called “a disgrace” by Mara Osei.", "Mara Osei"),
        ("In a letter read by the clerk, Mara Osei, who owns the pier, said it was late.", "Mara Osei"),
        ("“It is not a close one,” Mara Osei, head of the Rail and Harbour Crew, told a crowd.", "Mara Osei"),
        (
            "Their report, obtained by the crew, called the roof “beyond patching” and advised sailors.",
            "Their report",
        ),
        ("“The ferry was late,” the report quotes her as saying.", "her"),
        ("“The ferry was late,” Mara Osei was quoted as saying.", "Mara Osei"),
        ("The report quotes Mara Osei as saying that the ferry was late.", "Mara Osei"),
    ],
)
def test_the_speaker_is_found(told, text, speaker):
    assert [who for who, _ in told(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody said the ferry was late.",
        "People who said the ferry was late were wrong.",
        "It was said that the ferry was late.",
        "What they said was unclear.",
        "Saying the ferry was late is easy.",
    ],
)
def test_where_nobody_speaks_nothing_is_told(told, text):
    assert told(text) == []


def test_how_a_speaker_is_found_is_kept_for_the_confidence(reports):
    (only,) = reports("Mara Osei, who said the ferry was late, was calm.")
    assert "relative" in only.marks
