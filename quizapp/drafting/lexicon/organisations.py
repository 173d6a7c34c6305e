"""Words in the names of bodies, which tell what kind of body it is. All in lower case."""

from __future__ import annotations

from typing import Final

from quizapp.drafting.lexicon import speaker_noun_lists
from quizapp.drafting.lexicon.word_sets import word_set

IN_NAMES: Final = speaker_noun_lists.BODIES | word_set(
    """ltd plc inc corp llc co gmbh ag sa fc united rovers athletic ministries associates partners holdings
    industries systems technologies solutions energy water rail transport logistics foods media press times
    post courier herald gazette tribune observer guardian chronicle echo mail news daily weekly review
    telegraph states nations front alliance initiative workers teachers farmers unit division directorate
    taskforce watch action rights affairs works brothers sons & bureau survey programme program registry
    registrar treasury exchequer court courts homes ferries lines airways airlines motors farms stores labs
    laboratories games capital securities hotels pharma pharmaceuticals medical health care housing properties
    estates construction mining minerals steel cement oil gas petroleum electric telecom telecoms networks
    software digital data insurance finance financial investments ventures studios records pictures books
    publishing festival fisheries shipping marine breweries bakeries orchestra opera ballet philharmonic choir
    aggregates quarries foundry foundries textiles chemicals plastics brands dairies creamery robotics
    biosciences therapeutics semiconductors aerospace analytics consulting advisers advisors architects
    clinic infirmary hospice surgery archive archives zoo aquarium cathedral abbey monastery"""
)
"""Words that make a name the name of a body: “Lowmoor Water”, “Orle Herald”."""

OFFICES: Final = word_set("office minister secretary ministry department chamber house board rights")
"""Words after which “of” or “and” goes on with the same name: “Ministry of Trade and Industry”."""

PUBLIC: Final = word_set(
    "office ministry court council commission police university parliament government department"
)
"""In the name of a body that nobody calls “the company”."""

PRIVATE: Final = word_set("ltd plc inc corp gmbh group holdings energy water rail company")
"""In the name of a body that nobody calls “the agency”."""

FIRMS: Final = frozenset({"company", "firm", "operator"})
"""Nouns for a body that is run for profit."""

GENERIC: Final = FIRMS | word_set("body agency organisation organization group institution")
"""Nouns that may stand for a body whose name does not have them: “Lowmoor Water … the company”."""

BROADER: Final = {
    "firm": "company",
    "operator": "company",
    "group": "organisation",
    "airline": "company",
    "supplier": "company",
    "utility": "company",
}
"""Nouns, and a broader one that the body's name may have in their place."""
