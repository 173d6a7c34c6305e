"""Quotations without a cue of their own are their neighbours' speakers', or nobody's."""

import pytest

from quizapp.drafting.attribute.quote_carryover import carry_speakers
from quizapp.drafting.source_reading import ReadingSpan
from tests.drafting.attribute.told import quoted, report


def _carried(paragraphs, *known):
    """Return who says what besides what is known: rows of speaker, cue, content, and paragraph."""
    text, found = quoted(*paragraphs)
    made = carry_speakers(text, found, [report(text, *each) for each in known])
    return [(each.mention.words, each.content.of(text)) for each in made]


def test_a_speaker_goes_on_in_the_same_paragraph():
    text = "“It was late,” Mara Osei said. “It was cold.”"
    assert _carried([text], ("Mara Osei", "said", "“It was late,”")) == [("Mara Osei", "“It was cold.”")]


def test_a_speaker_goes_on_over_a_sentence_that_is_not_finished():
    text = "“It was late,” Mara Osei said, looking out at the rain: “It was cold.”"
    assert _carried([text], ("Mara Osei", "said", "“It was late,”")) == [("Mara Osei", "“It was cold.”")]


def test_nobody_goes_on_after_a_sentence_of_the_narrators():
    text = "“It was late,” Mara Osei said. The sailors were tired of it all. “It was cold.”"
    assert _carried([text], ("Mara Osei", "said", "“It was late,”")) == []


def test_nobody_goes_on_after_so_many_words_that_another_may_speak():
    text = f"Mara Osei said it was late, {'and very late, ' * 18}“It was cold.”"
    assert _carried([text], ("Mara Osei", "said", "it was late")) == []


def test_who_was_not_quoted_and_states_nothing_goes_on_only_where_no_words_stand_between():
    known = {"sort": "promising"}
    near, (first,) = quoted("Mara Osei promised to stay. “It was cold.”")
    far, (second,) = quoted("Mara Osei promised to stay, and to help: “It was cold.”")
    assert (
        len(carry_speakers(near, [first], [report(near, "Mara Osei", "promised", "to stay", **known)])) == 1
    )
    assert carry_speakers(far, [second], [report(far, "Mara Osei", "promised", "to stay", **known)]) == []


def test_a_quotation_in_the_middle_of_the_next_paragraph_is_not_carried_on():
    paragraphs = ["Mara Osei said: “It was late.", "The council met. “It was cold.”"]
    assert _carried(paragraphs, ("Mara Osei", "said", "It was late")) == []


def test_a_quotation_before_its_speaker_is_theirs():
    text = "“It rained. It was cold.” “It was late,” Mara Osei said."
    assert _carried([text], ("Mara Osei", "said", "“It was late,”")) == [
        ("Mara Osei", "“It rained. It was cold.”")
    ]


def test_a_quotation_that_is_a_paragraph_goes_on_from_the_one_before():
    paragraphs = ["“It was late,” Mara Osei said.", "“It was cold.”", "“It rained.”"]
    assert _carried(paragraphs, ("Mara Osei", "said", "“It was late,”")) == [
        ("Mara Osei", "“It was cold.”"),
        ("Mara Osei", "“It rained.”"),
    ]


def test_a_quotation_with_the_narrators_words_after_it_goes_on_only_from_one_left_open():
    known = ("Mara Osei", "said", "It was late")
    closed = ["Mara Osei said: “It was late.”", "“It was cold.” Then it rained."]
    left_open = ["Mara Osei said: “It was late.", "“It was cold.” Then it rained."]
    assert _carried(closed, known) == []
    assert _carried(left_open, known) == [("Mara Osei", "“It was cold.”")]


def test_a_paragraph_without_quotations_breaks_it_off():
    paragraphs = ["“It was late,” Mara Osei said.", "It rained.", "“It was cold.”"]
    assert _carried(paragraphs, ("Mara Osei", "said", "“It was late,”")) == []


@pytest.mark.parametrize("more", [{"sort": "judging"}, {"negated": True}])
def test_who_judges_or_says_nothing_does_not_go_on(more):
    text, found = quoted("Mara Osei blamed the storm. “It was cold.”")
    assert carry_speakers(text, found, [report(text, "Mara Osei", "blamed", "the storm", **more)]) == []


def test_who_is_retold_in_a_quotation_does_not_go_on_where_that_goes_on():
    first = "Mara Osei said: “It was late. Jan told me he was tired."
    text, found = quoted(first, "“It was cold.”")
    outer = report(text, "Mara Osei", "said", "It was late.")
    retold = report(text, "Jan", "told", "he was tired", marks=frozenset({"in-quotation"}))
    assert {each.mention for each in carry_speakers(text, found, [outer, retold])} == {outer.mention}


def test_who_is_retold_does_not_go_on_in_the_same_paragraph():
    text, found = quoted("“Jan told me that he was very tired of it all.” “It was cold.”")
    retold = report(text, "Jan", "told", "he was very tired of it all", marks=frozenset({"in-quotation"}))
    assert carry_speakers(text, found, [retold]) == []


def test_a_label_speaks_for_its_paragraph():
    assert _carried(["Mara Osei: “It was late.” “It was cold.”"]) == [
        ("Mara Osei", "“It was late.”"),
        ("Mara Osei", "“It was cold.”"),
    ]


def test_how_far_it_was_carried_is_kept_for_the_confidence():
    text, found = quoted("“It was late,” Mara Osei said. “It was cold.”", "“It rained.”")
    known = report(text, "Mara Osei", "said", "“It was late,”", denies=True)
    same, following = carry_speakers(text, found, [known])
    assert same.marks == {"carried", "same-paragraph", "after-quotation"}
    assert same.cue == known.cue
    assert not same.denies
    assert following.marks == {"carried", "next-paragraph", "after-quotation"}
    assert following.cue is None
    assert following.part == 1


def test_going_on_after_what_is_only_told_is_kept_for_the_confidence():
    text, found = quoted("Mara Osei said that it was late. “It was cold.”")
    (made,) = carry_speakers(text, found, [report(text, "Mara Osei", "said", "it was late")])
    assert made.marks == {"carried", "same-paragraph", "after-told"}


def test_a_stop_within_a_sentence_does_not_end_it():
    text = "“It was late,” Mara Osei wrote in a post at 11 p.m. on the eve of the storm. “It was cold.”"
    assert _carried([text], ("Mara Osei", "wrote", "“It was late,”")) == [("Mara Osei", "“It was cold.”")]


class _Read(str):
    """A text that counts what is read of it."""

    __slots__ = ()
    read = 0

    def __getitem__(self, key):
        found = super().__getitem__(key)
        _Read.read += len(found)
        return found


def _work(monkeypatch, paragraphs, known):
    """Return how often spans are compared, and how much of the text is read, until all is carried on."""
    compared = []
    shared = ReadingSpan.shared
    text, found = quoted(*paragraphs)
    reports = [report(text, "Mara", "said", content) for content in known]
    _Read.read = 0
    with monkeypatch.context() as patched:
        patched.setattr(ReadingSpan, "shared", lambda one, other: compared.append(1) or shared(one, other))
        carry_speakers(_Read(text), found, reports)
    return len(compared), _Read.read


@pytest.mark.parametrize(
    "layout",
    [
        lambda count: (["Mara said: “It is 0.” " + " ".join(f"“It is {n}.”" for n in range(1, count))], 1),
        lambda count: (["Mara said: " + " ".join(f"“It is {n}.” We left." for n in range(count))], 1),
        lambda count: (["Mara said: " + " ".join(f"“It is {n}.” “Aha.”" for n in range(count))], count),
        lambda count: (["Mara said: “It is 0.”", *(f"“It is {n}.”" for n in range(1, count))], 1),
    ],
    ids=["many quotations", "many that nobody says", "many known", "many paragraphs"],
)
def test_twice_as_many_quotations_take_no_more_than_about_twice_as_long(monkeypatch, layout):
    once, twice = (
        _work(monkeypatch, paragraphs, [f"“It is {n}.”" for n in range(known)])
        for paragraphs, known in map(layout, (150, 300))
    )
    assert twice[0] <= 2.5 * once[0] + 50
    assert twice[1] <= 2.5 * once[1] + 50


def test_a_title_cut_short_does_not_end_a_sentence():
    text = "“It was late,” said Mara Osei, an aide to Sen. Ilse Brandt. “It was cold.”"
    assert _carried([text], ("Mara Osei", "said", "“It was late,”")) == [("Mara Osei", "“It was cold.”")]
