"""Words that a capital letter makes no name of: they begin a sentence, or are always written so."""

from __future__ import annotations

from typing import Final

from quizapp.drafting.lexicon.word_sets import word_set

OPENERS: Final = word_set(
    """a about above according across additional after afterwards again against all almost alone along already
    also although always am among an and another any anyone anything apart are around as asked at away back
    be because been before behind being below beneath beside besides between beyond both but by call can
    case cases come could critics despite did do does doing down during each earlier early eight either
    eleven else elsewhere enough even eventually ever every everybody everyone everything except few fewer
    fifteen fifty figures finally first five following for former forty four from further furthermore get
    given go had half has have having he hence her here hers herself him himself his how however hundred i
    if in indeed inside instead into is it its itself just keep know last late later least less let like
    little local long look many may maybe me meanwhile might mine more moreover most much must my myself
    near nearby nearly neither never nevertheless new next nine no nobody none nor not nothing now of off
    often oh ok on once one only onto opponents or other others otherwise our ours out outside over overall
    own people per perhaps please police quite rather really residents right said same say see seven several
    shall she should since six so some somebody someone something sometimes soon still such supporters take
    ten than thank that the their theirs them then there thereafter therefore these they thing things think
    this those though thousand three through thus to today together tomorrow tonight too toward towards
    twelve twenty two under unless unlike until up upon us used very via was we well were what whatever when
    whenever where whereas wherever whether which while who whoever whole whom whose why will with within
    without would yes yesterday yet you your yours yourself mr mrs ms monday tuesday wednesday thursday
    friday saturday sunday january february march april june july august september october november december
    spring summer autumn winter told speaking speakers officials researchers scientists experts workers
    teachers parents campaigners ministers lawmakers witnesses neighbours neighbors villagers islanders
    farmers fishermen students women men children families doctors nurses drivers lawyers prosecutors
    investigators organisers volunteers analysts economists traders investors customers addressing
    reiterating keeping responding replying writing writers standing born raised dressed pressed"""
)
"""What a sentence may begin with, before a name or alone: “Yesterday Ann Tarr”. In lower case."""

WEEKDAYS: Final = word_set("monday tuesday wednesday thursday friday saturday sunday")

MONTHS: Final = word_set(
    "january february march april may june july august september october november december"
)

DAYS: Final = (
    WEEKDAYS
    | MONTHS
    | word_set(
        "mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec christmas easter"
    )
)
"""Days, months and feasts, and how they are shortened. In lower case."""

ALONE: Final = frozenset({"I", "I’m", "I'm", "I’ve", "I've", "I’ll", "I'll", "I’d", "I'd", "Q", "A"})
"""What is no name where it stands alone, as it is written: the pronoun, and letters of an interview."""
