"""What all parts of a paper look things up in: the pack as it may be handed out, its voices and passages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.pack.citing import cited_only
from quizapp.pack.ids import ARTICLE, NOBODY, PassageId, VoiceId
from quizapp.pack.proving import passages
from quizapp.pack.sentences import sentences
from quizapp.quiz.evidence import Texts
from quizapp.quiz.responses import PassageSpan

if TYPE_CHECKING:
    from quizapp.exchange.printing.request import Request
    from quizapp.exchange.printing.words import Words
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.sources import Passage, Source, Voice


@dataclass(frozen=True, slots=True)
class Desk:
    """A pack, how it is printed, and its voices, passages and numbered sentences (from 1)."""

    pack: Pack
    request: Request
    words: Words
    voices: Mapping[VoiceId, Voice]
    passages: Mapping[PassageId, Passage]
    homes: Mapping[PassageId, Source]
    numbers: Mapping[PassageSpan, int]

    @property
    def texts(self) -> Texts:
        """The passages as the rules of evidence take them."""
        texts = {id_: passage.text for id_, passage in self.passages.items()}
        return Texts(texts, (), self.pack.language)

    def speaker(self, voice: VoiceId) -> tuple[str, str]:
        """Return the name and role under which a voice is offered, the article and nobody among them."""
        if voice == ARTICLE:
            return self.words.reporter
        if voice == NOBODY:
            return self.words.nobody_here, ""
        known = self.voices[voice]
        return self.words.speaker(known.name), known.role or ""


def desk(pack: Pack, request: Request, words: Words) -> Desk:
    """Lay a sound pack on the desk.

    Of an article of which only that may be passed on there is no more than the questions cite, for a paper is
    handed out as a pack is. Sentences are numbered through all articles, so that a number names one.
    """
    pack = _to_hand_out(pack)
    return Desk(
        pack=pack,
        request=request,
        words=words,
        voices={voice.id: voice for voice in pack.voices},
        passages=passages(pack),
        homes={passage.id: source for source in pack.sources for passage in source.passages},
        numbers={span: number for number, span in enumerate(_spans(pack), 1)},
    )


def _to_hand_out(pack: Pack) -> Pack:
    if all(source.rights.share != "cited" for source in pack.sources):
        return pack
    cut = cited_only(pack)
    kept = (
        few if whole.rights.share == "cited" else whole
        for whole, few in zip(pack.sources, cut.sources, strict=True)
    )
    return pack.model_copy(update={"sources": tuple(kept)})


def _spans(pack: Pack) -> Iterator[PassageSpan]:
    for source in pack.sources:
        for passage in source.passages:
            if passage.role != "summary":
                for span in sentences(passage.text):
                    yield PassageSpan(passage.id, span.start, span.end)
