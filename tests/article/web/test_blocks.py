"""A page's texts are parted where a browser begins a new line."""

from __future__ import annotations

import pytest

from quizapp.article.web.blocks import iter_blocks
from quizapp.article.web.tree import parse_page
from quizapp.article.web.web_page import open_page


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


SENTENCE = "The ferry company counted its passengers on every evening of the winter, she told the council."
HIDING = [
    "hidden",
    'hidden="until-found"',
    'aria-hidden="true"',
    'style="display: none"',
    'style="DISPLAY:NONE !important"',
    'style="visibility:hidden"',
    'style="visibility: collapse"',
    'style="opacity:0"',
    'style="opacity:.01"',
    'style="opacity: 0%"',
    'style="font-size:0"',
    'style="font-size: 1px"',
    'style="font-size:0.01em"',
    'style="position:absolute; left:-9999px"',
    'style="text-indent:-999em"',
    'style="transform: translateX(-2000px)"',
    'style="color:#fff"',
    'style="color: white"',
    'style="color:rgb(255, 255, 255)"',
    'style="color:hsl(0,0%,100%)"',
    'style="color:transparent"',
    'style="color:#12345600"',
    'style="color:rgba(0,0,0,0)"',
    'color="white"',
    'style="color:#333;background:#343434"',
    'style="color:navy;background-color:navy"',
    'style="clip-path:inset(50%)"',
    'style="clip: rect(0 0 0 0); position:absolute"',
    'style="height:0;overflow:hidden"',
    'style="display:block;display:none"',
]
SHOWING = [
    'style="display:block"',
    'style="opacity:0.9"',
    'style="font-size:12px"',
    'style="color:#fff;background:#123"',
    'style="color:white;background:url(dark.png)"',
    'style="color:transparent;background-clip:text"',
    'style="color:#767676"',
    'style="left:-20px"',
    'style="height:0"',
    'aria-hidden="false"',
    'style="color:inherit"',
    'style="font-size:small"',
    'style="opacity:"',
    'style=";;:"',
    'style="color:#ff"',
]


def blocks(page, *, hidden):
    return [block.text for block in iter_blocks(parse_page(page)) if block.is_hidden == hidden]


@pytest.mark.parametrize("attribute", HIDING)
def test_what_an_element_hides_is_parted_from_what_is_seen(attribute):
    page = (
        f"<p>Seen <span {attribute}>not <b>seen</b></span> again.</p><div {attribute}><p>Nor this.</p></div>"
    )
    assert blocks(page, hidden=False) == ["Seen again."]
    assert blocks(page, hidden=True) == ["not seen", "Nor this."]


@pytest.mark.parametrize("attribute", SHOWING)
def test_what_an_element_shows_stays(attribute):
    assert blocks(f"<p>Seen <span {attribute}>and</span> seen.</p>", hidden=False) == ["Seen and seen."]


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("visibility:hidden", "visibility:visible"),
        ("font-size:0", "font-size:16px"),
        ("color:#fff", "color:#000"),
        ("color:#fff", "background:#000"),
        ("background:#000;color:#fff", "color:#ccc"),
    ],
)
def test_what_is_set_otherwise_inside_is_seen(outer, inner):
    page = f'<div style="{outer}"><p style="{inner}">Seen.</p></div>'
    assert (blocks(page, hidden=False), blocks(page, hidden=True)) == (["Seen."], [])


@pytest.mark.parametrize("outer", ["display:none", "opacity:0", "left:-9999px"])
def test_what_is_not_there_at_all_is_not_seen_whatever_is_set_inside(outer):
    page = f'<div style="{outer}"><p style="display:block;opacity:1;left:0">Not seen.</p></div>'
    assert (blocks(page, hidden=False), blocks(page, hidden=True)) == ([], ["Not seen."])


def test_a_page_behind_an_open_dialog_is_seen():
    page = f'<div aria-hidden="true"><article><h1>Ferries</h1><p>{SENTENCE}</p></article></div>'
    assert blocks(page, hidden=False) == ["Ferries", SENTENCE]


def test_hidden_words_amid_an_article_are_listed_and_those_of_menus_are_not():
    page = f"""<title>Ferries Go Empty</title><div hidden>Menu</div><article><h1>Ferries Go Empty</h1>
    <p>{SENTENCE}</p><p>{SENTENCE[:-1]} <span style="font-size:0">and the mayor\u00ad lied</span> again.</p>
    <p style="opacity:0">Vote for the Gazette.</p><p>{SENTENCE}</p></article><div hidden>Cookies</div>"""
    article = open_page(page)
    assert article.hidden == ("and the mayor lied", "Vote for the Gazette.")
    assert article.hidden_words == 8
    assert not any("lied" in each.text or "Vote" in each.text for each in article.paragraphs)


def test_a_page_that_hides_megabytes_is_opened_and_lists_as_much_as_a_paragraph_holds():
    page = f"<h1>Ferries</h1><p>{SENTENCE}</p><p hidden>{'word ' * 500_000}</p><p>{SENTENCE}</p>"
    (text,) = open_page(page).hidden
    assert len(text) <= 20_000
