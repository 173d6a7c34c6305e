"""For each presenter that stands over the editor, its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.ui.editor.corrected.page import CorrectedPage
from quizapp.ui.editor.corrected.presenter import Correcting
from quizapp.ui.editor.coverage.page import CoveragePage
from quizapp.ui.editor.coverage.presenter import Covering
from quizapp.ui.editor.hand_out_page import HandOutPage
from quizapp.ui.editor.handing_out import HandingOut
from quizapp.ui.editor.paragraphs.page import ArticlesPage
from quizapp.ui.editor.paragraphs.presenter import Articles
from quizapp.ui.editor.printing.page import PrintPage
from quizapp.ui.editor.printing.presenter import Printing
from quizapp.ui.editor.proposals.page import ProposalsPage
from quizapp.ui.editor.proposals.presenter import Proposing
from quizapp.ui.editor.review.page import ReviewPage
from quizapp.ui.editor.review.presenter import Reviewing
from quizapp.ui.editor.sayings.page import SayingsPage
from quizapp.ui.editor.sayings.presenter import Sayings
from quizapp.ui.editor.spreadsheet.export_page import ExportPage
from quizapp.ui.editor.spreadsheet.exporting import Exporting
from quizapp.ui.editor.spreadsheet.take_page import TakePage
from quizapp.ui.editor.spreadsheet.taking import TakingIn
from quizapp.ui.editor.trial_page import TrialPage
from quizapp.ui.editor.trying import Trial
from quizapp.ui.editor.versions.page import VersionsPage
from quizapp.ui.editor.versions.presenter import Versions

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.editor.over_page import OverPage
    from quizapp.ui.editor.standing import Standing
    from quizapp.ui.ports import Translate
    from quizapp.ui.widgets.look import Look

_PAGES: Final[dict[type[Standing], Callable[[Look, Translate, Any], OverPage]]] = {
    Trial: TrialPage,
    Proposing: ProposalsPage,
    Sayings: SayingsPage,
    HandingOut: HandOutPage,
    Articles: ArticlesPage,
    Covering: CoveragePage,
    Correcting: CorrectedPage,
    Versions: VersionsPage,
    Reviewing: ReviewPage,
    Printing: PrintPage,
    Exporting: ExportPage,
    TakingIn: TakePage,
}


def page_for(standing: Standing, look: Look, translate: Translate) -> OverPage:
    """Return a new page that shows it."""
    return _PAGES[type(standing)](look, translate, standing)
