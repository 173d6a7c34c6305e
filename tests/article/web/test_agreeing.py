"""Our choice of a page's texts stands, but where another reader's is quite another."""

from quizapp.article.web.agreeing import settled
from quizapp.article.web.blocks import Block, blocks
from quizapp.article.web.tree import parse
from tests.article.web.pages import SENTENCES, TEASER

EVERY = list(
    blocks(parse("".join(f"<p>{text}" for text in (*SENTENCES, TEASER)) + "<h1>Ferries Go Empty Now</h1>"))
)
OURS = EVERY[: len(SENTENCES)]


def texts(found: list[Block]) -> list[str]:
    return [block.text for block in found]


def test_ours_stands_where_the_other_is_much_the_same():
    assert settled(EVERY, OURS, " ".join((*SENTENCES[1:], TEASER))) == OURS


def test_ours_stands_where_the_other_finds_nothing():
    assert settled(EVERY, OURS, "") == OURS
    assert settled(EVERY, OURS, "words that stand nowhere on this page") == OURS


def test_the_other_decides_where_it_is_quite_another_and_takes_no_headline():
    assert texts(settled(EVERY, OURS, f"{TEASER} Ferries Go Empty Now")) == [TEASER]


def test_a_block_of_few_words_is_found_as_a_whole():
    every = list(blocks(parse(f"<p>“No.”<p>{TEASER}<p>Yes.")))
    assert texts(settled(every, [], f"No. {TEASER}")) == ["“No.”", TEASER]
