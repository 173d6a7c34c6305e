"""Whom voices speak for, through any steps, answered in a time that does not grow with their number."""

from collections import defaultdict

from quizapp.pack.ids import VoiceId
from quizapp.pack.models.pack import Pack


class Lines:
    """The lines of `speaks_for`, which have no circles: each voice has a span that holds those below it."""

    def __init__(self, pack: Pack) -> None:
        below: defaultdict[VoiceId, list[VoiceId]] = defaultdict(list)
        for voice in pack.voices:
            if voice.speaks_for is not None:
                below[voice.speaks_for].append(voice.id)
        self._first: dict[VoiceId, int] = {}
        self._last: dict[VoiceId, int] = {}
        for voice in pack.voices:
            if voice.speaks_for is None:
                self._number(voice.id, below)

    def speaks_for(self, one: VoiceId, other: VoiceId) -> bool:
        """Tell whether the one voice speaks for the other, through one step or more."""
        if one == other or one not in self._first or other not in self._first:
            return False
        return self._first[other] < self._first[one] <= self._last[other]

    def _number(self, top: VoiceId, below: dict[VoiceId, list[VoiceId]]) -> None:
        """Number a voice and all that speak for it, in one walk down and up again."""
        waiting = [(top, False)]
        while waiting:
            voice, done = waiting.pop()
            if done:
                self._last[voice] = len(self._first) - 1
                continue
            self._first[voice] = len(self._first)
            waiting.append((voice, True))
            waiting.extend((speaker, False) for speaker in below.get(voice, ()))
