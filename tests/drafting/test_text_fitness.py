"""What is no English article is told in a sentence, and nothing that may be one is refused."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from random import Random
from time import process_time

import pytest
from hypothesis import given, strategies

from quizapp import paths
from quizapp.article.errors import ArticleError
from quizapp.drafting.errors import UNFIT, DraftingError
from quizapp.drafting.source_reading import ReadingPart, ReadingSpan
from quizapp.drafting.source_text import build_source_text
from quizapp.drafting.text_fitness import refuse_unfit
from tests.drafting.stood_for import NEWS, source

PROSE = (
    "The harbour board rejected the report on Monday. “Nobody counted the ferries,” said Ada Weck. "
    "The union wrote that the boats go empty in the morning, and that the city knows it. "
)
VERSE = """The ferry leaves at morning grey
And takes the sleeping town away,
To where the gulls in circles cry
Above the pier, beneath the sky.

Nobody counts the empty seats
Or hears the rain upon the streets
When all the harbour lights go down
And leave in dark the little town.

But I have seen the ferry go
With winter's burden, lamp and snow,
And on its deck a single man
Who looked as only sailors can.
"""
CODE = """def empty(harbour):
    total = 0
    for ferry in harbour.ferries:
        if ferry.is_empty(): total += 1
    return {"total": total, "names": [ferry.name for ferry in harbour.ferries]}
"""
RECIPE = "2 cups flour,1 pinch salt,3 eggs,100 g butter,Some nutmeg,Half a litre of milk,4 spoons of sugar"
QUOTES = (
    "Nobody counted the ferries, and it is a shame for the whole town.",
    "We said so in the spring, and they knew it was true.",
    "It is time to go and look for another boat.",
)
OTHERS = json.loads(
    (Path(__file__).parents[1] / "article" / "languages.json").read_text(encoding="utf-8")
)  # fmt: skip


def scanned(text: str) -> str:
    """A text as a bad scan reads it."""
    chance = Random(3)
    read = (
        chance.choice("1l|!¦0O~^;") if char.isalpha() and chance.random() < 0.08 else char for char in text
    )
    return "".join(char for char in read if chance.random() < 0.98)


UNFITS = {
    "a list with bullets": ("list", "Shopping\n\n" + "\n".join(f"- bread and {n} eggs" for n in range(20))),
    "a recipe": ("list", RECIPE.replace(",", "\n\n")),
    "a table": ("list", "\n".join(f"Gull,{n},{n * 7},2031-03-{n:02}" for n in range(1, 29))),
    "a poem": ("verse", VERSE),
    "a poem whose lines were put together": ("verse", VERSE.replace("\n", " ")),
    "program code": ("code", CODE),
    "data": ("code", json.dumps({"ferries": [{"name": "Gull", "empty": True}] * 9})),
    "one endless line": ("no-stops", "the ferry goes and the harbour is empty and nobody counts " * 200),
    "no full stops": ("no-stops", PROSE.replace(".", "").replace("“", "").replace("”", "") * 6),
    "all capitals": ("capitals", PROSE.upper() * 3),
    "only quotes": ("only-quotes", "\n\n".join(f"“{each}”" for each in QUOTES)),
    "only quotes that go on": ("only-quotes", "\n\n".join(f"“{each}" for each in QUOTES)),
    "a bad scan": ("noise", scanned(PROSE * 4)),
    "Latin": ("not-english", "Lorem ipsum dolor sit amet, consectetur elit, sed do tempor. " * 9),
    "pictures": ("no-words", "😀 😃 😄 " * 50),
    "figures": ("no-words", "1 2 3 4 5 " * 50),
} | {f"in {name}": ("language", f"{text} " * 3) for name, text in OTHERS.items()}  # fmt: skip
"""By what it is: the code of its sentence, and the text."""


def refused(text: str, told: str = "") -> DraftingError:
    """Why a text is refused."""
    made = source(text)
    with pytest.raises(DraftingError) as raised:
        refuse_unfit(*build_source_text(made), told or made["language"])
    return raised.value


@pytest.mark.parametrize("what", UNFITS)
def test_what_is_no_english_article_is_told_in_a_sentence(what):
    code, text = UNFITS[what]
    error = refused(text)
    assert (error.code, error.unfit) == (code, True)
    assert error.sentence.id == f"no_suggestions.error.{code}"


def test_every_reason_has_a_text_that_is_refused_for_it():
    assert {code for code, _ in UNFITS.values()} == UNFIT


def test_the_language_is_named():
    language = refused(f"{OTHERS['sk']} " * 3).sentence.values["language"]
    assert language.id == "no_suggestions.languages.sk"
    assert refused(OTHERS["id"], "ms").details == {"language": "ms"}


FITS = {
    "three short paragraphs": NEWS,
    "one sentence": "The board met on Monday.",
    "hardly anything": "Ferries\n\nThey go.",
    "a live blog": "\n\n".join(
        ("09:12 The board meets.", "“We will see,” says Weck.", "10:40 Union: boats go empty") * 4
    ),
    "with a quotation that is never closed": f"“Nobody counted. {PROSE}".replace("”", "") * 2,
    "with straight marks and one more": f"{PROSE} So 5\" deep. {PROSE}".translate({0x201C: 34, 0x201D: 34}),
    "names in capitals": "NATO and the UN met the BBC in OSTERMERE on Monday, with NASA. " * 3,
    "figures": "It fell 3.1% to £4.2m in 2031, from 4.5m (a 9-year low), said the ONS. " * 4,
    "with hidden marks": f"\u202e{PROSE}\u202c \u2067gull\u2069 {PROSE}",
    "a quotation in another language": f"{PROSE * 3}\n\n“{OTHERS['fr']}”",
}  # fmt: skip


@pytest.mark.parametrize("what", FITS)
def test_what_may_be_an_article_is_read(what):
    text, parts = build_source_text(source(FITS[what]))
    refuse_unfit(text, parts)
    assert "\u202e" not in text


def test_a_language_that_is_told_wrongly_does_not_keep_an_article_from_being_read():
    refuse_unfit(*build_source_text(source(NEWS)), "de")


@pytest.mark.parametrize("pack", sorted(path.name for path in paths.content_dir().glob("*/")))
def test_articles_of_the_bundled_packs_are_read(pack):
    document = json.loads((paths.content_dir() / pack / "pack.json").read_text(encoding="utf-8"))
    for each in document["sources"]:
        refuse_unfit(*build_source_text(each), each["language"])


@pytest.mark.parametrize(
    "text", ["." * 20_000, "a" + "." * 20_000 + "X", "“" * 20_000, "aB" * 10_000, '"' * 19_999, "a’" * 10_000,
             "1" * 20_000 + "x", "And " * 5_000, "—" * 20_000, "@" * 20_000],
)  # fmt: skip
def test_no_text_takes_long_to_look_at(text):
    parts = [ReadingPart("p1", "body", ReadingSpan(0, len(text)))] * 3
    begun = process_time()
    with suppress(DraftingError):
        refuse_unfit(text, parts)
    assert process_time() - begun < 1


def test_a_paragraph_without_an_end_is_refused_when_it_is_opened():
    with pytest.raises(ArticleError, match="more than 20,000 characters"):
        source("the ferry goes and " * 2_000)


@given(strategies.text())
def test_whatever_a_text_is_it_is_read_or_told_to_be_unfit(words):
    with suppress(DraftingError):
        refuse_unfit(words, [ReadingPart("p1", "body", ReadingSpan(0, len(words)))])
