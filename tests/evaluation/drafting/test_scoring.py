"""What counts as right, on an article of the test's own; the figures are those of the shared rule."""

import pytest

from tests.evaluation.drafting.figures import Count, bins, calibration_error, curve, intervals, summed
from tests.evaluation.drafting.marked import marked
from tests.evaluation.drafting.scoring import Said, bare, paired, places_of, quoted, scored, speaker_key

TEXT = (
    "Harbour ‘was never dredged’\n\n"
    "“We asked twice,” said Mayor Ada Quill, “and nobody came.” The port’s report says the channel silted up "
    "in March.\n\n"
    "Quill called the delay “a disgrace”.\n"
)


def attributions(*said):
    """Marks of contents with their speakers and forms, as JSON."""
    return [
        {
            "content": content, "occurrence": 1, "chain": [speaker], "kind": kind, "statement_type": "claim",
            "cue": None,
        }
        for content, speaker, kind in said
    ]  # fmt: skip


TOLD = {
    "speakers": [
        {"id": "quill", "name": "Ada Quill", "aliases": ["Quill", "the mayor"], "type": "person"},
        {"id": "report", "name": "The port’s report", "aliases": ["the report"], "type": "document"},
    ],
    "attributions": attributions(
        ("We asked twice", "quill", "direct"),
        ("and nobody came.", "quill", "direct"),
        ("the channel silted up in March", "report", "indirect"),
        ("the delay “a disgrace”", "quill", "mixed"),
    ),
}
ARTICLE = marked("one", TEXT, TOLD)


def score(*said):
    return scored(ARTICLE, [Said(*each) for each in said])


@pytest.mark.parametrize(
    ("said", "right", "direct"),
    [
        (
            [("“We asked twice,”", "Mayor Quill"), ("the channel silted up in March", "a report")],
            (2, 2, 4),
            (1, 1, 2),
        ),
        ([("We asked twice", "Quill’s deputy")], (0, 1, 4), (0, 1, 2)),
        ([("silted up in March", "the report")], (1, 1, 4), (0, 0, 2)),
        ([("in March", "the report")], (0, 1, 4), (0, 0, 2)),
        ([("and nobody came.", "Quill"), ("and nobody came", "Ada Quill")], (1, 2, 4), (1, 2, 2)),
        ([("a disgrace", "Quill"), ("We asked twice", "Quill")], (1, 2, 4), (1, 1, 2)),
        ([("was never dredged", "Quill")], (0, 1, 4), (0, 1, 2)),
    ],
    ids=["any name", "another", "half", "less than half", "told twice", "a piece of a mixed one", "nobody's"],
)
def test_half_of_a_content_and_any_name_of_its_speaker_are_right_once(said, right, direct):
    found = score(*said)
    assert (found.all, found.direct) == (Count(*right), Count(*direct))


def test_words_that_are_right_are_paired_with_their_marks_and_counted_also_by_themselves():
    assert score(("We asked twice", "Quill’s deputy")).spans == Count(1, 1, 4)
    assert score(("We asked twice", "Quill"), ("the channel silted up in March", "a report")).pairs == {
        0: 0,
        1: 2,
    }


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("The Mayor", "mayor"),
        ("Prime Minister Dr. Ana Sá", "ana sá"),
        ("the chair of the board", "chair of the board"),
        ("“A former  officer”", "former officer"),
        ("O’Neill", "o'neill"),
    ],
)
def test_a_speaker_is_known_without_articles_and_titles(name, key):
    assert speaker_key(name) == key


@pytest.mark.parametrize(
    ("content", "left"), [("“We went,”", "We went"), ("‘We went", "We went"), ("we “went”,", "we “went”")]
)
def test_outer_marks_are_no_content(content, left):
    assert bare(content) == left


def test_a_content_is_found_by_its_words_whatever_its_marks_and_spaces():
    assert places_of("He said  it’s “so”.", 'he said it\'s "so"') == [(0, 18)]
    assert places_of("aaa", "aa") == [(0, 2), (1, 3)]


def test_quotations_end_at_their_marks_and_open_ones_with_their_line():
    text = "“One ‘two’ three” and the miners’ ‘don’t’ and “four\nfive"
    assert [text[start:end] for start, end in sorted(quoted(text))] == [
        "One ‘two’ three",
        "two",
        "don’t",
        "four",
    ]


def test_as_many_pairs_are_made_as_there_can_be():
    assert paired([[0, 1], [0], [0]]) == {0: 1, 1: 0}


def test_figures_of_a_count():
    count = summed([Count(1, 2, 4), Count(2, 2, 4)])
    assert (count.precision, count.recall, count.f) == (0.75, 0.375, 0.5)
    assert (Count().precision, Count().recall, Count().f) == (0, 0, 0)


def test_intervals_hold_their_figure_and_are_the_same_each_time():
    counts = [Count(8, 10, 12), Count(3, 10, 10), Count(9, 9, 20)]
    precision, recall, _ = intervals(counts)
    assert intervals(counts)[0] == precision
    assert precision.low < precision.value < precision.high
    assert recall.value == pytest.approx(20 / 42)
    assert intervals([Count(1, 2, 2)] * 5)[0][1:] == (0.5, 0.5)


def test_calibration_compares_confidence_with_what_is_right():
    judged = [(0.95, True)] * 9 + [(0.95, False)] + [(0.15, True)] * 10
    assert [each.count for each in bins(judged)] == [10, 10]
    assert calibration_error(judged) == pytest.approx((0.05 + 0.85) / 2)
    assert curve(judged, 40, (0.5,)) == [(0.5, Count(9, 10, 40))]
