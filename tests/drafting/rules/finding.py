"""What the backend finds in one paragraph, as words to compare."""

from quizapp.drafting.models import Part, Span
from quizapp.drafting.rules.reading import RulesBackend
from quizapp.drafting.said.narration import narrated


def reports(text):
    """Return the reports of a paragraph."""
    part = Part("p", "body", Span(0, len(text)))
    (found,) = RulesBackend().found([part], [narrated(text)])
    return found.reports


def told(text):
    """Return (speaker's words, content) of each report that tells something as said."""
    return [
        (each.mention.words, each.content.of(text).strip(' ,“”".'))
        for each in reports(text)
        if not each.negated and not each.modal
    ]


def topics(text):
    """Return the words of what a paragraph's sentences are about."""
    part = Part("p", "body", Span(0, len(text)))
    (found,) = RulesBackend().found([part], [narrated(text)])
    return [mention.words for _, mention in found.subjects]
