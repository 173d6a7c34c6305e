"""No false statement and no gap where crime, fault, illness, death or abuse is spoken of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.suggestion_check import SuggestionCheck
from quizapp.drafting.suggest.date_mentions import CALENDAR
from quizapp.drafting.suggest.word_lists import HARM
from quizapp.pack.checks.warnings.english_lexicon import split_words

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

_TOUCHED: Final = frozenset({"contradicted", "not-stated", "number", "date"})
_FALSE: Final = frozenset({"contradicted", "not-stated"})
_OF_SOMEBODY: Final = re.compile(
    r"\b(?:abduct|accident|accomplice|acquit|addict|ambush|arraign|arson|assassin|autops|bankrupt|beaten|beating|"
    r"betray|blackmail|bled\b|bleed|blunder|bodies\b|bomb|brib|brutal|bully|bullied|burgl|buried|burial|burn|"
    r"chok|cholera|coerc|collaps|collid|collision|collu|complici|conceal|conspir|contaminat|convict|corpse|"
    r"coronavirus|corrupt|covid|Covid|COVID|cremat|culprit|custody|deadly|deceased|deceiv|deceit|defam|defraud|"
    r"dement|deport|depressed|depression|diabet|diagnos|dialysis|disabled|disgrac|dismissed|divorc|doped|doping|drunk|"
    r"embezzl|epilep|errors?\b|espionage|evict|execut(?:ed|ion)|expelled|explo(?:d|sion)|extort|fail|fake|falsif|"
    r"fever|fined\b|fired\b|fires?\b|fled\b|forge[dr]|fugitive|grop(?:ed|ing)|gunm[ae]n|handcuff|hanged\b|heroin|"
    r"hit\b|HIV\b|homicid|hunger|imprison|indict|infect|inmate|insolven|insult|jail|kidnap|knife|knives|launder|"
    r"leaked|lethal|libel|looted|looting|lynch|malaria|measles|mental|miscarr|misl(?:ed|ead)|mistake|mistreat|"
    r"misus|molest|mourn|mugged|negligen|outbreak|overdos|paedo|paraly[sz]|parole|perish|perjur|perpetrat|"
    r"persecut|plagiari|plague|pneumon|poach|probation|prosecut|prostitut|punch|racis|rapist|reckless|resigned|"
    r"riot|robber|sabotag|sacked|scandal|seized|sexual|shooting|slander|slapp|slaughter|smuggl|spied|spying|"
    r"stalk|starv|strangl|strokes?\b|suffer|suffocat|surger|suspended|swindl|symptom|tamper|thie[fv]|torment|"
    r"torturing|toxic|traffick|traitor|trauma|treason|trespass|tumou?r|unconscious|unlawful|vandal|wrong)\w*"
)
"""Words that may tell of harm: too many to keep gaps from, but a false one stands beside nobody's name."""

_HEADED: Final = re.compile(r"\(?The article is headed “[^”]*”\.\)?")
"""Capitals in a headline may be anybody's or nobody's."""

_TRIAL: Final = re.compile(
    r"\b(?:on\s+trial|defendants?|pleaded\s+(?:not\s+)?guilty|pleads\s+(?:not\s+)?guilty|(?:was|were|been)\s+"
    r"convicted|accused\s+of|charged\s+with|in\s+the\s+dock|prosecutors?)\b"
)
_NAME: Final = re.compile(r"(?<!^)(?<![.!?“] )(?<!“)\b[A-Z][\w’'-]+")


def _fails(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    if candidate.type not in _TOUCHED:
        return False
    texts = [*candidate.texts, *(claim.words for claim in candidate.claims)]
    rows = {row for claim in candidate.claims for row in claim.sentences}
    texts += [ground.sentences[row].words for row in rows]
    if any(not HARM.isdisjoint(split_words(text)) for text in texts):
        return True
    return candidate.type in _FALSE and (
        _harms_somebody(ground, candidate) or _accuses(ground, candidate) or _is_on_trial(ground, candidate)
    )


def _accuses(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    """Tell whether a statement that is not so names somebody, and is the word of one who accuses."""
    roles = " ".join(f"{claim.speaker.role} {claim.speaker.name}" for claim in candidate.claims)
    return not HARM.isdisjoint(split_words(roles)) and _names_somebody(ground, candidate.texts[0])


def _is_on_trial(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    """Tell whether a statement that is not so names somebody in an article on a trial or an accusation."""
    return _TRIAL.search(ground.running) is not None and _names_somebody(ground, candidate.texts[0])


def _harms_somebody(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    """Tell whether a statement that is not so may tell of harm, and names anybody."""
    statement = str(candidate.question["statement"])
    # “… say so of Ines Roe?” names whom “she” means in the statement.
    prompt = str(candidate.question["prompt"])
    shown = f"{_HEADED.sub('', prompt).strip()} {statement}"
    # Only a capital within tells a name, such as Burnley or Failsworth.
    opened = statement[:1].lower() + statement[1:]
    if _OF_SOMEBODY.search(opened) is None:
        return False
    return _names_somebody(ground, shown) or _is_a_person_named(ground, prompt)


def _names_somebody(ground: ArticleIndex, statement: str) -> bool:
    """Tell whether a person who speaks is named, or anything else has a capital where a name would."""
    if _is_a_person_named(ground, statement):
        return True
    return any(met[0] not in CALENDAR for met in _NAME.finditer(statement))


def _is_a_person_named(ground: ArticleIndex, said: str) -> bool:
    people = (speaker.id for speaker in ground.reading.speakers if speaker.kind == "person")
    return any(person in ground.naming and ground.naming.stands(person, said) for person in people)


CHECK: Final = SuggestionCheck("harm", "it is about crime, fault, illness, death or abuse", _fails)
