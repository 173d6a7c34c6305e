"""Papers printed by Qt: all that the typesetter prints, nothing split that fits on a page, and harmless."""

from __future__ import annotations

import itertools
import re
from typing import Any

import pytest
from PySide6.QtGui import QImage

from quizapp import paths
from quizapp.catalogue import load_english
from quizapp.exchange.printing.paper import build_paper
from quizapp.exchange.printing.print_request import PAPER_KINDS, NotPrintedError, PrintRequest
from quizapp.exchange.printing.typesetting import prepare_texts
from quizapp.ui.editor.printing.qt_print.element_builder import PaperLayout
from quizapp.ui.editor.printing.qt_print.pagination import paginate
from quizapp.ui.editor.printing.qt_print.qt_printer import print_with_qt
from quizapp.ui.editor.printing.qt_print.typography import Typography
from tests.exchange.printing.papers import (
    Pdf,
    changed_everywhere,
    example_paper,
    fitted,
    pack_from,
    read,
    shipped,
    typeset,
)
from tests.pack.builders import example_json

pytestmark = pytest.mark.usefixtures("qapp")

MARKUP = "<b>bold</b> <img src='file:///etc/passwd'> &amp; <script>x</script>"


def pressed(data: dict[str, Any], media: dict[str, bytes] | None = None) -> Pdf:
    return read(print_with_qt(data, media or {}, paths.assets_dir()).data)


def words(text: str) -> set[str]:
    """Every word, and every number of a sentence; Qt tells an apostrophe as a letter that looks the same."""
    return set(re.findall(r"[^\W_]{3,}|\[\d+\]", text.replace("ʼ", "’")))


@pytest.mark.parametrize("name", PAPER_KINDS)
def test_a_paper_by_qt_has_the_words_of_the_one_by_the_typesetter(name):
    data = example_paper(paper=name)
    wanted = read(typeset(data, {}).data)
    found = pressed(data)
    assert words(" ".join(found.texts)) == words(" ".join(wanted.texts))
    assert found.title == wanted.title
    assert found.size == wanted.size


def test_pages_are_a4_or_letter_and_nothing_comes_near_their_edges():
    letter = pressed(example_paper(size="letter", paper="pack"))
    assert letter.size == (612, 792)
    assert letter.near_an_edge() == []


@pytest.mark.parametrize(("large", "least"), [(False, 11), (True, 18)])
def test_no_letter_is_smaller_than_it_may_be(large, least):
    assert min(pressed(example_paper(large=large)).sizes) >= least


@pytest.mark.parametrize(
    "request_", [{}, {"large": True}, {"paper": "key"}, {"paper": "pack", "size": "letter"}]
)
def test_nothing_that_fits_on_a_page_stands_on_two(request_):
    data = prepare_texts(example_paper(**request_))
    type_ = Typography(data["base"])
    blocks = list(PaperLayout(type_, {}).blocks(data))
    width, height = 4_800, 6_600
    home = {
        id(placed.element): number
        for number, page in enumerate(paginate(blocks, width, height))
        for placed in page
    }
    kept = [block for block in blocks if not block.flows]
    assert len(kept) >= 14
    for block in kept:
        need = sum(each.above + each.height(width) for each in block.elements)
        assert need > height or len({home[id(each)] for each in block.elements}) == 1


def test_a_heading_stands_on_the_page_of_what_follows_it():
    data = prepare_texts(example_paper(paper="pack"))
    blocks = list(PaperLayout(Typography(data["base"]), {}).blocks(data))
    for height in range(3_000, 8_000, 700):
        home = {
            id(placed.element): number
            for number, page in reversed(list(enumerate(paginate(blocks, 4_800, height))))
            for placed in page
        }
        for block, after in itertools.pairwise(blocks):
            if block.leads:
                assert home[id(block.elements[-1])] == home[id(after.elements[0])]


def test_a_long_paragraph_goes_on_on_the_next_page_with_every_line():
    data = example_json()
    told = " ".join(f"Sentence {number} tells a little more of it." for number in range(200))
    data["sources"][0]["passages"].append({"id": "p-long", "role": "body", "paragraph": 9, "text": told})
    found = pressed(
        build_paper(pack_from(data), PrintRequest(paper="article", large=True), load_english(), "en")
    )
    every = " ".join(found.texts)
    assert len(found.texts) > 2
    assert all(every.count(f"Sentence {number} tells") == 1 for number in range(200))
    assert found.near_an_edge() == []


def test_what_a_pack_says_is_never_markup():
    data = example_json()
    data["title"] = data["banks"][0]["questions"][0]["prompt"] = MARKUP
    assert MARKUP in " ".join(
        pressed(build_paper(pack_from(data), PrintRequest(article=False), load_english(), "en")).texts
    )


@pytest.mark.parametrize("letters", ["W", "漢字"])
def test_words_without_end_are_broken_inside_the_margins(letters):
    data = changed_everywhere(lambda _words, field: fitted(letters * 300, field))
    found = pressed(build_paper(pack_from(data), PrintRequest(paper="article"), load_english(), "en"))
    assert found.near_an_edge() == []
    assert len(found.texts) > 1


def test_letters_that_no_font_has_are_printed_by_their_numbers_and_that_is_told():
    data = example_json()
    data["title"] = "A \U0010fffd ferry"
    made = print_with_qt(
        build_paper(pack_from(data), PrintRequest(paper="answers"), load_english(), "en"),
        {},
        paths.assets_dir(),
    )
    assert made.spelled
    assert "A ⟨U+10FFFD⟩ ferry" in read(made.data).texts[0]


def test_a_picture_is_drawn_and_a_damaged_one_told_in_words():
    reading = shipped("harbour-bridge")
    assert reading.pack is not None
    data = build_paper(reading.pack, PrintRequest(article=False), load_english(), "en")
    drawn = print_with_qt(data, dict(reading.media), paths.assets_dir())
    lost = print_with_qt(data, {name: each[:60] for name, each in reading.media.items()}, paths.assets_dir())
    assert (drawn.pictures_lost, lost.pictures_lost) == (False, True)
    assert load_english()("printing.words.picture_lost") in " ".join(read(lost.data).texts)
    assert b"/Subtype /Image" in drawn.data


def test_each_page_is_drawn_as_a_picture_and_told_of():
    told: list[tuple[int, int]] = []
    made = print_with_qt(example_paper(), {}, paths.assets_dir(), 40, lambda *each: told.append(each))
    count = len(read(made.data).texts)
    assert told == [(number, count) for number in range(1, count + 1)]
    size = QImage.fromData(made.pages[0]).size()
    assert (size.width(), size.height()) == (330, 467)
    assert len(made.pages) == count


def test_a_paper_from_the_right_begins_its_lines_there():
    data = example_json()
    data["language"] = "ar"
    made = pressed(build_paper(pack_from(data), PrintRequest(paper="answers"), load_english(), "en"))
    assert made.near_an_edge() == []


def test_a_paper_that_is_far_too_long_is_refused():
    data = example_paper(paper="article")
    data["parts"][0]["lines"] = ["x" * 2_000_000]
    with pytest.raises(NotPrintedError):
        print_with_qt(data, {}, paths.assets_dir())
