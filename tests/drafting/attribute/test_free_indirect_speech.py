"""A sentence behind one that ended in “she said” may tell on of what she said."""

import pytest

from quizapp.drafting.attribute.free_indirect_speech import find_continued_speech
from tests.drafting.attribute.told import quoted, report


def _told_on(text, content, *more):
    text, found = quoted(text)
    known = [report(text, "Mara Osei", "said", content, marks=frozenset({"before"}))]
    known += [report(text, "Brandt", "told", each) for each in more]
    made = find_continued_speech(text, [each.part for each in found], known)
    return [(each.mention.words, each.content.of(text)) for each in made]


def test_sentences_with_a_shifted_verb_are_the_same_speakers_until_one_has_none():
    text = (
        "The ferry had been late, Mara Osei said. Nobody would pay for it. The fares should fall. It rained. "
        "Nobody would come."
    )
    assert _told_on(text, "The ferry had been late") == [
        ("Mara Osei", "Nobody would pay for it."),
        ("Mara Osei", "The fares should fall."),
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The ferry was late, Mara Osei said. The crew slept.", "The ferry was late"),
        ("“The ferry was late,” Mara Osei said. She had left.", "“The ferry was late,”"),
        ("Mara Osei said the ferry was late. She had left.", "the ferry was late"),
        ("The ferry was late, Mara Osei said. “Nobody would pay.”", "The ferry was late"),
        ("The ferry was late, Mara Osei said. The crew could not be reached.", "The ferry was late"),
        (
            "The ferry was late, Mara Osei said. Whether it would go she was unable to say.",
            "The ferry was late",
        ),
    ],
)
def test_what_may_be_the_narrators_is_not_told(text, content):
    assert _told_on(text, content) == []


def test_a_sentence_in_which_another_speaks_is_theirs():
    text = "The ferry was late, Mara Osei said. Brandt told us it would rain. Nobody would come."
    assert _told_on(text, "The ferry was late", "it would rain") == []
