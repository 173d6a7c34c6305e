"""Citations and quotations that do not hold, and evidence or closest as kind and key ask for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.checks.evidence import check_citations, check_evidence, check_quotations, find_quotations
from tests.pack.builders import ONE_OF_EACH, edited, faults, pack_of

TEXT = "Rain fell. Mara spoke. “It is wet,” she said. She said so twice. It was so."


def cited(citation):
    """What is found where the only evidence cites a passage of this text, without the place of that."""
    changes = {
        "sources/1/passages/1/text": TEXT,
        "banks/1": ...,
        "which-fund/evidence": [[{"passage": "letter-2", **citation}]],
    }
    return [told.removeprefix("which-fund/evidence/0/0/") for told in faults(check_citations, changes)]


def said(**saying):
    return {"quote": "It is wet", "attributions": [{"speaker": "sund", "statement_type": "claim", **saying}]}


@pytest.mark.parametrize(
    ("citation", "told"),
    [
        ({"quote": "It is wet"}, []),
        ({"quote": "It is dry"}, ["quote absent-quote"]),
        ({"quote": "it is wet"}, ["quote absent-quote"]),
        ({"quote": "said"}, ["quote ambiguous-quote"]),
        ({"quote": "said", "prefix": "she "}, []),
        ({"quote": "said", "suffix": " so"}, []),
        ({"quote": "said", "prefix": "he "}, ["quote ambiguous-quote"]),
        ({"quote": "said", "prefix": "Mara "}, ["quote absent-quote"]),
        ({"quote": ",” "}, ["quote empty-quote"]),
        ({"passage": "letter-3", "quote": "Low Street"}, ["passage cited-summary"]),
        ({"passage": "nowhere", "quote": "Low Street"}, []),
    ],
)
def test_a_quote_stands_in_a_verbatim_passage_once(citation, told):
    assert cited(citation) == told


@pytest.mark.parametrize(
    ("quote", "cue", "holds"),
    [
        ("It is wet", "she said", True),
        ("It is wet", "Mara spoke", True),
        ("It is wet", "Rain fell", False),
        ("It is wet", "twice", False),
        ("She said so twice.", "said", False),
        ("She said so twice.", "she said", True),
        ("She said so twice. It was so.", "so", False),
        ("Rain fell. Mara", "Mara spoke", True),
        ("It is wet", "he said", True),
    ],
)
def test_a_cue_stands_once_in_the_sentences_of_its_quote_and_the_one_before(quote, cue, holds):
    assert cited({**said(cue=cue), "quote": quote}) == ([] if holds else ["attributions/0/cue cue"])


@pytest.mark.parametrize(
    ("passage", "quote", "told"),
    [
        ("letter-2", "Mara", []),
        ("letter-2", "Sara", ["quote named"]),
        ("letter-2", "so", ["quote named"]),
        ("letter-3", "How", ["passage cited-summary"]),
        ("nowhere", "Mara", []),
    ],
)
def test_a_name_stands_once_in_a_verbatim_passage(passage, quote, told):
    found = cited(said(named={"passage": passage, "quote": quote}))
    assert found == [f"attributions/0/named/{each}" for each in told]


def test_a_quote_with_other_marks_is_shown_as_it_stands():
    quote = {"passage": "letter-2", "quote": '"a bus stops at our doors'}
    (problem,) = check_citations(pack_of(edited({"which-fund/evidence/0/0": quote})))
    assert problem.message.id == "pack_checks.absent_quote.like"
    assert "A bus stops at our doors" in problem.message.values["there"]


@pytest.mark.parametrize(
    "citation", ["weck-call/options/1/citation", "bus-company/closest/0", "what-first/items/0/citation"]
)
def test_every_citation_of_a_question_is_proved(citation):
    assert faults(check_citations, {f"{citation}/quote": "Nowhere."}) == [f"{citation}/quote absent-quote"]


CITED = {"passage": "gazette-8", "quote": "The council will vote in October."}
WITH_EVIDENCE = [name for kind, name in ONE_OF_EACH.items() if kind not in ("match", "order")]


@pytest.mark.parametrize("question_id", [*WITH_EVIDENCE, "not-heard", "bus-company"])
def test_a_question_has_either_evidence_or_closest(question_id):
    name = "closest" if question_id == "bus-company" else "evidence"
    neither = {question_id: {"evidence": [], "closest": []}}
    assert faults(check_evidence, neither) == [f"{question_id}/{name} evidence"]
    both = {question_id: {"evidence": [[CITED]], "closest": [CITED]}}
    assert faults(check_evidence, both) == [f"{question_id}/closest evidence"]


@pytest.mark.parametrize("question_id", [name for name in WITH_EVIDENCE if name != "weck-call"])
def test_closest_is_only_for_keys_that_say_that_nothing_is_said(question_id):
    changes = {question_id: {"evidence": [], "closest": [CITED]}}
    assert faults(check_evidence, changes) == [f"{question_id}/closest evidence"]


@pytest.mark.parametrize(("question_id", "key"), [("every-evening", "not_stated"), ("who-fridays", None)])
def test_a_key_that_nothing_is_said_has_closest_and_no_evidence(question_id, key):
    changes = {f"{question_id}/key": key}
    assert faults(check_evidence, changes) == [f"{question_id}/evidence evidence"]
    assert faults(check_evidence, changes | {question_id: {"evidence": [], "closest": [CITED]}}) == []


@pytest.mark.parametrize("question_id", ["who-what", "what-first"])
@pytest.mark.parametrize(("name", "given"), [("evidence", [[CITED]]), ("closest", [CITED])])
def test_match_and_order_have_their_evidence_at_their_items_alone(question_id, name, given):
    assert faults(check_evidence, {f"{question_id}/{name}": given}) == [f"{question_id}/{name} evidence"]


@pytest.mark.parametrize(
    ("text", "outermost"),
    [
        ("no marks", []),
        ("“one” and “two”", ["one", "two"]),
        ("“she said ‘yes’ to it”", ["she said ‘yes’ to it"]),
        ("“she said “yes” to it” and “no”", ["she said “yes” to it", "no"]),
        ("„eins“ und „zwei „drei“ vier“", ["eins", "zwei „drei“ vier"]),
        ("a stray ” mark, “then one”", ["then one"]),
        ("“”", [""]),
    ],
)
def test_the_outermost_quotations_of_a_text_are_found(text, outermost):
    assert find_quotations(text) == (outermost, False)


@pytest.mark.parametrize("text", ["“never closed", "“one” and “two", "“a “b”"])
def test_a_quotation_that_is_never_closed_is_noticed(text):
    assert find_quotations(text)[1]


@given(st.text(alphabet="“”„‘’a ", max_size=30))
def test_quotations_stand_in_the_text_in_order(text):
    place = 0
    for words in find_quotations(text)[0]:
        place = text.index(words, place) + len(words)


@pytest.mark.parametrize(
    "explanation",
    [
        "It says “Two in three said they would pay more”.",
        "It says “Two in three said they would pay more.”",
        "It says “Two in three,” and then more.",
        "Is it “Two in three said?” It is.",
        "The headline is “Evening ferry carried twice as many as planned”.",
        "She said “‘People had stopped going out,’ said Ilse Corran”.",
        'She said “"People had stopped going out," said Ilse Corran”.',
        "Weck wants it “until the bus is back”.",
        "The claim is “They would pay more for the crossing”.",
        "In the other article, “a ferry does not”.",
    ],
)
def test_a_quotation_that_stands_in_an_article_or_in_its_question_is_let_be(explanation):
    assert faults(check_quotations, {"who-pay/explanation": explanation}) == []


@pytest.mark.parametrize(
    ("explanation", "code"),
    [
        ("It says “two in three said”.", "false-quotation"),
        ("It says “Two in four said”.", "false-quotation"),
        ("It says “he passengers told”.", "false-quotation"),
        ("It says “passenger”.", "false-quotation"),
        ("Its summary says “How many shops there are”.", "false-quotation"),
        ("Nested: “Two in three “said they” would pay less”.", "false-quotation"),
        ("German marks: „zwei von drei“.", "false-quotation"),
        ("An empty one: “”.", "false-quotation"),
        ("It says “Two in three said.", "unclosed-quotation"),
    ],
)
def test_a_quotation_that_stands_nowhere_or_is_never_closed_is_told(explanation, code):
    assert faults(check_quotations, {"who-pay/explanation": explanation}) == [f"who-pay/explanation {code}"]


@pytest.mark.parametrize(
    "place",
    [
        "weck-call/prompt", "how-many/hint", "weck-call/label", "weck-call/options/0/feedback",
        "who-fridays/nobody/feedback", "who-what/items/0/feedback", "what-first/items/0/feedback",
        "what-first/other/feedback", "summary", "advisory", "banks/0/title", "banks/0/summary",
        "sources/1/passages/2/text", "glossary/0/text",
    ],
)  # fmt: skip
def test_all_that_a_teacher_tells_in_and_around_a_question_is_looked_at(place):
    assert faults(check_quotations, {place: "It says “never ever”."}) == [f"{place} false-quotation"]


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("glossary/0/text", "An “estuary” is wide."),
        ("weck-call/explanation", "Not “He judges how well the trial went”."),
        ("who-what/explanation", "Not “The ferry will cost nothing next year.”."),
        ("which-fund/explanation", "Not “the harbour office”."),
        ("every-evening/explanation", "Not “According to Ilse Corran, every seat was taken every evening.”."),
    ],
)
def test_a_glossarys_own_word_and_what_a_question_offers_may_be_quoted_in_it(place, words):
    assert faults(check_quotations, {place: words}) == []


def test_where_too_much_would_have_to_be_read_the_rest_is_left():
    pack = pack_of(edited({"summary": " ".join("“never ever”" for _ in range(50))}))
    codes = [problem.code for problem in check_quotations(pack, most_read=20_000)]
    assert codes[-1] == "too-many-quotations"
    assert 1 < len(codes) < 50
