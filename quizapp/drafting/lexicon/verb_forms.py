"""The inflected forms of English verbs, made by rule, with the irregular ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

VerbForm = Literal["base", "third", "past", "participle", "gerund"]


def _by_verb(text: str) -> dict[str, tuple[str, str]]:
    """Return what is written as “say said said; tell told told” by its verbs."""
    rows = (each.split() for each in text.split(";"))
    return {verb: (past, participle) for verb, past, participle in rows}


_IRREGULAR: Final = _by_verb(
    """say said said; tell told told; write wrote written; find found found; show showed shown;
    swear swore sworn; speak spoke spoken; hold held held; give gave given; put put put;
    make made made; begin began begun; think thought thought; know knew known; read read read;
    forecast forecast forecast; broadcast broadcast broadcast; prove proved proven;
    understand understood understood; forget forgot forgotten; feel felt felt;
    undertake undertook undertaken; send sent sent; mean meant meant; foretell foretold foretold;
    set set set; withdraw withdrew withdrawn; take took taken; go went gone; draw drew drawn;
    shoot shot shot; hit hit hit; cut cut cut; break broke broken"""
)
"""Past and participle of verbs that have forms of their own."""
_STRESSED_LAST: Final = frozenset(
    {
        "admit",
        "submit",
        "permit",
        "commit",
        "omit",
        "concur",
        "refer",
        "defer",
        "infer",
        "deter",
        "rebut",
        "regret",
    }
)
"""Verbs of several syllables that double their last letter."""
_VOWELS: Final = frozenset("aeiou")


def inflect_verb(verb: str) -> dict[str, frozenset[VerbForm]]:
    """Return the forms of a verb, each with what it is: {"said": {"past", "participle"}, …}."""
    past, participle = _IRREGULAR.get(verb, (None, None))
    pairs: list[tuple[str, VerbForm]] = [(verb, "base"), (_third(verb), "third")]
    pairs += [(each, "gerund") for each in _gerunds(verb)]
    pairs += [(each, "past") for each in ([past] if past else _pasts(verb))]
    pairs += [(each, "participle") for each in ([participle] if participle else _pasts(verb))]
    made: dict[str, frozenset[VerbForm]] = {}
    for word, form in pairs:
        made[word] = made.get(word, frozenset()) | {form}
    return made


def build_form_table(verbs: Iterable[str]) -> dict[str, tuple[str, frozenset[VerbForm]]]:
    """Return what each form of these verbs belongs to. A verb of its own comes before another's form."""
    made: dict[str, tuple[str, frozenset[VerbForm]]] = {}
    for verb in sorted(verbs):
        for word, forms in inflect_verb(verb).items():
            if word not in made or "base" in forms:
                made[word] = (verb, forms)
    return made


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if _consonant_y(verb) else f"{verb}s"


def _pasts(verb: str) -> list[str]:
    if verb.endswith("e"):
        return [f"{verb}d"]
    if _consonant_y(verb):
        return [f"{verb[:-1]}ied"]
    return [f"{stem}ed" for stem in _stems(verb)]


def _gerunds(verb: str) -> list[str]:
    if verb.endswith("ie"):
        return [f"{verb[:-2]}ying"]
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return [f"{verb[:-1]}ing"]
    return [f"{stem}ing" for stem in _stems(verb)]


def _stems(verb: str) -> list[str]:
    """Return what endings with a vowel are put to: with the last letter doubled, as it is, or both."""
    if not _short_end(verb):
        return [verb]
    doubled = verb + verb[-1]
    if verb in _STRESSED_LAST or sum(each in _VOWELS for each in verb.replace("qu", "q")) == 1:
        return [doubled]
    return [verb, doubled] if verb[-1] == "l" else [verb]


def _short_end(verb: str) -> bool:
    """Return whether a verb ends in one vowel and one consonant that may be doubled."""
    return (
        len(verb) >= 3
        and verb[-1] not in _VOWELS | set("wxyh")
        and verb[-2] in _VOWELS
        and (verb[-3] not in _VOWELS or (verb[-3:-1] == "ui" and verb[-4:-3] == "q"))
    )


def _consonant_y(verb: str) -> bool:
    return verb.endswith("y") and len(verb) > 1 and verb[-2] not in _VOWELS
