"""Storage for finished log exports: outside of the API, at signed URLs, without a key or a rate limit."""

from __future__ import annotations

from urllib.parse import parse_qsl

from portkey_admin.testing.plane import signing
from portkey_admin.testing.plane.incoming import Incoming, Layer, Next, Reply
from portkey_admin.testing.plane.organisation import Organisation
from portkey_admin.testing.plane.refusals import Rejected


def storage(organisation: Organisation) -> Layer:
    """Serve requests for stored files, and pass on all others."""

    async def layer(exchange: Incoming, inner: Next) -> Reply:
        if not exchange.path.startswith(signing.PREFIX):
            return await inner(exchange)
        query, exchange.query = dict(parse_qsl(exchange.query)), ""  # the signature is secret: not recorded
        if exchange.method != "GET":
            raise Rejected(405, f"{exchange.method} is not allowed here: use GET", {"allow": "GET"})
        with organisation.lock:
            id = signing.id_in(exchange.path)
            secret, content = organisation.ask("log_exports.file", id) or ("", bytes)
            # Storage does not distinguish a wrong signature from a missing file.
            if not (secret and signing.is_good(id, secret, query, organisation.clock.time())):
                raise Rejected(403, "this URL has no valid signature, or has expired: get a new download URL")
            written = content()
        headers = {"content-type": "application/jsonl", "etag": f'"{id}"'}
        return Reply(raw=written, headers=headers)

    return layer
