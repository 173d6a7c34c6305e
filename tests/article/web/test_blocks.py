"""A page's texts are parted where a browser begins a new line."""

from quizapp.article.web.blocks import iter_blocks
from quizapp.article.web.tree import parse_page


def of(page):
    return list(iter_blocks(parse_page(page)))


def texts(page):
    return [block.text for block in of(page)]


def test_blocks_begin_new_lines_and_inline_elements_do_not():
    assert texts("<p>a <b>b</b><i>c</i></p>d<div>e<p>f</p>g</div>") == ["a bc", "d", "e", "f", "g"]


def test_two_line_breaks_part_paragraphs_and_one_is_a_space():
    assert texts("<div>a<br>b<br><br>c<br> <br/>d</div>") == ["a b", "c", "d"]


def test_the_cells_of_a_row_are_one_text():
    assert texts("<table><tr><td>Gull<td>3<tr><td>Tern<td>4</table>") == ["Gull 3", "Tern 4"]


def test_what_is_hidden_or_no_reading_is_left_out():
    page = "<nav>a</nav><script>b</script><p hidden>c<p style='display: none'>d</p><p>e<sup>1</sup></p>"
    assert texts(page) == ["e1"]


def test_a_page_that_hides_itself_while_it_loads_is_read():
    assert texts("<body style='visibility:hidden'><main hidden><p>a</main>") == ["a"]


def test_a_block_tells_its_links_words_and_whether_it_ends():
    (block,) = of("<p>Nobody <a href=x>counted</a> them.</p>")
    assert (block.words, block.ends, block.tag) == (3, True, "p")
    assert block.links == len("counted") / len("Nobody counted them.")


def test_scripts_without_spaces_have_words_too():
    (block,) = of("<p>港務局は船を数えなかった。</p>")
    assert block.words > 4


def test_invisible_marks_make_no_blocks():
    assert texts("<p>\u200b</p><p>co\u00adunt</p>") == ["count"]
