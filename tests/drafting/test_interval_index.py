"""Whether a place lies in one of many spans is told as if each had been asked."""

from hypothesis import given
from hypothesis.strategies import integers, lists, tuples

from quizapp.drafting.interval_index import IntervalIndex
from quizapp.drafting.source_reading import ReadingSpan

SPANS = lists(
    tuples(integers(0, 30), integers(0, 9)).map(lambda two: ReadingSpan(two[0], sum(two))), max_size=9
)


@given(SPANS, integers(-2, 45))
def test_a_place_is_covered_if_it_lies_in_any_span(spans, at):
    assert (at in IntervalIndex(spans)) == any(span.start <= at < span.end for span in spans)


@given(SPANS, tuples(integers(-2, 45), integers(0, 9)).map(lambda two: ReadingSpan(two[0], sum(two))))
def test_a_span_is_met_if_it_shares_a_place_with_any(spans, one):
    assert IntervalIndex(spans).meets(one) == any(span.shared(one) > 0 for span in spans)
