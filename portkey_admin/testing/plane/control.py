"""The plane's own endpoints for tests and demos, besides the API."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import attrs

from portkey_admin.testing.plane.incoming import Incoming, Next, Reply, refused
from portkey_admin.testing.plane.organisation import Organisation
from portkey_admin.testing.plane.pipeline import admitted
from portkey_admin.testing.plane.received import RequestLog
from portkey_admin.testing.plane.refusals import Rejected

PREFIX = "/_plane/"
# Limits what one request can make the plane store.
_MOST_LOGS = 100_000
_MOST_DAYS = 3660
_MOST_IDS = 10_000


class Backstage:
    """The plane's own endpoints. They need the bootstrap key, and are not delayed, limited or recorded."""

    def __init__(self, organisation: Organisation, record: RequestLog, commit: Callable[[], None]) -> None:
        self._organisation = organisation
        self._record = record
        self._commit = commit
        self._endpoints: dict[tuple[str, str], Callable[[Incoming], object]] = {
            ("GET", "/_plane/statistics"): self._statistics,
            ("POST", "/_plane/invites/accept"): self._accept_invites,
            ("POST", "/_plane/usage"): self._set_usage,
            ("POST", "/_plane/logs"): self._generate_logs,
        }

    async def layer(self, exchange: Incoming, inner: Next) -> Reply:
        """Serve requests for the plane itself, and pass on all others."""
        if not exchange.path.startswith(PREFIX):
            return await inner(exchange)
        try:
            admitted(self._organisation, exchange)
            endpoint = self._endpoints.get((exchange.method, exchange.path))
            if endpoint is None:
                raise Rejected(404, f"the plane has no {exchange.method} {exchange.path}")
            with self._organisation.lock:
                try:
                    return Reply(body=endpoint(exchange))
                finally:
                    self._commit()
        except Rejected as refusal:
            return refused(refusal)

    def _statistics(self, exchange: Incoming) -> object:
        return attrs.asdict(self._record.statistics())

    def _accept_invites(self, exchange: Incoming) -> object:
        return {"accepted": self._organisation.ask("invites.accept", _ids(exchange.content))}

    def _set_usage(self, exchange: Incoming) -> object:
        match _decoded(exchange.content):
            case {
                "policy_id": str(policy_id),
                "value_key": str(value_key),
                "usage": int() | float() as usage,
            }:
                id = self._organisation.ask("usage_limit_policies.set_usage", policy_id, value_key, usage)
                return {"id": id}
        raise Rejected(400, "body: needs policy_id, value_key, and usage as a number")

    def _generate_logs(self, exchange: Incoming) -> object:
        body = _decoded(exchange.content)
        match {"workspace": None, "days": 30, "seed": 0, **body} if isinstance(body, dict) else body:
            case {
                "count": int() as count,
                "workspace": str() | None as workspace,
                "days": int() | float() as days,
                "seed": int() as seed,
            }:
                if not (0 <= count <= _MOST_LOGS and 0 < days <= _MOST_DAYS):
                    raise Rejected(400, f"body: at most {_MOST_LOGS} logs over {_MOST_DAYS} days at a time")
                try:
                    ids = self._organisation.ask(
                        "logs.generate", count, workspace=workspace, days=days, seed=seed
                    )
                except ValueError as error:
                    raise Rejected(400, f"body: {error}") from None
                return {"generated": len(ids)}
        raise Rejected(400, "body: needs count; workspace, days and seed are optional")


def _decoded(content: bytes) -> Any:
    try:
        return json.loads(content) if content.strip() else {}
    except (ValueError, RecursionError):
        raise Rejected(400, "body: this is not JSON") from None


def _ids(content: bytes) -> list[str] | None:
    """Return the `ids` of a body; None if there is no body, or if it has none."""
    body = _decoded(content)
    ids = body.get("ids") if isinstance(body, dict) else body
    if isinstance(ids, list) and len(ids) > _MOST_IDS:
        raise Rejected(400, f"body.ids: at most {_MOST_IDS} at a time")
    if ids is not None and not (isinstance(ids, list) and all(isinstance(id, str) for id in ids)):
        raise Rejected(400, "body.ids: must be a list of invite ids")
    return ids
