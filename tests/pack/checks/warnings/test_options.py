"""What is offered, traps that are missing or false, and a “not” that turns the task round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.checks.warnings import options
from tests.pack.builders import ONE_OF_EACH, edited, faults, question_json


def worded(question_id, *texts):
    """Other texts for the options of a question, in their order; of weck-call, the first is the key."""
    return {f"{question_id}/options/{place}/text": text for place, text in enumerate(texts)}


@pytest.mark.parametrize(
    "text",
    [
        "All of the above", "none of the above.", "None of these", "All of these statements",
        "Both A and B", "Only a and c", "Neither of the above is right", "All the above",
        "All of the answers are correct", "Both are correct",
    ],
)  # fmt: skip
def test_an_option_that_speaks_of_the_others_is_told(text):
    told = ["weck-call/options/3/text all-of-the-above"]
    assert faults(options.warn_of_options_about_options, worded("weck-call", "A", "B", "C", text)) == told


@pytest.mark.parametrize(
    "text",
    [
        "People from all walks of life", "“All of the above”", "All of these “extra customers”",
        "All of these people had come by ferry", "None of them", "Both articles",
        "Neither the Gazette nor the Letter", "1 and 2", "All of the above-ground lines",
    ],
)  # fmt: skip
def test_an_option_about_the_matter_is_not_taken_for_one_about_the_others(text):
    assert faults(options.warn_of_options_about_options, worded("weck-call", text)) == []


def test_a_partner_that_speaks_of_the_others_is_told():
    changes = {"who-what/partners/4": {"id": "weck", "text": "All of these"}}
    told = ["who-what/partners/4/text all-of-the-above"]
    assert faults(options.warn_of_options_about_options, changes) == told


THREE = {
    "who-what/items/2": ...,
    "who-what/items/1": ...,
    "who-what/partners/2": ...,
    "who-what/partners/1": ...,
}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (THREE, []),
        (
            {**THREE, "who-what/partners/-1": ..., "not-heard/options/2": ...},
            ["who-what/partners few-options", "not-heard/options few-options"],
        ),
        ({"who-fridays/options/3": ..., "who-fridays/options/2": ...}, []),
    ],
)
def test_two_options_or_partners_are_too_few_and_three_or_two_beside_nobody_are_enough(changes, told):
    assert faults(options.warn_of_few_options, changes) == told


def test_more_keys_than_half_of_the_options_are_too_many():
    changes = {"report-tells/keys/-": "fridays"}
    assert faults(options.warn_of_many_keys, changes) == ["report-tells/keys many-keys"]
    another = {"id": "rain", "text": "Rain kept passengers away", "feedback": "Paragraph 4."}
    assert faults(options.warn_of_many_keys, changes | {"report-tells/options/-": another}) == []


@pytest.mark.parametrize(
    ("changes", "option"),
    [
        (worded("weck-call", "He asks", "He counted every evening", "He never judges", "He speaks"), 1),
        (worded("weck-call", "He asks all to come", "He counted every evening"), None),
        (worded("weck-call", "He quotes “every seat”", "He counted every evening"), None),
        (worded("weck-call", "No one answers", "He counted every evening"), None),
        (worded("weck-call", "Only he asks", "He counted every evening"), None),
        # one key of several is enough
        (worded("report-tells", "Some seats", "Never safer", "Fridays", "None came", "Bad weather"), None),
        # the article has the word where the option is cited
        (worded("report-tells", "A", "B", "On Fridays every seat was taken"), None),
        (worded("report-tells", "A", "B", "The ferry was always full"), 2),
        # an amount is asked
        (
            {"weck-call/prompt": "How many would pay?"} | worded("weck-call", "Two in three", "All of them"),
            None,
        ),
        ({"weck-call/prompt": "Which would pay?"} | worded("weck-call", "Two in three", "All of them"), 1),
        # an option that stays last may say that none fits
        ({"weck-call/options/3/text": "He says none of it", "weck-call/options/3/last": True}, None),
    ],
)
def test_an_absolute_word_in_wrong_options_alone_is_told_at_the_first(changes, option):
    question_id = next(iter(changes)).partition("/")[0]
    told = [] if option is None else [f"{question_id}/options/{option}/text absolute-distractor"]
    assert faults(options.warn_of_absolute_words, changes) == told


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Every seat was taken", "Every"),
        ("The ferry was completely full", "completely"),
        ("No one came", "No one"),
        ("The council asked nobody", "nobody"),
        ("The only bus over the bridge", "only"),
    ],
)
def test_words_that_leave_no_exception_are_found(text, word):
    assert options.find_absolute_word(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "People from “all walks of life”", "He called it “a trial for „all“ of us”",
        "The Never Again group", "Only Boats, a newspaper", "Almost all seats", "Not every evening",
        "It didn’t always run", "Above all, it is safer", "The report gives no reason at all", "Nobody",
        "Overall, it was small",
    ],
)  # fmt: skip
def test_quotations_names_and_softened_words_leave_exceptions(text):
    assert options.find_absolute_word(text) is None


@given(st.text(st.sampled_from("all never only „“”\" '’.a")))
def test_nothing_inside_quotation_marks_is_the_teachers(text):
    inner = text.translate(dict.fromkeys(map(ord, "„“”")))
    assert options.find_absolute_word(f"He spoke of “{inner}” then") is None


def test_lists_of_english_words_are_silent_in_another_language():
    changes = worded("weck-call", "A", "all of these", "B never")
    for check in (options.warn_of_options_about_options, options.warn_of_absolute_words):
        assert faults(check, changes) != []
        assert faults(check, changes | {"language": "de"}) == []


FORESEEN = {
    "choice": "options/1",
    "choices": "options/2",
    "attribution": "options/1",
    "chain": "offered/2",
    "find_evidence": "distractors/0",
    "number": "known/0",
    "text": "known/0",
}
"""Kinds that foresee wrong answers, and the first wrong one of each example."""


def without_traps(question_id):
    """The places of all traps of a question, taken out."""
    question = question_json(edited({}), question_id)
    lists = [name for name in ("options", "offered", "distractors", "known") if name in question]
    places = [f"{name}/{place}" for name in lists for place in range(len(question[name]))]
    single = [name for name in ("nobody", "other") if name in question]
    return {f"{question_id}/{place}/trap": None for place in (*places, *single)}


@pytest.mark.parametrize("kind", FORESEEN)
def test_wrong_answers_without_any_trap_are_told_and_one_is_enough(kind):
    changes = without_traps(ONE_OF_EACH[kind])
    first = f"{ONE_OF_EACH[kind]}/{FORESEEN[kind]}/trap"
    assert faults(options.warn_of_missing_traps, changes) == [f"{first} no-trap"]
    last = [place for place in changes if place.count("/") == 3][-1]
    assert faults(options.warn_of_missing_traps, changes | {last: "wrong-speaker"}) == []


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            without_traps("weck-call") | {"weck-call/options/0/trap": "overclaim"},
            ["weck-call/options/1/trap no-trap"],
        ),
        (without_traps("show-empty") | {"show-empty/distractors": []}, []),
        (without_traps("how-many") | {"how-many/known": []}, []),
    ],
)
def test_a_trap_at_the_key_is_none_and_where_no_wrong_answer_is_foreseen_none_is_needed(changes, told):
    assert faults(options.warn_of_missing_traps, changes) == told


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"every-evening/altered": ...}, ["every-evening/altered no-altered"]),
        ({"bus-company/altered": ...}, ["bus-company/altered no-altered"]),
        ({"every-evening/altered": ..., "every-evening/key": "supported"}, []),
    ],
)
def test_a_statement_that_the_article_does_not_share_says_how_it_differs(changes, told):
    assert faults(options.warn_of_unspecified_alteration, changes) == told


@pytest.mark.parametrize(
    ("place", "words", "value"),
    [
        ("weck-call/options/2/trap", "weck-call/options/2/feedback", "Paragraph 4 counts fourteen evenings."),
        (
            "every-evening/altered",
            "every-evening/statement",
            "Ilse Corran said: half of the seats were taken.",
        ),
        (
            "show-empty/distractors/0/trap",
            "show-empty/distractors/0/citation",
            {"passage": "gazette-1", "quote": "carried 412 passengers a week this summer"},
        ),
    ],
)
def test_another_number_without_a_number_in_any_of_its_words_is_told(place, words, value):
    changes = {place: "swapped-number"}
    assert faults(options.warn_of_swapped_number, changes) == [f"{place} swapped-number"]
    assert faults(options.warn_of_swapped_number, changes | {words: value}) == []
    assert faults(options.warn_of_swapped_number, changes | {"language": "de"}) == []


def test_the_number_may_be_the_answer_itself():
    assert (
        faults(
            options.warn_of_swapped_number, {"how-many/known/0/feedback": "All evenings that were counted."}
        )
        == []
    )


@pytest.mark.parametrize(
    "text", ["412 passengers", "Three is right", "Paragraph 4 has two-thirds", "½ of them", "twice as many"]
)
def test_numbers_are_found_in_digits_and_words(text):
    assert options.has_number(text)


@pytest.mark.parametrize(
    "text", ["Paragraph 4 gives another figure.", "Paragraphs 4, 5 and 12 do.", "Often and tenderly"]
)
def test_the_number_of_a_paragraph_is_not_meant(text):
    assert not options.has_number(text)


TURNED = [
    ("Which of these did the report not say?", "not"),
    ("Who is not heard in the article?", "not"),
    ("Which of these, according to the article, did Anton Weck not say?", "not"),
    ("In paragraph 4, what is not given?", "not"),
    ("Which statement isn’t the report’s?", "isn’t"),
    ("All of these are told in paragraph 4 except:", "except"),
    ("Choose the statement that is not in the article.", "not"),
    ("Match each speaker with what is not theirs.", "not"),
]


@pytest.mark.parametrize(("prompt", "word"), TURNED)
def test_a_task_that_is_turned_round_in_small_letters_is_found(prompt, word):
    assert options.find_negation(prompt) == word


@pytest.mark.parametrize(
    "prompt",
    [
        "Who is NOT heard in the article?",
        "All of these are told in paragraph 4, EXCEPT:",
        "Whether or not the vote comes, what did Anton Weck call for?",
        "What does the article say of those who did not vote?",
        "What does Ilse Corran say the council did not want?",
        "Why did the bus company not answer?",
        "Which words show that the figure is not certain?",
        "What did everyone except Anton Weck call for?",
        "Which speaker said “We have not noticed a single extra customer”?",
        "Who wrote that “he said „it is not so“ twice”?",
        "What has not yet been decided?",
        "Who asked the council not to cut the bus?",
        "The report is not signed. Who wrote it?",
        "Whose words does the Gazette pass on, and the Letter does not?",
        "Does the article say so or not?",
        "Who, if not the council, pays for the trial?",
        "Which speaker is a knot of several?",
    ],
)
def test_a_not_in_capitals_in_a_quotation_or_of_the_matter_is_let_be(prompt):
    assert options.find_negation(prompt) is None


@pytest.mark.parametrize("question_id", ["weck-call", "report-tells", "who-what"])
def test_the_prompt_of_a_question_with_options_is_told_unless_in_another_language(question_id):
    changes = {f"{question_id}/prompt": "Which of these is not said?"}
    assert faults(options.warn_of_unmarked_negation, changes) == [f"{question_id}/prompt not-in-capitals"]
    assert faults(options.warn_of_unmarked_negation, changes | {"language": "nl"}) == []


@pytest.mark.parametrize("question_id", ["every-evening", "who-fridays", "which-fund"])
def test_other_kinds_may_ask_so(question_id):
    assert faults(options.warn_of_unmarked_negation, {f"{question_id}/prompt": "What is not said?"}) == []
