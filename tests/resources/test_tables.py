"""Models as rows: flat, with the same columns, and as data frames."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import polars
import pytest

from portkey_admin import to_pandas, to_polars, to_rows
from portkey_admin_api.models import (
    AnalyticsGroup,
    ApiKey,
    AuditLogEntry,
    ErrorStackGraph,
    ModelGroup,
    RescuedRequestGraph,
    UserGroup,
)

WHEN = datetime(2027, 1, 2, tzinfo=UTC)
STACKS = ErrorStackGraph.from_dict(
    {
        "data_points": [
            {"timestamp": "2027-01-01T00:00:00Z", "stats": []},
            {
                "timestamp": "2027-01-02T00:00:00Z",
                "stats": [
                    {"response_status_code": 429, "count": 3},
                    {"response_status_code": 500, "count": 1},
                ],
            },
        ]
    }
).data_points


def group(**fields: object) -> AnalyticsGroup:
    return AnalyticsGroup.from_dict(fields)


def test_lists_of_counts_become_columns() -> None:
    assert to_rows(STACKS) == [
        {"timestamp": datetime(2027, 1, 1, tzinfo=UTC), "stats_429": None, "stats_500": None},
        {"timestamp": WHEN, "stats_429": 3, "stats_500": 1},
    ]


def test_counts_beside_other_fields_repeat_nothing() -> None:
    rescued = RescuedRequestGraph.from_dict(
        {
            "data_points": [
                {
                    "timestamp": "2027-01-02T00:00:00Z",
                    "retry": [{"retry_success_count": 1, "count": 5}, {"retry_success_count": 2, "count": 2}],
                    "fallback": 7,
                }
            ]
        }
    )
    assert to_rows(rescued.data_points) == [{"timestamp": WHEN, "retry_1": 5, "retry_2": 2, "fallback": 7}]


def test_unknown_fields_are_columns_and_all_rows_have_the_same() -> None:
    rows = to_rows([ModelGroup.from_dict({"a": 1}), None, ModelGroup.from_dict({"requests": "2", "b": 2})])
    known = dict.fromkeys(name for name, _, _ in ModelGroup._table)
    assert rows == [known | {"a": 1, "b": None}, known | {"requests": 2, "a": None, "b": 2}]


def test_objects_become_columns_and_other_lists_stay() -> None:
    key = ApiKey.from_dict(
        {"id": "k-1", "scopes": ["logs.list"], "defaults": {"config_id": "c", "metadata": {"a": 1}}}
    )
    (row,) = to_rows([key])
    assert row["scopes"] == ["logs.list"]
    assert row["defaults_config_id"] == "c"
    assert row["defaults_metadata_a"] == 1


@pytest.mark.parametrize(
    "stats",
    [
        [{"response_status_code": 429, "count": 3}, {"response_status_code": 429, "count": 1}],
        [{"response_status_code": 429, "count": 3, "new": 1}],
        [{"response_status_code": None, "count": 3}],
        ["429"],
        "429",
    ],
)
def test_what_is_not_a_list_of_counts_stays_as_it_is(stats: object) -> None:
    (point,) = ErrorStackGraph.from_dict({"data_points": [{"stats": stats}]}).data_points
    assert to_rows([point]) == [{"timestamp": None, "stats": stats}]


@pytest.mark.parametrize(("other", "spread"), [(None, True), ([], True), ("none", False)])
def test_counts_become_columns_where_every_row_has_counts_or_nothing(other: object, spread: bool) -> None:
    points = ErrorStackGraph.from_dict(
        {"data_points": [{"stats": [{"response_status_code": 429, "count": 3}]}, {"stats": other}]}
    ).data_points
    assert [("stats_429" in row, "stats" in row) for row in to_rows(points)] == [(spread, not spread)] * 2


def test_rows_may_come_from_anything() -> None:
    assert to_rows([{"a": {"b": 1}}, "text"]) == [{"a_b": 1, "value": None}, {"a_b": None, "value": "text"}]
    assert to_rows([]) == []


def test_pandas_gets_moments_and_counts() -> None:
    frame = to_pandas(STACKS)
    assert list(frame.columns) == ["timestamp", "stats_429", "stats_500"]
    assert str(frame["timestamp"].dtype).endswith("UTC]")
    assert frame["stats_429"].sum() == 3


def test_polars_gets_moments_and_counts() -> None:
    frame = to_polars(STACKS)
    assert frame.columns == ["timestamp", "stats_429", "stats_500"]
    assert frame.schema["timestamp"] == polars.Datetime("us", "UTC")
    assert frame["stats_429"].to_list() == [None, 3]


@pytest.mark.parametrize(
    ("values", "column"),
    [
        ([1, 2.5, None], [1.0, 2.5, None]),
        ([1, "2", None], ["1", "2", None]),
        ([True, 1], ["true", "1"]),
        ([[1], ["a"]], ["[1]", '["a"]']),
        ([["a"], [], None], [["a"], [], None]),
        ([None, None], [None, None]),
        ([{"a": 1}, "x"], [None, "x"]),
    ],
)
def test_a_column_of_polars_has_one_type(values: list[object], column: list[object]) -> None:
    assert to_polars([group(group_key=value) for value in values])["group_key"].to_list() == column


def test_moments_beside_texts_are_texts() -> None:
    there = datetime(2027, 1, 1, tzinfo=timezone(timedelta(hours=2)))
    assert to_polars([{"at": there}, {"at": "soon"}])["at"].to_list() == ["2027-01-01T00:00:00+02:00", "soon"]


@pytest.mark.parametrize("make", [to_pandas, to_polars])
def test_nothing_makes_an_empty_frame(make: Callable[[list[object]], Any]) -> None:
    assert make([]).shape == (0, 0)


@pytest.mark.parametrize("rows", [[UserGroup.from_dict({"user": "ada", "requests": "7"})], [AuditLogEntry()]])
def test_any_model_makes_a_frame(rows: list[object]) -> None:
    assert to_pandas(rows).shape == to_polars(rows).shape == (1, len(to_rows(rows)[0]))


@pytest.mark.parametrize(("library", "make"), [("pandas", to_pandas), ("polars", to_polars)])
def test_without_the_library_the_error_names_the_extra(
    library: str, make: Callable[[list[object]], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ImportError, match=r"pip install -e '.*\[dataframe\]'") as caught:
        make([])
    assert caught.value.name == library
