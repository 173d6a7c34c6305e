"""A whole article, read by rules alone: speakers by their names, and the backend told."""

from quizapp.drafting.attribute.attribution_pipeline import InputPassage, read_article
from quizapp.drafting.rules.rules_backend import RulesBackend

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


def read():
    passages = [
        InputPassage(f"p{number}", "body" if number else "headline", text)
        for number, text in enumerate(ARTICLE.strip().splitlines())
    ]
    return read_article(passages, RulesBackend(), least=0.0)


def said():
    reading = read()
    return {
        (reading.speaker(each.chain[-1]).name, each.content.of(reading.text)) for each in reading.attributions
    }


def test_the_reading_tells_its_backend():
    assert read().backend == "rules"


def test_names_pronouns_and_roles_are_one_speaker():
    hers = {content.rstrip(",.") for name, content in said() if name == "Ilse Brandt"}
    assert hers == {
        "the new bridge would flood her wheel",
        "I have told them three times",
        "Nobody wrote it down",
    }


def test_bodies_their_people_and_documents_are_speakers():
    assert {
        ("Lorn Water Board", "it had been warned"),
        ("Bo Marsh", "Brandt of “theatre”"),
        ("Bo Marsh", "her to sell the mill"),
    } <= said()


def test_what_a_survey_found_is_a_finding():
    reading = read()
    found = {each.content.of(reading.text): each.statement_type for each in reading.attributions}
    assert found["two mills had closed"] == "finding"


def test_what_was_not_said_is_not_told():
    assert not any("work would begin" in content for _, content in said())


def test_the_same_article_gives_the_same_reading():
    assert read() == read()
