"""The audit trail: one record for each call that is not a read, whatever its response.

The records are in the table `audit_logs`. A row has an id and the fields that the API's list shows:

    id, request_id          the call's `x-portkey-request-id`
    timestamp               time of the call, in the API's format
    method                  "POST", "PUT" or "DELETE"
    uri                     the path alone, with `/v1`
    query_params            the query as JSON text
    request_headers         the few headers that are not secret, as JSON text; the key is masked
    request_body            the body as JSON text, with secrets masked
    response_status_code    an integer
    resource_type           the family: "workspaces", even for "workspaces.members.add"
    action                  the last word of the operation id: "create", "add", ...
    user_id, user_type      the key's user, or the id of a service key; always "api_key"
    workspace_id            the workspace named in the call, else the key's own, else ""
    organisation_id
    client_ip, country      of the client; "XX", as a local address has no country

All except the status are strings. The only index is the id; lists filter.
A call with an unknown key (401) is not recorded, as it belongs to no organisation.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from urllib.parse import parse_qsl

from portkey_admin.testing.plane import masking
from portkey_admin.testing.plane.incoming import Incoming, Layer, Next, Reply, refused
from portkey_admin.testing.plane.organisation import Organisation
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.state import Row, Table

COLLECTION = "audit_logs"

_SHOWN_HEADERS = ("content-type", "host", "user-agent")


def table() -> Table:
    """Return an empty table for the records."""
    return Table()


def auditing(organisation: Organisation) -> Layer:
    """Record every call that is not a read, including rejected ones. Must be outside of authentication."""

    async def layer(exchange: Incoming, inner: Next) -> Reply:
        if exchange.method == "GET":
            return await inner(exchange)
        try:
            answer = await inner(exchange)
        except Rejected as refusal:
            answer = refused(refusal)
        if exchange.caller is not None and exchange.operation is not None:
            with organisation.lock:
                organisation[COLLECTION].add(record_of(exchange, answer.status, organisation))
        return answer

    return layer


def record_of(exchange: Incoming, status: int, organisation: Organisation) -> Row:
    """Return the record of a call. Its caller and operation must be known."""
    if exchange.caller is None or exchange.operation is None:
        raise LookupError("a call without a caller or an operation can't be recorded")
    family, *_, action = exchange.operation.id.split(".")
    return {
        "id": exchange.request_id,
        "timestamp": organisation.now(),
        "method": exchange.method,
        "uri": exchange.path,
        "query_params": json.dumps(dict(parse_qsl(exchange.query, keep_blank_values=True))),
        "request_id": exchange.request_id,
        "request_headers": json.dumps(_headers(exchange.headers)),
        "request_body": _body(exchange),
        "response_status_code": status,
        "resource_type": family,
        "action": action,
        "user_id": exchange.caller.user_id or exchange.caller.key_id,
        "user_type": "api_key",
        "workspace_id": _workspace(exchange, organisation),
        "organisation_id": organisation.id,
        "client_ip": exchange.client_ip,
        "country": "XX",
    }


def _headers(headers: Mapping[str, str]) -> dict[str, str]:
    shown = {name: headers[name] for name in _SHOWN_HEADERS if name in headers}
    return shown | {"x-portkey-api-key": masking.REDACTED}


def _body(exchange: Incoming) -> str:
    # If a body was rejected before it was parsed, none of it is kept: a secret may be anywhere in it.
    return "" if exchange.body is None else json.dumps(masking.redacted(exchange.body))


def _workspace(exchange: Incoming, organisation: Organisation) -> str:
    """Return the id of the workspace named in the path, query or body of a call, by id or slug."""
    body = exchange.body if isinstance(exchange.body, dict) else {}
    named = (
        exchange.values.get("workspaceId"),
        exchange.arguments.get("workspace_id"),
        body.get("workspace_id"),
    )
    reference = next((text for text in named if isinstance(text, str) and text), None)
    if reference is None:
        return exchange.caller.workspace_id or "" if exchange.caller else ""
    row = organisation["workspaces"].get(reference) or organisation["workspaces"].find("slug", reference)
    return reference if row is None else str(row["id"])
