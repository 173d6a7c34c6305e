"""Where nobody is told to have said something, nothing is found."""

import pytest

from tests.drafting.rules.finding import told


@pytest.mark.parametrize(
    "text",
    [
        "The museum did not say when it would open.",
        "Bo Marsh never said the bridge was old.",
        "Ann Lee declined to say that the bridge was old.",
        "Ann Lee refused to say the bridge was old.",
        "Ann Lee would say that the bridge was old.",
        "If Ann Lee said the bridge was old, nobody heard.",
        "Neither Lee nor Marsh said the bridge was old.",
        "Nobody said the bridge was old.",
        "Ann Lee asked whether the bridge was old.",
        "A plan called “Hope” was praised.",
        "The man described as “armed” fled.",
        "The letters said to be lost were found.",
        "The trust announced plans to close the mill.",
        "The trust confirmed the closure of the mill.",
        "The driver stopped, said nothing and left.",
        "They said so.",
        "She denied it.",
        "He called on Tuesday.",
        "Bo Marsh reported to the board.",
        "The claims of the growers are new.",
        "The river rises said the sea.",
        "Banners read “Bread Is Not a Bank”.",
        "The ferry found the harbour and the crew slept.",
        "The team that measured the ice and the snow reported that both had melted.",
        "The way these plans and related policies were made has changed.",
        "What they call a bridge is old.",
        "The sales calls for six years were kept.",
        "The mill was ordered to pay for the bridge.",
        "",
        "said",
        "said that",
        "“said”",
        ", said ,",
        "according to",
    ],
)
def test_nothing_is_told(text):
    assert told(text) == []


def test_who_quotes_somebody_as_saying_it_does_not_say_it_themselves():
    assert told("“The bridge was old,” the report quotes her as saying.") == []
    assert told("“The bridge was old,” the report cites Ann Lee as saying.") == []
