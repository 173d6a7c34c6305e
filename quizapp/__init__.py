"""Quizapp: practise reading news, offline."""

__version__ = "0.1.0"
