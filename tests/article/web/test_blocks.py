"""A page's texts are parted where a browser begins a new line."""

import pytest

from quizapp.article.web.blocks import iter_blocks
from quizapp.article.web.tree import parse_page


def of(page):
    return list(iter_blocks(parse_page(page)))


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        ("<p>a <b>b</b><i>c</i></p>d<div>e<p>f</p>g</div>", ["a bc", "d", "e", "f", "g"]),
        ("<div>a<br>b<br><br>c<br> <br/>d</div>", ["a b", "c", "d"]),
        ("<table><tr><td>Gull<td>3<tr><td>Tern<td>4</table>", ["Gull 3", "Tern 4"]),
        # what is hidden or no reading is left out, but not where the page hides itself while it loads
        ("<nav>a</nav><script>b</script><p hidden>c<p style='display: none'>d<p>e<sup>1</sup></p>", ["e1"]),
        ("<body style='visibility:hidden'><main hidden><p>a</main>", ["a"]),
        ("<p>\u200b</p><p>co\u00adunt</p>", ["count"]),
    ],
)
def test_texts_are_parted_where_a_browser_begins_a_new_line(page, texts):
    assert [block.text for block in of(page) if not block.is_hidden] == texts


def test_a_block_tells_its_links_words_and_whether_it_ends():
    (block,) = of("<p>Nobody <a href=x>counted</a> them.</p>")
    assert (block.words, block.ends, block.tag) == (3, True, "p")
    assert block.links == len("counted") / len("Nobody counted them.")
    (block,) = of("<p>港務局は船を数えなかった。</p>")
    assert block.words > 4, "scripts without spaces have words too"
