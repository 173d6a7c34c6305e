"""What selection and scoring know of a pack."""

from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.quiz import question_candidates
from tests.pack.builders import example_json, example_pack, pack_of, questions
from tests.quiz import builders
from tests.quiz.builders import ROWS, TEXTS


def test_every_question_of_the_example_is_a_candidate_never_answered():
    pack = example_pack()
    prints = {question.id: compute_fingerprint(question) for question in questions(pack)}
    found = question_candidates.build_candidates(pack, prints)
    assert [candidate.question for candidate in found] == [question.id for question in questions(pack)]
    assert all(candidate.never and not candidate.due and not candidate.mistake for candidate in found)
    assert all(candidate.fingerprint == prints[candidate.question] for candidate in found)
    assert all(candidate.sentences for candidate in found)


def test_worked_banks_are_not_practised():
    data = example_json()
    data["banks"][0]["worked"] = True
    pack = pack_of(data)
    found = question_candidates.build_candidates(pack, {question.id: "f" for question in questions(pack)})
    assert {candidate.bank for candidate in found} == {bank.id for bank in pack.banks[1:]}


def test_traps_are_those_of_the_reasons_and_of_the_altered_statement():
    question = builders.verdict(
        "contradicted", "reversed", feedback={"supported": builders.reason("overclaim")}
    )
    assert question_candidates.collect_traps(question) == {"reversed", "overclaim"}
    assert question_candidates.collect_traps(builders.choice()) == set()


def test_sentences_are_those_of_all_evidence_of_the_closest_and_of_items():
    def keys(*numbers):
        return {f"{ROWS[number].passage}:{ROWS[number].start}" for number in numbers}

    assert question_candidates.collect_sentence_keys(builders.evidence((0, 1), (3,)), TEXTS) == keys(0, 1, 3)
    silent = builders.verdict("not_stated", evidence=[], closest=builders.evidence_set(2))
    assert question_candidates.collect_sentence_keys(silent, TEXTS) == keys(2)
    assert question_candidates.collect_sentence_keys(builders.match((0, 1, 2)), TEXTS) == keys(0, 1, 2)
    assert question_candidates.collect_sentence_keys(builders.order(), TEXTS) == keys(0, 1, 2, 3)


def test_the_texts_of_a_pack_hold_its_passages_names_and_language():
    pack = example_pack()
    texts = question_candidates.build_scoring_texts(pack)
    assert texts.language == pack.language
    assert all(texts.passages[p.id] == p.text for source in pack.sources for p in source.passages)
    assert texts.names == tuple((speaker.name, *speaker.aliases) for speaker in pack.speakers)
