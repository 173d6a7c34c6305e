"""Records behave as frozen dataclasses do."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace

import pytest

from quizapp.record import record


@record
class Place:
    x: int
    y: int = 0
    tags: list[str] = field(default_factory=list)


@record
class Other:
    x: int
    y: int = 0


@dataclass(frozen=True)
class Wrong:
    """Calls that a dataclass refuses, as a record is to do."""

    values: tuple[int, ...] = ()
    named: tuple[tuple[str, int], ...] = ()


def test_has_its_values_by_place_by_name_and_by_default() -> None:
    place = Place(1, tags=["a"])
    assert (place.x, place.y, place.tags) == (1, 0, ["a"])
    assert Place(1).tags is not Place(1).tags


def test_is_equal_by_its_values_to_its_own_kind_alone() -> None:
    assert Other(1, 2) == Other(y=2, x=1)
    assert hash(Other(1, 2)) == hash(Other(y=2, x=1))
    assert Other(1) != Other(2)
    assert Other(1) != Place(1)


def test_cannot_be_changed() -> None:
    place = Place(1)
    with pytest.raises(FrozenInstanceError):
        place.x = 2  # type: ignore[misc]  # it is tried
    with pytest.raises(FrozenInstanceError):
        del place.x
    assert place.x == 1


@pytest.mark.parametrize(
    "wrong",
    [
        Wrong(),
        Wrong((1, 2, 3)),
        Wrong((1,), (("z", 2),)),
        Wrong((1,), (("x", 2),)),
        Wrong((), (("y", 2),)),
    ],
)
def test_is_made_of_its_fields_alone(wrong: Wrong) -> None:
    with pytest.raises(TypeError):
        Other(*wrong.values, **dict(wrong.named))


def test_is_taken_by_what_takes_dataclasses() -> None:
    place = Place(1, 2, ["a"])
    assert replace(place, y=3) == Place(1, 3, ["a"])
    assert [each.name for each in fields(place)] == ["x", "y", "tags"]
    assert asdict(place) == {"x": 1, "y": 2, "tags": ["a"]}
    assert repr(place) == "Place(x=1, y=2, tags=['a'])"
    assert pickle.loads(pickle.dumps(place)) == place
    match place:
        case Place(1, y, _):
            assert y == 2
        case _:
            pytest.fail("it has its fields in their order")
