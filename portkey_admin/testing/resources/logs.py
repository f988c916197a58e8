"""Logs: sending in one or many, and reading them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from portkey_admin.testing.logbook import rows, traffic
from portkey_admin.testing.logbook.filters import matching
from portkey_admin.testing.plane.organisation import PlaneCall
from portkey_admin.testing.plane.refusals import Rejected, not_found
from portkey_admin.testing.plane.state import Row
from portkey_admin.testing.resources.log_rows import logs_meant, property_rows
from portkey_admin.testing.resources.resource import Family, listing

# Numbers in responses are documented to have 64 bits.
_MOST = 2**63 - 1
_PROMPT = re.compile(r"/prompts/([^/]+)/completions")
# Headers that tell the gateway what to do, and headers in which it reports what it did.
_ASKED = {
    "trace_id": "x-portkey-trace-id",
    "config": "x-portkey-config",
    "virtual_key": "x-portkey-virtual-key",
    "ai_org": "x-portkey-provider",
}
_DID = {
    "cache_status": "x-portkey-cache-status",
    "ai_org": "x-portkey-provider",
}
_COUNTED = {
    "retry_success_count": "x-portkey-retry-attempt-count",
    "last_used_option_index": "x-portkey-last-used-option-index",
}
# Names that providers use for token counts.
_PROMPT_TOKENS = ("prompt_tokens", "input_tokens")
_COMPLETION_TOKENS = ("completion_tokens", "output_tokens")


def _create(call: PlaneCall) -> object:
    sent = call.body if isinstance(call.body, list) else [call.body]
    # All of them are parsed before the first one is stored.
    for row in [_row(call, log) for log in sent]:
        call.organisation[rows.LOGS].add(row)
    return None


def _get(call: PlaneCall) -> object:
    row = call.organisation[rows.LOGS].get(call.path["logId"])
    if row is None:
        raise not_found("log")
    call.caller.enter(row["workspace_id"])
    return rows.shown(call.organisation, row)


def _groups_by(call: PlaneCall) -> object:
    everywhere = call.path["groupBy"] == "workspace"
    logs = matching(call.organisation, logs_meant(call, everywhere=everywhere), call.query)
    return listing(call, property_rows(call, logs), lambda call, row: row)


def _row(call: PlaneCall, log: Mapping[str, Any]) -> Row:
    """Return the row for a log that was sent in.

    Portkey documents what can be sent, but not how it is interpreted. Guesses: the gateway's own metrics are
    taken from its headers, and the rest from where most providers put it.
    """
    request, response = log["request"], log["response"]
    asked, did = _headers(request), _headers(response)
    known: Row = {field: asked[name] for field, name in _ASKED.items() if name in asked}
    known |= {field: did[name] for field, name in _DID.items() if name in did}
    known |= {field: int(did[name]) for field, name in _COUNTED.items() if _is_count(did.get(name, ""))}
    metadata = dict(log.get("metadata", {}))
    known |= {
        field: metadata.pop(field) for field in ("trace_id", "span_id", "span_name") if field in metadata
    }
    usage = response["body"].get("usage")
    prompt = _PROMPT.search(request["url"])
    return rows.new_log(
        {
            "ai_org": _provider(request["url"]),
            **known,
            "id": call.organisation.mint.id(),
            "workspace_id": call.caller.workspace_id,
            "time": call.organisation.clock.time(),
            "ai_model": _model(request["body"], response["body"]),
            "req_units": _tokens(usage, _PROMPT_TOKENS),
            "res_units": _tokens(usage, _COMPLETION_TOKENS),
            "response_status_code": _whole("response.status", response.get("status", 200)),
            "response_time": _whole("response.response_time", response.get("response_time", 0)),
            "mode": "fallback" if known.get("last_used_option_index") else "single",
            "prompt_slug": prompt[1] if prompt else None,
            "api_key_id": call.caller.key_id,
            "metadata": metadata,
            "request": request,
            "response": response,
        }
    )


def _headers(message: Mapping[str, Any]) -> dict[str, str]:
    return {name.lower(): value for name, value in message.get("headers", {}).items()}


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 9


def _provider(url: str) -> str:
    """Return the name before the last dot of a host: "openai" for https://api.openai.com."""
    try:
        labels = (urlsplit(url).hostname or "").split(".")
    except ValueError:
        return ""
    return labels[-2] if len(labels) > 1 else ""


def _model(*bodies: Mapping[str, Any]) -> str:
    return next((body["model"] for body in bodies if isinstance(body.get("model"), str)), "")


def _tokens(usage: object, names: tuple[str, ...]) -> int:
    stated = [usage.get(name) for name in names] if isinstance(usage, dict) else []
    return next((count for count in stated if type(count) is int and 0 <= count <= _MOST), 0)


def _whole(name: str, value: float) -> int:
    if not -_MOST <= value <= _MOST:
        raise Rejected(400, f"body.{name}: the value is too large")
    return int(value)


FAMILY = Family(
    deeds={"logs.generate": traffic.generate},
    handlers={"logs.create": _create, "logs.get": _get, "logs.groups.by": _groups_by},
    tables={rows.LOGS: rows.logs},
)
