"""Which rows of a list count as seen."""

from __future__ import annotations

from typing import Any

import pytest

from portkey_admin.lists.seen import SeenRows
from portkey_admin_api.models import Workspace


def row(**fields: Any) -> Workspace:
    return Workspace.from_dict(fields)


A, B, C = row(id="a"), row(id="b"), row(id="c")
X, Y, Z = row(name="x"), row(name="y"), row(name="z")

PAGES: dict[str, list[tuple[list[Any], list[Any]]]] = {
    # name: of each page, its rows and those that are new
    "rows with ids": [([A, B], [A, B]), ([B, C], [C]), ([A], [])],
    "a row that has changed is the same": [([row(id="a", name="x")], [row(id="a", name="x")]), ([A], [])],
    "a row that is on the page twice": [([A, B, A], [A, B])],
    # As versions of a prompt might be, under the prompt's id.
    "rows on one page under one id": [
        ([row(id="a", name="1"), row(id="a", name="2")], [row(id="a", name="1"), row(id="a", name="2")]),
        ([row(id="a", name="2")], []),
        ([B, row(id="a", name="1"), row(id="a", name="2")], [B]),
    ],
    "rows without ids": [
        ([X, Y],) * 2,
        ([Y, Z], [Z]),
    ],
    "rows without ids that are alike": [
        ([X, X],) * 2,
        ([X, Y], [X, Y]),
        ([X, X], []),  # the server starts over
        ([Y, Z], [Z]),
    ],
    "rows without ids that are alike on a later page": [([X], [X]), ([X, X], [X]), ([Y, X], [Y, X])],
    "rows that are texts": [(["a", "b"], ["a", "b"]), (["b", "c"], ["c"])],
    "rows that are dicts": [([{"id": 1}, {"id": 2}],) * 2, ([{"id": 2}, {"id": 0}], [{"id": 0}])],
    "ids that are none": [
        ([{"id": None, "n": 1}, {"id": None, "n": 2}],) * 2,
        ([{"id": ["a"], "n": 1}, {"id": True}],) * 2,
        ([{"id": ["a"], "n": 1}], []),
    ],
    "a number is not its text": [([{"id": 1}, {"id": "1"}],) * 2],
    "what JSON cannot carry": [(["\ud800", float("nan")],) * 2, (["\ud800"], [])],
}


@pytest.mark.parametrize("name", PAGES)
def test_a_row_is_new_once(name: str) -> None:
    seen = SeenRows()
    for step, (rows, new) in enumerate(PAGES[name]):
        assert repr(seen.new(rows, step)) == repr(new)


def test_the_same_step_may_be_taken_twice() -> None:
    seen = SeenRows()
    seen.new([A], 0)
    assert seen.new([A, B], 1) == [B]
    assert seen.new([A, B], 1) == [B]
    assert seen.new([A, B, C], 2) == [C]
    assert seen.new([A, C], 1) == [C]  # it has moved to an earlier page meanwhile
    assert seen.new([C], 2) == []


def test_as_many_rows_are_remembered_as_was_said_and_no_more_than_twice_as_many() -> None:
    seen = SeenRows(remembered=10)
    for step in range(100):
        assert len(seen.new([{"id": step}], step)) == 1
        assert len(seen._recent) + len(seen._older) <= 20
        oldest = max(0, step - 9)
        assert seen.new([{"id": id} for id in range(oldest, step + 1)], step + 1) == []
