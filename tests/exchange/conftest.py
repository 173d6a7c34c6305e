"""A slow machine is no failure: no example of Hypothesis has a time limit."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "workbooks", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example]
)
settings.load_profile("workbooks")
