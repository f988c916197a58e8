"""Groups of requests by a property, one row per value, the most frequent value first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs

from portkey_admin.testing.logbook import measures
from portkey_admin.testing.logbook.graphs import feedback_given
from portkey_admin.testing.logbook.measures import Measure, mean, number, percentile, share, text, total
from portkey_admin.testing.logbook.rows import HITS, feedback_on, succeeded, user_of
from portkey_admin.testing.plane.organisation import Organisation
from portkey_admin.testing.plane.state import Row


@attrs.frozen(kw_only=True)
class Grouping:
    """How to group requests: the property, its name in the rows, and their other columns."""

    named: str
    value: Callable[[Row], str | int | None]
    """Returns the value; None: the request is in no group, as no source mentions a group for the rest."""
    columns: Mapping[str, Measure]
    kind: str | None = "analytics-group"
    """`object` of the rows."""


# Counts and amounts are strings here (the published document of Portkey's API).
USERS = Grouping(named="user", value=user_of, columns={"requests": text(len), "cost": text(total("cost"))})
MODELS = Grouping(
    named="ai_model", value=lambda row: row["ai_model"] or None, columns={"requests": text(len)}
)

# The properties to group by, each with its field. A guess: the service is the provider's name, and the
# provider is the slug that the request used.
_PROPERTIES: Mapping[str, str] = {
    "ai_service": "ai_org",
    "model": "ai_model",
    "status_code": "response_status_code",
    "api_key": "api_key_id",
    "config": "config",
    "provider": "virtual_key",
    "prompt": "prompt_slug",
}
PROPERTIES = (*_PROPERTIES, "workspace")

# The available columns are not documented: these are guesses.
_COLUMNS: Mapping[str, Measure] = {
    "requests": len,
    "cost": total("cost"),
    "avg_cost": mean("cost"),
    "tokens": total("total_units"),
    "avg_tokens": mean("total_units"),
    "avg_latency": mean("response_time"),
    "p99_latency": percentile("response_time", 99),
    "errors": number(measures.failed),
    "error_rate": share(measures.failed),
    "cache_hit_rate": share(lambda row: row["cache_status"] in HITS),
    "users": measures.users,
    "last_seen": measures.last_seen,
}
_USUAL_COLUMNS = ("requests", "cost")

# The published document of 2026-08 names these.
_PROVIDER_COLUMNS: Mapping[str, Measure] = {
    "requests": len,
    "cost": total("cost"),
    "total_tokens": total("total_units"),
    "avg_tokens": mean("total_units"),
    "avg_input_tokens": mean("req_units"),
    "avg_output_tokens": mean("res_units"),
    "avg_latency": mean("response_time"),
    "p95_latency": percentile("response_time", 95),
    "p99_latency": percentile("response_time", 99),
    "success_rate": share(succeeded),
    "error_count": number(measures.failed),
    "cache_hit_rate": share(lambda row: row["cache_status"] in HITS),
    "last_seen": measures.last_seen,
    "first_seen": measures.first_seen,
}


def by_metadata(organisation: Organisation, key: str) -> Grouping:
    """Return the grouping by the value of a metadata key."""

    def avg_weighted_feedback(rows: Sequence[Row]) -> float:
        return float(mean("weighted")(list(feedback_given(organisation, rows))))

    return Grouping(
        named="metadata_value",
        value=lambda row: row["metadata"].get(key),
        columns={
            "requests": len,
            "cost": total("cost"),
            "avg_tokens": mean("total_units"),
            "avg_weighted_feedback": avg_weighted_feedback,
            "requests_with_feedback": number(lambda row: bool(feedback_on(organisation, row))),
            "last_seen": measures.last_seen,
        },
    )


def by_property(organisation: Organisation, name: str, columns: str | None = None) -> Grouping | None:
    """Return the grouping by a property; None if there is no such property.

    `columns`: columns of the rows, separated by commas. Columns that the plane does not know are left out.
    """
    if name not in PROPERTIES:
        return None
    value = _workspace(organisation) if name == "workspace" else _field(_PROPERTIES[name])
    wanted = _USUAL_COLUMNS if columns is None else columns.split(",")
    shown = {"requests": _COLUMNS["requests"]}
    shown |= {column: _COLUMNS[column] for column in wanted if column in _COLUMNS}
    return Grouping(named="group_key", value=value, columns=shown, kind=None)


def by_provider(columns: str | None = None) -> Grouping:
    """Return the grouping by the slug of the provider or virtual key. `columns`: as in `by_property`."""
    wanted = () if columns is None else columns.split(",")
    shown = {"requests": _PROVIDER_COLUMNS["requests"]}
    shown |= {column: _PROVIDER_COLUMNS[column] for column in wanted if column in _PROVIDER_COLUMNS}
    return Grouping(named="provider", value=_field("virtual_key"), columns=shown, kind=None)


def tabled(grouping: Grouping, rows: Sequence[Row]) -> list[Row]:
    """Return one row per group of these logs."""
    groups: dict[str | int, list[Row]] = {}
    for row in rows:
        value = grouping.value(row)
        if value is not None and value != "":
            groups.setdefault(value, []).append(row)
    # A guess: the largest first.
    ordered = sorted(groups.items(), key=lambda group: (-len(group[1]), str(group[0])))
    object = {} if grouping.kind is None else {"object": grouping.kind}
    return [
        {
            grouping.named: value,
            **{column: measure(of) for column, measure in grouping.columns.items()},
            **object,
        }
        for value, of in ordered
    ]


def _field(name: str) -> Callable[[Row], Any]:
    return lambda row: row[name]


def _workspace(organisation: Organisation) -> Callable[[Row], Any]:
    slugs = {row["id"]: row["slug"] for row in organisation["workspaces"]}
    return lambda row: slugs.get(row["workspace_id"])
