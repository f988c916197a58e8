"""What a test or a demonstration may ask of the plane itself, beside the API that it serves."""

from __future__ import annotations

import json
from collections.abc import Callable

import attrs

from portkey_admin.testing.exchange import Answer, Exchange, Next, refused
from portkey_admin.testing.layers import identified
from portkey_admin.testing.organisation import Organisation
from portkey_admin.testing.refusals import Refusal
from portkey_admin.testing.requests import Record
from portkey_admin.testing.resources import invites

PREFIX = "/_plane/"


class Backstage:
    """The plane's own endpoints. They need a key as well, and are neither delayed, shed, nor recorded."""

    def __init__(self, organisation: Organisation, record: Record) -> None:
        self._organisation = organisation
        self._record = record
        self._endpoints: dict[tuple[str, str], Callable[[Exchange], object]] = {
            ("GET", "/_plane/statistics"): self._statistics,
            ("POST", "/_plane/invites/accept"): self._accept_invites,
        }

    async def layer(self, exchange: Exchange, inner: Next) -> Answer:
        """Answer what is meant for the plane itself, pass the rest on."""
        if not exchange.path.startswith(PREFIX):
            return await inner(exchange)
        try:
            identified(self._organisation, exchange)
            endpoint = self._endpoints.get((exchange.method, exchange.path))
            if endpoint is None:
                raise Refusal(404, f"the plane has no {exchange.method} {exchange.path}")
            with self._organisation.lock:
                return Answer(body=endpoint(exchange))
        except Refusal as refusal:
            return refused(refusal)

    def _statistics(self, exchange: Exchange) -> object:
        return attrs.asdict(self._record.statistics())

    def _accept_invites(self, exchange: Exchange) -> object:
        return {"accepted": invites.accept(self._organisation, _ids(exchange.content))}


def _ids(content: bytes) -> list[str] | None:
    """Return the `ids` of a body; None when there is no body or it names none."""
    try:
        body = json.loads(content) if content.strip() else {}
    except (ValueError, RecursionError):
        raise Refusal(400, "body: this is not JSON") from None
    ids = body.get("ids") if isinstance(body, dict) else body
    if ids is not None and not (isinstance(ids, list) and all(isinstance(id, str) for id in ids)):
        raise Refusal(400, "body.ids: this is not a list of invite ids")
    return ids
