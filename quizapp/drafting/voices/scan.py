"""Names in a text: runs of words that begin with capital letters, told from words that begin a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from quizapp.drafting.lexicon import names, nouns, speakers
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.models import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NameKind = Literal["person", "body", "place", "other"]

_CAP: Final = r"(?:(?:[A-Z]\.){2,}|[A-ZÀ-ÖØ-Þ][\w’'‑-]*\.?)"
_PARTICLE: Final = (
    r"(?:de|van|von|der|den|ten|ter|bin|bint|al|el|la|le|du|di|da|dos|das|ibn|ap|af|y|e|zu|ben)"
)
_LINK: Final = r"(?:of the|of|for the|for|on the|on|in|and|&|at)"
_RUN: Final = re.compile(
    rf"{_CAP}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,2}}{_CAP}|[ \u00a0]{_LINK}[ \u00a0]{_CAP})*"
)
_INITIAL: Final = re.compile(r"^[A-Z]\.$")
_POSSESSIVE: Final = re.compile(r"(?:’s|'s|’|')$")
ACRONYM: Final = re.compile(r"^(?:[A-Z]{2,}[a-z]?|(?:[A-Z]\.){2,})$")

_LOCATED: Final = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]t|[Oo]utside|[Aa]round|[Aa]cross|[Tt]hroughout|[Ff]rom|[Tt]o|[Oo]f) $"
)
_TOLD: Final = re.compile(
    r",? (?:said|says|told|added|argued|wrote|warned|who|whose|has said|had said|insisted|claimed|called)\b|, (?:\d{2}[,.]|an? [a-z]|the [a-z]+ (?:of|at|who))"
)
_OPENERS: Final = word_set(
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
_OFFICES: Final = word_set("office minister secretary ministry department chamber house board rights")
_DAYS: Final = word_set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep
    sept oct nov dec christmas easter"""
)
_BORN: Final = ("-born", "-based", "-led", "-backed", "-educated", "-trained")
_COUNTRIES: Final = word_set(
    """britain france germany italy spain portugal china japan india russia ukraine poland sweden norway
    denmark finland ireland scotland wales england australia canada mexico brazil argentina chile peru egypt
    israel iran iraq turkey greece hungary austria switzerland belgium netherlands kenya nigeria ghana
    ethiopia washington london paris berlin moscow beijing brussels geneva"""
)
_PLACES: Final = word_set(
    """street road avenue lane square bridge river lake mount mountain island islands bay port harbour harbor
    valley hill hills park north south east west coast sea ocean gulf strait cape beach forest peninsula
    province region county state district city town village airport station quay pier plaza boulevard
    highway canal dam falls heights terrace"""
)
_BODIES: Final = frozenset(word for word in nouns.BODIES) | word_set(
    """ltd plc inc corp llc co gmbh ag sa fc united rovers athletic ministries associates partners holdings
    industries systems technologies solutions energy water rail transport logistics foods media press times
    post courier herald gazette tribune observer guardian chronicle echo mail news daily weekly review
    telegraph states nations front alliance initiative workers teachers farmers unit division directorate
    taskforce watch action rights affairs works brothers sons & bureau survey programme program registry
    registrar treasury exchequer court courts"""
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: where it stands, its words, what stood before it as title, and what it may be."""

    span: Span
    words: str
    title: str
    kind: NameKind
    quoted: bool
    located: bool = False
    """Whether “in”, “near” or the like stands before it."""
    told: bool = False
    """Whether an age, a role or “said” follows it."""


def names_in(text: str, start: int, end: int, quoted: Sequence[Span]) -> Iterator[Name]:
    """Yield the names in part of a text, in their order; `quoted` are spans within quotation marks."""
    for match in _RUN.finditer(text, start, end):
        for first, last in _split(text, match.start(), match.end()):
            found = _name(text, first, last, start, quoted)
            if found is not None:
                yield found


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield runs that no sentence's end and no joining of two names goes through."""
    words = [(start + match.start(), start + match.end()) for match in re.finditer(r"\S+", text[start:end])]
    run: list[tuple[int, int]] = []
    for first, last in words:
        word = text[first:last]
        if word in ("and", "&", "at", "on", "for", "of", "in") and not _joins(text, run, last, end):
            if run:
                yield run[0][0], run[-1][1]
            run = []
            continue
        run.append((first, last))
        if (
            word.endswith(".")
            and not _INITIAL.match(word)
            and word.lower() not in nouns.TITLES
            and not ACRONYM.match(word)
        ):
            yield run[0][0], last - 1
            run = []
    if run:
        yield run[0][0], run[-1][1]


def _joins(text: str, run: list[tuple[int, int]], after: int, end: int) -> bool:
    """Return whether “and” or “for” stands within one name: “Ministry of Trade and Industry”."""
    before = [text[first:last].lower() for first, last in run]
    if not before:
        return False
    if any(word.strip(".") in names.WOMEN | names.MEN or word in nouns.HONORIFICS for word in before):
        return False
    return after < end and any(
        word in _BODIES or speakers.singular(word) in _BODIES or word in _OFFICES or word in ("of", "&")
        for word in before
    )


def _name(text: str, first: int, last: int, paragraph: int, quoted: Sequence[Span]) -> Name | None:
    words = text[first:last].split()
    begins = _begins_sentence(text, first, paragraph)
    title: list[str] = []
    at = first
    if (
        begins
        and len(words) > 1
        and words[0].lower().rstrip(".") in _OPENERS
        and words[0].lower() not in nouns.TITLES
    ):
        at, words = _drop(text, at, words)
    elif begins and len(words) == 1 and words[0].lower() in _OPENERS:
        return None
    if (
        len(words) >= 3
        and words[-2].lower() in names.WOMEN | names.MEN
        and words[0].lower() not in names.WOMEN | names.MEN
    ):
        while len(words) > 2:
            title.append(words[0])
            at, words = _drop(text, at, words)
    after_the = words[0].lower() == "the" and len(words) > 1
    while (
        (
            len(words) > 1
            and (words[0].lower() in _COUNTRIES or words[0].lower().endswith(_BORN))
            and words[1].lower() in names.WOMEN | names.MEN
        )
        or (
            len(words) == 3
            and words[0].lower() in _COUNTRIES
            and not any(word.lower() in _BODIES for word in words)
        )
        or (len(words) == 2 and words[0].lower().endswith(_BORN))
    ):
        at, words = _drop(text, at, words)
    while words and words[0].lower() in ("the", "of", "for", "and", "a", "an"):
        at, words = _drop(text, at, words)
    for _ in range(_titles(words)):
        title.append(words[0])
        at, words = _drop(text, at, words)
    if not words or all(word.lower() in _DAYS or word.lower() in nouns.HONORIFICS for word in words):
        return None
    if len(words) == 1 and words[0] in (
        "I",
        "I’m",
        "I'm",
        "I’ve",
        "I've",
        "I’ll",
        "I'll",
        "I’d",
        "I'd",
        "Q",
        "A",
    ):
        return None
    cut = _POSSESSIVE.search(text[at:last])
    end = last - len(cut.group()) if cut else last
    name = text[at:end]
    before = "the " if after_the else text[max(paragraph, at - 5) : at].lower()
    inside = any(each.start <= at < each.end for each in quoted)
    after = text[end : end + 40]
    return Name(
        Span(at, end), name, " ".join(title), _kind(name, title, before, after), inside,
        located=bool(_LOCATED.search(text[max(paragraph, at - 11) : at])), told=bool(_TOLD.match(after)),
    )  # fmt: skip


def _titles(words: list[str]) -> int:
    """Return how many words before a name are its title: “Finance Minister” of “Finance Minister Ilse Drabek”.

    An office's own name (“Minister of Trade”) is none, unless a first name stands within the run.
    """
    low = [word.lower().strip("’'") for word in words]
    for at in range(len(words) - 2, -1, -1):
        if at and low[at] in names.WOMEN | names.MEN and {"of", "for"} & set(low[:at]):
            return at
    count = (
        1
        if len(low) > 2 and low[0] not in names.WOMEN | names.MEN and low[1] in names.WOMEN | names.MEN
        else 0
    )
    for at in range(min(4, len(words) - 1)):
        if low[at] in names.WOMEN | names.MEN:
            break
        if low[at] in nouns.TITLES or speakers.is_person(low[at].rstrip(".")):
            if low[at + 1] in ("of", "for", "and"):
                break
            count = at + 1
    rest = low[count:]
    if (
        count
        and any(word.strip(".") in _BODIES for word in rest)
        and not any(word in nouns.HONORIFICS for word in low[:count])
    ):
        return 0
    return count


def _drop(text: str, at: int, words: list[str]) -> tuple[int, list[str]]:
    following = at + len(words[0])
    while following < len(text) and text[following].isspace():
        following += 1
    return following, words[1:]


def _begins_sentence(text: str, at: int, paragraph: int) -> bool:
    before = text[paragraph:at].rstrip(" “‘\"'(")
    return not before or before[-1] in '.?!…:”’"—'


def _kind(name: str, title: list[str], before: str, after: str) -> NameKind:
    words = name.split()
    low = [word.lower().strip(".’'") for word in words]
    if title and any(each.lower() in nouns.HONORIFICS for each in title):
        return "person"
    if any(word in _BODIES for word in low) and not (title and len(words) <= 3):
        return "body"
    if ACRONYM.match(name) or "of" in low or "for" in low:
        return "body"
    if low[0] in names.WOMEN or low[0] in names.MEN:
        return "person"
    if low[-1] in _PLACES or low[0] in (
        "port",
        "lake",
        "mount",
        "river",
        "new",
        "san",
        "santa",
        "saint",
        "st",
        "north",
        "south",
        "east",
        "west",
    ):
        return "place"
    if title and (len(words) > 1 or any(each.lower().rstrip(".") in nouns.TITLES for each in title)):
        return "person"
    if before.endswith("the "):
        return "body"
    if re.match(r", (?:\d{1,3}[,.]|an? |the |who |whose )", after) and len(words) in (2, 3, 4):
        return "person"
    if len(words) >= 2 and before.endswith((" in ", " at ", " near ", " from ", " to ")):
        return "other"
    return "person" if len(words) in (2, 3) else "other"
