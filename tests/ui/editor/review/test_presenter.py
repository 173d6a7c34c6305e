from __future__ import annotations

import json

import pytest

from quizapp.authoring.reviews import list_comments
from quizapp.sandbox.child_process import JobCancelledError
from quizapp.ui.editor.review.presenter import PackReviewPresenter
from quizapp.ui.messages import review as text
from tests.authoring.builders import document
from tests.ui.editor.conftest import Writer
from tests.ui.fakes import translate


def test_a_comment_is_about_the_question_that_the_editor_shows(writer):
    writer.show(3)
    page = writer.stand(PackReviewPresenter)
    assert page.comment("Ada", "Is this not too easy?")
    (row,) = page.state.rows
    assert row.title == writer.state.heading
    assert "Is this not too easy?" in row.text
    writer.show(1)
    page = writer.stand(PackReviewPresenter)
    page.go()
    assert writer.state.heading == row.title


def test_without_a_name_or_words_it_is_told_what_is_missing(writer):
    page = writer.stand(PackReviewPresenter)
    for by, words, missing in ((" ", "Good", "name"), ("Ada", " ", "words")):
        assert not page.comment(by, words)
        assert page.state.failed
        assert writer.view.said[-1] == page.state.told == translate(f"editing.review.no_{missing}")


def test_a_comment_is_done_or_not_and_all_of_it_is_undone(writer):
    before, page = writer.document, writer.stand(PackReviewPresenter)
    page.comment("Ada", "Good")
    page.settle()
    assert page.state.is_done
    page.settle()
    page.mark_read("Ada")
    assert page.state.readers[0] == "Ada, 2 March 2026"
    assert "Ada" in writer.document["reviewers"]
    for _ in range(4):
        page.undo()
    assert writer.document == before


def test_a_review_goes_to_a_colleague_and_comes_back(writer, tmp_path):
    page = writer.stand(PackReviewPresenter)
    writer.ask.path = tmp_path / "to-bo"
    page.send()
    path = tmp_path / "to-bo.quizreview"
    assert "to-bo.quizreview" in page.state.told
    colleague = Writer(tmp_path / "elsewhere", document())
    theirs = colleague.stand(PackReviewPresenter)
    theirs.comment("Bo", "Paragraph 3 says so too.")
    theirs.mark_read("Bo")
    colleague.ask.path = tmp_path / "back.quizreview"
    theirs.send()
    colleague.presenter.close(lambda: None)
    assert path.exists()
    writer.ask.path = tmp_path / "back.quizreview"
    page.take()
    assert [each.by for each in list_comments(writer.document)] == ["Bo"]
    assert "Bo" in writer.document["reviewers"]


def test_a_file_that_is_no_review_is_told(writer, tmp_path):
    page = writer.stand(PackReviewPresenter)
    writer.ask.path = tmp_path / "notes.quizreview"
    writer.ask.path.write_text(json.dumps({}))
    before = writer.document
    page.take()
    assert page.state.failed
    assert "notes.quizreview" in page.state.told
    assert writer.document is before


@pytest.mark.parametrize("stop", ["back", "end"])
def test_a_review_that_is_being_read_can_be_stopped(writer, tmp_path, monkeypatch, stop):
    page = writer.stand(PackReviewPresenter)
    page.comment("Ada", "Good")
    writer.ask.path = tmp_path / "ours.quizreview"
    page.send()
    page.undo()
    before, jobs = writer.document, []
    monkeypatch.setattr(writer.jobs, "read_batches", lambda *job: jobs.append(job))
    page.take()
    assert page.state.told == translate("review.reading", name="ours.quizreview")
    getattr(page, stop)()
    ((job, progress, done, failed),) = jobs
    with pytest.raises(JobCancelledError) as cancelled:
        list(map(progress, job(None)))
    failed(cancelled.value)
    done()
    assert writer.document == before
    assert not page.state.failed


def test_where_it_cannot_be_written_it_is_told(writer, tmp_path, monkeypatch):
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("quizapp.ui.editor.review.presenter.write_atomically", full)
    page = writer.stand(PackReviewPresenter)
    writer.ask.path = tmp_path / "to-bo.quizreview"
    page.send()
    assert page.state.failed
    assert "No space left on device" in page.state.told


def test_a_comment_on_a_question_that_is_gone_is_shown_as_that(writer):
    page = writer.stand(PackReviewPresenter)
    page.comment("Ada", "Good")
    writer.presenter.overlay.close()
    writer.presenter.delete()
    page = writer.stand(PackReviewPresenter)
    assert page.state.rows[0].title == translate("review.gone")


def test_a_day_that_cannot_be_read_is_told_as_it_is_written():
    assert text.format_comment(translate, "Ada", "lately", "Good", done=False) == "Ada, lately: Good"
    assert (
        text.format_comment(translate, "Ada", "2026-03-12", "Good", done=False) == "Ada, 12 March 2026: Good"
    )
