"""English words that warnings look for, and how they are found: in the teacher's own words alone."""

import re
from functools import lru_cache
from typing import Final

from quizapp.pack.models.pack import Pack
from quizapp.pack.models.sources import Source


def parse_word_list(text: str) -> frozenset[str]:
    """Return the words of a list that is written with spaces and line breaks between."""
    return frozenset(text.split())


STOP_WORDS: Final = parse_word_list(
    """a an the and or but nor so yet if then than as at by for from in into of off on onto out over under up
    down with within without about against between before after during since until upon through to toward
    towards i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
    this that these those there here who whom whose which what when where why how is am are was were be been
    being do does did doing done has have had having will would shall should can could may might must not no
    yes too very also just more most less least some any each both either neither one ones such same other
    another others own it's isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't
    wouldn't can't cannot couldn't shouldn't"""
)
"""Words that carry no matter of their own."""

FRAME_WORDS: Final = parse_word_list(
    """article articles paragraph paragraphs passage passages sentence sentences headline text word words say
    says said saying tell tells told telling according following statement statements"""
)
"""Words with which a question speaks about the article, whatever it asks."""

ABSOLUTE_WORDS: Final = parse_word_list(
    """all every always never only solely none nobody no-one everyone everybody everything everywhere
    entirely completely totally wholly absolutely exclusively invariably"""
)
"""Words that leave no exception."""

NEGATIONS: Final = parse_word_list(
    """no not never none nobody nothing nowhere neither nor without cannot isn't aren't wasn't weren't don't
    doesn't didn't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't"""
)
"""Words that deny."""

HEDGES: Final = parse_word_list(
    """may might could can would should perhaps possibly probably likely unlikely seem seems seemed appear
    appears appeared suggest suggests suggested about around nearly almost roughly approximately some several
    many most mostly often usually generally sometimes partly largely rather quite indication indications
    sign signs"""
)
"""Words that leave room."""

TIME_WORDS: Final = parse_word_list(
    """ago after afterwards again already before beforehand day days during earlier end ended ends ever final
    finally former formerly hour hours last late later latest meanwhile minute minutes month months never new
    next now often once past previous previously recent recently since sometimes soon still then today
    tomorrow tonight until week weeks when while year years yesterday yet"""
)
"""Words that place something in time."""

DEGREE_WORDS: Final = parse_word_list(
    """barely deeply enough even far few fewer fully greatly hardly highly increasingly just least less little
    more much only so strongly too very widely"""
)
"""Words of degree that neither leave room nor rule exceptions out."""

NUMBER_WORDS: Final = parse_word_list(
    """zero nought nil one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    hundreds thousand thousands million millions billion billions trillion trillions dozen dozens score
    scores first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth
    hundredth thousandth half halves thirds quarter quarters fifths sixths sevenths eighths ninths tenths
    once twice thrice double doubled doubling treble triple tripled single pair pairs couple both"""
)
"""Words that stand for a number."""

PRONOUNS: Final = parse_word_list(
    """he she it they we i him her them us himself herself itself themselves this that these those who whom
    one ones both others somebody someone nobody no-one anybody anyone whoever"""
)
"""Words that stand for a name without being one."""

REPORTING_WORDS: Final = parse_word_list(
    """say says said saying tell tells told telling write writes wrote written report reports reported speak
    speaks spoke speaking state states stated add adds added ask asks asked asking answer answers answered
    call calls called calling describe describes described note notes noted remark remarks remarked declare
    declares declared argue argues argued assert asserts asserted mention mentions mentioned announce
    announces announced explain explains explained warn warns warned demand demands demanded deny denies
    denied reject rejects rejected dismiss dismisses dismissed estimate estimates estimated find finds found
    judge judges judged quote quotes quoted name names named think thinks thought believe believes believed
    claim claims claimed reply replies replied criticise criticises criticised welcome welcomes welcomed"""
)
"""Verbs with which words are given to somebody."""

ARTICLE_TERMS: Final = parse_word_list(
    """article articles article's paragraph paragraphs sentence sentences passage passages headline standfirst
    caption newspaper text word words quotation quotations quote quotes statement statements answer answers
    option options reporter reporters"""
)
"""Words that give what is told to the article, or to the question itself."""

GENERIC_WORDS: Final = parse_word_list(
    """people persons person man men woman women member members group groups side sides part parts others
    party parties body bodies"""
)
"""Chief words of names that could mean anybody."""

NAME_SEPARATORS: Final = parse_word_list(
    """of in from at for to who whom whose that which on with by near behind among against and"""
)
"""Words after which a name only goes on to say which."""

LOADED_WORDS: Final = parse_word_list(
    """claim claims claimed claiming admit admits admitted admitting slam slams slammed slamming lambast
    lambasts lambasted lambasting blasted boast boasts boasted boasting concede concedes conceded
    conceding refuse refuses refused refusing lied liar liars parrot parrots parroted parroting tout
    touts touted touting rant rants ranted ranting smear smears smeared smearing whitewash
    whitewashes whitewashed whitewashing propaganda conspiracy conspiracies hoax hoaxes so-called
    lash lashes lashed hit hits fake refute refutes refuted refuting"""
)
"""Words with which loaded wordings begin; `loaded` knows how they go on."""

VERDICT_WORDS: Final = parse_word_list(
    """true untrue false truth fact actually reality prove proves proved proven proof debunk debunks debunked
    debunking disprove disproves disproved disproven"""
)
"""Words in verdicts on the world; `loaded` knows how they stand there."""

WORD_PATTERN: Final = r"[^\W_]+(?:['’‑-][^\W_]+)*"
"""The pattern of a word; what a hyphen or an apostrophe joins is one."""

_MARKS: Final = re.compile('[“”„"]')
_CLOSING: Final = {"“": "”", "„": "“”", '"': '"'}
_WORD: Final = re.compile(WORD_PATTERN)
_ENDINGS: Final = ("ing", "ed", "es", "s")


def is_english(written: Pack | Source) -> bool:
    """Tell whether the lists of words here fit a pack's questions, or an article."""
    return written.language.casefold().partition("-")[0] == "en"


def mask_quotations(text: str) -> str:
    """Return the text with each outermost quotation, marks and all, as one …: the rest is the teacher's.

    Marks are “…”, „…“ and the straight "…". What is never closed is taken for a quotation to the end.
    """
    if "“" not in text and "„" not in text and '"' not in text:
        return text
    kept: list[str] = []
    opened: list[str] = []
    start = 0
    for mark in _MARKS.finditer(text):
        if opened and mark[0] in _CLOSING[opened[-1]]:
            opened.pop()
            start = start if opened else mark.end()
        elif mark[0] in _CLOSING and not (opened and '"' in (mark[0], opened[0])):
            if not opened:
                kept += text[start : mark.start()], "…"
            opened.append(mark[0])
    return "".join((*kept, "" if opened else text[start:]))


def split_words(text: str) -> list[str]:
    """Return the words of a text, casefolded, with ' for ’; what a hyphen or an apostrophe joins is one."""
    return _WORD.findall(text.casefold().replace("’", "'").replace("‑", "-"))


def collect_rough_words(text: str) -> set[str]:
    """Return the casefolded words of a text, less those that touch a quotation mark.

    It takes a third of the time of `split_words`, and tells which texts are worth a closer look.
    """
    for mark in ".,:;?!()–—":
        text = text.replace(mark, " ")
    return set(text.casefold().replace("’", "'").split())


def collect_stems(text: str) -> frozenset[str]:
    """Return the stems of the words that carry the matter of a text: without `STOP_WORDS`, `FRAME_WORDS` and
    endings.
    """
    return frozenset(
        strip_endings(word)
        for word in split_words(text)
        if word not in STOP_WORDS and word not in FRAME_WORDS
    )


@lru_cache(maxsize=8192)
def strip_endings(word: str) -> str:
    """Return a casefolded word without 's and the commonest endings, so that “counted” meets “counts”."""
    bare = word.removesuffix("'s").removesuffix("s'")
    if bare.endswith("ss"):
        return bare
    ending = next((one for one in _ENDINGS if bare.endswith(one) and len(bare) - len(one) >= 3), "")
    return bare.removesuffix(ending).removesuffix("e")
