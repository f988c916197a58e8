"""The data of the page: counts, the newest names, and the last requests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

import attrs

from portkey_admin.testing.plane.organisation import Organisation
from portkey_admin.testing.plane.received import ReceivedRequest, RequestLog
from portkey_admin.testing.plane.state import Row

_NEWEST = 6
_REQUESTS = 100
# Names and paths can be megabytes long, and the page updates twice a second.
_LONGEST = 160


@attrs.frozen(kw_only=True)
class _Kind:
    """A card on the page. It shows only these two texts of a row, as others may be secret."""

    title: str
    tables: tuple[str, ...]
    name: str
    about: Callable[[Organisation, Row], str]
    waiting: Callable[[Organisation], str] = lambda organisation: ""
    """A remark next to the count."""


def _invited(organisation: Organisation) -> str:
    pending = len(organisation["invites"].where("status", "pending"))
    return f"{pending:,} invited" if pending else ""


def _size(organisation: Organisation, row: Row) -> str:
    size = len(organisation["members"].where("workspace_id", row["id"]))
    return f"{size:,} member{'' if size == 1 else 's'}"


def _policy(organisation: Organisation, row: Row) -> str:
    # Only a usage limit can be reset.
    return f"{'usage' if 'periodic_reset' in row else 'rate'} limit, {row['type']}"


_KINDS = (
    _Kind(title="Workspaces", tables=("workspaces",), name="name", about=_size),
    _Kind(
        title="People", tables=("users",), name="email", about=lambda _, row: row["role"], waiting=_invited
    ),
    _Kind(title="API keys", tables=("api_keys",), name="name", about=lambda _, row: row["type"]),
    _Kind(
        title="Policies",
        tables=("usage_limit_policies", "rate_limit_policies"),
        name="name",
        about=_policy,
    ),
)

_OTHERS = {
    "members": "memberships",
    "integrations": "integrations",
    "providers": "providers",
    "configs": "configs",
    "prompts": "prompts",
    "prompt_partials": "prompt partials",
    "collections": "collections",
    "labels": "labels",
    "guardrails": "guardrails",
    "secret_references": "secret references",
    "mcp_integrations": "MCP integrations",
    "mcp_servers": "MCP servers",
    "scim_mappings": "SCIM mappings",
    "logs": "logs",
    "feedback": "feedbacks",
    "log_exports": "log exports",
    "audit_logs": "audit log entries",
}


def overview(organisation: Organisation, record: RequestLog) -> dict[str, object]:
    """Return the data of the page as a JSON document, without any secrets."""
    counts = {title: len(organisation[table]) for table, title in _OTHERS.items()}
    return {
        "kinds": [_shown(organisation, kind) for kind in _KINDS],
        "others": {title: count for title, count in counts.items() if count},
        "requests": _received(record),
    }


def _shown(organisation: Organisation, kind: _Kind) -> dict[str, object]:
    newest = [row for table in kind.tables for row in islice(_standing(organisation, table), _NEWEST)]
    newest.sort(key=lambda row: str(row["created_at"]), reverse=True)
    return {
        "title": kind.title,
        "count": sum(_count(organisation, table) for table in kind.tables),
        "waiting": kind.waiting(organisation),
        "newest": [
            {"name": _short(row[kind.name] or "(no name)"), "about": _short(kind.about(organisation, row))}
            for row in newest[:_NEWEST]
        ],
    }


def _standing(organisation: Organisation, table: str) -> Iterator[Row]:
    """Yield the rows that are not archived, newest first."""
    return (row for row in reversed(organisation[table]) if row.get("status") != "archived")


def _count(organisation: Organisation, table: str) -> int:
    rows = organisation[table]
    if rows.is_grouped("status"):
        return len(rows) - len(rows.where("status", "archived"))
    if table.endswith("policies"):  # the only other rows that are ever archived
        return sum(row["status"] != "archived" for row in rows)
    return len(rows)


def _received(record: RequestLog) -> dict[str, object]:
    counts = record.statistics()
    last = record.latest(_REQUESTS)
    return {
        "total": counts.requests,
        "statuses": counts.statuses,
        "last": [_request(counts.requests - age, request) for age, request in enumerate(last)],
    }


def _request(number: int, request: ReceivedRequest) -> dict[str, object]:
    # Without the query, which may contain anything, even keys.
    return {
        "number": number,
        "received_at": request.received_at,
        "method": _short(request.method),
        "path": _short(request.path),
        "operation": request.operation,
        "status": request.status,
        "milliseconds": round(request.milliseconds, 1),
        "fault": request.fault,
    }


def _short(text: object) -> str:
    whole = str(text)
    return whole if len(whole) <= _LONGEST else f"{whole[:_LONGEST]}…"
