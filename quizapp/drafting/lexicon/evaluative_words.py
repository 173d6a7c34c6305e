"""Words that judge: what an opinion is told by, where no method is told of."""

from __future__ import annotations

import re
from typing import Final

from quizapp.drafting.lexicon.word_sets import word_set

_JUDGING: Final = word_set(
    """absurd alarming amazing appalling appalled arrogant ashamed astonishing awful bad beautiful best better
    betrayal betrayed bizarre blunder brave brilliant brutal bullying catastrophe catastrophic cheap
    childish clever clumsy cowardly crazy cruel cynical dangerous deplorable desperate devastating
    disappointed disappointing disaster disastrous disgrace disgraceful disgusting dishonest disturbing
    dreadful embarrassing embarrassment encouraging evil excellent excessive extraordinary fabulous failure
    fair fantastic farce farcical fearless fine flawed foolish frightening generous genius gentle good
    grateful great greedy happy harsh heartbreaking heartless heroic hideous historic hopeless horrible
    horrific humiliating hypocrisy hypocritical idiotic impossible impressive inadequate incompetent
    inexcusable inhuman inhumane insult insulting intolerable irresponsible joke kind kindest ludicrous
    lucky magnificent mean mess miracle misguided mistake mockery monstrous naive nasty nightmare nonsense
    outrage outrageous outstanding overdue pathetic pleased pointless poor premature proud rash reckless
    regrettable remarkable ridiculous right rubbish sad scandal scandalous selfish senseless shabby shame
    shameful shameless shocking shoddy silly simplistic slap sloppy sorry splendid stubborn stunning stupid
    superb suspicious terrible terrific thoughtless tragedy tragic travesty troubling ugly unacceptable
    unbelievable unfair unforgivable unfortunate unjust unjustified unreasonable unwise useless vain vile
    vindictive wasteful weak welcome wicked wise wonderful worse worst worthless wrong cowardice courage
    dignity folly greed madness theatre theater circus fiction fantasy fraud sham stunt spin smear
    witch-hunt important crucial vital essential obvious obviously clearly frankly honestly deserve deserves
    deserved insane charade political cosy arrogance contempt contemptible callous overblown exaggerated
    hysteria alarmist timid ambitious bold cautious necessary unnecessary needless reasonable sensible
    sufficient insufficient proportionate disproportionate discriminatory unlawful legendary unique finest
    greatest funniest funny charming difficult love loved hate hated admire admired miss trust trusted
    respect despise nicest cleverest toughest hardest easy"""
)
_ATTITUDE: Final = re.compile(
    r"\b(?:I|we|he|she|they)\s+(?:think|believe|feel|hope|fear|doubt|wish|regret|am|are|is|was|were|’m|'m)"
    r"\s+(?:afraid|confident|convinced|hopeful|sure|worried|delighted|that|it|we|the|this)\b"
    r"|\btoo (?:late|little|much|far|soon|slow|many|often|early|high|low|expensive|cheap)\b"
    r"|\bnot (?:good )?enough\b|\bno (?:excuse|reason|justification|place|point|doubt)\b"
    r"|\bthe (?:only|last|wrong|right) (?:thing|way|place|time|people|person)\b"
    r"|\b(?:as if|like a|nothing but|nothing more than|more like|at least)\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[a-zà-ÿ-]+")


def count_evaluative_words(content: str) -> int:
    """Return how many words of a content value, blame or praise."""
    return sum(word in _JUDGING for word in _WORD.findall(content.lower()))


def has_attitude(content: str) -> bool:
    """Return whether a content tells what its speaker thinks or feels of something."""
    return bool(_ATTITUDE.search(content))


def is_evaluative(content: str) -> bool:
    """Return whether the words of a content value, blame, praise or hope."""
    words = _WORD.findall(content.lower())
    found = sum(word in _JUDGING for word in words)
    return (found >= 1 and found * 18 >= len(words)) or bool(_ATTITUDE.search(content))
