"""Words of places: countries and seats of government, and what the names of places begin or end with."""

from __future__ import annotations

from typing import Final

from quizapp.drafting.lexicon.word_sets import word_set

COUNTRIES: Final = word_set(
    """britain france germany italy spain portugal china japan india russia ukraine poland sweden norway
    denmark finland ireland scotland wales england australia canada mexico brazil argentina chile peru egypt
    israel iran iraq turkey greece hungary austria switzerland belgium netherlands kenya nigeria ghana
    ethiopia washington london paris berlin moscow beijing brussels geneva"""
)
"""Countries, and capitals that stand for them: “Berlin said”. In lower case, as all lists here."""

ENDINGS: Final = word_set(
    """street road avenue lane square bridge river lake mount mountain island islands bay port harbour harbor
    valley hill hills park north south east west coast sea ocean gulf strait cape beach forest peninsula
    province region county state district city town village airport station quay pier plaza boulevard
    highway canal dam falls heights terrace"""
)
"""Last words of the names of places: “Mill Road”."""

BEGINNINGS: Final = word_set("port lake mount river new san santa saint st north south east west")
"""First words of the names of places: “Lake Orle”."""

BORN: Final = ("-born", "-based", "-led", "-backed", "-educated", "-trained")
"""Endings of words that tell where somebody comes from, before a name: “Oslo-born Ann Tarr”."""
