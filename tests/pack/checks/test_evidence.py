"""Citations and quotations that do not hold, and evidence or closest as kind and key ask for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.checks.evidence import check_citations, check_evidence, check_quotations, find_quotations
from tests.pack.builders import ONE_OF_EACH, example_json, found, pack_of, place_of, question_json

WHERE = place_of(example_json(), "which-fund") + "/evidence/0/0"
TEXT = "Rain fell. Mara spoke. “It is wet,” she said. She said so twice. It was so."


def faults(citation, text=TEXT):
    """What is found where the only evidence cites a passage of this text."""
    data = example_json()
    data["sources"][1]["passages"][1]["text"] = text
    data["banks"].pop()
    question_json(data, "which-fund")["evidence"] = [[{"passage": "letter-2", **citation}]]
    return [(place.removeprefix(WHERE), code) for place, code in found(check_citations, data)]


def said(**saying):
    return [{"speaker": "sund", "statement_type": "claim", **saying}]


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        ({"quote": "It is wet"}, []),
        ({"quote": "It is dry"}, [("/quote", "absent-quote")]),
        ({"quote": "it is wet"}, [("/quote", "absent-quote")]),
        ({"quote": "said"}, [("/quote", "ambiguous-quote")]),
        ({"quote": "said", "prefix": "she "}, []),
        ({"quote": "said", "suffix": " so"}, []),
        (
            {"quote": "said", "prefix": "he "},
            [("/quote", "ambiguous-quote")],
        ),
        ({"quote": "said", "prefix": "Mara "}, [("/quote", "absent-quote")]),
        ({"quote": ",” "}, [("/quote", "empty-quote")]),
        ({"passage": "letter-3", "quote": "Low Street"}, [("/passage", "cited-summary")]),
        ({"passage": "nowhere", "quote": "Low Street"}, []),
    ],
)
def test_a_quote_stands_in_a_verbatim_passage_once(citation, expected):
    assert faults(citation) == expected


@pytest.mark.parametrize(
    ("quote", "cue", "code"),
    [
        ("It is wet", "she said", None),
        ("It is wet", "Mara spoke", None),
        ("It is wet", "Rain fell", "cue"),
        ("It is wet", "twice", "cue"),
        ("She said so twice.", "said", "cue"),
        ("She said so twice.", "she said", None),
        ("She said so twice. It was so.", "so", "cue"),
        ("Rain fell. Mara", "Mara spoke", None),
        ("It is wet", "he said", None),
    ],
)
def test_a_cue_stands_once_in_the_sentences_of_its_quote_and_the_one_before(quote, cue, code):
    assert faults({"quote": quote, "attributions": said(cue=cue)}) == (
        [("/attributions/0/cue", code)] if code else []
    )


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ({"passage": "letter-2", "quote": "Mara"}, []),
        ({"passage": "letter-2", "quote": "Sara"}, [("/attributions/0/named/quote", "named")]),
        ({"passage": "letter-2", "quote": "so"}, [("/attributions/0/named/quote", "named")]),
        ({"passage": "letter-3", "quote": "How"}, [("/attributions/0/named/passage", "cited-summary")]),
        ({"passage": "nowhere", "quote": "Mara"}, []),
    ],
)
def test_a_name_stands_once_in_a_verbatim_passage(named, expected):
    assert faults({"quote": "It is wet", "attributions": said(named=named)}) == expected


def test_a_quote_with_other_marks_is_shown_as_it_stands():
    data = example_json()
    question_json(data, "which-fund")["evidence"][0][0].update(
        passage="letter-2", quote='"a bus stops at our doors'
    )
    (problem,) = check_citations(pack_of(data))
    assert problem.message.id == "pack_checks.absent_quote.like"
    assert "A bus stops at our doors" in problem.message.values["there"]


@pytest.mark.parametrize("path", [("options", 1, "citation"), ("closest", 0), ("items", 0, "citation")])
def test_every_citation_of_a_question_is_proved(path):
    question_id = {"options": "weck-call", "closest": "bus-company", "items": "what-first"}[path[0]]
    data = example_json()
    citation = question_json(data, question_id)
    for part in path:
        citation = citation[part]
    citation["quote"] = "Nowhere."
    where = "/".join([place_of(data, question_id), *map(str, path), "quote"])
    assert found(check_citations, data) == [(where, "absent-quote")]


CITED = {"passage": "gazette-8", "quote": "The council will vote in October."}
WITH_EVIDENCE = [name for kind, name in ONE_OF_EACH.items() if kind not in ("match", "order")]


@pytest.mark.parametrize("question_id", [*WITH_EVIDENCE, "not-heard", "bus-company"])
def test_a_question_without_evidence_is_told(question_id):
    data = example_json()
    question_json(data, question_id).update(evidence=[], closest=[])
    name = "closest" if question_id == "bus-company" else "evidence"
    assert found(check_evidence, data) == [(f"{place_of(data, question_id)}/{name}", "evidence")]


@pytest.mark.parametrize("question_id", [*WITH_EVIDENCE, "not-heard", "bus-company"])
def test_evidence_and_closest_exclude_each_other(question_id):
    data = example_json()
    question_json(data, question_id).update(evidence=[[CITED]], closest=[CITED])
    assert found(check_evidence, data) == [(f"{place_of(data, question_id)}/closest", "evidence")]


@pytest.mark.parametrize("question_id", [name for name in WITH_EVIDENCE if name != "weck-call"])
def test_closest_is_only_for_keys_that_say_that_nothing_is_said(question_id):
    data = example_json()
    question_json(data, question_id).update(evidence=[], closest=[CITED])
    assert found(check_evidence, data) == [(f"{place_of(data, question_id)}/closest", "evidence")]


@pytest.mark.parametrize(("question_id", "key"), [("every-evening", "not_stated"), ("who-fridays", None)])
def test_a_key_that_nothing_is_said_has_closest_and_no_evidence(question_id, key):
    data = example_json()
    question = question_json(data, question_id)
    question["key"] = key
    assert found(check_evidence, data) == [(f"{place_of(data, question_id)}/evidence", "evidence")]
    question.update(evidence=[], closest=[CITED])
    assert found(check_evidence, data) == []


@pytest.mark.parametrize("question_id", ["who-what", "what-first"])
@pytest.mark.parametrize("given", [{"evidence": [[CITED]]}, {"closest": [CITED]}])
def test_match_and_order_have_their_evidence_at_their_items_alone(question_id, given):
    data = example_json()
    question_json(data, question_id).update(given)
    assert found(check_evidence, data) == [(f"{place_of(data, question_id)}/{next(iter(given))}", "evidence")]


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


def quotation_faults(explanation: str) -> list[str]:
    data = example_json()
    question_json(data, "who-pay")["explanation"] = explanation
    where = f"{place_of(data, 'who-pay')}/explanation"
    problems = found(check_quotations, data)
    assert {place for place, _ in problems} <= {where}
    return [code for _, code in problems]


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
    assert quotation_faults(explanation) == []


@pytest.mark.parametrize(
    "explanation",
    [
        "It says “two in three said”.",
        "It says “Two in four said”.",
        "It says “he passengers told”.",
        "It says “passenger”.",
        "Its summary says “How many shops there are”.",
        "Nested: “Two in three “said they” would pay less”.",
        "German marks: „zwei von drei“.",
        "An empty one: “”.",
    ],
)
def test_a_quotation_that_stands_nowhere_is_told(explanation):
    assert quotation_faults(explanation) == ["false-quotation"]


def test_a_quotation_that_is_never_closed_is_told():
    assert quotation_faults("It says “Two in three said.") == ["unclosed-quotation"]


@pytest.mark.parametrize(
    ("question_id", "path"),
    [
        ("weck-call", ("prompt",)),
        ("how-many", ("hint",)),
        ("weck-call", ("label",)),
        ("weck-call", ("options", 0, "feedback")),
        ("who-fridays", ("nobody", "feedback")),
        ("who-what", ("items", 0, "feedback")),
        ("what-first", ("items", 0, "feedback")),
        ("what-first", ("other", "feedback")),
    ],
)
def test_all_that_a_teacher_tells_in_a_question_is_looked_at(question_id, path):
    data = example_json()
    place = question_json(data, question_id)
    for part in path[:-1]:
        place = place[part]
    place[path[-1]] = "It says “never ever”."
    where = "/".join([place_of(data, question_id), *map(str, path)])
    assert found(check_quotations, data) == [(where, "false-quotation")]


@pytest.mark.parametrize(
    "path",
    [
        ("summary",),
        ("advisory",),
        ("banks", 0, "title"),
        ("banks", 0, "summary"),
        ("sources", 1, "passages", 2, "text"),
        ("glossary", 0, "text"),
    ],
)
def test_the_texts_around_the_questions_are_looked_at_too(path):
    data = example_json()
    place = data
    for part in path[:-1]:
        place = place[part]
    place[path[-1]] = "It says “never ever”."
    assert found(check_quotations, data) == [("".join(f"/{part}" for part in path), "false-quotation")]


def test_a_glossary_may_put_its_own_word_in_marks():
    data = example_json()
    data["glossary"][0]["text"] = "An “estuary” is wide."
    assert found(check_quotations, data) == []


@pytest.mark.parametrize("question_id", ["weck-call", "who-what", "which-fund", "every-evening"])
def test_what_a_question_offers_may_be_quoted_in_it(question_id):
    data = example_json()
    question = question_json(data, question_id)
    offered = {
        "weck-call": lambda: question["options"][2]["text"],
        "who-what": lambda: question["items"][3]["text"],
        "which-fund": lambda: question["known"][0]["text"],
        "every-evening": lambda: question["statement"],
    }[question_id]()
    question["explanation"] = f"Not “{offered}”."
    assert found(check_quotations, data) == []


def test_where_too_much_would_have_to_be_read_the_rest_is_left():
    data = example_json()
    data["summary"] = " ".join("“never ever”" for _ in range(50))
    codes = [problem.code for problem in check_quotations(pack_of(data), most_read=20_000)]
    assert codes[-1] == "too-many-quotations"
    assert 1 < len(codes) < 50
