"""The author's own words: whose they are; loaded, judging, disputed, or repeating a claim."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.checks.warnings import neutrality
from quizapp.pack.checks.warnings.english_lexicon import LOADED_WORDS, VERDICT_WORDS, collect_rough_words
from quizapp.pack.checks.warnings.name_matching import NameMatcher
from tests.pack.builders import edited, example_pack, example_question, faults, pack_of

CITED = {"passage": "gazette-8", "quote": "The council will vote in October."}


@pytest.mark.parametrize(
    ("place", "is_authors"),
    [
        ("banks/0/questions/0/options/0/text", True),
        ("banks/0/questions/8/items/0/text", True),
        ("banks/0/questions/7/items/0/feedback", True),
        ("sources/1/passages/2/text", True),
        ("banks/0/questions/2/claim", False),
        ("banks/0/questions/3/claim", False),
        ("banks/0/questions/7/items/0/text", False),
        ("banks/0/questions/10/accepted/0", False),
        ("banks/0/questions/10/known/0/text", False),
        ("title", False),
    ],
)
def test_claims_items_for_speakers_typed_words_and_the_title_are_somebody_elses(place, is_authors):
    found = {"/".join(map(str, text.path)) for text in neutrality.iter_author_texts(example_pack())}
    assert (place in found) == is_authors


def test_items_to_be_matched_to_words_are_the_authors():
    item = {"text": "People no longer went out.", "citation": CITED, "feedback": "So."}
    matched = {
        "items": [item | {"id": name, "key": name} for name in ("one", "two")],
        "partners": [{"id": name, "text": f"In paragraph {name}"} for name in ("one", "two", "three")],
    }
    texts = neutrality.iter_author_texts(pack_of(edited({"who-what": matched})))
    assert ("banks", 0, "questions", 7, "items", 0, "text") in {text.path for text in texts}


def test_a_quotation_is_taken_out_and_ends_no_sentence():
    told = neutrality.split_own_sentences("He said “It is so. Really.” Weck heard it. Then “no” came…")
    assert told == ["He said “” Weck heard it.", "Then “” came“”"]


@given(st.text(alphabet="ab. A", max_size=30))
def test_nothing_inside_marks_is_left_whatever_it_is(words):
    assert "".join(neutrality.split_own_sentences(f"x “{words}” y")) == "x “” y"


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Corran claimed that the ferry was full.", "claimed"),
        ("The mayor admitted that he had not asked.", "admitted"),
        ("Paragraph 7 slams the report.", "slams"),
        ("He refused to say who should pay.", "refused to"),
        ("The so-called trial ended.", "so-called"),
        ("The company lied about its boats.", "lied"),
        ("That was propaganda.", "propaganda"),
        ("Traders see a conspiracy in it.", "conspiracy"),
        ("She boasted that every seat was taken.", "boasted that"),
        ("He hit out at the council.", "hit out"),
    ],
)
def test_words_that_take_sides_are_found(sentence, word):
    assert neutrality.find_loaded_word(sentence) == word
    assert not LOADED_WORDS.isdisjoint(collect_rough_words(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "A group claimed responsibility for it.",
        "The flood claimed 12 lives.",
        "Two visitors were admitted to the tower.",
        "The car slammed into a wall.",
        "The Ministry of Propaganda printed it.",
        "The verb claimed stands before the quotation.",
        "They were charged with conspiracy to defraud.",
        "The town boasts a harbour.",
        "The village lies north of it.",
        "The claim is not the article’s own.",
        "He was unclaimed by either side.",
    ],
)
def test_the_same_words_in_another_sense_as_names_or_mentioned_are_not(sentence):
    assert neutrality.find_loaded_word(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("He claims that it was full.", "claims"),
        ("The harbour office claims that it was full.", "claims"),
        ("Corran’s claims stand in paragraph 3.", None),
        ("The claims in the report are answered.", None),
        ("It dismissed claims about prices.", None),
        ("A claim is something that somebody asserts.", None),
        ("The report answers the claims of the traders.", None),
    ],
)
def test_claim_counts_as_a_verb_only(sentence, word):
    assert neutrality.find_claim_verb(sentence, NameMatcher(example_pack())) == word


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("This is false: the report says 14.", "false"),
        ("The first statement is true.", "true"),
        ("Is it true that the ferry was full?", "true"),
        ("In fact the ferry was empty.", "In fact"),
        ("The ferry was actually empty.", "actually"),
        ("The count proves that the ferry was empty.", "proves that"),
        ("The count debunked it.", "debunked"),
        ("This is a false claim.", "false claim"),
    ],
)
def test_verdicts_on_the_world_are_found(sentence, word):
    assert neutrality.find_judgement(sentence) == word
    assert not VERDICT_WORDS.isdisjoint(collect_rough_words(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Anton Weck says that this is false.",
        "That may be true; the article does not say so.",
        "Which of these is true, according to the article?",
        "He calls it a false claim.",
        "Who actually says this?",
        "What does the report actually say?",
        "In fact, paragraph 4 has another figure.",
        "Which sentence proves that seats were empty?",
        "A true copy hangs in the hall.",
        "The same is true of the report.",
        "The letter proves difficult to find.",
        "A false-colour picture was printed.",
        "This is so in both articles.",
    ],
)
def test_words_that_somebody_says_or_that_speak_of_the_article_are_no_verdict(sentence):
    assert neutrality.find_judgement(sentence) is None


CLAIM = "Old fishermen mend their nets on Sunday mornings."


@pytest.mark.parametrize(
    ("question_id", "changes", "number"),
    [
        ("who-fridays", {"claim": CLAIM}, 2),
        ("who-pay", {"claim": CLAIM}, 1),
        ("bus-company", {"statement": CLAIM}, 1),
        ("bus-company", {"statement": "The bus is late."}, 0),
        ("show-empty", {"statement": CLAIM}, 0),
        ("how-many", {}, 0),
    ],
)
def test_claims_false_statements_and_quoted_claims_of_four_words_or_more_count(question_id, changes, number):
    assert len(neutrality.list_claims(example_question(question_id, **changes))) == number


def test_what_the_article_tells_itself_is_no_claim():
    told = {
        "claim": CLAIM,
        "key": "article",
        "evidence": [[{"passage": "gazette-8", "quote": "The council"}]],
    }
    assert neutrality.list_claims(example_question("who-fridays", **told)) == []


@pytest.mark.parametrize(
    ("sentence", "again"),
    [
        ("On Sunday mornings the old fishermen mended nets.", True),
        ("Old fishermen mend nets.", True),
        ("Old fishermen mend.", False),
        ("Old fishermen paint their boats and sheds blue on Sunday.", False),
    ],
)
def test_three_quarters_of_the_shorter_text_and_four_words_are_a_repetition(sentence, again):
    found = neutrality.list_claims(example_question("who-pay", claim=CLAIM))
    assert neutrality.repeats_claim(sentence, found) == again
    assert neutrality.may_repeat_claim(sentence, found) or not again


def told(text, place="weck-call/explanation", **changes):
    """The places and codes of what a text of the author's is told for."""
    changed = {place: text} | changes
    checks = (
        neutrality.warn_of_loaded_words,
        neutrality.warn_of_disputed_terms,
        neutrality.warn_of_claims_repeated,
    )
    return [each for check in checks for each in faults(check, changed)]


@pytest.mark.parametrize(
    ("place", "text", "code"),
    [
        ("weck-call/prompt", "Anton Weck admitted that nobody will pay.", "loaded-word"),
        ("weck-call/explanation", "Anton Weck admitted that nobody will pay.", "loaded-word"),
        ("weck-call/hint", "Anton Weck admitted that nobody will pay.", "loaded-word"),
        ("weck-call/label", "Anton Weck admitted that nobody will pay.", "loaded-word"),
        ("weck-call/options/1/text", "He slammed the council", "loaded-word"),
        ("weck-call/options/2/feedback", "This is false.", "verdict-on-the-world"),
        ("banks/0/summary", "What the mayor conceded that he would do.", "loaded-word"),
        ("sources/1/passages/2/text", "The council lied about the number of shops.", "loaded-word"),
        ("summary", "Two articles on the so-called trial.", "loaded-word"),
        ("weck-call/explanation", "The count proves that the ferry failed.", "verdict-on-the-world"),
        ("which-fund/explanation", "He claims something; nobody has looked into it.", "loaded-word"),
    ],
)
def test_loaded_words_and_verdicts_are_told_wherever_the_author_speaks(place, text, code):
    assert faults(neutrality.warn_of_loaded_words, {place: text}) == [f"{place} {code}"]


@pytest.mark.parametrize(
    "changes",
    [
        {"weck-call/explanation": "The headline has “slams”, and paragraph 6 “claimed “a so-called trial””."},
        {"weck-call/explanation": "The claim stands in paragraph 6, and somebody made it."},
        {"weck-call/explanation": "Paragraph 10 speaks of people “from all walks of life”, he said."},
        {"who-fridays/claim": "The mayor lied about the so-called trial."},
        {"who-what/items/0/text": "The council lied."},
        {"weck-call/options/1/text": "claimed"},
        {"bus-company/statement": "The count proves that the ferry was a failure."},
        {"which-fund/explanation": "He claims something.", "which-fund/skill": "claim-or-finding"},
    ],
)
def test_what_is_quoted_claimed_or_asked_about_is_not_the_authors(changes):
    assert faults(neutrality.warn_of_loaded_words, changes) == []


_WORDS = st.sampled_from(
    ["claimed", "so-called", "a success", "is false", "“lied”", "in fact", "said.", "He"]
)


@given(st.lists(_WORDS, min_size=1, max_size=12).map(" ".join))
def test_words_in_quotation_marks_never_count_whatever_they_are(words):
    assert told(f"The paper has “{words}” there.", "which-fund/explanation") == []


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("The ferry was a success.", True),
        ("A success was what it was, and a Success it stayed.", True),
        ("Anton Weck speaks in paragraph 6. The ferry was a success.", True),
        ("Corran called it a success.", False),
        ("She later said that it was a success.", False),
        ("In paragraph 3 it is called a success.", False),
        ("According to the company it was a success.", False),
        ("The word “a success” does not stand there.", False),
        ("The statement adds that it was a success.", False),
        ("It was a successful trial.", False),
    ],
)
def test_a_disputed_term_outside_marks_in_a_sentence_that_names_nobody_is_told(text, is_told):
    found = faults(neutrality.warn_of_disputed_terms, {"weck-call/explanation": text})
    assert found == (["weck-call/explanation disputed-without-speaker"] if is_told else [])


OPTION = {"weck-call/options/1/text": "that the trial was a success"}


@pytest.mark.parametrize(
    ("changes", "places"),
    [
        (
            {"weck-call/explanation": "There were crossings of terrorists.", "disputed": ["terrorist"]},
            ["weck-call/explanation"],
        ),
        ({"bus-company/statement": "The trial was a success."}, ["bus-company/statement"]),
        # an option may have its speaker from the prompt
        (OPTION, []),
        (OPTION | {"weck-call/prompt": "Which of these fits best?"}, ["weck-call/options/1/text"]),
        # claims, labels, the advisory and a term's own entry are exempt
        ({"advisory": "This pack is about a success."}, []),
        ({"glossary/0": {"term": "a success", "text": "A success is something that went well."}}, []),
        ({"who-fridays/claim": "The ferry is a success."}, []),
        ({"who-what/items/0/text": "The ferry is a success."}, []),
        ({"weck-call/label": "A success, paragraph 6"}, []),
    ],
)
def test_a_disputed_term_is_told_in_statements_and_options_and_in_its_plural(changes, places):
    told = [f"{place} disputed-without-speaker" for place in places]
    assert faults(neutrality.warn_of_disputed_terms, changes) == told


EVERY_SEAT = "On Fridays every seat of the ferry was taken this year."
CLAIMS = {
    "who-pay/claim": "They would pay more money for the ferry crossing.",
    "every-evening/statement": EVERY_SEAT,
}


@pytest.mark.parametrize(
    ("place", "text", "is_told"),
    [
        ("who-pay", "Most of them would gladly pay more money for the ferry crossing itself.", True),
        ("every-evening", "So every seat of the ferry was taken on Fridays this year.", True),
        ("every-evening", "Corran says that every seat of the ferry was taken on Fridays.", False),
        ("every-evening", "The statement has every seat of the ferry taken on Fridays.", False),
        ("every-evening", "Here “every seat of the ferry was taken on Fridays this year” counts.", False),
        ("every-evening", "Fridays were full.", False),
        ("every-evening", "The pier was painted blue in spring, before boats came.", False),
    ],
)
def test_a_claim_repeated_in_most_of_its_words_without_its_speaker_is_told(place, text, is_told):
    place = f"{place}/explanation"
    found = faults(neutrality.warn_of_claims_repeated, CLAIMS | {place: text})
    assert found == ([f"{place} claim-without-speaker"] if is_told else [])


@pytest.mark.parametrize(
    ("explanation", "is_told"),
    [
        ("Three months passed from the vote to the first trip of the ferry.", False),
        ("Three weeks passed from the vote to the first trip of the ferry.", True),
        ("Three weeks did not pass from the vote to the first trip of the ferry.", False),
    ],
)
def test_a_false_statement_may_be_put_right_in_much_the_same_words(explanation, is_told):
    statement = "Three weeks passed from the vote to the first trip of the ferry."
    changes = {"bus-company": {"statement": statement, "explanation": explanation}}
    found = faults(neutrality.warn_of_claims_repeated, changes)
    assert found == (["bus-company/explanation claim-without-speaker"] if is_told else [])


@pytest.mark.parametrize(
    "text", ["He claimed that the ferry was full.", "The ferry was a success.", EVERY_SEAT]
)
def test_a_pack_in_another_language_is_let_be(text):
    place = "every-evening/explanation"
    assert len(told(text, place, **CLAIMS)) == 1
    assert told(text, place, language="de", **CLAIMS) == []
