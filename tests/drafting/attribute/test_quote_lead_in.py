"""Who speaks is told by the words that lead to a quotation."""

import pytest

from quizapp.drafting.attribute.quote_lead_in import find_lead_in_speaker


def _found(text):
    """Return who is told to say what follows these words, and the cue."""
    found = find_lead_in_speaker(text, 0, len(text))
    return (found.mention.words, found.cue.of(text) if found.cue else None) if found else None


@pytest.mark.parametrize(
    ("text", "who", "cue"),
    [
        ("Osei was blunt: ", "Osei", "was"),
        ("Asked about the plan, Osei was blunt: ", "Osei", "was"),
        ("When Brandt had spoken, Osei shot back: ", "Osei", "shot back"),
        ("It rained. But Osei called them out: ", "Osei", "called"),
        ("Mara Osei, the mayor of Torsk, was blunt: ", "Mara Osei", "was"),
        ("17-year-old Mara Osei echoed: ", "Mara Osei", "echoed"),
        ("The mayor went further: ", "The mayor", "went"),
    ],
)
def test_a_sentence_before_a_colon_leads_to_its_subjects_words(text, who, cue):
    assert _found(text) == (who, cue)


@pytest.mark.parametrize(
    ("text", "who", "cue"),
    [
        ("Osei said in a statement. ", "Osei", "said"),
        ("Mara Osei, the head of the party, said in a statement. ", "Mara Osei", "said"),
        ("It was late. Osei agreed. ", "Osei", "agreed"),
        ("The mayor shrugged. ", "The mayor", "shrugged"),
        ("Mara Osei wrote to her 300 readers, ", "Mara Osei", "wrote"),
        ("Osei told reporters in Torsk, ", "Osei", "told"),
        ("As Osei noted, ", "Osei", "noted"),
    ],
)
def test_a_verb_of_saying_without_anything_said_leads_to_a_quotation(text, who, cue):
    assert _found(text) == (who, cue)


@pytest.mark.parametrize(
    ("text", "who", "cue"),
    [
        ("Osei’s verdict: ", "Osei", "verdict"),
        ("Mara Osei's blunt answer to that was: ", "Mara Osei", "answer"),
        ("Her verdict: ", "Her", "verdict"),
        ("It was, in Osei’s words, ", "Osei", "words"),
        ("In his own words: ", "his", "words"),
        ("It was, in the words of Mara Osei, ", "Mara Osei", None),
        ("As the mayor once put it, ", "the mayor", "once put it"),
        ("For Mara Osei, the answer is clear: ", "Mara Osei", ""),
        ("From the report: ", "the report", ""),
        ("Here’s Osei in December 1992: ", "Osei", ""),
        ("It rained. Mara Osei: ", "Mara Osei", None),
        ("It rained on Osei. Osei: ", "Osei", None),
    ],
)
def test_words_are_announced_as_somebodys(text, who, cue):
    found = _found(text)
    assert found is not None
    assert (found[0], found[1] or None) == (who, cue or None)


@pytest.mark.parametrize(
    "text",
    [
        "Osei was told: ",
        "Osei read the letter: ",
        "Osei wore a shirt: ",
        "There was a sign: ",
        "The sea was calm: ",
        "Note: ",
        "Mayor Praises All Of The Torsk Sailors: ",
        "It rained. Osei left. ",
        "Osei said the ferry was late. ",
        "Osei said in a statement that it was late. ",
        "Osei spoke, ",
        f"Osei went to the far north{' and back' * 15}: ",
        "and: ",
        "",
    ],
)
def test_nobody_speaks_where_the_words_lead_to_anothers_or_to_nothing(text):
    assert _found(text) is None
