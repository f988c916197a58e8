"""Models as rows of a table, plain dicts or a pandas or polars data frame; and the points of a graph."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, overload

import attrs

from portkey_admin.installing import pip_install
from portkey_admin_api.decoding import Model

if TYPE_CHECKING:
    import pandas
    import polars

Row = dict[str, Any]

Point = TypeVar("Point", covariant=True)
Summary = TypeVar("Summary", covariant=True)

_INTERNAL = frozenset({"additional_properties"})


def to_rows(items: Iterable[object]) -> list[Row]:
    """Return models as flat rows that all have the same columns.

    items: models, such as `await portkey.analytics.groups.users(...).collect()`; None items are skipped.

    Values are unchanged, so a datetime stays a datetime; missing values are None. A field that holds an
    object becomes one column per field, such as `usage_total`. A field that holds a list of counts becomes
    one column per counted value: `stats` of the error stacks graph becomes `stats_429`, `stats_500`. Other
    lists stay lists. Unknown fields become columns too.
    """
    rows = [_row(item) for item in items if item is not None]
    for name in _spreadable(rows):
        rows = [_spread(row, name) for row in rows]
    columns = dict.fromkeys(name for row in rows for name in row)
    return [{name: _plain(row.get(name)) for name in columns} for row in rows]


def to_pandas(items: Iterable[object]) -> pandas.DataFrame:
    """Return models as a pandas data frame with the rows of `to_rows`.

    Raises ImportError, which names the extra, if pandas is not installed.
    """
    try:
        import pandas
    except ImportError as missing:
        raise _no_library("pandas", missing) from missing
    return pandas.DataFrame(to_rows(items))


def to_polars(items: Iterable[object]) -> polars.DataFrame:
    """Return models as a polars data frame with the rows of `to_rows`.

    A polars column has one type: if the API sent numbers and strings in the same column, all become strings,
    and nested values become JSON strings.
    Raises ImportError, which names the extra, if polars is not installed.
    """
    try:
        import polars
    except ImportError as missing:
        raise _no_library("polars", missing) from missing
    rows = to_rows(items)
    columns = {name: _one_type([row[name] for row in rows]) for name in (rows[0] if rows else ())}
    return polars.DataFrame(columns)


def _no_library(name: str, missing: ImportError) -> ImportError:
    return ImportError(f"to_{name}() needs an extra: {pip_install('dataframe')} ({missing})", name=name)


def _row(item: object) -> Row:
    fields = _fields(item)
    row: Row = {}
    for name, value in {"value": item}.items() if fields is None else fields.items():
        nested = _fields(value)
        row |= {name: value} if nested is None else {f"{name}_{key}": it for key, it in _row(value).items()}
    return row


def _fields(item: object) -> Mapping[str, Any] | None:
    """Return the fields of an object; None if it is not an object."""
    if isinstance(item, Model):
        known = {
            field.name: getattr(item, field.name)
            for field in attrs.fields(type(item))
            if field.name not in _INTERNAL
        }
        return known | item.additional_properties
    return item if isinstance(item, Mapping) else None


def _spreadable(rows: list[Row]) -> list[str]:
    """Return the columns that contain only lists of counts, at least one of them not empty."""
    names = dict.fromkeys(name for row in rows for name, value in row.items() if isinstance(value, list))
    return [
        name
        for name in names
        if any(row.get(name) for row in rows) and all(_counts(row.get(name)) is not None for row in rows)
    ]


def _counts(value: object) -> Row | None:
    """Return the values of a list of counts, by counted value; None for anything else."""
    if value is None:
        return {}
    if not isinstance(value, list):
        return None
    counts: Row = {}
    for entry in value:
        fields = list((_fields(entry) or {}).values()) if isinstance(entry, Model) else []
        if len(fields) != 2 or not isinstance(fields[0], str | int | float) or str(fields[0]) in counts:
            return None
        counts[str(fields[0])] = fields[1]
    return counts


def _spread(row: Row, spread: str) -> Row:
    spread_out: Row = {}
    for name, value in row.items():
        columns = _counts(value) if name == spread else None
        spread_out |= (
            {name: value} if columns is None else {f"{name}_{key}": it for key, it in columns.items()}
        )
    return spread_out


def _plain(value: object) -> object:
    if isinstance(value, Model):
        return value.to_dict()
    return [_plain(entry) for entry in value] if isinstance(value, list) else value


def _one_type(values: list[Any]) -> list[Any]:
    """Return a column with values that polars supports: of one type, and only lists of strings nested."""
    kinds = {type(value) for value in values} - {type(None)}
    if kinds == {int, float}:
        return [None if value is None else float(value) for value in values]
    if kinds == {list} and all(isinstance(entry, str) for value in values for entry in value or ()):
        return values
    if len(kinds) < 2 and not kinds & {list, dict}:
        return values
    return [None if value is None else _text(value) for value in values]


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


class Summarised(Protocol[Summary]):
    """A response with one value for the whole time range."""

    @property
    def summary(self) -> Summary:
        """One value for the whole time range."""
        ...

    def to_dict(self) -> dict[str, Any]:
        """Return the response as received."""
        ...


class Graph(Summarised[Summary], Protocol[Point, Summary]):
    """The response of every graph."""

    @property
    def data_points(self) -> Sequence[Point]:
        """Values over time, or one per group."""
        ...


class Total(Generic[Summary]):
    """Metrics over the whole time range.

    summary: the value for the whole time range.
    workspace: slug or id of the workspace that the metrics cover; None if none was named: then it is the
        workspace of the key, or the default workspace for an organisation key.
    """

    workspace: str | None = None  # pickles of 0.1.0 lack it

    def __init__(self, response: Summarised[Summary], workspace: str | None = None) -> None:
        self._graph = response  # the name that pickles of 0.1.0 have
        self.workspace = workspace

    @property
    def summary(self) -> Summary:
        """The value for the whole time range."""
        return self._graph.summary

    def __repr__(self) -> str:
        return f"<Total of {type(self._graph).__name__}: {self.summary!r}, {self._about}>"

    @property
    def _about(self) -> str:
        return f"workspace: {self.workspace or 'default'}"

    def to_dict(self) -> dict[str, Any]:
        """Return the response as received."""
        return self._graph.to_dict()


class Series(Total[Summary], Sequence[Point], Generic[Point, Summary]):
    """The points of an analytics graph in the order of the API, oldest first.

    A sequence of points that supports iteration, indexing and `len`. Its `summary` and `workspace` are those
    of `Total`.
    """

    def __init__(self, graph: Graph[Point, Summary], workspace: str | None = None) -> None:
        super().__init__(graph, workspace)
        # Reading never fails: if the API sent null or another type instead of the list, or null instead of a
        # point, it is left out.
        points = graph.data_points if isinstance(graph.data_points, list) else []
        self._points: Sequence[Point] = [point for point in points if point is not None]

    @property
    def points(self) -> list[Point]:
        """The points as a list of models."""
        return list(self._points)

    def __len__(self) -> int:
        return len(self._points)

    @overload
    def __getitem__(self, index: int) -> Point: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Point]: ...

    def __getitem__(self, index: int | slice) -> Point | Sequence[Point]:
        return self._points[index]

    def __repr__(self) -> str:
        return f"<Series of {type(self._graph).__name__}: {len(self)} points, {self._about}>"

    def to_rows(self) -> list[Row]:
        """Return the points as flat dicts; see `portkey_admin.to_rows`."""
        return to_rows(self._points)

    def to_pandas(self) -> pandas.DataFrame:
        """Return the points as a pandas data frame; see `portkey_admin.to_pandas`."""
        return to_pandas(self._points)

    def to_polars(self) -> polars.DataFrame:
        """Return the points as a polars data frame; see `portkey_admin.to_polars`."""
        return to_polars(self._points)
