"""What an analytics graph shows: values over time, and one value over the whole of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, overload

from portkey_admin.tables import Row, to_pandas, to_polars, to_rows

if TYPE_CHECKING:
    import pandas
    import polars

Point = TypeVar("Point", covariant=True)
Summary = TypeVar("Summary", covariant=True)


class Graph(Protocol[Point, Summary]):
    """What the API answers for every graph."""

    @property
    def summary(self) -> Summary:
        """One value over the whole span of time."""
        ...

    @property
    def data_points(self) -> Sequence[Point]:
        """Values over time, or one for each group."""
        ...

    def to_dict(self) -> dict[str, Any]:
        """Give the answer as it came."""
        ...


class Series(Sequence[Point], Generic[Point, Summary]):
    """The points of an analytics graph in the order of the API, oldest first.

    A sequence of points: iterate over it, index it, ask for its `len`.

    summary: the value over the whole span of time.
    """

    def __init__(self, graph: Graph[Point, Summary]) -> None:
        self._graph = graph
        # Reading never fails: where the API sent null or something else in the place of the list, or null in
        # the place of a point, there is none.
        points = graph.data_points if isinstance(graph.data_points, list) else []
        self._points: Sequence[Point] = [point for point in points if point is not None]

    @property
    def summary(self) -> Summary:
        """The value over the whole span of time."""
        return self._graph.summary

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
        return f"<Series of {type(self._graph).__name__}: {len(self)} points>"

    def to_rows(self) -> list[Row]:
        """Return the points as flat dicts; see `portkey_admin.to_rows`."""
        return to_rows(self._points)

    def to_pandas(self) -> pandas.DataFrame:
        """Return the points as a pandas data frame; see `portkey_admin.to_pandas`."""
        return to_pandas(self._points)

    def to_polars(self) -> polars.DataFrame:
        """Return the points as a polars data frame; see `portkey_admin.to_polars`."""
        return to_polars(self._points)

    def to_dict(self) -> dict[str, Any]:
        """Return the answer as it came: summary, data points and all."""
        return self._graph.to_dict()
