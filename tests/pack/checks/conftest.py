"""Rows of the tests of checks are named by what they change in the example."""


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name changes by their places and values; leave the rest to pytest."""
    return (
        " ".join(f"{place}={value!r:.40}" for place, value in val.items()) if isinstance(val, dict) else None
    )
