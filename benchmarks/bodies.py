"""The responses of the server: lists of invented rows in each API's own format, of about the same size.

Rows carry their number at a fixed width, so that one rendered page becomes any other by replacing its number.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

SMALL = 5
"""Rows of the small list."""

PAGE = 100
"""Rows of a page."""

PAGES = 20
"""Pages of the whole list."""

Row = dict[str, object]

# Placeholder for the number of a page. No id contains these six digits.
_MARK = "PPPPPP"
_START = datetime(2026, 1, 1, tzinfo=UTC)
_TEXT = "Where the people who work on search keep their keys, prompts and budgets, and see what they cost"


def workspace(number: int, page: str = _MARK) -> Row:
    """Return a row of Portkey's GET /admin/workspaces."""
    moment = (_START + timedelta(minutes=number)).isoformat().replace("+00:00", "Z")
    return {
        "id": f"1f0c6d2e-8a41-4b7e-{number:04d}-{page}7d5a2c",
        "slug": f"ws-search-{page}{number:04d}",
        "name": f"Search {page}{number:04d}",
        "description": _TEXT,
        "created_at": moment,
        "last_updated_at": moment,
        "defaults": {"metadata": {"team": "search", "cost_centre": "4711"}},
        "is_default": 0,
        "status": "active",
        "object": "workspace",
    }


def model(number: int, page: str = _MARK) -> Row:
    """Return a row of OpenAI's GET /models, which has few fields: its texts are longer instead."""
    return {
        "id": f"model-search-{page}{number:04d}-{'large-context-preview-' * 6}",
        "object": "model",
        "created": 1_767_225_600 + number,
        "owned_by": f"organisation-{page}{number:04d}-{'the-people-who-work-on-search-' * 4}",
        "shutdown_date": "2027-01-01",
    }


def file(number: int, page: str = _MARK) -> Row:
    """Return a row of OpenAI's GET /files."""
    return {
        "id": f"file-{page}{number:04d}",
        "object": "file",
        "bytes": 120_000 + number,
        "created_at": 1_767_225_600 + number,
        "expires_at": 1_798_761_600 + number,
        "filename": f"{_TEXT.lower().replace(' ', '-')}-{page}{number:04d}.jsonl",
        "purpose": "batch",
        "status": "processed",
        "status_details": _TEXT,
    }


def account(number: int, page: str = _MARK) -> Row:
    """Return a row of Cloudflare's GET /accounts."""
    return {
        "id": f"1f0c6d2e8a414b7e{page}{number:04d}7d5a2c",
        "name": f"Search {page}{number:04d}: {_TEXT}",
        "type": "standard",
        "created_on": (_START + timedelta(minutes=number)).isoformat().replace("+00:00", "Z"),
        "settings": {"enforce_twofactor": True, "abuse_contact_email": "abuse@example.com"},
        "managed_by": {"parent_org_id": "4711", "parent_org_name": "Search and everything beside it"},
    }


def team(number: int, page: str = _MARK) -> Row:
    """Return a row of GitHub's GET /orgs/{org}/teams."""
    url = f"https://example.com/t/{page}{number:04d}"
    return {
        "id": 4711 + number,
        "node_id": f"T_{page}{number:04d}",
        "name": f"Search {page}{number:04d}",
        "slug": f"search-{page}{number:04d}",
        "description": _TEXT[:50],
        "privacy": "closed",
        "permission": "pull",
        "url": url,
        "html_url": url,
        "members_url": f"{url}/members{{/member}}",
        "repositories_url": f"{url}/repos",
        "type": "organization",
        "parent": None,
    }


def audit_record(number: int, page: str = _MARK) -> Row:
    """Return a row of Portkey's GET /audit-logs."""
    return {
        "timestamp": (_START + timedelta(minutes=number)).isoformat().replace("+00:00", "Z"),
        "method": "POST",
        "uri": "/v1/admin/workspaces",
        "request_id": f"1f0c6d2e-8a41-4b7e-{number:04d}-{page}7d5a2c",
        "request_body": '{"name":"Search"}',
        "user_id": "7a3d1c52-0b9e-4f68-a1d7-2c84e9f05b36",
        "user_type": "user",
        "organisation_id": "c2b7e3a4-5d16-4c0f-8e9a-6f1d3b507284",
        "response_status_code": 200,
        "resource_type": "workspaces",
        "action": "create",
        "client_ip": "192.0.2.7",
        "country": "NL",
    }


def _portkey(rows: list[Row], total: int) -> Row:
    return {"object": "list", "total": total, "data": rows}


def _audit(rows: list[Row], total: int) -> Row:
    return {"object": "analytics-graph", "total": total, "records": rows}


def _openai(rows: list[Row], total: int) -> Row:
    last = rows[-1]["id"] if rows else None
    return {"object": "list", "data": rows, "has_more": len(rows) < total, "last_id": last}


def _cloudflare(rows: list[Row], total: int) -> Row:
    counts = {"page": 1, "per_page": PAGE, "count": len(rows), "total_count": total}
    return {"success": True, "errors": [], "messages": [], "result": rows, "result_info": counts}


def _github(rows: list[Row], total: int) -> list[Row]:
    return rows


Envelope = Callable[[list[Row], int], object]

LISTS: Mapping[str, tuple[Callable[[int], Row], Envelope]] = {
    "/v1/admin/workspaces": (workspace, _portkey),
    "/v1/audit-logs": (audit_record, _audit),
    "/openai/models": (model, _openai),
    "/openai/files": (file, _openai),
    "/cloudflare/accounts": (account, _cloudflare),
    "/github/orgs/search/teams": (team, _github),
}
"""The rows of each path, and their envelope."""


def render(path: str, rows: int, total: int) -> bytes:
    """Return the response of a path with this many rows; `numbered` makes it a page."""
    row, envelope = LISTS[path]
    found = envelope([row(number) for number in range(rows)], total)
    return json.dumps(found, separators=(",", ":")).encode()


def numbered(body: bytes, page: int) -> bytes:
    """Return the same response for another page, with other ids."""
    return body.replace(_MARK.encode(), b"%06d" % page)


def created() -> bytes:
    """Return the response to creating a workspace."""
    return json.dumps(workspace(0, "000000"), separators=(",", ":")).encode()
