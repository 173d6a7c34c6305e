"""A slow machine is no failure: no example of Hypothesis has a time limit."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
