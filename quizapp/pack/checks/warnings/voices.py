"""Warnings on keys and options that are voices: nobody beside whom they speak for, the innermost as key."""

from collections.abc import Iterator, Mapping
from typing import Final

from quizapp.pack.checks.walk import questions
from quizapp.pack.checks.warnings.lines import Lines
from quizapp.pack.checks.warnings.told import warning
from quizapp.pack.ids import ARTICLE, VoiceId
from quizapp.pack.models.evidence import Citation, Proof
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Question, VerdictQuestion
from quizapp.pack.problems import Problem
from quizapp.pack.wording import quoted

_ROW: Final = (
    "A proof shows another row of voices than this key. Put the same voices in the same order in the key and "
    "in the proof’s “said”."
)


def warn_of_options_that_speak_for_others(pack: Pack) -> Iterator[Problem]:
    """No voice is offered in an attribution beside somebody for whom it speaks."""
    lines, names = Lines(pack), _names(pack)
    for path, question in questions(pack):
        if question.kind != "attribution":
            continue
        offered = [option.voice for option in question.options]
        for place, one in enumerate(offered):
            other = next((other for other in offered if lines.speaks_for(one, other)), None)
            if other is not None:
                sentence = (
                    f"{quoted(names[one])} speaks for {quoted(names[other])}, which is offered too, so both "
                    "could be right. Leave one of them out."
                )
                yield warning((*path, "options", place, "voice"), "option-speaks-for-option", sentence)


def warn_of_keys_that_are_not_innermost(pack: Pack) -> Iterator[Problem]:
    """The key is the voice, or the row of voices, to which every proof leads."""
    lines, names = Lines(pack), _names(pack)
    for path, question in questions(pack):
        fault = _fault(question, lines, names)
        if fault is not None:
            yield warning((*path, fault[0]), "key-is-not-innermost", fault[1])


def _fault(question: Question, lines: Lines, names: Mapping[VoiceId, str]) -> tuple[str, str] | None:
    """Return the field and the sentence of what is wrong with the voices of a key."""
    match question.kind:
        case "attribution" if question.key is not None:
            proof = next((proof for proof in question.proofs if question.key not in _innermost(proof)), None)
            return None if proof is None else ("key", _other(_innermost(proof)[-1], names))
        case "chain":
            rows = [{_row(citation) for citation in proof} for proof in question.proofs]
            return None if all(question.key in row for row in rows) else ("key", _ROW)
        case "verdict" if question.of is not None:
            if all(_is_heard(question, proof, lines) for proof in question.proofs):
                return None
            sentence = (
                f"A proof has no words of {quoted(names[question.of])}, nor of anybody who speaks for it."
            )
            return "of", f"{sentence} Cite such words, or judge another voice."
        case _:
            return None


def _other(voice: VoiceId, names: Mapping[VoiceId, str]) -> str:
    if voice == ARTICLE:
        return (
            "A proof has no “said”: the article tells it itself. Add who says it, or make “article” the key."
        )
    sentence = f"By a proof it is {quoted(names[voice])} who says it in the end, and the key is another."
    return f"{sentence} Make the last of “said” the key, or mend “said”."


def _innermost(proof: Proof) -> list[VoiceId]:
    return [citation.said[-1].voice if citation.said else ARTICLE for citation in proof]


def _row(citation: Citation) -> tuple[VoiceId, ...]:
    return tuple(saying.voice for saying in citation.said)


def _is_heard(question: VerdictQuestion, proof: Proof, lines: Lines) -> bool:
    """Tell whether the judged voice, or one that speaks for it, stands anywhere in a row of the proof."""
    of = question.of
    return of is None or any(
        voice == of or lines.speaks_for(voice, of) for citation in proof for voice in _row(citation)
    )


def _names(pack: Pack) -> dict[VoiceId, str]:
    return {voice.id: voice.name for voice in pack.voices}
