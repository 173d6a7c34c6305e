"""Classes of English words, by form alone: function words, time words, verbs with a tense."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.lexicon.verb_forms import build_form_table

if TYPE_CHECKING:
    from quizapp.drafting.lexicon.verb_forms import VerbForm


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text, which spaces part."""
    return frozenset(text.split())


DETERMINERS: Final = word_set(
    """the a an this that these those his her its their our my your no each every some any another both
    all whose"""
)
COUNTS: Final = word_set(
    """one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands many
    several few most some others both all"""
)
SUBJECTS: Final = word_set("he she it they")
NO_SPEAKER: Final = word_set(
    """i we you one what whoever anyone nobody everyone someone there this these those none no-one
    nothing something everything anything everybody somebody himself herself itself themselves that
    each neither us them me"""
)
ARTICLES: Final = word_set("the a an this these those his her its their our my your every each")
"""Determiners that nothing but a noun phrase can begin with."""
RELATIVES: Final = word_set("who which whom whose that where")
PREPOSITIONS: Final = word_set(
    """of for in at on to from with by about after before during under over into against between among
    through without within near outside inside across around behind beyond despite since until upon
    towards toward amid alongside like per via off along above below beside besides beneath
    including following regarding concerning throughout"""
)
POSTMODIFYING: Final = word_set("of for in at from with on to by about against near outside behind based")
COORDINATORS: Final = word_set("and or but nor yet so then")
SUBORDINATORS: Final = word_set(
    """because when while if although though whereas as than whether unless once why how what that
    where since until"""
)
AUXILIARIES: Final = word_set(
    """is are was were has have had do does did am be been being 's 're 've isn't aren't wasn't weren't
    hasn't haven't hadn't don't doesn't didn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t
    don’t doesn’t didn’t"""
)
MODALS: Final = word_set(
    """would could should might may can must will shall cannot wouldn't couldn't shouldn't won't can't
    mustn't wouldn’t couldn’t shouldn’t won’t can’t mustn’t ought"""
)
BE: Final = word_set(
    """is are was were be been being am isn't wasn't aren't weren't isn’t wasn’t aren’t weren’t"""
)
NEGATIONS: Final = word_set("not never neither nor hardly")
ADVERBS: Final = word_set(
    """also later then once twice never ever already still again now even just only too instead however
    meanwhile moreover further furthermore nevertheless nonetheless therefore thus rather quite
    almost perhaps yesterday today tomorrow tonight ago earlier not often always sometimes soon
    afterwards yet merely simply since though always"""
)
_NOT_ADVERBS: Final = word_set(
    """family ally assembly italy july reply supply bully monopoly anomaly elderly fly jelly belly lily
    daily weekly"""
)
DAYS: Final = word_set(
    """monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january
    february march april may june july august september october november december jan feb mar apr
    jun jul aug sep sept oct nov dec"""
)
TIMES: Final = (
    DAYS
    | word_set(
        """yesterday today tonight tomorrow morning afternoon evening night week weekend month year spring
    summer autumn winter midnight noon decade century midday lunchtime dawn dusk"""
    )
) - {"may", "march"}
PARTICLES: Final = word_set("de van von der den ten bin bint al el la le du di da dos ibn y")
_PAST: Final = word_set(
    """became began broke brought built bought came caught chose cut did drew drove ate fell felt
    fought found flew forgot gave went got grew had heard held hit kept knew led left lost made
    meant met paid put read ran rose said saw sold sent set shook shot showed shut sang sat slept
    spoke spent stood stole struck swam took taught told thought threw understood won wore wrote
    bore beat bent bound cost dealt dug drank fled froze hung hid hurt laid lay lent lit rode rang
    sank shone slid spread sprang stuck swept swore swung tore woke wound withdrew overtook
    undertook needs wants means says goes comes makes takes gives gets seems looks remains becomes
    shows works lives keeps stands lies runs knows thinks believes hopes expects wants feels depends
    costs belongs leaves begins holds"""
)
"""Verbs in the past, and some in the present, that are hardly ever anything else."""
REDUCED: Final = word_set(
    """seen shown written given taken known drawn held led made sent paid built bought caught found put set
    sold run"""
)
"""Irregular participles that may tell more of a noun: “brothers held in a cell”."""
PARTICIPLES: Final = word_set(
    "seen shown written given taken known drawn spoken grown driven chosen been done"
)
"""Irregular participles that are no past."""
_NOT_PAST: Final = word_set(
    """need bed speed feed seed breed weed reed shed sled red hundred naked sacred wicked rugged"""
)


OFTEN_NOUNS: Final = word_set(
    """claims reports calls demands notes comments remarks charges orders projects estimates forecasts
    offers promises posts texts blogs signals hints counters rules files records documents lists
    details objects plans shows labels brands terms blasts answers replies questions cables phones
    messages emails radios classes rates pans blames paints flags reasons echoes cries shouts
    whispers murmurs jokes boasts laments protests requests commands warrants certifies depicts
    chips sums threats holds puts"""
)
"""Third persons that are more often plurals of nouns."""


@lru_cache(maxsize=1)
def build_verb_forms() -> dict[str, tuple[str, frozenset[VerbForm]]]:
    """Return every form of a verb that may tell that something is said, with its verb and what it may be."""
    told = (
        reporting_verbs.STATING
        | reporting_verbs.JUDGING
        | reporting_verbs.CALLING
        | reporting_verbs.PROMISING
        | reporting_verbs.DENYING
    )
    return build_form_table(told | reporting_verbs.FINDING | reporting_verbs.SPEAKING | {"quote"})


@lru_cache(maxsize=4096)
def is_adverb(low: str) -> bool:
    """Return whether a word, in lower case, is an adverb by its form or by the list."""
    return low in ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in _NOT_ADVERBS)


@lru_cache(maxsize=4096)
def is_function(low: str) -> bool:
    """Return whether a word, in lower case, cannot stand within a noun phrase."""
    return (
        low in PREPOSITIONS
        or low in ARTICLES
        or low in COORDINATORS
        or low in SUBORDINATORS
        or low in RELATIVES
        or low in AUXILIARIES
        or low in MODALS
        or low in SUBJECTS
        or low in NEGATIONS
        or low in ("i", "we", "you", "there", "him", "them", "us", "me")
        or is_adverb(low)
    )


@lru_cache(maxsize=4096)
def has_tense(low: str) -> bool:
    """Return whether a word, in lower case, is a verb with a tense, as far as its form tells."""
    if low in MODALS or (low in AUXILIARIES and low not in ("be", "been", "being")) or low in _PAST:
        return True
    if low.endswith(("’s", "'s")):
        return low[:-2] in ("he", "she", "it", "that", "there", "what")
    if low.endswith(("’d", "'d", "’ll", "'ll", "’re", "'re", "’ve", "'ve", "’m", "'m", "n't", "n’t")):
        return True
    return has_ed_ending(low)


@lru_cache(maxsize=4096)
def is_reporting_form(low: str) -> bool:
    """Return whether a word, in lower case, is a third person of a verb of saying, and hardly a noun."""
    known = build_verb_forms().get(low)
    return known is not None and "third" in known[1] and low not in OFTEN_NOUNS


@lru_cache(maxsize=4096)
def has_ed_ending(low: str) -> bool:
    """Return whether a word looks like a past or a participle."""
    return low.endswith("ed") and len(low) > 3 and low not in _NOT_PAST and "-" not in low
