"""The plane's row for a request to a model, and how the API shows it.

Fields have the names of the API's metrics, with four exceptions: `time` is the time of the request in seconds
since the epoch; `metadata` is one object; `request` and `response` are what a client sent in, or None if the
plane generated the log.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from portkey_admin.testing.logbook import prices
from portkey_admin.testing.plane.clock import timestamp
from portkey_admin.testing.plane.organisation import Organisation
from portkey_admin.testing.plane.state import Row, Table

LOGS = "logs"
FEEDBACK = "feedback"

HIT = "HIT"
SEMANTIC_HIT = "SEMANTIC HIT"
HITS = frozenset({HIT, SEMANTIC_HIT})

# Portkey takes the user of a request from this metadata key.
USER = "_user"

_DEFAULTS: Row = {
    "trace_id": None,
    "span_id": None,
    "span_name": None,
    "ai_org": "",
    "ai_model": "",
    "req_units": 0,
    "res_units": 0,
    "response_time": 0,
    "response_status_code": 200,
    "mode": "single",
    "last_used_option_index": 0,
    "retry_success_count": 0,
    "cache_status": "DISABLED",
    "config": None,
    "virtual_key": None,
    "prompt_slug": None,
    "api_key_id": None,
    "metadata": {},
    "request": None,
    "response": None,
}
_OTHERWISE_SHOWN = frozenset({"time", "metadata", "request", "response", "workspace_id"})
_URL = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~@:/-]*)?(\?[A-Za-z0-9._~=&-]*)?")


def logs() -> Table:
    """Return an empty table for logs."""
    return Table(grouped=("workspace_id",))


def feedback() -> Table:
    """Return an empty table for feedback."""
    return Table(grouped=("workspace_id", "trace_id"))


def new_log(fields: Mapping[str, Any]) -> Row:
    """Return the row of a log: the given fields, and those derived from them."""
    row: Row = {**_DEFAULTS, **fields}
    # A request without a trace gets a trace of its own.
    row["trace_id"] = row["trace_id"] or row["id"]
    row["total_units"] = row["req_units"] + row["res_units"]
    row["cost"] = 0.0 if row["cache_status"] in HITS else full_cost(row)
    return row


def full_cost(row: Row) -> float:
    """Return what the request would have cost without a cache, in US cents."""
    return prices.cost(row["ai_org"], row["ai_model"], row["req_units"], row["res_units"])


def succeeded(row: Row) -> bool:
    """Return whether the status of the request was 2xx."""
    return bool(200 <= row["response_status_code"] < 300)


def user_of(row: Row) -> str | None:
    """Return the user of the request; None if its metadata does not name one."""
    user: str | None = row["metadata"].get(USER)
    return user


def feedback_on(organisation: Organisation, row: Row) -> list[Row]:
    """Return the feedback on the trace that a log belongs to."""
    return [
        piece
        for piece in organisation[FEEDBACK].where("trace_id", row["trace_id"])
        if piece["workspace_id"] == row["workspace_id"]
    ]


def weighted(piece: Row) -> float:
    """Return the weighted value of a feedback entry."""
    return float(piece["value"] * piece["weight"])


def metrics(organisation: Organisation, row: Row) -> Row:
    """Return the metrics of a request that are known."""
    workspace = organisation["workspaces"].get(row["workspace_id"])
    reckoned = {field: reckon(row) for field, reckon in _RECKONED.items()}
    shown = {field: value for field, value in {**row, **reckoned}.items() if value is not None}
    return {
        **{field: value for field, value in shown.items() if field not in _OTHERWISE_SHOWN},
        "organisation_id": organisation.id,
        "workspace_slug": workspace["slug"] if workspace else None,
        "metadata.key": list(row["metadata"]),
        "metadata.value": list(row["metadata"].values()),
    }


def exported(row: Row, fields: Iterable[str]) -> Row:
    """Return these fields of a log in the form of an export. Fields that the plane does not know are null."""
    return {field: _exported(row, field) for field in fields}


def shown(organisation: Organisation, row: Row) -> Row:
    """Return a log as the API shows it."""
    return {
        "_id": row["id"],
        "created_at": timestamp(row["time"]),
        "organisation_id": organisation.id,
        "request": _request(row),
        "response": _response(row),
        "metrics": metrics(organisation, row),
    }


def _exported(row: Row, field: str) -> object:
    if field in _MESSAGES:
        return _MESSAGES[field](row)
    return _RECKONED[field](row) if field in _RECKONED else row.get(field)


def _request(row: Row) -> Row:
    if row["request"] is None:
        # The log was generated, so there was no real request.
        body = {"model": row["ai_model"], "messages": [{"role": "user", "content": "Which way is north?"}]}
        url = f"https://{row['ai_org']}.example.com/v1/chat/completions"
        return {"method": "POST", "url": url, "headers": {}, "portkeyHeaders": {}, "body": body}
    headers: Mapping[str, str] = row["request"].get("headers", {})
    url = row["request"]["url"]
    return {
        "method": row["request"].get("method", "POST"),
        # Any value that was sent in is stored, but it is only shown as a URL if it is one.
        **({"url": url} if _URL.fullmatch(url) else {}),
        "headers": {name: value for name, value in headers.items() if not _is_portkeys(name)},
        "portkeyHeaders": {name: value for name, value in headers.items() if _is_portkeys(name)},
        "body": row["request"]["body"],
    }


def _response(row: Row) -> Row:
    stated = row["response"] or {"body": {"model": row["ai_model"]}}
    return {
        "status": row["response_status_code"],
        "responseTime": row["response_time"],
        "headers": stated.get("headers", {}),
        "body": stated["body"],
    }


def _is_portkeys(header: str) -> bool:
    return header.lower().startswith("x-portkey-")


# Fields that are shown besides the row's own.
_RECKONED: Mapping[str, Callable[[Row], object]] = {
    "created_at": lambda row: timestamp(row["time"]),
    "is_success": succeeded,
    "cost_currency": lambda row: "USD",
    "request_url": lambda row: _request(row).get("url"),
}
_MESSAGES: Mapping[str, Callable[[Row], object]] = {"request": _request, "response": _response}
