from __future__ import annotations

import json

import pytest

from quizapp.authoring.reviews import list_comments
from quizapp.sandbox.child_process import JobCancelledError
from quizapp.ui.editor.pages.passage_rows import PassageRows
from quizapp.ui.editor.pages.review import PackReviewPresenter
from quizapp.ui.kit.form import Button
from quizapp.ui.messages import editor as text
from tests.authoring.builders import document
from tests.ui.editor.conftest import Writer
from tests.ui.fakes import translate
from tests.ui.forms import list_items


def comment(page, by, words):
    """Write a comment, and add it; tell whether it was."""
    before = len(rows(page))
    page.write("name", by)
    page.write("text", words)
    page.comment()
    return len(rows(page)) > before


def rows(page):
    return next((item.rows for item in list_items(page.form) if isinstance(item, PassageRows)), ())


def told(page):
    """The sentence that tells what was done last, and whether it could not be."""
    line = next(item.line for item in list_items(page.form) if item.id == "told")
    return line.text, line.tone == "wrong"


def is_done(page):
    return any(
        item.words == translate("review.again") for item in list_items(page.form) if isinstance(item, Button)
    )


def test_a_comment_is_about_the_question_that_the_editor_shows(writer):
    writer.show(3)
    page = writer.stand(PackReviewPresenter)
    assert comment(page, "Ada", "Is this not too easy?")
    (row,) = rows(page)
    assert row.title == writer.state.heading
    assert "Is this not too easy?" in row.text
    writer.show(1)
    page = writer.stand(PackReviewPresenter)
    page.go()
    assert writer.state.heading == row.title


def test_without_a_name_or_words_it_is_told_what_is_missing(writer):
    page = writer.stand(PackReviewPresenter)
    for by, words, missing in ((" ", "Good", "name"), ("Ada", " ", "words")):
        assert not comment(page, by, words)
        assert told(page) == (translate(f"editing.review.no_{missing}"), True)
        assert writer.view.said[-1] == told(page)[0]


def test_a_comment_is_done_or_not_and_all_of_it_is_undone(writer):
    before, page = writer.document, writer.stand(PackReviewPresenter)
    comment(page, "Ada", "Good")
    page.settle()
    assert is_done(page)
    page.settle()
    page.mark_read()
    assert next(item.text for item in list_items(page.form) if item.id == "readers") == "Ada, 2 March 2026"
    assert "Ada" in writer.document["reviewers"]
    for _ in range(4):
        page.undo()
    assert writer.document == before


def test_a_review_goes_to_a_colleague_and_comes_back(writer, tmp_path):
    page = writer.stand(PackReviewPresenter)
    writer.ask.path = tmp_path / "to-bo"
    page.send()
    path = tmp_path / "to-bo.quizreview"
    assert "to-bo.quizreview" in told(page)[0]
    colleague = Writer(tmp_path / "elsewhere", document())
    theirs = colleague.stand(PackReviewPresenter)
    comment(theirs, "Bo", "Paragraph 3 says so too.")
    theirs.mark_read()
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
    assert told(page)[1]
    assert "notes.quizreview" in told(page)[0]
    assert writer.document is before


@pytest.mark.parametrize("stop", ["back", "end"])
def test_a_review_that_is_being_read_can_be_stopped(writer, tmp_path, monkeypatch, stop):
    page = writer.stand(PackReviewPresenter)
    comment(page, "Ada", "Good")
    writer.ask.path = tmp_path / "ours.quizreview"
    page.send()
    page.undo()
    before, jobs = writer.document, []
    monkeypatch.setattr(writer.jobs, "read_batches", lambda *job: jobs.append(job))
    page.take()
    assert told(page)[0] == translate("review.reading", name="ours.quizreview")
    getattr(page, stop)()
    ((job, progress, done, failed),) = jobs
    with pytest.raises(JobCancelledError) as cancelled:
        list(map(progress, job(None)))
    failed(cancelled.value)
    done()
    assert writer.document == before
    assert not any(item.id == "told" and item.line.tone == "wrong" for item in list_items(page.form))


def test_where_it_cannot_be_written_it_is_told(writer, tmp_path, monkeypatch):
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("quizapp.ui.editor.pages.review.write_atomically", full)
    page = writer.stand(PackReviewPresenter)
    writer.ask.path = tmp_path / "to-bo.quizreview"
    page.send()
    assert told(page)[1]
    assert "No space left on device" in told(page)[0]


def test_a_comment_on_a_question_that_is_gone_is_shown_as_that(writer):
    page = writer.stand(PackReviewPresenter)
    comment(page, "Ada", "Good")
    writer.presenter.overlay.close()
    writer.presenter.rows.delete()
    page = writer.stand(PackReviewPresenter)
    assert rows(page)[0].title == translate("review.gone")


def test_a_day_that_cannot_be_read_is_told_as_it_is_written():
    assert text.format_comment(translate, "Ada", "lately", "Good", done=False) == "Ada, lately: Good"
    assert (
        text.format_comment(translate, "Ada", "2026-03-12", "Good", done=False) == "Ada, 12 March 2026: Good"
    )
