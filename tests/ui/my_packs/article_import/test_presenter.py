from dataclasses import InitVar, dataclass, field, replace
from pathlib import Path
from random import Random

import pytest

from quizapp.article.models import Article, ArticleMetadata, ArticleParagraph
from quizapp.authoring.live_checks import LiveChecker
from quizapp.authoring.model_assembly import PackAssembler
from quizapp.authoring.working_copy import open_working_copy, read_logged_document
from quizapp.pack.vocabulary import NO_LICENCE
from quizapp.ui.my_packs.article_import.presenter import ArticleImportPresenter, ArticleImportRoutes
from tests.ui.fakes import NOON, FakeClock, FakeView, translate
from tests.ui.waiting import do

ARTICLE = Article(
    ArticleMetadata("Ferries go empty", "Ann Lee", "The Post", "2025-09-12", "https://example.org/f", "en"),
    (
        ArticleParagraph("headline", "Ferries go empty"),
        ArticleParagraph("body", "Home › City"),
        ArticleParagraph("body", "Nobody counted the ferries, she said."),
        ArticleParagraph("body", "The pier is old. It leaks."),
    ),
)


class Worker:
    """Does jobs at once."""

    def read(self, job, done, failed) -> None:
        do(job, None, done, failed)


@dataclass
class Page:
    """An opened article before somebody."""

    working: InitVar[Path]
    view: FakeView = field(default_factory=FakeView)
    edited: list[Path] = field(default_factory=list)
    backs: list[str] = field(default_factory=list)

    def __post_init__(self, working: Path) -> None:
        ways = ArticleImportRoutes(self.edited.append, lambda: self.backs.append("back"), "Packs in work")
        self.presenter = ArticleImportPresenter(
            self.view, Worker(), FakeClock(), translate, working, Random(1), ways
        )
        self.presenter.show(ARTICLE, "ferries.html")

    @property
    def state(self):
        return self.view.last

    @property
    def titles(self) -> list[str]:
        return [piece.title for piece in self.state.pieces]


@pytest.fixture
def page(tmp_path):
    return Page(tmp_path / "working")


@pytest.fixture
def first_left_out(page):
    """The page with its first paragraph left out."""
    page.presenter.choose(1)
    page.presenter.turn(4)
    return page


def test_what_was_found_is_shown_for_correction(page):
    assert page.titles == ["Headline", "Paragraph 1", "Paragraph 2", "Paragraph 3"]
    assert page.state.file.startswith("ferries.html, 4 ")
    assert (page.state.about["author"], page.state.language) == ("Ann Lee", "en")


def test_a_piece_is_left_out_and_paragraphs_are_numbered_anew(first_left_out):
    page = first_left_out
    assert page.titles == ["Headline", "Left out", "Paragraph 1", "Paragraph 2"]
    assert page.state.summary == "2 paragraphs, 1 left out"
    page.presenter.undo()
    assert page.titles[1] == "Paragraph 1"
    assert not page.state.undoes


def test_words_that_the_file_hides_are_counted_and_are_pieces_left_out_until_somebody_wants_them(page):
    page.presenter.show(replace(ARTICLE, hidden=("The mayor lied.", "Vote!")), "ferries.html")
    assert page.titles[-2:] == ["Left out", "Left out"]
    assert page.state.summary.endswith(translate("open_article.summary.hidden", n=4))
    page.presenter.choose(4)
    page.presenter.turn(2)
    assert page.titles[-2:] == ["Paragraph 4", "Left out"]


def test_pieces_are_joined_and_split_and_all_of_it_is_taken_back(page):
    page.presenter.choose(3)
    page.presenter.ask_split()
    assert page.state.splitting == "The pier is old. It leaks."
    assert page.presenter.split(16)
    assert [piece.text for piece in page.state.pieces][3:] == ["The pier is old.", "It leaks."]
    assert page.state.chosen == 4
    page.presenter.join()
    assert [piece.text for piece in page.state.pieces][3:] == ["The pier is old. It leaks."]
    page.presenter.undo()
    page.presenter.undo()
    assert len(page.state.pieces) == 4


def test_at_the_end_of_a_piece_there_is_nothing_to_split(page):
    page.presenter.choose(3)
    page.presenter.ask_split()
    assert not page.presenter.split(0)
    assert dict(page.state.faults) == {"split": translate("open_article.not_split")}
    page.presenter.back()
    assert (page.state.splitting, page.backs) == ("", [])


def test_what_is_left_out_is_joined_with_nothing(first_left_out):
    page = first_left_out
    page.presenter.choose(2)
    assert not page.state.can_join
    page.presenter.join()
    assert len(page.state.pieces) == 4


def test_it_becomes_a_pack_with_the_article_as_its_source(first_left_out):
    page = first_left_out
    page.presenter.write("published", "12 September 2025")
    page.presenter.make()
    document = read_logged_document(page.edited[0])
    (source,) = document["sources"]
    told = (document["title"], source["published"], source["language"], source["rights"]["holder"])
    assert told == ("Ferries go empty", "2025-09-12", "en", "The Post")
    assert [(each["role"], each.get("paragraph")) for each in source["passages"]] == [
        ("headline", None), ("body", 1), ("body", 2),
    ]  # fmt: skip
    opened = open_working_copy(page.edited[0], NOON)
    assert not list(PackAssembler().assembled(opened.desk.document).wrong)
    opened.keeper.release()


def test_the_headline_is_a_quotation_in_what_the_pack_says_of_itself(page):
    page.presenter.write("title", "Mayor slams “idle” ferries.")
    page.presenter.make()
    opened = open_working_copy(page.edited[0], NOON)
    document = opened.desk.document
    assert document["summary"] == "Questions about one article, “Mayor slams ‘idle’ ferries”."
    loaded = [each.pointer for each in LiveChecker().checked(document) if each.code == "loaded-word"]
    assert loaded == ["/banks/0/title"]
    opened.keeper.release()


def test_what_is_missing_is_told_at_its_field_and_no_pack_is_made(page):
    page.presenter.write("title", " ")
    page.presenter.write("published", "last summer")
    page.presenter.set_language("")
    for place in (1, 2, 3):
        page.presenter.choose(place)
        page.presenter.turn(4)
    page.presenter.make()
    assert set(dict(page.state.faults)) == {"title", "published", "language", "pieces"}
    assert page.edited == []


@pytest.mark.parametrize(("place", "share"), [(0, "cited"), (1, "whole"), (2, "class")])
def test_what_may_be_passed_on_is_kept_with_the_article(page, place, share):
    page.presenter.pass_on(place)
    page.presenter.make()
    made = read_logged_document(page.edited[0])
    assert made["sources"][0]["rights"]["share"] == share
    assert made["licence"] == (NO_LICENCE if share == "class" else "")


def test_a_second_pack_of_the_same_article_has_a_name_of_its_own(page):
    page.presenter.make()
    page.presenter.make()
    assert len({folder.name for folder in page.edited}) == 2
