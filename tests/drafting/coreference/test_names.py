"""The names in a text: where each begins and ends, whose it is, and who is called by which."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.drafting.coreference import gender
from quizapp.drafting.coreference.entity_collector import collect_entities, find_places
from quizapp.drafting.coreference.name_runs import find_runs
from quizapp.drafting.coreference.name_scanner import find_names
from quizapp.drafting.coreference.titles import split_title
from quizapp.drafting.interval_index import IntervalIndex
from quizapp.drafting.source_reading import ReadingSpan
from tests.drafting.coreference.making import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("then Mara Osei and Jan Tarrow left", "Mara Osei; Jan Tarrow"),
        ("the Ministry of Trade and Industry said", "Ministry of Trade and Industry"),
        ("the Quay and Harbour Workers’ Union said", "Quay and Harbour Workers’ Union"),
        ("the Orle and Mara Bank said", "Orle; Mara Bank"),
        ("Orle and Lowmoor Water said", "Orle; Lowmoor Water"),
        ("then Mara Bank and Jan Tarrow left", "Mara Bank; Jan Tarrow"),
        ("the Orle Farmers & Millers left", "Orle Farmers & Millers"),
        ("on 9 July Rushmere withdrew", "Rushmere"),
        ("the July Rushmere withdrew", "July Rushmere"),
        ("then Calder Light & Power left", "Calder Light & Power"),
        ("a talk by Mara Osei at Orle", "Mara Osei; Orle"),
        ("we met Mara Osei of Lowmoor Water", "Mara Osei; Lowmoor Water"),
        ("we met Jan van der Tarrow", "Jan van der Tarrow"),
        ("we met Jan al-Tarrow", "Jan al-Tarrow"),
        ("we met O’Hara-Lind", "O’Hara-Lind"),
        ("It was in Orle. Tarrow left.", "It; Orle; Tarrow"),
        ("then J. K. Tarrow, Dr. Osei and U.N. Officer Lind", "J. K. Tarrow; Dr. Osei; U.N. Officer Lind"),
        ("no names here", ""),
    ],
)
def test_a_run_of_capitals_ends_where_another_name_begins(text: str, found: str) -> None:
    assert "; ".join(text[start:end] for start, end in find_runs(text, 0, len(text))) == found


@pytest.mark.parametrize(
    ("run", "name", "title"),
    [
        ("Mara Osei", "Mara Osei", ""),
        ("Monday Orlaq Tarrow", "Orlaq Tarrow", ""),
        ("Sunday Orle Post", "Sunday Orle Post", ""),
        ("Finance Minister Mara Osei", "Mara Osei", "Finance Minister"),
        ("Dr. Osei", "Osei", "Dr."),
        ("Secretary of State for Trade Anna Osei", "Anna Osei", "Secretary of State for Trade"),
        ("Secretary of State Anna Lind Osei", "Anna Lind Osei", "Secretary of State"),
        ("Radio Vik Anna Osei", "Anna Osei", "Radio Vik"),
        ("Ministry of Trade", "Ministry of Trade", ""),
        ("Minister of Trade", "Minister of Trade", ""),
        ("Mayor Orle Council", "Mayor Orle Council", ""),
        ("Mrs Orle Council", "Orle Council", "Mrs"),
        ("Spokeswoman Lind Tarrow", "Lind Tarrow", "Spokeswoman"),
        ("Lowmoor Director General Anna Osei", "Anna Osei", "Lowmoor Director General"),
        ("Oslo-born Tarrow", "Tarrow", ""),
        ("Norway Anna", "Anna", ""),
        ("Norway Lind Tarrow", "Lind Tarrow", ""),
        ("Norway Trade Council", "Norway Trade Council", ""),
        ("Yesterday Anna Osei", "Anna Osei", "Yesterday"),
    ],
)
def test_a_title_stands_before_a_persons_name_and_is_no_part_of_a_bodys(
    run: str, name: str, title: str
) -> None:
    part = split_title(run.split(), begins=False)
    assert part is not None
    assert (" ".join(run.split()[part.at :]), " ".join(part.title)) == (name, title)


@pytest.mark.parametrize(
    ("run", "begins"),
    [
        ("Officials", True),
        ("Monday", True),
        ("The", True),
        *((each, False) for each in ("I", "I’ve", "Q", "Mrs")),
    ],
)
def test_a_word_alone_that_names_nobody_is_no_name(run: str, *, begins: bool) -> None:
    assert split_title([run], begins=begins) is None


def test_a_word_that_only_begins_the_sentence_is_no_part_of_the_name() -> None:
    found = names("Yesterday Captain Anna Osei met the Orle Trust by Mill Road. Tarrow stayed away.")
    assert [(each.title, each.words, each.kind) for each in found] == [
        ("Captain", "Anna Osei", "person"),
        ("", "Orle Trust", "body"),
        ("", "Mill Road", "place"),
        ("", "Tarrow", "other"),
    ]
    assert [each.words for each in names("we left. “Yesterday Osei came.”")] == ["Osei"]
    assert [each.words for each in names("we left Yesterday Osei’s boat")] == ["Yesterday Osei"]
    assert names("then the Dutchwoman left") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("we asked Mrs Water", "person"),
        ("we asked Lowmoor Water", "body"),
        ("we asked the NTU", "body"),
        ("we asked Anna", "person"),
        ("we went down Mill Road", "place"),
        ("we crossed Lake Tarrow", "place"),
        ("we asked Mayor Tarrow", "person"),
        ("we asked the Tarrow", "body"),
        ("we asked Lind Tarrow Ost Vik, a baker", "person"),
        ("we asked Lind Tarrow Ost Vik", "other"),
        ("we live in Lind Tarrow", "other"),
        ("we asked Lind Tarrow", "person"),
        ("we asked Tarrow", "other"),
        ("we asked his sister Tarrow", "person"),
        ("we asked his sexton, Tarrow, to leave", "person"),
        ("we asked Tarrow, his wife, to leave", "person"),
        ("we asked Tarrow, who left", "person"),
        ("we asked a nurse known as Tarrow", "person"),
        ("we asked Mara Bank, 54, to leave", "person"),
        ("we asked the charity Mara Lind", "body"),
        ("we asked Lind van der Tarrow", "person"),
        ("we asked who owns the drilling firm, Lind Tarrow.", "body"),
        ("we asked the head of the firm, Lind Tarrow, to leave", "person"),
        ("we asked Corvane Anvils, which employs 83 people", "body"),
        ("we asked Corvane Anvils, who employs 83 people", "person"),
        ("we asked Anna Anvil, which pleased everybody", "person"),
        ("we asked Captain Lind Park", "place"),
        ("we asked Lind Press", "body"),
    ],
)
def test_a_name_is_told_by_its_words_its_title_and_what_stands_beside_it(text: str, kind: str) -> None:
    assert names(text)[-1].kind == kind


CALLED = {
    "a surname": ("then Orlaq Lind Osei, 43, left.", "Osei", "Orlaq Lind Osei"),
    "the last words": ("then Orlaq Lind Osei, 43, left.", "Lind Osei", "Orlaq Lind Osei"),
    "a first name": ("then Orlaq Lind Osei, 43, left. Orlaq came back.", "Orlaq", "Orlaq Lind Osei"),
    "a name with a particle": ("then Jan van Tarrow left", "van Tarrow", "Jan van Tarrow"),
    "a particle that comes first": (
        "then Van der Vik left. We saw Roos van der Vik again.", "Van der Vik", "Roos van der Vik",
    ),
    "an initial": ("then J. Osei, 43, left. We saw Jan Peter Osei again.", "Osei", "Jan Peter Osei"),
    "two first names": ("then Mara Osei met Jan Osei", "Osei", "Mara Osei; Jan Osei"),
    "a first name of two": ("then Orlaq Osei, 43, met Orlaq Lind, 50. We know Orlaq.", "Orlaq", ""),
    "the beginning of a body's": ("the Vik Sea Union left, and we met Vik", "Vik", "Vik Sea Union"),
    "the middle of a body's": ("the Lowmoor Vik Union left, and we met Vik", "Vik", ""),
    "initials": ("the National Transport Union left. The NTU came.", "NTU", "National Transport Union"),
    "other letters": ("the National Transport Union left. The XTU came.", "XTU", "XTU"),
    "a place": ("we live in Orle Vik, and Orle Vik is fine", "Orle Vik", ""),
    "somebody after according to": ("it rained, according to Orlaq Osei", "Osei", "Orlaq Osei"),
}  # fmt: skip


@pytest.mark.parametrize("what", CALLED)
def test_part_of_a_name_stands_for_whoever_alone_has_it(what: str) -> None:
    text, naming, called = CALLED[what]
    assert "; ".join(each.name for each in collect_entities(names(text)).called(naming)) == called


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("we met Lind Tarrow. We asked the firm, Lind Tarrow.", "organisation"),
        ("we met Lind Tarrow, who left. We asked the firm, Lind Tarrow.", "person"),
        ("we met Anna Lind Tarrow. We asked the firm Anna Lind Tarrow.", "person"),
    ],
)
def test_a_name_that_is_once_told_to_be_a_bodys_is_one_unless_a_person_has_it(text: str, kind: str) -> None:
    assert collect_entities(names(text)).called("Lind Tarrow")[0].kind == kind


def test_a_name_after_in_is_a_place_unless_something_tells_it_to_be_a_persons_or_a_bodys() -> None:
    assert find_places(names("we live in Lind Tarrow")) == {"Lind Tarrow"}
    assert find_places(names("we live in Lind Tarrow. We met Lind Tarrow, 43, too")) == frozenset()
    assert find_places(names("we believe in Lowmoor Water")) == frozenset()


def test_names_within_quotation_marks_count_only_where_there_are_no_others() -> None:
    text = "Mara Osei asked Jan Tarrow"
    quoted = [*find_names(text, 0, len(text), IntervalIndex([ReadingSpan(16, 26)]))]
    assert [each.name for each in collect_entities(quoted).entities] == ["Mara Osei"]
    assert [each.name for each in collect_entities(quoted[1:]).entities] == ["Jan Tarrow"]


def test_titles_tell_role_and_gender_and_every_naming_is_counted() -> None:
    text = "then Captain Orlaq Osei left. Mrs Osei came back."
    (person,) = collect_entities(names(text)).entities
    assert (person.role, person.gender, person.roles) == ("Captain", "f", {"captain", "mrs"})
    assert person.aliases == {"Orlaq Osei": 1, "Osei": 1}
    assert person.first is not None
    assert person.first.of(text) == "Orlaq Osei"


@pytest.mark.parametrize(
    ("name", "sure", "likely"),
    [
        ("Anna Osei", "f", None),
        ("Jan Osei", "m", None),
        ("Anna-Sophie Lind", "f", None),
        ("Anna-Jan Lind", "", None),
        ("Orlaq Osei", "", ""),
        ("Orlette Lind", "", "f"),
        ("Tarro Lind", "", "m"),
        ("Tarro", "", ""),
    ],
)
def test_a_first_name_tells_a_gender_and_its_ending_makes_one_likely(
    name: str, sure: str, likely: str | None
) -> None:
    assert gender.infer_from_name(name) == sure
    assert likely is None or gender.guess_from_name(name) == likely


@pytest.mark.parametrize(
    ("words", "all_words", "about", "beside"),
    [
        ({"spokeswoman"}, "f", "f", "f"),
        ({"mr"}, "m", "m", "m"),
        ({"trawlerman"}, "m", "m", ""),
        ({"human"}, "", "", ""),
        ({"his", "wife"}, "f", "f", "f"),
        ({"her"}, "f", "", ""),
        ({"mother", "father"}, "f", "f", ""),
    ],
)
def test_pronouns_and_both_at_once_tell_less_the_farther_the_words_are(
    words: set[str], all_words: str, about: str, beside: str
) -> None:
    assert gender.infer_from_words(words) == all_words
    assert gender.infer_from_description(words) == about
    assert gender.infer_from_context(words) == beside


@given(st.text(alphabet="AbcÉß .,’'\"“”&-\n\u00a0İǅ"))
def test_any_text_gives_names_that_stand_where_they_are_told_to_in_their_order(text: str) -> None:
    found = names(text)
    assert all(each.span.of(text) == each.words and each.words for each in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "A" * 100_000, "AB " * 30_000, "“" * 10_000, "Mary " * 20_000, "A." * 50_000]
)
def test_hostile_texts_have_few_names_and_do_not_hang(text: str) -> None:
    assert len(names(text)) <= 1


def test_many_joined_names_are_parted_without_reading_all_the_others_for_each() -> None:
    begun = process_time()
    text = "the " + "Orlaq and Tarrow " * 10_000
    assert len(list(find_runs(text, 0, len(text)))) == 10_001
    assert process_time() - begun < 1


def test_many_people_and_bodies_with_like_names_stay_apart() -> None:
    text = ". ".join(
        f"we met Mara Osei{'x' * (at % 50)}{'y' * (at // 50)} and the Orle{'x' * at} Council"
        for at in range(400)
    )
    assert len(collect_entities(names(text)).entities) == 800
