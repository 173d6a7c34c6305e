"""Who speaks is told by the words behind a quotation, whatever their verb."""

import pytest

from quizapp.drafting.attribute.quotation_scanner import find_quotations
from quizapp.drafting.attribute.quote_tag import find_tag_speaker


def _found(text):
    """Return who speaks by what stands behind the first quotation, and the cue."""
    first, *others = find_quotations(text)
    found = find_tag_speaker(text, first, others[0].outer.start if others else len(text))
    return (found.mention.words, found.cue.of(text)) if found else None


@pytest.mark.parametrize(
    ("text", "who", "cue"),
    [
        ("“It was late,” Osei said.", "Osei", "said"),
        ("“It was late”, Osei said.", "Osei", "said"),
        ("“It was late,” she mewled.", "she", "mewled"),
        ("“It was late,” he went on.", "he", "went on"),
        ("“It was late,” Mara Osei shot back.", "Mara Osei", "shot back"),
        ("“It was late,” mused the host Mara Osei.", "Mara Osei", "mused"),
        ("“It was late,” mused ferry co-owner Mara Osei. “It was cold.”", "Mara Osei", "mused"),
        ("“It was late,” an angry Osei retaliated.", "Osei", "retaliated"),
        ("“It was late,” said a Torsk Liberal.", "a Torsk Liberal", "said"),
        ("“It was late,” said the former roofer.", "the former roofer", "said"),
        ("“It was late,” the tall, thin sailor mewled.", "the tall, thin sailor", "mewled"),
        ("“It was late,” Osei softly repeated on Monday.", "Osei", "repeated"),
        ("“It was late,” Osei, the mayor of Torsk, wrote.", "Osei", "wrote"),
        ("“It was late,” was how Osei put it.", "Osei", "put"),
        ("“It was late!” the crowd screamed back.", "the crowd", "screamed"),
        ("“It was late!” Osei tweeted.", "Osei", "tweeted"),
        ("“It was late.” Osei tweeted.", "Osei", "tweeted"),
        ("“It was late,” 17-year-old Mara Osei echoed.", "Mara Osei", "echoed"),
    ],
)
def test_who_speaks_stands_before_a_verb_or_behind_it(text, who, cue):
    assert _found(text) == (who, cue)


@pytest.mark.parametrize(
    "text",
    [
        "“It was late,” Osei painted a door.",  # an unknown verb with an object
        "“It was late,” which annoyed Osei.",
        "“It was late,” Osei showed.",
        "“It was late,” she said that it was cold.",
        "“It was late,” released in May.",
        "“It was late,” need was great.",
        "“Was it late?” Osei nodded.",
        "“It was late!” The crowd mewled.",
        "“It was late.” Osei mewled.",
        "“It was late.” She tweeted.",
        "“It was late.” Osei tweeted a picture.",
        "“It was late,” the sea warned.",
        "“It was late,” Osei was old.",
        "“It was late,” was how it went on.",
        "“It was late, Osei mewled.",
        "“It was late,”",
    ],
)
def test_nobody_speaks_where_the_words_may_mean_something_else(text):
    assert _found(text) is None
