"""What the backend finds in one paragraph, as words to compare."""

from quizapp.drafting.attribute.narration import build_narration
from quizapp.drafting.rules.rules_backend import RulesBackend
from quizapp.drafting.source_reading import ReadingPart, ReadingSpan


def reports(text):
    """Return the reports of a paragraph."""
    part = ReadingPart("p", "body", ReadingSpan(0, len(text)))
    (found,) = RulesBackend().found([part], [build_narration(text)])
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
    part = ReadingPart("p", "body", ReadingSpan(0, len(text)))
    (found,) = RulesBackend().found([part], [build_narration(text)])
    return [mention.words for _, mention in found.subjects]
