"""Makes valid packs of any size, the same bytes for the same seed: invented words, mixed kinds.

Each question cites about 300 characters; 25 questions share an article of about 10 KB.
`python -m tests.benchmarks.packs 10000 out.json` writes one to a file.
"""

import hashlib
import json
import random
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizapp.pack.vocabulary import DEFAULT_SKILLS, PACK_FORMAT, QUESTION_KINDS, TRAPS

QUESTIONS_A_SOURCE = 25
QUESTIONS_A_BANK = 125
PARAGRAPHS = 16
QUOTE_LENGTH = 300
Json = dict[str, Any]


def generate(questions: int, seed: int = 0) -> bytes:
    """Return pack.json with this many questions (1 to 25,000)."""
    writer = Writer(random.Random(seed))
    sources = [writer.source(number) for number in range(-(-questions // QUESTIONS_A_SOURCE))]
    asked = [writer.question(number, sources[number // QUESTIONS_A_SOURCE]) for number in range(questions)]
    banks = [
        {
            "id": f"bank-{start // QUESTIONS_A_BANK}",
            "title": writer.words(2, 3),
            "summary": writer.sentence(),
            "questions": asked[start : start + QUESTIONS_A_BANK],
        }
        for start in range(0, questions, QUESTIONS_A_BANK)
    ]
    pack = {
        "format": PACK_FORMAT,
        "id": f"bench-{questions}-{seed}",
        "revision": 1,
        "title": f"{questions} questions",
        "summary": writer.sentence(),
        "language": "en",
        "authors": ["A program"],
        "licence": "CC0-1.0",
        "sources": [source.data for source in sources],
        "speakers": [speaker for source in sources for speaker in source.speakers],
        "banks": banks,
    }
    return json.dumps(pack, ensure_ascii=False, separators=(",", ":")).encode()


@dataclass(frozen=True)
class Written:
    """A source as data, with its speakers and the ids and texts of its paragraphs."""

    data: Json
    speakers: list[Json]
    passages: list[Json]


class Writer:
    """Writes with one vocabulary and one stream of chance."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        onsets = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "br", "dr", "st", "tr"]
        ends = ["", "n", "r", "l", "s"]
        syllables = [onset + vowel + end for onset in onsets for vowel in "aeiou" for end in ends]
        self.vocabulary = ["".join(chance.choices(syllables, k=chance.randint(1, 3))) for _ in range(3_000)]
        self.used: set[str] = set()

    def words(self, fewest: int, most: int) -> str:
        text = " ".join(self.chance.choices(self.vocabulary, k=self.chance.randint(fewest, most)))
        return text[:1].upper() + text[1:]

    def sentence(self, end: str = ".") -> str:
        return self.words(8, 18) + end

    def distinct(self, number: int, fewest: int = 3, most: int = 9) -> list[str]:
        return [f"{self.words(fewest, most)} {place + 1}" for place in range(number)]

    def source(self, number: int) -> Written:
        texts = [" ".join(self.sentence() for _ in range(8)) for _ in range(PARAGRAPHS)]
        passages = [
            {"id": f"s{number}-p{place}", "paragraph": place, "role": "body", "text": text}
            for place, text in enumerate(texts, 1)
        ]
        speakers = [
            {
                "id": f"s{number}-v{place}",
                "name": name,
                "kind": "person",
                "role": self.words(2, 4),
                "aliases": ["she"],
            }
            for place, name in enumerate(self.distinct(6, 2, 2))
        ]
        data = {
            "id": f"s{number}",
            "title": self.words(3, 6),
            "publisher": "The Bench Paper",
            "language": "en",
            "paragraphs": PARAGRAPHS,
            "whole": True,
            "rights": {"statement": "Made by a program.", "licence": "CC0-1.0", "share": "whole"},
            "sha256": hashlib.sha256("\n\n".join(texts).encode()).hexdigest(),
            "passages": passages,
        }
        return Written(data, speakers, passages)

    def citation(self, source: Written, length: int = QUOTE_LENGTH, *, attributions: bool = True) -> Json:
        passage = self.chance.choice(source.passages)
        text = passage["text"]
        start = text.rfind(" ", 0, self.chance.randint(0, len(text) - length - 20) + 1) + 1
        quote = text[start : text.rfind(" ", start, start + length)]
        cited: Json = {"passage": passage["id"], "quote": quote}
        if attributions:
            cue = " ".join(quote.split(" ")[2:5])
            speaker = self.chance.choice(source.speakers)["id"]
            cited["attributions"] = [{"speaker": speaker, "statement_type": "claim", "cue": cue}]
        return cited

    def reason(self, *, trap: bool = True) -> Json:
        feedback = {"feedback": self.sentence()}
        return {**feedback, "trap": self.chance.choice(TRAPS)} if trap else feedback

    def question(self, number: int, source: Written) -> Json:
        kind = QUESTION_KINDS[number % len(QUESTION_KINDS)]
        asked: Json = {
            "kind": kind,
            "id": f"q{number}",
            "prompt": self.sentence("?"),
            "explanation": f"{self.sentence()} {self.sentence()}",
            "skill": self.chance.choice(DEFAULT_SKILLS),
            "difficulty": self.chance.randint(1, 3),
            "reads": [source.data["id"]],
        }
        own: Json = getattr(self, f"_{kind}")(source)
        if kind not in ("match", "order"):
            asked["evidence"] = [[self.citation(source)]]
        return asked | own

    def _options(self, number: int) -> list[Json]:
        return [
            {"id": "abcdef"[place], "text": text, **self.reason(trap=place > 0)}
            for place, text in enumerate(self.distinct(number))
        ]

    def _choice(self, _source: Written) -> Json:
        return {"options": self._options(4), "key": "a"}

    def _choices(self, _source: Written) -> Json:
        return {"options": self._options(5), "keys": ["a", "b"]}

    def _speakers(self, source: Written, number: int) -> list[Json]:
        return [
            {"speaker": speaker["id"], **self.reason()}
            for speaker in self.chance.sample(source.speakers, number)
        ]

    def _attribution(self, source: Written) -> Json:
        options = self._speakers(source, 4)
        return {
            "claim": self.sentence(),
            "options": options,
            "nobody": self.reason(),
            "key": self.chance.choice(options)["speaker"],
        }

    def _chain(self, source: Written) -> Json:
        offered = self._speakers(source, 4)
        key = [offered[1]["speaker"], offered[0]["speaker"]]
        return {"claim": self.sentence(), "offered": offered, "key": key, "other": self.reason()}

    def _verdict(self, _source: Written) -> Json:
        reasons = {verdict: self.reason() for verdict in ("supported", "contradicted", "not_stated")}
        key = self.chance.choice(("supported", "contradicted"))
        return {"statement": self.sentence(), "key": key, "feedback": reasons}

    def _find_evidence(self, source: Written) -> Json:
        distractor = {**self.reason(), "citation": self.citation(source, 80, attributions=False)}
        return {"statement": self.sentence(), "distractors": [distractor], "other": self.reason()}

    def _match(self, source: Written) -> Json:
        speakers = self.chance.sample(source.speakers, 4)
        partners: list[Json] = [
            {"id": f"p{place}", "speaker": speaker["id"]} for place, speaker in enumerate(speakers)
        ]
        partners.append({"id": "nobody", "speaker": "nobody"})
        items: list[Json] = [
            {
                "id": f"i{place}",
                "text": text,
                "key": f"p{place}",
                "citation": self.citation(source, QUOTE_LENGTH if place == 0 else 80),
                "feedback": self.sentence(),
            }
            for place, text in enumerate(self.distinct(3))
        ]
        items.append({"id": "i3", "text": self.words(12, 14), "key": "nobody", "feedback": self.sentence()})
        return {"items": items, "partners": partners}

    def _order(self, source: Written) -> Json:
        items = [
            {
                "id": f"i{place}",
                "text": text,
                "citation": self.citation(source, QUOTE_LENGTH if place == 0 else 80, attributions=False),
            }
            for place, text in enumerate(self.distinct(4))
        ]
        return {"items": items, "order": [["i0"], ["i1", "i2"], ["i3"]], "by": "time", "other": self.reason()}

    def _number(self, _source: Written) -> Json:
        value = self.chance.randint(10, 999)
        return {
            "value": str(value),
            "after": self.words(1, 2),
            "near": "1",
            "known": [{"value": str(value + 7), **self.reason()}],
            "other": self.reason(),
        }

    def _text(self, _source: Written) -> Json:
        accepted = self.words(2, 3)
        return {
            "accepted": [accepted],
            "known": [{"text": self.words(6, 8), **self.reason()}],
            "other": self.reason(),
        }


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(generate(int(sys.argv[1])))
