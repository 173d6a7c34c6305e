"""Where the editor leads, and what it asks of the program around it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.ui.editor.picture_import import PictureEncoder, encode_nothing

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.article.models import Article
    from quizapp.authoring.corrected_article import ArticleCorrection
    from quizapp.authoring.json_pointers import Json
    from quizapp.library.question_reports import QuestionReport
    from quizapp.ui.editor.suggestions.attribution_port import AttributionService
    from quizapp.ui.editor.suggestions.suggestion_set import SuggestionSet
    from quizapp.ui.editor.suggestions.suggestion_source import SuggestionOptions, SuggestionSource
    from quizapp.ui.passages.article_opener import ArticleOpener
    from quizapp.ui.passages.state import OpeningProgress
    from quizapp.ui.ports import FileChooser


def _nobody_reports(_packs: tuple[str, ...], take: Callable[[tuple[QuestionReport, ...]], None]) -> None:
    """Hand on that nothing was reported."""
    take(())


@dataclass(frozen=True)
class EditorRoutes:
    """Where the editor leads: back to the list; files are asked for.

    `correct` has the pieces of an opened article, of a name, looked at, and tells the source that was made
    of them, with ids that are none of the ones given. `pasteboard` returns what was copied, its words and its
    HTML or ''; `folder` where files were put last; `show_folder` shows a folder in the system's program for
    files, and tells whether it could. `reports` reads what learners reported on packs, by their ids, and
    hands it on. `anew` makes a picture anew, on a worker; `reading` opens articles, where that is done in
    another way than usually. `corrections` are corrected articles that were opened and neither taken nor
    given up, by their pack's folder. `drafting` proposes questions, None where nothing can; `proposals` are
    those that were made, by the pack's folder and the article; `wished` is what was wished for last, if
    anything was. `hearing` reads who says what, None where
    nothing can. `language` is the interface's (BCP 47).
    """

    back: Callable[[], None]
    ask: FileChooser
    correct: Callable[[Article, str, frozenset[str], Callable[[Json], None]], None]
    pasteboard: Callable[[], tuple[str, str]]
    folder: Callable[[], str]
    show_folder: Callable[[Path], bool] = lambda _folder: False
    reports: Callable[[tuple[str, ...], Callable[[tuple[QuestionReport, ...]], None]], None] = _nobody_reports
    anew: PictureEncoder = encode_nothing
    reading: Callable[[Callable[[OpeningProgress | None], None]], ArticleOpener] | None = None
    corrections: dict[Path, ArticleCorrection] = field(default_factory=dict)
    drafting: SuggestionSource | None = None
    hearing: AttributionService | None = None
    proposals: dict[tuple[Path, str], SuggestionSet] = field(default_factory=dict)
    wished: list[SuggestionOptions] = field(default_factory=list)
    language: str = "en"

    def proposed(self, name: str) -> str:
        """Return the path that is proposed for a file, where files were put last."""
        folder = self.folder()
        return str(Path(folder) / name) if folder else name
