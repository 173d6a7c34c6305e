"""Whom voices speak for, through any steps."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.checks.warnings.lines import Lines
from tests.pack.builders import example_json, pack_of


def _lines(leads):
    data = example_json()
    data["voices"] += [
        {"id": f"v{place}", "name": f"Voice {place}", "kind": "person"}
        | ({} if lead is None else {"speaks_for": f"v{lead}"})
        for place, lead in enumerate(leads)
    ]
    return Lines(pack_of(data))


@given(st.lists(st.none() | st.integers(0, 30), max_size=30))
def test_a_voice_speaks_for_all_whom_following_the_line_meets_and_for_nobody_else(wanted):
    leads = [lead if lead is not None and lead < place else None for place, lead in enumerate(wanted)]
    lines = _lines(leads)
    for one in range(len(leads)):
        met, lead = set(), leads[one]
        while lead is not None:
            met.add(lead)
            lead = leads[lead]
        assert met == {other for other in range(len(leads)) if lines.speaks_for(f"v{one}", f"v{other}")}


def test_a_line_of_thousands_of_voices_is_followed_to_its_end():
    lines = _lines([None, *range(4_900)])
    assert all(lines.speaks_for("v4900", f"v{place}") for place in range(4_900))
    assert not any(lines.speaks_for("v0", f"v{place}") for place in range(4_900))
