"""Papers as PDF: tagged, whole, large enough, the same every time, and harmless whatever a pack says."""

import struct
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp import paths
from quizapp.exchange.printing import typesetting
from quizapp.exchange.printing.print_request import PAPER_KINDS, NotPrintedError
from tests.exchange.printing.papers import (
    changed_everywhere,
    fitted,
    pack_from,
    printed,
    read,
    shipped,
    shipped_pdf,
)
from tests.exchange.refusals import refused
from tests.pack.builders import example_json, example_pack, png, question_json

ROOT = Path(__file__).parents[3]
SHIPPED = ("harbour-bridge", "xinjiang-report-2022")
MARKUP = (
    '*bold* _it_ #read("/etc/passwd") $x^2$ = head \\ `raw` @ref <l> // c "q" \'s\' -- --- ... ~ [#x] '
    '#import "@preview/x:1.0.0" #panic()'
)


@pytest.mark.parametrize("paper", PAPER_KINDS)
def test_a_paper_is_tagged_and_says_its_title_and_language(paper):
    found = shipped_pdf("harbour-bridge", paper=paper)
    assert found.tagged
    assert found.title.startswith("A bell on the harbour bridge: ")
    assert found.language == "en"
    assert b"pdfuaid:part" in found.data
    assert {"H1", "P"} <= found.tags or "Table" in found.tags


def test_options_are_lists_answers_a_table_with_heads_and_passages_quotations():
    assert {"L", "LI", "Lbl", "LBody", "H1", "H2"} <= shipped_pdf("harbour-bridge").tags
    assert {"Table", "TR", "TH", "TD"} <= shipped_pdf("harbour-bridge", paper="answers").tags
    assert "BlockQuote" in shipped_pdf("harbour-bridge", paper="key").tags


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize(("large", "least"), [(False, 11), (True, 18)])
def test_no_letter_is_too_small_or_cut_by_an_edge(name, large, least):
    found = shipped_pdf(name, large=large)
    assert min(found.sizes) >= least
    assert found.near_an_edge() == []


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize(
    ("large", "size"), [(False, "a4"), (False, "letter"), (True, "a4"), (True, "letter")]
)
def test_no_question_is_split_between_pages(name, large, size):
    found, pack = shipped_pdf(name, large=large, size=size, article=False), shipped(name).pack
    for bank in pack.banks:
        for question in bank.questions:
            if question.kind == "choice" and found.pages_with(question.prompt):
                pages = [set(found.pages_with(option.text)) for option in question.options]
                assert set(found.pages_with(question.prompt)).intersection(*pages), question.id


def test_no_summary_is_split_between_pages():
    pack = shipped("xinjiang-report-2022").pack
    for paper in ("questions", "pack", "article"):
        found = shipped_pdf("xinjiang-report-2022", paper=paper)
        for passage in pack.sources[0].passages:
            if passage.role == "summary":
                ends = set(found.pages_with(passage.text[-25:]))
                assert ends
                assert ends <= set(found.pages_with(passage.text[:25]))


def test_every_prompt_and_option_of_the_chosen_questions_is_printed():
    pack = example_pack()
    text = " ".join(read(printed(pack).data).texts)
    for bank in pack.banks:
        for question in bank.questions:
            assert question.prompt in text
            if question.kind in ("choice", "choices"):
                assert all(option.text in text for option in question.options)


def test_the_same_paper_is_the_same_bytes():
    assert printed(example_pack(), version="B").data == printed(example_pack(), version="B").data
    assert printed(example_pack(), version="B").data != printed(example_pack(), version="C").data


@pytest.mark.parametrize("paper", PAPER_KINDS)
def test_markup_in_a_pack_is_printed_as_text(paper):
    pack = pack_from(changed_everywhere(lambda _text, field: fitted(MARKUP, field)))
    found = read(printed(pack, paper=paper).data)
    text = " ".join(found.texts)
    assert '*bold* _it_ #read("/etc/passwd") $x^2$ = head \\ `raw` @ref <l> // c "q" \'s\' -- --- ...' in text
    assert "root:" not in text
    assert found.near_an_edge() == []


@pytest.mark.parametrize("large", [False, True])
def test_words_of_any_length_stay_on_the_page(large):
    data = changed_everywhere(lambda _text, field: fitted("m" * 2_000, field))
    data["sources"][0]["passages"].append({"id": "long", "role": "caption", "text": "m" * 6_000})
    found = read(printed(pack_from(data), large=large).data)
    assert found.near_an_edge() == []
    assert sum(page.count("m") for page in found.texts) > 6_000


def test_letters_that_no_font_has_are_printed_by_their_numbers_and_told():
    data = changed_everywhere(lambda _text, field: fitted("a\U00013000b \ue000", field))
    made = printed(pack_from(data), only=("how-many",))
    text = " ".join(read(made.data).texts)
    assert made.spelled
    assert "⟨U+E000⟩" in text


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], max_codepoint=0x24F), min_size=1, max_size=60))
def test_any_letters_of_the_west_can_be_printed(words):
    data = example_json()
    question_json(data, "how-many")["prompt"] = words
    data["title"] = words
    assert printed(pack_from(data), only=("how-many",), article=False).data.startswith(b"%PDF")


@pytest.mark.parametrize(
    "tag", ["en", "de-CH", "zh-Hant-TW", "sr-Latn", "gsw", "EN-gb", "es-419", "en-a1", "ar-EG"]
)
def test_a_paper_can_be_in_any_language(tag):
    data = example_json()
    data["language"] = tag
    data["sources"][0]["language"] = tag
    found = read(printed(pack_from(data), only=("how-many",)).data)
    assert found.language.lower().startswith(tag.split("-")[0].lower())


def test_a_picture_that_cannot_be_drawn_is_told_in_words():
    data = example_json()
    data["media"] = [{"id": "plan", "file": "plan.png", "alt": "A plan of the quay"}]
    question_json(data, "how-many")["media"] = "plan"
    whole = printed(pack_from(data), {"plan.png": png()})
    assert not whole.pictures_lost
    assert read(whole.data).pictures == {"A plan of the quay"}
    damaged = png()[:40] + b"\0" * 20
    lost = printed(pack_from(data), {"plan.png": damaged})
    assert lost.pictures_lost
    assert "The picture cannot be shown. What is on it: A plan of the quay" in " ".join(read(lost.data).texts)


def test_decoration_is_drawn_and_not_told():
    data = example_json()
    data["media"] = [{"id": "rule", "file": "rule.png", "decorative": True}]
    question_json(data, "how-many")["media"] = "rule"
    made = printed(pack_from(data), {"rule.png": png()}, only=("how-many",))
    assert not made.pictures_lost
    assert read(made.data).pictures == frozenset()
    assert len(made.data) > len(printed(example_pack(), only=("how-many",)).data)


def test_a_high_picture_stays_on_the_page_of_its_question():
    data = example_json()
    data["media"] = [{"id": "mast", "file": "mast.png", "alt": "A mast"}]
    question_json(data, "how-many")["media"] = "mast"
    made = printed(pack_from(data), {"mast.png": png(20, 400)}, only=("how-many",), article=False)
    found = read(made.data)
    assert found.pages_with(question_json(data, "how-many")["prompt"]) == found.pages_with("Write a number.")
    assert len(found.texts) == 1
    assert found.near_an_edge() == []


def test_a_paper_that_would_take_minutes_is_refused():
    data = example_json()
    data["sources"][0]["passages"] += [
        {"id": f"long-{number}", "role": "caption", "text": "m " * 9_999 + "m"} for number in range(80)
    ]
    with refused(NotPrintedError, "printing.refused.too_long"):
        printed(pack_from(data))


def test_without_the_typesetter_a_sentence_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    with refused(typesetting.NoTypesetterError, "printing.refused.no_typesetter"):
        printed(example_pack())


def test_the_typesetter_is_not_loaded_before_it_is_used():
    code = (
        "import sys, quizapp.exchange.printing.typesetting, quizapp.cli.exchange_commands;"
        "sys.exit('typst' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


KNOWN = frozenset(map(ord, "abc ⟨⟩U+0123456789ABCDEF"))


def test_what_hides_in_a_text_is_spelled_out():
    assert typesetting.prepare_texts("a\u202eb\x07") == "a⟨U+202E⟩b⟨U+0007⟩"


def test_a_long_word_may_break_and_an_address_only_at_its_strokes():
    assert typesetting.prepare_texts("a" * 40).replace(typesetting.LINE_BREAK_POINT, "") == "a" * 40
    assert typesetting.prepare_texts("a" * 40).count(typesetting.LINE_BREAK_POINT) == 39
    address = "https://news.example.org/2025/09/11/evening-ferry-carried-twice-as-many-as-planned"
    assert typesetting.prepare_texts(address) == address


def test_what_no_font_has_is_spelled_out_and_the_rest_stays():
    assert typesetting.prepare_texts({"text": ["abc 語"]}, KNOWN) == {"text": ["abc ⟨U+8A9E⟩"]}
    assert typesetting.has_unknown_character({"text": ["語"]}, KNOWN)
    assert not typesetting.has_unknown_character(
        typesetting.prepare_texts({"text": ["語" * 20]}, KNOWN), KNOWN
    )


def test_names_for_the_template_stay_as_they_are():
    names = {"type": "é", "file": "x" * 40 + ".png", "language": "en"}
    assert typesetting.prepare_texts(names, KNOWN) == names


FONTS = sorted(each for each in (paths.assets_dir() / "fonts").iterdir() if each.suffix in (".otf", ".ttf"))


@pytest.mark.parametrize("font", FONTS, ids=[font.name for font in FONTS])
def test_letters_of_europe_are_there_and_those_of_asia_are_not(font):
    found = typesetting.read_font_characters(font.read_bytes())
    assert {ord(char) for char in "aZ0é“”’–…ßŁΩжЯ→"} <= found
    assert found.isdisjoint(map(ord, "語العربية😀"))


def test_what_is_no_font_is_refused():
    with pytest.raises(struct.error):
        typesetting.read_font_characters(b"")
